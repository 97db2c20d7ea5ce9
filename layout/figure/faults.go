package figure

import (
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout/text"
)

// Error is a value that no cell can have.
type Error struct {
	Value string // as it is printed; "" where the cause says all
	Cause string // the same for all such values, with what to give instead
}

// Error is the value and the cause.
func (e *Error) Error() string {
	if e.Value == "" {
		return e.Cause
	}
	return e.Value + " " + e.Cause
}

// Faults gathers what is wrong with the cells of a table: what has one cause in one column is one error, with the number of the
// cells and the first of them. The zero value is ready.
type Faults struct {
	all []*fault
	by  map[[2]string]*fault
}

// fault is what cells of one column have in common.
type fault struct {
	column string
	err    error
	cause  string
	rows   []string // of the first cells, with their values where the cause does not say all
	count  int
}

// mostTold is how many cells of a fault are told one by one.
const mostTold = 3

// Add notes what is wrong with the cell of a column in a row, as the row is counted for its reader.
func (f *Faults) Add(row int, column string, err error) {
	cause, value := err.Error(), ""
	if e := (*Error)(nil); errors.As(err, &e) {
		cause, value = e.Cause, e.Value
	} else if e := (*text.Error)(nil); errors.As(err, &e) {
		cause, value = e.Cause(), e.Subject()
	}
	key := [2]string{column, cause}
	x := f.by[key]
	if x == nil {
		x = &fault{column: column, err: err, cause: cause}
		if f.by == nil {
			f.by = map[[2]string]*fault{}
		}
		f.by[key], f.all = x, append(f.all, x)
	}
	if x.count++; x.count <= mostTold {
		x.rows = append(x.rows, strings.TrimSpace(fmt.Sprintf("row %d %s", row, value)))
	}
}

// Errors are the faults in the order of their first cells.
func (f *Faults) Errors() (errs []error) {
	for _, x := range f.all {
		if x.count == 1 {
			row, _, _ := strings.Cut(strings.TrimPrefix(x.rows[0], "row "), " ")
			errs = append(errs, fmt.Errorf("row %s, column %q: %w", row, x.column, x.err))
			continue
		}
		rows := strings.Join(x.rows, ", ")
		if x.count > mostTold {
			rows += " ..."
		}
		errs = append(errs, &shared{fmt.Sprintf("column %q, %d cells (%s): %s", x.column, x.count, rows, x.cause), x.err})
	}
	return errs
}

// shared is an error that several cells have.
type shared struct {
	text string
	err  error // the first cell's
}

func (e *shared) Error() string { return e.text }
func (e *shared) Unwrap() error { return e.err }
