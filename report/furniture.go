package report

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/paginate"
)

// drawMarks draws the marks of the slide's layout: rules, fills, the logo.
func (j *job) drawMarks(page *layout.Page, s *theme.Seats) {
	if len(s.Marks) == 0 {
		return
	}
	a := &layout.Group{Role: layout.RoleArtifact, Source: layout.Fixture{}, Frame: layout.Frame{Size: page.Size}}
	j.marks(a, s)
	page.Add(0, 0, a)
}

func (j *job) marks(a *layout.Group, s *theme.Seats) {
	for i := range s.Marks {
		m, r := &s.Layout.Marks[i], s.Marks[i].Rect
		switch {
		case m.Over: // it stands on the picture
		case !m.Logo:
			a.Add(r.X, r.Y, layout.FilledRect(r.Size, j.set.Colors.Color(m.Color)))
		case j.set.Logo != nil:
			a.Add(r.X, r.Y, &layout.Image{Picture: j.set.LogoOn(s.Layout), Size: r.Size})
		}
	}
}

// furniture is what stands on every page: what the master has, where the layout has that, and what is at its foot, the deck's title and
// the page number, at the layout's own places or the master's.
func (j *job) furniture(c *layout.Context, page *layout.Page, at paginate.Part) error {
	a := &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: page.Size}}
	if j.layout.Master {
		j.fixtures(a)
	}
	for _, f := range j.feet(at) {
		l := j.footLayout(f.Role)
		if l == nil || f.line == "" {
			continue
		}
		if err := j.foot(j.around(c), a, j.set.Theme.Seats(l, 1), f); err != nil {
			return err
		}
	}
	if len(a.Items) > 0 {
		page.Add(0, 0, a)
	}
	return nil
}

// fixtures adds what stands on the master: its marks and the logo.
func (j *job) fixtures(a *layout.Group) {
	fixed := &layout.Group{Source: layout.Fixture{}, Frame: layout.Frame{Size: a.Size}}
	j.marks(fixed, j.set.Theme.Seats(j.set.Theme.Layout(theme.MasterLayout), 1))
	if l := j.set.Logo; l != nil {
		box := j.set.LogoBox()
		fixed.Add(box.X, box.Y, &layout.Image{Picture: l, Size: box.Size})
	}
	a.Add(0, 0, fixed)
}

// footLayout is the layout that has a place at the foot of the slide: its own, else the master's where it has what the master has; nil:
// neither.
func (j *job) footLayout(r layout.PlaceRole) *theme.SlideLayout {
	if j.placeOf(r).On {
		return j.layout
	}
	if master := j.set.Theme.Layout(theme.MasterLayout); j.layout.Master && master.Places[r].On {
		return master
	}
	return nil
}

// foot is a line at the foot of a page.
type foot struct {
	layout.Placeholder
	line  string
	short string // without the deck's title
}

// feet are what the theme has at the foot of a page.
func (j *job) feet(at paginate.Part) []foot {
	f := &j.set.Theme.Footer
	page := foot{Placeholder: layout.Placeholder{Role: layout.PlaceSlideNumber}}
	if f.Number != "" {
		page.Before, page.After = f.Around(strconv.Itoa(at.Pages))
		page.line = page.Before + strconv.Itoa(at.Number) + page.After
	}
	return []foot{
		page,
		{layout.Placeholder{Role: layout.PlaceFooter}, f.Text.Fill(j.footField), f.Text.Fill(j.untitled)},
		{layout.Placeholder{Role: layout.PlaceDate}, f.Date.Fill(j.footField), f.Date.Fill(j.untitled)},
	}
}

// untitled is a field of the footer where there is no room for the deck's title.
func (j *job) untitled(name string) string {
	if name == "title" {
		return ""
	}
	return j.footField(name)
}

// footField is a field of the footer.
func (j *job) footField(name string) string {
	switch d := j.deck; name {
	case "title":
		return d.footer
	case "subtitle":
		return text.Line(d.Subtitle)
	case "author":
		return text.Line(d.Author)
	case "classification":
		return text.Line(d.Classification)
	case "date":
		if !d.Date.IsZero() {
			return j.set.Locale.Date(d.Date, number.Day)
		}
	case "section":
		return j.section
	}
	return ""
}

// foot draws a line at a place of the master. What is too long for it is left out, with a warning: first the deck's title, which is least missed.
func (j *job) foot(c *layout.Context, a *layout.Group, s *theme.Seats, l foot) error {
	p, k := j.lineAt(l.Role, l.line), s.Places[l.Role]
	w, _ := p.Widths(c)
	if w > k.W && l.short != "" && l.short != l.line {
		j.warn(layout.Warning{Text: fmt.Sprintf("the deck's title is left out at the foot of the page, where %q needs %s pt of width and has %s; shorten it", l.line, w, k.W)})
		p = j.lineAt(l.Role, l.short)
		w, _ = p.Widths(c)
		l.line = l.short
	}
	if w > k.W {
		j.warn(layout.Warning{Text: fmt.Sprintf("%q is too long for the foot of the page and left out there: it needs %s pt of width and has %s; shorten it", l.line, w, k.W)})
		return nil
	}
	f, err := seat(c, p, layout.Point{X: k.X, Y: k.First}, k.W)
	f.Size = a.Size
	a.Add(0, 0, &layout.Group{Source: l.Placeholder, Frame: f})
	return err
}

// drawFoot draws the blocks of a slide of one page: at its foot, below the texts that end at low, or where its layout has them below the title.
func (j *job) drawFoot(c *layout.Context, page *layout.Page, f *frame, low layout.Length) error {
	place, room := j.placeOf(layout.PlaceBody), f.seats.Places[layout.PlaceBody].Rect
	foot := &layout.Stack{Nodes: j.blocks, Gap: 10 * pt}
	high := room.Bottom()
	if !place.Foot {
		high = room.H
	}
	in, rest, err := foot.Layout(c, layout.Region{W: room.W, H: high, Break: high})
	if place.Foot && in.Size.H > room.H {
		room = f.seats.BodyFor(in.Size.H)
	}
	switch {
	case err != nil:
		return err
	case rest == nil && len(place.Holders) > 0 && in.Size.H <= room.H:
		page.AddAll(room.X, place.Start(room, in.Size.H), in)
		return nil
	case high == room.H && rest == nil && high > 0:
		page.AddAll(room.X, room.Y, in)
		return nil
	case rest != nil || in.Size.H > 0 && low+12*pt > room.Bottom()-in.Size.H:
		return errPoster
	}
	page.AddAll(room.X, room.Bottom()-in.Size.H, in)
	return nil
}

// limit is the lower edge of the room for the texts of a slide that is one page.
func (j *job) limit(f *frame) layout.Length {
	if k := f.seats.Places[layout.PlaceSections]; k.W > 0 && !roomy(k) {
		return k.Y - 20*pt
	}
	if j.layout.Master {
		top := j.set.Grid.Page.H
		for _, m := range j.set.Theme.Seats(j.set.Theme.Layout(theme.MasterLayout), 1).Marks {
			top = min(top, m.Y)
		}
		return top
	}
	return j.set.Grid.Page.H
}

// manySections is from how many sections on their names are set a step smaller.
const manySections = 9

// strip shows the deck's sections, this one in colour, as large as all of their names fit. It is left out where they never would.
func (j *job) strip(c *layout.Context, page *layout.Page, f *frame) error {
	at := *c
	if j.deck.underWay() >= manySections {
		at.Labels = 1
	}
	for steps := len(c.Scale[j.placeOf(layout.PlaceSections).Type]); at.Labels < steps; at.Labels++ {
		if a, err := j.sections(&at, f); a != nil || err != nil {
			page.Add(0, 0, a)
			return err
		}
	}
	return nil
}

// sections is the strip of sections in the size of labels; nil: there is none, or a name does not fit.
func (j *job) sections(c *layout.Context, f *frame) (*layout.Group, error) {
	n := layout.Length(j.deck.underWay())
	k := f.seats.Places[layout.PlaceSections]
	if n < 2 || k.W <= 0 {
		return nil, nil
	}
	gutter := j.set.Grid.Gutter
	w := (k.W - gutter*(n-1)) / n
	a := &layout.Group{Role: layout.RoleArtifact, Source: layout.Named{Name: j.set.Say().Sections}, Frame: layout.Frame{Size: j.set.Grid.Page}}
	for i, p := range j.deck.sections {
		if p.appendix {
			continue
		}
		bar, ink := j.set.Colors.Hairline, j.set.Colors.Color(j.placeOf(layout.PlaceSections).Color)
		if i == j.part-1 {
			bar, ink = j.set.Colors.Accent, j.set.Colors.Ink
		}
		x := k.X + layout.Length(p.number-1)*(w+gutter)
		a.Add(x, k.Y, layout.FilledRect(layout.Size{W: w, H: k.H}, bar))
		label := j.lineAt(layout.PlaceSections, p.name)
		label.Runs[0].Bold, label.Runs[0].Color = i == j.part-1, ink
		if wide, _ := label.Widths(c); wide > w {
			return nil, nil
		}
		in, err := seat(c, label, layout.Point{X: x, Y: k.First}, w)
		if err != nil {
			return nil, err
		}
		a.AddAll(0, 0, in)
	}
	return a, nil
}

// poster draws a slide that is one page: a cover, a section, a statement, a quote.
func (j *job) poster(c *layout.Context, page *layout.Page) error {
	at := *c
	at.Step = 0
	f := j.newFrame("")
	for last := j.set.Theme.LastStep(j.layout); ; f.step++ {
		try := *page
		err := j.tryPoster(&at, &try, f)
		if errors.Is(err, errPoster) && f.step < last { // a smaller title may leave room
			continue
		}
		*page = try
		if j.quoted() {
			return errors.Join(err, j.hangQuote(&at, page, f), j.drawSpeaker(&at, page, f))
		}
		if roomy(f.seats.Places[layout.PlaceSections]) {
			return errors.Join(err, j.panel(&at, page, f))
		}
		return errors.Join(err, j.strip(&at, page, f))
	}
}

// tryPoster draws the texts of a slide that is one page, its title in no larger size than that of the frame's step.
func (j *job) tryPoster(c *layout.Context, page *layout.Page, f *frame) error {
	if err := j.solve(c, f); err != nil {
		return err
	}
	page.TitleLines, page.TitleStep = f.seats.Lines, f.step
	low, err := j.drawHead(c, page, f)
	if err != nil {
		return err
	}
	if low > j.limit(f) {
		return errPoster
	}
	err = j.drawSource(c, page, f)
	if len(j.blocks) > 0 {
		err = errors.Join(err, j.drawFoot(c, page, f, low))
	}
	return err
}
