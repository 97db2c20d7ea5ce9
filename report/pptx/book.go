package pptx

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// book is the workbook of a chart, which "Edit Data" opens: names in column A from row 2 on, a series in each column after it.
type book struct {
	*dataSheet
	names   []string // or
	dates   []int    // as serial numbers
	rows    int
	columns []bookColumn
}

// dataSheet is the one sheet of all workbooks of a file: its name as formulas have it, the part that lists it, and the parts of
// styles, of which most workbooks have the same.
type dataSheet struct {
	name   string
	part   func() deflate.Entry
	styles shared
}

func newDataSheet(name string) *dataSheet {
	return &dataSheet{name: quoted(name), part: sync.OnceValue(func() deflate.Entry { return workbookPart(name) })}
}

// bookColumn is one series, with NaN where a cell is empty.
type bookColumn struct {
	head   string
	values []float64
	code   string // number format
}

// dateCode is the number format of dates: that of ISO 8601.
const dateCode = `yyyy\-mm\-dd`

// column is the column of a trace's values in the order of points, from 1; traces with the same figures share one.
func (b *book) column(t *charts.Trace, points []int, code string) int {
	values := make([]float64, len(points))
	for k, i := range points {
		if values[k] = t.Values[i]; math.IsInf(values[k], 0) {
			values[k] = math.NaN()
		}
	}
	head := text.Line(t.Name)
	for i, c := range b.columns {
		if c.head == head && c.code == code && slices.EqualFunc(c.values, values, same) {
			return i + 1
		}
	}
	b.columns = append(b.columns, bookColumn{head, values, code})
	return len(b.columns)
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

// cellRange is a range of one column of the data, from 0, rows from 1.
func (d *dataSheet) cellRange(col, from, to int) string {
	name := columnName(col)
	s := d.name + "!$" + name + "$" + strconv.Itoa(from)
	if to > from {
		s += ":$" + name + "$" + strconv.Itoa(to)
	}
	return s
}

// columnName is the letters of a column, from 0.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

const (
	nsS      = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// constant are the parts that all workbooks have alike.
var constant = sync.OnceValue(func() []deflate.Entry {
	return []deflate.Entry{
		deflate.Pack("[Content_Types].xml", []byte(header+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/styles.xml" ContentType="`+workbook+`styles+xml"/><Override PartName="/xl/workbook.xml" ContentType="`+workbook+`sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="`+workbook+`worksheet+xml"/></Types>`)),
		opc.Rels{opc.Internal("officeDocument", "xl/workbook.xml")}.Entry("_rels/.rels"),
		opc.Rels{opc.Internal("worksheet", "worksheets/sheet1.xml"), opc.Internal("styles", "styles.xml")}.Entry("xl/_rels/workbook.xml.rels"),
	}
})

// workbookPart is the part that lists the one sheet, under a name.
func workbookPart(sheet string) deflate.Entry {
	var x markup
	x.Raw(header, `<workbook xmlns="`, nsS, `" xmlns:r="`, nsR, `"><sheets><sheet name="`)
	x.Text(sheet)
	x.Raw(`" sheetId="1" r:id="rId1"/></sheets></workbook>`)
	return deflate.Pack("xl/workbook.xml", x.B)
}

// quoted is a sheet's name as formulas have it: in quotes, unless it can be nothing else (ECMA-376-1, 18.17.2.2). A name of three
// letters and a number can be a cell.
func quoted(sheet string) string {
	letters := strings.TrimRight(sheet, "0123456789")
	for _, r := range letters {
		if r|0x20 < 'a' || r|0x20 > 'z' {
			letters = ""
		}
	}
	if len(letters) > 3 {
		return sheet
	}
	return "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
}

// entry is the workbook as a part of another package; x is room to write in.
func (b *book) entry(name string, x *markup) deflate.Entry {
	codes := b.codes()
	b.formats(x, codes)
	entries := append(slices.Clip(constant()), b.part(), b.styles.pack("xl/styles.xml", x))
	x.B = x.B[:0]
	b.sheet(x, codes)
	entries = append(entries, deflate.Pack("xl/worksheets/sheet1.xml", x.B))
	var out bytes.Buffer
	out.Grow(deflate.Size(entries))
	if err := deflate.Archive(&out, entries); err != nil {
		panic(err) // a buffer takes all that fits in memory
	}
	return deflate.Store(name, out.Bytes())
}

// codes are the number formats of the values, each once.
func (b *book) codes() (out []string) {
	for _, c := range b.columns {
		if !slices.Contains(out, c.code) {
			out = append(out, c.code)
		}
	}
	return out
}

// firstCode is the number of the first number format that is not the program's own, that of dates.
const firstCode = 164

// formats appends the part of styles: the formats of cells, which are general, dates, and those of values.
func (b *book) formats(x *markup, codes []string) {
	x.Raw(header, `<styleSheet xmlns="`, nsS, `"><numFmts`)
	x.Attr("count", int64(len(codes)+1))
	x.Raw(`>`)
	for i, code := range append([]string{dateCode}, codes...) {
		x.Raw(`<numFmt`)
		x.Attr("numFmtId", int64(firstCode+i))
		x.Raw(` formatCode="`)
		x.Text(code)
		x.Raw(`"/>`)
	}
	x.Raw(`</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs`)
	x.Attr("count", int64(len(codes)+2))
	x.Raw(`><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	for i := range len(codes) + 1 {
		x.Raw(`<xf`)
		x.Attr("numFmtId", int64(firstCode+i))
		x.Raw(` fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
	}
	x.Raw(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
}

// sheet appends the one sheet; the first format of values is style 2.
func (b *book) sheet(x *markup, codes []string) {
	x.Raw(header, `<worksheet xmlns="`, nsS, `"><cols><col min="1" max="1" width="24" customWidth="1"/></cols><sheetData><row r="1">`)
	for i, c := range b.columns {
		b.string(x, columnName(i+1)+"1", c.head)
	}
	x.Raw(`</row>`)
	for k := range b.rows {
		row := strconv.Itoa(k + 2)
		x.Raw(`<row r="`, row, `">`)
		if b.dates != nil {
			x.Raw(`<c r="A`, row, `" s="1"><v>`)
			x.Int(int64(b.dates[k]))
			x.Raw(`</v></c>`)
		} else {
			b.string(x, "A"+row, b.names[k])
		}
		for i, c := range b.columns {
			if !math.IsNaN(c.values[k]) {
				x.Raw(`<c r="`, columnName(i+1), row, `"`)
				x.Attr("s", int64(2+slices.Index(codes, c.code)))
				x.Raw(`><v>`)
				x.Float(c.values[k])
				x.Raw(`</v></c>`)
			}
		}
		x.Raw(`</row>`)
	}
	x.Raw(`</sheetData></worksheet>`)
}

// string appends a cell of text, which is never a formula.
func (b *book) string(x *markup, at, s string) {
	x.Raw(`<c r="`, at, `" t="inlineStr"><is><t xml:space="preserve">`)
	x.Text(s)
	x.Raw(`</t></is></c>`)
}
