package xlsx_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
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

// TestUnits holds that a cell has what it shows, in the unit that divides its column, and all digits of it.
func TestUnits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 6))
	for range 200 {
		values := make([]any, 1+r.IntN(6))
		numbers := make([]float64, len(values))
		for i := range values {
			numbers[i] = math.Round(r.NormFloat64() * 1e9)
			if values[i] = numbers[i]; r.IntN(3) == 0 {
				values[i] = int64(numbers[i])
			}
		}
		format := number.Format{Unit: number.Unit(r.IntN(7)), Sign: r.IntN(2) > 0, Prefix: []string{"", "$", "a,0,"}[r.IntN(3)]}.For(numbers)
		if format.Unit.IsShare() {
			continue // which show a hundred or ten thousand times what a cell has, as all spreadsheets do
		}
		divisor := map[number.Unit]float64{number.Thousand: 1e3, number.Million: 1e6, number.Billion: 1e9}[format.Unit]
		f := opened(t, written(t, one(format.Code(number.Locale{}), values...)))
		for i, v := range numbers {
			got, code, _ := cell(t, f, "01", fmt.Sprintf("A%d", 7+i))
			want := v
			if divisor > 0 {
				want /= divisor
			}
			if got != strconv.FormatFloat(want, 'f', -1, 64) {
				t.Errorf("%v in %q: %s, want %v", v, format.Code(number.Locale{}), got, want)
			}
			divides := regexp.MustCompile(`[0#]"?,+("|;|$)`)
			if plain := strings.ReplaceAll(code, format.Prefix, ""); divides.MatchString(plain) {
				t.Errorf("%q divides", code)
			}
		}
	}
}

// TestYears sums over years, as written in charts and tables.
func TestYears(t *testing.T) {
	sum := func(t *testing.T, years []any, kind figure.Kind, head string) (name, total string) {
		s := figure.Sheet{Name: "01", Kind: kind, Columns: []figure.Column{{Name: head}, {Name: "Sales"}}, Rows: len(years)}
		s.Row = func(i int, dst []any) []any { return append(dst, years[i], 10+i) }
		f := opened(t, written(t, &xlsx.Book{Lang: "de", Sheets: []figure.Sheet{s}}))
		if err := f.SetCellFormula("01", "H1", `SUMIFS(B7:B99,A7:A99,">=2010")`); err != nil {
			t.Fatal(err)
		}
		total, err := f.CalcCellValue("01", "H1")
		if err != nil {
			t.Fatal(err)
		}
		if _, _, kind := cell(t, f, "01", "A7"); kind == excelize.CellTypeInlineString {
			total = "" // excelize compares texts with numbers, which Excel does not
		}
		name, _, _ = cell(t, f, "01", "A6")
		return name, total
	}
	for _, test := range []struct {
		name      string
		years     []any
		kind      figure.Kind
		head      string
		wantHead  string
		wantTotal string
	}{
		{"are numbers under a head in the book's language", []any{"2009", "2010", "2011"}, figure.KindChart, "", "Jahr", "23"},
		{"are numbers under the head that they have", []any{"2009", "2010", nil, "2012"}, figure.KindChart, "FY", "FY", "24"},
		{"are numbers in a table that says so in any language", []any{"2010", "2009"}, figure.KindTable, "Année", "Année", "10"},
		{"are numbers where they were", []any{2010, 2009}, figure.KindTable, "x", "x", "10"},
		{"are texts where others are among them", []any{"2010", "2011*"}, figure.KindChart, "", "Kategorie", ""},
		{"are texts where they may be codes", []any{"2010", "1010"}, figure.KindTable, "Postleitzahl", "Postleitzahl", ""},
		{"are texts where they are far from ours", []any{"2010", "1010"}, figure.KindChart, "", "Kategorie", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if head, total := sum(t, test.years, test.kind, test.head); head != test.wantHead || total != test.wantTotal {
				t.Errorf("%q, %s, want %q, %s", head, total, test.wantHead, test.wantTotal)
			}
		})
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
