package charts

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// legends is a stranger's kind that draws its legend twice, with what is exported only.
type legends struct{}

func (legends) Least(*Chart) layout.Length { return 100 * layout.Pt }
func (legends) Options() Options           { return Options{} }

func (legends) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Layers = []Layer{{Form: Columns, Traces: []Trace{p.Trace(1), p.Trace(0)}}}
	return p
}

func (legends) Draw(c *Canvas) error {
	top := c.Top
	c.LegendRow()
	if c.Top > top {
		w, _ := c.LegendSize()
		c.LegendColumn(c.W-w, c.Top)
	}
	return nil
}

func TestLegend(t *testing.T) {
	few := []float64{1, 2, 3}
	draw := func(t *testing.T, c Chart) (*Drawn, []box) {
		t.Helper()
		f, err := drawn(c)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		var names []box
		for _, b := range boxes(f) {
			if strings.Contains(b.text, "Series ") {
				names = append(names, b)
			}
		}
		return f.Items[0].Item.(*layout.Group).Source.(*Drawn), names
	}
	texts := func(bs []box) (out []string) {
		for _, b := range bs {
			out = append(out, b.text)
		}
		return out
	}
	all := []string{"Series 1", "Series 2", "Series 3"}
	t.Run("stands above columns and bars side by side, in a row", func(t *testing.T) {
		for _, k := range []Kind{Column{}, Bar{}, Bar{Stacked: true}, Bar{Share: true}, Column{Share: true}} {
			d, names := draw(t, chart(k, few, few, few))
			if d.Legend.Size == 0 || d.Legend.Column || d.Beside != nil || !slices.Equal(texts(names), all) {
				t.Errorf("%#v: %v, %v", k, d.Legend, texts(names))
			}
			for i := range names[1:] {
				if names[i+1].X < names[i].Right() || names[i+1].Y != names[i].Y {
					t.Errorf("%#v: %v after %v", k, names[i+1], names[i])
				}
			}
		}
	})
	t.Run("has as many columns as have room", func(t *testing.T) {
		c := chart(Column{}, few, few, few)
		for i := range c.Series {
			c.Series[i].Name = strings.Repeat("long ", 9) + c.Series[i].Name
		}
		_, names := draw(t, c)
		if names[1].X < names[0].Right() || names[2].X != names[0].X || names[2].Y < names[0].Bottom() {
			t.Errorf("%v", names)
		}
	})
	t.Run("stands beside many lines, with one entry for what is predicted", func(t *testing.T) {
		c := chart(Line{}, few, few, few, few, few, few)
		c.Series[1].Predicted, c.Series[2].Predicted = few, few
		d, names := draw(t, c)
		if d.Legend.Size == 0 || !d.Legend.Column || len(names) != 7 || names[6].text != "Series 2, Predicted Value" {
			t.Fatalf("%v, %v", d.Legend, texts(names))
		}
		for i := range names[1:] {
			if names[i+1].X != names[0].X || names[i+1].Y < names[i].Bottom() {
				t.Errorf("%v after %v", names[i+1], names[i])
			}
		}
	})
	t.Run("is text where it has groups that no program has", func(t *testing.T) {
		for native, groups := range map[bool][]LegendGroup{
			true:  {{Series: all}},
			false: {{Series: []string{"Series 2", "Series 1", "Series 3"}}},
		} {
			c := chart(Line{}, few, few, few)
			c.Legend = groups
			if d, names := draw(t, c); (d.Legend.Size != 0) != native || !slices.Equal(texts(names), groups[0].Series) {
				t.Errorf("%v: %v, %v", groups, d.Legend, texts(names))
			}
		}
		c := chart(Column{Stacked: true}, few, few, few)
		c.Legend = []LegendGroup{{Title: "All", Series: all}}
		if d, names := draw(t, c); d.Legend.Size != 0 || d.Beside != nil || len(names) != 3 {
			t.Errorf("%v, %v, %v", d.Legend, d.Beside, texts(names))
		}
	})
	t.Run("leaves names to the last column of a stack, where this has all parts", func(t *testing.T) {
		d, names := draw(t, chart(Column{Stacked: true}, few, []float64{-1, 1, -4}, few))
		if d.Legend.Size != 0 || len(d.Beside) != 3 || len(names) != 3 {
			t.Fatalf("%v, %v, %v", d.Legend, d.Beside, texts(names))
		}
		for i, want := range []float64{1.5, -2, 4.5} {
			if n := d.Beside[i]; n.Trace != i || n.Point != 2 || n.Middle != want {
				t.Errorf("%v, want trace %d at %v", n, i, want)
			}
		}
		if d, _ := draw(t, chart(Column{Stacked: true}, few, []float64{1, 2, math.NaN()}, few)); d.Legend.Size == 0 || d.Beside != nil {
			t.Errorf("a part is missing: %v, %v", d.Legend, d.Beside)
		}
	})
	t.Run("is a stranger's, too", func(t *testing.T) {
		d, names := draw(t, chart(legends{}, few, few))
		if d.Legend.Size == 0 || !d.Legend.Column || !slices.Equal(texts(names), []string{"Series 2", "Series 1", "Series 2", "Series 1"}) {
			t.Errorf("%v, %v", d.Legend, texts(names))
		}
	})
}
