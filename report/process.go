package report

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// process makes the cards of steps.
type process struct {
	*builder
	steps    Steps
	leftward bool
	told     bool // how far the steps are
}

// grid is a grid of cards without their contents, of so many in a row at most.
func (p *process) grid(most int) *layout.Grid {
	c, w := p.Colors, p.Say()
	g := &layout.Grid{
		Name: w.Step, Columns: p.steps.columns(most), Gap: p.Grid.Text, RowGap: p.Grid.Text + p.Grid.Block/3, Least: 120 * pt, Stretch: true,
		Arrows: &layout.ArrowLook{Name: w.Arrow, Color: c.Muted, Width: pt * 3 / 2}, Leftward: p.leftward,
	}
	for i := range p.steps {
		tone := p.tone(i, c.Grey)
		g.Cells = append(g.Cells, layout.GridCell{Surface: &c.Surface, Rule: &tone, Weight: 3 * pt})
	}
	return g
}

// columns is how many steps stand in a row: as many in all rows as can be. One alone has the width of one of three.
func (s Steps) columns(most int) int {
	if len(s) == 1 {
		return 3
	}
	rows := max((len(s)+most-1)/most, 1)
	return max((len(s)+rows-1)/rows, 1)
}

// tone is the colour of step i by its state; rest is that of steps to come.
func (p *process) tone(i int, rest layout.Color) layout.Color {
	switch st := &p.steps[i]; {
	case st.State == StepNow:
		return p.Colors.Accent
	case st.State == StepDone || !p.told:
		return p.Colors.Primary
	}
	return rest
}

// state is the word for the state of step i, "" where there is none.
func (p *process) state(i int) string {
	switch p.steps[i].State {
	case StepDone:
		return p.Say().Done
	case StepNow:
		return p.Say().Now
	}
	return ""
}

// large is cards with numbers set large over their titles, and dates at their feet.
func (p *process) large() *layout.Grid {
	g := p.grid(fewSteps)
	if g.Pad, g.HeadGap = 14*pt, 8*pt; slices.ContainsFunc(p.steps, func(st Step) bool { return st.Text != "" && st.When != "" }) {
		g.High = stepHigh
	}
	row := &layout.NumberRow{From: numberFrom}
	for i := range p.steps {
		st, cell := &p.steps[i], &g.Cells[i]
		tone := p.tone(i, p.Colors.Muted)
		n := &layout.BigNumber{Value: p.text(strconv.Itoa(i+1), look{layout.Big, layout.RoleSpan, tone, true}), Row: row}
		n.Value.Pitch = layout.TitlePitch
		row.Numbers, cell.Head = append(row.Numbers, n), n
		if word := p.state(i); word != "" {
			state := p.text(word, look{layout.BigUnit, layout.RoleSpan, tone, true})
			state.Pitch = layout.TitlePitch
			if n.Unit, n.Apart = state, true; p.leftward { // it stands left of what it is read after
				state = p.text(word, look{layout.CardText, layout.RoleP, tone, true})
				n.Unit = nil
				cell.Head = &layout.Stack{Nodes: []layout.Node{n, state}}
			}
		}
		if told := p.saying(st); len(told.Nodes) > 0 {
			cell.Node = told
		}
		if st.When != "" {
			cell.Foot = p.date(i)
		}
	}
	return g
}

// small is cards with numbers in front of their titles, and dates after their states, so many in a row at most.
func (p *process) small(most int) *layout.Grid {
	g := p.grid(most)
	g.Pad = 10 * pt
	for i := range p.steps {
		st := p.saying(&p.steps[i])
		number := layout.Run{Text: strconv.Itoa(i + 1), Bold: true, Color: p.tone(i, p.Colors.Muted)}
		if p.steps[i].Title == "" {
			st.Nodes = slices.Insert(st.Nodes, 0, layout.Node(p.text("", p.title())))
		}
		title := st.Nodes[0].(*layout.Para)
		if len(title.Runs) > 0 {
			number.Text += " "
		}
		title.Runs = slices.Insert(title.Runs, 0, number)
		g.Cells[i].Node, g.Cells[i].Foot = st, p.foot(i)
	}
	return g
}

// foot is the state and the date of a step in one line, nil where it has neither.
func (p *process) foot(i int) layout.Node {
	word, when := p.state(i), p.when(i)
	switch {
	case word == "":
		if p.steps[i].When == "" {
			return nil
		}
		return when
	case p.steps[i].When != "":
		word += p.Say().Comma
	}
	tone := p.tone(i, p.Colors.Muted)
	when.Runs = slices.Insert(when.Runs, 0, layout.Run{Text: word, Bold: true, Color: tone})
	return when
}

// when is the date of a step.
func (p *process) when(i int) *layout.Para {
	l := look{layout.CardText, layout.RoleP, p.Colors.Muted, false}
	if p.steps[i].State == StepNow {
		l.Color, l.bold = p.Colors.Ink, true
	}
	return p.text(p.steps[i].When, l)
}

// date is the date of a step under a line.
func (p *process) date(i int) layout.Node {
	line := layout.GridCell{Node: p.when(i), Rule: &p.Colors.Hairline, Weight: pt * 3 / 4}
	return &layout.Grid{Name: p.Say().Date, Columns: 1, Cells: []layout.GridCell{line}}
}

// title is the look of titles.
func (p *process) title() look { return look{layout.SideText, layout.RoleH2, p.Colors.Ink, true} }

// saying is a step's title and text.
func (p *process) saying(s *Step) *layout.Stack {
	st := &layout.Stack{Gap: 4 * pt}
	if s.Title != "" {
		st.Nodes = append(st.Nodes, p.text(s.Title, p.title()))
	}
	if s.Text != "" {
		st.Nodes = append(st.Nodes, p.text(s.Text, look{layout.CardText, layout.RoleP, p.Colors.Ink, false}))
	}
	return st
}

// text is a paragraph, at the right where cards run to the left.
func (p *process) text(s string, l look) *layout.Para {
	q := p.para(s, l)
	if p.leftward {
		q.Align = layout.Right
	}
	return q
}

// How many steps stand in a row: as few as that, if they have room on a page, else more.
const fewSteps, manySteps = 5, 6

// stepHigh is how high large cards grow.
const stepHigh = 300 * pt

// numberFrom is the step of the ladder that the numbers begin at: 36 pt in the default theme.
const numberFrom = 6
