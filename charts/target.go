package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// targetWidth is that of the lines of targets.
const targetWidth = 3 * layout.Pt

// aimed adds the columns of targets to the data.
func (p *Plan) aimed() {
	for i := range p.Series {
		if r := &p.Series[i]; r.Target != nil {
			name := p.say.Target
			if len(p.Series) > 1 {
				name = p.say.Named.With(r.name(p.say), name)
			}
			p.add(Data{Name: name, Values: r.Target, Series: i})
		}
	}
}

// target adds the layer of targets: marks of a line that is not seen. Over lying bars no program has lines, and beside several series
// those stand in the middle of all bars of a category: there they are left to the drawing.
func (p *Plan) target() {
	for i := range p.Series {
		vs := p.Series[i].Target
		if vs == nil {
			continue
		}
		if lo, hi := limits(vs); lo <= hi {
			p.Scope.Min, p.Scope.Max = math.Min(p.Scope.Min, lo), math.Max(p.Scope.Max, hi)
		}
		if p.Across || len(p.Series) > 1 {
			continue
		}
		p.Layers = append(p.Layers, Layer{Form: Lines, Traces: []Trace{{
			Role: RoleTarget, Series: -1, Name: p.say.Target, Values: vs, Data: p.column(i, vs),
			Look: Look{Stroke: &p.Colors.Accent, Width: targetWidth, Marker: DashMarker},
		}}})
	}
}

// targets is the layer of targets, -1 where there is none.
func (p *Plan) targets() int {
	for i := range p.Layers {
		if p.Layers[i].Traces[0].Role == RoleTarget {
			return i
		}
	}
	return -1
}

// targets draws the targets across the columns, and notes where they stand.
func (d *columns) targets() {
	c := d.c
	of := c.Plan.targets()
	if of < 0 {
		c.Over(d.sideTargets)
		return
	}
	t := &c.Plan.Layers[of].Traces[0]
	for i, v := range t.Values {
		if math.IsNaN(v) {
			continue
		}
		half, y := d.dash()/2, d.At(v)
		c.Line(d.Middle(i)-half, y, d.Middle(i)+half, y, Stroke{Color: *t.Look.Stroke, Width: int(t.Look.Width / unit)})
		d.block(rect{d.Middle(i) - half, y - 2*pt, d.Middle(i) + half, y + 2*pt})
	}
	c.drawn.Dash = layout.Length(d.dash()) * unit
}

// sideTargets draws the targets of several series, each across its own columns.
func (d *columns) sideTargets() {
	c := d.c
	for k := range c.Series {
		for i, v := range c.Series[k].Target {
			if math.IsNaN(v) {
				continue
			}
			x0, x1 := d.sides(k, i)
			y := d.At(v)
			c.targetLine(rect{x0, y, x1, y})
			d.block(rect{x0, y - 2*pt, x1, y + 2*pt})
		}
	}
}

// targetLine draws the line of a target: in the accent, or across bars of several colours in the ink of rules, between lines of the ground.
func (c *Canvas) targetLine(r rect) {
	s := Stroke{Color: c.Colors.Accent, Width: int(targetWidth / unit)}
	if len(c.Series) > 1 {
		c.Line(r.x0, r.y0, r.x1, r.y1, Stroke{Color: c.Colors.Ground, Width: s.Width + 2*pt})
		s.Color = c.Plan.rules
	}
	c.Line(r.x0, r.y0, r.x1, r.y1, s)
}

// targetKey says over the plot what the lines across the columns of several series are, which no legend of other programs has.
func (c *Canvas) targetKey() {
	if !c.targeted() || c.Plan.targets() >= 0 {
		return
	}
	l := Label{layout.Small, c.Colors.Muted, false}
	if c.H-c.Top < c.body()+ruleHead || 23*pt+c.Width(c.Say().Target, l) > c.W {
		c.advise("what the lines of its targets are called")
		return
	}
	base := c.Top + c.Size(l.Type)
	c.targetLine(rect{0, base - c.Size(l.Type)*3/10, 18 * pt, base - c.Size(l.Type)*3/10})
	c.Text(c.Say().Target, 23*pt, base, l)
	c.Top += c.Size(l.Type) * 3 / 2
}

// dash is the length of the line of a target across columns of a width: it is a marker in other programs, of which the height follows
// from the length.
func (d *columns) dash() int { return min(d.wide+8*pt, d.Pitch(), 18*pt) }

// pastTarget moves the value of a column past its target where it would stand on that.
func (d *columns) pastTarget(e *pastEnd, k int) {
	vs := d.c.Series[k].Target
	if vs == nil || math.IsNaN(vs[e.point]) {
		return
	}
	y, room := d.At(vs[e.point]), d.c.Size(layout.Label)+10*pt
	if !e.below && e.y-room < y && y < e.y+3*pt || e.below && e.y-3*pt < y && y < e.y+room {
		e.past(y)
		if e.y -= 2 * pt; e.below {
			e.y += 4 * pt
		}
	}
}

// targeted reports a series with targets.
func (c *Chart) targeted() bool {
	return slices.ContainsFunc(c.Series, func(s Series) bool { return s.Target != nil })
}

// target draws the target of a lying bar across it.
func (r *rows) target(k, i int, b rect) {
	vs := r.c.Series[k].Target
	if vs == nil || math.IsNaN(vs[i]) {
		return
	}
	c, x, more := r.c, r.at(vs[i]), min(4*pt, (r.pitch-(b.y1-b.y0))/3)
	if len(c.Series) > 1 { // the values of the bars above and below stand there
		more = 0
	}
	c.Over(func() {
		c.targetLine(rect{x, b.y0 - more, x, b.y1 + more})
	})
}

// pastTarget is where the value of a bar begins past its target, where it would stand on it; so does one that runs to the left end.
func (r *rows) pastTarget(k, i int, text [2]int) (x int, ok bool) {
	vs := r.c.Series[k].Target
	if vs == nil || math.IsNaN(vs[i]) {
		return 0, false
	}
	at := r.at(vs[i])
	if x = at + 8*pt; r.spans[k][i].to < 0 {
		x = at - 8*pt - (text[1] - text[0])
	}
	return x, text[0]-4*pt < at && at < text[1]+4*pt
}

// nameTarget draws what the lines of targets are over the first of them.
func (r *rows) nameTarget(taken []rect) []rect {
	c, l, text := r.c, ruleLabel(r.c), r.c.Say().Target
	for _, i := range r.order {
		for k := range c.Series {
			if vs := c.Series[k].Target; vs != nil && !math.IsNaN(vs[i]) {
				w := c.Width(text, l)
				at := max(0, min(r.at(vs[i])-w/2, c.W-w))
				if w > c.W {
					break
				}
				c.Text(text, at, c.Top-8*pt, l)
				return append(taken, rect{at, 0, at + w, 1})
			}
		}
	}
	return taken
}
