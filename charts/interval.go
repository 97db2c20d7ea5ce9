package charts

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
)

// Interval is where the values of a series may lie, such as an interval of confidence or from the least to the most: from Low to High
// around each value, NaN where there is none.
type Interval struct{ Low, High []float64 }

func (v *Interval) given() bool { return v.Low != nil || v.High != nil }

// at is the interval of a point.
func (v *Interval) at(i int) (low, high float64, ok bool) {
	if i >= len(v.Low) || i >= len(v.High) || math.IsNaN(v.Low[i]) || math.IsNaN(v.High[i]) {
		return 0, 0, false
	}
	return v.Low[i], v.High[i], true
}

// checkInterval reports intervals that do not hold their value.
func (c *Chart) checkInterval(name string, s *Series) error {
	v := &s.Interval
	if !v.given() {
		return nil
	}
	if len(v.Low) != len(s.Values) || len(v.High) != len(s.Values) || len(s.Values) != c.points() {
		return fmt.Errorf("%s: intervals have %d lower and %d upper ends; give both for each value", name, len(v.Low), len(v.High))
	}
	for i, at := range s.Values {
		low, high := v.Low[i], v.High[i]
		switch {
		case math.IsNaN(low) != math.IsNaN(high):
			return fmt.Errorf("%s: the interval at %q has one end only; give both, or NaN for both", name, c.key(i))
		case !math.IsNaN(low) && !(low <= at && at <= high):
			return fmt.Errorf("%s: the interval at %q from %g to %g does not hold the value %g; give ends on both sides of it", name, c.key(i), low, high, at)
		}
	}
	return nil
}

// intervals adds the columns of intervals to the data.
func (p *Plan) intervals() {
	for i := range p.Series {
		if r := &p.Series[i]; r.Interval.given() {
			name := r.name(p.say)
			p.add(Data{Name: p.say.LowOf.With(name), Values: r.Interval.Low, Series: i})
			p.add(Data{Name: p.say.HighOf.With(name), Values: r.Interval.High, Series: i})
		}
	}
}

// errorBars are the columns of the intervals of series k; nil: there are none.
func (p *Plan) errorBars(k int) []int {
	if v := &p.Series[k].Interval; v.given() {
		low := p.column(k, v.Low)
		return []int{low, low + 1}
	}
	return nil
}

// reachIntervals has the scope hold the intervals. Of one series without a focus the bars are grey, so that error bars are seen in them.
func (p *Plan) reachIntervals() {
	for i := range p.Series {
		v := &p.Series[i].Interval
		if !v.given() {
			continue
		}
		if low, high := limits(append(v.Low[:len(v.Low):len(v.Low)], v.High...)); low <= high {
			p.Scope.Min, p.Scope.Max = math.Min(p.Scope.Min, low), math.Max(p.Scope.Max, high)
		}
		if len(p.Series) == 1 && p.focus == nil {
			p.bySeries = []shade{{p.Colors.Grey, p.Colors.Ink}}
		}
	}
}

// whiskers draws the error bars of series k and notes where they stand.
func (p *Plot) whiskers(k int, color layout.Color, x func(i int) int) {
	c := p.c
	v := &c.Series[k].Interval
	if !v.given() {
		return
	}
	end := 3 * pt
	if n := len(v.Low); n > 1 {
		end = min(end, abs(x(1)-x(0))*3/10)
	}
	for i := range v.Low {
		low, high, ok := v.at(i)
		if !ok {
			continue
		}
		at, top, bottom := x(i), p.At(high), p.At(low)
		c.stroke(color, 5*pt/4)
		for _, l := range [...]segment{{Point{at, top}, Point{at, bottom}}, {Point{at - end, top}, Point{at + end, top}}, {Point{at - end, bottom}, Point{at + end, bottom}}} {
			c.r.MoveTo(l.a.X, l.a.Y)
			c.r.LineTo(l.b.X, l.b.Y)
		}
		c.r.Stroke()
		p.block(rect{at - end - pt, top - pt, at + end + pt, bottom + pt})
	}
}

// intervals draws the error bars of columns.
func (d *columns) intervals() {
	for k := range d.c.Series {
		d.whiskers(k, d.c.Colors.Ink, func(i int) int { return d.middle(k, i) })
	}
}

// interval draws the error bar of a lying bar along its middle.
func (r *rows) interval(k, i int, b rect) {
	low, high, ok := r.c.Series[k].Interval.at(i)
	if !ok {
		return
	}
	x0, x1, y := r.at(low), r.at(high), (b.y0+b.y1)/2
	half, s := min(3*pt, (b.y1-b.y0)/3), Stroke{Color: r.c.Colors.Ink, Width: 5 * pt / 4}
	r.c.Line(x0, y, x1, y, s)
	r.c.Line(x0, y-half, x0, y+half, s)
	r.c.Line(x1, y-half, x1, y+half, s)
}

// pastInterval is where the value of a bar begins past its error bar, where that goes on beyond the bar; so does one that runs to the
// left end.
func (r *rows) pastInterval(k, i int, text [2]int) (x int, ok bool) {
	low, high, ok := r.c.Series[k].Interval.at(i)
	switch {
	case !ok:
		return 0, false
	case r.spans[k][i].to < 0:
		x = r.at(low) - 8*pt - (text[1] - text[0])
		return x, x < text[0]
	}
	x = r.at(high) + 8*pt
	return x, x > text[0]
}

// intervals draws the error bars of points.
func (s *spots) intervals() {
	for _, p := range s.all {
		v := &s.c.Series[s.c.Plan.Layers[0].Traces[p.trace].Series].Interval
		if low, high, ok := v.at(p.point); ok {
			a, b := Point{p.X, s.At(high)}, Point{p.X, s.At(low)}
			s.c.Line(a.X, a.Y, b.X, b.Y, Stroke{Color: p.color, Width: pt})
			s.marks.line(a, b)
		}
	}
}

// pastInterval moves the value of a column past the end of its error bar.
func (d *columns) pastInterval(e *pastEnd, k int) {
	low, high, ok := d.c.Series[k].Interval.at(e.point)
	if !ok {
		return
	}
	if y := d.At(high); !e.below && y < e.y {
		e.past(y)
	} else if y := d.At(low); e.below && y > e.y {
		e.past(y)
	}
}

// past moves the text past a mark that is beyond the end of its column.
func (e *pastEnd) past(y int) {
	if e.end == 0 {
		e.end = e.y
	}
	e.y = y
}

// barred reports a series with intervals.
func (c *Chart) barred() bool {
	for i := range c.Series {
		if c.Series[i].Interval.given() {
			return true
		}
	}
	return false
}
