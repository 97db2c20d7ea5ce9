package theme

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// entityKeys is the table of a theme file that gives things their colours.
const entityKeys = "entities"

// setEntity sets what a file gives at a key of the table, or the table itself.
func (t *Theme) setEntity(key []string, v any) error {
	if len(key) == 1 {
		if _, ok := v.(map[string]any); !ok {
			return fmt.Errorf("%s is no table, write [%s]", clip(v), entityKeys)
		}
		return nil
	}
	n, err := count(v)
	if err != nil || len(key) > 2 {
		return fmt.Errorf("%s is no place among the series' colours, want a whole number from 1", clip(v))
	}
	if t.Entities == nil {
		t.Entities = map[string]int{}
	}
	t.Entities[key[1]] = n
	return nil
}

// entityFaults are things without a colour, and those that share one.
func (t *Theme) entityFaults() (errs []error) {
	if len(t.Entities) == 0 {
		return nil
	}
	most := min(len(t.Light.Series), len(t.Dark.Series)) + 1
	of := map[int]string{}
	for _, name := range slices.Sorted(maps.Keys(t.Entities)) {
		switch at := t.Entities[name]; {
		case name == "":
			errs = append(errs, t.fault(errors.New("a thing has no name"), entityKeys))
		case at < 1 || at > most:
			errs = append(errs, t.fault(fmt.Errorf("%q has colour %d, and there are %d: those of series, and extra; choose one of them", name, at, most), entityKeys))
		case of[at] != "":
			errs = append(errs, t.fault(fmt.Errorf("%q and %q both have colour %d; give each its own, and series more colours where they are too few", of[at], name, at), entityKeys))
		default:
			of[at] = name
		}
	}
	return errs
}
