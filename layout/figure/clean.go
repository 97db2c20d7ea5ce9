package figure

import (
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout/text"
)

// Clean has the sheet's texts clean, on one line, as layout/text does it. The values of its rows are cleaned by Plain. The error
// joins what layout/text refuses.
func (s *Sheet) Clean() error {
	errs := lines(field{"the sheet's ID", &s.ID}, field{"the sheet's title", &s.Title}, field{"the sheet's unit", &s.Unit},
		field{"the sheet's source", &s.Source})
	cloned := false
	for i, c := range s.Columns {
		for _, err := range lines(field{"name", &c.Name}, field{"code", &c.Code}) {
			errs = append(errs, fmt.Errorf("the sheet's column %d, %w", i+1, err))
		}
		if c == s.Columns[i] {
			continue
		}
		if !cloned {
			s.Columns, cloned = slices.Clone(s.Columns), true // they may be shared
		}
		s.Columns[i] = c
	}
	return errors.Join(errs...)
}

// Check reports values in the sheet's rows that Plain refuses, by row, from 1, and column.
func (s *Sheet) Check() error {
	if s.Row == nil {
		return nil
	}
	var faults Faults
	dst := make([]any, 0, len(s.Columns))
	for i := range s.Rows {
		for k, v := range s.Row(i, dst[:0]) {
			if _, err := Plain(v); err != nil && k < len(s.Columns) {
				faults.Add(i+1, s.Columns[k].Name, err)
			}
		}
	}
	return errors.Join(faults.Errors()...)
}

// Clean has the number's texts clean, on one line, as layout/text does it, and its value as Plain has it. The error joins what
// they refuse.
func (n *Number) Clean() error {
	v, err := Plain(n.Value)
	if n.Value = v; err != nil {
		err = fmt.Errorf("the number's value: %w", err)
	}
	return errors.Join(append(lines(field{"the number's ID", &n.ID}, field{"the number's label", &n.Label}, field{"the number's code", &n.Code},
		field{"the number's unit", &n.Unit}, field{"the number's note", &n.Note}, field{"the number's source", &n.Source}), err)...)
}

// field is a text by its name.
type field struct {
	name string
	text *string
}

// lines cleans texts where they stand.
func lines(fields ...field) (errs []error) {
	for _, f := range fields {
		t, err := text.Clean(*f.text)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", f.name, err))
		}
		if t = text.Line(t); t != *f.text {
			*f.text = t
		}
	}
	return errs
}
