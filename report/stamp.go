package report

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

const (
	stampTop   = 24 * pt
	stampInset = 6 * pt // at its sides
	stampGap   = 12 * pt
)

// stamp draws the deck's stamp at the right margin, left of the logo, on the same line on all pages.
func (j *job) stamp(c *layout.Context, page *layout.Page) error {
	p, size := j.stamped(), j.stampSize(c)
	if p == nil {
		return nil
	}
	f, _, err := p.Layout(c, layout.Region{W: size.W - 2*stampInset, H: layout.Unlimited, Break: layout.Unlimited})
	if err != nil {
		return err
	}
	panel := &layout.Panel{Name: j.set.Say().Stamp, Border: &p.Runs[0].Color, Inset: layout.Insets{Left: stampInset, Right: stampInset}, Middle: true}
	page.Add(j.stampRight()-size.W, stampTop, &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: size, Items: []layout.Placed{{Item: panel.Group(size, f)}}}})
	return nil
}

// stamped is the deck's stamp as a text, nil if there is none.
func (j *job) stamped() *layout.Para {
	s := text.Line(j.deck.Stamp)
	if s == "" {
		return nil
	}
	return &layout.Para{
		Role: layout.RoleP, Type: layout.Kicker, Pitch: layout.BodyPitch,
		Runs: layout.Capitals([]layout.Run{{Text: s, Bold: true, Color: j.set.Colors.Accent}}, j.set.Lang),
	}
}

// stampSize is the size of the stamp with its frame, 0 without one.
func (j *job) stampSize(c *layout.Context) (s layout.Size) {
	if p := j.stamped(); p != nil {
		w, _ := p.Widths(c)
		s = layout.Size{W: w + 2*stampInset, H: layout.Leading(c.Size(p.Type), p.Pitch) + 4*pt}
	}
	return s
}

// stampRight is the right edge of the stamp.
func (j *job) stampRight() layout.Length {
	logo := j.layout.Master || slices.ContainsFunc(j.layout.Marks, func(m theme.Mark) bool { return m.Logo })
	if box := j.set.LogoBox(); box.W > 0 && logo {
		return box.X - stampGap
	}
	return j.set.Grid.Right()
}
