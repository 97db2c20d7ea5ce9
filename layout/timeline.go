package layout

// Timeline is an axis of time with events at their true distance, each joined to its texts: upright beside Rows, or, without those or where
// they have no room on a page, lying over Cells, to which it is joined where all stand in one row. The cells have rules on top.
type Timeline struct {
	Name     string // of the axis, for those who edit the file
	Ticks    []TimeTick
	Events   []TimeEvent // as many as Cells has cells, and Rows rows, in their order
	Rows     []TimeRow   // nil: none
	Cells    *Grid
	Line     Color // of the axis
	Ground   Color // around the events
	Hairline Color // between rows

	loose bool
}

// Breathe lets rows use the height that is left, up to 4.4 em.
func (t *Timeline) Breathe() { t.loose = true }

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
	s, err := t.rowsIn(c, r)
	switch {
	case err != nil:
		return f, nil, err
	case s != nil:
		f.Size = Size{r.W, s.pitch * Length(len(t.Rows))}
		if !c.Dry {
			err = s.draw(c, &f)
		}
		return f, nil, err
	case t.shrinks(c, r):
		return f, t, nil
	}
	return t.lying(c, r)
}

// shrinks reports rows that have room in the smallest type.
func (t *Timeline) shrinks(c *Context, r Region) bool {
	last := c.Scale.Steps() - 1
	if c.Step == last {
		return false
	}
	s, err := t.rowsIn(c.dry().at(last), r)
	return err == nil && s != nil
}

// lying places the axis over the cells.
func (t *Timeline) lying(c *Context, r Region) (f Frame, rest Node, err error) {
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
		f.Add(w*Length(tick.At)/10000-Pt/2, axisLine-tickLine, FilledRect(Size{Pt, tickLine - Pt}, t.Line))
		x, wide := tick.name(c, w)
		if i%every > 0 || wide > w {
			continue
		}
		tf, _, err := tick.Text.Layout(c, Region{wide, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		f.AddAll(x, axisLine-tickGap-tf.Size.H, tf)
	}
	for _, e := range t.Events {
		t.event(f, Point{w * Length(e.At) / 10000, axisLine}, e.Color)
	}
	return nil
}

// event draws an event at a place of the axis.
func (t *Timeline) event(f *Frame, at Point, color Color) {
	halo := eventDot + 2*Pt
	f.Add(at.X-halo, at.Y-halo, Disc(halo, t.Ground))
	f.Add(at.X-eventDot, at.Y-eventDot, Disc(eventDot, color))
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
