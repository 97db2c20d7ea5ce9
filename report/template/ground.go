package template

import (
	"bytes"
	"cmp"
	"image"
	"image/gif"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/xmltree"
)

// grounds finds on what the texts of layouts stand. Pictures are read once.
type grounds struct {
	in       *Template
	pictures *layout.Kept // as they were decoded, by the names of their parts
	given    Given
	under    layout.Color // what lies under the fill that is looked at
}

// ground is what texts stand on: its mean colour, and of a picture the darkest and the lightest twentieth.
type ground struct {
	layout.Color
	ends [2]layout.Color
}

// flat is a ground of one colour.
func flat(c layout.Color) ground {
	c = c.Plain()
	return ground{c, [2]layout.Color{c, c}}
}

// contrast is that of a text on the ground as a whole.
func (g ground) contrast(ink layout.Color) float64 { return theme.Contrast(ink, g.Color) }

// worst is the part of the ground on which a text has the least contrast.
func (g ground) worst(ink layout.Color) layout.Color {
	return slices.MinFunc([]layout.Color{g.Color, g.ends[0], g.ends[1]}, func(a, b layout.Color) int {
		return cmp.Compare(theme.Contrast(ink, a), theme.Contrast(ink, b))
	})
}

// of is what is under a box of a layout: the last area or picture that lies under all of it, else the background. It is not sure where that
// is a picture that cannot be read.
func (g *grounds) of(l *Layout, r color.Resolver, box layout.Rect) (of ground, sure bool) {
	g.under = white
	c, ok := g.background(l, r, box)
	if !ok {
		c = flat(white)
		if own, ok := r.Scheme[r.Map["bg1"]]; ok {
			c = flat(own)
		}
	}
	sure = true
	for _, s := range l.Stack() {
		c, sure = g.over(s, r, box, c, sure)
	}
	return c, sure
}

// background is that of the layout, else of its master.
func (g *grounds) background(l *Layout, r color.Resolver, box layout.Rect) (ground, bool) {
	page := layout.Rect{Size: g.in.Size}
	for _, s := range l.Grounds() {
		bg := s.Root.Child("p:cSld", "p:bg")
		if p := bg.Child("p:bgPr"); p != nil {
			return g.fill(p, r, s.To, page, box)
		}
		if ref := bg.Child("p:bgRef"); ref != nil {
			t := l.Master.Theme
			with, ok := r.In(ref)
			style := t.style(ref.Attr("idx"))
			if style == nil || !ok {
				return flat(with.Color), ok
			}
			return g.one(style, r.With(with), t.To, page, box)
		}
	}
	return ground{}, false
}

// style is the fill of a theme that an index names: of its fills from 1, of its backgrounds from 1001 (ISO/IEC 29500-1, 19.3.1.3).
func (t *Theme) style(idx string) *xmltree.Element {
	n, err := strconv.Atoi(idx)
	list, at := "a:fillStyleLst", n-1
	if n > 1000 {
		list, at = "a:bgFillStyleLst", n-1001
	}
	if err != nil || at < 0 {
		return nil
	}
	for e := range t.Root.Child("a:themeElements", "a:fmtScheme", list).Children() {
		if at--; at < 0 {
			return e
		}
	}
	return nil
}

// fill is the mean colour of the fill that an element has.
func (g *grounds) fill(in *xmltree.Element, r color.Resolver, to func(string) *opc.Part, at, box layout.Rect) (ground, bool) {
	for e := range in.Children() {
		if c, ok := g.one(e, r, to, at, box); ok {
			return c, true
		}
	}
	return ground{}, false
}

// one is the mean colour of a fill within a box.
func (g *grounds) one(e *xmltree.Element, r color.Resolver, to func(string) *opc.Part, at, box layout.Rect) (ground, bool) {
	switch e.Name {
	case "a:solidFill":
		c, ok := r.In(e)
		return flat(g.blend(c)), ok
	case "a:gradFill":
		var m mean
		for stop := range e.Child("a:gsLst").All("a:gs") {
			if c, ok := r.In(stop); ok {
				m.add(c.Color)
			}
		}
		return flat(m.color()), m.n > 0
	case "a:pattFill":
		c, ok := r.In(e.Child("a:bgClr"))
		return flat(c.Color), ok
	case "a:blipFill", "p:blipFill":
		return g.picture(to(e.Child("a:blip").Attr("r:embed")), at, box)
	}
	return ground{}, false
}

// blend is what is seen of a colour that what lies under it shines through.
func (g *grounds) blend(c color.Color) layout.Color {
	mix := func(over, under uint8) uint8 {
		return uint8((int64(over)*int64(c.Alpha) + int64(under)*int64(color.Opaque-c.Alpha) + color.Opaque/2) / color.Opaque)
	}
	return layout.Color{R: mix(c.R, g.under.R), G: mix(c.G, g.under.G), B: mix(c.B, g.under.B)}
}

// pictureKey is what the mean colour of a part of a picture is kept by.
type pictureKey struct {
	*opc.Part
	at, box layout.Rect
}

// seen is what is seen of a picture, where anything is.
type seen struct {
	ground
	ok bool
}

// picture is what of a picture that stands in a rectangle is within a box.
func (g *grounds) picture(part *opc.Part, at, box layout.Rect) (ground, bool) {
	if part == nil || at.W <= 0 || at.H <= 0 {
		return ground{}, false
	}
	keeps := &g.in.Made
	if g.given.Part(part.Name) != nil {
		keeps = nil // it is the theme's, not the template's
	}
	m := keeps.Of(pictureKey{part, at, box}, func() any {
		c, ok := g.sample(part, at, box)
		return seen{c, ok}
	}).(seen)
	return m.ground, m.ok
}

// sample looks at points of a picture.
func (g *grounds) sample(part *opc.Part, at, box layout.Rect) (ground, bool) {
	img := g.pictures.Of(part.Name, func() any { return g.decoded(part) }).(pixels)
	if img.Image == nil {
		return ground{}, false
	}
	const samples = 24
	b, all := img.Bounds(), []layout.Color(nil)
	for i := range layout.Length(samples) {
		for k := range layout.Length(samples) {
			x, y := box.X+box.W*i/samples-at.X, box.Y+box.H*k/samples-at.Y
			px, py := b.Min.X+int(x*layout.Length(b.Dx())/at.W), b.Min.Y+int(y*layout.Length(b.Dy())/at.H)
			if !(image.Point{X: px, Y: py}).In(b) {
				continue
			}
			red, green, blue, alpha := img.At(px, py).RGBA()
			if alpha > 0x8000 {
				all = append(all, layout.Color{R: uint8(red >> 8), G: uint8(green >> 8), B: uint8(blue >> 8)})
			}
		}
	}
	if len(all) < samples*samples/2 {
		return ground{}, false
	}
	slices.SortStableFunc(all, func(a, b layout.Color) int { return cmp.Compare(theme.Contrast(a, black), theme.Contrast(b, black)) })
	n := max(len(all)/20, 1)
	return ground{meanOf(all), [2]layout.Color{meanOf(all[:n]), meanOf(all[len(all)-n:])}}, true
}

// pixels are those of a picture, none where it cannot be read; own is the template's, nil for what is given or is a GIF.
type pixels struct {
	image.Image
	own *layout.Decoded
}

// decoded is a picture, or that which is given for it.
func (g *grounds) decoded(part *opc.Part) pixels {
	if p := g.given.Part(part.Name); p != nil {
		if d, err := layout.Decode(p.Data); err == nil {
			return pixels{Image: d.Image}
		}
		return pixels{}
	}
	data, err := part.Unpack()
	if err != nil {
		return pixels{}
	}
	if d, err := layout.Decode(data); err == nil {
		return pixels{d.Image, d}
	}
	c, err := gif.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width <= 0 || c.Height <= 0 || c.Width > layout.MostPixels/c.Height {
		return pixels{}
	}
	img, err := gif.Decode(bytes.NewReader(data))
	if err != nil {
		return pixels{}
	}
	return pixels{Image: img}
}

// mean is a mean of colours.
type mean struct{ r, g, b, n int }

func (m *mean) add(c layout.Color) {
	m.r, m.g, m.b, m.n = m.r+int(c.R), m.g+int(c.G), m.b+int(c.B), m.n+1
}

// color is the mean, black of none.
func (m *mean) color() layout.Color {
	n := max(m.n, 1)
	return layout.Color{R: uint8(m.r / n), G: uint8(m.g / n), B: uint8(m.b / n)}
}

// meanOf is the mean of some colours.
func meanOf(all []layout.Color) layout.Color {
	var m mean
	for _, c := range all {
		m.add(c)
	}
	return m.color()
}

// over is what of a sheet's shapes lies under all of a box, else what was there before.
func (g *grounds) over(s *Sheet, r color.Resolver, box layout.Rect, c ground, sure bool) (ground, bool) {
	for _, e := range s.Shapes() {
		at, ok := areaOf(e)
		if !ok || at.X > box.X+layout.Pt || at.Y > box.Y+layout.Pt || at.Right() < box.Right()-layout.Pt || at.Bottom() < box.Bottom()-layout.Pt {
			continue
		}
		props := e.Child("p:spPr")
		g.under = c.Color
		if e.Name == "p:pic" {
			own, ok := g.one(e.Child("p:blipFill"), r, s.To, at, box)
			if sure = ok; ok {
				c = own
			}
			continue
		}
		if own, ok := g.fill(props, r, s.To, at, box); ok {
			c, sure = own, true
		}
	}
	return c, sure
}

// areaOf is where a picture or a rectangle stands that is no placeholder; ok is false for others.
func areaOf(e *xmltree.Element) (at layout.Rect, ok bool) {
	if placeholder(e) != nil || e.Name != "p:pic" && (e.Name != "p:sp" || e.Child("p:spPr", "a:prstGeom").Attr("prst") != "rect") {
		return at, false
	}
	p := &Placeholder{}
	p.place(e.Child("p:spPr", "a:xfrm"))
	return p.Rect, p.Placed && !p.Turned
}

// clear reports a box under which a layout has no edge of a shape: each lies under all of it, or under nothing of it.
func (g *grounds) clear(l *Layout, box layout.Rect) bool {
	_, crossed := g.crossing(l, box)
	return !crossed
}

// crossing is the extent of a shape whose edge lies under a box.
func (g *grounds) crossing(l *Layout, box layout.Rect) (layout.Rect, bool) {
	for _, s := range l.Stack() {
		for _, e := range s.Shapes() {
			at, ok := extentOf(e)
			if !ok || at.X >= box.Right() || at.Right() <= box.X || at.Y >= box.Bottom() || at.Bottom() <= box.Y {
				continue
			}
			if at.X > box.X || at.Y > box.Y || at.Right() < box.Right() || at.Bottom() < box.Bottom() {
				return at, true
			}
		}
	}
	return layout.Rect{}, false
}

// The distance of a body from shapes, and the share of its area, in percent, that it has at least when it keeps away from them.
const (
	keepAway  = 6 * layout.Pt
	leastFree = 65
)

// free is what is left of a body where it keeps away from the shapes of its layout: less high, and where it is not split less wide; all of
// it where too little is left.
func (g *grounds) free(l *Layout, box layout.Rect, split bool) layout.Rect {
	out := box
	for range 16 {
		at, crossed := g.crossing(l, out)
		if !crossed {
			return out
		}
		out = away(out, at, split)
		if area(out)*100 < area(box)*leastFree {
			break
		}
	}
	return box
}

// away is the largest part of a box on one side of a shape.
func away(box, at layout.Rect, split bool) (out layout.Rect) {
	over, under, left, right := box, box, box, box
	over.H = at.Y - keepAway - box.Y
	under.Y = at.Bottom() + keepAway
	under.H = box.Bottom() - under.Y
	left.W = at.X - keepAway - box.X
	right.X = at.Right() + keepAway
	right.W = box.Right() - right.X
	sides := []layout.Rect{over, under, left, right}
	if split {
		sides = sides[:2]
	}
	for _, r := range sides {
		if r.W > 0 && r.H > 0 && area(r) > area(out) {
			out = r
		}
	}
	return out
}

// extentOf is where a shape or a group stands that is no placeholder.
func extentOf(e *xmltree.Element) (layout.Rect, bool) {
	if placeholder(e) != nil {
		return layout.Rect{}, false
	}
	props := e.Child("p:spPr")
	if props == nil {
		props = e.Child("p:grpSpPr")
	}
	p := &Placeholder{}
	p.place(props.Child("a:xfrm"))
	return p.Rect, p.Placed
}
