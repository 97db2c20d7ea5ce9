package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// partsOf are the parts of tables on pages.
func partsOf(pages []*layout.Page) (out []*layout.TablePart) {
	var walk func(items []layout.Placed)
	walk = func(items []layout.Placed) {
		for _, it := range items {
			if g, ok := it.Item.(*layout.Group); ok {
				if p, ok := g.Source.(*layout.TablePart); ok {
					out = append(out, p)
				}
				walk(g.Items)
			}
		}
	}
	for _, p := range pages {
		walk(p.Items)
	}
	return out
}

func TestCompactTable(t *testing.T) {
	ranking := func(n int) report.Table {
		t := report.Table{Columns: []report.Column{{Name: "#"}, {Name: "Name"}, {Name: "Sales", Bar: true}}}
		for i := range n {
			t.Rows = append(t.Rows, []any{i + 1, fmt.Sprint("Customer ", i+1), 1000 - i})
		}
		return t
	}
	for _, c := range []struct {
		rows, pages int
		close       bool
	}{{12, 1, false}, {17, 1, false}, {19, 1, true}, {21, 1, true}, {24, 2, false}, {40, 2, true}, {70, 4, true}} {
		t.Run(fmt.Sprintf("of %d rows stands on %d pages", c.rows, c.pages), func(t *testing.T) {
			pages, _ := rendered(t, one(ranking(c.rows)))
			parts := partsOf(pages)
			if len(parts) != c.pages || parts[0].Close != c.close {
				t.Fatalf("it has %d parts, close %v; want %d, %v", len(parts), parts[0].Close, c.pages, c.close)
			}
			p := parts[0]
			for k := p.Heads; k < len(p.Heights); k++ {
				if p.Heights[k] < 12*layout.Pt*13/10-layout.Pt/4 {
					t.Errorf("row %d is %v high, less than 1.3 em", k, p.Heights[k])
				}
				thick, _ := p.Line(k)
				if want := !c.close || (k-p.Heads+1)%5 == 0; thick > 0 != want {
					t.Errorf("the line below row %d is %v thick", k-p.Heads+1, thick)
				}
			}
			texts := 0
			for i := range p.Cells {
				var body layout.TextBody
				if p.Cells[i].Text(&body) {
					texts++
				}
			}
			if want := 3 * len(p.Heights); texts != want {
				t.Errorf("%d cells have a text, want %d", texts, want)
			}
		})
	}
}

// TestCompactSpans holds over random tables that no text is lost where rows that share a cell are set nearer.
func TestCompactSpans(t *testing.T) {
	r, close := rand.New(rand.NewPCG(5, 6)), 0
	for range 200 {
		table := report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}[:1+r.IntN(2)]}
		var want []string
		say := func() string {
			want = append(want, fmt.Sprintf("w%dx", len(want)))
			return want[len(want)-1]
		}
		for n := 17 + r.IntN(7); len(table.Rows) < n; {
			row := make([]any, len(table.Columns))
			for i := range row {
				row[i] = say()
			}
			table.Rows = append(table.Rows, row)
			if r.IntN(5) > 0 {
				continue
			}
			rows := 2 + r.IntN(2)
			row[0] = report.Span{Value: row[0], Rows: rows, Columns: 1}
			for range rows - 1 {
				below := make([]any, len(row))
				for i := 1; i < len(row); i++ {
					below[i] = say()
				}
				table.Rows = append(table.Rows, below)
			}
		}
		pages, _ := rendered(t, one(table))
		for i, p := range partsOf(pages) {
			if i == 0 && p.Close {
				close++
			}
		}
		all := ""
		for i := range pages {
			all += pageText(pages, i+1) + " "
		}
		for _, w := range want {
			if !strings.Contains(all, w) {
				t.Fatalf("%q is lost of %v", w, table.Rows)
			}
		}
	}
	if close < 20 {
		t.Errorf("%d tables are close, want 20 or more", close)
	}
}

func TestEmptyCellsOfSums(t *testing.T) {
	table := report.Table{
		Columns: []report.Column{{Name: "A"}, {Name: "B"}, {Name: "C"}},
		Rows:    [][]any{{"Heading", nil, nil}, {"x", 1, nil}, {"y", nil, 3}, {"Sum", nil, nil}, {"Total", nil, 7}},
		Styles:  []report.RowStyle{{Rows: []int{0}, Kind: report.HeadingRow}, {Rows: []int{3}, Kind: report.SubtotalRow}, {Rows: []int{4}, Kind: report.TotalRow}},
		Sums:    []report.RowSum{{Row: 3, Of: []int{1, 2}, Columns: []string{"B"}}},
	}
	pages, _ := rendered(t, one(table))
	if got, want := pageText(pages, 1), "Heading x 1 – y – 3 Sum – Total 7"; !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
		t.Errorf("%q, want %q in it: a dash where a value or a part of a sum is missing, nothing where there is none", got, want)
	}
}
