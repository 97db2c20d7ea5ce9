package layout

import "slices"

// DashboardPanel is one panel of a Dashboard.
type DashboardPanel struct {
	Head Node // under the rule. It does not continue
	Body Node // under the head; what grows under the highest head of the row, in the height that is left. nil: none. It does not continue
	Span int  // how many columns it is wide; 0 is 1
}

// Dashboard places panels under rules, in rows that are of one height where that is high enough for each. Where something in a panel grows they
// take the whole height. What has no place goes on in rows of the next page; no panel continues.
type Dashboard struct {
	Name    string // of a panel, for people who edit the file: "Panel"
	Panels  []DashboardPanel
	Columns int    // 1 or more; where a panel has no place in so many, there are fewer
	Gap     Length // between columns
	RowGap  Length // between rows
	Rule    Color
	High    Length // what grows is to be so much higher than it must be, in rows that are all of one height; 0: neither

	high  Length // of a rest: the height of the rows before
	stuck int    // the panel that is too high for a page
}

// The measures of a panel.
const (
	panelRule = Pt     // weight of the rule
	panelTop  = 5 * Pt // from the top of the panel to its head: a name of 16 pt has its baseline 21 pt below the top
	panelGap  = 3 * Pt // from the heads of a row to what grows
	panelText = 8 * Pt // from its own head to what does not
	panelMore = 2      // rows without anything that grows are at most so many times as high as they must be
)

// Layout places as many rows as fit.
func (d *Dashboard) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	rows, err := d.rows(c, r)
	if err != nil {
		return f, nil, err
	}
	n, y := 0, Length(0)
	for ; n < len(rows); n++ {
		if y += rows[n].need; y > r.Break {
			break
		}
		y += d.RowGap
	}
	if n == 0 && len(rows) > 0 {
		return f, d.tooHigh(rows[0]), nil
	}
	d.share(c, rows[:n], r)
	y = 0
	for _, row := range rows[:n] {
		if err := d.draw(c, &f, row, Rect{Point{Y: y}, Size{r.W, row.high}}); err != nil {
			return Frame{}, nil, err
		}
		y += row.high + d.RowGap
	}
	f.Size = Size{r.W, max(y-d.RowGap, 0)}
	if n < len(rows) {
		more := *d
		more.Panels, more.high = d.Panels[rows[n].from:], rows[0].high
		return f, &more, nil
	}
	return f, nil, nil
}

// boardRow is panels side by side.
type boardRow struct {
	from, to         int      // panels
	at, wide         []Length // of each
	heads            []Frame
	head, need, high Length // of the heads; of the row, at least, and as it is
	tallest          int    // the panel that needs most
}

// rows are the rows with the heights that they need.
func (d *Dashboard) rows(c *Context, r Region) (rows []boardRow, err error) {
	columns := d.fit(c, r.W)
	column := (r.W - d.Gap*Length(columns-1)) / Length(columns)
	used := columns
	for i := range d.Panels {
		span := min(max(d.Panels[i].Span, 1), columns)
		if used+span > columns {
			rows, used = append(rows, boardRow{from: i}), 0
		}
		row := &rows[len(rows)-1]
		row.at, row.wide = append(row.at, Length(used)*(column+d.Gap)), append(row.wide, column*Length(span)+d.Gap*Length(span-1))
		row.to, used = i+1, used+span
	}
	most := Length(0)
	for i := range rows {
		if err := d.measure(c, &rows[i], r.H); err != nil {
			return nil, err
		}
		most = max(most, rows[i].need)
	}
	for i := range rows {
		if d.High > 0 {
			rows[i].need = most
		}
	}
	return rows, nil
}

// fit is in how many columns each panel has a place.
func (d *Dashboard) fit(c *Context, w Length) int {
	least := d.LeastWidth(c)
	n := max(d.Columns, 1)
	for n > 1 && (w-d.Gap*Length(n-1))/Length(n) < least {
		n--
	}
	return n
}

// measure lays out the heads of a row and finds how high it must be.
func (d *Dashboard) measure(c *Context, row *boardRow, most Length) error {
	row.heads = make([]Frame, row.to-row.from)
	for i := range row.heads {
		if err := c.Work(1); err != nil {
			return err
		}
		var err error
		if row.heads[i], _, err = d.Panels[row.from+i].Head.Layout(c, Region{row.wide[i], Unlimited, Unlimited}); err != nil {
			return err
		}
		row.head = max(row.head, row.heads[i].Size.H)
	}
	for i := range row.heads {
		need := panelTop + row.heads[i].Size.H
		if body := d.Panels[row.from+i].Body; body != nil {
			h, err := needed(c, body, Size{row.wide[i], most})
			if err != nil {
				return err
			}
			if need = row.top(c, i, body) + h; least(c, body) > 0 {
				need += d.High
			}
		}
		if need > row.need {
			row.need, row.tallest = need, row.from+i
		}
	}
	return nil
}

// top is where the body of a panel begins: what grows at one height in the row, what does not under its own head.
func (row *boardRow) top(c *Context, i int, body Node) Length {
	if least(c, body) > 0 {
		return panelTop + row.head + panelGap
	}
	return panelTop + row.heads[i].Size.H + panelText
}

// needed is the least height of a node of a width; one that grows beside others has at most the most of it, where that is enough.
func needed(c *Context, n Node, s Size) (Length, error) {
	tight := *c.dry()
	tight.Tight = true
	fits := func(h Length) (Frame, bool, error) {
		f, rest, err := n.Layout(&tight, Region{s.W, h, h})
		return f, rest == nil, err
	}
	lo := least(c, n)
	if lo == 0 {
		f, _, err := fits(Unlimited)
		return f.Size.H, err
	}
	if _, ok, err := fits(lo); ok || err != nil {
		return lo, err
	}
	hi := max(s.H, lo) + Pt
	if _, ok, err := fits(hi); !ok || err != nil {
		return hi, err
	}
	for hi-lo > Pt {
		mid := (lo + hi) / 2
		_, ok, err := fits(mid)
		switch {
		case err != nil:
			return 0, err
		case ok:
			hi = mid
		default:
			lo = mid
		}
	}
	return hi, nil
}

// share gives the rows of a page their heights: one for all, but for those that need more.
func (d *Dashboard) share(c *Context, rows []boardRow, r Region) {
	left, alike := r.H-d.RowGap*Length(len(rows)-1), d.high
	if left > Unlimited/2 || c.Tight {
		left = 0
	}
	if alike == 0 {
		alike = level(rows, left)
	}
	if d.Least(c) == 0 {
		most := Length(0)
		for _, row := range rows {
			most = max(most, row.need)
		}
		alike = min(alike, most*panelMore)
	}
	for i := range rows {
		rows[i].high = max(rows[i].need, alike)
	}
}

// level is the height to which the rows that need less can rise in a height for all.
func level(rows []boardRow, all Length) Length {
	needs := make([]Length, len(rows))
	for i, row := range rows {
		needs[i] = row.need
	}
	slices.Sort(needs)
	for n := len(needs); n > 0; n-- {
		h := max(all, 0) / Length(n)
		if h >= needs[n-1] {
			return h
		}
		all -= needs[n-1]
	}
	return 0
}

// draw draws a row in a rectangle.
func (d *Dashboard) draw(c *Context, f *Frame, row boardRow, r Rect) error {
	for i, head := range row.heads {
		p := &Panel{Name: d.Name, Rule: &d.Rule, Weight: panelRule, Inset: Insets{Top: panelTop}}
		size := Size{row.wide[i], r.H}
		content := Frame{Size: size}
		content.stack(panelTop, head)
		if body := d.Panels[row.from+i].Body; body != nil {
			top := row.top(c, i, body)
			in, _, err := body.Layout(c, Region{size.W, r.H - top, r.H - top})
			if err != nil {
				return err
			}
			content.stack(top, in)
		}
		if c.Dry {
			continue
		}
		whole := &Group{Source: p, Frame: Frame{Size: size}}
		whole.Add(0, 0, p.ground(size))
		whole.AddAll(0, 0, content)
		f.Add(row.at[i], r.Y, whole)
	}
	return nil
}

// tooHigh is the dashboard with the panel of its first row that no page has a place for.
func (d *Dashboard) tooHigh(row boardRow) *Dashboard {
	stuck := *d
	stuck.stuck = row.tallest
	return &stuck
}

// first is what needs most of the first row.
func (d *Dashboard) first() Node {
	if d.stuck >= len(d.Panels) {
		return nil
	}
	return d.Panels[d.stuck].Body
}

// Least is the height that the panels need where one of them grows, else 0.
func (d *Dashboard) Least(c *Context) (h Length) {
	for i := range d.Panels {
		if body := d.Panels[i].Body; body != nil {
			h = max(h, least(c, body))
		}
	}
	return h
}

// LeastWidth is the least width of the panel that needs most.
func (d *Dashboard) LeastWidth(c *Context) (w Length) {
	for i := range d.Panels {
		p := &d.Panels[i]
		in := leastWidth(c, p.Head)
		if p.Body != nil {
			in = max(in, leastWidth(c, p.Body))
		}
		w = max(w, in)
	}
	return w
}
