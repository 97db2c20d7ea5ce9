package theme

import (
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	clean "github.com/deckfold/deckfold/layout/text"
)

const (
	mostLines = 9
	mostSplit = 6

	mostCharacters = 10_000
)

// bodyTop is where the body of content begins under a title of one line.
func (t *Theme) bodyTop() layout.Length {
	if l := t.Layout(ContentLayout); l != nil {
		return l.Places[layout.PlaceBody].Top[0]
	}
	return t.Grid.Page.H
}

// layoutFaults are layouts that are missing, and those on which something has no room, or stands on something else.
func (t *Theme) layoutFaults() (errs []error) {
	for _, key := range [...]string{MasterLayout, ContentLayout, CoverLayout, SectionLayout, StatementLayout} {
		if t.Layout(key) == nil {
			errs = append(errs, t.fault(fmt.Errorf("there is no layout %q", key), layoutKeys))
		}
	}
	if len(errs) > 0 {
		return errs
	}
	if errs := t.numberFaults(t.Layout(MasterLayout)); len(errs) > 0 { // the others' places are found by the master's, too
		return errs
	}
	for i := range t.Layouts {
		l := &t.Layouts[i]
		found := t.numberFaults(l)
		if len(found) == 0 && l.Sheet == "" { // a template's places are its own
			found = t.seatFaults(l)
		}
		errs = append(errs, found...)
	}
	return errs
}

// numberFaults are what a layout says that is no number of its kind.
func (t *Theme) numberFaults(l *SlideLayout) (errs []error) {
	key := layoutKeys + "." + l.Key
	bad := func(err error, at string) { errs = append(errs, t.fault(err, key+at)) }
	if t, err := clean.Clean(l.Name); err != nil || clean.Line(t) != l.Name {
		bad(fmt.Errorf("%q is no line of text", l.Name), ".name")
	}
	if l.Rise < 0 || l.Rise > 100 {
		bad(fmt.Errorf("%d is no part of a title's lines, want 0 to 100 percent", l.Rise), ".rise")
	}
	if !l.Places[layout.PlaceTitle].On && l.Key != MasterLayout {
		bad(errors.New("it has no title; readers find slides by it"), ".title")
	}
	if l.Ground != "" && !slices.Contains(roleNames[:], l.Ground) {
		bad(fmt.Errorf("%q is no role of a colour", l.Ground), ".ground")
	}
	if l.Colors != nil {
		errs = append(errs, t.listFaults(key+".colors.", l.Colors)...)
	}
	for r := range l.Places {
		p, at := &l.Places[r], "."+placeNames[r]
		if p.Type >= layout.Types {
			bad(fmt.Errorf("%d is no type", p.Type), at+".type")
			continue
		}
		if !p.On {
			continue
		}
		if r == int(layout.PlacePicture) {
			if max(p.Before, p.After) >= t.Grid.Columns || min(p.Before, p.After) < 0 {
				bad(fmt.Errorf("it stands before column %d and after %d columns, want some of the grid's %d", p.Before, p.After, t.Grid.Columns), at)
			}
			continue
		}
		for _, d := range [...]line{{".baseline", p.Baseline}, {".below", p.Below}, {".inset", p.Inset}, {".width", p.Width}, {".track", p.Track}, {".bottom", p.Bottom},
			{".top", p.Top[0]}, {".top", p.Top[1]}, {".top", p.Top[2]}} {
			if d.y < 0 || d.y > mostDistance*layout.Pt {
				bad(fmt.Errorf("%v pt is no distance, want points from 0 to %d", d.y, mostDistance), at+d.key)
			}
		}
		if err := t.boxFault(l, p); err != nil {
			bad(err, at)
		}
		switch {
		case !slices.Contains(roleNames[:], p.Color):
			bad(fmt.Errorf("%q is no role of a colour", p.Color), at+".color")
		case p.Lines < 0 || p.Lines > mostLines:
			bad(fmt.Errorf("%d is no number of lines, want 1 to %d", p.Lines, mostLines), at+".lines")
		case p.Column < 0 || p.Columns < 0 || p.Column >= t.Grid.Columns || p.Column+p.Columns > t.Grid.Columns:
			bad(fmt.Errorf("columns %d to %d are none of the grid's %d", p.Column, p.Column+p.Columns, t.Grid.Columns), at+".columns")
		case !rising(p.LinesAt, mostLines):
			bad(fmt.Errorf("%v are no numbers of lines, want whole numbers from 1 to %d, none smaller than the one before it", p.LinesAt, mostLines), at+".lines-at")
		case !rising(p.Characters, mostCharacters):
			bad(fmt.Errorf("%v are no numbers of characters, want whole numbers from 1 to %d, none smaller than the one before it", p.Characters, mostCharacters), at+".characters")
		case len(p.Split) > mostSplit || slices.ContainsFunc(p.Split, func(n int) bool { return n < 1 }):
			bad(fmt.Errorf("%v are no shares, want 1 to %d whole numbers", p.Split, mostSplit), at+".split")
		}
	}
	for i := range l.Marks {
		m := &l.Marks[i]
		if m.Column < 0 || m.Columns < 0 || m.Column >= t.Grid.Columns || m.Column+m.Columns > t.Grid.Columns {
			bad(fmt.Errorf("columns %d to %d are none of the grid's %d", m.Column, m.Column+m.Columns, t.Grid.Columns), ".marks."+m.Key+".column")
		}
		if m.Pad < 0 || m.Pad > mostDistance*layout.Pt {
			bad(fmt.Errorf("%v pt is no distance, want points from 0 to %d", m.Pad, mostDistance), ".marks."+m.Key+".pad")
		}
		if m.Below < 0 || m.Below > mostDistance*layout.Pt {
			bad(fmt.Errorf("%v pt is no distance, want points from 0 to %d", m.Below, mostDistance), ".marks."+m.Key+".below")
		}
		if r := m.At; min(r.X, r.Y, r.W, r.H) < 0 || max(r.X, r.Y, r.W, r.H) > mostDistance*layout.Pt {
			bad(fmt.Errorf("%v x %v pt at %v, %v is no rectangle, want points from 0 to %d", r.W, r.H, r.X, r.Y, mostDistance), ".marks."+m.Key)
		}
		if !slices.Contains(roleNames[:], m.Color) {
			bad(fmt.Errorf("%q is no role of a colour", m.Color), ".marks."+m.Key+".color")
		}
	}
	return errs
}

// boxFault is what is wrong with the box of a place, and with what a layout has of its own for the place's text.
func (t *Theme) boxFault(l *SlideLayout, p *Place) error {
	const mostPitch = 1000 // percent
	for _, b := range [...]layout.Rect{p.Box, p.Grown} {
		if max(b.X, b.Y, b.W, b.H) > mostDistance*layout.Pt || min(b.X, b.Y) < -mostDistance*layout.Pt || min(b.W, b.H) < 0 {
			return fmt.Errorf("%v x %v pt at %v, %v is no box, want points up to %d", b.W, b.H, b.X, b.Y, mostDistance)
		}
	}
	switch {
	case p.Anchor > AtBottom:
		return fmt.Errorf("%d is no anchor, want AtTop, AtMiddle or AtBottom", p.Anchor)
	case p.Pitch < 0 || p.Pitch > mostPitch:
		return fmt.Errorf("%d is no pitch of lines, want 0 to %d percent", p.Pitch, mostPitch)
	}
	if sizes := t.ScaleOn(l)[p.Type]; l.Scale != nil && (len(sizes) == 0 || slices.Min(sizes) < layout.Pt || slices.Max(sizes) > mostSize*layout.Pt) {
		return fmt.Errorf("its sizes are %v pt, want some from 1 to %d", sizes, mostSize)
	}
	return nil
}

// rising reports numbers from 1 to most, none smaller than the one before it.
func rising(all []int, most int) bool {
	return slices.IsSorted(all) && (len(all) == 0 || all[0] >= 1 && all[len(all)-1] <= most)
}

// seatFaults are places without room, off the page, or on each other, under a title of any number of lines.
func (t *Theme) seatFaults(l *SlideLayout) []error {
	page := layout.Rect{Size: t.Grid.Page}
	for n := 1; n <= titleLines; n++ {
		s := t.Seats(l, n)
		fault := func(format string, r int, args ...any) []error {
			return []error{t.fault(fmt.Errorf(format+" where the title has %d of 3 lines", append(args, n)...), layoutKeys+"."+l.Key+"."+placeNames[r])}
		}
		least := layout.Length(0)
		if b := &l.Places[layout.PlaceBody]; !b.OnePage() {
			least = leastBody
		}
		all := s.Places
		if l.Master {
			for r, k := range t.Seats(t.Layout(MasterLayout), 1).Places {
				if k.W > 0 && all[r].W == 0 {
					all[r] = k
				}
			}
		}
		for r := range all {
			k := &all[r]
			switch {
			case k.Rect == layout.Rect{} || r == int(layout.PlaceSections):
				continue
			case k.W < leastColumn:
				return fault("it is %v pt wide, want at least %v pt", r, k.W, leastColumn)
			case r == int(layout.PlaceBody) && k.H < least:
				return fault("the body is %v pt high, want at least %v pt", r, k.H, least)
			case k.X < 0 || k.Y < 0 || k.Right() > page.W || k.Bottom() > page.H:
				return fault("it leaves the page, at %v to %v pt", r, k.Y, k.Bottom())
			}
			for o := range r {
				if other := &all[o]; other.W > 0 && meet(k.Rect, other.Rect) && !(r == int(layout.PlacePicture) && s.PictureUnder()) {
					return fault("it stands on the %s", r, placeNames[o])
				}
			}
		}
	}
	return nil
}

func meet(a, b layout.Rect) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}
