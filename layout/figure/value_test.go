package figure_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"math"
	"math/big"
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

// money is a decimal as libraries of decimals have them: a number, a text, and a value of databases.
type money string

func (m money) Float64() (float64, bool)     { f, err := figure.Decimal(string(m)); return f, err == nil }
func (m money) String() string               { return string(m) }
func (m money) Value() (driver.Value, error) { return string(m), nil }

// code is a value of databases that is a text.
type code struct{ part [2]string }

func (c code) Value() (driver.Value, error) { return c.part[0] + "-" + c.part[1], nil }

// odd is a value of databases that none takes.
type odd struct{}

func (odd) Value() (driver.Value, error) { return odd{}, nil }

// broken is a value of databases that fails.
type broken struct{}

func (*broken) Value() (driver.Value, error) { return nil, errors.New("it is locked") }

func TestPlain(t *testing.T) {
	n, none := 7, (*int)(nil)
	day := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)
	large, _ := new(big.Int).SetString("12345678901234567891", 10)
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
		{"the zero time as no day", time.Time{}, nil, ""},
		{"a pointer to the zero time", new(time.Time), nil, ""},
		{"a day in its own zone", day.In(time.FixedZone("", 3600)), day.In(time.FixedZone("", 3600)), ""},
		{"a pointer", &n, 7, ""},
		{"a pointer to a day", &day, day, ""},
		{"no pointer", none, nil, ""},
		{"a duration", time.Second, time.Second, ""},
		{"text in bytes", []byte("ü"), "ü", ""},
		{"no bytes", []byte(nil), nil, ""},
		{"bytes that are no text", []byte{0xff, 1}, nil, `"\xff\x01" is no text in UTF-8`},
		{"a text that may be missing", sql.NullString{String: "a", Valid: true}, "a", ""},
		{"a number that is missing", sql.NullFloat64{Float64: 7}, nil, ""},
		{"a whole number that may be missing", sql.NullInt32{Int32: 7, Valid: true}, int64(7), ""},
		{"a day that may be missing", sql.NullTime{Time: day, Valid: true}, day, ""},
		{"a truth value that may be missing", &sql.NullBool{Bool: true, Valid: true}, true, ""},
		{"a duration that may be missing", sql.Null[time.Duration]{V: time.Second, Valid: true}, time.Second, ""},
		{"a decimal that may be missing", &sql.Null[money]{V: "12.50", Valid: true}, 12.5, ""},
		{"a pointer to what is missing", &sql.NullString{}, nil, ""},
		{"no pointer to what may be missing", (*sql.NullString)(nil), nil, ""},
		{"a value of databases", code{[2]string{"DE", "01067"}}, "DE-01067", ""},
		{"a value that no database takes", odd{}, nil, "a figure_test.odd whose Value is a figure_test.odd"},
		{"a value of databases that fails", &broken{}, nil, "it is locked"},
		{"a decimal", money("12.50"), 12.5, ""},
		{"a decimal that a float64 does not keep", money("12345678901234567.89"), nil, `"12345678901234567.89" has more digits than a number keeps; round it, or give it as text`},
		{"a number of JSON", json.Number("1e3"), 1000.0, ""},
		{"no number of JSON", json.Number("n/a"), nil, `"n/a" is no number`},
		{"a fraction", big.NewRat(1, 3), 1.0 / 3, ""},
		{"a whole fraction that a float64 does not keep", new(big.Rat).SetInt(large), nil, "has more digits than a number keeps"},
		{"a large integer", big.NewInt(7), int64(7), ""},
		{"a larger integer", large, nil, "is larger than an int64; give it as text"},
		{"a number that could not be read", figure.Unread(), nil, "could not be read"},
		{"what could not be read", &figure.Error{Value: `"x"`, Cause: "is no number"}, nil, `"x" is no number`},
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
				if isNumber && !figure.IsUnread(f) {
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

func TestDecimal(t *testing.T) {
	for text, want := range map[string]float64{
		"0": 0, "-0.00": 0, "12.50": 12.5, "+.5": .5, "5.": 5, "007": 7, "1e6": 1e6, "1.5E-7": 1.5e-7, "100000000000000000000": 1e20,
		"0.1": .1, "9007199254740993e-9": 9007199.254740993, "123456.7890": 123456.789,
	} {
		if got, err := figure.Decimal(text); err != nil || got != want {
			t.Errorf("%q is %v, %v; want %v", text, got, err, want)
		}
	}
	if got, err := figure.Decimal("NaN"); err != nil || !math.IsNaN(got) {
		t.Errorf("NaN is %v, %v", got, err)
	}
	for text, want := range map[string]string{
		"": "is no number", ".": "is no number", "1,5": "is no number", "0x10": "is no number", "Inf": "is no number", "1e": "is no number",
		"1e400": "is too large for a number", "0.12345678901234567891": "has more digits", "9007199254740993": "has more digits",
	} {
		if got, err := figure.Decimal(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is %v, %v; want %q", text, got, err, want)
		}
	}
}

func TestUnread(t *testing.T) {
	t.Run("is told from values that are missing", func(t *testing.T) {
		if v := figure.Unread(); !math.IsNaN(v) || !figure.IsUnread(v) || figure.IsUnread(math.NaN()) || figure.IsUnread(0) {
			t.Errorf("%x", math.Float64bits(v))
		}
	})
	t.Run("makes no sum", func(t *testing.T) {
		if sum := 5 + figure.Unread(); !math.IsNaN(sum) {
			t.Error(sum)
		}
	})
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
		`row 2, column "A": a value of type []int; give text, a number, a truth value, a time.Time, a time.Duration or nil`,
		`column "B", 12 cells (row 3 18446744073709551615, row 4 18446744073709551614, row 5 18446744073709551613 ...): is larger than an int64; give it as text`,
		`column "A", 2 cells (row 4, row 5): it is late`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestDecimals(t *testing.T) {
	for _, c := range []struct {
		v    any
		want int
		ok   bool
	}{
		{json.Number("21.50"), 2, true}, {json.Number("-0.500"), 3, true}, {json.Number("7"), 0, false}, {json.Number("7."), 0, false},
		{json.Number("2.150e1"), 0, false}, {json.Number("n/a"), 0, false}, {21.5, 0, false}, {"21.50", 0, false}, {nil, 0, false}, {big.NewRat(43, 2), 0, false},
	} {
		if n, ok := figure.Decimals(c.v); n != c.want || ok != c.ok {
			t.Errorf("%v: %d, %v, want %d, %v", c.v, n, ok, c.want, c.ok)
		}
	}
}
