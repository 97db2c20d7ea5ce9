package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// TestTable holds the structure of a table that is folded, and continues on another page.
func TestTable(t *testing.T) {
	cell := func(s string) layout.TableCell {
		return layout.TableCell{Para: &layout.Para{Runs: []layout.Run{{Text: s}}}}
	}
	n := &layout.TableNode{Columns: make([]layout.TableColumn, 1), Head: [][]layout.TableCell{{cell("head")}}, Fold: 2, Gap: 20 * layout.Pt}
	for i := range 11 {
		n.Rows = append(n.Rows, []layout.TableCell{cell(fmt.Sprint("row ", i))})
	}
	var scale layout.Scale
	for i := range scale {
		scale[i] = []layout.Length{20 * layout.Pt}
	}
	frames, err := layout.Draw(&layout.Context{Shaper: fonts.NewShaper(), Scale: &scale}, n, layout.Size{W: 400 * layout.Pt, H: 130 * layout.Pt}, 130*layout.Pt)
	if err != nil || len(frames) != 2 {
		t.Fatal(len(frames), err)
	}
	w := New(layout.Info{Title: "T", Lang: "en", Pages: 2, Size: info.Size})
	for i, f := range frames {
		p := &layout.Page{Title: "T", Slide: 1, Part: i + 1, Parts: 2, Frame: layout.Frame{Size: info.Size}}
		p.AddAll(48*layout.Pt, 100*layout.Pt, f)
		if err := w.Page(i, p); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	r := readBack(t, b.Bytes())
	t.Run("is without faults", func(t *testing.T) {
		for _, f := range r.faults() {
			t.Error(f)
		}
	})
	t.Run("is one table of one head and all rows", func(t *testing.T) {
		var tables []string
		for _, dict := range r.objects {
			if strings.Contains(dict, "/S/Table") {
				tables = append(tables, dict)
			}
		}
		if len(tables) != 1 {
			t.Fatalf("%d tables, want 1", len(tables))
		}
		rows := list(tables[0], "/K")
		if len(rows) != 1+len(n.Rows) {
			t.Fatalf("%d rows, want %d", len(rows), 1+len(n.Rows))
		}
		for i, row := range rows {
			want := "/S/TD"
			if i == 0 {
				want = "/S/TH"
			}
			if cells := list(r.objects[row], "/K"); len(cells) != 1 || !strings.Contains(r.objects[cells[0]], want) {
				t.Errorf("row %d is %s with cells %v, want one %s", i, r.objects[row], cells, want)
			}
		}
	})
}
