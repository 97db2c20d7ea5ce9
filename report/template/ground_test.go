package template_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// boxShape is a shape of a layout, in points.
func boxShape(x, y, w, h int) string {
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="90" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></p:spPr></p:sp>`,
		x*12700, y*12700, w*12700, h*12700)
}

// bodyOver is the body of contents over shapes of their layout, its full height, and whether a warning tells of them.
func bodyOver(t *testing.T, n int, shapes string) (got layout.Rect, warned bool) {
	t.Helper()
	sheets := templatetest.Sheets()
	sheets[n].Shapes = shapes
	a := mustApply(t, templatetest.Make(sheets...))
	for _, w := range a.Warnings {
		warned = warned || strings.Contains(w.Text, "has shapes under its body")
	}
	return a.Theme.Layout([]string{1: theme.ContentLayout, 3: theme.TwoColumnsLayout}[n]).Places[layout.PlaceBody].Box, warned
}

func TestBodiesAndShapes(t *testing.T) {
	whole, _ := bodyOver(t, 1, "")
	t.Run("a body ends above a shape at its foot", func(t *testing.T) {
		got, warned := bodyOver(t, 1, boxShape(700, 440, 200, 60))
		want := whole
		want.H = 440*layout.Pt - 6*layout.Pt - want.Y
		if got != want || warned {
			t.Errorf("got %v, want %v, %v", got, want, warned)
		}
	})
	t.Run("one that is split is not less wide", func(t *testing.T) {
		all, _ := bodyOver(t, 3, "")
		if got, _ := bodyOver(t, 3, boxShape(880, 130, 60, 100)); got.X != all.X || got.W != all.W || got.Y <= all.Y {
			t.Errorf("got %v of %v", got, all)
		}
	})
	t.Run("one that would lose too much has all its room, and that is said", func(t *testing.T) {
		if got, warned := bodyOver(t, 1, boxShape(300, 200, 300, 200)); got != whole || !warned {
			t.Errorf("got %v, want %v, %v", got, whole, warned)
		}
	})
	t.Run("none stands over an edge of a shape without a word", func(t *testing.T) {
		r := rand.New(rand.NewPCG(17, 8))
		for range 200 {
			x, y, w, h := r.IntN(960), r.IntN(540), r.IntN(500), r.IntN(300)
			got, warned := bodyOver(t, 1, boxShape(x, y, w, h))
			at := layout.Rect{Point: layout.Point{X: layout.Length(x) * layout.Pt, Y: layout.Length(y) * layout.Pt}, Size: layout.Size{W: layout.Length(w) * layout.Pt, H: layout.Length(h) * layout.Pt}}
			apart := at.X >= got.Right() || at.Right() <= got.X || at.Y >= got.Bottom() || at.Bottom() <= got.Y
			within := at.X <= got.X && at.Y <= got.Y && at.Right() >= got.Right() && at.Bottom() >= got.Bottom()
			if !apart && !within && !warned {
				t.Fatalf("the body %v stands over the shape %v", got, at)
			}
			if got.W*got.H < whole.W*whole.H*6/10 {
				t.Fatalf("the body %v over the shape %v is small", got, at)
			}
		}
	})
}

// overPicture is the content layout over a picture whose columns are grey: of a hundred as many dark as are given, the others light.
func overPicture(t *testing.T, dark int) (ink layout.Color, said string) {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, 100, 1))
	for x := range 100 {
		if x*7919%100 >= dark {
			m.Pix[x] = 0xF0
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	sheets := templatetest.Sheets()
	sheets[1].Ground = `<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></a:blipFill></p:bgPr></p:bg>`
	f := templatetest.Make(sheets...)
	f.Set("ppt/media/image1.png", "", b.String())
	f.Add(templatetest.LayoutPart(2), templatetest.Rel{ID: "rId2", Type: "image", Target: "../media/image1.png"})
	a := mustApply(t, f)
	for _, w := range a.Tones([]string{theme.ContentLayout}) {
		said += w.Text
	}
	return a.Theme.Layout(theme.ContentLayout).Colors.Ink, said
}

func TestTextsOverPictures(t *testing.T) {
	t.Run("are read on the darkest and the lightest parts of them", func(t *testing.T) {
		if ink, said := overPicture(t, 0); ink != (layout.Color{}) || strings.Contains(said, "part of the picture") {
			t.Errorf("got %v, %s", ink, said)
		}
		if ink, said := overPicture(t, 100); ink != (layout.Color{R: 255, G: 255, B: 255}) || strings.Contains(said, "part of the picture") {
			t.Errorf("got %v, %s", ink, said)
		}
	})
	t.Run("are told of where no colour is", func(t *testing.T) {
		for _, dark := range []int{20, 50, 80} {
			if ink, said := overPicture(t, dark); !strings.Contains(said, "the text's colour "+ink.String()+" has ") || !strings.Contains(said, "which is a part of the picture under it") {
				t.Errorf("%d of 100 columns are dark: got %v, %s", dark, ink, said)
			}
		}
	})
}
