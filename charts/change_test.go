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
		{"is of the columns beside a line", base(Combo{Line: "B"}, b, a), Change{From: "2011", To: "later"}, "+50.0%"},
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
		{"needs no line among columns", base(Combo{Line: "B"}, a, b), Change{From: "FY 2019", To: "later", Series: "B"}, "which an arrow would cross"},
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

// adorned draws random charts of some kinds with what add adds, in little room: none is an error, and nothing stands on anything. What was
// drawn is given.
func adorned(t *testing.T, kinds []Kind, add func(c *sample, r *rand.Rand) bool) (out []*Drawn) {
	t.Helper()
	s := setting()
	shaper := fonts.NewShaper(s.Fonts...)
	for _, k := range kinds {
		for seed := range uint64(600) {
			c := random(k, seed)
			if !add(&c, rand.New(rand.NewPCG(seed, 5))) {
				continue
			}
			at := *s
			at.Mode = c.mode
			ctx := &layout.Context{Shaper: shaper, Scale: at.ScaleFor(c.mode)}
			id := fmt.Sprintf("%#v, seed %d, %v", k, seed, c.size)
			f, rest, err := c.Node(&at).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
			if err != nil {
				t.Errorf("%s: %v", id, err)
				continue
			}
			if rest != nil {
				continue // each row has a least height
			}
			for _, fault := range look(f).faults(c.size) {
				t.Errorf("%s: %s", id, fault)
			}
			out = append(out, f.Items[0].Item.(*layout.Group).Source.(*Drawn))
		}
	}
	return out
}

func TestArrows(t *testing.T) {
	all, drawn := 0, 0
	charts := adorned(t, []Kind{Column{}, Column{Stacked: true}, Combo{Line: "Series 2"}, Line{}, Line{Zero: true}}, func(c *sample, r *rand.Rand) bool {
		for range 1 + r.IntN(3) {
			ch := Change{From: c.key(r.IntN(c.points())), To: c.key(r.IntN(c.points())), As: ChangeForm(r.IntN(3)), Years: 3, Text: []string{"", "", "on the year before"}[r.IntN(3)]}
			before := c.Changes
			if c.Changes = append(c.Changes[:len(before):len(before)], ch); c.Validate() != nil {
				c.Changes = before
			}
		}
		return len(c.Changes) > 0
	})
	for _, d := range charts {
		for i := range d.arrows {
			if all++; d.Labels != nil && len(d.Labels[d.arrows[i].layer][i]) > 0 {
				drawn++
			}
		}
	}
	if len(charts) < 500 || drawn*100 < all*65 {
		t.Errorf("of %d arrows in %d charts %d stand", all, len(charts), drawn)
	}
}

func TestTargets(t *testing.T) {
	charts := adorned(t, []Kind{Column{}, Bar{}, Bar{Ordered: true}}, func(c *sample, r *rand.Rand) bool {
		for k := range c.Series {
			s := &c.Series[k]
			for _, v := range s.Values {
				s.Target = append(s.Target, v*(0.8+r.Float64()/2))
			}
		}
		return c.Validate() == nil
	})
	if len(charts) < 150 {
		t.Errorf("%d charts", len(charts))
	}
	labels := 0
	for _, d := range charts {
		if d.Labels != nil {
			labels += len(d.Labels[0][0])
		}
	}
	if labels < 500 {
		t.Errorf("%d values stand at bars with targets", labels)
	}
	t.Run("are told to those who do not see them", func(t *testing.T) {
		c := chart(Column{}, []float64{1, 2})
		c.Series[0].Target = []float64{math.NaN(), 3}
		if alt := c.Node(setting()).(*node).chart.Alt; !strings.Contains(alt, "2000 1, 2001 2 (target 3)") {
			t.Error(alt)
		}
	})
	t.Run("of several series have a column each, and are left to the drawing", func(t *testing.T) {
		c := chart(Column{}, []float64{1, 2}, []float64{2, 1})
		c.Series[0].Target, c.Series[1].Target = []float64{3, 3}, []float64{1, 1}
		d := sourceOf(t, c)
		if d.targets() >= 0 || d.Data[2].Name != "Series 1: Target" || d.Data[3].Name != "Series 2: Target" || d.Value.Max < 3 {
			t.Errorf("%+v", d.Data)
		}
	})
}

func TestIntervals(t *testing.T) {
	charts := adorned(t, []Kind{Column{}, Bar{}, Bar{Ordered: true}, Line{}, Scatter{}}, func(c *sample, r *rand.Rand) bool {
		for k := range c.Series {
			if c.positions(k) {
				continue
			}
			var v Interval
			for _, at := range c.Series[k].Values {
				v.Low, v.High = append(v.Low, at-math.Abs(at)*r.Float64()/3), append(v.High, at+math.Abs(at)*r.Float64()/3)
			}
			c.Series[k].Interval = v
		}
		return c.Validate() == nil
	})
	if len(charts) < 900 {
		t.Errorf("%d charts", len(charts))
	}
	of := func(low, high float64) Chart {
		c := chart(Line{}, []float64{1, 2})
		c.Series[0].Interval = Interval{[]float64{math.NaN(), low}, []float64{math.NaN(), high}}
		return c
	}
	t.Run("are told to those who do not see them", func(t *testing.T) {
		if alt := of(1, 3).Node(setting()).(*node).chart.Alt; !strings.Contains(alt, "2000 1, 2001 2 (1 to 3)") {
			t.Error(alt)
		}
	})
	for want, c := range map[string]Chart{
		`the interval at "2001" from 3 to 4 does not hold the value 2`: of(3, 4),
		`the interval at "2001" has one end only`:                      of(math.NaN(), 4),
	} {
		t.Run("are refused: "+want, func(t *testing.T) {
			if err := c.Validate(); err == nil || !strings.Contains(err.Error(), want) {
				t.Error(err)
			}
		})
	}
}
