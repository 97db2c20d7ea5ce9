package figure

import (
	"database/sql/driver"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/text"
)

// Plain is a value as one of the types that a cell has: nil for none, string, bool, int, int64, float64, time.Time or
// time.Duration. This is the one list of what a cell can be; a table, a data source and a workbook all take it. Plain takes
//
//   - numbers, texts and truth values of every type, and types made of them. A float32 becomes the float64 that prints alike;
//     NaN is a number that is missing. A type made of time.Duration is a whole number to it: convert it
//   - []byte, which is text in UTF-8, as databases give it
//   - decimals: what has a method Float64, such as big.Rat, json.Number and the decimal types of databases, or IsInt64 and
//     Int64, as big.Int; one with more digits than a float64 keeps is an error
//   - what may be missing: a struct of a value and Valid, as sql.NullString and sql.Null are, and any driver.Valuer
//   - pointers to these; a nil pointer is none, and so is the zero time.Time
//
// A date keeps its zone, and stands for what its own clock shows (number.Clock).
//
// Text is cleaned as layout/text does it; what that refuses is its error. An *Error, and Unread, stand for what could not be
// read, and are an error. A value of another type is an error, an [*Error] where it has the cause of others.
func Plain(v any) (any, error) {
	switch x := v.(type) {
	case float64:
		if IsUnread(x) {
			return nil, errUnread
		}
		return v, nil
	case time.Time:
		if x.IsZero() {
			return nil, nil
		}
		return v, nil
	case nil, bool, int, int64, time.Duration:
		return v, nil
	case *Error:
		return nil, x
	case string:
		s, err := text.Clean(x)
		if err == nil && s == x {
			return v, nil
		}
		return s, err
	case []byte:
		return bytesText(x)
	}
	r := reflect.ValueOf(v)
	if r.Kind() == reflect.Pointer && r.IsNil() {
		return nil, nil
	}
	if n, err := decimal(v); n != nil || err != nil {
		return n, err
	}
	if inner, ok := nullable(r); ok {
		return Plain(inner)
	}
	if d, ok := v.(driver.Valuer); ok {
		return valuer(d)
	}
	if r.Kind() == reflect.Pointer {
		return Plain(r.Elem().Interface())
	}
	return made(r)
}

// made is a value of a type that is made of a basic one.
func made(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int(), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if n := v.Uint(); n <= math.MaxInt64 {
			return int64(n), nil
		}
		return nil, &Error{strconv.FormatUint(v.Uint(), 10), "is larger than an int64; give it as text"}
	case reflect.Float32:
		return strconv.ParseFloat(strconv.FormatFloat(v.Float(), 'g', -1, 32), 64)
	case reflect.Float64:
		return Plain(v.Float())
	case reflect.String:
		return text.Clean(v.String())
	case reflect.Bool:
		return v.Bool(), nil
	}
	return nil, &Error{Cause: fmt.Sprintf("a value of type %s; give text, a number, a truth value, a time.Time, a time.Duration or nil", v.Type())}
}

// bytesText is text in bytes; nil is none.
func bytesText(b []byte) (any, error) {
	switch {
	case b == nil:
		return nil, nil
	case !utf8.Valid(b):
		return nil, &Error{fmt.Sprintf("%.20q", b), "is no text in UTF-8; give a string, a number or nil"}
	}
	return text.Clean(string(b))
}

// nullable is what a struct of a value and Valid holds, nil where it is not valid. Its field is asked, not its Value, which
// makes a number of a time.Duration.
func nullable(v reflect.Value) (inner any, ok bool) {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct || v.NumField() != 2 {
		return nil, false
	}
	t := v.Type()
	if valid := t.Field(1); valid.Name != "Valid" || valid.Type.Kind() != reflect.Bool || !t.Field(0).IsExported() {
		return nil, false
	}
	if !v.Field(1).Bool() {
		return nil, true
	}
	return v.Field(0).Interface(), true
}

// valuer is the value that a database would be given.
func valuer(d driver.Valuer) (any, error) {
	v, err := d.Value()
	if err != nil {
		return nil, fmt.Errorf("the Value of a %T: %w", d, err)
	}
	if !driver.IsValue(v) {
		return nil, &Error{Cause: fmt.Sprintf("a %T whose Value is a %T, which no database takes", d, v)}
	}
	return Plain(v)
}

// Float is a value as a number; ok is false where it is none. A time.Duration is none, as it has no unit.
func Float(v any) (f float64, ok bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case nil, string, bool, time.Time, time.Duration:
		return 0, false
	}
	p, err := Plain(v)
	if err != nil {
		return 0, false
	}
	switch p := p.(type) {
	case float64:
		return p, true
	case int64:
		return float64(p), true
	case int:
		return float64(p), true
	}
	return 0, false
}

// unread is the NaN of Unread, which no computation gives.
const unread = 0x7FF8_0000_756E_7264

var errUnread = &Error{Cause: "the number could not be read; the error of the table that it is from says why"}

// Unread is a number that could not be read: a NaN of its own, for slices of numbers, which cannot carry an error. No cell
// and no chart takes it, so that it is not taken for a missing value. Sums with it are NaN.
func Unread() float64 { return math.Float64frombits(unread) }

// IsUnread reports what Unread gives.
func IsUnread(v float64) bool { return math.Float64bits(v) == unread }
