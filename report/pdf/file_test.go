package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/officetest"
)

const pt = layout.Pt

// group is a group of 200 x 20 pt around a text, or around groups.
func group(role layout.Role, alt string, in ...layout.Item) *layout.Group {
	g := &layout.Group{Role: role, Alt: alt}
	g.Size = layout.Size{W: 200 * pt, H: 20 * pt}
	for i, it := range in {
		g.Add(0, layout.Length(15+20*i)*pt, it)
	}
	return g
}

// pictureOf is a small picture; all are of one width, as the order of such was once that of a map.
func pictureOf(t testing.TB, kind string, shade uint8) *layout.Picture {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 4, 3))
	for i := range m.Pix {
		m.Pix[i] = shade + uint8(i)
	}
	p := &layout.Picture{Pixels: [2]int{4, 3}, JPEG: kind == "jpeg", Alpha: kind == "alpha"}
	var b bytes.Buffer
	var err error
	switch kind {
	case "jpeg":
		err = jpeg.Encode(&b, m, nil)
	case "grey":
		err = png.Encode(&b, image.NewGray(m.Bounds()))
	case "opaque":
		for i := 3; i < len(m.Pix); i += 4 {
			m.Pix[i] = 255
		}
		fallthrough
	default:
		err = png.Encode(&b, m)
	}
	if err != nil {
		t.Fatal(err)
	}
	p.Data = b.Bytes()
	return p
}

// deck is a file's pages with all that a page may have.
func deck(t testing.TB) (layout.Info, []*layout.Page) {
	in := layout.Info{
		Title: "Q3 <& (😀)\v", Subtitle: "sub", Author: "Zoë \\", Lang: "en-GB", Date: time.Date(2026, 1, 2, 3, 4, 5, 6, time.FixedZone("", 7200)),
		Size: layout.Size{W: 960 * pt, H: 540 * pt}, Pages: 5, Pos: map[string]int{"end": 4},
	}
	pages := make([]*layout.Page, in.Pages)
	for i := range pages {
		p := &layout.Page{Title: "Page\n(" + string(rune('A'+i)) + ")", Slide: max(1, i), Part: 1, Ground: layout.Color{R: 255, G: 255, B: 255}}
		p.Size = in.Size
		p.Add(40*pt, 40*pt, group(layout.RoleH1, "", textOf("Title")))
		p.Add(40*pt, 500*pt, textOf("an artifact שלום"))
		pages[i] = p
	}
	pages[0].Kind, pages[1].Kind, pages[1].Slide, pages[4].Kind = layout.KindCover, layout.KindSection, 2, layout.KindCover
	pages[2].Slide, pages[3].Slide, pages[3].Part, pages[4].Slide = 3, 3, 2, 4

	table := group(layout.RoleTable, "", group(layout.RoleTR, "", group(layout.RoleTH, "", textOf("Head")), group(layout.RoleTD, "", textOf("7"))))
	table.Items[0].Item.(*layout.Group).Items[0].Item.(*layout.Group).Attr = layout.Attr{Scope: layout.ScopeColumn, ColSpan: 2}
	table.Of = "table"
	item := group(layout.RoleLI, "", group(layout.RoleLbl, "", textOf("•")), group(layout.RoleLBody, "", textOf("item")))
	items := group(layout.RoleL, "", item)
	items.Attr.Numbering = layout.Square
	pages[2].Add(40*pt, 100*pt, table)
	pages[2].Add(40*pt, 150*pt, items)
	pages[2].Add(300*pt, 150*pt, group(layout.RoleP, "", textOf("mixed שלום 12 עולם end"), textOf("no glyph 漢字"), textOf("o\u0323\u0301 x")))
	pages[2].Add(300*pt, 250*pt, group(layout.RoleNone, "", group(layout.RoleNote, "", textOf("a note"))))
	a, b := group(layout.RoleLink, "", textOf("over ")), group(layout.RoleLink, "", textOf("two lines"))
	a.Of, a.Attr.Href, b.Of, b.Attr.Href = "link", "#end", "link", "#end"
	out := group(layout.RoleLink, "", textOf("out"))
	out.Attr.Href = "https://example.org/é (x)?a=b"
	pages[2].Add(300*pt, 300*pt, group(layout.RoleP, "", a, b, out))
	rest := group(layout.RoleTable, "", group(layout.RoleTR, "", group(layout.RoleTD, "", textOf("8"))))
	rest.Of = "table"
	rest.Items[0].Item.(*layout.Group).Items[0].Item.(*layout.Group).Attr.ColSpan = 3
	pages[3].Add(40*pt, 100*pt, rest)
	for i, kind := range []string{"alpha", "opaque", "jpeg", "grey", "alpha"} {
		g := group(layout.RoleFigure, "a square", &layout.Image{Picture: pictureOf(t, kind, uint8(i/4)), Size: layout.Size{W: 30 * pt, H: 20 * pt}})
		pages[3].Add(layout.Length(300+40*i)*pt, 100*pt, g)
		pages[4].Add(layout.Length(300+40*i)*pt, 100*pt, g)
	}
	return in, pages
}

// finished is the file of pages, encoded in an order.
func finished(t testing.TB, in layout.Info, pages []*layout.Page, order []int) []byte {
	t.Helper()
	w := New(in)
	for _, i := range order {
		if err := w.Page(i, pages[i]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFile(t *testing.T) {
	in, pages := deck(t)
	want := finished(t, in, pages, []int{0, 1, 2, 3, 4})
	t.Run("holds these objects", func(t *testing.T) { golden(t, "file.txt", readBack(t, want).dump()) })
	t.Run("has a structure without faults", func(t *testing.T) {
		for _, f := range readBack(t, want).faults() {
			t.Error(f)
		}
	})
	t.Run("is the same for pages in any order", func(t *testing.T) {
		for i := range uint64(8) {
			if !bytes.Equal(finished(t, in, pages, rand.New(rand.NewPCG(i, 1)).Perm(5)), want) {
				t.Errorf("the bytes differ in order %d", i)
			}
		}
	})
	t.Run("is the same for pages encoded side by side", func(t *testing.T) {
		w := New(in)
		var wg sync.WaitGroup
		for i := range pages {
			wg.Go(func() {
				if err := w.Page(i, pages[i]); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		var b bytes.Buffer
		if err := w.Finish(context.Background(), &b); err != nil || !bytes.Equal(b.Bytes(), want) {
			t.Errorf("the bytes differ, %v", err)
		}
	})
	t.Run("is the same where one picture was decoded twice", func(t *testing.T) {
		_, again := deck(t)
		if got := finished(t, in, slices.Concat(pages[:4], again[4:]), []int{4, 3, 2, 1, 0}); !bytes.Equal(got, want) {
			t.Errorf("%d bytes, want %d", len(got), len(want))
		}
	})
	t.Run("ends with the writer's error", func(t *testing.T) {
		for n := 0; n < len(want); n += 500 {
			w := New(in)
			for i, p := range pages {
				if err := w.Page(i, p); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Finish(context.Background(), &short{n}); err == nil || !strings.Contains(err.Error(), io.ErrShortWrite.Error()) {
				t.Fatalf("after %d bytes: %v", n, err)
			}
		}
	})
}

// short takes n bytes.
type short struct{ n int }

func (s *short) Write(b []byte) (int, error) {
	if len(b) > s.n {
		return s.n, io.ErrShortWrite
	}
	s.n -= len(b)
	return len(b), nil
}

func TestChecker(t *testing.T) {
	in, pages := deck(t)
	src := finished(t, in, pages, []int{0, 1, 2, 3, 4})
	for _, c := range []struct{ name, from, to, want string }{
		{"a figure without Alt", "/Alt(a square)", "", "has no Alt"},
		{"a note without ID", "/ID(n", "/XX(n", "has no ID"},
		{"a mark of another element", "/MCID 1>>", "/MCID 0>>", "one element"},
		{"paint outside marked content", "/Artifact BMC", "", "outside marked content"},
		{"an unknown parent", "/P ", "/P 9", "is no child"},
		{"a silent link", "/Contents(", "/Contents()(", "says nothing"},
		{"a link apart from its element", "/OBJR", "/OBJR/Obj 1 0 R", "do not know each other"},
	} {
		t.Run("finds "+c.name, func(t *testing.T) {
			r := readBack(t, src)
			for n := range r.objects {
				r.objects[n] = strings.ReplaceAll(r.objects[n], c.from, c.to)
				if c.from == "/OBJR" {
					r.objects[n] = strings.ReplaceAll(r.objects[n], "/Obj ", "/Obj 9")
				}
				r.streams[n] = strings.ReplaceAll(r.streams[n], c.from, c.to)
			}
			if got := strings.Join(r.faults(), "\n"); !strings.Contains(got, c.want) {
				t.Errorf("it says %q, want %q", got, c.want)
			}
		})
	}
}

func TestJudges(t *testing.T) {
	in, pages := deck(t)
	path := filepath.Join(t.TempDir(), "deck.pdf")
	if err := os.WriteFile(path, finished(t, in, pages, []int{0, 1, 2, 3, 4}), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"qpdf finds no error", []string{"qpdf", "--check", path}, "No syntax or stream encoding errors"},
		{"pdfinfo reads the structure", []string{"pdfinfo", "-struct-text", path}, `"Head"`},
		{"pdftotext reads what has no glyph", []string{"pdftotext", path, "-"}, "漢字"},
		{"pdffonts knows the subset", []string{"pdffonts", path}, "+Carlito"},
		{"mutool draws every page", []string{"mutool", "draw", "-F", "trace", "-o", os.DevNull, path}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			officetest.Judges(t, c.args[0])
			var out, faults bytes.Buffer
			cmd := exec.Command(c.args[0], c.args[1:]...)
			cmd.Stdout, cmd.Stderr = &out, &faults
			err := cmd.Run()
			if err != nil || !strings.Contains(out.String(), c.want) || strings.Contains(faults.String(), "rror") {
				t.Errorf("%v\n%s%s", err, out.String(), faults.String())
			}
		})
	}
	for _, profile := range []string{"ua1", "2a"} {
		t.Run("veraPDF passes it as "+profile, func(t *testing.T) { officetest.Conforms(t, profile, path) })
	}
}

func TestEmbed(t *testing.T) {
	whole := pictureOf(t, "alpha", 1).Data
	t.Run("refuses every stump of a picture, or embeds it", func(t *testing.T) {
		for n := range whole {
			if objects, err := embed(&layout.Picture{Data: whole[:n]}); err == nil && len(objects) == 0 {
				t.Errorf("%d bytes: nothing, without an error", n)
			}
		}
	})
	t.Run("is kept where the picture keeps what writers make of it", func(t *testing.T) {
		for _, kept := range []bool{false, true} {
			m := pictureOf(t, "alpha", 1)
			if kept {
				m.Kept = new(layout.Kept)
			}
			var first [2]*picture
			for i := range first {
				ps := pictures{seen: map[*layout.Picture]*picture{}, same: map[[sha256.Size]byte]*picture{}}
				p, err := ps.embed(m)
				if err != nil {
					t.Fatal(err)
				}
				first[i] = p
			}
			if got := &first[0].objects[0][0] == &first[1].objects[0][0]; got != kept {
				t.Errorf("kept: %v, want %v", got, kept)
			}
		}
	})
	t.Run("refuses four colours", func(t *testing.T) {
		src := bytes.Replace(pictureOf(t, "jpeg", 1).Data, []byte{0xff, 0xc0}, []byte{0xff, 0xc0}, 1)
		at := bytes.Index(src, []byte{0xff, 0xc0})
		src[at+9] = 4 // components
		if _, err := embed(&layout.Picture{Data: src, JPEG: true}); err == nil {
			t.Error("no error")
		}
	})
}

// FuzzParse changes bytes of the page library's output: it is taken apart or refused, never worse.
func FuzzParse(f *testing.F) {
	in, _ := deck(f)
	src, err := blank(in)
	if err != nil {
		f.Fatal(err)
	}
	if _, err := parse(src); err != nil {
		f.Fatal(err)
	}
	f.Add(src)
	for i := range uint64(40) {
		b := slices.Clone(src)
		r := rand.New(rand.NewPCG(i, 1))
		for range 1 + i%6 {
			b[r.IntN(len(b))] = byte(r.Uint32())
		}
		f.Add(b[:len(b)-int(i%4)*len(b)/8])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := parse(b)
		if err != nil {
			return
		}
		for i, n := range s.pages {
			if s.contents[i] >= len(s.objects) || n >= s.info {
				t.Errorf("page %d is object %d, its content %d of %d", i, n, s.contents[i], len(s.objects))
			}
		}
	})
}

func BenchmarkFinish1000(b *testing.B) {
	in, pages := deck(b)
	in.Pages = 1000
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		w := New(in)
		for i := range in.Pages {
			if err := w.Page(i, pages[i%3]); err != nil {
				b.Fatal(err)
			}
		}
		b.StartTimer()
		if err := w.Finish(context.Background(), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
