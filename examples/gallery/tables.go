package main

import (
	"fmt"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// grids are the pages of tables with charts in their cells, and of charts in rows and columns.
var grids = []func() page{
	dashboardOfFigures, dashboardOfBlocks, panels, oneAxis, multiples, multiplesByGroup, heatTable, divergingTable, statement, sparklines, footnotes, projects,
}

func panels() page {
	return page{title: "Plots and heads align in rows and columns", source: census + "; " + bts + "; " + sesnsp, wide: true, block: report.Grid{
		Columns: 3, Charts: []charts.Chart{trade, crossings, homicides},
	}}
}

func heatTable() page {
	t := report.Table{Columns: []report.Column{{}}, Rows: [][]any{
		{"Security", 37, 39, 37, 47, 46, 44, 45, 51, 58, 22, 26, 25, 29, 35},
		{"Economy", 37, 36, 40, 32, 35, 36, 32, 30, 27, 37, 40, 39, 39, 35},
		{"Politics", 20, 22, 21, 17, 16, 15, 20, 17, 13, 21, 12, 14, 11, 13},
		{"Pandemic", nil, nil, nil, nil, nil, nil, nil, nil, nil, 18, 18, 16, 19, 9},
		{"Services", 4, 3, 2, 3, 3, 5, 3, 2, 2, 2, 4, 6, 2, 7},
	}}
	for i := range len(t.Rows[0]) - 1 {
		t.Columns = append(t.Columns, report.Column{Group: fmt.Sprint(2018 + i/4), Name: fmt.Sprint("Q", 1+i%4), Heat: true})
	}
	return page{title: "Insecurity led Mexico’s worries for six quarters", source: "GEA-ISA, México: Política, Sociedad y Cambio, May 2021; main problem of the country, percent of answers", block: t, wide: true}
}

func divergingTable() page {
	share := number.Format{Unit: number.Percent, Sign: true}
	return page{title: "Tints part at a middle", source: madeUp + "; deviation from plan", wide: true, block: report.Table{
		Columns: []report.Column{
			{Name: "Region"}, {Name: "Sales", Format: number.Format{Unit: number.Million}},
			{Name: "Q1", Heat: true, Format: share}, {Name: "Q2", Heat: true, Format: share}, {Name: "Q3", Heat: true, Format: share}, {Name: "Q4", Heat: true, Format: share},
		},
		Rows: [][]any{
			{"North", 12.5e6, 0.021, 0.044, 0.012, 0.058}, {"South", 8.25e6, -0.061, -0.023, 0.008, 0.031},
			{"East", 9e6, -0.004, 0.027, -0.042, -0.019}, {"West", 7.1e6, 0.034, -0.012, 0.019, nil},
		},
		Heat: report.HeatScale{Diverging: true},
	}}
}

func sparklines() page {
	one := number.Format{Places: number.Fixed(1)}
	return page{title: "Only remittances have grown every year since 2015", source: "U.S. Census Bureau; BTS; Banco de México; CDC", wide: true, block: report.Table{
		Columns: []report.Column{
			{Name: "Series"}, {Name: "Unit"}, {Name: "2015–2021", Spark: report.OwnScale, Points: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"}},
			{Name: "2019", Format: one}, {Name: "2021", Format: one}, {Name: "2019–2021", Format: number.Format{Unit: number.Percent, Sign: true, Places: number.Fixed(1)}},
		},
		Rows: [][]any{
			{"Goods trade", "billion US$", []float64{532.9, 523.7, 556.4, 610.2, 614.5, 538.1, 661.2}, 614.5, 661.2, 0.076},
			{"Remittances to Mexico", "billion US$", []float64{24.8, 27, 30.3, 33.7, 36.4, 40.6, 51.6}, 36.4, 51.6, 0.418},
			{"Trucks entering the U.S.", "million", []float64{5.54, 5.8, 6.04, 6.31, 6.44, 6.37, 6.95}, 6.44, 6.95, 0.079},
			{"Overdose deaths in the U.S.", "thousand", []float64{52.4, 63.6, 70.2, 67.4, 70.6, 91.8, 107.6}, 70.6, 107.6, 0.524},
		},
		Highlight: []int{1},
	}}
}

func statement() page {
	money := number.Format{Places: number.Fixed(1), Parentheses: true}
	change := number.Format{Places: number.Fixed(1), Sign: true}
	sums := []string{"Actual", "Budget", "Deviation", "Prior year"}
	return page{title: "EBITDA is 44 thousand above budget: revenue outweighs freight", source: madeUp + "; costs in parentheses; a plus is better for the result", wide: true, block: report.Table{
		Columns: []report.Column{
			{Name: "EUR thousand"}, {Name: "Actual", Format: money}, {Name: "Budget", Format: money, Muted: true}, {Name: "%", Format: change},
			{Name: "Deviation", Format: change, Bar: true, Good: report.UpIsGood}, {Name: "Prior year", Format: money, Muted: true},
		},
		Rows: [][]any{
			{"Revenue", 3268.4, 3190, 2.5, 78.4, 3105.2}, {"Material", -1308.4, -1292, -1.3, -16.4, -1300.8}, {"Freight", -112.3, -98, -14.6, -14.3, -101.5},
			{"Gross profit", nil, nil, 2.7, nil, nil}, {"Personnel", -842.1, -830, -1.5, -12.1, -815.4}, {"Marketing", -121.9, -140, 12.9, 18.1, -118},
			{"IT", -98.8, -90, -9.8, -8.8, -91.2}, {"Other", -61.2, -60, -2, -1.2, -58.8}, {"EBITDA", nil, nil, 6.4, nil, nil},
		},
		Styles: []report.RowStyle{
			{Rows: []int{0}, Kind: report.HeadingRow}, {Rows: []int{1, 2, 4, 5, 6, 7}, Indent: 1},
			{Rows: []int{3}, Kind: report.SubtotalRow}, {Rows: []int{8}, Kind: report.TotalRow},
		},
		Sums: []report.RowSum{{Row: 3, Of: []int{0, 1, 2}, Columns: sums}, {Row: 8, Of: []int{3, 4, 5, 6, 7}, Columns: sums}},
	}}
}

func footnotes() page {
	return page{
		title: "Marks lead to notes above the source[^2]", source: bts,
		notes: []string{"Loaded and empty.", "Crossings were restricted from March 2020 on."},
		block: report.Table{
			Columns: []report.Column{{Name: "Entering the U.S., million"}, {Name: "2020", Head: "2020[^2]"}, {Name: "2021"}},
			Rows:    [][]any{{report.Rich("Trucks[^1]"), 6.37, 6.95}, {"People", 106.6, 125.9}},
		},
	}
}

func projects() page {
	return page{title: "States have marks of their own, ranges both of their ends", source: madeUp, block: report.Table{
		Columns: []report.Column{{Name: "Project"}, {Name: "Status"}, {Name: "Saves", Format: number.Format{Unit: number.Percent}}},
		Rows: [][]any{
			{"Warehouse", report.Status{State: report.StateGood}, report.Range{Low: 0.02, High: 0.04}},
			{"Ledger", report.Status{State: report.StateWatch, Text: "two weeks late"}, 0.05},
			{"Fleet", report.Status{State: report.StateBad, Text: "stopped"}, nil},
		},
	}}
}
