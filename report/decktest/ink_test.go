package decktest_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
)

// mostApart is how much of the marks of a slide may stand in one rendering only, in percent: LibreOffice sets native names and labels a
// few points from where they are drawn.
const mostApart = 2

// mostPoints is the same for slides of points, whose marks LibreOffice 7.4 draws half as large again.
const mostPoints = 6

// plots are charts of every kind by what may part a native chart from a drawn one: dates, gaps, values below zero, a focus.
func plots() (out []charts.Chart, names []string) {
	kinds := []struct {
		name            string
		kind            charts.Kind
		series          int
		whole, calendar bool
	}{
		{"columns", charts.Column{}, 1, false, true}, {"grouped columns", charts.Column{}, 2, false, true}, {"stacked columns", charts.Column{Stacked: true}, 3, false, true},
		{"columns as shares", charts.Column{Share: true}, 2, true, true}, {"bars", charts.Bar{}, 1, false, false}, {"stacked bars", charts.Bar{Stacked: true}, 2, false, false},
		{"bars as shares", charts.Bar{Share: true}, 2, true, false}, {"lines", charts.Line{}, 2, false, true}, {"steps", charts.Line{Steps: true}, 2, false, true}, {"an area", charts.Area{}, 1, false, true},
		{"stacked areas", charts.Area{Stacked: true}, 3, true, true}, {"areas as shares", charts.Area{Share: true}, 3, true, true},
		{"answers", charts.Likert{}, 3, true, false}, {"answers without a neutral one", charts.Likert{}, 4, true, false},
		{"columns with a line", charts.Combo{}, 3, false, true},
		{"boxes", charts.Box{}, 3, false, false}, {"slopes", charts.Slope{}, 4, false, true}, {"dumbbells", charts.Dumbbell{Gap: true}, 2, false, true}, {"a line on an axis of its own", charts.Combo{Second: true}, 2, false, true},
		{"a waterfall", charts.Waterfall{Totals: []string{"Name A"}}, 1, false, false},
		{"a pie", charts.Pie{}, 1, true, false}, {"a ring", charts.Ring{}, 1, true, false},
		{"points", charts.Scatter{Trend: true}, 2, false, false}, {"groups of points", charts.Scatter{}, 3, false, false}, {"bubbles", charts.Bubble{}, 3, true, false},
	}
	for _, k := range kinds {
		for _, dates := range []string{"", "years", "months", "days"} {
			for _, gaps := range []bool{false, true} {
				for _, below := range []bool{false, true} {
					for _, focus := range []bool{false, true} {
						if dates != "" && !k.calendar || (gaps || below) && k.whole || focus && dates != "" {
							continue
						}
						c := plot(k.kind, k.series, dates, gaps, below, focus)
						if c.Validate() != nil {
							continue // the kind has no such option
						}
						out = append(out, c)
						names = append(names, fmt.Sprintf("%s, dates %q, gaps %v, below zero %v, focus %v", k.name, dates, gaps, below, focus))
					}
				}
			}
		}
	}
	for _, k := range []charts.Kind{charts.Line{}, charts.Scatter{LogX: true}, charts.Bubble{LogX: true}} {
		for _, gaps := range []bool{false, true} {
			c := plot(k, 3, "", gaps, false, false)
			c.Log = true
			out, names = append(out, c), append(names, fmt.Sprintf("%T and points on logarithmic axes, gaps %v", k, gaps))
		}
	}
	return out, names
}

func plot(kind charts.Kind, series int, dates string, gaps, below, focus bool) charts.Chart {
	n := 7
	if (kind == charts.Slope{}) {
		n = 2
	}
	c := charts.Chart{Kind: kind, Title: "What is shown", Unit: "million"}
	for i := range n {
		switch dates {
		case "years":
			c.Dates = append(c.Dates, time.Date(2015+i, 1, 1, 0, 0, 0, 0, time.UTC))
		case "months":
			c.Dates = append(c.Dates, time.Date(2021, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC))
		case "days":
			c.Dates = append(c.Dates, time.Date(2021, 3, 2+i*i*5, 0, 0, 0, 0, time.UTC))
		default:
			c.Categories = append(c.Categories, fmt.Sprintf("Name %c", 'A'+i))
		}
	}
	for k := range series {
		s := charts.Series{Name: fmt.Sprintf("Series %c", 'A'+k)}
		for i := range n {
			v := float64((i*37+k*23+11)%50) + 3
			if below && i%3 == 1 {
				v = -v / 2
			}
			if gaps && i == 2+k {
				v = math.NaN()
			}
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	if focus {
		c.Focus = c.Categories[1:2]
	}
	return c
}

// TestInk holds the slides of charts that LibreOffice shows against those of the PDF.
func TestInk(t *testing.T) {
	officetest.Judges(t, "soffice", "mutool")
	all, names := plots()
	d := &report.Deck{Title: "Charts of every kind", Lang: "en"}
	for i, c := range all {
		d.Slides = append(d.Slides, report.Slide{Title: fmt.Sprint("Chart ", i+1), Body: []report.Block{c}})
	}
	dir := folder(t)
	formats := []report.Format{report.PDF{}, report.PPTX{}}
	doc, err := (&report.Renderer{Formats: formats}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range formats {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, f); err != nil {
			t.Fatal(err)
		}
		save(t, dir, "drawn", map[string][]byte{f.Ext(): b.Bytes()})
	}
	shown := filepath.Join(dir, "office")
	if err := officetest.Convert(context.Background(), filepath.Join(dir, "drawn.pptx"), shown, "pdf"); err != nil {
		t.Fatal(err)
	}
	apart, err := officetest.Ink(context.Background(), filepath.Join(dir, "drawn.pdf"), filepath.Join(shown, "drawn.pdf"), dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(apart) != len(all) {
		t.Fatalf("%d charts on %d pages", len(all), len(apart))
	}
	for i, share := range apart {
		most := float64(mostApart)
		if strings.Contains(names[i], "points") {
			most = mostPoints
		}
		if share > most {
			t.Errorf("%.1f %% of the marks stand in one rendering only, page %d: %s", share, i+1, names[i])
		}
	}
}
