package report

import (
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Deck is a report as a sequence of slides. It is only read while it is rendered and may be shared between goroutines.
type Deck struct {
	Title    string // plain text, in the footer and the files' properties; "" is the first slide's title
	Subtitle string
	Author   string
	Date     time.Time    // of the files; the zero value is left out, so that the same deck gives the same bytes
	Lang     string       // BCP 47: "de-AT"; "" is "en". It sets how numbers and dates are written, and what the library says
	Words    *words.Words // what the library says; nil, or a field left out, is in Lang's language, or in English with a warning
	Theme    *theme.Theme // nil is theme.Default
	// Classification says who may read it: "Confidential". It stands at the foot of the pages, where the theme's footer has it.
	Classification string
	Stamp          string // "Draft": what stands in a frame above the titles of all pages; "" is nothing
	Slides         []Slide
}

// Kind is what a slide is for.
type Kind = layout.Kind

// The kinds; the zero value is a slide with a title and blocks.
const (
	Content   = layout.KindContent
	Cover     = layout.KindCover     // the deck's first page: kicker, title, subtitle, and the blocks at its foot; at its right a picture, or the sections
	Section   = layout.KindSection   // opens a section; its title, or shorter its kicker, is the kicker of the slides after it
	Statement = layout.KindStatement // one sentence, set large: the title, and the subtitle under it
	// Quote is what somebody said: the title, after the opening quotation mark of the deck's language where it does not begin with one of
	// its own. A Byline in its body says who it was.
	Quote = layout.KindQuote
)

// Slide is one slide; it takes as many pages as its blocks need. Its texts are inline Markdown, see the package comment.
type Slide struct {
	ID   string // unique in the deck if not ""
	Kind Kind
	// Layout is that of the theme, by its key; "" is that of the kind. On "picture-left" and "picture-right", which have a third of the page for a picture,
	// "picture-left-half", "picture-left-two-thirds" and their like, the first Image in Body fills its place to the edges of the page, and on "picture-full"
	// all of it, under a panel with the texts; its Caption stands above the source. Pages that continue the slide repeat it. On a company's template it takes
	// the layout with a placeholder for a picture at that edge; where there is none it stands beside the texts, with a warning.
	Layout   string
	Appendix bool   // of a slide that opens a section: it stands behind the others without a number, and not among those that are under way
	Kicker   string // above the title, in capitals by style; "" is the section's
	Title    string
	Subtitle string // what is measured, where, when; or what is to be seen
	Body     []Block
	Source   string // under the body, after the word for it; "" prints none
	// Footnotes stand above the source line, after their numbers, from 1 to 99 at most; [^1] marks the first in any text with Markdown, and the
	// character ¹ in data. A mark without a note is an error, a note without a mark a warning.
	Footnotes []string
	Notes     string // for the speaker, plain text; not on the page
	// Data are tables that stand in the workbook only, such as what a chart on the slide sums up: each has up to 1,048,570
	// rows, as many as a sheet has under its head, and takes no page. The source line says where they stand. Where no workbook is made they are a
	// warning.
	Data    []Table
	Figures []Stat // that its texts state: they stand in the workbook, too. A slide that does not say one is an error
}
