package svg

import (
	"errors"
	"fmt"
)

// The bounds of a file. The largest charts that programs write, maps with coast lines and scatters of many points, have a few hundred thousand points.
const (
	mostBytes    = 16 << 20  // of the file, and of it with its entities replaced
	mostDepth    = 100       // of elements within each other
	mostElements = 200_000   // of the file, and that are drawn, once for each use
	mostAttrs    = 2_000_000 // of the file
	mostPoints   = 2_000_000 // of all that is drawn
	mostUses     = 16        // within each other
	mostRules    = 2000      // of style sheets
	mostMatches  = 20e6      // of rules with elements
	mostSaid     = 12        // of what is left out
	mostTiles    = 5000      // of a pattern, and periods of a gradient
)

var (
	errElements = fmt.Errorf("it draws more than %d elements, with all uses of them; simplify it, or save it as PNG", int(mostElements))
	errPoints   = fmt.Errorf("its paths have more than %d points; simplify them, or save it as PNG", int(mostPoints))
	errDepth    = errors.New("its elements use each other too deeply, or themselves; simplify it, or save it as PNG")
	errMatches  = errors.New("its style sheets have too many rules for its elements; save it with presentation attributes, or as PNG")
)

// count counts what is drawn, and ends the drawing where that is too much.
func (d *drawer) count(elements, points int) {
	d.elements -= elements
	d.points -= points
	switch {
	case d.err != nil:
	case d.elements < 0:
		d.err = errElements
	case d.points < 0:
		d.err = errPoints
	default:
		d.err = d.work(elements + points/8)
	}
}

// leave notes a kind of thing that is left out, and what is done or can be done about it.
func (d *drawer) leave(what, remedy string) {
	if d.left == nil {
		d.left = map[string]bool{}
	}
	text := "in the SVG, " + what + remedy
	switch n := len(d.leftOut); {
	case d.left[text]:
	case n < mostSaid:
		d.left[text], d.leftOut = true, append(d.leftOut, text)
	case n == mostSaid:
		d.leftOut = append(d.leftOut, "in the SVG, there is more that is not drawn; save it in plainer SVG, or as PNG")
	}
}
