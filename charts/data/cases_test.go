package data_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts/data"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestCases reads files that were once read wrongly: each stands for a kind.
func TestCases(t *testing.T) {
	types := func(of ...any) map[string]data.Type {
		m := map[string]data.Type{}
		for i := 0; i < len(of); i += 2 {
			m[of[i].(string)] = of[i+1].(data.Type)
		}
		return m
	}
	for _, c := range []struct {
		name, file string
		o          data.Options
		err        string // of reading, or of the rows; "" is none
		rows       string
	}{
		{"codes stay text", "codes", data.Options{}, "",
			"00601 1E5 1.10 +4930123456 4111111111111111 123456789012345678\n01067 2E7 1.9 +4940987654 4012888888881881 987654321098765432"},
		{"lines may end with CR", "cr-only", data.Options{}, "", "North 41.2\nSouth 38.5"},
		{"two columns of one name are an error", "duplicate-heads", data.Options{}, `columns 2 and 3 are both named "2025"; set Options.NumberHeads`, ""},
		{"two columns of one name are numbered", "duplicate-heads", data.Options{NumberHeads: true}, "", "North 1 2\nSouth 3 4"},
		{"a German ledger is read with its locale", "german-ledger", data.Options{Locale: "de"}, "",
			"2026-01-31 0040120 1234.5 0.12\n2026-02-28 0040120 -120 0.085\n2026-03-31 0040121 -7.25 1"},
		{"German thousands are in doubt", "german-thousands", data.Options{}, `column "Umsatz": "1.234" (row 2) beside "987" (row 3) may be 1.234 or 1234; say which: Options.Locale ("de" has 1.234,5`, ""},
		{"German thousands are read with their locale", "german-thousands", data.Options{Locale: "de"}, "", "Alpha 1234\nBeta 987\nGamma 12500"},
		{"Latin-1 is an error", "latin1", data.Options{}, `latin1.csv, row 2, column "Stadt": "M\xfcnchen" is not UTF-8; Options.Encoding: data.Windows1252 reads it as "München"`, ""},
		{"Latin-1 is read", "latin1", data.Options{Encoding: data.Latin1}, "", "München 1488202\nKöln 1073096"},
		{"every character stays as it stands", "markup", data.Options{}, "",
			`5*3*2 C:\temp\*.csv see [2](annex)` + "\n" + `R*D a*b*c ~5%/~7% [Klick](http://example.com)` + "\n" + `H~2~O x^2^ _x_ J. Smith`},
		{"marks of missing values are gaps with the option", "missing-marks", data.Options{Missing: []string{"NA", "-", "..", "n/a"}}, "",
			"North 41.2 <nil>\nSouth <nil> 12\nWest <nil> <nil>"},
		{"money and percent are text", "money", data.Options{}, "", "A $1,234.50 +12%\nB $5 -3%\nC €1,000 0%"},
		{"money and percent are numbers where they are declared", "money", data.Options{Types: types("Price", data.Money, "Change", data.Percent)}, "", "A 1234.5 0.12\nB 5 -0.03\nC 1000 0"},
		{"periods are as they stand", "quarters", data.Options{Types: types("Period", data.Period)}, "", "2025-Q4 2.1\n2026-Q1 1.9\n2026M04 2"},
		{"a column without a name is an error", "row-numbers", data.Options{}, `column 1 has no name, and row 2 has "0" in it; name it in Options.Names (1: "Row"), leave it out (1: "-")`, ""},
		{"a column without a name is left out", "row-numbers", data.Options{Names: map[int]string{1: "-"}}, "", "North 41.2\nSouth 38.5\nWest 22.9"},
		{"a column without a name is named", "row-numbers", data.Options{Names: map[int]string{1: "Row"}}, "", "0 North 41.2\n1 South 38.5\n2 West 22.9"},
		{"moments keep their time of day", "times", data.Options{}, "", "2026-09-01 09:10 41\n2026-09-01 09:20 44\n2026-09-01 09:30 39"},
		{"titles above the head are an error", "title-lines", data.Options{}, "line 4 looks like the head, below a title; set Options.HeadLine: 4", ""},
		{"titles above the head are passed over", "title-lines", data.Options{HeadLine: 4}, "", "North 41.2 12\nSouth 38.5 11.1"},
		{"UTF-16 is read by its mark", "utf16", data.Options{}, "", "München 1488202"},
		{"years are numbers", "years", data.Options{}, "", "2019 18400\n2020 6200\n2021 9100"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.o.OpenCSV(os.DirFS("testdata"), c.file+".csv")
			var lines []string
			if err == nil {
				for _, row := range got.Rows() {
					var line []string
					for _, v := range row {
						one := values([][]any{{v}})
						line = append(line, one[1:len(one)-1])
					}
					lines = append(lines, strings.Join(line, " "))
				}
				err = got.Err()
			}
			switch {
			case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
				t.Errorf("%v\nwant %s", err, c.err)
			case c.err == "" && err != nil:
				t.Error(err)
			case c.err == "" && strings.Join(lines, "\n") != c.rows:
				t.Errorf("%s\nwant %s", strings.Join(lines, "\n"), c.rows)
			}
		})
	}
	t.Run("marks of missing values are an error where numbers are asked for", func(t *testing.T) {
		got, err := data.OpenCSV(os.DirFS("testdata"), "missing-marks.csv")
		if err != nil {
			t.Fatal(err)
		}
		got.Numbers("Sales")
		got.Numbers("Cost")
		for _, want := range []string{
			`column "Sales", 2 cells (row 3 "-", row 4 ".."): marks a missing value; Options.Missing: []string{"-", ".."} makes such cells empty`,
			`column "Cost", 2 cells (row 2 "NA", row 4 "n/a"): marks a missing value; Options.Missing: []string{"NA", "n/a"} makes such cells empty`,
		} {
			if err := got.Err(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v\nwant %s", err, want)
			}
		}
	})
	t.Run("periods that nobody declared are an error where dates are asked for", func(t *testing.T) {
		got, err := data.OpenCSV(os.DirFS("testdata"), "quarters.csv")
		if err != nil {
			t.Fatal(err)
		}
		got.Dates("Period")
		if err := got.Err(); err == nil || !strings.Contains(err.Error(), `column "Period", 3 cells (row 2 "2025-Q4", row 3 "2026-Q1", row 4 "2026M04"): is no date; write 2006-01-02, 2006-01, 2006Q1 or 2006`) {
			t.Error(err)
		}
	})
	t.Run("years are printed without groups", func(t *testing.T) {
		got, err := data.OpenCSV(os.DirFS("testdata"), "years.csv")
		if err != nil || !got.Format("Year").Plain || got.Format("Visitors").Plain {
			t.Error(err)
		}
	})
}

// TestCodes holds that codes of a database's texts stay texts, as those of a file do.
func TestCodes(t *testing.T) {
	file, err := data.OpenCSV(os.DirFS("testdata"), "codes.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range file.Columns() {
		t.Run(c, func(t *testing.T) {
			q := &query{}
			for _, s := range file.Texts(c) {
				q.rows = append(q.rows, []any{[]byte(s), s, nil})
			}
			got, err := data.Query(q, "codes")
			if err != nil {
				t.Fatal(err)
			}
			for k, row := range got.Rows() {
				if want := file.Texts(c)[k]; row[0] != want || row[1] != want {
					t.Errorf("%v, want %q", row, want)
				}
			}
		})
	}
}

func TestSniffed(t *testing.T) {
	const golden = "testdata/sniffed.txt"
	var out []string
	for _, c := range []struct {
		file string
		o    data.Options
	}{
		{"german-ledger", data.Options{}}, {"german-ledger", data.Options{Locale: "de"}}, {"german-thousands", data.Options{}}, {"codes", data.Options{}},
		{"missing-marks", data.Options{}}, {"utf16", data.Options{}}, {"times", data.Options{}}, {"years", data.Options{}},
		{"title-lines", data.Options{HeadLine: 4, Types: map[string]data.Type{"Cost": data.Text}}}, {"money", data.Options{}},
	} {
		got, err := c.o.OpenCSV(os.DirFS("testdata"), c.file+".csv")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, got.Sniffed().String()+"\n")
	}
	text := strings.Join(out, "\n")
	if *update {
		if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if text != string(want) {
		t.Errorf("%s\nis not what %s has; -update rewrites it", text, golden)
	}
}
