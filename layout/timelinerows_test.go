package layout_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestTimelineRows holds over random timelines that every event is joined to its row, in order, by a line that meets no other, that texts
// stay in their rows, and that rows without room stand under a lying axis.
func TestTimelineRows(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	upright := 0
	for seed := range 300 {
		n := 1 + r.IntN(12)
		at := make([]int, n)
		for i := range at {
			at[i] = r.IntN(10000)
		}
		slices.Sort(at)
		tl := &layout.Timeline{Cells: &layout.Grid{Columns: n, Least: 60 * layout.Pt, Gap: 12 * layout.Pt}}
		for i := range at {
			text := para(fmt.Sprint("event ", i))
			tl.Events = append(tl.Events, layout.TimeEvent{At: at[i]})
			tl.Rows = append(tl.Rows, layout.TimeRow{When: para(fmt.Sprint("date ", i)), Node: text})
			tl.Cells.Cells = append(tl.Cells.Cells, layout.GridCell{Node: text})
		}
		if tl.Breathe(); n%2 == 0 {
			tl.Ticks = []layout.TimeTick{{At: 2000, Text: para("2000")}, {At: 8000, Text: para("2001")}}
		}
		size := layout.Size{W: 500 * layout.Pt, H: layout.Length(180+r.IntN(260)) * layout.Pt}
		c := context()
		c.Step = c.Scale.Steps() - 1
		pages, err := layout.Draw(c, tl, size, size.H)
		if err != nil {
			t.Fatal(seed, err)
		}
		lines := joins(pages[0].Items)
		if len(lines) == 0 {
			continue
		}
		upright++
		if len(pages) != 1 || len(lines) != n || pages[0].Size.H > size.H {
			t.Fatalf("seed %d: %d pages, %d lines of %d events, %s of %s", seed, len(pages), len(lines), n, pages[0].Size.H, size.H)
		}
		pitch := pages[0].Size.H / layout.Length(n)
		for i, a := range lines {
			if want := pitch*layout.Length(i) + pitch/2; a[3].Y != want || a[0].Y != pages[0].Size.H*layout.Length(at[i])/10000 {
				t.Errorf("seed %d: event %d is joined from %v to %v, want its row at %s", seed, i, a[0], a[3], want)
			}
			for k, b := range lines[:i] {
				if at[i] != at[k] && meet(a, b) {
					t.Errorf("seed %d: the lines of events %d and %d meet: %v %v", seed, k, i, b, a)
				}
			}
		}
	}
	if upright < 200 {
		t.Errorf("%d of 300 timelines are upright", upright)
	}
}

// joins are the lines from the events of an upright axis to their rows.
func joins(items []layout.Placed) (out [][]layout.Point) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, joins(v.Items)...)
		case *layout.Path:
			if len(v.Points) == 4 && v.Stroke != nil && v.Fill == nil {
				out = append(out, v.Points)
			}
		}
	}
	return out
}

// meet reports two polylines of which parts, level or upright, have a point in common.
func meet(a, b []layout.Point) bool {
	for i := range len(a) - 1 {
		for k := range len(b) - 1 {
			p, q := box(a[i], a[i+1]), box(b[k], b[k+1])
			if p.X <= q.Right() && q.X <= p.Right() && p.Y <= q.Bottom() && q.Y <= p.Bottom() {
				return true
			}
		}
	}
	return false
}

func box(a, b layout.Point) layout.Rect {
	return layout.Rect{Point: layout.Point{X: min(a.X, b.X), Y: min(a.Y, b.Y)}, Size: layout.Size{W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)}}
}
