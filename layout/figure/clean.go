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
	errs := lines([]string{"the sheet's ID", "the sheet's title", "the sheet's unit", "the sheet's source"}, &s.ID, &s.Title, &s.Unit, &s.Source)
	for i, n := range s.Notes {
		clean := n
		if errs = append(errs, lines([]string{fmt.Sprintf("the sheet's note %d", i+1)}, &clean)...); clean != n {
			s.Notes = slices.Clone(s.Notes) // they may be shared
			s.Notes[i] = clean
		}
	}
	cloned := false
	for i, c := range s.Columns {
		for _, err := range lines([]string{"name", "code"}, &c.Name, &c.Code) {
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
	names := []string{"the number's ID", "the number's label", "the number's code", "the number's unit", "what the slide shows", "the number's note", "the number's source"}
	errs := lines(names, &n.ID, &n.Label, &n.Code, &n.Unit, &n.Shown, &n.Note, &n.Source)
	v, err := Plain(n.Value)
	if n.Value = v; err != nil {
		errs = append(errs, fmt.Errorf("the number's value: %w", err))
	}
	return errors.Join(errs...)
}

// lines cleans texts where they stand.
func lines(names []string, texts ...*string) (errs []error) {
	for i, s := range texts {
		t, err := text.Clean(*s)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", names[i], err))
		}
		if t = text.Line(t); t != *s {
			*s = t
		}
	}
	return errs
}
