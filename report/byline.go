package report

import (
	"errors"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Byline is who speaks: a name, under it what they are, and ways to reach them, in a row. It stands at the foot of a cover. Its links have
// no lines under them.
type Byline struct {
	Name     string
	Role     string   // office and organisation, line by line
	Contacts []string // "[name@example.org](mailto:name@example.org)"
}

// Validate reports a byline without a name.
func (y Byline) Validate() error {
	errs := unclean("", 0, said{"Name", y.Name}, said{"Role", y.Role})
	for i, s := range y.Contacts {
		errs = append(errs, unclean("contact", i+1, said{"text", s})...)
	}
	if strings.TrimSpace(y.Name) == "" {
		errs = append(errs, errors.New("it has no Name; give it that of a person or an organisation"))
	}
	return errors.Join(errs...)
}

// contactGap stands between contacts: two em spaces.
const contactGap = "\u2003\u2003"

// Node is a stack of texts.
func (y Byline) Node(s *theme.Setting) layout.Node {
	b := build(s, y)
	who := &layout.Stack{Gap: 4 * pt, Nodes: []layout.Node{b.para(y.Name, look{layout.Heading, layout.RoleP, b.Colors.Ink, true})}}
	if y.Role != "" {
		who.Nodes = append(who.Nodes, b.para(y.Role, look{layout.CardText, layout.RoleP, b.Colors.Muted, false}))
	}
	all := &layout.Stack{Gap: 16 * pt, Nodes: []layout.Node{who}}
	if len(y.Contacts) > 0 {
		p := b.para(strings.Join(y.Contacts, contactGap), look{layout.Subtitle, layout.RoleP, b.Colors.Muted, false})
		for i := range p.Runs {
			p.Runs[i].Bare = true
		}
		all.Nodes = append(all.Nodes, p)
	}
	return b.node(all)
}
