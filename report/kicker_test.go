package report_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// TestKickers holds that capitals are a style, which a cover's kicker has not: all files have the text as typed.
func TestKickers(t *testing.T) {
	d := &report.Deck{Title: "Deck", Lang: "de", Slides: []report.Slide{
		{Kicker: "Die *Straße*\nvon 5 mW", Title: "First"},
		{Kind: report.Section, Title: "Fluß und H~2~O: 5*3*2 kWh", Kicker: ""},
		{Title: "Below it"},
		{Kind: report.Statement, Title: "A statement"},
		{Title: "Its own", Kicker: "Groß wie 10^6^ \\*"},
		{Kind: report.Cover, Kicker: "Am Fluß", Title: "Cover"},
	}}
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	slides := paragraphs(t, b.Bytes())
	for i, want := range []struct{ drawn, typed string }{
		{"DIE STRASSE VON 5 mW", "Die Straße von 5 mW"},
		{"", ""},
		{"FLUSS UND H2O: 532 kWh", "Fluß und H2O: 532 kWh"},
		{"FLUSS UND H2O: 532 kWh", "Fluß und H2O: 532 kWh"},
		{"GROSS WIE 106 *", "Groß wie 106 *"},
		{"Am Fluß", "Am Fluß"},
	} {
		t.Run(fmt.Sprintf("are drawn in capitals and read as typed on slide %d", i+1), func(t *testing.T) {
			var drawn, read strings.Builder
			for _, s := range texts(r.pages[i]) {
				drawn.WriteString(s.text)
			}
			for _, s := range actuals(r.pages[i].Items) {
				read.WriteString(s)
			}
			if !strings.Contains(unspaced(drawn.String()), unspaced(want.drawn)) {
				t.Errorf("drawn is %q, want %q", drawn.String(), want.drawn)
			}
			if !strings.Contains(unspaced(read.String()), unspaced(want.typed)) {
				t.Errorf("read is %q, want %q", read.String(), want.typed)
			}
			if n := slices.IndexFunc(slides, func(s string) bool { return s == want.typed }); want.typed != "" && n < 0 {
				t.Errorf("no %q on the slides: %q", want.typed, slides)
			}
		})
	}
	t.Run("of a section link nowhere on the slides after it, and are wrong once", func(t *testing.T) {
		for _, section := range []report.Slide{{Title: "[Trade](#a)"}, {Title: "Trade", Kicker: "[Trade](#a)"}} {
			section.Kind = report.Section
			d := &report.Deck{Title: "Deck", Slides: []report.Slide{section, {ID: "a", Title: "A"}, {Kind: report.Statement, Title: "B"}}}
			pages, err := pagesOf(d)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range pages[1:] {
				if links := links(p.Items); len(links) > 0 {
					t.Errorf("%q links to %q", p.Title, links)
				}
			}
			d.Slides[1].ID = ""
			if _, err := pagesOf(d); err == nil || strings.Count(err.Error(), "the link #a leads") != 1 || !strings.Contains(err.Error(), "slide 1") {
				t.Error(err)
			}
		}
	})
	t.Run("are capitals by style in PowerPoint, but for words that would say something else", func(t *testing.T) {
		var caps, kept []string
		for _, ps := range boxes(t, b.Bytes()) {
			for _, p := range ps {
				if len(p.Runs) > 0 && p.Runs[0].Text == "Am Fluß" { // of a cover, whose layout has no capitals
					continue
				}
				for i, r := range p.Runs {
					switch {
					case r.Props.Caps == "all":
						caps = append(caps, r.Text)
					case i > 0 && p.Runs[i-1].Props.Caps != "":
						kept = append(kept, r.Text)
					}
				}
			}
		}
		if got, want := fmt.Sprintf("%q %q", caps, kept), `["Die " "Straße" " von 5 " "Fluß und H" "2" "O: 5" "3" "2 " "Fluß und H" "2" "O: 5" "3" "2 " "Groß wie 10" "6" " *"] ["mW" "kWh" "kWh"]`; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	})
}
