package pptx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// sided is a page of a title whose body is a text and, right of it, texts one above another, as wide as shares say.
func sided(t *testing.T, name string, shares [2]int, right ...string) *layout.Page {
	t.Helper()
	th := theme.Default()
	side := &layout.Stack{Gap: 12 * layout.Pt}
	for i, s := range right {
		if i == 0 {
			side.Nodes = append(side.Nodes, prose(s))
		} else { // else they were one text
			side.Nodes = append(side.Nodes, tile(func(_ *layout.Grid, c *layout.GridCell) { c.Surface, c.Node = &th.Light.Surface, prose(s) }))
		}
	}
	body := &layout.Columns{Gap: 24 * layout.Pt, Sides: []layout.Side{{Node: prose("left"), Share: shares[0]}, {Node: side, Share: shares[1]}}}
	seats := th.Seats(th.Layout(theme.ContentLayout), 1)
	room := seats.Places[layout.PlaceBody].Rect
	f, rest, err := body.Layout(attempt(), layout.Region{W: room.W, H: room.H, Break: room.H})
	if err != nil || rest != nil {
		t.Fatal(err, rest)
	}
	p := titled(t, name)
	p.TitleLines = 1
	p.AddAll(room.X, room.Y, f)
	return p
}

// stated is how many of the texts of a slide's body say where they stand.
func stated(slide string) (n int) {
	for _, sp := range strings.Split(slide, "<p:sp>")[1:] {
		if strings.Contains(sp, "<p:ph idx=") && strings.Contains(sp, "<a:xfrm>") {
			n++
		}
	}
	return n
}

func TestUnseated(t *testing.T) {
	wide, narrow := [2]int{7, 5}, [2]int{1, 2}
	equal := [2]int{1, 1}
	for name, c := range map[string]struct {
		pages  []*layout.Page
		stated []int // places that the slides state
		more   int   // layouts besides those that are always there
	}{
		"columns of a layout that nobody else needs are its own":      {[]*layout.Page{sided(t, "One", wide, "a")}, []int{0}, 1},
		"several slides with the same columns share a layout":         {[]*layout.Page{sided(t, "One", wide, "a"), sided(t, "Two", wide, "b"), sided(t, "Three", wide, "c")}, []int{0, 0, 0}, 1},
		"columns of one slide among others state their places":        {[]*layout.Page{sided(t, "One", wide, "a"), sided(t, "Two", narrow, "b"), sided(t, "Three", wide, "c")}, []int{0, 2, 0}, 1},
		"columns of several slides besides others have a layout":      {[]*layout.Page{sided(t, "One", wide, "a"), sided(t, "Two", narrow, "b"), sided(t, "Three", wide, "c"), sided(t, "Four", narrow, "d")}, []int{0, 0, 0, 0}, 2},
		"rows stand where the page has them":                          {[]*layout.Page{sided(t, "One", equal, "a", "b")}, []int{0}, 1},
		"rows of another height than the layout's state their places": {[]*layout.Page{sided(t, "One", equal, "a", "b"), sided(t, "Two", equal, "a", "b"), sided(t, "Three", equal, "a\na\na", "b")}, []int{0, 0, 2}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			file := write(t, c.pages...)
			layouts := 0
			for part := range file {
				if strings.HasPrefix(part, "ppt/slideLayouts/slideLayout") {
					layouts++
				}
			}
			w := New(info(1), theme.Default())
			if got := layouts - len(w.made); got != c.more {
				t.Errorf("%d more layouts, want %d", got, c.more)
			}
			for i, want := range c.stated {
				if got := stated(file[w.slideName(i)]); got != want {
					t.Errorf("slide %d states %d places, want %d", i+1, got, want)
				}
			}
		})
	}
	t.Run("the order in which pages are written changes nothing", func(t *testing.T) {
		pages := []*layout.Page{sided(t, "One", wide, "a"), sided(t, "Two", narrow, "b"), sided(t, "Three", wide, "c"), sided(t, "Four", equal, "a", "b"), sided(t, "Five", narrow, "d"), sided(t, "Six", equal, "a\na", "b")}
		var files [2]bytes.Buffer
		for i := range files {
			order := []int{0, 1, 2, 3, 4, 5}
			if i > 0 {
				slices.Reverse(order)
			}
			w := New(info(len(pages)), theme.Default())
			for _, k := range order {
				if err := w.Page(k, pages[k]); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Finish(t.Context(), &files[i]); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
			t.Error("the files differ")
		}
	})
}
