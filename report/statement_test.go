package report_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/xuri/excelize/v2"
)

// statement is a profit and loss account whose sums are computed.
func statement() report.Table {
	f := number.Format{Parentheses: true, Places: number.Fixed(1)}
	return report.Table{
		Columns: []report.Column{{Name: "EUR thousand"}, {Name: "Actual", Format: f}, {Name: "Budget", Format: f}},
		Rows: [][]any{
			{"Revenue", 3268.4, 3190.0}, {"Material", -1308.4, -1292.0}, {"Gross profit", nil, nil}, {"Margin", 0.5997, 0.595}, {nil, nil, nil},
			{"Overhead", "", ""}, {"Personnel", 842.1, 830.0}, {"Result", nil, nil},
		},
		Styles: []report.RowStyle{
			{Rows: []int{1, 6}, Indent: 1}, {Rows: []int{2}, Kind: report.SubtotalRow}, {Rows: []int{3}, Format: number.Format{Unit: number.Percent}},
			{Rows: []int{4}, Kind: report.SpacerRow}, {Rows: []int{5}, Kind: report.HeadingRow}, {Rows: []int{7}, Kind: report.TotalRow},
		},
		Sums: []report.RowSum{{Row: 7, Of: []int{2}, Less: []int{6}}, {Row: 2, Of: []int{0, 1}}},
	}
}

// through draws itself through a table, and can do nothing else that tables can.
type through struct{ report.Block }

func TestStatement(t *testing.T) {
	t.Run("computes sums of sums, and writes rows in formats of their own", func(t *testing.T) {
		got := files(t, one(statement()))
		for _, want := range []string{"Grossprofit1,960.01,898.0", "Margin59.97%59.50%", "Result1,117.91,068.0"} {
			if !strings.Contains(got.page, want) || !strings.Contains(got.slide, want) {
				t.Errorf("there is no %q in\n%s\n%s", want, got.page, got.slide)
			}
		}
	})
	t.Run("has formulas and bold rows in the workbook", func(t *testing.T) {
		out, err := encoded(one(statement()), report.XLSX{})
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(out[0]))
		if err != nil {
			t.Fatal(err)
		}
		sheet := f.GetSheetList()[1]
		for cell, want := range map[string]string{"B9": "SUM(B7:B8)", "C14": "C9-C13", "B7": "", "B10": ""} {
			if got, err := f.GetCellFormula(sheet, cell); got != want || err != nil {
				t.Errorf("%s is %q, want %q, %v", cell, got, want, err)
			}
		}
		for cell, want := range map[string]bool{"A9": true, "B14": true, "A12": true, "B8": false, "A7": false} {
			id, err := f.GetCellStyle(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if s, err := f.GetStyle(id); err != nil || s.Font.Bold != want {
				t.Errorf("%s is bold: %v, want %v, %v", cell, s.Font.Bold, want, err)
			}
		}
		if v, err := f.GetCellValue(sheet, "B10"); v != "59.97%" || err != nil {
			t.Errorf("the margin is %q, %v", v, err)
		}
	})
	t.Run("ends with a last row in PowerPoint", func(t *testing.T) {
		out, err := encoded(one(statement()), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, out[0], "ppt/slides/slide1.xml")
		for want, n := range map[string]int{`<a:tblPr firstRow="1" lastRow="1">`: 1, `<a:lnB w="9525">`: 3, `<a:lnT w="9525">`: 3, `<a:lnT w="12700">`: 3, `<a:lnT w="0"><a:noFill/>`: 6} {
			if got := strings.Count(slide, want); got != n {
				t.Errorf("%d times %s, want %d", got, want, n)
			}
		}
	})
	for _, c := range []struct {
		name   string
		change func(*report.Table)
		want   string
	}{
		{"a sum that is none", func(s *report.Table) { s.Rows[2][1] = 1970.0 }, `row 3, column "Actual": 1970 is not what its rows add up to, 1960; correct it`},
		{"a sum of nothing", func(s *report.Table) { s.Sums[1].Of = nil }, "sum 2: row 2 is a sum of nothing"},
		{"a sum of a row that is not there", func(s *report.Table) { s.Sums[1].Of = []int{8} }, "sum 2: there is no row 8, rows run from 0 to 7"},
		{"a sum of a column that is not there", func(s *report.Table) { s.Sums[0].Columns = []string{"Plan"} }, `sum 1: there is no column "Plan"`},
		{"two sums of a row", func(s *report.Table) { s.Sums[1].Row = 7 }, "sum 2: row 7 is a sum already"},
		{"a sum of itself", func(s *report.Table) { s.Sums[1].Of = []int{0, 7} }, "row 7 is made of itself"},
		{"a style of a row that is not there", func(s *report.Table) { s.Styles[0].Rows[0] = -1 }, "style 1: there is no row -1"},
		{"two styles of a row", func(s *report.Table) { s.Styles[0].Rows[0] = 2 }, "style 2: row 2 has a style already"},
		{"a kind that there is not", func(s *report.Table) { s.Styles[0].Kind = 9 }, "style 1: no Kind is 9"},
		{"an indent too deep", func(s *report.Table) { s.Styles[0].Indent = 5 }, "style 1: the indent is 5 levels; choose 0 to 4"},
		{"a spacer with a value", func(s *report.Table) { s.Rows[4][1] = 0 }, "style 4: row 4 is a spacer, but has a value"},
		{"a direction of no bars", func(s *report.Table) { s.Columns[1].Good = report.UpIsGood }, "its Good colours bars, but the column has none"},
		{"a direction that there is not", func(s *report.Table) { s.Columns[1].Bar, s.Columns[1].Good = true, 9 }, "no Good is 9; choose UpIsGood or DownIsGood"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			s := statement()
			c.change(&s)
			if err := s.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("leaves a sum missing of which a part is", func(t *testing.T) {
		s := statement()
		s.Rows[1][2] = nil
		if got := files(t, one(s)); !strings.Contains(got.page, "Grossprofit1,960.0–") {
			t.Error(got.page)
		}
	})
	t.Run("takes what differs by rounding, and says so", func(t *testing.T) {
		s := statement()
		s.Rows[2][1] = 1960.1
		if err, advice := s.Validate(), s.Advice(); err != nil || len(advice) != 1 || !strings.Contains(advice[0], "1960.1 is not what its rows add up to, 1960; say in a note") {
			t.Errorf("%v, %v", err, advice)
		}
	})
	t.Run("adds up no shares, unless it is told to", func(t *testing.T) {
		s := statement()
		s.Columns[2].Format = number.Format{Unit: number.Percent}
		s.Rows[2][2] = 0.5
		if err := s.Validate(); err != nil {
			t.Error(err)
		}
		s.Sums[1].Columns = []string{"Budget"}
		if err := s.Validate(); err == nil {
			t.Error("it is taken")
		}
	})
	t.Run("says what is wrong with a table that nobody validates", func(t *testing.T) {
		s := statement()
		s.Styles[0].Rows[0], s.Sums[0].Row = 99, 99
		_, err := pagesOf(one(through{s}))
		if errs := report.Errors(err); len(errs) != 2 || errors.Is(err, report.ErrInternal) {
			t.Error(err)
		}
	})
	t.Run("adds up a long chain of sums, the last of them first, at once", func(t *testing.T) {
		const n = 5000
		s := report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{"first", 1}}}
		for i := 1; i < n; i++ {
			s.Rows = append(s.Rows, []any{"sum", nil})
			s.Sums = append(s.Sums, report.RowSum{Row: n - i, Of: []int{n - i - 1}})
		}
		if err := s.Validate(); err != nil {
			t.Error(err)
		}
	})
	t.Run("changes nothing of the author's", func(t *testing.T) {
		s := statement()
		files(t, one(s))
		if s.Rows[2][1] != nil {
			t.Error(s.Rows[2])
		}
	})
}

// unsolved is a workbook whose formulas have lost their values, so that whoever opens it computes them.
func unsolved(t *testing.T, file []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out, values := zip.NewWriter(&b), regexp.MustCompile(`(<f>[^<]*</f>)<v>[^<]*</v>`)
	for _, f := range z.File {
		w, err := out.Create(f.Name)
		if err == nil {
			_, err = w.Write(values.ReplaceAll([]byte(zipped(t, file, f.Name)), []byte("$1")))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSums has LibreOffice compute the workbooks of random statements anew.
func TestSums(t *testing.T) {
	officetest.Judges(t, "soffice")
	dir := t.TempDir()
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("gives the figures of statement ", seed, " when the workbook is computed anew"), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 5))
			s := report.Table{Columns: []report.Column{{Name: "Row"}, {Name: "A"}, {Name: "B", Format: number.Format{Unit: number.Thousand}}}}
			for i := range 12 {
				row := []any{fmt.Sprint("row ", i), nil, nil}
				if sum := i > 2 && r.IntN(4) == 0; sum {
					parts := r.Perm(i)[:2]
					s.Sums = append(s.Sums, report.RowSum{Row: i, Of: parts[:1], Less: parts[1:]})
				} else {
					row[1], row[2] = math.Round(r.Float64()*1e6)/100, math.Round(r.Float64()*1e9)/10
				}
				s.Rows = append(s.Rows, row)
			}
			out, err := encoded(one(s), report.XLSX{})
			if err != nil {
				t.Fatal(err)
			}
			file, bare := filepath.Join(dir, fmt.Sprint(seed, ".xlsx")), filepath.Join(dir, fmt.Sprint("bare", seed, ".xlsx"))
			if err := errors.Join(os.WriteFile(file, out[0], 0o600), os.WriteFile(bare, unsolved(t, out[0]), 0o600)); err != nil {
				t.Fatal(err)
			}
			if got, err := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/lo", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "anew"), bare).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, got)
			}
			ours, err := excelize.OpenFile(file)
			if err != nil {
				t.Fatal(err)
			}
			theirs, err := excelize.OpenFile(filepath.Join(dir, "anew", filepath.Base(bare)))
			if err != nil {
				t.Fatal(err)
			}
			sheet := ours.GetSheetList()[1]
			for i := range s.Rows {
				for _, column := range []string{"B", "C"} {
					cell := column + fmt.Sprint(7+i)
					a, _ := ours.GetCellValue(sheet, cell)
					b, _ := theirs.GetCellValue(sheet, cell)
					if a != b {
						t.Errorf("%s is %s, computed anew %s", cell, a, b)
					}
				}
			}
		})
	}
}
