package report

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// clean is the deck with its own texts clean, its slides' apart. What layout/text refuses is U+FFFD in it, and an error.
func (d *Deck) clean() (*Deck, []error) {
	own := *d
	changed, errs := cleanAll([]string{"Deck.Title", "Deck.Subtitle", "Deck.Author", "Deck.Classification", "Deck.Stamp"},
		&own.Title, &own.Subtitle, &own.Author, &own.Classification, &own.Stamp)
	if !changed {
		return d, nil
	}
	kept := own // only what changes is kept beyond this call
	return &kept, errs
}

// clean is the slide with its own texts clean, its blocks' apart: these clean theirs when they become nodes.
func (s *Slide) clean() (*Slide, []error) {
	own := *s
	changed, errs := cleanAll([]string{"ID", "Kicker", "Title", "Subtitle", "Source", "Notes"},
		&own.ID, &own.Kicker, &own.Title, &own.Subtitle, &own.Source, &own.Notes)
	for i, n := range own.Footnotes {
		dirty, bad := cleanAll([]string{fmt.Sprintf("footnote %d", i+1)}, &n)
		if errs = append(errs, bad...); dirty {
			own.Footnotes = slices.Clone(own.Footnotes)
			own.Footnotes[i], changed = n, true
		}
	}
	if !changed {
		return s, nil
	}
	kept := own
	return &kept, errs
}

// cleanTheme is a theme with its texts clean.
func cleanTheme(t *theme.Theme) (*theme.Theme, []error) {
	own := *t
	own.Footer.Text, own.Footer.Date = slices.Clone(t.Footer.Text), slices.Clone(t.Footer.Date)
	names, texts := []string{"Theme.Name", "Theme.LogoAlt", "Theme.Footer.Number"}, []*string{&own.Name, &own.LogoAlt, &own.Footer.Number}
	for _, f := range [...]struct {
		name  string
		parts theme.Parts
	}{{"Theme.Footer.Text", own.Footer.Text}, {"Theme.Footer.Date", own.Footer.Date}} {
		for i := range f.parts {
			names, texts = append(names, f.name), append(texts, &f.parts[i])
		}
	}
	changed, errs := cleanAll(names, texts...)
	if !changed {
		return t, nil
	}
	return &own, errs
}

// cleanAll cleans texts where they stand; names are those of their fields. Each that is refused is changed, too.
func cleanAll(names []string, texts ...*string) (changed bool, errs []error) {
	for i, s := range texts {
		t, err := text.Clean(*s)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", names[i], err))
		}
		if t != *s {
			*s, changed = t, true
		}
	}
	return changed, errs
}

// said is a text of a block by the name of its field.
type said struct{ name, text string }

// unclean reports the texts of a block that layout/text refuses. They are those of the part of it that of calls so, by its
// number from 1 ("step", 3), or of all of it if n is 0.
func unclean(of string, n int, texts ...said) (errs []error) {
	for _, s := range texts {
		if _, err := text.Clean(s.text); err != nil {
			if n > 0 {
				s.name = fmt.Sprintf("%s %d, %s", of, n, s.name)
			}
			errs = append(errs, fmt.Errorf("%s: %w", s.name, err))
		}
	}
	return errs
}

// unclean reports the texts around the table's cells that layout/text refuses.
func (t *Table) unclean() []error {
	errs := unclean("", 0, said{"ID", t.ID}, said{"Title", t.Title}, said{"Unit", t.Unit}, said{"Source", t.Source})
	for k := range t.Columns {
		c := &t.Columns[k]
		errs = append(errs, unclean("column", k+1, said{"Group", c.Group}, said{"Name", c.Name}, said{"Head", string(c.Head)},
			said{"Format.Prefix", c.Format.Prefix}, said{"Format.Suffix", c.Format.Suffix})...)
		for i, p := range c.Points {
			errs = append(errs, unclean("column", k+1, said{fmt.Sprintf("Points[%d]", i), p})...)
		}
	}
	for k := range t.Styles {
		f := &t.Styles[k].Format
		errs = append(errs, unclean("style", k+1, said{"Format.Prefix", f.Prefix}, said{"Format.Suffix", f.Suffix})...)
	}
	return errs
}
