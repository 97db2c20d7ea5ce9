package theme

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Check judges a theme, whether it was read or made in code. What cannot be drawn is in the error, which joins an *Error
// for every fault; what can, but is hard to read or to tell apart, is advice. Parse makes the same check for errors.
//
// It is cheap where the colours are the default's, or those of the last check of this theme or of a copy; it may be called
// by several goroutines at once.
func (t *Theme) Check() ([]Advice, error) {
	if err := t.Faults(); err != nil {
		return nil, err
	}
	advice := append(t.paletteAdvice("colors.light.", &t.Light), t.paletteAdvice("colors.dark.", &t.Dark)...)
	return append(advice, t.sizeAdvice()...), nil
}

// Faults is the error of Check, without its advice.
func (t *Theme) Faults() error { return errors.Join(t.faults()...) }

// faults are what a theme cannot be drawn with.
func (t *Theme) faults() (errs []error) {
	if t.Mode > Read {
		errs = append(errs, t.fault(fmt.Errorf("%d is no mode, want Present or Read", t.Mode), "mode"))
	}
	errs = append(errs, t.fontFaults()...)
	errs = append(errs, t.listFaults("colors.light.", &t.Light)...)
	errs = append(errs, t.listFaults("colors.dark.", &t.Dark)...)
	for _, l := range [...]struct {
		table string
		*layout.Scale
	}{{"type.", &t.Scale}, {"type.read.", &t.ReadScale}} {
		for i := range l.Scale {
			if err := ladderFault(l.Scale[i]); err != nil {
				errs = append(errs, t.fault(err, l.table+typeNames[i]))
			}
		}
	}
	if grid := t.gridFaults(); len(grid) > 0 {
		errs = append(errs, grid...)
	} else if len(errs) == 0 {
		errs = append(errs, t.layoutFaults()...)
	}
	return append(append(errs, t.entityFaults()...), append(t.logoFaults(), t.footerFaults()...)...)
}

func (t *Theme) fontFaults() (errs []error) {
	if len(t.Fonts) == 0 {
		errs = append(errs, t.fault(errors.New("there is none; give at least one family, such as fonts.Carlito()"), "fonts"))
	}
	for i, f := range t.Fonts {
		if f == nil || f.Name() == "" {
			errs = append(errs, t.fault(fmt.Errorf("family %d of %d has no faces; make families by fonts.NewFamily", i+1, len(t.Fonts)), "fonts"))
		}
	}
	return errs
}

// listFaults are lists without colours, and texts that are not as many as the series that they name.
func (t *Theme) listFaults(table string, p *Palette) (errs []error) {
	for r := range roles {
		if n := p.count(r); n == 0 || n > mostValues {
			errs = append(errs, t.fault(fmt.Errorf("there are %d colours, want 1 to %d", n, mostValues), table+roleNames[r]))
		}
	}
	if s, n := len(p.Series), len(p.Text); n != s && n > 0 && s > 0 {
		errs = append(errs, t.fault(fmt.Errorf("there are %d tones of text and %d series, want one for each", n, s), table+roleNames[seriesText], table+roleNames[series]))
	}
	return errs
}

func ladderFault(sizes []layout.Length) error {
	if n := len(sizes); n == 0 || n > mostValues {
		return fmt.Errorf("there are %d sizes, want 1 to %d", n, mostValues)
	}
	for i, size := range sizes {
		if size < layout.Pt || size > mostSize*layout.Pt || size%layout.Pt != 0 {
			return fmt.Errorf("%v pt is no size, want whole points from 1 to %d", size, mostSize)
		}
		if i > 0 && size > sizes[i-1] {
			return fmt.Errorf("%v pt follows %v pt, want the largest size first", size, sizes[i-1])
		}
	}
	return nil
}

// similar reports pictures whose proportions differ by 1 % at most.
func similar(a, b [2]int) bool {
	x, y := int64(a[0])*int64(b[1]), int64(b[0])*int64(a[1])
	return max(x-y, y-x)*100 <= y
}

func (t *Theme) logoFaults() (errs []error) {
	if t.Logo == nil {
		if t.LogoAlt != "" || t.LogoHeight != 0 || t.LogoDark != nil {
			errs = append(errs, t.fault(errors.New("is missing"), "logo.file"))
		}
		return errs
	}
	if strings.TrimSpace(t.LogoAlt) == "" {
		errs = append(errs, t.fault(errors.New("is missing: say what the logo shows, for those who do not see it"), "logo.alt"))
	}
	if px := t.Logo.Pixels; px[0] <= 0 || px[1] <= 0 || len(t.Logo.Data) == 0 {
		return append(errs, t.fault(errors.New("is an empty picture; make it by svg.Picture"), "logo.file"))
	}
	if d := t.LogoDark; d != nil && !similar(d.Pixels, t.Logo.Pixels) {
		errs = append(errs, t.fault(fmt.Errorf("the logo for dark slides is %d x %d pixels, that for light ones %d x %d; give both the same proportions", d.Pixels[0], d.Pixels[1], t.Logo.Pixels[0], t.Logo.Pixels[1]), "logo.dark"))
	}
	if h := t.LogoHeight; h < 0 || h > mostDistance*layout.Pt {
		return append(errs, t.fault(fmt.Errorf("%v pt is no distance, want points from 0 to %d", h, mostDistance), "logo.height"))
	}
	box := t.LogoBox()
	if top := t.bodyTop(); box.X < t.Grid.Margin || box.Y+box.H > top {
		errs = append(errs, t.fault(fmt.Errorf("the logo is %v x %v pt, there is room for %v x %v pt", box.W, box.H, t.Grid.Width(), top-logoTop), "logo.height", "logo.file"))
	}
	return errs
}

// floor is the least size of a type in points, so that a room, or a reader, can read it.
type floor struct{ present, read layout.Length }

var floors = [layout.Types]floor{
	layout.Body: {14, 11}, layout.SideText: {14, 11}, layout.Cell: {12, 9}, layout.ColumnHead: {12, 9},
	layout.CoverTitle: {36, 36}, layout.SectionTitle: {36, 36}, layout.SectionNumber: {36, 36},
	layout.Title: {24, 20}, layout.Subtitle: {12, 12}, layout.Kicker: {9, 9}, layout.Heading: {14, 11},
	layout.CardTitle: {14, 11}, layout.CardNumber: {14, 11}, layout.CardText: {14, 11}, layout.Lead: {14, 11},
	layout.Statement: {24, 20}, layout.Label: {11, 9}, layout.Tick: {11, 9}, layout.Small: {11, 9},
	layout.Source: {9, 9}, layout.Footer: {9, 9}, layout.Big: {28, 28}, layout.BigUnit: {14, 14}, layout.CodeText: {10, 8}, layout.Total: {28, 28},
	layout.CoverKicker: {14, 11}, layout.Quote: {22, 16},
}

// sizeAdvice is of sizes too small to be read.
func (t *Theme) sizeAdvice() (out []Advice) {
	for i, f := range floors {
		if least := slices.Min(t.Scale[i]); least < f.present*layout.Pt {
			out = append(out, t.advise(fmt.Sprintf("%v pt is too small to be read in a room, want at least %d pt", least, f.present), "type."+typeNames[i]))
		}
		if least := slices.Min(t.ReadScale[i]); least < f.read*layout.Pt {
			out = append(out, t.advise(fmt.Sprintf("%v pt is too small to be read on paper, want at least %d pt", least, f.read), "type.read."+typeNames[i]))
		}
	}
	return out
}
