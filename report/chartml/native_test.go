package chartml

import (
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/theme"
)

func TestSlow(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	for _, k := range []charts.Kind{charts.Line{}, charts.Scatter{X: "X"}} {
		for _, n := range []int{mostPoints, mostPoints + 1} {
			c := charts.Chart{Kind: k, Series: []charts.Series{{Name: "X"}, {Name: "Y"}}}
			for i := range n {
				c.Categories = append(c.Categories, strconv.Itoa(i))
				for k := range c.Series {
					c.Series[k].Values = append(c.Series[k].Values, float64((i*7919+k)%1000))
				}
			}
			d, err := drawn(c, s)
			if err != nil {
				t.Fatal(err)
			}
			if slow := n > mostPoints; Native(d) == slow || strings.Contains(Slow(d.Plan), "PowerPoint") != slow {
				t.Errorf("%T of %d points is a chart: %v; %s", k, n, Native(d), Slow(d.Plan))
			}
		}
	}
}
