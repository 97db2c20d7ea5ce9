package report_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// read are the paragraphs of a page in the order in which readers of the PDF hear them, but the title first, as slides have it:
// without figures, artifacts and the markers of items, which slides have no text for.
func read(p *layout.Page) []string {
	var title, rest []string
	var walk func(items []layout.Placed, to *[]string)
	walk = func(items []layout.Placed, to *[]string) {
		for _, it := range items {
			g, ok := it.Item.(*layout.Group)
			if !ok || g.Role == layout.RoleArtifact || g.Role == layout.RoleFigure || g.Role == layout.RoleLbl {
				continue
			}
			switch v := g.Source.(type) {
			case layout.Placeholder:
				if v.Role == layout.PlaceTitle {
					walk(g.Items, &title)
					continue
				}
			case *layout.ParaPart:
				if text := unspaced(layout.Plain(v.PartRuns(nil, false))); text != "" {
					*to = append(*to, text)
				}
				continue
			}
			walk(g.Items, to)
		}
	}
	walk(p.Items, &rest)
	return append(title, rest...)
}

// slideTexts are the characters of each slide in the order of its shapes.
func slideTexts(t *testing.T, file []byte, slides int) []string {
	t.Helper()
	out := make([]string, slides)
	for i := range out {
		part := strings.NewReader(zipped(t, file, fmt.Sprintf("ppt/slides/slide%d.xml", i+1)))
		var b strings.Builder
		in := ""
		for dec := xml.NewDecoder(part); ; {
			tok, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				in = tok.Name.Local
			case xml.EndElement:
				in = ""
			case xml.CharData:
				if in == "t" {
					b.Write(tok)
				}
			}
		}
		out[i] = unspaced(b.String())
	}
	return out
}

// TestOrder has slides read aloud as their pages are.
func TestOrder(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint("reads the slides of random deck ", seed, " as its pages"), func(t *testing.T) {
			d := decktest.New(seed, 22).Deck()
			for i := range d.Slides {
				if d.Slides[i].Kind == report.Content {
					d.Slides[i].Kicker = "Above"
				}
			}
			r := &record{pages: map[int]*layout.Page{}}
			doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
			if err != nil {
				if !excused(err) {
					t.Fatal(err)
				}
				return
			}
			var file bytes.Buffer
			if err := doc.Write(context.Background(), &file, report.PPTX{}); err != nil {
				t.Fatal(err)
			}
			for i, slide := range slideTexts(t, file.Bytes(), doc.Pages) {
				rest := slide
				for _, text := range read(r.pages[i]) {
					at := strings.Index(rest, text)
					if at < 0 {
						t.Fatalf("slide %d: there is no %.200q in %.400q", i+1, text, rest)
					}
					rest = rest[at+len(text):]
				}
			}
		})
	}
}
