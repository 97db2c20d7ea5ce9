package pptx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// firstSlideID is the least that a slide may have (ISO/IEC 29500-1, 19.7.13).
const firstSlideID = 256

// Finish writes the file. It is called once, after the last page; the error is that of the first page that has one, or the
// context's where that has ended.
func (w *Writer) Finish(ctx context.Context, out io.Writer) (err error) {
	defer guard.Recover(&err)
	if w.err != nil {
		return w.err
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	for i, p := range w.pages {
		if p == nil {
			return fmt.Errorf("pptx: page %d was not written", i+1)
		}
		if p.err != nil {
			return p.err
		}
	}
	w.err = errors.New("pptx: the file was written already")
	p, err := w.assemble(ctx)
	if err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	if err := p.Write(until{ctx, out}); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	return nil
}

// until is a writer that fails once its context has ended.
type until struct {
	context.Context
	io.Writer
}

// Write writes b unless the context has ended.
func (u until) Write(b []byte) (int, error) {
	if err := u.Err(); err != nil {
		return 0, err
	}
	return u.Writer.Write(b)
}

// assemble joins the pages' parts with those of the whole.
func (w *Writer) assemble(ctx context.Context) (*opc.Package, error) {
	p := &opc.Package{}
	used, err := w.settle(ctx)
	if err != nil {
		return nil, err
	}
	if w.base != nil {
		w.base.keep(p)
		noted := w.join(p, nil)
		w.around(p, noted)
		return p, nil
	}
	noted := w.join(p, w.logos(used))
	w.masters(p, used)
	w.whole(p, noted)
	return p, nil
}

// join adds the pages' parts, and the pictures of pages and layouts, each once; noted says that pages have notes.
func (w *Writer) join(p *opc.Package, logos []*layout.Picture) (noted bool) {
	seen := map[string]bool{}
	show := func(m media) {
		if !seen[m.name] {
			seen[m.name] = true
			p.Part(deflate.Store(m.name, m.data), "")
		}
	}
	for i, d := range w.pages {
		p.Join(&d.Package)
		d.Package = opc.Package{}
		d.rels[0] = opc.Internal("slideLayout", "../"+d.on.part) // which has its name by now
		w.relate(p, w.slideName(i), d.rels)
		noted = noted || d.notes
		for _, m := range d.media {
			show(m)
		}
	}
	for _, logo := range logos {
		for _, m := range w.logoMedia(logo) {
			show(m)
		}
	}
	return noted
}

// whole adds what stands around slides and masters.
func (w *Writer) whole(p *opc.Package, noted bool) {
	var root, r opc.Rels
	root.Add("officeDocument", "ppt/presentation.xml", false)
	root.Add("core-properties", "docProps/core.xml", false)
	root.Add("extended-properties", "docProps/app.xml", false)
	p.Rels("", root)
	r.Add("slideMaster", "slideMasters/slideMaster1.xml", false)
	for i := range w.pages {
		r = append(r, opc.Internal("slide", strings.TrimPrefix(w.slideName(i), "ppt/"))) // Add looks through all
	}
	if noted {
		w.notesMaster(p, "ppt/theme/theme2.xml")
		r.Add("notesMaster", opc.Target("ppt/presentation.xml", w.notesOn), false)
	}
	for _, name := range [...]string{"presProps", "viewProps", "tableStyles"} {
		r.Add(name, name+".xml", false)
	}
	r.Add("theme", "theme/theme1.xml", false)
	carried := w.carry(p, "fonts", func(part string) string { return r.Add("font", strings.TrimPrefix(part, "ppt/"), false) })
	p.Rels("ppt/presentation.xml", r)
	p.XML("ppt/presentation.xml", pml+"presentation.main+xml", &w.presentation(noted, carried).Markup)
	w.properties(p)
}

// settle gives all slides their layouts, and writes the layouts, and the slides that waited for theirs, on all cores. On a template they
// have them.
func (w *Writer) settle(ctx context.Context) ([]*sheetLayout, error) {
	if w.base != nil {
		return nil, nil
	}
	w.seatAll()
	used := w.usedLayouts()
	var waiting []int
	for i, d := range w.pages {
		if d.unseated != nil {
			waiting = append(waiting, i)
		}
	}
	return used, guard.Spread(ctx, len(waiting)+len(used), func(_ *struct{}, i int) error {
		if i < len(waiting) {
			w.fill(w.slideName(waiting[i]), w.pages[waiting[i]])
			return nil
		}
		k := used[i-len(waiting)]
		k.xml = deflate.Pack("ppt/"+k.part, w.layoutPart(k).B)
		return nil
	})
}

// relate adds the relationships of a part. One alone is compressed once for all that have the same: most slides have their
// layout alone, and most layouts the master.
func (w *Writer) relate(p *opc.Package, name string, r opc.Rels) {
	if len(r) > 1 {
		p.Rels(name, r)
		return
	}
	w.rels.B = w.rels.B[:0]
	r.Append(&w.rels)
	p.Part(w.single.Pack(opc.RelsName(name), w.rels.B), "")
}

// logoOf is the logo that a layout has as a mark of its own, nil if it has none.
func (w *Writer) logoOf(k *sheetLayout) *layout.Picture {
	if !slices.ContainsFunc(k.Layout.Marks, func(m theme.Mark) bool { return m.Logo }) {
		return nil
	}
	return w.LogoOn(k.Layout)
}

// logoMedia are the parts of a logo, which has one size wherever it stands.
func (w *Writer) logoMedia(p *layout.Picture) []media { return w.mediaOf(p, w.LogoBox().Size) }

// logos are those of the master and of layouts.
func (w *Writer) logos(used []*sheetLayout) (out []*layout.Picture) {
	if w.Logo != nil {
		out = append(out, w.Logo)
	}
	for _, k := range used {
		if logo := w.logoOf(k); logo != nil {
			out = append(out, logo)
		}
	}
	return out
}

// masters adds theme, master and layouts.
func (w *Writer) masters(p *opc.Package, used []*sheetLayout) {
	const master = "ppt/slideMasters/slideMaster1.xml"
	var r opc.Rels
	for _, k := range used {
		r.Add("slideLayout", "../"+k.part, false)
		p.Part(k.xml, pml+"slideLayout+xml")
		own := opc.Rels{opc.Internal("slideMaster", "../slideMasters/slideMaster1.xml")}
		if logo := w.logoOf(k); logo != nil {
			relate(&own, w.logoMedia(logo))
		}
		w.relate(p, "ppt/"+k.part, own)
	}
	r.Add("theme", "../theme/theme1.xml", false)
	if w.Logo != nil {
		relate(&r, w.logoMedia(w.Logo))
	}
	p.XML(master, pml+"slideMaster+xml", &w.masterPart(used).Markup)
	p.Rels(master, r)
	p.XML("ppt/theme/theme1.xml", typeTheme, &themePart(w.Theme).Markup)
}

// usedLayouts are the layouts that slides stand on, and those that are always there, in their order, by which their parts are named.
func (w *Writer) usedLayouts() []*sheetLayout {
	used := slices.DeleteFunc(slices.SortedFunc(maps.Values(w.made), w.before), func(k *sheetLayout) bool { return !k.used })
	for i, k := range used {
		k.part = "slideLayouts/slideLayout" + strconv.Itoa(i+1) + ".xml"
	}
	return used
}

// presentation is the part that lists all others; carried are the entries of its fonts. A file that carries fonts says that programs which
// save it carry them, too, and with all characters, as it does.
func (w *Writer) presentation(noted bool, carried string) *markup {
	x := &markup{}
	n := len(w.pages)
	how := ` saveSubsetFonts="1"`
	if carried != "" {
		how = ` embedTrueTypeFonts="1"`
	}
	x.Raw(header, `<p:presentation `, nsAll, how, ` autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId`)
	x.Attr("id", masterID)
	x.Raw(` r:id="rId1"/></p:sldMasterIdLst>`)
	if noted {
		x.Raw(`<p:notesMasterIdLst><p:notesMasterId r:id="`, opc.RelID(n+1), `"/></p:notesMasterIdLst>`)
	}
	x.Raw(`<p:sldIdLst>`)
	x.slideIDs(n, 1)
	x.Raw(`</p:sldIdLst><p:sldSz`)
	x.Attr("cx", int64(w.size.W))
	x.Attr("cy", int64(w.size.H))
	x.Raw(`/><p:notesSz cx="6858000" cy="9144000"/>`)
	if carried != "" {
		x.Raw(`<p:embeddedFontLst>`, carried, `</p:embeddedFontLst>`)
	}
	x.Raw(`<p:defaultTextStyle>`)
	x.levels(&w.inherited.box, &unset)
	x.Raw(`</p:defaultTextStyle>`)
	if w.sectioned() {
		x.Raw(`<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">`)
		w.sections(x)
		x.Raw(`</p:ext></p:extLst>`)
	}
	x.Raw(`</p:presentation>`)
	return x
}

// slideIDs appends the entries of n slides, the first of which has a relationship of a place, from 0.
func (x *markup) slideIDs(n, rel int) {
	for i := range n {
		x.Raw(`<p:sldId`)
		x.Attr("id", firstSlideID+int64(i))
		x.Raw(` r:id="`, opc.RelID(rel+i), `"/>`)
	}
}

// sectioned reports a deck with sections.
func (w *Writer) sectioned() bool { return w.pages[len(w.pages)-1].section != "" }

// sections appends the deck's sections; what stands before the first is one, too (MS-PPTX 2.4.12).
func (w *Writer) sections(x *markup) {
	x.Raw(`<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">`)
	for i := 0; i < len(w.pages); {
		name := w.pages[i].section
		title := name
		if title == "" {
			title = w.info.Title
		}
		x.Raw(`<p14:section name="`)
		x.Text(text.Line(title))
		x.Raw(`" id="`, opc.GUID(name+"\x00"+strconv.Itoa(i)), `"><p14:sldIdLst>`)
		for ; i < len(w.pages) && w.pages[i].section == name; i++ {
			x.Raw(`<p14:sldId`)
			x.Attr("id", firstSlideID+int64(i))
			x.Raw(`/>`)
		}
		x.Raw(`</p14:sldIdLst></p14:section>`)
	}
	x.Raw(`</p14:sectionLst>`)
}

// properties adds the document's properties and PowerPoint's settings.
func (w *Writer) properties(p *opc.Package) {
	p.XML("ppt/presProps.xml", pml+"presProps+xml", &settings("presentationPr").Markup)
	p.XML("ppt/viewProps.xml", pml+"viewProps+xml", &settings("viewPr").Markup)
	p.XML("ppt/tableStyles.xml", pml+"tableStyles+xml", &w.tableStyles().Markup)
	p.Core(w.core())
	p.XML("docProps/app.xml", typeApp, &w.app().Markup)
}

// settings is a part of PowerPoint's settings in which none is.
func settings(root string) *markup {
	x := &markup{}
	x.Raw(header, `<p:`, root, ` `, nsAll, `/>`)
	return x
}

// core is what the file says of itself.
func (w *Writer) core() *opc.Properties {
	return &opc.Properties{Title: w.info.Title, Subject: w.info.Subtitle, Author: w.info.Author, Lang: w.info.Lang, Date: w.info.Date}
}

// app is the part of what wrote the file, and how much is in it.
func (w *Writer) app() *markup {
	notes := 0
	for _, d := range w.pages {
		if d.notes {
			notes++
		}
	}
	x := &markup{}
	x.Raw(header, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Deckfold</Application><Slides>`)
	x.Int(int64(len(w.pages)))
	x.Raw(`</Slides><Notes>`)
	x.Int(int64(notes))
	x.Raw(`</Notes><HiddenSlides>0</HiddenSlides><AppVersion>16.0000</AppVersion></Properties>`)
	return x
}
