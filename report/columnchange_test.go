package report_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// account is a statement with what differs from budget, in its unit and in percent.
func account(rows ...[]any) report.Table {
	return report.Table{
		ID: "T",
		Columns: []report.Column{
			{Name: "EUR thousand"}, {Name: "Actual"}, {Name: "Budget"},
			{Name: "Deviation", Format: number.Format{Sign: true, Places: number.Fixed(1)}, Change: report.ColumnChange{Of: "Actual", From: "Budget", Kind: report.ChangeUnits}},
			{Name: "%", Format: number.Format{Unit: number.Percent, Sign: true, Places: number.Fixed(1)}, Change: report.ColumnChange{Of: "Actual", From: "Budget"}},
		},
		Rows: rows,
	}
}

func TestColumnChange(t *testing.T) {
	statement := account([]any{"Revenue", 3268.4, 3190.0, nil, nil}, []any{"Material", -1308.4, -1292.0, nil, nil}, []any{"Gross profit", nil, nil, nil, nil},
		[]any{"Other", 5.0, -3.0, 8.0, nil}, []any{"None", 5.0, nil, nil, nil}, []any{"Nothing", 5.0, 0.0, nil, nil})
	statement.Sums = []report.RowSum{{Row: 2, Of: []int{0, 1}}}
	t.Run("is computed, of sums too, where both numbers are there and a share says something", func(t *testing.T) {
		got := files(t, one(statement))
		for _, want := range []string{"3,190+78.4+2.5%", "−1,292−16.4−1.3%", "1,960.01,898+62.0+3.3%", "−3+8.0–", "None5.0–––", "Nothing5.00+5.0–"} {
			if !strings.Contains(got.page, want) || !strings.Contains(got.slide, want) {
				t.Errorf("there is no %q in\n%s\n%s", want, got.page, got.slide)
			}
		}
	})
	t.Run("is a formula in the workbook that gives the number beside it, over random rows", func(t *testing.T) {
		r := rand.New(rand.NewPCG(6, 6))
		var rows [][]any
		for i := range 60 {
			rows = append(rows, []any{fmt.Sprint("row ", i), float64(r.IntN(200000)-100000) / 100, float64(r.IntN(20000)-10000) / 10, nil, nil})
		}
		out, err := encoded(one(account(rows...)), report.XLSX{})
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(out[0]))
		if err != nil {
			t.Fatal(err)
		}
		sheet, formulas := f.GetSheetList()[1], 0
		for i := range rows {
			for _, column := range []string{"D", "E"} {
				cell := fmt.Sprint(column, 7+i)
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil || formula == "" {
					continue
				}
				formulas++
				was, _ := f.GetCellValue(sheet, cell)
				if got, err := f.CalcCellValue(sheet, cell); err != nil || got != was {
					t.Errorf("%s is %s in the file, and by %s %s (%v)", cell, was, formula, got, err)
				}
			}
		}
		if formulas < 80 {
			t.Errorf("%d formulas", formulas)
		}
		if got, _ := f.GetCellFormula(sheet, "D7"); got != "B7-C7" {
			t.Errorf("the first is %s", got)
		}
	})
	for name, c := range map[string]struct {
		change func(*report.Table)
		want   string
	}{
		"a change that is not what it says":      {func(t *report.Table) { t.Rows[0][3] = 70.0 }, `row 1, column "Deviation": 70 is not by how much "Actual" differs from "Budget", 78.4`},
		"a column that is not there":             {func(t *report.Table) { t.Columns[3].Change.From = "Plan" }, `names the column "Plan"`},
		"a change of a change":                   {func(t *report.Table) { t.Columns[4].Change.Of = "Deviation" }, "which is a change itself"},
		"a change of a column from itself":       {func(t *report.Table) { t.Columns[4].Change.Of = "Budget" }, "from the same column"},
		"a kind of change that there is none of": {func(t *report.Table) { t.Columns[4].Change.Kind = 9 }, "has the Kind 9"},
	} {
		t.Run("reports "+name, func(t *testing.T) {
			table := account([]any{"Revenue", 3268.4, 3190.0, nil, nil})
			c.change(&table)
			_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), one(table))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("may be given as it is printed", func(t *testing.T) {
		table := account([]any{"Revenue", 3268.4, 3190.0, 78.4, 0.025})
		if err := table.Validate(); err != nil {
			t.Error(err)
		}
	})
}

func ExampleColumnChange() {
	table := account([]any{"Revenue", 3268.4, 3190.0, 87.4, nil})
	fmt.Println(table.Validate())
	// Output:
	// row 1, column "Deviation": 87.4 is not by how much "Actual" differs from "Budget", 78.4; correct it, or leave it nil, and it is computed
}
