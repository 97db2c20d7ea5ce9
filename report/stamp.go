package report

import (
	"fmt"
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

// mostStamp is the greatest width of a stamp: a quarter of that between the margins.
func (j *job) mostStamp() layout.Length { return j.set.Grid.Width() / 4 }

// stamp draws the deck's stamp at the right margin, left of the logo, on the same line on all pages. Where it is too long, or a title of a
// theme's stands there, it is left out with a warning.
func (j *job) stamp(c *layout.Context, page *layout.Page) error {
	p, size := j.stamped(), j.stampSize(c)
	if p == nil {
		return nil
	}
	box := layout.Rect{Point: layout.Point{X: j.stampRight() - size.W, Y: stampTop}, Size: size}
	switch {
	case size.W > j.mostStamp():
		j.warn(layout.Warning{Text: fmt.Sprintf("the stamp %q needs %s pt of width, and there are %s: it is left out; say it in a word or two", text.Line(j.deck.Stamp), size.W, j.mostStamp())})
		return nil
	case j.titleIn(box, page):
		j.warn(layout.Warning{Text: fmt.Sprintf("the title stands where the stamp %q would, which is left out here; have the layout's title begin lower", text.Line(j.deck.Stamp))})
		return nil
	}
	f, _, err := p.Layout(c, layout.Region{W: size.W - 2*stampInset, H: layout.Unlimited, Break: layout.Unlimited})
	if err != nil {
		return err
	}
	panel := &layout.Panel{Name: j.set.Say().Stamp, Border: &p.Runs[0].Color, Inset: layout.Insets{Left: stampInset, Right: stampInset}, Line: true, Middle: true}
	switch {
	case j.beside != nil:
		panel.Fill = &page.Ground // a picture may be under it
	case j.layout.Sheet != "":
		panel.Fill = &j.set.Colors.Ground // as the template's shapes may
	}
	page.Add(box.X, box.Y, &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: size, Items: []layout.Placed{{Item: panel.Group(size, f)}}}})
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

// titleIn reports a page whose title reaches into a box.
func (j *job) titleIn(box layout.Rect, page *layout.Page) bool {
	k := j.set.Theme.SeatsAt(j.layout, page.TitleLines, page.TitleStep).Places[layout.PlaceTitle]
	return k.W > 0 && k.First-k.TypeSize < box.Bottom() && k.Right() > box.X
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
