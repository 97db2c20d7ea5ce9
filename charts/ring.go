package charts

import (
	"github.com/deckfold/deckfold/layout"
)

// mostRing is the greatest diameter of rings and pies: a larger one says no more.
const mostRing = 340 * pt

// leastRing is the least diameter, in percent of the room under title and unit: a list has at most what that leaves.
const leastRing = 34

// listed draws the slices with a list of them: beside where the chart is wide, else under them.
func (p *pie) listed(middle string) error {
	c := p.c
	room := c.H - c.Top
	list := rect{x1: c.W, y1: c.H}
	most := min(room, mostRing)
	if room > mostRing*2/3 { // in less every point is needed for the values
		most = min(room*9/10, mostRing)
	}
	wide := min(most, c.W*45/100)
	beside := c.W*10 >= room*13
	if beside {
		list.x0, list.y0 = wide+30*pt, c.Top
	} else {
		list.y0 = c.Top + room*leastRing/100 + listAbove
	}
	l := p.list(list, beside)
	switch {
	case beside:
		p.outer = wide / 2
		p.x, p.y = p.outer, c.Top+room/2
	case l == nil:
		p.outer = min(c.W, most) / 2
		p.x, p.y = c.W/2, c.Top+room/2
	default:
		p.outer = min(c.W, room-len(p.values)*l.row-listAbove, mostRing) / 2
		p.x, p.y = c.W/2, c.Top+p.outer
		list.y0 = c.Top + 2*p.outer // the list begins with a gap
	}
	p.inner = p.outer * c.Plan.Layers[0].Hole / 100
	p.enter(l)
	c.Native(func() {
		p.draw()
		if p.inner > 0 {
			p.center(middle)
		}
		if l != nil {
			p.drawList(l, list)
		}
	})
	return nil
}

// listAbove is the room between slices and a list under them.
const listAbove = 12 * pt

// enter has the slices of a ring bear their values, and not the list, where all have room; or those that have, where the list has none.
func (p *pie) enter(l *sliceList) {
	if p.inside = p.inner > 0 && (l == nil || p.c.drawn.Slices.Bare); p.inside || p.inner == 0 || p.shared {
		return
	}
	for i := range p.values {
		if _, _, _, ok := p.value(i); !ok {
			return
		}
	}
	p.inside = true
	p.say("", true)
	l.wide = p.widest(l.Label)
}

// center draws a number in the middle of the ring, over what it counts, which is the name of the series, unless the head has that word for
// word. Programs have one format for both.
func (p *pie) center(text string) {
	c := p.c
	f := Figure{Slice: p.focus(), Lines: []string{text}, Label: Label{Color: c.Colors.Ink, Bold: true}}
	if f.Slice >= 0 {
		f.Color = p.tones[f.Slice]
	}
	sizes := []layout.Type{layout.Total, layout.CardTitle, layout.Label}
	if h, name := &c.Plan.heads, c.Series[0].Name; name != "" && name != h.title.text && name != h.unit.text {
		f.Lines, sizes = append(f.Lines, name), sizes[1:]
		if !p.holds(&f, sizes) {
			f.Lines = f.Lines[:1]
		}
	}
	if !p.holds(&f, sizes) {
		return // the list has it
	}
	size, wide := c.Size(f.Type), 0
	for _, line := range f.Lines {
		wide = max(wide, c.Width(line, f.Label))
	}
	base := p.y + size*34/100 - (len(f.Lines)-1)*size*6/10
	c.Block(Block{Label: f.Label, Lines: f.Lines, Align: layout.Center}, p.x, base)
	f.At, f.Size = c.area(rect{p.x - wide/2, base - size*3/4, p.x + wide/2, base + size/4}), c.rec.ctx.Size(f.Type)
	c.drawn.Figure = f
}

// holds reports whether the hole holds a figure, and sets it in the largest of some sizes.
func (p *pie) holds(f *Figure, sizes []layout.Type) bool {
	for _, f.Type = range sizes {
		fits := true
		for _, line := range f.Lines {
			// the lines' corners are within the hole
			w, h, r := int64(p.c.Width(line, f.Label)/2+4*pt), int64(len(f.Lines)*p.c.Size(f.Type)/2), int64(p.inner)
			fits = fits && w*w+h*h <= r*r
		}
		if fits {
			return true
		}
	}
	return false
}

// A list looks as programs draw a legend with a place of its own: each entry has a square before its text, in shares of the type's
// size, and the entries are as far from each other as from the ends of the place (LibreOffice 7.4, VLegend).
const (
	listMark   = 60 // percent of the size
	listGap    = 22 // between mark and text
	listPitch  = 220
	listMargin = 8 * pt // left and right; a column more would have no room there
)

// list is the list of the slices that says as much as has room, in the largest type; nil: not even the names have room.
func (p *pie) list(r rect, beside bool) *sliceList {
	c, n := p.c, len(p.values)
	for _, bare := range [...]bool{false, true} {
		p.say("  ", bare)
		for _, t := range [...]layout.Type{layout.CardText, layout.Label, layout.Small, layout.Tick} {
			l := &sliceList{Label: Label{t, c.Colors.Ink, false}}
			size := c.Size(t)
			l.row = size * 10 / 7 // 20 pt of 14
			need := n * l.row
			switch {
			case t == layout.CardText:
				need = n * size * listPitch / 100
			case bare || t == layout.Tick:
				l.row = size * 12 / 10
				need = n*l.row + (l.row - size)
			}
			room := r.x1 - r.x0 - 2*listMargin - size*(listMark+listGap)/100
			if l.wide = p.widest(l.Label); l.wide <= room && need <= r.y1-r.y0 {
				return l
			}
		}
	}
	c.advise("the names of its slices")
	return nil
}

// sliceList is a list of slices.
type sliceList struct {
	Label
	row  int // the least distance of its lines
	wide int // the width of its widest text
}

// drawList draws the texts of the slices, each in a line behind a square in its colour.
func (p *pie) drawList(list *sliceList, r rect) {
	c, l, n := p.c, list.Label, len(p.values)
	size := c.Size(l.Type)
	gap := min((r.y1-r.y0-n*size)/(n+1), size*(listPitch-100)/100)
	mark, indent := size*listMark/100, size*(listMark+listGap)/100
	box := rect{0, 0, 2*listMargin + indent + list.wide, n*size + (n+1)*gap}
	left, top := r.x0, r.y0
	if r.x0 > 0 { // beside the slices, in the middle of their height
		top += (r.y1 - r.y0 - box.y1) / 2
	} else {
		left += (r.x1 - r.x0 - box.x1) / 2
	}
	c.drawn.Legend = Legend{Column: true, At: c.area(rect{left, top, left + box.x1, top + box.y1}), Size: c.rec.ctx.Size(l.Type), Label: l}
	for i, text := range c.drawn.Slices.Texts {
		y := top + gap + i*(size+gap)
		x, middle := left+listMargin, y+size/2
		c.Rect(x, middle-mark/2, x+mark, middle+mark/2, p.marks[i])
		c.Text(text, x+indent, y+size*3/4, l)
	}
}

// widest is the width of the widest text of a slice.
func (p *pie) widest(l Label) (w int) {
	for _, text := range p.c.drawn.Slices.Texts {
		w = max(w, p.c.Width(text, l))
	}
	return w
}
