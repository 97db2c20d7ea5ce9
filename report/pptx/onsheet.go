package pptx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/color"
)

// holdOn makes the layouts of a theme that are a template's, and the styles of what stands in no placeholder.
func (s *sheet) holdOn(b *base) {
	s.folders = b.folders()
	if b.Notes != nil {
		s.notesOn = b.Notes.Part
	} else {
		s.notesOn = b.free("ppt/notesMasters/notesMaster", ".xml")
	}
	// LibreOffice has text boxes inherit from the master's otherStyle, so that their size is always said
	s.inherited.box = cascade(minorFont, b.Text)
	for n := range s.inherited.box.levels {
		s.inherited.box.levels[n].size = -1
	}
	s.inherited.cell = s.cellStyle()
	s.face = s.faceOn(b)
	s.rules = tableLooks{"?", "?"} // no style of tables is ours: cells state all lines
	s.order = order(s.Layouts)
	s.made = map[layoutKey]*sheetLayout{}
	for i, l := range s.order {
		if of := b.Layout(l.Sheet); of != nil {
			s.made[layoutKey{of: i}] = s.onSheet(i, of)
		}
	}
}

// faceOn is the typeface of the template's contents, where boxes, tables and charts have another by themselves.
func (s *sheet) faceOn(b *base) string {
	l := s.Layout(theme.ContentLayout)
	if l == nil || len(l.Places[layout.PlaceBody].Holders) == 0 {
		return ""
	}
	on, at := b.Layout(l.Sheet), l.Places[layout.PlaceBody].Holders[0]
	if on == nil || at < 1 || at > len(on.Placeholders) {
		return ""
	}
	return on.TextFace(b.Template, on.Placeholders[at-1])
}

// layoutOn is the layout of a template that a slide of a theme's layout stands on.
func (s *sheet) layoutOn(l *theme.SlideLayout) (*sheetLayout, error) {
	if k := s.made[layoutKey{of: slices.Index(s.order, l)}]; k != nil {
		return k, nil
	}
	return nil, fmt.Errorf("the layout %q of the theme stands on no layout of the template %q; set its Sheet", l.Key, s.base.Name)
}

// onSheet is a layout of the theme that is a template's.
func (s *sheet) onSheet(i int, of *template.Layout) *sheetLayout {
	l := s.order[i]
	k := &sheetLayout{Seats: s.Seats(l, 1), layoutKey: layoutKey{of: i}, name: of.Name, on: of, used: true, colors: s.colorsOn(of, s.paletteOf(l))}
	k.part = strings.TrimPrefix(opc.Target("ppt/slides/slide.xml", of.Stands().Part), "../")
	for r := range l.Places {
		for n, at := range l.Places[r].Holders {
			if at < 1 || at > len(of.Placeholders) {
				continue
			}
			p := s.holderOn(of, of.Placeholders[at-1])
			p.role = roles[r]
			if p.role == inBody {
				p.idx = n + 1
				k.contents = append(k.contents, p.rect)
			}
			k.holders = append(k.holders, p)
		}
	}
	return k
}

// holderOn is a placeholder of a template with what its texts inherit.
func (s *sheet) holderOn(on *template.Layout, of *template.Placeholder) placeholder {
	p := placeholder{of: of, name: of.Name, rect: of.Room(), in: of.Insets(), anchor: of.Anchor(), fit: of.Shrinks()}
	p.style = s.styleOn(on, of)
	for n := range p.style.levels {
		p.style.levels[n].face = s.face // it has its own
	}
	p.from = p.style
	return p
}

// twice reports a placeholder that another of its layout cannot be told from: what it inherits is not certain.
func twice(on *template.Layout, of *template.Placeholder) bool {
	n := 0
	for _, p := range on.Placeholders {
		if p.Idx == of.Idx && p.Type != "title" && p.Type != "ctrTitle" {
			n++
		}
	}
	return n > 1 && of.Type != "title" && of.Type != "ctrTitle"
}

// styleOn is what the texts of a placeholder of a template inherit.
func (s *sheet) styleOn(on *template.Layout, of *template.Placeholder) *textStyle {
	font := minorFont
	if of.Type == "title" || of.Type == "ctrTitle" {
		font = majorFont
	}
	t := cascade(font, on.Texts(s.base.Template, of)...)
	if twice(on, of) {
		t = unset
		t.font = font
		for n := range t.levels {
			t.levels[n].after = -1
		}
	}
	t.placed = true
	return &t
}

// takes reports a placeholder in which something other than a text may stand.
func (p *placeholder) takes(o *object) bool {
	switch t := p.of.Type; {
	case o.flow != nil:
		return t != "pic" && t != "chart" && t != "tbl"
	case o.chart != nil:
		return t == "obj" || t == "chart"
	case o.table != nil:
		return t == "obj" || t == "tbl"
	default:
		return t == "obj" || t == "pic"
	}
}

// overrides is the colour map of slides on a layout: of a template's as the layout has it, as slides would have the master's else; of our own
// it is given.
func (k *sheetLayout) overrides(own string) string {
	if k.on == nil {
		return own
	}
	return overridesOn(k.on)
}

func overridesOn(on *template.Layout) string {
	own := on.Root.Child("p:clrMapOvr", "a:overrideClrMapping")
	if own == nil {
		return `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`
	}
	x := &markup{}
	x.Raw(`<p:clrMapOvr><a:overrideClrMapping`)
	for _, a := range own.Attrs {
		if !strings.ContainsAny(a.Name, ":{") {
			x.Raw(` `, a.Name, `="`)
			x.Text(a.Value)
			x.Raw(`"`)
		}
	}
	x.Raw(`/></p:clrMapOvr>`)
	return string(x.B)
}

// colorsOn are the colours of a palette on a layout of a template: slots of its theme, and tones of them.
func (s *sheet) colorsOn(on *template.Layout, p *theme.Palette) colors {
	scheme := color.NewScheme(on.Master.Theme.Root.Child("a:themeElements", "a:clrScheme"))
	through := color.NewMap(on.Master.Root.Child("p:clrMap")).Override(on.Root.Child("p:clrMapOvr"))
	names := [...]string{"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"}
	f := finder{side: side{p, nil, darkTexts, lightGrounds}, any: true}
	for _, name := range names {
		f.slots = append(f.slots, slot{name, scheme[name]})
	}
	if through["tx1"] == "lt1" {
		f.texts, f.ground = lightTexts, darkGrounds
	}
	seen := map[string]string{}
	for _, name := range [...]string{"bg2", "tx2", "bg1", "tx1"} { // the first of two counts
		seen[through[name]] = name
	}
	return newColors(f, seen, f.tones(), nil)
}
