package report_test

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// termTable is the table of terms on a page, nil if there is none.
func termTable(items []layout.Placed) (found *layout.Group) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		if p, ok := g.Source.(*layout.TablePart); ok && p.Terms {
			return g
		}
		if found = termTable(g.Items); found != nil {
			return found
		}
	}
	return nil
}

// cellsOf are the texts of a table's cells, row by row.
func cellsOf(g *layout.Group) (rows []string) {
	p := g.Source.(*layout.TablePart)
	var row []string
	at := 0
	for i := range p.Cells {
		c := &p.Cells[i]
		if c.Row != at {
			rows, row, at = append(rows, strings.Join(row, "|")), nil, c.Row
		}
		var t layout.TextBody
		text := ""
		if c.Text(&t) {
			text = t.Paras[0].Text()
		}
		row = append(row, text)
	}
	return append(rows, strings.Join(row, "|"))
}

func TestTerms(t *testing.T) {
	long := strings.Repeat("many words of text ", 12)
	for _, c := range []struct {
		name string
		in   report.List
		want []string // nil: no terms
	}{
		{"lose their colon", report.List{"**One:** first", "**Two**: second", "**Three:** third"}, []string{"One|first", "Two|second", "Three|third"}},
		{"are three quarters of the items", report.List{"**One:** first", "**Two:** second", "**Three:** third", "no term"}, []string{"One|first", "Two|second", "Three|third", "|no term"}},
		{"are not fewer", report.List{"**One:** first", "**Two:** second", "no term", "none"}, nil},
		{"are not two", report.List{"**One:** first", "**Two:** second"}, nil},
		{"have numbers of a list in front", report.List{"1. **One:** first", "2. **Two:** second", "3. **Three:** third"}, []string{"1|One|first", "2|Two|second", "3|Three|third"}},
		{"have 40 characters at most", report.List{"**" + strings.Repeat("x", 41) + ":** first", "**Two:** second", "**Three:** third"}, nil},
		{"are followed by a colon", report.List{"**One** first", "**Two** second", "**Three** third"}, nil},
		{"are followed by a text", report.List{"**One:**", "**Two**:", "**Three:** third"}, nil},
		{"may have none once in four", report.List{"**One:**", "**Two:** second", "**Three:** third", "**Four:** fourth"}, []string{"|One:", "Two|second", "Three|third", "Four|fourth"}},
		{"are bold", report.List{"One: first", "Two: second", "Three: third"}, nil},
		{"have the items below them beside them", report.List{"One", "  a", "  b", "**Two:** second", "Three", "  c"}, []string{"One|a", "b", "Two|second", "Three|c"}},
		{"are none above numbers", report.List{"One", "  1. a", "  2. b", "**Two:** second", "Three", "  c"}, nil},
		{"are none above two levels", report.List{"One", "  a", "    b", "Two", "  c", "Three", "  d"}, nil},
		{"are set only where all fit", report.List{"**One:** " + long + long + long + long, "**Two:** " + long + long + long + long, "**Three:** " + long + long + long + long}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := pagesOf(one(c.in))
			if err != nil {
				t.Fatal(err)
			}
			g := termTable(pages[0].Items)
			switch {
			case g == nil && c.want != nil:
				t.Fatal("there are none")
			case g != nil && c.want == nil:
				t.Errorf("there are some: %q", cellsOf(g))
			case g != nil && strings.Join(cellsOf(g), "\n") != strings.Join(c.want, "\n"):
				t.Errorf("%q, want %q", cellsOf(g), c.want)
			}
		})
	}
	list := report.List{"**One:** first", "**Two:** second", "**Three:** third"}
	t.Run("stand in four columns of the grid, what is said of them in eight", func(t *testing.T) {
		pages, err := pagesOf(one(list))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range texts(pages[0]) {
			want := 48 * layout.Pt
			if strings.ToLower(s.text) == s.text {
				want = 340 * layout.Pt
			}
			if x := s.r.X; s.text != "Title" && strings.Contains("One Two Three first second third", strings.TrimSpace(s.text)) && max(x-want, want-x) > layout.Pt/100 {
				t.Errorf("%q stands at %s, want %s", s.text, x, want)
			}
		}
	})
	t.Run("are no terms beside something else, or in cards", func(t *testing.T) {
		for _, b := range []report.Block{
			report.Split{{Body: []report.Block{list}}, {Body: []report.Block{report.Text("text")}}},
			report.Cards{Items: []report.Card{{Title: "Card", Body: []report.Block{list}}}},
		} {
			pages, err := pagesOf(one(b))
			if err != nil {
				t.Fatal(err)
			}
			if termTable(pages[0].Items) != nil {
				t.Errorf("%T has some", b)
			}
		}
	})
	t.Run("are a table in PowerPoint, with a rule on top", func(t *testing.T) {
		files, err := encoded(one(list), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, files[0], "ppt/slides/slide1.xml")
		for want, n := range map[string]int{`<a:tr h=`: 3, `<a:lnT w="12700">`: 2, `firstCol="1"`: 1, `anchor="t"`: 6} {
			if got := strings.Count(slide, want); got != n {
				t.Errorf("%d times %s, want %d", got, want, n)
			}
		}
	})
}
