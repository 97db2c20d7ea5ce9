package sheet

import (
	"fmt"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Source is a sheet as its package has it.
type Source struct {
	Name    string           // by which pictures are given for its shapes
	Label   string           // as warnings name it: `layout "Agenda"`
	Root    *xmltree.Element // p:sldMaster, p:sldLayout or p:sld
	Filled  bool             // pictures in placeholders are its own, as those of slides are
	Colors  color.Resolver
	Theme   Theme
	Text    *xmltree.Element // the styles of texts that are no placeholders (p:defaultTextStyle); nil: none
	Picture Pictures
}

// Theme is what a theme has besides its colours; nil elements have nothing.
type Theme struct {
	Fonts   *xmltree.Element // a:fontScheme
	Formats *xmltree.Element // a:fmtScheme
	Picture Pictures
}

// Pictures give the name of a picture's part by the relationship to it, and what reads its bytes; a nil read: there is none. A nil function
// has none.
type Pictures func(id string) (name string, read func() ([]byte, error))

// Shapers give what shapes texts in a typeface, such as "Arial"; never nil. They serve one goroutine.
type Shapers func(typeface string) *fonts.Shaper

// Drawer draws the sheets of one template.
type Drawer struct {
	Template string      // its name, for warnings
	Size     layout.Size // of every page
	Shaper   Shapers
	Given    template.Given // what is drawn for what cannot be drawn

	Substitute func(typeface string) string // the font that draws texts in a typeface, "" where that is known; nil: it is of all

	Decoded func(part string) *layout.Decoded // a picture that was decoded before, nil: none; nil: none was

	Warnings []layout.Warning // of what was left out, each once

	loaded *layout.Kept // pictures that were read; nil: none are kept
	warned map[string]bool
}

// Sheet is a master or layout as it is drawn. It is never changed, and may be shared between goroutines.
type Sheet struct {
	Background *layout.Group // nil: it has none of its own
	parts      []part
}

// part is one of the layers of a sheet: a group that pages share, or a text with fields.
type part struct {
	group *layout.Group
	text  *placedText
}

// Fields are what fields say on a page.
type Fields struct {
	Number string // of the slide; "" leaves out the texts that have it
	Date   string // of the deck; "" leaves out the texts that have it
	Shaper Shapers
}

// Draw draws a sheet.
func (d *Drawer) Draw(in Source) *Sheet {
	s := &Sheet{}
	c := &canvas{Drawer: d, in: &in, sheet: s, paints: paints{in.Colors, in.Picture}}
	c.background()
	c.begin()
	c.shapes(in.Root.Child("p:cSld", "p:spTree"), c.page())
	c.end()
	return s
}

// draw draws what stands on the background.
func (s *Sheet) draw(page *layout.Frame, f Fields) {
	for _, p := range s.parts {
		if p.group != nil {
			page.Add(0, 0, p.group)
			continue
		}
		if g := p.text.fill(f); g != nil {
			g.Role, g.Source, g.Size = layout.RoleArtifact, layout.Fixture{}, page.Size
			page.Add(0, 0, g)
		}
	}
}

// canvas is a sheet that is being drawn.
type canvas struct {
	*Drawer
	in    *Source
	sheet *Sheet
	paints
	shape string        // the name of the shape that is drawn
	group *layout.Group // the last of the sheet's groups
}

// begin begins a group that pages share.
func (c *canvas) begin() { c.group = c.shared() }

func (c *canvas) shared() *layout.Group {
	return &layout.Group{Role: layout.RoleArtifact, Source: layout.Fixture{Shared: true}, Frame: layout.Frame{Size: c.Size}}
}

// end ends it.
func (c *canvas) end() {
	if len(c.group.Items) > 0 {
		c.sheet.parts = append(c.sheet.parts, part{group: c.group})
	}
}

// warn says once what is not drawn as it is.
func (c *canvas) warn(format string, args ...any) {
	at := ""
	if c.shape != "" {
		at = fmt.Sprintf(", shape %.60q", c.shape)
	}
	c.say(fmt.Sprintf("template %s, %s%s: %s", c.Template, c.in.Label, at, fmt.Sprintf(format, args...)))
}

// mostWarnings bounds what is said of one template.
const mostWarnings = 200

func (d *Drawer) say(text string) {
	if d.warned == nil {
		d.warned = map[string]bool{}
	}
	if !d.warned[text] && len(d.warned) < mostWarnings {
		d.warned[text] = true
		d.Warnings = append(d.Warnings, layout.Warning{Text: text})
	}
}
