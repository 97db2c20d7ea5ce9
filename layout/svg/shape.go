package svg

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/outline"
	"github.com/deckfold/deckfold/report/xmltree"
)

// shape draws a shape.
func (d *drawer) shape(e *xmltree.Element, s *state, out *layout.Frame) {
	t, _ := d.outline(e, s)
	if e.Name == "svg:line" {
		s.fill = paint{none: true}
	}
	d.paint(&t, s, out)
}

// paint draws an outline: its area, then its line.
func (d *drawer) paint(t *trace, s *state, out *layout.Frame) {
	d.count(0, len(t.points))
	if len(t.verbs) == 0 || s.hidden || d.err != nil {
		return
	}
	p, near := t.path(s.m)
	if !near {
		d.leave("shapes that reach too far beyond the picture", " are left out")
		return
	}
	p.EvenOdd = s.evenOdd
	fill := d.painted(&s.fill, s.fillOpacity, p, t, s)
	for _, f := range fill {
		out.Add(0, 0, f)
	}
	line := d.stroke(t, p, s)
	if line == nil {
		return
	}
	if n := len(out.Items); len(fill) == 1 && together(out.Items[n-1].Item, line) {
		return
	}
	out.Add(0, 0, line)
}

// together draws the area and the line of a shape as one path, where nothing shines through.
func together(area, stroke layout.Item) bool {
	p, ok := area.(*layout.Path)
	line, ok2 := stroke.(*layout.Path)
	if !ok || !ok2 || p.Fill == nil || p.Transparency+line.Transparency > 0 || line.Fill != nil || line.Gradient != nil {
		return false
	}
	fill, rule := p.Fill, p.EvenOdd
	*p = *line
	p.Fill, p.EvenOdd = fill, rule
	return true
}

// flat is a paint of one colour; ok is false where it paints nothing.
func (s *state) flat(p *paint, opacity float64) (c layout.Color, t int32, ok bool) {
	tint := p.tint
	switch {
	case p.none:
		return c, 0, false
	case p.current:
		tint = s.color
	}
	t = transparent(float64(tint.alpha * opacity))
	return tint.Color, t, t < layout.Clear
}

// painted is an outline filled with a paint.
func (d *drawer) painted(p *paint, opacity float64, area *layout.Path, t *trace, s *state) []layout.Item {
	if p.server != "" {
		if items, ok := d.served(p.server, opacity, area, t, s); ok {
			return items
		}
	}
	c, clear, ok := s.flat(p, opacity)
	if !ok {
		return nil
	}
	area.Fill, area.Transparency = &c, clear
	return []layout.Item{area}
}

// thinnest is the least width of a line: what PDF writes, 1/100 pt.
const thinnest = layout.Pt / 100

// stroke is the line of a shape; nil: it has none.
func (d *drawer) stroke(t *trace, area *layout.Path, s *state) layout.Item {
	if s.width <= 0 || s.stroke.none && s.stroke.server == "" {
		return nil
	}
	line := &layout.Path{Verbs: area.Verbs, Points: area.Points, Cap: s.cap, Join: s.join, Miter: int32(min(s.miter, 1e5) * 1000)}
	scale := s.m.scale()
	even := s.m.even() || s.fixed
	m := matrix{scale, 0, 0, scale, 0, 0}
	if s.fixed {
		scale = d.px
	}
	if !even {
		var near bool
		if line.Points, near = points(t, m); !near {
			return nil
		}
	}
	line.Width = max(length(s.width*scale), thinnest)
	d.dashes(line, scale, s)
	if s.stroke.server == "" && even {
		c, clear, ok := s.flat(&s.stroke, s.strokeOpacity)
		line.Stroke, line.Transparency = &c, clear
		if !ok {
			return nil
		}
		return line
	}
	area = outline.Stroke(line)
	if back, ok := m.inverse(); !even && ok {
		m := s.m.on(back)
		for i, q := range area.Points {
			area.Points[i] = m.of(point{float64(q.X), float64(q.Y)}).place()
		}
	}
	d.count(0, len(area.Points))
	if items := d.painted(&s.stroke, s.strokeOpacity, area, t, s); len(items) == 1 {
		return items[0]
	}
	return nil
}

// points are those of an outline in a space.
func points(t *trace, m matrix) (out []layout.Point, near bool) {
	p, near := t.path(m)
	return p.Points, near
}

// leastDashes is the least length of a pattern of dashes, of which a line has no end of otherwise.
const leastDashes = layout.Pt / 4

// dashes gives a line its dashes.
func (d *drawer) dashes(line *layout.Path, scale float64, s *state) {
	var sum layout.Length
	for _, v := range s.dash {
		n := length(float64(v * scale))
		line.Dash = append(line.Dash, n)
		sum += n
	}
	if line.Phase = length(float64(s.phase * scale)); sum == 0 {
		return
	}
	if sum < leastDashes {
		line.Dash, line.Phase = nil, 0
		d.leave("dashes that are too short to be seen", " are drawn as lines")
		return
	}
	if line.Phase %= sum; line.Phase < 0 {
		line.Phase += sum
	}
}
