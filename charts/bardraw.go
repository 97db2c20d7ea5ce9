package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

func (r *rows) at(v float64) int { return r.x0 + r.x.Translate(v) }

// draw draws names and bars from the top, and the line they begin at.
func (r *rows) draw() {
	c := r.c
	half := r.pitch * 62 / 200
	if r.st == Apart && len(c.Series) > 1 {
		half = r.pitch * 82 / 200
	}
	for row, i := range r.order {
		middle := c.Top + row*r.pitch + r.pitch/2
		if r.native() {
			r.name(i, middle)
		} else {
			c.Over(func() { r.name(i, middle) })
		}
		switch {
		case r.part != nil:
			r.part(i, middle, half)
		case r.st == Apart:
			r.group(i, middle, half)
		default:
			r.stack(i, middle, half)
		}
	}
	if zero := r.at(0); !c.Plan.Split {
		c.Line(zero, c.Top, zero, c.Top+r.pitch*len(r.order), Stroke{Color: c.Colors.Ink, Width: pt})
	}
	one := max(2*half, 1)
	if n := len(c.Series); r.st == Apart && !r.base {
		one = max(one/n, 1)
	} else {
		c.drawn.Overlap = 100
	}
	c.drawn.Gap = (r.pitch - 2*half) * 100 / one
	c.drawn.Names = NameAxis{Label: r.named(), Size: c.rec.ctx.Size(r.typeOf()), Every: 1, Form: c.dateForm()}
	if !anyNamed(c.texts) || !r.native() {
		c.drawn.Names.Every = 0
	}
}

// typeOf is the type of names and values: smaller where the bars are narrow.
func (r *rows) typeOf() layout.Type {
	if r.pitch < 18*pt {
		return layout.Tick
	}
	return layout.Label
}

// name draws a category's name at the left of the plot, its lines about their middle, as programs do.
func (r *rows) name(i, middle int) {
	c := r.c
	l, wide := r.named(), 0
	size, lines := c.Size(l.Type), r.names[i]
	for _, t := range lines {
		wide = max(wide, c.Width(t, l))
	}
	if wide == 0 {
		return
	}
	leading := min(size*12/10, r.pitch/len(lines))
	y := middle + size*33/100 - (len(lines)-1)*leading/2
	c.Block(Block{Label: l, Lines: lines, Align: layout.Center, Leading: leading}, r.x0-nameGap-wide+wide/2, y)
}

// group draws the bars of one category one under another.
func (r *rows) group(i, middle, half int) {
	c := r.c
	n := len(c.Series)
	for k := range c.Series {
		top := middle - half + 2*half*k/n
		bottom := middle - half + 2*half*(k+1)/n
		if n > 1 && k < n-1 {
			bottom -= pt / 2
		}
		r.bar(k, i, rect{0, top, 0, bottom})
	}
}

// bar draws one bar between the top and the bottom of a rectangle, its value past its end; missing values are an en dash.
func (r *rows) bar(k, i int, b rect) {
	c, s := r.c, r.spans[k][i]
	l := Label{r.typeOf(), c.Colors.Ink, false}
	if b.y1-b.y0 < 16*pt && len(c.Series) > 1 {
		l.Type = layout.Tick
	}
	base := (b.y0+b.y1)/2 + c.Size(l.Type)*33/100
	switch {
	case !s.ok && r.mute:
		return
	case !s.ok:
		r.write(c.Value(k, i), l, r.at(0)+8*pt, base)
		c.Over(func() { c.Text(c.Value(k, i), r.at(0)+8*pt, base, l) })
		return
	}
	look, _, tone := r.look(k, i)
	switch {
	case c.Plan.focused(i):
		l.Bold, l.Color = true, c.Colors.Primary
	case len(c.Series) > 1:
		l.Color = tone
	}
	if s.from > 0 && r.says == nil {
		c.Rect(r.at(0), b.y0, r.at(s.from), b.y1, c.Colors.Tint)
	}
	r.bars.draw(look, rect{r.at(s.from), b.y0, r.at(s.to), b.y1})
	r.interval(k, i, b)
	r.target(k, i, b)
	if r.mute {
		return
	}
	text := r.text(k, i)
	x := r.at(math.Max(s.from, s.to)) + 8*pt
	if s.to < 0 {
		x = r.at(s.to) - 8*pt - c.Width(text, l)
	}
	d := DataLabel{Point: i, Text: text, Place: Outside, Label: l}
	if past, ok := r.pastInterval(k, i, [2]int{x, x + c.Width(text, l)}); ok {
		end := r.at(s.to)
		x, d.Mark = past, c.area(rect{end, b.y0, end, b.y0}).Point
	}
	if past, ok := r.pastTarget(k, i, [2]int{x, x + c.Width(text, l)}); ok {
		end := r.at(s.to)
		x, d.Mark = past, c.area(rect{end, b.y0, end, b.y0}).Point
	}
	r.write(text, l, x, base)
	r.label(k, d, x, base)
}

// stack draws the parts of one bar, their values in them and their sum at the end.
func (r *rows) stack(i, middle, half int) {
	c := r.c
	end := 0.0
	for k := range c.Series {
		s := r.spans[k][i]
		if !s.ok {
			continue
		}
		look, fill, _ := r.look(k, i)
		x0, x1 := r.at(math.Min(s.from, s.to)), r.at(math.Max(s.from, s.to))
		if x1-x0 > 3*pt && s.from != 0 {
			x0 += pt // a hair of the ground parts it from the one before
		}
		r.bars.draw(look, rect{x0, middle - half, x1, middle + half})
		end = math.Max(end, s.to)
		if text, l, ok := r.inside(k, i, fill, x1-x0, 2*half); ok {
			if x, ok := r.clear((x0+x1)/2, c.Width(text, l), rect{x0 + 3*pt, 0, x1 - 3*pt, 0}); ok {
				r.label(k, DataLabel{Point: i, Text: text, Place: Middle, Label: l}, x, middle+c.Size(l.Type)*34/100)
			}
		}
	}
	if text := c.total(i); r.summed() && text != "" && !r.mute {
		l := Label{r.typeOf(), c.Colors.Ink, true}
		x, base := r.at(end)+8*pt, middle+c.Size(l.Type)*33/100
		r.write(text, l, x, base)
		c.DataLabel(0, r.end(), DataLabel{Point: i, Text: text, Place: Outside, Label: l}, x, base)
	}
}

// write notes where a value stands, if there are rules that must not cross it out.
func (r *rows) write(text string, l Label, x, base int) {
	if len(r.c.Rules) > 0 {
		size := r.c.Size(l.Type)
		r.texts = append(r.texts, rect{x - 3*pt, base - size*8/10, x + r.c.Width(text, l) + 3*pt, base + size*3/10})
	}
}

// clear is where a text of width w may begin about a middle and within a bar without touching a rule.
func (r *rows) clear(middle, w int, bar rect) (x int, ok bool) {
	free := func(x int) bool {
		for _, u := range r.c.Rules {
			if at := r.at(u.Value); at > x-4*pt && at < x+w+4*pt {
				return false
			}
		}
		return x >= bar.x0 && x+w <= bar.x1
	}
	tries := []int{middle - w/2}
	for _, u := range r.c.Rules {
		tries = append(tries, r.at(u.Value)-w-5*pt, r.at(u.Value)+5*pt)
	}
	for _, x := range tries {
		if free(x) {
			return x, true
		}
	}
	return 0, false
}
