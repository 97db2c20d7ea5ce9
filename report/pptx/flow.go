package pptx

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// flow is the text of one box: paragraphs of one column from the top.
type flow struct {
	layout.Rect // of the column that was laid out
	paras       []para
}

// unit is a paragraph or a list on its way into a flow.
type unit struct {
	layout.Rect
	paras []para
	role  role
}

// para is one paragraph. Lengths are from the column's upper left corner on the page.
type para struct {
	runs         []run
	size         layout.Length // of the type
	pitch        int           // of lines, percent of 1.2 em
	top, height  layout.Length // on the page
	left, hang   layout.Length // of the text in the column, and of the marker left of it
	level        int
	marker       string // "1."; bullet for a bullet; "" for none
	start        int    // of the count that the marker belongs to; 0: none of PowerPoint's
	markColor    layout.Color
	align        layout.Align
	track        layout.Length
	widest, over layout.Length // room of its lines, with left
	part         *layout.ParaPart
}

// bulletMark is the marker of items without a number.
const bulletMark = "•"

// run is a stretch of text in one look.
type run struct {
	layout.Run
	size  layout.Length // 0 is the paragraph's
	track layout.Length // after it, besides the paragraph's
}

// unitOf is a paragraph as a unit.
func unitOf(at layout.Point, g *layout.Group, p *layout.ParaPart) unit {
	q := paraOf(at, g, p)
	return unit{layout.Rect{Point: at, Size: g.Size}, []para{q}, inBody}
}

func paraOf(at layout.Point, g *layout.Group, p *layout.ParaPart) para {
	q := para{
		size: p.Size, pitch: p.Percent(), top: at.Y, height: g.Size.H,
		align: p.Align, track: p.Track, widest: p.Widest, over: p.Over, part: p,
	}
	q.take(false)
	return q
}

// take takes the runs of the part.
func (q *para) take(fixed bool) {
	runs := q.part.PartRuns(fixed)
	q.runs = slices.Grow(q.runs[:0], len(runs))
	for _, r := range runs {
		q.runs = append(q.runs, run{Run: r})
	}
}

// spaceWidth is the width of a space in 1/1000 em, as Calibri and Carlito have it.
const spaceWidth = 226

// numberOf is a big number and its unit as one paragraph, or as two where the unit stands below.
func numberOf(at layout.Point, g *layout.Group) unit {
	u := unit{Rect: layout.Rect{Point: at, Size: g.Size}}
	for _, it := range g.Items {
		in, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p, ok := in.Source.(*layout.ParaPart)
		if !ok {
			continue
		}
		q := paraOf(layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}, in, p)
		if it.At.X == 0 {
			u.paras = append(u.paras, q)
			continue
		}
		first := &u.paras[len(u.paras)-1]
		// a space as wide as their distance
		space := run{Run: layout.Run{Text: " ", Color: q.runs[0].Color}, size: p.Size}
		space.track = it.At.X - first.widest - p.Size*spaceWidth/1000
		first.runs = append(first.runs, space)
		for _, r := range q.runs {
			r.size = p.Size
			first.runs = append(first.runs, r)
		}
		first.widest, first.over = it.At.X+q.widest, 0
	}
	return u
}

// list adds the paragraphs of a list, with those of the lists in it.
func (c *collector) list(at layout.Point, g *layout.Group) {
	u := unit{Rect: layout.Rect{Point: at, Size: g.Size}}
	u.list(at, g, 0)
	c.paragraph(u)
}

func (u *unit) list(at layout.Point, g *layout.Group, level int) {
	for _, it := range g.Items {
		li, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		var marker string
		var color layout.Color
		for _, in := range li.Items {
			part, ok := in.Item.(*layout.Group)
			if !ok {
				continue
			}
			switch part.Role {
			case layout.RoleLbl:
				marker, color = markerOf(part)
			case layout.RoleLBody:
				item := item{marker: marker, color: color, level: level}
				u.body(layout.Point{X: p.X + in.At.X, Y: p.Y + in.At.Y}, part, item)
			}
		}
	}
}

// item is what marks an item of a list.
type item struct {
	marker string
	color  layout.Color
	level  int
}

// body adds the paragraph of an item, and the list below it.
func (u *unit) body(at layout.Point, g *layout.Group, it item) {
	for _, in := range g.Items {
		part, ok := in.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + in.At.X, Y: at.Y + in.At.Y}
		switch v := part.Source.(type) {
		case *layout.ParaPart:
			q := paraOf(p, part, v)
			q.left, q.level, q.marker, q.markColor = p.X-u.X, it.level, it.marker, it.color
			q.widest += q.left
			if q.over > 0 {
				q.over += q.left
			}
			q.hang = q.left - u.outer(it.level)
			u.paras = append(u.paras, q)
		case *layout.List:
			u.list(p, part, it.level+1)
		}
	}
}

// outer is where the text of the level above stands.
func (u *unit) outer(level int) layout.Length {
	for i := len(u.paras) - 1; i >= 0; i-- {
		if u.paras[i].level < level {
			return u.paras[i].left
		}
	}
	return 0
}

// markerOf is the text and the colour of an item's marker.
func markerOf(g *layout.Group) (string, layout.Color) {
	for _, it := range g.Items {
		switch v := it.Item.(type) {
		case *layout.Path:
			return bulletMark, *v.Fill
		case *layout.Group:
			if p, ok := v.Source.(*layout.ParaPart); ok {
				return strings.TrimSpace(p.Text()), p.Runs[0].Color
			}
		}
	}
	return "", layout.Color{}
}

// furthest is the largest distance of paragraphs that still belong to one text.
const furthest = 48 * layout.Pt

// enough is the room, in 1/10 %, that a joint box must leave each line on both sides (notes on text geometry: widths in other
// programs are off by up to half a percent).
const enough = 12

// take adds a unit that stands below the flow in the same column, if one box keeps the lines of both, or if the column is to be
// one text as a whole.
func (f *flow) take(u unit, whole bool) bool {
	last := f.paras[len(f.paras)-1]
	gap := u.Y - (last.top + last.height)
	if u.role != inBody || u.X != f.X || u.W != f.W || gap < 0 || gap > furthest && !whole {
		return false
	}
	for _, p := range u.paras {
		if p.align != last.align || p.align != layout.Left && !whole {
			return false
		}
	}
	joint := append(f.paras[:len(f.paras):len(f.paras)], u.paras...)
	if whole {
		f.paras = joint
		return true
	}
	widest, over := room(joint)
	if s := tightness(widest, over); s < enough && s < min(tightness(room(f.paras)), tightness(room(u.paras))) {
		return false
	}
	f.paras = joint
	return true
}

// room is the widest line of paragraphs, and the narrowest with its next piece on it; 0 if there is none.
func room(ps []para) (widest, over layout.Length) {
	for _, p := range ps {
		widest = max(widest, p.widest)
		if p.over > 0 && (over == 0 || p.over < over) {
			over = p.over
		}
	}
	return widest, over
}

// tightness is by how many 1/10 % widths may be off before a line in a box of the middle width breaks elsewhere.
func tightness(widest, over layout.Length) int {
	if over == 0 || widest == 0 {
		return 1000
	}
	w := (widest + over) / 2
	return int(min(w*1000/widest, over*1000/w)) - 1000
}

// leastSlack is the room, in 1/10 %, below which no width keeps the lines of all paragraphs: other programs' widths are off by
// half a percent.
const leastSlack = 8

// settle fixes the line ends of as few paragraphs as it can where no width of the box would keep them all.
func (f *flow) settle() {
	for {
		widest, over := room(f.paras)
		if tightness(widest, over) >= leastSlack {
			return
		}
		for i := range f.paras {
			if p := &f.paras[i]; p.over == over {
				p.take(true)
				p.over = 0
				break
			}
		}
	}
}

// width is how wide the box must be so that other programs keep the lines.
func (f *flow) width() layout.Length {
	widest, over := room(f.paras)
	if over == 0 {
		return max(f.W, widest*103/100)
	}
	return min((widest+over)/2, f.W+slack)
}

// text is the plain text of the paragraphs, in one line.
func (f *flow) text() string {
	var b strings.Builder
	for i := range f.paras {
		if i > 0 {
			b.WriteByte(' ')
		}
		runs := make([]layout.Run, len(f.paras[i].runs))
		for k, r := range f.paras[i].runs {
			runs[k] = r.Run
		}
		b.WriteString(layout.Plain(runs))
	}
	return strings.TrimSpace(strings.ReplaceAll(b.String(), "\n", " "))
}
