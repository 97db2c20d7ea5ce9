package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// RiskMatrix is risks by how likely they are, a row for each level, and what they would do, a column for each. Its cells are as large as
// each other and fill the room; each says its severity, which its tint shows, and has the names of its risks. It is a table, in the
// workbook one of the risks.
type RiskMatrix struct {
	ID         string   // names its sheet in the workbook; "" is made from the slide
	Source     string   // in the slide's source line, inline Markdown
	Likelihood []string // the names of 2 to 5 levels, from the lowest
	Impact     []string // the same
	Severity   []string // the names of up to 5 grades, from the lowest, each with a tint of the theme's ramp; nil: cells have none
	// Grades are the grades of the cells, from 1, by likelihood and impact from the lowest levels on; nil: parted evenly by the sum of both.
	Grades [][]int
	Risks  []Risk
}

// Risk is a risk. Its texts are shown as they are given.
type Risk struct {
	Name       string
	Mark       string // stands in the matrix instead of the name: a number that a list beside it explains; "" is none
	Likelihood int    // its level, from 1
	Impact     int    // the same
}

// Levels and grades of a matrix.
const (
	leastLevels = 2
	mostLevels  = 5
)

// Validate reports levels that are too few, too many or without a name, and risks that stand at none.
func (m RiskMatrix) Validate() error {
	errs := unclean("", 0, said{"ID", m.ID}, said{"Source", m.Source})
	for _, axis := range m.axes() {
		if n := len(axis.names); n < axis.least || n > mostLevels {
			errs = append(errs, fmt.Errorf("%s has %d names; give %d to %d, from the lowest", axis.field, n, axis.least, mostLevels))
		}
		for i, name := range axis.names {
			if strings.TrimSpace(name) == "" {
				errs = append(errs, fmt.Errorf("%s has no name for level %d; give one", axis.field, i+1))
			}
			errs = append(errs, unclean(axis.field, i+1, said{"name", name})...)
		}
	}
	errs = append(errs, m.checkGrades()...)
	if len(m.Risks) == 0 {
		errs = append(errs, errors.New("the matrix has no risks; leave it out, or say in a text that there are none"))
	}
	for i := range m.Risks {
		errs = append(errs, m.checkRisk(i)...)
	}
	return errors.Join(errs...)
}

// axis is the names of levels or grades, and the field that has them.
type axis struct {
	field string
	names []string
	least int
}

func (m *RiskMatrix) axes() [3]axis {
	return [3]axis{{"Likelihood", m.Likelihood, leastLevels}, {"Impact", m.Impact, leastLevels}, {"Severity", m.Severity, 0}}
}

// checkGrades reports grades that are not those of the cells.
func (m *RiskMatrix) checkGrades() (errs []error) {
	switch {
	case m.Grades == nil:
		return nil
	case len(m.Severity) == 0:
		return []error{errors.New("the grades of Grades have no names; give Severity, or leave it out")}
	case len(m.Grades) != len(m.Likelihood):
		return []error{fmt.Errorf("the field Grades has %d rows; give one for each of the %d levels of Likelihood", len(m.Grades), len(m.Likelihood))}
	}
	for i, row := range m.Grades {
		if len(row) != len(m.Impact) {
			errs = append(errs, fmt.Errorf("row %d of Grades has %d grades; give one for each of the %d levels of Impact", i+1, len(row), len(m.Impact)))
		}
		for k, g := range row {
			if g < 1 || g > len(m.Severity) {
				errs = append(errs, fmt.Errorf("row %d, column %d of Grades is %d; Severity has grades from 1 to %d", i+1, k+1, g, len(m.Severity)))
			}
		}
	}
	return errs
}

// checkRisk reports what is wrong with a risk.
func (m *RiskMatrix) checkRisk(i int) []error {
	r := &m.Risks[i]
	errs := unclean("risk", i+1, said{"Name", r.Name}, said{"Mark", r.Mark})
	if strings.TrimSpace(r.Name) == "" {
		errs = append(errs, fmt.Errorf("risk %d has no name; give one, which stands in the workbook, too", i+1))
	}
	for _, at := range [...]struct {
		field     string
		level, of int
	}{{"Likelihood", r.Likelihood, len(m.Likelihood)}, {"Impact", r.Impact, len(m.Impact)}} {
		if at.level < 1 || at.level > at.of {
			errs = append(errs, fmt.Errorf("risk %d %q: its %s is %d; the matrix has levels from 1 to %d", i+1, r.Name, at.field, at.level, at.of))
		}
	}
	return errs
}

// grade is that of a cell, from 1; 0: there are none.
func (m *RiskMatrix) grade(likelihood, impact int) int {
	switch n := len(m.Severity); {
	case n == 0:
		return 0
	case m.Grades != nil:
		return m.Grades[likelihood-1][impact-1]
	default:
		return 1 + (likelihood+impact-2)*n/(len(m.Likelihood)+len(m.Impact)-1)
	}
}

// fills are the tints of the grades, or that of all cells.
func (m *RiskMatrix) fills(p *theme.Palette) []layout.Color {
	n := len(m.Severity)
	if n == 0 {
		return []layout.Color{p.Surface}
	}
	out := make([]layout.Color, n)
	for i := range out {
		out[i] = p.Step(i, n)
	}
	return out
}

// Node is a table of areas, the likeliest risks on top.
func (m RiskMatrix) Node(s *theme.Setting) layout.Node {
	b := build(s, m)
	if err := m.Validate(); err != nil {
		return broken{err}
	}
	w, head := s.Say(), b.areaHead()
	columns := make([]*layout.Para, len(m.Impact))
	for i, name := range m.Impact {
		columns[i] = b.verbatim(name, head)
	}
	t := b.areas(b.verbatim(w.Likelihood, head), b.verbatim(w.Impact, head), columns...)
	for _, fill := range m.fills(s.Colors) {
		t.Key = append(t.Key, layout.TableClass{Fill: fill})
	}
	for l := len(m.Likelihood); l > 0; l-- {
		row := []layout.TableCell{{Para: b.verbatim(m.Likelihood[l-1], b.areaRow())}}
		for i := range m.Impact {
			row = append(row, b.riskCell(&m, l, i+1))
		}
		t.Rows = append(t.Rows, row)
	}
	return b.node(t)
}

// riskCell is a cell: its severity, and below that its risks.
func (b *builder) riskCell(m *RiskMatrix, likelihood, impact int) layout.TableCell {
	grade := m.grade(likelihood, impact)
	ink := b.Colors.Ink
	if grade > 0 {
		// Of no role: the tint keeps its lightness in other themes, as that of tables does.
		ink = b.Colors.TextOn(m.fills(b.Colors)[grade-1]).Plain()
	}
	l := look{layout.Cell, layout.RoleP, ink, false}
	cell := layout.TableCell{Class: uint8(max(grade, 1)), Para: &layout.Para{Type: l.Type, Role: l.Role}}
	add := func(s string, bold bool) {
		if l.bold = bold; s != "" {
			cell.Runs = append(cell.Runs, b.verbatim(s, l).Runs...)
		}
	}
	risks := m.shown(likelihood, impact)
	if grade > 0 {
		name := text.Line(m.Severity[grade-1])
		if risks != "" {
			name += "\n"
		}
		add(name, false)
	}
	add(risks, true)
	return cell
}

// shown is the risks of a cell: marks in a line, then each name on its own.
func (m *RiskMatrix) shown(likelihood, impact int) string {
	var marks, names []string
	for i := range m.Risks {
		r := &m.Risks[i]
		switch {
		case r.Likelihood != likelihood || r.Impact != impact:
		case r.Mark != "":
			marks = append(marks, text.Line(r.Mark))
		default:
			names = append(names, text.Line(r.Name))
		}
	}
	if len(names) > 1 {
		for i := range names {
			names[i] = "• " + names[i]
		}
	}
	if len(marks) > 0 {
		names = slices.Insert(names, 0, strings.Join(marks, ", "))
	}
	return strings.Join(names, "\n")
}

// Sources are where the risks are from.
func (m RiskMatrix) Sources() []string { return []string{m.Source} }

// Extent is the risks and the bytes of the texts.
func (m RiskMatrix) Extent() figure.Extent {
	e := figure.Extent{Items: len(m.Risks), Text: figure.Text(m.ID, m.Source) + figure.Text(slices.Concat(m.Likelihood, m.Impact, m.Severity)...)}
	for i := range m.Risks {
		e.Text += figure.Text(m.Risks[i].Name, m.Risks[i].Mark)
	}
	return e
}

// Figures are the risks as a sheet. What no risk has has no column.
func (m RiskMatrix) Figures(set *theme.Setting) figure.Figures {
	if m.Validate() != nil {
		return figure.Figures{} // as Node says
	}
	w := set.Say()
	marked := slices.ContainsFunc(m.Risks, func(r Risk) bool { return r.Mark != "" })
	s := figure.Sheet{ID: m.ID, Kind: figure.KindTable, Source: plain(m.Source), Rows: len(m.Risks)}
	add := func(is bool, name string) {
		if is {
			s.Columns = append(s.Columns, figure.Column{Name: name})
		}
	}
	add(marked, w.Number)
	add(true, w.Risk)
	add(true, w.Likelihood)
	add(true, w.Impact)
	add(len(m.Severity) > 0, w.Severity)
	s.Row = func(i int, dst []any) []any {
		r := &m.Risks[i]
		if marked {
			dst = append(dst, r.Mark)
		}
		dst = append(dst, r.Name, m.Likelihood[r.Likelihood-1], m.Impact[r.Impact-1])
		if g := m.grade(r.Likelihood, r.Impact); g > 0 {
			dst = append(dst, m.Severity[g-1])
		}
		return dst
	}
	return figure.Figures{Sheets: []figure.Sheet{s}}
}
