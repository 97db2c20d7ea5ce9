package report

import (
	"errors"
	"fmt"
	"math"
	"strings"

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
	Value  any    // what figure.Plain takes: a number, a date, or a string such as "6×", shown as it stands; Rich is Markdown
	Format number.Format
	Date   number.Precision // of a date
	Unit   string           // after the number: "EUR"; what Format divides it by stands before that: "million EUR"
	Note   string           // below it

	Changes   []Change
	Good      Direction // which way its changes are good; zero: they have no colour
	Target    any       // in the unit of Value; printed with the state
	State     State
	StateText string    // after the mark of the state: "2.5 % over budget"; "" is the state's name
	Past      []float64 // what it was in the periods before, from the oldest, drawn as a line that ends at Value
}

// Validate reports values that cannot be shown.
func (s Stats) Validate() error { return someStats(s) }

// Validate reports values that cannot be shown.
func (f Facts) Validate() error { return someStats(f) }

// Advice is on numbers that their format shows as zero.
func (s Stats) Advice() []string { return adviceOn(s) }

// Advice is on numbers that their format shows as zero.
func (f Facts) Advice() []string { return adviceOn(f) }

func adviceOn(stats []Stat) (all []string) {
	for i, s := range stats {
		v, _ := figure.Float(s.Value)
		if _, hidden := s.Format.Hidden([]float64{v}); hidden {
			all = append(all, fmt.Sprintf("number %d %q: %g is printed as zero; give its Format more Places", i+1, s.Label, v))
		}
	}
	return all
}

func someStats(stats []Stat) error {
	if len(stats) == 0 {
		return errors.New("there are no numbers; leave the block out")
	}
	return validStats(stats)
}

func validStats(stats []Stat) error {
	var errs []error
	for i, s := range stats {
		if _, err := figure.Exact(s.Value); err != nil {
			errs = append(errs, fmt.Errorf("number %d %q, Value: %w", i+1, s.Label, err))
		} else if err := validStat(s.Value); err != nil {
			errs = append(errs, fmt.Errorf("number %d %q %w", i+1, s.Label, err))
		}
		if err := s.Format.Err(); err != nil {
			errs = append(errs, fmt.Errorf("number %d %q: %w", i+1, s.Label, err))
		}
		errs = append(errs, s.checkChanges(i+1)...)
		errs = append(errs, unclean("number", i+1, said{"StateText", s.StateText}, said{"ID", s.ID}, said{"Label", s.Label}, said{"Unit", s.Unit}, said{"Note", s.Note},
			said{"Format.Prefix", s.Format.Prefix}, said{"Format.Suffix", s.Format.Suffix})...)
	}
	return errors.Join(errs...)
}

// validStat reports a value of a cell that no big number can have.
func validStat(v any) error {
	p, _ := figure.Plain(v)
	n, isNumber := figure.Float(p)
	switch {
	case isNumber && (math.IsNaN(n) || math.IsInf(n, 0)):
		return fmt.Errorf("is %v; give a finite value, or a text", n)
	case p == nil || p == "":
		return fmt.Errorf("has the value %#v; give a number, a date or a text", v)
	}
	return nil
}

// Figures are the numbers.
func (s Stats) Figures(set *theme.Setting) figure.Figures {
	return statFigures(s, set)
}

// Figures are the numbers.
func (f Facts) Figures(set *theme.Setting) figure.Figures {
	return statFigures(f, set)
}

// statFigures are big numbers with their changes and their past.
func statFigures(stats []Stat, set *theme.Setting) (f figure.Figures) {
	f.Numbers = numbers(stats, set)
	if past, ok := pastSheet(stats, set); ok {
		f.Sheets = append(f.Sheets, past)
	}
	return f
}

// numbers are big numbers as figures, each followed by its changes.
func numbers(stats []Stat, set *theme.Setting) (out []figure.Number) {
	for i := range stats {
		s := &stats[i]
		out = append(append(out, s.number(set)), s.changeNumbers(set)...)
	}
	return out
}

func (s *Stat) number(set *theme.Setting) figure.Number {
	q := s.quantityOf(set.Locale)
	n := figure.Number{ID: s.ID, Label: plain(s.Label), Value: q.value, Unit: plain(q.unit), Shown: s.shownAs(set), Note: plain(s.Note)}
	if state := plain(s.stateText(set)); n.Note == "" {
		n.Note = state
	} else if state != "" {
		n.Note += set.Say().Semicolon + state
	}
	for _, note := range footnotesOf(set, s.Label, s.Unit, s.Note) {
		n.Note = strings.TrimPrefix(n.Note+set.Say().Semicolon+note, set.Say().Semicolon)
	}
	n.Code = s.codeOf(q, set.Locale)
	return n
}

// codeOf is the number format of the value in full; what stands about it has a cell of its own.
func (s *Stat) codeOf(q quantity, l number.Locale) string {
	v, ok := figure.Float(q.value)
	if !ok {
		if f := s.format(); f.kinds != [3]bool{} {
			return f.code(l)
		}
		return ""
	}
	f := number.Format{Unit: number.One, Places: s.Format.Places, Sign: s.Format.Sign, Parentheses: s.Format.Parentheses, Plain: s.Format.Plain}
	if n := s.Format.Unit; n.IsShare() {
		f.Unit = n
	}
	if q.scale || s.Format.Scientific {
		f.Places = number.Auto
	}
	return f.For([]float64{v}).Code(l)
}

// Node is a grid of cards.
func (s Stats) Node(set *theme.Setting) layout.Node {
	b := build(set, s)
	pad := 18 * pt
	if even(len(s)) < len(s) { // two rows of tiles with all parts fit a page
		pad = 12 * pt
	}
	g := &layout.Grid{Name: set.Say().Number, Columns: even(len(s)), Gap: set.Grid.Gutter, Pad: pad, Least: 150 * pt, HeadGap: 4 * pt, Low: true}
	row := numberRow(g.Columns, len(s))
	for i := range s { // in one colour: the last of three is no sum
		cell := b.statCell(&s[i], set.Colors.Ink, row)
		cell.Surface, cell.Rule, cell.Weight = &set.Colors.Surface, &set.Colors.Primary, 3*pt
		g.Cells = append(g.Cells, cell)
	}
	return b.node(g)
}

// even is how many of n tiles stand in a row: four at most, and as many in all rows as can be.
func even(n int) int {
	rows := max((n+3)/4, 1)
	return max((n+rows-1)/rows, 1)
}

// numberRow is the row of numbers of which so many stand side by side: they are the smaller the more they are, and in several rows as
// if one more stood there.
func numberRow(columns, n int) *layout.NumberRow {
	from := columns - 1
	if n > columns {
		from = max(columns, besideText)
	}
	return &layout.NumberRow{From: from}
}

// besideText is how small numbers are that stand beside something else.
const besideText = 3

// statCell is a figure with all that belongs to it, without its ground.
func (b *builder) statCell(s *Stat, tone layout.Color, row *layout.NumberRow) layout.GridCell {
	cell := layout.GridCell{Head: b.statLabel(*s), Node: b.stat(*s, tone, row)}
	if line := b.past(s); line != nil {
		cell.Foot = line
	}
	return cell
}

// Node is a grid of numbers, or a column of them where it is narrow.
func (f Facts) Node(set *theme.Setting) layout.Node {
	b := build(set, f)
	g := &layout.Grid{Name: set.Say().Number, Columns: min(max(len(f), 1), 3), Gap: set.Grid.Text, RowGap: set.Grid.Block * 4 / 3, Least: 220 * pt, HeadGap: 4 * pt, Low: true}
	row := numberRow(g.Columns, len(f))
	if set.Beside {
		row.From = max(row.From, besideText)
	}
	for i := range f {
		tone := set.Colors.Ink
		if len(f) == 1 {
			tone = set.Colors.Primary
		}
		cell := b.statCell(&f[i], tone, row)
		cell.Rule, cell.Weight = &set.Colors.Ink, pt
		g.Cells = append(g.Cells, cell)
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
func (b *builder) stat(s Stat, tone layout.Color, row *layout.NumberRow) layout.Node {
	st := &layout.Stack{Gap: 4 * pt, Nodes: []layout.Node{b.bigNumber(&s, tone, row)}}
	for _, c := range b.changes(&s) {
		st.Nodes = append(st.Nodes, c)
	}
	if s.Note != "" {
		color := b.Colors.Muted
		if s.Label == "" {
			color = b.Colors.Ink
		}
		st.Nodes = append(st.Nodes, b.para(s.Note, look{layout.CardText, layout.RoleP, color, false}))
	}
	return st
}

// bigNumber is a number with its unit, in a row of numbers of one size.
func (b *builder) bigNumber(s *Stat, tone layout.Color, row *layout.NumberRow) *layout.BigNumber {
	f := s.format()
	n := &layout.BigNumber{Value: b.value(s.Value, &f, look{layout.Big, layout.RoleSpan, tone, true}), Row: row}
	row.Numbers = append(row.Numbers, n)
	n.Value.Pitch = layout.TitlePitch
	if unit := s.unit(b.Locale); unit != "" {
		n.Unit = b.para(unit, look{layout.BigUnit, layout.RoleSpan, b.Colors.Muted, false})
		n.Unit.Pitch = layout.TitlePitch
	}
	return n
}

// unit is what stands after the number.
func (s *Stat) unit(l number.Locale) string {
	if v, ok := figure.Float(s.Value); ok {
		return s.Format.UnitAfter(v, s.Unit, l)
	}
	return s.Unit
}

// format is how the number is shown.
func (s *Stat) format() format {
	var one tally
	one.add(s.Value)
	return one.format(s.Format, s.Date)
}
