package pdf

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"testing"
	"weak"

	"github.com/deckfold/deckfold/layout"
)

// twice is a page that shows a node in two places.
func twice(node *layout.Para, parts int) *layout.Page {
	p := &layout.Page{Title: "t", Slide: 1, Part: 1, Parts: parts, Frame: layout.Frame{Size: info.Size}}
	for i := range 2 {
		g := &layout.Group{Role: layout.RoleP, Of: node}
		g.Add(0, 0, textOf("text"))
		p.Add(layout.Length(i)*100*layout.Pt, 100*layout.Pt, g)
	}
	return p
}

func TestPage(t *testing.T) {
	one := layout.Info{Title: "t", Lang: "en", Pages: 1, Size: info.Size}
	t.Run("keeps no node of a slide of one page", func(t *testing.T) {
		w := New(one)
		node := &layout.Para{}
		held := weak.Make(node)
		if err := w.Page(0, twice(node, 1)); err != nil {
			t.Fatal(err)
		}
		node = nil
		for range 3 { // the pool lets go after two
			runtime.GC()
		}
		if held.Value() != nil {
			t.Error("the node is held")
		}
		runtime.KeepAlive(w)
	})
	t.Run("may be one of several of its slide though it says that it is all of it", func(t *testing.T) {
		w := New(layout.Info{Title: "t", Lang: "en", Pages: 2, Size: info.Size})
		for i := range 2 {
			if err := w.Page(i, twice(&layout.Para{}, 1+i)); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Finish(context.Background(), io.Discard); err != nil {
			t.Error(err)
		}
	})
	t.Run("is the same whether its slide may have another page or not", func(t *testing.T) {
		var files [2]bytes.Buffer
		for i := range files {
			w := New(one)
			if err := w.Page(0, twice(&layout.Para{}, 1+i)); err != nil {
				t.Fatal(err)
			}
			if err := w.Finish(context.Background(), &files[i]); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
			t.Error("the bytes differ")
		}
	})
}
