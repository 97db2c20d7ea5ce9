// Package decktest makes decks for tests, so that whatever a block allows is seen by every judge: a matrix of all options of
// all blocks, made from their types (Cases, DeckCases), and random decks of every block, kind, option and script (Generator).
//
// A new field of a type that has values here is in the matrix by itself; one that has not, and a new block, kind, format or
// named value, fails this package's tests until values are given in values.go, or a sample in samples.go.
package decktest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/chartstest"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// Generator makes random decks, the same for the same numbers. Every word is unique, so that a lost or repeated one is found.
type Generator struct {
	*rand.Rand
	Words []string // of all that it made so far, each on the pages once; "" is one taken back
	Hard  bool     // it made something that cannot continue on another page
	n     int
	ends  []int // of the deck's slides, in Words
}

// New is a generator by two numbers.
func New(seed, stream uint64) *Generator {
	return &Generator{Rand: rand.New(rand.NewPCG(seed, stream))}
}

// word is a new word; its number makes it unique, letters before it make it long or short.
func (g *Generator) word() string {
	g.n++
	s := strings.Repeat("n", 1+g.IntN(3)*g.IntN(4)) + fmt.Sprint(g.n) + "x"
	g.Words = append(g.Words, s)
	return s
}

// Text is up to so many words, in runs of several looks.
func (g *Generator) Text(most int) string {
	out := make([]string, 1+g.IntN(most))
	for i := range out {
		out[i] = g.word()
		switch g.IntN(30) {
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
func (g *Generator) prose() string {
	switch g.IntN(40) {
	case 0:
		return ""
	case 1:
		return g.Text(3000)
	}
	return g.Text(120)
}

func (g *Generator) blocks(most, depth int) (out []report.Block) {
	for range 1 + g.IntN(most) {
		out = append(out, g.block(depth))
	}
	return out
}

func (g *Generator) block(depth int) report.Block {
	n := 14
	if depth > 0 {
		n = 8
	}
	switch g.IntN(n) {
	case 0:
		return report.Text(g.prose())
	case 1:
		return report.Heading(g.Text(5))
	case 2:
		return report.Callout(g.Text(20))
	case 3, 4:
		return g.List()
	case 5, 6:
		return g.Table()
	case 7:
		return g.chart()
	case 8:
		return g.cards(depth)
	case 9:
		return report.Stats(g.stats())
	case 10:
		return report.Facts(g.stats())
	case 11:
		return g.steps()
	case 12:
		return g.timeline()
	default:
		return report.Split{{Share: 1 + g.IntN(3), Body: g.blocks(2, depth+1)}, {Share: 1 + g.IntN(3), Body: g.blocks(2, depth+1)}}
	}
}

// List has bullets, numbers and letters on three levels; half of the lists have bullets only.
func (g *Generator) List() (l report.List) {
	depth, plain := 0, g.IntN(2) == 0
	var last [3]string // by level: what the item before was counted by
	for range 1 + g.IntN(14) {
		last[depth] = g.marker(last[depth], plain)
		clear(last[depth+1:])
		item := strings.Repeat("  ", depth)
		if last[depth] != "" {
			item += last[depth] + ". "
		}
		l = append(l, item+g.Text(30))
		depth = max(0, min(depth+g.IntN(3)-1, 2))
	}
	return l
}

// marker counts on from the marker before, begins to count, or is none.
func (g *Generator) marker(last string, plain bool) string {
	switch k := g.IntN(4); {
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
		return []string{"1", "A", "a", "7", "J"}[g.IntN(5)]
	}
}

func (g *Generator) cards(depth int) report.Cards {
	c := report.Cards{Numbered: g.IntN(2) == 0, Columns: g.IntN(5)}
	for range 1 + g.IntN(7) {
		k := report.Card{Title: g.Text(6)}
		if g.IntN(2) == 0 {
			k.Body = g.blocks(2, depth+1)
		}
		c.Items = append(c.Items, k)
	}
	return c
}

func (g *Generator) steps() report.Block {
	steps := make([]report.Step, 1+g.IntN(7))
	for i := range steps {
		steps[i] = report.Step{Title: g.Text(5)}
		if g.IntN(2) == 0 {
			steps[i].When = g.word()
		}
		if g.IntN(2) == 0 {
			steps[i].Text = g.Text(12)
		}
	}
	if g.IntN(2) == 0 {
		return report.Stages(steps)
	}
	if now := g.IntN(2 * len(steps)); now < len(steps) {
		for i := range now {
			steps[i].State = report.StepDone
		}
		steps[now].State = report.StepNow
	}
	return report.Steps(steps)
}

func (g *Generator) timeline() (t report.Timeline) {
	at := time.Date(1800+g.IntN(250), time.Month(1+g.IntN(12)), 1+g.IntN(28), 0, 0, 0, 0, time.UTC)
	for range 1 + g.IntN(8) {
		t = append(t, report.Event{Date: at, Title: g.Text(5), Text: g.Text(9)})
		at = at.AddDate(g.IntN(9), g.IntN(9), g.IntN(9))
	}
	return t
}

// number is of any magnitude.
func (g *Generator) number() float64 {
	return math.Round((g.Float64()-0.3)*1e6) * math.Pow(10, float64(g.IntN(16)-9))
}

func (g *Generator) Table() report.Table {
	t := report.Table{Columns: make([]report.Column, 1+g.IntN(4))}
	for i := range t.Columns {
		t.Columns[i].Name = "head"
		if g.IntN(4) == 0 && len(t.Columns) > 1 {
			t.Columns[i].Group = "group"
		}
	}
	numbers := g.IntN(len(t.Columns)+2) - 1
	if numbers > 0 {
		c := &t.Columns[numbers%len(t.Columns)]
		c.AsPrinted, c.Bar = g.IntN(2) == 0, g.IntN(2) == 0
		c.Format = number.Format{Unit: number.Unit(g.n % 6), Parentheses: g.n%4 == 0, Sign: g.n%3 == 0} // no random numbers of its own, as below
	}
	if k := numbers % len(t.Columns); numbers > 0 && g.n%7 == 5 && !t.Columns[k].Bar {
		t.Columns[k].Heat, t.Heat.Diverging = true, g.n%2 == 0
	}
	for k := range g.IntN(40) {
		row := make([]any, len(t.Columns))
		for i := range row {
			switch {
			case i == numbers:
				row[i] = g.number()
				if t.Columns[i].Bar && g.n%2 == 0 {
					row[i] = math.Abs(row[i].(float64))
				}
			case g.IntN(20) == 0:
				row[i] = time.Date(2000+k, 3, 4, 0, 0, 0, 0, time.UTC)
			default:
				row[i] = g.cell()
			}
		}
		t.Rows = append(t.Rows, row)
	}
	g.span(&t)
	t.Fold = g.n % 5 // no random number of its own, so that the kept seeds stay the decks that they were
	for kind := report.HeadingRow; kind <= report.TotalRow && g.n%3 == 1; kind++ {
		if k := 2 * int(kind); k < len(t.Rows) {
			t.Styles = append(t.Styles, report.RowStyle{Rows: []int{k, k - 1}, Kind: kind, Indent: g.n % 5})
		}
	}
	return t
}

// cell is up to four words, as data or with markup.
func (g *Generator) cell() any {
	if g.IntN(2) == 0 {
		return report.Rich(g.Text(4))
	}
	out := make([]string, 1+g.IntN(4))
	for i := range out {
		out[i] = g.word()
	}
	return strings.Join(out, " ")
}

// span lets some cells of a table reach over others.
func (g *Generator) span(t *report.Table) {
	for range g.IntN(3) {
		if len(t.Rows) < 4 {
			return
		}
		s := report.Span{Value: g.word(), Rows: 1 + g.IntN(3), Columns: 1 + g.IntN(len(t.Columns))}
		top, left := g.IntN(len(t.Rows)-s.Rows+1), g.IntN(len(t.Columns)-s.Columns+1)
		for k := range s.Rows * s.Columns {
			cell := &t.Rows[top+k/s.Columns][left+k%s.Columns]
			if _, ok := (*cell).(report.Span); ok || *cell == nil {
				g.Words = g.Words[:len(g.Words)-1] // another span is there
				return
			}
		}
		for k := range s.Rows * s.Columns {
			cell := &t.Rows[top+k/s.Columns][left+k%s.Columns]
			switch v := (*cell).(type) {
			case string:
				g.forget(v)
			case report.Rich:
				g.forget(string(v))
			}
			*cell = nil
		}
		t.Rows[top][left] = s
	}
}

// forget takes back the words of a text that is not printed.
func (g *Generator) forget(text string) {
	for i, word := range g.Words {
		if strings.Contains(" "+strings.NewReplacer("*", " ", "\n", " ", "[", " ", "]", " ").Replace(text)+" ", " "+word+" ") {
			g.Words[i] = ""
		}
	}
}

// Chart is of any kind; its labels are no words to look for, as they may be thinned.
func (g *Generator) chart() charts.Chart {
	kinds := []charts.Kind{
		charts.Line{}, charts.Column{}, charts.Column{Stacked: true}, charts.Bar{}, charts.Bar{Stacked: true},
		charts.Column{Share: true}, charts.Bar{Share: true}, charts.Area{}, charts.Pie{}, charts.Ring{},
		charts.Scatter{}, charts.Scatter{Trend: true}, charts.Bubble{},
	}
	of := g.IntN(len(kinds))
	c := charts.Chart{Kind: kinds[of], Format: number.Format{Sign: g.IntN(5) == 0}}
	n, series := 1+g.IntN(12), 1+g.IntN(4)
	switch {
	case of >= 12:
		series += 2 // of places and of sizes
	case of >= 10:
		series++ // one says where the points stand
	case of >= 7:
		series = 1
	}
	if g.IntN(3) == 0 && of < 2 {
		for i := range n {
			c.Dates = append(c.Dates, time.Date(2010+i, time.Month(1+g.IntN(12)), 1, 0, 0, 0, 0, time.UTC))
		}
	} else {
		for i := range n {
			c.Categories = append(c.Categories, strings.Repeat("name ", 1+g.IntN(3))+fmt.Sprint("n", i))
		}
	}
	for i := range series {
		s := charts.Series{Name: fmt.Sprint("Series ", i+1)}
		for range n {
			v := g.number()
			if of >= 5 {
				v = math.Abs(v) + 1e-9
			} else if g.IntN(9) == 0 {
				v = math.NaN()
			}
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	g.Hard = true
	if all := charts.Kinds(); g.n%3 == 0 { // no random number of its own, as above
		m := chartstest.Maker{Rand: rand.New(rand.NewPCG(uint64(g.n), 5)), Series: "Series ", Point: "name n"}
		return m.Chart(all[g.n/3%len(all)])
	}
	return c
}

var languages = []string{"en", "de", "es", "fr", "en-GB", "de-AT", "es-MX", "fr-CA", "pl", "bg", "hi", "fa", "zh-Hant", "tlh"}

// theme is the default, for reading, or on a page of 4:3.
func (g *Generator) theme() *theme.Theme {
	t := *theme.Default()
	switch g.IntN(6) {
	case 0:
		t.Mode = theme.Read
	case 1:
		t.Grid.Page.W = 720 * layout.Pt
	}
	return &t
}

func (g *Generator) Deck() *report.Deck {
	d := &report.Deck{Title: "Random", Lang: languages[g.IntN(len(languages))], Theme: g.theme()}
	for range 1 + g.IntN(4) {
		s := report.Slide{Title: strings.ReplaceAll(g.Text(8), "\n", ""), Body: g.blocks(3, 0)}
		if g.IntN(2) == 0 {
			s.Subtitle = g.Text(10)
		}
		if g.IntN(2) == 0 {
			s.Source = g.Text(10)
		}
		d.Slides = append(d.Slides, s)
		g.ends = append(g.ends, len(g.Words))
	}
	return d
}
