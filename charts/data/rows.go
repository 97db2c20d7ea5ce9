package data

import (
	"fmt"
	"reflect"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
)

// Scanner is the rows of a query, such as *sql.Rows. It is read to its end and left to its owner to close. One that has the
// method ColumnTypes of *sql.Rows says which of its columns are decimals; one that has the method Place() int says where in its
// source the last row stands, from 1, for errors.
type Scanner interface {
	Columns() ([]string, error)
	Next() bool
	Scan(dest ...any) error
	Err() error
}

// Query reads the rows of a query; numbers, times, booleans and NULL keep their types, bytes are text in UTF-8, and the texts
// as which drivers give DECIMAL and NUMERIC are numbers. Name is for errors.
func Query(rows Scanner, name string) (t *Table, err error) {
	defer guard.Recover(&err)
	names, err := rows.Columns()
	if err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	t = newTable(name, nil)
	t.typed = true
	if err := t.head(names); err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	decimals, err := decimalColumnsOf(rows)
	if err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	cells := make([]any, len(names))
	into := make([]any, len(names))
	for i := range cells {
		into[i] = &cells[i]
	}
	for rows.Next() {
		if len(t.rows) == mostRows {
			return nil, fmt.Errorf("data: %s: there are more than %d rows", name, mostRows)
		}
		if err := rows.Scan(into...); err != nil {
			return nil, fmt.Errorf("data: %s, row %d: %w", name, len(t.rows)+1, err)
		}
		decimals.mark(cells)
		if err := t.add(cells); err != nil {
			return nil, err
		}
		if p, ok := rows.(interface{ Place() int }); ok {
			t.places[len(t.places)-1] = p.Place()
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	return t, nil
}

// add takes a row of values of any kind.
func (t *Table) add(cells []any) error {
	row := make([]any, len(cells))
	for i, c := range cells {
		v, err := figure.Plain(c)
		if err != nil {
			return fmt.Errorf("data: %s, row %d, column %q: %w", t.name, len(t.rows)+1, t.columns[i], err)
		}
		row[i] = v
	}
	t.rows, t.places = append(t.rows, row), append(t.places, len(t.rows)+1)
	return nil
}

// Structs reads a slice of structs, or of pointers to structs: a column for every exported field, named by its tag
// `deck:"name"` or else as the field; "-" leaves a field out. Nil pointers have no value.
func Structs[T any](rows []T) (t *Table, err error) {
	defer guard.Recover(&err)
	kind := reflect.TypeFor[T]()
	for kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	if kind.Kind() != reflect.Struct {
		return nil, fmt.Errorf("data: a slice of %s; give a slice of structs", reflect.TypeFor[T]())
	}
	var names []string
	var fields []int
	for i := range kind.NumField() {
		f := kind.Field(i)
		name := f.Tag.Get("deck")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		names, fields = append(names, name), append(fields, i)
	}
	t = newTable(kind.Name(), nil)
	t.typed = true
	if err := t.head(names); err != nil {
		return nil, fmt.Errorf("data: %s: %w", kind, err)
	}
	cells := make([]any, len(fields))
	for _, r := range rows {
		v := reflect.ValueOf(r)
		for v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
		for c, i := range fields {
			if cells[c] = nil; v.Kind() == reflect.Struct {
				cells[c] = v.Field(i).Interface()
			}
		}
		if err := t.add(cells); err != nil {
			return nil, err
		}
	}
	return t, nil
}
