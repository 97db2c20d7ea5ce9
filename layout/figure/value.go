package figure

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/layout/text"
)

// Plain is a value as one of the types that a cell has: nil for none, string, bool, int, int64, float64 or time.Time. It takes
// every type of number and types made of these, and pointers to them, of which nil is none; a value of another type is an
// error. A float32 becomes the float64 that prints alike. NaN is a number that is missing. Text is cleaned as layout/text does
// it; what that refuses is its error.
func Plain(v any) (any, error) {
	switch x := v.(type) {
	case nil, bool, int, int64, float64, time.Time:
		return v, nil
	case string:
		s, err := text.Clean(x)
		if err == nil && s == x {
			return v, nil
		}
		return s, err
	case time.Duration:
		return nil, &Error{Cause: "a time.Duration; give a number, such as its Hours(), and say the unit"}
	}
	return plain(reflect.ValueOf(v))
}

func plain(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil, nil
		}
		return Plain(v.Elem().Interface())
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
		return v.Float(), nil
	case reflect.String:
		return text.Clean(v.String())
	case reflect.Bool:
		return v.Bool(), nil
	}
	if t, ok := v.Interface().(time.Time); ok {
		return t, nil
	}
	return nil, &Error{Cause: fmt.Sprintf("a value of type %s; give text, a number, a truth value, a time.Time or nil", v.Type())}
}

// Float is a value as a number; ok is false where it is none.
func Float(v any) (f float64, ok bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case nil, string, bool, time.Time:
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
