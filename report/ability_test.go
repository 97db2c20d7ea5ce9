package report_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// drawn is a block of a stranger's that draws itself through the Node of another, and does nothing else.
type drawn struct{ of report.Block }

func (d drawn) Node(s *theme.Setting) layout.Node { return d.of.Node(s) }

// framed is a block of a stranger's that has another in a stack of its own.
type framed struct{ of report.Block }

func (f *framed) Node(s *theme.Setting) layout.Node {
	return &layout.Stack{Nodes: []layout.Node{f.of.Node(s)}}
}

// guises are a block in all the ways in which it may be given: as a value, as a pointer, embedded, and behind blocks of a
// stranger's.
type guises struct {
	name               string
	value              report.Block
	pointer, embedding report.Block
}

func sampleBlocks() []guises {
	table := report.Table{Title: "Trade", Source: "Census", Columns: []report.Column{{Name: "State"}, {Name: "Volume"}}, Rows: [][]any{{"Texas", 1.5}, {"Ohio", 2}}}
	chart := charts.Chart{Title: "Trade", Source: "Census", Categories: []string{"2020", "2021"}, Series: []charts.Series{{Name: "Exports", Values: []float64{1.5, 2}}}}
	stats := report.Stats{{Label: "Exports", Value: 289.5, Unit: "billion"}}
	facts := report.Facts{{Label: "Exports", Value: 289.5, Unit: "billion"}}
	text, heading := report.Text("One sentence."), report.Heading("Policy")
	risks := report.RiskMatrix{Likelihood: []string{"rare", "likely"}, Impact: []string{"minor", "severe"}, Severity: []string{"low", "high"}, Risks: []report.Risk{{Name: "Fire", Likelihood: 1, Impact: 2}}}
	list, callout, code := report.List{"One", "Two"}, report.Callout("Reform"), report.Code("a := 1")
	return []guises{
		{"a table", table, &table, struct{ report.Table }{table}},
		{"a chart", chart, &chart, struct{ charts.Chart }{chart}},
		{"big numbers", stats, &stats, struct{ report.Stats }{stats}},
		{"facts", facts, &facts, struct{ report.Facts }{facts}},
		{"a text", text, &text, struct{ report.Text }{text}},
		{"a heading", heading, &heading, struct{ report.Heading }{heading}},
		{"a list", list, &list, struct{ report.List }{list}},
		{"a call-out", callout, &callout, struct{ report.Callout }{callout}},
		{"a risk matrix", risks, &risks, struct{ report.RiskMatrix }{risks}},
		{"code", code, &code, struct{ report.Code }{code}},
	}
}

// everyway are all ways in which a block may stand on a slide.
func (g guises) everyway() map[string][]report.Block {
	return map[string][]report.Block{
		"as a pointer": {g.pointer}, "embedded": {g.embedding}, "drawn by a stranger's": {drawn{g.value}}, "drawn by a stranger's pointer": {&drawn{g.pointer}},
		"in a stranger's stack": {&framed{g.embedding}},
	}
}

// taken is a format of a stranger's that keeps what it is given.
type taken struct {
	record
	figures *figure.Figures
}

func (t *taken) Begin(_ context.Context, info layout.Info, _ *theme.Theme) (layout.Writer, error) {
	t.figures = info.Figures
	return t, nil
}

// told is what a deck becomes in a stranger's format: the texts of its pages, and its figures row by row.
func told(t *testing.T, blocks []report.Block) string {
	t.Helper()
	keep := &taken{record: record{pages: map[int]*layout.Page{}}}
	doc, err := (&report.Renderer{Formats: []report.Format{keep, report.PDF{Attach: true}, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), one(blocks...))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}} {
		if err := doc.Write(context.Background(), io.Discard, f); err != nil {
			t.Error(err)
		}
	}
	var b strings.Builder
	for i := range doc.Pages {
		for _, s := range texts(keep.pages[i]) {
			fmt.Fprintln(&b, s.text, s.r)
		}
	}
	for _, s := range keep.figures.Sheets {
		fmt.Fprintln(&b, s.ID, s.Name, s.On, s.Kind, s.Title, s.Source, s.Columns)
		if p, ok := s.Chart.(*charts.Plan); ok {
			fmt.Fprintln(&b, p.Names, p.Data, len(p.Layers))
		}
		for i := range s.Rows {
			fmt.Fprintln(&b, s.Row(i, nil)...)
		}
	}
	fmt.Fprintln(&b, keep.figures.Numbers)
	return b.String()
}

func TestAbilities(t *testing.T) {
	for _, g := range sampleBlocks() {
		want := told(t, []report.Block{g.value})
		for way, blocks := range g.everyway() {
			t.Run("has the same pages, sources and figures in every format for "+g.name+" "+way, func(t *testing.T) {
				if got := told(t, blocks); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
	t.Run("gives a stranger's format the figures and where they stand", func(t *testing.T) {
		got := told(t, []report.Block{sampleBlocks()[0].value})
		for _, want := range []string{"results_table 01 Trade {1 1 Results} 0 Trade Census", "Texas 1.5", "Data: sheet  {", "Source: Census {"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is not in\n%s", want, got)
			}
		}
	})
	for _, g := range sampleBlocks() {
		f, ok := g.value.(report.Flowing)
		if !ok {
			continue
		}
		t.Run("sets a long slide of "+g.name+" in two columns however it is given", func(t *testing.T) {
			if !f.Flows() {
				t.Fatal("it does not flow")
			}
			long := func(b report.Block) int {
				blocks := make([]report.Block, 60)
				for i := range blocks {
					blocks[i] = b
				}
				pages, err := pagesOf(one(blocks...))
				if err != nil {
					t.Fatal(err)
				}
				return len(pages)
			}
			want := long(g.value)
			for way, blocks := range g.everyway() {
				if got := long(blocks[0]); got != want {
					t.Errorf("%s: %d pages, want %d", way, got, want)
				}
			}
		})
	}
}

// counted is a block with figures of its own that it draws through a table with others: its own count.
type counted struct{ report.Table }

func (counted) Figures(*theme.Setting) figure.Figures {
	return figure.Figures{Numbers: []figure.Number{{Label: "own", Value: int32(7)}}}
}

// dashboard is a block that holds others without saying so, and shows two of them.
type dashboard struct{ left, right report.Block }

func (d dashboard) Node(s *theme.Setting) layout.Node {
	return &layout.Columns{Gap: 12 * layout.Pt, Sides: []layout.Side{{Node: d.left.Node(s)}, {Node: d.right.Node(s)}}}
}

func TestFigured(t *testing.T) {
	blocks := sampleBlocks()
	t.Run("takes a block's own figures for those of what it draws", func(t *testing.T) {
		got := told(t, []report.Block{counted{blocks[0].value.(report.Table)}})
		if strings.Contains(got, "Texas 1.5") || !strings.Contains(got, "own 7") {
			t.Error(got)
		}
	})
	t.Run("takes the figures of all that a block draws", func(t *testing.T) {
		got := told(t, []report.Block{dashboard{blocks[0].value, blocks[1].pointer}})
		for _, want := range []string{"results_table", "results_chart", "Texas 1.5", "2020 1.5", "Data: sheets  {"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is not in\n%s", want, got)
			}
		}
	})
}

// TestUncheckedTable holds that a table which a stranger's block draws without checking it is refused as one of the deck's own.
func TestUncheckedTable(t *testing.T) {
	columns := []report.Column{{Name: "A"}, {Name: "B"}}
	for name, c := range map[string]struct {
		table report.Table
		want  string
	}{
		"short rows":                  {report.Table{Columns: columns, Rows: [][]any{{1}}}, "has 1 cells, want 2"},
		"long rows":                   {report.Table{Columns: columns, Rows: [][]any{{1, 2, 3}}}, "has 3 cells, want 2"},
		"spans that leave it":         {report.Table{Columns: columns, Rows: [][]any{{report.Span{Value: 1, Rows: 2}, 2}}}, "leaves the table"},
		"highlights of rows it lacks": {report.Table{Columns: columns, Rows: [][]any{{1, 2}}, Highlight: []int{1}}, "row 1 is highlighted"},
		"styles of rows it lacks":     {report.Table{Columns: columns, Rows: [][]any{{1, 2}}, Styles: []report.RowStyle{{Rows: []int{4}, Kind: report.TotalRow}}}, "there is no row 4"},
	} {
		t.Run("with "+name, func(t *testing.T) {
			_, err := pagesOf(one(drawn{c.table}))
			if err == nil || !strings.Contains(err.Error(), c.want) || errors.Is(err, report.ErrInternal) {
				t.Errorf("%v, want %q in it", err, c.want)
			}
		})
	}
}
