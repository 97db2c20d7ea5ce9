package template

import (
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
	c := Level(1, l.Texts(of, p)...)
	runs := c.Runs()
	s := Style{Size: 18 * layout.Pt, Bold: runs.True("b")}
	if n := runs.Int("sz"); n >= 100 && n <= 400_000 {
		s.Size = layout.Length(n) * layout.Pt / 100
	}
	v, _ := runs.Lookup("cap")
	s.Caps = v == "all"
	switch v, _ := c.Lookup("algn"); v {
	case "ctr":
		s.Align = layout.Center
	case "r":
		s.Align = layout.Right
	}
	s.Pitch, _ = c.Pitch(s.Size)
	for _, r := range runs {
		if s.Font = r.Child("a:latin").Attr("typeface"); s.Font != "" {
			break
		}
	}
	if f := runs.Fill(); f != nil && f.Name == "a:solidFill" {
		s.Fill = f
	}
	return s
}

// TextFace is the typeface of a placeholder's texts, "" where it is that of the theme's texts, which boxes have, too.
func (l *Layout) TextFace(of *Template, p *Placeholder) string {
	name := l.Master.typeface(l.Style(of, p).Font)
	if strings.EqualFold(name, l.Master.typeface("")) {
		return ""
	}
	return name
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
