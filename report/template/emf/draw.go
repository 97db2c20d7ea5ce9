package emf

import (
	"errors"

	"github.com/deckfold/deckfold/layout"
)

// traced plays records that make and paint paths.
func (p *player) traced(kind uint32, r record) (done bool, err error) {
	switch kind {
	case recordBeginPath:
		p.path, p.open = trace{}, true
	case recordEndPath:
		p.open = false
	case recordAbortPath:
		p.path, p.open = trace{}, false
	case recordCloseFigure:
		if len(p.path.Verbs) > 0 {
			p.path.Close()
			p.at = p.beginning
		}
	case recordFillPath:
		p.paint(true, false)
	case recordStrokeAndFill:
		p.paint(true, true)
	case recordStrokePath:
		p.paint(false, true)
	case recordMoveTo:
		p.at = r.point(8)
		if p.open {
			err = p.add(layout.MoveTo, p.at)
		} else {
			p.beginning = p.at
		}
	case recordLineTo:
		err = p.lines([]point{r.point(8)}, true)
	default:
		return false, nil
	}
	return true, err
}

// drawn plays records that draw shapes.
func (p *player) drawn(kind uint32, r record) (done bool, err error) {
	switch small := kind >= recordPolyBezier16; kind {
	case recordPolyBezier, recordPolyBezier16, recordPolyBezierTo, recordPolyBezierTo16:
		pts, err := r.points(28, int(r.int(24)), small)
		if err != nil {
			return false, err
		}
		return true, p.curves(pts, kind == recordPolyBezierTo || kind == recordPolyBezierTo16)
	case recordPolyline, recordPolyline16, recordPolylineTo, recordPolylineTo16:
		pts, err := r.points(28, int(r.int(24)), small)
		if err != nil {
			return false, err
		}
		return true, p.lines(pts, kind == recordPolylineTo || kind == recordPolylineTo16)
	case recordPolygon, recordPolygon16:
		pts, err := r.points(28, int(r.int(24)), small)
		if err != nil {
			return false, err
		}
		return true, p.areas([][]point{pts}, true)
	case recordPolyPolyline, recordPolyPolyline16, recordPolyPolygon, recordPolyPolygon16:
		lists, err := r.lists(small)
		if err != nil {
			return false, err
		}
		return true, p.areas(lists, kind == recordPolyPolygon || kind == recordPolyPolygon16)
	case recordRectangle:
		a, b := r.point(8), r.point(16)
		return true, p.areas([][]point{{a, {b.x, a.y}, b, {a.x, b.y}}}, true)
	case recordEllipse:
		return true, p.ellipse(r.point(8), r.point(16))
	}
	return false, nil
}

// lists are the points of several polygons.
func (r record) lists(small bool) (out [][]point, err error) {
	n, total := int(r.int(24)), int(r.int(28))
	if n < 0 || n > (len(r)-32)/4 {
		return nil, errShort
	}
	all, err := r.points(32+4*n, total, small)
	if err != nil {
		return nil, err
	}
	for i := range n {
		k := int(r.int(32 + 4*i))
		if k < 0 || k > len(all) {
			return nil, errShort
		}
		out, all = append(out, all[:k]), all[k:]
	}
	return out, nil
}

// begin begins a line where the pen is, unless the path goes on from there.
func (p *player) begin() error {
	if n := len(p.path.Verbs); p.open && n > 0 && p.path.Verbs[n-1] != layout.Close {
		return nil
	}
	return p.add(layout.MoveTo, p.at)
}

// finish strokes what was drawn outside a path.
func (p *player) finish() {
	if !p.open {
		p.paint(false, true)
	}
}

// lines draws lines from point to point, on from where the pen is or not.
func (p *player) lines(pts []point, on bool) error {
	if len(pts) == 0 {
		return nil
	}
	at := p.at
	if !on {
		p.at, pts = pts[0], pts[1:]
		if err := p.add(layout.MoveTo, p.at); err != nil {
			return err
		}
	} else if err := p.begin(); err != nil {
		return err
	}
	for _, q := range pts {
		if err := p.add(layout.LineTo, q); err != nil {
			return err
		}
	}
	p.finish()
	if !on {
		p.at = at
	}
	return nil
}

// curves draws cubic curves, on from where the pen is or not.
func (p *player) curves(pts []point, on bool) error {
	at := p.at
	if !on {
		if len(pts) == 0 {
			return nil
		}
		p.at, pts = pts[0], pts[1:]
		if err := p.add(layout.MoveTo, p.at); err != nil {
			return err
		}
	} else if err := p.begin(); err != nil {
		return err
	}
	if len(pts)%3 != 0 {
		return errors.New("a curve has too few points")
	}
	for ; len(pts) > 0; pts = pts[3:] {
		if err := p.add(layout.CurveTo, pts[:3]...); err != nil {
			return err
		}
	}
	p.finish()
	if !on {
		p.at = at
	}
	return nil
}

// areas draws polygons, or lines that are not closed.
func (p *player) areas(lists [][]point, closed bool) error {
	at := p.at
	for _, pts := range lists {
		for i, q := range pts {
			verb := layout.LineTo
			if i == 0 {
				verb = layout.MoveTo
			}
			if err := p.add(verb, q); err != nil {
				return err
			}
		}
		if closed && len(pts) > 0 {
			p.path.Close()
		}
	}
	p.at = at
	if !p.open {
		p.paint(closed, true)
	}
	return nil
}

// ellipse draws the ellipse in a rectangle, by handles of 0.5523 of its radii.
func (p *player) ellipse(a, b point) error {
	at := p.at
	mx, my, w, h := (a.x+b.x)/2, (a.y+b.y)/2, (b.x-a.x)/2, (b.y-a.y)/2
	const k = 0.5523
	kw, kh := float64(k*w), float64(k*h)
	if err := p.add(layout.MoveTo, point{mx + w, my}); err != nil {
		return err
	}
	for _, c := range [...][3]point{
		{{mx + w, my + kh}, {mx + kw, my + h}, {mx, my + h}},
		{{mx - kw, my + h}, {mx - w, my + kh}, {mx - w, my}},
		{{mx - w, my - kh}, {mx - kw, my - h}, {mx, my - h}},
		{{mx + kw, my - h}, {mx + w, my - kh}, {mx + w, my}},
	} {
		if err := p.add(layout.CurveTo, c[:]...); err != nil {
			return err
		}
	}
	p.path.Close()
	p.at = at
	if !p.open {
		p.paint(true, true)
	}
	return nil
}
