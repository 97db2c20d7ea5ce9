package charts

// A label stands where nothing else does: a plot lists what is taken by texts, marks and lines, and every label is placed against that
// one list, the nearest place first, on eight sides of its point.

// side is one of the sides of a point: 1 is right of it, or below; -1 left, or above; 2 and -2 are past it on that side.
type side struct{ dx, dy int }

// The sides in the order in which they are tried.
var (
	aboveFirst = [...]side{{0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {1, 0}, {-1, 0}}
	belowFirst = [...]side{{0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}, {1, 0}, {-1, 0}}
	rightFirst = [...]side{{1, 0}, {1, -1}, {1, 1}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}, {-1, 0}}
	onlyAbove  = [...]side{{0, -1}, {1, -1}, {-1, -1}}
	ofNames    = [...]side{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}
	ofNotes    = [...]side{{0, 1}, {-1, 1}, {1, 1}, {0, -1}, {-1, -1}, {1, -1}, {1, 0}, {-1, 0}, {2, -1}, {-2, -1}, {2, 1}, {-2, 1}}
)

// wanted is a label of w x h that wants a place at a point.
type wanted struct {
	x, y   int // of the point
	over   int // the top of what stands at the point
	under  int // its bottom
	half   int // half of its width
	w, h   int
	clear  int // the least distance to lines
	sides  []side
	aside  int  // how far a label above or below begins beside its point
	near   int  // the distance of a label that needs no leader; 0: all have one
	reach  int  // the distance of one that is too far away; 0: none is
	step   int  // the distance of places by points on one side; 0: as those of notes
	right  int  // where labels end
	ground bool // it stands on the ground, not on the tint of an area
}

// at is the place of a label on a side at a distance, moved into the plot.
func (p *Plot) at(s *wanted, of side, far int) rect {
	var r rect
	switch of.dx {
	case 0:
		r.x0 = s.x - s.w/2
	case 1:
		r.x0 = s.x - s.aside
	case -1:
		r.x0 = s.x + s.aside - s.w
	case 2:
		r.x0 = s.x + s.aside
	default:
		r.x0 = s.x - s.aside - s.w
	}
	switch of.dy {
	case 0:
		if r.x0 = s.x + s.half + far; of.dx < 0 {
			r.x0 = s.x - s.half - far - s.w
		}
		if r.y0 = s.y - s.h/2; s.step > 0 { // moved into the plot
			r.y0 = max(s.y-s.h, min(max(r.y0, p.top()), p.y1-3*pt-s.h, s.y))
		}
	case 1:
		r.y0 = s.under + far
	default:
		r.y0 = s.over - far - s.h
	}
	if out := (s.half + far) * 3 / 4; s.step > 0 && of.dx != 0 && of.dy != 0 {
		r.x0, r.y0 = s.x+out, s.y+out
		if of.dx < 0 {
			r.x0 = s.x - out - s.w
		}
		if of.dy < 0 {
			r.y0 = s.y - out - s.h
		}
	}
	if of.dy != 0 {
		r.x0 = max(p.x0+2*pt, min(r.x0, s.right-s.w))
	}
	r.x1, r.y1 = r.x0+s.w, r.y0+s.h
	return r
}

// place finds the nearest place for a label, from a distance on. One that is farther than near has a leader, which touches no text.
func (p *Plot) place(a anchored, s wanted, from int) (r rect, leader *segment, ok bool) {
	reach, step := p.y1-p.top(), 12*pt
	if s.step > 0 {
		step = s.step
	}
	if s.reach > 0 {
		reach = min(reach, s.reach)
	}
	for pass, sides := range [...][]side{s.sides[:min(6, len(s.sides))], s.sides[:min(8, len(s.sides))], s.sides} {
		if s.ground = s.ground && pass == 0; pass == 2 && len(sides) <= 8 {
			break
		}
		for far := from; far < reach; far += step {
			for _, of := range sides {
				if r = p.at(&s, of, far); !p.free(a, &s, r) {
					continue
				}
				if far <= s.near {
					return r, nil, true
				}
				l := s.leader(r, of)
				if !p.struck(l) && (s.step == 0 || !over(a, l)) {
					return r, &l, true
				}
			}
		}
	}
	return rect{}, nil, false
}

// free reports a place within the plot that nothing has taken.
func (p *Plot) free(a anchored, s *wanted, r rect) bool {
	if r.y0 < p.top() || r.y1 > p.y1-3*pt || r.x0 < p.x0+2*pt || r.x1 > s.right || p.covered(r) {
		return false
	}
	if s.ground && p.c.under != nil && p.c.under(r) {
		return false
	}
	return !a.hits(r.grown(s.clear))
}

// around is the square about a point.
func (p Point) around(half int) rect { return rect{p.X - half, p.Y - half, p.X + half, p.Y + half} }

// grown is a rectangle with so much around it.
func (r rect) grown(by int) rect { return r.wider(by, by) }

// wider is a rectangle with so much at its sides, above and below.
func (r rect) wider(x, y int) rect { return rect{r.x0 - x, r.y0 - y, r.x1 + x, r.y1 + y} }

// covered reports a text, a mark or a leader in a rectangle.
func (p *Plot) covered(r rect) bool {
	for _, t := range p.taken {
		if r.meets(t) {
			return true
		}
	}
	for _, l := range p.leaders {
		if l.meets(r.grown(2 * pt)) {
			return true
		}
	}
	return false
}

// struck reports a text that a line would run through.
func (p *Plot) struck(l segment) bool {
	for _, t := range p.texts {
		if l.meets(t.grown(pt)) {
			return true
		}
	}
	return false
}

// over reports a mark under a line, of which it looks at so many places.
func over(a anchored, l segment) bool {
	const places = 8
	for i := range places + 1 {
		if a.hits(Point{l.a.X + (l.b.X-l.a.X)*i/places, l.a.Y + (l.b.Y-l.a.Y)*i/places}.around(pt)) {
			return true
		}
	}
	return false
}

// leader is the line from a point to its label.
func (s *wanted) leader(r rect, of side) segment {
	tip := Point{max(r.x0+2*pt, min(s.x, r.x1-2*pt)), 0}
	switch {
	case of.dy > 0:
		return segment{Point{s.x, s.under + 7*pt}, Point{tip.X, r.y0 - pt}}
	case of.dy < 0:
		return segment{Point{s.x, s.over - 5*pt}, Point{tip.X, r.y1 + 2*pt}}
	case of.dx > 0:
		return segment{Point{s.x + s.half + 7*pt, s.y}, Point{r.x0 - 2*pt, (r.y0 + r.y1) / 2}}
	}
	return segment{Point{s.x - s.half - 7*pt, s.y}, Point{r.x1 + 2*pt, (r.y0 + r.y1) / 2}}
}

// lead draws the leader of a label, where it has one, and notes it.
func (p *Plot) lead(l *segment) {
	if l != nil {
		p.c.Line(l.a.X, l.a.Y, l.b.X, l.b.Y, Stroke{Color: p.c.Colors.Muted, Width: hairline})
		p.leaders = append(p.leaders, *l)
	}
}

// segment is a straight line.
type segment struct{ a, b Point }

// meets reports whether the line meets a rectangle: their bounds do, and not all corners are on one side of it.
func (l segment) meets(r rect) bool {
	if max(l.a.X, l.b.X) < r.x0 || min(l.a.X, l.b.X) > r.x1 || max(l.a.Y, l.b.Y) < r.y0 || min(l.a.Y, l.b.Y) > r.y1 {
		return false
	}
	left, right := false, false
	for _, p := range [...]Point{{r.x0, r.y0}, {r.x1, r.y0}, {r.x0, r.y1}, {r.x1, r.y1}} {
		turn := int64(l.b.X-l.a.X)*int64(p.Y-l.a.Y) - int64(l.b.Y-l.a.Y)*int64(p.X-l.a.X)
		left, right = left || turn >= 0, right || turn <= 0
	}
	return left && right
}

// bears reports a point of a series that bears its value.
func (c *Canvas) bears(series, point int) bool {
	for i, layer := range c.drawn.Labels {
		for k := range layer {
			if t := &c.Plan.Layers[i].Traces[k]; t.Series != series || series < 0 && t.Role != RoleEnd {
				continue
			}
			for _, d := range layer[k] {
				if d.Point == point && d.Text != "" {
					return true
				}
			}
		}
	}
	return false
}

// labelBox is where a label with its baseline's start at x, y stands, with 2 pt around it.
func labelBox(x, y, w, size int) rect { return rect{x - 2*pt, y - size*8/10, x + w + 2*pt, y + 2*pt} }

// labelSize is the room of a text in one line with 2 pt around it, as labelBox has it.
func (c *Canvas) labelSize(text string, l Label) (w, h int) {
	return c.Width(text, l) + 4*pt, c.Size(l.Type)*8/10 + 2*pt
}
