package data_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts/data"
)

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		name string
		o    data.Options
		text string
		want string // columns and rows
	}{
		{"take a separator", data.Options{Comma: '/'}, "a/b\n1/2\n", "[a b] [1 2]"},
		{"find bars", data.Options{}, "a|b\n1,5|2\n2,5|3\n", "[a b] [1.5 2] [2.5 3]"},
		{"find the separator that all lines have", data.Options{}, "Preis, netto;x\n1,5;2\n2;3\n", "[Preis, netto x] [1.5 2] [2 3]"},
		{"find the separator below titles without any", data.Options{HeadLine: 3}, "Sales\n\na;b\n1,5;2\n", "[a b] [1.5 2]"},
		{"take the separator from the first line", data.Options{}, "sep=;\na;b\n1,5;2\n", "[a b] [1.5 2]"},
		{"take the separator from the first line in quotes", data.Options{}, "\"sep=|\"\r\na|b\r\n1|2\r\n", "[a b] [1 2]"},
		{"pass over comments", data.Options{Comment: '#'}, "# 2026, all\na,b\n# rest\n1,2\n", "[a b] [1 2]"},
		{"pass over titles", data.Options{HeadLine: 2}, "All sales, 2026\na,b\n1,2\n", "[a b] [1 2]"},
		{"read a file without a head", data.Options{NoHead: true}, "1,2\n3,4\n", "[Column 1 Column 2] [1 2] [3 4]"},
		{"name the columns of a file without a head", data.Options{NoHead: true, Names: map[int]string{1: "a", 2: "b"}}, "1,2\n", "[a b] [1 2]"},
		{"name a column", data.Options{Names: map[int]string{1: "Row"}}, ",b\n1,2\n", "[Row b] [1 2]"},
		{"leave a column out", data.Options{Names: map[int]string{1: "-"}}, ",b\n1,2\n", "[b] [2]"},
		{"leave a column out by its place", data.Options{Names: map[int]string{2: "-"}}, "a,a,b\n1,2,3\n", "[a b] [1 3]"},
		{"number columns without a name", data.Options{NumberHeads: true}, "a,,b\n1,2,3\n", "[a Column 2 b] [1 2 3]"},
		{"number columns of one name", data.Options{NumberHeads: true}, "a,a,a,a (2)\n1,2,3,4\n", "[a a (3) a (4) a (2)] [1 2 3 4]"},
		{"keep columns in their order", data.Options{Keep: []string{"c", "a"}}, "a,b,c\n1,2,3\n", "[c a] [3 1]"},
		{"keep no column of a name that others have", data.Options{Keep: []string{"b"}}, "a,a,b,\n1,2,3,4\n", "[b] [3]"},
		{"name marks of missing values", data.Options{Missing: []string{"NA", "-"}}, "a,b\nNA,1\n2, - \n", "[a b] [<nil> 1] [2 <nil>]"},
		{"are not needed for one column, whatever its texts have", data.Options{}, "Note\nfoo; bar\nbaz\n", "[Note] [foo; bar] [baz]"},
		{"are not needed for commas at the end of the rows", data.Options{}, "a,b\n1,2,\n3,4,,\n", "[a b] [1 2] [3 4]"},
		{"are not needed for commas at the end of the head", data.Options{}, "a,b,\n1,2\n3,4,\n", "[a b] [1 2] [3 4]"},
		{"are not needed for columns without name and value", data.Options{}, "a,,b\n1,,2\n", "[a b] [1 2]"},
		{"take quotes as they stand", data.Options{LazyQuotes: true}, "a,b\n5\" pipe,\"a \"b\" c\"\n", `[a b] [5" pipe a "b" c]`},
		{"declare a type", data.Options{Types: map[string]data.Type{"a": data.Text}}, "a,b\n1,2\n", "[a b] [1 2]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.o.CSV(strings.NewReader(c.text), "a.csv")
			if err != nil {
				t.Fatal(err)
			}
			out := []any{got.Columns()}
			for _, r := range got.Rows() {
				out = append(out, r)
			}
			if s := strings.TrimSuffix(fmt.Sprintln(out...), "\n"); s != c.want || got.Err() != nil {
				t.Errorf("%s, %v, want %s", s, got.Err(), c.want)
			}
		})
	}
	for _, c := range []struct {
		name string
		o    data.Options
		text string
		want string
	}{
		{"a locale that nobody knows", data.Options{Locale: "tlh"}, "", `Options.Locale: nobody knows the numbers of "tlh"; set Options.Decimal`},
		{"a locale that is no tag", data.Options{Locale: "de_DE"}, "", "write de-DE"},
		{"a locale of other signs", data.Options{Locale: "ar-EG"}, "", `Options.Locale: numbers of "ar-EG" have their decimals after "٫"`},
		{"a quote as separator", data.Options{Comma: '"'}, "", "Options.Comma"},
		{"one character for separator and comments", data.Options{Comma: '#', Comment: '#'}, "", "Options.Comment"},
		{"a head in line -1", data.Options{HeadLine: -1}, "", "Options.HeadLine"},
		{"a head where there is none", data.Options{HeadLine: 2, NoHead: true}, "", "Options.HeadLine"},
		{"a head far down", data.Options{HeadLine: 40000}, strings.Repeat("a,b\n", 50000), "Options.HeadLine is 40000, but the head is looked for in the first 65536 bytes"},
		{"titles that are no rows", data.Options{}, "Sales, North and South\n\nRegion;Sales;Costs\nNorth;1;2\n", "line 3 looks like the head, below a title; set Options.HeadLine: 3"},
		{"titles without any separator", data.Options{}, "Sales report\nas of 31.10.2026\n\nRegion;Sales;Cost\nNorth;41,2;12,0\n", "line 4 looks like the head, below a title; set Options.HeadLine: 4"},
		{"a head below the end", data.Options{HeadLine: 9}, "a,b\n", "Options.HeadLine is 9, but the file ends before"},
		{"a decimal sign that is none", data.Options{Decimal: ';'}, "", "Options.Decimal is ';'"},
		{"a group sign that is none", data.Options{Group: ';'}, "", "Options.Group is ';'"},
		{"one sign for decimals and groups", data.Options{Decimal: ',', Group: ','}, "", "Options.Group is ','"},
		{"an unknown encoding", data.Options{Encoding: 99}, "", "Options.Encoding"},
		{"an unknown type", data.Options{Types: map[string]data.Type{"a": 99}}, "a\n", `Options.Types: column "a" has an unknown type`},
		{"columns to keep that there are not", data.Options{Keep: []string{"c"}}, "a,b\n1,2\n", `there is no column "c", want one of`},
		{"types of columns that there are not", data.Options{Types: map[string]data.Type{"c": data.Text}}, "a,b\n1,2\n", `there is no column "c", want one of a, b`},
		{"names of columns that there are not", data.Options{Names: map[int]string{3: "c"}}, "a,b\n1,2\n", `Options.Names: there is no column 3 ("c"), of 2`},
		{"two separators that all lines have", data.Options{}, "a,b;c\n1,2;3\n", `values may be parted by ',' (2 values in each line) or by ';' (2 values in each line); say by which in Options.Comma`},
		{"rows with more values than the head", data.Options{}, "a,b\n1,2,3\n", "row 2: it has 3 values, and the head names 2, as parted by ','; mend the row, or say what parts them in Options.Comma"},
		{"rows with fewer", data.Options{}, "a,b\n\n1\n", "row 3: it has 1 value, and the head names 2"},
		{"rows with more values than the first", data.Options{NoHead: true}, "1,2\n1,2,3\n", "row 2: it has 3 values, and the first row has 2"},
		{"quotes within values", data.Options{}, "a,b\n1,5\" pipe\n", "row 2: a quote stands within a value that is not quoted; quote the value and double the quote, or set Options.LazyQuotes"},
		{"quotes that do not end", data.Options{}, "a,b\n1,\"2\n", "row 2: a quoted value has a single quote in it, or does not end; double the quotes within, or set Options.LazyQuotes"},
		{"quotes that do not end, below a title", data.Options{HeadLine: 3}, "x\nx\na,b\n1,\"2\n", "row 4: a quoted value has a single quote in it"},
		{"a workbook", data.Options{}, "PK\x03\x04\x14\x00", "the file is a zip archive, such as an Excel workbook"},
		{"UTF-16 without its mark", data.Options{}, "a\x00,\x00b\x00\n\x00", "set Options.Encoding: data.UTF16LE"},
		{"UTF-16 without its mark, big-endian", data.Options{}, "\x00a\x00,\x00b\x00\n", "set Options.Encoding: data.UTF16BE"},
	} {
		t.Run("refuse "+c.name, func(t *testing.T) {
			got, err := c.o.CSV(strings.NewReader(c.text), "a.csv")
			if err == nil || got != nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "data: a.csv") {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	t.Run("are none for a file that needs none", func(t *testing.T) {
		text := "a;b\n1,5;x\n"
		one, err1 := data.CSV(strings.NewReader(text), "a.csv")
		two, err2 := data.Options{}.CSV(strings.NewReader(text), "a.csv")
		if err1 != nil || err2 != nil || one.Sniffed().String() != two.Sniffed().String() {
			t.Error(err1, err2)
		}
	})
}

func TestEncoding(t *testing.T) {
	utf16 := func(s string, big bool) string {
		var b []byte
		for _, r := range s {
			if big {
				b = append(b, byte(r>>8), byte(r))
			} else {
				b = append(b, byte(r), byte(r>>8))
			}
		}
		return string(b)
	}
	const text = "Stadt,x\r\nKöln,1\r\n"
	for _, c := range []struct {
		name string
		e    data.Encoding
		text string
	}{
		{"UTF-8", data.UTF8, text},
		{"UTF-8 with its mark", data.UTF8, "\xef\xbb\xbf" + text},
		{"UTF-8 with its mark, declared to be another", data.Latin1, "\xef\xbb\xbf" + text},
		{"UTF-8 with its mark before a quote", data.UTF8, "\xef\xbb\xbf\"Stadt\",x\r\nKöln,1\r\n"},
		{"UTF-8 with its mark within the quotes", data.UTF8, "\"\xef\xbb\xbfStadt\",x\r\nKöln,1\r\n"},
		{"UTF-16 by its mark", data.UTF8, "\xff\xfe" + utf16(text, false)},
		{"UTF-16 by its mark, big-endian", data.UTF8, "\xfe\xff" + utf16(text, true)},
		{"UTF-16 as declared", data.UTF16LE, utf16(text, false)},
		{"UTF-16 as declared, big-endian", data.UTF16BE, utf16(text, true)},
		{"Windows-1252", data.Windows1252, "Stadt,x\r\nK\xf6ln,1\r\n"},
		{"Latin-1", data.Latin1, "Stadt,x\r\nK\xf6ln,1\r\n"},
		{"lines that end with CR", data.UTF8, "Stadt,x\rKöln,1\r"},
		{"lines that end with CR, in UTF-16", data.UTF8, "\xff\xfe" + utf16("Stadt,x\rKöln,1", false)},
		{"lines that end with LF", data.UTF8, "Stadt,x\nKöln,1"},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			got, err := data.Options{Encoding: c.e}.CSV(strings.NewReader(c.text), "a.csv")
			if err != nil {
				t.Fatal(err)
			}
			if rows := got.Rows("Stadt", "x"); !reflect.DeepEqual(rows, [][]any{{"Köln", 1.0}}) || got.Err() != nil {
				t.Errorf("%v, %v", rows, got.Err())
			}
		})
	}
	for _, c := range []struct {
		name string
		e    data.Encoding
		text string
		want string
	}{
		{"bytes that are not UTF-8", data.UTF8, "Stadt,x\nBonn,1\nK\xf6ln,2\n", `a.csv, row 3, column "Stadt": "K\xf6ln" is not UTF-8; Options.Encoding: data.Windows1252 reads it as "Köln"`},
		{"bytes that are not UTF-8 in the head", data.UTF8, "x,St\xe4dte\n1,2\n", `a.csv, row 1, column 2: "St\xe4dte" is not UTF-8; Options.Encoding: data.Windows1252 reads it as "Städte"`},
		{"bytes that are in none", data.UTF8, "Stadt,x\nK\x81ln,1\n", `"K\x81ln" is not UTF-8; set Options.Encoding to what the file has`},
		{"half a character at the end", data.UTF8, "Stadt,x\nBonn,K\xc3", `row 2, column "x": "K\xc3" is not UTF-8`},
		{"bytes that Windows-1252 lacks", data.Windows1252, "Stadt,x\nK\x81ln,1\n", `row 2, column "Stadt": "K�ln" has a character that is none in Windows-1252`},
		{"half a pair of UTF-16", data.UTF16LE, utf16("a,b\n", false) + "\x00\xd8" + utf16(",1\n", false), `row 2, column "a": "�" has a character that is none in UTF-16`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			_, err := data.Options{Encoding: c.e}.CSV(strings.NewReader(c.text), "a.csv")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v\nwant %s", err, c.want)
			}
		})
	}
	t.Run("does not look at columns that are not kept", func(t *testing.T) {
		got, err := data.Options{Keep: []string{"x"}}.CSV(strings.NewReader("Stadt,x\nK\xf6ln,2\n"), "a.csv")
		if err != nil || got.Numbers("x")[0] != 2 {
			t.Error(err)
		}
	})
	t.Run("finds a byte that is wrong far down, wherever it stands", func(t *testing.T) {
		for shift := range 70 {
			text := "a,b\n" + strings.Repeat("x", shift) + strings.Repeat("ö,1\n", 20000) + "K\xf6ln,2\n"
			_, err := data.CSV(strings.NewReader(text), "a.csv")
			if err == nil || !strings.Contains(err.Error(), `row 20002, column "a": "K\xf6ln"`) {
				t.Fatal(shift, err)
			}
			if _, err = data.CSV(strings.NewReader(strings.ReplaceAll(text, "\xf6ln", "ö")), "a.csv"); err != nil {
				t.Fatal(shift, err)
			}
		}
	})
}
