package charts

import (
	"errors"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/words"
)

// Line draws lines with their names and last values at their ends, up to five; more have a legend. Its range begins at
// zero unless the values lie close together far from it.
type Line struct {
	Zero   bool // begin at zero in any case
	Steps  bool // each value holds until the next point, as rates and prices do; before a gap until that begins
	Marked bool // a disc at each value, where dates are uneven and it matters which were measured; there is none where they would touch
}

// mostDirect is how many lines bear their names.
const mostDirect = 5

// Name is the word for charts with lines.
func (Line) Name(w *words.Words) string { return w.LineChart }

// Options are those of lines.
func (l Line) Options() Options {
	return Options{FocusSeries: true, OtherSeries: true, Notes: true, Rules: true, Changes: true, Periods: true, Legend: true, Predicted: !l.Steps, Interval: !l.Steps, Bounds: true, Log: true}
}

// Check reports a logarithmic axis that is to begin at zero.
func (l Line) Check(c *Chart) error {
	if l.Zero && c.Log {
		return errors.New("Line.Zero: a logarithmic axis has no zero; leave Zero or Log out")
	}
	return nil
}

// Least is the least height of a readable chart.
func (Line) Least(*Chart) layout.Length { return leastPlotted }

// Draw draws the lines.
func (Line) Draw(c *Canvas) error { return c.lines() }

// lines places the points of a chart in a plot.
type lines struct {
	*Plot
	xs     []int
	area   bool
	ends   []endLabel
	curves [][]Point // as drawn
}

// lines draws all series as lines.
func (c *Canvas) lines() error {
	l := &lines{area: c.Plan.Layers[0].Form == Areas}
	on := c.ends
	if !c.Plan.ended() {
		on = nil
	}
	return l.show(c, on, l.draw)
}

// show makes the plot, draws in it, and puts labels at the ends of the lines, or a legend where they have no room or are nil.
func (l *lines) show(c *Canvas, on func(rung) []endLabel, draw func()) error {
	s := surround{scope: c.Plan.Scope, head: tickHead, foot: (*Plot).pointed}
	if slices.ContainsFunc(c.Notes, func(n Note) bool { return n.Text == "" }) {
		s.head = 10*pt + c.Size(layout.Label)
	}
	top, side := c.Top, 0
	if on == nil || !l.labelled(c, s, on) {
		side = c.lineLegend()
		s.right = max(side, 10*pt)
		top = c.Top
		l.Plot = c.linePlot(s)
	}
	if l.axis.crops() {
		c.crop(l.axis, top)
	}
	l.place()
	l.legend = side > 0
	c.periods(l.Plot, l.edges)
	l.ownGrid()
	c.Native(draw)
	l.drawEnds()
	if side > 0 {
		c.drawSideLegend(l.Plot)
	}
	return c.notes(l)
}

// labelled makes the plot with labels at the ends of the lines that say as much as has room, and reports whether any do.
func (l *lines) labelled(c *Canvas, s surround, on func(rung) []endLabel) bool {
	top, errs := c.Top, len(c.errs)
	for r := nameAndValue; r < rungsAtEnds; r++ {
		ends := on(r)
		s.right = 10 * pt
		for _, e := range ends {
			if !c.early(e) && e.name != "" {
				s.right = max(s.right, e.width+16*pt)
			}
		}
		if s.right <= c.W*45/100 {
			if p := c.linePlot(s); p.x1-p.x0 >= max(c.W*3/10, leastPlot) && p.tall(p.withRules(ends)) {
				l.Plot, l.ends = p, ends
				return true
			}
			c.Top, c.errs = top, c.errs[:errs]
		}
		if (len(c.Series) == 1 || c.behind) && len(ends) > 0 {
			c.advise("the last value " + ends[0].name)
			break
		}
	}
	return false
}

// linePlot makes a plot, with room for the line that says that its axis does not begin at zero.
func (c *Canvas) linePlot(s surround) *Plot {
	p := c.newPlot(s)
	if p.axis.crops() {
		if _, ok := c.cropped(p.axis); !ok {
			c.Top += c.unitHeight()
			return c.newPlot(s)
		}
	}
	return p
}

// lineLegend draws the legend over the plot of lines that do not bear their names, or gives the room that it needs right of it.
func (c *Canvas) lineLegend() (side int) {
	if (len(c.Series) == 1 || c.behind) && len(c.Legend) == 0 {
		return 0
	}
	if side = c.sideLegend(); side == 0 {
		c.legendOf(false)
	}
	return side
}

// place finds the x of every point: dates at their true distance.
func (l *lines) place() {
	l.c.drawn.Names.Time = l.foot.time
	l.xs = make([]int, l.c.points())
	for i := range l.xs {
		l.xs[i] = placed(l.x0, l.x1, l.c.drawn.Along(i))
	}
}

// edges are the ends of the stretch of a point: half way to its neighbours.
func (l *lines) edges(i int) (x0, x1 int) {
	x0, x1 = l.xs[i], l.xs[i]
	if i > 0 {
		x0 = (l.xs[i-1] + l.xs[i]) / 2
	}
	if i < len(l.xs)-1 {
		x1 = (l.xs[i] + l.xs[i+1]) / 2
	}
	return x0, x1
}

// draw draws areas, grid, lines and names.
func (l *lines) draw() {
	c := l.c
	if l.area {
		l.tint()
	}
	l.Grid()
	for i := range c.Series {
		l.line(&c.Series[i], &c.Plan.Layers[0].Traces[i])
		l.discs(i)
		l.whiskers(i, *c.Plan.Layers[0].Traces[i].Look.Stroke, func(k int) int { return l.xs[k] })
	}
	l.drawFoot()
}

// line draws one series; a value between gaps is a dot, predicted values are rings.
func (l *lines) line(s *Series, trace *Trace) {
	c, look := l.c, &trace.Look
	mark := *look.Stroke
	runs := l.runs
	if trace.Steps {
		runs = l.stairs
	}
	runs(s.Values, func(ps []Point) {
		l.curves = append(l.curves, ps)
		if len(ps) == 1 {
			c.Dot(ps[0].X, ps[0].Y, 4*pt, mark)
			return
		}
		c.Polyline(ps, Stroke{Color: mark, Width: int(look.Width / unit)})
	})
	radius := max(min(l.spacing()/3, 5*pt/2), pt)
	for k, v := range s.Predicted {
		if !math.IsNaN(v) {
			c.Ring(l.xs[k], l.At(v), radius, mark)
		}
	}
}

// spacing is the mean distance of the points.
func (l *lines) spacing() int { return (l.x1 - l.x0) / max(len(l.xs)-1, 1) }

// runs calls do for every stretch of a series without gaps.
func (l *lines) runs(vs []float64, do func(ps []Point)) {
	var ps []Point
	for i, v := range vs {
		if math.IsNaN(v) {
			do(thinned(ps))
			ps = nil
			continue
		}
		ps = append(ps, Point{l.xs[i], l.At(v)})
	}
	do(thinned(ps))
}

// thinned keeps of many points in half a point of width the first, the highest, the lowest and the last.
func thinned(ps []Point) []Point {
	if len(ps) < 2000 {
		return ps
	}
	const column = pt / 2
	var out []Point
	for i := 0; i < len(ps); {
		j, lo, hi := i, i, i
		for ; j < len(ps) && ps[j].X/column == ps[i].X/column; j++ {
			if ps[j].Y < ps[lo].Y {
				lo = j
			}
			if ps[j].Y > ps[hi].Y {
				hi = j
			}
		}
		last := -1
		for _, k := range [...]int{i, min(lo, hi), max(lo, hi), j - 1} {
			if k > last {
				out, last = append(out, ps[k]), k
			}
		}
		i = j
	}
	return out
}

// tint fills the area under the line.
func (l *lines) tint() {
	base := l.At(math.Max(l.axis.Min, 0))
	l.runs(l.c.Series[0].Values, func(ps []Point) {
		if len(ps) > 1 {
			ps = append(append([]Point(nil), ps...), Point{ps[len(ps)-1].X, base}, Point{ps[0].X, base})
			l.c.Polygon(ps, l.c.Colors.Tint)
		}
	})
	l.c.under = func(r rect) bool { return r.y0 > l.lowest(r.x0, r.x1) }
}

// lowest is the lowest place of the first line between two places.
func (l *lines) lowest(x0, x1 int) (y int) {
	for k, v := range l.c.Series[0].Values {
		near := k > 0 && l.xs[k-1] <= x1 && l.xs[k] >= x0 || k+1 < len(l.xs) && l.xs[k] <= x1 && l.xs[k+1] >= x0
		if near && !math.IsNaN(v) {
			y = max(y, l.At(v))
		}
	}
	return y
}

// mostMarked is how many names have tick marks.
const mostMarked = 30

// drawFoot draws the names of the categories, or those of an axis of time, with tick marks.
func (l *lines) drawFoot() {
	c := l.c
	if marks := l.foot.marks; len(marks) <= mostMarked && !c.nameless && !c.drawn.Between {
		c.drawn.Names.Ticks = true
		l.marks(marks)
	}
	l.names()
}

// time is the axis of time with as many ticks as have room.
func (p *Plot) time() TimeAxis {
	least := p.c.Width("0", p.c.tick()) + namesGap // days have one digit
	var places []rect
	return p.c.Plan.TimeAxis(func(a *TimeAxis) bool {
		if p.foot.single {
			a.Form = a.Full
		}
		if a.crowded((p.x1-p.x0)/least + 2) {
			return false
		}
		marks := p.timed(a)
		places = slices.Grow(places[:0], len(marks))[:len(marks)]
		if every, _ := p.thin(marks, places); every > 1 {
			return false
		}
		_, ok := p.lasts(dateForm{a.Form, a.Full}, marks, places)
		return ok
	})
}

// timed are the ticks of an axis of time.
func (p *Plot) timed(a *TimeAxis) []mark {
	ticks := a.Ticks()
	marks := make([]mark, len(ticks))
	for i, t := range ticks {
		marks[i] = mark{text: p.c.Locale.Date(t, a.Form), x: placed(p.x0, p.x1, a.along(t)), at: t}
	}
	return marks
}

// pointed are the names under points: of the categories, or of an axis of time.
func (p *Plot) pointed() []mark {
	c := p.c
	if p.foot.time = p.time(); p.foot.time.Base != calendar.None {
		return p.timed(&p.foot.time)
	}
	n := c.points()
	marks := make([]mark, n)
	for i := range marks {
		marks[i] = mark{text: c.texts[i], x: placed(p.x0, p.x1, c.drawn.Along(i))}
	}
	return marks
}

// marks draws the tick marks at the axis of the names, which is at zero where the plot has it.
func (l *lines) marks(marks []mark) {
	l.c.stroke(l.c.Colors.Muted, hairline)
	y := l.At(max(l.axis.Min, min(0, l.axis.Max)))
	for _, m := range marks {
		l.c.r.MoveTo(m.x, y)
		l.c.r.LineTo(m.x, y+4*pt)
	}
	l.c.r.Stroke()
}

// anchor is the point that a note is at.
func (l *lines) anchor(n Note) (at anchor, ok bool) {
	k := l.c.find(n.At)
	for i := range l.c.Series {
		vs := l.c.Series[i].Values
		if n.Series != "" && l.c.Series[i].Name != n.Series || math.IsNaN(vs[k]) {
			continue
		}
		y := l.At(vs[k])
		low := (k == 0 || vs[k-1] >= vs[k]) && (k == len(vs)-1 || vs[k+1] >= vs[k])
		over := y
		if _, high, ok := l.c.Series[i].Interval.at(k); ok {
			over = l.At(high)
		}
		return anchor{x: l.xs[k], y: y, over: over, series: i, point: k, low: low}, true
	}
	return at, false
}

// hits reports a line, a ring or a value between gaps in a rectangle.
func (l *lines) hits(r rect) bool {
	for _, ps := range l.curves {
		if len(ps) == 1 && r.meets(ps[0].around(5*pt)) {
			return true
		}
		for i := range ps {
			a, b := ps[i], ps[min(i+1, len(ps)-1)]
			if a.X > r.x1 {
				break
			}
			if (segment{a, b}).meets(r) {
				return true
			}
		}
	}
	for i := range l.c.Series {
		for k, v := range l.c.Series[i].Predicted {
			if !math.IsNaN(v) && r.meets(Point{l.xs[k], l.At(v)}.around(3*pt)) {
				return true
			}
		}
	}
	return false
}
