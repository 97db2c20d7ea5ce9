package report

import (
	"net/url"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/sheet"
)

// outline is what the slides need to know of the deck.
type outline struct {
	*Deck
	footer   string
	sections []chapter      // the sections, in order
	first    []int          // page index of every slide's first page; nil: not known yet
	ids      map[string]int // slide number by ID
	figures  *figure.Figures
	workbook *url.URL  // where the other files find it; empty: no links
	warnings []Warning // of the deck as a whole
	errs     []error   // of the deck as a whole
	formats  []Format
	applied  *template.Applied // nil: the theme stands on no template
	sheets   *sheet.Sheets     // its layouts as they are drawn; nil: no format needs them
	claims   *claimReader      // of numbers that may stand in no cell; nil: they are not looked for
	limits   Limits            // with their defaults
	extent   extent
}

// fail notes errors of the deck as a whole.
func (o *outline) fail(errs []error) {
	for _, err := range errs {
		o.errs = append(o.errs, &Error{Err: err})
	}
}

// job is one slide on its way to its pages, as the stages of paginate ask it (paginate.Slide). Between two stages it belongs to
// one worker.
type job struct {
	deck    *outline
	slide   *Slide
	index   int // of the slide, from 0
	part    int // of the deck that it is in, from 1; 0 before the first section
	number  int // of its section, from 1; 0 before the first, and in an appendix
	section string
	kicker  string
	layout  *theme.SlideLayout
	free    freePicture
	set     theme.Setting
	meter   *layout.Meter
	faults
	lowered
	framed
	drawing
}

// faults are what is wrong with a slide.
type faults struct {
	errs     []error
	warnings []Warning
	unsound  [][]int // paths of blocks with which, or with what they hold, something is wrong
}

// lowered is a slide as nodes and figures.
type lowered struct {
	held     bool // it has its nodes
	blocks   []layout.Node
	beside   layout.Node // the picture beside or under the slide's texts; nil: none
	shown    []shown
	arranged string // how its blocks are arranged
	figures  figure.Figures
	cited    []layout.Run // where its figures stand in the workbook
}

// framed is a slide with what stands around its body, and the room that this leaves.
type framed struct {
	prepared bool // it has found its body's room
	frame    *frame
	node     layout.Node // the body as it is laid out; nil: none
	room     layout.Rect // of the body
}

// drawing is what the pages of a slide say, as they are drawn.
type drawing struct {
	said   strings.Builder // by the slide, where its texts state figures
	notes  *claimNotes     // nil: they are not looked for
	cites  noteMarks       // marks of footnotes on its pages; nil: it has none
	claims []claim         // the numbers of its texts, where they are looked for
}

// Meter has the slide count its work on a worker's meter (paginate.Task).
func (j *job) Meter(m *layout.Meter) { j.meter = m }

// Work counts work of the worker that has the job.
func (j *job) Work(n int) error { return j.meter.Work(n) }

// Siblings are the slides of one section with the same sorts of blocks.
func (j *job) Siblings() string {
	if !j.continues() || len(j.slide.Body) == 0 {
		return ""
	}
	return j.arranged
}

// placeOf is a place of the slide's layout.
func (j *job) placeOf(r layout.PlaceRole) *theme.Place { return &j.layout.Places[r] }

// continues reports a slide whose blocks may continue on other pages.
func (j *job) continues() bool {
	p := j.placeOf(layout.PlaceBody)
	return p.On && !p.OnePage()
}

// arrangement is what makes slides of one section siblings: the sorts of their blocks.
func (j *job) arrangement() string {
	var b strings.Builder
	b.WriteString(j.section)
	if j.filled() { // its body is narrower
		b.WriteString("/" + j.layout.Key)
	}
	each(j.slide.Body, nil, func(_ []int, x Block) {
		b.WriteByte('/')
		b.WriteString(kindOf(x))
	})
	return b.String()
}
