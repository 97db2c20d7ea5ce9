package report_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

// footed is a deck with a footer of its own.
func footed(t *testing.T, footer string) *report.Deck {
	t.Helper()
	look, err := theme.Parse([]byte("[footer]\n"+footer), "my.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return &report.Deck{
		Title: "Third quarter", Author: "Planning", Lang: "en-GB", Theme: look, Date: time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC),
		Classification: "Confidential", Slides: []report.Slide{{Title: "Before all sections"}, {Kind: report.Section, Title: "**Sales**"}, {Title: "In a section"}},
	}
}

// drawnFeet are what stands at the foot of the pages, in the order in which it is drawn, and the paragraphs of the slides.
func drawnFeet(t *testing.T, d *report.Deck) (feet []string, slides []string, doc *report.Document) {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	for i := range len(r.pages) {
		var line []string
		for _, s := range texts(r.pages[i]) {
			if s.r.Y > 510*layout.Pt {
				line = append(line, s.text)
			}
		}
		feet = append(feet, strings.Join(line, "|"))
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	return feet, paragraphs(t, b.Bytes()), doc
}

func TestFooter(t *testing.T) {
	for _, test := range []struct{ name, footer, first, last string }{
		{"has the deck's title, what it is classified as, and the page", "", "1|Third quarter|Confidential", "3|Third quarter|Confidential"},
		{"leaves out a part without its field", `text = ["{title}", "{section}"]`, "1|Third quarter|Confidential", "3|Third quarter · Sales|Confidential"},
		{"has several parts at a place", `date = ["{classification}", "{date}"]`, "1|Third quarter|Confidential · 26 November 2026", "3|Third quarter|Confidential · 26 November 2026"},
		{"has text of its own", `text = ["Made by {author} for Acme"]`, "1|Made by Planning for Acme|Confidential", "3|Made by Planning for Acme|Confidential"},
		{"counts all pages", `number = "{page} of {pages}"`, "1 of 3|Third quarter|Confidential", "3 of 3|Third quarter|Confidential"},
		{"says nothing where it is empty", "text = []\ndate = []\nnumber = \"\"", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			feet, slides, doc := drawnFeet(t, footed(t, test.footer))
			if feet[0] != test.first || feet[1] != "" || feet[2] != test.last {
				t.Errorf("the pages have %q", feet)
			}
			for _, part := range strings.Split(test.last, "|") {
				if found := strings.Contains(strings.Join(slides, "\n"), part); !found {
					t.Errorf("the slides have no %q: %q", part, slides)
				}
			}
			if missing := strings.Contains(warned(doc), "stands on no page"); missing != (test.last == "") {
				t.Errorf("warned of is %s", warned(doc))
			}
		})
	}
	t.Run("leaves out what is too long for its place, with a warning", func(t *testing.T) {
		d := footed(t, "")
		d.Classification = "For the members of the board and those whom they have named"
		feet, _, doc := drawnFeet(t, d)
		if want := d.Classification + `" is too long for the foot of the page`; feet[0] != "1|Third quarter" || !strings.Contains(warned(doc), want) {
			t.Errorf("the pages have %q, and warned of is %s", feet, warned(doc))
		}
	})
}

// warned are the warnings of a document.
func warned(doc *report.Document) string {
	var out strings.Builder
	for _, w := range doc.Warnings {
		out.WriteString(w.String() + "\n")
	}
	return out.String()
}

// TestLogo holds which logo stands on which slides.
func TestLogo(t *testing.T) {
	files := fstest.MapFS{"light.png": {Data: blank(t, 60, 20)}, "dark.png": {Data: blank(t, 120, 40)}, "wide.png": {Data: blank(t, 90, 20)}}
	parse := func(dark string) (*theme.Theme, error) {
		return theme.Parse([]byte("[logo]\nfile = \"light.png\"\nalt = \"Us\"\n"+dark), "my.toml", files)
	}
	for _, test := range []struct{ name, dark, cover string }{
		{"is on light slides alone without one for dark ones", "", ""},
		{"is on cover and sections, too, in its dark version", `dark = "dark.png"`, "120 x 40"},
	} {
		t.Run(test.name, func(t *testing.T) {
			look, err := parse(test.dark)
			if err != nil {
				t.Fatal(err)
			}
			d := &report.Deck{Title: "Deck", Theme: look, Slides: []report.Slide{{Kind: report.Cover, Title: "A cover whose title is so long that it has two lines, or three"}, {Kind: report.Section, Title: "Section"}, {Title: "Content"}}}
			r := &record{pages: map[int]*layout.Page{}}
			doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
			if err != nil {
				t.Fatal(err)
			}
			for i := range d.Slides {
				if top := logoTops(r.pages[i].Items, 0); len(top) > 0 && (len(top) > 1 || top[0] != 20*layout.Pt) {
					t.Errorf("page %d has logos at %v", i+1, top)
				}
			}
			for i, want := range []string{test.cover, test.cover, "60 x 20"} {
				if got := logos(r.pages[i].Items); got != want {
					t.Errorf("page %d has %q, want %q", i+1, got, want)
				}
			}
			var b bytes.Buffer
			if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
				t.Fatal(err)
			}
			for _, f := range pptxtest.Lint(b.Bytes()) {
				t.Error(f)
			}
		})
	}
	t.Run("is refused where the two have other proportions", func(t *testing.T) {
		if _, err := parse(`dark = "wide.png"`); err == nil || !strings.Contains(err.Error(), "give both the same proportions") {
			t.Errorf("the error is %v", err)
		}
	})
}

// blank is a picture of a size.
func blank(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// logoTops are where the pictures among items begin.
func logoTops(items []layout.Placed, y layout.Length) (out []layout.Length) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, logoTops(v.Items, y+it.At.Y)...)
		case *layout.Image:
			out = append(out, y+it.At.Y)
		}
	}
	return out
}

// logos are the sizes of the pictures among items.
func logos(items []layout.Placed) string {
	var out []string
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			if s := logos(v.Items); s != "" {
				out = append(out, s)
			}
		case *layout.Image:
			out = append(out, fmt.Sprintf("%d x %d", v.Picture.Pixels[0], v.Picture.Pixels[1]))
		}
	}
	return strings.Join(out, ", ")
}

func TestStamp(t *testing.T) {
	d := footed(t, "")
	d.Stamp = "Draft"
	d.Slides = append(d.Slides, report.Slide{Kind: report.Cover, Title: "A cover"}, report.Slide{Kind: report.Statement, Title: "A statement"})
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("stands at one place on every page", func(t *testing.T) {
		for i := range d.Slides {
			found := 0
			for _, s := range texts(r.pages[i]) {
				if s.text == "DRAFT" && s.r.Y < 40*layout.Pt && s.r.X > 800*layout.Pt {
					found++
				}
			}
			if found != 1 {
				t.Errorf("page %d has it %d times", i+1, found)
			}
		}
	})
	t.Run("is typed as given on every slide", func(t *testing.T) {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(strings.Join(paragraphs(t, b.Bytes()), "\n"), "Draft"); n != len(d.Slides) {
			t.Errorf("%d slides have it, want %d", n, len(d.Slides))
		}
	})
	t.Run("is left out with a warning where it has no room", func(t *testing.T) {
		long := *d
		long.Stamp = strings.Repeat("Draft for the board, ", 12)
		high, err := theme.Parse([]byte("[layouts.content]\ntitle.baseline = 40\nwithout = [\"kicker\"]\n"), "my.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		over := *d
		over.Theme = high
		for name, test := range map[string]struct {
			deck *report.Deck
			want string
		}{"too long": {&long, "say it in a word or two"}, "under a title": {&over, "the title stands where the stamp"}} {
			r := &record{pages: map[int]*layout.Page{}}
			doc, err := (&report.Renderer{Formats: []report.Format{r}}).Render(context.Background(), test.deck)
			if err != nil {
				t.Fatal(err)
			}
			if got := warned(doc); !strings.Contains(got, test.want) {
				t.Errorf("%s: warned of is %s", name, got)
			}
			for _, s := range texts(r.pages[0]) {
				if strings.HasPrefix(s.text, "DRAFT") {
					t.Errorf("%s: it is drawn", name)
				}
			}
		}
	})
	t.Run("has a kicker end before it", func(t *testing.T) {
		long := *d
		long.Slides = []report.Slide{{Title: "A slide", Kicker: strings.Repeat("Revenue and ", 10)}}
		if _, err := (&report.Renderer{Formats: []report.Format{r}}).Render(context.Background(), &long); err == nil || !strings.Contains(err.Error(), "pt of width and has") {
			t.Errorf("the error is %v", err)
		}
		long.Stamp = ""
		if _, err := (&report.Renderer{Formats: []report.Format{r}}).Render(context.Background(), &long); err != nil {
			t.Errorf("without a stamp the error is %v", err)
		}
	})
}
