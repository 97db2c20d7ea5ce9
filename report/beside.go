package report

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// mostBrief is how many words a text has at most that stands beside a chart as large as a page's only text.
const mostBrief = 30

// sharing is a block that says how many of a slide's twelve columns it takes beside a text.
type sharing interface{ Twelfths() int }

// brief is a block that may be one text alone: of how many words; 0 is any other.
type brief interface{ Words() int }

// Words are those of a text of one paragraph, 0 of any other.
func (t Text) Words() int {
	if strings.Contains(strings.TrimSpace(string(t)), "\n\n") {
		return 0
	}
	return len(strings.Fields(string(t)))
}

// Words are those of a list's only item, 0 of any other list.
func (l List) Words() int {
	items := l.entries()
	if len(items) != 1 || !alone(items) {
		return 0
	}
	return len(strings.Fields(items[0].text))
}

// fact reports a side of one short text beside a side that shows a chart.
func (s Split) fact(side int) bool {
	if len(s[side].Body) != 1 {
		return false
	}
	b, ok := s[side].Body[0].(brief)
	if n := 0; ok {
		n = b.Words()
		ok = n > 0 && n <= mostBrief
	}
	return ok && len(s) == 2 && s.chart(1-side) != nil
}

// chart is the only block of a side, if it is a chart.
func (s Split) chart(side int) sharing {
	if len(s[side].Body) != 1 {
		return nil
	}
	c, _ := s[side].Body[0].(sharing)
	return c
}

// shares are those of the sides: where none is declared and a chart stands beside texts, as the chart has use for.
func (s Split) shares() []int {
	out := make([]int, len(s))
	for i := range s {
		out[i] = s[i].Share
	}
	if len(s) != 2 || s[0].Share != 0 || s[1].Share != 0 {
		return out
	}
	for i := range s {
		if c := s.chart(i); c != nil && flowing(s[1-i].Body) {
			out[i] = min(max(c.Twelfths(), 1), 11)
			out[1-i] = 12 - out[i]
		}
	}
	return out
}

// flowing reports blocks of nothing but text.
func flowing(blocks []Block) bool {
	for _, b := range blocks {
		if t, ok := b.(Flowing); !ok || !t.Flows() {
			return false
		}
	}
	return len(blocks) > 0
}

// underRule is a short text beside a chart, under a rule on a level with the chart's top.
func underRule(s *theme.Setting, text []layout.Node) []layout.Node {
	return []layout.Node{&layout.Grid{Name: s.Say().Callout, Columns: 1, Cells: []layout.GridCell{{Node: text[0], Rule: &s.Colors.Ink, Weight: layout.Pt}}}}
}
