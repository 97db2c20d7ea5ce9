package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

func TestBigNumber(t *testing.T) {
	n := &layout.BigNumber{Value: bold("289.5"), Unit: para("EUR million")}
	var heights []layout.Length
	for w := layout.Length(70); w < 400; w += 10 {
		f, rest, err := n.Layout(context(), layout.Region{W: w * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil || rest != nil {
			t.Fatal(rest, err)
		}
		heights = append(heights, f.Size.H)
		var read strings.Builder
		var walk func(items []layout.Placed)
		walk = func(items []layout.Placed) {
			for _, it := range items {
				switch v := it.Item.(type) {
				case *layout.Group:
					walk(v.Items)
				case *layout.Text:
					for _, w := range v.Words {
						read.WriteString(w.Text)
					}
				}
			}
		}
		walk(f.Items)
		if got := strings.TrimSpace(read.String()); got != "289.5 EUR million" {
			t.Errorf("%d pt wide: it is read as %q", w, got)
		}
	}
	if first, last := heights[0], heights[len(heights)-1]; first <= last {
		t.Errorf("its unit never stands below it: %v", heights)
	}
}

// TestNumberRow holds over random rows that their numbers have one size, the largest at which all stand on one line with their units.
func TestNumberRow(t *testing.T) {
	var scale layout.Scale
	for i := range scale {
		scale[i] = []layout.Length{96 * layout.Pt, 72 * layout.Pt, 60 * layout.Pt, 48 * layout.Pt, 28 * layout.Pt}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		c := &layout.Context{Shaper: fonts.NewShaper(), Scale: &scale, Step: r.IntN(3)}
		row := &layout.NumberRow{From: r.IntN(4)}
		for range 1 + r.IntN(4) {
			n := &layout.BigNumber{Value: bold(strings.Repeat("8", 1+r.IntN(7))), Row: row}
			if r.IntN(2) == 0 {
				n.Unit = para([]string{"%", "billion", "dollars per minute"}[r.IntN(3)])
			}
			row.Numbers = append(row.Numbers, n)
		}
		w := layout.Length(160+r.IntN(700)) * layout.Pt
		size := layout.Length(0)
		for _, n := range row.Numbers {
			f, _, err := n.Layout(c, layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited})
			if err != nil {
				t.Fatal(err)
			}
			got := firstText(f.Items).Size
			if size > 0 && got != size {
				t.Fatalf("%s pt and %s pt in one row", size, got)
			}
			size = got
		}
		want := largest(row, c, w)
		if size != want {
			t.Errorf("%d numbers from step %d + %d in %s are %s high, want %s", len(row.Numbers), row.From, c.Step, w, size, want)
		}
	}
}

// largest is the size at which the numbers of a row fit, by measuring each at each size.
func largest(row *layout.NumberRow, c *layout.Context, w layout.Length) layout.Length {
	ladder := c.Scale[layout.Body]
	for _, units := range []bool{true, false} {
		for i := min(row.From+c.Step, len(ladder)-1); i < len(ladder); i++ {
			at := *c
			at.Step = i
			fits := true
			for _, n := range row.Numbers {
				need, _ := n.Value.Widths(&at)
				if n.Unit != nil {
					unit, word := n.Unit.Widths(&at)
					if units {
						need += 9*layout.Pt + unit
					}
					need = max(need, word)
				}
				fits = fits && need <= w
			}
			if fits {
				return ladder[i]
			}
		}
	}
	return ladder[len(ladder)-1]
}

func firstText(items []layout.Placed) *layout.Text {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Text:
			return v
		case *layout.Group:
			if t := firstText(v.Items); t != nil {
				return t
			}
		}
	}
	return nil
}
