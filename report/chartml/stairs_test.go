package chartml

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

func TestSteps(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	c := charts.Chart{Kind: charts.Line{Steps: true}, Series: []charts.Series{{Name: "Rate", Values: []float64{3, 8, 5, 6}}}}
	for _, year := range []int{2015, 2016, 2019, 2021} {
		c.Dates = append(c.Dates, time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	fig := figureOf(c, s, layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt})
	d := fig.Source.(*charts.Drawn)
	var x opc.Markup
	book := NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan)
	part := Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
	part.Write(&x)
	series := regexp.MustCompile(`(?s)<c:ser>.*?</c:ser>`).FindAllString(string(x.B), -1)
	if len(series) != 4 {
		t.Fatalf("%d series", len(series))
	}
	t.Run("stand on an axis of dates", func(t *testing.T) {
		if !strings.Contains(string(x.B), "<c:dateAx>") {
			t.Error("they do not")
		}
	})
	t.Run("are joined by error bars of cells, and have no line from value to value", func(t *testing.T) {
		if !strings.HasPrefix(series[0][strings.Index(series[0], "<c:spPr>"):], "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>") {
			t.Errorf("%s", series[0])
		}
		bars := regexp.MustCompile(`<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus><c:numRef><c:f>Sheet1!\$[A-Z]\$2:\$[A-Z]\$5</c:f>`)
		if !bars.MatchString(series[0]) {
			t.Errorf("%s", series[0])
		}
	})
	t.Run("are formulas over the data", func(t *testing.T) {
		var sheet opc.Markup
		book.sheet(&sheet, book.codes())
		cells := gridOf(t, []byte(strings.ReplaceAll(string(sheet.B), "#N/A", "-1")), ".")
		n := 0
		for at, f := range cells.formulas {
			n++
			if strings.HasSuffix(at, "3") && strings.Contains(f, "MAX(0,B3-OFFSET(A3,-1,1))") && cells.values[at] != 5.0 {
				t.Errorf("%s: %v from %s", at, cells.values[at], f)
			}
		}
		if n != 5*4 {
			t.Errorf("%d formulas", n)
		}
	})
}
