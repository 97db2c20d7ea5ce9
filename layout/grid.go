package layout

import "slices"

// GridCell is one cell of a Grid.
type GridCell struct {
	Head    Node   // on top of the cell; what follows the heads of a row begins at one height. It does not continue
	Node           // nil: nothing but the head
	Foot    Node   // at the bottom of the cell, from one height on in a row; nil: none. It does not continue
	Surface *Color // fills the cell; nil: none, and no padding at the sides
	Rule    *Color // on top of the cell; nil: none
	Weight  Length // of the rule
}

// Grid places cells of equal width in rows. Cells with a surface are all of one height.
type Grid struct {
	Name     string // of its cells, for people who edit them: "Card"
	Cells    []GridCell
	Columns  int        // 1 or more
	Least    Length     // width of a column: where there is less, fewer columns stand in a row
	Gap      Length     // between columns
	RowGap   Length     // between rows; 0 is Gap
	Pad      Length     // between a cell's edge and its content
	Stretch  bool       // rows may grow to use the height that is left: by half, or to High
	High     Length     // to which rows grow; 0: by half
	Middle   bool       // contents stand in the middle of their cells' height
	HeadGap  Length     // between heads and what follows
	Low      bool       // heads stand at the bottom of their row's heads, next to what follows
	Arrows   *ArrowLook // of arrows from each cell to the next; nil: none
	Leftward bool       // the cells of a row stand from right to left
	Flow     bool       // where rows need another page in any size, cells stand one under another in columns instead
	Terms    *Lines     // where they do, or where the cells of a row are of uneven heights, cells stand as terms if those have room; nil: never

	whole *Grid      // of a rest
	from  int        // of a rest: its first cell in the whole
	begun []GridCell // of a rest: what is left of the cells of its first row
	width suffixes
}

// Layout places row after row; a row that does not fit moves to the next page, or continues there if it is the first.
func (g *Grid) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	fit := *g
	fit.whole, fit.Columns = g.root(), g.root().fit(c, r.W)
	if len(fit.begun) > 0 && len(fit.begun) != min(fit.Columns, len(g.Cells)) {
		fit.Cells, fit.begun = g.all(), nil // another width has other rows
	}
	f, rest, err = fit.rows(c, r)
	if err == nil && g.Terms != nil && g.whole == nil {
		if terms, ok, err := fit.preferTerms(c, r, rest != nil); ok || err != nil {
			return terms, nil, err
		}
	}
	if rest == nil || err != nil || !g.Flow || g.whole != nil || fit.shrinks(c, r) {
		return f, rest, err
	}
	if flowed, ok, err := fit.flow(c, r); ok || err != nil {
		return flowed, nil, err
	}
	return f, rest, err
}

// shrinks reports rows that fit in the smallest type.
func (g *Grid) shrinks(c *Context, r Region) bool {
	last := c.Scale.Steps() - 1
	if c.Step == last {
		return false
	}
	smallest := *g
	_, rest, err := smallest.rows(c.dry().at(last), r)
	return err == nil && rest == nil
}

// first is the first cell's node, nil if there is none.
func (g *Grid) first() Node {
	for i := range g.Cells {
		if cell := g.at(i); cell.Node != nil {
			return cell.Node
		}
	}
	return nil
}

// at is cell i, or what is left of it.
func (g *Grid) at(i int) *GridCell {
	if i < len(g.begun) {
		return &g.begun[i]
	}
	return &g.Cells[i]
}

// row is the cells of the row that begins with cell k.
func (g *Grid) row(k int) []GridCell {
	if k == 0 && g.begun != nil {
		return g.begun
	}
	return g.Cells[k:min(k+g.Columns, len(g.Cells))]
}

// all is the cells with what is left of the first.
func (g *Grid) all() []GridCell { return append(slices.Clip(g.begun), g.Cells[len(g.begun):]...) }

func (g *Grid) root() *Grid {
	if g.whole != nil {
		return g.whole
	}
	return g
}

// fit is how many columns stand in a width: each at least Least wide, and wide enough for every word.
func (g *Grid) fit(c *Context, w Length) int {
	n := g.Columns
	if g.Least > 0 {
		n = min(n, int((w+g.Gap)/(g.Least+g.Gap)))
	}
	least := g.LeastWidth(c)
	for n > 1 && (w-g.Gap*Length(n-1))/Length(n) < least {
		n--
	}
	return max(n, 1)
}

// LeastWidth is the least width of the cell that needs most, as cells can stand one under another.
func (g *Grid) LeastWidth(c *Context) (w Length) {
	for i := range g.begun {
		w = max(w, g.leastWidth(c, &g.begun[i]))
	}
	r := g.root()
	return max(w, r.width.at(c, g.from+len(g.begun), len(r.Cells), func(k int, rest Length) Length { return max(rest, r.leastWidth(c, &r.Cells[k])) }))
}

func (g *Grid) leastWidth(c *Context, cell *GridCell) (w Length) {
	for _, n := range [...]Node{cell.Head, cell.Node, cell.Foot} {
		if n != nil {
			w = max(w, leastWidth(c, n))
		}
	}
	return w + 2*g.inset(*cell).X
}

func (g *Grid) rows(c *Context, r Region) (f Frame, rest Node, err error) {
	high, err := g.uniform(c, r)
	if err != nil {
		return f, nil, err
	}
	var y Length
	for k := 0; k < len(g.Cells); k += g.Columns {
		cells, top := g.row(k), y
		if k > 0 {
			top += g.rowGap()
		}
		row, left, err := g.abreast(c, cells, Region{r.W, r.H - top, r.Break - top}, high)
		if err != nil {
			return f, nil, err
		}
		if left != nil && k == 0 && g.Arrows != nil { // pages of even heights divide no step that has room on one
			if whole, err := g.undivided(c, cells, r); err != nil || whole {
				return Frame{}, g, err
			}
		}
		if left != nil && (k > 0 || row.Size.H == 0) {
			if k == 0 {
				return Frame{}, g, nil
			}
			rest = g.rest(k, nil)
			break
		}
		f.AddAll(0, top, row)
		if g.Arrows != nil && !c.Dry {
			g.arrows(&f, arrowRow{cells, r.W, y, top, row.Size.H, k == 0, k == 0 && g.begun != nil})
		}
		y = top + row.Size.H
		if left != nil {
			rest = g.rest(k, left)
			break
		}
	}
	f.Size = Size{r.W, y}
	return f, rest, nil
}

func (g *Grid) rowGap() Length {
	if g.RowGap > 0 {
		return g.RowGap
	}
	return g.Gap
}

// rest is the grid from cell k on; begun is what is left of the cells of its first row, nil where that has not begun.
func (g *Grid) rest(k int, begun []GridCell) *Grid {
	rest := *g
	rest.Cells, rest.begun, rest.whole, rest.from, rest.width = g.Cells[k:], begun, g.root(), g.from+k, suffixes{}
	return &rest
}

// uniform is the common height of the rows when they have surfaces and all fit, else 0.
func (g *Grid) uniform(c *Context, r Region) (Length, error) {
	if len(g.Cells) == 0 || g.Cells[0].Surface == nil {
		return 0, nil
	}
	dry := c.dry()
	rows := Length((len(g.Cells) + g.Columns - 1) / g.Columns)
	most := (r.Break - g.rowGap()*(rows-1)) / rows
	var high Length
	for k := 0; k < len(g.Cells); k += g.Columns {
		row, left, err := g.abreast(dry, g.row(k), r, 0)
		if err != nil {
			return 0, err
		}
		if high = max(high, row.Size.H); left != nil || high > most {
			return 0, nil
		}
	}
	if !g.Stretch || r.Break != r.H {
		return high, nil
	}
	more := high / 2
	if g.High > 0 {
		more = max(g.High-high, 0)
	}
	return high + min(most-high, more), nil
}

// cellFrames are a cell's parts, laid out, and what is left of it.
type cellFrames struct {
	head, body, foot Frame
	rest             *GridCell
}

// abreast lays out cells side by side, at least high; left are the cells' rests if any has one, in their columns.
func (g *Grid) abreast(c *Context, cells []GridCell, r Region, high Length) (f Frame, left []GridCell, err error) {
	if err := c.Work(len(cells)); err != nil {
		return f, nil, err
	}
	w := g.column(r.W)
	frames := make([]cellFrames, len(cells))
	head, err := g.heads(c, cells, frames, w)
	if err != nil {
		return f, nil, err
	}
	foot, err := g.feet(c, cells, frames, w)
	if err != nil {
		return f, nil, err
	}
	placed := false
	for i, cell := range cells {
		in := g.inset(cell)
		in.Y, in.H = in.Y+head, in.H+foot
		if err := g.body(c, cell, &frames[i], Region{w - 2*in.X, r.H - in.Y - in.H, r.Break - in.Y - in.H}); err != nil {
			return f, nil, err
		}
		x := &frames[i]
		if x.rest != nil && left == nil {
			left = make([]GridCell, len(cells))
		}
		if h := x.head.Size.H + x.body.Size.H; h > 0 {
			placed = true
			h = x.body.Size.H + in.Y + in.H
			if x.body.Size.H == 0 && head > 0 {
				h -= g.HeadGap
			}
			f.Size.H = max(f.Size.H, h)
		}
	}
	for i := range left {
		if x := frames[i].rest; x != nil {
			left[i], frames[i].foot = *x, Frame{}
		}
	}
	if f.Size.H > r.H || f.Size.H > r.Break && left == nil {
		return Frame{}, cells, nil // the heads alone are too high
	}
	if left != nil && !placed {
		return Frame{}, left, nil
	}
	f.Size = Size{r.W, max(f.Size.H, high)}
	if c.Dry {
		return f, left, nil
	}
	for i, cell := range cells {
		if cell.draws() {
			g.draw(&f, cell, Rect{Point{X: g.x(i, r.W)}, Size{w, f.Size.H}}, drawnCell{frames[i], head, foot - footGap})
		}
	}
	return f, left, nil
}

// heads lays out the heads of a row and says how much room they need, with the gap under them.
func (g *Grid) heads(c *Context, cells []GridCell, frames []cellFrames, w Length) (head Length, err error) {
	for i, cell := range cells {
		if cell.Head == nil {
			continue
		}
		wide := w - 2*g.inset(cell).X
		if frames[i].head, _, err = cell.Head.Layout(c, Region{wide, Unlimited, Unlimited}); err != nil {
			return 0, err
		}
		head = max(head, frames[i].head.Size.H)
	}
	if head > 0 {
		head += g.HeadGap
	}
	return head, nil
}

// feet lays out the feet of a row and says how much room they need, with the gap over them.
func (g *Grid) feet(c *Context, cells []GridCell, frames []cellFrames, w Length) (foot Length, err error) {
	for i, cell := range cells {
		if cell.Foot == nil {
			continue
		}
		wide := w - 2*g.inset(cell).X
		if frames[i].foot, _, err = cell.Foot.Layout(c, Region{wide, Unlimited, Unlimited}); err != nil {
			return 0, err
		}
		foot = max(foot, frames[i].foot.Size.H+footGap)
	}
	return foot, nil
}

// footGap is the distance of a foot from what stands over it: a text there may shrink as a person types (package arrange).
const footGap = 10 * Pt

// body lays out what follows a cell's head; where nothing of it fits the head moves on with it.
func (g *Grid) body(c *Context, cell GridCell, x *cellFrames, r Region) error {
	if cell.Node == nil {
		return nil
	}
	f, more, err := cell.Layout(c, r)
	if err != nil {
		return err
	}
	x.body = f
	if more == nil {
		return nil
	}
	x.rest = new(GridCell)
	*x.rest = cell
	if x.rest.Node = more; f.Size.H == 0 {
		x.head = Frame{}
	} else {
		x.rest.Head = nil
	}
	return nil
}

// inset is the distance of a cell's content from its edges: X at each side, Y above, H below.
func (g *Grid) inset(cell GridCell) Rect {
	var in Rect
	if cell.Surface != nil {
		in.X, in.Y, in.H = g.Pad, g.Pad, g.Pad
	} else if cell.Rule != nil {
		in.Y = 8 * Pt
	}
	in.Y += cell.Weight
	return in
}

// drawnCell is a cell that is drawn, and the room of its row's heads, and the height of its feet.
type drawnCell struct {
	cellFrames
	heads, feet Length
}

// column is the width of a column.
func (g *Grid) column(w Length) Length { return (w - g.Gap*Length(g.Columns-1)) / Length(g.Columns) }

// x is where column i begins, by its place in the order of reading.
func (g *Grid) x(i int, w Length) Length {
	at := (g.column(w) + g.Gap) * Length(i)
	if g.Leftward {
		return w - g.column(w) - at
	}
	return at
}

func (g *Grid) draw(f *Frame, cell GridCell, r Rect, d drawnCell) {
	in := g.inset(cell)
	p := &Panel{Name: g.Name, Fill: cell.Surface, Rule: cell.Rule, Weight: cell.Weight, Inset: Insets{in.X, in.Y, in.X, in.H}, Middle: g.Middle}
	whole := &Group{Source: p, Frame: Frame{Size: r.Size}}
	if p.draws() {
		whole.Add(0, 0, p.ground(r.Size))
	}
	if g.Middle {
		in.Y += max(r.H-in.Y-in.H-d.heads-d.body.Size.H, 0) / 2
	}
	top := in.Y
	if h := d.head.Size.H; g.Low && h > 0 {
		top += d.heads - g.HeadGap - h
	}
	content := Frame{Size: Size{W: r.W - 2*in.X}}
	content.stack(top, d.head)
	content.stack(in.Y+d.heads, d.body)
	whole.AddAll(in.X, 0, content)
	if d.foot.Size.H > 0 {
		whole.AddAll(in.X, r.H-g.inset(cell).H-d.feet, d.foot)
	}
	f.Add(r.X, r.Y, whole)
}
