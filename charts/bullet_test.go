package charts

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// flows is a bullet graph with a row without a target, and one below zero.
func flows() Chart {
	return Chart{
		Kind: Bullet{}, Unit: "Percent", Categories: []string{"Trucks", "Goods", "People"},
		Series: []Series{
			{Name: "2021", Values: []float64{71, 108, -20}}, {Name: "2019", Values: []float64{100, 90, math.NaN()}},
			{Name: "low", Values: []float64{75, 75, 75}}, {Name: "high", Values: []float64{150, 150, 150}},
		},
	}
}

// marksIn are the rectangles of a colour.
func marksIn(items []layout.Placed, c layout.Color) (out []layout.Rect) {
	for _, it := range items {
		switch x := it.Item.(type) {
		case *layout.Group:
			out = append(out, marksIn(x.Items, c)...)
		case *layout.Path:
			if x.Fill != nil && x.Fill.Plain() == c.Plain() && len(x.Points) == 4 {
				lo, hi := x.Points[0], x.Points[0]
				for _, p := range x.Points {
					lo.X, lo.Y, hi.X, hi.Y = min(lo.X, p.X), min(lo.Y, p.Y), max(hi.X, p.X), max(hi.Y, p.Y)
				}
				out = append(out, layout.Rect{Point: lo, Size: layout.Size{W: hi.X - lo.X, H: hi.Y - lo.Y}})
			}
		}
	}
	return out
}

func TestBullet(t *testing.T) {
	colors := &theme.Default().Light
	large := func(all []layout.Rect) []layout.Rect { // without signs of the legend
		return slices.DeleteFunc(all, func(r layout.Rect) bool { return r.Y < 20*layout.Pt+12*layout.Pt })
	}
	t.Run("draws bars from zero, the longest first, with marks at their targets on one scale", func(t *testing.T) {
		f, err := drawn(flows())
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		bars, marks := large(marksIn(f.Items, colors.Primary)), large(marksIn(f.Items, colors.Ink))
		if len(bars) != 3 || len(marks) != 2 {
			t.Fatalf("%d bars, %d marks", len(bars), len(marks))
		}
		if of := float64(bars[1].W) / float64(bars[0].W); math.Abs(of-71.0/108) > 0.005 {
			t.Errorf("71 is %.3f of 108", of)
		}
		zero := bars[0].X
		if of := float64(marks[0].X+marks[0].W/2-zero) / float64(bars[0].W); math.Abs(of-90.0/108) > 0.005 {
			t.Errorf("the target 90 is at %.3f of 108", of)
		}
		if r := bars[2]; r.Right() < zero-layout.Pt || r.Right() > zero+layout.Pt {
			t.Errorf("the bar below zero ends at %v, zero is %v", r.Right(), zero)
		}
		if bars[0].H >= marks[0].H {
			t.Errorf("a bar is %v high, a mark %v", bars[0].H, marks[0].H)
		}
	})
	t.Run("has bands of tones from the strongest to the faintest", func(t *testing.T) {
		f, err := drawn(flows())
		if err != nil {
			t.Fatal(err)
		}
		low, high := large(marksIn(f.Items, colors.Band(0, 2))), large(marksIn(f.Items, colors.Band(1, 2)))
		if len(low) != 3 || len(high) != 3 || low[0].W*2-high[0].W > layout.Pt || high[0].W-low[0].W*2 > layout.Pt {
			t.Errorf("%v, %v", low, high)
		}
	})
	t.Run("names measure, target and bands, and writes the values", func(t *testing.T) {
		all := told(t, flows())
		for _, want := range []string{"2021", "2019", "low", "high", "108", "71", "\u221220"} {
			if !slices.Contains(all, want) {
				t.Errorf("no %q in %q", want, all)
			}
		}
	})
	t.Run("takes the target by its name", func(t *testing.T) {
		c := flows()
		c.Series[0], c.Series[1] = c.Series[1], c.Series[0]
		c.Kind = Bullet{Target: "2019"}
		c.Series[0].Values[2] = 3
		if p := c.Kind.Plan(&c, setting()); p.Series[p.Layers[0].Traces[2].Series].Name != "2019" || p.Order[0] != 1 {
			t.Errorf("%+v %v", p.Layers[0].Traces[2], p.Order)
		}
	})
	t.Run("says who is the target to those who do not see it", func(t *testing.T) {
		c := flows()
		s := setting()
		n, ok := c.Node(s).(*node)
		if !ok {
			t.Fatal("no node")
		}
		for _, want := range []string{"Bullet graph", "Target: 2019", "Bands up to: low, high", "People −20"} {
			if !strings.Contains(n.chart.Alt, want) {
				t.Errorf("no %q in %q", want, n.chart.Alt)
			}
		}
	})
	t.Run("says what it cannot draw, and what to do", func(t *testing.T) {
		nan := math.NaN()
		for _, c := range []struct {
			want string
			edit func(c *Chart)
		}{
			{`Bullet.Target: there is no series "2018"`, func(c *Chart) { c.Kind = Bullet{Target: "2018"} }},
			{`the chart has 1 series; give these, or choose Bar`, func(c *Chart) { c.Series = c.Series[:1] }},
			{`the measure "2021" has no value; give one`, func(c *Chart) { c.Series[0].Values = []float64{nan, nan, nan} }},
			{`the target "2019" at "Trucks" is -1, and targets and bands are from zero on; choose Bar`, func(c *Chart) { c.Series[1].Values = []float64{-1, 2, 3} }},
			{`the band "high" at "Goods" ends at 70, and the one before it at 75; give the limits from the lowest to the highest`, func(c *Chart) { c.Series[3].Values = []float64{150, 70, 150} }},
			{`Bullet shows no Focus on a category or date`, func(c *Chart) { c.Focus = []string{"Goods"} }},
		} {
			chart := flows()
			c.edit(&chart)
			if err := chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		}
	})
	t.Run("leaves the ticks out where they have no room, with advice", func(t *testing.T) {
		c := flows()
		for i := range c.Series {
			for k := range c.Series[i].Values {
				c.Series[i].Values[k] *= 1e9
			}
		}
		f, advice, err := drawnIn(c, [2]int{300, 200})
		if err != nil {
			t.Fatal(err)
		}
		d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
		if said := strings.Join(advice, "\n"); d.Value.Shown || !strings.Contains(said, "the values of its axis") {
			t.Errorf("ticks %v, %q", d.Value.Shown, said)
		}
	})
}
