package charts

import (
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

// mostSpoken is how many points of a series are told one by one.
const mostSpoken = 12

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
	sentences := []string{head}
	n := c.points()
	names := c.spoken(s)
	for i := range c.Series {
		r := &c.Series[i]
		if len(r.Values) != n || n == 0 || r.High != nil && len(r.High) != n {
			continue // Validate says so
		}
		tell := func(i int) string { return names[i] + " " + c.text(r, i, s.Locale) }
		if n > mostSpoken {
			sentences = append(sentences, w.Named.With(r.name(w), w.Range.With(tell(0), tell(n-1))))
			continue
		}
		all := make([]string, n)
		for i := range all {
			all[i] = tell(i)
		}
		sentences = append(sentences, w.Named.With(r.name(w), strings.Join(all, w.Comma)))
	}
	text := strings.Join(sentences, w.Stop) + strings.TrimSpace(w.Stop)
	return strings.ReplaceAll(text, "\n", " ")
}

// name is what a table of the chart's data calls the series.
func (s *Series) name(w *words.Words) string {
	if s.Name == "" {
		return w.Values
	}
	return s.Name
}
