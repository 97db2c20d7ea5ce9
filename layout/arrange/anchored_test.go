package arrange

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestAnchored(t *testing.T) {
	rect := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x * layout.Pt, Y: y * layout.Pt}, Size: layout.Size{W: w * layout.Pt, H: h * layout.Pt}}
	}
	place := rect(10, 100, 200, 60)
	for name, c := range map[string]struct {
		y, h   layout.Length
		halves int
		want   bool
	}{
		"at the top":                         {100, 20, 0, true},
		"in the middle":                      {120, 20, 1, true},
		"on the bottom":                      {140, 20, 2, true},
		"at the top of a place for a middle": {100, 20, 1, false},
		"higher than the place":              {100, 62, 0, false},
		"as high as the place":               {100, 60, 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			text := rect(10, c.y, 150, c.h)
			if got := Anchored(text, text, place, c.halves); got != c.want {
				t.Error(got)
			}
		})
	}
	if text := rect(10, 100, 201, 20); Anchored(text, text, place, 0) {
		t.Error("a text that is wider stands in the place")
	}
	if text := rect(11, 100, 150, 20); Anchored(text, text, place, 0) {
		t.Error("a text that begins elsewhere stands in the place")
	}
}
