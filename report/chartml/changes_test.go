package chartml

import (
	"math"
	"strconv"
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

// TestChanges has the figures of changes computed by their cells, as the data are and after an edit.
func TestChanges(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	day := func(y int) time.Time { return time.Date(y, 7, 1, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		name   string
		chart  charts.Chart
		change charts.Change
		edited float64 // the figure where the first value is 50
	}{
		{"in percent", charts.Chart{Categories: []string{"a*", "b~", "c?"}}, charts.Change{From: "a*", To: "c?"}, 3},
		{"as a difference", charts.Chart{Categories: []string{"a", "b", "c"}}, charts.Change{From: "a", To: "c", As: charts.Difference}, 150},
		{"as growth over years", charts.Chart{Categories: []string{"2019", "2020", "2021"}}, charts.Change{From: "2019", To: "2021", As: charts.AnnualGrowth}, 1},
		{"as growth over dates", charts.Chart{Kind: charts.Line{}, Dates: []time.Time{day(2019), day(2020), day(2023)}}, charts.Change{From: "2019", To: "2023", As: charts.AnnualGrowth}, math.Sqrt2 - 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := test.chart
			c.Series = []charts.Series{{Name: "A", Values: []float64{100, 150, 200}}}
			c.Changes = []charts.Change{test.change}
			d, err := drawn(c, s)
			if err != nil {
				t.Fatal(err)
			}
			book := NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan)
			var x, sheet opc.Markup
			chart := Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}}
			chart.Write(&x)
			if n := strings.Count(string(x.B), `type="CELLRANGE"`); n != 1 {
				t.Errorf("%d labels of cells in %s", n, x.B)
			}
			book.sheet(&sheet, book.codes())
			content := strings.ReplaceAll(string(sheet.B), ` t="e"`, ` t="str"`)
			g := gridOf(t, []byte(content), ".")
			figure := func() (v any) {
				for row := 2; row <= 4; row++ {
					f := strings.ReplaceAll(g.formulas["C"+strconv.Itoa(row)], "ROW()", strconv.Itoa(row))
					got := g.compute(f)
					if row < 4 && !failed(got) {
						t.Errorf("row %d: %v by %s", row, got, f)
					}
					v = got
				}
				return v
			}
			of := d.Data[1]
			if got := numeric(figure()); math.Abs(got-of.Values[2]) > 1e-9 {
				t.Errorf("%v, drawn %v", got, of.Values[2])
			}
			g.values["B2"] = 50.0
			if got := numeric(figure()); math.Abs(got-test.edited) > 1e-9 {
				t.Errorf("after an edit %v, want %v", got, test.edited)
			}
		})
	}
}

// TestIntervals has error bars read how far their ends lie from the values, in cells that follow both.
func TestIntervals(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	for _, k := range []charts.Kind{charts.Column{}, charts.Line{}} {
		c := charts.Chart{Kind: k, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "A", Values: []float64{10, 20}, Interval: charts.Interval{Low: []float64{8, math.NaN()}, High: []float64{15, math.NaN()}}}}}
		d, err := drawn(c, s)
		if err != nil {
			t.Fatal(err)
		}
		book := NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan)
		var x, sheet opc.Markup
		(&Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}}).Write(&x)
		for _, part := range []string{`<c:plus><c:numRef><c:f>Sheet1!$E$2:$E$3</c:f>`, `<c:pt idx="0"><c:v>5</c:v></c:pt>`, `<c:minus><c:numRef><c:f>Sheet1!$F$2:$F$3</c:f>`, `<c:pt idx="0"><c:v>2</c:v></c:pt>`} {
			if !strings.Contains(string(x.B), part) {
				t.Errorf("%T: no %s in %s", k, part, x.B)
			}
		}
		book.sheet(&sheet, book.codes())
		for _, formula := range []string{"IF(COUNT(D2,B2)=2,D2-B2,0)", "IF(COUNT(B2,C2)=2,B2-C2,0)"} {
			if !strings.Contains(string(sheet.B), formula) {
				t.Errorf("%T: no %s in %s", k, formula, sheet.B)
			}
		}
	}
}
