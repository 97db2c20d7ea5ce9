package xlsx_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/xlsx"
)

// figures is a chart's sheet, as a deck has it.
func figures(t *testing.T, c charts.Chart) figure.Sheet {
	t.Helper()
	th := theme.Default()
	f := c.Figures(&theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"})
	if f.Sheets == nil {
		t.Fatal(c.Validate())
	}
	f.Sheets[0].Name = "01"
	return f.Sheets[0]
}

func TestChart(t *testing.T) {
	t.Run("has what its cells have, where a format divides them", func(t *testing.T) {
		c := charts.Chart{
			Kind: charts.Line{}, Categories: []string{"a", "b", "c"}, Format: number.Format{Unit: number.Million},
			Series: []charts.Series{{Name: "A", Values: []float64{1.5e6, 2e6, 4e6}}}, Rules: []charts.Rule{{Value: 3e6, Text: "target"}},
		}
		parts := partsOf(t, written(t, &xlsx.Book{Sheets: []figure.Sheet{figures(t, c)}}))
		chart, cells := parts["xl/charts/chart1.xml"], parts["xl/worksheets/sheet2.xml"]
		for at, want := range map[string]string{"B7": "1.5", "C9": "3"} {
			if !regexp.MustCompile(`<c r="`+at+`"[^>]*><v>`+want+`</v>`).MatchString(cells) || !strings.Contains(chart, "<c:v>"+want+"</c:v>") {
				t.Errorf("no %s in %s, or in the chart\n%s", want, at, chart)
			}
		}
		if step := regexp.MustCompile(`<c:majorUnit val="(.*?)"`).FindStringSubmatch(chart); step == nil || step[1] != "1" {
			t.Errorf("steps of %v", step)
		}
	})
	t.Run("reads each column of the sheet that the plan names", func(t *testing.T) {
		c := charts.Chart{Kind: charts.Column{}, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "A", Values: []float64{-2, 3}, High: []float64{1, 4}}}}
		s := figures(t, c)
		chart := partsOf(t, written(t, &xlsx.Book{Sheets: []figure.Sheet{s}}))["xl/charts/chart1.xml"]
		for k := range s.Columns {
			if ref := fmt.Sprintf("'01'!$%c$7:$%c$8", 'A'+k, 'A'+k); k > 2 && !strings.Contains(chart, ref) {
				t.Errorf("no %s, %q", ref, s.Columns[k].Name)
			}
		}
	})
}
