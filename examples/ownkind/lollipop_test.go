package main

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// part is a part of the deck in a format.
func part(t *testing.T, d *report.Deck, f report.Format, name string) string {
	t.Helper()
	doc, err := (&report.Renderer{Formats: []report.Format{f}, Strict: true}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, f); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestLollipop(t *testing.T) {
	for _, c := range []struct {
		in   report.Format
		part string
		cell string
	}{{report.PPTX{}, "ppt/charts/chart1-1.xml", "Sheet1!$B$2:$B$7"}, {report.XLSX{}, "xl/charts/chart1.xml", "!$B$7:$B$12"}} {
		t.Run("is a chart in "+c.part, func(t *testing.T) {
			chart := part(t, deck(), c.in, c.part)
			for _, want := range []string{"<c:barChart>", "<c:lineChart>", `<c:symbol val="circle"/>`, c.cell, "<c:v>661.2</c:v>"} {
				if !strings.Contains(chart, want) {
					t.Errorf("no %s in\n%s", want, chart)
				}
			}
		})
	}
	t.Run("is refused with what it does not show", func(t *testing.T) {
		for _, c := range []struct {
			want   string
			change func(c *charts.Chart)
		}{
			{"Lollipop shows no Notes", func(c *charts.Chart) { c.Notes = []charts.Note{{At: "Mexico", Text: "a note"}} }},
			{"choose Column for several", func(c *charts.Chart) {
				c.Series = append(c.Series, charts.Series{Name: "B", Values: c.Series[0].Values})
			}},
		} {
			chart := deck().Slides[0].Body[0].(charts.Chart)
			c.change(&chart)
			if err := chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		}
	})
}
