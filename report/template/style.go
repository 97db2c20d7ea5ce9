package template

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Style is how the first level of the text of a placeholder is set, by all that it inherits from.
type Style struct {
	Size  layout.Length // 18 pt where nothing says it (ISO/IEC 29500-1, 21.1.2.3.9)
	Bold  bool
	Caps  bool
	Align layout.Align
	Pitch int              // of its lines, in percent of 1.2 em
	Font  string           // "+mj-lt", "Montserrat"; "" where nothing says it
	Fill  *xmltree.Element // a:solidFill; nil: another fill or none
}

// Style is how the texts of a placeholder of the layout are set: by its own styles, those of the master's placeholder, the master's texts
// and the presentation's, the nearest first.
func (l *Layout) Style(of *Template, p *Placeholder) Style {
	c := l.cascade(of, p)
	s := Style{Size: 18 * layout.Pt, Pitch: 100}
	if n, ok := c.number("a:defRPr", "sz"); ok && n >= 100 && n <= 400_000 {
		s.Size = layout.Length(n) * layout.Pt / 100
	}
	v, _ := c.attr("a:defRPr", "b")
	s.Bold = v == "1" || v == "true"
	v, _ = c.attr("a:defRPr", "cap")
	s.Caps = v == "all"
	switch v, _ := c.attr("", "algn"); v {
	case "ctr":
		s.Align = layout.Center
	case "r":
		s.Align = layout.Right
	}
	s.Pitch = c.pitch(s.Size)
	for _, e := range c {
		if f := e.Child("a:defRPr", "a:latin").Attr("typeface"); f != "" {
			s.Font = f
			break
		}
	}
	for _, e := range c {
		if r := e.Child("a:defRPr"); r.Child("a:solidFill") != nil || r.Child("a:gradFill") != nil || r.Child("a:noFill") != nil {
			s.Fill = r.Child("a:solidFill")
			break
		}
	}
	return s
}

// levels are styles of one level, the nearest first.
type levels []*xmltree.Element

// cascade are the styles of the first level of a placeholder's text.
func (l *Layout) cascade(of *Template, p *Placeholder) (out levels) {
	kinds := map[string]string{"title": "p:titleStyle", "body": "p:bodyStyle"}
	style := kinds[kind(p.Type)]
	if style == "" {
		style = "p:otherStyle"
	}
	add := func(list *xmltree.Element) {
		for _, name := range [...]string{"a:lvl1pPr", "a:defPPr"} {
			if e := list.Child(name); e != nil {
				out = append(out, e)
			}
		}
	}
	add(p.ListStyle())
	if p.From != nil {
		add(p.From.ListStyle())
	}
	add(l.Master.Root.Child("p:txStyles", style))
	add(of.Text)
	return out
}

// attr is an attribute of the first that has it, of a child where one is named.
func (c levels) attr(child, name string) (string, bool) {
	for _, e := range c {
		if child != "" {
			e = e.Child(child)
		}
		if v, ok := e.Lookup(name); ok {
			return v, true
		}
	}
	return "", false
}

func (c levels) number(child, name string) (int64, bool) {
	v, ok := c.attr(child, name)
	n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 64)
	return n, ok && err == nil
}

// The least and the largest pitch of lines that is taken, in percent.
const (
	leastPitch = 50
	mostPitch  = 300
)

// pitch is the pitch of lines in a size, in percent of 1.2 em.
func (c levels) pitch(size layout.Length) int {
	for _, e := range c {
		sp := e.Child("a:lnSpc")
		if sp == nil {
			continue
		}
		n := int64(100)
		if pts, ok := sp.Child("a:spcPts").Int("val"); ok && pts > 0 && pts < 1_000_000 {
			n = pts * int64(layout.Pt) / (int64(size) * 12 / 10)
		} else if v := sp.Child("a:spcPct").Attr("val"); v != "" {
			share, thousandths := strings.CutSuffix(v, "%")
			if pct, err := strconv.ParseInt(share, 10, 32); err == nil {
				if n = pct; !thousandths {
					n = (pct + 500) / 1000
				}
			}
		}
		return int(min(max(n, leastPitch), mostPitch))
	}
	return 100
}

// Resolver resolves the colours of the layout: through the colour map that it has, or its master's.
func (l *Layout) Resolver() color.Resolver {
	return color.Resolver{
		Scheme: color.NewScheme(l.Master.Theme.Root.Child("a:themeElements", "a:clrScheme")),
		Map:    color.NewMap(l.Master.Root.Child("p:clrMap")).Override(l.Root.Child("p:clrMapOvr")),
	}
}

// typeface is the name of a font by that of a style: of the theme's titles, of its texts, or literal.
func (m *Master) typeface(name string) string {
	fonts := m.Theme.Root.Child("a:themeElements", "a:fontScheme")
	switch {
	case strings.HasPrefix(name, "+mj"):
		name = fonts.Child("a:majorFont", "a:latin").Attr("typeface")
	case strings.HasPrefix(name, "+mn"), name == "":
		name = fonts.Child("a:minorFont", "a:latin").Attr("typeface")
	}
	return strings.TrimSpace(name)
}
