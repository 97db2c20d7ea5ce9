package xlsx_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/xlsx"
)

func TestRefusal(t *testing.T) {
	change := func(f func(b *xlsx.Book, s *figure.Sheet)) *xlsx.Book {
		b := sample()
		f(b, &b.Sheets[0])
		return b
	}
	many := make([]figure.Column, 16_385)
	tests := []struct {
		name string
		book *xlsx.Book
		want []string
	}{
		{"a control character", one("", "a", "b\x01"), []string{`xlsx: sheet "01", row 2, column "Values": byte 1 of "b\x01" is the control character U+0001; remove it`}},
		{"U+FFFE", one("", "\ufffe"), []string{`row 1, column "Values": byte 0 of "\ufffe" is U+FFFE, which is no character`}},
		{"bytes that are not UTF-8", one("", "ab\xff"), []string{`byte 2 (0xFF) of "ab\xff" is not UTF-8`}},
		{"text that is too long", one("", strings.Repeat("x", 32_768)), []string{"a text of 32768 UTF-16 units; a cell holds 32767"}},
		{"text that is too long in UTF-16", one("", strings.Repeat("😀", 16_384)), []string{"a text of 32768 UTF-16 units"}},
		{"too many line breaks", one("", strings.Repeat("\n", 254)), []string{"a text of 254 line breaks; a cell holds 253"}},
		{"infinity", one("", 1.0, math.Inf(-1)), []string{`row 2, column "Values": -Inf is no number that a cell can hold; a missing value is NaN or nil`}},
		{"whole numbers that Excel rounds", one("", int64(1<<53+1)), []string{"9007199254740993 is beyond 2^53", "give it as a string"}},
		{"dates after 9999", one("", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)), []string{"10000-01-01 is not in the years 0 to 9999"}},
		{"values of other types", one("", []int{1}), []string{"a value of type []int; give text, a number"}},
		{"a row of another length", change(func(_ *xlsx.Book, s *figure.Sheet) {
			s.Row = func(i int, dst []any) []any { return append(dst, "x") }
		}), []string{`xlsx: sheet "01 Imports of goods by partner", row 1 has 1 values for 2 columns`}},
		{"more rows than a sheet holds", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Rows = 1_048_571 }), []string{"1048571 rows; a sheet holds 1048570 under a table's head"}},
		{"fewer rows than none", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Rows = -1 }), []string{"-1 rows"}},
		{"more columns than a sheet holds", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Columns, s.Chart = many, nil }), []string{"16385 columns; a sheet holds 16384"}},
		{"a language that is no tag", change(func(b *xlsx.Book, _ *figure.Sheet) { b.Lang = "es_MX" }), []string{"xlsx: language: ", "write es-MX"}},
		{"words that are not all there", change(func(b *xlsx.Book, _ *figure.Sheet) { b.Words = &words.Words{Slide: "Karta"} }), []string{"xlsx: Words lacks Comma, ", "Over"}},
		{"words that name no sheet", change(func(b *xlsx.Book, _ *figure.Sheet) {
			b.Words = (&words.Words{Contents: "a/b"}).Over(words.Or(nil, ""))
		}), []string{`xlsx: words: Contents "a/b"`}},
		{"no columns", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Columns, s.Chart = nil, nil }), []string{"it has no columns"}},
		{"rows without Row", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Row = nil }), []string{"it has 6 rows, and no Row"}},
		{"no kind", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Kind = 9 }), []string{"no Kind is 9"}},
		{"a slide below zero", change(func(b *xlsx.Book, s *figure.Sheet) { s.On.Slide, b.Numbers[1].On.Slide = -1, -2 }), []string{"slide -1", `number 2 "Share of Mexico's exports", slide -2`}},
		{"a name that is too long", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = strings.Repeat("n", 32) }), []string{"xlsx: sheet 1: no sheet can be named", "Names"}},
		{"a name with a bracket", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "a[b" }), []string{`no sheet can be named "a[b"`}},
		{"a name in apostrophes", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "'a" }), []string{`no sheet can be named "'a"`}},
		{"a name with a control character", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "a\x02" }), []string{`its name "a\x02": byte 1 of "a\x02"`}},
		{"a name on two lines", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "a\vb" }), []string{`no sheet can be named "a\vb"`}},
		{"no name", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "" }), []string{`no sheet can be named ""`}},
		{"a name that stands twice", change(func(b *xlsx.Book, s *figure.Sheet) { s.Name = strings.ToUpper(b.Sheets[1].Name) }), []string{"xlsx: sheet 2: another sheet"}},
		{"Excel's name", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "hisTory" }), []string{"xlsx: sheet 1: another sheet"}},
		{"our name", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Name = "CONTENTS" }), []string{"xlsx: sheet 1: another sheet"}},
		{"a control character in every text", change(func(b *xlsx.Book, s *figure.Sheet) {
			b.Title, b.Subtitle, b.Author, b.Look.Font = "\x01", "\x02", "\x03", "\x04"
			s.Title, s.Unit, s.Source, s.On.Title, s.ID, s.Columns[1].Name = "\x05", "\x06", "\x07", "\x08", "\x18", "\x19"
			n := &b.Numbers[0]
			n.ID, n.On.Title, n.Label, n.Unit, n.Note, n.Source = "\x0e", "\x0f", "\x10", "\x11", "\x12", "\x13"
			n.Value, n.Code = "\x14", "\x15"
		}), []string{
			`xlsx: title: byte 0 of "\x01"`, `subtitle: byte 0 of "\x02"`, `author: byte 0 of "\x03"`, `font: byte 0 of "\x04"`,
			`xlsx: sheet "01 Imports of goods by partner", title: byte 0 of "\x05"`, `unit: byte 0 of "\x06"`, `source: byte 0 of "\a"`, `slide title: byte 0 of "\b"`,
			`ID: byte 0 of "\x18"`, `column 2 "\x19", name: byte 0 of "\x19"`, `ID: byte 0 of "\x0e"`, `slide title: byte 0 of "\x0f"`,
			`number 1 "\x10", label: byte 0 of "\x10"`, `unit: byte 0 of "\x11"`, `note: byte 0 of "\x12"`, `source: byte 0 of "\x13"`, `value: byte 0 of "\x14"`,
			`code: byte 0 of "\x15"`,
		}},
		{"a head that is too long", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Columns[1].Name = strings.Repeat("x", 256) }), []string{"name of 256 UTF-16 units"}},
		{"a format with an open quote", one(`0.0" m`, 1.0), []string{`column 1 "Values", the number format 0.0" m ends within a quote`}},
		{"a format with an open bracket", one(`[Red`, 1.0), []string{"ends within"}},
		{"a format of five sections", one(`0;0;0;0;0`, 1.0), []string{"more than four sections"}},
		{"a format that is too long", one(strings.Repeat("0", 256), 1.0), []string{"a number format of 256"}},
		{"an infinite number", change(func(b *xlsx.Book, _ *figure.Sheet) { b.Numbers[0].Value = math.Inf(1) }), []string{`xlsx: number 1 "Trade in goods and services", value: +Inf`}},
		{"a chart of another type", change(func(_ *xlsx.Book, s *figure.Sheet) { s.Chart = 5 }), []string{"chart: it is a int; give a *charts.Plan"}},
		{"a plan of other columns", change(func(b *xlsx.Book, s *figure.Sheet) { s.Chart = b.Sheets[1].Chart }), []string{"chart: its plan has 2 columns of data, the sheet 1 after the categories"}},
		{"a plan of other points", change(func(b *xlsx.Book, s *figure.Sheet) { s.Rows-- }), []string{"chart: its plan has 6 points, the sheet 5 rows"}},
		{"a plan of nothing", change(func(b *xlsx.Book, s *figure.Sheet) { s.Chart = &charts.Plan{} }), []string{"chart: its plan has no layers"}},
		{"more number formats than Excel keeps", change(func(_ *xlsx.Book, s *figure.Sheet) {
			s.Chart, s.Rows, s.Columns = nil, 0, make([]figure.Column, 250)
			for k := range s.Columns {
				s.Columns[k].Code = fmt.Sprintf(`0" %d"`, k)
			}
		}), []string{`xlsx: sheet "01 Imports of goods by partner": more than 200 different number formats`}},
		{"all wrong sheets at once", change(func(b *xlsx.Book, s *figure.Sheet) {
			s.Row = func(i int, dst []any) []any { return append(dst, "a", math.Inf(1)) }
			b.Sheets[2].Row = func(i int, dst []any) []any { return append(dst, "\x01", 1, 2, 3, 4, 5) }
		}), []string{"xlsx: sheet \"01 Imports of goods by partner\", row 1, column \"Imports\": +Inf", "\nxlsx: sheet \"03 Energy trade\", row 1, column \"Year\": byte 0 of \"\\x01\""}},
	}
	for _, test := range tests {
		t.Run("of "+test.name, func(t *testing.T) {
			var out bytes.Buffer
			err := xlsx.Write(context.Background(), &out, test.book)
			if err == nil || out.Len() > 0 {
				t.Fatalf("%v, and %d bytes were written", err, out.Len())
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got %v\nwant %s", err, want)
				}
			}
		})
	}
}

func TestLimits(t *testing.T) {
	t.Run("are reached", func(t *testing.T) {
		long, feeds := strings.Repeat("é", 32_767), strings.Repeat("\n", 253)
		f := opened(t, written(t, one(strings.Repeat("0", 255), long, feeds, strings.Repeat("😀", 16_383))))
		for at, want := range map[string]string{"A7": long, "A8": feeds} {
			if got, _, _ := cell(t, f, "01", at); got != want {
				t.Errorf("%s is not what was written", at)
			}
		}
	})
	t.Run("of rows are reached", func(t *testing.T) {
		if testing.Short() {
			t.Skip("a million rows")
		}
		b := one("", 1.5)
		b.Sheets[0].Rows, b.Sheets[0].Row = 1_048_570, func(i int, dst []any) []any { return append(dst, i) }
		written(t, b)
	})
	t.Run("of columns are reached", func(t *testing.T) {
		b := one("")
		b.Sheets[0].Columns = make([]figure.Column, 16_384)
		if tables, err := opened(t, written(t, b)).GetTables("01"); err != nil || tables[0].Range != "A6:XFD7" {
			t.Errorf("%v, %v", tables, err)
		}
	})
	t.Run("of nothing are kept", func(t *testing.T) {
		if got := opened(t, written(t, &xlsx.Book{})).GetSheetList(); len(got) != 1 || got[0] != "Contents" {
			t.Errorf("%q", got)
		}
	})
}

func TestContext(t *testing.T) {
	t.Run("ends the work within a few hundred rows of either pass", func(t *testing.T) {
		for _, at := range []int{0, 1000, 50_000, 150_000} {
			ctx, cancel := context.WithCancel(context.Background())
			b := large(100_000)
			row, calls := b.Sheets[0].Row, 0
			b.Sheets[0].Row = func(i int, dst []any) []any {
				if calls++; calls > at {
					cancel()
				}
				return row(i, dst)
			}
			if err := xlsx.Write(ctx, io.Discard, b); !errors.Is(err, context.Canceled) || calls > at+300 {
				t.Errorf("%v after %d rows, cancelled at %d", err, calls, at)
			}
			cancel()
		}
	})
}

// failing is a writer that fails after some bytes.
type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFailure(t *testing.T) {
	t.Run("of the writer is told", func(t *testing.T) {
		size := len(written(t, sample()))
		for n := 0; n < size; n += size / 10 {
			if err := xlsx.Write(context.Background(), &failing{n}, sample()); !errors.Is(err, errFull) {
				t.Errorf("after %d bytes: %v", n, err)
			}
		}
	})
	t.Run("of a Row is contained", func(t *testing.T) {
		b := one("", 1)
		b.Sheets[0].Row = func(int, []any) []any { panic("oops") }
		if err := xlsx.Write(context.Background(), io.Discard, b); !errors.Is(err, guard.ErrInternal) || !strings.Contains(err.Error(), `xlsx: sheet "01", its rows: internal error: oops`) {
			t.Errorf("%v", err)
		}
	})
	t.Run("of a Row to say the same twice is told", func(t *testing.T) {
		b, calls := one("", 1), 0
		b.Sheets[0].Row = func(i int, dst []any) []any {
			if calls++; calls > 1 {
				return append(dst, "\x01")
			}
			return append(dst, 1)
		}
		if err := xlsx.Write(context.Background(), io.Discard, b); err == nil || !strings.Contains(err.Error(), `sheet "01", row 1, column "Values": byte 0 of "\x01"`) {
			t.Errorf("%v", err)
		}
	})
}
