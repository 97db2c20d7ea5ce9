package pptx

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// styles are what the texts of the file inherit: text boxes and cells from the presentation's default text style, placeholders from
// those of the master.
type styles struct {
	box, cell, title, body textStyle
	feet                   [layout.PlaceRoles]*textStyle // of what stands at the foot of the master's slides; nil: nothing does
}

// unset is a style that no text has, so that a style which follows from it says all.
var unset = textStyle{levels: [mostLevels]levelStyle(slices.Repeat([]levelStyle{{
	look: look{size: -1, bold: "?", fill: "?"}, mark: mark{kind: "?"}, left: -1, hang: -1, align: "?", pitch: -1, before: -1,
}}, mostLevels))}

// The fonts of a theme, for titles and for texts.
const (
	majorFont = "+mj"
	minorFont = "+mn"
)

// bodySize is the size of the master's body: the middle one of its ladder (of two the larger), as the first is of slides with little text, so that most
// texts need no other.
func (s *sheet) bodySize() layout.Length {
	sizes := s.scale[layout.Body]
	return sizes[(len(sizes)-1)/2]
}

// plainStyle is what text boxes inherit: the presentation's default style.
func (s *sheet) plainStyle() textStyle {
	t := textStyle{font: minorFont}
	for n := range t.levels {
		t.levels[n] = levelStyle{
			look: look{size: s.bodySize().Hundredths(), bold: bit(false), fill: s.light.Fill(s.Light.Ink)}, align: "l", pitch: layout.BodyPitch,
		}
	}
	return t
}

// cellStyle is what the texts of cells inherit: programs differ in the look, which cells therefore say themselves.
func (s *sheet) cellStyle() textStyle {
	t := s.inherited.box
	for n := range t.levels {
		t.levels[n].look = look{}
	}
	return t
}

// titleStyle is the master's style of titles: that of the layout of content.
func (s *sheet) titleStyle() textStyle {
	l := s.Layout(theme.ContentLayout)
	t := unset // titles have one level
	t.font, t.placed = majorFont, true
	t.levels[0] = s.placeStyle(&l.Places[layout.PlaceTitle], l, s.Seats(l, usual).Places[layout.PlaceTitle].TypeSize)
	return t
}

// bodyStyle is the master's style of body text.
func (s *sheet) bodyStyle() textStyle {
	t := s.plainStyle()
	t.placed = true
	size := s.bodySize()
	for n := range t.levels {
		l := &t.levels[n]
		l.mark = mark{kind: layout.Bullet, color: s.light.of(s.Light.Accent)}
		l.left, l.hang = size*95/100, size*95/100
		l.before = max(size*55/100, 8*layout.Pt).Hundredths()
		if n > 0 { // as lists below others
			below := s.scale.Smaller(layout.Body, (len(s.scale[layout.Body])-1)/2)
			l.size, l.mark = below.Hundredths(), mark{kind: layout.Bullet, color: s.light.of(s.Light.Muted), char: layout.Dash}
			l.left, l.hang = l.left+below*layout.Length(n), below
			l.before = (below * 35 / 100).Hundredths()
		}
	}
	return t
}

// notesStyle is the style of notes, as PowerPoint's own.
func (s *sheet) notesStyle() textStyle {
	t := s.plainStyle()
	for n := range t.levels {
		t.levels[n].size, t.levels[n].pitch = 1200, 100
	}
	return t
}

// placeStyle is the style of a text of a size at a place, in the colours of a layout.
func (s *sheet) placeStyle(p *theme.Place, on *theme.SlideLayout, size layout.Length) levelStyle {
	c := s.light
	if on.Dark {
		c = s.dark
	}
	l := levelStyle{
		look:  look{size: pts(size), bold: bit(p.Bold), fill: c.Fill(p.Ink(s.paletteOf(on))), track: pts(p.Track)},
		align: "l", pitch: p.LinePitch(),
	}
	switch p.Align {
	case layout.Right:
		l.align = "r"
	case layout.Center:
		l.align = "ctr"
	}
	return l
}

// first is another style with one for its first level, than which no other is larger.
func (l levelStyle) first(of *textStyle) *textStyle {
	t := *of
	t.levels[0] = l
	for n := range t.levels {
		t.levels[n].size = min(t.levels[n].size, l.size)
	}
	return &t
}
