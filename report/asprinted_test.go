package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

func TestAsPrinted(t *testing.T) {
	for _, c := range []struct {
		name        string
		value       any
		format      number.Format
		want, sheet string
	}{
		{"keeps the zeros that a number is written with", json.Number("21.50"), number.Format{}, "21.50", "21.50"},
		{"keeps those of a whole number", json.Number("7.000"), number.Format{}, "7.000", "7.000"},
		{"keeps those of a negative number", json.Number("-0.50"), number.Format{Sign: true}, "−0.50", "−0.50"},
		{"keeps as many of a share in percent", json.Number("0.2150"), number.Format{Unit: number.Percent}, "21.50%", "21.50%"},
		{"has those of the format where it names them", json.Number("21.50"), number.Format{Places: number.Fixed(1)}, "21.5", "21.5"},
		{"has no zeros of a float64", 21.50, number.Format{}, "21.5", "21.5"},
		{"has those of a power of ten that it needs", json.Number("2.150e1"), number.Format{}, "21.5", "21.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, book := rendered(t, one(report.Table{ID: "T", Columns: []report.Column{{Name: "Price", AsPrinted: true, Format: c.format}}, Rows: [][]any{{c.value}}}))
			if shown := pageText(pages, 1); !strings.Contains(shown+" ", " "+c.want+" ") {
				t.Errorf("the page shows %q, want %q", shown, c.want)
			}
			if got, err := book.GetCellValue("01 Results", "A7"); err != nil || got != c.sheet {
				t.Errorf("the workbook shows %q, want %q (%v)", got, c.sheet, err)
			}
		})
	}
}
