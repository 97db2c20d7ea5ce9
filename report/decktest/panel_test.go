package decktest_test

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// panels is a format that keeps where panels with texts stand, by page.
type panels struct {
	mu sync.Mutex
	at map[int][]layout.Point
}

func (*panels) Ext() string { return ".panels" }

func (r *panels) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	r.at = map[int][]layout.Point{}
	return r, nil
}

func (r *panels) Page(i int, p *layout.Page) error {
	at := panelsOf(layout.Point{}, p.Items, nil)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.at[i] = at
	return nil
}

func (*panels) Finish(context.Context, io.Writer) error { return nil }

// panelsOf are the places of the panels among items that begin with a text, without those in drawings.
func panelsOf(at layout.Point, items []layout.Placed, out []layout.Point) []layout.Point {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok || g.Role == layout.RoleFigure {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if _, ok := g.Source.(*layout.Panel); ok {
			if layout.TextOf(new(layout.TextBody), first(g.Items)) {
				out = append(out, p)
			}
		}
		out = panelsOf(p, g.Items, out)
	}
	return out
}

// first is the first group that shows something of one kind, an empty one if there is none.
func first(items []layout.Placed) *layout.Group {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		switch {
		case !ok || g.Role == layout.RoleArtifact:
		case g.Source == nil && g.Role != layout.RoleFigure:
			if in := first(g.Items); len(in.Items) > 0 {
				return in
			}
		default:
			return g
		}
	}
	return &layout.Group{}
}

// TestPanels has every card, tile, call-out, step and stage of random decks that begins with a text be one shape with its text, of the slide and not of a group.
func TestPanels(t *testing.T) {
	found := 0
	for seed := range uint64(40) {
		record := &panels{}
		r := report.Renderer{Formats: []report.Format{record, report.PPTX{}}}
		doc, err := r.Render(context.Background(), decktest.New(seed, 14).Deck())
		if err != nil { // a deck that is refused
			refused(t, err, doc)
			continue
		}
		parts := partsOf(t, files(t, doc, []report.Format{report.PPTX{}})[".pptx"])
		for page, at := range record.at {
			name := fmt.Sprintf("ppt/slides/slide%d.xml", page+1)
			var slide node
			if err := xml.Unmarshal(parts[name], &slide); err != nil {
				t.Fatal(err)
			}
			on := layoutOf(t, parts, page)
			for _, p := range at {
				if found++; !textAt(slide.at("cSld", "spTree"), on, p) {
					t.Errorf("seed %d, %s: no shape with a text stands at %d, %d, where a panel does", seed, name, p.X, p.Y)
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d panels", found)
	}
}

// layoutOf is the layout of a page's slide.
func layoutOf(t *testing.T, parts map[string][]byte, page int) *node {
	t.Helper()
	_, rest, _ := strings.Cut(string(parts[fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", page+1)]), `"../slideLayouts/`)
	name, _, _ := strings.Cut(rest, `"`)
	var out node
	if err := xml.Unmarshal(parts["ppt/slideLayouts/"+name], &out); err != nil {
		t.Fatal(err)
	}
	return &out
}

// textAt reports a shape of a tree, not of its groups, that stands at a point and has a text. Where its layout says the place it is as
// near as half a point.
func textAt(tree, under *node, p layout.Point) bool {
	for i := range tree.Nodes {
		s := &tree.Nodes[i]
		if s.XMLName.Local != "sp" || s.at("txBody", "p", "r") == nil {
			continue
		}
		b, near := boxIn(s, under), int64(0)
		if s.at("spPr", "xfrm") == nil {
			near = int64(layout.Pt / 2)
		}
		if dx, dy := b.x-int64(p.X), b.y-int64(p.Y); max(dx, -dx, dy, -dy) <= near {
			return true
		}
	}
	return false
}
