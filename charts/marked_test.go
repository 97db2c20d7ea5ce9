package charts

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestMarked(t *testing.T) {
	for _, test := range []struct {
		name   string
		points int
		want   int // discs
	}{{"a disc stands at each value", 12, 12}, {"discs that would touch are left out", 300, 1}} {
		t.Run(test.name, func(t *testing.T) {
			values := make([]float64, test.points)
			for i := range values {
				values[i] = float64(i % 7)
			}
			f, err := drawn(chart(Line{Marked: true}, values))
			if err != nil {
				t.Fatal(err)
			}
			n, last := len(look(f).dots), 1 // that of the last value stands on its own
			if n != test.want && n != test.want+last {
				t.Errorf("%d discs, want %d", n, test.want)
			}
			if d := f.Items[0].Item.(*layout.Group).Source.(*Drawn); d.Marked != (test.want > 1) {
				t.Errorf("noted: %v", d.Marked)
			}
		})
	}
}
