package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/report/chartml"
)

// template is a sheet's part as excelize writes it, without what is the sheet's own.
type template struct {
	before [2][]byte // the rows, around the area
	after  [2][]byte // the rows, around the links
}

// templates takes the sample sheets out.
func (c *collector) templates() (map[frame]*template, error) {
	out := map[frame]*template{}
	for i, k := range c.frames {
		name := worksheetPart(i)
		t, ok := newTemplate(c.parts[name])
		if !ok {
			return nil, fmt.Errorf("excelize wrote %s in a shape that is not known", name)
		}
		delete(c.parts, name)
		out[k] = t
	}
	return out, nil
}

// newTemplate cuts a sheet's part where its area, its rows and its links belong, without its start, which declares some sixty
// namespaces, and without its end.
func newTemplate(part []byte) (*template, bool) {
	_, content, opened := bytes.Cut(part, []byte("<worksheet "))
	_, content, _ = bytes.Cut(content, []byte(">"))
	content, closed := bytes.CutSuffix(content, []byte("</worksheet>"))
	before, after, found := bytes.Cut(content, []byte("<sheetData></sheetData>"))
	var t template
	var sized, linked bool
	t.before[0], t.before[1], sized = bytes.Cut(before, []byte(`"`+sampleArea+`"`))
	var x markup
	x.links([]link{sampleLink}, nil, "")
	t.after[0], t.after[1], linked = bytes.Cut(after, x.B)
	return &t, opened && closed && found && sized && linked
}

// begin begins a sheet, up to its rows.
func (t *template) begin(x *markup, w *worksheet) {
	x.B = append(x.B, t.before[0]...)
	x.Raw(`"A1:`, chartml.Letters(len(w.columns)-1), strconv.Itoa(w.lowest()), `"`)
	x.B = append(x.B, t.before[1]...)
}

// ending is what the end of a sheet needs of the book.
type ending struct {
	slides string // the relationship to the deck's file
	look   Look
}

// end is what excelize writes after a sheet's rows, and the scales of its cells.
func (t *template) end(x *markup, w *worksheet, e ending) {
	x.B = append(x.B, t.after[0]...)
	w.writeHeat(x, e.look)
	x.links(w.links, w.slides, e.slides)
	x.B = append(x.B, t.after[1]...)
}

// links appends links as excelize writes them; slides is the relationship to the deck's file.
func (x *markup) links(links []link, file *deckFile, slides string) {
	if len(links) == 0 {
		return
	}
	x.Raw("<hyperlinks>")
	for _, l := range links {
		x.Raw(`<hyperlink ref="`, l.cell)
		if l.page > 0 {
			x.Raw(`" r:id="`, slides, `" location="`, file.at(l.page), `"></hyperlink>`)
			continue
		}
		x.Raw(`" location="`)
		x.asGo(l.target())
		x.Raw(`"></hyperlink>`)
	}
	x.Raw("</hyperlinks>")
}

// target is where the link leads, as formulas have it.
func (l link) target() string { return quoted(l.sheet) + "!A1" }

// asGo appends text as encoding/xml escapes it, and so excelize.
func (x *markup) asGo(s string) {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer never fails
	x.B = append(x.B, b.Bytes()...)
}

// worksheetPart is the part of sheet i, from 0.
func worksheetPart(i int) string { return "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// lister lists sheets from the ith on, as excelize does, where a part of the workbook names them; name is the name of one.
type lister func(x *markup, i int, name string)

// inWorkbook lists them in the workbook. The relationships after the first sheet's are those of styles and theme.
func inWorkbook(x *markup, i int, name string) {
	id := i + 1
	if i > 0 {
		id += 2
	}
	x.Raw(`<sheet name="`)
	x.asGo(name)
	x.Raw(`" sheetId="`, strconv.Itoa(i+1), `" r:id="rId`, strconv.Itoa(id), `"></sheet>`)
}

func inRelationships(x *markup, i int, _ string) {
	x.Raw(`<Relationship Id="rId`, strconv.Itoa(i+3), `" Target="worksheets/sheet`, strconv.Itoa(i+1), `.xml" Type="`, nsRel, `/worksheet"></Relationship>`)
}

func inTypes(x *markup, i int, _ string) {
	x.Raw(`<Override PartName="/`, worksheetPart(i), `" ContentType="`, officeType, `spreadsheetml.worksheet+xml"></Override>`)
}

// relist lists all sheets from the ith on in a part, before a mark, where excelize has listed its samples.
func (c *collector) relist(part string, how lister, from int, mark string, sheets []*worksheet) error {
	var samples, all markup
	for i := from; i < len(c.frames); i++ {
		how(&samples, i, sampleName(i))
	}
	for i := from; i < len(sheets); i++ {
		how(&all, i, sheets[i].name)
	}
	return c.replace(part, string(samples.B)+mark, string(all.B)+mark)
}
