package data

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// rules are what a file's options, its locale and its delimiter say of its cells.
type rules struct {
	signs            // without a decimal sign: it is found by column
	grouped bool     // groups are known, and taken off before a column is judged
	local   bool     // a locale is named: percent and parentheses are taken off, too
	dates   []string // layouts of days besides those of ISO 8601
	comma   rune     // between the values of the file; 0: it is none
}

// pointed reports that a point is decimal where nothing else decides: in files whose values are parted by commas, and in what
// programs hand over.
func (r *rules) pointed() bool { return r.comma == ',' || r.comma == 0 }

// reading is how the texts of a column become values.
type reading struct {
	typ Type
	signs
	dates  *dateReader
	format number.Format
	whole  *figure.Error // why no cell can be read; nil where they can
	cause  string        // of a cell that is no number
	mixed  bool          // values of several Go types, which stay as they are
	why    string        // for the report on how the file was read
	advice string        // what to do with the column; ""
}

// cell is a value as a table takes it.
func (r *reading) cell(v any) (any, *figure.Error) {
	s, isText := v.(string)
	switch {
	case v == nil:
		return nil, nil
	case !isText && r.typ == Text:
		return text(v), nil
	case !isText || r.typ == Text || r.typ == Auto:
		return v, nil
	case strings.TrimSpace(s) == "":
		return nil, nil
	case r.typ == Date:
		return r.date(s)
	case r.typ == Period:
		_, err := r.date(s)
		return s, err
	}
	n, err := r.number(s)
	return n, err
}

func (r *reading) date(s string) (any, *figure.Error) {
	t, err := r.dates.read(s)
	return t, err
}

// value is a value as a number, NaN where there is none.
func (r *reading) value(v any) (float64, *figure.Error) {
	switch v := v.(type) {
	case nil:
		return math.NaN(), nil
	case string:
		return r.number(v)
	case time.Time:
		return 0, &figure.Error{Cause: "is a date, not a number"}
	}
	return finite(v)
}

// number reads a text as a number; NaN where it is empty.
func (r *reading) number(s string) (float64, *figure.Error) {
	n, isNumber := scan(s)
	switch {
	case !isNumber && strings.TrimSpace(s) == "":
		return math.NaN(), nil
	case r.whole != nil:
		return 0, r.whole
	}
	digits, _, ok := n.digits(r.signs)
	if !isNumber || !ok || r.typ == Percent && !n.percent {
		return 0, &figure.Error{Value: quoted(s), Cause: r.cause}
	}
	v, ok := n.value(digits)
	switch {
	case !ok:
		return 0, &figure.Error{Value: quoted(s), Cause: "has more digits than a number keeps; declare the column data.Text"}
	case r.typ == Year && (v != math.Trunc(v) || v < 1 || v > 9999):
		return 0, &figure.Error{Value: quoted(s), Cause: "is no year; declare the column data.Number"}
	}
	return v, nil
}

// The causes of texts that are no numbers.
const noNumber = "is no number; write it as 1234.5, and leave the cell empty where there is none"

// noNumberOf is why a text of the column is no number.
func noNumberOf(typ Type, marks []string) string {
	switch {
	case len(marks) > 0:
		return fmt.Sprintf("marks a missing value; Options.Missing: %s makes such cells empty", goStrings(marks))
	case typ == Percent:
		return "is no share in percent, with its sign; write it as 12.5%, or declare the column data.Number"
	case typ == Money:
		return "is no amount of money; write it as $1234.50, 1234.50 EUR or 1234.50"
	}
	return noNumber + "; Options.Missing names the texts that stand for none"
}

// goStrings is a slice of strings as Go writes it.
func goStrings(list []string) string {
	b := []byte("[]string{")
	for i, s := range list {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendQuote(b, s)
	}
	return string(append(b, '}'))
}

// reading is how the column's cells are read: as it was declared, or as was found.
func (c *column) reading() *reading {
	if c.found == nil {
		c.found = c.find()
	}
	return c.found
}

// dateReader reads the column where dates are asked for.
func (c *column) dateReader() *dateReader {
	if r := c.reading(); r.dates != nil {
		return r.dates
	}
	return c.source.rules.reader(Auto)
}

// numbers is how the column is read where numbers are asked for.
func (c *column) numbers() *reading {
	if r := c.reading(); r.typ.numeric() || r.mixed {
		return r
	}
	if c.asked == nil {
		c.asked = c.survey().asked(c, Number)
	}
	return c.asked
}
