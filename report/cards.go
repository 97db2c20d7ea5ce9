package report

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Cards are parts of equal rank side by side, row after row. Cards without a body are tiles; cards with one are
// columns under a coloured rule.
type Cards struct {
	Columns  int  // a row; 0 is as many as there are cards, four at most
	Numbered bool // 1, 2, 3 above the titles
	Items    []Card
}

// Card is one card.
type Card struct {
	Kicker, Title, Subtitle string
	Body                    []Block
}

const pt = layout.Pt

// Blocks are the blocks of all cards.
func (c Cards) Blocks() []Block {
	var out []Block
	for _, k := range c.Items {
		out = append(out, k.Body...)
	}
	return out
}

// Validate reports cards that say nothing.
func (c Cards) Validate() error {
	var errs []error
	if c.Columns < 0 || c.Columns > 6 {
		errs = append(errs, fmt.Errorf("cards in %d columns; choose 1 to 6", c.Columns))
	}
	for i, k := range c.Items {
		if k.Title == "" && len(k.Body) == 0 {
			errs = append(errs, fmt.Errorf("card %d has neither title nor body", i+1))
		}
		errs = append(errs, unclean("card", i+1, said{"Kicker", k.Kicker}, said{"Title", k.Title}, said{"Subtitle", k.Subtitle})...)
	}
	return errors.Join(errs...)
}

// Node is a grid of the cards.
func (c Cards) Node(s *theme.Setting) layout.Node {
	b := build(s, c)
	g := &layout.Grid{Name: s.Say().Card, Columns: c.columns(), Gap: s.Grid.Gutter, Pad: 18 * pt, HeadGap: 10 * pt, Stretch: true, Flow: true}
	tiles := true
	for _, k := range c.Items {
		tiles = tiles && len(k.Body) == 0
	}
	if !tiles {
		g.Gap = s.Grid.Text
	}
	before := 0
	for i, k := range c.Items {
		cell := layout.GridCell{}
		if tiles {
			cell.Node, cell.Surface = b.tile(c, i), &s.Colors.Surface
		} else {
			tone := s.Colors.SeriesText(i % g.Columns)
			if len(c.Items) > g.Columns {
				tone = s.Colors.Primary
			}
			cell.Rule, cell.Weight = &tone, 3*pt
			b.column(&cell, k, tone, before)
		}
		before += len(k.Body)
		g.Cells = append(g.Cells, cell)
	}
	return b.node(g)
}

func (c Cards) columns() int {
	if c.Columns > 0 {
		return c.Columns
	}
	n := len(c.Items)
	if n > 4 && n%4 != 0 && n%3 == 0 {
		return 3
	}
	return max(1, min(n, 4))
}

// tile is a card without a body: its number and its title.
func (b *builder) tile(c Cards, i int) layout.Node {
	k := c.Items[i]
	st := &layout.Stack{Gap: 6 * pt}
	if c.Numbered {
		n := b.para(fmt.Sprint(i+1), look{layout.CardNumber, layout.RoleP, b.Colors.Accent, true})
		st.Nodes = append(st.Nodes, n)
	}
	st.Nodes = append(st.Nodes, b.head(k, look{layout.CardText, layout.RoleP, b.Colors.Ink, true})...)
	return st
}

// column fills a cell with a card: its head, and its body under it; before is how many blocks stand in the cards before it.
func (b *builder) column(cell *layout.GridCell, k Card, tone layout.Color, before int) {
	inner := *b.Setting
	inner.Body = layout.CardText
	if head := b.head(k, look{layout.CardTitle, layout.RoleH2, tone, true}); len(head) > 0 {
		cell.Head = &layout.Stack{Nodes: head, Gap: pt}
	}
	if len(k.Body) > 0 {
		cell.Node = &layout.Stack{Nodes: nodes(&inner, k.Body, before), Gap: 10 * pt}
	}
}

// head is a card's kicker, title and subtitle.
func (b *builder) head(k Card, title look) (out []layout.Node) {
	if k.Kicker != "" {
		out = append(out, b.para(k.Kicker, look{layout.Small, layout.RoleP, b.Colors.Muted, true}))
	}
	if k.Title != "" {
		p := b.para(k.Title, title)
		if title.Type == layout.CardTitle {
			p.Pitch = layout.TitlePitch
		}
		out = append(out, p)
	}
	if k.Subtitle != "" {
		out = append(out, b.para(k.Subtitle, look{layout.CardText, layout.RoleP, b.Colors.Muted, false}))
	}
	return out
}
