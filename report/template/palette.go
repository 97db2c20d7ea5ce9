package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template/color"
)

// The least contrast of text, of large text and of marks (WCAG 2.2, 1.4.3 and 1.4.11), and the least distance of two colours that are
// told apart, CIEDE2000.
const (
	textContrast  = 4.5
	largeContrast = 3.0
	leastDistance = 12.0
)

// Toned is a colour that is drawn in another tone, as it could not be read.
type Toned struct {
	What     string // "accent2", "the title"
	From, To layout.Color
	On       layout.Color
	Text     bool // it is that of a title or a text, which cannot be read as the template has it
}

// toldOf is what is to be said of a text in a colour, which was another, on a ground: that it was toned, and that it cannot be read on parts of
// a picture.
func toldOf(what string, from, to layout.Color, on ground, least float64) (out []Toned) {
	if to != from {
		out = append(out, Toned{What: what, From: from, To: to, On: on.worst(from), Text: true})
	}
	if worst := on.worst(to); theme.Contrast(to, worst) < least {
		out = append(out, Toned{What: what, From: to, To: to, On: worst, Text: true})
	}
	return out
}

// String says it with both colours.
func (t Toned) String() string {
	if t.From == t.To {
		return fmt.Sprintf("%s %s has %.1f:1 on %s, which is a part of the picture under it; have the template show a calmer one there", t.What, t.From, theme.Contrast(t.From, t.On), t.On)
	}
	return fmt.Sprintf("%s %s has %.1f:1 on %s and is drawn as %s", t.What, t.From, theme.Contrast(t.From, t.On), t.On, t.To)
}

// palette is the colours of a layout, with what was toned.
type palette struct {
	theme.Palette
	toned []Toned
}

// offices are the first accents of Office's own themes: a template with one has its brand elsewhere.
var offices = []layout.Color{{R: 0x4F, G: 0x81, B: 0xBD}, {R: 0x5B, G: 0x9B, B: 0xD5}, {R: 0x44, G: 0x72, B: 0xC4}, {R: 0x15, G: 0x60, B: 0x82}}

var (
	black = layout.Color{}
	white = layout.Color{R: 255, G: 255, B: 255}
)

// legible is a colour, in the nearest of its own tones that has a contrast on a ground, as modifiers of a theme's colour make them: darker on
// a light ground, lighter on a dark one; black or white where none has.
func legible(c, on layout.Color, least float64) layout.Color {
	if theme.Contrast(c, on) >= least {
		return c
	}
	dark := theme.Contrast(white, on) > theme.Contrast(black, on)
	for mod := 95; mod >= 5; mod -= 5 {
		off := 0
		if dark {
			off = 100 - mod
		}
		if t := color.Tone(c, mod, off); theme.Contrast(t, on) >= least {
			return t
		}
	}
	if dark {
		return white
	}
	return black
}

// readable is legible, and notes what was toned.
func (p *palette) readable(what string, c, on layout.Color, least float64) layout.Color {
	t := legible(c, on, least)
	if t != c {
		p.toned = append(p.toned, Toned{What: what, From: c, To: t, On: on})
	}
	return t
}

// accents are the accents of a scheme, each once, with their names; the first is the brand's.
func (a *applier) accents(r color.Resolver, on layout.Color) (all []layout.Color, names []string) {
	add := func(c layout.Color, name string) {
		for _, other := range all {
			if theme.Distance(c, other) < leastDistance {
				return
			}
		}
		all, names = append(all, c), append(names, name)
	}
	first, ok := r.Scheme["accent1"]
	if !ok {
		first = black
	}
	if slices.Contains(offices, first.Plain()) {
		for _, c := range a.brand() {
			if theme.Distance(c, on) >= leastDistance {
				add(c, "the brand's colour")
				break
			}
		}
	}
	for i := range 6 {
		name := fmt.Sprintf("accent%d", i+1)
		if c, ok := r.Scheme[name]; ok && chromatic(c) {
			add(c, name)
		}
	}
	if len(all) == 0 {
		add(first, "accent1")
	}
	return all, names
}

// chromatic reports a colour that has a hue.
func chromatic(c layout.Color) bool {
	hi, lo := max(c.R, c.G, c.B), min(c.R, c.G, c.B)
	return hi-lo >= 40
}

// mostSeries is how many series a palette has.
const mostSeries = 6

// paletteOf makes the colours of a layout on a ground, with a text colour.
func (a *applier) paletteOf(r color.Resolver, on ground, ink layout.Color) *palette {
	p, ground := &palette{}, on.Color
	known := []string{"ground", "ink", "primary", "accent", "series"}
	p.Ground = ground
	p.Ink = inkOn(r, ink, on, textContrast)
	p.toned = append(p.toned, toldOf("the text's colour", ink.Plain(), p.Ink, on, textContrast)...)
	all, names := a.accents(r, ground)
	p.Primary = p.readable(names[0], all[0], ground, textContrast)
	p.Accent = p.Primary
	for i, c := range all[1:] {
		if t := legible(c, ground, textContrast); theme.Distance(t, p.Primary) >= leastDistance {
			p.Accent = p.readable(names[i+1], c, ground, textContrast)
			break
		}
	}
	p.series(all, names, ground)
	own, table := &a.on.Light, a.table(ground)
	if table == "colors.dark." {
		own = &a.on.Dark
	}
	known = p.given(own, a.rolesOf(table), known)
	toned := p.toned
	p.Palette = theme.Complete(p.Palette, known...)
	p.toned = toned
	return p
}

// inkOn is the colour of a text: its own, the theme's, black or white, the first that has a contrast on all of a ground, else on its mean.
func inkOn(r color.Resolver, own layout.Color, on ground, least float64) layout.Color {
	candidates := []layout.Color{own}
	for _, name := range [...]string{"tx1", "bg1", "tx2"} {
		if c, ok := r.Scheme[r.Map[name]]; ok {
			candidates = append(candidates, c)
		}
	}
	candidates = append(candidates, black, white)
	for _, c := range candidates {
		if theme.Contrast(c, on.worst(c)) >= least {
			return c.Plain()
		}
	}
	for _, c := range candidates {
		if on.contrast(c) >= least {
			return c.Plain()
		}
	}
	return own
}

// series takes the accents as colours of series, then tones of them.
func (p *palette) series(all []layout.Color, names []string, on layout.Color) {
	add := func(c layout.Color) bool {
		for _, other := range p.Series {
			if theme.Distance(c, other) < leastDistance {
				return false
			}
		}
		p.Series = append(p.Series, c)
		return true
	}
	for i, c := range all {
		t := legible(c, on, largeContrast)
		if add(t) && t != c && i > 0 {
			p.toned = append(p.toned, Toned{What: names[i], From: c, To: t, On: on})
		}
	}
	for _, tone := range [...][2]int{{60, 40}, {50, 0}, {75, 0}, {40, 60}} {
		for _, c := range all {
			if t := color.Tone(c, tone[0], tone[1]); len(p.Series) < mostSeries && theme.Contrast(t, on) >= largeContrast {
				add(t)
			}
		}
	}
	p.Series = p.Series[:min(len(p.Series), mostSeries)]
}

// table is the table of a theme file whose colours are for a ground.
func (a *applier) table(ground layout.Color) string {
	if theme.Contrast(white, ground) > theme.Contrast(black, ground) {
		return "colors.dark."
	}
	return "colors.light."
}

// given takes the colours of the roles that the author's file gives; all that are known then are returned.
func (p *palette) given(own *theme.Palette, roles, known []string) []string {
	for _, role := range roles {
		p.Take(own, role)
		if !slices.Contains(known, role) {
			known = append(known, role)
		}
	}
	return known
}

// rolesOf are the roles that a table of the author's file gives colours for; the ground is the template's.
func (a *applier) rolesOf(table string) (out []string) {
	if own, ok := a.given[table]; ok {
		return own
	}
	for _, role := range theme.Roles() {
		if role != "ground" && a.on.Gives(table+role) {
			out = append(out, role)
		}
	}
	a.given[table] = out
	return out
}

// mostTold is how many tones a warning names.
const mostTold = 6

// Tones are the warning of what was toned on some of the theme's layouts, by their keys; none where nothing was.
func (a *Applied) Tones(keys []string) []layout.Warning {
	var said []string
	for _, key := range keys {
		for _, t := range a.Toned[key] {
			if s := t.String(); !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
	}
	if said == nil {
		return nil
	}
	more := ""
	if n := len(said) - mostTold; n > 0 {
		more = fmt.Sprintf("; and so on with %d more", n)
	}
	return []layout.Warning{{Text: fmt.Sprintf("template %s: colours that cannot be read where they stand are others: %s%s", a.Template.Name, strings.Join(said[:min(len(said), mostTold)], "; "), more)}}
}
