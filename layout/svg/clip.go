package svg

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// clips are the outlines that clip what an element shows, the first of them first: that of its clip path, and those of clip paths of clip paths.
func (d *drawer) clips(e *xmltree.Element, s *state) (out []*layout.Path) {
	for id, n := s.clip, 0; id != ""; n++ {
		c := d.byID(id, "svg:clipPath")
		if c == nil {
			break
		}
		if n == mostUses {
			d.err = errDepth
			break
		}
		in := state{style: d.styled(c, initial, s.view), view: s.view, m: s.m}
		if c.Attr("clipPathUnits") == "objectBoundingBox" {
			t, known := d.outline(e, s)
			lo, hi, ok := t.box()
			if !known || !ok {
				d.leave("clips in the box of a group", " are not drawn; save the picture without them")
				break
			}
			in.m = in.m.on(matrix{hi.x - lo.x, 0, 0, hi.y - lo.y, lo.x, lo.y})
			in.view = view{1, 1}
		}
		if d.place(&in, c) {
			out = append(out, d.clipPath(c, &in))
		}
		id = in.clip
	}
	return out
}

// byID is the element of a kind that a property refers to; nil where there is none.
func (d *drawer) byID(ref, kind string) *xmltree.Element {
	if ref == "" || ref[0] != '#' {
		d.leave("what stands in other files", " is not fetched, and left out; have the program embed it")
		return nil
	}
	if e := d.ids[ref[1:]]; e != nil && e.Name == kind {
		return e
	}
	d.leave("the reference "+clip(ref), " leads nowhere, and is not heeded")
	return nil
}

// clipPath is the outline of all shapes of a clip path.
func (d *drawer) clipPath(c *xmltree.Element, s *state) *layout.Path {
	p := &layout.Path{}
	for e := range c.Children() {
		d.count(1, 0)
		if d.err != nil {
			break
		}
		in := *s
		in.style = d.styled(e, s.style, s.view)
		if in.absent || in.hidden || !d.place(&in, e) {
			continue
		}
		shape := e
		if e.Name == "svg:use" {
			if shape = d.target(e); shape == nil {
				continue
			}
			in.m = in.m.on(matrix{1, 0, 0, 1, d.lengthOf(e, "x", s.w, s, 0), d.lengthOf(e, "y", s.h, s, 0)})
			in.style = d.styled(shape, in.style, s.view)
			if !d.place(&in, shape) {
				continue
			}
		}
		d.clipShape(p, shape, &in)
	}
	if len(p.Verbs) == 0 { // nothing is seen
		p.Box(layout.Rect{})
	}
	return p
}

// clipShape adds a shape to the outline of a clip path.
func (d *drawer) clipShape(p *layout.Path, e *xmltree.Element, s *state) {
	t, known := d.outline(e, s)
	if !known {
		if !silent[e.Name] {
			d.leave("clips of other things than shapes", " are not drawn; save the picture without them")
		}
		return
	}
	d.count(0, len(t.points))
	q, _ := t.path(s.m) // what is far beyond the picture clips nothing there
	if len(p.Verbs) > 0 && p.EvenOdd != s.clipEvenOdd {
		d.leave("clips of shapes of two rules", " may be drawn wrong; save the picture without them")
	}
	p.EvenOdd = s.clipEvenOdd
	p.Verbs, p.Points = append(p.Verbs, q.Verbs...), append(p.Points, q.Points...)
}
