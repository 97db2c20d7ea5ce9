package xlsx_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/xlsx"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with a file under testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s:%d: got\n%s\nwant\n%s", path, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: got %d lines, want %d", path, len(g), len(w))
}

// dump is what excelize reads in a workbook: of every sheet its columns, and of every cell its value, type, format and link.
func dump(t *testing.T, book []byte) []byte {
	f := opened(t, book)
	var b bytes.Buffer
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		tables, err := f.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "table %s %s, columns", tables[0].Name, tables[0].Range)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for k := range rows[5] {
			name, err := excelize.ColumnNumberToName(k + 1)
			if err != nil {
				t.Fatal(err)
			}
			wide, err := f.GetColWidth(sheet, name)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, " %g", wide)
		}
		b.WriteString("\n")
		for i := range rows {
			dumpRow(t, &b, f, sheet, i+1, len(rows[5]))
		}
	}
	return b.Bytes()
}

var kinds = map[excelize.CellType]string{excelize.CellTypeUnset: "number", excelize.CellTypeInlineString: "text", excelize.CellTypeBool: "truth"}

func dumpRow(t *testing.T, b *bytes.Buffer, f *excelize.File, sheet string, row, columns int) {
	for k := range columns {
		at, err := excelize.CoordinatesToCellName(k+1, row)
		if err != nil {
			t.Fatal(err)
		}
		value, code, kind := cell(t, f, sheet, at)
		if value == "" {
			continue
		}
		fmt.Fprintf(b, "%s %s %q", at, kinds[kind], value)
		if code != "" {
			fmt.Fprintf(b, " as %s", code)
		}
		if _, to, err := f.GetCellHyperLink(sheet, at); err == nil && to != "" {
			fmt.Fprintf(b, " -> %s", to)
		}
		b.WriteString("\n")
	}
}

func TestGolden(t *testing.T) {
	b := sample()
	b.Sheets = append(b.Sheets[:1], b.Sheets[2], b.Sheets[6])
	t.Run("shows the cells of a book", func(t *testing.T) { golden(t, "book.txt", dump(t, written(t, b))) })
	t.Run("shows the parts that are ours", func(t *testing.T) {
		parts := partsOf(t, written(t, b))
		var out bytes.Buffer
		for _, name := range []string{
			"[Content_Types].xml", "docProps/core.xml", "xl/workbook.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/tables/table2.xml",
			"xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/worksheets/sheet2.xml",
		} {
			fmt.Fprintf(&out, "== %s\n%s\n", name, lines(parts[name]))
		}
		golden(t, "parts.txt", out.Bytes())
	})
	t.Run("shows every form of chart", func(t *testing.T) {
		var out bytes.Buffer
		for _, c := range forms() {
			s := c.sheet()
			s.Name = "01"
			fmt.Fprintf(&out, "== %s\n%s\n", c.name, lines(partsOf(t, written(t, &xlsx.Book{Sheets: []figure.Sheet{s}}))["xl/charts/chart1.xml"]))
		}
		golden(t, "charts.txt", out.Bytes())
	})
}

// form is a chart and what it is called.
type form struct {
	name  string
	dates bool
	charts.Chart
}

// sheet is a sheet with the chart.
func (f form) sheet() figure.Sheet {
	s := sheet("Chart", "unit", tenths, []any{"Year", "A", "B"}, []any{"2020", 1.5, 2.0}, []any{"2021", nil, 1.0 / 3}, []any{"2022", 3.0, 2.5})
	switch f.Kind.(type) {
	case charts.Area, charts.Pie, charts.Ring:
		s = sheet("Chart", "unit", tenths, []any{"Year", "A"}, []any{"2020", 1.5}, []any{"2021", 2.0}, []any{"2022", 0.1})
	}
	if f.dates {
		s = sheet("Chart", "unit", tenths, []any{"Day", "A", "B"}, []any{time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC), 1.0, 2.0}, []any{time.Date(2019, 8, 1, 0, 0, 0, 0, time.UTC), 3.0, 2.5})
	}
	return with(s, f.Chart)
}

func forms() []form {
	return []form{
		{"columns", false, charts.Chart{Title: "Trade", Unit: "EUR", Focus: []string{"2020"}, Provisional: []string{"2022"}}},
		{"columns, stacked, with their sums", false, charts.Chart{Kind: charts.Column{Stacked: true}}},
		{"columns that lie, stacked", false, charts.Chart{Kind: charts.Bar{Stacked: true, Ordered: true}}},
		{"an area", false, charts.Chart{Title: "Trade", Unit: "EUR", Kind: charts.Area{}}},
		{"lines with a rule and a point between gaps", false, charts.Chart{Kind: charts.Line{}, Rules: []charts.Rule{{Value: 2.2, Text: "target"}}, Notes: []charts.Note{{At: "2022", Series: "B"}}}},
		{"lines by date", true, charts.Chart{Kind: charts.Line{}}},
		{"a pie", false, charts.Chart{Kind: charts.Pie{}}},
		{"a ring", false, charts.Chart{Kind: charts.Ring{}}},
		{"points with a trend", false, charts.Chart{Kind: charts.Scatter{Trend: true}}},
	}
}

// starts begin a line of a dumped part.
var starts = regexp.MustCompile(`><(c:(ser|dPt|dLbls?|cat|val|catAx|dateAx|valAx|legend|plotArea|txPr)>|(Override|Relationship|definedName|sheet|row|col|c|xf|font|fill|border|numFmt|tableColumn|xdr:|dc)[ >:])`)

// lines is XML with a line for all that is worth one.
func lines(s string) string { return starts.ReplaceAllString(s, ">\n<$1") }
