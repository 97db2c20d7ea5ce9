package charts

import (
	"math"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Named is a kind that says what charts of it are called, for those who do not see them. Other kinds are called by the names of
// their types.
type Named interface {
	Name(w *words.Words) string
}

// kindName is what the chart is called.
func (c *Chart) kindName(w *words.Words) string {
	if k, ok := c.Kind.(Named); ok {
		return k.Name(w)
	}
	return w.OtherChart.With(typeName(c.Kind))
}

// Teller is a kind that has the points of a chart told in an order of its own to those who do not see it, and leaves some out.
type Teller interface {
	Told(c *Chart) []int
}

// mostSpoken is how many points of a series are told one by one.
const mostSpoken = 12

// alternative is all that is said of a chart to those who do not see it.
func (c *Chart) alternative(s *theme.Setting, p *Plan) string {
	return strings.Join(slices.Concat([]string{c.describe(s)}, c.tellChanges(s, p), c.explained(s, p)), " ")
}

// describe says in words what the chart shows: its kind, and of each series its values, or the first and the last of many.
func (c *Chart) describe(s *theme.Setting) string {
	w := s.Say()
	head := c.kindName(w)
	if c.Title != "" {
		head = w.Named.With(head, markup.Plain(c.Title))
	}
	if c.Unit != "" {
		head += w.Comma + markup.Plain(c.Unit)
	}
	if c.Log {
		head += w.Comma + w.LogScale
	}
	if c.summary != nil && c.summary.along != "" {
		head += w.Comma + c.summary.along
	}
	sentences := []string{head}
	n := c.points()
	names, told := c.spoken(s), c.told()
	if c.summary != nil && c.summary.told != nil {
		sentences = append(sentences, c.summary.told...)
		n = 0
	}
	for i := range c.Series {
		r := &c.Series[i]
		if !c.shown(i) || len(r.Values) != n || n == 0 || r.High != nil && len(r.High) != n {
			continue // Validate says so
		}
		name := r.name(w)
		if c.measures(i) && c.onLog(i) {
			name += w.Comma + w.LogScale
		}
		tell := func(i int) string {
			text := names[i] + " " + c.text(r, i, s)
			if len(r.Target) == n && !math.IsNaN(r.Target[i]) {
				text += " (" + w.TargetOf.With(c.formatOf(r).Text(r.Target[i], s.Locale)) + ")"
			}
			if low, high, ok := r.Interval.at(i); ok {
				text += " (" + w.Range.With(c.formatOf(r).Text(low, s.Locale), c.formatOf(r).Text(high, s.Locale)) + ")"
			}
			return text
		}
		if len(told) > mostSpoken {
			sentences = append(sentences, w.Named.With(name, w.Range.With(tell(told[0]), tell(told[len(told)-1]))))
			continue
		}
		all := make([]string, len(told))
		for k, i := range told {
			all[k] = tell(i)
		}
		sentences = append(sentences, w.Named.With(name, strings.Join(all, w.Comma)))
	}
	text := strings.Join(sentences, w.Stop) + strings.TrimSpace(w.Stop)
	return strings.ReplaceAll(text, "\n", " ")
}

// told are the points in the order in which they are told.
func (c *Chart) told() []int {
	if k, ok := c.Kind.(Teller); ok && len(c.Series) > 0 && len(c.Series[0].Values) == c.points() {
		return k.Told(c)
	}
	all := make([]int, c.points())
	for i := range all {
		all[i] = i
	}
	return all
}

// name is what a table of the chart's data calls the series.
func (s *Series) name(w *words.Words) string {
	if s.Name == "" {
		return w.Values
	}
	return s.Name
}
