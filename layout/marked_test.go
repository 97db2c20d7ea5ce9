package layout_test

import (
	"math"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestMarked(t *testing.T) {
	red := layout.Color{R: 200}
	marked := func(m layout.Mark) layout.Node {
		return &layout.Marked{Para: &layout.Para{Type: layout.Body, Role: layout.RoleP, Runs: []layout.Run{{Text: "on September"}}}, Mark: m, Color: red}
	}
	t.Run("is a paragraph of a text with a hanging mark", func(t *testing.T) {
		body := textsOf(t, &layout.Stack{Nodes: []layout.Node{marked(layout.MarkUp), marked(layout.MarkSquare), marked(layout.NoMark)}}, 300)
		if len(body) != 1 || len(body[0].Paras) != 3 {
			t.Fatalf("%d texts: %s", len(body), say(body))
		}
		for i, want := range []layout.Mark{layout.MarkUp, layout.MarkSquare, layout.NoMark} {
			p := &body[0].Paras[i]
			if p.Mark != want || p.Marker != "" || p.Hang != p.X || (p.Hang > 0) != (want != layout.NoMark) {
				t.Errorf("paragraph %d has mark %v, hang %v at %v", i, p.Mark, p.Hang, p.X)
			}
			if want != layout.NoMark && p.MarkColor != red {
				t.Errorf("the mark is %v", p.MarkColor)
			}
		}
	})
	t.Run("moves on as a whole", func(t *testing.T) {
		f, rest, err := marked(layout.MarkDown).Layout(context(), layout.Region{W: 115 * layout.Pt, H: 30 * layout.Pt, Break: 30 * layout.Pt})
		if err != nil || rest == nil || f.Size.H != 0 {
			t.Errorf("%v, %v, %v", f.Size, rest, err)
		}
	})
}

func TestSpark(t *testing.T) {
	draw := func(w layout.Length, values ...float64) *layout.Path {
		t.Helper()
		f, rest, err := (&layout.Spark{Values: values, Alt: "a"}).Layout(context(), layout.Region{W: w, H: 100 * layout.Pt, Break: 100 * layout.Pt})
		if err != nil || rest != nil {
			t.Fatal(rest, err)
		}
		g := f.Items[0].Item.(*layout.Group)
		if g.Role != layout.RoleFigure || g.Alt != "a" {
			t.Errorf("%v, %q", g.Role, g.Alt)
		}
		line := g.Items[0].Item.(*layout.Path)
		for _, p := range line.Points {
			if p.X < 0 || p.X > w || p.Y < 0 || p.Y > f.Size.H {
				t.Errorf("%v stands outside of %v x %v", p, w, f.Size.H)
			}
		}
		return line
	}
	t.Run("goes up where values do", func(t *testing.T) {
		p := draw(200*layout.Pt, 1, 3, 2).Points
		if !(p[1].Y < p[2].Y && p[2].Y < p[0].Y && p[0].X < p[1].X && p[1].X < p[2].X) {
			t.Errorf("%v", p)
		}
	})
	t.Run("is flat where they are equal", func(t *testing.T) {
		if p := draw(200*layout.Pt, 7, 7, 7).Points; p[0].Y != p[2].Y {
			t.Errorf("%v", p)
		}
	})
	t.Run("has a gap where a value is missing, and a dot where one stands alone", func(t *testing.T) {
		nan := math.NaN()
		f, _, err := (&layout.Spark{Values: []float64{nan, 2, nan, 1, 3, nan, 4}}).Layout(context(), layout.Region{W: 200 * layout.Pt, H: 100 * layout.Pt, Break: 100 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		g := f.Items[0].Item.(*layout.Group)
		if line := g.Items[0].Item.(*layout.Path); len(g.Items) != 3 || string(line.Verbs[0])+string(line.Verbs[1]) != "ml" || len(line.Verbs) != 2 {
			t.Errorf("%d parts, the line is %v; want a line of two points, a dot, and the last's disc", len(g.Items), line.Verbs)
		}
	})
	t.Run("is on the scale that it is given", func(t *testing.T) {
		f, _, err := (&layout.Spark{Values: []float64{5, 6}, Most: 10}).Layout(context(), layout.Region{W: 200 * layout.Pt, H: 100 * layout.Pt, Break: 100 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		if p := f.Items[0].Item.(*layout.Group).Items[0].Item.(*layout.Path).Points; p[0].Y != f.Size.H/2 || p[0].Y-p[1].Y > f.Size.H/8 {
			t.Errorf("%v in %v", p, f.Size.H)
		}
	})
	t.Run("holds values as far apart as there are", func(t *testing.T) {
		draw(50*layout.Pt, -math.MaxFloat64, math.MaxFloat64, 0, math.SmallestNonzeroFloat64)
	})
}

func TestGridFoot(t *testing.T) {
	para := func(s string) *layout.Para {
		return &layout.Para{Type: layout.Body, Role: layout.RoleP, Runs: []layout.Run{{Text: s}}}
	}
	ground := layout.Color{R: 250}
	g := &layout.Grid{Columns: 2, Pad: 10 * layout.Pt, Cells: []layout.GridCell{
		{Node: para("one line"), Foot: &layout.Spark{Values: []float64{1, 2}}, Surface: &ground},
		{Node: para("a text that takes several lines where the column is as narrow as this one is"), Foot: &layout.Spark{Values: []float64{1, 2}}, Surface: &ground},
	}}
	f, rest, err := g.Layout(context(), layout.Region{W: 300 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
	if err != nil || rest != nil {
		t.Fatal(rest, err)
	}
	var tops []layout.Length
	for _, cell := range f.Items {
		items := cell.Item.(*layout.Group).Items
		last := items[len(items)-1]
		if bottom := last.At.Y + last.Item.(*layout.Group).Size.H; bottom != f.Size.H-10*layout.Pt {
			t.Errorf("a foot ends at %v of %v", bottom, f.Size.H)
		}
		tops = append(tops, last.At.Y)
	}
	if tops[0] != tops[1] {
		t.Errorf("the feet stand at %v", tops)
	}
}
