package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/xlsx"
)

// anyValue is a value that a workbook keeps as it is; kind is that of its column.
func anyValue(r *rand.Rand, kind int) any {
	if r.IntN(8) == 0 {
		return nil
	}
	switch kind {
	case 0:
		for {
			if f := math.Float64frombits(r.Uint64()); !math.IsNaN(f) && !math.IsInf(f, 0) {
				return f
			}
		}
	case 1:
		return float64(r.IntN(1e9)) / 100
	case 2:
		return time.Date(1900+r.IntN(8100), time.Month(1+r.IntN(12)), 1+r.IntN(28), r.IntN(24), r.IntN(60), r.IntN(60), r.IntN(1000)*1e6, time.UTC)
	case 3:
		return time.Duration(r.Int64N(1e9)-1e8) * time.Millisecond
	case 4:
		return r.IntN(2) == 0
	}
	const runes = "aé日😀_x000D_ <&>\"'\t\r\n0123,;=+@\u00a0"
	var b strings.Builder
	all := []rune(runes)
	for range 1 + r.IntN(12) {
		b.WriteRune(all[r.IntN(len(all))])
	}
	clean, err := figure.Plain("t" + b.String())
	if err != nil {
		panic(err)
	}
	return clean
}

// anyRows are rows of a column for every kind, none of them without a value.
func anyRows(r *rand.Rand, n int) [][]any {
	out := make([][]any, n)
	for i := range out {
		out[i] = []any{"row " + strconv.Itoa(i)}
		for kind := range 6 {
			out[i] = append(out[i], anyValue(r, kind))
		}
	}
	return out
}

// bookOf is a book of one table of rows.
func bookOf(all [][]any) *xlsx.Book {
	s := figure.Sheet{Kind: figure.KindTable, Title: "Rows", ID: "rows", Rows: len(all), Row: rows(all), Unit: "a unit", Source: "a source"}
	for i := range all[0] {
		s.Columns = append(s.Columns, figure.Column{Name: fmt.Sprint("Column ", i)})
	}
	b := &xlsx.Book{Title: "Rows", Sheets: []figure.Sheet{s}}
	name(b)
	return b
}

func TestReadReadsWhatWriteWrites(t *testing.T) {
	for seed := range uint64(20) {
		want := anyRows(rand.New(rand.NewPCG(seed, 1)), 30)
		file := written(t, bookOf(want))
		for _, from := range []xlsx.Source{{Table: "rows"}, {Sheet: "01 Rows"}, {Sheet: "01 Rows", Range: "A6:G36"}} {
			got, err := readBook(file, from)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			for i, row := range got.Rows() {
				if !reflect.DeepEqual(row, want[i]) {
					t.Fatalf("seed %d, row %d\ngot  %#v\nwant %#v", seed, i, row, want[i])
				}
			}
			if got.Len() != len(want) {
				t.Errorf("seed %d: %d rows, want %d", seed, got.Len(), len(want))
			}
		}
	}
}

// TestReadReadsWhatOthersRead holds that a workbook of another program has the values that excelize reads of it.
func TestReadReadsWhatOthersRead(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	dates, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 7))
	for k, name := range []string{"Number", "Text", "Rich", "Date", "Truth"} {
		at, _ := excelize.CoordinatesToCellName(k+1, 1)
		if err := f.SetCellStr("Sheet1", at, name); err != nil {
			t.Fatal(err)
		}
	}
	for i := 2; i < 200; i++ {
		at := func(column string) string { return column + strconv.Itoa(i) }
		for _, err := range []error{
			f.SetCellFloat("Sheet1", at("A"), r.NormFloat64()*1e6, -1, 64),
			f.SetCellStr("Sheet1", at("B"), fmt.Sprint("text ", r.IntN(20))),
			f.SetCellRichText("Sheet1", at("C"), []excelize.RichTextRun{{Text: "rich "}, {Text: strconv.Itoa(i), Font: &excelize.Font{Bold: true}}}),
			f.SetCellInt("Sheet1", at("D"), int64(20_000+r.IntN(30_000))), f.SetCellStyle("Sheet1", at("D"), at("D"), dates),
			f.SetCellBool("Sheet1", at("E"), i%2 == 0),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := readBook(b.Bytes(), xlsx.Source{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true})
	if err != nil || got.Len() != len(want)-1 {
		t.Fatalf("%d rows, want %d, %v", got.Len(), len(want)-1, err)
	}
	for i, row := range got.Rows() {
		for k, v := range row {
			if text := rawText(v); text != want[i+1][k] && !sameNumber(text, want[i+1][k]) {
				t.Errorf("row %d, column %d is %q, excelize reads %q", i, k, text, want[i+1][k])
			}
		}
	}
}

// sameNumber reports two texts of one number.
func sameNumber(a, b string) bool {
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err1 == nil && err2 == nil && x == y
}

// rawText is a value as a cell has it.
func rawText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return map[bool]string{true: "1", false: "0"}[v]
	case time.Time:
		return strconv.Itoa(int(v.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
	}
	return fmt.Sprint(v)
}

// TestReadOfLibreOffice holds that what LibreOffice makes of a workbook is read as the workbook, and its formulas as their
// results.
func TestReadOfLibreOffice(t *testing.T) {
	officetest.Judges(t, "soffice")
	dir := t.TempDir()
	converted := func(name string, file []byte) []byte {
		t.Helper()
		path, out := filepath.Join(dir, name), filepath.Join(dir, "out")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := officetest.Convert(t.Context(), path, out, "xlsx:Calc MS Excel 2007 XML"); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	t.Run("has the values of the workbook", func(t *testing.T) {
		b := sample()
		b.Sheets = append(b.Sheets, lasting())
		name(b)
		file := written(t, b)
		again := converted("book.xlsx", file)
		for _, s := range b.Sheets {
			want, err := readBook(file, xlsx.Source{Sheet: s.Name})
			if err != nil {
				t.Fatal(err)
			}
			got, err := readBook(again, xlsx.Source{Sheet: s.Name})
			if err != nil {
				t.Errorf("sheet %q: %v", s.Name, err)
				continue
			}
			a, b := fmt.Sprint(got.Columns(), rounded(got.Rows())), fmt.Sprint(want.Columns(), rounded(want.Rows()))
			if a != b {
				t.Errorf("sheet %q\ngot  %s\nwant %s", s.Name, a, b)
			}
		}
	})
	t.Run("has the results of its formulas", func(t *testing.T) {
		f := excelize.NewFile()
		defer f.Close()
		for at, formula := range map[string]string{"A2": "1+1", "B2": `"a"&"b"`, "C2": "A2>1", "D2": "DATE(2024,3,10)"} {
			if err := f.SetCellFormula("Sheet1", at, formula); err != nil {
				t.Fatal(err)
			}
		}
		date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle("Sheet1", "D2", "D2", date); err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", "A1", &[]string{"Number", "Text", "Truth", "Date"}); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		_, err = readBook(b.Bytes(), xlsx.Source{})
		refused(t, err, "4 cells (A2, B2, C2, D2): each is a formula whose result is not stored")
		got, err := readBook(converted("formulas.xlsx", b.Bytes()), xlsx.Source{})
		if err != nil {
			t.Fatal(err)
		}
		want := [][]any{{2.0, "ab", true, time.Date(2024, 3, 10, 0, 0, 0, 0, time.UTC)}}
		if !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("got %#v", got.Rows())
		}
	})
}

// rounded are rows whose numbers have the 15 digits that LibreOffice writes.
func rounded(all [][]any) [][]any {
	for _, row := range all {
		for i, v := range row {
			if f, ok := v.(float64); ok {
				row[i] = strconv.FormatFloat(f, 'g', 15, 64)
			}
		}
	}
	return all
}

func BenchmarkRead(b *testing.B) {
	file := written(b, large(100_000))
	b.Run("100,000 rows of 10", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := xlsx.Read(context.Background(), bytes.NewReader(file), "a.xlsx", xlsx.Source{Sheet: "01 Large"}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("100,000 rows of 10, by hand", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{RawCellValue: true})
			if err == nil {
				_, err = f.GetRows("01 Large")
			}
			if err != nil {
				b.Fatal(err)
			}
			if err := f.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
