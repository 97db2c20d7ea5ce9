package pdf

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/officetest"
)

// sheet is a group that stands on every page: a gradient, a picture that is cut, a text that is turned.
func sheet(t testing.TB, size layout.Size) *layout.Group {
	g := &layout.Group{Role: layout.RoleArtifact, Source: layout.Fixture{Shared: true}, Frame: layout.Frame{Size: size}}
	bands := &layout.Path{EvenOdd: true, Transparency: 25_000, Stroke: &layout.Color{}, Width: pt, Gradient: &layout.Gradient{
		To: layout.Point{X: 100 * pt}, Stops: []layout.GradientStop{{At: 20_000, Color: layout.Color{R: 255}}, {At: 20_000, Color: layout.Color{B: 255}}, {At: 90_000}},
	}}
	bands.Box(layout.Rect{Size: layout.Size{W: 100 * pt, H: 20 * pt}})
	g.Add(10*pt, 10*pt, bands)
	glow := layout.Disc(20*pt, layout.Color{})
	glow.Fill, glow.Gradient = nil, &layout.Gradient{From: layout.Point{X: 20 * pt, Y: 20 * pt}, Radius: 20 * pt, Stops: []layout.GradientStop{{Color: layout.Color{G: 255}}}}
	g.Add(200*pt, 10*pt, glow)
	ring := layout.Disc(20*pt, layout.Color{R: 255})
	ring.Circle(layout.Point{X: 20 * pt, Y: 20 * pt}, 10*pt)
	ring.EvenOdd, ring.Transparency = true, 50_000
	g.Add(300*pt, 10*pt, ring)
	picture := &layout.Image{Picture: pictureOf(t, "jpeg", 1), Size: layout.Size{W: 40 * pt, H: 30 * pt}, Transparency: 10_000, Clip: layout.Disc(15*pt, layout.Color{})}
	turned := group(layout.RoleNone, "", textOf("turned"))
	turned.Turn = &layout.Turn{Angle: 270 * 60_000, FlipV: true}
	turned.Add(0, 0, picture)
	g.Add(400*pt, 100*pt, turned)
	fade := &layout.Path{Gradient: &layout.Gradient{To: layout.Point{Y: 50 * pt}, Stops: []layout.GradientStop{{Color: layout.Color{R: 255}, Transparency: layout.Clear}, {At: layout.Clear, Color: layout.Color{R: 255}}}}}
	fade.Box(layout.Rect{Size: layout.Size{W: 50 * pt, H: 50 * pt}})
	cut := group(layout.RoleNone, "", fade)
	cut.Clip = layout.Disc(30*pt, layout.Color{})
	g.Add(500*pt, 100*pt, cut)
	return g
}

// onSheet are pages that stand on one sheet, and one beside them that does not.
func onSheet(t testing.TB) (layout.Info, []*layout.Page) {
	in := layout.Info{Title: "T", Lang: "en", Size: layout.Size{W: 960 * pt, H: 540 * pt}, Pages: 3}
	g := sheet(t, in.Size)
	pages := make([]*layout.Page, in.Pages)
	for i := range pages {
		p := &layout.Page{Title: "Page", Slide: i + 1, Part: 1, Parts: 1, Ground: layout.Color{R: 255, G: 255, B: 255}}
		p.Size = in.Size
		if i != 1 {
			p.Add(0, 0, g)
		}
		heading := textOf("Title")
		heading.Track = pt
		p.Add(40*pt, 40*pt, group(layout.RoleH1, "", heading))
		pages[i] = p
	}
	pages[2].Add(0, 10*pt, g) // once more, moved
	return in, pages
}

func TestForm(t *testing.T) {
	in, pages := onSheet(t)
	want := finished(t, in, pages, []int{0, 1, 2})
	r := readBack(t, want)
	t.Run("holds these objects", func(t *testing.T) { golden(t, "form.txt", r.dump()) })
	t.Run("has a structure without faults", func(t *testing.T) {
		for _, f := range r.faults() {
			t.Error(f)
		}
	})
	t.Run("is held once, whatever the order of the pages", func(t *testing.T) {
		n := 0
		for _, o := range r.objects {
			n += strings.Count(o, "/Subtype/Form/BBox")
		}
		if n != 1 {
			t.Errorf("%d forms", n)
		}
		if !slices.Equal(finished(t, in, pages, []int{2, 1, 0}), want) {
			t.Error("the bytes differ")
		}
	})
	t.Run("passes veraPDF", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "form.pdf")
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
		officetest.Conforms(t, "2a", path)
		officetest.Conforms(t, "ua1", path)
	})
	for _, c := range []struct {
		name, want string
		item       layout.Item
	}{
		{"a gradient without colours", "stops", &layout.Path{Verbs: []layout.Verb{layout.Close}, Gradient: &layout.Gradient{}}},
		{"a gradient whose stops go back", "stops", &layout.Path{Verbs: []layout.Verb{layout.Close}, Gradient: &layout.Gradient{Stops: []layout.GradientStop{{At: 2}, {At: 1}}}}},
		{"a form with a place outside any page", "outside", &layout.Group{Source: layout.Fixture{Shared: true}, Frame: layout.Frame{Items: []layout.Placed{{At: layout.Point{X: 2 * farthest}, Item: layout.Disc(pt, layout.Color{})}}}}},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			p := sample(1, 1)
			p.Add(0, 0, group(layout.RoleArtifact, "", c.item))
			if err := New(info).Page(0, p); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
		})
	}
	t.Run("refuses content that is turned", func(t *testing.T) {
		p, g := sample(1, 1), group(layout.RoleP, "", textOf("x"))
		g.Turn = &layout.Turn{}
		p.Add(0, 0, g)
		if err := New(info).Page(0, p); err == nil || !strings.Contains(err.Error(), "turned") {
			t.Errorf("%v", err)
		}
	})
}
