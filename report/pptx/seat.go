package pptx

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/report/opc"
)

// text writes a text: in its placeholder, or in a box of its own.
func (s *slide) text(o *object) {
	holder, ok := s.holderOf(o)
	s.x.Raw(`<p:sp>`)
	if !ok {
		s.open("nvSpPr", o)
		if o.panel == nil {
			s.x.Raw(`<p:cNvSpPr txBox="1"/>`)
		} else {
			s.x.Raw(`<p:cNvSpPr/>`)
		}
		s.x.Raw(`<p:nvPr/></p:nvSpPr><p:spPr>`)
		seat := o.seat()
		s.x.xfrm("a", seat.box)
		s.outlined(o, seat.box)
		s.x.Raw(`</p:spPr><p:txBody>`)
		props := seat.props(o)
		props.alone = true
		s.bodyProps(props)
		s.paras(o.flow, &s.inherited.box)
		s.x.Raw(`</p:txBody></p:sp>`)
		return
	}
	if o.role != inBody { // contents are known by their words
		o.name = holder.name
	}
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	holder.tag(&s.x)
	s.x.Raw(`</p:nvPr></p:nvSpPr>`)
	if holder.of != nil {
		s.seatOn(o, holder)
	} else if s.unseated && o.role == inBody {
		s.gaps = append(s.gaps, gap{at: len(s.x.B), object: *o, flow: flow{Rect: o.flow.Rect, box: o.flow.box}})
	} else {
		s.seat(o, holder, s.stands(o, holder))
	}
	s.paras(o.flow, holder.style)
	s.x.Raw(`</p:txBody></p:sp>`)
	if o.panel != nil && o.panel.Rule != nil {
		s.rule(o)
	}
}

// seat appends where the text of a placeholder stands, and how it stands in its box: at the layout's place if it inherits that.
func (s *slide) seat(o *object, p placeholder, inherits bool) {
	seat := o.seat()
	s.x.Raw(`<p:spPr>`)
	props := bodyProps{Insets: layout.Insets{Right: p.rect.W - seat.box.W}, fit: p.fit && (o.role != inBody || o.room > 0 || p.bottom)}
	inherits = inherits && (o.panel != nil || props.Right >= 0)
	switch {
	case o.panel != nil && inherits:
		seat = o.seatIn(p.rect)
	case !inherits:
		s.x.xfrm("a", seat.box)
	}
	switch {
	case o.panel != nil:
		s.outlined(o, seat.box)
		props = seat.props(o)
	case !inherits:
		props = bodyProps{fit: o.room > 0}
		if p.bottom {
			props.anchor = "t"
		}
	}
	s.x.Raw(`</p:spPr><p:txBody>`)
	s.bodyProps(props)
}

// stands reports a text that stands where its placeholder does: a content with no other in its place.
func (s *slide) stands(o *object, p placeholder) bool {
	if o.role == inBody && !p.bottom {
		return s.own[o.place].Seats(p.rect)
	}
	return (o.role != inBody || arrange.Alone(s.boxes, o.box, p.rect)) && arrange.Stands(o.Rect, o.seat().box, p.rect, p.bottom)
}

// gap is where a slide does not say yet at which place a text of its body stands.
type gap struct {
	at     int // in the slide
	object object
	flow   flow // of the object, without its paragraphs
}

// unseated is a slide whose contents stand elsewhere than the usual places of their arrangement. Whether one of its layouts has theirs
// is known once all slides are.
type unseated struct {
	xml    []byte
	gaps   []gap
	own    []arrange.Place
	key    layoutKey
	colors colors
}

// usually reports that all texts stand where the usual layout of their arrangement has them, or that there are no places of theirs that
// a layout could have.
func (s *slide) usually() bool {
	at := s.on.contents
	if len(at) != len(s.own) || s.on.Layout.Places[layout.PlaceBody].OnePage() {
		return true
	}
	seated, texts := arrange.Seated(s.own, at)
	return seated == texts
}

// leave keeps what is known of an unseated slide.
func (s *slide) leave() {
	s.done.unseated = &unseated{bytes.Clone(s.x.B), slices.Clone(s.gaps), slices.Clone(s.own), s.on.layoutKey, s.colors}
}

// seatAll gives all unseated slides their layouts. Where slides stand on the usual layout of an arrangement, or it is always there,
// further ones have the places at which several slides stand; else the first has those at which most do, or the first slide.
func (w *Writer) seatAll() {
	groups, keys := map[layoutKey][]*written{}, []layoutKey(nil)
	for _, d := range w.pages {
		if d.unseated == nil {
			continue
		}
		k := d.unseated.key
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], d)
	}
	for _, k := range keys {
		on := w.layoutsFor(k, groups[k])
		for _, d := range groups[k] {
			d.on = slices.MaxFunc(on, func(a, b *sheetLayout) int {
				inA, _ := arrange.Seated(d.unseated.own, a.contents)
				inB, _ := arrange.Seated(d.unseated.own, b.contents)
				return cmp.Or(inA-inB, b.nth-a.nth)
			})
			d.on.used = true
		}
	}
}

// layoutsFor are the layouts of an arrangement on which its unseated slides may stand.
func (w *Writer) layoutsFor(k layoutKey, slides []*written) []*sheetLayout {
	type draft struct {
		own []arrange.Place
		n   int // slides that stand there
	}
	var drafts []draft
	usual := w.made[k]
	for _, d := range slides {
		own := d.unseated.own
		if len(own) < 2 || !arrange.Fit(own, usual.Places[layout.PlaceBody].Rect) { // one content has all the body
			continue
		}
		i := slices.IndexFunc(drafts, func(f draft) bool { return arrange.Alike(own, f.own) })
		if i < 0 {
			i = len(drafts)
			drafts = append(drafts, draft{own: own})
		}
		drafts[i].n++
	}
	slices.SortStableFunc(drafts, func(a, b draft) int { return b.n - a.n })
	var out []*sheetLayout
	if len(drafts) == 0 || usual.used {
		out = append(out, usual)
	}
	for _, f := range drafts {
		if len(out) > 0 && f.n < 2 {
			break
		}
		k.nth = len(out)
		l := w.newLayout(k, rects(f.own))
		w.made[k] = l
		out = append(out, l)
	}
	return out
}

// rects are the rectangles of places.
func rects(all []arrange.Place) []layout.Rect {
	out := make([]layout.Rect, len(all))
	for i := range all {
		out[i] = all[i].Rect
	}
	return out
}

// fill writes a slide whose layout is known: in its gaps, where its texts stand.
func (w *Writer) fill(name string, d *written) {
	u := d.unseated
	s := &slide{Writer: w, colors: u.colors, on: d.on, own: u.own}
	from := 0
	for i := range u.gaps {
		g := &u.gaps[i]
		s.x.B = append(s.x.B, u.xml[from:g.at]...)
		from = g.at
		o := &g.object
		o.flow = &g.flow
		if p, ok := s.holderOf(o); ok {
			s.seat(o, p, s.stands(o, p))
		}
	}
	s.x.B = append(s.x.B, u.xml[from:]...)
	d.XML(name, pml+"slide+xml", &opc.Markup{B: s.x.B})
	d.unseated = nil
}
