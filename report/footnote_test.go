package report_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// footnoted is a deck of one slide with marks of notes everywhere.
func footnoted(notes ...string) *report.Deck {
	return &report.Deck{Title: "Deck", Slides: []report.Slide{{
		Title: "Title[^1]", Subtitle: "Unit", Source: "Customs", Footnotes: notes,
		Body: []report.Block{
			report.Text("10^2^ units[^2]."),
			report.Table{Columns: []report.Column{{Name: "A", Head: "A[^3]"}, {Name: "B"}}, Rows: [][]any{{report.Rich("x[^2][^3]"), 1}, {"data ⁴", 2}}},
		},
	}}}
}

func TestFootnotes(t *testing.T) {
	notes := []string{"First.", "*Second*.", "Third.", "Fourth."}
	t.Run("stand above the source, in PowerPoint and in the workbook too", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), footnoted(notes...))
		if err != nil || len(doc.Warnings) > 0 {
			t.Fatal(doc.Warnings, err)
		}
		var deck, book bytes.Buffer
		if err := doc.Write(context.Background(), &deck, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(context.Background(), &book, report.XLSX{}); err != nil {
			t.Fatal(err)
		}
		slide, sheet := string(partOf(t, deck.Bytes(), "ppt/slides/slide1.xml")), string(partOf(t, book.Bytes(), "xl/worksheets/sheet2.xml"))
		if strings.Index(slide, "First.") > strings.Index(slide, "Customs") || !strings.Contains(slide, "Third.") {
			t.Error("the notes do not stand above the source")
		}
		for _, want := range []string{"x²,³", "¹ First.", "² Second.", "⁴ Fourth."} {
			if !strings.Contains(sheet, want) {
				t.Errorf("the sheet has no %q", want)
			}
		}
		pages, _ := rendered(t, footnoted(notes...))
		if pages[0].Title != "Title" {
			t.Errorf("elsewhere the slide is called %q", pages[0].Title)
		}
		if got, want := strings.Join(strings.Fields(pageText(pages, 1)), " "), "1 First. 2 Second . 3 Third. 4 Fourth. Source: Customs"; !strings.Contains(got, want) {
			t.Errorf("%q, want %q in it", got, want)
		}
	})
	t.Run("are those of key figures in their notes", func(t *testing.T) {
		d := one(report.Stats{{Label: "Jobs[^1]", Value: 12, Note: "thousand"}, {Label: "Area", Value: 5, Unit: "m²"}})
		d.Slides[0].Footnotes = []string{"First.", "Second."}
		_, book := rendered(t, d)
		rows, err := book.GetRows("Key figures")
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(rows[6], "|") + "/" + strings.Join(rows[7], "|"); !strings.Contains(got, "thousand; ¹ First.") || strings.Contains(got, "Second") {
			t.Error(got)
		}
	})
	t.Run("warn where none marks them", func(t *testing.T) {
		d := footnoted(append(notes, "Fifth.")...)
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].Text, "footnote 5 is marked nowhere; write [^5]") {
			t.Error(doc, err)
		}
	})
	cover := footnoted(notes...)
	cover.Slides[0] = report.Slide{Kind: report.Section, Title: "Section[^1]", Footnotes: notes[:1]}
	for want, d := range map[string]*report.Deck{
		"the mark [^3] has no note, as Slide.Footnotes has 2": footnoted(notes[:2]...),
		"footnote 2 is empty":              footnoted("a", " ", "c", "d"),
		"it has 100 footnotes, at most 99": footnoted(strings.Split(strings.Repeat("note|", 99)+"note", "|")...),
		"has no place for footnotes":       cover,
		`footnote 1: byte 1 of "a\x01"`:    footnoted("a\x01", "b", "c", "d"),
	} {
		t.Run("refuse what says: "+want, func(t *testing.T) {
			_, err := (&report.Renderer{}).Render(context.Background(), d)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, want %s", err, want)
			}
		})
	}
	t.Run("are marked in charts, too", func(t *testing.T) {
		d := one(charts.Chart{Kind: charts.Column{}, Title: "Trade[^1]", Categories: []string{"2020", "2021²"}, Series: []charts.Series{{Name: "A", Values: []float64{1, 2}}}})
		d.Slides[0].Footnotes = notes[:2]
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) > 0 {
			t.Error(doc.Warnings, err)
		}
	})
}
