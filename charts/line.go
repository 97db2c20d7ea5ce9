package charts

import (
	"math"
	"sort"
	"time"

	"github.com/deckfold/deckfold/layout"
)

// Line draws lines with their names and last values at their ends, up to five; more have a legend. Its range begins at
// zero unless the values lie close together far from it.
type Line struct {
	Zero bool // begin at zero in any case
}

// Area is a line over a tinted area from zero.
type Area struct{}

// mostDirect is how many lines bear their names.
const mostDirect = 5

// Least is the least height of a readable chart.
func (Line) Least(*Chart) layout.Length { return 140 * layout.Pt }

// Least is the least height of a readable chart.
func (Area) Least(*Chart) layout.Length { return 140 * layout.Pt }

// Draw draws the lines.
func (l Line) Draw(c *Canvas) error { return c.lines(l.Zero, false) }

// Draw draws the line and its area.
func (Area) Draw(c *Canvas) error { return c.lines(true, true) }

// lines draws all series as lines.
func (c *Canvas) lines(zero, area bool) error {
	direct := len(c.Series) <= mostDirect && len(c.Legend) == 0
	c.legendOf(direct)
	lo, hi := extent(c.Chart)
	if zero || lo >= 0 && lo < hi*0.7 {
		lo = math.Min(lo, 0)
	}
	ends := c.ends(direct)
	room := 10 * pt
	for _, e := range ends {
		room = max(room, e.width+16*pt)
	}
	p := c.newPlot(ticks(lo, hi), min(room, c.W*45/100), true)
	l := newLines(p)
	if area {
		l.area()
	}
	p.grid()
	for i := range c.Series {
		l.draw(i)
	}
	l.labels(ends)
	l.notes()
	l.foot()
	return nil
}

// lines places the points of a chart in a plot.
type lines struct {
	*plot
	xs []int
}

func newLines(p *plot) *lines {
	l := &lines{plot: p, xs: make([]int, p.c.points())}
	n := len(l.xs)
	for i := range l.xs {
		switch {
		case n == 1:
			l.xs[i] = (p.x0 + p.x1) / 2
		case len(p.c.Dates) > 0:
			from, to := p.c.Dates[0].Unix(), p.c.Dates[n-1].Unix()
			l.xs[i] = p.x0 + int(float64(p.c.Dates[i].Unix()-from)/float64(to-from)*float64(p.x1-p.x0))
		default:
			l.xs[i] = p.x0 + (p.x1-p.x0)*i/(n-1)
		}
	}
	return l
}

// runs calls do for every stretch of a series without gaps.
func (l *lines) runs(vs []float64, do func(ps []layout.Point)) {
	var ps []layout.Point
	for i, v := range vs {
		if math.IsNaN(v) {
			do(thinned(ps))
			ps = nil
			continue
		}
		ps = append(ps, layout.Point{X: layout.Length(l.xs[i]), Y: layout.Length(l.at(v))})
	}
	do(thinned(ps))
}

// thinned keeps of many points in half a point of width the first, the highest, the lowest and the last.
func thinned(ps []layout.Point) []layout.Point {
	if len(ps) < 2000 {
		return ps
	}
	const column = pt / 2
	var out []layout.Point
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

func (l *lines) draw(i int) {
	c := l.c
	mark, _ := c.Shade(i)
	s := c.Series[i]
	l.runs(s.Values, func(ps []layout.Point) {
		if len(ps) == 1 {
			c.Dot(int(ps[0].X), int(ps[0].Y), 4*pt, mark)
			return
		}
		c.Polyline(ps, Stroke{Color: mark, Width: 5 * pt / 2})
	})
	for k, v := range s.Predicted {
		if !math.IsNaN(v) {
			c.Ring(l.xs[k], l.at(v), 5*pt/2, mark)
		}
	}
}

func (l *lines) area() {
	l.runs(l.c.Series[0].Values, func(ps []layout.Point) {
		if len(ps) > 1 {
			base := layout.Length(l.at(math.Max(l.axis.Min, 0)))
			ps = append(append([]layout.Point(nil), ps...), layout.Point{X: ps[len(ps)-1].X, Y: base}, layout.Point{X: ps[0].X, Y: base})
			l.c.Polygon(ps, l.c.Colors.Tint)
		}
	})
}

// endLabel is a line's name and last value.
type endLabel struct {
	series, point int
	name, value   string
	width, y      int
}

// ends are the labels at the lines' ends; a line alone has its value only.
func (c *Canvas) ends(direct bool) (out []endLabel) {
	if !direct {
		return nil
	}
	for i, s := range c.Series {
		k := len(s.Values) - 1
		for k >= 0 && math.IsNaN(s.Values[k]) {
			k--
		}
		if k < 0 {
			continue
		}
		e := endLabel{series: i, point: k, name: s.Name, value: c.value(s.Values[k])}
		if len(c.Series) == 1 {
			e.name, e.value = e.value, ""
		}
		e.width = c.Width(e.name, Label{layout.Label, c.Colors.Ink, true})
		if e.value != "" {
			e.width += 5*pt + c.Width(e.value, Label{layout.Label, c.Colors.Ink, false})
		}
		out = append(out, e)
	}
	return out
}

// labels draws the labels at the lines' ends, moved apart and joined to them where they had to move.
func (l *lines) labels(ends []endLabel) {
	c := l.c
	for i := range ends {
		ends[i].y = l.at(c.Series[ends[i].series].Values[ends[i].point])
	}
	sort.SliceStable(ends, func(a, b int) bool { return ends[a].y < ends[b].y })
	places := apart(ends, c.Size(layout.Label)*13/10, [2]int{c.Top + 6*pt, c.H - 10*pt})
	for i, e := range ends {
		mark, tone := c.Shade(e.series)
		x := l.xs[e.point]
		c.Dot(x, e.y, 4*pt, mark)
		y := places[i]
		if y-e.y > 4*pt || e.y-y > 4*pt {
			c.Line(l.x1+6*pt, e.y, l.x1+12*pt, y, Stroke{Color: mark, Width: hairline})
		}
		at := l.x1 + 16*pt
		base := y + c.Size(layout.Label)*34/100
		c.Text(e.name, at, base, Label{layout.Label, tone, true})
		if e.value != "" {
			strong := Label{layout.Label, tone, true}
			c.Text(e.value, at+c.Width(e.name, strong)+5*pt, base, Label{layout.Label, c.Colors.Ink, false})
		}
	}
}

// apart moves the sorted places to a least distance, as little as it can, within bounds.
func apart(ends []endLabel, gap int, bounds [2]int) []int {
	ys := make([]int, len(ends))
	for i, e := range ends {
		ys[i] = e.y
		if i > 0 {
			ys[i] = max(ys[i], ys[i-1]+gap)
		} else {
			ys[i] = max(ys[i], bounds[0])
		}
	}
	limit := bounds[1]
	for i := len(ys) - 1; i >= 0; i-- {
		ys[i] = min(ys[i], limit)
		limit = ys[i] - gap
	}
	return ys
}

// foot draws the names of the categories, or calendar ticks under dates.
func (l *lines) foot() {
	c := l.c
	var marks []mark
	if len(c.Dates) == 0 {
		for i, x := range l.xs {
			marks = append(marks, mark{c.category(i), x})
		}
	} else {
		marks = l.calendar()
	}
	for _, m := range marks {
		if len(marks) <= 30 {
			c.Line(m.x, l.y1, m.x, l.y1+3*pt, Stroke{Color: c.Colors.Muted, Width: hairline})
		}
	}
	l.names(marks, l.x1-l.x0)
}

// calendar are the first days of the years within the dates, or of the months where there are few years.
func (l *lines) calendar() (marks []mark) {
	ds := l.c.Dates
	from, to := ds[0].UTC(), ds[len(ds)-1].UTC()
	months := to.Sub(from) < 3*365*24*time.Hour
	t := time.Date(from.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	for !t.After(to) {
		if !t.Before(from) {
			x := l.x0
			if to.After(from) {
				x += int(float64(t.Unix()-from.Unix()) / float64(to.Unix()-from.Unix()) * float64(l.x1-l.x0))
			}
			text := t.Format("2006")
			if months {
				text = t.Format("Jan 2006")
			}
			marks = append(marks, mark{text, x})
		}
		if months {
			t = t.AddDate(0, 1, 0)
		} else {
			t = t.AddDate(1, 0, 0)
		}
	}
	return marks
}
