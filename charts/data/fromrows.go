package data

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
)

// FromRows is a table of rows that were made in code, which are copied: every row has a value for each column. What a value can
// be says figure.Plain; a text is a text, though it looks like a number. The error joins all that is wrong, by row and column.
// Name is for errors.
func FromRows(name string, columns []string, rows [][]any) (t *Table, err error) {
	defer guard.Recover(&err)
	t = newTable(name, nil)
	if err := t.head(columns); err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	if len(rows) > mostRows {
		return nil, fmt.Errorf("data: %s: there are more than %d rows", name, mostRows)
	}
	if errs := checkRows(t.Columns(), rows); errs != nil {
		for i, err := range errs {
			errs[i] = fmt.Errorf("data: %s, %w", name, err)
		}
		return nil, errors.Join(errs...)
	}
	for _, row := range rows {
		if err := t.add(row); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// checkRows reports rows of the wrong length and values that no cell has.
func checkRows(columns []string, rows [][]any) (errs []error) {
	var faults figure.Faults
	for i, row := range rows {
		if len(row) != len(columns) {
			errs = append(errs, fmt.Errorf("row %d: %d values for %d columns", i+1, len(row), len(columns)))
			if len(errs) == mostRagged {
				return append(errs, errors.New("the rows after it were not checked"))
			}
			continue
		}
		for k, v := range row {
			if _, err := figure.Plain(v); err != nil {
				faults.Add(i+1, columns[k], err)
			}
		}
	}
	return append(errs, faults.Errors()...)
}

// mostRagged is how many rows of a wrong length are told one by one.
const mostRagged = 10
