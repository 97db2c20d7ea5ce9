package report_test

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// box is a filled rectangle on a page.
type box struct {
	layout.Rect
	color layout.Color
}

// barsOn are the bars of tables on a page by their rows, from the left and from the top; row -1 has what is drawn beside all.
func barsOn(items []layout.Placed, at layout.Point, out map[int][]box) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if row, ok := g.Source.(layout.TableBars); ok {
			for _, b := range g.Items {
				if path, ok := b.Item.(*layout.Path); ok {
					q := path.Points[2]
					out[row.Row] = append(out[row.Row], box{layout.Rect{Point: layout.Point{X: p.X + b.At.X, Y: p.Y + b.At.Y}, Size: layout.Size{W: q.X, H: q.Y}}, *path.Fill})
				}
			}
		}
		barsOn(g.Items, p, out)
	}
}

func TestTableBars(t *testing.T) {
	table := func(good report.Direction, values ...any) report.Table {
		t := report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B", Bar: true, Good: good}}}
		for _, v := range values {
			t.Rows = append(t.Rows, []any{"row", v})
		}
		return t
	}
	colors := theme.Default().Light
	t.Run("go from a line at zero to both sides, on one scale", func(t *testing.T) {
		pages, _ := rendered(t, one(table(report.NeitherWay, 100, -50, 25, 0, nil)))
		bars := map[int][]box{}
		barsOn(pages[0].Items, layout.Point{}, bars)
		if len(bars[-1]) != 1 || len(bars[1]) != 1 || len(bars[2]) != 1 || len(bars[3]) != 1 || len(bars[4])+len(bars[5]) != 0 {
			t.Fatalf("bars are %v", bars)
		}
		zero := bars[-1][0].X + bars[-1][0].W/2
		near := func(a, b layout.Length) bool { return a-b < layout.Pt/4 && b-a < layout.Pt/4 }
		up, down, small := bars[1][0], bars[2][0], bars[3][0]
		if !near(up.X, zero) || !near(down.Right(), zero) || !near(small.X, zero) || !near(up.W, 2*down.W) || !near(up.W, 4*small.W) {
			t.Errorf("zero is at %v, bars are %v, %v, %v", zero, up, down, small)
		}
		if up.color != down.color || up.color.Plain() != colors.Grey.Plain() {
			t.Errorf("bars that say neither good nor bad have the colours %v and %v", up.color, down.color)
		}
	})
	t.Run("are coloured by what is good, under heads that say so", func(t *testing.T) {
		for good, want := range map[report.Direction][2]layout.Color{report.UpIsGood: {colors.Good, colors.Bad}, report.DownIsGood: {colors.Bad, colors.Good}} {
			pages, _ := rendered(t, one(table(good, 100, -50)))
			bars := map[int][]box{}
			barsOn(pages[0].Items, layout.Point{}, bars)
			if bars[1][0].color.Plain() != want[0].Plain() || bars[2][0].color.Plain() != want[1].Plain() {
				t.Errorf("%v: %v, %v", good, bars[1], bars[2])
			}
			text := strings.Join(strings.Fields(pageText(pages, 1)), " ")
			if head := map[report.Direction]string{report.UpIsGood: "worse better", report.DownIsGood: "better worse"}[good]; !strings.Contains(text, head) {
				t.Errorf("%q has no %q", text, head)
			}
		}
	})
	t.Run("leave sums out, but for deviations of them", func(t *testing.T) {
		for good, want := range map[report.Direction]int{report.NeitherWay: 0, report.UpIsGood: 1} {
			x := table(good, 100, 50, 150)
			x.Styles = []report.RowStyle{{Rows: []int{2}, Kind: report.TotalRow}}
			pages, _ := rendered(t, one(x))
			bars := map[int][]box{}
			barsOn(pages[0].Items, layout.Point{}, bars)
			if len(bars[3]) != want || len(bars[1]) != 1 {
				t.Errorf("%v: %v", good, bars)
			}
		}
	})
}

func TestHangingParentheses(t *testing.T) {
	money := number.Format{Places: number.Fixed(1), Parentheses: true}
	table := report.Table{Columns: []report.Column{{Name: "A"}, {Name: "Actual", Format: money}}, Rows: [][]any{{"x", 12.5}, {"y", -7.5}, {"z", 100.0}}}
	pages, _ := rendered(t, one(table))
	p := partsOf(pages)[0]
	ends := map[string]layout.Length{}
	for i := range p.Cells {
		var body layout.TextBody
		if c := &p.Cells[i]; c.Column == 1 && c.Text(&body) {
			ends[body.Paras[0].Text()] = body.X + body.W
		}
	}
	if ends["12.5"] != ends["100.0"] || ends["(7.5)"] <= ends["12.5"] {
		t.Errorf("numbers end at %v; a parenthesis hangs over the edge of the others", ends)
	}
}
