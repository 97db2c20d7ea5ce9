package growth_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// growing is a deck that grows with n: words, items, rows, points.
type growing struct {
	name string
	n    int
	deck func(n int) *report.Deck
}

// texts are texts that grow, each in another way, the simple ones first.
var texts = []struct {
	name string
	n    int
	text func(n int) string
}{
	{"a word", 2000, func(n int) string { return strings.Repeat("letter", n) }},
	{"prose", 4000, prose},
	{"newlines", 2000, func(n int) string { return "a" + strings.Repeat("\n", n) + "b" }},
	{"lines", 2000, func(n int) string { return strings.Repeat("A line.\n", n) }},
	{"an Arabic word", 500, func(n int) string { return strings.Repeat("كتاب", n) }},
	{"paragraphs", 1000, func(n int) string { return strings.Repeat("A paragraph.\n\n", n) }},
	{"spaces", 8000, func(n int) string { return "a" + strings.Repeat(" ", n) + "b" }},
	{"bold words", 1000, func(n int) string { return strings.Repeat("**bold** word ", n) }},
	{"links", 500, func(n int) string { return strings.Repeat("[link](https://example.org) ", n) }},
	{"stars", 2000, func(n int) string { return strings.Repeat("*a **", n) }},
	{"brackets", 2000, func(n int) string { return strings.Repeat("[a](", n) }},
	{"carets", 2000, func(n int) string { return strings.Repeat("^a ", n) }},
	{"right to left", 1000, func(n int) string { return strings.Repeat("שלום world 12 ", n) }},
	{"soft hyphens", 1000, func(n int) string { return strings.Repeat("hy\u00adphen\u00adated ", n) }},
	{"Han", 4000, func(n int) string { return strings.Repeat("漢字", n) }},
	{"marks", 8000, func(n int) string { return "e" + strings.Repeat("\u0301", n) }},
	{"controls", 2000, func(n int) string { return strings.Repeat("a\u2067b\u2069 ", n) }},
}

// simple is how many of texts are for every field.
const simple = 4

func prose(n int) string {
	return strings.Repeat("Revenue of the region grew in the quarter against the budget. ", n/10)
}

// fields are the fields that hold a text.
var fields = []struct {
	name string
	all  bool // it is tried with all texts
	deck func(text string) *report.Deck
}{
	{"Deck.Title", false, func(s string) *report.Deck { d := body(report.Text("a")); d.Title, d.Author = s, s; return d }},
	{"Slide.Title", true, func(s string) *report.Deck { d := body(report.Text("a")); d.Slides[0].Title = s; return d }},
	{"Slide.Subtitle", false, func(s string) *report.Deck { d := body(report.Text("a")); d.Slides[0].Subtitle = s; return d }},
	{"Slide.Kicker", false, func(s string) *report.Deck { d := body(report.Text("a")); d.Slides[0].Kicker = s; return d }},
	{"Slide.Source", false, func(s string) *report.Deck { d := body(report.Text("a")); d.Slides[0].Source = s; return d }},
	{"Slide.Notes", false, func(s string) *report.Deck { d := body(report.Text("a")); d.Slides[0].Notes = s; return d }},
	{"Cover.Title", false, func(s string) *report.Deck {
		d := body()
		d.Slides[0].Kind, d.Slides[0].Title = report.Cover, s
		return d
	}},
	{"Section.Title", false, func(s string) *report.Deck {
		d := body()
		d.Slides[0].Kind, d.Slides[0].Title = report.Section, s
		return d
	}},
	{"Statement.Title", false, func(s string) *report.Deck {
		d := body()
		d.Slides[0].Kind, d.Slides[0].Title = report.Statement, s
		return d
	}},
	{"Text", true, func(s string) *report.Deck { return body(report.Text(s)) }},
	{"Heading", false, func(s string) *report.Deck { return body(report.Heading(s)) }},
	{"Callout", false, func(s string) *report.Deck { return body(report.Callout(s)) }},
	{"List", true, func(s string) *report.Deck { return body(report.List{s, "b"}) }},
	{"Split", false, func(s string) *report.Deck {
		return body(report.Split{{Body: []report.Block{report.Text(s)}}, {Body: []report.Block{report.List{"a", "  b"}}}})
	}},
	{"Table.Title", false, func(s string) *report.Deck {
		return body(report.Table{Title: s, Columns: []report.Column{{Name: "A"}}, Rows: [][]any{{1}}})
	}},
	{"Column.Name", false, func(s string) *report.Deck {
		return body(report.Table{Columns: []report.Column{{Name: s}}, Rows: [][]any{{1}}})
	}},
	{"a cell", true, func(s string) *report.Deck {
		return body(report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}, Rows: [][]any{{1, s}, {2, "b"}}})
	}},
	{"Card.Title", false, func(s string) *report.Deck { return body(report.Cards{Items: []report.Card{{Title: s}, {Title: "b"}}}) }},
	{"Card.Body", false, func(s string) *report.Deck {
		return body(report.Cards{Items: []report.Card{{Title: "a", Body: []report.Block{report.Text(s)}}, {Title: "b"}}})
	}},
	{"Step.Text", false, func(s string) *report.Deck { return body(report.Steps{{Title: "a", Text: s}, {Title: "b"}}) }},
	{"Stage.Text", false, func(s string) *report.Deck { return body(report.Stages{{Title: "a", Text: s}, {Title: "b"}}) }},
	{"Event.Text", false, func(s string) *report.Deck {
		return body(report.Timeline{{Date: onDay(0), Title: "a", Text: s}, {Date: onDay(9), Title: "b"}})
	}},
	{"Stat.Note", false, func(s string) *report.Deck {
		return body(report.Stats{{Label: "a", Value: 1, Note: s}, {Label: "b", Value: 2}})
	}},
	{"Chart.Title", false, func(s string) *report.Deck { c := chartOf(3); c.Title = s; return body(c) }},
	{"Chart.Alt", false, func(s string) *report.Deck { c := chartOf(3); c.Alt = s; return body(c) }},
	{"Chart.Categories", true, func(s string) *report.Deck { c := chartOf(3); c.Categories[0] = s; return body(c) }},
	{"Chart.Notes", false, func(s string) *report.Deck {
		c := chartOf(3)
		c.Notes = []charts.Note{{At: c.Categories[0], Text: s}}
		return body(c)
	}},
	{"Series.Name", false, func(s string) *report.Deck { c := chartOf(3); c.Series[0].Name = s; return body(c) }},
}

// numbers are decks of ever more parts.
var numbers = []growing{
	{"slides", 50, func(n int) *report.Deck {
		d := &report.Deck{}
		for i := range n {
			d.Slides = append(d.Slides, report.Slide{Title: fmt.Sprint("Slide ", i), Body: []report.Block{report.List{"a", "b"}}})
		}
		return d
	}},
	{"blocks", 500, func(n int) *report.Deck {
		return body(many(n, func(i int) report.Block { return report.Text(fmt.Sprint("Text ", i)) })...)
	}},
	{"blocks beside a chart", 200, func(n int) *report.Deck {
		return body(report.Split{{Body: many(n, func(i int) report.Block { return report.Text(fmt.Sprint("Text ", i)) })}, {Body: []report.Block{chartOf(3)}}})
	}},
	{"headings", 300, func(n int) *report.Deck {
		return body(many(n, func(i int) report.Block { return report.Heading(fmt.Sprint("Heading ", i)) })...)
	}},
	{"items", 1000, func(n int) *report.Deck {
		return body(report.List(many(n, func(i int) string { return fmt.Sprint("Revenue of region ", i, " grew against the budget") })))
	}},
	{"numbered items", 1000, func(n int) *report.Deck {
		return body(report.List(many(n, func(i int) string { return fmt.Sprint(i+1, ". Revenue of the region grew") })))
	}},
	{"items below items", 1000, func(n int) *report.Deck {
		return body(report.List(many(n, func(i int) string { return strings.Repeat("  ", i%3) + "Revenue of the region grew" })))
	}},
	{"items below one item", 1000, func(n int) *report.Deck {
		return body(report.List(append([]string{"a"}, many(n, func(i int) string { return "  Revenue of the region grew" })...)))
	}},
	{"items beside items", 500, func(n int) *report.Deck {
		l := report.List(many(n, func(i int) string { return "Revenue of the region grew" }))
		return body(report.Split{{Body: []report.Block{l}}, {Body: []report.Block{l}}})
	}},
	{"rows", 1000, func(n int) *report.Deck { return body(tableOf(n, 4)) }},
	{"folded rows", 1000, func(n int) *report.Deck { t := tableOf(n, 2); t.Fold = 3; return body(t) }},
	{"rows beside a text", 300, func(n int) *report.Deck {
		return body(report.Split{{Body: []report.Block{tableOf(n, 2)}}, {Body: []report.Block{report.Text("a")}}})
	}},
	{"rows over rows", 500, func(n int) *report.Deck {
		t := tableOf(n, 3)
		for i := 0; i+1 < n; i += 2 {
			t.Rows[i][0], t.Rows[i+1][0] = report.Span{Value: "a", Rows: 2}, nil
		}
		return body(t)
	}},
	{"rows under one cell", 500, func(n int) *report.Deck {
		t := tableOf(n, 3)
		t.Rows[0][0] = report.Span{Value: "a", Rows: n}
		for i := 1; i < n; i++ {
			t.Rows[i][0] = nil
		}
		return body(t)
	}},
	{"highlighted rows", 500, func(n int) *report.Deck {
		t := tableOf(n, 2)
		t.Highlight = many(n, func(i int) int { return i })
		return body(t)
	}},
	{"cards", 500, func(n int) *report.Deck {
		return body(report.Cards{Items: many(n, func(i int) report.Card { return report.Card{Title: fmt.Sprint("Card ", i)} })})
	}},
	{"cards with bodies", 300, func(n int) *report.Deck {
		return body(report.Cards{Items: many(n, func(i int) report.Card {
			return report.Card{Title: "a", Body: []report.Block{report.Text("Revenue of the region grew against the budget")}}
		})})
	}},
	{"steps", 500, func(n int) *report.Deck {
		return body(report.Steps(many(n, func(i int) report.Step { return report.Step{Title: "a", Text: "b"} })))
	}},
	{"stages", 500, func(n int) *report.Deck {
		return body(report.Stages(many(n, func(i int) report.Step { return report.Step{Title: "a", Text: "b"} })))
	}},
	{"events", 300, func(n int) *report.Deck {
		return body(report.Timeline(many(n, func(i int) report.Event { return report.Event{Date: onDay(i), Title: "a", Text: "b"} })))
	}},
	{"stats", 300, func(n int) *report.Deck {
		return body(report.Stats(many(n, func(i int) report.Stat { return report.Stat{Label: fmt.Sprint("a", i), Value: i} })))
	}},
	{"changes of a number", 300, func(n int) *report.Deck {
		return body(report.Facts{{Label: "a", Value: 1, Changes: many(n, func(i int) report.Change { return report.Change{By: i, Text: "on b"} })}})
	}},
	{"past of a number", 500, func(n int) *report.Deck {
		return body(report.Facts{{Label: "a", Value: 1, Past: many(n, func(i int) float64 { return float64(i % 7) })}})
	}},
	{"facts", 20, func(n int) *report.Deck {
		return body(report.Facts(many(n, func(i int) report.Stat { return report.Stat{Label: fmt.Sprint("a", i), Value: i} })))
	}},
	{"points", 100, func(n int) *report.Deck { return body(chartOf(n)) }},
	{"points of a line", 500, func(n int) *report.Deck { c := chartOf(n); c.Kind = charts.Line{}; return body(c) }},
	{"bars", 10, func(n int) *report.Deck { c := chartOf(n); c.Kind = charts.Bar{}; return body(c) }},
	{"series", 8, func(n int) *report.Deck {
		c := chartOf(3)
		c.Series = many(n, func(i int) charts.Series {
			return charts.Series{Name: fmt.Sprint("Series ", i), Values: []float64{1, 2, 3}}
		})
		return body(c)
	}},
	{"notes of a chart", 20, func(n int) *report.Deck {
		c := chartOf(3 * n)
		c.Notes = many(n, func(i int) charts.Note { return charts.Note{At: c.Categories[3*i], Text: "a"} })
		return body(c)
	}},
}

// body is a deck of one slide.
func body(blocks ...report.Block) *report.Deck {
	return &report.Deck{Slides: []report.Slide{{Title: "Title", Body: blocks}}}
}

func many[T any](n int, one func(i int) T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = one(i)
	}
	return all
}

func onDay(i int) time.Time { return time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC) }

func tableOf(rows, columns int) report.Table {
	return report.Table{
		Columns: many(columns, func(i int) report.Column { return report.Column{Name: fmt.Sprint("Column ", i)} }),
		Rows: many(rows, func(k int) []any {
			return many(columns, func(i int) any {
				if i == 0 {
					return fmt.Sprint("Region ", k)
				}
				return k * (i + 7)
			})
		}),
	}
}

func chartOf(points int) charts.Chart {
	return charts.Chart{
		Kind: charts.Column{}, Alt: "a", Categories: many(points, func(i int) string { return fmt.Sprint("c", i) }),
		Series: []charts.Series{{Name: "Series", Values: many(points, func(i int) float64 { return float64(i + 1) })}},
	}
}
