package charts

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/deckfold/deckfold/layout"
)

// Bar draws horizontal bars from zero with their names at the left and their values at their ends: one series, the
// largest first.
type Bar struct {
	Ordered bool // the categories have an order of their own, which stands
}

const (
	mostPitch  = 66 * pt // of bars
	leastPitch = 18 * pt
)

// Check reports charts of more than one series.
func (Bar) Check(c *Chart) error {
	if len(c.Series) != 1 {
		return fmt.Errorf("a bar chart shows one series, this has %d; choose Column", len(c.Series))
	}
	return nil
}

// Least is what the bars need to stand apart.
func (Bar) Least(c *Chart) layout.Length {
	return max(60*layout.Pt, layout.Length(c.points())*leastPitch*unit)
}

// Draw draws the bars.
func (b Bar) Draw(c *Canvas) error {
	order := b.order(c.Chart)
	names, value := Label{layout.Label, c.Colors.Ink, false}, Label{layout.Label, c.Colors.Ink, false}
	widest, label := 0, 0
	lo, hi := 0.0, 0.0
	for _, i := range order {
		strong := names
		strong.Bold = true
		widest = max(widest, c.Width(c.category(i), strong))
		if v := c.Series[0].Values[i]; !math.IsNaN(v) {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
			strong = value
			strong.Bold = true
			label = max(label, c.Width(c.value(v), strong))
		}
	}
	if widest > c.W*6/10 {
		return fmt.Errorf("the names need %d of %d pt of width; shorten them", widest/pt, c.W/pt)
	}
	x0, x1 := widest+14*pt, c.W-label-8*pt
	if lo < 0 {
		x0 += label + 8*pt
	}
	if hi == lo {
		hi = 1
	}
	pitch := min((c.H-c.Top)/max(len(order), 1), mostPitch)
	s := Scale{Min: lo, Max: hi, Domain: max(x1-x0, 1)}
	zero := x0 + s.Translate(0)
	for k, i := range order {
		y := c.Top + k*pitch
		bar{c, i, zero, x0 + s.Translate(c.Series[0].Values[i]), y, pitch}.draw(names, value)
	}
	c.Line(zero, c.Top, zero, c.Top+pitch*len(order), Stroke{Color: c.Colors.Ink, Width: pt})
	c.drawn.Y = Axis{Min: lo, Max: hi}
	return nil
}

// order is the categories from the top.
func (b Bar) order(c *Chart) []int {
	order := make([]int, c.points())
	for i := range order {
		order[i] = i
	}
	if !b.Ordered {
		vs := c.Series[0].Values
		key := func(i int) float64 {
			if math.IsNaN(vs[i]) {
				return math.Inf(-1)
			}
			return vs[i]
		}
		sort.SliceStable(order, func(a, z int) bool { return key(order[a]) > key(order[z]) })
	}
	return order
}

// bar is one bar: its category, its ends and its row.
type bar struct {
	c          *Canvas
	i          int
	zero, end  int
	top, pitch int
}

func (b bar) draw(names, value Label) {
	c := b.c
	fill := c.Colors.Primary
	if len(c.Focus) > 0 {
		fill = c.Colors.Grey
		if slices.Contains(c.Focus, c.category(b.i)) {
			fill, names.Bold, value.Bold = c.Colors.Primary, true, true
			value.Color = c.Colors.Primary
		}
	}
	middle := b.top + b.pitch/2
	base := middle + c.Size(layout.Label)*33/100
	c.Text(c.category(b.i), 0, base, names)
	v := c.Series[0].Values[b.i]
	if math.IsNaN(v) {
		c.Text("\u2013", b.zero+8*pt, base, value)
		return
	}
	half := b.pitch * 62 / 200
	if slices.Contains(c.Provisional, c.category(b.i)) {
		c.Outline(b.zero, middle-half, b.end, middle+half, fill)
	} else {
		c.Rect(b.zero, middle-half, b.end, middle+half, fill)
	}
	text := c.value(v)
	x := b.end + 8*pt
	if v < 0 {
		x = b.end - 8*pt - c.Width(text, value)
	}
	c.Text(text, x, base, value)
}
