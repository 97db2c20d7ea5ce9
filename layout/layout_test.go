package layout_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func context() *layout.Context {
	var s layout.Scale
	for i := range s {
		s[i] = []layout.Length{20 * layout.Pt, 16 * layout.Pt}
	}
	return &layout.Context{Shaper: fonts.NewShaper(), Scale: &s}
}

// dump is a frame as text: groups by role and indent, texts with their baselines in pt.
func dump(f layout.Frame) string {
	var b strings.Builder
	var walk func(at layout.Point, items []layout.Placed, in string)
	walk = func(at layout.Point, items []layout.Placed, in string) {
		for _, it := range items {
			x, y := at.X+it.At.X, at.Y+it.At.Y
			switch v := it.Item.(type) {
			case *layout.Group:
				fmt.Fprintf(&b, "%s%s", in, v.Role)
				if v.Actual != "" {
					fmt.Fprintf(&b, " %q", v.Actual)
				}
				b.WriteByte('\n')
				walk(layout.Point{X: x, Y: y}, v.Items, in+"  ")
			case *layout.Text:
				fmt.Fprintf(&b, "%s%s, %s ", in, x, y)
				for _, w := range v.Words {
					b.WriteString(w.Text)
				}
				b.WriteString("|\n")
			case *layout.Path:
				fmt.Fprintf(&b, "%spath at %s, %s\n", in, x, y)
			case *layout.Image:
				fmt.Fprintf(&b, "%simage at %s, %s of %s x %s\n", in, x, y, v.Size.W, v.Size.H)
			}
		}
	}
	walk(layout.Point{}, f.Items, "")
	return b.String()
}

// pages lays a node out on pages of w x h pt.
func pages(t *testing.T, n layout.Node, w, h layout.Length) string {
	t.Helper()
	c := context()
	s := layout.Size{W: w * layout.Pt, H: h * layout.Pt}
	count, err := layout.Count(c, n, s)
	if err != nil {
		t.Fatal(err)
	}
	brk, count := layout.Even(c, n, s, count)
	fs, err := layout.Draw(c, n, s, brk)
	if err != nil || len(fs) != count {
		t.Fatalf("%d pages, counted %d, %v", len(fs), count, err)
	}
	var b strings.Builder
	for i, f := range fs {
		fmt.Fprintf(&b, "page %d: %s x %s\n%s", i+1, f.Size.W, f.Size.H, dump(f))
	}
	return b.String()
}

func golden(t *testing.T, got string) {
	t.Helper()
	name := strings.NewReplacer("/", "-", " ", "_").Replace(t.Name()) + ".txt"
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != got {
		t.Errorf("%v: differs from %s; run go test -update and read the change\n%s", err, path, got)
	}
}

func para(s string) *layout.Para { return &layout.Para{Runs: []layout.Run{{Text: s}}} }

func bold(s string) *layout.Para {
	return &layout.Para{Runs: []layout.Run{{Text: s, Bold: true}}}
}

const long = "Vigorous implementation and dispute resolution, closer cooperation with partners, and regular dialogue on migration."

func TestPara(t *testing.T) {
	t.Run("breaks between words and across runs", func(t *testing.T) {
		golden(t, pages(t, &layout.Para{Runs: []layout.Run{{Text: "The new mig"}, {Text: "ration", Bold: true}, {Text: " dialogue began in June."}}}, 200, 200))
	})
	t.Run("never ends with a line of one word", func(t *testing.T) {
		golden(t, pages(t, para("A line that holds all but the last of its words"), 330, 200))
	})
	t.Run("continues with two lines on each page at least", func(t *testing.T) { golden(t, pages(t, para(long), 300, 80)) })
	t.Run("draws links, superscripts and what no font has", func(t *testing.T) {
		golden(t, pages(t, &layout.Para{Runs: []layout.Run{{Text: "See "}, {Text: "this page", Href: "https://example.org"}, {Text: " of the 3"}, {Text: "rd", Shift: layout.Super}, {Text: " 漢"}}}, 400, 100))
	})
	t.Run("aligns right and in the middle", func(t *testing.T) {
		r, c := para("right"), para("middle")
		r.Align, c.Align = layout.Right, layout.Center
		golden(t, pages(t, &layout.Stack{Nodes: []layout.Node{r, c}}, 200, 100))
	})
	t.Run("breaks a word that no line can hold", func(t *testing.T) {
		golden(t, pages(t, para(strings.Repeat("abcdefghij", 5)), 200, 200))
	})
	t.Run("says which word is too wide", func(t *testing.T) {
		_, err := layout.Count(context(), para("incomprehensible"), layout.Size{W: 40 * layout.Pt, H: 100 * layout.Pt})
		if err == nil || !strings.Contains(err.Error(), `"incomprehensible" needs`) {
			t.Errorf("%v", err)
		}
	})
	t.Run("has room for other programs' widths where it breaks", func(t *testing.T) {
		f, _, err := para(long).Layout(context(), layout.Region{W: 300 * layout.Pt, H: 500 * layout.Pt, Break: 500 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		p, ok := f.Items[0].Item.(*layout.Group).Source.(*layout.ParaPart)
		if !ok || p.Widest*1012/1000 > (p.Widest+p.Over)/2 || p.Over*1000/1012 < (p.Widest+p.Over)/2 {
			t.Errorf("lines up to %s, the next piece makes %s", p.Widest, p.Over)
		}
	})
}

func TestList(t *testing.T) {
	item := func(s string, sub *layout.List) *layout.ListItem {
		return &layout.ListItem{Body: para(s), Numbering: layout.Square, Sub: sub}
	}
	marked := func(n layout.Numbering, marker, s string) *layout.ListItem {
		return &layout.ListItem{Body: para(s), Numbering: n, Marker: marker}
	}
	t.Run("nests, and keeps an item with its marker", func(t *testing.T) {
		sub := &layout.List{Items: []*layout.ListItem{marked(layout.UpperAlpha, "A.", "first"), marked(layout.UpperAlpha, "B.", "second")}}
		golden(t, pages(t, &layout.List{Items: []*layout.ListItem{item("one", sub), item("two", nil)}}, 300, 300))
	})
	t.Run("continues an item without its marker", func(t *testing.T) {
		golden(t, pages(t, &layout.List{Items: []*layout.ListItem{item(long, nil), item(long, nil)}}, 300, 160))
	})
	t.Run("is several to a reader where its numbering changes, also over pages", func(t *testing.T) {
		l := &layout.List{Items: []*layout.ListItem{
			item("one", nil), marked(layout.Decimal, "1.", "two"), marked(layout.Decimal, "2.", "three"), item("four", nil),
		}}
		golden(t, pages(t, l, 300, 70))
	})
}

func table(rows int) *layout.TableNode {
	n := &layout.TableNode{
		Caption: bold("Caption"), Columns: []layout.TableColumn{{}, {Align: layout.DecimalPoint}},
		Head: [][]layout.TableCell{{{Para: bold("Name")}, {Para: bold("Value")}}},
	}
	for i := range rows {
		v := []string{"174", "71.6", "6.25"}[i%3]
		_, fraction, ok := strings.Cut(v, ".")
		if ok {
			fraction = "." + fraction
		}
		n.Rows = append(n.Rows, []layout.TableCell{{Para: para(fmt.Sprintf("row %d", i+1))}, {Para: para(v), Fraction: fraction}})
	}
	return n
}

func TestTable(t *testing.T) {
	t.Run("aligns numbers at their decimal point", func(t *testing.T) { golden(t, pages(t, table(3), 300, 300)) })
	t.Run("repeats its head on every page", func(t *testing.T) { golden(t, pages(t, table(6), 300, 150)) })
	t.Run("spans columns", func(t *testing.T) {
		n := table(1)
		n.Rows[0] = []layout.TableCell{{Para: para("over both columns"), ColSpan: 2}, {}}
		golden(t, pages(t, n, 300, 300))
	})
	t.Run("spans rows, and repeats such a cell where its rows part", func(t *testing.T) {
		n := table(9)
		n.Columns = append(n.Columns, layout.TableColumn{})
		n.Head[0] = append(n.Head[0], layout.TableCell{Para: bold("Part")})
		for i := range n.Rows {
			n.Rows[i] = append(n.Rows[i], layout.TableCell{})
		}
		n.Rows[0][2] = layout.TableCell{Para: para("of one row")}
		n.Rows[1][2] = layout.TableCell{Para: para("of three rows"), RowSpan: 3}
		n.Rows[4][2] = layout.TableCell{Para: para("of five rows"), RowSpan: 5}
		golden(t, pages(t, n, 300, 150))
	})
	t.Run("heads columns by groups", func(t *testing.T) {
		n := table(1)
		n.Columns = append(n.Columns, layout.TableColumn{Align: layout.Right})
		n.Rows[0] = append(n.Rows[0], layout.TableCell{Para: para("7")})
		n.Head = [][]layout.TableCell{
			{{Para: bold("Name"), RowSpan: 2}, {Para: bold("Both of them"), ColSpan: 2}, {}},
			{{}, {Para: bold("first")}, {Para: bold("second")}},
		}
		golden(t, pages(t, n, 300, 150))
	})
	t.Run("rules off subtotals and totals, and indents", func(t *testing.T) {
		n := table(6)
		n.Style = layout.TableStyle{Rule: layout.Color{R: 1}, Hairline: layout.Color{R: 2}, Tint: layout.Color{R: 3}}
		n.Rows[0][0].Indent, n.Rows[2][0].Kind, n.Rows[5][0].Kind = 12*layout.Pt, layout.SubtotalRow, layout.TotalRow
		n.Rows[3] = []layout.TableCell{{Kind: layout.SpacerRow}, {}}
		golden(t, pages(t, n, 300, 300))
	})
	t.Run("leaves no heading at the foot of a page", func(t *testing.T) {
		n := table(6)
		n.Rows[2][0].Kind, n.Rows[3][0].Kind = layout.HeadingRow, layout.HeadingRow
		golden(t, pages(t, n, 300, 150))
	})
	t.Run("says where a page cannot end", func(t *testing.T) {
		n := table(2)
		n.Rows[0][0] = layout.TableCell{Para: para(strings.Repeat(long+" ", 9)), RowSpan: 2}
		n.Rows[1][0] = layout.TableCell{}
		if _, err := layout.Count(context(), n, layout.Size{W: 300 * layout.Pt, H: 300 * layout.Pt}); err == nil || !strings.Contains(err.Error(), "several rows") {
			t.Errorf("%v", err)
		}
	})
	t.Run("continues a row higher than a page", func(t *testing.T) {
		n := table(2)
		n.Rows[0][0].Para = para(strings.Repeat(long+" ", 4))
		golden(t, pages(t, n, 300, 250))
	})
	t.Run("gives a page to each row higher than half of it", func(t *testing.T) {
		n := table(3)
		for i := range n.Rows {
			n.Rows[i][0].Para = para(strings.Repeat(long+" ", 3))
		}
		if got, err := layout.Count(context(), n, layout.Size{W: 300 * layout.Pt, H: 500 * layout.Pt}); got != 3 || err != nil {
			t.Errorf("%d pages, want 3; %v", got, err)
		}
	})
	t.Run("says what does not fit", func(t *testing.T) {
		if _, err := layout.Count(context(), table(2), layout.Size{W: 40 * layout.Pt, H: 300 * layout.Pt}); err == nil || !strings.Contains(err.Error(), "its 2 columns") {
			t.Errorf("%v", err)
		}
	})
}

func TestStack(t *testing.T) {
	t.Run("keeps a heading with its text", func(t *testing.T) {
		h := bold("Heading")
		h.Role = layout.RoleH2
		golden(t, pages(t, &layout.Stack{Nodes: []layout.Node{para("first line\nsecond line\nthird line"), h, para("text\nof\nit")}}, 300, 105))
	})
}

func TestColumns(t *testing.T) {
	t.Run("give the side that goes on the full width", func(t *testing.T) {
		golden(t, pages(t, &layout.Columns{Gap: 20 * layout.Pt, Sides: []layout.Side{{Node: para("short")}, {Node: para(long + " " + long)}}}, 400, 130))
	})
	t.Run("repeat figures beside a text that goes on, and no text", func(t *testing.T) {
		side := &layout.Stack{Nodes: []layout.Node{&layout.Block{Node: para("above")}, &layout.Block{Node: figure{}}, para("below")}}
		got := pages(t, &layout.Columns{Sides: []layout.Side{{Node: &layout.Block{Node: side}}, {Node: para(strings.Repeat(long+" ", 4))}}}, 300, 180)
		n := strings.Count(got, "page ")
		if n < 3 || strings.Count(got, "above") != 1 || strings.Count(got, "below") != 1 || strings.Count(got, "a figure") != n {
			t.Errorf("%d pages:\n%s", n, got)
		}
	})
}

// figure is a node that grows, and says that it is one.
type figure struct{}

func (figure) Least(*layout.Context) layout.Length { return 40 * layout.Pt }

func (figure) Layout(c *layout.Context, r layout.Region) (f layout.Frame, rest layout.Node, err error) {
	if r.H < 40*layout.Pt {
		return f, figure{}, nil
	}
	f.Size = layout.Size{W: r.W, H: r.H}
	text, _, err := para("a figure").Layout(c, layout.Region{W: r.W, H: layout.Unlimited, Break: layout.Unlimited})
	f.AddAll(0, 0, text)
	return f, nil, err
}

func TestDecodePicture(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 8, 4))
	var p, j bytes.Buffer
	if err := png.Encode(&p, m); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&j, m, nil); err != nil {
		t.Fatal(err)
	}
	t.Run("reads PNG and JPEG", func(t *testing.T) {
		for _, data := range [][]byte{p.Bytes(), j.Bytes()} {
			if got, err := layout.DecodePicture(data); err != nil || got.Pixels != [2]int{8, 4} {
				t.Errorf("%v, %v", got, err)
			}
		}
	})
	t.Run("refuses every beginning of a file that is cut off", func(t *testing.T) {
		for _, data := range [][]byte{p.Bytes(), j.Bytes()} {
			for n := range len(data) - 20 {
				if _, err := layout.DecodePicture(data[:n]); err == nil {
					t.Errorf("%d of %d bytes are read", n, len(data))
				}
			}
		}
	})
	t.Run("refuses a small file of many pixels before it is decoded", func(t *testing.T) {
		huge := bytes.Clone(p.Bytes())
		copy(huge[16:], []byte{0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50})
		if _, err := layout.DecodePicture(huge); err == nil {
			t.Error("no error")
		}
	})
	t.Run("turns a JPEG upright", func(t *testing.T) {
		exif := append([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"), j.Bytes()[2:]...)
		got, err := layout.DecodePicture(append([]byte("\xff\xd8"), exif...))
		if err != nil || got.Pixels != [2]int{4, 8} {
			t.Errorf("%v, %v, want 4 x 8", got, err)
		}
	})
	t.Run("says which formats it reads", func(t *testing.T) {
		if _, err := layout.DecodePicture([]byte("GIF89a")); err == nil || !strings.Contains(err.Error(), "PNG nor JPEG") {
			t.Errorf("%v", err)
		}
	})
}

func FuzzDecodePicture(f *testing.F) {
	var p bytes.Buffer
	if err := png.Encode(&p, image.NewNRGBA(image.Rect(0, 0, 3, 3))); err != nil {
		f.Fatal(err)
	}
	f.Add(p.Bytes())
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, err := layout.DecodePicture(data); err == nil && (got.Pixels[0] <= 0 || len(got.Data) == 0) {
			t.Errorf("%v", got.Pixels)
		}
	})
}

func TestSpaces(t *testing.T) {
	t.Run("hang over the end of their line, however many they are", func(t *testing.T) {
		for _, n := range []int{1, 30, 3000, 5000} {
			text := "letters" + strings.Repeat(" ", n) + "more"
			f, rest, err := para(text).Layout(context(), layout.Region{W: 60 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
			if err != nil || rest != nil {
				t.Fatal(err, rest)
			}
			part := f.Items[0].Item.(*layout.Group).Source.(*layout.ParaPart)
			if part.Lines != 2 {
				t.Errorf("%d spaces make %d lines, want 2", n, part.Lines)
			}
		}
	})
}
