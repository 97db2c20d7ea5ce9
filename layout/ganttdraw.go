package layout

// draw draws axis, lines, bars and texts.
func (g *gantt) draw(f *Frame, rows int) error {
	if err := g.note(rows); err != nil {
		return err
	}
	if err := g.axis(f, rows); err != nil {
		return err
	}
	for i := range rows {
		y := g.tops[i]
		f.Add(0, y, FilledRect(Size{g.w, ganttThin}, g.Rule))
		g.row(f, i)
	}
	if m := g.Today; m != nil {
		g.upright(f, m.At, rows, m.Line, 3*Pt/2)
	}
	for i := range rows {
		middle := (g.tops[i] + g.tops[i+1]) / 2
		f.AddAll(0, middle-g.names[i].Size.H/2, g.names[i])
		if n := &g.notes[i]; n.Size.H > 0 {
			f.AddAll(n.x, middle-n.Size.H/2, n.Frame)
		}
	}
	return nil
}

// axis draws the ticks with their names, and the name of today's line.
func (g *gantt) axis(f *Frame, rows int) error {
	y := Length(0)
	if m := g.Today; m != nil {
		x, w := g.about(m.Text, m.At)
		if err := g.text(f, m.Text, Point{x, 0}, w); err != nil {
			return err
		}
		y = g.height
	}
	end, below := -nameGap, -nameGap // where the coarsest have no room, some are left out
	for _, t := range g.ticks {
		x, w := g.about(t.Text, t.At)
		if x >= end+nameGap {
			if err := g.text(f, t.Text, Point{x, y}, w); err != nil {
				return err
			}
			end = x + w
		}
		if t.Over != nil {
			if x, w = g.about(t.Over, t.At); x >= below+nameGap {
				if err := g.text(f, t.Over, Point{x, y + g.height}, w); err != nil {
					return err
				}
				below = x + w
			}
		}
		g.upright(f, t.At, rows, g.Rule, ganttThin)
	}
	return nil
}

func (g *gantt) text(f *Frame, p *Para, at Point, w Length) error {
	of, _, err := p.Layout(g.c, Region{w, Unlimited, Unlimited})
	if err == nil {
		f.AddAll(at.X, at.Y, of)
	}
	return err
}

// upright draws a line down the rows, but not through their notes, nor through the names of groups.
func (g *gantt) upright(f *Frame, at, rows int, color Color, w Length) {
	x, from := g.at(at), g.top-ganttAxis
	for i := range rows {
		t := g.taken[i]
		if x+w < t[0] || x > t[1] {
			continue
		}
		if y := g.tops[i]; y > from {
			f.Add(x-w/2, from, FilledRect(Size{w, y - from}, color))
		}
		from = g.tops[i+1]
	}
	if y := g.tops[rows]; y > from {
		f.Add(x-w/2, from, FilledRect(Size{w, y - from}, color))
	}
}

// row draws the bar of a task, or its milestone.
func (g *gantt) row(f *Frame, i int) {
	r := &g.Rows[i]
	if r.Group {
		return
	}
	top, h := g.tops[i], g.tops[i+1]-g.tops[i]
	x0, x1 := g.bar(i)
	if r.Mark {
		x, y := (x0+x1)/2, top+h/2
		f.Add(0, 0, diamond(Point{x, y}, ganttDot+3*Pt/2, g.Ground))
		f.Add(0, 0, diamond(Point{x, y}, ganttDot, r.Fill))
		return
	}
	high := min(h*ganttHeight/100, 26*Pt)
	y := top + (h-high)/2
	f.Add(x0, y, FilledRect(Size{x1 - x0, high}, r.Fill))
	if done := (x1 - x0) * Length(r.Done) / 10000; done > 0 {
		f.Add(x0, y, FilledRect(Size{done, high}, r.Part))
	}
}

// bar is from where to where the bar of a row goes: none is too short to be seen.
func (g *gantt) bar(i int) (x0, x1 Length) {
	r := &g.Rows[i]
	x0, x1 = g.at(r.From), g.at(r.To)
	if r.Mark {
		x := max(g.x0+ganttDot, min((x0+x1)/2, g.w-ganttDot))
		return x - ganttDot, x + ganttDot
	}
	return x0, max(x1, x0+2*Pt)
}

func diamond(m Point, r Length, c Color) *Path {
	p := &Path{Fill: &c}
	p.Move(m.X, m.Y-r)
	p.Line(m.X+r, m.Y)
	p.Line(m.X, m.Y+r)
	p.Line(m.X-r, m.Y)
	p.Close()
	return p
}

// note finds the places of the notes: right of the bar, else left of it, else within it. Where today's line crosses one place it is the last.
func (g *gantt) note(rows int) error {
	g.notes, g.taken = make([]ganttText, rows), make([][2]Length, rows)
	left := 0
	for i := range rows {
		r := &g.Rows[i]
		if g.taken[i] = [2]Length{-1, -1}; r.Group {
			g.taken[i] = [2]Length{0, g.names[i].Size.W}
			if natural, _ := r.Name.Widths(g.c); natural > 0 {
				g.taken[i][1] = min(natural, g.w) + 4*Pt
			}
			continue
		}
		if r.Note == nil {
			continue
		}
		x, p, ok := g.place(i)
		if !ok {
			left++
			continue
		}
		w, _ := p.Widths(g.c)
		f, _, err := p.Layout(g.c, Region{w, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		g.notes[i] = ganttText{f, x}
		g.taken[i] = [2]Length{x - 3*Pt, x + w + 3*Pt}
	}
	if left > 0 {
		g.c.Advise("notes of tasks have no room beside their bars, and are left out; say them shorter, or give the chart more room")
	}
	return nil
}

// place is where the note of a row stands.
func (g *gantt) place(i int) (x Length, p *Para, ok bool) {
	r := &g.Rows[i]
	x0, x1 := g.bar(i)
	w, _ := r.Note.Widths(g.c)
	type spot struct {
		x    Length
		p    *Para
		room bool
	}
	spots := []spot{
		{x1 + ganttNote, r.Note, x1+ganttNote+w <= g.w},
		{x0 - ganttNote - w, r.Note, x0-ganttNote-w >= g.x0},
	}
	if r.Inside != nil {
		spots = append(spots, spot{x0 + ganttNote, r.Inside, w+2*ganttNote <= x1-x0})
	}
	for _, free := range [...]bool{true, false} {
		for _, s := range spots {
			if s.room && !(free && g.crossed(s.x, s.x+w)) {
				return s.x, s.p, true
			}
		}
	}
	return 0, nil, false
}

// crossed reports a stretch that today's line goes through.
func (g *gantt) crossed(x0, x1 Length) bool {
	return g.Today != nil && g.at(g.Today.At) > x0-4*Pt && g.at(g.Today.At) < x1+4*Pt
}
