package layout_test

import (
	"strings"
	"testing"

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
