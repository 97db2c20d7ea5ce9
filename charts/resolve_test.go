package charts

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
)

// naming are the options that take names, by how one is added to a chart.
var naming = []struct {
	option string
	add    func(c *Chart, name string)
}{
	{"Focus", func(c *Chart, name string) { c.Focus = []string{name} }},
	{"Other", func(c *Chart, name string) { c.Other = name }},
	{"Provisional", func(c *Chart, name string) { c.Provisional = []string{name} }},
	{"Notes", func(c *Chart, name string) { c.Notes = []Note{{At: name, Text: "a note"}} }},
	{"Notes of a series", func(c *Chart, name string) { c.Notes = []Note{{At: c.key(1), Series: name, Text: "a note"}} }},
	{"Changes", func(c *Chart, name string) { c.Changes = []Change{{From: c.key(0), To: name}} }},
	{"Changes of a series", func(c *Chart, name string) { c.Changes = []Change{{From: c.key(0), To: c.key(2), Series: name}} }},
	{"Periods", func(c *Chart, name string) { c.Periods = []Period{{From: name, To: name}} }},
	{"Legend", func(c *Chart, name string) {
		c.Legend = []LegendGroup{{Title: "First", Series: []string{name}}, {Title: "Rest"}}
		for _, s := range c.Series {
			if s.Name != name {
				c.Legend[1].Series = append(c.Legend[1].Series, s.Name)
			}
		}
	}},
}

// painted is all that a frame shows, with its places and colours.
func painted(f layout.Frame) string {
	var b strings.Builder
	for _, it := range f.Items {
		switch v := it.Item.(type) {
		case *layout.Group:
			fmt.Fprintln(&b, it.At, "(", painted(v.Frame), ")")
		case *layout.Text:
			fmt.Fprint(&b, it.At, v.Size, v.Color)
			for _, w := range v.Words {
				fmt.Fprint(&b, " ", w.Text)
			}
			fmt.Fprintln(&b)
		case *layout.Path:
			fmt.Fprintln(&b, it.At, v.Points, v.Width, v.Dash)
			for _, c := range [...]*layout.Color{v.Fill, v.Stroke} {
				if c != nil {
					fmt.Fprintln(&b, *c)
				}
			}
		}
	}
	return b.String()
}

// looks is all that is drawn of a chart, and what was left out with advice.
func looks(c Chart) (string, error) {
	f, advice, err := drawnIn(c, [2]int{600, 300})
	return painted(f) + strings.Join(advice, "\n"), err
}

// namedChart is a chart whose names are dates, categories, and words that a series and a category have both.
func namedChart(r *rand.Rand, k Kind) Chart {
	n, series := 3+r.IntN(5), 2+r.IntN(3)
	if (k.Options() == Options{Other: true}) || k == (Ring{}) || k == (Area{}) {
		series = 1
	}
	c := Chart{Kind: k}
	for i := range series {
		s := Series{Name: []string{"Exports", "Imports", "2023", "Balance"}[i]}
		for range n {
			s.Values = append(s.Values, 1+float64(r.IntN(90)))
		}
		c.Series = append(c.Series, s)
	}
	switch r.IntN(3) {
	case 0:
		c.Dates = make([]time.Time, n)
		for i := range c.Dates {
			c.Dates[i] = time.Date(2022, time.Month(1+i*5), 1, 0, 0, 0, 0, time.UTC)
		}
	case 1:
		c.Categories = []string{"North", "Exports", "2023", "East", "South", "West", "Isles"}[:n]
	default:
		c.Categories = []string{"2020", "2021", "2022", "2023", "2024", "2025", "2026"}[:n]
	}
	return c
}

// TestResolve gives charts of every kind names for every option that takes some: those that the check accepts change what is drawn.
func TestResolve(t *testing.T) {
	all := append(slices.Clone(kinds), Bar{Ordered: true, Stacked: true})
	accepted := map[string]int{}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 71))
		c := namedChart(r, all[r.IntN(len(all))])
		plain, err := looks(c)
		if err != nil {
			continue // the names have no room
		}
		names := []string{c.key(0), c.key(2), "2023", "2022", "Exports", "Imports", "Balance", "2022-06", "nobody"}
		for _, o := range naming {
			for _, name := range names {
				with := c
				if o.add(&with, name); with.Validate() != nil {
					continue
				}
				got, err := looks(with)
				if err != nil {
					continue
				}
				if r := with.resolved(); r.focus != nil && !slices.Contains(r.focus, false) {
					continue // all is in focus
				}
				if accepted[o.option]++; got == plain {
					t.Errorf("seed %d: %s %q changes nothing in %#v", seed, o.option, name, c)
				}
			}
		}
	}
	for _, o := range naming {
		if accepted[o.option] < 50 {
			t.Errorf("%d names of %s were accepted", accepted[o.option], o.option)
		}
	}
}

func TestResolveFirst(t *testing.T) {
	month := func(m int) time.Time { return time.Date(2022, time.Month(m), 1, 0, 0, 0, 0, time.UTC) }
	dated := Chart{Dates: []time.Time{month(1), month(7), month(13), month(19)}, Series: []Series{{Name: "A", Values: []float64{1, 2, 3, 4}}}}
	both := Chart{Categories: []string{"A", "B", "C", "D"}, Series: []Series{{Name: "A", Values: []float64{1, 2, 3, 4}}, {Name: "X", Values: []float64{1, 2, 3, 4}}}}
	one := both
	one.Series = both.Series[:1]
	for _, test := range []struct {
		name   string
		chart  Chart
		of     string
		series int
		points []bool
	}{
		{"all dates that begin so", dated, "2023", -1, []bool{false, false, true, true}},
		{"one date", dated, "2022-07", -1, []bool{false, true, false, false}},
		{"the series, where a category has the name, too", both, "A", 0, nil},
		{"the category, where the series is alone", one, "A", -1, []bool{true, false, false, false}},
	} {
		t.Run("finds "+test.name, func(t *testing.T) {
			c := test.chart
			c.Focus, c.Other, c.Provisional = []string{test.of}, test.of, nil
			r := c.resolved()
			if len(r.focusSeries) > 0 != (test.series >= 0) || r.otherSeries != test.series || !slices.Equal(r.focus, test.points) || !reflect.DeepEqual(r.focus, r.other) {
				t.Errorf("%+v", r)
			}
		})
	}
	t.Run("greys no category beside a series in focus", func(t *testing.T) {
		c := both
		c.Kind, c.Focus = Column{}, []string{"A"}
		d := sourceOf(t, c)
		if tr := d.Layers[0].Traces; len(tr[0].Points) != 0 || len(tr[1].Points) != 0 || *tr[0].Look.Fill != d.Colors.Primary || *tr[1].Look.Fill != d.Colors.Grey {
			t.Errorf("%+v, %+v", tr[0], tr[1])
		}
	})
	t.Run("refuses a focus on the only series", func(t *testing.T) {
		c := dated
		if c.Focus = []string{"A"}; c.Validate() == nil || !strings.Contains(c.Validate().Error(), "is the only series") {
			t.Error(c.Validate())
		}
	})
}
