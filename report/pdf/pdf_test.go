package pdf

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// textOf is a run of text for a test's page.
func textOf(s string) *layout.Text {
	t := &layout.Text{Size: 20 * layout.Pt}
	for _, p := range fonts.NewShaper().Word(s, fonts.Regular) {
		t.Face, t.Words = p.Face, append(t.Words, p.Word)
	}
	return t
}

// sample is a page with most of what a page may have; part tells pages apart.
func sample(slide, part int) *layout.Page {
	p := &layout.Page{Title: "A (b) \\ é", Slide: slide, Part: part, Ground: layout.Color{R: 255, G: 255, B: 255}}
	p.Size = layout.Size{W: 960 * layout.Pt, H: 540 * layout.Pt}
	h := &layout.Group{Role: layout.RoleH1, Of: "title"}
	h.Add(0, 20*layout.Pt, textOf("AVATAR"))
	p.Add(48*layout.Pt, 50*layout.Pt, h)
	f := &layout.Group{Role: layout.RoleFigure, Alt: "a square", Frame: layout.Frame{Size: layout.Size{W: 10 * layout.Pt, H: 10 * layout.Pt}}}
	f.Add(0, 0, layout.FilledRect(layout.Size{W: 10 * layout.Pt, H: 10 * layout.Pt}, layout.Color{R: 128}))
	p.Add(100*layout.Pt, 100*layout.Pt, f)
	l := &layout.Group{Role: layout.RoleLink, Attr: layout.Attr{Href: "#two"}, Frame: layout.Frame{Size: layout.Size{W: 60 * layout.Pt, H: 20 * layout.Pt}}}
	l.Add(0, 15*layout.Pt, textOf("to two"))
	para := &layout.Group{Role: layout.RoleP, Of: "para"}
	para.Add(0, 0, l)
	p.Add(48*layout.Pt, 200*layout.Pt, para)
	dashed := &layout.Path{Stroke: &layout.Color{B: 255}, Width: layout.Pt, Dash: []layout.Length{4 * layout.Pt, 3 * layout.Pt}}
	dashed.Move(0, 0)
	dashed.Line(30*layout.Pt, 0)
	p.Add(0, 530*layout.Pt, dashed)
	return p
}

var info = layout.Info{
	Title: "T & <t>", Lang: "en", Pages: 3, Pos: map[string]int{"two": 2},
	Size: layout.Size{W: 960 * layout.Pt, H: 540 * layout.Pt},
}

// written is the file of three pages, the last two of one slide, encoded in the given order.
func written(t *testing.T, order ...int) []byte {
	t.Helper()
	w := New(info)
	for _, i := range order {
		if err := w.Page(i, sample(1+(i+1)/2, 1+i/2)); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriter(t *testing.T) {
	t.Run("gives the same bytes whatever the order of the pages", func(t *testing.T) {
		if !bytes.Equal(written(t, 0, 1, 2), written(t, 2, 0, 1)) {
			t.Error("the bytes differ")
		}
	})
	t.Run("refuses a link to a slide that is not there", func(t *testing.T) {
		w := New(layout.Info{Title: "t", Lang: "en", Pages: 1, Size: info.Size})
		if err := w.Page(0, sample(1, 1)); err == nil || !strings.Contains(err.Error(), `"two"`) {
			t.Errorf("%v", err)
		}
	})
	t.Run("refuses places outside any page", func(t *testing.T) {
		p := sample(1, 1)
		p.Add(farthest*2, 0, layout.FilledRect(layout.Size{W: 1, H: 1}, layout.Color{}))
		if err := New(info).Page(0, p); err == nil || !strings.Contains(err.Error(), "page 1") {
			t.Errorf("%v", err)
		}
	})
	for _, c := range []struct {
		name, want string
		change     func(p *layout.Page)
	}{
		{"a page of another size", "960 x 540", func(p *layout.Page) { p.Size.W = 1 }},
		{"a path with too few points", "too few points", func(p *layout.Page) {
			p.Add(0, 0, &layout.Path{Verbs: []layout.Verb{layout.MoveTo}, Fill: &layout.Color{}})
		}},
		{"a negative dash", "-1 pt", func(p *layout.Page) {
			q := &layout.Path{Stroke: &layout.Color{}, Dash: []layout.Length{-layout.Pt}}
			q.Move(0, 0)
			p.Add(0, 0, q)
		}},
		{"a group whose Of cannot be compared", "[]int", func(p *layout.Page) { p.Add(0, 0, &layout.Group{Role: layout.RoleP, Of: []int{1}}) }},
		{"a broken picture", "picture", func(p *layout.Page) { p.Add(0, 0, &layout.Image{Picture: &layout.Picture{Data: []byte("no")}}) }},
		{"a character without a glyph", "notdef", func(p *layout.Page) {
			x := textOf("a")
			x.Words = []*fonts.Word{{Face: x.Face, Glyphs: []fonts.Glyph{{Text: "a"}}}}
			p.Add(0, 0, x)
		}},
	} {
		t.Run("refuses "+c.name+", and the file with it", func(t *testing.T) {
			in := info
			in.Pages, in.Pos = 1, map[string]int{"two": 0}
			w, p := New(in), sample(1, 1)
			c.change(p)
			err := w.Page(0, p)
			if err == nil || !strings.HasPrefix(err.Error(), "pdf: page 1: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
			if again := w.Finish(context.Background(), io.Discard); again != err {
				t.Errorf("Finish says %v", again)
			}
		})
	}
	for name, change := range map[string]func(*layout.Info){
		"no title": func(in *layout.Info) { in.Title = " \n" }, "no language": func(in *layout.Info) { in.Lang = "" }, "a language that is no tag": func(in *layout.Info) { in.Lang = "de_DE" },
		"no size": func(in *layout.Info) { in.Size.W = 0 }, "fewer than no pages": func(in *layout.Info) { in.Pages = -1 },
		"an ID beyond the last page": func(in *layout.Info) { in.Pos = map[string]int{"two": 3} },
	} {
		t.Run("refuses a file with "+name, func(t *testing.T) {
			in := info
			change(&in)
			w := New(in)
			if w.Page(0, sample(1, 1)) == nil || w.Finish(context.Background(), io.Discard) == nil {
				t.Error("no error")
			}
		})
	}
	t.Run("refuses a page twice, and to finish twice", func(t *testing.T) {
		in, pages := deck(t)
		w := New(in)
		for i, p := range pages {
			if err := w.Page(i, p); err != nil {
				t.Fatal(err)
			}
		}
		if w.Page(0, pages[0]) == nil {
			t.Error("no error for the page")
		}
		if err := w.Finish(context.Background(), io.Discard); err != nil {
			t.Fatal(err)
		}
		if w.Finish(context.Background(), io.Discard) == nil {
			t.Error("no error for the file")
		}
	})
	t.Run("refuses to finish without a page", func(t *testing.T) {
		if err := New(info).Finish(context.Background(), io.Discard); err == nil {
			t.Error("no error")
		}
		if err := New(layout.Info{}).Finish(context.Background(), io.Discard); err == nil {
			t.Error("no error for no pages")
		}
	})
}

func TestEncoder(t *testing.T) {
	e := &encoder{}
	e.reset(info.Size)
	e.page(sample(1, 1))
	if e.err != nil {
		t.Fatal(e.err)
	}
	t.Run("writes these operators", func(t *testing.T) { golden(t, "page.txt", e.b) })
	t.Run("puts every mark of content into marked content", func(t *testing.T) {
		depth := 0
		for line := range strings.Lines(string(e.b)) {
			depth += strings.Count(line, "BDC") + strings.Count(line, "BMC")
			for _, op := range strings.Fields(line) {
				if slices.Contains([]string{"f", "S", "B", "TJ", "Do"}, op) && depth != 1 {
					t.Errorf("%q in %d sequences", line, depth)
				}
			}
			depth -= strings.Count(line, "EMC")
		}
		if depth != 0 {
			t.Errorf("%d sequences are open at the end", depth)
		}
	})
	t.Run("gives every sequence to one element", func(t *testing.T) {
		seen := map[int32]bool{}
		var walk func(el int32)
		walk = func(el int32) {
			for at := e.elements[el].first; at > 0; at = e.kids[at-1].next {
				switch k := e.kids[at-1]; {
				case k.elem > 0:
					walk(k.elem)
				case k.ref >= 0 && seen[k.ref]:
					t.Errorf("MCID %d stands twice", k.ref)
				case k.ref >= 0:
					seen[k.ref] = true
				}
			}
		}
		walk(0)
		if len(seen) != e.marks {
			t.Errorf("%d elements' sequences, %d marked", len(seen), e.marks)
		}
	})
}

// golden compares with a file of testdata, or rewrites it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run go test -update and read the change\n%s", path, got)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "(plain)"},
		{`a (b) \`, `(a \(b\) \\)`},
		{"é", "<FEFF00E9>"},
		{"😀", "<FEFFD83DDE00>"},
		{"a\nb", "<FEFF0061000A0062>"},
	} {
		t.Run("is "+c.want, func(t *testing.T) {
			if got := string(appendText(nil, c.in)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestUse(t *testing.T) {
	t.Run("maps a glyph to the same text whatever comes first", func(t *testing.T) {
		for _, order := range [][]string{{"\u00a0", " ", "b", ""}, {"", "b", " ", "\u00a0"}} {
			u := &use{text: map[uint16]meaning{}}
			for _, s := range order {
				u.note(3, meaning{text: s})
			}
			if u.text[3].text != " " {
				t.Errorf("%q of %q, want a space", u.text[3].text, order)
			}
		}
	})
	t.Run("maps a bracket to what it is from left to right", func(t *testing.T) {
		bracket := func(text string, level uint8) *fonts.Word {
			return &fonts.Word{Level: level, Glyphs: []fonts.Glyph{{ID: 3, Text: text}}}
		}
		for _, words := range [][]*fonts.Word{{bracket(")", 0), bracket("(", 1)}, {bracket("(", 1), bracket(")", 0)}} {
			u := &use{text: map[uint16]meaning{}}
			for _, w := range words {
				u.word(w)
			}
			if u.text[3].text != ")" {
				t.Errorf("%q, want )", u.text[3].text)
			}
		}
	})
	t.Run("maps a box to itself, and the letter beside it to the letter", func(t *testing.T) {
		u := &use{text: map[uint16]meaning{}}
		u.word(&fonts.Word{Missing: true, Glyphs: []fonts.Glyph{{ID: 3, Text: "b"}, {ID: 4, Text: "\u0338", Box: true}}})
		if u.text[3].text != "b" || u.text[4].text != "\u25a1" {
			t.Errorf("%v", u.text)
		}
	})
}

func BenchmarkPage(b *testing.B) {
	p := sample(1, 1)
	b.ReportAllocs()
	for b.Loop() {
		if err := New(info).Page(0, p); err != nil {
			b.Fatal(err)
		}
	}
}

// TestColorRoles has two roles with one value: a page says it once, as roles are none of the PDF's business.
func TestColorRoles(t *testing.T) {
	e := &encoder{}
	for _, role := range []layout.ColorRole{layout.ColorLiteral, layout.ColorMuted, layout.ColorSeries} {
		c := layout.Color{R: 255}.As(role, 1)
		p := layout.FilledRect(layout.Size{W: layout.Pt, H: layout.Pt}, c)
		p.Stroke, p.Width = &c, layout.Pt
		e.path(layout.Point{}, p)
	}
	for _, op := range []string{" rg ", " RG "} {
		if n := strings.Count(string(e.b), op); n != 1 {
			t.Errorf("%d times %q in %s", n, op, e.b)
		}
	}
}
