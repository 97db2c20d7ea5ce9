package xlsx_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/xlsx"
)

// randomTexts are what cells of random sheets have.
var randomTexts = []string{
	"=1+1", "+49 30 1234", "-", "- none", "@home", "=", "a=b", "", " =x", "Mexico", "日本語の表", "שלום", "12", "−5", "two\nlines",
	"Treaty of Guadalupe Hidalgo, which ended the war and drew the border along the Rio Grande",
}

// randomBook is a book of sheets of random sizes and texts.
func randomBook(r *rand.Rand) *xlsx.Book {
	b := &xlsx.Book{Title: "A & B", Lang: []string{"en-US", "de-DE", "he", "ja"}[r.IntN(4)]}
	for range 1 + r.IntN(5) {
		s := figure.Sheet{Title: randomTexts[r.IntN(len(randomTexts))], Rows: r.IntN(80), Unit: randomTexts[r.IntN(len(randomTexts))]}
		for range 1 + r.IntN(24) {
			s.Columns = append(s.Columns, figure.Column{Name: randomTexts[r.IntN(len(randomTexts))]})
		}
		seed := r.Uint64()
		s.Row = func(i int, dst []any) []any {
			r := rand.New(rand.NewPCG(seed, uint64(i)))
			for range s.Columns {
				if r.IntN(3) == 0 {
					dst = append(dst, r.Float64()*1e6)
				} else {
					dst = append(dst, randomTexts[r.IntN(len(randomTexts))])
				}
			}
			return dst
		}
		b.Sheets = append(b.Sheets, s)
	}
	name(b)
	return b
}

// TestUse holds what who works with a sheet or prints it needs, over random books.
func TestUse(t *testing.T) {
	for seed := range uint64(12) {
		b := randomBook(rand.New(rand.NewPCG(seed, 5)))
		file := written(t, b)
		f, parts := opened(t, file), partsOf(t, file)
		for i, sheet := range f.GetSheetList() {
			at := fmt.Sprintf("seed %d, %s: ", seed, sheet)
			checkFilter(t, at, parts[fmt.Sprintf("xl/tables/table%d.xml", i+1)])
			checkPrint(t, at, f, sheet)
			checkQuoted(t, at, f, sheet)
			view, err := f.GetSheetView(sheet, 0)
			if want := b.Lang == "he"; err != nil || *view.RightToLeft != want {
				t.Errorf("%sruns to the left: %v, %v", at, *view.RightToLeft, err)
			}
		}
	}
}

// checkFilter holds a table to have buttons over all that it has.
func checkFilter(t *testing.T, at, table string) {
	t.Helper()
	_, area, _ := strings.Cut(table, ` ref="`)
	area, _, _ = strings.Cut(area, `"`)
	if !strings.Contains(table, `<autoFilter ref="`+area+`"/>`) {
		t.Error(at + "no filter over " + area)
	}
}

// checkPrint holds a sheet to be printed under its head, with its name and pages, and in type that can be read.
func checkPrint(t *testing.T, at string, f *excelize.File, sheet string) {
	t.Helper()
	var wide float64
	columns, err := f.GetCols(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for k := range columns {
		letter, _ := excelize.ColumnNumberToName(k + 1)
		w, err := f.GetColWidth(sheet, letter)
		if err != nil {
			t.Fatal(err)
		}
		wide += w
	}
	page, err := f.GetPageLayout(sheet)
	if err != nil {
		t.Fatal(err)
	}
	room := map[string]float64{"portrait": 95, "landscape": 235}[*page.Orientation] * float64(*page.FitToWidth)
	if wide > room {
		t.Errorf("%s%g digits wide on %d %s pages", at, wide, *page.FitToWidth, *page.Orientation)
	}
	var titles string
	for _, n := range f.GetDefinedName() {
		if n.Scope == sheet && n.Name == "_xlnm.Print_Titles" {
			titles = n.RefersTo
		}
	}
	if !strings.HasSuffix(titles, "!$6:$6") || strings.Contains(titles, "!$A:$A,") != (*page.FitToWidth > 1) {
		t.Errorf("%sprinted on %d pages side by side under %s", at, *page.FitToWidth, titles)
	}
	margins, err := f.GetHeaderFooter(sheet)
	if err != nil || !strings.Contains(margins.OddFooter, "&A") || !strings.Contains(margins.OddFooter, "&P / &N") || !strings.Contains(margins.OddHeader, "A && B") {
		t.Errorf("%s%+v, %v", at, margins, err)
	}
}

// checkQuoted holds texts that begin as formulas do, and no others, to stay texts when they are edited.
func checkQuoted(t *testing.T, at string, f *excelize.File, sheet string) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		for k, text := range row {
			cell, _ := excelize.CoordinatesToCellName(k+1, i+1)
			id, err := f.GetCellStyle(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			q := f.Styles.CellXfs.Xf[id].QuotePrefix
			if got, want := q != nil && *q, text != "" && strings.ContainsAny(text[:1], "=+-@"); got != want {
				t.Errorf("%s%s %q: quoted %v, want %v", at, cell, text, got, want)
			}
		}
	}
}
