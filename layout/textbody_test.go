package layout_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// textsOf are the texts of a node's frame on a page of a width.
func textsOf(t *testing.T, n layout.Node, w layout.Length) (out []layout.TextBody) {
	t.Helper()
	f, rest, err := n.Layout(context(), layout.Region{W: w * layout.Pt, H: 2000 * layout.Pt, Break: 2000 * layout.Pt})
	if err != nil || rest != nil {
		t.Fatal(rest, err)
	}
	var page layout.Frame
	page.AddAll(0, 0, f)
	var walk func(items []layout.Placed)
	walk = func(items []layout.Placed) {
		for _, it := range items {
			if g, ok := it.Item.(*layout.Group); ok {
				var text layout.TextBody
				if layout.TextOf(&text, g) {
					out = append(out, text)
				} else {
					walk(g.Items)
				}
			}
		}
	}
	walk(page.Items)
	return out
}

// say is what texts say: paragraphs with their level and marker, a text a line.
func say(texts []layout.TextBody) string {
	var b strings.Builder
	for _, t := range texts {
		for i := range t.Paras {
			p := &t.Paras[i]
			if i > 0 {
				b.WriteString(", ")
			}
			if p.Marker != "" {
				fmt.Fprintf(&b, "%d%s ", p.Level, p.Marker)
			}
			b.WriteString(p.Text())
			if p.Beside != nil {
				b.WriteString(" + " + p.Beside.Text())
			}
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestTextOf(t *testing.T) {
	item := func(s, marker string, sub *layout.List) *layout.ListItem {
		return &layout.ListItem{Body: para(s), Numbering: layout.Square, Marker: marker, Sub: sub}
	}
	stack := func(nodes ...layout.Node) *layout.Stack { return &layout.Stack{Nodes: nodes, Gap: 5 * layout.Pt} }
	list := &layout.List{Items: []*layout.ListItem{item("one", "", &layout.List{Items: []*layout.ListItem{item("deep", "1.", nil)}}), item("two", "", nil)}}
	for name, c := range map[string]struct {
		node layout.Node
		want string
	}{
		"of a paragraph is that":                        {para("a"), "a"},
		"of a stack is all of it":                       {stack(para("a"), stack(para("b"), para("c")), &layout.Block{Node: para("d")}), "a, b, c, d"},
		"ends where something else stands":              {stack(para("a"), &figure{}, stack(para("b"), para("c")), &figure{}, para("d")), "a\na figure\nb, c\na figure\nd"},
		"goes on from a stack that ends with one":       {stack(stack(&figure{}, para("a")), para("b"), stack(para("c"), &figure{})), "a figure\na, b, c\na figure"},
		"does not go over columns":                      {stack(para("a"), &layout.Columns{Sides: []layout.Side{{Node: stack(para("b"), para("c"))}, {Node: para("d")}}}, para("e")), "a\nb, c\nd\ne"},
		"goes from a cell's head to what follows it":    {&layout.Grid{Columns: 1, Cells: []layout.GridCell{{Head: para("a"), Node: stack(para("b"), &figure{}, para("c"))}}}, "a, b\na figure\nc"},
		"has the items of lists with their markers":     {stack(para("a"), list, para("b")), "a, 0• one, 11. deep, 0• two, b"},
		"has a number and its unit as one paragraph":    {stack(para("a"), &layout.BigNumber{Value: bold("289.5"), Unit: para("tons")}), "a, 289.5 + tons"},
		"has a unit below its number as one of its own": {&layout.BigNumber{Value: bold("289.5"), Unit: para(strings.Repeat("EUR ", 50))}, "289.5, " + strings.Repeat("EUR ", 50)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := say(textsOf(t, c.node, 300)); got != c.want {
				t.Errorf("it is\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	t.Run("loses nothing that is put among its paragraphs", func(t *testing.T) {
		f, _, err := stack(para("a"), para("b"), para("c")).Layout(context(), layout.Region{W: 300 * layout.Pt, H: 900 * layout.Pt, Break: 900 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		ground := layout.FilledRect(f.Size, layout.Color{})
		f.Items = slices.Insert(f.Items, 2, layout.Placed{Item: ground})
		f.Add(0, 0, ground)
		var page layout.Frame
		page.AddAll(0, 0, f)
		var texts []layout.TextBody
		for _, it := range page.Items {
			if g, ok := it.Item.(*layout.Group); ok {
				var text layout.TextBody
				layout.TextOf(&text, g)
				texts = append(texts, text)
			}
		}
		if got := say(texts); got != "a, b\nc" || len(page.Items) != 4 {
			t.Errorf("the texts are\n%s\nof %d items", got, len(page.Items))
		}
		mixed := &layout.Group{Source: layout.TextColumn{}, Frame: f}
		var text layout.TextBody
		if layout.TextOf(&text, mixed) {
			t.Errorf("a group with a path is the text %q", say([]layout.TextBody{text}))
		}
	})
	t.Run("stands where its paragraphs do", func(t *testing.T) {
		text := textsOf(t, stack(&figure{}, list), 300)[1]
		one, deep := text.Paras[0], text.Paras[1]
		if text.Y != one.Y || one.X != one.Hang || deep.X != one.X+deep.Hang || text.W != 300*layout.Pt || text.Bottom() != text.Paras[2].Bottom() {
			t.Errorf("it is at %v, its paragraphs at %v, %v", text.Rect, one.Rect, deep.Rect)
		}
	})
	t.Run("has its box where its lines are aligned", func(t *testing.T) {
		for align, want := range map[layout.Align]func(b, r layout.Rect) bool{
			layout.Left:   func(b, r layout.Rect) bool { return b.X == r.X },
			layout.Right:  func(b, r layout.Rect) bool { return b.Right() == r.Right() },
			layout.Center: func(b, r layout.Rect) bool { return b.X-r.X == (r.W-b.W)/2 },
		} {
			p, q := para(long), para(long)
			p.Align, q.Align = align, align
			text := textsOf(t, stack(p, q), 300)[0]
			if b := text.Box(); !want(b, text.Rect) || b.W != text.Width || b.Y != text.Y || b.H != text.H || text.Paras[0].Fixed {
				t.Errorf("alignment %d: the box is %v of %v", align, b, text.Rect)
			}
		}
	})
	t.Run("is as wide as the column, with fixed ends of lines, where its paragraphs stand at several edges", func(t *testing.T) {
		right := para(long)
		right.Align = layout.Right
		if text := textsOf(t, stack(para(long), right), 300)[0]; text.Width != text.W || !text.Paras[0].Fixed || !text.Paras[1].Fixed {
			t.Errorf("it is %s wide of %s", text.Width, text.W)
		}
	})
}

// TestTextWidth holds on random texts that other programs, whose widths are off by up to half a percent, break the lines of a
// box as they are, and that no more ends of lines are fixed than must be.
func TestTextWidth(t *testing.T) {
	off := func(l layout.Length) layout.Length { return l * 8 / 1000 }
	random := rand.New(rand.NewPCG(14, 3))
	fixed := 0
	for range 300 {
		s := &layout.Stack{}
		for range 1 + random.IntN(6) {
			var b strings.Builder
			for range 1 + random.IntN(40) {
				b.WriteString(strings.Repeat("letters"[random.IntN(4):], 1+random.IntN(2)) + " ")
			}
			s.Nodes = append(s.Nodes, para(strings.TrimSpace(b.String())))
		}
		text := textsOf(t, s, layout.Length(200+random.IntN(500)))[0]
		var widest layout.Length
		for _, p := range text.Paras {
			widest = max(widest, p.Widest)
		}
		for i, p := range text.Paras {
			switch holds := p.Over == 0 || p.Over >= (widest+p.Over)/2+off((widest+p.Over)/2) && (widest+p.Over)/2 >= widest+off(widest); {
			case p.Fixed && holds:
				t.Errorf("paragraph %d has fixed ends: %s and %s of %s", i, p.Widest, p.Over, widest)
			case p.Fixed:
				fixed++
			case p.Widest+off(p.Widest) > text.Width || p.Over > 0 && p.Over < text.Width+off(text.Width):
				t.Errorf("a box of %s does not keep lines of %s and %s", text.Width, p.Widest, p.Over)
			}
		}
	}
	if fixed == 0 {
		t.Error("no paragraph had fixed ends")
	}
}
