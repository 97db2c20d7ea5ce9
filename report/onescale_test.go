package report_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

func TestBarsBesideBars(t *testing.T) {
	table := func(word, name string, f number.Format, values ...float64) report.Table {
		t := report.Table{Columns: []report.Column{{Name: word}, {Name: name, Format: f, Bar: true}}}
		for _, v := range values {
			t.Rows = append(t.Rows, []any{word, v})
		}
		return t
	}
	// perUnit is how long the bar of one is in the first row of both tables of a page.
	perUnit := func(t *testing.T, a, b report.Table, shares ...int) (left, right float64) {
		t.Helper()
		split := report.Split{{Body: []report.Block{a}}, {Body: []report.Block{&b}}}
		for i, s := range shares {
			split[i].Share = s
		}
		pages, _ := rendered(t, one(split))
		bars := map[int][]box{}
		barsOn(pages[0].Items, layout.Point{}, bars)
		if len(bars[1]) != 2 {
			t.Fatalf("bars are %v", bars)
		}
		return float64(bars[1][0].W) / a.Rows[0][1].(float64), float64(bars[1][1].W) / b.Rows[0][1].(float64)
	}
	same := func(a, b float64) bool { return a/b < 1.002 && b/a < 1.002 }
	t.Run("measure with it where they say the same, over random tables", func(t *testing.T) {
		r := rand.New(rand.NewPCG(4, 1))
		for range 40 {
			values := func() []float64 {
				out := make([]float64, 2+r.IntN(6))
				for i := range out {
					out[i] = float64(100 + r.IntN(900))
				}
				if r.IntN(3) == 0 {
					out[1] = -out[1]
				}
				return out
			}
			a := table(strings.Repeat("name ", 1+r.IntN(3)), "Sales", number.Format{}, values()...)
			b := table(strings.Repeat("name ", 1+r.IntN(3)), "Sales", number.Format{}, values()...)
			if left, right := perUnit(t, a, b); !same(left, right) {
				t.Fatalf("one is %f wide on the left and %f on the right of\n%v\n%v", left, right, a.Rows, b.Rows)
			}
		}
	})
	few, many := []float64{10, 5}, []float64{1000, 500}
	percent := number.Format{Unit: number.Percent}
	for name, c := range map[string]struct {
		a, b   report.Table
		shares []int
	}{
		"numbers of another name": {a: table("A", "Sales", number.Format{}, few...), b: table("B", "Staff", number.Format{}, many...)},
		"numbers of another unit": {a: table("A", "Sales", number.Format{}, few...), b: table("B", "Sales", percent, many...)},
		"tables of another width": {a: table("A", "Sales", number.Format{}, few...), b: table("B", "Sales", number.Format{}, many...), shares: []int{2, 1}},
	} {
		t.Run("keep a scale of their own beside "+name, func(t *testing.T) {
			if left, right := perUnit(t, c.a, c.b, c.shares...); left < 10*right {
				t.Errorf("one is %f wide on the left and %f on the right", left, right)
			}
		})
	}
}
