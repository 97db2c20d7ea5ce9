package report

import (
	"errors"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/theme"
)

// measure is the widest line of body text in em: about 75 characters.
const measure = 36

// Text is body text; an empty line parts paragraphs.
type Text string

// Node is a stack of paragraphs.
func (t Text) Node(s *theme.Setting) layout.Node {
	b := build(s)
	var ps []layout.Node
	for part := range strings.SplitSeq(string(t), "\n\n") {
		if strings.TrimSpace(part) != "" {
			ps = append(ps, b.body(part))
		}
	}
	return b.node(&layout.Stack{Nodes: ps, Gap: s.Grid.Block})
}

// Heading stands above a part of a slide.
type Heading string

// Node is a heading of the second level.
func (h Heading) Node(s *theme.Setting) layout.Node {
	b := build(s)
	return b.node(b.para(string(h), look{layout.Heading, layout.RoleH2, s.Colors.Ink, true}))
}

// Callout is a sentence that stands out: bold, under a rule.
type Callout string

// Node is a paragraph with a rule on top.
func (t Callout) Node(s *theme.Setting) layout.Node {
	b := build(s)
	p := b.para(string(t), look{s.Body, layout.RoleP, s.Colors.Ink, true})
	p.Measure = measure
	return b.node(&layout.Grid{Name: "Call-out", Columns: 1, Cells: []layout.GridCell{{Node: p, Rule: &s.Colors.Ink, Weight: layout.Pt}}})
}

// builder makes a block's nodes and keeps what is wrong with its texts.
type builder struct {
	*theme.Setting
	errs []error
}

func build(s *theme.Setting) *builder { return &builder{Setting: s} }

// look is how a paragraph looks.
type look struct {
	layout.Type
	layout.Role
	layout.Color
	bold bool
}

// para is a paragraph of inline Markdown.
func (b *builder) para(text string, l look) *layout.Para {
	runs, err := markup.Parse(text, markup.Style{Color: l.Color, Link: b.Colors.Primary, Bold: l.bold})
	if err != nil {
		b.errs = append(b.errs, err)
	}
	return &layout.Para{Runs: runs, Type: l.Type, Role: l.Role}
}

// body is a paragraph of body text.
func (b *builder) body(text string) *layout.Para {
	p := b.para(text, look{b.Setting.Body, layout.RoleP, b.Colors.Ink, false})
	p.Measure = measure
	return p
}

// node is n, or what was wrong on the way to it.
func (b *builder) node(n layout.Node) layout.Node {
	if len(b.errs) > 0 {
		return broken{errors.Join(b.errs...)}
	}
	return n
}

// nodes are the blocks of a container.
func nodes(s *theme.Setting, blocks []Block) []layout.Node {
	out := make([]layout.Node, 0, len(blocks))
	for _, b := range blocks {
		out = append(out, b.Node(s))
	}
	return out
}

// broken is a block with an error.
type broken struct{ err error }

// Layout is the error.
func (n broken) Layout(*layout.Context, layout.Region) (layout.Frame, layout.Node, error) {
	return layout.Frame{}, nil, n.err
}
