package main

import (
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// The months of the dashboards, and what was measured in them.
var (
	pastMonths = monthsOf(2025, time.November, 12)
	revenue    = []float64{2.95, 3.05, 3.10, 3.05, 3.22, 3.00, 3.22, 3.20, 3.35, 3.40, 3.31, 3.27}
	budget     = []float64{2.90, 2.95, 3.00, 3.05, 3.10, 3.10, 3.10, 3.15, 3.20, 3.20, 3.20, 3.20}
	margin     = []float64{0.212, 0.208, 0.219, 0.221, 0.215, 0.209, 0.222, 0.226, 0.225, 0.231, 0.229, 0.221}
	ebitda     = []float64{0.60, 0.57, 0.63, 0.65, 0.64, 0.55, 0.65, 0.69, 0.70, 0.71, 0.68, 0.72}
	orders     = []float64{3.25, 3.10, 3.40, 3.60, 3.20, 3.05, 3.50, 3.65, 3.60, 3.90, 3.68, 4.12}
	staff      = []float64{303, 305, 312, 309, 313, 312, 316, 314, 321, 322, 331, 330}
	days       = []float64{44, 45, 44, 43, 45, 46, 45, 44, 44, 45, 44, 47}
)

func monthsOf(year int, first time.Month, n int) (out []time.Time) {
	for i := range n {
		out = append(out, time.Date(year, first+time.Month(i), 1, 0, 0, 0, 0, time.UTC))
	}
	return out
}

func dashboardOfBlocks() page {
	share := number.Format{Unit: number.Percent, Places: number.Fixed(1)}
	sales := charts.Chart{
		Unit: "EUR million a month", Dates: pastMonths, Focus: []string{"2026-10"},
		Series: []charts.Series{{Name: "Revenue", Values: revenue, Target: budget}},
	}
	profit := charts.Chart{
		Kind: charts.Line{}, Unit: "of revenue", Format: share, Dates: pastMonths,
		Series: []charts.Series{{Values: margin}}, Rules: []charts.Rule{{Value: 0.225, Text: "Target"}},
	}
	customers := report.Table{
		Columns: []report.Column{{Name: "Customer"}, {Name: "EUR thousand", Bar: true}},
		Rows:    [][]any{{"Kock Retail", 371}, {"Thomsen Retail", 359}, {"Hansen Parts", 352}, {"Zander Retail", 328}},
	}
	tasks := report.List{"**Release 1.2 million** for chargers", "**Raise the surcharge** on 1 January", "Tender freight anew"}
	return page{title: "Panels hold charts, tables and texts", source: madeUp, wide: true, block: report.Dashboard{
		Panels: []report.Panel{
			{Name: "Revenue is above budget", Figure: &report.Stat{Value: 3.27}, Body: []report.Block{sales}},
			{Name: "EBITDA margin fell below its target", Figure: &report.Stat{Value: 0.221, Format: share}, Body: []report.Block{profit}},
			{Name: "Four customers bring two fifths", Body: []report.Block{customers}},
			{Name: "To decide", Body: []report.Block{tasks}},
		},
	}}
}

func dashboardOfFigures() page {
	const up, down, neither = report.UpIsGood, report.DownIsGood, report.NeitherWay
	money := number.Format{Places: number.Fixed(2)}
	share := number.Format{Unit: number.Percent, Places: number.Fixed(1)}
	panel := func(name, unit string, f number.Format, c report.ChangeKind, good report.Direction, k charts.Kind, v []float64) report.Panel {
		chart := charts.Chart{Kind: k, Format: f, Dates: pastMonths, Series: []charts.Series{{Values: v}}}
		if _, upright := k.(charts.Column); upright {
			chart.Focus = []string{"2026-10"}
		}
		changes := []report.Change{{From: v[10], Kind: c}}
		return report.Panel{
			Name: name, Body: []report.Block{chart},
			Figure: &report.Stat{Value: v[11], Unit: unit, Format: f, Good: good, Changes: changes},
		}
	}
	return page{title: "Six figures, their change on September, and their year", source: madeUp, wide: true, block: report.Dashboard{
		Panels: []report.Panel{
			panel("Revenue", "EUR m", money, report.ChangePercent, neither, charts.Column{}, revenue),
			panel("EBITDA margin", "", share, report.ChangePoints, up, charts.Line{}, margin),
			panel("EBITDA", "EUR m", money, report.ChangePercent, up, charts.Column{}, ebitda),
			panel("Order intake", "EUR m", money, report.ChangePercent, up, charts.Column{}, orders),
			panel("Headcount", "FTE", number.Format{}, report.ChangeUnits, neither, charts.Column{}, staff),
			panel("Days sales outstanding", "days", number.Format{}, report.ChangeUnits, down, charts.Line{}, days),
		},
	}}
}
