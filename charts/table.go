package charts

import "github.com/deckfold/deckfold/charts/data"

// FromTable is a chart of a table's columns: its categories are those of names, and every column of series is a series of
// that name; a cell without a value is a gap. Rename the series and choose the kind afterwards. The error joins what is
// wrong with the table so far, by row and column.
func FromTable(t *data.Table, names string, series ...string) (Chart, error) {
	c := Chart{Categories: t.Texts(names)}
	for _, s := range series {
		c.Series = append(c.Series, Series{Name: s, Values: t.Numbers(s)})
	}
	return c, t.Err()
}
