package pdf

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/report/deflate"
)

// Writer collects the pages of one file. It is a layout.Writer.
type Writer struct {
	info  layout.Info
	err   error // of info
	pages []*page

	pictures pictures
	forms    map[*layout.Group]*form
	attached *Attachment // nil: none

	mu    sync.Mutex
	uses  map[*fonts.Face]*use
	known map[*fonts.Word]bool // words whose glyphs are in uses
}

// page is an encoded page.
type page struct {
	fragment
	resourceSet
	content []byte // deflated operators
	marks   int
	links   []*annotation
	err     error // why it could not be encoded; then it has nothing else

	kind        layout.Kind
	title       string
	slide, part int
}

var encoders = sync.Pool{New: func() any { return new(encoder) }}

// New begins a file of info.Pages pages. What is wrong with info is said by Page and Finish.
func New(info layout.Info) *Writer {
	w := &Writer{info: info, forms: map[*layout.Group]*form{}, uses: map[*fonts.Face]*use{}, known: map[*fonts.Word]bool{}}
	w.pictures = pictures{seen: map[*layout.Picture]*picture{}, same: map[[sha256.Size]byte]*picture{}}
	w.info.Title, w.info.Subtitle, w.info.Author = oneLine(info.Title), oneLine(info.Subtitle), oneLine(info.Author)
	if w.err = check(w.info); w.err == nil {
		w.pages = make([]*page, info.Pages)
	}
	return w
}

// check reports what no file can be made of.
func check(info layout.Info) error {
	const least = 3 * layout.Pt // ISO 32000-1, annex C.2
	switch s := info.Size; {
	case info.Pages <= 0:
		return errors.New("pdf: no pages")
	case s.W < least || s.H < least || s.W > farthest || s.H > farthest:
		return fmt.Errorf("pdf: pages of %s x %s pt; a side has 3 to 14,400 pt", s.W, s.H)
	case info.Title == "" || info.Lang == "":
		return errors.New("pdf: the file has no title or no language; PDF/UA-1 needs both")
	}
	if _, err := language.Parse(info.Lang); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	for _, id := range slices.Sorted(maps.Keys(info.Pos)) {
		if i := info.Pos[id]; i < 0 || i >= info.Pages {
			return fmt.Errorf("pdf: slide %q is on page %d of %d", id, i+1, info.Pages)
		}
	}
	return nil
}

// Page encodes page i. It may be called from several goroutines, each i once, and keeps nothing of p but its texts and
// pictures. After an error Finish fails, too.
func (w *Writer) Page(i int, p *layout.Page) (err error) {
	defer guard.Recover(&err)
	switch {
	case w.err != nil:
		return w.err
	case i < 0 || i >= len(w.pages):
		return fmt.Errorf("pdf: page %d of a file of %d", i+1, len(w.pages))
	case w.pages[i] != nil:
		return fmt.Errorf("pdf: page %d is written twice", i+1)
	}
	e := encoders.Get().(*encoder)
	defer encoders.Put(e)
	e.reset(w.info.Size)
	done, err := w.encode(e, p)
	if err != nil {
		done = &page{err: fmt.Errorf("pdf: page %d: %w", i+1, err)}
	}
	w.pages[i] = done
	return done.err
}

// encode encodes a page and takes from the encoder all that is kept.
func (w *Writer) encode(e *encoder, p *layout.Page) (*page, error) {
	e.page(p)
	if e.err != nil {
		return nil, e.err
	}
	for _, a := range e.links {
		if err := w.reachable(a.href); err != nil {
			return nil, fmt.Errorf("link on %q: %w", a.text, err)
		}
	}
	done := &page{
		fragment: e.structure(), content: deflate.Zlib(nil, e.b), marks: e.marks, links: e.links,
		kind: p.Kind, title: oneLine(p.Title), slide: p.Slide, part: p.Part,
	}
	w.note(e.words)
	var err error
	done.resourceSet, err = w.resources(e)
	return done, err
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

// mostKnown bounds the words that are held; a deck has some thousand.
const mostKnown = 1 << 14

// note keeps which glyphs of which faces are used, and for what text.
func (w *Writer) note(words []*fonts.Word) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.known) > mostKnown {
		clear(w.known)
	}
	for _, x := range words {
		if w.known[x] {
			continue
		}
		w.known[x] = true
		u := w.uses[x.Face]
		if u == nil {
			u = &use{face: x.Face, text: map[uint16]meaning{}}
			w.uses[x.Face] = u
		}
		u.word(x)
	}
}

// Finish writes the file. It is called once, after the last page; the error is that of the first page that has one, or the
// context's where that ends first.
func (w *Writer) Finish(ctx context.Context, out io.Writer) (err error) {
	defer guard.Recover(&err)
	if w.err != nil {
		return w.err
	}
	for i, p := range w.pages {
		if p == nil {
			return fmt.Errorf("pdf: page %d was not written", i+1)
		}
		if p.err != nil {
			return p.err
		}
	}
	w.known, w.pictures, w.forms = nil, pictures{}, nil
	w.err = errors.New("pdf: the file was written already")
	s, err := newSkeleton(w.info)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	f := begin(ctx, out, s)
	w.assemble(f, s)
	if err := f.close(s.catalog, s.info); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}
