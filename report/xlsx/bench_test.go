package xlsx_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/xlsx"
)

// large is a book of one table with the given rows and ten columns, the first of text.
func large(n int) *xlsx.Book {
	labels := make([]any, 500)
	for i := range labels {
		labels[i] = fmt.Sprint("row label ", i)
	}
	s := figure.Sheet{Title: "Large", Kind: figure.KindTable, Rows: n, Columns: make([]figure.Column, 10)}
	for k := range s.Columns {
		s.Columns[k] = figure.Column{Name: fmt.Sprint("Column ", k), Code: tenths}
	}
	s.Row = func(i int, dst []any) []any {
		dst = append(dst, labels[i%500])
		for k := range 9 {
			dst = append(dst, float64(i*(k+1))/7)
		}
		return dst
	}
	b := &xlsx.Book{Title: "Large", Sheets: []figure.Sheet{s}}
	name(b)
	return b
}

// charted is a book of n small sheets with charts.
func charted(n int) *xlsx.Book {
	b := &xlsx.Book{Title: "Charts"}
	for i := range n {
		all := [][]any{{"Month", "Exports", "Imports", "Balance"}}
		for k := range 12 {
			all = append(all, []any{fmt.Sprint("Month ", k), float64(k*i) / 7, float64(k+i) / 3, float64(k - i)})
		}
		s := sheet(fmt.Sprint("Trade ", i), "billion", tenths, all...)
		s.On = figure.Place{Slide: i + 1, Title: "What trade did"}
		s = with(s, charts.Chart{Kind: []charts.Kind{charts.Column{}, charts.Line{}}[i%2]})
		b.Sheets = append(b.Sheets, s)
	}
	name(b)
	return b
}

func BenchmarkWrite(b *testing.B) {
	for _, c := range []struct {
		name string
		book *xlsx.Book
	}{{"100,000 rows of 10", large(100_000)}, {"50 charts", charted(50)}, {"500 charts", charted(500)}, {"1 chart", charted(1)}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := xlsx.Write(context.Background(), io.Discard, c.book); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkByHand is the rival: excelize used straightforwardly, as in its documentation, without tables, links and heading.
func BenchmarkByHand(b *testing.B) {
	for _, n := range []int{50, 500} {
		book := charted(n)
		b.Run(fmt.Sprint(n, " charts"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := byHand(book); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func byHand(book *xlsx.Book) error {
	f := excelize.NewFile()
	code := tenths
	tenth, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		return err
	}
	for i := range book.Sheets {
		if err := sheetByHand(f, &book.Sheets[i], tenth); err != nil {
			return err
		}
	}
	return errors.Join(f.Write(io.Discard), f.Close())
}

func sheetByHand(f *excelize.File, s *figure.Sheet, style int) error {
	if _, err := f.NewSheet(s.Name); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	row := []any{s.Columns[0].Name, s.Columns[1].Name, s.Columns[2].Name, s.Columns[3].Name}
	if err := w.SetRow("A1", row); err != nil {
		return err
	}
	for i := range s.Rows {
		row = s.Row(i, row[:0])
		for k := 1; k < 4; k++ {
			row[k] = excelize.Cell{StyleID: style, Value: row[k]}
		}
		if err := w.SetRow(fmt.Sprint("A", i+2), row); err != nil {
			return err
		}
	}
	c := &excelize.Chart{Type: map[charts.Form]excelize.ChartType{charts.Columns: excelize.Col, charts.Lines: excelize.Line}[s.Chart.(*charts.Plan).Layers[0].Form]}
	for k, x := range []string{"B", "C", "D"} {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: fmt.Sprintf("'%s'!$%s$1", s.Name, x), Categories: fmt.Sprintf("'%s'!$A$2:$A$13", s.Name), Values: fmt.Sprintf("'%s'!$%s$2:$%s$13", s.Name, x, x),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{theme.Default().Light.Series[k].String()}},
		})
	}
	return errors.Join(f.AddChart(s.Name, "F2", c), w.Flush())
}
