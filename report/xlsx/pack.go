package xlsx

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// The content types and namespaces of what we add (ECMA-376-1, 12, 14; ECMA-376-2, 9).
const (
	officeType  = "application/vnd.openxmlformats-officedocument."
	tableType   = officeType + "spreadsheetml.table+xml"
	drawingType = officeType + "drawing+xml"
	chartType   = officeType + "drawingml.chart+xml"

	office    = "http://schemas.openxmlformats.org/officeDocument/2006/"
	nsMain    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRel     = office + "relationships"
	nsPackage = "http://schemas.openxmlformats.org/package/2006/"
	nsDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
)

// part is a file of the archive, and what writes it.
type part struct {
	name  string
	write func(ctx context.Context, p *press) error
}

// pack is a workbook's parts on their way to the archive.
type pack struct {
	parts  []part
	types  markup // of what we add
	names  markup // that are defined
	charts int
	book   *Book
	styles *styles
}

// pack makes the parts of a book.
func (b *Book) pack(sheets []*worksheet) (*pack, error) {
	c, s, err := b.skeleton(sheets)
	if err != nil {
		return nil, err
	}
	if err := s.quote(c); err != nil {
		return nil, err
	}
	k := &pack{book: b, styles: s}
	templates, err := c.templates()
	if err != nil {
		return nil, err
	}
	for i, w := range sheets {
		k.sheet(w, i, templates[w.frame(i)])
	}
	err = errors.Join(
		c.relist("[Content_Types].xml", inTypes, 1, "</Types>", sheets),
		c.relist("xl/_rels/workbook.xml.rels", inRelationships, 1, "</Relationships>", sheets),
		c.relist("xl/workbook.xml", inWorkbook, 0, "</sheets>", sheets),
		c.replace("[Content_Types].xml", "</Types>", string(k.types.B)+"</Types>"),
		c.replace("xl/workbook.xml", "</sheets>", "</sheets><definedNames>"+string(k.names.B)+"</definedNames>"),
	)
	c.parts["docProps/core.xml"], c.parts["docProps/app.xml"] = b.core(), []byte(app)
	for name, content := range c.parts {
		k.add(name, "", func(x *markup) { x.B = append(x.B, content...) })
	}
	slices.SortFunc(k.parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(rank(a.name), rank(b.name)), cmp.Compare(a.name, b.name))
	})
	return k, err
}

// rank puts the content types first, then the package's relationships.
func rank(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}

// add adds a part; kind "" is one that excelize declared, or that needs no type.
func (k *pack) add(name, kind string, write func(x *markup)) {
	k.parts = append(k.parts, part{name, func(_ context.Context, p *press) error {
		write(&p.markup)
		return nil
	}})
	if kind != "" {
		k.types.Raw(`<Override PartName="/`, name, `" ContentType="`, kind, `"/>`)
	}
}

// sheet adds sheet i, from 0, with its table and chart.
func (k *pack) sheet(w *worksheet, i int, t *template) {
	n := strconv.Itoa(i + 1)
	rels, drawing := opc.Rels{opc.Internal("table", "../tables/table"+n+".xml")}, ""
	k.add("xl/tables/table"+n+".xml", tableType, func(x *markup) { w.writeTable(x, i+1) })
	if w.chart != nil {
		k.charts++
		m := strconv.Itoa(k.charts)
		rels, drawing = append(rels, opc.Internal("drawing", "../drawings/drawing"+m+".xml")), `<drawing r:id="rId2"/>`
		k.add("xl/drawings/drawing"+m+".xml", drawingType, w.writeDrawing)
		k.add("xl/drawings/_rels/drawing"+m+".xml.rels", "", func(x *markup) {
			opc.Rels{opc.Internal("chart", "../charts/chart"+m+".xml")}.Append(&x.Markup)
		})
		k.add("xl/charts/chart"+m+".xml", chartType, func(x *markup) { w.writeChart(x, k.book) })
	}
	slides := ""
	if w.slides != nil {
		slides = rels.Add("hyperlink", w.slides.address, true)
	}
	k.add("xl/worksheets/_rels/sheet"+n+".xml.rels", "", func(x *markup) { rels.Append(&x.Markup) })
	k.parts = append(k.parts, part{worksheetPart(i), func(ctx context.Context, p *press) error {
		p.Raw(opc.Header, `<worksheet xmlns="`, nsMain, `" xmlns:r="`, nsRel, `">`)
		t.begin(&p.markup, w)
		if err := w.sheetData(ctx, p, k.styles); err != nil {
			return fmt.Errorf("xlsx: sheet %q, %w", w.name, err)
		}
		t.end(&p.markup, w, ending{slides, k.book.Look})
		// a year that is text bears no warning
		p.Raw(`<ignoredErrors><ignoredError sqref="`, w.area(), `" numberStoredAsText="1"/></ignoredErrors>`, drawing,
			`<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`)
		w.writeSparks(&p.markup, k.book.Look)
		p.Raw(`</worksheet>`)
		return nil
	}})
	w.define(&k.names, i)
}

// define names what stands in the sheet, and has its head printed on every page, and its first column where several stand side
// by side.
func (w *worksheet) define(x *markup, i int) {
	row := "$" + strconv.Itoa(headRow)
	titles := quoted(w.name) + "!" + row + ":" + row
	if w.frame(i).pages > 1 {
		titles = quoted(w.name) + "!$A:$A," + titles
	}
	x.Raw(`<definedName name="_xlnm.Print_Titles" localSheetId="`, strconv.Itoa(i), `">`)
	x.Text(titles)
	x.Raw("</definedName>")
	for _, n := range w.named {
		x.Raw(`<definedName name="`, n.name, `">`)
		x.Text(n.formula)
		x.Raw("</definedName>")
	}
}

// writeTable writes the sheet's table, the nth of the book, with buttons that filter and sort. It has no style but that of its cells.
func (w *worksheet) writeTable(x *markup, n int) {
	x.Raw(opc.Header, `<table xmlns="`, nsMain, `" id="`, strconv.Itoa(n), `" name="`, w.table, `" displayName="`, w.table,
		`" ref="`, w.area(), `" totalsRowShown="0"><autoFilter ref="`, w.area(), `"/><tableColumns count="`, strconv.Itoa(len(w.columns)), `">`)
	for k, c := range w.columns {
		x.Raw(`<tableColumn id="`, strconv.Itoa(k+1), `" name="`)
		x.escape(c.name)
		x.Raw(`"/>`)
	}
	x.Raw("</tableColumns></table>")
}

// app names the program, as excelize names itself.
const app = opc.Header + `<Properties xmlns="` + office + `extended-properties"><Application>Deckfold</Application></Properties>`

// core are the properties.
func (b *Book) core() []byte {
	var x opc.Markup
	p := opc.Properties{Title: b.Title, Subject: b.Subtitle, Author: b.Author, Lang: b.Lang, Date: b.Date}
	p.Append(&x)
	return x.B
}

// compress has all parts written and compressed side by side, sheets first, which come last by name and take longest.
func (k *pack) compress(ctx context.Context) ([]deflate.Entry, error) {
	files := make([]deflate.Entry, len(k.parts))
	err := spread(ctx, len(k.parts), func(p *press, i int) (err error) {
		i = len(k.parts) - 1 - i
		if err := k.parts[i].write(ctx, p); err != nil {
			return err
		}
		files[i], err = p.finish(k.parts[i].name)
		return err
	})
	return files, err
}
