package layout

// Timeline is an axis of time with events at their true distance, and under it a cell for each, joined to its place where
// all stand in one row. The cells have rules on top.
type Timeline struct {
	Name   string // of the axis, for those who edit the file
	Ticks  []TimeTick
	Events []TimeEvent // as many as Cells has cells, from left to right
	Cells  *Grid
	Line   Color // of the axis
	Ground Color // around the events
}

// TimeTick is a name on the axis, at so many 1/10,000 of its length.
type TimeTick struct {
	At   int
	Text *Para
}

// TimeEvent is an event on the axis, at so many 1/10,000 of its length.
type TimeEvent struct {
	At    int
	Color Color
}

const (
	axisLine   = 34 * Pt  // of the axis, below the names of its ticks
	axisJoined = 108 * Pt // height of an axis that is joined to its cells
	axisAlone  = 58 * Pt
	eventDot   = 6 * Pt // radius
)

// Layout places axis and cells; cells that do not fit continue on the next page without the axis.
func (t *Timeline) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	columns := t.Cells.fit(c, r.W)
	joined := columns >= len(t.Cells.Cells)
	top := axisAlone
	if joined {
		top = axisJoined
	}
	cells, rest, err := t.Cells.Layout(c, Region{r.W, r.H - top, r.Break - top})
	if err != nil || cells.Size.H == 0 {
		return Frame{}, t, err
	}
	f.Size = Size{r.W, top + cells.Size.H}
	if c.Dry {
		return f, rest, nil
	}
	a := &Group{Role: RoleArtifact, Source: Named{t.Name}, Frame: Frame{Size: Size{r.W, top}}}
	if err := t.axis(c, &a.Frame); err != nil {
		return f, nil, err
	}
	if joined {
		t.join(&a.Frame, columns)
	}
	f.Add(0, 0, a)
	f.AddAll(0, top, cells)
	return f, rest, nil
}

// axis draws the line with its ticks, and the events on it.
func (t *Timeline) axis(c *Context, f *Frame) error {
	w := f.Size.W
	f.Add(0, axisLine-Pt, FilledRect(Size{w, 2 * Pt}, t.Line))
	every := t.every(c, w)
	for i, tick := range t.Ticks {
		f.Add(w*Length(tick.At)/10000-Pt/2, axisLine-6*Pt, FilledRect(Size{Pt, 5 * Pt}, t.Line))
		x, wide := tick.name(c, w)
		if i%every > 0 || wide > w {
			continue
		}
		tf, _, err := tick.Text.Layout(c, Region{wide, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		f.AddAll(x, axisLine-10*Pt-tf.Size.H, tf)
	}
	for _, e := range t.Events {
		x := w * Length(e.At) / 10000
		halo := eventDot + 2*Pt
		f.Add(x-halo, axisLine-halo, Disc(halo, t.Ground))
		f.Add(x-eventDot, axisLine-eventDot, Disc(eventDot, e.Color))
	}
	return nil
}

// name is where the name of a tick stands on an axis of width w, and how wide it is.
func (t *TimeTick) name(c *Context, w Length) (x, wide Length) {
	wide, _ = t.Text.Widths(c)
	return max(0, min(w*Length(t.At)/10000-wide/2, w-wide)), wide
}

// nameGap is the least distance of the names of ticks.
const nameGap = 8 * Pt

// every is the least number so that every so many ticks' names have room side by side.
func (t *Timeline) every(c *Context, w Length) int {
	for n := 1; n < len(t.Ticks); n++ {
		end, fit := -nameGap, true
		for i := 0; i < len(t.Ticks) && fit; i += n {
			x, wide := t.Ticks[i].name(c, w)
			fit, end = x >= end+nameGap, x+wide
		}
		if fit {
			return n
		}
	}
	return max(len(t.Ticks), 1)
}

// join draws a thin line from every event to the middle of its cell's rule.
func (t *Timeline) join(f *Frame, columns int) {
	g := t.Cells
	cell := (f.Size.W - g.Gap*Length(columns-1)) / Length(columns)
	for i, e := range t.Events {
		color := e.Color
		p := &Path{Stroke: &color, Width: Pt}
		p.Move(f.Size.W*Length(e.At)/10000, axisLine+eventDot+5*Pt)
		p.Line((cell+g.Gap)*Length(i)+cell/2, f.Size.H-2*Pt)
		f.Add(0, 0, p)
	}
}

// LeastWidth is that of the cells.
func (t *Timeline) LeastWidth(c *Context) Length { return t.Cells.LeastWidth(c) }
