package report

import (
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// measure is the widest line of body text in em: about 75 characters.
const measure = 36

// Text is body text; an empty line parts paragraphs. One of a paragraph that ends with ":" above a list leads it, muted.
type Text string

// Node is a stack of paragraphs.
func (t Text) Node(s *theme.Setting) layout.Node {
	b := build(s, t)
	var ps []layout.Node
	for part := range strings.SplitSeq(b.clean(string(t)), "\n\n") {
		if strings.TrimSpace(part) != "" {
			ps = append(ps, b.body(part))
		}
	}
	if len(ps) == 1 && s.Leads && len(b.errs) == 0 && strings.HasSuffix(ps[0].(*layout.Para).Text(), ":") {
		ps[0] = b.lead(strings.TrimSpace(b.clean(string(t))))
	}
	return b.node(&layout.Stack{Nodes: ps, Gap: s.Grid.Block})
}

// Flows reports that texts flow in columns.
func (Text) Flows() bool { return true }

// Rich is inline Markdown in the place of data: as a cell, as the value of a [Span] or of a [Stat], or as the head of a
// [Column]. In the workbook it stands without its marks.
type Rich string

// rich is a value with markup.
func rich(v any) (text string, ok bool) {
	switch v := v.(type) {
	case Rich:
		return string(v), true
	case *Rich:
		if v != nil {
			return string(*v), true
		}
	}
	return "", false
}

// Heading stands above a part of a slide. Above a list it is in the primary.
type Heading string

// Node is a heading of the second level.
func (h Heading) Node(s *theme.Setting) layout.Node {
	b := build(s, h)
	size := layout.Heading
	if s.Body != layout.Body {
		size = s.Body // beside or over something else, as large as the text there
	}
	tone := s.Colors.Ink
	if s.Leads { // it stands over a list
		tone = s.Colors.Primary
	}
	return b.node(b.para(string(h), look{size, layout.RoleH2, tone, true}))
}

// Flows reports that headings flow in columns.
func (Heading) Flows() bool { return true }

// Callout is a sentence that stands out: bold, under a rule.
type Callout string

// Node is a paragraph with a rule on top.
func (t Callout) Node(s *theme.Setting) layout.Node {
	b := build(s, t)
	p := b.para(string(t), look{s.Body, layout.RoleP, s.Colors.Ink, true})
	p.Measure = measure
	return b.node(&layout.Grid{Name: s.Say().Callout, Columns: 1, Cells: []layout.GridCell{{Node: p, Rule: &s.Colors.Ink, Weight: layout.Pt}}})
}

// Flows reports that call-outs flow in columns.
func (Callout) Flows() bool { return true }

// builder makes a block's nodes and keeps what is wrong with its texts.
type builder struct {
	*theme.Setting
	errs []error
}

// build begins a node that shows x, a block of the library.
func build(s *theme.Setting, x any) *builder {
	s.Shows(x)
	return texts(s)
}

// texts makes texts that stand in no block.
func texts(s *theme.Setting) *builder { return &builder{Setting: s} }

// clean is a text that is read before it is a paragraph, clean.
func (b *builder) clean(s string) string {
	s, err := text.Clean(s)
	if err != nil {
		b.errs = append(b.errs, err)
	}
	return s
}

// look is how a paragraph looks.
type look struct {
	layout.Type
	layout.Role
	layout.Color
	bold bool
}

// textUnit is how many bytes of text are read in a unit of work.
const textUnit = 64

// para is a paragraph of inline Markdown.
func (b *builder) para(text string, l look) *layout.Para {
	if err := b.Work(1 + len(text)/textUnit); err != nil {
		b.errs = append(b.errs, err)
		return &layout.Para{Type: l.Type, Role: l.Role}
	}
	runs, err := markup.Parse(text, markup.Style{Color: l.Color, Link: b.Colors.Primary, Bold: l.bold})
	if err != nil {
		b.errs = append(b.errs, err)
	}
	for i := range runs {
		if err := b.Target(runs[i].Href); err != nil {
			b.errs = append(b.errs, err)
		}
		if n := runs[i].Note; n > 0 {
			if h, ok := b.Host.(interface{ Footnote(n int) error }); ok {
				if err := h.Footnote(int(n)); err != nil {
					b.errs = append(b.errs, err)
				}
			}
		}
	}
	return &layout.Para{Runs: runs, Type: l.Type, Role: l.Role}
}

// verbatim is a paragraph of text that no markup is read in: data.
func (b *builder) verbatim(text string, l look) *layout.Para {
	runs, err := markup.Verbatim(text, markup.Style{Color: l.Color, Bold: l.bold})
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

// report notes what was wrong with texts around the slide's body as errors of the slide; where is what they are, or "".
func (b *builder) report(j *job, where string) {
	for _, err := range b.errs {
		if where != "" {
			err = fmt.Errorf("%s: %w", where, err)
		}
		j.fail(err)
	}
	b.errs = nil
}

// node is n, or what was wrong on the way to it.
func (b *builder) node(n layout.Node) layout.Node {
	if len(b.errs) > 0 {
		return broken{errors.Join(b.errs...)}
	}
	return n
}
