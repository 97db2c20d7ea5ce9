package theme

import (
	"iter"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Palette is the colours of one ground. Those of a theme that is rendered, and so those of a Setting, have their roles (see
// layout.Color): a block that takes s.Colors.Muted for a text has it stay secondary text in whatever theme its file is given.
type Palette struct {
	Ground   layout.Color
	Ink      layout.Color // text
	Muted    layout.Color // secondary text
	Hairline layout.Color
	Surface  layout.Color // cards
	Tint     layout.Color // highlighted rows, areas under a line
	Primary  layout.Color // the focus
	Accent   layout.Color // kicker, bullets, targets
	Grey     layout.Color // marks beside one focus
	Series   []layout.Color
	Text     []layout.Color // the series' tones for text, as many as Series
	Extra    layout.Color   // one series more than Series, where it must be; its text too
	Ramp     []layout.Color
	Good     layout.Color // changes and states that are declared good; also text
	Watch    layout.Color // states to be watched
	Bad      layout.Color
}

// role is what a colour of a palette is for.
type role uint8

// The roles, in the order of a theme file.
const (
	ground role = iota
	ink
	muted
	hairline
	surface
	tint
	primary
	accent
	grey
	series
	seriesText
	extra
	ramp
	good
	watch
	bad
	roles // the number of roles
)

// color is the role as colours have it: the order is the same.
func (r role) color() layout.ColorRole { return layout.ColorGround + layout.ColorRole(r) }

// roleNames are the keys of the roles.
var roleNames = [roles]string{
	ground: "ground", ink: "ink", muted: "muted", hairline: "hairline", surface: "surface", tint: "tint",
	primary: "primary", accent: "accent", grey: "grey", series: "series", seriesText: "text", extra: "extra", ramp: "ramp",
	good: "good", watch: "watch", bad: "bad",
}

// list is the colours of a role that has several, nil for the others.
func (p *Palette) list(r role) *[]layout.Color {
	switch r {
	case series:
		return &p.Series
	case seriesText:
		return &p.Text
	case ramp:
		return &p.Ramp
	}
	return nil
}

// one is the colour of a role that has one.
func (p *Palette) one(r role) *layout.Color {
	return [roles]*layout.Color{
		ground: &p.Ground, ink: &p.Ink, muted: &p.Muted, hairline: &p.Hairline, surface: &p.Surface, tint: &p.Tint,
		primary: &p.Primary, accent: &p.Accent, grey: &p.Grey, extra: &p.Extra,
		good: &p.Good, watch: &p.Watch, bad: &p.Bad,
	}[r]
}

// spot is one colour of a palette: a role and, in a list, its place.
type spot struct {
	role
	i int
}

// at is the colour at a spot.
func (p *Palette) at(s spot) *layout.Color {
	if l := p.list(s.role); l != nil {
		return &(*l)[s.i]
	}
	return p.one(s.role)
}

// count is the number of colours of a role.
func (p *Palette) count(r role) int {
	if l := p.list(r); l != nil {
		return len(*l)
	}
	return 1
}

// equal reports whether two palettes have the same colours, by their values.
func (p *Palette) equal(q *Palette) bool {
	for r := range roles {
		if l := p.list(r); l != nil && !slices.EqualFunc(*l, *q.list(r), alike) || l == nil && !alike(*p.one(r), *q.one(r)) {
			return false
		}
	}
	return true
}

func alike(a, b layout.Color) bool { return a.Plain() == b.Plain() }

// Colors yields all colours of the palette, in the order of a theme file.
func (p *Palette) Colors() iter.Seq[layout.Color] {
	return func(yield func(layout.Color) bool) {
		for r := range roles {
			for i := range p.count(r) {
				if !yield(*p.at(spot{r, i})) {
					return
				}
			}
		}
	}
}

// hasRoles reports whether every colour has the role of its place.
func (p *Palette) hasRoles() bool {
	for r := range roles {
		for i := range p.count(r) {
			if c := *p.at(spot{r, i}); c != c.As(r.color(), i) {
				return false
			}
		}
	}
	return true
}

// giveRoles gives every colour the role of its place.
func (p *Palette) giveRoles() {
	for r := range roles {
		for i := range p.count(r) {
			c := p.at(spot{r, i})
			*c = c.As(r.color(), i)
		}
	}
}

var white = layout.Color{R: 255, G: 255, B: 255}

// TextOn is the colour of text on a fill: white where it has 4.5:1, else black, which then has 4.6:1 or more.
func (p *Palette) TextOn(fill layout.Color) layout.Color {
	if Contrast(white, fill) >= textContrast {
		return white.As(layout.ColorOnMark, 0)
	}
	return layout.Color{}.As(layout.ColorOnMark, 0)
}

// Step is the colour of step i, from 0, of n steps of an order, which are spread over the ramp; Grey, where there is none.
func (p *Palette) Step(i, n int) layout.Color {
	ramp := p.Ramp
	if len(ramp) == 0 {
		return p.Grey
	}
	at := i * (len(ramp) - 1) * 100 / max(n-1, 1) // in hundredths
	k, part := at/100, at%100
	if part == 0 {
		return ramp[k]
	}
	return mixed(ramp[k], ramp[k+1], part, 100)
}

// Band is the colour of band i, from 0, of n bands behind bars: tones of Grey, of which the first is the strongest, and none hides a bar.
func (p *Palette) Band(i, n int) layout.Color {
	const strong, faint = 70, 16 // of Grey, in percent
	return mixed(p.Ground, p.Grey, strong-i*(strong-faint)/max(n-1, 1), 100)
}

// Counter is the colour of step i, from 0, of n steps away from what Step goes away from, to the other side: a tone of the accent that is
// as far from the ground as that of the ramp is.
func (p *Palette) Counter(i, n int) layout.Color {
	last := max(departure(p.Step(n-1, n), p.Ground), 1)
	c := mixed(p.Ground, p.Accent, min(departure(p.Step(i, n), p.Ground), last), last)
	c.Role, c.Index = p.Accent.Role, p.Accent.Index
	return c
}

// mixed is part of whole of the way from a to b, without a role.
func mixed(a, b layout.Color, part, whole int) layout.Color {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(whole-part) + int(b)*part + whole/2) / whole) }
	return layout.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B)}
}

// departure is how far two colours are from each other in red, green and blue together.
func departure(a, b layout.Color) (n int) {
	for _, d := range [3]int{int(a.R) - int(b.R), int(a.G) - int(b.G), int(a.B) - int(b.B)} {
		n += max(d, -d)
	}
	return n
}

// SeriesColor is the colour of the marks of series i, from 0. After Series comes Extra, then they start again.
func (p *Palette) SeriesColor(i int) layout.Color {
	if i = p.turn(i); i < len(p.Series) {
		return p.Series[i]
	}
	return p.Extra
}

// SeriesText is the colour of text in the colour of series i; the ink, where Text is short of it.
func (p *Palette) SeriesText(i int) layout.Color {
	switch i = p.turn(i); {
	case i == len(p.Series):
		return p.Extra
	case i < len(p.Text):
		return p.Text[i]
	}
	return p.Ink
}

// turn is the place of a series among those that have a colour of their own.
func (p *Palette) turn(i int) int {
	n := len(p.Series) + 1
	return (i%n + n) % n
}
