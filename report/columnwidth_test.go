package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// widthsOf are the widths of a part's columns with the gaps after them.
func widthsOf(p *layout.TablePart) (out []layout.Length) {
	for i := range p.Columns {
		out = append(out, p.Edges[i+1]-p.Edges[i])
	}
	return out
}

func shared(c report.Column) bool { return c.Width.Share > 0 }

func TestColumnWidth(t *testing.T) {
	const gap = 16 * layout.Pt
	words := func(columns ...report.Column) report.Table {
		row := make([]any, len(columns))
		for i := range columns {
			columns[i].Name, row[i] = fmt.Sprint("Column ", i+1), "some words that fill more than one line where there is little room"
		}
		return report.Table{Columns: columns, Rows: [][]any{row, row}}
	}
	part := func(t *testing.T, table report.Table) *layout.TablePart {
		t.Helper()
		pages, _ := rendered(t, one(table))
		return partsOf(pages)[0]
	}
	t.Run("keeps what is asked of it over random tables, in the room that there is", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 2))
		for range 60 {
			columns := make([]report.Column, 3+r.IntN(3))
			for i := range columns {
				columns[i].Width = []layout.ColumnWidth{
					{}, {Share: 1 + r.IntN(3)}, {Fixed: layout.Length(90+r.IntN(60)) * layout.Pt},
					{Least: layout.Length(60+r.IntN(90)) * layout.Pt}, {Most: layout.Length(90+r.IntN(60)) * layout.Pt},
				}[r.IntN(5)]
			}
			columns[0].Width = layout.ColumnWidth{}
			p := part(t, words(columns...))
			for i, w := range widthsOf(p)[:len(columns)-1] {
				switch at := columns[i].Width; {
				case at.Fixed > 0 && w-gap != at.Fixed, w-gap < at.Least, at.Most > 0 && w-gap > at.Most:
					t.Fatalf("column %d is %s wide, asked for %+v", i+1, w-gap, at)
				}
			}
			if end := p.Edges[len(columns)]; end > 864*layout.Pt || end < 864*layout.Pt && slices.ContainsFunc(columns, shared) {
				t.Fatalf("the table ends at %s", end)
			}
		}
	})
	t.Run("shares out what others leave", func(t *testing.T) {
		p := part(t, words(report.Column{Width: layout.ColumnWidth{Share: 2}}, report.Column{Width: layout.ColumnWidth{Share: 1}}, report.Column{Width: layout.ColumnWidth{Fixed: 100 * layout.Pt}}))
		w := widthsOf(p)
		if d := w[0] - gap - 2*(w[1]-gap); d < -2 || d > 2 {
			t.Errorf("2 of 3 shares are %s, 1 is %s", w[0]-gap, w[1]-gap)
		}
	})
	t.Run("breaks no line of a column that is not to be wrapped", func(t *testing.T) {
		table := words(report.Column{Width: layout.ColumnWidth{NoWrap: true}}, report.Column{}, report.Column{})
		for _, cell := range part(t, table).Cells {
			if p, ok := cell.Items[0].Item.(*layout.Group).Source.(*layout.ParaPart); cell.Column == 0 && ok == (p.Lines > 1) {
				t.Errorf("row %d has %d lines", cell.Row, p.Lines)
			}
		}
	})
	for name, c := range map[string]struct {
		of   layout.ColumnWidth
		want string
	}{
		"a width less than a word":  {layout.ColumnWidth{Fixed: 10 * layout.Pt}, `column 1: its width of 10 pt is less than`},
		"a most less than a word":   {layout.ColumnWidth{Most: 10 * layout.Pt}, `its most width of 10 pt`},
		"a text that has no room":   {layout.ColumnWidth{Most: 60 * layout.Pt, NoWrap: true}, "its widest text needs"},
		"more than the page has":    {layout.ColumnWidth{Fixed: 2000 * layout.Pt}, "columns need"},
		"a share and a width":       {layout.ColumnWidth{Share: 1, Fixed: 80 * layout.Pt}, "both a Share and Fixed"},
		"a least beyond the most":   {layout.ColumnWidth{Least: 90 * layout.Pt, Most: 80 * layout.Pt}, "at least 90 and at most 80 pt"},
		"a width below zero":        {layout.ColumnWidth{Least: -1 * layout.Pt}, "Width.Least is -1 pt"},
		"a width beyond all bounds": {layout.ColumnWidth{Most: 1 << 62}, "Width.Most is"},
	} {
		t.Run("reports "+name, func(t *testing.T) {
			_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), one(words(report.Column{Width: c.of}, report.Column{})))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func ExampleColumn_width() {
	risks := report.Table{
		Columns: []report.Column{
			{Name: "Risk", Width: layout.ColumnWidth{Share: 1}},
			{Name: "Code", Width: layout.ColumnWidth{NoWrap: true}},
			{Name: "What we do", Width: layout.ColumnWidth{Share: 2}},
		},
		Rows: [][]any{{"Fuel dearer by a tenth", "R 17 b", "Surcharge from 1 January, 60 trucks to electric by 2028"}},
	}
	risks.Columns[1].Width.Fixed = 20 * layout.Pt
	d := &report.Deck{Title: "Risks", Slides: []report.Slide{{Title: "Risks", Body: []report.Block{risks}}}}
	_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), d)
	fmt.Println(err)
	// Output:
	// report: slide 1 "Risks", block 1 (table): column 2: its width of 20 pt is less than the 30.41 pt that its widest text needs; make it wider, or shorten that
}
