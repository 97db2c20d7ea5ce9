package geometry

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// properties parses what a p:spPr has in it.
func properties(t testing.TB, in string) *xmltree.Element {
	t.Helper()
	e, err := parsed(in)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func parsed(in string) (*xmltree.Element, error) {
	p := xmltree.Parser{Depth: 20, Elements: 5000, Attrs: 5000}
	e, _, err := p.Parse([]byte(`<p:spPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` + in + `</p:spPr>`))
	return e, err
}

func TestFormulas(t *testing.T) {
	for formula, want := range map[string]float64{
		"*/ w 3 4": 750, "*/ w 3 0": 0, "+- w 3 4": 999, "+/ w 4 2": 502, "?: 1 2 3": 2, "?: 0 2 3": 3, "abs -7": 7, "at2 1 1": 45 * 60_000,
		"at2 -1 0": 180 * 60_000, "cat2 10 3 4": 6, "sat2 10 3 4": 8, "cat2 10 0 0": 0, "cos 10 cd4": 0, "cos 10 cd2": -10, "max 1 2": 2, "min 1 2": 1, "mod 2 3 6": 7,
		"pin 0 -5 9": 0, "pin 0 5 9": 5, "pin 0 12 9": 9, "sin 10 cd4": 10, "sin 10 3cd4": -10, "sqrt 81": 9, "sqrt -1": 0, "tan 10 cd8": 10, "tan 1 cd4": 0, "val hd2": 250, "+- r 0 1 0": 999,
	} {
		g := newGuides(1000, 500)
		if err := g.define("x", formula); err != nil || math.Abs(g["x"]-want) > 1e-9 {
			t.Errorf("%s is %v, %v; want %v", formula, g["x"], err, want)
		}
	}
	for _, formula := range []string{"", "*/ 1 2", "// 1 2 3", "val y", "val 1.5", "val 99999999999999999999"} {
		if err := newGuides(1, 1).define("x", formula); err == nil {
			t.Errorf("%q is no error", formula)
		}
	}
	t.Run("do not grow without end", func(t *testing.T) {
		g := newGuides(most, most)
		for range 100 {
			if err := g.define("w", "*/ w w 1"); err != nil {
				return
			}
		}
		t.Error(g["w"])
	})
}

func TestPresets(t *testing.T) {
	t.Run("stay within their box, and have their text in it", func(t *testing.T) {
		for name, d := range presets() {
			for _, size := range []layout.Size{{W: 1000_000, H: 400_000}, {W: 400_000, H: 1000_000}, {W: 1, H: 1}, {}} {
				s, err := d.shape(size)
				if err != nil || len(s.Paths) == 0 {
					t.Fatalf("%s: %v", name, err)
				}
				for _, p := range s.Paths {
					for _, at := range p.Points {
						if at.X < -1 || at.Y < -1 || at.X > size.W+1 || at.Y > size.H+1 {
							t.Errorf("%s of %v: a point at %v", name, size, at)
						}
					}
				}
				if s.Text.X < 0 || s.Text.Y < 0 || s.Text.Right() > size.W || s.Text.Bottom() > size.H {
					t.Errorf("%s of %v: its text is in %v", name, size, s.Text)
				}
			}
		}
	})
	t.Run("take the adjustments of a file", func(t *testing.T) {
		s, err := Of(properties(t, `<a:prstGeom prst="chevron"><a:avLst><a:gd name="adj" fmla="val 25000"/></a:avLst></a:prstGeom>`), layout.Size{W: 800, H: 400})
		if err != nil || s.Paths[0].Points[1] != (layout.Point{X: 700}) {
			t.Errorf("%v, %v", s.Paths, err)
		}
	})
	t.Run("are a rectangle where a shape has none", func(t *testing.T) {
		s, err := Of(properties(t, ``), layout.Size{W: 800, H: 400})
		if err != nil || len(s.Paths[0].Points) != 4 || s.Text.W != 800 {
			t.Errorf("%v, %v", s, err)
		}
	})
	t.Run("are an error of its own where they are not known", func(t *testing.T) {
		if _, err := Of(properties(t, `<a:prstGeom prst="gear9"/>`), layout.Size{W: 800, H: 400}); !errors.Is(err, ErrPreset) || !strings.Contains(err.Error(), "gear9") {
			t.Error(err)
		}
	})
}

func TestCustom(t *testing.T) {
	custom := func(path string) string {
		return `<a:custGeom><a:avLst/><a:gdLst><a:gd name="x" fmla="*/ w 1 2"/></a:gdLst><a:rect l="0" t="0" r="x" b="b"/><a:pathLst>` + path + `</a:pathLst></a:custGeom>`
	}
	size := layout.Size{W: 1000, H: 500}
	t.Run("is scaled from the space of its path", func(t *testing.T) {
		s, err := Of(properties(t, custom(`<a:path w="10" h="10" fill="lighten" stroke="0"><a:moveTo><a:pt x="1" y="2"/></a:moveTo><a:lnTo><a:pt x="10" y="10"/></a:lnTo><a:close/></a:path>`)), size)
		if err != nil {
			t.Fatal(err)
		}
		p := s.Paths[0]
		if p.Points[0] != (layout.Point{X: 100, Y: 100}) || p.Points[1] != (layout.Point{X: 1000, Y: 500}) || p.Fill.Percent() != 40 || p.Stroke || s.Text.W != 500 {
			t.Errorf("%v", s)
		}
	})
	t.Run("raises quadratic curves to cubic ones", func(t *testing.T) {
		s, err := Of(properties(t, custom(`<a:path><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:quadBezTo><a:pt x="300" y="0"/><a:pt x="300" y="300"/></a:quadBezTo></a:path>`)), size)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Paths[0].Points[1:]; got[0] != (layout.Point{X: 200}) || got[1] != (layout.Point{X: 300, Y: 100}) || got[2] != (layout.Point{X: 300, Y: 300}) {
			t.Errorf("%v", got)
		}
	})
	t.Run("goes around an ellipse by angles as they are seen", func(t *testing.T) {
		// from 45° to 90° of an ellipse of 300 x 100: it begins where x = y, at 94.87
		s, err := Of(properties(t, custom(`<a:path><a:moveTo><a:pt x="95" y="95"/></a:moveTo><a:arcTo wR="300" hR="100" stAng="2700000" swAng="2700000"/></a:path>`)), size)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Paths[0].Points[3]; got.X != 0 || got.Y != 100 {
			t.Errorf("%v", got)
		}
	})
	t.Run("takes a quarter at most for one curve, and ends where it began after a turn", func(t *testing.T) {
		s, err := Of(properties(t, custom(`<a:path><a:moveTo><a:pt x="500" y="250"/></a:moveTo><a:arcTo wR="300" hR="100" stAng="7" swAng="-99999999999"/></a:path>`)), size)
		if err != nil {
			t.Fatal(err)
		}
		if p := s.Paths[0]; len(p.Verbs) != 5 || p.Points[12] != p.Points[0] {
			t.Errorf("%v", p)
		}
	})
	for name, path := range map[string]string{
		"begins nowhere":         `<a:path><a:lnTo><a:pt x="0" y="0"/></a:lnTo></a:path>`,
		"has too few points":     `<a:path><a:moveTo/></a:path>`,
		"has too many points":    `<a:path><a:moveTo><a:pt x="0" y="0"/><a:pt x="0" y="0"/><a:pt x="0" y="0"/><a:pt x="0" y="0"/></a:moveTo></a:path>`,
		"is scaled without end":  `<a:path w="1" h="1"><a:moveTo><a:pt x="27273042316900" y="0"/></a:moveTo></a:path>`,
		"has a guide that is no": `<a:path><a:moveTo><a:pt x="y" y="0"/></a:moveTo></a:path>`,
	} {
		t.Run("is refused where it "+name, func(t *testing.T) {
			if _, err := Of(properties(t, custom(path)), size); err == nil {
				t.Error("no error")
			}
		})
	}
}

func FuzzOf(f *testing.F) {
	f.Add(`<a:prstGeom prst="star5"><a:avLst><a:gd name="adj" fmla="val 99999999"/></a:avLst></a:prstGeom>`, int64(1000), int64(2000))
	f.Add(`<a:custGeom><a:gdLst><a:gd name="x" fmla="*/ w 1 0"/><a:gd name="y" fmla="tan x 5400000"/></a:gdLst><a:pathLst><a:path w="7"><a:moveTo><a:pt x="x" y="y"/></a:moveTo><a:arcTo wR="1" hR="x" stAng="5" swAng="-1"/><a:close/></a:path></a:pathLst></a:custGeom>`, int64(-1), int64(1)<<60)
	f.Fuzz(func(t *testing.T, in string, w, h int64) {
		e, err := parsed(in)
		if err != nil {
			return
		}
		s, err := Of(e, layout.Size{W: layout.Length(w), H: layout.Length(h)})
		if err != nil {
			return
		}
		for _, p := range s.Paths {
			n := 0
			for _, v := range p.Verbs {
				n += map[layout.Verb]int{layout.MoveTo: 1, layout.LineTo: 1, layout.CurveTo: 3}[v]
			}
			if n != len(p.Points) {
				t.Errorf("%d points for %d", len(p.Points), n)
			}
			for _, at := range p.Points {
				if at.X < -most || at.X > most || at.Y < -most || at.Y > most {
					t.Errorf("%v", at)
				}
			}
		}
	})
}
