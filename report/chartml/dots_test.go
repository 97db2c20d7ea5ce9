package chartml

import (
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

func TestDots(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	fig := figureOf(charts.Chart{
		Kind: charts.Dumbbell{Gap: true}, Categories: []string{"2019", "2022"},
		Series: []charts.Series{{Name: "Men", Values: []float64{68.3, 60.4}}, {Name: "Women", Values: []float64{79.6, 71.1}}},
	}, s, layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt})
	d := fig.Source.(*charts.Drawn)
	var x opc.Markup
	c := Chart{Plan: d.Plan, Drawn: d, Cells: NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
	c.Write(&x)
	series := regexp.MustCompile(`(?s)<c:ser>.*?</c:ser>`).FindAllString(string(x.B), -1)
	if len(series) != 4 {
		t.Fatalf("%d series", len(series))
	}
	t.Run("are joined by error bars of cells, from the lesser value up", func(t *testing.T) {
		bars := regexp.MustCompile(`<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus><c:numRef><c:f>Sheet1!\$[A-Z]\$2:\$[A-Z]\$3</c:f>`)
		if !bars.MatchString(series[0]) || strings.Count(string(x.B), "<c:errBars>") != 1 {
			t.Errorf("%s", series[0])
		}
	})
	t.Run("bear their values once for all, so that a point that is added has them", func(t *testing.T) {
		for _, ser := range series[1:3] {
			if !strings.Contains(ser, `<c:symbol val="circle"/>`) || strings.Contains(ser, "<c:dLbl>") || !strings.Contains(ser, `<c:showVal val="1"/>`) {
				t.Errorf("%s", ser)
			}
		}
	})
	t.Run("stand in the middle of their names' room", func(t *testing.T) {
		if !strings.Contains(string(x.B), `<c:crossBetween val="between"/>`) {
			t.Error("they do not")
		}
	})
}

func TestOneAxis(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	names, size := []string{"2019", "2022", "2023"}, layout.Size{W: 600 * layout.Pt, H: 200 * layout.Pt}
	over := charts.Chart{Categories: names, Series: []charts.Series{{Name: "Exports", Values: []float64{68.3, 60.4, 1}}}}
	under := charts.Chart{Kind: charts.Line{}, Categories: names, Series: []charts.Series{{Name: "Share", Values: []float64{68.3, 60.4, 1}}}}
	var parts []string
	for _, c := range charts.Panels([]charts.Chart{over, under}, charts.Arrangement{OneAxis: true}) {
		fig := figureOf(c, s, size)
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		(&Chart{Plan: d.Plan, Drawn: d, Cells: NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}).Write(&x)
		parts = append(parts, string(x.B))
	}
	t.Run("has lines between the ticks, as bars over them stand", func(t *testing.T) {
		if !strings.Contains(parts[1], `<c:crossBetween val="between"/>`) {
			t.Error("they do not")
		}
	})
	t.Run("has names in the lowest part alone", func(t *testing.T) {
		if !strings.Contains(parts[0], `<c:tickLblPos val="none"/>`) || !strings.Contains(parts[1], `<c:tickLblPos val="low"/>`) {
			t.Error("they are not")
		}
	})
}
