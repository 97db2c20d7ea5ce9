package report

import (
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
)

// Dashboard is panels that each say something of their own, in rows of one height that fill the body: charts, small tables, texts, key figures.
// The plots of charts with upright values begin and end alike in all panels. Charts that are compared with one another are a [Grid].
type Dashboard struct {
	Columns int // a row, from 1 to 4; 0: two for two or four panels, else up to three
	Panels  []Panel
}

// Panel is a part of a dashboard under a rule: its name, a key figure, and any blocks. A chart or table in it says its unit, and needs no title.
// The figure stands large under the name with its first change at the right, or right of the name where that leaves charts too little height; a
// chart of one series does not say its last value again then.
type Panel struct {
	Name   string // inline Markdown; the label of the figure, too
	Figure *Stat  // without a label; nil: none
	Span   int    // how many columns it is wide; 0 is 1
	Body   []Block
}

// mostPanels is how many panels can be seen at once.
const mostPanels = 9

// Blocks are the blocks of all panels.
func (d Dashboard) Blocks() (out []Block) {
	for i := range d.Panels {
		out = append(out, d.Panels[i].Body...)
	}
	return out
}

// Part is the panel that one of the blocks, from 0, is in.
func (d Dashboard) Part(block int) string {
	for i := range d.Panels {
		if block -= len(d.Panels[i].Body); block < 0 {
			return d.Panels[i].called(i)
		}
	}
	return ""
}

// called is what messages call a panel.
func (p *Panel) called(i int) string { return fmt.Sprintf("panel %d %.80q", i+1, plain(p.Name)) }

// stat is the panel's figure, with its label.
func (p *Panel) stat() Stat {
	s := *p.Figure
	s.Label = p.Name
	return s
}

// Validate reports dashboards that are none, and panels that say nothing.
func (d Dashboard) Validate() error {
	var errs []error
	if d.Columns < 0 || d.Columns > 4 {
		errs = append(errs, fmt.Errorf("panels in %d columns; choose 1 to 4", d.Columns))
	}
	if n := len(d.Panels); n == 0 || n > mostPanels {
		errs = append(errs, fmt.Errorf("a dashboard of %d panels; give it 1 to %d", n, mostPanels))
	}
	for i := range d.Panels {
		p := &d.Panels[i]
		for _, err := range p.check(d.columns()) {
			errs = append(errs, fmt.Errorf("%s: %w", p.called(i), err))
		}
	}
	return errors.Join(errs...)
}

// check reports what is wrong with a panel in so many columns.
func (p *Panel) check(columns int) []error {
	errs := unclean("", 0, said{"Name", p.Name})
	if strings.TrimSpace(p.Name) == "" {
		errs = append(errs, errors.New("it has no Name; give it one"))
	}
	if p.Figure == nil && len(p.Body) == 0 {
		errs = append(errs, errors.New("it has neither Figure nor Body; give it one, or leave it out"))
	}
	if p.Span < 0 || p.Span > columns {
		errs = append(errs, fmt.Errorf("it has a Span of %d among %d columns; give 1 to %d", p.Span, columns, columns))
	}
	if p.Figure != nil {
		if p.Figure.Label != "" {
			errs = append(errs, fmt.Errorf("its Figure has the Label %q; leave that out, as the panel has a Name", p.Figure.Label))
		}
		errs = append(errs, split(validStats([]Stat{p.stat()}))...)
	}
	return errs
}

// stats are the figures of all panels.
func (d Dashboard) stats() (out []Stat) {
	for i := range d.Panels {
		if d.Panels[i].Figure != nil {
			out = append(out, d.Panels[i].stat())
		}
	}
	return out
}

// Advice is on numbers that their format shows as zero, and on charts with heads of their own.
func (d Dashboard) Advice() []string {
	all := adviceOn(d.stats())
	for i := range d.Panels {
		for _, b := range d.Panels[i].Body {
			if c, ok := chartOf(b); ok && c.Title != "" {
				all = append(all, fmt.Sprintf("%s: its chart has the Title %.80q under the Name; leave it out, or make it the Name", d.Panels[i].called(i), plain(c.Title)))
			}
		}
	}
	return all
}

// Figures are the key figures of all panels; their blocks have theirs.
func (d Dashboard) Figures(s *theme.Setting) figure.Figures { return statFigures(d.stats(), s) }

func (d Dashboard) columns() int {
	switch n := len(d.Panels); {
	case d.Columns > 0:
		return d.Columns
	case n == 2 || n == 4:
		return 2
	default:
		return min(max(n, 1), 3)
	}
}

// Node is rows of panels, with large figures where they leave charts enough height.
func (d Dashboard) Node(s *theme.Setting) layout.Node {
	b := build(s, d)
	bodies := d.bodies(b)
	names := make([]*layout.Para, len(d.Panels))
	figures := 0
	for i := range d.Panels {
		names[i] = b.para(d.Panels[i].Name, look{layout.CardText, layout.RoleH2, b.Colors.Ink, true})
		if d.Panels[i].Figure != nil {
			figures++
		}
	}
	form := func(head func(i int) layout.Node, high layout.Length) *layout.Dashboard {
		board := &layout.Dashboard{Name: b.Say().Panel, Columns: d.columns(), Gap: b.Grid.Text, RowGap: b.Grid.Text, Rule: b.Colors.Ink, High: high}
		if board.Columns < 3 {
			board.Gap = b.Grid.TextRuled
		}
		for i := range d.Panels {
			board.Panels = append(board.Panels, layout.DashboardPanel{Head: head(i), Body: bodies[i], Span: d.Panels[i].Span})
		}
		return board
	}
	small := form(func(i int) layout.Node { return b.smallHead(&d.Panels[i], names[i]) }, 0)
	if figures == 0 {
		return b.node(small)
	}
	row := &layout.NumberRow{From: panelFigure}
	large := form(func(i int) layout.Node { return b.largeHead(&d.Panels[i], names[i], row) }, roomyPlot)
	return b.node(layout.Either{large, small})
}

// Of large figures in panels: their step among the sizes of numbers, 36 pt, and how much higher than it must be what grows under them is.
const (
	panelFigure = 6
	roomyPlot   = 8 * pt
)

// bodies are what stands under the heads; nil where there is nothing.
func (d Dashboard) bodies(b *builder) []layout.Node {
	inner := *b.Setting
	inner.Body, inner.Beside, inner.Carded = layout.CardText, true, true
	out := make([]layout.Node, len(d.Panels))
	before := 0
	for i, body := range d.aligned() {
		var in []layout.Node
		if d.Panels[i].Figure != nil {
			s := d.Panels[i].stat()
			switch line := b.past(&s); {
			case line == nil:
			case len(body) == 0:
				in = append(in, layout.TallSpark{Spark: line})
			default:
				in = append(in, line)
			}
		}
		if in = append(in, nodes(&inner, body, before)...); len(in) > 0 {
			out[i] = &layout.Stack{Nodes: in, Gap: 8 * pt}
		}
		before += len(body)
	}
	return out
}

// aligned are the bodies of the panels, in which the plots of charts of one width align.
func (d Dashboard) aligned() [][]Block {
	out := make([][]Block, len(d.Panels))
	all, said, at := map[int][]charts.Chart{}, map[int][]bool{}, map[int][]*Block{}
	for i := range d.Panels {
		p := &d.Panels[i]
		out[i] = append([]Block(nil), p.Body...)
		for k := range out[i] {
			if c, ok := chartOf(out[i][k]); ok {
				span := max(p.Span, 1)
				all[span], said[span], at[span] = append(all[span], c), append(said[span], p.Figure != nil), append(at[span], &out[i][k])
			}
		}
	}
	for span, of := range all {
		for i, c := range charts.Panels(of, charts.Arrangement{Columns: d.columns(), Framed: true, Said: said[span]}) {
			*at[span][i] = c
		}
	}
	return out
}

// chartOf is the chart that a block is. One that embeds a chart may draw itself in another way, and is none.
func chartOf(b Block) (charts.Chart, bool) {
	if p, ok := b.(*charts.Chart); ok && p != nil {
		return *p, true
	}
	c, ok := b.(charts.Chart)
	return c, ok
}
