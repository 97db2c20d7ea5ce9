package pptx

import (
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// tile is a grid of one cell of 36 pt padding over the page's width.
func tile(change func(*layout.Grid, *layout.GridCell)) *layout.Grid {
	g := &layout.Grid{Name: "Tile", Columns: 1, Pad: 36 * layout.Pt, Cells: []layout.GridCell{{Node: prose("short")}}}
	change(g, &g.Cells[0])
	return g
}

func TestPanel(t *testing.T) {
	colors := &theme.Default().Light
	for name, c := range map[string]struct {
		change func(*layout.Grid, *layout.GridCell)
		wants  []string // of its shape, in their order
	}{
		"with a fill is a rectangle with its insets": {
			func(_ *layout.Grid, c *layout.GridCell) { c.Surface = &colors.Surface },
			[]string{`<p:ph idx="1"/>`, `prst="rect"`, `<a:solidFill>`, `<a:ln><a:noFill/></a:ln>`, ` lIns="457200" tIns="457200"`, ` bIns="406400" anchor="t"><a:normAutofit/>`, `short`},
		},
		"with a rule has a line on its top": {
			func(_ *layout.Grid, c *layout.GridCell) { c.Rule, c.Weight = &colors.Ink, 4*layout.Pt },
			[]string{
				`<p:ph idx="1"/>`, `prst="rect"`, `<a:noFill/><a:ln><a:noFill/></a:ln>`, ` lIns="0" tIns="152400"`, `short`,
				`<p:cxnSp>`, `decorative`, `<a:off x="609600" y="1042720"/><a:ext cx="10972800" cy="0"/>`, `prst="line"`, `<a:ln w="50800" cap="flat"><a:solidFill>`, `<a:round/></a:ln>`,
			},
		},
		"with its text in the middle is anchored there": {
			func(g *layout.Grid, c *layout.GridCell) { c.Surface, g.Middle = &colors.Surface, true },
			[]string{` tIns="431800"`, ` bIns="431800" anchor="ctr"><a:normAutofit/>`, `short`},
		},
		"with texts one under another is one shape": {
			func(_ *layout.Grid, c *layout.GridCell) {
				long := prose("A text of a few more words that is broken at the end of the line, and goes on and on to the middle of the next line at least, so that it can be tight")
				c.Surface, c.Head, c.Node = &colors.Surface, prose("head"), &layout.Stack{Nodes: []layout.Node{long, prose("last")}, Gap: 60 * layout.Pt}
			},
			[]string{`head`, `A text`, `<a:spcPts val="6000"/>`, `last`},
		},
		"with texts side by side has the first, which ends before the second": {
			func(g *layout.Grid, c *layout.GridCell) {
				c.Surface, g.Middle = &colors.Surface, true
				c.Node = &layout.Columns{Sides: []layout.Side{{Node: prose("left")}, {Node: prose("right")}}}
			},
			[]string{` lIns="457200" tIns="457200"`, ` anchor="t"><a:normAutofit/>`, `left`, `</p:sp>`, `<p:ph idx="2"/>`, `right`},
		},
		"without a text is a shape that decorates": {
			func(_ *layout.Grid, c *layout.GridCell) { c.Surface, c.Node = &colors.Surface, empty(20*layout.Pt) },
			[]string{`name="Tile"`, `decorative`, `prst="rect"`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			slide := write(t, pageOf(t, tile(c.change)))["ppt/slides/slide1.xml"]
			_, body, _ := strings.Cut(slide, `</p:sp>`) // after the title
			for _, want := range c.wants {
				before, after, ok := strings.Cut(body, want)
				if !ok {
					t.Fatalf("no %s in, or not after what should stand before it:\n%s", want, slide)
				}
				if strings.Contains(before, `</p:sp>`) && want != `<p:ph idx="2"/>` && want != `<p:cxnSp>` {
					t.Errorf("%s stands in another shape", want)
				}
				body = after
			}
			if strings.Contains(slide, `<p:grpSp>`) {
				t.Error("it has a group")
			}
		})
	}
	t.Run("has its own width though its text has another", func(t *testing.T) {
		g := tile(func(_ *layout.Grid, c *layout.GridCell) { c.Surface = &colors.Surface })
		slide := write(t, pageOf(t, g))["ppt/slides/slide1.xml"]
		if ext := regexp.MustCompile(`<a:ext cx="(\d+)"`).FindAllStringSubmatch(slide, -1); ext[len(ext)-1][1] != "10972800" {
			t.Errorf("it is %s wide, want 10972800 as the page's text", ext[len(ext)-1][1])
		}
	})
}

// empty is a node of a height that shows nothing.
type empty layout.Length

func (e empty) Layout(_ *layout.Context, r layout.Region) (layout.Frame, layout.Node, error) {
	return layout.Frame{Size: layout.Size{W: r.W, H: layout.Length(e)}}, nil, nil
}
