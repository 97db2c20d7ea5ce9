package pptx

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/chartml"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// Writer collects the pages of one file. It is a layout.Writer.
type Writer struct {
	sheet
	info     layout.Info
	embedded *chartml.DataSheet // in the workbook of every chart
	single   deflate.Shared     // relationships of parts that have one only
	rels     opc.Markup         // those added last
	carried  []embedded
	pages    []*written
	err      error // of info
}

var slides = sync.Pool{New: func() any { return new(slide) }}

// New begins a file of info.Pages pages in a theme. What is wrong with info is said by Page and Finish.
func New(info layout.Info, t *theme.Theme) *Writer {
	t = t.WithRoles()
	w := &Writer{info: info}
	if w.err = check(info); w.err != nil {
		return w
	}
	say := words.Or(info.Words, info.Lang)
	w.embedded = chartml.NewDataSheet(say.Sheet+"1", say)
	pens := newPens(t)
	w.sheet = sheet{
		Theme: t, scale: t.ScaleFor(t.Mode), light: pens.light, dark: pens.dark, lang: officeLanguage(info.Lang), words: say, size: info.Size,
	}
	w.folders, w.notesOn = ownFolders, "ppt/notesMasters/notesMaster1.xml"
	if w.base, w.err = newBase(t, info.Size); w.err != nil {
		w.err = fmt.Errorf("pptx: %w", w.err)
		return w
	}
	if w.base == nil {
		w.hold()
	} else {
		w.holdOn(w.base)
	}
	w.pages = make([]*written, info.Pages)
	return w
}

// check reports what no file can be made of.
func check(info layout.Info) error {
	const least, most = 914400, 51206400 // ISO/IEC 29500-1, 19.7.18
	switch s := info.Size; {
	case info.Pages <= 0:
		return errors.New("pptx: no pages")
	case s.W < least || s.H < least || s.W > most || s.H > most:
		return fmt.Errorf("pptx: pages of %s x %s pt; a side has 72 to 4,032 pt", s.W, s.H)
	case info.Title == "" || info.Lang == "":
		return errors.New("pptx: the file has no title or no language")
	}
	if _, err := language.Parse(info.Lang); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	return nil
}

// Page writes page i as a slide. It may be called from several goroutines, each i once, and keeps nothing of p. After an
// error Finish fails, too.
func (w *Writer) Page(i int, p *layout.Page) (err error) {
	defer guard.Recover(&err)
	switch {
	case w.err != nil:
		return w.err
	case i < 0 || i >= len(w.pages):
		return fmt.Errorf("pptx: page %d of a file of %d", i+1, len(w.pages))
	case w.pages[i] != nil:
		return fmt.Errorf("pptx: page %d is written twice", i+1)
	}
	s := slides.Get().(*slide)
	defer slides.Put(s)
	s.reset(w, i)
	done := s.done
	if err := s.write(p); err != nil {
		done = &written{err: fmt.Errorf("pptx: page %d: %w", i+1, err)}
	}
	w.pages[i] = done
	clear(s.objects)
	clear(s.gaps)
	s.arena.clear()
	s.Writer, s.done, s.colors = nil, nil, colors{}
	return done.err
}

// reset readies a slide for page i.
func (s *slide) reset(w *Writer, i int) {
	if s.names == nil {
		s.names = map[string]int{}
	}
	clear(s.names)
	*s = slide{Writer: w, page: i, x: markup{opc.Markup{B: s.x.B[:0]}}, part: markup{opc.Markup{B: s.part.B[:0]}}, rels: s.rels[:0], names: s.names, objects: s.objects[:0], arena: s.arena, ballot: s.ballot, boxes: s.boxes[:0], code: s.code[:0], contents: s.contents[:0], places: s.places[:0], indexes: s.indexes[:0], own: s.own[:0], gaps: s.gaps[:0], done: &written{}}
}

// bold reports whether a face is a bold one of the theme's.
func (w *Writer) bold(f *fonts.Face) bool {
	for _, family := range w.Fonts {
		if f == family.Face(fonts.Bold) && f != family.Face(fonts.Regular) {
			return true
		}
	}
	return false
}

// target is the page of a slide's ID.
func (w *Writer) target(id string) (page int, err error) {
	if i, ok := w.info.Pos[id]; ok && i >= 0 && i < len(w.pages) {
		return i, nil
	}
	return 0, fmt.Errorf("no slide has the ID %q", id)
}

// address is a link's target as a relationship may hold it (RFC 3986): what a URI cannot hold is escaped.
func address(href string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(href) {
		c := href[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
