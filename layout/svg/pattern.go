package svg

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// tiled is an outline filled with a pattern: its tiles, seen through the outline (SVG 1.1, 13.3).
func (d *drawer) tiled(e *xmltree.Element, opacity float64, area *layout.Path, t *trace, s *state) []layout.Item {
	all := d.definition(e)
	lo, hi, _ := t.box()
	box := matrix{hi.x - lo.x, 0, 0, hi.y - lo.y, lo.x, lo.y}
	m, v := s.m, s.view
	if text, ok := all.attr("patternTransform"); ok {
		own, err := transform(text)
		if err != nil {
			d.leave(err.Error(), ", and is not heeded")
		}
		m = m.on(own)
	}
	units, _ := all.attr("patternUnits")
	if units != "userSpaceOnUse" {
		v = view{1, 1}
	}
	x, y := d.coordinate(all, "x", v.w, s.font.size, "0"), d.coordinate(all, "y", v.h, s.font.size, "0")
	w, h := d.coordinate(all, "width", v.w, s.font.size, "0"), d.coordinate(all, "height", v.h, s.font.size, "0")
	if units != "userSpaceOnUse" {
		at := box.of(point{x, y})
		x, y, w, h = at.x, at.y, w*box[0], h*box[3]
	}
	if w <= 0 || h <= 0 {
		return nil
	}
	in := state{style: initial, view: s.view, m: m}
	content := same
	if units, _ := all.attr("patternContentUnits"); units == "objectBoundingBox" {
		content[0], content[3] = box[0], box[3]
	}
	if d.uses++; d.uses > mostUses {
		d.err = errDepth
		return nil
	}
	g := &layout.Group{Frame: layout.Frame{Size: d.extent}, Clip: &layout.Path{Verbs: area.Verbs, Points: area.Points, EvenOdd: area.EvenOdd}, Transparency: transparent(opacity)}
	d.tiles(all, &in, tile{m, content, x, y, w, h}, g)
	d.uses--
	if len(g.Items) == 0 {
		return nil
	}
	return []layout.Item{g}
}

// tile is a tile of a pattern, in the space of a transform.
type tile struct {
	m          matrix
	content    matrix // of what stands in it
	x, y, w, h float64
}

// tiles adds the tiles of a pattern that are seen through a group's clip.
func (d *drawer) tiles(all definition, s *state, t tile, g *layout.Group) {
	back, ok := t.m.inverse()
	if !ok {
		return
	}
	var seen trace
	for _, p := range g.Clip.Points {
		seen.points = append(seen.points, back.of(point{float64(p.X), float64(p.Y)}))
	}
	lo, hi, _ := seen.box()
	left, top := math.Floor((lo.x-t.x)/t.w), math.Floor((lo.y-t.y)/t.h)
	across, down := math.Ceil((hi.x-t.x)/t.w)-left, math.Ceil((hi.y-t.y)/t.h)-top
	if !(across*down <= mostTiles) {
		d.leave("patterns of very many tiles", " are left out")
		return
	}
	var content *xmltree.Element
	for _, e := range all {
		for range e.Children() {
			content = e
			break
		}
		if content != nil {
			break
		}
	}
	if content == nil {
		return
	}
	for j := range int(down) {
		for i := range int(across) {
			d.tile(content, s, t, point{t.x + float64((left+float64(i))*t.w), t.y + float64((top+float64(j))*t.h)}, g)
		}
	}
}

// tile adds the tile whose corner is at a point.
func (d *drawer) tile(content *xmltree.Element, s *state, t tile, at point, g *layout.Group) {
	in := *s
	in.m = t.m.on(matrix{1, 0, 0, 1, at.x, at.y})
	edge := rounded(0, 0, t.w, t.h, 0, 0)
	p, near := edge.path(in.m)
	if x, y, w, h, ok := viewBox(content); ok {
		in.m = in.m.on(fitted(x, y, w, h, view{t.w, t.h}, content.Attr("preserveAspectRatio")))
	} else {
		in.m = in.m.on(t.content)
	}
	var f layout.Frame
	d.group(content, &in, &f)
	if len(f.Items) > 0 && near {
		g.Add(0, 0, &layout.Group{Frame: layout.Frame{Size: d.extent, Items: f.Items}, Clip: p})
	}
}
