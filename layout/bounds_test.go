package layout_test

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestPathBounds(t *testing.T) {
	at := func(x, y layout.Length) layout.Point { return layout.Point{X: x, Y: y} }
	for name, c := range map[string]struct {
		points []layout.Point
		want   layout.Rect
	}{
		"are zero without points":              {nil, layout.Rect{}},
		"are a point of one":                   {[]layout.Point{at(-3, 4)}, layout.Rect{Point: at(-3, 4)}},
		"reach from the least to the greatest": {[]layout.Point{at(5, 5), at(-3, 9), at(2, -7)}, layout.Rect{Point: at(-3, -7), Size: layout.Size{W: 8, H: 16}}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (&layout.Path{Points: c.points}).Bounds(); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
