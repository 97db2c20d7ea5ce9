package layout

// Arrow is the source of a group that is a line with a filled head at its end, for files that have lines with heads.
type Arrow struct {
	Name string // for people who edit the file: "Arrow"
	Line *Path  // from its beginning to the tip, of straight parts; in the group
}

// Straight reports an arrow without bends.
func (a Arrow) Straight() bool { return len(a.Line.Points) == 2 }

// Turn is how a line from the upper left to the lower right is mirrored to be a straight arrow.
func (a Arrow) Turn() Turn {
	from, to := a.Line.Points[0], a.Line.Points[1]
	return Turn{FlipH: from.X > to.X, FlipV: from.Y > to.Y}
}

// ArrowHead is the length and the width of an arrow's head by the width of its line, as of the large triangle that ends a line in DrawingML
// (ISO/IEC 29500-1, 20.1.10.33 and 20.1.10.34).
const ArrowHead = 5

// ArrowLook is how the arrows of a grid look.
type ArrowLook struct {
	Name  string
	Color Color
	Width Length // of the line
}

// Group is an arrow through points, the last of which is its tip: upright or lying there, by the last part. That is longer than the head.
func (a *ArrowLook) Group(points ...Point) *Group {
	line, shaft := a.line(points), a.line(points)
	last := len(points) - 1
	tip, from := points[last], points[last-1]
	head := &Path{Fill: &a.Color}
	long, half := ArrowHead*a.Width, ArrowHead*a.Width/2
	back := tip
	if dx := tip.X - from.X; dx != 0 {
		back.X -= long * sign(dx)
		head.Move(back.X, tip.Y-half)
		head.Line(back.X, tip.Y+half)
	} else {
		back.Y -= long * sign(tip.Y-from.Y)
		head.Move(tip.X-half, back.Y)
		head.Line(tip.X+half, back.Y)
	}
	head.Line(tip.X, tip.Y)
	head.Close()
	shaft.Points[last] = back
	g := &Group{Role: RoleArtifact, Source: Arrow{a.Name, line}}
	g.Add(0, 0, shaft)
	g.Add(0, 0, head)
	return g
}

func (a *ArrowLook) line(points []Point) *Path {
	p := &Path{Stroke: &a.Color, Width: a.Width}
	p.Move(points[0].X, points[0].Y)
	for _, q := range points[1:] {
		p.Line(q.X, q.Y)
	}
	return p
}

func sign(l Length) Length {
	if l < 0 {
		return -1
	}
	return 1
}
