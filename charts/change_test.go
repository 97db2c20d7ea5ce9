package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

func TestChange(t *testing.T) {
	base := func(k Kind, series ...Series) Chart {
		return Chart{Kind: k, Categories: []string{"2011", "2015", "FY 2019", "later"}, Series: series}
	}
	a := Series{Name: "A", Values: []float64{100, 0, 200, 150}}
	b := Series{Name: "B", Values: []float64{math.NaN(), -5, 50, 25}}
	dated := func(from, to time.Time) Chart {
		return Chart{Kind: Line{}, Dates: []time.Time{from, to}, Series: []Series{{Name: "A", Values: []float64{100, 121}}}}
	}
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		name   string
		chart  Chart
		change Change
		want   string // the figure, or words of the error
	}{
		{"is in percent of the first value", base(Column{}, a), Change{From: "2011", To: "later"}, "+50.0%"},
		{"has no decimals from 100 % on", base(Column{}, a), Change{From: "2011", To: "FY 2019"}, "+100%"},
		{"is a difference in the format of the values", base(Column{}, a), Change{From: "FY 2019", To: "later", As: Difference}, "\u221250"},
		{"is a rate a year, by the years in names", base(Column{}, a), Change{From: "2011", To: "FY 2019", As: AnnualGrowth}, "+9.1% a year"},
		{"is a rate over years that are given", base(Column{}, a), Change{From: "2011", To: "FY 2019", As: AnnualGrowth, Years: 1}, "+100% a year"},
		{"says the author's words", base(Column{}, a), Change{From: "2011", To: "FY 2019", As: AnnualGrowth, Text: "p.a."}, "+9.1% p.a."},
		{"has the author's format", base(Column{}, a), Change{From: "2011", To: "later", As: Difference, Format: number.Format{Places: number.Fixed(2), Suffix: " points"}}, "50.00 points"},
		{"is of the first series with values at both", base(Column{}, b, a), Change{From: "2011", To: "later"}, "+50.0%"},
		{"is of the series that it names", base(Line{}, a, b), Change{From: "FY 2019", To: "later", Series: "B"}, "\u221250.0%"},
		{"is of the sums of stacks", base(Column{Stacked: true}, a, b), Change{From: "FY 2019", To: "later"}, "\u221230.0%"},
		{"counts whole months", dated(day(2020, 1, 31), day(2022, 1, 31)), Change{From: "2020", To: "2022", As: AnnualGrowth}, "+10.0% a year"},
		{"counts from month end to month end", dated(day(2020, 2, 29), day(2022, 2, 28)), Change{From: "2020", To: "2022", As: AnnualGrowth}, "+10.0% a year"},
		{"counts days", dated(day(2020, 1, 1), day(2021, 12, 31)), Change{From: "2020", To: "2021", As: AnnualGrowth}, "+10.0% a year"},

		{"is no growth from zero", base(Column{}, a), Change{From: "2015", To: "FY 2019", As: AnnualGrowth}, `the value at "2015" is 0`},
		{"is no growth to less than zero", base(Line{}, b), Change{From: "2015", To: "later", As: AnnualGrowth}, `the value at "2015" is -5`},
		{"is no percentage of less than zero", base(Line{}, b), Change{From: "2015", To: "later"}, "no rate of growth is from or to zero"},
		{"needs both values", base(Line{}, b), Change{From: "2011", To: "later", Series: "B"}, `no value at "2011"`},
		{"needs all parts of a sum", base(Column{Stacked: true}, a, b), Change{From: "2011", To: "later"}, `no value at "2011"`},
		{"needs years", base(Column{}, a), Change{From: "2011", To: "later", As: AnnualGrowth}, "how many years"},
		{"needs a later point", base(Column{}, a), Change{From: "FY 2019", To: "2011"}, "name the earlier one first"},
		{"needs points", base(Column{}, a), Change{From: "2011", To: "2020"}, `no category or date "2011" or none "2020"`},
		{"needs a series", base(Column{}, a), Change{From: "2011", To: "later", Series: "C"}, `no series "C"`},
		{"needs no series in stacks", base(Column{Stacked: true}, a, b), Change{From: "FY 2019", To: "later", Series: "B"}, "stacks change in their sums"},
		{"needs a kind that shows it", base(Bar{}, a), Change{From: "2011", To: "later"}, "Bar shows no Changes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.chart.Changes = []Change{test.change}
			if err := test.chart.Validate(); err != nil {
				if !strings.Contains(err.Error(), test.want) {
					t.Errorf("%v, want %s", err, test.want)
				}
				return
			}
			d := sourceOf(t, test.chart)
			var label string
			for _, l := range d.Labels[d.arrows[0].layer][0] {
				label = l.Text
			}
			if label != test.want {
				t.Errorf("%q, want %q", label, test.want)
			}
			if alt := test.chart.Node(setting()).(*node).chart.Alt; !strings.Contains(alt, test.want) {
				t.Errorf("the alternative text %q", alt)
			}
		})
	}
}

// TestArrows draws random charts with changes in little room: none is an error, nothing stands on anything, and most arrows stand.
func TestArrows(t *testing.T) {
	s := setting()
	shaper := fonts.NewShaper(s.Fonts...)
	all, drawn, charts := 0, 0, 0
	for _, k := range []Kind{Column{}, Column{Stacked: true}, Line{}, Line{Zero: true}} {
		for seed := range uint64(600) {
			c := random(k, seed)
			r := rand.New(rand.NewPCG(seed, 5))
			for range 1 + r.IntN(3) {
				ch := Change{From: c.key(r.IntN(c.points())), To: c.key(r.IntN(c.points())), As: ChangeForm(r.IntN(3)), Years: 3, Text: []string{"", "", "on the year before"}[r.IntN(3)]}
				before := c.Changes
				if c.Changes = append(c.Changes[:len(before):len(before)], ch); c.Validate() != nil {
					c.Changes = before
				}
			}
			if len(c.Changes) == 0 {
				continue
			}
			at := *s
			at.Mode = c.mode
			ctx := &layout.Context{Shaper: shaper, Scale: at.ScaleFor(c.mode)}
			id := fmt.Sprintf("%#v, seed %d, %v", k, seed, c.size)
			f, _, err := c.Node(&at).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
			if err != nil {
				t.Errorf("%s: %v", id, err)
				continue
			}
			for _, fault := range look(f).faults(c.size) {
				t.Errorf("%s: %s", id, fault)
			}
			charts++
			d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
			for i := range d.arrows {
				if all++; d.Labels != nil && len(d.Labels[d.arrows[i].layer][i]) > 0 {
					drawn++
				}
			}
		}
	}
	if charts < 500 || drawn*100 < all*60 {
		t.Errorf("of %d arrows in %d charts %d stand", all, charts, drawn)
	}
	t.Logf("of %d arrows in %d charts %d stand", all, charts, drawn)
}
