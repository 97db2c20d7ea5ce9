package charts

import "github.com/deckfold/deckfold/layout"

// Continuing is a kind whose points are rows under one another. Where not even a page by itself has room for all of them, the chart continues
// on the next one, on the same scale and with rows as far apart. Its Least has the same height for each row.
type Continuing interface {
	// Continues reports whether the chart's points are such rows.
	Continues(c *Chart) bool
}

// fewRows is how many rows a page of a chart that continues has at least, where it has room for them.
const fewRows = 3

// division is a chart's rows over pages.
type division struct {
	whole *node
	order []int         // the points from the top
	head  layout.Length // what stands over the rows
	row   layout.Length // between two rows, at least
	most  layout.Length // and at most; 0: any
	from  int           // of a rest: the first row that is left
	first page          // of a rest, too
	*common
}

// page is the first page of a chart that continues: its size, and its rows.
type page struct {
	layout.Size
	rows int
}

// common is what the plots on all pages have in common, once it is found for a first page: where they begin and end, how far apart their rows
// are, and their scale.
type common struct {
	of     page
	plot   insets
	pitch  int
	foot   int // under the rows
	values Scope
}

// divided is the node's division where its chart may continue on the next page: as a rest, or where the page has no room for all of it; nil
// where it is to stand whole.
func (n *node) divided(c *layout.Context) *division {
	if n.rest != nil {
		return n.rest
	}
	k, ok := n.chart.Kind.(Continuing)
	if c == nil || c.Divide == 0 || !ok || n.plan == nil || n.chart.panel != nil || n.chart.points() < 2 || !k.Continues(n.chart) || n.undivided() <= c.Divide {
		return nil
	}
	d := &division{whole: n, order: n.plan.Order, common: &common{}}
	if d.order == nil {
		d.order = make([]int, n.chart.points())
		for i := range d.order {
			d.order[i] = i
		}
	}
	rows := len(d.order)
	less := d.part(0, rows-1)
	least := n.chart.Kind.Least(n.chart)
	d.row = least - n.chart.Kind.Least(less)
	d.head = least - layout.Length(rows)*d.row + n.heading()
	if k, ok := n.chart.Kind.(Modest); ok {
		d.most = k.Most(n.chart) - k.Most(less)
	}
	return d
}

// part is the chart of some rows, from one on. What is not in focus stays grey where the focus is on others.
func (d *division) part(from, rows int) *Chart {
	c := d.whole.chart
	has := make([]bool, len(d.order))
	for _, i := range d.order[from : from+rows] {
		has[i] = true
	}
	out := c.only(func(i int) bool { return has[i] })
	out.faded = d.whole.plan != nil && d.whole.plan.focus != nil
	return &out
}

// divide draws the rows that have room, and leaves the others.
func (n *node) divide(c *layout.Context, r layout.Region, d *division) (f layout.Frame, rest layout.Node, err error) {
	room, left := r.H, len(d.order)-d.from
	if d.first.rows == 0 { // the pages after it have rows as far apart
		room = min(r.H, r.Break)
	}
	if d.row <= 0 || room < d.head {
		return f, n, nil
	}
	rows := min(int((room-d.head)/d.row), left)
	if over := left - rows; over > 0 && over < fewRows && rows >= 2*fewRows {
		rows = left - fewRows
	}
	if rows == 0 || rows < min(fewRows, left) && room < c.Divide {
		return f, n, nil
	}
	at := *d
	if at.first.rows == 0 {
		at.row = (r.H - d.head) / layout.Length(rows)
		if d.most > 0 {
			at.row = min(at.row, d.most)
		}
		at.first = page{layout.Size{W: r.W, H: d.head + layout.Length(rows)*at.row}, rows}
	}
	f.Size = layout.Size{W: min(r.W, at.first.W), H: min(r.H, d.head+layout.Length(rows)*at.row)}
	if rows < left {
		next, after := *n, at
		after.from += rows
		next.rest = &after
		rest = &next
	}
	if !c.Dry {
		err = at.draw(c, &f, rows)
	}
	return f, rest, err
}

// draw draws some rows in the room that the frame has, with their bars as long as those on all pages.
func (d *division) draw(c *layout.Context, f *layout.Frame, rows int) error {
	if err := d.solve(c); err != nil {
		return err
	}
	w := d.whole
	part, err := d.node(d.from, rows)
	if err != nil {
		return err
	}
	part.plan = part.plan.scaled(&d.values)
	if w.told {
		part.chart.Alt = part.chart.alternative(&w.set, part.plan)
	}
	in := d.plot
	size := layout.Size{W: f.Size.W, H: layout.Length(in.top+rows*d.pitch+d.foot) * unit}
	in.top = 0
	cv, items, err := part.draw(c, layout.Region{W: size.W, H: size.H, Break: size.H}, in)
	if err != nil {
		return err
	}
	f.Add(0, 0, &layout.Group{Role: layout.RoleFigure, Of: part, Alt: part.chart.Alt, Source: &cv.drawn, Frame: layout.Frame{Size: size, Items: items}})
	return nil
}

// node is the chart of some rows, from one on, planned.
func (d *division) node(from, rows int) (*node, error) {
	n := &node{chart: d.part(from, rows), set: d.whole.set, sized: d.first.H}
	var err error
	n.plan, err = n.chart.planned(&n.set)
	return n, err
}

// solve drafts the first page, and then all rows under one another as they are on it.
func (d *division) solve(c *layout.Context) error {
	if d.of == d.first {
		return nil
	}
	dry := *c
	dry.Warn = nil
	first, err := d.node(0, d.first.rows)
	if err != nil {
		return err
	}
	cv, _, err := first.draw(&dry, layout.Region{W: d.first.W, H: d.first.H, Break: d.first.H}, insets{})
	if err != nil {
		return err
	}
	top := int(cv.drawn.Plot.Y / unit)
	d.pitch = int(cv.drawn.Plot.H/unit) / d.first.rows
	all := *d.whole
	all.sized = d.first.H
	d.foot = cv.footed
	h := layout.Length(top+d.pitch*len(d.order)+d.foot) * unit
	if cv, _, err = all.draw(&dry, layout.Region{W: d.first.W, H: h, Break: h}, insets{}); err != nil {
		return err
	}
	plot, axis := cv.drawn.Plot, cv.drawn.Value
	d.plot = insets{left: int(plot.X / unit), right: cv.W - int((plot.X+plot.W)/unit), top: top, exact: true, mute: cv.mute}
	d.values = all.plan.Scope
	d.values.declared = Bounds{axis.Min, axis.Max}
	d.of = d.first
	return nil
}
