package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
)

// BySeries folds a chart into small multiples: one for each of its series, under the name of that. With behind, which lines alone can
// have, the other series stand behind it as thin grey lines. They belong in a report.Grid with SameScale. A note is the series' that it
// names, or that is the first with a value there.
func BySeries(c Chart, behind bool) []Chart {
	if slices.ContainsFunc(c.Series, func(s Series) bool { return len(s.Values) != c.points() }) {
		return []Chart{c} // Validate says so
	}
	out := make([]Chart, len(c.Series))
	for i := range c.Series {
		m, own := c, c.Series[i]
		m.Title, m.Legend, m.Series = markup.Escape(own.Name), nil, []Series{own}
		m.Focus = slices.DeleteFunc(slices.Clone(c.Focus), func(name string) bool { return c.series(name) >= 0 })
		m.Notes, m.Changes = nil, nil
		for _, ch := range c.Changes {
			if a, b := c.find(ch.From), c.find(ch.To); ch.Series == own.Name || ch.Series == "" && c.firstWith(a, b) == i {
				ch.Series = own.Name
				m.Changes = append(m.Changes, ch)
			}
		}
		for _, n := range c.Notes {
			at := c.find(n.At)
			if n.Series == own.Name || n.Series == "" && at >= 0 && c.noteSeries(n, at) == i {
				n.Series = own.Name
				m.Notes = append(m.Notes, n)
			}
		}
		if m.behind = behind && len(c.Series) > 1; m.behind {
			m.Series = append(slices.Delete(slices.Clone(c.Series), i, i+1), own) // the last is over the others
			m.Focus = []string{own.Name}
			if _, ok := c.Kind.(backdrop); !ok {
				m.err = errors.Join(m.err, fmt.Errorf("other series stand behind lines alone, and the kind is %T; choose Line, or BySeries without them", c.Kind))
			}
		}
		out[i] = m
	}
	return out
}

// backdrop is a kind that can have the other series behind one.
type backdrop interface{ backdrop() }

func (Line) backdrop() {}

// firstWith is the first series with values at two points, the first where none has.
func (c *Chart) firstWith(a, b int) int {
	if a < 0 || b < 0 {
		return 0 // Validate says that there is none
	}
	return max(0, slices.IndexFunc(c.Series, func(s Series) bool { return !math.IsNaN(s.Values[a]) && !math.IsNaN(s.Values[b]) }))
}

// ByGroup folds a chart into small multiples: one for each group that its categories or dates are in, in the order in which the groups
// come first, each with all series. Groups are as many as the points. They belong in a report.Grid with SameScale.
func ByGroup(c Chart, groups []string) []Chart {
	if len(groups) != c.points() {
		c.err = errors.Join(c.err, fmt.Errorf("%d groups of %d categories or dates; give each its group", len(groups), c.points()))
		return []Chart{c}
	}
	var names []string
	for _, g := range groups {
		if !slices.Contains(names, g) {
			names = append(names, g)
		}
	}
	out := make([]Chart, len(names))
	for k, name := range names {
		out[k] = c.only(func(i int) bool { return groups[i] == name })
		out[k].Title = markup.Escape(name)
	}
	return out
}

// only is the chart of some of its points.
func (c *Chart) only(has func(i int) bool) Chart {
	m := *c
	m.Categories, m.Dates, m.Series = pick(c.Categories, has), pick(c.Dates, has), slices.Clone(c.Series)
	for k := range m.Series {
		s := &m.Series[k]
		for _, vs := range [...]*[]float64{&s.Values, &s.High, &s.Predicted, &s.Target, &s.Interval.Low, &s.Interval.High} {
			*vs = pick(*vs, has)
		}
	}
	m.Sums.Values = pick(c.Sums.Values, has)
	here := func(name string) bool { return m.series(name) >= 0 || m.find(name) >= 0 || c.find(name) < 0 }
	m.Focus = slices.DeleteFunc(slices.Clone(c.Focus), func(name string) bool { return !here(name) })
	m.Provisional = slices.DeleteFunc(slices.Clone(c.Provisional), func(name string) bool { return !here(name) })
	m.Notes = slices.DeleteFunc(slices.Clone(c.Notes), func(n Note) bool { return !here(n.At) })
	m.Changes = slices.DeleteFunc(slices.Clone(c.Changes), func(ch Change) bool { return !here(ch.From) || !here(ch.To) })
	m.Periods = slices.DeleteFunc(slices.Clone(c.Periods), func(p Period) bool { return !here(p.From) || !here(p.To) })
	if c.Other != "" && !here(c.Other) {
		m.Other = ""
	}
	return m
}

// pick are those of some values that are chosen; nil where there are none.
func pick[T any](of []T, has func(i int) bool) (out []T) {
	for i, v := range of {
		if has(i) {
			out = append(out, v)
		}
	}
	return out
}

// shown reports a series that bears its name and value, and is told of: where others stand behind one, that is the last.
func (c *Chart) shown(series int) bool { return !c.behind || series == len(c.Series)-1 }

// thin is the trace of a line behind another.
func (t Trace) thin() Trace {
	t.Look.Width, t.Labels.Last, t.Labels.Name = 3*layout.Pt/4, false, false
	return t
}
