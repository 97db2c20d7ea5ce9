package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Team are people of equal rank, each with a picture, or a disc with their initials, in even rows of three, from ten people on of four: six stand 3 x 2.
// Pictures and distances are as large as all people fit. The first line of a Role is what somebody is, those after it what they do.
type Team []Byline

// Validate reports people without names, and pictures that are none.
func (t Team) Validate() error {
	var errs []error
	if len(t) == 0 {
		errs = append(errs, errors.New("there are no people; leave the block out"))
	}
	for i := range t {
		if err := t[i].Validate(); err != nil {
			errs = append(errs, fmt.Errorf("person %d %q: %w", i+1, t[i].Name, err))
		}
	}
	return errors.Join(errs...)
}

// fewPeople is up to how many people rows have three; longer ones have four.
const fewPeople = 9

// columns are how many people stand in a row: as many in all rows, or in the last one fewer.
func (t Team) columns() int {
	n, most := len(t), 3
	if n > fewPeople {
		most = 4
	}
	rows := max((n+most-1)/most, 1)
	return max((n+rows-1)/rows, 1)
}

// personForm is how large people stand: the size of their portraits, what is above these, and the distance of rows.
type personForm struct{ portrait, above, rows layout.Length }

// personForms are from the largest.
var personForms = [...]personForm{
	{108 * pt, 18 * pt, 54 * pt}, {108 * pt, 18 * pt, 36 * pt}, {96 * pt, 14 * pt, 28 * pt}, {84 * pt, 10 * pt, 20 * pt}, {72 * pt, 6 * pt, 16 * pt}, {56 * pt, 4 * pt, 12 * pt},
}

// Node is a grid of the people, in the largest form in which they fit.
func (t Team) Node(s *theme.Setting) layout.Node {
	b := build(s, t)
	people := make([]*layout.Person, len(t))
	for i := range t {
		people[i] = t[i].person(b)
	}
	var forms layout.Either
	for _, f := range personForms {
		if t.columns() > 3 && f.portrait > 72*pt {
			continue
		}
		forms = append(forms, t.grid(b, f, people))
	}
	return b.node(forms)
}

// person is somebody in a team.
func (y Byline) person(b *builder) *layout.Person {
	who := &layout.Stack{Gap: 2 * pt, Nodes: []layout.Node{b.para(y.Name, look{layout.SideText, layout.RoleP, b.Colors.Ink, true})}}
	if y.Role != "" {
		what := b.para(y.Role, look{layout.CardText, layout.RoleP, b.Colors.Ink, false})
		mutedAfterFirst(what, b.Colors.Muted)
		who.Nodes = append(who.Nodes, what)
	}
	if len(y.Contacts) > 0 {
		who.Nodes = append(who.Nodes, b.contacts(y.Contacts, layout.Small, "\n"))
	}
	return &layout.Person{Portrait: y.portrait(b, 0), Text: who, Gap: 16 * pt}
}

// grid is the people in a form.
func (t Team) grid(b *builder, f personForm, people []*layout.Person) *layout.Grid {
	if b.Mode == theme.Read {
		f.portrait, f.above, f.rows = f.portrait*7/10, f.above*7/10, f.rows*7/10
	}
	g := &layout.Grid{Name: b.Say().Card, Columns: t.columns(), Gap: b.Grid.Gutter, RowGap: f.rows}
	for _, p := range people {
		in, face := *p, *p.Portrait
		face.Size, in.Portrait, in.Above = f.portrait, &face, f.above
		g.Cells = append(g.Cells, layout.GridCell{Node: &in, Rule: &b.Colors.Ink, Weight: pt})
	}
	return g
}

// mutedAfterFirst gives the lines of a text after its first a colour.
func mutedAfterFirst(p *layout.Para, c layout.Color) {
	var runs []layout.Run
	first := true
	for _, r := range p.Runs {
		if at := strings.IndexByte(r.Text, '\n'); first && at >= 0 {
			rest := r
			r.Text, rest.Text, rest.Color, first = r.Text[:at+1], r.Text[at+1:], c, false
			runs = append(runs, r, rest)
			continue
		}
		if !first && r.Href == "" {
			r.Color = c
		}
		runs = append(runs, r)
	}
	p.Runs = slices.DeleteFunc(runs, func(r layout.Run) bool { return r.Text == "" })
}
