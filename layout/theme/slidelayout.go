package theme

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// SlideLayout is how slides are set: places for their texts, and marks. Distances are from the page's upper left corner.
type SlideLayout struct {
	Key    string // by which slides choose it
	Name   string // as PowerPoint shows it; "" is the library's word for it, or Key
	Dark   bool   // in the colours of dark slides
	Ground string // the role of the colour of the page: "surface"; "" is "ground"
	Master bool   // what stands on the master stands on it, too: footer, slide number, marks, logo
	Rise   int    // by how much of the lines that a title has beyond its first it begins higher, with all above it, in percent
	Places [layout.PlaceRoles]Place
	Marks  []Mark
	Colors *Palette      // of the slides on it; nil: the theme's, as Dark says
	Scale  *layout.Scale // the sizes of the texts at its places; nil: the theme's, of its mode
	Sheet  string        // the part of a template's layout that slides stand on: "ppt/slideLayouts/slideLayout2.xml"; "": none
}

// Place is where one text of a slide stands. The zero value is none.
type Place struct {
	On       bool
	Type     layout.Type
	Color    string // the role of its colour in a palette: "ink", "muted", "accent" ...
	Bold     bool
	Track    layout.Length // letterspacing
	Align    layout.Align
	Column   int           // of the grid, from 0, that it begins at
	Columns  int           // that it is wide; 0 is all that are left
	Width    layout.Length // instead of Columns
	Inset    layout.Length // from its first column's left edge
	Baseline layout.Length // of its first line, of a source's last; of a title's under one line
	Below    layout.Length // the title's last baseline, instead of Baseline; of a body instead of Top
	Lines    int           // at most; 0 is 1
	Caps     bool          // of a kicker: in capitals
	Stays    bool          // it does not rise with the title
	Box      layout.Rect   // within which the text stands, instead of by column, width and baseline; empty: by those
	Anchor   Anchor        // where in Box
	Pitch    int           // of its lines, in percent of 1.2 em; 0: that of its type
	Paint    *layout.Color // its colour, where that is none of a role; nil: Color
	Grown    layout.Rect   // instead of Box, for a text that is higher than that: of what is around it nothing is in its way; empty: none
	Lends    bool          // of a subtitle or a source with a Box, which is part of the body's: slides without one have it for the body
	// Holders are the placeholders of the layout's Sheet that the text stands in, by their places among its placeholders, from 1: of a body one
	// for each of its columns. nil: it stands in a box of its own.
	Holders []int

	// Of a title: how many lines, and how many characters, it may have at each size of its ladder but the last; nil: one line fewer than Lines,
	// and any number.
	LinesAt, Characters []int

	// Of a body, and of the bars over the names of sections, or of all room of those beside a title.
	Top    [titleLines]layout.Length // under a title of one, two, three lines
	Bottom layout.Length
	Foot   bool          // its blocks stand on its bottom
	Split  []int         // shares of the width of its columns; nil: one
	Gap    layout.Length // between its columns; 0: the theme's

	// Of a picture, which reaches to the edges of the page: columns of the grid from which it keeps the distance of text columns, After the first so
	// many of them and Before one, from 0. 0 is the edge of the page.
	Before, After int
}

// Anchor is where in its box a text stands.
type Anchor uint8

// The anchors.
const (
	AtTop Anchor = iota
	AtMiddle
	AtBottom
)

// OnePage reports the place of a body whose blocks do not continue on another page: they stand on its bottom, or below the title.
func (p *Place) OnePage() bool { return p.Foot || p.Below > 0 }

// Boxed reports a place that a box gives.
func (p *Place) Boxed() bool { return p.Box.W > 0 }

// BoxFor is the box of a text of a height: Grown where that is higher than Box.
func (p *Place) BoxFor(height layout.Length) layout.Rect {
	if p.Grown.H > p.Box.H && height > p.Box.H {
		return p.Grown
	}
	return p.Box
}

// Start is where in a box a text of a height begins; one that is higher than the box leaves it as the anchor says.
func (p *Place) Start(in layout.Rect, height layout.Length) layout.Length {
	switch p.Anchor {
	case AtMiddle:
		return in.Y + (in.H-height)/2
	case AtBottom:
		return in.Bottom() - height
	}
	return in.Y
}

// LinePitch is the pitch of the place's lines, in percent of 1.2 em.
func (p *Place) LinePitch() int {
	if p.Pitch > 0 {
		return p.Pitch
	}
	return Pitch(p.Type)
}

// Ink is the colour of the place's text on a palette.
func (p *Place) Ink(on *Palette) layout.Color {
	if p.Paint != nil {
		return *p.Paint
	}
	return on.Color(p.Color)
}

// Mark is a filled rectangle of a layout, or the logo.
type Mark struct {
	Key    string
	Color  string      // as of a place; of the logo none
	At     layout.Rect // a width of 0 is all that is left; of the logo the theme's
	Margin bool        // it stands between the margins: At.X is from the left one, or
	Column int         // from this column of the grid, from 0
	Logo   bool
	Stays  bool          // it does not rise with the title, as no logo does
	Below  layout.Length // the title's last baseline, instead of At.Y
	// Columns are how many of the grid it is wide from Column, between the margins, by Pad wider at either side; 0 is all that are left.
	Columns int
	Pad     layout.Length
	Over    bool // it stands on the picture of a slide, for the texts over that
}

// titleLines is for how many title lines a layout has places.
const titleLines = 3

// Layout is the layout of a key, nil if there is none.
func (t *Theme) Layout(key string) *SlideLayout {
	for i := range t.Layouts {
		if t.Layouts[i].Key == key {
			return &t.Layouts[i]
		}
	}
	return nil
}

// The keys of the layouts that every theme has.
const (
	MasterLayout    = "master" // what stands on all others
	CoverLayout     = "cover"
	SectionLayout   = "section"
	ContentLayout   = "content"
	StatementLayout = "statement"
	QuoteLayout     = "quote"
	// CoverPanelLayout is that of covers with a picture, or with the deck's sections, beside their texts.
	CoverPanelLayout = "cover-panel"
)

// The keys of the layouts of the default theme whose slides have a picture to the edges of the page, and their texts beside it, or on a panel over it.
const (
	PictureLeftLayout           = "picture-left" // over a third
	PictureRightLayout          = "picture-right"
	PictureLeftHalfLayout       = "picture-left-half"
	PictureRightHalfLayout      = "picture-right-half"
	PictureLeftTwoThirdsLayout  = "picture-left-two-thirds"
	PictureRightTwoThirdsLayout = "picture-right-two-thirds"
	PictureFullLayout           = "picture-full"
)

// The keys of layouts that themes of templates have besides.
const (
	TwoColumnsLayout = "two-columns"
	TitleOnlyLayout  = "title-only"
)

// layoutOf is the layout of a kind of slides that name none.
var layoutOf = [...]string{
	layout.KindContent: ContentLayout, layout.KindCover: CoverLayout, layout.KindSection: SectionLayout, layout.KindStatement: StatementLayout,
	layout.KindQuote: QuoteLayout,
}

// LayoutFor is the layout of slides of a kind that name it, or none.
func (t *Theme) LayoutFor(k layout.Kind, key string) *SlideLayout {
	if key == "" && int(k) < len(layoutOf) {
		key = layoutOf[k]
	}
	return t.Layout(key)
}

// PaletteOf are the colours of the slides on a layout.
func (t *Theme) PaletteOf(l *SlideLayout) *Palette {
	switch {
	case l.Colors != nil:
		return l.Colors
	case l.Dark:
		return &t.Dark
	}
	return &t.Light
}

// ScaleOn is the type ladder of the texts at the places of a layout.
func (t *Theme) ScaleOn(l *SlideLayout) *layout.Scale {
	if l.Scale != nil {
		return l.Scale
	}
	return t.ScaleFor(t.Mode)
}

// Color is the colour of a role by its name in a theme file: "ink", "muted"; of those that are lists the first.
func (p *Palette) Color(name string) layout.Color {
	if r := slices.Index(roleNames[:], name); r >= 0 {
		return *p.at(spot{role(r), 0})
	}
	return p.Ink
}

// Pitch is the line pitch of a type, in percent of 1.2 em.
func Pitch(t layout.Type) int {
	switch t {
	case layout.Title, layout.CoverTitle, layout.SectionTitle, layout.SectionNumber, layout.Statement, layout.Quote:
		return layout.TitlePitch
	}
	return layout.BodyPitch
}

// clone is a copy whose slices are its own.
func (l *SlideLayout) clone() SlideLayout {
	c := *l
	c.Marks = slices.Clip(slices.Clone(l.Marks))
	if l.Colors != nil {
		own := l.Colors.clone()
		c.Colors = &own
	}
	for r := range c.Places {
		p := &c.Places[r]
		for _, list := range [...]*[]int{&p.Split, &p.LinesAt, &p.Characters, &p.Holders} {
			*list = slices.Clip(slices.Clone(*list))
		}
	}
	return c
}
