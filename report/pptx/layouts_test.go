package pptx

import (
	"archive/zip"
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
)

// boxes are contents at places: x, y, width, height.
func boxes(places ...[4]layout.Length) (out []layout.Rect) {
	for _, p := range places {
		out = append(out, layout.Rect{Point: layout.Point{X: p[0], Y: p[1]}, Size: layout.Size{W: p[2], H: p[3]}})
	}
	return out
}

// TestArrange holds which layout a slide takes by the places of its contents.
func TestArrange(t *testing.T) {
	w := New(info(1), theme.Default())
	for _, c := range [...]struct {
		name, code, layout string
		all                []layout.Rect
	}{
		{"nothing", arrange.None, "Title only", nil},
		{"a text", arrange.One, "Title and content", boxes([4]layout.Length{0, 0, 9, 9})},
		{"a text beside a chart", arrange.TwoColumns, "Two columns", boxes([4]layout.Length{0, 0, 5, 2}, [4]layout.Length{5, 0, 5, 9})},
		{"a text over a chart", "r11x", "Rows 1 + 1", boxes([4]layout.Length{0, 0, 9, 2}, [4]layout.Length{0, 2, 9, 7})},
		{"a list beside tiles", "c1r111xx", "Columns 1 + 3", boxes([4]layout.Length{0, 0, 5, 3}, [4]layout.Length{6, 0, 3, 2}, [4]layout.Length{6, 3, 3, 2}, [4]layout.Length{6, 6, 3, 2})},
		{"four cards, row by row", arrange.TwoByTwo, "Two by two", boxes([4]layout.Length{0, 0, 4, 4}, [4]layout.Length{5, 0, 4, 4}, [4]layout.Length{0, 5, 4, 4}, [4]layout.Length{5, 5, 4, 4})},
		{"four texts, column by column", "cr11xr11xx", "Columns 2 + 2", boxes([4]layout.Length{0, 0, 4, 4}, [4]layout.Length{0, 5, 4, 4}, [4]layout.Length{5, 0, 4, 4}, [4]layout.Length{5, 5, 4, 4})},
		{"a text over a column and two rows", "r1c1r11xxx", "Rows 1 + (1 + 2)", boxes([4]layout.Length{0, 0, 9, 1}, [4]layout.Length{0, 2, 4, 7}, [4]layout.Length{5, 2, 4, 3}, [4]layout.Length{5, 6, 4, 3})},
		{"a text on another", "r11x", "Rows 1 + 1", boxes([4]layout.Length{0, 0, 9, 9}, [4]layout.Length{1, 1, 3, 3})},
	} {
		t.Run(c.name, func(t *testing.T) {
			code := string(arrange.Append(nil, c.all))
			if code != c.code {
				t.Errorf("%q, want %q", code, c.code)
			}
			if _, name := w.arrangementOf(code); name != c.layout {
				t.Errorf("its layout is called %q, want %q", name, c.layout)
			}
		})
	}
}

// parted parts a box into contents at random, as slides are.
func parted(r *rand.Rand, box layout.Rect, depth int) (out []layout.Rect) {
	n := 1 + r.IntN(4)
	if depth == 0 || n == 1 {
		return []layout.Rect{box}
	}
	across := r.IntN(2) == 0
	for i := range n {
		in := box
		if across {
			in.W = box.W / layout.Length(n)
			in.X += in.W * layout.Length(i)
		} else {
			in.H = box.H / layout.Length(n)
			in.Y += in.H * layout.Length(i)
		}
		out = append(out, parted(r, in, depth-1)...)
	}
	return out
}

// TestPlaces holds that every arrangement has a layout, whose places are as many as the contents, of which none lies on another, each in
// the body and in order.
func TestPlaces(t *testing.T) {
	w := New(info(1), theme.Default())
	of := slices.Index(w.order, w.Layout(theme.ContentLayout))
	r, names := rand.New(rand.NewPCG(1, 2)), map[string]string{}
	for range 2000 {
		all := parted(r, layout.Rect{Size: layout.Size{W: 900 * layout.Pt, H: 400 * layout.Pt}}, 3)
		if r.IntN(4) == 0 { // in some other order
			r.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		}
		code := string(arrange.Append(nil, all))
		k := w.newLayout(layoutKey{of: of, lines: usual, code: code}, nil)
		if _, name := w.arrangementOf(code); names[name] != "" && names[name] != code && !strings.HasSuffix(name, "…") {
			t.Fatalf("%s and %s are called %q", names[name], code, name)
		} else {
			names[name] = code
		}
		body := k.Places[layout.PlaceBody].Rect
		var places []layout.Rect
		for _, p := range k.holders {
			if p.kind == "" {
				places = append(places, p.rect)
			}
		}
		if len(places) != len(all) {
			t.Fatalf("%s has %d places for %d contents", code, len(places), len(all))
		}
		for i, a := range places {
			if a.W <= 0 || a.H <= 0 || a.X < body.X || a.Y < body.Y || a.Right() > body.Right()+slack || a.Bottom() > body.Bottom() {
				t.Fatalf("%s: place %d is not in the body: %v", code, i, a)
			}
			for _, b := range places[i+1:] {
				if a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
					t.Fatalf("%s: a place lies on another: %v, %v", code, a, b)
				}
				if b.X < a.Right() && b.Y < a.Bottom() {
					t.Fatalf("%s: %v is read before %v", code, a, b)
				}
			}
		}
	}
}

// TestLayoutOf holds that a title stands where its slide's layout has it, whatever else the slide has.
func TestLayoutOf(t *testing.T) {
	w := New(info(1), theme.Default())
	for kind := layout.KindContent; kind <= layout.KindQuote; kind++ {
		for lines := range 5 {
			for n := range 4 {
				l := w.LayoutFor(kind, "")
				if p := &l.Places[layout.PlaceBody]; !p.On {
					n = 0
				} else if p.OnePage() {
					n = min(n, 1)
				}
				all := boxes([][4]layout.Length{{0, 0, 4, 4}, {5, 0, 4, 4}, {10, 0, 4, 4}}[:n]...)
				code := arrange.AppendOn(nil, l, all)
				k := w.layoutOf(&layout.Page{Kind: kind, TitleLines: lines}, l, code)
				if want := min(max(lines, 1), max(l.Places[layout.PlaceTitle].MostLines(), 3)); k.Layout != l || k.Lines != want {
					t.Errorf("kind %d, %d title lines, %d contents: %s, want one for %d lines", kind, lines, n, k.name, want)
				}
				if have := strings.Count(k.code, strconv.Itoa(1)); have < len(all) {
					t.Errorf("kind %d, %d contents: %d places for %d", kind, n, have, len(all))
				}
			}
		}
	}
}

// TestManyContents holds that a slide of very many contents has a layout whose part has a number, and a name that people can read.
func TestManyContents(t *testing.T) {
	const many = 200
	p := pageOf(t, prose("one"))
	body := p.Items[len(p.Items)-1]
	p.Items = p.Items[:len(p.Items)-1]
	for i := range many {
		at := body
		at.At.Y += layout.Length(i) * layout.Pt * 2
		at.At.X += layout.Length(i%2) * 400 * layout.Pt
		p.Items = append(p.Items, at)
	}
	w := New(info(1), theme.Default())
	if err := w.Page(0, p); err != nil {
		t.Fatal(err)
	}
	if n := len(w.pages[0].on.holders); n < many {
		t.Fatalf("its layout has %d placeholders, want %d", n, many)
	}
	var b bytes.Buffer
	if err := w.Finish(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	on := w.pages[0].on
	if n := utf8.RuneCountInString(on.name); n > 2*longestCount {
		t.Errorf("its layout's name has %d characters: %s", n, on.name)
	}
	for i, k := range w.usedLayouts() {
		if want := "slideLayouts/slideLayout" + strconv.Itoa(i+1) + ".xml"; k.part != want {
			t.Errorf("a layout is called %s, want %s", k.part, want)
		}
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Open("ppt/" + on.part); err != nil {
		t.Error(err)
	}
}
