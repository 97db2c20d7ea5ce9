package chartml

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

const (
	nsS      = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// constant are the parts that all workbooks have alike.
var constant = sync.OnceValue(func() []deflate.Entry {
	return []deflate.Entry{
		deflate.Pack("[Content_Types].xml", []byte(opc.Header+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/styles.xml" ContentType="`+workbook+`styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="`+workbook+`table+xml"/><Override PartName="/xl/workbook.xml" ContentType="`+workbook+`sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="`+workbook+`worksheet+xml"/></Types>`)),
		opc.Rels{opc.Internal("officeDocument", "xl/workbook.xml")}.Entry("_rels/.rels"),
		opc.Rels{opc.Internal("worksheet", "worksheets/sheet1.xml"), opc.Internal("styles", "styles.xml")}.Entry("xl/_rels/workbook.xml.rels"),
		opc.Rels{opc.Internal("table", "../tables/table1.xml")}.Entry("xl/worksheets/_rels/sheet1.xml.rels"),
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
	formats(x, codes)
	entries := append(slices.Clip(constant()), b.part(), b.styles.Pack("xl/styles.xml", x.B))
	x.B = x.B[:0]
	b.table(x)
	entries = append(entries, deflate.Pack("xl/tables/table1.xml", x.B))
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

// codes are the number formats of the columns, each once.
func (b *Book) codes() (out []string) {
	for k := range len(b.columns) + 1 {
		c := b.column(k)
		if c.code != "" && !slices.Contains(out, c.code) {
			out = append(out, c.code)
		}
		for i := range b.points {
			if code, ok := c.codes[i]; ok && !slices.Contains(out, code) {
				out = append(out, code)
			}
		}
	}
	for _, c := range b.observed() {
		if c.code != "" && !slices.Contains(out, c.code) {
			out = append(out, c.code)
		}
	}
	return out
}

// codeAt is the number format in row i, from 0.
func (c *column) codeAt(i int) string {
	if code, ok := c.codes[i]; ok {
		return code
	}
	return c.code
}

// column is column k of the sheet, from 0.
func (b *Book) column(k int) *column {
	if k == 0 {
		return &b.first
	}
	return &b.columns[k-1]
}

// firstCode is the number of the first number format that is not the program's own.
const firstCode = 164

// formats appends the part of styles: cells are general, or have one of some number formats.
func formats(x *opc.Markup, codes []string) {
	x.Raw(opc.Header, `<styleSheet xmlns="`, nsS, `">`)
	if len(codes) > 0 {
		x.Raw(`<numFmts`)
		x.Attr("count", int64(len(codes)))
		x.Raw(`>`)
		for i, code := range codes {
			x.Raw(`<numFmt`)
			x.Attr("numFmtId", int64(firstCode+i))
			x.Raw(` formatCode="`)
			x.Text(code)
			x.Raw(`"/>`)
		}
		x.Raw(`</numFmts>`)
	}
	x.Raw(`<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs`)
	x.Attr("count", int64(len(codes)+1))
	x.Raw(`><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	for i := range codes {
		x.Raw(`<xf`)
		x.Attr("numFmtId", int64(firstCode+i))
		x.Raw(` fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
	}
	x.Raw(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
}

// table appends the part that makes a table of the sheet: programs extend it, its formulas and what charts read of it by the rows
// that are added (ECMA-376-1, 18.5.1.2). A formula is that of the first row.
func (b *Book) table(x *opc.Markup) {
	name := tableName(b.say.Table)
	x.Raw(opc.Header, `<table xmlns="`, nsS, `" id="1" name="`, name, `" displayName="`, name, `" ref="A1:`, Letters(len(b.columns)), strconv.Itoa(len(b.points)+1), `" totalsRowShown="0"><tableColumns`)
	x.Attr("count", int64(len(b.columns)+1))
	x.Raw(`>`)
	for k := range len(b.columns) + 1 {
		c := b.column(k)
		x.Raw(`<tableColumn`)
		x.Attr("id", int64(k+1))
		x.Raw(` name="`)
		x.Text(c.head)
		if c.formula == nil {
			x.Raw(`"/>`)
			continue
		}
		x.Raw(`"><calculatedColumnFormula>`)
		x.Text(b.formulaIn(c, "2"))
		x.Raw(`</calculatedColumnFormula></tableColumn>`)
	}
	x.Raw(`</tableColumns></table>`)
}

// tableName is a name for a table, which is of letters and cannot be taken for a cell (ECMA-376-1, 18.17.2.5).
func tableName(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, word) + "_1"
}

// sheet appends the one sheet; the first of the number formats is style 1.
func (b *Book) sheet(x *opc.Markup, codes []string) {
	x.Raw(opc.Header, `<worksheet xmlns="`, nsS, `" xmlns:r="`, opc.NsR, `"><cols><col min="1" max="1" width="24" customWidth="1"/></cols><sheetData><row r="1">`)
	for k := range len(b.columns) + 1 {
		inline(x, Letters(k)+"1", b.column(k).head)
	}
	b.figure(x)
	observed := b.observed()
	for _, c := range observed {
		inline(x, c.letters+"1", c.head)
	}
	x.Raw(`</row>`)
	for i := range max(len(b.points), b.observedRows()) {
		row := strconv.Itoa(i + 2)
		x.Raw(`<row r="`, row, `">`)
		for k := range len(b.columns) + 1 {
			if i >= len(b.points) {
				break
			}
			c := b.column(k)
			b.cell(x, c, i, place{Letters(k), row, 1 + slices.Index(codes, c.codeAt(i))})
		}
		for _, c := range observed {
			if i >= max(len(c.texts), len(c.numbers)) {
				continue
			}
			b.cell(x, &c.column, i, place{c.letters, row, 1 + slices.Index(codes, c.code)})
		}
		x.Raw(`</row>`)
	}
	x.Raw(`</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`)
}

// figure appends the figure beside the table.
func (b *Book) figure(x *opc.Markup) {
	f := b.beside
	if f == nil {
		return
	}
	inline(x, Letters(f.at)+"1", f.Of)
	x.Raw(`<c r="`, Letters(f.at+1), `1" t="str"><f>`)
	x.Text(b.formulaIn(&column{formula: f.Formula}, "1"))
	x.Raw(`</f><v>`)
	x.Text(f.Text)
	x.Raw(`</v></c>`)
}

// place is where a cell stands, and its style; 0 is general.
type place struct {
	letters, row string
	style        int
}

// cell appends what column c has at point i. A formula that computes nothing is #N/A.
func (b *Book) cell(x *opc.Markup, c *column, i int, at place) {
	if c.formula == nil && c.texts != nil {
		inline(x, at.letters+at.row, c.texts[i])
		return
	}
	missing := c.texts == nil && math.IsNaN(c.numbers[i])
	if missing && c.formula == nil {
		return
	}
	x.Raw(`<c r="`, at.letters, at.row, `"`)
	if at.style > 0 {
		x.Attr("s", int64(at.style))
	}
	switch {
	case c.texts != nil:
		x.Raw(` t="str"`)
	case missing:
		x.Raw(` t="e"`)
	}
	x.Raw(`>`)
	if c.formula != nil {
		x.Raw(`<f>`)
		x.Text(b.formulaIn(c, at.row))
		x.Raw(`</f>`)
	}
	x.Raw(`<v>`)
	switch {
	case c.texts != nil:
		x.Text(c.texts[i])
	case missing:
		x.Raw(`#N/A`)
	default:
		x.Float(c.numbers[i])
	}
	x.Raw(`</v></c>`)
}

// inline appends a cell of text, which is never a formula.
func inline(x *opc.Markup, at, s string) {
	x.Raw(`<c r="`, at, `" t="inlineStr"><is><t xml:space="preserve">`)
	x.Text(s)
	x.Raw(`</t></is></c>`)
}
