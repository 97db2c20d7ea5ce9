package report_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// writer makes random decks. Every word is unique, so that a lost or repeated one is found.
type writer struct {
	*rand.Rand
	n     int
	words []string
	hard  bool // the deck has something that cannot continue on another page
}

// word is a new word; its number makes it unique, letters before it make it long or short.
func (w *writer) word() string {
	w.n++
	s := strings.Repeat("n", 1+w.IntN(3)*w.IntN(4)) + fmt.Sprint(w.n) + "x"
	w.words = append(w.words, s)
	return s
}

// text is up to so many words, in runs of several looks.
func (w *writer) text(most int) string {
	out := make([]string, 1+w.IntN(most))
	for i := range out {
		out[i] = w.word()
		switch w.IntN(30) {
		case 0, 1, 2, 3:
			out[i] = "**" + out[i] + "**"
		case 4:
			out[i] = "*" + out[i] + "*"
		case 5:
			out[i] = "[" + out[i] + "](https://example.org)"
		case 6:
			if i > 0 {
				out[i] = "\n" + out[i]
			}
		}
	}
	return strings.Join(out, " ")
}

// prose is now and then nothing, and now and then 3,000 words.
func (w *writer) prose() string {
	switch w.IntN(40) {
	case 0:
		return ""
	case 1:
		return w.text(3000)
	}
	return w.text(120)
}

func (w *writer) blocks(most, depth int) (out []report.Block) {
	for range 1 + w.IntN(most) {
		out = append(out, w.block(depth))
	}
	return out
}

func (w *writer) block(depth int) report.Block {
	n := 14
	if depth > 0 {
		n = 8
	}
	switch w.IntN(n) {
	case 0:
		return report.Text(w.prose())
	case 1:
		return report.Heading(w.text(5))
	case 2:
		return report.Callout(w.text(20))
	case 3, 4:
		return w.list()
	case 5, 6:
		return w.table()
	case 7:
		return w.chart()
	case 8:
		return w.cards(depth)
	case 9:
		return report.Stats(w.stats())
	case 10:
		return report.Facts(w.stats())
	case 11:
		return w.steps()
	case 12:
		return w.timeline()
	default:
		return report.Split{{Share: 1 + w.IntN(3), Body: w.blocks(2, depth+1)}, {Share: 1 + w.IntN(3), Body: w.blocks(2, depth+1)}}
	}
}

// list has bullets, numbers and letters on three levels; half of the lists have bullets only.
func (w *writer) list() (l report.List) {
	depth, plain := 0, w.IntN(2) == 0
	var last [3]string // by level: what the item before was counted by
	for range 1 + w.IntN(14) {
		last[depth] = w.marker(last[depth], plain)
		clear(last[depth+1:])
		item := strings.Repeat("  ", depth)
		if last[depth] != "" {
			item += last[depth] + ". "
		}
		l = append(l, item+w.text(30))
		depth = max(0, min(depth+w.IntN(3)-1, 2))
	}
	return l
}

// marker counts on from the marker before, begins to count, or is none.
func (w *writer) marker(last string, plain bool) string {
	switch k := w.IntN(4); {
	case plain || k == 0:
		return ""
	case k < 3 && last != "" && last != "z" && last != "Z":
		if n, err := strconv.Atoi(last); err == nil {
			return fmt.Sprint(n + 1)
		}
		return string(last[0] + 1)
	case last != "":
		return ""
	default:
		return []string{"1", "A", "a", "7", "J"}[w.IntN(5)]
	}
}

func (w *writer) cards(depth int) report.Cards {
	c := report.Cards{Numbered: w.IntN(2) == 0, Columns: w.IntN(5)}
	for range 1 + w.IntN(7) {
		k := report.Card{Title: w.text(6)}
		if w.IntN(2) == 0 {
			k.Body = w.blocks(2, depth+1)
		}
		c.Items = append(c.Items, k)
	}
	return c
}

func (w *writer) stats() (out []report.Stat) {
	for range 1 + w.IntN(4) {
		s := report.Stat{Value: w.number(), Unit: w.word()}
		if w.IntN(2) == 0 {
			s.Value = w.word()
		}
		if w.IntN(2) == 0 {
			s.Label = w.text(6)
		}
		if w.IntN(2) == 0 {
			s.Note = w.text(9)
		}
		out = append(out, s)
	}
	return out
}

func (w *writer) steps() report.Block {
	steps := make([]report.Step, 1+w.IntN(7))
	for i := range steps {
		steps[i] = report.Step{Title: w.text(5)}
		if w.IntN(2) == 0 {
			steps[i].When = w.word()
		}
		if w.IntN(2) == 0 {
			steps[i].Text = w.text(12)
		}
	}
	if w.IntN(2) == 0 {
		return report.Stages(steps)
	}
	return report.Steps(steps)
}

func (w *writer) timeline() (t report.Timeline) {
	at := time.Date(1800+w.IntN(250), time.Month(1+w.IntN(12)), 1+w.IntN(28), 0, 0, 0, 0, time.UTC)
	for range 1 + w.IntN(8) {
		t = append(t, report.Event{Date: at, Title: w.text(5), Text: w.text(9)})
		at = at.AddDate(w.IntN(9), w.IntN(9), w.IntN(9))
	}
	return t
}

// number is of any magnitude.
func (w *writer) number() float64 {
	return math.Round((w.Float64()-0.3)*1e6) * math.Pow(10, float64(w.IntN(16)-9))
}

func (w *writer) table() report.Table {
	t := report.Table{Columns: make([]report.Column, 1+w.IntN(4))}
	for i := range t.Columns {
		t.Columns[i].Name = "head"
		if w.IntN(4) == 0 && len(t.Columns) > 1 {
			t.Columns[i].Group = "group"
		}
	}
	numbers := w.IntN(len(t.Columns)+2) - 1
	if numbers > 0 {
		c := &t.Columns[numbers%len(t.Columns)]
		c.AsPrinted, c.Bar = w.IntN(2) == 0, w.IntN(2) == 0
		c.Format = number.Format{Unit: number.Unit(w.n % 6), Parentheses: w.n%4 == 0, Sign: w.n%3 == 0} // no random numbers of its own, as below
	}
	for k := range w.IntN(40) {
		row := make([]any, len(t.Columns))
		for i := range row {
			switch {
			case i == numbers:
				row[i] = w.number()
				if t.Columns[i].Bar {
					row[i] = math.Abs(row[i].(float64))
				}
			case w.IntN(20) == 0:
				row[i] = time.Date(2000+k, 3, 4, 0, 0, 0, 0, time.UTC)
			default:
				row[i] = w.cell()
			}
		}
		t.Rows = append(t.Rows, row)
	}
	w.span(&t)
	t.Fold = w.n % 5 // no random number of its own, so that the kept seeds stay the decks that they were
	return t
}

// cell is up to four words, as data or with markup.
func (w *writer) cell() any {
	if w.IntN(2) == 0 {
		return report.Rich(w.text(4))
	}
	out := make([]string, 1+w.IntN(4))
	for i := range out {
		out[i] = w.word()
	}
	return strings.Join(out, " ")
}

// span lets some cells of a table reach over others.
func (w *writer) span(t *report.Table) {
	for range w.IntN(3) {
		if len(t.Rows) < 4 {
			return
		}
		s := report.Span{Value: w.word(), Rows: 1 + w.IntN(3), Columns: 1 + w.IntN(len(t.Columns))}
		top, left := w.IntN(len(t.Rows)-s.Rows+1), w.IntN(len(t.Columns)-s.Columns+1)
		for k := range s.Rows * s.Columns {
			cell := &t.Rows[top+k/s.Columns][left+k%s.Columns]
			if _, ok := (*cell).(report.Span); ok || *cell == nil {
				w.words = w.words[:len(w.words)-1] // another span is there
				return
			}
		}
		for k := range s.Rows * s.Columns {
			cell := &t.Rows[top+k/s.Columns][left+k%s.Columns]
			switch v := (*cell).(type) {
			case string:
				w.forget(v)
			case report.Rich:
				w.forget(string(v))
			}
			*cell = nil
		}
		t.Rows[top][left] = s
	}
}

// forget takes back the words of a text that is not printed.
func (w *writer) forget(text string) {
	for i, word := range w.words {
		if strings.Contains(" "+strings.NewReplacer("*", " ", "\n", " ", "[", " ", "]", " ").Replace(text)+" ", " "+word+" ") {
			w.words[i] = ""
		}
	}
}

// chart is of any kind; its labels are no words to look for, as they may be thinned.
func (w *writer) chart() charts.Chart {
	kinds := []charts.Kind{
		charts.Line{}, charts.Column{}, charts.Column{Stacked: true}, charts.Bar{}, charts.Bar{Stacked: true},
		charts.Column{Share: true}, charts.Bar{Share: true}, charts.Area{}, charts.Pie{}, charts.Ring{},
	}
	of := w.IntN(len(kinds))
	c := charts.Chart{Kind: kinds[of], Format: number.Format{Sign: w.IntN(5) == 0}}
	n, series := 1+w.IntN(12), 1+w.IntN(4)
	if of >= 7 {
		series = 1
	}
	if w.IntN(3) == 0 && of < 2 {
		for i := range n {
			c.Dates = append(c.Dates, time.Date(2010+i, time.Month(1+w.IntN(12)), 1, 0, 0, 0, 0, time.UTC))
		}
	} else {
		for i := range n {
			c.Categories = append(c.Categories, strings.Repeat("name ", 1+w.IntN(3))+fmt.Sprint(i))
		}
	}
	for i := range series {
		s := charts.Series{Name: fmt.Sprint("Series ", i+1)}
		for range n {
			v := w.number()
			if of >= 5 {
				v = math.Abs(v) + 1e-9
			} else if w.IntN(9) == 0 {
				v = math.NaN()
			}
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	w.hard = true
	return c
}

var languages = []string{"en", "de", "es", "fr", "en-GB", "de-AT", "es-MX", "fr-CA", "pl", "bg", "hi", "fa", "zh-Hant", "tlh"}

// theme is the default, for reading, or on a page of 4:3.
func (w *writer) theme() *theme.Theme {
	t := *theme.Default()
	switch w.IntN(6) {
	case 0:
		t.Mode = theme.Read
	case 1:
		t.Grid.Page.W = 720 * layout.Pt
	}
	return &t
}

func (w *writer) deck() *report.Deck {
	d := &report.Deck{Title: "Random", Lang: languages[w.IntN(len(languages))], Theme: w.theme()}
	for range 1 + w.IntN(4) {
		s := report.Slide{Title: strings.ReplaceAll(w.text(8), "\n", ""), Body: w.blocks(3, 0)}
		if w.IntN(2) == 0 {
			s.Subtitle = w.text(10)
		}
		if w.IntN(2) == 0 {
			s.Source = w.text(10)
		}
		d.Slides = append(d.Slides, s)
	}
	return d
}
