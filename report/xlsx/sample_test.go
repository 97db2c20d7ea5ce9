package xlsx_test

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report/xlsx"
)

var palette = []figure.Color{{R: 0x0F, G: 0x4C, B: 0x81}, {R: 0xD2, G: 0x71, B: 0x1A}, {R: 0x2F, G: 0x93, B: 0x84}, {R: 0x8F, G: 0x2F, B: 0x3A}}

var grey = figure.Color{R: 0xA9, G: 0xB8, B: 0xC6}

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
	partners.Chart = &figure.Chart{Across: true, Colors: []figure.Color{grey}, Points: map[int]figure.Color{1: palette[0]}}

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
	trade.On, trade.Chart = figure.Place{Slide: 3, Title: "Trade has recovered"}, &figure.Chart{Form: figure.Lines, Colors: palette}

	stacked := sheet("Energy trade", "billion US dollars", tenths,
		[]any{"Year", "Refined products", "Natural gas", "Crude oil"}, []any{2019, 29.6, 3.1, -1.5}, []any{2020, 18.4, 2.9, -2.5}, []any{2021, 31.1, 8.8, -4.5})
	stacked.On, stacked.Chart = figure.Place{Slide: 4, Title: "Energy"}, &figure.Chart{Stacking: figure.Sums, Colors: palette}

	shares := sheet("What people think", "percent of those asked", whole,
		[]any{"", "Good", "Neither", "Bad"}, []any{"Relations with the United States", 55, 20, 25}, []any{"Trade", 61, 19, 20})
	shares.On = figure.Place{Slide: 5, Title: "Opinions"}
	shares.Chart = &figure.Chart{Stacking: figure.Shares, Across: true, Colors: palette}

	ring := sheet("Where migrants live", "share of all", share, []any{"State", "Share"}, []any{"California", 0.36}, []any{"Texas", 0.22}, []any{"Elsewhere", 0.42})
	ring.On, ring.Chart = figure.Place{Slide: 6, Title: "Migrants"}, &figure.Chart{Form: figure.Slices, Hole: 60, Colors: palette}

	areas := sheet("Border crossings", "million", tenths, []any{"Year", "Cars", "Trucks"}, []any{"2019", 77.1, 6.5}, []any{"2020", 50.2, 6.3}, []any{"2021", 60.9, 6.6})
	areas.On, areas.Chart = figure.Place{Slide: 6, Title: "Migrants"}, &figure.Chart{Form: figure.Areas, Stacking: figure.Sums, Colors: palette}

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
