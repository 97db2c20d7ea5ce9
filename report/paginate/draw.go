package paginate

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
)

// pageWork is how many units of work it takes to hand a page to the files.
const pageWork = 512

// File is a file that gets the pages.
type File struct {
	Ext    string // what it is called in errors: ".pdf"
	Writer layout.Writer
}

// draw draws the slide's pages and hands each to the files' writers, which keep none; then its nodes are let go.
func (x *slide) draw(c *Worker, files []File, first, pages int) {
	x.Hold(c.Context)
	at := *c.Context
	at.Step, at.Warn = x.step, x.Warn
	bodies := []layout.Frame{{}}
	if body := x.Body(); body != nil {
		var err error
		if bodies, err = layout.Draw(&at, body, x.size, x.brk); err != nil {
			x.Fail(err)
			return
		}
	}
	if len(bodies) != x.pages {
		x.Fail(fmt.Errorf("%w: drawn on %d pages, counted %d", guard.ErrInternal, len(bodies), x.pages))
		return
	}
	x.Begin()
	var missing layout.Missing
	for i := range bodies {
		page, err := x.page(&at, bodies[i], Part{first + i + 1, i + 1, x.pages, pages})
		for k := range files {
			if err == nil {
				err = c.write(&files[k], first+i, page)
			}
		}
		if err != nil {
			x.Fail(err)
			return
		}
		missing.Add(page.Items)
		bodies[i] = layout.Frame{}
	}
	if w, ok := missing.Warning(); ok {
		x.Warn(w)
	}
	x.End()
	x.Drop()
}

func (x *slide) page(c *layout.Context, body layout.Frame, at Part) (*layout.Page, error) {
	if err := c.Work(pageWork); err != nil {
		return nil, err
	}
	return x.Page(c, body, at)
}

// write hands a page to a file.
func (c *Worker) write(f *File, i int, page *layout.Page) error {
	c.file.Store(f)
	err := guard.Call(func() error { return f.Writer.Page(i, page) })
	c.file.Store(nil)
	if err != nil {
		return fmt.Errorf("the %s file: %w", f.Ext, err)
	}
	return nil
}
