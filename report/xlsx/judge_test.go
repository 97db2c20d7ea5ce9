package xlsx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/officetest"
)

// judged is a file with the sample and every form of chart.
func judged(t *testing.T) string {
	t.Helper()
	b := sample()
	for _, c := range forms() {
		s := b.Sheets[2]
		if c.dates {
			s = b.Sheets[1]
		}
		s.Title, s.ID, s.Chart = c.name, c.name, &c.Chart
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

// needs skips the test where a program is missing.
func needs(t *testing.T, tools ...string) {
	t.Helper()
	if testing.Short() {
		t.Skip("other programs take long")
	}
	if tool := officetest.Missing(tools...); tool != "" {
		t.Skipf("%s is not installed; .ci/run installs it", tool)
	}
}

func TestValidator(t *testing.T) {
	needs(t, "ooxml-validator")
	faults, err := officetest.Validate(t.Context(), judged(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
}

func TestLibreOffice(t *testing.T) {
	needs(t, "soffice", "pdftotext")
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
			"book-04 What people think.csv":           "Relations with the United States,55,20,25\n",
			"book-07 Agreements between the two.csv":  "1848-02-02,\"Treaty of Guadalupe Hidalgo, which",
			"book-01 Imports of goods by partner.csv": "Japan,148.4\nOthers,\n",
			"book-Key figures.csv":                    "8,History,Next meeting,3 November 2026,",
			"book-15 How long it took.csv":            "By train,1:30\u00a0h,2:05\u00a0min,0:01.250\u00a0min,-0.0625\u00a0d\nOn foot,100:00\u00a0h,0:59\u00a0min,0:00.003\u00a0min,0.5\u00a0d\n",
			"book-13 a pie.csv":                       "2019,29.6,3.1,−1.5\n",
			"book-12 lines by date.csv":               "Jan 2019,20.0,25.0\n",
			"book-Contents.csv":                       "2,Mexico is the second supplier,Chart,01 Imports of goods by partner,",
			"book-03 Energy trade.csv":                "Year,Refined products,Natural gas,Crude oil\n",
			"book-05 Where migrants live.csv":         "Texas,22%\n",
			"book-06 Border crossings.csv":            "2020,50.2,6.3\n",
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
