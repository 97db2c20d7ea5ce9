package report_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

// TestOffice holds what LibreOffice shows of a PowerPoint file against our PDF of the same deck.
func TestOffice(t *testing.T) {
	officetest.Judges(t, "soffice", "mutool")
	for _, c := range []struct {
		name string
		deck *report.Deck
	}{
		{"the reference deck", reference(40)},
		{"running text", prose(60)},
	} {
		t.Run("shows every word and line end of "+c.name+" at its place", func(t *testing.T) {
			dir := t.TempDir()
			pdf, pptx := filepath.Join(dir, "ours.pdf"), filepath.Join(dir, "deck.pptx")
			if _, err := report.Save(context.Background(), c.deck, pdf, pptx); err != nil {
				t.Fatal(err)
			}
			o, err := officetest.Show(context.Background(), pdf, pptx, dir)
			if err != nil {
				t.Fatal(err)
			}
			t.Log(o)
			for _, fault := range o.Faults() {
				t.Error(fault)
			}
		})
	}
}

// TestValidator has the Open XML SDK check what every kind of deck becomes.
func TestValidator(t *testing.T) {
	officetest.Judges(t, "ooxml-validator")
	decks := map[string]*report.Deck{"reference": reference(20), "prose": prose(8)}
	for seed := range uint64(12) {
		decks[fmt.Sprint("random ", seed)] = decktest.New(seed, 13).Deck()
	}
	for name, d := range decks {
		t.Run("passes the deck "+name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "deck.pptx")
			if _, err := report.Save(context.Background(), d, path); err != nil {
				if excused(err) {
					return
				}
				t.Fatal(err)
			}
			faults, err := officetest.Validate(context.Background(), path)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range faults {
				t.Error(f)
			}
		})
	}
}

// TestHostile gives texts and sizes that no file can hold, or that take long: the file is whole, or the error clear.
func TestHostile(t *testing.T) {
	rows := make([][]any, 10_000)
	for i := range rows {
		rows[i] = []any{fmt.Sprint("row ", i), i}
	}
	for name, c := range map[string]struct {
		deck *report.Deck
		want string // in the error; "" is none
	}{
		"characters that XML forbids":  {one(report.Text("a\x00b\x0bc\ufffed\x1f"), report.List{"\x01"}), "U+0000"},
		"breaks of every kind":         {one(report.Text("a\vb\fc\u0085d\u2028e\rf"), report.List{"\u202e\v"}), ""},
		"a link to a script":           {one(report.Text("[here](javascript:alert(1))")), "slide 1"},
		"a link to a file":             {one(report.Text("[here](file:///etc/passwd)")), "slide 1"},
		"a title of a megabyte":        {&report.Deck{Slides: []report.Slide{{Title: strings.Repeat("long ", 200_000)}}}, "slide 1"},
		"a title of one endless word":  {&report.Deck{Slides: []report.Slide{{Title: strings.Repeat("x", 1<<20)}}}, "slide 1"},
		"a table of ten thousand rows": {one(report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}, Rows: rows}), ""},
	} {
		t.Run("takes "+name, func(t *testing.T) {
			doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}, report.XLSX{}}}).Render(context.Background(), c.deck)
			if c.want != "" {
				if err == nil || !strings.Contains(err.Error(), c.want) || len(err.Error()) > 10_000 {
					t.Errorf("got %.300v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
				t.Fatal(err)
			}
			for _, fault := range pptxtest.Lint(b.Bytes()) {
				t.Error(fault)
			}
			if err := doc.Write(context.Background(), io.Discard, report.XLSX{}); err != nil {
				t.Error(err)
			}
		})
	}
}

// FuzzPowerPoint writes random decks of every block and kind: no file has a fault.
func FuzzPowerPoint(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		d := decktest.New(seed, 5).Deck()
		doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
		if err != nil {
			if !excused(err) {
				t.Fatalf("seed %d: %v", seed, err)
			}
			return
		}
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		for _, fault := range pptxtest.Lint(b.Bytes()) {
			t.Errorf("seed %d: %v", seed, fault)
		}
	})
}

// prose is slides of random paragraphs, lists and columns in runs of all looks.
func prose(n int) *report.Deck {
	a := author{rand.New(rand.NewPCG(3, 3))}
	d := &report.Deck{Title: "Prose"}
	for i := range n {
		s := report.Slide{Title: fmt.Sprintf("%s %d", a.phrase(3, 14), i+1)}
		switch i % 4 {
		case 0:
			s.Body = []report.Block{report.Text(a.rich(40)), report.Text(a.rich(60))}
		case 1:
			s.Body = []report.Block{report.List{a.rich(20), "  " + a.rich(30), "  " + a.rich(12), a.rich(25)}}
		case 2:
			s.Body = []report.Block{report.Split{{Share: 2, Body: []report.Block{report.Text(a.rich(70))}}, {Share: 1, Body: []report.Block{report.List{a.rich(12), a.rich(15), a.rich(9)}}}}}
		default:
			s.Body = []report.Block{report.Cards{Items: []report.Card{
				{Title: a.phrase(2, 6), Body: []report.Block{report.Text(a.rich(25))}}, {Title: a.phrase(2, 6), Body: []report.Block{report.Text(a.rich(25))}}, {Title: a.phrase(2, 6), Body: []report.Block{report.Text(a.rich(25))}},
			}}}
		}
		d.Slides = append(d.Slides, s)
	}
	return d
}

// rich is about so many words with bold and linked words, hyphens, dashes and numbers among them.
func (a author) rich(n int) string {
	w := a.words(n)
	for i := range w {
		switch a.IntN(16) {
		case 0:
			w[i] = "**" + w[i] + "**"
		case 1:
			w[i] = "*" + w[i] + "*"
		case 2:
			w[i] = "[" + w[i] + "](https://example.org/" + w[i] + ")"
		case 3:
			w[i] += "-" + vocabulary[a.IntN(len(vocabulary))]
		case 4:
			w[i] = fmt.Sprintf("%d,%03d", a.IntN(90), a.IntN(1000))
		case 5:
			w[i] += " –"
		case 6:
			w[i] += ","
		}
	}
	return strings.Join(w, " ") + "."
}
