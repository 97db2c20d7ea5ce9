package chartml

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// Book is the workbook behind a chart of a presentation, which "Edit Data" opens: names in column A from row 2 on, a series in each
// column after it. It is made for one chart.
type Book struct {
	*DataSheet
	plan    *charts.Plan
	names   []string  // or
	dates   []float64 // as serial numbers
	rows    int
	columns []bookColumn
}

// DataSheet is the one sheet of all workbooks of a file: its name as formulas have it, the part that lists it, and the parts of
// styles, of which most workbooks have the same. It may be shared between goroutines.
type DataSheet struct {
	name   string
	part   func() deflate.Entry
	styles deflate.Shared
}

// NewDataSheet is the sheet of a name.
func NewDataSheet(name string) *DataSheet {
	return &DataSheet{name: Quoted(name), part: sync.OnceValue(func() deflate.Entry { return workbookPart(name) })}
}

// Book is the workbook of a plan.
func (d *DataSheet) Book(p *charts.Plan) *Book {
	points := Order(p)
	b := &Book{DataSheet: d, plan: p, rows: len(points)}
	if p.Calendar() {
		for _, i := range points {
			b.dates = append(b.dates, Serial(p.Dates[i]))
		}
		return b
	}
	b.names = make([]string, 0, len(points))
	for _, i := range points {
		b.names = append(b.names, text.Line(p.Names[i]))
	}
	return b
}

// bookColumn is one series, with NaN where a cell is empty.
type bookColumn struct {
	head   string
	values []float64
	code   string // number format
}

// dateCode is the number format of dates: that of ISO 8601.
const dateCode = `yyyy\-mm\-dd`

// Names are the names of the points.
func (b *Book) Names() Names {
	n := Names{Ref: b.cellRange(0, 2, b.rows+1), Texts: b.names, Numbers: b.dates}
	if b.dates != nil {
		n.Code, n.Dates = dateCode, true
	}
	return n
}

// Column is the column of a trace's values; traces with the same figures share one.
func (b *Book) Column(t *charts.Trace, points []int) Column {
	values := make([]float64, len(points))
	for k, i := range points {
		if values[k] = t.Values[i]; math.IsInf(values[k], 0) {
			values[k] = math.NaN()
		}
	}
	c := bookColumn{text.Line(t.Name), values, t.Format.Code(b.plan.Locale)}
	at := slices.IndexFunc(b.columns, func(o bookColumn) bool {
		return o.head == c.head && o.code == c.code && slices.EqualFunc(o.values, values, same)
	})
	if at < 0 {
		at = len(b.columns)
		b.columns = append(b.columns, c)
	}
	return Column{Head: b.cellRange(at+1, 1, 1), Ref: b.cellRange(at+1, 2, b.rows+1), Name: c.head, Values: values, Code: c.code}
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

// cellRange is a range of one column of the data, from 0, rows from 1.
func (d *DataSheet) cellRange(col, from, to int) string {
	name := Letters(col)
	s := d.name + "!$" + name + "$" + strconv.Itoa(from)
	if to > from {
		s += ":$" + name + "$" + strconv.Itoa(to)
	}
	return s
}

const (
	nsS      = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// constant are the parts that all workbooks have alike.
var constant = sync.OnceValue(func() []deflate.Entry {
	return []deflate.Entry{
		deflate.Pack("[Content_Types].xml", []byte(opc.Header+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/styles.xml" ContentType="`+workbook+`styles+xml"/><Override PartName="/xl/workbook.xml" ContentType="`+workbook+`sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="`+workbook+`worksheet+xml"/></Types>`)),
		opc.Rels{opc.Internal("officeDocument", "xl/workbook.xml")}.Entry("_rels/.rels"),
		opc.Rels{opc.Internal("worksheet", "worksheets/sheet1.xml"), opc.Internal("styles", "styles.xml")}.Entry("xl/_rels/workbook.xml.rels"),
	}
})

// workbookPart is the part that lists the one sheet, under a name.
func workbookPart(sheet string) deflate.Entry {
	var x opc.Markup
	x.Raw(opc.Header, `<workbook xmlns="`, nsS, `" xmlns:r="`, opc.NsR, `"><sheets><sheet name="`)
	x.Text(sheet)
	x.Raw(`" sheetId="1" r:id="rId1"/></sheets></workbook>`)
	return deflate.Pack("xl/workbook.xml", x.B)
}

// Entry is the workbook as a part of another package; x is room to write in.
func (b *Book) Entry(name string, x *opc.Markup) deflate.Entry {
	codes := b.codes()
	b.formats(x, codes)
	entries := append(slices.Clip(constant()), b.part(), b.styles.Pack("xl/styles.xml", x.B))
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
func (b *Book) codes() (out []string) {
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
func (b *Book) formats(x *opc.Markup, codes []string) {
	x.Raw(opc.Header, `<styleSheet xmlns="`, nsS, `"><numFmts`)
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
func (b *Book) sheet(x *opc.Markup, codes []string) {
	x.Raw(opc.Header, `<worksheet xmlns="`, nsS, `"><cols><col min="1" max="1" width="24" customWidth="1"/></cols><sheetData><row r="1">`)
	for i, c := range b.columns {
		b.string(x, Letters(i+1)+"1", c.head)
	}
	x.Raw(`</row>`)
	for k := range b.rows {
		row := strconv.Itoa(k + 2)
		x.Raw(`<row r="`, row, `">`)
		if b.dates != nil {
			x.Raw(`<c r="A`, row, `" s="1"><v>`)
			x.Float(b.dates[k])
			x.Raw(`</v></c>`)
		} else {
			b.string(x, "A"+row, b.names[k])
		}
		for i, c := range b.columns {
			if !math.IsNaN(c.values[k]) {
				x.Raw(`<c r="`, Letters(i+1), row, `"`)
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
func (b *Book) string(x *opc.Markup, at, s string) {
	x.Raw(`<c r="`, at, `" t="inlineStr"><is><t xml:space="preserve">`)
	x.Text(s)
	x.Raw(`</t></is></c>`)
}
