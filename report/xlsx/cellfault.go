package xlsx

import (
	"errors"
	"fmt"
	"strings"
)

// cellFault is what is wrong with a cell.
type cellFault struct {
	value string // as it stands; "" where the cause says all
	cause string // the same for all such cells, with what to do
}

func (f *cellFault) Error() string { return strings.TrimSpace(f.value + " " + f.cause) }

// cellFaults gathers what is wrong with cells: what has one cause is one error, with the number of the cells and the first of
// them. The zero value is ready.
type cellFaults struct {
	all []*sharedFault
	by  map[string]*sharedFault
}

// sharedFault is a cause and the cells that have it.
type sharedFault struct {
	cause string
	first []string
	count int
}

// mostTold is how many cells of a cause are told one by one.
const mostTold = 5

func (f *cellFaults) add(at spot, e *cellFault) {
	x := f.by[e.cause]
	if x == nil {
		x = &sharedFault{cause: e.cause}
		if f.by == nil {
			f.by = map[string]*sharedFault{}
		}
		f.by[e.cause], f.all = x, append(f.all, x)
	}
	if x.count++; x.count <= mostTold {
		x.first = append(x.first, strings.TrimSpace(at.String()+" "+e.value))
	}
}

// err joins the faults, nil if there are none.
func (f *cellFaults) err() error {
	var errs []error
	for _, x := range f.all {
		if x.count == 1 {
			cell, value, _ := strings.Cut(x.first[0], " ")
			errs = append(errs, fmt.Errorf("cell %s: %w", cell, &cellFault{value, x.cause}))
			continue
		}
		cells := strings.Join(x.first, ", ")
		if x.count > mostTold {
			cells += " ..."
		}
		errs = append(errs, fmt.Errorf("%d cells (%s): each %s", x.count, cells, x.cause))
	}
	return errors.Join(errs...)
}
