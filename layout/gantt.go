package layout

// Gantt is tasks as bars on a calendar, a row each, under an axis of time. Rows that have no room continue on the next page, under the
// axis and the name of their group again.
type Gantt struct {
	Alt    string           // for those who do not see it
	Axes   [][]CalendarTick // ticks at round dates, those of the finest step first: the first stands whose names have room
	Rows   []GanttRow
	Today  *GanttMark // nil: there is none
	Rule   Color      // between rows, and at ticks
	Ground Color      // around milestones

	whole *Gantt // of a rest
	names Length // of a rest: the room of the names
}

// CalendarTick is a date on the axis, at so many 1/10,000 of its length, with what changes from the one before, and under it what holds
// from there on; nil: the same.
type CalendarTick struct {
	At         int
	Text, Over *Para
}

// GanttRow is a task, or the name of the group of those that follow.
type GanttRow struct {
	Name     *Para
	Group    bool // it has no bar
	From, To int  // of the bar, in 1/10,000 of the axis
	Done     int  // how much of the bar is done, in 1/10,000 of it
	Mark     bool // it is a milestone, a diamond half way between From and To
	Fill     Color
	Part     Color // of what is done
	Note     *Para // beside the bar
	Inside   *Para // the same within it, where it has no room beside; nil: there is none
}

// GanttMark is a line at a date, with its name over the axis.
type GanttMark struct {
	At   int
	Text *Para
	Line Color
}

const (
	ganttNames = 30      // percent of the width that names take at most
	ganttGap   = 16 * Pt // right of them
	ganttAxis  = 2 * Pt  // under the names of ticks
	ganttApart = 16 * Pt // names of ticks, at least
	ganttNote  = 6 * Pt  // between bar and note
	ganttDot   = 7 * Pt  // of a milestone, half its height
	ganttThin  = 3 * Pt / 4
)

// ganttPitches are the distances of rows by how many there are at most: so far apart a plan leaves some room for what is under it. Where
// they have no room they are nearer.
var ganttPitches = [...]struct {
	rows  int
	pitch Length
}{{5, 40 * Pt}, {7, 34 * Pt}, {10, 28 * Pt}, {12, 24 * Pt}, {1 << 30, 20 * Pt}}

// ganttHeight is what of a pitch a bar takes, in percent.
const ganttHeight = 60

// gantt is one that is laid out.
type gantt struct {
	*Gantt
	c      *Context
	w      Length
	x0     Length // where the axis begins
	top    Length // of the rows
	names  []Frame
	notes  []ganttText
	taken  [][2]Length // by row: what its note takes
	ticks  []CalendarTick
	tops   []Length // of rows, and of what is under the last
	height Length   // of a line of the axis
}

// ganttText is a text with its place in its row.
type ganttText struct {
	Frame
	x Length
}

// Layout draws the axis and the rows that have room.
func (n *Gantt) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	g := &gantt{Gantt: n, c: c, w: r.W}
	if err := g.measure(); err != nil {
		return f, nil, err
	}
	rows, err := g.fit(r)
	if err != nil || rows == 0 {
		return f, n, err
	}
	f.Size = Size{r.W, g.tops[rows]}
	if rows < len(n.Rows) {
		rest = n.rest(rows, g.x0)
	}
	if c.Dry {
		return f, rest, nil
	}
	figure := &Group{Role: RoleFigure, Of: n.root(), Alt: n.root().Alt, Frame: Frame{Size: f.Size}}
	if err := g.draw(&figure.Frame, rows); err != nil {
		return f, nil, err
	}
	f.Add(0, 0, figure)
	return f, rest, nil
}

func (n *Gantt) root() *Gantt {
	if n.whole != nil {
		return n.whole
	}
	return n
}

// rest is what follows some rows. The name of a group whose tasks it goes on with stands again.
func (n *Gantt) rest(rows int, names Length) *Gantt {
	out := *n
	out.whole, out.names = n.root(), names
	out.Rows = n.Rows[rows:]
	for k := rows - 1; k >= 0 && !out.Rows[0].Group; k-- {
		if n.Rows[k].Group {
			out.Rows = append([]GanttRow{n.Rows[k]}, out.Rows...)
			break
		}
	}
	return &out
}

// measure finds the room of names, and their heights. All pages of a chart have one axis.
func (g *gantt) measure() error {
	if g.x0 = g.Gantt.names; g.x0 == 0 {
		most := g.w * ganttNames / 100
		for _, r := range g.Rows {
			natural, least := r.Name.Widths(g.c)
			g.x0 = max(g.x0, min(natural, max(most, least)))
		}
		g.x0 = min(g.x0+ganttGap, g.w*2/3)
	}
	g.names = make([]Frame, len(g.Rows))
	for i, r := range g.Rows {
		w := g.x0 - ganttGap
		if r.Group {
			w = g.w
		}
		f, _, err := r.Name.Layout(g.c, Region{w, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		g.names[i] = f
	}
	g.choose()
	return nil
}

// fit finds the distance of rows and how many have room. The name of a group does not stand alone at the foot of a page.
func (g *gantt) fit(r Region) (rows int, err error) {
	for _, p := range ganttPitches {
		if len(g.root().Rows) > p.rows {
			continue
		}
		g.tops = append(g.tops[:0], g.top)
		rows = 0
		for i := range g.Rows {
			h := max(p.pitch, g.names[i].Size.H+4*Pt)
			y := g.tops[i] + h
			if g.tops = append(g.tops, y); y <= r.Break && rows == i {
				rows++
			}
		}
		if rows == len(g.Rows) {
			return rows, nil
		}
	}
	for rows > 0 && g.Rows[rows-1].Group {
		rows--
	}
	return rows, nil
}

// at is the x of so many 1/10,000 of the axis.
func (g *gantt) at(share int) Length { return g.x0 + (g.w-g.x0)*Length(share)/10000 }

// choose finds the finest ticks whose names have room, and the height of the axis.
func (g *gantt) choose() {
	g.height = g.c.Size(Tick) * 6 / 5
	for _, ticks := range g.Axes {
		if g.ticks = ticks; g.roomy(ticks) {
			break
		}
	}
	g.top = g.height + ganttAxis
	for _, t := range g.ticks {
		if t.Over != nil {
			g.top = 2*g.height + ganttAxis
		}
	}
	if g.Today != nil {
		g.top += g.height
	}
}

// roomy reports ticks whose names stand apart.
func (g *gantt) roomy(ticks []CalendarTick) bool {
	end, below := -ganttApart, -ganttApart
	for _, t := range ticks {
		for _, line := range [...]struct {
			text *Para
			end  *Length
		}{{t.Text, &end}, {t.Over, &below}} {
			if line.text == nil {
				continue
			}
			x, w := g.about(line.text, t.At)
			if x < *line.end+ganttApart {
				return false
			}
			*line.end = x + w
		}
	}
	return true
}

// about is where a text stands about a place on the axis, and its width.
func (g *gantt) about(p *Para, at int) (x, w Length) {
	w, _ = p.Widths(g.c)
	return max(0, min(g.at(at)-w/2, g.w-w)), w
}
