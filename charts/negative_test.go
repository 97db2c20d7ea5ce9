package charts

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestNegativeRanges holds over random histograms and maps that no dash of a range stands before a minus, which is read as another.
func TestNegativeRanges(t *testing.T) {
	r, negative := rand.New(rand.NewPCG(9, 10)), 0
	for range 60 {
		c := chart(Histogram{}, nil)
		c.Categories, c.Series[0].Values = nil, nil
		for range 10 + r.IntN(40) {
			c.Series[0].Values = append(c.Series[0].Values, float64(r.IntN(200)-150)/10)
		}
		m := mapped(r, USStates())
		for i := range m.Series[0].Values {
			m.Series[0].Values[i] -= 80
		}
		for _, c := range []Chart{c, m} {
			f, err := drawn(c)
			if err != nil {
				t.Fatal(err)
			}
			said := f.Items[0].Item.(*layout.Group).Alt
			for _, text := range look(f).texts {
				said += "|" + text.text
			}
			if strings.Contains(said, "–−") {
				t.Fatalf("%q", said)
			}
			if strings.Contains(said, " to −") {
				negative++
			}
		}
	}
	if negative < 60 {
		t.Errorf("%d of 120 say a range below zero", negative)
	}
}
