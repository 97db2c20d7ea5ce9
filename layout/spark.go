package layout

import "slices"

// Spark is a line of values without axes, from the first at the left to the last at the right, which has a disc.
type Spark struct {
	Values []float64 // two or more, finite; they belong to the node
	Color  Color     // of the line
	Last   Color     // of the disc
	Alt    string    // what it says to those who do not see it
}

// The measures of a spark.
const (
	sparkHeight = 24 * Pt
	sparkWidth  = 3 * Pt / 2 // of the line
	sparkDisc   = 3 * Pt     // radius
	sparkMost   = 360 * Pt   // it says less where it is longer than its figure
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
	g := &Group{Role: RoleFigure, Of: s, Alt: s.Alt, Frame: Frame{Size: f.Size}}
	line := &Path{Stroke: &s.Color, Width: sparkWidth, Cap: Round}
	points := s.points(min(r.W, sparkMost))
	for i, p := range points {
		if i == 0 {
			line.Move(p.X, p.Y)
		} else {
			line.Line(p.X, p.Y)
		}
	}
	g.Add(0, 0, line)
	end := points[len(points)-1]
	g.Add(end.X-sparkDisc, end.Y-sparkDisc, Disc(sparkDisc, s.Last))
	f.Add(0, 0, g)
	return f, nil, nil
}

// points are where the values stand in a width; equal values are a line in the middle.
func (s *Spark) points(w Length) []Point {
	least, most := slices.Min(s.Values), slices.Max(s.Values)
	out := make([]Point, len(s.Values))
	for i, v := range s.Values {
		share := 0.5
		if most > least {
			share = (v/2 - least/2) / (most/2 - least/2) // halves, whose difference is finite
		}
		out[i] = Point{
			X: sparkWidth/2 + Length(i)*(w-sparkWidth/2-sparkDisc)/Length(len(s.Values)-1),
			Y: sparkDisc + Length(float64((1-share)*float64(sparkHeight-2*sparkDisc))),
		}
	}
	return out
}
