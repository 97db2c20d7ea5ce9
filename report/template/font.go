package template

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/fonts"
)

// Font is how a font of a template is drawn.
type Font struct {
	Name string // as the template has it
	By   *fonts.Family
	How  Match
}

// Match is how a font is like the one that it stands for.
type Match uint8

// The matches.
const (
	Exact      Match = iota // its own files
	Metric                  // another with its widths: lines end alike
	Substitute              // another: lines may end elsewhere
)

var matchNames = [...]string{"its own files", "a font of the same widths", "a substitute: lines may end elsewhere"}

// String is the match in words.
func (m Match) String() string { return matchNames[m] }

// metric are fonts with the widths of others.
var metric = map[string]string{
	"cambria": "Caladea", "arial": "Liberation Sans", "helvetica": "Liberation Sans", "arial narrow": "Liberation Sans Narrow", "times new roman": "Liberation Serif",
	"courier new": "Liberation Mono", "georgia": "Gelasio", "segoe ui": "Selawik", "calibri": "Carlito",
}

// fontFor finds how a font is drawn by the families that the author gives and by those that are embedded.
func (a *applier) fontFor(name string) Font {
	want := strings.ToLower(name)
	for _, f := range a.on.Fonts {
		for _, own := range [...]string{f.Name(), f.Office()} {
			switch strings.ToLower(own) {
			case want:
				if f == fonts.Carlito() {
					return Font{name, f, Metric}
				}
				return Font{name, f, Exact}
			case strings.ToLower(metric[want]):
				return Font{name, f, Metric}
			}
		}
	}
	if want == "calibri" || want == "carlito" {
		return Font{name, fonts.Carlito(), Metric}
	}
	by := fonts.Carlito()
	if len(a.on.Fonts) > 0 {
		by = a.on.Fonts[0]
	}
	return Font{name, by, Substitute}
}

// fonts finds the fonts of bodies and titles; that of bodies is the deck's.
func (a *applier) fonts() {
	l := a.Choices[Content].Layout
	s := a.slotsOf(l, Content)
	title := l.Master.typeface(s.title.Font)
	body := l.Master.typeface("")
	if len(s.body) > 0 {
		body = l.Master.typeface(s.body[0].Font)
	}
	of := a.fontFor(body)
	a.Applied.Fonts = append(a.Applied.Fonts, of)
	if title != "" && !strings.EqualFold(title, body) {
		a.Applied.Fonts = append(a.Applied.Fonts, a.fontFor(title))
	}
	chain := []*fonts.Family{of.By}
	for _, f := range a.on.Fonts {
		if f != of.By {
			chain = append(chain, f)
		}
	}
	a.Theme.Fonts = chain
	for _, f := range a.Applied.Fonts {
		if f.How != Substitute {
			continue
		}
		hint := fmt.Sprintf("give its files: [fonts] family = %q, regular = \"....ttf\"", f.Name)
		if m := metric[strings.ToLower(f.Name)]; m != "" {
			hint += ", or those of " + m + ", which has its widths, with office = \"" + f.Name + "\""
		}
		a.warn("its font %q is drawn in the PDF as %s, and lines may end elsewhere in PowerPoint; %s", f.Name, f.By.Name(), hint)
	}
}
