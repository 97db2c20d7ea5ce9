package charts

import (
	"fmt"
	"math"
	"sort"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Likert draws answers in an order, from one end to the other, as bars of their shares on both sides of a middle: each category is a
// question, each series an answer. Of an odd number of answers the one in the middle is neutral, and lies half on each side. Answers
// have the colours of the theme's ramp. The question whose later answers have the greatest share stands first.
type Likert struct {
	Ordered bool // the questions have an order of their own, which stands
}

// Name is the word for bars on both sides of a middle.
func (Likert) Name(w *words.Words) string { return w.LikertChart }

// Options are none: colours and legend follow from the order of the answers.
func (Likert) Options() Options { return Options{} }

// Least is what the bars need to stand apart.
func (Likert) Least(c *Chart) layout.Length { return Bar{Share: true}.Least(c) }

// Most is the height at which the bars are as thick as they get.
func (Likert) Most(c *Chart) layout.Length { return Bar{Share: true}.Most(c) }

// Continues reports questions, which are rows.
func (Likert) Continues(*Chart) bool { return true }

// Check reports what are no shares of answers.
func (Likert) Check(c *Chart) error {
	if len(c.Series) < 2 {
		return fmt.Errorf("answers lie on both sides of a middle, and the chart has %d series; give two or more, or choose Bar", len(c.Series))
	}
	if err := checkBars(c, Shares); err != nil {
		return err
	}
	for i := range c.points() {
		if c.some(i) && c.sum(i) == 0 {
			return fmt.Errorf("all answers at %q are 0, which have no shares; leave %[1]q out", c.key(i))
		}
	}
	return nil
}

// answers are the series on one side of the middle, from it outwards, and the neutral one; -1: there is none.
func (c *Chart) answers() (left, right []int, neutral int) {
	n := len(c.Series)
	if neutral = -1; n%2 == 1 {
		neutral = n / 2
	}
	for k := n/2 - 1; k >= 0; k-- {
		left, right = append(left, k), append(right, n-1-k)
	}
	return left, right, neutral
}

// Plan is lying bars of shares on one another, of which those of the first answers are below zero.
func (k Likert) Plan(c *Chart, s *theme.Setting) *Plan {
	own := *c
	own.Ramp = true
	c = &own
	p := NewPlan(c, s)
	p.Across, p.Scope.Shown = true, false
	n := len(c.Series)
	parts := make([]Trace, n)
	for i := range parts {
		parts[i] = p.Trace(i)
	}
	p.shares(parts)
	for i := range parts {
		parts[i].Labels = Labels{All: true, Place: Middle, Of: parts[i].Labels.Of}
	}
	l := Layer{Form: Columns, Stacking: Sums}
	side := func(of []int, neutral int, whole, half Op) {
		add := func(k int, op Op) {
			t, share := parts[k], parts[k].Labels.Of[0]
			if t.Data, t.Values, t.Format = share, p.Data[share].Values, p.Data[share].Format; op != Given {
				t = p.from(t, Data{Name: t.Name, Series: k, Format: t.Format, From: Derivation{op, []int{share}}})
			}
			if op == OpLessHalf {
				t.Labels = Labels{} // the other half bears it
			}
			l.Traces = append(l.Traces, t)
		}
		if neutral >= 0 {
			add(neutral, half)
		}
		for _, k := range of {
			add(k, whole)
		}
	}
	left, right, neutral := c.answers()
	side(left, neutral, OpLess, OpLessHalf)
	p.likert = len(l.Traces)
	side(right, neutral, Given, OpHalf)
	p.Split = neutral >= 0
	p.Layers = []Layer{l}
	p.Scope.Min, p.Scope.Max = 0, 0
	for i := range p.points() {
		lo, hi := 0.0, 0.0
		for k := range l.Traces {
			if v := l.Traces[k].Values[i]; v < 0 {
				lo += v
			} else if v > 0 {
				hi += v
			}
		}
		p.Scope.Min, p.Scope.Max = math.Min(p.Scope.Min, lo), math.Max(p.Scope.Max, hi)
	}
	p.Order = k.order(p)
	return p
}

// order is the questions from the top.
func (k Likert) order(p *Plan) []int {
	order := make([]int, p.points())
	size := make([]float64, len(order))
	for i := range order {
		order[i] = i
		for _, t := range p.Layers[0].Traces[p.likert:] {
			if v := t.Values[i]; v > 0 {
				size[i] += v
			}
		}
	}
	if !k.Ordered {
		sort.SliceStable(order, func(a, z int) bool { return size[order[a]] > size[order[z]] })
	}
	return order
}

// likert draws bars on both sides of zero.
type likert struct {
	*rows
	neutral int
}

// Draw draws the answers in a row, the bars and the shares in them.
func (Likert) Draw(c *Canvas) error {
	r := &likert{rows: &rows{bars: newBars(c), order: c.Plan.Order}}
	_, _, r.neutral = c.answers()
	r.st = Shares
	n := len(c.Series)
	parts := make([][]float64, c.points())
	for i := range parts {
		for _, d := range c.Plan.Data[n : 2*n] {
			parts[i] = append(parts[i], d.Values[i])
		}
	}
	r.parts = newShares(c.Locale, parts)
	entries := make([]*Trace, n)
	for k := range entries {
		entries[k] = c.Plan.entry(k)
	}
	c.shapedLegend(entries, len(r.order)*leastPitch)
	r.pitch = min((c.H-c.Top)/max(len(r.order), 1), Bar{Share: true}.mostPitch(c.Chart))
	r.measure()
	r.part = r.row
	c.drawn.Plot = c.area(rect{r.x0, c.Top, r.x1, c.Top + r.pitch*len(r.order)})
	c.Native(r.draw)
	return nil
}

// row draws the bars of one question, from the middle outwards to the left and to the right.
func (r *likert) row(i, middle, half int) {
	c := r.c
	var at [2]float64
	for k := range r.layer.Traces {
		t := &r.layer.Traces[k]
		side, v := 0, t.Values[i]
		if k >= c.Plan.likert {
			side = 1
		}
		if !(v != 0) || math.IsNaN(v) {
			continue
		}
		from := at[side]
		at[side] += v
		x0, x1 := r.at(from), r.at(at[side])
		if x0 > x1 {
			x0, x1 = x1, x0
		}
		b := rect{x0, middle - half, x1, middle + half}
		if x1-x0 > 3*pt && from != 0 { // a hair of the ground parts it from the one before
			b.x0, b.x1 = b.x0+side*pt, b.x1-(1-side)*pt
		}
		look := t.At(i)
		r.bars.draw(look, b)
		if t.Labels.Of != nil {
			r.says(k, i, *look.Fill, b)
		}
	}
}

// says writes the share in a bar; that of the neutral answer in the middle of both its halves.
func (r *likert) says(k, i int, fill layout.Color, b rect) {
	c, series := r.c, r.layer.Traces[k].Series
	own := b
	if series == r.neutral {
		b.x0 = 2*r.at(0) - b.x1
	}
	text, l, ok := r.inside(series, i, fill, b.x1-b.x0, b.y1-b.y0)
	if !ok {
		return
	}
	size := c.Size(l.Type)
	x, base := (b.x0+b.x1-c.Width(text, l))/2, (b.y0+b.y1)/2+size*34/100
	d := c.label(DataLabel{Point: i, Text: text, Place: Middle, Label: l}, x, base)
	if series == r.neutral { // programs set it in the middle of the one half
		d.Mark = layout.Point{X: layout.Length(own.x0+own.x1) * unit / 2, Y: d.At.Y + d.At.H*3/4 - 3*layout.Pt - d.Size*75/100}
	}
	c.drawn.label(0, k, d)
}
