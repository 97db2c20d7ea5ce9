package pptx

import (
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// emu is the length that follows the first of a text.
func emu(t *testing.T, s, after string) layout.Length {
	t.Helper()
	_, rest, _ := strings.Cut(s, after)
	n, err := strconv.ParseInt(rest[:max(strings.IndexByte(rest, '"'), 0)], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return layout.Length(n)
}

// TestTable holds what tables are besides their cells.
func TestTable(t *testing.T) {
	t.Run("has an alternative text where it is drawn again beside a text that continues", func(t *testing.T) {
		n := &layout.TableNode{Columns: make([]layout.TableColumn, 1), Rows: [][]layout.TableCell{{{Para: prose("cell")}}}}
		n.Head = [][]layout.TableCell{{{Para: prose("head")}}}
		f, _, err := n.Layout(attempt(), layout.Region{W: 300 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		p := pageOf(t, prose("text"))
		p.Add(100*layout.Pt, 200*layout.Pt, &layout.Group{Role: layout.RoleArtifact, Frame: f})
		if s := write(t, p)["ppt/slides/slide1.xml"]; !strings.Contains(s, `descr="Title: 1 × 1"`) {
			t.Error("the table has no text")
		}
	})
	colors := newPens(theme.Default()).light
	style := layout.TableStyle{Rule: theme.Default().Light.Ink, Hairline: theme.Default().Light.Hairline, Tint: theme.Default().Light.Tint}
	drawn := func(t *testing.T, style layout.TableStyle, highlight bool) string {
		n := &layout.TableNode{Columns: []layout.TableColumn{{}, {Bar: true}}, Style: style}
		n.Head = [][]layout.TableCell{{{Para: prose("state")}, {Para: prose("trade")}}}
		for _, name := range [...]string{"Texas", "Ohio", "Utah"} {
			n.Rows = append(n.Rows, []layout.TableCell{{Para: prose(name), Highlight: highlight && name == "Ohio"}, {Para: prose("12"), Bar: 5000}})
		}
		return write(t, pageOf(t, n))["ppt/slides/slide1.xml"]
	}
	t.Run("has a style, and cells that state no line that the style has", func(t *testing.T) {
		s := drawn(t, style, false)
		if !strings.Contains(s, `<a:tblPr firstRow="1"><a:tableStyleId>`+tableStyle+`</a:tableStyleId></a:tblPr>`) || strings.Contains(s, "<a:lnB") {
			t.Error(s)
		}
	})
	t.Run("has lines of its own in cells where they are not the style's", func(t *testing.T) {
		other := style
		other.Hairline = layout.Color{R: 1, G: 2, B: 3}
		if n := strings.Count(drawn(t, other, false), `<a:lnB w="6350"><a:solidFill><a:srgbClr val="010203"/>`); n != 6 {
			t.Errorf("%d of the 6 cells below the head state their hairline", n)
		}
	})
	t.Run("fills the cells of a highlighted row, which goes where the row goes", func(t *testing.T) {
		s := drawn(t, style, true)
		rows := strings.SplitAfter(s, "</a:tr>")
		for k, row := range rows {
			if n := strings.Count(row, colors.Fill(style.Tint)+"</a:tcPr>"); n != 0 && k != 2 || n != 2 && k == 2 {
				t.Errorf("row %d has %d cells on the tint", k, n)
			}
		}
	})
	t.Run("gives texts that do not break the width of their column, as wider fonts need it", func(t *testing.T) {
		n := &layout.TableNode{Columns: make([]layout.TableColumn, 2), Head: [][]layout.TableCell{{{Para: prose("state")}, {Para: prose("trade")}}}}
		for _, name := range [...]string{"Texas", "Ohio", "Utah"} {
			n.Rows = append(n.Rows, []layout.TableCell{{Para: prose(name)}, {Para: prose("12")}})
		}
		s := write(t, pageOf(t, n))["ppt/slides/slide1.xml"]
		width := emu(t, s, `<a:gridCol w="`)
		for k, row := range strings.SplitAfter(s, "</a:tr>")[:4] {
			if room := width - emu(t, row, ` marL="`) - emu(t, row, ` marR="`); room < width-12*layout.Pt {
				t.Errorf("row %d: its first text has %s of the column's %s pt", k, room, width)
			}
		}
	})
	t.Run("keeps the data bars in one group that says what they belong to", func(t *testing.T) {
		s := drawn(t, style, true)
		for _, want := range []string{`name="Data bars (drawn over the table; they do not move with its rows)`, `name="Bar: Texas`, `name="Bar: Ohio`, `name="Bar: Utah`} {
			if strings.Count(s, want) != 1 {
				t.Errorf("%d shapes are %s", strings.Count(s, want), want)
			}
		}
		if strings.Count(s, "<p:sp>") != 4 || strings.Count(s, "<p:grpSp>") != 1 {
			t.Error("besides the title and the bars there are shapes:", s)
		}
	})
}
