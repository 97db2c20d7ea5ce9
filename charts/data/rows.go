package data

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
)

// Scanner is the rows of a query, such as *sql.Rows. It is read to its end and left to its owner to close.
type Scanner interface {
	Columns() ([]string, error)
	Next() bool
	Scan(dest ...any) error
	Err() error
}

// Query reads the rows of a query; numbers, times, booleans and NULL keep their types, bytes are text. A text is a text, though
// it looks like a number; [Table.As] makes numbers of those that are. Name is for errors.
func Query(rows Scanner, name string) (t *Table, err error) {
	defer guard.Recover(&err)
	names, err := rows.Columns()
	if err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	t = newTable(name, nil)
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
		if t.Len() == mostRows {
			return nil, fmt.Errorf("data: %s: there are more than %d rows", name, mostRows)
		}
		if err := rows.Scan(into...); err != nil {
			return nil, fmt.Errorf("data: %s, row %d: %w", name, t.Len()+1, err)
		}
		decimals.mark(cells)
		if err := t.add(cells); err != nil {
			return nil, err
		}
		if p, ok := rows.(interface{ Place() int }); ok {
			t.source.places = append(t.source.places, int32(p.Place()))
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	return t, nil
}

// head takes the names of the columns, each of which must be there once.
func (t *Table) head(names []string) error {
	if len(names) > mostColumns {
		return fmt.Errorf("there are %d columns, at most %d are read", len(names), mostColumns)
	}
	for i, n := range names {
		n = strings.TrimSpace(n)
		if n == "" {
			return fmt.Errorf("column %d has no name", i+1)
		}
		if k := t.index(n); k >= 0 {
			return fmt.Errorf("columns %d and %d are both named %q", k+1, i+1, n)
		}
		t.columns = append(t.columns, &column{name: n, source: t.source, values: []any{}})
	}
	return nil
}

// add takes a row of values of any kind.
func (t *Table) add(cells []any) error {
	row := t.Len() + 1
	for i, c := range t.columns {
		v, err := figure.Plain(cells[i])
		if err != nil {
			return fmt.Errorf("data: %s, row %d, column %q: %w", t.source.name, row, c.name, err)
		}
		c.values = append(c.values, v)
	}
	return nil
}

// Structs reads a slice of structs, or of pointers to structs: a column for every exported field, named by its tag
// `deck:"name"` or else as the field; "-" leaves a field out. Nil pointers have no value, and texts are texts, as those of
// [Query].
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
