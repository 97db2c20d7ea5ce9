package theme

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestTitles holds in which sizes titles are set, and where they stand, by the lines and characters that they have.
func TestTitles(t *testing.T) {
	th := Default()
	size := func(key string, lines, characters int) layout.Length {
		l := th.Layout(key)
		step := 0
		for step < th.LastStep(l) && !l.Places[layout.PlaceTitle].Takes(step, lines, characters) {
			step++
		}
		return th.Scale.Size(l.Places[layout.PlaceTitle].Type, step) / layout.Pt
	}
	for name, c := range map[string]struct {
		key               string
		lines, characters int
		want              layout.Length
	}{
		"a cover's of two lines is set in 66 pt":               {CoverLayout, 2, 30, 66},
		"a cover's of three lines is set in the smallest size": {CoverLayout, 3, 30, 44},
		"a section's of one line is set in 44 pt":              {SectionLayout, 1, 30, 44},
		"a section's of two lines is set in 38 pt":             {SectionLayout, 2, 30, 38},
		"a statement of 45 characters is set in 60 pt":         {StatementLayout, 3, 45, 60},
		"a statement of 46 characters is set in 48 pt":         {StatementLayout, 2, 46, 48},
		"a statement of 140 characters is set in 40 pt":        {StatementLayout, 4, 140, 40},
		"a longer statement is set in the smallest size":       {StatementLayout, 5, 141, 32},
	} {
		t.Run(name, func(t *testing.T) {
			if got := size(c.key, c.lines, c.characters); got != c.want {
				t.Errorf("%d pt, want %d", got, c.want)
			}
		})
	}
	t.Run("a statement has its middle at 0.44 of the page, from the rule to the last baseline, in any size", func(t *testing.T) {
		l := th.Layout(StatementLayout)
		for _, mode := range []Mode{Present, Read} {
			th := *th
			th.Mode = mode
			for step := range th.LastStep(l) + 1 {
				for n := 1; n <= l.Places[layout.PlaceTitle].MostLines(); n++ {
					s := th.SeatsAt(l, n, step)
					title := s.Places[layout.PlaceTitle]
					if off := (s.Marks[0].Y+title.Last)/2 - th.Grid.Page.H*44/100; max(off, -off) > layout.Pt {
						t.Errorf("%d lines of %v pt: it is off by %v pt", n, title.TypeSize, off)
					}
					gap := title.First - title.TypeSize*capitals/100 - s.Marks[0].Bottom()
					if off := gap - 26*layout.Pt; max(off, -off) > layout.Pt {
						t.Errorf("%d lines of %v pt: their capitals are %v pt below the rule", n, title.TypeSize, gap)
					}
					if k := s.Places[layout.PlaceKicker]; k.First != 37*layout.Pt {
						t.Errorf("the kicker rises to %v pt", k.First)
					}
				}
			}
		}
	})
}

// TestBoxes holds where texts stand at places that boxes give, and in which colours and sizes.
func TestBoxes(t *testing.T) {
	th := Default()
	l := &SlideLayout{Scale: &layout.Scale{layout.Title: {32 * layout.Pt, 24 * layout.Pt}}}
	title := &l.Places[layout.PlaceTitle]
	*title = Place{On: true, Type: layout.Title, Pitch: 90, Lines: 3, Box: layout.Rect{Point: layout.Point{X: 40 * layout.Pt, Y: 30 * layout.Pt}, Size: layout.Size{W: 600 * layout.Pt, H: 120 * layout.Pt}}}
	t.Run("a text has the free height of its box below it, around it or above it", func(t *testing.T) {
		for anchor, share := range [...]layout.Length{AtTop: 0, AtMiddle: 1, AtBottom: 2} {
			title.Anchor = Anchor(anchor)
			for lines := 1; lines <= 3; lines++ {
				for step, size := range l.Scale[layout.Title] {
					lead := layout.Leading(size, 90)
					k := th.SeatsAt(l, lines, step).Places[layout.PlaceTitle]
					top := title.Box.Y + (title.Box.H-lead*layout.Length(lines))*share/2
					if k.Rect != title.Box || k.TypeSize != size || k.First != top+layout.Ascent(size, 90) || k.Last != k.First+lead*layout.Length(lines-1) {
						t.Errorf("anchor %d, %d lines of %v pt: %+v", anchor, lines, size, k)
					}
				}
			}
		}
	})
	t.Run("a layout has its own palette, with roles, and a place its own colour", func(t *testing.T) {
		own := th.Dark.clone()
		own.Ink = layout.Color{R: 200, G: 210, B: 220}
		th.Layouts = append(th.Layouts, SlideLayout{Key: "own", Colors: &own})
		got := th.WithRoles()
		last := &got.Layouts[len(got.Layouts)-1]
		if c := got.PaletteOf(last).Ink; c != own.Ink.As(layout.ColorInk, 0) || own.Ink.Role != layout.ColorLiteral {
			t.Errorf("the ink is %v", c)
		}
		p, paint := Place{Color: "ink"}, layout.Color{R: 9}
		if c := p.Ink(&own); c != own.Ink {
			t.Errorf("by its role it is %v", c)
		}
		if p.Paint = &paint; p.Ink(&own) != paint {
			t.Errorf("of its own it is %v", p.Ink(&own))
		}
	})
}

func TestGrown(t *testing.T) {
	const pt = layout.Pt
	box := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x * pt, Y: y * pt}, Size: layout.Size{W: w * pt, H: h * pt}}
	}
	scale := layout.Scale{layout.Title: {20 * pt}, layout.Subtitle: {10 * pt}, layout.Body: {10 * pt}}
	l := &SlideLayout{Key: "content", Scale: &scale}
	l.Places[layout.PlaceTitle] = Place{On: true, Type: layout.Title, Pitch: 100, Box: box(10, 10, 500, 30), Grown: box(10, 10, 500, 72), Lines: 3}
	l.Places[layout.PlaceSubtitle] = Place{On: true, Type: layout.Subtitle, Pitch: 100, Box: box(10, 42, 500, 12)}
	l.Places[layout.PlaceBody] = Place{On: true, Type: layout.Body, Box: box(10, 50, 500, 300)}
	th := Default()
	t.Run("leaves all places under a title that its box takes", func(t *testing.T) {
		s := th.SeatsAt(l, 1, 0)
		if s.Places[layout.PlaceTitle].Rect != l.Places[layout.PlaceTitle].Box || s.Places[layout.PlaceBody].Rect != l.Places[layout.PlaceBody].Box {
			t.Errorf("title %v, body %v", s.Places[layout.PlaceTitle].Rect, s.Places[layout.PlaceBody].Rect)
		}
	})
	t.Run("has subtitle and body begin below a title of more lines, and the body end where it does", func(t *testing.T) {
		for n, low := range map[int]layout.Length{2: 58, 3: 82} {
			s := th.SeatsAt(l, n, 0)
			if got := s.Places[layout.PlaceTitle].Rect; got != l.Places[layout.PlaceTitle].Grown {
				t.Errorf("%d lines: the title has %v", n, got)
			}
			sub, body := &s.Places[layout.PlaceSubtitle], &s.Places[layout.PlaceBody]
			if want := low*pt + 6*pt; sub.Y != want || body.Y != want || body.Bottom() != 350*pt {
				t.Errorf("%d lines: the subtitle begins at %v, the body at %v, and ends at %v", n, sub.Y, body.Y, body.Bottom())
			}
		}
	})
	t.Run("moves nothing beside the title", func(t *testing.T) {
		beside := *l
		beside.Places[layout.PlaceBody].Box = box(520, 20, 300, 300)
		if s := th.SeatsAt(&beside, 3, 0); s.Places[layout.PlaceBody].Rect != beside.Places[layout.PlaceBody].Box {
			t.Errorf("the body has %v", s.Places[layout.PlaceBody].Rect)
		}
	})
}
