package template

import (
	"cmp"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// slot is a placeholder of a layout in which a text of a slide stands.
type slot struct {
	*Placeholder
	Style
	at     int         // among the layout's placeholders, from 1
	box    layout.Rect // of its text
	anchor string      // of the text in the box, as [Placeholder.Anchor] has it
}

// slots are the placeholders of a layout by what they are for, which their places say, not their indexes.
type slots struct {
	title                    *slot
	body                     []*slot // one, or two side by side; none
	kicker, subtitle, source *slot   // nil: none
	more                     []*slot // of covers: the others, from the largest type
	feet                     [layout.PlaceRoles]*slot
	low                      layout.Length // where the foot begins
}

// The most height and the most area, in percent of the slide, of a line beside a title or a body.
const (
	lineHeight = 15
	lineShare  = 12
)

// slotsOf finds those of a layout for a use.
func (t *Template) slotsOf(l *Layout, u Use) *slots {
	s := &slots{low: t.Size.H * 94 / 100}
	var rest []*slot
	for i, p := range l.Placeholders {
		if !p.Placed || p.Hidden || p.Rect.W <= 0 || p.Rect.H <= 0 {
			continue
		}
		k := &slot{Placeholder: p, Style: l.Style(t, p), at: i + 1, box: p.Room(), anchor: p.Anchor()}
		switch p.Type {
		case "title", "ctrTitle":
			if s.title == nil {
				s.title = k
			}
		case "ftr":
			s.foot(layout.PlaceFooter, k, t.Size)
		case "sldNum":
			s.foot(layout.PlaceSlideNumber, k, t.Size)
		case "dt":
			s.foot(layout.PlaceDate, k, t.Size)
		case "obj", "body", "subTitle", "tbl", "chart":
			if !p.Vertical() {
				rest = append(rest, k)
			}
		}
	}
	if s.title == nil {
		return s
	}
	switch u {
	case Cover, Section, Statement:
		s.poster(rest)
	default:
		s.content(rest, t.Size, u == Two)
	}
	return s
}

// foot notes a placeholder at the foot, the first of its kind.
func (s *slots) foot(r layout.PlaceRole, k *slot, size layout.Size) {
	if s.feet[r] != nil {
		return
	}
	s.feet[r] = k
	if k.Rect.Y > size.H*3/4 {
		s.low = min(s.low, k.Rect.Y)
	}
}

func area(r layout.Rect) int64 { return int64(r.W/layout.Pt) * int64(r.H/layout.Pt) }

// poster finds the slots of a slide that is one page: its subtitle, which is the text of the largest type or the one that is made for it,
// then the others; one above the title is its kicker.
func (s *slots) poster(rest []*slot) {
	slices.SortStableFunc(rest, func(a, b *slot) int {
		if x, y := a.Type == "subTitle", b.Type == "subTitle"; x != y {
			if x {
				return -1
			}
			return 1
		}
		return cmp.Or(int(b.Size-a.Size), int(a.Rect.Y-b.Rect.Y))
	})
	for _, k := range rest {
		switch {
		case k.Rect.Y+k.Rect.H/2 < s.title.Rect.Y && k.Type != "subTitle":
			if s.kicker == nil {
				s.kicker = k
			}
		case s.subtitle == nil:
			s.subtitle = k
		default:
			s.more = append(s.more, k)
		}
	}
	if k := s.subtitle; k != nil && k.Size*2 > s.title.Size*3 && k.Rect.Y >= s.title.Rect.Bottom() {
		s.swap()
	}
}

// swap has the title stand where the subtitle would, in its look, where that is much larger than the title's: what a person reads first is the
// title. The placeholders stay what they are, as readers find slides by their titles.
func (s *slots) swap() {
	title, sub := *s.title, *s.subtitle
	title.Style, title.box, title.anchor, sub.Style, sub.box, sub.anchor = sub.Style, sub.box, sub.anchor, title.Style, title.box, title.anchor
	s.title, s.subtitle = &title, &sub
}

// content finds the slots of a slide with a body.
func (s *slots) content(rest []*slot, size layout.Size, two bool) {
	title := s.title.Rect
	middle := title.Y + title.H/2
	var under []*slot
	for _, k := range rest {
		if k.Type != "subTitle" && k.Rect.Y+k.Rect.H/2 > middle {
			under = append(under, k)
		}
	}
	slices.SortStableFunc(under, func(a, b *slot) int { return int(area(b.Rect) - area(a.Rect)) })
	least := int64(partShare) * area(layout.Rect{Size: size}) / 100
	switch {
	case two && len(under) > 1:
		s.body = append(s.body, under[:2]...)
		slices.SortFunc(s.body, func(a, b *slot) int { return int(a.Rect.X - b.Rect.X) })
	case len(under) > 0 && area(under[0].Rect) >= least:
		s.body = under[:1:1]
	}
	for _, k := range rest {
		if slices.Contains(s.body, k) || k.Rect.H > size.H*lineHeight/100 || area(k.Rect) > area(layout.Rect{Size: size})*lineShare/100 {
			continue
		}
		s.line(k, middle, size)
	}
}

// line finds what a small text is for by where it stands.
func (s *slots) line(k *slot, middle layout.Length, size layout.Size) {
	top, bottom := s.title.Rect.Bottom(), size.H*3/4
	if len(s.body) > 0 {
		top, bottom = s.body[0].Rect.Y, s.body[0].Rect.Bottom()
	}
	at := k.Rect.Y + k.Rect.H/2
	to := &s.subtitle
	switch {
	case at < middle:
		to = &s.kicker
	case at < top+k.Rect.H:
	case at > bottom-k.Rect.H:
		to = &s.source
	default:
		return
	}
	if *to == nil {
		*to = k
	}
}
