package pptx

import (
	"encoding/binary"
	"sync/atomic"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/drawingml"
)

// slot is one of the theme's twelve colours.
type slot struct {
	name  string // in the theme: "dk1"
	color layout.Color
}

// accents is how many accent colours a theme has.
const accents = 6

// alike reports whether the slides that are to be dark stand on the same kind of ground as the others: a theme without dark slides,
// or without light ones.
func alike(t *theme.Theme) bool { return light(t.Light.Ground) == light(t.Dark.Ground) }

// light reports whether a ground takes black text rather than white.
func light(c layout.Color) bool { return theme.Contrast(c, layout.Color{}) >= theme.Contrast(c, white) }

// slots are the twelve colours of a theme in their order. The second text is the ground of dark slides, whose colour map has texts
// and grounds change places; where they stand on the same ground as the others, the muted text.
func slots(t *theme.Theme) []slot {
	second := t.Dark.Ground
	if alike(t) {
		second = t.Light.Muted
	}
	out := []slot{{"dk1", t.Light.Ink}, {"lt1", t.Light.Ground}, {"dk2", second}, {"lt2", t.Light.Tint}}
	names := [accents]string{"accent1", "accent2", "accent3", "accent4", "accent5", "accent6"}
	for i, name := range names {
		out = append(out, slot{name, t.Light.Series[i%len(t.Light.Series)]})
	}
	return append(out, slot{"hlink", t.Light.Primary}, slot{"folHlink", t.Light.Muted})
}

// colors are the colours of a theme as DrawingML writes them, by their roles: slots, and tones made from slots, so that a file that
// is given another theme changes as a whole, and each colour keeps what it is for. Colours without a role stand as they are, also
// where a slot has the same value.
type colors struct {
	tones map[layout.Color]tone // of the theme's palettes
	finder
	seen map[string]string // the names of slots through the colour map of the slides
}

// tone is a colour as DrawingML: itself, and as a fill.
type tone struct{ color, fill string }

func newTone(color string) tone { return tone{color, "<a:solidFill>" + color + "</a:solidFill>"} }

// pens are the colours of a theme on light and on dark slides. They are read by many goroutines.
type pens struct {
	of          string // palettes, as written by key
	light, dark colors
}

// lastPens are those of the theme that was used last, as decks are written over and over.
var lastPens atomic.Pointer[pens]

// newPens finds the colours of a theme.
func newPens(t *theme.Theme) *pens {
	k := key(&t.Light) + key(&t.Dark)
	if p := lastPens.Load(); p != nil && p.of == k {
		return p
	}
	day, night := side{&t.Light, &t.Dark, darkTexts, lightGrounds}, side{&t.Dark, &t.Light, lightTexts, darkGrounds}
	if alike(t) {
		day.other, night = nil, side{&t.Dark, nil, day.texts, day.ground}
	}
	slots := slots(t)
	byDay, byNight := finder{slots: slots, side: day}, finder{slots: slots, side: night}
	dayTones, nightTones := byDay.tones(), byNight.tones()
	p := &pens{of: k, light: newColors(byDay, lightNames, dayTones, nightTones)}
	names := darkNames
	if alike(t) {
		names = lightNames
	}
	p.dark = newColors(byNight, names, nightTones, dayTones)
	lastPens.Store(p)
	return p
}

// key is the colours of a palette as a text that no other palette has.
func key(p *theme.Palette) string {
	var b []byte
	for _, l := range [...][]layout.Color{
		{p.Ground, p.Ink, p.Muted, p.Hairline, p.Surface, p.Tint, p.Primary, p.Accent, p.Grey, p.Extra, p.Good, p.Watch, p.Bad}, p.Series, p.Text, p.Ramp,
	} {
		b = binary.AppendUvarint(b, uint64(len(l)))
		for _, c := range l {
			b = append(b, c.R, c.G, c.B)
		}
	}
	return string(b)
}

// found is a colour of a palette with its tone; ok false where it has none.
type found struct {
	of   layout.Color
	tone drawingml.Tone
	ok   bool
}

// tones are the palette's colours with their tones.
func (f *finder) tones() (all []found) {
	for v := range f.all() {
		t, ok := f.find(v)
		all = append(all, found{v, t, ok})
	}
	return all
}

// newColors are the colours of a palette, and those of the other that differ, as charts on the other ground have them.
func newColors(f finder, seen map[string]string, own, other []found) colors {
	c := colors{make(map[layout.Color]tone, len(own)+len(other)), f, seen}
	add := func(of layout.Color, t tone) {
		if _, ok := c.tones[of]; !ok {
			c.tones[of] = t
		}
	}
	for _, x := range append(own[:len(own):len(own)], other...) {
		if x.ok {
			add(x.of, c.written(x.tone))
		}
	}
	for _, x := range append(own[:len(own):len(own)], other...) {
		add(x.of, newTone(drawingml.Color(x.of))) // what has no tone is looked for once only
	}
	return c
}

// written is a tone as slides name its slot.
func (c colors) written(t drawingml.Tone) tone {
	if m, ok := c.seen[t.Slot]; ok {
		t.Slot = m
	}
	return newTone(t.String())
}

// The names of slots in slides, which see them through the colour map: the master's, or that of dark slides.
var (
	lightNames = map[string]string{"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
	darkNames  = map[string]string{"dk1": "bg2", "lt1": "tx1", "dk2": "bg1", "lt2": "tx2"}
)

// The colour maps of light and dark slides.
const (
	lightMap = `bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`
	darkMap  = `bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`
)

// of is a colour as DrawingML.
func (c colors) of(v layout.Color) string { return c.tone(v).color }

// Fill is a colour as a fill.
func (c colors) Fill(v layout.Color) string { return c.tone(v).fill }

func (c colors) tone(v layout.Color) tone {
	if t, ok := c.tones[v]; ok {
		return t
	}
	if v.Role != layout.ColorLiteral { // one that was mixed from a role's
		f := c.finder // a copy that may go to the heap, so that c need not
		if t, ok := f.find(v); ok {
			return c.written(t)
		}
	}
	return newTone(drawingml.Color(v))
}
