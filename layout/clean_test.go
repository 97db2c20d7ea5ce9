package layout_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	rules "github.com/deckfold/deckfold/layout/text"
)

func written(runs ...string) *layout.Para {
	p := &layout.Para{}
	for i, r := range runs {
		p.Runs = append(p.Runs, layout.Run{Text: r, Bold: i%2 > 0})
	}
	return p
}

var wide = layout.Region{W: 400 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited}

func TestText(t *testing.T) {
	lay := func(t *testing.T, n layout.Node) layout.Frame {
		t.Helper()
		f, _, err := n.Layout(context(), wide)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	t.Run("is cleaned when it is laid out", func(t *testing.T) {
		dirty, clean := written("Cafe\u0301\vau", " lait\r\nx\ty\u202c"), written("Café\nau", " lait\nx y")
		if got, want := dump(lay(t, dirty)), dump(lay(t, clean)); got != want || dirty.Text() != clean.Text() {
			t.Errorf("laid out as\n%swant\n%s", got, want)
		}
	})
	t.Run("closes in one run what another opened", func(t *testing.T) {
		p := written("\u202ea ", "b\u202c", " c")
		lay(t, p)
		if got := p.Text(); got != "\u202ea b\u202c c" {
			t.Errorf("the text is %+q", got)
		}
	})
	t.Run("leaves runs alone that others may have", func(t *testing.T) {
		runs := []layout.Run{{Text: "a\vb"}}
		lay(t, &layout.Para{Runs: runs})
		if runs[0].Text != "a\vb" {
			t.Error("the caller's runs are changed")
		}
	})
	t.Run("has links to slides by their clean IDs", func(t *testing.T) {
		p := &layout.Para{Runs: []layout.Run{{Text: "x", Href: "#cafe\u0301"}, {Text: "y", Href: "https://a.org/e\u0301"}}}
		lay(t, p)
		if p.Runs[0].Href != "#café" || p.Runs[1].Href != "https://a.org/e\u0301" {
			t.Errorf("links lead to %q and %q", p.Runs[0].Href, p.Runs[1].Href)
		}
	})
	bad := written("a", "b\x01")
	for name, n := range map[string]layout.Node{
		"paragraph":    bad,
		"continuation": &layout.Stack{Nodes: []layout.Node{written("x"), bad}},
		"list item":    &layout.List{Items: []*layout.ListItem{{Body: bad}}},
		"list marker":  &layout.List{Items: []*layout.ListItem{{Body: written("x"), Marker: "\x01.", Numbering: layout.Decimal}}},
		"cell":         &layout.TableNode{Columns: make([]layout.TableColumn, 1), Rows: [][]layout.TableCell{{{Para: bad}}}},
		"table head":   &layout.TableNode{Columns: make([]layout.TableColumn, 1), Head: [][]layout.TableCell{{{Para: bad}}}, Rows: [][]layout.TableCell{{{Para: written("x")}}}},
		"big number":   &layout.BigNumber{Value: bad},
		"grid cell":    &layout.Grid{Columns: 1, Cells: []layout.GridCell{{Node: bad}}},
		"picture":      &layout.ImageNode{Picture: &layout.Picture{Pixels: [2]int{9, 9}}, Alt: "\x01"},
		"caption":      &layout.ImageNode{Picture: &layout.Picture{Pixels: [2]int{9, 9}}, Caption: bad},
	} {
		t.Run("that no file can hold is an error of a "+name, func(t *testing.T) {
			for _, dry := range []bool{true, false} {
				c := context()
				c.Dry = dry
				_, _, err := n.Layout(c, wide)
				var e *rules.Error
				if !errors.As(err, &e) || e.Rune() != 1 {
					t.Errorf("dry %v: the error is %v", dry, err)
				}
			}
		})
	}
}

// said is a node whose groups say something instead of their items.
type said struct{ outer, inner *layout.Group }

func (n said) Layout(*layout.Context, layout.Region) (f layout.Frame, rest layout.Node, err error) {
	n.outer.Items = nil
	n.outer.Add(0, 0, n.inner)
	f.Size.H = layout.Pt
	f.Add(0, 0, n.outer)
	return f, nil, nil
}

func TestBlockOfGroups(t *testing.T) {
	n := said{&layout.Group{Alt: "Cafe\u0301\vau lait"}, &layout.Group{Actual: "a\u202e", Attr: layout.Attr{Href: "#e\u0301"}}}
	block := &layout.Block{Node: n, Of: "mine"}
	t.Run("cleans what they say", func(t *testing.T) {
		if _, _, err := block.Layout(context(), wide); err != nil {
			t.Fatal(err)
		}
		if n.outer.Alt != "Café\nau lait" || n.inner.Actual != "a\u202e\u202c" || n.inner.Attr.Href != "#é" {
			t.Errorf("the groups say %+q, %+q, %+q", n.outer.Alt, n.inner.Actual, n.inner.Attr.Href)
		}
	})
	t.Run("names all that no file can hold", func(t *testing.T) {
		n.outer.Alt, n.inner.Actual = "\x02", "\x03"
		_, _, err := block.Layout(context(), wide)
		var of *layout.BlockError
		if !errors.As(err, &of) || of.Of != "mine" {
			t.Errorf("the error %v names no block", err)
		}
		for _, want := range []string{"alternative text: ", "U+0002", "U+0003"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, want %s in it", err, want)
			}
		}
	})
}
