package report_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// items are the items of a deck's lists as they are drawn: two spaces for each level, the marker, the text.
func items(pages []*layout.Page) (out []string) {
	var walk func(items []layout.Placed, depth int, marker string)
	walk = func(items []layout.Placed, depth int, marker string) {
		for _, it := range items {
			g, ok := it.Item.(*layout.Group)
			if !ok {
				continue
			}
			switch p, isPara := g.Source.(*layout.ParaPart); {
			case g.Role == layout.RoleArtifact:
			case isPara && depth > 0:
				out = append(out, strings.Repeat("  ", depth-1)+marker+" "+p.Text())
			case g.Role == layout.RoleL:
				walk(g.Items, depth+1, "")
			case g.Role == layout.RoleLI:
				if lbl := g.Items[0].Item.(*layout.Group); lbl.Role == layout.RoleLbl {
					if marker = lbl.Actual; marker == "" {
						marker = lbl.Items[0].Item.(*layout.Group).Source.(*layout.ParaPart).Text()
					}
				}
				walk(g.Items[1:], depth, marker)
			default:
				walk(g.Items, depth, marker)
			}
		}
	}
	for _, p := range pages {
		walk(p.Items, 0, "")
	}
	return out
}

// like reports paragraphs that PowerPoint counts together.
func (p *outlined) like(o *outlined) bool {
	return p.Props.Number != nil && o.Props.Number != nil && *p.Props.Number == *o.Props.Number
}

// numbered are the items of the lists of a PowerPoint file with the numbers that PowerPoint gives them.
func numbered(t *testing.T, file []byte) (out []string) {
	t.Helper()
	for _, ps := range boxes(t, file) {
		for i := range ps {
			if m := mark(ps, i); m != "" {
				out = append(out, m)
			}
		}
	}
	return out
}

// mark is paragraph i with its marker, "" if it has none.
func mark(ps []outlined, i int) string {
	p := &ps[i]
	var text strings.Builder
	for _, r := range p.Runs {
		text.WriteString(r.Text)
	}
	in := strings.Repeat("  ", p.Props.Level)
	typed, rest, tab := strings.Cut(text.String(), "\t")
	switch {
	case p.Props.Bullet != nil && p.Props.Bullet.Char == layout.Dash:
		return in + "– " + text.String()
	case p.Props.Bullet != nil:
		return in + "• " + text.String()
	case tab:
		return in + typed + " " + rest
	case p.Props.Number == nil:
		return ""
	}
	n := max(p.Props.Number.Start, 1)
	for k := i - 1; k >= 0 && ps[k].Props.Level >= p.Props.Level; k-- {
		if ps[k].Props.Level > p.Props.Level {
			continue
		}
		if !ps[k].like(p) {
			break
		}
		n++
	}
	marker := strconv.Itoa(n)
	switch p.Props.Number.Kind {
	case "alphaUcPeriod":
		marker = string(rune('A' - 1 + n))
	case "alphaLcPeriod":
		marker = string(rune('a' - 1 + n))
	}
	return in + marker + ". " + text.String()
}

// listed are the items of a deck's pages, and those of its PowerPoint file.
func listed(t *testing.T, d *report.Deck) (pages, slides []string) {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]*layout.Page, doc.Pages)
	for i := range all {
		all[i] = r.pages[i]
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	return items(all), numbered(t, b.Bytes())
}

func TestListMarkers(t *testing.T) {
	for _, c := range []struct {
		name     string
		in, want []string
	}{
		{"count on from item to item", []string{"1. a", "2. b", "3. c"}, []string{"1. a", "2. b", "3. c"}},
		{"begin at any number", []string{"7. a", "8. b"}, []string{"7. a", "8. b"}},
		{"are letters", []string{"A. a", "B. b", "a. c", "b. d"}, []string{"A. a", "B. b", "a. c", "b. d"}},
		{"are a single 1.", []string{"1. a"}, []string{"1. a"}},
		{"are a 1. among bullets", []string{"a", "1. b", "c"}, []string{"• a", "1. b", "• c"}},
		{"go on after a bullet", []string{"1. a", "b", "2. c"}, []string{"1. a", "• b", "2. c"}},
		{"go on after deeper items", []string{"1. a", "  b", "  1. c", "2. d"}, []string{"1. a", "  – b", "  1. c", "2. d"}},
		{"count in each list anew", []string{"1. a", "  1. b", "  2. c", "2. d", "  1. e", "  2. f"}, []string{"1. a", "  1. b", "  2. c", "2. d", "  1. e", "  2. f"}},
		{"begin anew", []string{"1. Januar", "2. Januar", "1. Februar", "2. Februar"}, []string{"1. Januar", "2. Januar", "1. Februar", "2. Februar"}},
		{"are no names", []string{"J. Smith", "A. Jones", "B. Miller"}, []string{"• J. Smith", "A. Jones", "B. Miller"}},
		{"are no single name", []string{"J. Smith", "Others"}, []string{"• J. Smith", "• Others"}},
		{"are no lone number or letter", []string{"3. Quartal", "  A. a", "  a. b", "c"}, []string{"• 3. Quartal", "  – A. a", "  – a. b", "• c"}},
		{"are not those of another list", []string{"a", "  1. b", "  2. c", "d", "  3. e"}, []string{"• a", "  1. b", "  2. c", "• d", "  – 3. e"}},
		{"are not what counts not on", []string{"1. a", "2. b", "4. c"}, []string{"1. a", "2. b", "• 4. c"}},
		{"are not ones below each other", []string{"1. a", "1. b"}, []string{"• 1. a", "• 1. b"}},
		{"are no zeros", []string{"0. a", "01. b", "02. c"}, []string{"• 0. a", "• 01. b", "• 02. c"}},
		{"have a text", []string{"1. ", "2. b"}, []string{"• 1. ", "• 2. b"}},
		{"can be escaped", []string{`1\. a`, `2\. b`, markup.Escape("3. c"), markup.Escape("J. *")}, []string{"• 1. a", "• 2. b", "• 3. c", "• J. *"}},
		{"are at most 999", []string{"998. a", "999. b", "1000. c"}, []string{"998. a", "999. b", "• 1000. c"}},
		{"are not what a bracket ends", []string{"1) a", "2) b", "(A) c"}, []string{"• 1) a", "• 2) b", "• (A) c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, slides := listed(t, one(report.List(c.in)))
			if !slices.Equal(pages, c.want) {
				t.Errorf("pages have %q, want %q", pages, c.want)
			}
			if !slices.Equal(slides, c.want) {
				t.Errorf("slides have %q, want %q", slides, c.want)
			}
		})
	}
	t.Run("of two lists one below the other begin anew", func(t *testing.T) {
		pages, slides := listed(t, one(report.List{"1. a", "2. b"}, report.List{"1. c", "2. d"}))
		want := []string{"1. a", "2. b", "1. c", "2. d"}
		if !slices.Equal(pages, want) || !slices.Equal(slides, want) {
			t.Errorf("pages have %q, slides %q", pages, slides)
		}
	})
}

func TestListAlone(t *testing.T) {
	for _, c := range []struct {
		name     string
		in, want []string
	}{
		{"has no bullet", []string{"a"}, nil},
		{"has a bullet in a card", []string{"a"}, []string{"• a"}},
		{"leads the items below it, which are of the first level then", []string{"a", "  1. b", "    c", "  2. d"}, []string{"1. b", "  – c", "2. d"}},
		{"keeps its number", []string{"1. a"}, []string{"1. a"}},
		{"keeps its number above others", []string{"1. a", "  b"}, []string{"1. a", "  – b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var body report.Block = report.List(c.in)
			if strings.Contains(c.name, "card") {
				body = report.Cards{Items: []report.Card{{Title: "Card", Body: []report.Block{body}}}}
			}
			pages, slides := listed(t, one(body))
			if !slices.Equal(pages, c.want) || !slices.Equal(slides, c.want) {
				t.Errorf("pages have %q, slides %q, want %q", pages, slides, c.want)
			}
		})
	}
}

// TestListProperty draws random lists: never an error, no character lost, the same markers in all files.
func TestListProperty(t *testing.T) {
	begin := []string{"", "1. ", "2. ", "3. ", "9. ", "10. ", "A. ", "B. ", "a. ", "b. ", "J. ", "K. ", "0. ", "01. ", "I. ", "e. g. ", "1.", ". ", "1.1. ", "Z. ", "z. "}
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 3))
		var l report.List
		depth := 0
		for i := range 1 + r.IntN(9) {
			depth = r.IntN(min(depth+2, 4))
			if i == 0 {
				depth = 0
			}
			l = append(l, strings.Repeat("  ", depth)+begin[r.IntN(len(begin))]+fmt.Sprint("x", i))
		}
		l = append(l, "last")                                                    // an item alone has no bullet
		pages, slides := listed(t, one(report.Split{{Body: []report.Block{l}}})) // where no list is one of terms
		if !slices.Equal(pages, slides) {
			t.Errorf("seed %d: pages have %q, slides %q", seed, pages, slides)
		}
		if len(pages) != len(l) {
			t.Fatalf("seed %d: %q is drawn as %q", seed, l, pages)
		}
		for i, item := range l {
			in, text := item[:len(item)-len(strings.TrimLeft(item, " "))], strings.TrimLeft(item, " ")
			want := in + "• " + text
			if in != "" {
				want = in + "– " + text
			}
			if meant(l, i) {
				want = in + text
			}
			if pages[i] != want {
				t.Errorf("seed %d, %q: item %d is %q, want %q", seed, l, i+1, pages[i], want)
			}
		}
	}
}

// meant reports an item whose first word is a marker, by the rule as it is written down.
func meant(l report.List, i int) bool {
	level := func(k int) int { return len(l[k]) - len(strings.TrimLeft(l[k], " ")) }
	marker := func(k int) markup.Marker {
		m, _ := markup.CutMarker(strings.TrimLeft(l[k], " "))
		return m
	}
	own := marker(i)
	if own == (markup.Marker{}) {
		return false
	}
	alone := own.Numbering == layout.Decimal && own.Ordinal == 1
	for _, step := range []int{-1, 1} {
		found, next := false, true
		for k := i + step; k >= 0 && k < len(l) && level(k) >= level(i) && !found; k += step {
			if level(k) > level(i) {
				continue
			}
			if m := marker(k); m.Numbering == own.Numbering {
				if found = true; m.Ordinal-own.Ordinal == step {
					return true
				}
				alone = alone && !next
			}
			next = false
		}
	}
	return alone
}

// TestLeads holds how what stands above a list looks.
func TestLeads(t *testing.T) {
	light := theme.Default().Light
	list := report.List{"one", "two"}
	for _, c := range []struct {
		name  string
		above report.Block
		below report.Block
		color layout.Color
		size  layout.Length
	}{
		{"a heading is in the primary, as large as the list", report.Heading("Above"), list, light.Primary, 24},
		{"a heading of two lists is, too", report.Heading("Above"), report.Split{{Body: []report.Block{list}}, {Body: []report.Block{list}}}, light.Primary, 20},
		{"a heading of a text is not", report.Heading("Above"), report.Text("text"), light.Ink, 24},
		{"a text that ends with a colon is muted, and smaller", report.Text("Above **here:**"), list, light.Muted, 20},
		{"a text that does not is a text", report.Text("Above here"), list, light.Ink, 24},
		{"nor do two paragraphs lead", report.Text("Above\n\nhere:"), list, light.Ink, 24},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := pagesOf(one(c.above, c.below))
			if err != nil {
				t.Fatal(err)
			}
			var found bool
			var walk func([]layout.Placed)
			walk = func(items []layout.Placed) {
				for _, it := range items {
					switch v := it.Item.(type) {
					case *layout.Group:
						walk(v.Items)
					case *layout.Text:
						if strings.HasPrefix(v.Words[0].Text, "Above") {
							if found = true; v.Color != c.color || v.Size != c.size*layout.Pt {
								t.Errorf("%s in %v, want %s pt in %v", v.Size, v.Color, c.size*layout.Pt, c.color)
							}
						}
					}
				}
			}
			walk(pages[0].Items)
			if !found {
				t.Error("it is not there")
			}
		})
	}
}
