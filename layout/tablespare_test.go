package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// spareTable is a random table without bars.
func spareTable(r *rand.Rand) *layout.TableNode {
	n := &layout.TableNode{Head: [][]layout.TableCell{nil}, Rows: make([][]layout.TableCell, 1+r.IntN(6))}
	for range 1 + r.IntN(6) {
		col := layout.TableColumn{Align: []layout.Align{layout.Left, layout.Right, layout.DecimalPoint}[r.IntN(3)]}
		switch r.IntN(8) {
		case 0:
			col.Fixed = layout.Length(150+r.IntN(60)) * layout.Pt
		case 1:
			col.ColumnWidth.Least = layout.Length(50+r.IntN(90)) * layout.Pt
		case 2:
			col.ColumnWidth.Most = layout.Length(150+r.IntN(90)) * layout.Pt
		}
		n.Columns = append(n.Columns, col)
		n.Head[0] = append(n.Head[0], layout.TableCell{Para: bold("Head")})
		for k := range n.Rows {
			text := strings.Repeat("7", 1+r.IntN(6))
			if col.Align == layout.Left {
				text = strings.TrimSpace(strings.Repeat("name ", 1+r.IntN(5)))
			}
			n.Rows[k] = append(n.Rows[k], layout.TableCell{Para: para(text)})
		}
	}
	return n
}

// widest is the width of a column's widest text.
func widest(n *layout.TableNode, i int) (most layout.Length) {
	for _, rows := range [...][][]layout.TableCell{n.Head, n.Rows} {
		for _, row := range rows {
			w, _ := row[i].Widths(context())
			most = max(most, w)
		}
	}
	return most
}

func TestSpareWidth(t *testing.T) {
	const gap, white = 60 * layout.Pt, 120 * layout.Pt
	r := rand.New(rand.NewPCG(19, 4))
	short, full := 0, 0
	t.Run("goes to gaps, and leaves no figure far from its name", func(t *testing.T) {
		for range 400 {
			n := spareTable(r)
			w := max(layout.Length(200+r.IntN(800))*layout.Pt, n.LeastWidth(context()))
			at := edges(t, n, w)
			last := len(n.Columns) - 1
			if at[last+1] > w {
				t.Fatalf("a table in %s ends at %s", w, at[last+1])
			}
			if full++; at[last+1] < w-layout.Pt {
				short, full = short+1, full-1
			}
			for i, col := range n.Columns[:last] {
				next := n.Columns[i+1]
				if col.Align != layout.Left || next.Align == layout.Left || col.Fixed+col.ColumnWidth.Least+next.Fixed+next.ColumnWidth.Least > 0 {
					continue
				}
				end := at[i+2]
				if i+1 < last {
					end -= 16 * layout.Pt
					if n.Columns[i+2].Align == layout.Left {
						continue // the gap after it may be wider
					}
				}
				if d := end - widest(n, i+1) - at[i] - widest(n, i); d > white {
					t.Errorf("%s of white are between a name and its figure", d)
				}
			}
		}
		if short < 50 || full < 50 {
			t.Errorf("%d tables end short of their width, %d with it", short, full)
		}
	})
	t.Run("keeps what is asked of columns", func(t *testing.T) {
		for range 400 {
			n := spareTable(r)
			at := edges(t, n, 2000*layout.Pt)
			for i, col := range n.Columns[:len(n.Columns)-1] {
				w := at[i+1] - at[i] - 16*layout.Pt
				if n.Columns[i].Align != layout.Left && n.Columns[i+1].Align == layout.Left && i > 0 {
					w -= 24 * layout.Pt
				}
				if col.Fixed > 0 && w != col.Fixed || w < col.ColumnWidth.Least || col.ColumnWidth.Most > 0 && w > col.ColumnWidth.Most {
					t.Fatalf("column %d is %s wide, asked for %+v", i+1, w, col.ColumnWidth)
				}
			}
		}
	})
	t.Run("makes gaps of at most 60 pt between figures", func(t *testing.T) {
		for range 100 {
			n := table(1 + r.IntN(5))
			n.Columns = append(n.Columns, layout.TableColumn{Align: layout.Right}, layout.TableColumn{Align: layout.Right})
			for _, rows := range [...][][]layout.TableCell{n.Head, n.Rows} {
				for k := range rows {
					rows[k] = append(rows[k], layout.TableCell{Para: para("70")}, layout.TableCell{Para: para(strings.Repeat("7", 1+r.IntN(9)))})
				}
			}
			at := edges(t, n, 900*layout.Pt)
			for i := 2; i < 4; i++ {
				w := at[i+1] - at[i]
				if i < 3 {
					w -= 16 * layout.Pt
				}
				if got := 16*layout.Pt + w - widest(n, i); got != gap {
					t.Fatalf("the gap before column %d is %s", i+1, got)
				}
			}
		}
	})
	t.Run("is used up where columns have shares of it or tints", func(t *testing.T) {
		for k := range 2 {
			n := table(3)
			n.Columns[k].Share, n.Columns[1].Heat = 1-k, k > 0
			if at := edges(t, n, 900*layout.Pt); at[2]+layout.Length(k)*7*layout.Pt < 899*layout.Pt {
				t.Errorf("the table ends at %s", at[2])
			}
		}
	})
	t.Run("has a folded table's parts stand beside one another", func(t *testing.T) {
		n := table(12)
		n.Fold, n.Gap = 2, 36*layout.Pt
		f, _, err := n.Layout(context(), layout.Region{W: 900 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil {
			t.Fatal(err)
		}
		parts := partsOf(f)
		if got := parts[1].at.X - parts[0].Size.W; got != n.Gap {
			t.Errorf("they are %s apart, want %s", got, n.Gap)
		}
	})
}
