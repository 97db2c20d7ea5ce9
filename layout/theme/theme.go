// Package theme holds the look of a deck: colours by role, type ladder, grid and furniture, read from TOML.
//
// A theme file gives what it changes of the default theme, whose file, briefing.toml, shows every key. One colour is enough
// for a brand: those that the file does not name are derived from those it names. A brand's colours are the user's: they
// are taken as they are, and Check says which are hard to read, with the nearest that is not.
package theme

import (
	_ "embed"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/words"
)

// Theme is a deck's look. It is read-only while rendering and may be shared between goroutines. A theme made or changed in
// code is taken as it is, nothing is derived; Check judges it.
type Theme struct {
	Name        string
	Mode        Mode
	Fonts       []*fonts.Family // a chain: the first family is the deck's, the others lend missing characters
	Light, Dark Palette
	Scale       layout.Scale // of Present
	ReadScale   layout.Scale // of Read
	Grid        Grid
	Layouts     []SlideLayout
	Footer      Footer
	Logo        *layout.Picture // as layout/svg reads it, nil: none
	LogoDark    *layout.Picture // on dark layouts that have not what the master has, of the same proportions; nil: Logo
	LogoAlt     string
	LogoHeight  layout.Length  // 0 is 24 pt
	Template    *Template      // that files in its format stand on; nil: none
	Entities    map[string]int // the colours of things that charts show by these names, as places in Series from 1: the same in the whole deck

	from *origin // nil: made in code
}

// Template is a company's template as it was given: a .potx or .pptx file. Once a deck stands on it, it is neither changed nor copied, as
// it keeps what was read of it: decks on one and the same take less time.
type Template struct {
	Name    string // of the file, for messages
	Data    []byte
	Layouts map[string]string // names of its layouts by the keys of the theme's that slides stand on: "cover": "Titelfolie", or "slide 1" of its slides; others are chosen
	// Pictures are drawn where what the template has cannot be, as its warnings say, by the names of its files of pictures
	// ("image3.wmf") or of shapes ("Agenda/Logo 3"). PowerPoint shows what the template has.
	Pictures map[string]*layout.Picture

	kept layout.Kept
}

// Kept is what was read of the template.
func (t *Template) Kept() *layout.Kept { return &t.kept }

// Mode is how a deck is used.
type Mode uint8

// The modes: shown in a room, or read on paper.
const (
	Present Mode = iota
	Read
)

// ScaleFor is the type ladder of a mode.
func (t *Theme) ScaleFor(m Mode) *layout.Scale {
	if m == Read {
		return &t.ReadScale
	}
	return &t.Scale
}

const (
	logoTop    = 20 * layout.Pt
	logoHeight = 24 * layout.Pt // where none is given
)

// LogoOn is the logo as it stands on a layout of its own, nil if there is none.
func (t *Theme) LogoOn(l *SlideLayout) *layout.Picture {
	if l.Dark && t.LogoDark != nil {
		return t.LogoDark
	}
	return t.Logo
}

// brand gives dark layouts that have no logo, as cover and section, the one for them.
func (t *Theme) brand() {
	for i := range t.Layouts {
		l := &t.Layouts[i]
		if t.LogoDark != nil && l.Dark && !l.Master && !slices.ContainsFunc(l.Marks, func(m Mark) bool { return m.Logo }) {
			l.Marks = append(l.Marks, Mark{Key: "logo", Color: roleNames[accent], Logo: true})
		}
	}
}

// LogoBox is where the logo stands: at the right margin, above the title's baseline; empty without a logo.
func (t *Theme) LogoBox() (r layout.Rect) {
	r.Point = layout.Point{X: t.Grid.Right(), Y: logoTop}
	if t.Logo == nil {
		return r
	}
	if r.H = t.LogoHeight; r.H == 0 {
		r.H = logoHeight
	}
	r.W = r.H * layout.Length(t.Logo.Pixels[0]) / layout.Length(max(t.Logo.Pixels[1], 1))
	r.X -= r.W
	return r
}

// Setting is all that a block may ask when it becomes a node.
type Setting struct {
	*Theme
	Colors  *Palette // of the ground the block stands on
	Mode    Mode
	Lang    string
	Body    layout.Type // of body text: smaller beside or over something else, and in cards
	Beside  bool        // the block stands beside another
	Carded  bool        // it stands in a card, beside cards like it
	Quoted  bool        // the slide shows what the person said whom the block is about, with their portrait
	Leads   bool        // a list follows the block
	Columns *Place      // the body of the slide's layout, whose columns the block's sides are; nil: it parts its room itself
	Filled  bool        // the block is the picture at its layout's place for one, which it fills
	Locale  number.Locale
	Words   *words.Words // all that the library says; nil is those of Lang, and so Say gives them
	Heading string       // of the slide that the block is on: its title and subtitle, as they were given
	Block   []int        // path of the block that becomes a node: its place in the slide's body, from 1, then in each block that holds it
	Host    Host         // nil: the block is not part of a deck that is rendered
}

// Host is the deck that a block is part of, while the block becomes a node.
type Host interface {
	// Shows takes note of what the block at a path shows.
	Shows(block []int, x any)
	// Target reports a link to a slide that is not there, by the slide's ID.
	Target(id string) error
	// Work counts n units of work, as layout.Context.Work does.
	Work(n int) error
}

// Work counts n units of work, as layout.Context.Work does for nodes: a block that makes one of thousands of values calls it as
// it goes through them, and leaves off with an error once it gives one.
func (s *Setting) Work(n int) error {
	if s.Host == nil {
		return nil
	}
	return s.Host.Work(n)
}

// Shows says what the block that becomes a node shows, so that the figures and sources of that count as the block's: a block
// that draws itself through the Node of another calls it through that, and needs to do nothing.
func (s *Setting) Shows(x any) {
	if s.Host != nil {
		s.Host.Shows(s.Block, x)
	}
}

// Target reports a link that leads to a slide which is not there; href is as in layout.Run.
func (s *Setting) Target(href string) error {
	if s.Host == nil || !strings.HasPrefix(href, "#") {
		return nil
	}
	return s.Host.Target(href[1:])
}

// Say is what the library says in the deck's language: Words, or those of Lang.
func (s *Setting) Say() *words.Words { return words.Or(s.Words, s.Lang) }

// On is the setting for a block that stands on the ground of another palette; nil leaves it where it is.
func (s *Setting) On(p *Palette) Setting {
	o := *s
	if p != nil {
		o.Colors = p
	}
	return o
}

// clone is a copy whose slices are its own, with no room to append in place. Families are immutable and shared.
func (t *Theme) clone() *Theme {
	c := *t
	c.Fonts = slices.Clip(slices.Clone(t.Fonts))
	c.Footer.Text, c.Footer.Date = slices.Clip(slices.Clone(t.Footer.Text)), slices.Clip(slices.Clone(t.Footer.Date))
	c.Light, c.Dark = t.Light.clone(), t.Dark.clone()
	c.Layouts = make([]SlideLayout, len(t.Layouts))
	for i := range t.Layouts {
		c.Layouts[i] = t.Layouts[i].clone()
	}
	c.Entities = maps.Clone(t.Entities)
	c.Scale, c.ReadScale = cloneScale(&t.Scale), cloneScale(&t.ReadScale)
	return &c
}

// WithRoles is the theme with the role of its place in each colour (see layout.Color), whatever a colour had: the theme itself where
// all have theirs already, as those of Default and Parse, else a copy. What renders a deck calls it.
func (t *Theme) WithRoles() *Theme {
	for p := range t.palettes() {
		if !p.hasRoles() {
			return t.clone().giveRoles()
		}
	}
	return t
}

func (t *Theme) giveRoles() *Theme {
	for p := range t.palettes() {
		p.giveRoles()
	}
	return t
}

// palettes yields those of the theme, and those that layouts have of their own.
func (t *Theme) palettes() iter.Seq[*Palette] {
	return func(yield func(*Palette) bool) {
		if !yield(&t.Light) || !yield(&t.Dark) {
			return
		}
		for i := range t.Layouts {
			if p := t.Layouts[i].Colors; p != nil && !yield(p) {
				return
			}
		}
	}
}

func (p *Palette) clone() Palette {
	c := *p
	all := make([]layout.Color, 0, len(p.Series)+len(p.Text)+len(p.Ramp))
	for _, l := range [...]*[]layout.Color{&c.Series, &c.Text, &c.Ramp} {
		*l, all = carve(all, *l)
	}
	return c
}

func cloneScale(s *layout.Scale) (c layout.Scale) {
	n := 0
	for _, l := range s {
		n += len(l)
	}
	all := make([]layout.Length, 0, n)
	for i, l := range s {
		c[i], all = carve(all, l)
	}
	return c
}

// carve copies a list into the room that is left in all; many small lists then take one allocation.
func carve[T any](all, list []T) (own, rest []T) {
	n := len(all)
	all = append(all, list...)
	return all[n:len(all):len(all)], all
}

//go:embed briefing.toml
var briefing string

// Default is the theme "briefing", a new copy at every call: what is written to it changes nobody else's.
func Default() *Theme { return standard().clone().giveRoles() }

// standard is the theme that Default copies; nobody outside gets it. It is parsed without its checks, which a test makes.
var standard = sync.OnceValue(func() *Theme {
	t := &Theme{Fonts: []*fonts.Family{fonts.Carlito()}}
	if _, err := t.decode(&source{name: "briefing.toml", text: briefing}, &files{}); err != nil {
		panic(err)
	}
	t.from = new(origin)
	t.from.read = t.clone()
	return t
})
