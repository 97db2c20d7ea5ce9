package xlsx

import (
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// count is a column whose numbers count those of another sheet.
type count struct {
	*figure.Count
	of   string // the cells with the numbers
	rows int    // of the column
}

// countOf is the column of sheet i that counts; nil: none does.
func (b *Book) countOf(i int) *count {
	c := b.Sheets[i].Count
	if c == nil {
		return nil
	}
	of := &b.Sheets[i+c.After]
	w := worksheet{name: of.Name, rows: of.Rows}
	return &count{c, w.rangeOf(c.Of), b.Sheets[i].Rows}
}

// formula is that of a row, from 1 in the sheet.
func (c *count) formula(row int) string {
	at := func(column int) string { return chartml.Letters(column) + strconv.Itoa(row) }
	to, last := chartml.Letters(c.To), strconv.Itoa(headRow+c.rows)
	all := "$" + to + "$" + strconv.Itoa(headRow+1) + ":$" + to + "$" + last
	return "COUNTIFS(" + c.of + `,">="&` + at(c.From) + "," + c.of + `,"<"&` + at(c.To) + ")+IF(" + at(c.To) + "=MAX(" + all + "),COUNTIF(" + c.of + "," + at(c.To) + "),0)"
}

// checkCount reports a column that counts what there is not.
func (b *Book) checkCount(i int) (errs []error) {
	s := &b.Sheets[i]
	c := s.Count
	if c == nil {
		return nil
	}
	say := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("xlsx: sheet %q, "+format, append([]any{s.Name}, args...)...))
	}
	for _, k := range [...]int{c.Column, c.From, c.To} {
		if k < 0 || k >= len(s.Columns) {
			say("a column that counts, and column %d; columns run from 0 to %d", k, len(s.Columns)-1)
		}
	}
	switch at := i + c.After; {
	case c.After < 1 || at >= len(b.Sheets):
		say("it counts numbers %d sheets after it; give one of the %d after it", c.After, len(b.Sheets)-1-i)
	case c.Of < 0 || c.Of >= len(b.Sheets[at].Columns):
		say("it counts column %d of sheet %q, whose columns run from 0 to %d", c.Of, b.Sheets[at].Name, len(b.Sheets[at].Columns)-1)
	}
	return errs
}

// summary is a column of statistics of the numbers of another sheet.
type summary struct {
	*figure.Summary
	of *worksheet // that has the numbers
}

// summariesOf are such columns of sheet i, by their places.
func (b *Book) summariesOf(i int) map[int]summary {
	out := map[int]summary{}
	for k := range b.Sheets[i].Summaries {
		s := &b.Sheets[i].Summaries[k]
		of := &b.Sheets[i+s.After]
		out[s.Column] = summary{s, &worksheet{name: of.Name, rows: of.Rows}}
	}
	return out
}

// formula is that of row i, from 0.
func (s *summary) formula(i int) string {
	by := make([]string, len(s.By))
	for k, column := range s.By {
		by[k] = chartml.Letters(column) + strconv.Itoa(headRow+1+i)
	}
	return s.Statistic.Formula(s.of.rangeOf(s.Of+i), by...)
}

// checkSummaries reports columns of statistics of what there is not.
func (b *Book) checkSummaries(i int) (errs []error) {
	s := &b.Sheets[i]
	for k := range s.Summaries {
		u := &s.Summaries[k]
		say := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("xlsx: sheet %q, summary %d: "+format, append([]any{s.Name, k + 1}, args...)...))
		}
		for _, column := range append([]int{u.Column}, u.By...) {
			if column < 0 || column >= len(s.Columns) {
				say("column %d; columns run from 0 to %d", column, len(s.Columns)-1)
			}
		}
		if !u.Valid() || len(u.By) != u.Operands() {
			say("no statistic is %v, by %d columns", u.Statistic, len(u.By))
		}
		switch at := i + u.After; {
		case u.After < 1 || at >= len(b.Sheets):
			say("its numbers stand %d sheets after it; give one of the %d after it", u.After, len(b.Sheets)-1-i)
		case u.Of < 0 || u.Of+s.Rows > len(b.Sheets[at].Columns):
			say("its numbers stand in columns %d to %d of sheet %q, whose columns run from 0 to %d", u.Of, u.Of+s.Rows-1, b.Sheets[at].Name, len(b.Sheets[at].Columns)-1)
		}
	}
	return errs
}
