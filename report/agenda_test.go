package report_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// entries are the entries of the tables of contents among items: their texts, and where they lead.
func entries(items []layout.Placed) (out []string) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		switch {
		case !ok:
		case g.Role == layout.RoleTOCI:
			var said []string
			for _, s := range texts(&layout.Page{Frame: g.Frame}) {
				said = append(said, strings.TrimSpace(s.text))
			}
			out = append(out, strings.Join(append(said, links(g.Items)...), "|"))
		default:
			out = append(out, entries(g.Items)...)
		}
	}
	return out
}

// agendas is a deck of three sections and an appendix, with agendas before and within them.
func agendas() *report.Deck {
	agenda := func(title string) report.Slide {
		return report.Slide{Title: title, Body: []report.Block{report.Agenda{}}}
	}
	return &report.Deck{Title: "Deck", Slides: []report.Slide{
		{Title: "First", Body: []report.Block{report.Text("one")}},
		agenda("Overview"),
		{Kind: report.Section, Title: "Border", Subtitle: "Trucks and people"},
		agenda("Before crime"),
		{ID: "crime", Kind: report.Section, Kicker: "Crime", Title: "Cooperation against crime"},
		{Kind: report.Section, Title: "Trade"},
		agenda("Within trade"),
		{Title: "Detail", Body: []report.Block{report.Text("one")}},
		{Kind: report.Section, Title: "Sources", Appendix: true},
		{Title: "Last", Body: []report.Block{report.Text("one")}},
	}}
}

func TestAgenda(t *testing.T) {
	pages, err := pagesOf(agendas())
	if err != nil {
		t.Fatal(err)
	}
	t.Run("has a row for each section, with name, note and page, as a link", func(t *testing.T) {
		want := []string{"1|Border|Trucks and people|3|#section-1", "2|Crime|Cooperation against crime|5|#crime", "3|Trade|6|#section-3", "Sources|9|#section-4"}
		for i := range pages {
			if got := entries(pages[i].Items); len(got) > 0 && !slices.Equal(got, want) {
				t.Errorf("page %d: %q, want %q", i+1, got, want)
			}
		}
	})
	t.Run("tints the section that it stands in, or right before", func(t *testing.T) {
		for page, want := range map[int]string{2: "", 4: "Crime", 7: "Trade"} {
			var got string
			for _, part := range partsOf(pages[page-1 : page]) {
				for k, row := range part.Rows {
					if row.Tint {
						got = rowText(part, k)
					}
				}
			}
			if !strings.Contains(got, want) || want == "" && got != "" {
				t.Errorf("page %d: %q, want %q", page, got, want)
			}
		}
	})
	t.Run("keeps the numbers of sections, which an appendix has not", func(t *testing.T) {
		said := func(page int) (out []string) {
			for _, s := range texts(pages[page-1]) {
				out = append(out, strings.TrimSpace(s.text))
			}
			return out
		}
		if got := said(6); !slices.Contains(got, "3") || slices.Contains(got, "Sources") {
			t.Errorf("the slide of the third section says %q", got)
		}
		if got := said(9); slices.Contains(got, "4") || !slices.Contains(got, "Border") {
			t.Errorf("the slide of the appendix says %q", got)
		}
	})
	t.Run("is a table in PowerPoint, whose pages are links", func(t *testing.T) {
		files, err := encoded(agendas(), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, files[0], "ppt/slides/slide2.xml")
		if n := strings.Count(slide, "<a:tr "); n != 4 || strings.Count(slide, "hlinksldjump") != 4 {
			t.Errorf("%d rows: %s", n, slide)
		}
	})
	t.Run("continues on the next page where sections are many", func(t *testing.T) {
		d := &report.Deck{Title: "Deck", Slides: []report.Slide{{Title: "Agenda", Body: []report.Block{report.Agenda{}}}}}
		for i := range 40 {
			d.Slides = append(d.Slides, report.Slide{Kind: report.Section, Title: "Section " + strconv.Itoa(i+1)})
		}
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for i := range pages {
			n += len(entries(pages[i].Items))
		}
		if len(pages) < 42 || n != 40 {
			t.Errorf("%d pages with %d entries", len(pages), n)
		}
	})
	t.Run("warns of a deck without sections", func(t *testing.T) {
		d := &report.Deck{Title: "Deck", Slides: []report.Slide{{Title: "Agenda", Body: []report.Block{report.Agenda{}}}}}
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].Text, "the deck has no sections") {
			t.Error(err, doc)
		}
	})
	t.Run("wants appendices to open sections", func(t *testing.T) {
		d := agendas()
		d.Slides[0].Appendix = true
		if _, err := pagesOf(d); err == nil || !strings.Contains(err.Error(), "opens no section") {
			t.Error(err)
		}
	})
}

// rowText is what a row of a part says.
func rowText(p *layout.TablePart, row int) string {
	var said []string
	for _, c := range p.Cells {
		if c.Row == row {
			for _, s := range texts(&layout.Page{Frame: c.Frame}) {
				said = append(said, s.text)
			}
		}
	}
	return strings.Join(said, " ")
}

// TestCovers holds what stands beside the texts of covers.
func TestCovers(t *testing.T) {
	cover := report.Slide{Kind: report.Cover, Kicker: "Miami", Title: "Cover", Body: []report.Block{report.Byline{Name: "Anna", Role: "Chair", Contacts: []string{"[a@b.org](mailto:a@b.org)", "+49 30 1"}}}}
	deck := func(s report.Slide, sections int) *report.Deck {
		d := &report.Deck{Title: "Deck", Slides: []report.Slide{s}}
		for i := range sections {
			d.Slides = append(d.Slides, report.Slide{Kind: report.Section, Title: "Part " + strconv.Itoa(i+1)})
		}
		return d
	}
	for _, c := range []struct {
		name     string
		sections int
		beside   int
		layout   string
	}{
		{"without sections have their texts over all columns", 0, 0, "cover"},
		{"of a deck of one section, too", 1, 0, "cover"},
		{"have two sections beside them", 2, 2, "cover-panel"},
		{"have thirteen sections beside them", 13, 13, "cover-panel"},
		{"have no more", 14, 0, "cover"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := pagesOf(deck(cover, c.sections))
			if err != nil {
				t.Fatal(err)
			}
			if got := entries(pages[0].Items); len(got) != c.beside || pages[0].Layout != c.layout {
				t.Errorf("layout %q with %q", pages[0].Layout, got)
			}
		})
	}
	t.Run("have a picture beside them instead", func(t *testing.T) {
		s := cover
		s.Body = append([]report.Block{report.Image{Data: redPNG(t), Alt: "A picture"}}, s.Body...)
		pages, err := pagesOf(deck(s, 3))
		if err != nil {
			t.Fatal(err)
		}
		if pages[0].Layout != "cover-panel" || len(entries(pages[0].Items)) > 0 || !strings.Contains(pageText(pages, 1), "Anna") {
			t.Errorf("layout %q", pages[0].Layout)
		}
	})
	t.Run("end with a byline whose last baseline is at 490 pt and whose links have no lines", func(t *testing.T) {
		pages, err := pagesOf(deck(cover, 0))
		if err != nil {
			t.Fatal(err)
		}
		last := layout.Length(0)
		for _, s := range texts(pages[0]) {
			last = max(last, s.r.Bottom()-14*layout.Pt*15/100)
		}
		if off := last - 490*layout.Pt; max(off, -off) > layout.Pt {
			t.Errorf("the last baseline is at %v pt", last)
		}
		if got := links(pages[0].Items); !slices.Equal(got, []string{"mailto:a@b.org"}) {
			t.Errorf("links to %q", got)
		}
	})
	t.Run("want a name of a byline", func(t *testing.T) {
		s := cover
		s.Body = []report.Block{report.Byline{Role: "Chair"}}
		if _, err := pagesOf(deck(s, 0)); err == nil || !strings.Contains(err.Error(), "it has no Name") {
			t.Error(err)
		}
	})
}

// An agenda has a row for each section of its deck; those of a deck with sections stand on its cover, too.
func ExampleAgenda() {
	d := &report.Deck{Title: "Management pack", Slides: []report.Slide{
		{Kind: report.Cover, Title: "Management pack", Body: []report.Block{report.Byline{Name: "Anna Berger", Role: "Chief Executive"}}},
		{Title: "Agenda", Body: []report.Block{report.Agenda{}}},
		{Kind: report.Section, Title: "Summary", Subtitle: "What moved, what to decide"},
		{Kind: report.Section, Title: "Revenue and margin", Subtitle: "Regions, prices, freight"},
		{Kind: report.Section, Title: "Appendix", Appendix: true},
	}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "pages,", len(doc.Warnings), "warnings")
	// Output: 5 pages, 0 warnings
}

// A byline says who speaks.
func ExampleByline() {
	d := &report.Deck{Slides: []report.Slide{{
		Kind: report.Cover, Kicker: "Miami, June 2022", Title: "Working with Mexico",
		Body: []report.Block{report.Byline{Name: "E. Anthony Wayne", Role: "Career Ambassador (ret.)", Contacts: []string{"[www.eawayne.com](http://www.eawayne.com)"}}},
	}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}
