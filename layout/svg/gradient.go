package svg

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// served is an outline filled by a paint server; ok is false where there is none, and the paint's own colour counts.
func (d *drawer) served(ref string, opacity float64, area *layout.Path, t *trace, s *state) (out []layout.Item, ok bool) {
	var e *xmltree.Element
	if id, inside := strings.CutPrefix(ref, "#"); inside {
		e = d.ids[id]
	}
	if e == nil {
		d.leave("the paint "+clip(ref), " leads nowhere, and is not heeded")
		return nil, false
	}
	switch e.Name {
	case "svg:linearGradient", "svg:radialGradient":
		return d.shaded(e, opacity, area, t, s), true
	case "svg:pattern":
		return d.tiled(e, opacity, area, t, s), true
	}
	d.leave("paints other than colours, gradients and patterns", " are left out")
	return nil, true
}

// definition is a gradient with those that it goes on from.
type definition []*xmltree.Element

// definition follows the references of a gradient or a pattern.
func (d *drawer) definition(e *xmltree.Element) (all definition) {
	for e != nil && len(all) < mostUses {
		all = append(all, e)
		if href(e) == "" {
			break
		}
		e = d.target(e)
	}
	return all
}

// attr is an attribute of the first that has it.
func (all definition) attr(name string) (v string, ok bool) {
	for _, e := range all {
		if v, ok = e.Lookup(name); ok {
			return v, true
		}
	}
	return "", false
}

// shaded is an outline filled with a gradient.
func (d *drawer) shaded(e *xmltree.Element, opacity float64, area *layout.Path, t *trace, s *state) []layout.Item {
	all := d.definition(e)
	stops := d.stops(all, s)
	if len(stops) == 0 {
		return nil
	}
	for i := range stops {
		clear := float64(layout.Clear-stops[i].Transparency) * opacity
		stops[i].Transparency = layout.Clear - int32(clear+0.5)
	}
	lo, hi, _ := t.box()
	m, v := s.m, s.view
	if units, _ := all.attr("gradientUnits"); units != "userSpaceOnUse" {
		if hi.x <= lo.x || hi.y <= lo.y { // such a box has no space (SVG 1.1, 13.2.2)
			return nil
		}
		m, v = m.on(matrix{hi.x - lo.x, 0, 0, hi.y - lo.y, lo.x, lo.y}), view{1, 1}
	}
	if text, ok := all.attr("gradientTransform"); ok {
		own, err := transform(text)
		if err != nil {
			d.leave(err.Error(), ", and is not heeded")
		}
		m = m.on(own)
	}
	g := &layout.Gradient{Stops: stops}
	method, _ := all.attr("spreadMethod")
	ok := false
	if e.Name == "svg:linearGradient" {
		ok = d.linear(g, all, gradientSpace{m, v, s.size, method}, area)
	} else {
		ok = d.radial(g, all, gradientSpace{m, v, s.size, method}, area)
	}
	if !ok { // the last colour alone (SVG 1.1, 13.2.2)
		last := stops[len(stops)-1]
		area.Fill, area.Transparency = &last.Color, last.Transparency
		return []layout.Item{area}
	}
	area.Gradient = g
	return []layout.Item{area}
}

// gradientSpace is where a gradient's coordinates are.
type gradientSpace struct {
	m      matrix
	view   view
	em     float64
	method string // of what is beyond its ends
}

// coordinate is one of a gradient's coordinates; otherwise where it says none that can be read.
func (d *drawer) coordinate(all definition, name string, whole, em float64, otherwise string) float64 {
	text, ok := all.attr(name)
	if ok {
		if v, ok := measure(text, whole, em); ok {
			return v
		}
		d.leave("the "+name+" "+clip(text), " cannot be read, and is not heeded")
	}
	v, _ := measure(otherwise, whole, em)
	return v
}

// stops are the colours of a gradient: those of the first that has any.
func (d *drawer) stops(all definition, s *state) (out []layout.GradientStop) {
	for _, of := range all {
		last := int32(0)
		for e := range of.All("svg:stop") {
			d.count(1, 0)
			own := d.styled(e, s.style, s.view)
			at, _ := share(e.Attr("offset"))
			last = max(last, int32(at*layout.Clear+0.5))
			out = append(out, layout.GradientStop{At: last, Color: own.stop.Color, Transparency: transparent(float64(own.stop.alpha * own.stopOpacity))})
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// linear has the colours run along a line. A transform may slant it: the lines of one colour then stay what they become, and the gradient runs across them.
func (d *drawer) linear(g *layout.Gradient, all definition, s gradientSpace, area *layout.Path) (ok bool) {
	from := point{d.coordinate(all, "x1", s.view.w, s.em, "0%"), d.coordinate(all, "y1", s.view.h, s.em, "0%")}
	to := point{d.coordinate(all, "x2", s.view.w, s.em, "100%"), d.coordinate(all, "y2", s.view.h, s.em, "0%")}
	along := s.m.vector(point{to.x - from.x, to.y - from.y})
	level := s.m.vector(point{from.y - to.y, to.x - from.x})
	n := float64(level.x*level.x) + float64(level.y*level.y)
	if n <= 0 {
		return false
	}
	k := (float64(along.x*level.x) + float64(along.y*level.y)) / n
	along = point{along.x - float64(k*level.x), along.y - float64(k*level.y)}
	a := s.m.of(from)
	length := float64(along.x*along.x) + float64(along.y*along.y)
	if length <= 0 {
		return false
	}
	first, last := reach(area, func(p point) float64 {
		return (float64((p.x-a.x)*along.x) + float64((p.y-a.y)*along.y)) / length
	})
	begin, end := d.repeat(g, s.method, first, last)
	b := point{a.x + float64(end*along.x), a.y + float64(end*along.y)}
	a = point{a.x + float64(begin*along.x), a.y + float64(begin*along.y)}
	g.From, g.To = a.place(), b.place()
	return g.From != g.To
}

// reach is from where to where a measure of the points of an outline reaches, in whole periods.
func reach(p *layout.Path, of func(point) float64) (first, last int) {
	lo, hi := 0.0, 1.0
	for _, q := range p.Points {
		v := of(point{float64(q.X), float64(q.Y)})
		lo, hi = min(lo, v), max(hi, v)
	}
	return int(math.Floor(max(lo, -mostTiles))), int(math.Ceil(min(hi, mostTiles)))
}

// repeat spreads a gradient's colours over the periods that are seen, as its method says, and gives from where to where they run then.
func (d *drawer) repeat(g *layout.Gradient, method string, first, last int) (from, to float64) {
	n := last - first
	if method != "repeat" && method != "reflect" || n == 1 {
		return 0, 1
	}
	if n*len(g.Stops) > mostTiles {
		d.leave("gradients that repeat their colours too often", " are drawn with one period")
		return 0, 1
	}
	var out []layout.GradientStop
	for i := first; i < last; i++ {
		for k := range g.Stops {
			s := g.Stops[k]
			if method == "reflect" && i&1 != 0 {
				s = g.Stops[len(g.Stops)-1-k]
				s.At = layout.Clear - s.At
			}
			s.At = int32((int64(i-first)*layout.Clear + int64(s.At)) / int64(n))
			out = append(out, s)
		}
	}
	g.Stops = out
	return float64(first), float64(last)
}

// radial has the colours run outwards from a point in a circle, which a transform may make an ellipse.
func (d *drawer) radial(g *layout.Gradient, all definition, s gradientSpace, area *layout.Path) (ok bool) {
	c := point{d.coordinate(all, "cx", s.view.w, s.em, "50%"), d.coordinate(all, "cy", s.view.h, s.em, "50%")}
	r := d.coordinate(all, "r", s.view.diagonal(), s.em, "50%")
	if r <= 0 || math.Abs(s.m.area()) < 1e-9 {
		return false
	}
	f := c
	if _, ok := all.attr("fx"); ok {
		f.x = d.coordinate(all, "fx", s.view.w, s.em, "50%")
	}
	if _, ok := all.attr("fy"); ok {
		f.y = d.coordinate(all, "fy", s.view.h, s.em, "50%")
	}
	fx, fy := (f.x-c.x)/r, (f.y-c.y)/r
	if l := hypot(fx, fy); l > 0.99 { // it stays within the circle (SVG 1.1, 13.2.3)
		fx, fy = fx/l*0.99, fy/l*0.99
	}
	if back, ok := s.m.inverse(); ok && (s.method == "repeat" || s.method == "reflect") {
		_, last := reach(area, func(p point) float64 {
			q := back.of(p)
			return hypot(q.x-c.x, q.y-c.y) / r * 1.5
		})
		if fx != 0 || fy != 0 {
			d.leave("gradients that repeat their colours around a focus", " are drawn with one period")
		} else {
			_, to := d.repeat(g, s.method, 0, last)
			r *= to
		}
	}
	g.Ellipse = s.m.parallelogram(c.x-r, c.y-r, 2*r, 2*r)
	g.Focus = [2]int32{int32(math.Round((1 + fx) / 2 * layout.Clear)), int32(math.Round((1 + fy) / 2 * layout.Clear))}
	return true
}
