package chartml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// marks are what a figure draws of its chart that programs draw by themselves: bars, and lines with more than one point.
func marks(items []layout.Placed, at layout.Point, own bool) (bars []box, lines [][]layout.Point) {
	pt := float64(layout.Pt)
	for _, it := range items {
		to := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			_, is := v.Source.(charts.Own)
			b, l := marks(v.Items, to, own || is)
			bars, lines = append(bars, b...), append(lines, l...)
		case *layout.Path:
			if !own {
				continue
			}
			var ps []layout.Point
			for _, p := range v.Points {
				ps = append(ps, layout.Point{X: p.X + to.X, Y: p.Y + to.Y})
			}
			if len(v.Verbs) == 5 && v.Verbs[4] == layout.Close && len(ps) == 4 {
				b := box{float64(ps[0].X) / pt, float64(ps[0].Y) / pt, float64(ps[2].X) / pt, float64(ps[2].Y) / pt}
				bars = append(bars, box{math.Min(b.x0, b.x1), math.Min(b.y0, b.y1), math.Max(b.x0, b.x1), math.Max(b.y0, b.y1)})
			} else if v.Fill == nil {
				lines = append(lines, ps)
			}
		}
	}
	return bars, lines
}

// tally is what was held against its drawing.
type tally struct{ bars, lines, apart int }

// otherAxis are what counts on the axes of one side of the plot, in parts with axes on both.
func otherAxis(part []byte, ids, values string) []byte {
	part = regexp.MustCompile(`(?s)<c:(bar|line)Chart>.*?</c:(bar|line)Chart>`).ReplaceAllFunc(part, func(chart []byte) []byte {
		if bytes.Contains(chart, []byte(ids)) {
			return chart
		}
		return nil
	})
	return regexp.MustCompile(`(?s)<c:valAx>.*?</c:valAx>`).ReplaceAllFunc(part, func(axis []byte) []byte {
		if bytes.HasPrefix(axis, []byte(`<c:valAx><c:axId val="`+values+`"/>`)) {
			return axis
		}
		return nil
	})
}

// hold holds the part of a chart against what was drawn of it, on one axis of its values or on two.
func (n *tally) hold(part []byte, fig *layout.Group, ranges bool) error {
	d := fig.Source.(*charts.Drawn)
	if d.Plan.Second == nil {
		return n.holdOn(part, fig, ranges, d.Value)
	}
	err := n.holdOn(otherAxis(part, axisIDs, valuesAxis), fig, ranges, d.Value)
	return errors.Join(err, n.holdOn(otherAxis(part, secondIDs, secondValues), fig, ranges, d.Second))
}

// holdOn holds what counts on an axis.
func (n *tally) holdOn(part []byte, fig *layout.Group, ranges bool, want charts.Axis) error {
	const reach = 2
	w, h := float64(fig.Size.W)/float64(layout.Pt), float64(fig.Size.H)/float64(layout.Pt)
	var doc struct {
		Plot area `xml:"chart>plotArea"`
	}
	if err := xml.Unmarshal(part, &doc); err != nil {
		return err
	}
	a := &doc.Plot
	lo, hi := a.ends()
	if want.Percent {
		want.Min, want.Max, want.Step = want.Min/100, want.Max/100, want.Step/100
	}
	if off := math.Max(math.Abs(lo-want.Min), math.Abs(hi-want.Max)); off > want.Step*1.001 {
		return fmt.Errorf("the axis is %g to %g, drawn %g to %g in steps of %g", lo, hi, want.Min, want.Max, want.Step)
	} else if off > want.Step/1000 {
		n.apart++ // Office and we measure from other ends
		lo, hi = want.Min, want.Max
	}
	over := fig.Source.(*charts.Drawn).Layers[0].Stacking == charts.Over
	bars, lines := marks(fig.Items, layout.Point{}, false)
	for _, b := range a.rebuilt(w, h, lo, hi) {
		if math.Min(b.x1-b.x0, b.y1-b.y0) < reach {
			continue
		}
		if n.bars++; !slices.ContainsFunc(bars, func(o box) bool { return b.is(o, reach, ranges) || over && b.ends(o, reach) }) {
			return fmt.Errorf("a bar %.1f, which was not drawn among %.1f", b, bars)
		}
	}
	for _, run := range a.runs(w, h, lo, hi) {
		if n.lines++; !slices.ContainsFunc(lines, func(o []layout.Point) bool {
			return follows(o, run, layout.Pt) || fig.Source.(*charts.Drawn).Stepped() && isStep(o, run)
		}) {
			return fmt.Errorf("a line %v, which was not drawn among %v", run, lines)
		}
	}
	return nil
}

// figureOf is the figure of a chart in a region; nil: it has no room.
func figureOf(c charts.Chart, s *theme.Setting, size layout.Size) *layout.Group {
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	f, _, err := c.Node(s).Layout(ctx, layout.Region{W: size.W, H: size.H, Break: size.H})
	if err != nil || len(f.Items) == 0 {
		return nil // TestChart says why
	}
	return f.Items[0].Item.(*layout.Group)
}

// TestRebuilt draws parts of random charts anew as Office does, and holds them against what was drawn.
func TestRebuilt(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet, size := NewDataSheet("Sheet1", words.Or(nil, "en")), layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}
	part := func(fig *layout.Group) []byte {
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		c := Chart{Plan: d.Plan, Drawn: d, Cells: sheet.Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
		c.Write(&x)
		return x.B
	}
	t.Run("has every bar and every line of random charts where it was drawn", func(t *testing.T) {
		var n tally
		for seed := range uint64(700) {
			c := random(rand.New(rand.NewPCG(seed, 41)))
			fig := figureOf(c, s, size)
			if fig == nil {
				continue
			}
			if d := fig.Source.(*charts.Drawn); !Native(d) || d.Layers[0].Form == charts.Slices {
				continue
			}
			_, split := c.Kind.(charts.Waterfall) // at zero
			split = split || fig.Source.(*charts.Drawn).Split
			if err := n.hold(part(fig), fig, split || c.Series[0].High != nil); err != nil {
				t.Errorf("seed %d, %#v: Office has %v", seed, c.Kind, err)
			}
		}
		if n.bars < 2500 || n.lines < 100 || n.apart > 10 {
			t.Errorf("%d bars, %d lines, %d axes a step apart", n.bars, n.lines, n.apart)
		}
	})
	t.Run("sees a part that says otherwise", func(t *testing.T) {
		for name, c := range map[string]charts.Chart{
			"bars":  {Kind: charts.Column{}, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "A", Values: []float64{20, 48.5}}}},
			"lines": {Kind: charts.Line{}, Categories: []string{"a", "b", "c"}, Series: []charts.Series{{Name: "A", Values: []float64{20, 48.5, 50}}}},
		} {
			fig := figureOf(c, s, size)
			for old, other := range map[string]string{`<c:v>48.5</c:v>`: `<c:v>40</c:v>`, `<c:majorUnit val="`: `<c:majorUnit val="9`, `<c:h val="`: `<c:h val="1`} {
				was := string(part(fig))
				if changed := strings.Replace(was, old, other, 1); changed == was || new(tally).hold([]byte(changed), fig, false) == nil {
					t.Errorf("%s: passes %s in place of %s", name, other, old)
				}
			}
		}
	})
}

// isStep reports a line that is one step of another.
func isStep(of, step []layout.Point) bool {
	for i := range of[1:] {
		if follows(of[i:i+2], step, layout.Pt) {
			return true
		}
	}
	return false
}

// follows reports a line through the same points as another.
func follows(a, b []layout.Point, by layout.Length) bool {
	return slices.EqualFunc(a, b, func(p, q layout.Point) bool {
		return p.X-q.X <= by && q.X-p.X <= by && p.Y-q.Y <= by && q.Y-p.Y <= by
	})
}
