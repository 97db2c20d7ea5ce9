package report

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// Limits bound what one deck may ask for: whoever renders the decks of others is not made to run out of memory or time. A
// zero field is its default, which is far beyond what anyone reads; a negative one is an error. What is beyond a limit is an
// error that names the slide, the block, the limit and what to do; all but Pages and FileBytes are found before anything is
// laid out.
type Limits struct {
	Slides    int // of the deck; 10,000
	Pages     int // of the deck; 20,000
	Blocks    int // of a slide, with those in others; 10,000
	Depth     int // of blocks in each other; 16
	Text      int // bytes of the texts of a block, or of a slide around its body; 4 MiB
	DeckText  int // bytes of all texts of the deck; 256 MiB
	Items     int // of a block: entries of a list, cards, steps, events, figures; 10,000
	Rows      int // of a table on pages; 100,000. One in Slide.Data has as many as a sheet
	Cells     int // of all tables of the deck; 20,000,000
	Points    int // of a chart: the values of all its series; 2,400,000
	Pixels    int // of a picture; 40,000,000
	Picture   int // bytes of a picture's file; 32 MiB
	FileBytes int // of each file that is written; 1 GiB
	Fonts     int // of the theme: families in the chain; 32
	FontBytes int // of the files of all fonts of the theme; 256 MiB
}

// standard is the default of each limit.
var standard = Limits{
	Slides: 10_000, Pages: 20_000, Blocks: 10_000, Depth: 16, Text: 4 << 20, DeckText: 256 << 20, Items: 10_000, Rows: 100_000,
	Cells: 20_000_000, Points: 2_400_000, Pixels: layout.MostPixels, Picture: layout.MostPicture, FileBytes: 1 << 30, Fonts: 32, FontBytes: 256 << 20,
}

// resolved are the limits with their defaults.
func (l Limits) resolved() (Limits, error) {
	own, all := reflect.ValueOf(&l).Elem(), reflect.ValueOf(standard)
	var errs []error
	for i := range own.NumField() {
		switch n := own.Field(i).Int(); {
		case n < 0:
			errs = append(errs, deckError("Limits.%s is %d; give a number above zero, or 0 for the default of %d", own.Type().Field(i).Name, n, all.Field(i).Int()))
		case n == 0:
			own.Field(i).SetInt(all.Field(i).Int())
		}
	}
	return l, errors.Join(errs...)
}

// limitsOf are the limits of the deck that a block is part of, else the defaults.
func limitsOf(s *theme.Setting) *Limits {
	if h, ok := s.Host.(interface{ allows() *Limits }); ok {
		return h.allows()
	}
	return &standard
}

func (j *job) allows() *Limits { return &j.deck.limits }

// over reports that there are n of something where the limit of a name allows fewer; remedy is what else can be done.
func over(n int, what string, limit int, name, remedy string) error {
	if n <= limit {
		return nil
	}
	return fmt.Errorf("it has %d %s, at most %d are allowed; %s, or raise Limits.%s", n, what, limit, remedy, name)
}

// check reports what the deck has too much of, before its slides are looked at.
func (l *Limits) check(d *Deck) error {
	switch n := len(d.Slides); {
	case n == 0:
		return deckError("the deck has no slides")
	case n > l.Slides:
		return deckError("the deck has %d slides, at most %d are allowed; split it, or raise Limits.Slides", n, l.Slides)
	}
	return l.checkFonts(d)
}

// checkFonts reports a theme with too many fonts, or too large ones.
func (l *Limits) checkFonts(d *Deck) error {
	if d.Theme == nil {
		return nil
	}
	bytes := 0
	for _, f := range d.Theme.Fonts {
		if f != nil {
			bytes += f.Bytes()
		}
	}
	if n := len(d.Theme.Fonts); n > l.Fonts {
		return deckError("the theme has %d fonts, at most %d are allowed; leave some out, or raise Limits.Fonts", n, l.Fonts)
	}
	if bytes > l.FontBytes {
		return deckError("the fonts of the theme have %d bytes, at most %d are allowed; leave some out, or raise Limits.FontBytes", bytes, l.FontBytes)
	}
	return nil
}

// extent is what the deck has so far.
type extent struct{ text, cells int }

// bounded is the slide; where it has too much of something, that is noted, and its body is left out of what follows.
func (j *job) bounded() {
	l, s := &j.deck.limits, j.slide
	errs := len(j.errs)
	text := figure.Text(s.ID, s.Title, s.Subtitle, s.Source, s.Kicker, s.Notes) + figure.Text(s.Footnotes...)
	j.fail(over(text, "bytes of text around its body", l.Text, "Text", "shorten it"))
	j.countText(j.fail, text)
	j.bound(j.failField("Figures"), statsExtent(s.Figures))
	for i := range s.Data {
		e := s.Data[i].Extent()
		fail := j.failField(dataField(i))
		j.countText(fail, e.Text)
		j.bound(fail, figure.Extent{Cells: e.Cells}) // how many rows a sheet takes the workbook says
	}
	left := l.Blocks
	if !j.boundBlocks(s.Body, nil, &left) || len(j.errs) > errs {
		own := *s
		own.Body, own.Data, own.Figures = nil, nil, nil
		j.slide = &own
	}
}

// failField notes errors of a field of the slide.
func (j *job) failField(name string) func(error) {
	return func(err error) {
		for _, e := range split(err) {
			j.fail(fmt.Errorf("its %s: %w", name, e))
		}
	}
}

// dataField names a table of Slide.Data, from 0.
func dataField(i int) string { return fmt.Sprintf("Data, table %d", i+1) }

// boundBlocks looks at blocks and at those in them, left of which may still be; ok is false where they are too many, or too deep
// in each other, to be looked at any further.
func (j *job) boundBlocks(blocks []Block, path []int, left *int) (ok bool) {
	l := &j.deck.limits
	for i, b := range blocks {
		at := below(path, i)
		if *left--; *left < 0 {
			j.fail(fmt.Errorf("it has more than %d blocks; split it, or raise Limits.Blocks", l.Blocks))
			return false
		}
		if len(at) > l.Depth {
			j.failAt(j.at(at, b), fmt.Errorf("it stands in %d blocks, at most %d are allowed; does a block hold itself? If not, raise Limits.Depth", len(at)-1, l.Depth-1))
			return false
		}
		if missing(b) != nil {
			continue // check says so
		}
		fail := func(err error) {
			if err != nil {
				j.failAt(j.at(at, b), err)
			}
		}
		if s, is := b.(Sized); is {
			e, err := called(s.Extent)
			fail(err)
			j.bound(fail, e)
		}
		if c, is := b.(Container); is {
			in, err := called(c.Blocks)
			fail(err)
			if !j.boundBlocks(in, at, left) {
				return false
			}
		}
	}
	return true
}

// called is what a method of anybody's gives; a panic is an error.
func called[T any](do func() T) (out T, err error) {
	err = guard.Call(func() error { out = do(); return nil })
	return out, err
}

// bound reports what a block has too much of.
func (j *job) bound(fail func(error), e figure.Extent) {
	l := &j.deck.limits
	fail(errors.Join(
		over(e.Text, "bytes of text", l.Text, "Text", "split it"),
		over(e.Items, "items", l.Items, "Items", "split it"),
		over(e.Rows, "rows", l.Rows, "Rows", "show fewer and put the table with all into Slide.Data, which stands in the workbook only"),
		over(e.Points, "values", l.Points, "Points", "show fewer"),
	))
	j.countText(fail, e.Text)
	before := j.deck.extent.cells
	if j.deck.extent.cells += e.Cells; before <= l.Cells && before+e.Cells > l.Cells {
		fail(fmt.Errorf("with it the deck's tables have more than %d cells; split the deck, or raise Limits.Cells", l.Cells))
	}
}

// countText counts text, and reports that with which the deck has too much.
func (j *job) countText(fail func(error), n int) {
	l, before := &j.deck.limits, j.deck.extent.text
	if j.deck.extent.text += n; before <= l.DeckText && before+n > l.DeckText {
		fail(fmt.Errorf("with it the deck has more than %d bytes of text; split the deck, or raise Limits.DeckText", l.DeckText))
	}
}

// countPages reports a deck of too many pages, and the slide that has most of them; first is the index of every slide's first page,
// and behind them the number of all.
func (l *Limits) countPages(jobs []job, first []int) error {
	all, most, pages := first[len(jobs)], 0, 0
	for i := range jobs {
		if n := first[i+1] - first[i]; n > pages {
			most, pages = i, n
		}
	}
	if all <= l.Pages {
		return nil
	}
	return jobs[most].At(fmt.Errorf("it needs %d of the deck's %d pages, and at most %d are allowed; show less, or raise Limits.Pages", pages, all, l.Pages))
}
