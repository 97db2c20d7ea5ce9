package decktest

import (
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Fills is a format that measures what pages use of their bodies.
type Fills struct {
	theme *theme.Theme
	mu    sync.Mutex
	Pages map[int]Fill // by their place in the deck, from 0
}

// Fill is what a page uses of its body: of its height in percent, from its top to the lowest of what is drawn in it.
type Fill struct {
	*layout.Page
	Percent int
	Largest layout.Length // size of type
	body    layout.Rect
	low     layout.Length
}

// Ext is ".fills".
func (*Fills) Ext() string { return ".fills" }

// Begin starts anew.
func (f *Fills) Begin(_ context.Context, _ layout.Info, t *theme.Theme) (layout.Writer, error) {
	f.theme, f.Pages = t, map[int]Fill{}
	return f, nil
}

// Page measures a page.
func (f *Fills) Page(i int, p *layout.Page) error {
	fill := Fill{Page: p, body: f.theme.SeatsAt(f.theme.LayoutFor(p.Kind, p.Layout), p.TitleLines, p.TitleStep).Places[layout.PlaceBody].Rect}
	fill.low = fill.body.Y
	fill.walk(layout.Point{}, p.Items)
	if fill.body.H > 0 {
		fill.Percent = int((fill.low - fill.body.Y) * 100 / fill.body.H)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.Pages[i] = fill
	return nil
}

// Light are the content slides of one page that use less than so many percent of their bodies, by number and title, with what they use.
func (f *Fills) Light(percent int) (out []string) {
	for i := range len(f.Pages) {
		if p := f.Pages[i]; p.Kind == layout.KindContent && p.Parts == 1 && p.Percent < percent {
			out = append(out, fmt.Sprintf("%d %s: %d %%", p.Slide, p.Title, p.Percent))
		}
	}
	return out
}

// Finish writes nothing.
func (*Fills) Finish(context.Context, io.Writer) error { return nil }

func (f *Fill) walk(at layout.Point, items []layout.Placed) {
	for _, it := range items {
		q := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		low := q.Y
		switch v := it.Item.(type) {
		case *layout.Group:
			f.walk(q, v.Items)
			continue
		case *layout.Path:
			for _, x := range v.Points {
				low = max(low, q.Y+x.Y)
			}
		case *layout.Image:
			low += v.Size.H
		case *layout.Text:
			if low > f.body.Y && low < f.body.Bottom() {
				f.Largest = max(f.Largest, v.Size)
			}
		}
		if low <= f.body.Bottom()+layout.Pt {
			f.low = max(f.low, low)
		}
	}
}
