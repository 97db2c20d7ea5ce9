package report_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// leastFill is how much of the height of its body a page uses, in percent, but where all that stands on it is as large as it may be.
const leastFill = 60

// caps are what the blocks of a page that uses less are: the size of their largest text in the largest type of the default theme, in points, for
// rooms and on paper. Beside others, texts have the smaller of the two sizes of theirs.
var caps = map[string][2]layout.Length{
	"report.Text":     {20, 14}, // 24 and 17 alone
	"report.Heading":  {20, 14},
	"report.List":     {20, 14},
	"report.Callout":  {20, 14},
	"report.Cards":    {20, 14},
	"report.Steps":    {36, 28},
	"report.Stages":   {20, 14},
	"report.Timeline": {20, 14},
	"report.Split":    {16, 11},
	"report.Table":    {16, 11}, // its rows are 2.6 em high, or more where they have several lines
	"report.Stats":    {28, 20}, // tiles of 200 pt
	"report.Facts":    {28, 20},
	"charts.Chart":    {11, 9}, // bars 88 pt apart
}

// TestFill holds over the slides of random decks, each alone, that a page that is not the first of several uses 60 % of the height of its body, or
// stands in the largest type that its blocks have.
func TestFill(t *testing.T) {
	light, all := 0, 0
	for seed := range uint64(80) {
		g := decktest.New(seed, 17)
		d := g.Deck()
		for i, s := range d.Slides {
			alone := *d
			alone.Slides = []report.Slide{s}
			fills := &decktest.Fills{}
			if _, err := (&report.Renderer{Formats: []report.Format{fills}}).Render(context.Background(), &alone); err != nil || len(fills.Pages) != 1 {
				continue
			}
			all++
			k := fills.Pages[0]
			if k.Percent >= leastFill {
				continue
			}
			light++
			for _, b := range s.Body {
				want, ok := caps[reflect.TypeOf(b).String()]
				if least := want[d.Theme.Mode] * layout.Pt; !ok || k.Largest < least {
					t.Errorf("seed %d, slide %d: %d %% of the body is used, %T has texts of up to %s pt, and could have %s", seed, i+1, k.Percent, b, k.Largest, least)
				}
			}
		}
	}
	if light == 0 || light*2 > all {
		t.Errorf("%d of %d pages use less than %d %%", light, all, leastFill)
	}
	t.Logf("%d of %d pages use less than %d %%", light, all, leastFill)
}
