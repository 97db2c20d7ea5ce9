package layout

import (
	"context"
	"io"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/words"
)

// Kind is what a slide is for.
type Kind uint8

// The kinds; a plain slide is KindContent.
const (
	KindContent Kind = iota
	KindCover
	KindSection
	KindStatement
	KindQuote
)

// Page is one page of a slide, its frame as large as the page.
type Page struct {
	Frame
	Kind        Kind
	Layout      string // the key of its layout in the theme; "" is that of the kind
	TitleLines  int    // for which the layout is solved, from 1
	TitleStep   int    // of its ladder, at which the title is set
	Ground      Color  // of the whole page
	ID          string // the slide's, on its first page; links go there
	Title       string // plain text
	Section     string // plain title of the section it belongs to; "" before the first
	Notes       string
	Slide       int // from 1
	Part, Parts int // page of the slide, from 1
}

// Info is what a file says of the deck as a whole.
type Info struct {
	Title, Subtitle, Author string
	Lang                    string       // BCP 47
	Words                   *words.Words // all that the library says; nil is those of Lang
	Date                    time.Time    // creation; the zero value is left out
	Size                    Size         // of every page
	Pages                   int
	Pos                     map[string]int // page index of every slide ID
	Figures                 *figure.Figures
	Workbook                string // address of the workbook with the figures, relative to the file's or absolute; "" if there is none
	Slides                  string // address of the slides, in a PowerPoint file or a PDF, for the workbook; "" if it is not known
}

// Writer collects pages for one file. Page may be called from several goroutines at once, each i once;
// the writer does not keep the page. Finish comes after the last page and is called once; it ends soon after the context does.
type Writer interface {
	Page(i int, p *Page) error
	Finish(ctx context.Context, w io.Writer) error
}
