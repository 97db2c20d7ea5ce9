package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"math"

	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/xlsx"
)

// written is a book's bytes.
func written(t testing.TB, b *xlsx.Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := xlsx.Write(context.Background(), &out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// opened is a workbook as excelize reads it.
func opened(t testing.TB, book []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// partsOf are the archive's files by name.
func partsOf(t testing.TB, book []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name] != "" {
			t.Errorf("%s stands twice", f.Name)
		}
		all[f.Name] = string(content)
	}
	return all
}

// one is a book of one sheet of one column without a heading, named 01, with the given values.
func one(code string, values ...any) *xlsx.Book {
	return &xlsx.Book{Sheets: []figure.Sheet{{
		Name: "01", Kind: figure.KindTable, Columns: []figure.Column{{Name: "Values", Code: code}}, Rows: len(values),
		Row: func(i int, dst []any) []any { return append(dst, values[i]) },
	}}}
}

// cell is the raw value of a cell and its number format.
func cell(t *testing.T, f *excelize.File, sheet, at string) (value, code string, kind excelize.CellType) {
	t.Helper()
	value, err := f.GetCellValue(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	kind, err = f.GetCellType(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	id, err := f.GetCellStyle(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	if s.CustomNumFmt != nil {
		code = *s.CustomNumFmt
	}
	return value, code, kind
}

func TestValues(t *testing.T) {
	zone, hour := time.FixedZone("", -5*3600), time.Hour
	tests := []struct {
		name  string
		value any
		code  string
		want  string
		shown string // number format
		kind  excelize.CellType
	}{
		{"keeps all digits of a number", math.Nextafter(0.3, 1), "0.0", "0.30000000000000004", "0.0", excelize.CellTypeUnset},
		{"keeps all digits of a third", 2.0 / 3, "", "0.6666666666666666", "", excelize.CellTypeUnset},
		{"keeps the greatest number", math.MaxFloat64, "", "1.7976931348623157E+308", "", excelize.CellTypeUnset},
		{"keeps the least number", math.SmallestNonzeroFloat64, "", "5E-324", "", excelize.CellTypeUnset},
		{"knows no negative zero", math.Copysign(0, -1), "", "0", "", excelize.CellTypeUnset},
		{"leaves NaN empty", math.NaN(), "0.0", "", "0.0", excelize.CellTypeUnset},
		{"leaves nil empty", nil, "0.0", "", "", excelize.CellTypeUnset},
		{"keeps whole numbers up to 2^53", int64(1 << 53), "", "9007199254740992", "", excelize.CellTypeUnset},
		{"writes an int", -7, "#,##0", "-7", "#,##0", excelize.CellTypeUnset},
		{"writes truth", true, "", "1", "", excelize.CellTypeBool},
		{"writes text", "a <b> & \"c\"", "0.0", "a <b> & \"c\"", "", excelize.CellTypeInlineString},
		{"keeps spaces and line breaks", "  a \n b ", "", "  a \n b ", "", excelize.CellTypeInlineString},
		{"writes text clean", "a\vb\r\nc\td Cafe\u0301", "", "a\nb\nc d Café", "", excelize.CellTypeInlineString},
		{"keeps what looks like an escape", "_x000D_ _x005F_", "", "_x000D_ _x005F_", "", excelize.CellTypeInlineString},
		{"keeps what is above U+FFFF", "𝔘😀", "", "𝔘😀", "", excelize.CellTypeInlineString},
		{"never makes a formula of text", "=cmd|'/c calc'!A0", "", "=cmd|'/c calc'!A0", "", excelize.CellTypeInlineString},
		{"writes a date as its own clock shows it", time.Date(2024, 3, 10, 0, 0, 0, 0, zone), "", "45361", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"keeps the time of day", time.Date(2024, 3, 10, 18, 0, 0, 0, zone), "", "45361.75", "yyyy-mm-dd hh:mm", excelize.CellTypeUnset},
		{"keeps seconds", time.Date(2024, 3, 10, 0, 0, 27, 0, zone), "", "45361.0003125", "yyyy-mm-dd hh:mm:ss", excelize.CellTypeUnset},
		{"writes a duration in days", 90 * time.Minute, "", "0.0625", "[h]:mm\"\u00a0h\"", excelize.CellTypeUnset},
		{"shows a duration in its column's format", 90 * time.Minute, "[m]:ss", "0.0625", "[m]:ss", excelize.CellTypeUnset},
		{"shows a duration among numbers as one", 45 * time.Second, "#,##0", "0.0005208333333333333", "[s]\"\u00a0s\"", excelize.CellTypeUnset},
		{"shows a duration that Excel would not in days", -90 * time.Minute, "", "-0.0625", "General\"\u00a0d\"", excelize.CellTypeUnset},
		{"writes what a pointer points to", &hour, "", "0.041666666666666664", "[h]:mm\"\u00a0h\"", excelize.CellTypeUnset},
		{"shows a date in its column's format", time.Date(2024, 3, 10, 0, 0, 0, 0, time.UTC), "mmm yyyy", "45361", "mmm yyyy", excelize.CellTypeUnset},
		{"shows a date among numbers as a date", time.Date(2024, 3, 10, 0, 0, 0, 0, time.UTC), "#,##0", "45361", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"begins the calendar with 1900", time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), "", "1", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"knows Excel's February 1900", time.Date(1900, 2, 28, 0, 0, 0, 0, time.UTC), "", "59", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"knows Excel's March 1900", time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC), "", "61", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"ends the calendar with 9999", time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), "", "2958465", "yyyy-mm-dd", excelize.CellTypeUnset},
		{"writes a date before 1900 as text", time.Date(1848, 2, 2, 0, 0, 0, 0, time.UTC), "mmm yyyy", "1848-02-02", "", excelize.CellTypeInlineString},
		{"shows a number among dates as it is", 5.5, "yyyy", "5.5", "", excelize.CellTypeUnset},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			value, code, kind := cell(t, opened(t, written(t, one(test.code, test.value))), "01", "A7")
			if value != test.want || code != test.shown || kind != test.kind {
				t.Errorf("got %q, format %q, type %d, want %q, %q, %d", value, code, kind, test.want, test.shown, test.kind)
			}
		})
	}
	t.Run("keeps every character of clean texts", func(t *testing.T) {
		var all []any
		var some []rune
		for r := range rune(unicode.MaxRune + 1) {
			if _, err := text.Clean(string(r)); err != nil || utf8.RuneLen(r) < 0 || unicode.Is(unicode.Cc, r) {
				continue
			}
			if some = append(some, r); len(some) == 16_000 || r == unicode.MaxRune {
				all, some = append(all, string(some)), some[:0]
			}
		}
		f := opened(t, written(t, one("", all...)))
		for i, want := range all {
			want, err := text.Clean(want.(string))
			if got, _, _ := cell(t, f, "01", fmt.Sprint("A", 7+i)); got != want || err != nil {
				t.Errorf("row %d is not what was written, clean: %v", i+1, err)
			}
		}
	})
	t.Run("writes all dates of a column as text where one is before 1900", func(t *testing.T) {
		f := opened(t, written(t, one("", time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1899, 12, 31, 6, 0, 0, 5, time.UTC))))
		for at, want := range map[string]string{"A7": "2000-01-01", "A8": "1899-12-31 06:00:00.000000005"} {
			if got, _, _ := cell(t, f, "01", at); got != want {
				t.Errorf("%s: got %q, want %q", at, got, want)
			}
		}
	})
}

func TestBook(t *testing.T) {
	book := written(t, sample())
	f, parts := opened(t, book), partsOf(t, book)
	t.Run("has contents, one sheet for each figure, and the numbers", func(t *testing.T) {
		want := []string{"Contents", "01 Imports of goods by partner", "02 Trade in goods with Mexico", "03 Energy trade", "04 What people think",
			"05 Where migrants live", "06 Border crossings", "07 Agreements between the two", "Key figures"}
		if got := f.GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
	})
	t.Run("links the contents to every sheet, and back", func(t *testing.T) {
		for i, sheet := range f.GetSheetList()[1:] {
			at, err := excelize.CoordinatesToCellName(4, 7+i)
			if err != nil {
				t.Fatal(err)
			}
			if _, to, err := f.GetCellHyperLink("Contents", at); err != nil || to != "'"+sheet+"'!A1" {
				t.Errorf("%s leads to %q, %v", at, to, err)
			}
		}
		if ok, to, err := f.GetCellHyperLink("03 Energy trade", "A5"); err != nil || !ok || to != "'Contents'!A1" {
			t.Errorf("back leads to %q, %v", to, err)
		}
	})
	t.Run("has one table in every sheet, under names of their own", func(t *testing.T) {
		var names []string
		for _, sheet := range f.GetSheetList() {
			tables, err := f.GetTables(sheet)
			if err != nil || len(tables) != 1 || !strings.HasPrefix(tables[0].Range, "A6:") {
				t.Fatalf("%s: %v, %v", sheet, tables, err)
			}
			names = append(names, tables[0].Name)
		}
		want := []string{"Contents", "partners", "_02_Trade_in_goods_with_Mexico", "_03_Energy_trade", "_04_What_people_think", "_05_Where_migrants_live",
			"_06_Border_crossings", "_07_Agreements_between_the_two", "Key_figures"}
		if !slices.Equal(names, want) {
			t.Errorf("got %q", names)
		}
	})
	t.Run("completes the heads of a table", func(t *testing.T) {
		rows, err := f.GetRows("07 Agreements between the two")
		if want := []string{"Signed", "Treaty", "Articles", "Articles (2)", "Column 5", "In force"}; err != nil || !slices.Equal(rows[5], want) {
			t.Errorf("got %q, %v", rows[5], err)
		}
	})
	t.Run("freezes what is over the rows, and prints the head on every page", func(t *testing.T) {
		for _, sheet := range f.GetSheetList() {
			p, err := f.GetPanes(sheet)
			if err != nil || !p.Freeze || p.YSplit != 6 || p.TopLeftCell != "A7" {
				t.Errorf("%s: %+v, %v", sheet, p, err)
			}
		}
		names := f.GetDefinedName()
		if !slices.ContainsFunc(names, func(d excelize.DefinedName) bool {
			return d.Name == "_xlnm.Print_Titles" && d.Scope == "03 Energy trade" && d.RefersTo == "'03 Energy trade'!$6:$6"
		}) {
			t.Errorf("%v", names)
		}
	})
	t.Run("names the cells of numbers by their IDs", func(t *testing.T) {
		if !slices.ContainsFunc(f.GetDefinedName(), func(d excelize.DefinedName) bool {
			return d.Name == "trade_total" && d.RefersTo == "'Key figures'!$D$7"
		}) {
			t.Errorf("%v", f.GetDefinedName())
		}
		if v, code, _ := cell(t, f, "Key figures", "D8"); v != "0.784" || code != share {
			t.Errorf("got %q in %q", v, code)
		}
	})
	t.Run("has its properties, and no clock", func(t *testing.T) {
		p, err := f.GetDocProps()
		if err != nil || p.Title != "Working with Mexico" || p.Subject != "The figures behind the slides" || p.Creator != "The embassy" || p.Created != "2026-09-01T12:00:00Z" {
			t.Errorf("%+v, %v", p, err)
		}
		if core := partsOf(t, written(t, &xlsx.Book{}))["docProps/core.xml"]; strings.Contains(core, "20") && strings.Contains(core, "created") {
			t.Errorf("a date without one given: %s", core)
		}
	})
	t.Run("fits a page", func(t *testing.T) {
		for sheet, want := range map[string]string{"Contents": "landscape", "03 Energy trade": "landscape", "Key figures": "landscape"} {
			l, err := f.GetPageLayout(sheet)
			if err != nil || *l.Orientation != want || *l.FitToWidth != 1 || *l.FitToHeight != 1 || *l.Size != 1 {
				t.Errorf("%s: %+v, %v", sheet, l, err)
			}
			if s := parts["xl/worksheets/sheet1.xml"]; !strings.Contains(s, `fitToPage="true"`) && !strings.Contains(s, `fitToPage="1"`) {
				t.Errorf("not fitted: %.300s", s)
			}
		}
	})
	t.Run("has no formula, and no merged cell", func(t *testing.T) {
		for name, content := range parts {
			if strings.HasPrefix(name, "xl/worksheets/sheet") && (strings.Contains(content, "<f>") || strings.Contains(content, "mergeCell")) {
				t.Errorf("%s has one", name)
			}
		}
	})
	t.Run("is well-formed XML", func(t *testing.T) {
		for name, content := range parts {
			d := xml.NewDecoder(strings.NewReader(content))
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Errorf("%s: %v", name, err)
					break
				}
			}
		}
	})
}

func TestWords(t *testing.T) {
	t.Run("speaks the deck's language", func(t *testing.T) {
		for lang, want := range map[string][2]string{"de-AT": {"Inhalt", "Kennzahlen"}, "es-MX": {"Contenido", "Cifras clave"}, "FR": {"Sommaire", "Chiffres clés"}, "ja": {"Contents", "Key figures"}} {
			b := sample()
			b.Lang = lang
			sheets := opened(t, written(t, b)).GetSheetList()
			if got := [2]string{sheets[0], sheets[len(sheets)-1]}; got != want {
				t.Errorf("%s: got %q", lang, got)
			}
		}
	})
	t.Run("says the words it is given", func(t *testing.T) {
		b := sample()
		b.Words = (&words.Words{Contents: "Obsah", KeyFigures: "Čísla"}).Over(words.Or(nil, "en"))
		sheets := opened(t, written(t, b)).GetSheetList()
		if got := [2]string{sheets[0], sheets[len(sheets)-1]}; got != [2]string{"Obsah", "Čísla"} {
			t.Errorf("got %q", got)
		}
	})
}

func TestBytes(t *testing.T) {
	t.Run("are the same on every run, on one core and on several", func(t *testing.T) {
		for name, book := range map[string]*xlsx.Book{"sample": sample(), "large": large(20_000)} {
			want := written(t, book)
			for _, cores := range []int{1, 2, 8} {
				old := runtime.GOMAXPROCS(cores)
				got := written(t, book)
				runtime.GOMAXPROCS(old)
				if !bytes.Equal(got, want) {
					t.Errorf("%s differs on %d cores", name, cores)
				}
			}
		}
	})
	t.Run("are read back where a sheet is longer than a piece", func(t *testing.T) {
		f := opened(t, written(t, large(20_000)))
		for at, want := range map[string]string{"A7": "row label 0", "B20006": "2857", "J20006": "25713", "C10000": "2855.1428571428573"} {
			if got, _, _ := cell(t, f, "01 Large", at); got != want {
				t.Errorf("%s: got %q, want %q", at, got, want)
			}
		}
	})
}

func TestLook(t *testing.T) {
	b := one("", 1.5)
	b.Look.Font = "Arial"
	t.Run("is the default theme's where only the font is given", func(t *testing.T) {
		if s := partsOf(t, written(t, b))["xl/styles.xml"]; !strings.Contains(s, `"Arial"`) || !strings.Contains(s, "1B2430") {
			t.Errorf("%.2000s", s)
		}
	})
	t.Run("is used", func(t *testing.T) {
		b.Look.Primary = layout.Color{R: 200}
		if s := partsOf(t, written(t, b))["xl/styles.xml"]; !strings.Contains(s, "C80000") || strings.Contains(s, "1B2430") {
			t.Errorf("%.2000s", s)
		}
	})
}

func TestMemory(t *testing.T) {
	t.Run("does not grow with the rows, and no file is left", func(t *testing.T) {
		dir := t.TempDir()
		t.Setenv("TMPDIR", dir)
		b := large(200_000)
		row := b.Sheets[0].Row
		var most uint64
		b.Sheets[0].Row = func(i int, dst []any) []any {
			if i%20_000 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
			return row(i, dst)
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		before := m.HeapAlloc
		if err := xlsx.Write(context.Background(), io.Discard, b); err != nil {
			t.Fatal(err)
		}
		if most > before+60<<20 {
			t.Errorf("%d MB of heap", (most-before)>>20)
		}
		t.Logf("%d MB of heap", (most-min(most, before))>>20)
		if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) > 0 {
			t.Errorf("left: %q, %v", left, err)
		}
	})
}
