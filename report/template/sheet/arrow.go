package sheet

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// head is what stands at an end of a line (ISO/IEC 29500-1, 20.1.8.38 and 20.1.8.57).
type head struct {
	kind          string // "triangle", "stealth", "diamond", "oval", "arrow"; "" is none
	width, length float64
}

// headSizes are the sizes of heads, by the width of their line.
var headSizes = map[string]float64{"sm": 2, "": 3, "med": 3, "lg": 5}

// headOf reads a head.
func headOf(e *xmltree.Element) (h head) {
	if k := e.Attr("type"); k != "none" {
		h.kind = k
	}
	h.width, h.length = headSizes[e.Attr("w")], headSizes[e.Attr("len")]
	if h.width == 0 {
		h.width = headSizes[""]
	}
	if h.length == 0 {
		h.length = headSizes[""]
	}
	return h
}

// leastHead is the width that heads are drawn for at least.
const leastHead = 2 * layout.Pt

// heads are the heads at the ends of a path that is open, which ends under them.
func (l *line) heads(p *layout.Path) (out []layout.Placed) {
	if l.head.kind == "" && l.tail.kind == "" || len(p.Points) < 2 || slices.Contains(p.Verbs, layout.Close) || slices.Contains(p.Verbs[1:], layout.MoveTo) {
		return nil
	}
	p.Points = slices.Clone(p.Points)
	n := len(p.Points)
	for _, end := range [...]struct {
		head
		at, from int
		straight bool
	}{{l.head, 0, 1, p.Verbs[1] == layout.LineTo}, {l.tail, n - 1, n - 2, p.Verbs[len(p.Verbs)-1] == layout.LineTo}} {
		tip, back := p.Points[end.at], p.Points[end.from]
		dx, dy := float64(tip.X-back.X), float64(tip.Y-back.Y)
		long := math.Sqrt(float64(dx*dx) + float64(dy*dy))
		if end.kind == "" || long == 0 {
			continue
		}
		unit := float64(max(l.width, leastHead))
		d := direction{tip, dx / long, dy / long, end.length * unit, end.width * unit / 2}
		if end.straight && (end.kind == "triangle" || end.kind == "stealth") {
			p.Points[end.at] = d.at(min(d.long*0.6, long/2), 0)
		}
		out = append(out, layout.Placed{Item: d.head(end.kind, p)})
	}
	return out
}

// direction is where a head stands and how large it is.
type direction struct {
	tip        layout.Point
	dx, dy     float64
	long, half float64
}

// at is a point behind the tip, and beside the line.
func (d *direction) at(back, aside float64) layout.Point {
	return layout.Point{X: d.tip.X - round(float64(d.dx*back)+float64(d.dy*aside)), Y: d.tip.Y - round(float64(d.dy*back)-float64(d.dx*aside))}
}

// head is the outline of a head of a line; of an open one its stroke.
func (d *direction) head(kind string, of *layout.Path) *layout.Path {
	p := &layout.Path{Transparency: of.Transparency, Fill: of.Stroke}
	line := func(all ...layout.Point) {
		p.Move(all[0].X, all[0].Y)
		for _, q := range all[1:] {
			p.Line(q.X, q.Y)
		}
	}
	switch kind {
	case "arrow":
		line(d.at(d.long, d.half), d.tip, d.at(d.long, -d.half))
		p.Fill, p.Stroke, p.Width = nil, of.Stroke, of.Width
		return p
	case "oval":
		p.Circle(d.tip, round(d.half))
		return p
	case "diamond":
		line(d.at(-d.long/2, 0), d.at(0, d.half), d.at(d.long/2, 0), d.at(0, -d.half))
	case "stealth":
		line(d.tip, d.at(d.long, d.half), d.at(d.long*0.6, 0), d.at(d.long, -d.half))
	default:
		line(d.tip, d.at(d.long, d.half), d.at(d.long, -d.half))
	}
	p.Close()
	return p
}
