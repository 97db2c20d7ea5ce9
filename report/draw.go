package report

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
)

// begin starts the files.
func (r *Renderer) begin(d *Deck, jobs []job) *Document {
	doc := &Document{formats: r.Formats}
	if doc.formats == nil {
		doc.formats = []Format{PDF}
	}
	set := &jobs[0].set
	info := layout.Info{
		Title: d.Title, Subtitle: d.Subtitle, Author: d.Author, Lang: set.Lang, Date: d.Date,
		Size: set.Grid.Page, Pos: map[string]int{},
	}
	if info.Title == "" {
		info.Title = plain(d.Slides[0].Title)
	}
	for i := range jobs {
		if id := jobs[i].slide.ID; id != "" {
			info.Pos[id] = info.Pages
		}
		info.Pages += jobs[i].pages
	}
	doc.Pages = info.Pages
	for _, f := range doc.formats {
		doc.writers = append(doc.writers, f.Begin(info, set.Theme))
	}
	return doc
}

// plain is a text of one line without its markup.
func plain(s string) string { return oneLine(markup.Plain(s)) }

// oneLine is a text without its line breaks.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// firsts is the index of every slide's first page.
func firsts(jobs []job) []int {
	first := make([]int, len(jobs))
	n := 0
	for i := range jobs {
		first[i] = n
		n += jobs[i].pages
	}
	return first
}

// draw draws the slide's pages and hands each to the writers, which keep none; then its nodes are let go.
func (j *job) draw(c *layout.Context, doc *Document, first int) {
	at := *c
	at.Step, at.Warn = j.step, j.warn
	bodies := []layout.Frame{{}}
	if j.body != nil && len(j.body.Nodes) > 0 {
		var err error
		if bodies, err = layout.Draw(&at, j.node, j.size, j.brk); err != nil {
			j.fail(j.located(err))
			return
		}
	}
	if len(bodies) != j.pages {
		j.fail(fmt.Errorf("%w: drawn on %d pages, counted %d", ErrInternal, len(bodies), j.pages))
		return
	}
	each(j.slide.Body, func(b Block) {
		if a, ok := b.(Adviser); ok {
			for _, text := range a.Advice() {
				j.warn(layout.Warning{Text: text})
			}
		}
	})
	var said strings.Builder // by the slide, where its texts state figures
	for i := range bodies {
		page, err := j.page(&at, bodies[i], i)
		if err == nil && len(j.slide.Figures) > 0 {
			said.WriteString(spoken(page.Items))
		}
		if err == nil && (j.slide.Kind == Content || j.slide.Kind == Statement) {
			err = j.furniture(&at, page, first+i+1)
		}
		for _, w := range doc.writers {
			if err == nil {
				err = w.Page(first+i, page)
			}
		}
		if err != nil {
			j.fail(err)
			return
		}
		bodies[i] = layout.Frame{}
	}
	j.stated(said.String())
	j.body, j.node, j.head, j.sourceLine = nil, nil, nil, nil
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
