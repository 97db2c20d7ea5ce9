package template

import (
	"fmt"
	"slices"
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

// fontFor finds how a font is drawn by the families that the author gives and by those that are embedded: by itself before another with
// its widths.
func (a *applier) fontFor(name string) Font {
	all := append(slices.Clip(slices.Clone(a.on.Fonts)), fonts.Carlito())
	like := metric[strings.ToLower(name)]
	for _, f := range all {
		if f.Called(name) && (like == "" || !f.Called(like)) {
			return Font{name, f, Exact}
		}
	}
	for _, f := range all {
		if like != "" && f.Called(like) {
			return Font{name, f, Metric}
		}
	}
	return Font{name, all[0], Substitute}
}

// fonts finds the fonts of bodies and titles; that of bodies is the deck's, and draws titles, too.
func (a *applier) fonts() {
	l := a.Choices[Content].Layout
	s := a.slotsOf(l, Content)
	title := l.Master.typeface(s.title.Font)
	body := l.Master.typeface("")
	if len(s.body) > 0 {
		body = l.Master.typeface(s.body[0].Font)
	}
	of := a.fontFor(body)
	a.Theme.Fonts = append([]*fonts.Family{of.By}, slices.DeleteFunc(slices.Clone(a.on.Fonts), func(f *fonts.Family) bool { return f == of.By })...)
	a.Applied.Fonts = append(a.Applied.Fonts, of)
	if of.How == Substitute {
		a.warn("its font %q is drawn in the PDF as %s, and lines may end elsewhere in PowerPoint; %s", of.Name, of.By.Name(), remedy(of.Name))
	}
	if title == "" || strings.EqualFold(title, body) {
		return
	}
	if own := a.fontFor(title); own.By == of.By && own.How != Substitute {
		a.Applied.Fonts = append(a.Applied.Fonts, own)
		return
	}
	a.Applied.Fonts = append(a.Applied.Fonts, Font{title, of.By, Substitute})
	a.warn("the font of its titles %q is drawn in the PDF as that of its texts, %s, and their lines may end elsewhere in PowerPoint", title, of.By.Name())
}

// Substitute is the family that draws texts on layouts in a typeface, "" where that has the same widths, or was told of as the font of texts
// or titles.
func (a *Applied) Substitute(typeface string) string {
	by := a.Theme.Fonts[0]
	like := metric[strings.ToLower(typeface)]
	if by.Called(typeface) || like != "" && by.Called(like) || slices.ContainsFunc(a.Fonts, func(f Font) bool { return strings.EqualFold(f.Name, typeface) }) {
		return ""
	}
	return by.Name()
}

// remedy says how a font that has a substitute is drawn as itself, or with its widths.
func remedy(name string) string {
	files := fmt.Sprintf("give its files: [fonts] family = %q, regular = \"....ttf\"", name)
	like := metric[strings.ToLower(name)]
	if like == "" {
		return files
	}
	if path, call := fonts.PackageOf(like); path != "" {
		return fmt.Sprintf("import %q, whose %s has its widths, and give that to theme.Load or append it to the theme's Fonts, or %s", path, call, files)
	}
	return files + ", or those of " + like + ", which has its widths, with office = \"" + name + "\""
}
