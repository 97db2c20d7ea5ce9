package charts

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// trends gives each trace of points a straight line of least squares, where its points make one.
func (p *Plan) trends() {
	for i := range p.Layers[0].Traces {
		t := &p.Layers[0].Traces[i]
		if _, ok := fitted(p.Data[p.X.Data].Values, t.Values); !ok {
			continue
		}
		color := &p.Colors.Muted
		if len(p.Layers[0].Traces) > 1 {
			color = t.Look.Stroke
		}
		t.Trend = &Look{Stroke: color, Width: 5 * layout.Pt / 4, Dash: []layout.Length{5 * layout.Pt, 4 * layout.Pt}}
	}
}

// trend is a straight line: y = at + slope (x - mean), from the least x to the greatest.
type trend struct {
	mean, at, slope float64
	from, to        float64
	square          float64 // R²
}

// y is the line's value at x.
func (t trend) y(x float64) float64 { return t.at + float64(t.slope*(x-t.mean)) }

// fitted is the straight line of least squares through points, and its coefficient of determination. Points with one x alone, or with
// one y alone, of which R² is not defined, have none.
func fitted(xs, ys []float64) (t trend, ok bool) {
	var x, y []float64
	for i := range xs {
		if !math.IsNaN(xs[i]) && !math.IsNaN(ys[i]) {
			x, y = append(x, xs[i]), append(y, ys[i])
		}
	}
	if len(x) < 3 {
		return t, false
	}
	n := float64(len(x))
	t.mean, t.at = number.Sum(x...)/n, number.Sum(y...)/n
	t.from, t.to = limits(x)
	// scaled by the extent, since squares of the largest and the smallest values are none
	ylo, yhi := limits(y)
	w, h := t.to-t.from, yhi-ylo
	if !(w > 0) || !(h > 0) || math.IsInf(w, 0) || math.IsInf(h, 0) {
		return t, false
	}
	var xx, xy, yy float64
	for i := range x {
		dx, dy := (x[i]-t.mean)/w, (y[i]-t.at)/h
		xx += float64(dx * dx)
		xy += float64(dx * dy)
		yy += float64(dy * dy)
	}
	t.slope, t.square = float64(xy/xx)*(h/w), float64(xy*xy)/float64(xx*yy)
	return t, !math.IsInf(t.slope, 0) && !math.IsNaN(t.slope)
}

// squared is R² as text.
func (c *Canvas) squared(t trend) string {
	return "R² = " + number.Format{Places: number.Fixed(2)}.Text(t.square, c.Locale)
}

// Fit is the R² of the trend of a trace in the first layer, as a label near the right end of its line.
type Fit struct {
	DataLabel // of the point that stands farthest along the plot
	Trace     int
	Column    string // what a column of the value there is called
}

// drawTrends draws the trends of the points.
func (s *spots) drawTrends() {
	c := s.c
	for k := range c.Plan.Layers[0].Traces {
		t := &c.Plan.Layers[0].Traces[k]
		if t.Trend == nil {
			continue
		}
		of, _ := fitted(s.values, t.Values)
		d := drawnTrend{trend: of, trace: k}
		if from, to, ok := of.within(s.axis); ok {
			d.a = Point{s.x0 + s.x.Translate(from), s.At(of.y(from))}
			d.b = Point{s.x0 + s.x.Translate(to), s.At(of.y(to))}
			c.Polyline([]Point{d.a, d.b}, Stroke{Color: *t.Trend.Stroke, Width: int(t.Trend.Width / unit), Dash: dashes(t.Trend.Dash)})
			s.marks.line(d.a, d.b)
			s.trends = append(s.trends, d)
		}
	}
}

// dashes are lengths of the canvas.
func dashes(of []layout.Length) (out []int) {
	for _, l := range of {
		out = append(out, int(l/unit))
	}
	return out
}

// within is the part of a line between the ends of an axis.
func (t trend) within(a Axis) (from, to float64, ok bool) {
	from, to = t.from, t.to
	if t.slope != 0 {
		p, q := float64((a.Min-t.at)/t.slope)+t.mean, float64((a.Max-t.at)/t.slope)+t.mean
		from, to = math.Max(from, math.Min(p, q)), math.Min(to, math.Max(p, q))
	}
	return from, to, from < to
}

// squares draws R² at each trend, as near to its right end as it covers nothing.
func (s *spots) squares() {
	c := s.c
	for _, d := range s.trends {
		t := &c.Plan.Layers[0].Traces[d.trace]
		l := Label{layout.Small, *t.Labels.Tone, false}
		if len(c.Plan.Layers[0].Traces) == 1 {
			l.Color = c.Colors.Muted
		}
		text := c.squared(d.trend)
		w, size := c.Width(text, l), c.Size(l.Type)
		if r, ok := s.byTrend(d, w, size); ok {
			c.halo(rect{r.x0 - pt, r.y0 - pt, r.x1 + pt, r.y1})
			fit := Fit{Trace: d.trace, Column: c.Say().TrendOf.With(t.Name)}
			fit.DataLabel = c.label(DataLabel{Point: s.last(t), Text: text, Place: Outside, Halo: true, Label: l}, r.x0, r.y0+size*3/4)
			c.drawn.Fits = append(c.drawn.Fits, fit)
			s.write(r)
		} else {
			c.advise(fmt.Sprintf("%q of a trend", text))
		}
	}
}

// last is the point of a trace that stands farthest along the plot.
func (s *spots) last(t *Trace) (at int) {
	most := math.Inf(-1)
	for i, v := range t.Values {
		if !math.IsNaN(v) && s.values[i] > most {
			at, most = i, s.values[i]
		}
	}
	return at
}

// byTrend is room for a text at a line.
func (s *spots) byTrend(d drawnTrend, w, size int) (r rect, ok bool) {
	const parts = 24
	for i := range parts {
		x, y := d.b.X-(d.b.X-d.a.X)*i/parts, d.b.Y-(d.b.Y-d.a.Y)*i/parts
		left := x - w - 4*pt
		if d.b.Y > d.a.Y { // it falls
			left = x + 4*pt
		}
		for _, at := range [...][2]int{{left, y - size - 2*pt}, {2*x - left - w, y + 4*pt}} {
			r = rect{at[0], at[1], at[0] + w, at[1] + size}
			if s.free(s, &wanted{right: s.right()}, r.wider(3*pt, 0)) {
				return r, true
			}
		}
	}
	return r, false
}
