package template

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// useTypes are the types of the texts of slides of a use.
var useTypes = [Uses]struct{ title, subtitle, body layout.Type }{
	Cover: {layout.CoverTitle, layout.Lead, layout.CardText}, Section: {layout.SectionTitle, layout.CardText, layout.CardText},
	Content: {layout.Title, layout.Subtitle, layout.Body}, Two: {layout.Title, layout.Subtitle, layout.Body}, TitleOnly: {layout.Title, layout.Subtitle, layout.Body},
	Statement: {layout.Statement, layout.CardText, layout.CardText},
}

// sheeter makes a layout of the theme of one of the template.
type sheeter struct {
	*applier
	*slots
	of  *Layout
	out *theme.SlideLayout
	use Use
}

// sheet is a layout of the theme on a layout of the template; one that is moved has its title where else a body stands.
func (a *applier) sheet(key string, u Use, l *Layout, moved bool) theme.SlideLayout {
	scale := cloned(a.Theme.ScaleFor(a.Theme.Mode))
	out := theme.SlideLayout{Key: key, Name: l.Name, Sheet: l.Part, Scale: &scale}
	s := &sheeter{applier: a, slots: a.slotsOf(l, u), of: l, out: &out, use: u}
	if moved {
		s.slots = a.slotsOf(l, Content)
	}
	colors := s.colors()
	out.Colors = &colors.Palette
	out.Dark = a.table(colors.Ground) == "colors.dark."
	s.titlePlace(moved)
	switch u {
	case Cover, Section:
		s.posterPlaces()
	case Statement:
		s.posterPlaces()
		out.Places[layout.PlaceBody].On = false
	default:
		s.contentPlaces()
	}
	if u == Section {
		out.Places[layout.PlaceBody].On = false
	}
	for r, k := range s.feet {
		if k != nil {
			s.put(layout.PlaceRole(r), layout.Footer, "muted", k)
		}
	}
	return out
}

// colors are the palette of the layout, on what is under its body, or under its title.
func (s *sheeter) colors() *palette {
	r := s.of.Resolver()
	at, text := s.title, s.title
	switch {
	case len(s.body) > 0:
		at, text = s.body[0], s.body[0]
	case s.subtitle != nil:
		text = s.subtitle
	}
	ground, _ := s.grounds.of(s.of, r, at.box)
	ink, ok := r.In(text.Fill)
	if !ok {
		ink.Color = r.Scheme[r.Map["tx1"]]
	}
	key := fmt.Sprint(ground, ink) + s.of.Master.Theme.Part
	p := s.palettes[key]
	if p == nil {
		p = s.paletteOf(r, ground, ink.Color)
		s.palettes[key] = p
	}
	if len(s.body) > 0 {
		s.tone(p.toned...)
	}
	own := *p
	return &own
}

// put gives a text the place of a slot.
func (s *sheeter) put(r layout.PlaceRole, of layout.Type, role string, k *slot) *theme.Place {
	p := &s.out.Places[r]
	*p = theme.Place{
		On: true, Type: of, Color: role, Bold: k.Bold, Align: k.Align, Box: k.box, Anchor: anchors[k.anchor], Pitch: k.Pitch, Holders: []int{k.at}, Lines: 1,
		Caps: k.Caps && r == layout.PlaceKicker,
	}
	if p.Align == layout.Left {
		p.Box.W -= min(layout.BoxSlack, p.Box.W/10)
	}
	s.paint(p, r, k)
	floor := min(theme.Floor(of, s.Theme.Mode), k.Size)
	s.out.Scale[of] = ladder(k.Size, floor, mostSteps)
	return p
}

// anchors are where texts stand in their boxes, as a:bodyPr says it.
var anchors = map[string]theme.Anchor{"ctr": theme.AtMiddle, "b": theme.AtBottom}

// largeSize is from which size on text is large; of bold text largeBold.
const (
	largeSize = 18 * layout.Pt
	largeBold = 14 * layout.Pt
)

// leastOf is the least contrast of a slot's text with what is under it.
func leastOf(k *slot) float64 {
	if k.Size >= largeSize || k.Bold && k.Size >= largeBold {
		return largeContrast
	}
	return textContrast
}

// paint gives a place the colour of its slot: by its role, where the palette has it, else its own.
func (s *sheeter) paint(p *theme.Place, r layout.PlaceRole, k *slot) {
	resolver := s.of.Resolver()
	c, ok := resolver.In(k.Fill)
	if !ok {
		return
	}
	least := leastOf(k)
	foot := r == layout.PlaceFooter || r == layout.PlaceSlideNumber || r == layout.PlaceDate
	if foot {
		least = largeContrast
	}
	on, sure := s.grounds.of(s.of, resolver, k.box)
	own := c.Plain()
	if sure {
		t := inkOn(resolver, own, on, least)
		all := toldOf("the "+placeWords[r]+"'s colour", own, t, on, least)
		for i := range all {
			all[i].Text = !foot
		}
		s.tone(all...)
		own = t
	}
	for _, role := range [...]string{"ink", "primary", "accent", "muted"} {
		if s.out.Colors.Color(role).Plain() == own {
			p.Color = role
			return
		}
	}
	p.Paint = &own
}

// tone notes what is toned on the layout.
func (s *sheeter) tone(all ...Toned) {
	s.Applied.Toned[s.out.Key] = append(s.Applied.Toned[s.out.Key], all...)
}

// placeWords are the names of places in messages.
var placeWords = [layout.PlaceRoles]string{
	layout.PlaceBody: "body", layout.PlaceKicker: "kicker", layout.PlaceTitle: "title", layout.PlaceSubtitle: "subtitle", layout.PlaceSource: "source",
	layout.PlaceFooter: "footer", layout.PlaceSlideNumber: "slide number", layout.PlaceDate: "date",
}

// mostTitleLines is how many lines a title has at most.
const mostTitleLines = 4

// titlePlace places the title: at most as many lines at each size as its box has room for. One that is moved has the room of the body.
func (s *sheeter) titlePlace(moved bool) {
	of := useTypes[s.use].title
	p := s.put(layout.PlaceTitle, of, "ink", s.title)
	most := mostTitleLines
	if moved {
		p.Box, p.Anchor, p.Color, p.Paint = s.bodyBox(s.slots), theme.AtMiddle, "primary", nil
		p.Box.H = p.Box.H * 2 / 3
		s.out.Scale[of], most = slices.Clone(s.Theme.ScaleFor(s.Theme.Mode)[of]), 8
	}
	if !moved {
		s.grow(p, s.title, grownTitle)
	}
	sizes := s.out.Scale[of]
	for i, size := range sizes {
		lead := layout.Leading(size, p.LinePitch())
		n := min(max(int(p.Box.H/lead), 1), most)
		if i < len(sizes)-1 {
			p.LinesAt = append(p.LinesAt, n)
		}
		p.Lines = max(n, min(int(p.Grown.H/lead), grownTitle))
	}
}

// grownTitle is how many lines a title may have whose box is made higher for it.
const grownTitle = 3

// grow gives a place a higher box for n lines of its smallest size, where its own has no room for them and the layout has.
func (s *sheeter) grow(p *theme.Place, k *slot, n int) {
	sizes := s.out.Scale[p.Type]
	want := layout.Leading(sizes[len(sizes)-1], p.LinePitch()) * layout.Length(n)
	if p.Box.H >= want {
		return
	}
	if box := s.growthOf(k, p.Ink(s.out.Colors)).to(p.Box, want); box.H > p.Box.H {
		p.Grown = box
	}
}

// bodyBox is the room of a body: that of its slots together, else what is under the title.
func (a *applier) bodyBox(s *slots) layout.Rect {
	if len(s.body) > 0 {
		r := s.body[0].box
		for _, k := range s.body[1:] {
			right, bottom := max(r.Right(), k.box.Right()), max(r.Bottom(), k.box.Bottom())
			r.X, r.Y = min(r.X, k.box.X), min(r.Y, k.box.Y)
			r.W, r.H = right-r.X, bottom-r.Y
		}
		return r
	}
	r := s.title.box
	r.Y = s.title.Rect.Bottom() + 12*layout.Pt
	if r.Y > a.Size.H/2 { // the title stands low
		r.Y = a.Size.H / 8
	}
	r.H = s.low - 12*layout.Pt - r.Y
	if r.W < a.Size.W/2 {
		r.X, r.W = a.Size.W/20, a.Size.W*9/10
	}
	return r
}

// contentPlaces places the texts of a slide with a body. What the layout has no slot for stands in the body's room; a kicker has none.
func (s *sheeter) contentPlaces() {
	if s.kicker != nil {
		s.put(layout.PlaceKicker, layout.Kicker, "accent", s.kicker)
	}
	body := &s.out.Places[layout.PlaceBody]
	if len(s.body) > 0 {
		s.put(layout.PlaceBody, layout.Body, "ink", s.body[0])
		s.out.Scale[layout.Body] = s.Theme.ScaleFor(s.Theme.Mode)[layout.Body]
		body.Holders = nil
		for _, k := range s.body {
			body.Holders = append(body.Holders, k.at)
		}
		s.split(body)
	} else {
		*body = theme.Place{On: true, Type: layout.Body, Color: "ink"}
	}
	box := s.grounds.free(s.of, s.bodyBox(s.slots), len(body.Split) > 0)
	body.Box, body.Align, body.Anchor, body.Pitch, body.Bold = box, layout.Left, theme.AtTop, 0, false
	body.Box.W -= layout.BoxSlack
	s.lent(layout.PlaceSubtitle, layout.Subtitle, s.subtitle, body.Box, theme.AtTop)
	s.lent(layout.PlaceSource, layout.Source, s.source, body.Box, theme.AtBottom)
}

// split parts a body as its slots stand, each less wide by the slack of boxes.
func (s *sheeter) split(body *theme.Place) {
	const tenth = layout.Pt / 10
	if len(s.body) < 2 {
		if s.use == Two {
			body.Split = []int{1, 1}
		}
		return
	}
	left, right := s.body[0].box, s.body[1].box
	body.Gap = max(right.X-left.Right(), 0) + layout.BoxSlack
	body.Split = []int{max(int((left.W-layout.BoxSlack)/tenth), 1), max(int((right.W-layout.BoxSlack)/tenth), 1)}
}

// lent places a text at its slot, else at the top or the bottom of the body's room.
func (s *sheeter) lent(r layout.PlaceRole, of layout.Type, k *slot, body layout.Rect, at theme.Anchor) {
	if k != nil {
		s.put(r, of, "muted", k)
		return
	}
	p := &s.out.Places[r]
	*p = theme.Place{On: true, Type: of, Color: "muted", Box: body, Anchor: at, Lends: true}
}

// posterPlaces places the texts of a slide that is one page: its subtitle at its slot or under the title, and who speaks at another slot, or
// at the foot.
func (s *sheeter) posterPlaces() {
	types := useTypes[s.use]
	if s.kicker != nil {
		s.put(layout.PlaceKicker, layout.CoverKicker, "muted", s.kicker)
	}
	room := s.title.box
	room.Y = s.out.Places[layout.PlaceTitle].Box.Bottom() + 6*layout.Pt
	room.Y = min(max(room.Y, 0), s.Size.H)
	room.H = max(s.low-6*layout.Pt-room.Y, 0)
	if s.subtitle != nil && s.use != Statement {
		p := s.put(layout.PlaceSubtitle, types.subtitle, "ink", s.subtitle)
		s.grow(p, s.subtitle, grownTitle)
		if b := s.subtitle.box; b.Y >= room.Y-12*layout.Pt {
			room.Y = b.Bottom() + 6*layout.Pt
			room.H = max(s.low-6*layout.Pt-room.Y, 0)
		}
	} else {
		p := &s.out.Places[layout.PlaceSubtitle]
		title := &s.out.Places[layout.PlaceTitle]
		*p = theme.Place{On: true, Type: types.subtitle, Color: "ink", Align: title.Align, Box: room}
		p.Box.W = title.Box.W
		if least := 24 * layout.Pt; p.Box.H < least {
			p.Box.Y, p.Box.H = min(p.Box.Y, s.Size.H-least), least
		}
	}
	body := &s.out.Places[layout.PlaceBody]
	if k := s.speaker(); k != nil {
		s.grow(s.put(layout.PlaceBody, types.body, "ink", k), k, grownSpeaker)
	} else {
		*body = theme.Place{On: true, Type: types.body, Color: "ink", Box: s.bare(room)}
	}
	body.Foot = true
}

// speakerHeight is the height of who speaks, where no slot is for it.
const speakerHeight = 48 * layout.Pt

// speakerPad is kept free above and below who speaks.
const speakerPad = 6 * layout.Pt

// bare is the lowest part of a room in which the palette's ink can be read and no edge of a shape stands.
func (s *sheeter) bare(room layout.Rect) layout.Rect {
	r := s.of.Resolver()
	at := room
	at.H = speakerHeight + 2*speakerPad
	for at.Y = max(room.Bottom(), room.Y+at.H) - at.H; at.Y >= room.Y; at.Y -= speakerPad {
		if on, sure := s.grounds.of(s.of, r, at); sure && s.grounds.clear(s.of, at) && on.contrast(s.out.Colors.Ink) >= textContrast {
			at.Y, at.H = at.Y+speakerPad, speakerHeight
			return at
		}
	}
	at.H = speakerHeight
	at.Y = min(room.Y, s.low-at.H)
	return at
}

// grownSpeaker is how many lines who speaks may have in a box that is made higher.
const grownSpeaker = 8

// leastSpeaker is the least height of a slot for who speaks: two lines.
const leastSpeaker = 30 * layout.Pt

// speaker is the slot of who speaks, nil where none has room.
func (s *sheeter) speaker() *slot {
	for _, k := range s.more {
		if k.box.H >= leastSpeaker && k.box.W >= s.Size.W/4 {
			return k
		}
	}
	return nil
}
