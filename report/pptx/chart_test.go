package pptx

import (
	"fmt"
	"html"
	"math"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// figure is a chart as a page's node, 300 pt high.
func figure(c charts.Chart) layout.Node {
	th := theme.Default()
	locale, err := number.ParseLocale("en")
	if err != nil {
		panic(err)
	}
	return tall{c.Node(&theme.Setting{Theme: th, Colors: &th.Light, Lang: "en", Locale: locale})}
}

type tall struct{ layout.Node }

func (n tall) Layout(c *layout.Context, r layout.Region) (layout.Frame, layout.Node, error) {
	r.H, r.Break = 300*layout.Pt, 300*layout.Pt
	return n.Node.Layout(c, r)
}

var years = []string{"2019", "2020", "2021"}

// samples are charts of every kind and of what each may have.
func samples() map[string]charts.Chart {
	nan := math.NaN()
	two := []charts.Series{{Name: "Exports", Values: []float64{1, 2.5, 4}}, {Name: "Imports", Values: []float64{2, nan, 3}}}
	dates := []time.Time{time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2020, 3, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)}
	return map[string]charts.Chart{
		"column":         {Kind: charts.Column{}, Title: "Trade", Unit: "EUR", Categories: years, Series: two[:1], Focus: []string{"2020"}, Provisional: []string{"2021"}},
		"column-grouped": {Kind: charts.Column{}, Categories: years, Series: two},
		"column-stacked": {Kind: charts.Column{Stacked: true}, Categories: years, Series: two},
		"column-share":   {Kind: charts.Column{Share: true}, Categories: years, Series: []charts.Series{two[0], {Name: "Imports", Values: []float64{2, 1, 3}}}},
		"column-below":   {Kind: charts.Column{}, Categories: years, Series: []charts.Series{{Values: []float64{-2, 3, 1}}}},
		"bar":            {Kind: charts.Bar{}, Categories: years, Series: two[:1]},
		"bar-stacked":    {Kind: charts.Bar{Stacked: true}, Categories: years, Series: two},
		"range":          {Kind: charts.Bar{}, Categories: years, Series: []charts.Series{{Values: []float64{1, 2, 3}, High: []float64{2, nan, 4}}}},
		"line":           {Kind: charts.Line{}, Categories: years, Series: two},
		"line-dates":     {Kind: charts.Line{}, Title: "Trade", Unit: "EUR", Dates: dates, Series: []charts.Series{{Name: "A", Values: []float64{1, nan, 3}, Predicted: []float64{1, 2, 3}}}},
		"column-dates":   {Kind: charts.Column{}, Dates: dates, Series: two},
		"bar-dates":      {Kind: charts.Bar{Stacked: true}, Dates: dates, Series: two},
		"area":           {Kind: charts.Area{}, Categories: years, Series: two[:1], Notes: []charts.Note{{At: "2020"}}},
		"pie":            {Kind: charts.Pie{}, Categories: years, Series: two[:1]},
		"ring":           {Kind: charts.Ring{}, Categories: years, Series: two[:1]},
		"bubble":         {Kind: charts.Bubble{}, Categories: years, Series: []charts.Series{two[0], {Name: "Imports", Values: []float64{2, 1, 3}}, {Name: "Sum", Values: []float64{3, 4, 7}}}},
		"scatter":        {Kind: charts.Scatter{Trend: true}, Categories: years, Series: []charts.Series{two[0], {Name: "Imports", Values: []float64{2, 1, 3}}}},
	}
}

func TestChart(t *testing.T) {
	for name, c := range samples() {
		t.Run("writes "+name+" with its data and its workbook", func(t *testing.T) {
			parts := write(t, pageOf(t, figure(c)))
			chart := parts["ppt/charts/chart1-1.xml"]
			if chart == "" {
				t.Fatal("there is no native chart")
			}
			switch name {
			case "column", "column-stacked", "line-dates", "ring", "scatter", "bubble":
				golden(t, "chart-"+name+".txt", lines(t, chart))
			}
			cells := cellsOf(t, parts["ppt/embeddings/chart1-1.xlsx"])
			for _, ref := range regexp.MustCompile(`<c:f>Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$\d+)?</c:f><c:(?:str|num)Cache>(.*?)</c:(?:str|num)Cache>`).FindAllStringSubmatch(chart, -1) {
				var first int
				fmt.Sscan(ref[2], &first)
				for _, pt := range regexp.MustCompile(`<c:pt idx="(\d+)"><c:v>(.*?)</c:v>`).FindAllStringSubmatch(ref[3], -1) {
					var i int
					fmt.Sscan(pt[1], &i)
					at := fmt.Sprint(ref[1], first+i)
					if cells[at] != pt[2] {
						t.Errorf("the chart has %q where the workbook has %q in %s", pt[2], cells[at], at)
					}
				}
			}
		})
	}
	t.Run("has an axis of time under lines, and under columns of which one month follows another", func(t *testing.T) {
		hours := []time.Time{time.Date(1895, 5, 1, 6, 0, 0, 0, time.UTC), time.Date(1895, 5, 1, 12, 0, 0, 0, time.UTC)}
		months := make([]time.Time, 12)
		for i := range months {
			months[i] = time.Date(2024, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC)
		}
		for _, c := range []struct {
			kind  charts.Kind
			dates []time.Time
			axis  string
			names string // of the first point
			below bool   // a value is below zero
		}{
			{charts.Column{}, months, "<c:dateAx>", "<c:v>45292</c:v>", false}, {charts.Column{Stacked: true}, months, "<c:dateAx>", "<c:v>45292</c:v>", false},
			{charts.Column{Share: true}, []time.Time{months[0], months[3], months[4]}, "<c:catAx>", "<c:v>Jan</c:v>", false}, {charts.Bar{}, months, "<c:catAx>", "<c:v>Jan 2024</c:v>", false},
			{charts.Bar{Stacked: true}, hours, "<c:catAx>", "<c:v>", false}, {charts.Column{}, hours, "<c:catAx>", "<c:v>", false},
			{charts.Line{}, months, "<c:dateAx>", "<c:v>45292</c:v>", false}, {charts.Area{}, months, "<c:dateAx>", "<c:v>45292</c:v>", false},
			{charts.Column{}, months, "<c:dateAx>", "<c:v>45292</c:v>", true}, {charts.Column{Stacked: true}, months, "<c:catAx>", "<c:v>Jan</c:v>", true},
		} {
			values := make([]float64, len(c.dates))
			for i := range values {
				values[i] = float64(i + 1)
			}
			if c.below {
				values[1] = -3
			}
			chart := write(t, pageOf(t, figure(charts.Chart{Kind: c.kind, Dates: c.dates, Series: []charts.Series{{Name: "A", Values: values}}})))["ppt/charts/chart1-1.xml"]
			if strings.Count(chart, "Ax>")/2 != 2 || !strings.Contains(chart, c.axis) || !strings.Contains(chart, c.names) {
				t.Errorf("%T over %d dates: want %s and %s in\n%s", c.kind, len(c.dates), c.axis, c.names, chart)
			}
		}
	})
	t.Run("has periods under it, where a legend stands above it, too", func(t *testing.T) {
		for _, k := range []charts.Kind{charts.Column{}, charts.Column{Stacked: true}, charts.Line{}} {
			c := charts.Chart{Kind: k, Categories: years, Periods: []charts.Period{{From: "2019", To: "2019"}}, Legend: []charts.LegendGroup{{Series: []string{"A", "B"}}}}
			for _, name := range []string{"A", "B"} {
				c.Series = append(c.Series, charts.Series{Name: name, Values: []float64{1, 2, math.NaN()}})
			}
			parts := write(t, pageOf(t, figure(c)))
			slide := parts["ppt/slides/slide1.xml"]
			ground, chart := strings.Index(slide, "prstGeom"), strings.Index(slide, "<p:graphicFrame>")
			if !strings.Contains(parts["ppt/charts/chart1-1.xml"], "<c:legend>") || ground < 0 || ground > chart {
				t.Errorf("%T: the ground at %d, the chart at %d", k, ground, chart)
			}
		}
	})
	t.Run("has each series in its own format, in labels and cells", func(t *testing.T) {
		c := charts.Chart{Kind: charts.Column{}, Categories: years, Series: []charts.Series{
			{Name: "Exports", Values: []float64{1, 2.5, 4}}, {Name: "Change", Values: []float64{-0.5, 1, 2}, Format: number.Format{Sign: true, Suffix: " pp"}},
		}}
		parts := write(t, pageOf(t, figure(c)))
		chart := html.UnescapeString(parts["ppt/charts/chart1-1.xml"])
		styles := html.UnescapeString(unpack(t, []byte(parts["ppt/embeddings/chart1-1.xlsx"]))["xl/styles.xml"])
		for _, want := range []string{`#,##0.0;"−"#,##0.0`, `+#,##0.0" pp";"−"#,##0.0" pp";#,##0.0" pp"`} {
			if code := ` formatCode="` + want + `"`; !strings.Contains(chart, "<c:dLbls><c:numFmt"+code) || !strings.Contains(styles, code) {
				t.Errorf("%s is not that of labels in\n%s\nor not that of cells in\n%s", want, chart, styles)
			}
		}
	})
	t.Run("takes days as their own clocks show them, and times of day on an axis of values", func(t *testing.T) {
		tokyo := time.FixedZone("JST", 9*3600)
		c := charts.Chart{Kind: charts.Line{}, Series: []charts.Series{{Name: "A", Values: []float64{1, 2, 3}}}}
		for i := range 3 {
			c.Dates = append(c.Dates, time.Date(2024, time.Month(1+i), 1, 0, 0, 0, 0, tokyo))
		}
		if chart := write(t, pageOf(t, figure(c)))["ppt/charts/chart1-1.xml"]; !strings.Contains(chart, "<c:v>45292</c:v>") {
			t.Errorf("the first of January is another day in\n%s", chart)
		}
		c.Dates[1] = c.Dates[1].Add(9 * time.Hour)
		parts := write(t, pageOf(t, figure(c)))
		if chart := parts["ppt/charts/chart1-1.xml"]; !strings.Contains(chart, "<c:v>45323.375</c:v>") || strings.Count(chart, "<c:valAx>") != 2 {
			t.Errorf("times of day in\n%s", chart)
		}
	})
	t.Run("draws a stranger's kind, and dates that spreadsheets do not have, as shapes with a text", func(t *testing.T) {
		old := []time.Time{time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)}
		for _, c := range []charts.Chart{
			{Kind: stranger{}, Categories: years, Series: []charts.Series{{Values: []float64{1, 2, 3}}}, Alt: "What it shows."},
			{Kind: charts.Line{}, Dates: old, Series: []charts.Series{{Values: []float64{1, 2}}}, Alt: "What it shows."},
		} {
			parts := write(t, pageOf(t, figure(c)))
			slide := parts["ppt/slides/slide1.xml"]
			if !strings.Contains(slide, `descr="What it shows."`) || strings.Contains(slide, "graphicFrame") {
				t.Errorf("%T: %s", c.Kind, slide)
			}
		}
	})
}

// cellsOf are the cells of a workbook's sheet, as they are written.
func cellsOf(t *testing.T, xlsx string) map[string]string {
	t.Helper()
	sheet := unpack(t, []byte(xlsx))["xl/worksheets/sheet1.xml"]
	cells := map[string]string{}
	for _, m := range regexp.MustCompile(`<c r="([A-Z]+\d+)"[^>]*>(?:<f>[^<]*</f>)?(?:<is><t[^>]*>|<v>)(.*?)</(?:t|v)>`).FindAllStringSubmatch(sheet, -1) {
		cells[m[1]] = m[2]
	}
	return cells
}

// stranger is a kind that this package does not know.
type stranger struct{}

func (stranger) Least(*charts.Chart) layout.Length { return 100 * layout.Pt }

func (stranger) Options() charts.Options { return charts.Options{} }

func (stranger) Plan(*charts.Chart, *theme.Setting) *charts.Plan { return nil }

func (stranger) Draw(c *charts.Canvas) error {
	c.Rect(0, c.Top, c.W/2, c.H, c.Colors.Primary)
	c.Text("its own", 0, c.H-200, charts.Label{Type: layout.Label, Color: c.Colors.Ink})
	return nil
}
