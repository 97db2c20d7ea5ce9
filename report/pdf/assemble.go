package pdf

import (
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// assemble adds all objects in the order of the pages.
func (w *Writer) assemble(f *file, s *skeleton) {
	faces := w.writeFonts(f)
	t := w.grow()
	root := t.write(f, w.info.Lang)
	for i, a := range t.links {
		f.object(a.num, w.link(s, a, len(w.pages)+i))
	}
	for i, p := range w.pages {
		c := f.alloc()
		f.stream(c, "/Filter/FlateDecode", p.content)
		f.object(s.pages[i], w.pageObject(s, i, c, faces))
		p.content = nil
	}
	catalog := w.catalog(f, root)
	for n := 1; n < len(s.objects); n++ {
		switch {
		case n == 2 || n == s.info || s.contents[n] || f.entries[n].kind != 0 || s.isPage[n]:
		case n == s.catalog:
			f.object(n, withKeys(s.objects[n], catalog))
		case isStream(s.objects[n]):
			f.raw(n, s.objects[n])
		default:
			f.object(n, s.objects[n])
		}
	}
	f.catalog, f.infoObject = s.catalog, w.information()
}

// writeFonts adds the faces in the order of their first use and returns their objects.
func (w *Writer) writeFonts(f *file) map[*fonts.Face]int {
	objects := map[*fonts.Face]int{}
	for _, p := range w.pages {
		for _, face := range p.faces {
			if _, ok := objects[face]; !ok {
				objects[face] = f.alloc()
				w.uses[face].write(f, objects[face])
			}
		}
	}
	w.uses = nil
	return objects
}

// pageObject is the page's dictionary: the parent from the skeleton's, its content, its resources, its links.
func (w *Writer) pageObject(s *skeleton, i, content int, faces map[*fonts.Face]int) []byte {
	p := w.pages[i]
	b := []byte("<</Type/Page/Parent 1 0 R/MediaBox")
	b = rect{0, 0, w.info.Size.W, w.info.Size.H}.append(b)
	b = append(b, "/Contents "...)
	b = appendRef(b, content)
	b = append(b, "/Resources<</ProcSet[/PDF/Text/ImageC]/Font<<"...)
	for k, face := range p.faces {
		b = append(strconv.AppendInt(append(b, "/F"...), int64(k), 10), ' ')
		b = appendRef(b, faces[face])
	}
	b = append(b, ">>/XObject<<"...)
	for k, m := range p.images {
		b = append(strconv.AppendInt(append(b, "/P"...), int64(k), 10), ' ')
		b = appendRef(b, s.pictures[m])
	}
	b = append(b, ">>>>/StructParents "...)
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
	b = appendText(b, a.contents)
	if a.href[0] == '#' {
		b = append(b, "/Dest["...)
		b = appendRef(b, s.pages[w.info.Pos[a.href[1:]]])
		return append(b, "/Fit]>>"...)
	}
	b = append(b, "/A<</S/URI/URI"...)
	return append(appendText(b, a.href), ">>>>"...)
}

// bookmark is one line of the outline.
type bookmark struct {
	title     string
	page, num int
	under     []*bookmark
}

// bookmarks are the deck's sections with their slides; slides before the first section stand by themselves.
func (w *Writer) bookmarks() (top []*bookmark) {
	var section *bookmark
	for i, p := range w.pages {
		if p.part > 1 {
			continue
		}
		b := &bookmark{title: p.title, page: i}
		switch {
		case p.kind == layout.KindSection:
			section = b
			top = append(top, b)
		case section == nil:
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
