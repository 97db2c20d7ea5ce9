package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Check says in a text how decks stand on a theme's template: which of its layouts serves what and why, where texts stand and in which
// sizes, which colours are others than the template's, how its fonts are drawn, and what is left out. It is not sound where the title or
// the text of a layout that serves cannot be read in its own colour; the error is that of Of and Apply, as where no layout is for content.
func Check(on *theme.Theme) (text string, sound bool, err error) {
	t, err := Of(on.Template)
	if err != nil {
		return "", false, err
	}
	a, err := t.Apply(on)
	if err != nil {
		return "", false, err
	}
	c := &checked{Applied: a}
	c.line("%s: %s x %s pt, %d layouts, %s", t.Name, t.Size.W, t.Size.H, len(t.layouts()), modes[a.Theme.Mode])
	c.choices()
	c.places()
	c.colors()
	c.fonts()
	c.left(t)
	return c.String(), !c.unsound, nil
}

var modes = [...]string{theme.Present: "sizes for a room", theme.Read: "sizes for readers"}

// layouts are those of all masters.
func (t *Template) layouts() (out []*Layout) {
	for _, m := range t.Masters {
		out = append(out, m.Layouts...)
	}
	return out
}

// checked is the text of a check.
type checked struct {
	*Applied
	strings.Builder
	unsound bool
}

func (c *checked) line(format string, args ...any) { fmt.Fprintf(c, format+"\n", args...) }

func (c *checked) choices() {
	c.line("\nLayouts")
	for u := range Uses {
		k := &c.Choices[u]
		c.line("  %-12s %s/%s: %s", u, k.Layout.Master.Name, k.Layout.Name, k.Why)
	}
}

// places are where texts stand on the layouts that serve, in points: left, top, width and height.
func (c *checked) places() {
	c.line("\nPlaces, in pt")
	for u := range Uses {
		l := c.Theme.Layout(c.Choices[u].Key)
		for _, r := range [...]layout.PlaceRole{layout.PlaceKicker, layout.PlaceTitle, layout.PlaceSubtitle, layout.PlaceBody, layout.PlaceSource, layout.PlaceFooter, layout.PlaceDate, layout.PlaceSlideNumber} {
			p := &l.Places[r]
			if !p.On {
				continue
			}
			in := "a text box"
			switch {
			case len(p.Holders) > 0:
				in = fmt.Sprintf("placeholder %d", p.Holders[0])
			case p.Lends:
				in = "a text box of the body's room"
			}
			if n := len(p.Holders); n > 1 {
				in = fmt.Sprintf("placeholders %d and %d", p.Holders[0], p.Holders[n-1])
			}
			grown := ""
			if p.Grown.H > 0 {
				grown = fmt.Sprintf(", up to %s high", p.Grown.H)
			}
			c.line("  %-12s %-12s %s, %s, %s x %s, in %s, sizes %v%s", u, placeWords[r], p.Box.X, p.Box.Y, p.Box.W, p.Box.H, in, l.Scale[p.Type], grown)
		}
	}
}

// colors are the palettes of the layouts that serve, and what in them is other than the template's.
func (c *checked) colors() {
	c.line("\nColours")
	var seen []string
	for u := range Uses {
		l := c.Theme.Layout(c.Choices[u].Key)
		if slices.Contains(seen, l.Sheet) {
			continue
		}
		seen = append(seen, l.Sheet)
		p := l.Colors
		c.line("  %-12s ground %s, text %s, primary %s, accent %s, series %v", u, p.Ground, p.Ink, p.Primary, p.Accent, p.Series)
		for _, t := range c.Toned[l.Key] {
			c.line("    %s", t)
			c.unsound = c.unsound || t.Text
		}
	}
}

func (c *checked) fonts() {
	c.line("\nFonts")
	for _, f := range c.Fonts {
		from := ""
		if path, call := fonts.PackageOf(f.By.Name()); path != "" {
			from = ": " + call + " of " + path
		}
		c.line("  %s: drawn as %s, %s%s", f.Name, f.By.Name(), f.How, from)
	}
}

// left is what decks do not keep.
func (c *checked) left(t *Template) {
	c.line("\nLeft out")
	for _, w := range c.Warnings {
		c.line("  %s", w.Text)
	}
	for _, name := range t.Left {
		if !strings.HasSuffix(name, ".rels") {
			c.line("  %s", name)
		}
	}
}
