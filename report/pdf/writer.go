package pdf

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/deflate"
)

// Writer collects the pages of one file. It is a layout.Writer.
type Writer struct {
	info  layout.Info
	pages []*page

	mu    sync.Mutex
	uses  map[*fonts.Face]*use
	known map[*fonts.Word]bool // words whose glyphs are in uses
}

// page is an encoded page.
type page struct {
	content []byte // deflated operators
	root    *element
	marks   int
	faces   []*fonts.Face
	images  []*layout.Picture
	links   []*annotation

	kind           layout.Kind
	title, section string
	slide, part    int
}

var encoders = sync.Pool{New: func() any { return new(encoder) }}

// New begins a file of info.Pages pages.
func New(info layout.Info) *Writer {
	return &Writer{info: info, pages: make([]*page, info.Pages), uses: map[*fonts.Face]*use{}, known: map[*fonts.Word]bool{}}
}

// Page encodes page i. It may be called from several goroutines, each i once, and keeps nothing of p but its texts.
func (w *Writer) Page(i int, p *layout.Page) error {
	if i < 0 || i >= len(w.pages) {
		return fmt.Errorf("pdf: page %d of a file of %d", i+1, len(w.pages))
	}
	e := encoders.Get().(*encoder)
	defer encoders.Put(e)
	e.reset(w.info.Size.H)
	root := e.page(p)
	if e.err != nil {
		return fmt.Errorf("pdf: page %d: %w", i+1, e.err)
	}
	for _, a := range e.links {
		a.page = i
		if err := w.reachable(a.href); err != nil {
			return fmt.Errorf("pdf: page %d: link on %q: %w", i+1, a.contents, err)
		}
	}
	w.pages[i] = &page{
		content: deflate.Zlib(nil, e.b), root: root, marks: e.marks, faces: e.faces, images: e.images, links: e.links,
		kind: p.Kind, title: p.Title, section: p.Section, slide: p.Slide, part: p.Part,
	}
	w.note(e.words)
	return nil
}

// reachable reports a link to a slide that is not there.
func (w *Writer) reachable(href string) error {
	if href == "" {
		return errors.New("it has no target")
	}
	if href[0] != '#' {
		return nil
	}
	if _, ok := w.info.Pos[href[1:]]; !ok {
		return fmt.Errorf("no slide has the ID %q", href[1:])
	}
	return nil
}

// note keeps which glyphs of which faces are used, and for what text.
func (w *Writer) note(words []*fonts.Word) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, x := range words {
		if w.known[x] {
			continue
		}
		w.known[x] = true
		u := w.uses[x.Face]
		if u == nil {
			u = &use{face: x.Face, text: map[uint16]string{}}
			w.uses[x.Face] = u
		}
		for i := range x.Glyphs {
			u.note(x.Glyphs[i].ID, x.Glyphs[i].Text)
		}
	}
}

// Finish writes the file. It is called once, after the last page.
func (w *Writer) Finish(out io.Writer) error {
	for i, p := range w.pages {
		if p == nil {
			return fmt.Errorf("pdf: page %d was not written", i+1)
		}
	}
	if len(w.pages) == 0 {
		return errors.New("pdf: no pages")
	}
	w.known = nil
	s, err := newSkeleton(w.info, w.pictures())
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	f := &file{src: s, next: len(s.objects), entries: make([]entry, len(s.objects))}
	w.assemble(f, s)
	_, err = out.Write(f.close(f.catalog, f.infoObject))
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// pictures are the file's pictures in the order of their first use.
func (w *Writer) pictures() (all []*layout.Picture) {
	seen := map[*layout.Picture]bool{}
	for _, p := range w.pages {
		for _, m := range p.images {
			if !seen[m] {
				seen[m], all = true, append(all, m)
			}
		}
	}
	return all
}
