package xlsx

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
)

// The limits of Excel (support.microsoft.com, "Excel specifications and limits").
const (
	mostRows    = 1_048_576
	mostColumns = 16_384
	mostText    = 32_767 // UTF-16 units in a cell
	mostLines   = 253    // line breaks in a cell
	mostHead    = 255    // UTF-16 units in a table's column name
	mostCode    = 255    // UTF-16 units in a number format
	mostCodes   = 200    // number formats in a workbook
)

// vet reports a value, of a type that cells have and text clean, that no cell holds as it is.
func vet(v any) error {
	switch v := v.(type) {
	case nil, bool:
	case string:
		return fits(v)
	case float64:
		if math.IsInf(v, 0) {
			return fmt.Errorf("%v is no number that a cell can hold; a missing value is NaN or nil", v)
		}
	case int:
		return figure.CheckWhole(int64(v))
	case int64:
		return figure.CheckWhole(v)
	case time.Time:
		return vetTime(v)
	case time.Duration: // all are numbers of days
	case coded:
		return vet(v.value)
	}
	return nil
}

// plain is a value as one of the types of a cell, text clean.
func plain(v any) (any, error) {
	if c, ok := v.(coded); ok {
		value, err := figure.Plain(c.value)
		return coded{value, c.code}, err
	}
	return figure.Plain(v)
}

// vetText reports text that layout/text refuses, or that is too long for a cell.
func vetText(s string) error {
	s, err := text.Clean(s)
	if err != nil {
		return err
	}
	return fits(s)
}

// fits reports clean text that is too long for a cell.
func fits(s string) error {
	if len(s) <= mostLines {
		return nil
	}
	switch n, lines := units(s), strings.Count(s, "\n"); {
	case n > mostText:
		return fmt.Errorf("a text of %d UTF-16 units; a cell holds %d: shorten it, or part it over rows", n, mostText)
	case lines > mostLines:
		return fmt.Errorf("a text of %d line breaks; a cell holds %d: shorten it, or part it over rows", lines, mostLines)
	}
	return nil
}

// vetTime reports a date that can be neither a number nor ISO text of a cell.
func vetTime(t time.Time) error {
	if y := t.Year(); y < 0 || y > 9999 {
		return errors.New("the date " + t.Format(time.DateOnly) + " is not in the years 0 to 9999; give it as a string")
	}
	return nil
}

// early reports a date before Excel's calendar begins.
func early(t time.Time) bool { return t.Year() < 1900 }

// elapsedDays is a duration as Excel counts it, in days. It is divided once, so that what is read is what was written.
func elapsedDays(d time.Duration) float64 { return float64(d) / float64(24*time.Hour) }

// iso is a date as text, with what it has of a time of day.
func iso(t time.Time) string {
	switch h, m, s := t.Clock(); {
	case h+m+s+t.Nanosecond() == 0:
		return t.Format(time.DateOnly)
	case t.Nanosecond() == 0:
		return t.Format(time.DateTime)
	}
	return t.Format("2006-01-02 15:04:05.999999999")
}

// codedOf is the value of a number, divided where its format would divide it, as in columns.
func codedOf(n *figure.Number) coded {
	code, divisor := undivided(n.Code)
	g := gauge{divisor: divisor}
	v, err := figure.Plain(n.Value)
	if err != nil {
		v = n.Value // which is refused
	}
	return coded{g.scaled(v), code}
}

// coded is a value with a number format of its own.
type coded struct {
	value any
	code  string
}
