package layout_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// plot is a figure of a least height.
type plot struct{ least layout.Length }

func (p plot) Least(*layout.Context) layout.Length { return p.least }

func (p plot) Layout(_ *layout.Context, r layout.Region) (f layout.Frame, rest layout.Node, err error) {
	if r.H < p.least {
		return f, p, nil
	}
	f.Size = layout.Size{W: r.W, H: r.H}
	return f, nil, nil
}

// boardOf is a dashboard of one column with a figure of each of some heights; 0 is a text.
func boardOf(heights ...layout.Length) *layout.Dashboard {
	d := &layout.Dashboard{Columns: 1, RowGap: 20 * layout.Pt}
	for _, h := range heights {
		p := layout.DashboardPanel{Head: para("head"), Body: para("text")}
		if p.Head.(*layout.Para).Type = layout.CardText; h > 0 {
			p.Body = plot{h * layout.Pt}
		}
		d.Panels = append(d.Panels, p)
	}
	return d
}

// rowsOf are where the panels of a frame begin, and where the last one ends, in points.
func rowsOf(f layout.Frame) (out []int) {
	for _, it := range f.Items {
		out = append(out, int(it.At.Y/layout.Pt))
	}
	return append(out, int(f.Size.H/layout.Pt))
}

func TestDashboard(t *testing.T) {
	size := layout.Size{W: 400 * layout.Pt, H: 460 * layout.Pt}
	for _, c := range []struct {
		name    string
		heights []layout.Length
		want    string
	}{
		{"gives rows one height, and takes the whole of it", []layout.Length{50, 60, 70}, "[[0 160 320 460]]"},
		{"gives a row what it needs, and the others one height", []layout.Length{50, 150, 60}, "[[0 138 341 460]]"},
		{"goes on with rows of the same height", []layout.Length{150, 150, 150}, "[[0 240 460] [0 220]]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := layout.Draw(context(), boardOf(c.heights...), size, size.H)
			if err != nil {
				t.Fatal(err)
			}
			var got [][]int
			for _, f := range pages {
				got = append(got, rowsOf(f))
			}
			if s := fmt.Sprint(got); s != c.want {
				t.Errorf("rows at %s, want %s", s, c.want)
			}
		})
	}
	t.Run("grows to twice the height that its texts need", func(t *testing.T) {
		pages, err := layout.Draw(context(), boardOf(0, 0), size, size.H)
		if err != nil || len(pages) != 1 || int(pages[0].Size.H/layout.Pt) != 277 {
			t.Error(len(pages), pages[0].Size, err)
		}
	})
	t.Run("has fewer columns where a word is wider", func(t *testing.T) {
		d := boardOf(0, 0)
		d.Columns = 2
		for i := range d.Panels {
			d.Panels[i].Body = para("Donaudampfschiff")
		}
		for w, want := range map[layout.Length]int{400: 2, 220: 3} {
			pages, err := layout.Draw(context(), d, layout.Size{W: w * layout.Pt, H: size.H}, size.H)
			if err != nil {
				t.Fatal(err)
			}
			if rows := slices.Compact(rowsOf(pages[0])); len(rows) != want {
				t.Errorf("in %s pt rows at %v", w*layout.Pt, rows)
			}
		}
	})
}

func TestDashboardOverflows(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for range 100 {
		d := boardOf(layout.Length(r.IntN(60)), layout.Length(40+r.IntN(60)))
		d.Panels[0].Body = para(strings.Repeat("word ", 1500+r.IntN(500)))
		d.Columns = 1 + r.IntN(2)
		size := layout.Size{W: 400 * layout.Pt, H: 300 * layout.Pt}
		_, err := layout.Draw(context(), d, size, size.H)
		var e *layout.Overflow
		if !errors.As(err, &e) {
			t.Fatalf("got %v", err)
		}
		if e.Need <= e.Room {
			t.Fatalf("it needs %v and there are %v", e.Need, e.Room)
		}
	}
}
