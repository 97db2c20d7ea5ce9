package charts

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// say is a plan in words: of every trace its role, form and values, the points that look otherwise, and those with labels.
func say(p *Plan) string {
	var b strings.Builder
	for _, l := range p.Layers {
		for _, t := range l.Traces {
			fmt.Fprintf(&b, "%s %s %q %v", [...]string{"columns", "lines", "areas", "slices"}[l.Form], [...]string{"value", "base", "length", "end", "predicted", "rule"}[t.Role], t.Name, t.Values)
			if t.Data >= 0 {
				fmt.Fprintf(&b, " in %q", p.Data[t.Data].Name)
			}
			for i := range t.Values {
				switch look, ok := t.Points[i]; {
				case ok && look.Fill == nil:
					fmt.Fprintf(&b, ", %d outlined", i)
				case ok && l.Form != Slices:
					fmt.Fprintf(&b, ", %d in %s", i, look.Fill)
				}
			}
			for _, k := range t.Labels.Of {
				fmt.Fprintf(&b, ", saying %q", p.Data[k].Name)
			}
			if t.Labels.All {
				b.WriteString(", all labelled")
			}
			if t.Labels.Last {
				b.WriteString(", last labelled")
			}
			if t.Labels.At != nil {
				fmt.Fprintf(&b, ", %v labelled", t.Labels.At)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestPlan(t *testing.T) {
	nan := math.NaN()
	ab := func(k Kind) Chart { return chart(k, []float64{1, nan, 3}, []float64{2, -2, 4}) }
	one := func(k Kind, change func(c *Chart)) Chart {
		c := chart(k, []float64{1, 2, 3})
		change(&c)
		return c
	}
	for _, c := range []struct {
		name  string
		chart Chart
		want  string
	}{
		{"is of upright bars with their sums", ab(Column{Stacked: true}), `columns value "Series 1" [1 NaN 3] in "Series 1", all labelled
columns value "Series 2" [2 -2 4] in "Series 2", all labelled
columns end "Total, high" [3 NaN 7] in "Total, high", saying "Total", all labelled
`},
		{"outlines what is provisional, and greys what is out of focus", one(nil, func(c *Chart) { c.Focus, c.Provisional = []string{"2001"}, []string{"2002"} }), `columns value "Series 1" [1 2 3] in "Series 1", 1 in #0F4C81, 2 outlined, all labelled
`},
		{"has ranges on what carries them", one(Bar{}, func(c *Chart) { c.Series[0].High = []float64{4, 4, nan} }), `columns base "From" [1 2 0] in "From"
columns length "Series 1, length" [3 2 3] in "Series 1, length"
columns end "Series 1, high" [4 4 3] in "Series 1, high", saying "Series 1, low", saying "Series 1, high", all labelled
`},
		{"has what crosses zero in two parts", one(Bar{}, func(c *Chart) { c.Series[0].Values, c.Series[0].High = []float64{-5, -3, 1}, []float64{-2, 4, 2} }), `columns base "From" [-2 0 1] in "From", 0 outlined
columns length "Series 1, length" [0 4 1] in "Series 1, length"
columns length "Series 1, length" [-3 -3 0] in "Series 1, length"
columns end "Series 1, high" [-2 4 2] in "Series 1, high", saying "Series 1, low", saying "Series 1, high", all labelled
`},
		{"is of lines that bear their names, with what is predicted", one(Line{}, func(c *Chart) {
			c.Series[0].Predicted, c.Notes = []float64{nan, 2, 2}, []Note{{At: "2001"}, {At: "2000", Text: "a note"}}
		}), `lines value "Series 1" [1 2 3] in "Series 1", last labelled, [1] labelled
lines predicted "Series 1, Predicted Value" [NaN 2 2] in "Series 1, Predicted Value"
`},
		{"has rules as lines across the plot", one(Line{}, func(c *Chart) { c.Rules = []Rule{{Value: 2, Text: "target"}} }), `lines value "Series 1" [1 2 3] in "Series 1", last labelled
lines rule "target" [2 2 2] in "target"
`},
		{"is of slices", one(Ring{}, func(*Chart) {}), "slices value \"Series 1\" [1 2 3] in \"Series 1\", all labelled\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.chart.Kind == nil {
				c.chart.Kind = Column{}
			}
			p, err := c.chart.planned(setting())
			if err != nil {
				t.Fatal(err)
			}
			if got := say(p); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
	t.Run("stands with its names in the order in which they are drawn", func(t *testing.T) {
		c := one(Bar{}, func(c *Chart) { c.Other = "2002" })
		if p, err := c.planned(setting()); err != nil || !slices.Equal(p.Order, []int{1, 0, 2}) || !p.Across {
			t.Errorf("%v", p.Order)
		}
	})
	t.Run("is not made of a chart that is wrong", func(t *testing.T) {
		if f := chart(Pie{}, []float64{-1}).Figures(setting()); f.Sheets != nil {
			t.Errorf("%v", f)
		}
	})
}
