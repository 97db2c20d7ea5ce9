package report

import (
	"fmt"
	"maps"
	"slices"

	"github.com/deckfold/deckfold/layout/text"
)

// target reports a link to a slide that is not there, with the nearest ID that is.
func (o *outline) target(id string) error {
	if _, ok := o.ids[id]; ok {
		return nil
	}
	if len(o.ids) == 0 {
		return fmt.Errorf("the link #%s leads to a slide, and no slide has an ID; give the slide the ID %q", id, id)
	}
	best, least := "", 0
	for _, have := range slices.Sorted(maps.Keys(o.ids)) {
		if d := text.Distance(id, have); best == "" || d < least {
			best, least = have, d
		}
	}
	return fmt.Errorf("the link #%s leads to no slide; the nearest ID is %q", id, best)
}
