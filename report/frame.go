package report

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// frame is what stands on a page besides its body: texts at the places of the slide's layout.
type frame struct {
	texts         [layout.PlaceRoles]*layout.Para // nil: none
	lines         [layout.PlaceRoles]int
	step          int           // of the title: the largest at which it may be set, until it is solved
	subtitle      int           // its step
	number, shift layout.Length // widths: of the number beside the title, and by which the title gives way to it
	seats         *theme.Seats
}

// errPoster says that a cover or the like has no room for its texts.
var errPoster = errors.New("its texts do not fit on one page; shorten them")

// newFrame makes a slide's texts; suffix follows the title on pages of a slide that continues.
func (j *job) newFrame(suffix string) *frame {
	b, f := texts(&j.set), &frame{}
	if s := j.kickerText(); s != "" {
		f.texts[layout.PlaceKicker] = j.kickerLine(b, s)
	}
	f.texts[layout.PlaceTitle] = j.textAt(b, layout.PlaceTitle, j.slide.Title, layout.RoleH1)
	if t := f.texts[layout.PlaceTitle]; suffix != "" {
		ink := b.Colors.Muted
		if j.layout.Sheet != "" { // titles of templates have grounds of their own
			ink = j.placeOf(layout.PlaceTitle).Ink(b.Colors)
		}
		t.Runs = append(t.Runs, layout.Run{Text: suffix, Color: ink})
	}
	if j.slide.Subtitle != "" && j.placeOf(layout.PlaceSubtitle).On {
		f.texts[layout.PlaceSubtitle] = j.textAt(b, layout.PlaceSubtitle, j.slide.Subtitle, layout.RoleP)
	}
	if j.placeOf(layout.PlaceNumber).On && j.number > 0 {
		f.texts[layout.PlaceNumber] = j.lineAt(layout.PlaceNumber, strconv.Itoa(j.number))
	}
	b.report(j, "")
	if j.placeOf(layout.PlaceSource).On {
		f.texts[layout.PlaceSource] = j.source()
	}
	return f
}

// textAt is a text of inline Markdown in the look of its place.
func (j *job) textAt(b *builder, r layout.PlaceRole, s string, role layout.Role) *layout.Para {
	p := j.placeOf(r)
	para := b.para(s, look{p.Type, role, p.Ink(b.Colors), p.Bold})
	para.Pitch, para.Align, para.Track = p.LinePitch(), p.Align, p.Track
	para.Balance = r == layout.PlaceTitle
	return para
}

// lineAt is a line that is read for no markup, in the look of its place, which may be the master's.
func (j *job) lineAt(r layout.PlaceRole, s string) *layout.Para {
	p := j.placeOf(r)
	if !p.On {
		p = &j.set.Theme.Layout(theme.MasterLayout).Places[r]
	}
	return &layout.Para{
		Type: p.Type, Pitch: p.LinePitch(), Align: p.Align, Track: p.Track,
		Runs: []layout.Run{{Text: s, Bold: p.Bold, Color: p.Ink(j.set.Colors)}},
	}
}

// kickerText is the text above the title: the slide's own, or its section's, but on a cover.
func (j *job) kickerText() string {
	if j.slide.Kind == Cover || j.slide.Kind == Section {
		return j.slide.Kicker
	}
	return j.kicker
}

// kickerLine is the slide's kicker, a line, in capitals where its place has them. Its section's has no links, and what is wrong with it the section's slide
// says. Where the layout has no place for it, as on a section's slide, it is not drawn, and only what is wrong with it is said.
func (j *job) kickerLine(b *builder, s string) *layout.Para {
	own := j.slide.Kicker != ""
	if !own {
		b = texts(&j.set)
	}
	p := j.textAt(b, layout.PlaceKicker, text.Line(s), layout.RoleP)
	if !j.placeOf(layout.PlaceKicker).On {
		return nil
	}
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Href != "" && !own {
			r.Href, r.Color = "", j.placeOf(layout.PlaceKicker).Ink(b.Colors)
		}
	}
	if j.placeOf(layout.PlaceKicker).Caps {
		p.Runs = layout.Capitals(p.Runs, b.Lang)
	}
	return p
}

// solve finds the title's size and the lines of all texts, and from them where everything stands.
func (j *job) solve(c *layout.Context, f *frame) (err error) {
	at := *j.around(c)
	at.Dry, at.Warn, at.Step = true, nil, f.step
	f.seats = j.set.Theme.Seats(j.layout, 1)
	if n := f.texts[layout.PlaceNumber]; n != nil {
		w, _ := n.Widths(&at)
		f.makeRoom(w)
	}
	if err := j.solveTitle(&at, f); err != nil {
		return err
	}
	f.seats = j.set.Theme.SeatsAt(j.layout, f.lines[layout.PlaceTitle], f.step)
	at.Step = 0
	if p := f.texts[layout.PlaceSource]; p != nil {
		if f.lines[layout.PlaceSource], err = lines(&at, p, f.width(layout.PlaceSource)); err != nil {
			return fmt.Errorf("source: %w", err)
		}
	}
	if err := j.solveSubtitle(&at, f); err != nil {
		return fmt.Errorf("subtitle: %w", err)
	}
	if k := f.texts[layout.PlaceKicker]; k != nil {
		room := f.width(layout.PlaceKicker)
		if s, y := j.stampSize(&at), f.seats.Places[layout.PlaceKicker].Y; y < stampTop+s.H && s.W <= j.mostStamp() {
			room = min(room, j.stampRight()-s.W-stampGap-f.seats.Places[layout.PlaceKicker].X)
		}
		if w, _ := k.Widths(&at); w > room {
			return fmt.Errorf("the kicker %q needs %s pt of width and has %s; shorten it, or give the section a Kicker", j.kicker, w, room)
		}
	}
	return nil
}

// solveTitle finds the largest size of the title, from that of the context's step on, in which its place takes it.
func (j *job) solveTitle(at *layout.Context, f *frame) error {
	title, place := f.texts[layout.PlaceTitle], j.placeOf(layout.PlaceTitle)
	characters := utf8.RuneCountInString(layout.Plain(title.Runs))
	for last := j.set.Theme.LastStep(j.layout); ; at.Step++ {
		n, err := lines(at, title, f.seats.Places[layout.PlaceTitle].W-f.shift)
		f.step, f.lines[layout.PlaceTitle] = at.Step, n
		switch most := place.MostLines(); {
		case at.Step < last && (err != nil || !place.Takes(at.Step, n, characters)):
			continue
		case err != nil:
			return fmt.Errorf("title: %w", err)
		case n > most:
			return fmt.Errorf("the title takes %d lines at its smallest size; shorten it to %d at most", n, most)
		}
		return nil
	}
}

// solveSubtitle finds the lines of the subtitle: on a template's layout, where it has a box of its own, in the largest size in which that takes it.
func (j *job) solveSubtitle(c *layout.Context, f *frame) (err error) {
	const r = layout.PlaceSubtitle
	p, place, at := f.texts[r], j.placeOf(r), *c
	if p == nil {
		return nil
	}
	own := place.Boxed() && !place.Lends
	for last := len(at.Scale[place.Type]) - 1; ; at.Step++ {
		if f.lines[r], err = lines(&at, p, f.width(r)); err != nil {
			return err
		}
		high := layout.Length(f.lines[r]) * p.LineHeight(&at)
		if !own || at.Step >= last || high <= place.BoxFor(high).H {
			break
		}
	}
	if f.subtitle = at.Step; own {
		j.set.Theme.Grow(f.seats, r, f.lines[r], f.subtitle)
	}
	return nil
}

// beside is the distance of a title from the number on its left.
const beside = 24 * pt

// makeRoom gives a number of a width its room, to which a title beside it gives way.
func (f *frame) makeRoom(w layout.Length) {
	number, title := &f.seats.Places[layout.PlaceNumber], &f.seats.Places[layout.PlaceTitle]
	if number.X < title.X && number.Y < title.Bottom() && title.Y < number.Bottom() {
		f.number, f.shift = w, max(0, number.X+w+beside-title.X)
	}
}

// width is how wide the text at a place may be.
func (f *frame) width(r layout.PlaceRole) layout.Length {
	w := f.seats.Places[r].W
	switch r {
	case layout.PlaceTitle, layout.PlaceSubtitle:
		return w - f.shift
	case layout.PlaceNumber:
		return max(w, f.number)
	}
	return w
}

// around is the context of the texts at the places of the slide's layout, in their sizes.
func (j *job) around(c *layout.Context) *layout.Context {
	at := *c
	at.Step, at.Scale = 0, j.set.Theme.ScaleOn(j.layout)
	return &at
}

// bodyRoom is the room of the body: what the lines leave that subtitle and source have beyond their first, or of those whose room is the
// body's all of them.
func (j *job) bodyRoom(c *layout.Context, f *frame) layout.Rect {
	r, at := f.seats.Places[layout.PlaceBody].Rect, j.around(c)
	more := func(role layout.PlaceRole) layout.Length {
		p, place := f.texts[role], j.placeOf(role)
		switch {
		case p == nil:
			return 0
		case place.Lends:
			return layout.Length(f.lines[role])*p.LineHeight(at) + j.set.Grid.Block
		case place.Boxed() && (role == layout.PlaceSubtitle || layout.Length(f.lines[role])*p.LineHeight(at) <= place.Box.H):
			return 0 // the body gave way where it had to
		}
		return layout.Length(f.lines[role]-1) * p.LineHeight(at)
	}
	top := more(layout.PlaceSubtitle)
	r.Y += top
	r.H -= top + more(layout.PlaceSource)
	return r
}

// lines is the number of lines of a paragraph in a width.
func lines(c *layout.Context, p *layout.Para, w layout.Length) (int, error) {
	f, _, err := p.Layout(c, open(w))
	return int(f.Size.H / p.LineHeight(c)), err
}

func open(w layout.Length) layout.Region {
	return layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited}
}

// drawn are the order in which the texts of a frame are read, and those that come after the body.
var headOrder = [...]layout.PlaceRole{layout.PlaceKicker, layout.PlaceNumber, layout.PlaceTitle, layout.PlaceSubtitle}

// drawHead places what stands above the body; on a page that continues a slide it repeats as an artifact. low is the lower edge
// of the lowest text.
func (j *job) drawHead(c *layout.Context, page *layout.Page, f *frame) (low layout.Length, err error) {
	j.drawMarks(page, f.seats)
	j.warnGrown(f)
	in := layout.Frame{Size: page.Size}
	for _, r := range headOrder {
		if f.texts[r] == nil {
			continue
		}
		g, bottom, err := j.seated(c, f, r)
		if err != nil {
			return 0, err
		}
		if r == layout.PlaceTitle && j.slide.Kind == Quote {
			g = &layout.Group{Role: layout.RoleBlockQuote, Frame: layout.Frame{Size: page.Size, Items: []layout.Placed{{Item: g}}}}
		}
		if r == layout.PlaceNumber || r == layout.PlaceKicker && j.slide.Kicker == "" {
			g.Role = layout.RoleArtifact
		}
		in.Add(0, 0, g)
		low = max(low, bottom)
	}
	if page.Part > 1 {
		page.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: in})
		return low, nil
	}
	page.AddAll(0, 0, in)
	return low, nil
}

// seated is a text at its place, and the lower edge of its last line.
func (j *job) seated(c *layout.Context, f *frame, r layout.PlaceRole) (g *layout.Group, bottom layout.Length, err error) {
	p, k := f.texts[r], &f.seats.Places[r]
	at := *j.around(c)
	x, y := k.X, k.First
	switch r {
	case layout.PlaceTitle:
		at.Step = f.step
		x, y = x+f.shift, k.Last-layout.Length(f.lines[r]-1)*p.LineHeight(&at)
	case layout.PlaceSubtitle:
		at.Step = f.subtitle
		x += f.shift
	case layout.PlaceSource:
		y = k.Last - layout.Length(f.lines[r]-1)*p.LineHeight(&at)
	}
	if place := j.placeOf(r); place.Boxed() {
		y = place.Start(k.Rect, layout.Length(max(f.lines[r], 1))*p.LineHeight(&at)) + p.Baseline(&at)
	}
	in, err := seat(&at, p, layout.Point{X: x, Y: y}, f.width(r))
	in.Size = j.set.Grid.Page
	bottom = y - p.Baseline(&at) + layout.Length(max(f.lines[r], 1))*p.LineHeight(&at)
	return &layout.Group{Source: layout.Placeholder{Role: r}, Frame: in}, bottom, err
}

// warnGrown says of texts that stand in boxes which are higher than the template's.
func (j *job) warnGrown(f *frame) {
	for _, r := range [...]layout.PlaceRole{layout.PlaceTitle, layout.PlaceSubtitle} {
		if k, p := &f.seats.Places[r], j.placeOf(r); f.texts[r] != nil && p.Boxed() && k.H > p.Box.H {
			j.warn(layout.Warning{Text: fmt.Sprintf("the %s takes %d lines at %s pt, for which its box on the template's layout %q is too low: it is made higher here; shorten the text", wordOf[r], f.lines[r], k.TypeSize, j.layout.Name)})
		}
	}
}

// wordOf are what places are called in messages.
var wordOf = map[layout.PlaceRole]string{layout.PlaceTitle: "title", layout.PlaceSubtitle: "subtitle"}

// drawSource places the source line with its last baseline at its place.
func (j *job) drawSource(c *layout.Context, page *layout.Page, f *frame) error {
	if f.texts[layout.PlaceSource] == nil {
		return nil
	}
	g, _, err := j.seated(c, f, layout.PlaceSource)
	if page.Part > 1 {
		g.Role = layout.RoleArtifact
	}
	page.Add(0, 0, g)
	return err
}

// seat lays out a paragraph with its first baseline at a point of the page.
func seat(c *layout.Context, p *layout.Para, at layout.Point, w layout.Length) (f layout.Frame, err error) {
	in, _, err := p.Layout(c, open(w))
	f.AddAll(at.X, at.Y-p.Baseline(c), in)
	return f, err
}
