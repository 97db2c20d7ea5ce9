package template

import (
	"cmp"
	"maps"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// brand are the chromatic colours of masters, layouts and titles, from that of most area.
func (a *applier) brand() []layout.Color {
	if a.brands != nil {
		return a.brands
	}
	area := map[layout.Color]int64{}
	page := int64(a.Size.W/layout.Pt) * int64(a.Size.H/layout.Pt)
	masters := map[*Master]bool{}
	for _, l := range a.all {
		r := l.Resolver()
		add := func(c layout.Color, of int64) {
			if c = c.Plain(); chromatic(c) {
				area[c] += of
			}
		}
		within := func(s *Sheet) {
			for _, e := range s.Shapes() {
				for g := range e.Within() {
					if c, ok := r.In(g.Child("p:spPr", "a:solidFill")); ok && placeholder(g) == nil {
						add(c.Color, extent(g))
					}
				}
			}
			if c, ok := r.In(s.Root.Child("p:cSld", "p:bg", "p:bgPr", "a:solidFill")); ok {
				add(c.Color, page)
			}
		}
		within(&l.Sheet)
		if !masters[l.Master] {
			masters[l.Master] = true
			within(&l.Master.Sheet)
		}
		for _, p := range l.Placeholders {
			if p.Type == "title" || p.Type == "ctrTitle" {
				if c, ok := r.In(l.Style(a.Template, p).Fill); ok {
					add(c.Color, int64(p.Rect.W/layout.Pt)*int64(p.Rect.H/layout.Pt)/5)
				}
			}
		}
	}
	a.brands = slices.SortedFunc(maps.Keys(area), func(x, y layout.Color) int {
		return cmp.Or(cmp.Compare(area[y], area[x]), cmp.Compare(x.String(), y.String()))
	})
	return a.brands
}

// extent is the area of a shape in square points.
func extent(e *xmltree.Element) int64 {
	p := &Placeholder{}
	p.place(e.Child("p:spPr", "a:xfrm"))
	return area(p.Rect)
}
