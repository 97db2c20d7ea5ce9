package data

import (
	"database/sql"
	"reflect"
	"strconv"
	"strings"
)

// decimalColumns are the columns of a query, by their place, that its database declares as decimals. Most drivers give those as
// text, to keep all their digits.
type decimalColumns []int

// decimalColumnsOf asks a query for them.
func decimalColumnsOf(rows Scanner) (out decimalColumns, err error) {
	typed, ok := rows.(interface {
		ColumnTypes() ([]*sql.ColumnType, error)
	})
	if !ok {
		return nil, nil
	}
	types, err := typed.ColumnTypes()
	for i, t := range types {
		name, _, _ := strings.Cut(strings.ToUpper(t.DatabaseTypeName()), "(")
		switch strings.TrimSpace(name) {
		case "DECIMAL", "NUMERIC", "DEC", "NUMBER":
			out = append(out, i)
		}
	}
	return out, err
}

// decimal is the text of a number, as figure.Plain knows it by its methods.
type decimal string

func (d decimal) Float64() (float64, error) {
	return strconv.ParseFloat(strings.TrimSpace(string(d)), 64)
}
func (d decimal) String() string { return strings.TrimSpace(string(d)) }

// mark makes decimals of the texts in the columns of decimals.
func (c decimalColumns) mark(cells []any) {
	for _, i := range c {
		if b, ok := cells[i].([]byte); ok && b != nil {
			cells[i] = decimal(b)
		} else if v := reflect.ValueOf(cells[i]); v.Kind() == reflect.String {
			cells[i] = decimal(v.String())
		}
	}
}
