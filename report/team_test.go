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

// team is n people, of whom every third has a long name.
func team(n int) (t report.Team) {
	for i := range n {
		y := report.Byline{Name: "Anna Berger " + strconv.Itoa(i+1), Role: "Chair\nStrategy"}
		if i%3 == 2 {
			y.Name = "Wolfgang Amadeus von Hohenlohe-Langenburg " + strconv.Itoa(i+1)
		}
		t = append(t, y)
	}
	return t
}

// TestTeams holds how people stand.
func TestTeams(t *testing.T) {
	for n, want := range map[int][]int{1: {1}, 2: {2}, 3: {3}, 4: {2, 2}, 5: {3, 2}, 6: {3, 3}, 7: {3, 3, 1}, 8: {3, 3, 2}, 9: {3, 3, 3}, 10: {4, 4, 2}, 11: {4, 4, 3}, 12: {4, 4, 4}} {
		t.Run(fmt.Sprintf("of %d people stand on a page, in even rows", n), func(t *testing.T) {
			pages, err := pagesOf(one(team(n)))
			if err != nil || len(pages) != 1 {
				t.Fatal(len(pages), err)
			}
			var rows []int
			last := layout.Length(-1)
			for _, y := range rules(pages[0].Items, 0) {
				if y != last {
					rows = append(rows, 0)
				}
				rows[len(rows)-1]++
				last = y
			}
			if !slices.Equal(rows, want) {
				t.Errorf("rows of %v, want %v", rows, want)
			}
		})
	}
	t.Run("continue where there are very many", func(t *testing.T) {
		pages, err := pagesOf(one(team(40)))
		if err != nil || len(pages) < 2 {
			t.Fatal(len(pages), err)
		}
		all := ""
		for i := range pages {
			all += pageText(pages, i+1)
		}
		for i := range 40 {
			if !strings.Contains(strings.Join(strings.Fields(all), " "), " "+strconv.Itoa(i+1)+" ") {
				t.Errorf("person %d is lost", i+1)
			}
		}
	})
	t.Run("have pictures that say the name, and links without lines", func(t *testing.T) {
		out, err := encoded(one(report.Team{{Name: "Anna **Berger**", Contacts: []string{"[a@b.org](mailto:a@b.org)"}, Picture: report.Image{Data: redPNG(t), Crop: &report.Focus{X: 50, Y: 50}}}}), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, out[0], "ppt/slides/slide1.xml")
		for _, want := range []string{`descr="Anna Berger"`, `prst="ellipse"`, "a:hlinkClick"} {
			if !strings.Contains(slide, want) {
				t.Errorf("there is no %s in\n%s", want, slide)
			}
		}
	})
	t.Run("show a picture without a focus whole", func(t *testing.T) {
		pages, err := pagesOf(one(report.Team{{Name: "Anna", Picture: report.Image{Data: redPNG(t)}}}))
		if err != nil {
			t.Fatal(err)
		}
		m := images(pages[0].Items)
		if len(m) != 1 || m[0].Round || m[0].Crop != (layout.Crop{}) {
			t.Errorf("%+v", m)
		}
	})
	t.Run("are read by their names first", func(t *testing.T) {
		pages, err := pagesOf(one(report.Team{{Name: "Anna", Role: "Chair", Picture: report.Image{Data: redPNG(t)}}}))
		if err != nil {
			t.Fatal(err)
		}
		if got := tags(pages[0].Items); !strings.HasSuffix(got, "P P Figure") {
			t.Errorf("%s", got)
		}
	})
	t.Run("want names, and people", func(t *testing.T) {
		for want, team := range map[string]report.Team{"there are no people": {}, `person 2 "": it has no Name`: {{Name: "Anna"}, {}}} {
			if _, err := pagesOf(one(team)); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %s", err, want)
			}
		}
	})
}

// rules are the heights of the rules over the cells of a grid, in their order.
func rules(items []layout.Placed, y layout.Length) (out []layout.Length) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		if p, ok := g.Source.(*layout.Panel); ok && p.Rule != nil {
			out = append(out, y+it.At.Y)
		}
		out = append(out, rules(g.Items, y+it.At.Y)...)
	}
	return out
}

// images are the pictures among items.
func images(items []layout.Placed) (out []*layout.Image) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Image:
			out = append(out, v)
		case *layout.Group:
			out = append(out, images(v.Items)...)
		}
	}
	return out
}

// People stand in even rows: six in two rows of three.
func ExampleTeam() {
	d := &report.Deck{Slides: []report.Slide{{Title: "Three people answer for the result", Body: []report.Block{report.Team{
		{Name: "Anna Berger", Role: "Chief Executive\nStrategy, people", Contacts: []string{"[a.berger@example.org](mailto:a.berger@example.org)"}},
		{Name: "Luis Ortega", Role: "Chief Financial Officer\nLedger, treasury, tax"},
		{Name: "Mette Holm", Role: "Chief Operating Officer\nPlants, freight, quality"},
	}}}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}
