package report

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
)

// pageWork is how many units of work it takes to hand a page to the files.
const pageWork = 512

// draw draws the slide's pages and hands each to the files' writers, which keep none; then its nodes are let go.
func (j *job) draw(c *worker, files []*file, first int) {
	j.hold(c.Context)
	at := *c.Context
	at.Step, at.Warn = j.step, j.warn
	bodies := []layout.Frame{{}}
	if j.body != nil && len(j.body.Nodes) > 0 {
		var err error
		if bodies, err = layout.Draw(&at, j.node, j.size, j.brk); err != nil {
			j.fail(err)
			return
		}
	}
	if len(bodies) != j.pages {
		j.fail(fmt.Errorf("%w: drawn on %d pages, counted %d", ErrInternal, len(bodies), j.pages))
		return
	}
	j.advise()
	notes := j.noteClaims()
	var missing layout.Missing
	var said strings.Builder // by the slide, where its texts state figures
	for i := range bodies {
		if err := at.Work(pageWork); err != nil {
			j.fail(err)
			return
		}
		page, err := j.page(&at, bodies[i], i)
		if err == nil && len(j.slide.Figures) > 0 {
			said.WriteString(spoken(page.Items))
		}
		if err == nil {
			notes.note(page.Items)
		}
		if err == nil && (j.slide.Kind == Content || j.slide.Kind == Statement) {
			err = j.furniture(&at, page, first+i+1)
		}
		for _, f := range files {
			if err == nil {
				c.file.Store(f)
				if err = guard.Call(func() error { return f.writer.Page(first+i, page) }); err != nil {
					err = fmt.Errorf("the %s file: %w", f.ext, err)
				}
				c.file.Store(nil)
			}
		}
		if err != nil {
			j.fail(err)
			return
		}
		missing.Add(page.Items)
		bodies[i] = layout.Frame{}
	}
	if w, ok := missing.Warning(); ok {
		j.warn(w)
	}
	j.stated(said.String())
	notes.annotations()
	j.let()
}

// advise takes the advice of the slide's blocks.
func (j *job) advise() {
	each(j.slide.Body, nil, func(path []int, b Block) {
		if a, ok := b.(Adviser); ok {
			for _, text := range a.Advice() {
				j.warn(layout.Warning{Text: text, Block: &spot{path, b}})
			}
		}
	})
}

// page is the slide's page i with its body.
func (j *job) page(c *layout.Context, body layout.Frame, i int) (*layout.Page, error) {
	s := j.slide
	page := &layout.Page{
		Kind: s.Kind, Ground: j.set.Colors.Ground, Title: plain(s.Title), Section: j.section,
		Notes: s.Notes, Slide: j.index + 1, Part: i + 1, Parts: j.pages,
	}
	page.Size = j.set.Grid.Page
	if i == 0 {
		page.ID = s.ID
	}
	if s.Kind != Content {
		f, err := j.poster(c)
		page.AddAll(0, 0, f)
		return page, err
	}
	h := j.head
	if j.pages > 1 {
		h = j.newHead(part(i+1, j.pages))
		if _, err := j.solve(c, h); err != nil {
			return nil, err
		}
	}
	if h.lines == mostTitleLines {
		j.warn(layout.Warning{Text: "the title takes three lines; shorten it to two"})
	}
	if err := j.drawHead(c, page, h); err != nil {
		return nil, err
	}
	page.AddAll(j.set.Grid.Margin, j.top, body)
	return page, j.drawSource(c, page)
}
