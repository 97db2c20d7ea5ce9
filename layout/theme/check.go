package theme

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

const (
	textContrast  = 4.5  // least contrast of text below 18 pt, or bold below 14 (WCAG 2.2, 1.4.3)
	largeContrast = 3    // least contrast of text from 18 pt, or bold from 14 (WCAG 2.2, 1.4.3)
	markContrast  = 3    // of marks (WCAG 2.2, 1.4.11)
	leastDistance = 12.0 // of two series, CIEDE2000
)

// check finds what would make a deck hard to read.
func (t *Theme) check(s *source) error {
	errs := append(t.Light.check(s, "colors.light."), t.Dark.check(s, "colors.dark.")...)
	for i, f := range floors {
		errs = append(errs, ladder(s, "type."+typeNames[i], t.Scale[i], f.present)...)
		errs = append(errs, ladder(s, "type.read."+typeNames[i], t.ReadScale[i], f.read)...)
	}
	return errors.Join(append(errs, t.Grid.check(s)...)...)
}

// tone is a colour and the key that gives it.
type tone struct {
	key string
	layout.Color
}

// tones are the colours of a list.
func tones(key string, colors []layout.Color) []tone {
	out := make([]tone, len(colors))
	for i, c := range colors {
		out[i] = tone{key, c}
	}
	return out
}

func (p *Palette) check(s *source, table string) (errs []error) {
	contrast := func(what string, a, b tone, want float64) {
		if c := Contrast(a.Color, b.Color); c < want {
			errs = append(errs, s.fault(fmt.Errorf("%s %v on %v has contrast %s:1, want %v:1", what, a.Color, b.Color, hundredths(c), want), a.key, b.key))
		}
	}
	ground, surface, tint := tone{table + "ground", p.Ground}, tone{table + "surface", p.Surface}, tone{table + "tint", p.Tint}
	accent, extra := tone{table + "accent", p.Accent}, tone{table + "extra", p.Extra}
	for _, c := range []tone{{table + "ink", p.Ink}, {table + "muted", p.Muted}} {
		for _, on := range []tone{ground, surface, tint} {
			contrast("text", c, on, textContrast)
		}
	}
	series, text := tones(table+"series", p.Series), tones(table+"text", p.Text)
	for _, c := range append(text, tone{table + "primary", p.Primary}, accent, extra) {
		contrast("text", c, ground, textContrast)
	}
	for _, c := range append(text, accent) {
		contrast("large text", c, surface, largeContrast)
	}
	for _, c := range series {
		contrast("mark", c, ground, markContrast)
	}
	if len(text) != len(series) {
		errs = append(errs, s.fault(fmt.Errorf("%d tones of text for %d series", len(text), len(series)), text[0].key, series[0].key))
	}
	return append(errs, alike(s, append(series, extra))...)
}

// alike finds the pairs of series that someone cannot tell apart.
func alike(s *source, series []tone) (errs []error) {
	for i, b := range series {
		for _, a := range series[:i] {
			least, by := math.Inf(1), ""
			for _, v := range visions {
				if d := v.distance(a.Color, b.Color); d < least {
					least, by = d, v.name
				}
			}
			if least < leastDistance {
				errs = append(errs, s.fault(fmt.Errorf("%v and %v differ by %s in %s, want CIEDE2000 %v", a.Color, b.Color, hundredths(least), by, leastDistance), b.key, a.key))
			}
		}
	}
	return errs
}

// hundredths cuts, so that a figure that falls short does not look as if it did not.
func hundredths(v float64) string { return strconv.FormatFloat(math.Floor(v*100)/100, 'f', 2, 64) }

// floor is the least size of a type in points, so that a room, or a reader, can read it.
type floor struct{ present, read layout.Length }

var floors = [layout.Types]floor{
	layout.Body: {14, 11}, layout.SideText: {14, 11}, layout.Cell: {12, 9}, layout.ColumnHead: {12, 9},
	layout.CoverTitle: {36, 36}, layout.SectionTitle: {36, 36}, layout.SectionNumber: {36, 36},
	layout.Title: {24, 20}, layout.Subtitle: {12, 12}, layout.Kicker: {9, 9}, layout.Heading: {14, 11},
	layout.CardTitle: {14, 11}, layout.CardNumber: {14, 11}, layout.CardText: {14, 11}, layout.Lead: {14, 11},
	layout.Statement: {24, 20}, layout.Label: {11, 9}, layout.Tick: {11, 9}, layout.Small: {11, 9},
	layout.Source: {9, 9}, layout.Footer: {9, 9}, layout.Big: {36, 36}, layout.BigUnit: {14, 14},
}

func ladder(s *source, key string, sizes []layout.Length, floor layout.Length) (errs []error) {
	for i, size := range sizes {
		if i > 0 && size > sizes[i-1] {
			errs = append(errs, s.fault(fmt.Errorf("%v pt follows %v pt, want the largest size first", size, sizes[i-1]), key))
		}
		if size < floor*layout.Pt {
			errs = append(errs, s.fault(fmt.Errorf("%v pt is too small to be read, want at least %d pt", size, floor), key))
		}
	}
	return errs
}
