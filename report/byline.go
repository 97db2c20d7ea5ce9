package report

import (
	"errors"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Byline is who speaks: a name, under it what they are, and ways to reach them, in a row. It stands at the foot of a cover, and below what is
// said on a slide of the Kind Quote. Its links have no lines under them.
type Byline struct {
	Name     string
	Role     string   // office and organisation, line by line
	Contacts []string // "[name@example.org](mailto:name@example.org)"
	// Picture stands beside the texts, round where it has a Crop, else whole; its Alt is the name where it has none. Without one it is left out;
	// beside a quote are the initials of the name then.
	Picture Image
}

// Validate reports a byline without a name, and a picture that is none.
func (y Byline) Validate() error {
	errs := unclean("", 0, said{"Name", y.Name}, said{"Role", y.Role}, said{"Picture.Alt", y.Picture.Alt})
	for i, s := range y.Contacts {
		errs = append(errs, unclean("contact", i+1, said{"text", s})...)
	}
	if strings.TrimSpace(y.Name) == "" {
		errs = append(errs, errors.New("it has no Name; give it that of a person or an organisation"))
	}
	return errors.Join(append(errs, y.Picture.portraitFaults()...)...)
}

// contactGap stands between contacts: two em spaces.
const contactGap = "\u2003\u2003"

// The sizes of portraits: beside the lines of a byline, and beside a quote.
const (
	bylinePortrait = 72 * pt
	quotePortrait  = 140 * pt
)

// Node is a stack of texts, beside the picture where there is one and it does not stand beside a quote.
func (y Byline) Node(s *theme.Setting) layout.Node {
	b := build(s, y)
	who := y.lines(b)
	if !y.Picture.given() || s.Quoted {
		return b.node(who)
	}
	return b.node(&layout.Person{Portrait: y.portrait(b, bylinePortrait), Text: who, Gap: 16 * pt})
}

// Portrait is the picture of who said a quote, or their initials.
func (y Byline) Portrait(s *theme.Setting) layout.Node {
	b := texts(s)
	p := y.portrait(b, quotePortrait)
	return b.node(p)
}

// lines are the name, the role and the contacts.
func (y Byline) lines(b *builder) layout.Node {
	name := layout.Heading
	if b.Quoted {
		name = layout.Lead
	}
	who := &layout.Stack{Gap: 4 * pt, Nodes: []layout.Node{b.para(y.Name, look{name, layout.RoleP, b.Colors.Ink, true})}}
	if y.Role != "" {
		who.Nodes = append(who.Nodes, b.para(y.Role, look{layout.CardText, layout.RoleP, b.Colors.Muted, false}))
	}
	all := &layout.Stack{Gap: 16 * pt, Nodes: []layout.Node{who}}
	if len(y.Contacts) > 0 {
		all.Nodes = append(all.Nodes, b.contacts(y.Contacts, layout.Subtitle, contactGap))
	}
	return all
}

// contacts are ways to reach somebody, as a text whose links have no lines under them.
func (b *builder) contacts(all []string, size layout.Type, gap string) *layout.Para {
	p := b.para(strings.Join(all, gap), look{size, layout.RoleP, b.Colors.Muted, false})
	for i := range p.Runs {
		p.Runs[i].Bare = true
	}
	return p
}
