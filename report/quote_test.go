package report_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// quote is a slide of what somebody said.
func quote(text string, who ...report.Block) *report.Deck {
	return &report.Deck{Title: "Deck", Slides: []report.Slide{{Kind: report.Quote, Title: text, Body: who}}}
}

// sayings are the texts of the first page of a deck.
func sayings(t *testing.T, d *report.Deck) (out []seen) {
	t.Helper()
	pages, err := pagesOf(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range texts(pages[0]) {
		s.text = strings.TrimSpace(s.text)
		out = append(out, s)
	}
	return out
}

// hung is the mark before a quote, "" where there is none.
func hung(all []seen) string {
	i := slices.IndexFunc(all, func(s seen) bool { return strings.Contains("“„«", s.text) && s.text != "" })
	if i < 0 {
		return ""
	}
	return all[i].text
}

// TestQuotes holds how slides of the Kind Quote are set.
func TestQuotes(t *testing.T) {
	for lang, want := range map[string]string{"en": "“", "de": "„", "fr": "«", "pt-PT": "«", "pl": "„"} {
		t.Run("hang the mark of the language "+lang, func(t *testing.T) {
			d := quote("We rebuild.")
			d.Lang = lang
			all := sayings(t, d)
			if got := hung(all); got != want {
				t.Errorf("%q", got)
			}
			for _, s := range all {
				if s.text == want && s.r.Right() > 267*layout.Pt || strings.HasPrefix(s.text, "We") && s.r.X != 267*layout.Pt {
					t.Errorf("%q at %v", s.text, s.r)
				}
			}
		})
	}
	for _, own := range []string{"“We rebuild.”", "„Wir bauen.“", "«Nous.»", `"We."`, "»Wir.«", "**“We”** rebuild."} {
		t.Run("hang none before "+own, func(t *testing.T) {
			d := quote(own)
			if all := sayings(t, d); hung(all) != "" {
				t.Errorf("%v", all)
			}
		})
	}
	t.Run("step down as they are longer, and never leave the page", func(t *testing.T) {
		last := layout.Length(1 << 40)
		for n := 1; n <= 8; n++ {
			size := layout.Length(0)
			for _, s := range sayings(t, quote(strings.Repeat("We came to rebuild a broad and strategic cooperation. ", n), report.Byline{Name: "Anna Berger", Role: "Chair"})) {
				if strings.HasPrefix(s.text, "We") {
					size = s.r.H
				}
				if s.text != "Deck" && s.text != "1" && s.r.Bottom() > 508*layout.Pt {
					t.Errorf("%d sentences: %q ends at %v", n, s.text, s.r.Bottom())
				}
			}
			if size > last {
				t.Errorf("%d sentences are larger than fewer", n)
			}
			last = size
		}
	})
	t.Run("are errors where they are too long", func(t *testing.T) {
		_, err := pagesOf(quote(strings.Repeat("We came to rebuild a broad and strategic cooperation. ", 30)))
		if err == nil || !strings.Contains(err.Error(), "shorten it") {
			t.Error(err)
		}
	})
	t.Run("stand around 0.44 of the page", func(t *testing.T) {
		for n := 1; n <= 3; n++ {
			top, bottom := layout.Length(1<<40), layout.Length(0)
			for _, s := range sayings(t, quote(strings.TrimSpace(strings.Repeat("We came to rebuild a cooperation of all. ", n)), report.Byline{Name: "Anna", Role: "Chair"})) {
				if s.text != "Deck" && s.text != "1" && s.text != "“" {
					top, bottom = min(top, s.r.Y), max(bottom, s.r.Bottom())
				}
			}
			if at := (top + bottom) / 2; at < 220*layout.Pt || at > 256*layout.Pt {
				t.Errorf("%d sentences stand around %v", n, at)
			}
		}
	})
	t.Run("are quotes to a reader, under who said them as real placeholders in PowerPoint", func(t *testing.T) {
		d := quote("We rebuild.", report.Byline{Name: "Anna Berger", Role: "Chair", Picture: report.Image{Data: redPNG(t), Crop: &report.Focus{X: 50, Y: 30}}})
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatal(err)
		}
		if got := tags(pages[0].Items); !strings.Contains(got, "BlockQuote(H1)") || !strings.Contains(got, "Figure") {
			t.Errorf("%s", got)
		}
		out, err := encoded(d, report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, out[0], "ppt/slides/slide1.xml")
		for _, want := range []string{`type="title"`, `idx="1"`, `prst="ellipse"`, `descr="Anna Berger"`, "“"} {
			if !strings.Contains(slide, want) {
				t.Errorf("there is no %s in\n%s", want, slide)
			}
		}
	})
	for name, want := range map[string]string{
		"E. Anthony Wayne": "EAW", "Jan de Vries": "JV", "Dr. Anna Berger": "AB", "Bank of England": "BE", "anna": "", "Karl Theodor Maria von und zu Guttenberg": "KG", "Élise Ørsted": "ÉØ",
	} {
		t.Run("have the initials of "+name+" where there is no picture", func(t *testing.T) {
			all := sayings(t, quote("We rebuild.", report.Byline{Name: name}))
			if got := slices.ContainsFunc(all, func(s seen) bool { return s.text == want }); got != (want != "") {
				t.Errorf("%v", all)
			}
		})
	}
	t.Run("refuse a point that is none of the picture", func(t *testing.T) {
		_, err := pagesOf(quote("We.", report.Byline{Name: "Anna", Picture: report.Image{Data: redPNG(t), Crop: &report.Focus{X: 101}}}))
		if err == nil || !strings.Contains(err.Error(), "101, 0 is no point of the picture") {
			t.Error(err)
		}
	})
}

// tags are the roles of a page's groups that have some: "H1", "L(LI LI)".
func tags(items []layout.Placed) string {
	var out []string
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok || g.Role == layout.RoleArtifact {
			continue
		}
		in := tags(g.Items)
		switch {
		case g.Role == layout.RoleNone:
			out = append(out, in)
		case in != "":
			out = append(out, g.Role.String()+"("+in+")")
		default:
			out = append(out, g.Role.String())
		}
	}
	return strings.TrimSpace(strings.Join(out, " "))
}

// A quote stands large after the quotation mark of the deck's language, above who said it.
func ExampleByline_quote() {
	d := &report.Deck{Slides: []report.Slide{{
		Kind: report.Quote, Kicker: "Partnership", Title: "Avoid becoming “Distant Neighbors” again: manage domestic politics; rebuild broad, strategic cooperation.",
		Body: []report.Block{report.Byline{Name: "E. Anthony Wayne", Role: "Career Ambassador (ret.), Mexico Institute, Wilson Center"}},
	}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}

// TestQuoteWithoutMark warns of a quote on a layout that has no room for its mark, unless the author wrote one.
func TestQuoteWithoutMark(t *testing.T) {
	for title, want := range map[string]int{"All will be well": 1, "“All will be well”": 0, "«Tout ira bien»": 0} {
		d := &report.Deck{Slides: []report.Slide{{Kind: report.Quote, Layout: theme.ContentLayout, Title: title}}}
		doc, err := (&report.Renderer{}).Render(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Warnings) != want {
			t.Errorf("%s: the warnings are %v, want %d", title, doc.Warnings, want)
		}
	}
}
