package sheet

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
)

// Sheets are the layouts of a template that a deck stands on, with their masters. They are never changed, and may be shared between
// goroutines.
type Sheets struct{ drawn map[*template.Sheet]*Sheet }

// Sheets draws layouts of a template, each once, with their masters.
func (d *Drawer) Sheets(t *template.Template, used []*template.Layout) *Sheets {
	d.loaded = &t.Made
	s := &Sheets{map[*template.Sheet]*Sheet{}}
	add := func(of *template.Sheet, in func() Source) {
		if s.drawn[of] == nil {
			s.drawn[of] = d.Draw(in())
		}
	}
	for _, l := range used {
		add(&l.Master.Sheet, func() Source { return Master(t, l.Master) })
		for ; l != nil; l = l.Under {
			add(&l.Sheet, func() Source { return Layout(t, l) })
		}
	}
	return s
}

// On draws a layout on a page: the background, what its master has where it shows that, and what it has itself. It is one of those that
// were drawn.
func (s *Sheets) On(page *layout.Frame, l *template.Layout, f Fields) {
	show(page, s.of(l.Grounds()), s.of(l.Stack()), f)
}

// of are sheets that were drawn.
func (s *Sheets) of(all []*template.Sheet) []*Sheet {
	out := make([]*Sheet, len(all))
	for i, x := range all {
		out[i] = s.drawn[x]
	}
	return out
}

// show draws the first background that there is, and what stands on it, from the back.
func show(page *layout.Frame, grounds, stack []*Sheet, f Fields) {
	if i := slices.IndexFunc(grounds, func(s *Sheet) bool { return s.Background != nil }); i >= 0 {
		page.Add(0, 0, grounds[i].Background)
	}
	for _, s := range stack {
		s.draw(page, f)
	}
}
