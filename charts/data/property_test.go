package data_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// write is a file of rows, the first of which is its head.
func write(t testing.TB, comma rune, rows [][]string) string {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pieces are what generated cells are made of.
var pieces = []string{
	"0", "1", "12", "987", "1.234", "12,5", "1.234,50", "1,234.50", "-3", "−7", "+4", "(120)", "1e-05", "1E5", "01067", "4111111111111111", "12 %", "$5", "€ 6", "EUR",
	"2026-01-31", "31.01.2026", "2026-Q1", "NA", "-", "..", "a", "Köln", "\"", "\"\"", ",", ";", "\t", "|", "\n", " ", "\u00a0", "'", "#", "sep=;", "\ufeff", "x\"y", "🌍",
}

// TestTexts holds that what is read, written as text, is the cell's text, whatever type its column has.
func TestTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 2000 {
		comma := []rune(",;\t|")[r.IntN(4)]
		rows := [][]string{{"a", "b", "c"}}
		same := r.IntN(2) == 0 // a column of one kind is likelier to have a type
		for range 1 + r.IntN(6) {
			row := make([]string, 3)
			for i := range row {
				row[i] = pieces[(n*3+i)%len(pieces)]
				for k := r.IntN(3); !same && k >= 0; k-- {
					row[i] += pieces[r.IntN(len(pieces))]
				}
			}
			rows = append(rows, row)
		}
		o := data.Options{Comma: comma, Locale: []string{"", "de", "en", "fr", "de-CH"}[r.IntN(5)]}
		text := write(t, comma, rows)
		got, err := o.CSV(strings.NewReader(text), "g.csv")
		if err != nil {
			t.Fatalf("%v\n%q", err, text)
		}
		for i, name := range rows[0] {
			var want []string
			for _, row := range rows[1:] {
				want = append(want, row[i])
			}
			if texts := got.Texts(name); !reflect.DeepEqual(texts, want) {
				t.Fatalf("%q, want %q", texts, want)
			}
			for k, row := range got.Rows(name) {
				if s, isText := row[0].(string); isText && s != want[k] {
					t.Fatalf("cell %q, want %q", s, want[k])
				}
			}
		}
	}
}

// TestPrinted holds that what is printed for readers, read again, is the value at the precision shown.
func TestPrinted(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, tag := range []string{"en", "en-GB", "en-ZA", "de", "de-AT", "de-CH", "es", "es-MX", "es-CR", "fr", "fr-CA", "fr-CH", "fr-LU", "en-IN", "it", "nl", "pl", "pt", "pt-PT", "sv", "cs"} {
		t.Run("in "+tag, func(t *testing.T) {
			l, err := number.ParseLocale(tag)
			if err != nil {
				t.Fatal(err)
			}
			for range 300 {
				f := number.Format{Places: number.Fixed(r.IntN(5)), Sign: r.IntN(3) == 0, Plain: r.IntN(4) == 0}
				if r.IntN(3) == 0 {
					f.Unit = number.Percent
				} else if r.IntN(3) == 0 {
					f.Suffix = "\u00a0€"
				}
				var want []float64
				var cells []string
				for range 1 + r.IntN(5) {
					v := (r.Float64() - 0.4) * math.Pow10(r.IntN(9)-3)
					want, cells = append(want, v), append(cells, f.Text(v, l))
				}
				reread(t, tag, f, cells, want)
			}
		})
	}
}

// reread reads printed cells and compares them with their values.
func reread(t *testing.T, tag string, f number.Format, cells []string, want []float64) {
	t.Helper()
	rows := [][]string{{"v", "w"}}
	for _, c := range cells {
		rows = append(rows, []string{c, ""})
	}
	o := data.Options{Locale: tag, Types: map[string]data.Type{"v": data.Number}}
	got, err := o.CSV(strings.NewReader(write(t, ';', rows)), "p.csv")
	if err != nil {
		t.Fatal(err)
	}
	l, _ := number.ParseLocale(tag)
	for k, v := range got.Numbers("v") {
		if err := got.Err(); err != nil {
			t.Fatalf("%q: %v", cells, err)
		}
		if printed := f.Text(v, l); printed != cells[k] {
			t.Fatalf("%q is read as %v, which is printed as %q", cells[k], v, printed)
		}
		half := 0.5 * math.Pow10(-int(f.Places)+1)
		if f.Unit == number.Percent {
			half /= 100
		}
		if math.Abs(v-want[k]) > half*1.0001 {
			t.Fatalf("%v is printed as %q and read as %v", want[k], cells[k], v)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, text := range []string{
		"a,b\n1,2\n", "a;b\n1,5;\"x\ny\"\n", "\xef\xbb\xbfa\n2020Q1\n", "sep=;\na;b\n1.234;(5)\n", "a\r1.5\r2.5\r", "\xff\xfea\x00\n\x001\x00",
		"v,\n\"1,234\",\n987,\n", "Year,x\n2019,12 %\n2020,3 %\n", "d;v\n31.01.2026;€ 5\n", ",a\n0,NA\n1,2\n", "T;;\n;;\na;b;c\n1;2;3\n", "a,a\n+1,-2\n", "a\n\"b", "a|b\n1_0|1e-7\n",
	} {
		for o := range uint8(8) {
			f.Add(text, o)
		}
	}
	f.Fuzz(func(t *testing.T, text string, options uint8) {
		o := data.Options{
			Locale: []string{"", "de", "en", "fr"}[options&3], NumberHeads: options&4 != 0, LazyQuotes: options&8 != 0, NoHead: options&16 != 0,
			Encoding: data.Encoding(options >> 5 % 5),
		}
		if options&64 != 0 {
			o.Missing, o.Comment = []string{"NA", "-"}, '#'
		}
		got, err := o.CSV(strings.NewReader(text), "f")
		if err != nil {
			return
		}
		rows := got.Rows()
		for i, c := range got.Columns() {
			texts, numbers := got.Texts(c), got.Numbers(c)
			if len(rows) != got.Len() || len(numbers) != got.Len() || len(got.Dates(c)) != got.Len() || len(texts) != got.Len() {
				t.Errorf("column %q is not %d rows long", c, got.Len())
			}
			for k, v := range numbers {
				checkCell(t, rows[k][i], texts[k], v)
			}
			_, _ = got.Calendar(c)
			got.Every(c, 3)
			got.As(c, data.Type(options%8)).Rows()
		}
		_, _ = got.Sniffed().String(), got.Advice()
		if o.Missing == nil {
			again(t, got)
		}
	})
}

// checkCell holds that a cell is one thing: its text, or its number.
func checkCell(t *testing.T, v any, text string, n float64) {
	t.Helper()
	switch v := v.(type) {
	case nil:
		if strings.TrimSpace(text) != "" {
			t.Errorf("%q is nothing", text)
		}
	case string:
		if v != text {
			t.Errorf("%q is %q", text, v)
		}
	case float64:
		if v != n || math.IsInf(v, 0) {
			t.Errorf("%q is %v and %v", text, v, n)
		}
	}
	if figure.IsUnread(n) && strings.TrimSpace(text) == "" {
		t.Errorf("%q is unread", text)
	}
}

// again holds that a table's texts, written and read again, are the same texts, of the same types.
func again(t *testing.T, first *data.Table) {
	t.Helper()
	columns := first.Columns()
	if len(columns) == 0 {
		return
	}
	rows := [][]string{columns}
	for k := range first.Len() {
		var row []string
		for _, c := range columns {
			row = append(row, first.Texts(c)[k])
		}
		rows = append(rows, row)
	}
	o := data.Options{Comma: ';', HeadLine: 1}
	text := write(t, ';', rows)
	if strings.Contains(text, "\r") || len(text) > 4<<10 {
		return // encoding/csv reads CR LF as LF
	}
	second, err := o.CSV(strings.NewReader(text), "again")
	if err != nil {
		if strings.Contains(err.Error(), "PK") || strings.Contains(err.Error(), "zip") || strings.Contains(err.Error(), "zero bytes") || strings.Contains(err.Error(), "sep=") {
			return
		}
		t.Fatalf("%v\n%q", err, text)
	}
	for _, c := range columns {
		one, two := first.Texts(c), second.Texts(c)
		if len(columns) == 1 {
			one = slicesWithout(one)
		}
		if fmt.Sprintf("%q", one) != fmt.Sprintf("%q", two) {
			t.Errorf("column %q: %q, then %q", c, one, two)
		}
	}
}

// slicesWithout are the texts without those of blank lines, which are no rows.
func slicesWithout(texts []string) (out []string) {
	for _, s := range texts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
