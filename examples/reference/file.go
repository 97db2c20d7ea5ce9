package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// file is a deck as JSON.
type file struct {
	Title, Footer string
	Slides        []slide
}

// slide is a slide of any kind; each kind has its own fields.
type slide struct {
	Kind, Title, Subtitle string
	Bullets               [][]run
	Header                []string
	Rows                  [][]string
	Values                [][]float64
	Categories            []string
	Series                []struct {
		Name   string
		Values []float64
	}
	Left, Right         column
	Number, Label, Note string
}

type column struct {
	Head    string
	Bullets [][]run
}

// run is a stretch of text, bold or not: ["text", false].
type run struct {
	text string
	bold bool
}

// UnmarshalJSON reads the pair.
func (r *run) UnmarshalJSON(b []byte) error {
	pair := [2]any{&r.text, &r.bold}
	return json.Unmarshal(b, &pair)
}

func (f *file) deck() (*report.Deck, error) {
	d := &report.Deck{Title: f.Footer, Slides: make([]report.Slide, len(f.Slides))}
	for i := range f.Slides {
		var err error
		if d.Slides[i], err = f.Slides[i].slide(); err != nil {
			return nil, fmt.Errorf("slide %d: %w", i+1, err)
		}
	}
	return d, nil
}

func (s *slide) slide() (report.Slide, error) {
	out := report.Slide{Title: markup.Escape(s.Title)}
	switch s.Kind {
	case "title":
		out.Kind, out.Subtitle = report.Section, markup.Escape(s.Subtitle)
	case "bullets":
		out.Body = []report.Block{list(s.Bullets)}
	case "table":
		out.Body = []report.Block{s.table()}
	case "column":
		out.Body = []report.Block{s.chart(charts.Column{})}
	case "line":
		out.Body = []report.Block{s.chart(charts.Line{})}
	case "two":
		out.Body = []report.Block{report.Split{s.Left.side(), s.Right.side()}}
	case "big":
		out.Body = []report.Block{
			report.Facts{{Label: markup.Escape(s.Label), Value: s.Number}},
			report.Text(markup.Escape(s.Note)),
		}
	default:
		return out, fmt.Errorf("unknown kind %q", s.Kind)
	}
	return out, nil
}

func (c *column) side() report.Side {
	return report.Side{Body: []report.Block{report.Heading(markup.Escape(c.Head)), list(c.Bullets)}}
}

// list is a list of items made of runs.
func list(items [][]run) report.List {
	out := make(report.List, len(items))
	for i, runs := range items {
		var b strings.Builder
		for _, r := range runs {
			text := markup.Escape(r.text)
			if r.bold {
				text = "**" + text + "**"
			}
			b.WriteString(text)
		}
		out[i] = b.String()
	}
	return out
}

// decimals are those of the reference deck's columns.
var decimals = [...]int{1, 0, 2}

// table has the first column as text and the others as numbers.
func (s *slide) table() report.Table {
	t := report.Table{}
	for i, name := range s.Header {
		c := report.Column{Name: name}
		if i > 0 {
			c.Format = number.Format{Places: number.Fixed(decimals[(i-1)%len(decimals)])}
		}
		t.Columns = append(t.Columns, c)
	}
	for k, row := range s.Rows {
		cells := make([]any, len(row))
		cells[0] = row[0]
		for i := range s.Values[k] {
			cells[i+1] = s.Values[k][i]
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func (s *slide) chart(kind charts.Kind) charts.Chart {
	c := charts.Chart{Kind: kind, Categories: s.Categories}
	for _, r := range s.Series {
		c.Series = append(c.Series, charts.Series{Name: r.Name, Values: r.Values})
	}
	return c
}
