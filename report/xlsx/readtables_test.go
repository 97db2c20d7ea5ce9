package xlsx_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/report/xlsx"
)

// grid are rows of cells from A1 on: a text, or a number in digits; "" is none.
func grid(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for k, v := range row {
			at := fmt.Sprintf("%c%d", 'A'+k, i+1)
			switch {
			case v == "":
			case strings.Trim(v, "-.0123456789") == "":
				fmt.Fprintf(&b, `<c r="%s"><v>%s</v></c>`, at, v)
			default:
				fmt.Fprintf(&b, `<c r="%s" t="str"><v>%s</v></c>`, at, v)
			}
		}
		b.WriteString("</row>")
	}
	return b.String()
}

func TestReadTables(t *testing.T) {
	titled := grid([]string{"Trade in goods"}, []string{"billion euros"}, nil, []string{"Country", "Exports", "2025"}, []string{"Italy", "1.5", "2"}, nil, []string{"France", "", "3"})
	want := [][]any{{"Italy", 1.5, 2.0}, {"France", nil, 3.0}}
	for _, c := range []struct {
		name   string
		rows   string
		merged []string
		from   xlsx.Source
		heads  string
		want   [][]any
	}{
		{"a sheet, under the lines over it", titled, nil, xlsx.Source{}, "Country|Exports|2025", want},
		{"a sheet by its name, whatever its case", titled, nil, xlsx.Source{Sheet: "SHEET"}, "Country|Exports|2025", want},
		{"a range", titled, nil, xlsx.Source{Range: "B4:C7"}, "Exports|2025", [][]any{{1.5, 2.0}, {nil, 3.0}}},
		{"a range from its other corner, as formulas have it", titled, nil, xlsx.Source{Range: "$C$5:$B$4"}, "Exports|2025", [][]any{{1.5, 2.0}}},
		{"columns", titled, nil, xlsx.Source{Range: "B:C"}, "Exports|2025", [][]any{{1.5, 2.0}, {nil, 3.0}}},
		{"rows under a head that is named", titled, nil, xlsx.Source{HeadRow: 4}, "Country|Exports|2025", want},
		{"rows without a head", titled, nil, xlsx.Source{Range: "A5:C7", NoHead: true}, "Column A|Column B|Column C", want},
		{"rows without a head under names", titled, nil, xlsx.Source{Range: "A5:C7", NoHead: true, Names: map[string]string{"A": "a", "c": "c"}}, "a|Column B|c", want},
		{"rows under other names", titled, nil, xlsx.Source{Names: map[string]string{"B": " x "}}, "Country|x|2025", want},
		{"rows but for a column", titled, nil, xlsx.Source{Names: map[string]string{"A": "-"}}, "Exports|2025", [][]any{{1.5, 2.0}, {nil, 3.0}}},
		{"heads that are alike, numbered", grid([]string{"2025", "", "2025", "2025 (2)"}, []string{"1", "2", "3", "4"}), nil, xlsx.Source{NumberHeads: true}, "2025|Column B|2025 (2)|2025 (2) (2)", [][]any{{1.0, 2.0, 3.0, 4.0}}},
		{"one column under its title", grid([]string{"Value"}, []string{"1"}, []string{"2"}), nil, xlsx.Source{}, "Value", [][]any{{1.0}, {2.0}}},
		{"columns with a gap between them", grid([]string{"a", "", "b"}, []string{"1", "", "2"}), nil, xlsx.Source{}, "a|b", [][]any{{1.0, 2.0}}},
		{"a column without values", grid([]string{"a", "b"}, []string{"1"}), nil, xlsx.Source{}, "a|b", [][]any{{1.0, nil}}},
		{"a head without rows", grid([]string{"a", "b"}), nil, xlsx.Source{}, "a|b", [][]any{}},
		{"a head in several lines as one", grid([]string{"a&#10;b", " c "}, []string{"1", "2"}), nil, xlsx.Source{}, "a b|c", [][]any{{1.0, 2.0}}},
		{"a text in merged cells in each of them", grid([]string{"Region", "Sales"}, []string{"North", "1"}, []string{"", "2"}, []string{"South", "3"}), []string{"A2:A3"}, xlsx.Source{}, "Region|Sales",
			[][]any{{"North", 1.0}, {"North", 2.0}, {"South", 3.0}}},
		{"a head that is merged downwards", grid([]string{"Region", "2025", ""}, []string{"", "Q1", "Q2"}, []string{"North", "1", "2"}), []string{"A1:A2", "B1:C1"}, xlsx.Source{HeadRow: 2}, "Region|Q1|Q2",
			[][]any{{"North", 1.0, 2.0}}},
		{"what stands under merged lines", grid([]string{"Trade"}, []string{"a", "b"}, []string{"1", "2"}), []string{"A1:B1"}, xlsx.Source{}, "a|b", [][]any{{1.0, 2.0}}},
		{"what stands beside empty merged cells", grid([]string{"a", "b"}, []string{"1", "2"}), []string{"D2:F9", "A7:B8"}, xlsx.Source{}, "a|b", [][]any{{1.0, 2.0}}},
		{"cells that do not say where they stand", `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>`, nil, xlsx.Source{}, "a|b", [][]any{{1.0, 2.0}}},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			got, err := readBook(zipped(t, raw{rows: c.rows, merged: c.merged}.all()), c.from)
			if err != nil {
				t.Fatal(err)
			}
			if heads := strings.Join(got.Columns(), "|"); heads != c.heads || !reflect.DeepEqual(got.Rows(), c.want) {
				t.Errorf("got %s %v\nwant %s %v", heads, got.Rows(), c.heads, c.want)
			}
		})
	}
	for _, c := range []struct {
		name   string
		rows   string
		merged []string
		from   xlsx.Source
		want   string
	}{
		{"a sheet that is not there", titled, nil, xlsx.Source{Sheet: "Tab"}, `xlsx: a.xlsx: it has no sheet "Tab", want one of "Sheet"`},
		{"a table that is not there", titled, nil, xlsx.Source{Table: "Tab"}, `it has no Excel tables; set Sheet and Range in the place of Table "Tab"`},
		{"a range of another sheet", titled, nil, xlsx.Source{Range: "Tab!A1:B2"}, `"Tab!A1:B2" is no range; write the cells, such as B3:F20, and give the sheet as Sheet`},
		{"what is no range", titled, nil, xlsx.Source{Range: "A0:B2"}, `"A0:B2" is no range; write cells`},
		{"columns beyond the last", titled, nil, xlsx.Source{Range: "XFD1:XFE1"}, "is no range"},
		{"a table and a range", titled, nil, xlsx.Source{Table: "Tab", Range: "A1:B2"}, "set one of them"},
		{"a table and a head", titled, nil, xlsx.Source{Table: "Tab", HeadRow: 3}, "a table has its own head"},
		{"a head and none", titled, nil, xlsx.Source{HeadRow: 4, NoHead: true}, "both the HeadRow 4 and NoHead are set"},
		{"a head before the first", titled, nil, xlsx.Source{HeadRow: -2}, "the HeadRow -2 is no row"},
		{"a head outside of the range", titled, nil, xlsx.Source{Range: "A4:C7", HeadRow: 3}, "the head in row 3 is not within A4:C7"},
		{"a range without values", titled, nil, xlsx.Source{Range: "E4:F9"}, "there are no values in E4:F9"},
		{"a sheet without values", "", nil, xlsx.Source{}, "there are no values in it"},
		{"a head under the last row", titled, nil, xlsx.Source{HeadRow: 90}, "there are no values in it"},
		{"a name for a column without values", titled, nil, xlsx.Source{Names: map[string]string{"D": "a"}}, `Names has the column "D", but there are no values in it`},
		{"a name for no column", titled, nil, xlsx.Source{Names: map[string]string{"2": "a"}}, `Names has "2", which is no column; write its letters, such as C`},
		{"a name that another column has", titled, nil, xlsx.Source{Names: map[string]string{"C": "Country"}}, `Names calls the column C "Country", as another is named`},
		{"an empty name", titled, nil, xlsx.Source{Names: map[string]string{"C": " "}}, "cell C4: names no column"},
		{"no columns at all", titled, nil, xlsx.Source{Names: map[string]string{"A": "-", "B": "-", "C": "-"}}, "Names leaves all columns out"},
		{"heads that are alike", grid([]string{"2025", "x", "2025"}, []string{"1", "2", "3"}), nil, xlsx.Source{}, `cells A1 and C1 both name a column "2025"; set Names or NumberHeads`},
		{"a column without a name", grid([]string{"", "x", "y"}, []string{"1", "2", "3"}), nil, xlsx.Source{}, "cell A1: names no column, though there are values under it; set Names or NumberHeads, or HeadRow if row 1 is not the head"},
		{"a range over the head", titled, nil, xlsx.Source{Range: "A1:C7"}, "2 cells (B1, C1): each names no column"},
		{"a number in merged cells", grid([]string{"a", "b"}, []string{"x", "1"}, []string{"y"}), []string{"B2:B3"}, xlsx.Source{}, "B2:B3 is merged: its number would count 2 times"},
		{"cells merged over columns", grid([]string{"a", "b"}, []string{"North"}, []string{"x", "1"}), []string{"A2:B2"}, xlsx.Source{}, "A2:B2 is merged over several columns"},
		{"a head merged over columns", grid([]string{"a", "2025"}, []string{"x", "1", "2"}), []string{"B1:C1"}, xlsx.Source{}, "cell C1: names no column"},
		{"a head merged into the row under it", grid([]string{"a", "b"}, []string{"", "c"}, []string{"x", "1"}), []string{"A1:A2"}, xlsx.Source{}, "A1:A2 is merged from the head into the row under it; set HeadRow to 2"},
		{"cells merged over the edge of a range", grid([]string{"a", "b"}, []string{"x", "1"}, []string{"", "2"}), []string{"A2:A3"}, xlsx.Source{Range: "A1:B2"}, "A2:A3 is merged over the edge of A1:B2"},
		{"merged cells that overlap", grid([]string{"a", "b"}, []string{"x", "1"}, []string{"", "2"}), []string{"A2:A3", "A3:A4"}, xlsx.Source{}, "A2:A3 and A3:A4 overlap"},
		{"a note under a blank row", grid([]string{"a", "b"}, []string{"x", "1"}, nil, []string{"Source: us"}), nil, xlsx.Source{}, "cell A4 stands alone under a blank row; if it is a note, set Range to the cells of the table, such as A1:B2"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			_, err := readBook(zipped(t, raw{rows: c.rows, merged: c.merged}.all()), c.from)
			refused(t, err, c.want)
		})
	}
	t.Run("names the sheet's rows and columns in later errors", func(t *testing.T) {
		got, err := readBook(zipped(t, raw{rows: titled}.all()), xlsx.Source{})
		if err != nil {
			t.Fatal(err)
		}
		got.Numbers("Country")
		refused(t, got.Err(), `data: a.xlsx, sheet "Sheet", column "Country", 2 cells (row 5 "Italy", row 7 "France"): is no number`)
	})
	t.Run("reads a file of a file system", func(t *testing.T) {
		files := fstest.MapFS{"in/a.xlsx": {Data: zipped(t, raw{rows: titled}.all())}}
		if got, err := xlsx.ReadFile(context.Background(), files, "in/a.xlsx", xlsx.Source{}); err != nil || got.Len() != 2 {
			t.Errorf("%v, %v", got, err)
		}
		_, err := xlsx.ReadFile(context.Background(), files, "in/b.xlsx", xlsx.Source{})
		refused(t, err, `xlsx: file "in/b.xlsx" cannot be read: file does not exist`)
	})
	t.Run("asks for a context, and heeds it", func(t *testing.T) {
		//lint:ignore SA1012 that is what is tested
		_, err := xlsx.Read(nil, bytes.NewReader(nil), "a.xlsx", xlsx.Source{})
		refused(t, err, "the context is nil")
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := xlsx.Read(ctx, bytes.NewReader(zipped(t, raw{rows: titled}.all())), "a.xlsx", xlsx.Source{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
}

// TestReadSheets holds how a sheet and a table are found among several.
func TestReadSheets(t *testing.T) {
	const table = `<table` + sheetML + ` id="1" name="x" displayName="Sales" ref="B2:C5" totalsRowCount="1"><tableColumns><tableColumn id="1" name="Region"/><tableColumn id="2" name="Sum"/></tableColumns></table>`
	second := grid([]string{"not this"}, []string{"", "Region", "Sum"}, []string{"", "North", "1"}, []string{"nor this", "South", "2"}, []string{"", "Total", "3"}, []string{"", "below", "4"})
	parts := raw{rows: grid([]string{"a", "b"}, []string{"1", "2"}), parts: map[string]string{
		"xl/workbook.xml": "<workbook" + sheetML + `><sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/>` +
			`<sheet name="Hidden" state="hidden" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId3"/><sheet name="Lost" sheetId="5" r:id="rId9"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels":          relations("worksheet", "worksheets/sheet1.xml", "worksheet", "/xl/worksheets/sheet2.xml", "chartsheet", "chartsheets/sheet1.xml"),
		"xl/worksheets/sheet2.xml":            "<worksheet" + sheetML + "><sheetData>" + second + "</sheetData></worksheet>",
		"xl/worksheets/_rels/sheet2.xml.rels": relations("drawing", "../drawings/drawing1.xml", "table", "../tables/table1.xml"),
		"xl/tables/table1.xml":                table,
	}}.all()
	with := func(name, content string) []byte {
		all := maps.Clone(parts)
		all[name] = content
		return zipped(t, all)
	}
	book := zipped(t, parts)
	for _, c := range []struct {
		name string
		book []byte
		from xlsx.Source
		want string
	}{
		{"a sheet by its name", book, xlsx.Source{Sheet: "First"}, "[a b] [[1 2]]"},
		{"a hidden sheet by its name", book, xlsx.Source{Sheet: "Hidden"}, "[a b] [[1 2]]"},
		{"a table by its name, without its totals", book, xlsx.Source{Table: "sales"}, "[Region Sum] [[North 1] [South 2]]"},
		{"a table that shows no head", with("xl/tables/table1.xml", strings.Replace(strings.Replace(table, "B2:C5", "B3:C4", 1), `totalsRowCount="1"`, `headerRowCount="0"`, 1)), xlsx.Source{Table: "Sales"}, "[Region Sum] [[North 1] [South 2]]"},
		{"a table under other names", book, xlsx.Source{Table: "Sales", Names: map[string]string{"B": "r"}}, "[r Sum] [[North 1] [South 2]]"},
		{"the only sheet that is shown", with("xl/workbook.xml", strings.Replace(parts["xl/workbook.xml"], `"Second" `, `"Second" state="veryHidden" `, 1)), xlsx.Source{}, "[a b] [[1 2]]"},
		{"a workbook of the strict form", with("xl/worksheets/sheet1.xml", strings.Replace(parts["xl/worksheets/sheet1.xml"], "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", 1)), xlsx.Source{Sheet: "First"}, "[a b] [[1 2]]"},
		{"elements with prefixes", with("xl/worksheets/sheet1.xml", `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`), xlsx.Source{Sheet: "First"}, "[7] []"},
	} {
		t.Run("finds "+c.name, func(t *testing.T) {
			got, err := readBook(c.book, c.from)
			if err != nil {
				t.Fatal(err)
			}
			if text := fmt.Sprint(got.Columns(), got.Rows()); text != c.want {
				t.Errorf("got %s, want %s", text, c.want)
			}
		})
	}
	for _, c := range []struct {
		name string
		from xlsx.Source
		want string
	}{
		{"between several sheets", xlsx.Source{}, `it has several sheets; set Sheet to one of "First", "Second", "Hidden"`},
		{"a sheet of a chart", xlsx.Source{Sheet: "Chart"}, `sheet "Chart" is no worksheet`},
		{"a sheet without a part", xlsx.Source{Sheet: "Lost"}, `sheet "Lost" has no part`},
		{"a table of another name", xlsx.Source{Table: "x"}, `it has no Excel table "x", want one of "Sales"`},
	} {
		t.Run("does not guess "+c.name, func(t *testing.T) {
			_, err := readBook(book, c.from)
			refused(t, err, c.want)
		})
	}
}
