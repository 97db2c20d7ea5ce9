package sheet

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/color"
)

// Master is a master of a template.
func Master(t *template.Template, m *template.Master) Source {
	in := source(t, m, &m.Sheet)
	in.Name, in.Label = m.Name, fmt.Sprintf("master %.60q", m.Name)
	return in
}

// Layout is a layout of a template.
func Layout(t *template.Template, l *template.Layout) Source {
	in := source(t, l.Master, &l.Sheet)
	in.Name, in.Label = l.Name, fmt.Sprintf("layout %.60q", l.Name)
	if in.Filled = l.Under != nil; in.Filled {
		in.Label = l.Name
	}
	in.Colors.Map = in.Colors.Map.Override(l.Root.Child("p:clrMapOvr"))
	return in
}

// source is a sheet of a template, under a master.
func source(t *template.Template, m *template.Master, s *template.Sheet) Source {
	elements := m.Theme.Root.Child("a:themeElements")
	return Source{
		Root:    s.Root,
		Colors:  color.Resolver{Scheme: color.NewScheme(elements.Child("a:clrScheme")), Map: color.NewMap(m.Root.Child("p:clrMap"))},
		Theme:   Theme{Fonts: elements.Child("a:fontScheme"), Formats: elements.Child("a:fmtScheme"), Picture: pictures(m.Theme.To)},
		Text:    t.Text,
		Picture: pictures(s.To),
	}
}

// pictures are those that relationships lead to.
func pictures(to func(id string) *opc.Part) Pictures {
	return func(id string) (string, func() ([]byte, error)) {
		p := to(id)
		if p == nil {
			return "", nil
		}
		return p.Name, func() ([]byte, error) {
			if p.Size > layout.MostPicture {
				return nil, fmt.Errorf("it has %d bytes, at most %d are read", p.Size, layout.MostPicture)
			}
			return p.Unpack()
		}
	}
}
