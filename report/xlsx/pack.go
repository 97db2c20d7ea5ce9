package xlsx

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/report/deflate"
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
	nsA       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsC       = "http://schemas.openxmlformats.org/drawingml/2006/chart"
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
	look   Look
	styles *styles
}

// pack makes the parts of a book.
func (b *Book) pack(sheets []*worksheet) (*pack, error) {
	c, s, err := b.skeleton(sheets)
	if err != nil {
		return nil, err
	}
	k := &pack{look: b.Look, styles: s}
	for i, w := range sheets {
		before, after, err := c.sheet("xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml")
		if err != nil {
			return nil, err
		}
		k.sheet(w, i, before, after)
	}
	err = errors.Join(
		c.replace("[Content_Types].xml", "</Types>", string(k.types.b)+"</Types>"),
		c.replace("xl/workbook.xml", "</sheets>", "</sheets><definedNames>"+string(k.names.b)+"</definedNames>"),
	)
	c.parts["docProps/core.xml"], c.parts["docProps/app.xml"] = b.core(), []byte(app)
	for name, content := range c.parts {
		k.add(name, "", func(x *markup) { x.b = append(x.b, content...) })
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
		k.types.raw(`<Override PartName="/`, name, `" ContentType="`, kind, `"/>`)
	}
}

// sheet adds sheet i, from 0, with its table and chart; the sheet's rows belong between before and after.
func (k *pack) sheet(w *worksheet, i int, before, after []byte) {
	n := strconv.Itoa(i + 1)
	rels, drawing := []string{"table", "../tables/table" + n + ".xml"}, ""
	k.add("xl/tables/table"+n+".xml", tableType, func(x *markup) { w.writeTable(x, i+1) })
	if w.chart != nil {
		k.charts++
		m := strconv.Itoa(k.charts)
		rels, drawing = append(rels, "drawing", "../drawings/drawing"+m+".xml"), `<drawing r:id="rId2"/>`
		k.add("xl/drawings/drawing"+m+".xml", drawingType, w.writeDrawing)
		k.add("xl/drawings/_rels/drawing"+m+".xml.rels", "", relations("chart", "../charts/chart"+m+".xml"))
		k.add("xl/charts/chart"+m+".xml", chartType, func(x *markup) { w.writeChart(x, k.look) })
	}
	k.add("xl/worksheets/_rels/sheet"+n+".xml.rels", "", relations(rels...))
	k.parts = append(k.parts, part{"xl/worksheets/sheet" + n + ".xml", func(ctx context.Context, p *press) error {
		p.raw(header, `<worksheet xmlns="`, nsMain, `" xmlns:r="`, nsRel, `">`)
		p.b = append(p.b, before...)
		if err := w.sheetData(ctx, p, k.styles); err != nil {
			return fmt.Errorf("xlsx: sheet %q, %w", w.name, err)
		}
		p.b = append(p.b, after...)
		// a year that is text bears no warning
		p.raw(`<ignoredErrors><ignoredError sqref="`, w.area(), `" numberStoredAsText="1"/></ignoredErrors>`, drawing,
			`<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`)
		return nil
	}})
	w.define(&k.names, i)
}

// relations are the relationships rId1, rId2 ... given by their kinds and targets.
func relations(pairs ...string) func(x *markup) {
	return func(x *markup) {
		x.raw(header, `<Relationships xmlns="`, nsPackage, `relationships">`)
		for i := 0; i < len(pairs); i += 2 {
			x.raw(`<Relationship Id="rId`, strconv.Itoa(i/2+1), `" Type="`, nsRel, "/", pairs[i], `" Target="`, pairs[i+1], `"/>`)
		}
		x.raw("</Relationships>")
	}
}

// define names what stands in the sheet, and has its head printed on every page.
func (w *worksheet) define(x *markup, i int) {
	row := "$" + strconv.Itoa(headRow)
	x.raw(`<definedName name="_xlnm.Print_Titles" localSheetId="`, strconv.Itoa(i), `">`)
	x.plain(quoted(w.name) + "!" + row + ":" + row)
	x.raw("</definedName>")
	for _, n := range w.named {
		x.raw(`<definedName name="`, n.name, `">`)
		x.plain(n.formula)
		x.raw("</definedName>")
	}
}

// writeTable writes the sheet's table, the nth of the book. It has no style but that of its cells.
func (w *worksheet) writeTable(x *markup, n int) {
	x.raw(header, `<table xmlns="`, nsMain, `" id="`, strconv.Itoa(n), `" name="`, w.table, `" displayName="`, w.table,
		`" ref="`, w.area(), `" totalsRowShown="0"><tableColumns count="`, strconv.Itoa(len(w.columns)), `">`)
	for k, c := range w.columns {
		x.raw(`<tableColumn id="`, strconv.Itoa(k+1), `" name="`)
		x.escape(c.name)
		x.raw(`"/>`)
	}
	x.raw("</tableColumns></table>")
}

// app names the program, as excelize names itself.
const app = header + `<Properties xmlns="` + office + `extended-properties"><Application>Deckfold</Application></Properties>`

// core are the properties (ECMA-376-2, 10).
func (b *Book) core() []byte {
	var x markup
	x.raw(header, `<cp:coreProperties xmlns:cp="`, nsPackage, `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	date := ""
	if !b.Date.IsZero() {
		date = b.Date.UTC().Format(time.RFC3339)
	}
	for _, p := range []struct{ element, attr, text string }{
		{"dc:title", "", b.Title}, {"dc:subject", "", b.Subtitle}, {"dc:creator", "", b.Author}, {"dc:language", "", b.Lang},
		{"dcterms:created", ` xsi:type="dcterms:W3CDTF"`, date}, {"dcterms:modified", ` xsi:type="dcterms:W3CDTF"`, date},
	} {
		if p.text != "" {
			x.raw("<", p.element, p.attr, ">")
			x.plain(p.text)
			x.raw("</", p.element, ">")
		}
	}
	x.raw("</cp:coreProperties>")
	return x.b
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
