package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// ownLayouts is a theme with layouts of its own.
func ownLayouts(t *testing.T) *theme.Theme {
	t.Helper()
	th, err := theme.Parse([]byte(`
[layouts.two-thirds]
like = "content"
name = "Two thirds and one"
body.split = [2, 1]
without = ["subtitle"]
marks.band = { color = "primary", height = 6 }
[layouts.closing]
like = "statement"
dark = true
`), "own.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func TestSlideLayouts(t *testing.T) {
	deck := func(s report.Slide) *report.Deck {
		s.Title = "Title"
		return &report.Deck{Title: "Deck", Theme: ownLayouts(t), Slides: []report.Slide{s}}
	}
	t.Run("have a block in each column, and what is left over in the last", func(t *testing.T) {
		pages, err := pagesOf(deck(report.Slide{Layout: "two-thirds", Body: []report.Block{report.Text("one"), report.Text("two"), report.Text("three")}}))
		if err != nil {
			t.Fatal(err)
		}
		at := map[string]layout.Rect{}
		for _, s := range texts(pages[0]) {
			at[strings.TrimSpace(s.text)] = s.r
		}
		if at["one"].X != 48*layout.Pt || at["two"].X != 48*layout.Pt+560*layout.Pt+24*layout.Pt || at["three"].X != at["two"].X || at["one"].Y != at["two"].Y || at["three"].Y <= at["two"].Y {
			t.Errorf("%v", at)
		}
	})
	t.Run("are PowerPoint's, with their names and marks", func(t *testing.T) {
		files, err := encoded(deck(report.Slide{Layout: "two-thirds", Body: []report.Block{report.Text("one")}}), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(zipped(t, files[0], "ppt/slides/_rels/slide1.xml.rels"), `Target="../slideLayouts/`)
		name, _, _ = strings.Cut(name, `"`)
		drawn := zipped(t, files[0], "ppt/slideLayouts/"+name)
		for _, want := range []string{`name="Two thirds and one (one title line)"`, `idx="2"`, `<a:ext cx="12192000" cy="76200"/>`} {
			if !strings.Contains(drawn, want) {
				t.Errorf("%s is not on %s: %s", want, name, drawn)
			}
		}
	})
	t.Run("have room for the numbers of a hundred sections", func(t *testing.T) {
		d := &report.Deck{Title: "Deck"}
		for range 100 {
			d.Slides = append(d.Slides, report.Slide{Kind: report.Section, Title: "Title"})
		}
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			var number, title layout.Rect
			for _, s := range texts(p) {
				switch strings.TrimSpace(s.text) {
				case strconv.Itoa(i + 1):
					number = s.r
				case "Title":
					title = s.r
				}
			}
			if number.W == 0 || title.X < number.Right()+20*layout.Pt {
				t.Errorf("slide %d: the number is at %v, the title at %v", i+1, number, title)
			}
		}
	})
	t.Run("may be dark", func(t *testing.T) {
		pages, err := pagesOf(deck(report.Slide{Kind: report.Statement, Layout: "closing"}))
		if err != nil || pages[0].Ground.Plain() != theme.Default().Dark.Surface.Plain() {
			t.Error(err)
		}
	})
	for _, c := range []struct {
		name string
		report.Slide
		want string
	}{
		{"that a theme has not are errors that name those it has", report.Slide{Layout: "three"}, `slide 1 "Title": the theme has no layout "three"; choose one of content, cover, cover-panel, picture-full, picture-left, picture-left-half, picture-left-two-thirds, picture-right, picture-right-half, picture-right-two-thirds, quote, section, statement, closing, two-thirds`},
		{"of the master are none", report.Slide{Layout: "master"}, `the theme has no layout "master"`},
		{"without a place for blocks have none", report.Slide{Layout: "closing", Body: []report.Block{report.Text("one")}}, `the layout "closing" has no place for blocks; choose another`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := pagesOf(deck(c.Slide)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v\nwants %s", err, c.want)
			}
		})
	}
}
