package geometry

import (
	"errors"
	"fmt"
	"iter"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Shape is the outline of a shape, in EMU from its upper left corner.
type Shape struct {
	Paths []Path
	Text  layout.Rect // the room for its text, without insets
}

// Path is one of a shape's paths.
type Path struct {
	layout.Path       // its verbs and points alone
	Fill        Shade // how the shape's fill is taken for it
	Stroke      bool  // the shape's line is drawn along it
}

// Shade is how a path takes the fill of its shape (ISO/IEC 29500-1, 20.1.10.38).
type Shade uint8

// The shades. How much lighter or darker is nowhere said: see [Shade.Percent].
const (
	NoFill Shade = iota
	Norm
	Lighten
	LightenLess
	Darken
	DarkenLess
)

var shades = map[string]Shade{
	"": Norm, "norm": Norm, "none": NoFill, "lighten": Lighten, "lightenLess": LightenLess, "darken": Darken, "darkenLess": DarkenLess,
}

// Percent is by how much the fill goes to white, or below zero to black, as PowerPoint draws it.
func (s Shade) Percent() int {
	return [...]int{Lighten: 40, LightenLess: 20, Darken: -40, DarkenLess: -20}[s]
}

// ErrPreset is the error of a preset that is not known here.
var ErrPreset = errors.New("its preset is not known")

// MostSteps is how many steps the paths of one shape may have.
const MostSteps = 100_000

// Of is the outline of a shape by its properties (p:spPr), which has a size. Without a geometry it is a rectangle. An unknown preset is
// ErrPreset; what cannot be evaluated is another error.
func Of(properties *xmltree.Element, size layout.Size) (Shape, error) {
	d := definition{name: "rect"}
	if custom := properties.Child("a:custGeom"); custom != nil {
		d = defined(custom)
	} else if e := properties.Child("a:prstGeom"); e != nil {
		known, ok := presets()[e.Attr("prst")]
		if !ok {
			return Shape{}, fmt.Errorf("%w: %.40q", ErrPreset, e.Attr("prst"))
		}
		d = *known
		d.adjusted = guidesOf(e.Child("a:avLst"))
	} else {
		d = *presets()["rect"]
	}
	return d.shape(size)
}

// definition is how a shape is made for any size.
type definition struct {
	name     string // of a preset
	adjust   []guide
	adjusted []guide // what a file has instead
	guides   []guide
	paths    []definedPath
	text     [4]string // left, top, right, bottom
}

type guide struct{ name, formula string }

// definedPath is a path with guides for coordinates.
type definedPath struct {
	w, h   float64 // of its space; 0: that of the shape
	fill   Shade
	stroke bool
	steps  []step
}

// step is a step of a path; its kind has the letter that it has in presets.txt.
type step struct {
	kind byte
	args []string
}

// guidesOf are the guides of a list.
func guidesOf(list *xmltree.Element) (out []guide) {
	for e := range list.All("a:gd") {
		out = append(out, guide{e.Attr("name"), e.Attr("fmla")})
	}
	return out
}

// steps are the kinds of steps, and how many arguments they have.
var steps = map[string]struct {
	kind byte
	args int
}{
	"a:moveTo": {'m', 2}, "a:lnTo": {'l', 2}, "a:cubicBezTo": {'c', 6}, "a:quadBezTo": {'q', 4}, "a:arcTo": {'a', 4}, "a:close": {'z', 0},
}

// defined is the definition that a file has.
func defined(e *xmltree.Element) definition {
	d := definition{adjust: guidesOf(e.Child("a:avLst")), guides: guidesOf(e.Child("a:gdLst")), text: [4]string{"l", "t", "r", "b"}}
	if r := e.Child("a:rect"); r != nil {
		for i, side := range [...]string{"l", "t", "r", "b"} {
			if v, ok := r.Lookup(side); ok {
				d.text[i] = v
			}
		}
	}
	for path := range e.Child("a:pathLst").All("a:path") {
		p := definedPath{fill: Norm, stroke: path.True("stroke", true)}
		if s, ok := shades[path.Attr("fill")]; ok {
			p.fill = s
		}
		w, _ := path.Int("w")
		h, _ := path.Int("h")
		p.w, p.h = float64(max(0, w)), float64(max(0, h))
		for s := range path.Children() {
			if k, ok := steps[s.Name]; ok {
				p.steps = append(p.steps, step{k.kind, arguments(s)})
			}
		}
		d.paths = append(d.paths, p)
	}
	return d
}

// arguments are the guides of a step.
func arguments(e *xmltree.Element) (out []string) {
	if e.Name == "a:arcTo" {
		return []string{e.Attr("wR"), e.Attr("hR"), e.Attr("stAng"), e.Attr("swAng")}
	}
	for pt := range points(e) {
		out = append(out, pt.Attr("x"), pt.Attr("y"))
	}
	return out
}

func points(e *xmltree.Element) iter.Seq[*xmltree.Element] { return e.All("a:pt") }

// shape evaluates a definition.
func (d *definition) shape(size layout.Size) (s Shape, err error) {
	w, h := float64(max(size.W, 0)), float64(max(size.H, 0))
	if max(w, h) > most {
		return s, fmt.Errorf("its size is %s x %s pt", size.W, size.H)
	}
	g := newGuides(w, h)
	for _, list := range [...][]guide{d.adjust, d.adjusted, d.guides} {
		for _, x := range list {
			if err := g.define(x.name, x.formula); err != nil {
				return s, err
			}
		}
	}
	total := 0
	for i := range d.paths {
		if total += len(d.paths[i].steps); total > MostSteps {
			return s, fmt.Errorf("its paths have more than %d steps", MostSteps)
		}
		p, err := d.paths[i].path(g, w, h)
		if err != nil {
			return s, err
		}
		s.Paths = append(s.Paths, p)
	}
	s.Text, err = g.rect(d.text, size)
	return s, err
}

// rect is the room for text, or all of the shape where that has none.
func (g guides) rect(sides [4]string, size layout.Size) (layout.Rect, error) {
	var v [4]layout.Length
	for i, side := range sides {
		x, err := g.value(side)
		if err != nil {
			return layout.Rect{}, err
		}
		v[i] = round(x)
	}
	if v[2] <= v[0] || v[3] <= v[1] {
		return layout.Rect{Size: size}, nil
	}
	return layout.Rect{Point: layout.Point{X: v[0], Y: v[1]}, Size: layout.Size{W: v[2] - v[0], H: v[3] - v[1]}}, nil
}
