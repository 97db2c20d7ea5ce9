package report_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

// cases are files that were once shown wrongly; how they are read is tested beside them.
var cases = os.DirFS("../charts/data/testdata")

// caseTable is a file as a table of a deck.
func caseTable(t *testing.T, o data.Options, name string) report.Table {
	t.Helper()
	of, err := o.OpenCSV(cases, name+".csv")
	if err != nil {
		t.Fatal(err)
	}
	out, err := report.FromTable(of)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestCases holds what pages and workbook show of the files.
func TestCases(t *testing.T) {
	for _, c := range []struct {
		name, file, lang string
		o                data.Options
		page             []string // texts that stand on the page
		sheet            [][]string
		raw              bool // the sheet's values without their formats
	}{
		{"codes stand as they are", "codes", "en", data.Options{},
			[]string{"00601", "1E5", "1.10", "+4930123456", "4111111111111111", "123456789012345678"},
			[][]string{{"00601", "1E5", "1.10", "+4930123456", "4111111111111111", "123456789012345678"}, {"01067", "2E7", "1.9", "+4940987654", "4012888888881881", "987654321098765432"}}, false},
		{"every character stands as it is", "markup", "en", data.Options{},
			[]string{"5*3*2", `C:\temp\*.csv`, "see [2](annex)", "R*D a*b*c", "~5%/~7%", "[Klick](http://example.com)", "H~2~O x^2^", "_x_", "J. Smith"},
			[][]string{{"5*3*2", `C:\temp\*.csv`, "see [2](annex)"}, {"R*D a*b*c", "~5%/~7%", "[Klick](http://example.com)"}, {"H~2~O x^2^", "_x_", "J. Smith"}}, false},
		{"years have no groups", "years", "en", data.Options{},
			[]string{"2019", "2021", "18,400"}, [][]string{{"2019", "18,400"}, {"2020", "6,200"}, {"2021", "9,100"}}, false},
		{"years are numbers in the workbook", "years", "en", data.Options{},
			[]string{"2019"}, [][]string{{"2019", "18400"}, {"2020", "6200"}, {"2021", "9100"}}, true},
		{"a German ledger has shares and codes", "german-ledger", "de", data.Options{Locale: "de"},
			[]string{"0040120", "1.234,5", "−120,0", "12,0\u00a0%", "8,5\u00a0%"},
			[][]string{{"46053", "0040120", "1234.5", "0.12"}, {"46081", "0040120", "-120", "0.085"}, {"46112", "0040121", "-7.25", "1"}}, true},
		{"times have their minutes", "times", "de", data.Options{},
			[]string{"1. September 2026, 09:10", "09:20"}, [][]string{{"1. September 2026, 09:10", "41"}, {"1. September 2026, 09:20", "44"}, {"1. September 2026, 09:30", "39"}}, false},
		{"missing marks are gaps", "missing-marks", "en", data.Options{Missing: []string{"NA", "-", "..", "n/a"}},
			[]string{"41.2", "–"}, [][]string{{"North", "41.2"}, {"South", "", "12"}, {"West"}}, true},
		{"money and percent have their formats", "money", "en", data.Options{Types: map[string]data.Type{"Price": data.Text, "Change": data.Percent}},
			[]string{"$1,234.50", "€1,000", "+12%", "−3%", "0%"}, [][]string{{"A", "$1,234.50", "0.12"}, {"B", "$5", "-0.03"}, {"C", "€1,000", "0"}}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := caseTable(t, c.o, c.file)
			table.ID = "Case"
			deck := one(table)
			deck.Lang = c.lang
			pages, book := rendered(t, deck)
			shown := pageText(pages, 1)
			for _, want := range c.page {
				if !strings.Contains(shown, want) {
					t.Errorf("the page lacks %q: %s", want, shown)
				}
			}
			for _, to := range links(pages[0].Items) {
				if !strings.HasPrefix(to, "book.xlsx#") {
					t.Errorf("a link to %q", to)
				}
			}
			checkCells(t, book, c.sheet, c.raw)
		})
	}
	t.Run("years are those of an axis", func(t *testing.T) {
		of, err := data.OpenCSV(cases, "years.csv")
		if err != nil {
			t.Fatal(err)
		}
		chart, err := charts.FromTable(of, "Year", "Visitors")
		if err != nil {
			t.Fatal(err)
		}
		pages, _ := rendered(t, one(chart))
		if shown := pageText(pages, 1); !strings.Contains(shown, "2019") || strings.Contains(shown, "2,019") {
			t.Error(shown)
		}
	})
}

// TestYears holds that years have no groups, whatever their rows come from.
func TestYears(t *testing.T) {
	for _, c := range []struct {
		name   string
		column report.Column
		value  any
		want   string
	}{
		{"a column headed Year", report.Column{Name: "Year"}, 2021, "2021"},
		{"a column headed Jahr, as printed", report.Column{Name: "Jahr", AsPrinted: true}, 2021.0, "2021"},
		{"a column of another head", report.Column{Name: "Visitors"}, 2021, "2,021"},
		{"a column headed Year with what is none", report.Column{Name: "Year"}, 20210, "20,210"},
		{"a column headed Year with a format", report.Column{Name: "Year", Format: number.Format{Places: number.Fixed(0)}}, 2021, "2,021"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, _ := rendered(t, one(report.Table{ID: "T", Columns: []report.Column{c.column}, Rows: [][]any{{c.value}, {nil}}}))
			if shown := " " + pageText(pages, 1); !strings.Contains(shown, " "+c.want+" ") {
				t.Errorf("%q lacks %q", shown, c.want)
			}
		})
	}
}

// TestFaultyTable holds that what could not be read is never passed over, whoever forgets to ask.
func TestFaultyTable(t *testing.T) {
	german, err := data.OpenCSV(cases, "german-thousands.csv")
	if err != nil {
		t.Fatal(err)
	}
	marks, err := data.OpenCSV(cases, "missing-marks.csv")
	if err != nil {
		t.Fatal(err)
	}
	made, _ := report.FromTable(german)
	chart, _ := charts.FromTable(german, "Kunde", "Umsatz")
	doubt := `column "Umsatz": "1.234" (row 2) beside "987" (row 3) may be 1.234 or 1234`
	for _, c := range []struct {
		name  string
		block report.Block
		want  string
	}{
		{"a table made of it", made, doubt},
		{"a chart made of it", chart, doubt},
		{"a table with its rows", report.Table{Columns: []report.Column{{Name: "Kunde"}, {Name: "Umsatz"}}, Rows: german.Rows()}, `column "Umsatz", 3 cells (row 1, row 2, row 3): "1.234" (row 2) beside "987"`},
		{"a chart with its numbers", charts.Chart{Categories: marks.Texts("Region"), Series: []charts.Series{{Name: "Sales", Values: marks.Numbers("Sales")}}}, `series 1 "Sales": value 2 could not be read`},
		{"a big number of it", report.Facts{{Label: "Sales", Value: marks.Numbers("Sales")[1]}}, `"Sales"`},
	} {
		t.Run("stops "+c.name, func(t *testing.T) {
			_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), one(c.block))
			var e *report.Error
			if !errors.As(err, &e) || e.Slide != 1 || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v\nwant %s", err, c.want)
			}
		})
	}
	t.Run("warns of columns that a few cells keep from being numbers", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), one(caseTable(t, data.Options{}, "missing-marks")))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(doc.Warnings, func(w report.Warning) bool {
			return strings.Contains(w.Text, `column "Sales" is text: marks of missing values, "-" (row 3), ".." (row 4); Options.Missing`)
		}) {
			t.Error(doc.Warnings)
		}
	})
}

// checkCells compares the rows below the head of the sheet's table, in which the last ones may lack cells.
func checkCells(t *testing.T, f *excelize.File, want [][]string, raw bool) {
	t.Helper()
	sheet := f.GetSheetList()[1]
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: raw})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < len(want) {
		t.Fatalf("%d rows: %q", len(rows), rows)
	}
	for k, row := range rows[len(rows)-len(want):] {
		for i, cell := range want[k] {
			got := ""
			if i < len(row) {
				got = row[i]
			}
			if got != cell {
				t.Errorf("row %d: %q, want %q", k+1, row, want[k])
				break
			}
		}
	}
}
