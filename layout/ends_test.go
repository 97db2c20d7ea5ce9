package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// inkOf is from where to where the words of a frame reach.
func inkOf(f *layout.Frame, x layout.Length) (from, to layout.Length) {
	from = layout.Unlimited
	for _, it := range f.Items {
		switch v := it.Item.(type) {
		case *layout.Group:
			a, b := inkOf(&v.Frame, x+it.At.X)
			from, to = min(from, a), max(to, b)
		case *layout.Text:
			from, to = min(from, x+it.At.X), max(to, x+it.At.X+v.Advance())
		}
	}
	return from, to
}

func TestEnds(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 9))
	for range 200 {
		left, right := para(strings.Repeat("name ", 1+r.IntN(8))), para(strings.Repeat("9", 1+r.IntN(12)))
		right.Align = layout.Right
		c, w := context(), layout.Length(130+r.IntN(400))*layout.Pt
		f, rest, err := (&layout.Ends{Left: left, Right: right}).Layout(c, layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil || rest != nil {
			t.Fatal(rest, err)
		}
		one, _ := left.Widths(c)
		two, _ := right.Widths(c)
		if one+two+12*layout.Pt > w {
			continue // one stands under the other
		}
		boxes := f.Items
		last := boxes[len(boxes)-1]
		box := last.Item.(*layout.Group)
		if from := last.At.X; from < one+12*layout.Pt-1 || last.At.X+box.Size.W < w-1 {
			t.Fatalf("the right text has %v from %v on, of %v; the left one ends at %v", box.Size.W, from, w, one)
		}
		if box.Size.W < min(two*5/4, w-one-12*layout.Pt)-1 {
			t.Fatalf("the right text, %v wide, has a box of %v", two, box.Size.W)
		}
		if _, to := inkOf(&f, 0); to < w-layout.Pt || to > w+layout.Pt {
			t.Fatalf("the words end at %v, not at %v", to, w)
		}
	}
}
