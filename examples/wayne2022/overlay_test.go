package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
)

// Why a text over a chart is a box and no part of the chart.
const (
	note    = "a note, where its author has it"
	period  = "the text of a period"
	noRoom  = "a unit that has no room behind the title, and whose axis's title would break"
	rule    = "a rule over lying bars, where no program has a line"
	group   = "the title of a group of series; a legend of a chart has no titles"
	grouped = "a series in a group, as the chart's legend would part it from its title"
	key     = "what is drawn as a line and what as rings"
	year    = "the year under the name of its first tick; the names of an axis of dates have one line"
)

// boxes are the texts over the briefing's charts, by slide, in reading order.
var boxes = map[int][][2]string{
	7:  {{"Financial crisis", note}},
	19: {{"Percent, southwest border, fiscal years", noRoom}},
	20: {{"12.2 in 2007, the most", note}},
	22: {{"FY 2021", period}, {"2019", year}, {"2020", year}, {"2021", year}, {"2022", year}},
	23: {{"Percent of encounters, October 2020 to February 2021", noRoom}},
	28: {
		{"Legend for Drug or Drug Class", group}, {"Opioids (T40.0-T40.4,T40.6)", grouped}, {"Heroin (T40.1)", grouped}, {"Natural & semi-synthetic opioids (T40.2)", grouped},
		{"Methadone (T40.3)", grouped}, {"Synthetic opioids, excl. methadone (T40.4)", grouped}, {"Cocaine (T40.5)", grouped},
		{"Psychostimulants with abuse potential (T43.6)", grouped}, {"Reported Value", key}, {"Predicted Value", key},
	},
	38: {{"Billion U.S. dollars", noRoom}},
	49: {{"two thirds: 334", rule}},
	57: {{"Percent; outlined: OECD, December 2021", noRoom}},
}

// shape is a frame or a text box of a slide: where it is in EMU, and its text.
type shape struct {
	box   bool // a text box
	chart bool
	x, y  int
	w, h  int
	text  string
}

// shapes are the frames and the text boxes of a slide.
func shapes(t *testing.T, part io.Reader) (out []shape) {
	t.Helper()
	d := xml.NewDecoder(part)
	in := false // a shape, or a frame
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if end, is := token.(xml.EndElement); is {
			switch end.Name.Local {
			case "sp", "graphicFrame":
				in = false
			case "p", "br":
				if in {
					out[len(out)-1].text += " "
				}
			}
		}
		if !ok {
			continue
		}
		of := func(name string) (n int) {
			for _, a := range e.Attr {
				if a.Name.Local == name {
					fmt.Sscan(a.Value, &n)
				}
			}
			return n
		}
		switch e.Name.Local {
		case "sp", "graphicFrame":
			out, in = append(out, shape{}), true
		case "cNvSpPr":
			out[len(out)-1].box = of("txBox") == 1
		case "off":
			if in {
				out[len(out)-1].x, out[len(out)-1].y = of("x"), of("y")
			}
		case "ext":
			if s := of("cx"); in && s > 0 {
				out[len(out)-1].w, out[len(out)-1].h = s, of("cy")
			}
		case "chart":
			out[len(out)-1].chart = in
		case "t":
			var s string
			if err := d.DecodeElement(&s, &e); err != nil {
				t.Fatal(err)
			}
			if in {
				out[len(out)-1].text += s
			}
		}
	}
}

// TestOverlay lists the texts that stand over the charts of the PowerPoint file instead of in them: an edit of the data does not reach
// them, so that each needs a reason.
func TestOverlay(t *testing.T) {
	d, err := deck()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := doc.Write(context.Background(), &file, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	charts, all := 0, 0
	for slide := 1; slide <= doc.Pages; slide++ {
		part, err := z.Open(fmt.Sprintf("ppt/slides/slide%d.xml", slide))
		if err != nil {
			t.Fatal(err)
		}
		shown := shapes(t, part)
		var got, want []string
		for _, c := range shown {
			if !c.chart {
				continue
			}
			charts++
			for _, s := range shown {
				if x, y := s.x+s.w/2, s.y+s.h/2; s.box && x >= c.x && x <= c.x+c.w && y >= c.y && y <= c.y+c.h {
					got = append(got, strings.Join(strings.Fields(s.text), " "))
				}
			}
		}
		for _, b := range boxes[slide] {
			want = append(want, b[0])
		}
		if all += len(got); !slices.Equal(got, want) {
			t.Errorf("slide %d: %q, want %q", slide, got, want)
		}
	}
	if charts != 28 || all > 60 {
		t.Errorf("%d texts over %d charts", all, charts)
	}
}
