package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/words"
)

// Column draws upright columns from zero, those of several series side by side. Up to about a dozen bear their values;
// more stand before gridlines.
type Column struct {
	Stacked bool // the series on one another, with their sums; what is below zero goes down
	Share   bool // the series on one another as shares of their sum, in percent
}

// mostLabels is how many bars may bear their values; fewest, where others beside them have an axis.
const (
	mostLabels   = 14
	fewestLabels = 6
)

// mostLabels is how many bars of the chart may bear their values.
func (c *Chart) mostLabels() int {
	switch {
	case c.said:
		return 0
	case c.framed:
		return fewestLabels
	}
	return mostLabels
}

// Name is the word for charts with columns.
func (Column) Name(w *words.Words) string { return w.ColumnChart }

// Options are those of columns.
func (k Column) Options() Options {
	return Options{
		Focus: true, FocusSeries: true, Other: true, OtherSeries: true, Provisional: true, Notes: true, Rules: true, Changes: !k.Share, Periods: true,
		Legend: true, Ramp: true, High: true, Target: !k.Stacked && !k.Share, Interval: !k.Stacked && !k.Share, Sums: k.Stacked && !k.Share, Bounds: !k.Share,
	}
}

// Least is the least height of a readable chart.
func (Column) Least(*Chart) layout.Length { return leastPlotted }

// Check reports what columns cannot show.
func (k Column) Check(c *Chart) error { return checkBars(c, stacking(k.Stacked, k.Share)) }

// columns draws upright bars.
type columns struct {
	*Plot
	bars     *bars
	labelled bool
	named    bool // the names of the series stand beside the last column
	wide     int  // of a category's bars
}

// Draw draws the columns.
func (Column) Draw(c *Canvas) error {
	b := newBars(c)
	d := &columns{bars: b}
	right := 0
	if b.direct() && !c.grouped() {
		right = c.nameRoom()
	}
	if n := len(c.Series) + len(c.Rules); (n-1)*c.endPitch() > c.H-c.Top-c.body()/2 {
		right = 0
	}
	d.named = right > 0
	c.legendOf(d.named)
	c.targetKey()
	d.labelled = b.layer.Traces[b.bearer(0)].Labels.All
	s := surround{scope: c.Plan.Scope, right: right, head: tickHead}
	if lo, _ := s.scope.bounds(); d.labelled && lo < 0 && b.st == Apart {
		s.scope.foot = c.Size(layout.Label) + 4*pt
	}
	if d.labelled && b.st != Shares || c.bearsFocus() {
		s.head += c.Size(layout.Label)
	}
	s.right = max(s.right, c.level(b))
	d.Plot = c.newPlot(s)
	d.makeRoom()
	d.wide = min(d.Pitch()*2/3, 96*pt)
	apart := 1
	if m := len(c.Series); b.st == Apart && m > 1 {
		apart, d.wide = m, min(d.Pitch()*8/10, 96*pt*m)
	}
	d.wide = max(d.wide, (d.Pitch()*apart+apart+4)/(apart+5)) // no program has a gap of more than five bars
	d.Periods()
	c.Native(d.draw)
	if d.named {
		d.sideNames()
	} else {
		d.beside(nil, d.x1+16*pt)
	}
	d.levels()
	return c.notes(d)
}

// bearsFocus reports columns of which those in focus bear their values.
func (c *Canvas) bearsFocus() bool { return c.Plan.focus != nil && !c.said }

// makeRoom leaves room above the bars for notes.
func (d *columns) makeRoom() {
	c := d.c
	_, hi := d.scope.bounds()
	least := max((d.y1-d.y0)/2, leastHigh)
	if d.axis.Shown {
		ticks := 0
		d.axis.each(func(float64) { ticks++ })
		least = max(least, (ticks-1)*c.leading())
	}
	// what the highest mark moves down, a lower one moves less
	for range 8 {
		need := 0
		for _, n := range c.Notes {
			need = max(need, d.lack(n))
		}
		head := d.At(hi) - d.top() + need
		if need == 0 || d.y1-d.lifted(head) < least {
			return
		}
		d.head = head
		d.lift()
	}
}

// lack is how much room is missing over the columns for a note.
func (d *columns) lack(n Note) int {
	c := d.c
	w, h := c.noteSize(n.Text)
	gap := 18 * pt
	if n.Text == "" {
		w, h, gap = 0, 0, 0
		if !d.labelled || d.bars.st != Apart {
			h = c.Size(layout.Label) + 6*pt
		}
	}
	middle := d.slot(c.find(n.At)) + d.Pitch()/2
	free := d.y1
	for k := range c.points() {
		if d.slot(k) < middle+w/2 && d.slot(k+1) > middle-w/2 {
			free = min(free, d.over(k))
		}
	}
	return max(c.Top+c.periodRoom()+c.changeRoom()+h+gap-free, 0)
}

// over is the top of what stands at point i with its label.
func (d *columns) over(i int) int {
	y := d.At(0)
	for k := range d.bars.spans {
		if s := d.bars.spans[k][i]; s.ok {
			y = min(y, d.At(math.Max(s.from, s.to)))
		}
	}
	for k := range d.c.Series {
		if t := d.c.Series[k].Target; t != nil && !math.IsNaN(t[i]) {
			y = min(y, d.At(t[i]))
		}
		if _, high, ok := d.c.Series[k].Interval.at(i); ok {
			y = min(y, d.At(high))
		}
	}
	if d.labelled || d.c.bearsFocus() && d.c.Plan.focused(i) {
		y -= d.c.Size(layout.Label) + 5*pt
	}
	return y
}

// Pitch is the distance of categories.
func (p *Plot) Pitch() int { return (p.x1 - p.x0) / p.c.points() }

// slot is the left edge of category i.
func (p *Plot) slot(i int) int { return p.x0 + (p.x1-p.x0)*i/p.c.points() }

// draw draws grid, columns, labels and names.
func (d *columns) draw() {
	c := d.c
	d.Grid()
	for i := range c.points() {
		if d.bars.st == Apart {
			d.group(i)
		} else {
			d.stack(i)
		}
	}
	d.Base()
	d.intervals()
	d.targets()
	if !d.labelled && d.c.bearsFocus() {
		d.focused()
	}
	d.Names()
	m := len(c.Series)
	if d.bars.st != Apart || d.bars.base {
		m = 1
		c.drawn.Overlap = 100
	}
	d.Bars(d.wide, m)
}

// group draws the columns of one category side by side.
func (d *columns) group(i int) {
	c := d.c
	n := len(c.Series)
	for k := range c.Series {
		s := d.bars.spans[k][i]
		if !s.ok {
			continue
		}
		x0, x1 := d.sides(k, i)
		look, _, tone := d.bars.look(k, i)
		if s.from > 0 {
			c.Rect(x0, d.At(s.from), x1, d.At(0), c.Colors.Tint)
		}
		r := rect{x0, d.At(s.to), x1, d.At(s.from)}
		d.bars.draw(look, r)
		d.block(rect{x0, d.At(s.to), x1, d.At(0)})
		if d.labelled {
			apart := d.Pitch()
			if n > 1 {
				apart = d.wide / n
			}
			if n > 1 && c.targeted() { // those of the columns beside it begin there
				apart -= 4 * pt
			}
			d.bear(d.value(k, i, tone), apart)
		}
	}
}

// block notes what notes must not cover.
func (p *Plot) block(r rect) {
	p.taken = append(p.taken, rect{min(r.x0, r.x1), min(r.y0, r.y1), max(r.x0, r.x1), max(r.y0, r.y1)})
}

// write notes where a label stands.
func (p *Plot) write(r rect) {
	p.block(r)
	p.texts = append(p.texts, r)
}

// stack draws the columns of one category on one another, their values in them and their sum above.
func (d *columns) stack(i int) {
	c := d.c
	x0 := d.slot(i) + (d.Pitch()-d.wide)/2
	x1 := x0 + d.wide
	for k := range c.Series {
		s := d.bars.spans[k][i]
		if !s.ok {
			continue
		}
		look, fill, _ := d.bars.look(k, i)
		r := rect{x0, d.At(math.Max(s.from, s.to)), x1, d.At(math.Min(s.from, s.to))}
		if r.y1-r.y0 > 3*pt && s.from != 0 {
			r.y1 -= pt / 2 // a hair of the ground parts it from the one below
		}
		d.bars.draw(look, r)
		d.block(r)
		if text, l, ok := d.bars.inside(k, i, fill, r.x1-r.x0, r.y1-r.y0); ok && d.labelled {
			w := c.Width(text, l)
			y := (r.y0+r.y1)/2 + c.Size(l.Type)*34/100
			d.bars.label(k, DataLabel{Point: i, Text: text, Place: Middle, Label: l}, (x0+x1-w)/2, y)
			d.write(rect{(x0 + x1 - w) / 2, y - c.Size(l.Type), (x0 + x1 + w) / 2, y + 2*pt})
		}
	}
	if d.labelled && d.bars.summed() && c.whole(i) {
		room := d.Pitch()
		if d.named && i == c.points()-1 {
			room = min(room, d.wide+16*pt) // the names of the series stand there
		}
		d.bear(d.total(i), room)
	}
}

// nameRoom is the room that the names of the series need beside the last column; 0 where that is too much, or a part is missing
// there that one would stand beside. Beside shares no program has names: they would be those of lines, under which LibreOffice loses
// the bars.
func (c *Canvas) nameRoom() int {
	w := 0
	for i := range c.Series {
		w = max(w, c.Width(c.Series[i].Name, Label{layout.Label, c.Colors.Ink, true}))
	}
	if w += 16 * pt; w > c.W/3 || !c.whole(c.points()-1) || c.Plan.Scope.Share {
		return 0
	}
	return w
}

// sideNames draws the names of the series beside the last column, at their part of it, with the texts of the rules.
func (d *columns) sideNames() {
	c := d.c
	last := c.points() - 1
	var ends []endLabel
	for k := range c.Series {
		s := d.bars.spans[k][last]
		ends = append(ends, endLabel{series: k, point: last, name: c.Plan.Layers[0].Traces[k].Name, y: (d.At(s.from) + d.At(s.to)) / 2, middle: s.from + (s.to-s.from)/2})
		ends[k] = c.atEnd(ends[k], nameAlone)
	}
	x := d.slot(last) + (d.Pitch()+d.wide)/2 + 10*pt
	if len(c.Rules) > 0 {
		x = d.x1 + 16*pt
	}
	d.beside(ends, x)
	slices.SortFunc(c.drawn.Beside, func(a, b SeriesName) int { return a.Trace - b.Trace })
}

// anchor is the top of the column that a note is at, with what stands at it.
func (d *columns) anchor(n Note) (at anchor, ok bool) {
	i, count := d.c.find(n.At), len(d.c.Series)
	for k := range d.c.Series {
		s := d.bars.spans[k][i]
		if !s.ok || n.Series != "" && d.c.Series[k].Name != n.Series {
			continue
		}
		at = anchor{x: d.Middle(i), y: d.At(math.Max(s.from, s.to)), over: d.over(i), series: k, point: i, bar: true}
		if d.bars.st == Apart && count > 1 {
			at.x = d.middle(k, i)
			if at.over = at.y; d.labelled || d.c.bearsFocus() && d.c.Plan.focused(i) {
				at.over -= d.c.Size(layout.Label) + 5*pt
			}
		}
		if d.bars.st != Apart {
			at.part = (d.At(s.from) + d.At(s.to)) / 2
		}
		return at, true
	}
	return at, false
}

// hits reports nothing: the columns are among what is taken.
func (d *columns) hits(rect) bool { return false }
