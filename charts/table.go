package charts

import (
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
)

// FromTable is a chart of a table's columns. A column of dates in their order, or of periods of one length, is its dates; of any
// other column of names the texts are its categories. Every column of series is a series of that name; a cell without a value
// is a gap. The format is that of the series, where they have one in common: percent, a currency. Rename the series and choose
// the kind afterwards. The error joins what is wrong with the table so far, by row and column; the chart carries it, so that
// who passes over it gets it when the deck is rendered.
func FromTable(t *data.Table, names string, series ...string) (Chart, error) {
	var c Chart
	var ok bool
	if c.Dates, ok = t.Calendar(names); !ok {
		c.Categories = t.Texts(names)
	}
	for i, s := range series {
		c.Series = append(c.Series, Series{Name: s, Values: t.Numbers(s)})
		switch f := t.Format(s); {
		case i == 0:
			c.Format = f
		case f != c.Format:
			c.Format = number.Format{}
		}
		if t.Type(s) != data.Text { // numbers were asked for, and are there
			c.advice = append(c.advice, t.Advice(s)...)
		}
	}
	c.err = t.Err()
	return c, c.err
}
