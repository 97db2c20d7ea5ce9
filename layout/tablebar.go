package layout

const (
	zeroLine = Pt * 3 / 4
	sideGap  = 6 * Pt // of the heads of two sides from the line between them
)

// barScale is where zero stands in the room of a column's bars, and how long one of 10,000 is there. Both sides have room for what heads
// them.
func (d *tableDrawing) barScale(i int) (zero, whole Length) {
	room, col := d.s.bars[i]-columnGap, d.t.root().Columns[i]
	left, right := Length(-col.Least), Length(col.Most)
	if left == 0 && col.Sides == nil {
		return 0, room
	}
	if zero = room * left / max(left+right, 1); col.Sides != nil {
		a, _ := col.Sides[0].Widths(d.c)
		b, _ := col.Sides[1].Widths(d.c)
		zero = max(min(max(zero, a+sideGap), room-b-sideGap), 0)
	}
	whole = room * 10000
	if left > 0 {
		whole = min(whole, zero*10000/left)
	}
	if right > 0 {
		whole = min(whole, (room-zero)*10000/right)
	}
	return zero, whole
}

// barsAt is where the room of a column's bars begins.
func (d *tableDrawing) barsAt(i int) Length { return d.s.x(i) + d.s.columns[i] + columnGap }

// tone is the colour of a tone.
func (d *tableDrawing) tone(t Tone) Color {
	style := &d.t.Style
	return [...]Color{style.Bar, style.Good, style.Watch, style.Bad}[t]
}

// bar draws the bar of a cell in its row.
func (d *tableDrawing) bar(g *Group, at place, r Rect) {
	row := d.t.Rows[at.row]
	if d.pieces != nil {
		row = d.pieces[d.part.Part-1]
	}
	cell := &row[at.column]
	color := d.tone(cell.Tone)
	if cell.Tone == PlainTone && rowStyle(row).Tint {
		color = d.t.Style.Focus
	}
	zero, whole := d.barScale(at.column)
	thick := min(r.H*4/10, 14*Pt)
	x, w := d.barsAt(at.column)+zero, whole*Length(cell.Bar)/10000
	if w < 0 {
		x, w = x+w, -w
	}
	g.Add(x, r.Y+(r.H-thick)/2, FilledRect(Size{w, thick}, color))
}

// zeros draws the lines at zero of the columns whose bars go to both sides, beside all rows, and what heads the sides.
func (d *tableDrawing) zeros() error {
	t := d.t.root()
	var lines *Group
	for i, col := range t.Columns {
		if !col.Bar || col.Least == 0 && col.Sides == nil {
			continue
		}
		zero, _ := d.barScale(i)
		x := d.barsAt(i) + zero
		if lines == nil {
			lines = &Group{Role: RoleArtifact, Source: TableBars{-1}}
		}
		if high := sum(d.part.Heights[d.part.Heads:]); high > 0 {
			lines.Add(x-zeroLine/2, d.top, FilledRect(Size{zeroLine, high}, d.t.Style.Rule))
		}
		if col.Sides == nil || d.s.head == 0 {
			continue
		}
		for k, head := range col.Sides {
			w, _ := head.Widths(d.c)
			f, _, err := head.Layout(d.c, Region{w + Pt, Unlimited, Unlimited})
			if err != nil {
				return err
			}
			at := x + sideGap
			if k == 0 {
				at = x - sideGap - w
			}
			lines.addRaw(at, d.top-headPad-f.Size.H, f.Items)
		}
	}
	if lines != nil {
		d.g.Add(0, 0, lines)
	}
	return nil
}
