package charts

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
)

// TestNames holds the names under random charts against their points.
func TestNames(t *testing.T) {
	foots := func(t *testing.T, c Chart) (years []int) {
		t.Helper()
		f, err := drawn(c)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		for _, b := range boxes(f) {
			if n, err := strconv.Atoi(b.text); err == nil && n >= 1900 && b.Y > 270*layout.Pt {
				years = append(years, n)
			}
		}
		return years
	}
	even := func(years []int) bool {
		for i := 2; i < len(years); i++ {
			if years[i]-years[i-1] != years[1]-years[0] {
				return false
			}
		}
		return len(years) > 0
	}
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 31))
		c := Chart{Kind: []Kind{Column{}, Line{}, Area{}, Column{Stacked: true}, Area{Stacked: true}, Waterfall{}}[r.IntN(6)], Series: []Series{{Name: "A"}}}
		from, n := 1950+r.IntN(50), 2+r.IntN(90)
		for i := range n {
			c.Categories = append(c.Categories, strconv.Itoa(from+i))
			c.Series[0].Values = append(c.Series[0].Values, r.Float64()*100)
		}
		if r.IntN(3) == 0 && c.Kind.Options().Focus {
			c.Focus = []string{c.Categories[r.IntN(n)]}
		}
		years := foots(t, c)
		if !even(years) {
			t.Errorf("%T of %d years from %d with focus %v: names %v", c.Kind, n, from, c.Focus, years)
		}
		if _, ok := c.Kind.(Column); ok && len(c.Focus) > 0 && !slices.Contains(years, from+c.find(c.Focus[0])) {
			t.Errorf("%T of %d years from %d: the focus %v has no name among %v", c.Kind, n, from, c.Focus, years)
		}
	}
	t.Run("stand at equal gaps under lines over dates", func(t *testing.T) {
		c := Chart{Kind: Line{}, Series: []Series{{Name: "A"}}}
		for y := 1980; y <= 2021; y++ {
			c.Dates = append(c.Dates, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
			c.Series[0].Values = append(c.Series[0].Values, float64(y%7))
		}
		if years := foots(t, c); !even(years) || years[0] != 1980 {
			t.Errorf("names %v", years)
		}
	})
	t.Run("are round years where many are left out", func(t *testing.T) {
		c := Chart{Kind: Column{}, Series: []Series{{Name: "A", Values: make([]float64, 88)}}}
		for i := range 88 {
			c.Categories = append(c.Categories, strconv.Itoa(1934+i))
		}
		if years := foots(t, c); !even(years) || years[0]%5 != 0 {
			t.Errorf("names %v", years)
		}
	})
}
