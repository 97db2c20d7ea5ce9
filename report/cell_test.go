package report_test

import (
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

func TestOwnValues(t *testing.T) {
	percent := number.Format{Unit: number.Percent}
	table := func(values ...any) report.Table {
		t := report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B", Format: percent}}}
		for _, v := range values {
			t.Rows = append(t.Rows, []any{"row", v})
		}
		return t
	}
	t.Run("are ranges in the format of their column, alike in all files", func(t *testing.T) {
		pages, book := rendered(t, one(table(report.Range{Low: 0.02, High: 0.045}, 0.05, report.Range{Low: -0.02, High: 0.04}, report.Range{Low: 0.03, High: 0.03})))
		want := []string{"2.0%–4.5%", "5.0%", "−2.0% to 4.0%", "3.0%"}
		text := strings.Join(strings.Fields(pageText(pages, 1)), " ")
		sheet := book.GetSheetList()[1]
		for i, w := range want {
			cell := "B" + string(rune('7'+i))
			if i == 3 {
				cell = "B10"
			}
			got, err := book.GetCellValue(sheet, cell)
			if err != nil || got != w || !strings.Contains(text, w) {
				t.Errorf("%s has %q, %v, the page %q; want %q", cell, got, err, text, w)
			}
		}
	})
	t.Run("are states with a mark of their own shape and colour", func(t *testing.T) {
		pages, _ := rendered(t, one(table(report.Status{State: report.StateGood}, report.Status{State: report.StateWatch, Text: "two weeks late"}, report.Status{State: report.StateBad}, nil)))
		var got []layout.Mark
		p := partsOf(pages)[0]
		for i := range p.Cells {
			var body layout.TextBody
			if c := &p.Cells[i]; c.Column == 1 && c.Row >= p.Heads && c.Text(&body) {
				got = append(got, body.Paras[0].Mark)
			}
		}
		if want := [...]layout.Mark{layout.MarkDisc, layout.MarkUp, layout.MarkSquare, layout.NoMark}; len(got) != 4 || [4]layout.Mark(got) != want {
			t.Errorf("the marks are %v, want %v", got, want)
		}
		if text := strings.Join(strings.Fields(pageText(pages, 1)), " "); !strings.Contains(text, "on track row two weeks late row") {
			t.Error(text)
		}
	})
	for want, v := range map[string]any{
		`row 1, column "B": a range from 2 to 1; give the lower number first`:  report.Range{Low: 2, High: 1},
		`row 1, column "B": a range from NaN to 1; give two numbers`:           report.Range{Low: math.NaN(), High: 1},
		`row 1, column "B": a status without a State that there is; choose`:    report.Status{Text: "late"},
		`row 1, column "B": byte 1 of "a\x01" is the control character U+0001`: report.Span{Value: report.Status{State: report.StateBad, Text: "a\x01"}},
	} {
		t.Run("refuse what says: "+want, func(t *testing.T) {
			if err := table(v, 1).Validate(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, want %s", err, want)
			}
		})
	}
}
