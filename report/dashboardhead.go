package report

import (
	"github.com/deckfold/deckfold/layout"
)

// largeHead is a name over a large figure, with the first change at the right of that.
func (b *builder) largeHead(p *Panel, name *layout.Para, row *layout.NumberRow) layout.Node {
	if p.Figure == nil {
		return name
	}
	s := p.stat()
	number, changes := b.bigNumber(&s, b.Colors.Ink, row), b.changes(&s)
	st := &layout.Stack{Nodes: []layout.Node{name}}
	if len(changes) > 0 {
		changes[0].Align = layout.Right
		st.Nodes = append(st.Nodes, &layout.Ends{Left: number, Right: changes[0]})
		changes = changes[1:]
	} else {
		st.Nodes = append(st.Nodes, number)
	}
	return b.under(st, &s, changes)
}

// smallHead is a name with its figure, after the first change, at the right.
func (b *builder) smallHead(p *Panel, name *layout.Para) layout.Node {
	if p.Figure == nil {
		return name
	}
	s := p.stat()
	f := s.format()
	text := b.value(s.Value, &f, look{layout.CardText, layout.RoleSpan, b.Colors.Primary, true})
	if unit := s.unit(b.Locale); unit != "" {
		text.Runs = append(text.Runs, layout.Run{Text: " ", Color: b.Colors.Muted})
		text.Runs = append(text.Runs, b.para(unit, look{layout.CardText, layout.RoleSpan, b.Colors.Muted, false}).Runs...)
	}
	at := &layout.Marked{Para: text}
	changes := b.changes(&s)
	if len(changes) > 0 {
		first := *changes[0]
		runs := append(first.Runs[:len(first.Runs):len(first.Runs)], layout.Run{Text: "\u2002", Color: b.Colors.Primary})
		text.Runs = append(runs, text.Runs...)
		first.Para, at, changes = text, &first, changes[1:]
	}
	at.Align = layout.Right
	return b.under(&layout.Stack{Nodes: []layout.Node{&layout.Ends{Left: name, Right: at}}}, &s, changes)
}

// under adds the lines of further changes, and the note, under a figure.
func (b *builder) under(st *layout.Stack, s *Stat, changes []*layout.Marked) layout.Node {
	for _, c := range changes {
		st.Nodes = append(st.Nodes, c)
	}
	if s.Note != "" {
		st.Nodes = append(st.Nodes, b.para(s.Note, look{layout.CardText, layout.RoleP, b.Colors.Muted, false}))
	}
	return st
}
