package report_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

var vocabulary = strings.Fields(`revenue margin growth region quarter forecast budget customer churn pipeline delivery
capacity demand supply pricing contract renewal service platform migration incident backlog headcount training audit
control risk exposure reserve liquidity funding covenant currency freight inventory plant yield throughput quality defect
supplier tender channel retail wholesale segment survey response confidence baseline target variance driver outlook the a
of and for with against above below under over after before from into rose fell held improved slipped recovered doubled`)

// author writes the reference deck: the same text for the same seed.
type author struct{ *rand.Rand }

func (a author) words(n int) []string {
	w := make([]string, n)
	for i := range w {
		w[i] = vocabulary[a.IntN(len(vocabulary))]
	}
	w[0] = strings.ToUpper(w[0][:1]) + w[0][1:]
	return w
}

func (a author) phrase(least, most int) string {
	return strings.Join(a.words(least+a.IntN(most-least+1)), " ")
}

// item is a bullet with a bold run in it.
func (a author) item(n int) string {
	w := a.words(n)
	k := 1 + a.IntN(n-3)
	w[k] = "**" + w[k] + "**"
	return strings.Join(w, " ") + "."
}

func (a author) list(items, least, most int) report.List {
	var l report.List
	for range items {
		l = append(l, a.item(least+a.IntN(most-least+1)))
	}
	return l
}

// reference is R(n): of every ten slides one section, three of bullets, two tables, two charts, one of two columns and
// one big number.
func reference(n int) *report.Deck {
	a := author{rand.New(rand.NewPCG(1, 1))}
	d := &report.Deck{Title: "Quarterly report"}
	for i := range n {
		d.Slides = append(d.Slides, a.slide(i))
	}
	return d
}

func (a author) slide(i int) report.Slide {
	s := report.Slide{Title: a.phrase(4, 8)}
	switch i % 10 {
	case 0:
		s.Kind, s.Subtitle = report.Section, a.phrase(6, 10)
	case 1, 2, 3:
		s.Body = []report.Block{a.list(6, 9, 11)}
	case 4, 5:
		s.Body = []report.Block{a.table()}
	case 6:
		s.Body = []report.Block{a.columns()}
	case 7:
		s.Body = []report.Block{a.lines()}
	case 8:
		side := func() report.Side {
			return report.Side{Body: []report.Block{report.Heading(a.phrase(2, 4)), a.list(5, 6, 8)}}
		}
		s.Body = []report.Block{report.Split{side(), side()}}
	case 9:
		s.Body = []report.Block{
			report.Facts{{Label: a.phrase(5, 8), Value: float64(a.IntN(990)) / 10, Format: number.Format{Suffix: " %"}}},
			report.Text(a.phrase(16, 20) + "."),
		}
	}
	return s
}

func (a author) table() report.Table {
	t := report.Table{Columns: []report.Column{
		{Name: "Region"}, {Name: "Revenue, EUR k", Format: number.Format{Places: number.Fixed(1)}},
		{Name: "Units"}, {Name: "Margin, %", Format: number.Format{Places: number.Fixed(2)}},
	}}
	for range 16 {
		t.Rows = append(t.Rows, []any{a.phrase(2, 2), float64(a.IntN(999_990)) / 10, 10 + a.IntN(250_000), float64(a.IntN(7500))/100 - 15})
	}
	return t
}

func (a author) columns() charts.Chart {
	c := charts.Chart{Kind: charts.Column{}, Alt: "Columns of two series by year."}
	for y := range 27 {
		c.Categories = append(c.Categories, fmt.Sprint(1997+y))
	}
	for _, name := range []string{"Actual", "Plan"} {
		s := charts.Series{Name: name}
		for range c.Categories {
			s.Values = append(s.Values, 20+float64(a.IntN(4600))/10)
		}
		c.Series = append(c.Series, s)
	}
	return c
}

func (a author) lines() charts.Chart {
	c := charts.Chart{Kind: charts.Line{}, Alt: "Lines of four series by quarter."}
	for q := range 80 {
		c.Categories = append(c.Categories, fmt.Sprintf("%d Q%d", 2004+q/4, q%4+1))
	}
	for _, name := range []string{"Actual", "Plan", "Prior", "Market"} {
		s := charts.Series{Name: name}
		v := 80 + 40*a.Float64()
		for range c.Categories {
			v += 6*a.Float64() - 2.7
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	return c
}

func BenchmarkPDF(b *testing.B)  { benchmark(b, report.PDF{}) }
func BenchmarkPPTX(b *testing.B) { benchmark(b, report.PPTX{}) }

func BenchmarkXLSX(b *testing.B) { benchmark(b, report.XLSX{}) }

func benchmark(b *testing.B, f report.Format) {
	for _, n := range []int{1, 10, 100, 1000} {
		b.Run(fmt.Sprintf("R(%d)", n), func(b *testing.B) {
			d := reference(n)
			if n == 1 {
				d.Slides = reference(2).Slides[1:]
			}
			r := &report.Renderer{Formats: []report.Format{f}}
			b.ReportAllocs()
			for b.Loop() {
				doc, err := r.Render(context.Background(), d)
				if err != nil {
					b.Fatal(err)
				}
				if err := doc.Write(context.Background(), io.Discard, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
