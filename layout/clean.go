package layout

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/text"
)

// clean cleans the paragraph's runs, which are one text, once for all that is made of it. Its runs may be shared, so that
// they are replaced, not changed. The error is that of the first run that has one; then U+FFFD stands for what is refused.
func (p *Para) clean() error {
	for i := range p.Runs {
		r := &p.Runs[i]
		if t, err := text.Clean(r.Text); err != nil || t != r.Text || target(r.Href) != r.Href {
			return p.cleanRuns()
		}
	}
	return nil
}

func (p *Para) cleanRuns() error {
	texts := make([]string, len(p.Runs))
	for i := range p.Runs {
		texts[i] = p.Runs[i].Text
	}
	err := text.Runs(texts)
	p.Runs = slices.Clone(p.Runs)
	for i := range p.Runs {
		r := &p.Runs[i]
		r.Text, r.Href = texts[i], target(r.Href)
	}
	return err
}

// target is where a link leads: to a slide by its ID as a clean text, as the slides have theirs.
func target(href string) string {
	if strings.HasPrefix(href, "#") {
		href, _ = text.Clean(href)
	}
	return href
}

// cleanGroups cleans what the groups among items say instead of their items. The error joins what is refused.
func cleanGroups(items []Placed) (err error) {
	for i := range items {
		g, ok := items[i].Item.(*Group)
		if !ok {
			continue
		}
		for _, s := range [...]*string{&g.Alt, &g.Actual} {
			t, e := text.Clean(*s)
			if e != nil {
				err = errors.Join(err, fmt.Errorf("alternative text: %w", e))
			}
			if t != *s {
				*s = t
			}
		}
		if to := target(g.Attr.Href); to != g.Attr.Href {
			g.Attr.Href = to
		}
		if e := cleanGroups(g.Items); e != nil {
			err = errors.Join(err, e)
		}
	}
	return err
}
