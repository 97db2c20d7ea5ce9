package xlsx

import (
	"strings"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/words"
)

// years tells a column that has years and nothing else, written as texts. Its cells are numbers, so that they can be compared
// and counted, and its head says "Year" where it would say "Category".
type years struct {
	asked bool   // the column may be one
	some  bool   // a year was seen
	other bool   // another text was, so that it is none
	head  string // what it is called if it is one; "" is as before
}

// The years that a text of four digits is taken for.
const (
	firstYear = 1500
	lastYear  = 2199
)

// someYear has a head alone decide.
var someYear = []float64{lastYear}

// yearOf is the year that a text of four digits is; 0: it is none.
func yearOf(s string) (y int) {
	if len(s) != 4 {
		return 0
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		y = 10*y + int(s[i]-'0')
	}
	if y < firstYear || y > lastYear {
		return 0
	}
	return y
}

// add takes a text of the column.
func (y *years) add(s string) {
	switch {
	case !y.asked || y.other || s == "":
	case yearOf(s) > 0:
		y.some = true
	default:
		y.other = true
	}
}

// only reports a column of years.
func (y *years) only() bool { return y.asked && y.some && !y.other }

// askYears has the categories of a chart, or a column that says so, be years if all of its texts are.
func (w *worksheet) askYears(x *words.Words, chart bool, unnamed bool) {
	for k, c := range w.columns {
		switch {
		case k == 0 && chart:
			c.years.asked = true
			if unnamed {
				c.years.head = x.Year
			}
		case data.Years(c.name, someYear), strings.EqualFold(c.name, x.Year):
			c.years.asked = true
		}
	}
}

// takeYears makes columns of years what they are, once all rows are measured.
func (w *worksheet) takeYears() {
	for k, c := range w.columns {
		if !c.years.only() || c.numbers || c.dates || c.lasting {
			c.years = years{}
			continue
		}
		c.numbers, c.texts, c.text = true, false, 0
		c.most, c.code, c.divisor = lastYear, "0", 0
		if c.years.head != "" && !w.has(c.years.head) {
			c.name = c.years.head
		}
		if k > 0 {
			continue
		}
		for i, v := range w.names {
			if s, ok := v.(string); ok && s != "" {
				w.names[i] = yearOf(s)
			}
		}
	}
}

// has reports a column of a name, whose case does not count.
func (w *worksheet) has(name string) bool {
	for _, c := range w.columns {
		if strings.EqualFold(c.name, name) {
			return true
		}
	}
	return false
}
