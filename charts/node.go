package charts

import (
	"cmp"
	"errors"
	"io"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/golang/freetype/truetype"
	gochart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// node is a chart in a layout.
type node struct {
	chart *Chart // clean
	plan  *Plan  // nil where the chart is wrong
	set   theme.Setting
	errs  []error       // of its texts
	wrong error         // what else is
	least layout.Length // of the charts beside and under it
	told  bool          // its alternative text is made from the data
	rest  *division     // of a chart that continues on another page
	sized layout.Length // the height that the sizes of its labels follow from; 0: its own

	nameless, slotted bool // see Canvas
}

// Least is the least height of the chart's kind, with its title; 0 where it continues on the next page.
func (n *node) Least(c *layout.Context) layout.Length {
	if n.divided(c) != nil {
		return 0
	}
	return n.undivided()
}

// undivided is the least height of the whole chart.
func (n *node) undivided() layout.Length {
	least := leastHeight
	if n.chart.framed {
		least = leastPlotted
	}
	return max(n.chart.Kind.Least(n.chart)+n.heading(), least, n.least)
}

// Most is the height that the chart's kind has use for, with its title; 0 is any.
func (n *node) Most(*layout.Context) layout.Length {
	if k, ok := n.chart.Kind.(Modest); ok {
		return k.Most(n.chart) + n.heading()
	}
	return 0
}

// heading is the height of the chart's own title and unit.
func (n *node) heading() layout.Length {
	if n.plan == nil {
		return 0 // Layout says what is wrong
	}
	return n.plan.heads.height()
}

// Layout draws the chart in the whole region.
func (n *node) Layout(c *layout.Context, r layout.Region) (f layout.Frame, rest layout.Node, err error) {
	if err := errors.Join(append(slices.Clip(n.errs), n.wrong)...); err != nil {
		return f, nil, err
	}
	if d := n.divided(c); d != nil {
		return n.divide(c, r, d)
	}
	if r.H < n.Least(c) {
		return f, n, nil
	}
	f.Size = layout.Size{W: r.W, H: r.H}
	if c.Dry {
		return f, nil, nil
	}
	var in insets
	drawn := n
	if p := n.chart.panel; p != nil {
		drawn, in = p.place(c, r, n)
	}
	cv, items, err := drawn.draw(c, r, in)
	if err != nil {
		return f, nil, err
	}
	g := &layout.Group{Role: layout.RoleFigure, Of: n, Alt: n.chart.Alt, Source: &cv.drawn, Frame: layout.Frame{Size: f.Size, Items: items}}
	f.Add(0, 0, g)
	return f, nil, nil
}

// draw draws the chart with its plot within insets.
func (n *node) draw(c *layout.Context, r layout.Region, in insets) (*Canvas, []layout.Placed, error) {
	own := *c // of labels that have steps of their own
	own.Labels = labelStep(c.Scale, layout.Size{W: r.W, H: cmp.Or(n.sized, r.H)})
	own.Step = own.Labels
	rec := &recorder{ctx: &own}
	cv := &Canvas{Chart: n.chart, Setting: &n.set, Plan: n.plan, texts: n.plan.Names, rec: rec, aside: -1, W: int(r.W / unit), H: int(r.H / unit), insets: in, nameless: n.nameless}
	cv.drawn.Between = n.slotted
	defer rec.close()
	err := render(cv)
	return cv, rec.close(), err
}

// transparent hides what go-chart would draw by itself.
var transparent = gochart.Style{FillColor: drawing.ColorTransparent, StrokeColor: drawing.ColorTransparent}

// render has go-chart draw one series: the kind with all its parts. Its axes are hidden, its font is an empty one, since
// it would load its own with a data race.
func render(cv *Canvas) error {
	hidden := gochart.Style{Hidden: true}
	s := &series{canvas: cv}
	g := gochart.Chart{
		Width: cv.W, Height: cv.H, DPI: 7200, Font: new(truetype.Font),
		Background:     gochart.Style{FillColor: drawing.ColorTransparent, StrokeColor: drawing.ColorTransparent, Padding: gochart.Box{Top: 1, Left: 1, Right: 1, Bottom: 1}},
		Canvas:         transparent,
		XAxis:          gochart.XAxis{Style: hidden, Range: &Scale{Max: 1}},
		YAxis:          gochart.YAxis{Style: hidden, Range: &Scale{Max: 1}},
		YAxisSecondary: gochart.YAxis{Style: hidden, Range: &Scale{Max: 1}},
		Series:         []gochart.Series{s},
	}
	if err := g.Render(func(int, int) (gochart.Renderer, error) { return cv.rec, nil }, io.Discard); err != nil {
		return err
	}
	return s.err
}

// series is the whole chart as go-chart's one series.
type series struct {
	canvas *Canvas
	err    error
}

func (*series) GetName() string             { return "" }
func (*series) GetYAxis() gochart.YAxisType { return gochart.YAxisPrimary }
func (*series) GetStyle() gochart.Style     { return gochart.Style{} }
func (*series) Validate() error             { return nil }

// Render draws the chart.
func (s *series) Render(r gochart.Renderer, _ gochart.Box, _, _ gochart.Range, _ gochart.Style) {
	c := s.canvas
	c.r = r
	c.heading()
	c.drawn.Plan, c.drawn.Tick = c.Plan, c.rec.ctx.Size(layout.Tick)
	err := c.Kind.Draw(c)
	c.captions()
	s.err = errors.Join(append(c.errs, err)...)
}
