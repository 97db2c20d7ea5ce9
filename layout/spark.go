package layout

// Spark is a line of values without axes, from the first at the left to the last at the right, which has a disc.
type Spark struct {
	Values      []float64 // finite, or NaN for a gap, one at least finite; they belong to the node
	Least, Most float64   // ends of its scale; both 0: its own least and greatest value
	Color       Color     // of the line
	Last        Color     // of the disc
	Alt         string    // what it says to those who do not see it
}

// The measures of a spark.
const (
	sparkHeight = 24 * Pt
	sparkWidth  = 3 * Pt / 2 // of the line
	sparkDisc   = 3 * Pt     // radius
	sparkTall   = 5 * sparkHeight
	sparkMost   = 360 * Pt // it says less where it is longer than its figure

	sparkCell      = 16 * Pt // height in a cell, at least
	sparkCellMost  = 28 * Pt
	sparkCellWide  = 150 * Pt
	sparkCellLeast = 60 * Pt
)

// Layout draws the line over the width; it never continues on another page.
func (s *Spark) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	if sparkHeight > min(r.H, r.Break) {
		return Frame{}, s, nil
	}
	f.Size = Size{r.W, sparkHeight}
	if err := c.Work(len(s.Values)); err != nil || c.Dry {
		return f, nil, err
	}
	g := s.group(Size{min(r.W, sparkMost), sparkHeight})
	g.Size = f.Size
	f.Add(0, 0, g)
	return f, nil, nil
}

// TallSpark is a spark over the whole width that takes the height which is left, up to five times that of others.
type TallSpark struct{ *Spark }

// Layout draws the line; it never continues on another page.
func (s TallSpark) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	if sparkHeight > r.H {
		return Frame{}, s, nil
	}
	f.Size = Size{r.W, min(r.H, sparkTall)}
	if err := c.Work(len(s.Values)); err != nil || c.Dry {
		return f, nil, err
	}
	f.Add(0, 0, s.group(f.Size))
	return f, nil, nil
}

// Least is the height of any spark.
func (TallSpark) Least(*Context) Length { return sparkHeight }

// Most is the height that a line has use for.
func (TallSpark) Most(*Context) Length { return sparkTall }

// group draws the line over a size: a piece between every two gaps, a disc where one has no more than one value.
func (s *Spark) group(size Size) *Group {
	g := &Group{Role: RoleFigure, Of: s, Alt: s.Alt, Frame: Frame{Size: size}}
	points := s.points(size)
	line := &Path{Stroke: &s.Color, Width: sparkWidth, Cap: Round}
	dots := make([]Placed, 0, 1)
	last := 0
	for i := range points {
		if s.gap(i) {
			continue
		}
		last = i
		switch alone := s.gap(i - 1); {
		case !alone:
			line.Line(points[i].X, points[i].Y)
		case s.gap(i + 1):
			dots = append(dots, Placed{Point{points[i].X - sparkWidth, points[i].Y - sparkWidth}, Disc(sparkWidth, s.Color)})
		default:
			line.Move(points[i].X, points[i].Y)
		}
	}
	if len(line.Points) > 0 {
		g.Add(0, 0, line)
	}
	if n := len(dots); n > 0 && s.gap(last-1) {
		dots = dots[:n-1] // the disc of the last is there
	}
	g.Items = append(g.Items, dots...)
	g.Add(points[last].X-sparkDisc, points[last].Y-sparkDisc, Disc(sparkDisc, s.Last))
	return g
}

// gap reports a value that is missing; so are those before the first and after the last.
func (s *Spark) gap(i int) bool { return i < 0 || i >= len(s.Values) || s.Values[i] != s.Values[i] }

// ends are those of the scale.
func (s *Spark) ends() (least, most float64) {
	if s.Least != 0 || s.Most != 0 {
		return s.Least, s.Most
	}
	first := true
	for i, v := range s.Values {
		switch {
		case s.gap(i):
		case first:
			least, most, first = v, v, false
		default:
			least, most = min(least, v), max(most, v)
		}
	}
	return least, most
}

// points are where the values stand in a size; equal values are a line in the middle.
func (s *Spark) points(size Size) []Point {
	least, most := s.ends()
	out := make([]Point, len(s.Values))
	for i, v := range s.Values {
		share := 0.5
		if most > least && !s.gap(i) {
			share = (v/2 - least/2) / (most/2 - least/2) // halves, whose difference is finite
		}
		out[i] = Point{
			X: sparkWidth/2 + Length(i)*(size.W-sparkWidth/2-sparkDisc)/Length(max(len(s.Values)-1, 1)),
			Y: sparkDisc + Length(float64((1-share)*float64(size.H-2*sparkDisc))),
		}
	}
	if len(s.Values) == 1 {
		out[0].X = sparkDisc
	}
	return out
}

// TableSpark is a spark in a cell of a part: the group that draws it, where it stands there.
type TableSpark struct {
	Row int // of the part
	Placed
}

// Sparks are those in the cells of the part.
func (p *TablePart) Sparks() (out []TableSpark) {
	y, row := p.Top, 0
	for i := range p.Cells {
		cell := &p.Cells[i]
		for ; row < cell.Row; row++ {
			y += p.Heights[row]
		}
		for _, it := range cell.Items {
			if g, ok := it.Item.(*Group); ok && g.Role == RoleFigure {
				out = append(out, TableSpark{row, Placed{Point{p.Edges[cell.Column] + it.At.X, y + it.At.Y}, g}})
			}
		}
	}
	return out
}
