package report_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// monthly is a chart of twelve months in a panel.
func monthly(k charts.Kind, scale float64, unit string) charts.Chart {
	c := charts.Chart{Kind: k, Unit: unit, Series: []charts.Series{{}}}
	for i := range 12 {
		c.Dates = append(c.Dates, day(2026, time.Month(1+i), 1))
		c.Series[0].Values = append(c.Series[0].Values, scale*(3+math.Sin(float64(i))))
	}
	return c
}

// board is a dashboard of n panels, of charts with key figures.
func board(n int) (d report.Dashboard) {
	for i := range n {
		k := [...]charts.Kind{charts.Column{}, charts.Line{}}[i%2]
		d.Panels = append(d.Panels, report.Panel{
			Name:   fmt.Sprint("Figure ", i+1),
			Figure: &report.Stat{Value: 3.27 + float64(i), Unit: "EUR m", Changes: []report.Change{{By: -0.012}}},
			Body:   []report.Block{monthly(k, math.Pow(10, float64(i%4)), "")},
		})
	}
	return d
}

// plots are the plots of the charts among items, on the page, and the charts.
func plots(items []layout.Placed, at layout.Point) (plots, around []layout.Rect) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if d, ok := g.Source.(*charts.Drawn); ok {
			r := d.Plot
			r.X, r.Y = p.X+r.X, p.Y+r.Y
			plots, around = append(plots, r), append(around, layout.Rect{Point: p, Size: g.Size})
			continue
		}
		in, out := plotsIn(g, p)
		plots, around = append(plots, in...), append(around, out...)
	}
	return plots, around
}

func plotsIn(g *layout.Group, at layout.Point) (p, around []layout.Rect) { return plots(g.Items, at) }

func TestDashboard(t *testing.T) {
	for n, rows := range map[int]int{1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3} {
		t.Run(fmt.Sprintf("has %d panels on a page, in %d rows of one height with plots that align", n, rows), func(t *testing.T) {
			pages, err := pagesOf(one(board(n)))
			if err != nil || len(pages) != 1 {
				t.Fatal(len(pages), err)
			}
			tops := slices.Compact(rules(pages[0].Items, 0))
			if len(tops) != rows {
				t.Errorf("rows at %v, want %d", tops, rows)
			}
			for i := 2; i < len(tops); i++ {
				if tops[i]-tops[i-1] != tops[1]-tops[0] {
					t.Errorf("rows at %v", tops)
				}
			}
			in, around := plots(pages[0].Items, layout.Point{})
			if len(in) != n {
				t.Fatalf("%d charts", len(in))
			}
			for i := range in {
				if d := in[i].X - around[i].X - (in[0].X - around[0].X); d != 0 {
					t.Errorf("plot %d begins %s pt further right in its panel than the first", i+1, d)
				}
				if d := around[i].Right() - in[i].Right() - (around[0].Right() - in[0].Right()); d != 0 {
					t.Errorf("plot %d ends %s pt further left in its panel than the first", i+1, d)
				}
			}
		})
	}
	t.Run("has the figures of all panels in the workbook, by the names of these", func(t *testing.T) {
		d := board(2)
		d.Panels[1].Name = "EBITDA **margin**"
		all := told(t, []report.Block{d})
		for _, want := range []string{"Figure 1", "EBITDA margin", "3.27", "4.27"} {
			if !strings.Contains(all, want) {
				t.Errorf("no %q in\n%s", want, all)
			}
		}
	})
	t.Run("says a value that is its key figure once, and others at their marks", func(t *testing.T) {
		for _, k := range []charts.Kind{charts.Line{}, charts.Column{}} {
			c := charts.Chart{Kind: k, Categories: []string{"a", "b", "c"}, Series: []charts.Series{{Values: []float64{40.25, 50.5, 47.75}}}, Focus: []string{"c"}}
			if k == (charts.Line{}) {
				c.Focus = nil
			}
			for _, figure := range []*report.Stat{nil, {Value: 47.75}} {
				pages, err := pagesOf(one(report.Dashboard{Panels: []report.Panel{{Name: "A", Figure: figure, Body: []report.Block{c}}}}))
				if err != nil {
					t.Fatal(err)
				}
				if text := pageText(pages, 1); strings.Count(text, "47.75") != 1 {
					t.Errorf("%T: %s", k, text)
				}
			}
		}
	})
	t.Run("is read panel by panel", func(t *testing.T) {
		d := report.Dashboard{Panels: []report.Panel{
			{Name: "Erstes", Figure: &report.Stat{Value: 11}, Body: []report.Block{report.Text("zwei")}},
			{Name: "Drittes", Figure: &report.Stat{Value: 44}, Body: []report.Block{report.List{"fünf", "sechs"}}},
		}}
		pages, err := pagesOf(one(d))
		if err != nil {
			t.Fatal(err)
		}
		text, from := pageText(pages, 1), 0
		for _, want := range []string{"Erstes", "11", "zwei", "Drittes", "44", "fünf", "sechs"} {
			at := strings.Index(text[from:], want)
			if at < 0 {
				t.Fatalf("%q is not read in its place in %q", want, text)
			}
			from += at
		}
	})
	t.Run("goes on on the next page in whole rows", func(t *testing.T) {
		d := report.Dashboard{Columns: 1}
		for i := range 6 {
			d.Panels = append(d.Panels, report.Panel{Name: fmt.Sprint("Part ", i+1), Body: []report.Block{report.List(slices.Repeat([]string{"item"}, 4))}})
		}
		pages, err := pagesOf(one(d))
		if err != nil || len(pages) < 2 {
			t.Fatal(len(pages), err)
		}
		all := pageText(pages, 1)
		if n := strings.Count(all, "item"); n != 24 {
			t.Errorf("%d items of 24", n)
		}
	})
}

// TestDashboardErrors holds that what is wrong names the panel.
func TestDashboardErrors(t *testing.T) {
	chart, text := monthly(charts.Line{}, 1, ""), []report.Block{report.Text("x")}
	bad := chart
	bad.Series = []charts.Series{{Values: []float64{1}}}
	for _, c := range []struct {
		want string
		d    report.Dashboard
	}{
		{"a dashboard of 0 panels; give it 1 to 9", report.Dashboard{}},
		{"a dashboard of 10 panels", board(10)},
		{"panels in 5 columns; choose 1 to 4", report.Dashboard{Columns: 5, Panels: board(2).Panels}},
		{`panel 1 "": it has no Name`, report.Dashboard{Panels: []report.Panel{{Body: text}}}},
		{`panel 2 "B": it has neither Figure nor Body`, report.Dashboard{Panels: []report.Panel{{Name: "A", Body: text}, {Name: "B"}}}},
		{`panel 1 "A": it has a Span of 3 among 2 columns; give 1 to 2`, report.Dashboard{Panels: []report.Panel{{Name: "A", Body: text, Span: 3}, {Name: "B", Body: text}}}},
		{`panel 1 "A": its Figure has the Label "Sales"`, report.Dashboard{Panels: []report.Panel{{Name: "A", Figure: &report.Stat{Label: "Sales", Value: 1}}}}},
		{`panel 1 "A": number 1 "A"`, report.Dashboard{Panels: []report.Panel{{Name: "A", Figure: &report.Stat{Value: math.NaN()}}}}},
		{`block 1.2 (chart) in panel 2 "Bad"`, report.Dashboard{Panels: []report.Panel{{Name: "Good", Body: []report.Block{chart}}, {Name: "Bad", Body: []report.Block{bad}}}}},
		{`block 1.2 (table) in panel 2 "Long"`, report.Dashboard{Panels: []report.Panel{{Name: "Good", Body: text}, {Name: "Long", Body: []report.Block{table(60, 2)}}}}},
	} {
		_, err := new(report.Renderer).Render(context.Background(), one(c.d))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, want %q", err, c.want)
		}
	}
}

func ExampleDashboard() {
	percent := number.Format{Unit: number.Percent, Places: number.Fixed(1)}
	deck := &report.Deck{Title: "October", Slides: []report.Slide{{Title: "Sales hold, the margin slips", Body: []report.Block{report.Dashboard{Panels: []report.Panel{
		{
			Name: "Sales", Figure: &report.Stat{Value: 3.27, Unit: "EUR million", Changes: []report.Change{{From: 3.31}}},
			Body: []report.Block{charts.Chart{Categories: []string{"Aug", "Sep", "Oct"}, Series: []charts.Series{{Values: []float64{3.40, 3.31, 3.27}}}, Focus: []string{"Oct"}}},
		},
		{Name: "Margin", Figure: &report.Stat{Value: 0.221, Format: percent, Past: []float64{0.231, 0.229}, Changes: []report.Change{{From: 0.229, Kind: report.ChangePoints}}, Good: report.UpIsGood}},
		{Name: "What to do", Span: 2, Body: []report.Block{report.List{"**Prices** rise in January", "Freight is tendered anew"}}},
	}, Columns: 2}}}}}
	doc, err := new(report.Renderer).Render(context.Background(), deck)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Pages, "page")
	// Output: 1 page
}
