package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// tablePart is a part of a table and where it stands on its page.
type tablePart struct {
	at layout.Point
	*layout.Group
	*layout.TablePart
}

// tableParts are the parts of all tables on a page, in reading order.
func tableParts(p *layout.Page) (out []tablePart) {
	var walk func(at layout.Point, items []layout.Placed)
	walk = func(at layout.Point, items []layout.Placed) {
		for _, it := range items {
			g, ok := it.Item.(*layout.Group)
			if !ok {
				continue
			}
			at := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
			if part, ok := g.Source.(*layout.TablePart); ok {
				out = append(out, tablePart{at, g, part})
			}
			walk(at, g.Items)
		}
	}
	walk(layout.Point{}, p.Items)
	return out
}

// checkParts holds the parts of folded tables against each other: they have the same columns, and rows that are level.
func checkParts(t *testing.T, p *layout.Page) {
	t.Helper()
	all := tableParts(p)
	for i, part := range all {
		if part.Part == 1 {
			continue
		}
		last := all[i-1]
		n := min(len(part.Heights), len(last.Heights))
		switch {
		case part.Of != last.Of || part.Part != last.Part+1 || part.Parts != last.Parts:
			t.Errorf("part %d of %d follows part %d of %d", part.Part, part.Parts, last.Part, last.Parts)
		case part.at.Y != last.at.Y || part.Top != last.Top || part.at.X < last.at.X+last.Size.W:
			t.Errorf("a part stands at %v, the one before it at %v", part.at, last.at)
		case !slices.Equal(part.Edges, last.Edges):
			t.Errorf("columns at %v and at %v", last.Edges, part.Edges)
		case !slices.Equal(part.Heights[:n], last.Heights[:n]):
			t.Errorf("rows of %v and of %v are not level", last.Heights, part.Heights)
		}
	}
}

// bars are the lengths of the data bars of a part, from the top.
func (p tablePart) bars() (out []layout.Length) {
	for _, it := range p.Items {
		g, ok := it.Item.(*layout.Group)
		if !ok || g.Role != layout.RoleArtifact {
			continue
		}
		for _, d := range g.Items {
			if path, ok := d.Item.(*layout.Path); ok && (*path.Fill == p.Style.Bar || *path.Fill == p.Style.Focus) {
				out = append(out, path.Points[1].X)
			}
		}
	}
	return out
}

// folded is a table of n rows in three parts, with bars.
func folded(n int) report.Table {
	names := []string{"a", "of two words", "a much longer name that takes several lines of its column", "third"}
	t := report.Table{Title: "Caption", Fold: 3, Columns: []report.Column{{Name: "Name"}, {Name: "Value", Bar: true, AsPrinted: true}}}
	for i := range n {
		t.Rows = append(t.Rows, []any{fmt.Sprint(names[i%len(names)], " ", i), math.Round(1740/(1+float64(i*i)/7)) / 10})
	}
	return t
}

func TestFold(t *testing.T) {
	long := folded(47)
	pages, err := pagesOf(one(long))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("draws the bars of all parts and pages on one scale", func(t *testing.T) {
		var bars []layout.Length
		for _, p := range pages {
			checkParts(t, p)
			for _, part := range tableParts(p) {
				bars = append(bars, part.bars()...)
			}
		}
		if len(bars) != len(long.Rows) || len(pages) < 2 {
			t.Fatalf("%d bars for %d values on %d pages", len(bars), len(long.Rows), len(pages))
		}
		for i, row := range long.Rows {
			// values become 1/10,000 of the greatest, cut
			want := float64(bars[0]) * row[1].(float64) / long.Rows[0][1].(float64)
			if off := want - float64(bars[i]); off < -1 || off > float64(bars[0])/10000+1 {
				t.Errorf("the bar of %v is %d EMU long, want %.0f", row[1], bars[i], want)
			}
		}
	})
	t.Run("is one table with one head and one caption over all parts and pages", func(t *testing.T) {
		var of any
		captions, heads := 0, 0
		for _, p := range pages {
			for _, part := range tableParts(p) {
				if of == nil {
					of = part.Of
				}
				if part.Of != of {
					t.Errorf("a part of %v, not of %v", part.Of, of)
				}
			}
			for _, s := range texts(p) {
				switch {
				case s.artifact:
				case strings.HasPrefix(s.text, "Caption"):
					captions++
				case s.text == "Value":
					heads++
				}
			}
		}
		if captions != 1 || heads != 1 {
			t.Errorf("%d captions, %d heads", captions, heads)
		}
	})
	t.Run("names its parts in PowerPoint, with columns and rows of the same size", func(t *testing.T) {
		var file bytes.Buffer
		doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), one(folded(8)))
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(context.Background(), &file, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, file.Bytes(), "ppt/slides/slide1.xml")
		tables := strings.Split(slide, "<a:tbl>")[1:]
		if len(tables) != 3 {
			t.Fatalf("%d tables, want 3", len(tables))
		}
		grid := func(i int) string {
			g, _, _ := strings.Cut(tables[i], "</a:tblGrid>")
			return g
		}
		heights := func(i int) (out []string) {
			for row := range strings.SplitSeq(tables[i], `<a:tr h="`) {
				h, _, _ := strings.Cut(row, `"`)
				out = append(out, h)
			}
			return out[1:]
		}
		for i := range tables {
			if want := fmt.Sprintf(`descr="Caption (%d/3): %d × 2"`, i+1, []int{3, 3, 2}[i]); !strings.Contains(slide, want) {
				t.Errorf("no %s", want)
			}
			if grid(i) != grid(0) {
				t.Errorf("columns of %s and %s", grid(0), grid(i))
			}
			if h := heights(i); !slices.Equal(h, heights(0)[:len(h)]) {
				t.Errorf("rows of %v and %v", heights(0), h)
			}
		}
	})
	t.Run("keeps rows together that a cell spans, wherever the fold falls", func(t *testing.T) {
		spanned := report.Table{Fold: 2, Columns: long.Columns, Rows: [][]any{{"a", 1}, {"b", 2}, {report.Span{Value: "c", Rows: 2}, 3}, {nil, 4}, {"e", 5}, {"f", 6}}}
		if err := spanned.Validate(); err != nil {
			t.Fatal(err)
		}
		pages, err := pagesOf(one(spanned))
		if err != nil || len(pages) != 1 {
			t.Fatal(len(pages), err)
		}
		var rows []int
		for _, p := range tableParts(pages[0]) {
			rows = append(rows, len(p.Heights)-p.Heads)
		}
		if !slices.Equal(rows, []int{4, 2}) {
			t.Errorf("parts of %v rows, want 4 and 2", rows)
		}
	})
	t.Run("has fewer parts where words are too wide, and warns", func(t *testing.T) {
		wide := report.Table{Fold: 6, Columns: []report.Column{{Name: "Name"}, {Name: "Value"}}}
		for i := range 8 {
			wide.Rows = append(wide.Rows, []any{"incomprehensibility", i})
		}
		th := *theme.Default()
		th.Grid.Page.W = 720 * layout.Pt
		d := one(wide)
		d.Theme = &th
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].String(), `slide 1 "Results", block 1 (table): the table is folded into`) {
			t.Errorf("%v, %v", doc, err)
		}
	})
}

// zipped is a file of a zip archive.
func zipped(t *testing.T, archive []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
