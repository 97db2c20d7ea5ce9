package xlsx_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/xlsx"
)

// judged is a file with the sample and every form of chart.
func judged(t *testing.T) string {
	t.Helper()
	b := sample()
	for _, c := range forms() {
		s := c.sheet()
		s.Title, s.ID = c.name, c.name
		b.Sheets = append(b.Sheets, s)
	}
	b.Sheets = append(b.Sheets, lasting())
	name(b)
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := os.WriteFile(path, written(t, b), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// lasting is a sheet of durations.
func lasting() figure.Sheet {
	const ms, m, h = time.Millisecond, time.Minute, time.Hour
	s := sheet("How long it took", "by hand", "", []any{"", "Hours", "Minutes", "Seconds", "Balance"},
		[]any{"By train", 90 * m, 125 * time.Second, 1250 * ms, -90 * m}, []any{"On foot", 100 * h, 59 * time.Second, 3 * ms, 12 * h})
	return s
}

// TestLibreOfficeShows holds what a spreadsheet shows against what pages say: the text of each value in each format.
func TestLibreOfficeShows(t *testing.T) {
	officetest.Judges(t, "soffice")
	values := []float64{0, 1, -1, 0.04, -0.04, 0.5, -0.5, 0.05, 12.345, -1234.5678, 1734686, -36600000, 0.00012, 1.2e-9, -3.456e-12, 99.95, 1.005, 1e15, 6.02214076e23}
	dates := []time.Time{time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 10, 31, 14, 30, 5, 0, time.FixedZone("JST", 9*3600)), time.Date(1987, 1, 5, 9, 0, 0, 0, time.UTC)}
	var formats []number.Format
	for _, f := range []number.Format{
		{}, {Places: number.Fixed(1)}, {Sign: true, Places: number.Fixed(1)}, {Parentheses: true, Prefix: "$", Places: number.Fixed(0)}, {Scientific: true},
		{Unit: number.Percent, Suffix: "%", Places: number.Fixed(6)}, {Unit: number.Million, Sign: true, Places: number.Fixed(1)}, {Unit: number.Thousand, Suffix: " \"x\"", Places: number.Fixed(0)},
		{Plain: true, Places: number.Fixed(3)}, {Parentheses: true, Sign: true, Unit: number.Percent, Places: number.Fixed(2)},
	} {
		formats = append(formats, f.For(values))
	}
	precisions := []number.Precision{number.Day, number.Month, number.ShortMonth, number.Year, number.NumericDay, number.Minute, number.Second, number.DayMinute, number.DaySecond, number.NumericMinute, number.NumericSecond}
	for _, tag := range []string{"en", "de", "en-GB"} {
		l, err := number.ParseLocale(tag)
		if err != nil {
			t.Fatal(err)
		}
		en, _ := number.ParseLocale("en")
		var numbers, days [][]any
		var want []string
		head, dayHead := []any{""}, []any{""}
		for i := range formats {
			head = append(head, fmt.Sprint("f", i))
		}
		for i := range precisions {
			dayHead = append(dayHead, fmt.Sprint("p", i))
		}
		for _, v := range values {
			row, line := []any{"a"}, "a"
			for _, f := range formats {
				row = append(row, v)
				line += "|" + shownIn(f, v, l, en)
			}
			numbers, want = append(numbers, row), append(want, line)
		}
		for _, d := range dates {
			row, line := []any{"a"}, "a"
			for _, p := range precisions {
				row = append(row, d)
				line += "|" + datedIn(p, d, l)
			}
			days, want = append(days, row), append(want, line)
		}
		b := &xlsx.Book{Title: "Formats", Lang: "en", Sheets: []figure.Sheet{sheet("Numbers", "", "", append([][]any{head}, numbers...)...), sheet("Days", "", "", append([][]any{dayHead}, days...)...)}}
		for i, f := range formats {
			b.Sheets[0].Columns[i+1].Code = f.Code(l)
		}
		for i, p := range precisions {
			b.Sheets[1].Columns[i+1].Code = p.Code(l)
		}
		name(b)
		dir := t.TempDir()
		path := filepath.Join(dir, "book.xlsx")
		if err := os.WriteFile(path, written(t, b), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := officetest.Convert(t.Context(), path, dir, `csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,true,true,false,false,-1`); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, file := range []string{"book-01 Numbers.csv", "book-02 Days.csv"} {
			content, err := os.ReadFile(filepath.Join(dir, file))
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(content)) {
				if strings.HasPrefix(line, "a|") {
					got = append(got, strings.TrimSuffix(line, "\n"))
				}
			}
		}
		for i := range want {
			if i >= len(got) || plainCSV.Replace(got[i]) != want[i] {
				t.Errorf("%s: the workbook shows\n%q, the page\n%q", tag, got[min(i, len(got)-1)], want[i])
			}
		}
	}
}

// plainCSV takes the quotes off cells of a test that have some.
var plainCSV = strings.NewReplacer(`|"`, "|", `"|`, "|", `""`, `"`)

// shownIn is a value as a page in l says it, in the digits and separators of those who open the workbook, which are English here.
func shownIn(f number.Format, v float64, l, opener number.Locale) string {
	if l.Decimal() == opener.Decimal() {
		return f.Text(v, l)
	}
	return strings.NewReplacer(",", ".", ".", ",").Replace(f.Text(v, l))
}

// datedIn is a date as a page in l says it, with English months.
func datedIn(p number.Precision, d time.Time, l number.Locale) string {
	return strings.NewReplacer("Oktober", "October", "Okt.", "Oct", "Januar ", "January ", "Jan.", "Jan").Replace(l.Date(d, p))
}

func TestLibreOffice(t *testing.T) {
	officetest.Judges(t, "soffice", "pdftotext")
	path := judged(t)
	convert := func(t *testing.T, format string) {
		t.Helper()
		if err := officetest.Convert(t.Context(), path, filepath.Dir(path), format); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("reads the values of every sheet", func(t *testing.T) {
		convert(t, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1`)
		for file, want := range map[string]string{
			"book-02 Trade in goods with Mexico.csv":  "Apr 2020,18.3,28.0\nMay 2020,,28.2\n",
			"book-04 What people think.csv":           "Relations with the United States,55,20,25,55%,20%,25%\n",
			"book-07 Agreements between the two.csv":  "1848-02-02,\"Treaty of Guadalupe Hidalgo, which",
			"book-01 Imports of goods by partner.csv": "Japan,148.4\nOthers,\n",
			"book-Key figures.csv":                    "8,History,Next meeting,3 November 2026,",
			"book-17 How long it took.csv":            "By train,1:30\u00a0h,2:05\u00a0min,0:01.250\u00a0min,-0.0625\u00a0d\nOn foot,100:00\u00a0h,0:59\u00a0min,0:00.003\u00a0min,0.5\u00a0d\n",
			"book-14 a pie.csv":                       "2022,0.1\n",
			"book-13 lines by date.csv":               "2019-01-01,1.0,2.0\n",
			"book-Contents.csv":                       "2,Mexico is the second supplier,Chart,01 Imports of goods by partner,",
			"book-03 Energy trade.csv":                "Year,Refined products,Natural gas,Crude oil,Total,\"Total, high\"\n",
			"book-05 Where migrants live.csv":         "Texas,22%\n",
			"book-06 Border crossings.csv":            "2020,50.2\n",
		} {
			content, err := os.ReadFile(filepath.Join(filepath.Dir(path), file))
			if err != nil {
				t.Error(err)
			} else if !strings.Contains(string(content), want) {
				t.Errorf("%s has no %q:\n%s", file, want, content)
			}
		}
	})
	t.Run("draws it", func(t *testing.T) {
		convert(t, "pdf")
		text, err := exec.Command("pdftotext", "-layout", filepath.Join(filepath.Dir(path), "book.pdf"), "-").Output()
		if err != nil || strings.Contains(string(text), "###") || strings.Count(string(text), "Refined products") < 2 {
			t.Errorf("%v:\n%s", err, text)
		}
	})
}
