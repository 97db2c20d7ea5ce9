package report

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Stats are big numbers as cards side by side.
type Stats []Stat

// Facts are big numbers without cards, each under a thin rule: one alone, or a few beside a chart.
type Facts []Stat

// Stat is one big number.
type Stat struct {
	ID     string // names the figure in the workbook; "" is made from the slide
	Label  string // above the number
	Value  any    // a number, or a string such as "6×", shown as it stands; Rich is Markdown
	Format number.Format
	Unit   string // after the number: "billion"
	Note   string // below it
}

// Validate reports values that cannot be shown.
func (s Stats) Validate() error { return validStats(s) }

// Validate reports values that cannot be shown.
func (f Facts) Validate() error { return validStats(f) }

func validStats(stats []Stat) error {
	var errs []error
	for i, s := range stats {
		v, isNumber := figure.Float(s.Value)
		text, isText := statText(s.Value)
		switch {
		case isNumber && (math.IsNaN(v) || math.IsInf(v, 0)):
			errs = append(errs, fmt.Errorf("number %d %q is %v; give a finite value, or a text", i+1, s.Label, v))
		case !isNumber && (!isText || text == ""):
			errs = append(errs, fmt.Errorf("number %d %q has the value %#v; give a number or a text", i+1, s.Label, s.Value))
		}
		if _, err := figure.Plain(s.Value); isText && err != nil {
			errs = append(errs, fmt.Errorf("number %d, Value: %w", i+1, err))
		}
		errs = append(errs, unclean("number", i+1, said{"ID", s.ID}, said{"Label", s.Label}, said{"Unit", s.Unit}, said{"Note", s.Note},
			said{"Format.Prefix", s.Format.Prefix}, said{"Format.Suffix", s.Format.Suffix})...)
	}
	return errors.Join(errs...)
}

// Figures are the numbers.
func (s Stats) Figures(*theme.Setting) figure.Figures { return figure.Figures{Numbers: numbers(s)} }

// Figures are the numbers.
func (f Facts) Figures(*theme.Setting) figure.Figures { return figure.Figures{Numbers: numbers(f)} }

// numbers are big numbers as figures.
func numbers(stats []Stat) (out []figure.Number) {
	for _, st := range stats {
		n := figure.Number{ID: st.ID, Label: plain(st.Label), Value: cellValue(st.Value), Unit: plain(st.Unit), Note: plain(st.Note)}
		if v, ok := figure.Float(st.Value); ok {
			n.Code = st.Format.For([]float64{v}).Code()
		}
		out = append(out, n)
	}
	return out
}

// Node is a grid of cards.
func (s Stats) Node(set *theme.Setting) layout.Node {
	b := build(set, s)
	g := &layout.Grid{Name: set.Say().Number, Columns: min(max(len(s), 1), 4), Gap: set.Grid.Gutter, Pad: 18 * pt, Least: 150 * pt, HeadGap: 4 * pt, Low: true}
	for i, st := range s {
		tone := set.Colors.Ink
		if i < len(s)-1 || len(s) < 3 {
			tone = set.Colors.SeriesText(i)
		}
		g.Cells = append(g.Cells, layout.GridCell{Head: b.statLabel(st), Node: b.stat(st, tone), Surface: &set.Colors.Surface, Rule: &tone, Weight: 3 * pt})
	}
	return b.node(g)
}

// Node is a grid of numbers, or a column of them where it is narrow.
func (f Facts) Node(set *theme.Setting) layout.Node {
	b := build(set, f)
	g := &layout.Grid{Name: set.Say().Number, Columns: min(max(len(f), 1), 3), Gap: set.Grid.Text, RowGap: set.Grid.Block * 4 / 3, Least: 220 * pt, HeadGap: 4 * pt, Low: true}
	for _, st := range f {
		tone := set.Colors.Ink
		if len(f) == 1 {
			tone = set.Colors.Primary
		}
		g.Cells = append(g.Cells, layout.GridCell{Head: b.statLabel(st), Node: b.stat(st, tone), Rule: &set.Colors.Ink, Weight: pt})
	}
	return b.node(g)
}

// statLabel is what stands above a number.
func (b *builder) statLabel(s Stat) layout.Node {
	if s.Label == "" {
		return nil
	}
	return b.para(s.Label, look{layout.CardText, layout.RoleP, b.Colors.Ink, true})
}

// stat is a number with what stands after and below it.
func (b *builder) stat(s Stat, tone layout.Color) layout.Node {
	st := &layout.Stack{Gap: 4 * pt}
	n := &layout.BigNumber{Value: b.value(s, look{layout.Big, layout.RoleSpan, tone, true})}
	n.Value.Pitch = layout.TitlePitch
	if s.Unit != "" {
		n.Unit = b.para(s.Unit, look{layout.BigUnit, layout.RoleSpan, b.Colors.Muted, false})
		n.Unit.Pitch = layout.TitlePitch
	}
	st.Nodes = append(st.Nodes, n)
	if s.Note != "" {
		color := b.Colors.Muted
		if s.Label == "" {
			color = b.Colors.Ink
		}
		st.Nodes = append(st.Nodes, b.para(s.Note, look{layout.CardText, layout.RoleP, color, false}))
	}
	return st
}

// value is a number in its format; a text stands for itself.
func (b *builder) value(s Stat, l look) *layout.Para {
	if v, ok := figure.Float(s.Value); ok {
		return b.verbatim(s.Format.For([]float64{v}).Text(v, b.Locale), l)
	}
	if r, ok := rich(s.Value); ok {
		return b.para(r, l)
	}
	v, err := figure.Plain(s.Value)
	if err != nil {
		b.errs = append(b.errs, err)
	}
	text, _ := v.(string)
	return b.verbatim(text, l)
}

// statText is a value that is a text, clean.
func statText(v any) (text string, ok bool) {
	p, _ := figure.Plain(v)
	text, ok = p.(string)
	return text, ok
}
