package xlsx_test

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/xlsx"
)

// with is a sheet with a chart of its columns. What the chart adds to them stands after them.
func with(s figure.Sheet, c charts.Chart) figure.Sheet {
	for _, col := range s.Columns[1:] {
		c.Series = append(c.Series, charts.Series{Name: col.Name})
	}
	for i := range s.Rows {
		row := s.Row(i, nil)
		if d, ok := row[0].(time.Time); ok {
			c.Dates = append(c.Dates, d)
		} else {
			c.Categories = append(c.Categories, fmt.Sprint(row[0]))
		}
		for k, v := range row[1:] {
			x := math.NaN()
			switch v := v.(type) {
			case float64:
				x = v
			case int:
				x = float64(v)
			}
			c.Series[k].Values = append(c.Series[k].Values, x)
		}
	}
	t := theme.Default()
	f := c.Figures(&theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"})
	if f.Sheets == nil {
		panic(c.Validate())
	}
	n, own := len(s.Columns), s.Row
	s.Chart = f.Sheets[0].Chart
	s.Columns = append(slices.Clip(s.Columns), f.Sheets[0].Columns[n:]...)
	s.Row = func(i int, dst []any) []any { return append(own(i, dst), f.Sheets[0].Row(i, nil)[n:]...) }
	return s
}

// rows is a Row over rows that stand in memory.
func rows(all [][]any) func(int, []any) []any {
	return func(i int, dst []any) []any { return append(dst, all[i]...) }
}

// british writes the day first.
var british = func() number.Locale {
	l, err := number.ParseLocale("en-GB")
	if err != nil {
		panic(err)
	}
	return l
}()

var (
	tenths = number.Format{Places: number.Fixed(1)}.Code(number.Locale{})
	whole  = number.Format{}.Code(number.Locale{})
	share  = number.Format{Places: number.Fixed(0), Unit: number.Percent}.Code(number.Locale{})
)

// sheet is a sheet of rows; the first row has the names of the columns.
func sheet(title, unit, code string, all ...[]any) figure.Sheet {
	s := figure.Sheet{Kind: figure.KindChart, Title: title, Unit: unit, Source: "U.S. Census Bureau, USA Trade Online, 2023", Rows: len(all) - 1, Row: rows(all[1:])}
	for i, name := range all[0] {
		c := figure.Column{Name: name.(string)}
		if i > 0 {
			c.Code = code
		}
		s.Columns = append(s.Columns, c)
	}
	return s
}

// sample is a book with most of what a book may have. Its figures are made up.
func sample() *xlsx.Book {
	partners := sheet("Imports of goods by partner", "billion US dollars, 2022", tenths,
		[]any{"", "Imports"}, []any{"China", 536.8}, []any{"Mexico", 454.9}, []any{"Canada", 437.7}, []any{"Germany & Austria", 146.6},
		[]any{"Japan", 148.1 + 1.0/3}, []any{"Others", math.NaN()})
	partners.ID, partners.On = "partners", figure.Place{Slide: 2, Title: "Mexico is the second supplier"}
	partners = with(partners, charts.Chart{Kind: charts.Bar{}, Focus: []string{"Mexico"}})

	months := [][]any{{"Month", "Exports", "Imports"}}
	for i := range 48 {
		x, y := any(20+3*math.Sin(float64(i)/4)), any(25+float64(i)/5)
		if i == 16 {
			x = nil
		}
		months = append(months, []any{time.Date(2019, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC), x, y})
	}
	trade := sheet("Trade in goods with Mexico", "billion US dollars a month", tenths, months...)
	trade.Columns[0].Code = number.ShortMonth.Code(number.Locale{})
	trade.On = figure.Place{Slide: 3, Title: "Trade has recovered"}
	trade = with(trade, charts.Chart{Kind: charts.Line{}})

	stacked := sheet("Energy trade", "billion US dollars", tenths,
		[]any{"Year", "Refined products", "Natural gas", "Crude oil"}, []any{2019, 29.6, 3.1, -1.5}, []any{2020, 18.4, 2.9, -2.5}, []any{2021, 31.1, 8.8, -4.5})
	stacked.On = figure.Place{Slide: 4, Title: "Energy"}
	stacked = with(stacked, charts.Chart{Kind: charts.Column{Stacked: true}})

	shares := sheet("What people think", "percent of those asked", whole,
		[]any{"", "Good", "Neither", "Bad"}, []any{"Relations with the United States", 55, 20, 25}, []any{"Trade", 61, 19, 20})
	shares.On = figure.Place{Slide: 5, Title: "Opinions"}
	shares = with(shares, charts.Chart{Kind: charts.Bar{Share: true}})

	ring := sheet("Where migrants live", "share of all", share, []any{"State", "Share"}, []any{"California", 0.36}, []any{"Texas", 0.22}, []any{"Elsewhere", 0.42})
	ring.On = figure.Place{Slide: 6, Title: "Migrants"}
	ring = with(ring, charts.Chart{Kind: charts.Ring{}})

	areas := sheet("Border crossings", "million", tenths, []any{"Year", "Cars"}, []any{"2019", 77.1}, []any{"2020", 50.2}, []any{"2021", 60.9})
	areas.On = figure.Place{Slide: 6, Title: "Migrants"}
	areas = with(areas, charts.Chart{Kind: charts.Area{}})

	table := figure.Sheet{
		Title: "Agreements between the two countries", On: figure.Place{Slide: 7, Title: "Two centuries of treaties"}, Kind: figure.KindTable, Rows: 3,
		Columns: []figure.Column{{Name: "Signed"}, {Name: "Treaty"}, {Name: "Articles"}, {Name: "Articles"}, {Name: ""}, {Name: "In force"}},
		Row: rows([][]any{
			{time.Date(1848, 2, 2, 0, 0, 0, 0, time.UTC), "Treaty of Guadalupe Hidalgo, which ended the war and drew the border along the Rio Grande from its mouth to New Mexico", 23, 1.5, "=1+1", true},
			{time.Date(1944, 2, 3, 15, 30, 0, 0, time.UTC), "Water treaty\nwith a second line", int64(28), nil, "@SUM(A1)", true},
			{time.Date(2018, 11, 30, 0, 0, 0, 0, time.UTC), "United States–Mexico–Canada Agreement", 34, math.Nextafter(0.3, 1), "日本語", false},
		}),
	}
	b := &xlsx.Book{
		Title: "Working with Mexico", Subtitle: "The figures behind the slides", Author: "The embassy", Lang: "en-US", Date: time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC),
		Sheets: []figure.Sheet{partners, trade, stacked, shares, ring, areas, table},
		Numbers: []figure.Number{
			{ID: "trade-total", On: figure.Place{Slide: 1, Title: "In short"}, Label: "Trade in goods and services", Value: 855.1, Code: tenths, Unit: "billion US dollars", Source: "BEA"},
			{On: figure.Place{Slide: 1, Title: "In short"}, Label: "Share of Mexico's exports", Value: 0.784, Code: share, Note: "goods only"},
			{On: figure.Place{Slide: 8, Title: "History"}, Label: "Relations since", Value: time.Date(1822, 12, 12, 0, 0, 0, 0, time.UTC)},
			{On: figure.Place{Slide: 8, Title: "History"}, Label: "Next meeting", Value: time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC), Code: number.Day.Code(british)},
		},
	}
	name(b)
	return b
}

// name names the sheets by their titles.
func name(b *xlsx.Book) {
	wishes := make([]string, len(b.Sheets))
	for i, s := range b.Sheets {
		wishes[i] = s.Title
	}
	for i, n := range xlsx.Names(wishes) {
		b.Sheets[i].Name = n
	}
}
