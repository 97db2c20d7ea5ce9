package pptxtest

import (
	"math"
	"strconv"
	"strings"
)

type attribute struct{ name, value string }

// isReference reports whether an attribute names a relationship.
func (a attribute) isReference() bool { return strings.HasPrefix(a.name, "r:") }

// attr is the value of an attribute, empty if there is none.
func (e *element) attr(name string) string {
	v, _ := e.lookup(name)
	return v
}

func (e *element) lookup(name string) (string, bool) {
	if e != nil {
		for _, a := range e.attrs {
			if a.name == name {
				return a.value, true
			}
		}
	}
	return "", false
}

// val is the val attribute of a child, which is how charts write most of their settings.
func (e *element) val(child string) string { return e.child(child).attr("val") }

// whole is an attribute that is a whole number without sign; false if it is missing, something else, or out of range.
func (e *element) whole(name string, from, to int64) (int64, bool) {
	v, err := strconv.ParseInt(e.attr(name), 10, 64)
	return v, err == nil && v >= from && v <= to && !strings.HasPrefix(e.attr(name), "+")
}

// number is an attribute, or what is meant without it.
func (e *element) number(name string, otherwise int64) int64 {
	v, ok := e.lookup(name)
	if !ok {
		return otherwise
	}
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n < -largest || n > largest {
		return -1
	}
	return n
}

// flag is an attribute that is a boolean.
func (e *element) flag(name string) bool { return e.attr(name) == "1" || e.attr(name) == "true" }

// largest is the largest coordinate in EMU (ECMA-376-1, ST_Coordinate).
const largest = 27273042316900

// finite is a number that is neither NaN nor infinite.
func finite(s string) (float64, bool) {
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}
