package pptx

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
)

// planOn chooses the layout of a slide on a template, and gives its contents the placeholders of that in which they may stand.
func (s *slide) planOn(l *theme.SlideLayout, objects []object) (err error) {
	if s.on, err = s.layoutOn(l); err != nil {
		return err
	}
	s.boxes = boxed(s.boxes[:0], objects)
	for i, o := range s.contents {
		o.holder, o.place = i+1, i
		if p, ok := s.holderOf(o); !ok || !p.takes(o) {
			o.holder = 0
		}
	}
	clear(s.contents)
	arrange.Rooms(s.boxes, s.on.Places[layout.PlaceBody].Rect)
	s.room(objects)
	return nil
}

// seatOn appends where the text of a template's placeholder stands, and how it stands in its box: as the placeholder has it where the text
// stands there, else at its own place.
func (s *slide) seatOn(o *object, p placeholder) {
	seat := o.seat()
	inherits := o.panel == nil && p.seats(o)
	s.x.Raw(`<p:spPr>`)
	props := bodyProps{fit: p.fit && (o.role != inBody || o.room > 0 || p.anchor != "t")}
	switch {
	case !inherits:
		s.x.xfrm("a", seat.box)
		props = seat.props(o)
	case p.unsure(s.on):
		s.x.xfrm("a", p.of.Rect)
	}
	if inherits {
		if less := p.rect.W - seat.box.W; less > slack {
			props.Right = p.in.Right + less
		}
	}
	if o.panel != nil {
		s.outlined(o, seat.box)
	}
	s.x.Raw(`</p:spPr><p:txBody>`)
	s.bodyProps(props)
}

// unsure reports a placeholder whose place slides must say: it has none, or its index stands twice on its layout, or a sample slide has it
// elsewhere.
func (p *placeholder) unsure(on *sheetLayout) bool {
	return !p.of.Placed || p.of.Moved || twice(on.on, p.of)
}

// sample is the markup that the slide has of a sample slide of the template: its background and its shapes.
func (s *slide) sample() (ground, shapes string) {
	if s.on.on == nil {
		return "", ""
	}
	return s.on.on.Copy(func(r opc.Relation) string {
		if r.External {
			return s.rels.Add(r.Type, r.Target, true)
		}
		return s.rels.Add(r.Kind, opc.Target(s.slideName(s.page), r.To.Name), false)
	}, func() int64 { s.id++; return s.id })
}

// seats reports a text that stands in a placeholder of a template as the placeholder has it.
func (p *placeholder) seats(o *object) bool {
	above := map[string]int{"t": 0, "ctr": 1, "b": 2} // halves of the free height
	halves, ok := above[p.anchor]
	return ok && p.of.Placed && !p.of.Turned && !p.of.Vertical() && arrange.Anchored(o.text(), o.seat().box, p.rect, halves)
}

// footOn ends the properties of a run at the foot of a slide on a template: with its colour, where that is not the one that it inherits.
func (s *slide) footOn(o *object, of *levelStyle) string {
	if o.flow != nil && len(o.flow.paras) > 0 && len(o.flow.paras[0].runs) > 0 {
		if fill := s.colors.Fill(o.flow.paras[0].runs[0].Color); fill != of.fill {
			return `>` + fill + `</a:rPr>`
		}
	}
	return `/>`
}
