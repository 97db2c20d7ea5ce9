package report

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// clean is the deck with its own texts clean, its slides' apart. What layout/text refuses is U+FFFD in it, and an error.
func (d *Deck) clean() (*Deck, []error) {
	own := *d
	changed, errs := cleanAll(field{"Deck.Title", &own.Title}, field{"Deck.Subtitle", &own.Subtitle}, field{"Deck.Author", &own.Author})
	if !changed {
		return d, nil
	}
	kept := own // only what changes is kept beyond this call
	return &kept, errs
}

// clean is the slide with its own texts clean, its blocks' apart: these clean theirs when they become nodes.
func (s *Slide) clean() (*Slide, []error) {
	own := *s
	changed, errs := cleanAll(field{"ID", &own.ID}, field{"Kicker", &own.Kicker}, field{"Title", &own.Title}, field{"Subtitle", &own.Subtitle},
		field{"Source", &own.Source}, field{"Notes", &own.Notes})
	if !changed {
		return s, nil
	}
	kept := own
	return &kept, errs
}

// cleanTheme is a theme with its texts clean.
func cleanTheme(t *theme.Theme) (*theme.Theme, []error) {
	name, alt := t.Name, t.LogoAlt
	changed, errs := cleanAll(field{"Theme.Name", &name}, field{"Theme.LogoAlt", &alt})
	if !changed {
		return t, nil
	}
	own := *t
	own.Name, own.LogoAlt = name, alt
	return &own, errs
}

// field is a text by the name of its field.
type field struct {
	name string
	text *string
}

// cleanAll cleans texts where they stand. Each that is refused is changed, too.
func cleanAll(fields ...field) (changed bool, errs []error) {
	for _, f := range fields {
		t, err := text.Clean(*f.text)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", f.name, err))
		}
		if t != *f.text {
			*f.text, changed = t, true
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
	}
	return errs
}
