package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
)

// TwoByTwo is what stands in the four quadrants of two criteria: measures by effort and impact, or strengths, weaknesses, opportunities and
// threats. The quadrants are as large as each other and fill the room; those in focus are tinted. It is a table. Points that have values stand in
// a charts.Scatter, and quadrants without criteria in Cards of two columns.
type TwoByTwo struct {
	Across                                       Criterion // tells left and right apart
	Up                                           Criterion // tells the upper and the lower row apart
	UpperLeft, UpperRight, LowerLeft, LowerRight Quadrant
}

// Criterion is what two sides differ by. Its texts are inline Markdown.
type Criterion struct {
	Name string // "Effort"; "" is left out where Low and High say it
	// Low is the name of the left or the lower side, High that of the other; where both are "", they are "low" and "high" in the deck's language.
	Low, High string
}

// Quadrant is what stands in one: a title, and items below that. Its texts are inline Markdown; one without any is empty.
type Quadrant struct {
	Title string
	Items []string
	Focus bool
}

// quadrants are the quadrants in the order of reading.
func (m *TwoByTwo) quadrants() [4]*Quadrant {
	return [4]*Quadrant{&m.UpperLeft, &m.UpperRight, &m.LowerLeft, &m.LowerRight}
}

// quadrantNames are the fields of the quadrants, in their order.
var quadrantNames = [4]string{"UpperLeft", "UpperRight", "LowerLeft", "LowerRight"}

// Validate reports criteria that say nothing, or of one side alone, and quadrants that are all empty.
func (m TwoByTwo) Validate() error {
	var errs []error
	for _, c := range [...]struct {
		field string
		Criterion
	}{{"Across", m.Across}, {"Up", m.Up}} {
		switch {
		case (c.Low == "") != (c.High == ""):
			errs = append(errs, fmt.Errorf("%s names one of its two sides; give both Low and High, or neither", c.field))
		case c.Name == "" && c.Low == "":
			errs = append(errs, fmt.Errorf("%s says nothing; give it a Name, or Low and High, or make the quadrants Cards", c.field))
		}
		errs = append(errs, unclean("", 0, said{c.field + ".Name", c.Name}, said{c.field + ".Low", c.Low}, said{c.field + ".High", c.High})...)
	}
	empty := true
	for i, q := range m.quadrants() {
		empty = empty && q.Title == ""
		if q.Title == "" && len(q.Items) > 0 {
			errs = append(errs, fmt.Errorf("%s has items and no title; give it one", quadrantNames[i]))
		}
		errs = append(errs, unclean("", 0, said{quadrantNames[i] + ".Title", q.Title})...)
		for k, item := range q.Items {
			if strings.TrimSpace(item) == "" {
				errs = append(errs, fmt.Errorf("%s has no text in item %d; leave it out", quadrantNames[i], k+1))
			}
			errs = append(errs, unclean(quadrantNames[i]+", item", k+1, said{"text", item})...)
		}
	}
	if empty {
		errs = append(errs, errors.New("no quadrant has a title; give them some"))
	}
	return errors.Join(errs...)
}

// Extent is the items and the bytes of the texts.
func (m TwoByTwo) Extent() figure.Extent {
	e := figure.Extent{Text: figure.Text(m.Across.Name, m.Across.Low, m.Across.High, m.Up.Name, m.Up.Low, m.Up.High)}
	for _, q := range m.quadrants() {
		e.Items += len(q.Items)
		e.Text += figure.Text(q.Title) + figure.Text(q.Items...)
	}
	return e
}

// Node is a table of areas.
func (m TwoByTwo) Node(s *theme.Setting) layout.Node {
	b := build(s, m)
	if err := m.Validate(); err != nil {
		return broken{err}
	}
	left, right := b.sides(m.Across)
	lower, upper := b.sides(m.Up)
	t := b.areas(b.para(m.Up.Name, b.areaHead()), b.para(m.Across.Name, b.areaHead()), b.para(left, b.areaHead()), b.para(right, b.areaHead()))
	t.Key = []layout.TableClass{{Fill: s.Colors.Surface}, {Fill: s.Colors.Tint}}
	all := m.quadrants()
	for i, side := range [...]string{upper, lower} {
		t.Rows = append(t.Rows, []layout.TableCell{{Para: b.para(side, b.areaRow())}, b.quadrant(all[2*i]), b.quadrant(all[2*i+1])})
	}
	return b.node(t)
}

// sides are the names of the sides of a criterion.
func (b *builder) sides(c Criterion) (low, high string) {
	if c.Low == "" {
		return b.Say().Low, b.Say().High
	}
	return c.Low, c.High
}

// quadrant is a cell: its title, and below that its items.
func (b *builder) quadrant(q *Quadrant) layout.TableCell {
	l := look{layout.Cell, layout.RoleP, b.Colors.Ink, false}
	cell := layout.TableCell{Class: 1, Para: &layout.Para{Type: l.Type, Role: l.Role}}
	if q.Focus {
		cell.Class = 2
	}
	title := l
	title.bold = true
	cell.Runs = b.para(q.Title, title).Runs
	for _, item := range q.Items {
		cell.Runs = slices.Concat(cell.Runs, []layout.Run{{Text: "\n• ", Color: l.Color}}, b.para(item, l).Runs)
	}
	return cell
}
