package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
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
		if d := distance(id, have); best == "" || d < least {
			best, least = have, d
		}
	}
	return fmt.Errorf("the link #%s leads to no slide; the nearest ID is %q", id, best)
}

// distance is how many letters must be changed, added or left out to make one text of another (Levenshtein).
func distance(a, b string) int {
	s, t := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	row := make([]int, len(t)+1)
	for k := range row {
		row[k] = k
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for k, y := range t {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[k+1]
			row[k+1] = min(change, row[k]+1, row[k+1]+1)
		}
	}
	return row[len(t)]
}
