package report

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
)

// outline is what the slides need to know of the deck.
type outline struct {
	*Deck
	footer   string
	sections []string       // short names, in order
	ids      map[string]int // slide number by ID
	figures  *figure.Figures
	workbook *url.URL  // where the other files find it; empty: no links
	warnings []Warning // of the deck as a whole
	errs     []error   // of the deck as a whole
	mostHeld int       // how many slides hold their nodes
	formats  []Format
	claims   *claimReader // of numbers that may stand in no cell; nil: they are not looked for
	limits   Limits       // with their defaults
	extent   extent
}

// fail notes errors of the deck as a whole.
func (o *outline) fail(errs []error) {
	for _, err := range errs {
		o.errs = append(o.errs, &Error{Err: err})
	}
}

// target reports a link to a slide that is not there, with the nearest ID that is.
func (o *outline) target(id string) error {
	if _, ok := o.ids[id]; ok {
		return nil
	}
	if len(o.ids) == 0 {
		return fmt.Errorf("the link #%s leads to a slide, and no slide has an ID; give the slide the ID %q", id, id)
	}
	best, least := "", 0
	for _, have := range slices.Sorted(maps.Keys(o.ids)) {
		if d := distance(id, have); best == "" || d < least {
			best, least = have, d
		}
	}
	return fmt.Errorf("the link #%s leads to no slide; the nearest ID is %q", id, best)
}

// distance is how many letters must be changed, added or left out to make one text of another (Levenshtein).
func distance(a, b string) int {
	s, t := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	row := make([]int, len(t)+1)
	for k := range row {
		row[k] = k
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for k, y := range t {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[k+1]
			row[k+1] = min(change, row[k]+1, row[k+1]+1)
		}
	}
	return row[len(t)]
}

// job is one slide on its way to its pages. Between two stages it belongs to one worker.
type job struct {
	deck     *outline
	slide    *Slide
	index    int // of the slide, from 0
	number   int // of its section, from 1; 0 before the first
	section  string
	kicker   string
	footer   string
	set      theme.Setting
	meter    *layout.Meter
	errs     []error
	warnings []Warning

	unsound        [][]int // paths of blocks with which, or with what they hold, something is wrong
	held, prepared bool    // it has its nodes; it has found its body's room

	blocks  []layout.Node
	shown   []shown
	figures figure.Figures
	cited   []layout.Run // where its figures stand in the workbook
	claims  []claim      // the numbers of its texts, where they are looked for

	arranged string // how its blocks are arranged

	head        *head
	sourceLine  *layout.Para // nil: none
	sourceLines int
	body        *layout.Stack
	node        layout.Node // the body as it is laid out
	top         layout.Length
	size        layout.Size // of the body
	step, pages int
	brk         layout.Length
}

// Work counts work of the worker that has the job.
func (j *job) Work(n int) error { return j.meter.Work(n) }

// build makes nodes of the slide's blocks, and gathers their figures.
func (j *job) build() {
	if len(j.unsound) > 0 {
		j.tryNodes(j.slide.Body, nil)
		return
	}
	j.arranged = j.arrangement()
	j.lower()
	j.gather()
	j.release()
}

// lower makes nodes of the slide's blocks.
func (j *job) lower() {
	set := j.set
	if j.slide.Kind == Cover {
		set.Body = layout.CardText
	}
	j.blocks, j.held = nodes(&set, j.slide.Body, 0), true
}

// prepare finds the room for the slide's body.
func (j *job) prepare(c *layout.Context) {
	j.pages, j.prepared = 1, true
	if j.slide.Kind != Content {
		return
	}
	j.body = &layout.Stack{Nodes: j.blocks, Gap: j.set.Grid.Block * 3 / 2}
	j.body.Breathe()
	j.node = j.body
	if j.flows() {
		j.node = &layout.TextColumns{Stack: j.body, Space: j.set.Grid.TextRuled, Rule: &j.set.Colors.Hairline}
	}
	if j.sourceLine = j.source(); j.sourceLine != nil {
		n, err := lines(c, j.sourceLine, j.set.Grid.Width())
		if err != nil {
			j.fail(fmt.Errorf("source: %w", err))
		}
		j.sourceLines = n
	}
	j.headed(c, "")
}

// headed gives the slide its head and the body what is left.
func (j *job) headed(c *layout.Context, suffix string) {
	g := &j.set.Grid
	j.head = j.newHead(suffix)
	top, err := j.solve(c, j.head)
	if err != nil {
		j.fail(err)
		return
	}
	j.top = top
	bottom := g.Bottom
	if j.sourceLine != nil {
		bottom -= layout.Length(j.sourceLines-1) * j.sourceLine.LineHeight(c)
	}
	j.size = layout.Size{W: g.Width(), H: bottom - top}
	if j.size.H < 72*pt {
		j.fail(fmt.Errorf("title, subtitle and source leave only %s pt of height for the body; shorten them", j.size.H))
	}
}

// fit finds the room for the slide's body, and the largest step that needs no more pages than the smallest.
func (j *job) fit(c *layout.Context) {
	j.hold(c)
	defer j.release()
	if j.prepare(c); j.body == nil || len(j.errs) > 0 {
		return
	}
	last := c.Scale.Steps() - 1
	one, ok, err := j.within(c, 0, 1)
	if ok {
		j.step, j.pages = 0, one
		return
	}
	several := err == nil
	n, err := j.count(c, last)
	if err != nil {
		j.fail(err)
		return
	}
	j.step, j.pages = last, n
	for s := range last {
		if s == 0 && n == 1 && several {
			continue
		}
		if m, ok, _ := j.within(c, s, n); ok {
			j.step, j.pages = s, m
			return
		}
	}
}

// count is the number of pages at a step.
func (j *job) count(c *layout.Context, step int) (int, error) {
	at := *c
	at.Step = step
	n, err := layout.Count(&at, j.node, j.size)
	if errors.Is(err, layout.ErrPages) {
		err = fmt.Errorf("%w, or raise Limits.Pages", err)
	}
	return max(n, 1), err
}

// within is the number of pages at a step if it is at most so many; not ok says that it is not.
func (j *job) within(c *layout.Context, step, most int) (n int, ok bool, err error) {
	at := *c
	at.Step = step
	n, ok, err = layout.Within(&at, j.node, j.size, most)
	return max(n, 1), ok, err
}

// settle finds where the pages of a slide that continues end, once its step is known.
func (j *job) settle(c *layout.Context) {
	if j.slide.Kind != Content || len(j.errs) > 0 {
		return
	}
	at := *c
	at.Step = j.step
	if j.pages > 1 {
		j.hold(c)
		top := j.top
		j.headed(c, part(j.pages, j.pages))
		if j.top != top && len(j.errs) == 0 {
			n, err := j.count(c, j.step)
			if err != nil {
				j.fail(err)
				return
			}
			j.pages = n
		}
	}
	j.brk, j.pages = layout.Even(&at, j.node, j.size, j.pages)
	j.release()
}

// part is what follows the title of a slide's page: " (2/3)".
func part(i, n int) string { return fmt.Sprintf(" (%d/%d)", i, n) }

// diagnose finds what else is wrong with a slide that could not be laid out or drawn: each block is laid out alone, in all of the
// body's room.
func (j *job) diagnose(c *layout.Context) {
	j.hold(c)
	at := *c
	at.Step = c.Scale.Steps() - 1
	size := j.size
	if size.H <= 0 {
		g := &j.set.Grid
		size = layout.Size{W: g.Width(), H: g.Bottom - g.Body[0]}
	}
	for _, n := range j.blocks {
		if _, err := layout.Draw(&at, n, size, size.H); err != nil && !errors.Is(err, layout.ErrPages) {
			j.fail(err)
		}
	}
	j.release()
}

// arrangement is what makes slides of one section siblings: the sorts of their blocks.
func (j *job) arrangement() string {
	var b strings.Builder
	b.WriteString(j.section)
	each(j.slide.Body, nil, func(_ []int, x Block) {
		b.WriteByte('/')
		b.WriteString(kindOf(x))
	})
	return b.String()
}
