package sheet

import (
	"sync"
	"sync/atomic"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
)

// Sheets are the layouts of a template that a deck stands on, with their masters. They are never changed, and may be shared between
// goroutines.
type Sheets struct {
	layouts map[*template.Layout]*Sheet
	masters map[*template.Master]*Sheet
}

// lastDrawn is the pictures of the template that was drawn last, as decks are written over and over.
var lastDrawn atomic.Pointer[templatePictures]

type templatePictures struct {
	of *template.Template
	sync.Map
}

// picturesOf is where the pictures of a template are that were read before.
func picturesOf(t *template.Template) *sync.Map {
	p := lastDrawn.Load()
	if p == nil || p.of != t {
		p = &templatePictures{of: t}
		lastDrawn.Store(p)
	}
	return &p.Map
}

// Sheets draws layouts of a template, each once, with their masters.
func (d *Drawer) Sheets(t *template.Template, used []*template.Layout) *Sheets {
	d.loaded = picturesOf(t)
	s := &Sheets{map[*template.Layout]*Sheet{}, map[*template.Master]*Sheet{}}
	for _, l := range used {
		if s.layouts[l] != nil {
			continue
		}
		if s.masters[l.Master] == nil {
			s.masters[l.Master] = d.Draw(Master(t, l.Master))
		}
		s.layouts[l] = d.Draw(Layout(t, l))
	}
	return s
}

// On draws a layout on a page: the background, what its master has where it shows that, and what it has itself. It is one of those that
// were drawn.
func (s *Sheets) On(page *layout.Frame, l *template.Layout, f Fields) {
	s.layouts[l].On(page, s.masters[l.Master], l.ShowsMaster, f)
}
