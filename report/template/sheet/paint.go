package sheet

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/xmltree"
)

// kind is how something is painted.
type kind uint8

const (
	nothing kind = iota
	unknown      // of a colour that cannot be found
	plain
	gradient
	pictured
	takesGroup // as the group around
)

// paint is a fill (ISO/IEC 29500-1, 20.1.8).
type paint struct {
	kind  kind
	color color.Color // plain
	stops []stop      // of a gradient, in order
	angle float64     // of a linear one, clockwise in radians
	fit   bool        // the angle is that of a square, which is stretched
	round bool        // it is not linear
	boxed bool        // it is round here, but of rectangles in the file
	focus [4]float64  // of a round one: the sides of its middle, as shares
	blip  *xmltree.Element
	from  Pictures
}

type stop struct {
	at    int32
	color color.Color
}

// paints is what paints are read with.
type paints struct {
	colors   color.Resolver
	pictures Pictures
}

// paint reads the fill that stands in an element; found is false where there is none.
func (p paints) paint(in *xmltree.Element) (f paint, found bool) {
	for e := range in.Children() {
		if f, found = p.fill(e); found {
			return f, true
		}
	}
	return f, false
}

// fill reads a fill.
func (p paints) fill(e *xmltree.Element) (f paint, ok bool) {
	switch e.Name {
	case "a:noFill":
	case "a:grpFill":
		f.kind = takesGroup
	case "a:solidFill":
		f = p.plain(e)
	case "a:pattFill": // its background, as most of its area
		if f = p.plain(e.Child("a:bgClr")); f.kind == unknown {
			f = p.plain(e.Child("a:fgClr"))
		}
	case "a:gradFill":
		f = p.gradient(e)
	case "a:blipFill", "p:blipFill":
		f = paint{kind: pictured, blip: e, from: p.pictures}
	default:
		return f, false
	}
	return f, true
}

// plain is a fill with the colour in an element.
func (p paints) plain(e *xmltree.Element) paint {
	c, ok := p.colors.In(e)
	if !ok {
		return paint{kind: unknown}
	}
	return paint{kind: plain, color: c}
}

// mostStops bounds the colours of a gradient; PowerPoint has ten.
const mostStops = 100

func (p paints) gradient(e *xmltree.Element) (f paint) {
	for gs := range e.Child("a:gsLst").All("a:gs") {
		at, ok := thousandths(gs.Attr("pos"))
		c, known := p.colors.In(gs)
		if ok && known && len(f.stops) < mostStops {
			f.stops = append(f.stops, stop{min(max(at, 0), layout.Clear), c})
		}
	}
	slices.SortStableFunc(f.stops, func(a, b stop) int { return int(a.at) - int(b.at) })
	switch len(f.stops) {
	case 0:
		return paint{kind: unknown}
	case 1:
		return paint{kind: plain, color: f.stops[0].color}
	}
	f.kind = gradient
	if lin := e.Child("a:lin"); lin != nil {
		a, _ := lin.Int("ang")
		f.angle = float64(a%(4*quarter)) / (2 * quarter) * math.Pi
		f.fit = lin.True("scaled", false)
	}
	if path := e.Child("a:path"); path != nil {
		f.round, f.boxed = true, path.Attr("path") != "circle"
		to := path.Child("a:fillToRect")
		for i, side := range sides {
			v, _ := thousandths(to.Attr(side))
			f.focus[i] = float64(v) / layout.Clear
		}
	}
	return f
}

// sides are the names of sides, in the order of rectangles of DrawingML.
var sides = [4]string{"l", "t", "r", "b"}

// thousandths is a percentage in thousandths of a percent: "50000", or "50%"; up to 10,000 %.
func thousandths(s string) (int32, bool) {
	s, sign := strings.CutSuffix(strings.TrimSpace(s), "%")
	v, err := strconv.ParseFloat(s, 64)
	if sign {
		v *= 1000
	}
	if err != nil || !(math.Abs(v) <= 100*layout.Clear) {
		return 0, false
	}
	return int32(math.Round(v)), true
}

// middle is the colour of a paint where only one can be.
func (f *paint) middle() (c color.Color, ok bool) {
	switch f.kind {
	case plain:
		return f.color, true
	case gradient:
		return f.stops[len(f.stops)/2].color, true
	}
	return c, false
}

// apply fills a path of a shape of a size; false: with nothing.
func (f *paint) apply(p *layout.Path, size layout.Size) bool {
	switch f.kind {
	case plain:
		c := f.color.Color
		p.Fill, p.Transparency = &c, layout.Clear-f.color.Alpha
	case gradient:
		p.Gradient = f.along(size)
	default:
		return false
	}
	return p.Transparency < layout.Clear
}

// along is the gradient of a shape of a size.
func (f *paint) along(size layout.Size) *layout.Gradient {
	g := &layout.Gradient{}
	for _, s := range f.stops {
		g.Stops = append(g.Stops, layout.GradientStop{At: s.at, Color: s.color.Color, Transparency: layout.Clear - s.color.Alpha})
	}
	w, h := float64(size.W), float64(size.H)
	if f.round {
		x := float64(w*f.focus[0]) + float64(w*(1-f.focus[0]-f.focus[2]))/2
		y := float64(h*f.focus[1]) + float64(h*(1-f.focus[1]-f.focus[3]))/2
		dx, dy := max(math.Abs(x), math.Abs(w-x)), max(math.Abs(y), math.Abs(h-y))
		g.From = layout.Point{X: round(x), Y: round(y)}
		g.Radius = max(1, round(math.Sqrt(float64(dx*dx)+float64(dy*dy))))
		return g
	}
	sin, cos := math.Sincos(f.angle)
	if f.fit && w > 0 && h > 0 {
		sin, cos = sin*h, cos*w
		n := math.Sqrt(float64(sin*sin) + float64(cos*cos))
		sin, cos = sin/n, cos/n
	}
	half := (float64(w*math.Abs(cos)) + float64(h*math.Abs(sin))) / 2
	dx, dy := cos*half, sin*half
	g.From = layout.Point{X: round(w/2 - dx), Y: round(h/2 - dy)}
	g.To = layout.Point{X: round(w/2 + dx), Y: round(h/2 + dy)}
	return g
}
