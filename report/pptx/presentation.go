package pptx

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/deflate"
)

// firstSlideID is the least that a slide may have (ISO/IEC 29500-1, 19.7.13).
const firstSlideID = 256

// Finish writes the file. It is called once, after the last page; the error is that of the first page that has one.
func (w *Writer) Finish(out io.Writer) error {
	if w.err != nil {
		return w.err
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
	p := w.assemble()
	if err := p.write(out); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	return nil
}

// assemble joins the pages' parts with those of the whole.
func (w *Writer) assemble() *pack {
	p := &pack{}
	noted := false
	seen := map[string]bool{}
	for _, d := range w.pages {
		p.join(&d.pack)
		noted = noted || d.notes
		for _, m := range d.media {
			if !seen[m.name] {
				seen[m.name] = true
				p.part(deflate.Store(m.name, m.data), "")
			}
		}
	}
	if w.Logo != nil {
		if m := mediaOf(w.Logo); !seen[m.name] {
			p.part(deflate.Store(m.name, m.data), "")
		}
	}
	w.masters(p)
	var root, r rels
	root.add("officeDocument", "ppt/presentation.xml", false)
	root.add("core-properties", "docProps/core.xml", false)
	root.add("extended-properties", "docProps/app.xml", false)
	p.rels("", root)
	r.add("slideMaster", "slideMasters/slideMaster1.xml", false)
	for i := range w.pages {
		r.add("slide", strings.TrimPrefix(slideName(i), "ppt/"), false)
	}
	if noted {
		w.notesMaster(p)
		r.add("notesMaster", "notesMasters/notesMaster1.xml", false)
	}
	for _, name := range [...]string{"presProps", "viewProps", "tableStyles"} {
		r.add(name, name+".xml", false)
	}
	r.add("theme", "theme/theme1.xml", false)
	p.rels("ppt/presentation.xml", r)
	p.xml("ppt/presentation.xml", pml+"presentation.main+xml", w.presentation(noted))
	w.properties(p)
	return p
}

// masters adds theme, master and layouts.
func (w *Writer) masters(p *pack) {
	const master = "ppt/slideMasters/slideMaster1.xml"
	var r rels
	for k := range layouts {
		name := "slideLayouts/slideLayout" + strconv.Itoa(int(k)+1) + ".xml"
		r.add("slideLayout", "../"+name, false)
		p.xml("ppt/"+name, pml+"slideLayout+xml", w.layoutPart(k))
		p.rels("ppt/"+name, rels{{"slideMaster", "../slideMasters/slideMaster1.xml", false}})
	}
	r.add("theme", "../theme/theme1.xml", false)
	if w.Logo != nil {
		r.add("image", "../"+strings.TrimPrefix(mediaOf(w.Logo).name, "ppt/"), false)
	}
	p.xml(master, pml+"slideMaster+xml", w.masterPart())
	p.rels(master, r)
	p.xml("ppt/theme/theme1.xml", typeTheme, themePart(w.Theme))
}

// presentation is the part that lists all others.
func (w *Writer) presentation(noted bool) *markup {
	x := &markup{}
	n := len(w.pages)
	x.raw(header, `<p:presentation `, nsAll, ` saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId`)
	x.attr("id", masterID)
	x.raw(` r:id="rId1"/></p:sldMasterIdLst>`)
	if noted {
		x.raw(`<p:notesMasterIdLst><p:notesMasterId r:id="`, relID(n+1), `"/></p:notesMasterIdLst>`)
	}
	x.raw(`<p:sldIdLst>`)
	for i := range n {
		x.raw(`<p:sldId`)
		x.attr("id", firstSlideID+int64(i))
		x.raw(` r:id="`, relID(i+1), `"/>`)
	}
	x.raw(`</p:sldIdLst><p:sldSz`)
	x.attr("cx", int64(w.size.W))
	x.attr("cy", int64(w.size.H))
	x.raw(`/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>`)
	w.plainLevel(x)
	x.raw(`</p:defaultTextStyle>`)
	w.sections(x)
	x.raw(`</p:presentation>`)
	return x
}

// sections appends the deck's sections; what stands before the first is one, too (MS-PPTX 2.4.12).
func (w *Writer) sections(x *markup) {
	last := w.pages[len(w.pages)-1]
	if last.section == "" {
		return
	}
	x.raw(`<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">`)
	for i := 0; i < len(w.pages); {
		name := w.pages[i].section
		title := name
		if title == "" {
			title = w.info.Title
		}
		x.raw(`<p14:section name="`)
		x.text(oneLine(title))
		x.raw(`" id="`, guid(name+"\x00"+strconv.Itoa(i)), `"><p14:sldIdLst>`)
		for ; i < len(w.pages) && w.pages[i].section == name; i++ {
			x.raw(`<p14:sldId`)
			x.attr("id", firstSlideID+int64(i))
			x.raw(`/>`)
		}
		x.raw(`</p14:sldIdLst></p14:section>`)
	}
	x.raw(`</p14:sectionLst></p:ext></p:extLst>`)
}

// guid is a name-based UUID (RFC 9562, version 8) as Office writes them.
func guid(name string) string {
	sum := sha256.Sum256([]byte(name))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("{%X-%X-%X-%X-%X}", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// properties adds the document's properties and PowerPoint's settings.
func (w *Writer) properties(p *pack) {
	settings := [...][2]string{{"presProps", "presentationPr"}, {"viewProps", "viewPr"}}
	for _, v := range settings {
		x := &markup{}
		x.raw(header, `<p:`, v[1], ` `, nsAll, `/>`)
		p.xml("ppt/"+v[0]+".xml", pml+v[0]+"+xml", x)
	}
	x := &markup{}
	x.raw(header, `<a:tblStyleLst xmlns:a="`, nsA, `" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`)
	p.xml("ppt/tableStyles.xml", pml+"tableStyles+xml", x)
	p.xml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(&w.info))
	notes := 0
	for _, d := range w.pages {
		if d.notes {
			notes++
		}
	}
	x = &markup{}
	x.raw(header, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><Slides>`)
	x.int(int64(len(w.pages)))
	x.raw(`</Slides><Notes>`)
	x.int(int64(notes))
	x.raw(`</Notes><HiddenSlides>0</HiddenSlides><AppVersion>16.0000</AppVersion></Properties>`)
	p.xml("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", x)
}

// core is the document's title, author, language and date (ISO/IEC 29500-2, 11).
func core(info *layout.Info) *markup {
	x := &markup{}
	x.raw(header, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, v := range [...][2]string{{"dc:title", info.Title}, {"dc:subject", info.Subtitle}, {"dc:creator", info.Author}, {"cp:lastModifiedBy", info.Author}, {"dc:language", info.Lang}} {
		if text := oneLine(v[1]); text != "" {
			x.raw(`<`, v[0], `>`)
			x.text(text)
			x.raw(`</`, v[0], `>`)
		}
	}
	if !info.Date.IsZero() {
		at := info.Date.UTC().Format(time.RFC3339)
		for _, name := range [...]string{"dcterms:created", "dcterms:modified"} {
			x.raw(`<`, name, ` xsi:type="dcterms:W3CDTF">`, at, `</`, name, `>`)
		}
	}
	x.raw(`</cp:coreProperties>`)
	return x
}
