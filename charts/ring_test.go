package charts

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestRingSize(t *testing.T) {
	for _, test := range []struct {
		name string
		size [2]int
		want int // its diameter
	}{
		{"takes nine tenths of a page's height", [2]int{864, 300}, 270},
		{"is no larger than says more", [2]int{1600, 900}, 340},
		{"takes all of little room, for its values", [2]int{400, 160}, 160},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, _, err := drawnIn(chart(Ring{}, []float64{5, 3, 2}), test.size)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := source(f).Plot.H, layout.Length(test.want)*layout.Pt; got != want {
				t.Errorf("%v across, want %v", got, want)
			}
		})
	}
}
