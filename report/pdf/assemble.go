package pdf

import (
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// assemble adds all objects in the order of the pages. What fpdf wrote of the page tree stays; its empty contents, resources,
// information and catalog give their numbers to ours.
func (w *Writer) assemble(f *file, s *skeleton) {
	f.object(pageTree, s.objects[pageTree])
	f.stream(resources, "/Type/Metadata/Subtype/XML", w.xmp()) // uncompressed: PDF/A readers look for it as plain text
	faces := w.writeFonts(f)
	root, links := w.writeStructure(f)
	for i, a := range links {
		f.object(a.num, w.link(s, a, len(w.pages)+i))
	}
	for i, p := range w.pages {
		if f.ended() {
			return
		}
		p.resourceSet.write(f, faces)
		f.stream(s.contents[i], "/Filter/FlateDecode", p.content)
		f.object(s.pages[i], w.pageObject(s, i, faces))
		w.pages[i].content = nil
	}
	f.object(s.info, w.information())
	f.object(s.catalog, w.catalog(f, root))
}

// writeFonts adds the faces in the order of their first use and returns their objects.
func (w *Writer) writeFonts(f *file) map[*fonts.Face]int {
	objects := map[*fonts.Face]int{}
	for _, p := range w.pages {
		p.all(func(face *fonts.Face) {
			if _, ok := objects[face]; !ok {
				objects[face] = f.alloc()
				w.uses[face].write(f, objects[face])
			}
		})
	}
	w.uses = nil
	return objects
}

// pageObject is the page's dictionary: its content, its resources, its links.
func (w *Writer) pageObject(s *skeleton, i int, faces map[*fonts.Face]int) []byte {
	p := w.pages[i]
	b := appendRef([]byte("<</Type/Page/Parent "), pageTree)
	b = append(b, "/MediaBox"...)
	b = rect{0, 0, w.info.Size.W, w.info.Size.H}.append(b)
	b = append(b, "/Contents "...)
	b = appendRef(b, s.contents[i])
	b = p.resourceSet.append(append(b, "/Resources"...), faces)
	b = append(b, "/StructParents "...)
	b = strconv.AppendInt(b, int64(i), 10)
	b = append(b, "/Tabs/S"...)
	if len(p.links) > 0 {
		b = append(b, "/Annots["...)
		for _, a := range p.links {
			b = append(appendRef(b, a.num), ' ')
		}
		b = append(b, ']')
	}
	return append(b, ">>"...)
}

// link is a link's annotation (ISO 32000-1, 12.5.6.5); flag 4 prints it.
func (w *Writer) link(s *skeleton, a *annotation, parent int) []byte {
	b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
	b = a.box.append(b)
	b = append(b, "/StructParent "...)
	b = strconv.AppendInt(b, int64(parent), 10)
	b = append(b, "/Contents"...)
	b = appendText(b, a.said)
	if a.href[0] == '#' {
		b = append(b, "/Dest["...)
		b = appendRef(b, s.pages[w.info.Pos[a.href[1:]]])
		return append(b, "/Fit]>>"...)
	}
	b = append(b, "/A<</S/URI/URI"...)
	return append(appendText(b, escapeURI(a.href)), ">>>>"...)
}

// escapeURI percent-encodes what a URI may not hold: in PDF it is 7-bit ASCII (ISO 32000-1, 12.6.4.7).
func escapeURI(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7f {
			b = append(b, c)
			continue
		}
		b = append(b, '%', hexDigits[s[i]>>4], hexDigits[s[i]&15])
	}
	return string(b)
}

// bookmark is one line of the outline.
type bookmark struct {
	title     string
	page, num int
	under     []*bookmark
}

// bookmarks are the deck's sections with their slides; covers, and slides before the first section, stand by themselves.
func (w *Writer) bookmarks() (top []*bookmark) {
	var section *bookmark
	for i, p := range w.pages {
		if p.part > 1 {
			continue
		}
		b := &bookmark{title: p.title, page: i}
		if b.title == "" {
			b.title = strconv.Itoa(i + 1)
		}
		switch {
		case p.kind == layout.KindSection:
			section = b
			top = append(top, b)
		case section == nil || p.kind == layout.KindCover:
			top = append(top, b)
		default:
			section.under = append(section.under, b)
		}
	}
	return top
}

// outline adds the outline (ISO 32000-1, 12.3.3) and returns its object.
func (w *Writer) outline(f *file) int {
	root := f.alloc()
	top := w.bookmarks()
	b := append([]byte("<</Type/Outlines"), f.level(top, root)...)
	f.object(root, append(b, ">>"...))
	return root
}

// level adds the bookmarks of one level and returns what their parent's dictionary says of them.
func (f *file) level(marks []*bookmark, parent int) []byte {
	if len(marks) == 0 {
		return nil
	}
	for _, m := range marks {
		m.num = f.alloc()
	}
	open := len(marks)
	for i, m := range marks {
		b := appendText([]byte("<</Title"), m.title)
		b = appendRef(append(b, "/Parent "...), parent)
		if i > 0 {
			b = appendRef(append(b, "/Prev "...), marks[i-1].num)
		}
		if i < len(marks)-1 {
			b = appendRef(append(b, "/Next "...), marks[i+1].num)
		}
		b = append(appendRef(append(b, "/Dest["...), f.src.pages[m.page]), "/Fit]"...)
		b = append(b, f.level(m.under, m.num)...)
		open += len(m.under)
		f.object(m.num, append(b, ">>"...))
	}
	b := appendRef([]byte("/First "), marks[0].num)
	b = appendRef(append(b, "/Last "...), marks[len(marks)-1].num)
	return strconv.AppendInt(append(b, "/Count "...), int64(open), 10)
}
