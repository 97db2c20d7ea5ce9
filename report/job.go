package report

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// outline is what the slides need to know of the deck.
type outline struct {
	*Deck
	footer   string
	sections []string // short names, in order
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
	data     []layout.Run // where its figures stand in the workbook
	errs     []error
	warnings []Warning

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

// fail notes an error of the slide.
func (j *job) fail(err error) { j.errs = append(j.errs, err) }

// warn notes what was drawn, though not as asked; the same thing once.
func (j *job) warn(w layout.Warning) {
	for _, have := range j.warnings {
		if have.Text == w.Text {
			return
		}
	}
	j.warnings = append(j.warnings, Warning{Slide: j.index + 1, Title: plain(j.slide.Title), Text: w.Text})
}

// prepare builds the slide's nodes and finds the room for its body.
func (j *job) prepare(c *layout.Context) {
	j.pages = 1
	if j.slide.Kind != Content {
		return
	}
	j.body = &layout.Stack{Nodes: nodes(&j.set, j.slide.Body), Gap: j.set.Grid.Block * 3 / 2}
	j.body.Breathe()
	j.node = j.body
	if textual(j.slide.Body) {
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

// textual reports a body of nothing but texts.
func textual(body []Block) bool {
	for _, b := range body {
		switch b.(type) {
		case Text, Heading, List, Callout:
		default:
			return false
		}
	}
	return true
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

// fit finds the largest step that needs no more pages than the smallest.
func (j *job) fit(c *layout.Context) {
	if j.body == nil || len(j.errs) > 0 {
		return
	}
	last := c.Scale.Steps() - 1
	if n, err := j.count(c, 0); err == nil && n <= 1 {
		j.step, j.pages = 0, n
		return
	}
	n, err := j.count(c, last)
	if err != nil {
		j.fail(j.located(err))
		return
	}
	j.step, j.pages = last, n
	for s := range last {
		if m, err := j.count(c, s); err == nil && m <= n {
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
	return max(n, 1), err
}

// settle finds where the pages of a slide that continues end, once its step is known.
func (j *job) settle(c *layout.Context) {
	if j.body == nil || len(j.errs) > 0 {
		return
	}
	at := *c
	at.Step = j.step
	if j.pages > 1 {
		top := j.top
		j.headed(c, part(j.pages, j.pages))
		if j.top != top && len(j.errs) == 0 {
			n, err := j.count(c, j.step)
			if err != nil {
				j.fail(j.located(err))
				return
			}
			j.pages = n
		}
	}
	j.brk, j.pages = layout.Even(&at, j.node, j.size, j.pages)
}

// part is what follows the title of a slide's page: " (2/3)".
func part(i, n int) string { return fmt.Sprintf(" (%d/%d)", i, n) }

// located names the block that an error of the body comes from.
func (j *job) located(err error) error {
	var over *layout.Overflow
	if errors.As(err, &over) {
		rest, ok := over.Rest.(*layout.Stack)
		if t, columns := over.Rest.(*layout.TextColumns); columns {
			rest, ok = t.Stack, true
		}
		if ok {
			return &inBlock{len(j.slide.Body) - len(rest.Nodes) + 1, err}
		}
	}
	var failed *layout.Failed
	if errors.As(err, &failed) {
		for i, n := range j.body.Nodes {
			if n == failed.Node {
				return &inBlock{i + 1, err}
			}
		}
	}
	return err
}

// arrangement is what makes slides of one section siblings: the sorts of their blocks.
func (j *job) arrangement() string {
	var b strings.Builder
	b.WriteString(j.section)
	each(j.slide.Body, func(x Block) {
		b.WriteByte('/')
		b.WriteString(reflect.TypeOf(x).String())
	})
	return b.String()
}
