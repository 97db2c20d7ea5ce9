package xlsx_test

import (
	"bytes"
	"context"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/xlsx"
)

func TestAcross(t *testing.T) {
	book := func(across ...figure.Across) *xlsx.Book {
		rows := [][]any{{"North", 30.0, 10.0, 40.0, 0.75}, {"South", 1.0, math.NaN(), math.NaN(), math.NaN()}}
		return &xlsx.Book{Title: "Trade", Lang: "en", Sheets: []figure.Sheet{{
			Name: "Trade", Kind: figure.KindChart, Rows: 2, Across: across, Row: func(i int, dst []any) []any { return append(dst, rows[i]...) },
			Columns: []figure.Column{{}, {Name: "Exports"}, {Name: "Imports"}, {Name: "Total"}, {Name: "Exports %", Code: "0%"}},
		}}}
	}
	t.Run("adds up other columns of a row, or says what one is of the sum, where there is a value", func(t *testing.T) {
		var out bytes.Buffer
		if err := xlsx.Write(context.Background(), &out, book(figure.Across{Column: 3, Part: -1, Of: []int{1, 2}}, figure.Across{Column: 4, Part: 1, Of: []int{1, 2}})); err != nil {
			t.Fatal(err)
		}
		f := opened(t, out.Bytes())
		for at, want := range map[string]string{"D7": "SUM(B7:C7)", "E7": "B7/SUM(B7:C7)", "D8": "", "E8": ""} {
			if got, err := f.GetCellFormula("Trade", at); got != want || err != nil {
				t.Errorf("%s is %q, %v, want %q", at, got, err, want)
			}
		}
		if got, err := f.GetCellValue("Trade", "E7"); got != "0.75" || err != nil {
			t.Errorf("E7 shows %q, %v", got, err)
		}
	})
	for name, of := range map[string]struct {
		across figure.Across
		want   string
	}{
		"a column that is not there": {figure.Across{Column: 5, Part: -1, Of: []int{1}}, "column 5; columns run from 0 to 4"},
		"no columns":                 {figure.Across{Column: 3, Part: -1}, "column 3 adds up no columns"},
	} {
		t.Run("refuses "+name, func(t *testing.T) {
			if err := xlsx.Write(context.Background(), &bytes.Buffer{}, book(of.across)); err == nil || !strings.Contains(err.Error(), of.want) {
				t.Errorf("%v, want %q", err, of.want)
			}
		})
	}
}
