package figure_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

type (
	euro   float64
	count  int32
	name   string
	yes    bool
	byteID uint8
)

func TestPlain(t *testing.T) {
	n, none := 7, (*int)(nil)
	day := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		v    any
		want any
		err  string
	}{
		{"nothing", nil, nil, ""},
		{"text", "a", "a", ""},
		{"text of a type of its own", name("a"), "a", ""},
		{"text as it is when it is clean", name("Cafe\u0301\vau\tlait"), "Café\nau lait", ""},
		{"text that no file can hold", "a\x01", "a\ufffd", `byte 1 of "a\x01" is the control character U+0001`},
		{"an int", 7, 7, ""},
		{"a small number", int8(-7), int64(-7), ""},
		{"a number of a type of its own", count(7), int64(7), ""},
		{"a byte", byteID(7), int64(7), ""},
		{"the largest int64", uint64(math.MaxInt64), int64(math.MaxInt64), ""},
		{"a number that no int64 holds", uint64(math.MaxUint64), nil, "18446744073709551615 is larger than an int64"},
		{"a float32 as it prints", float32(0.1), 0.1, ""},
		{"money of a type of its own", euro(1.25), 1.25, ""},
		{"a truth value", yes(true), true, ""},
		{"a day", day, day, ""},
		{"a pointer", &n, 7, ""},
		{"a pointer to a day", &day, day, ""},
		{"no pointer", none, nil, ""},
		{"a duration, whose unit nobody sees", time.Second, nil, "time.Duration"},
		{"a slice", []int{1}, nil, "[]int"},
		{"a struct", struct{}{}, nil, "struct {}"},
		{"a function", func() {}, nil, "func()"},
	} {
		t.Run("takes "+c.name, func(t *testing.T) {
			got, err := figure.Plain(c.v)
			if got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Errorf("%#v, %v; want %#v, %q", got, err, c.want, c.err)
			}
			f, isNumber := figure.Float(c.v)
			var want float64
			switch w := c.want.(type) {
			case int:
				want = float64(w)
			case int64:
				want = float64(w)
			case float64:
				want = w
			default:
				if isNumber {
					t.Errorf("Float takes it as %v", f)
				}
				return
			}
			if !isNumber || f != want {
				t.Errorf("Float is %v, %v; want %v", f, isNumber, want)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	var f figure.Faults
	_, slice := figure.Plain([]int{1})
	f.Add(2, "A", slice)
	for i := range 12 {
		_, large := figure.Plain(uint64(math.MaxUint64) - uint64(i))
		f.Add(i+3, "B", large)
	}
	f.Add(4, "A", errors.New("it is late"))
	f.Add(5, "A", errors.New("it is late"))
	var got []string
	for _, err := range f.Errors() {
		got = append(got, err.Error())
	}
	want := []string{
		`row 2, column "A": a value of type []int; give text, a number, a truth value, a time.Time or nil`,
		`column "B", 12 cells (row 3 18446744073709551615, row 4 18446744073709551614, row 5 18446744073709551613 ...): is larger than an int64; give it as text`,
		`column "A", 2 cells (row 4, row 5): it is late`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
