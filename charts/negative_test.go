package charts

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestNegativeRanges holds over random histograms, maps and floating ranges that no dash of a range stands before a minus, which is read as another.
func TestNegativeRanges(t *testing.T) {
	r, q, negative := rand.New(rand.NewPCG(9, 10)), rand.New(rand.NewPCG(9, 11)), 0
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
		floating := chart([]Kind{Bar{}, Column{}}[q.IntN(2)], make([]float64, 5))
		s := &floating.Series[0]
		s.High = make([]float64, 5)
		for i := range s.Values {
			s.Values[i] = float64(q.IntN(200)-180) / 10
			s.High[i] = s.Values[i] + float64(q.IntN(50))/10
		}
		for _, c := range []Chart{c, m, floating} {
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
	if negative < 120 {
		t.Errorf("%d of 180 say a range below zero", negative)
	}
}
