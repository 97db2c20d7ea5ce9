package sheet

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/geometry"
	"github.com/deckfold/deckfold/report/xmltree"
)

// look is how a shape is painted.
type look struct {
	fill paint
	line line
}

// line is the line around a shape (ISO/IEC 29500-1, 20.1.2.2.24).
type line struct {
	paint
	width layout.Length
	dash  []layout.Length
	cap   layout.Cap
	head  head // where it begins
	tail  head // where it ends
}

// look reads how a shape is painted: by its properties, else by the style of the theme that it refers to.
func (c *canvas) look(e, properties *xmltree.Element, s *space) (l look) {
	style := e.Child("p:style")
	var found bool
	if l.fill, found = c.paint(properties); !found {
		l.fill = c.styled(style.Child("a:fillRef"))
	}
	if l.fill.kind == takesGroup {
		l.fill = paint{}
		if s.fill != nil {
			l.fill = *s.fill
		}
	}
	if e.True("useBgFill", false) {
		c.warn("it is not filled with the background")
	}
	l.line = c.line(properties.Child("a:ln"), style.Child("a:lnRef"))
	return l
}

// The numbers of background styles begin after those of fills (ISO/IEC 29500-1, 20.1.4.2.10).
const backgroundStyles = 1000

// styled is a fill of the theme that a style refers to.
func (c *canvas) styled(ref *xmltree.Element) (f paint) {
	n, _ := ref.Int("idx")
	list := "a:fillStyleLst"
	if n > backgroundStyles {
		list, n = "a:bgFillStyleLst", n-backgroundStyles
	}
	f, _ = c.referring(ref).fill(nth(c.in.Theme.Formats.Child(list), n))
	return f
}

// referring is what paints of the theme are read with: the colour of the reference, and the pictures of the theme.
func (c *canvas) referring(ref *xmltree.Element) paints {
	p := paints{c.colors, c.in.Theme.Picture}
	if own, ok := c.colors.In(ref); ok {
		p.colors = p.colors.With(own)
	}
	return p
}

// nth is a child by its number from 1; an empty element where there is none.
func nth(list *xmltree.Element, n int64) *xmltree.Element {
	for e := range list.Children() {
		if n--; n == 0 {
			return e
		}
	}
	return &xmltree.Element{}
}

// usual is the width of lines that do not say theirs (ISO/IEC 29500-1, 20.1.2.2.24).
const usual = 9525

// mostWidth bounds lines (ISO/IEC 29500-1, 20.1.10.35).
const mostWidth = 20116800

// line reads a line: what it does not say is that of the theme.
func (c *canvas) line(own, ref *xmltree.Element) (l line) {
	l.width = usual
	n, _ := ref.Int("idx")
	if of := nth(c.in.Theme.Formats.Child("a:lnStyleLst"), n); n > 0 {
		l.take(of, c.referring(ref))
	}
	l.take(own, c.paints)
	return l
}

// take takes what an element says of a line.
func (l *line) take(e *xmltree.Element, p paints) {
	if w, ok := e.Int("w"); ok && w >= 0 && w <= mostWidth {
		l.width = layout.Length(w)
	}
	if f, found := p.paint(e); found {
		l.paint = f
	}
	switch e.Attr("cap") {
	case "rnd":
		l.cap = layout.Round
	case "flat", "sq":
		l.cap = layout.Butt
	}
	if h := e.Child("a:headEnd"); h != nil {
		l.head = headOf(h)
	}
	if h := e.Child("a:tailEnd"); h != nil {
		l.tail = headOf(h)
	}
	if d := e.Child("a:prstDash"); d != nil {
		l.dash = dashes[d.Attr("val")]
	}
	if d := e.Child("a:custDash"); d != nil {
		l.dash = nil
		for ds := range d.All("a:ds") {
			long, _ := thousandths(ds.Attr("d"))
			gap, _ := thousandths(ds.Attr("sp"))
			if len(l.dash) < 20 {
				l.dash = append(l.dash, layout.Length(max(long, 0)), layout.Length(max(gap, 0)))
			}
		}
	}
}

// dashes are the patterns of lines, in thousandths of a percent of their width (ISO/IEC 29500-1, 20.1.10.49).
var dashes = map[string][]layout.Length{
	"dot": {100_000, 300_000}, "dash": {400_000, 300_000}, "lgDash": {800_000, 300_000}, "dashDot": {400_000, 300_000, 100_000, 300_000},
	"lgDashDot": {800_000, 300_000, 100_000, 300_000}, "lgDashDotDot": {800_000, 300_000, 100_000, 300_000, 100_000, 300_000},
	"sysDash": {300_000, 100_000}, "sysDot": {100_000, 100_000}, "sysDashDot": {300_000, 100_000, 100_000, 100_000},
	"sysDashDotDot": {300_000, 100_000, 100_000, 100_000, 100_000, 100_000},
}

// stroke strokes a path; false: with nothing.
func (l *line) stroke(p *layout.Path) bool {
	c, ok := l.middle()
	if !ok || c.Alpha == 0 {
		return false
	}
	p.Stroke, p.Width, p.Cap, p.Transparency = &c.Color, l.width, l.cap, layout.Clear-c.Alpha
	p.Dash = nil
	for _, d := range l.dash {
		p.Dash = append(p.Dash, round(float64(d)*float64(max(l.width, layout.Pt/4))/layout.Clear))
	}
	return true
}

// items are the paths of a shape, filled and stroked, from the corner of its box.
func (l *look) items(c *canvas, shape *geometry.Shape, size layout.Size) (out []layout.Placed) {
	l.doubts(c)
	for i := range shape.Paths {
		p := &shape.Paths[i]
		if len(p.Points) < 2 {
			continue
		}
		if p.Fill != geometry.NoFill {
			out = append(out, l.filled(c, p, size)...)
		}
		edge := p.Path
		if p.Stroke && l.line.stroke(&edge) {
			heads := l.line.heads(&edge)
			out = append(append(out, layout.Placed{Item: &edge}), heads...)
		}
	}
	return out
}

// doubts says what is drawn otherwise than it is given.
func (l *look) doubts(c *canvas) {
	switch {
	case l.fill.kind == unknown:
		c.warn("it is not filled, as the theme has no such colour")
	case l.fill.kind == gradient && l.fill.boxed:
		c.warn("its gradient is drawn as a round one")
	}
	if l.line.kind == unknown {
		c.warn("its line is not drawn, as the theme has no such colour")
	}
}

// filled is a path with the fill of its shape.
func (l *look) filled(c *canvas, p *geometry.Path, size layout.Size) []layout.Placed {
	area := p.Path
	area.EvenOdd = true
	if l.fill.kind == pictured {
		return c.pasted(&l.fill, size, &area)
	}
	f := l.fill.shaded(p.Fill.Percent())
	if !f.apply(&area, size) {
		return nil
	}
	return []layout.Placed{{Item: &area}}
}

// shaded is a paint that goes to white, or below zero to black.
func (f *paint) shaded(percent int) paint {
	g := *f
	if percent == 0 {
		return g
	}
	g.color.Color = shade(g.color.Color, percent)
	g.stops = nil
	for _, s := range f.stops {
		s.color.Color = shade(s.color.Color, percent)
		g.stops = append(g.stops, s)
	}
	return g
}

func shade(c layout.Color, percent int) layout.Color {
	end, by := 255.0, float64(percent)/100
	if percent < 0 {
		end, by = 0, -by
	}
	mix := func(v uint8) uint8 { return uint8(math.Round(float64(v) + float64((end-float64(v))*by))) }
	return layout.Color{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
}
