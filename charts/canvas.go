package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	gochart "github.com/wcharczuk/go-chart/v2"
)

// Canvas is what a kind draws on: W x H units of 1/100 pt, y downwards. All that it is given must be within it. What the kind
// draws in Native, PowerPoint draws anew from the plan; the rest stands under and over its chart, as it is drawn.
type Canvas struct {
	*Chart
	*theme.Setting
	Plan *Plan
	W, H int
	Top  int // below title, unit and legend

	r        gochart.Renderer
	rec      *recorder
	texts    []string // the names of the points as printed
	heads    []headline
	insets   insets // of its plot, at least
	nameless bool   // a chart under it names its points
	mute     bool   // its lying bars have no room for their values
	footed   int    // height of what stands under lying bars
	shaded   []ground
	aside    int             // the arrow of a change that stands right of the plot; -1: none does
	under    func(rect) bool // reports a rectangle on the tint of an area; nil: there is none
	drawn    Drawn
	foreign  []layout.Placed // what add drew since native began
	errs     []error
}

// fail notes an error of the chart; all are told at once.
func (c *Canvas) fail(err error) { c.errs = append(c.errs, err) }

// Label is how a text looks.
type Label struct {
	Type  layout.Type
	Color layout.Color
	Bold  bool
}

// Pt is one point in units of the canvas.
const Pt = 100

const pt = Pt

// Point is a place on the canvas.
type Point struct{ X, Y int }

func (c *Canvas) use(l Label) {
	c.rec.bold = l.Bold
	c.r.SetFontSize(float64(c.Size(l.Type)))
	c.rec.text = l.Color // go-chart would lose its role
}

// Size is the size of a type in canvas units.
func (c *Canvas) Size(t layout.Type) int { return int(c.rec.ctx.Size(t) / unit) }

// Width is the width of a text.
func (c *Canvas) Width(text string, l Label) int {
	c.use(l)
	return c.r.MeasureText(c.clean(text)).Width()
}

// Text draws a text on one line with its baseline's start at x, y. A text that leaves the canvas is an error of the chart,
// and so is what layout/text refuses.
func (c *Canvas) Text(text string, x, y int, l Label) {
	text = c.clean(text)
	if c.holds(text, rect{x, y, x + c.Width(text, l), y}) {
		c.r.Text(text, x, y)
	}
}

// Block is a text of several lines in one look.
type Block struct {
	Label
	Lines   []string
	Align   layout.Align // Left, Center or Right of where it is placed
	Leading int          // the distance of its lines; 0: 1.2 times its size
}

// Block draws a text of several lines, the first with its baseline at y, each beginning, standing about or ending at x. It is one
// text for those who edit the file; what is said of Text goes for each line.
func (c *Canvas) Block(b Block, x, y int) {
	size := c.Size(b.Type)
	if b.Leading == 0 {
		b.Leading = size * 12 / 10
	}
	var outer []layout.Placed
	if len(b.Lines) > 1 {
		outer, c.rec.items = c.rec.items, nil
	}
	from, to := c.W, 0
	for i, t := range b.Lines {
		w, left := c.Width(t, b.Label), x
		switch b.Align {
		case layout.Center:
			left -= w / 2
		case layout.Right:
			left -= w
		}
		c.Text(t, left, y+i*b.Leading, b.Label)
		from, to = min(from, left), max(to, left+w)
	}
	if len(b.Lines) > 1 {
		c.rec.items = append(outer, c.block(b, c.rec.items, rect{from, y, to, y}))
	}
}

// block is the lines of a text as one item; first is the place of the first baseline, as wide as the widest line.
func (c *Canvas) block(b Block, lines []layout.Placed, first rect) layout.Placed {
	size := c.Size(b.Type)
	box := &layout.TextBox{Size: layout.Length(size) * unit, Pitch: b.Leading * 1000 / 12 / max(size, 1), Color: b.Color, Bold: b.Bold, Align: b.Align}
	for _, t := range b.Lines {
		box.Lines = append(box.Lines, text.Line(t))
	}
	g := &layout.Group{Source: box}
	g.Size = layout.Size{W: layout.Length(first.x1-first.x0) * unit, H: layout.Leading(box.Size, box.Pitch) * layout.Length(len(b.Lines))}
	corner := point(first.x0, first.y0)
	corner.Y -= layout.Ascent(box.Size, box.Pitch)
	for _, it := range lines {
		g.Add(it.At.X-corner.X, it.At.Y-corner.Y, it.Item)
	}
	return layout.Placed{At: corner, Item: g}
}

// holds reports whether the baseline of a text is within the canvas; one that is not is an error of the chart.
func (c *Canvas) holds(text string, base rect) bool {
	ok := base.x0 >= 0 && base.x1 <= c.W+pt/10 && base.y0 >= 0 && base.y0 <= c.H
	if !ok {
		c.fail(fmt.Errorf("the text %q has no room in a chart of %d x %d pt; shorten it, or give the chart more room", text, c.W/pt, c.H/pt))
	}
	return ok
}

// Rect fills a rectangle.
func (c *Canvas) Rect(x0, y0, x1, y1 int, fill layout.Color) {
	c.rec.fillIn(fill)
	c.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
	c.r.Fill()
}

func (c *Canvas) box(x0, y0, x1, y1 int) {
	c.r.MoveTo(x0, y0)
	c.r.LineTo(x1, y0)
	c.r.LineTo(x1, y1)
	c.r.LineTo(x0, y1)
	c.r.Close()
}

// Outline draws a dashed rectangle around what is not final.
func (c *Canvas) Outline(x0, y0, x1, y1 int, color layout.Color) {
	const w = 3 * pt / 2
	c.stroke(color, w, 4*pt, 3*pt)
	c.box(min(x0, x1)+w/2, min(y0, y1)+w/2, max(x0, x1)-w/2, max(y0, y1)-w/2)
	c.r.Stroke()
}

// Line draws a straight line.
func (c *Canvas) Line(x0, y0, x1, y1 int, s Stroke) {
	c.stroke(s.Color, s.Width, s.Dash...)
	c.r.MoveTo(x0, y0)
	c.r.LineTo(x1, y1)
	c.r.Stroke()
}

// Stroke is how a line looks; Width and Dash are in canvas units.
type Stroke struct {
	Color layout.Color
	Width int
	Dash  []int
}

func (c *Canvas) stroke(color layout.Color, width int, dash ...int) {
	c.rec.strokeIn(color)
	c.r.SetStrokeWidth(float64(width))
	ds := make([]float64, len(dash))
	for i, d := range dash {
		ds[i] = float64(d)
	}
	c.r.SetStrokeDashArray(ds)
}

// Polyline draws a line through points.
func (c *Canvas) Polyline(ps []Point, s Stroke) {
	if len(ps) < 2 {
		return
	}
	c.stroke(s.Color, s.Width, s.Dash...)
	c.trace(ps)
	c.r.Stroke()
}

// Polygon fills the area within points.
func (c *Canvas) Polygon(ps []Point, fill layout.Color) {
	if len(ps) < 3 {
		return
	}
	c.rec.fillIn(fill)
	c.trace(ps)
	c.r.Close()
	c.r.Fill()
}

func (c *Canvas) trace(ps []Point) {
	for i, p := range ps {
		if i == 0 {
			c.r.MoveTo(p.X, p.Y)
		} else {
			c.r.LineTo(p.X, p.Y)
		}
	}
}

// Dot draws a disc in a ring of the ground.
func (c *Canvas) Dot(x, y, radius int, fill layout.Color) {
	c.rec.fillIn(fill)
	c.stroke(c.Colors.Ground, 3*pt/2)
	c.r.Circle(float64(radius), x, y)
}

// Ring draws a circle that is open: a predicted value.
func (c *Canvas) Ring(x, y, radius int, color layout.Color) {
	c.rec.fillIn(c.Colors.Ground)
	c.stroke(color, max(pt*2/3, radius*2/5))
	c.r.Circle(float64(radius), x, y)
}

// Shade is the colour of series i, and that of its text: with a focus grey but for what is in it, alone the primary.
func (c *Canvas) Shade(i int) (mark, text layout.Color) { return c.shades().series(i) }

func (c *Canvas) shades() shades { return shades{c.Plan} }

// Value is the value of series k at point i, as text.
func (c *Canvas) Value(k, i int) string { return c.format(k).Text(c.Series[k].Values[i], c.Locale) }

// total is the sum of a category as text; "" where there is none, or a part of it is missing.
func (c *Canvas) total(i int) string {
	if !c.whole(i) {
		return ""
	}
	return c.Format.Text(c.published(i), c.Locale)
}

// Native calls draw, for what a program with charts of its own draws by itself from the plan.
func (c *Canvas) Native(draw func()) { c.own(Own{}, draw) }

func (c *Canvas) own(as Own, draw func()) {
	outer := c.rec.items
	c.rec.items = nil
	draw()
	if inner := c.rec.items; len(inner) > 0 {
		outer = append(outer, layout.Placed{Item: &layout.Group{Source: as, Frame: layout.Frame{Size: c.size(), Items: inner}}})
	}
	c.rec.items = append(outer, c.foreign...)
	c.foreign = nil
}

// Over calls draw, within Native, for what no such program draws.
func (c *Canvas) Over(draw func()) {
	outer := c.rec.items
	c.rec.items = c.foreign
	draw()
	c.foreign, c.rec.items = c.rec.items, outer
}

// label draws the text of a point and gives its record.
func (c *Canvas) label(d DataLabel, x, y int) DataLabel {
	c.Text(d.Text, x, y, d.Label)
	size := c.Size(d.Type)
	d.At = c.area(rect{x, y - size*3/4, x + c.Width(d.Text, d.Label), y + size/4})
	d.Size = c.rec.ctx.Size(d.Type)
	return d
}

// DataLabel draws the text of a point, with its baseline's start at x, y, and notes it as a label of a trace of the plan, so that
// other programs have it, too. Its At and Size are set here. It belongs in Native.
func (c *Canvas) DataLabel(layer, trace int, d DataLabel, x, y int) {
	c.drawn.label(layer, trace, c.label(d, x, y))
}

// Plot makes room for the axis of the plan's scope and the names of the points, each with its share of the width. Head is the
// room above the greatest value, for its label; right is the room right of the plot.
func (c *Canvas) Plot(head, right int) *Plot {
	return c.newPlot(surround{scope: c.Plan.Scope, head: head, right: right})
}

// size is the size of the canvas.
func (c *Canvas) size() layout.Size {
	return layout.Size{W: layout.Length(c.W) * unit, H: layout.Length(c.H) * unit}
}
