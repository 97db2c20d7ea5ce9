package report

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Cards are parts of equal rank side by side, row after row. Cards without a body are tiles, those of a title alone in larger type; cards
// with a body are columns under a rule in the primary colour, or in that which the theme's Entities give their title. Where one of three or more is less than 40 % as high as another of its row, they stand under
// one another instead, their titles in front, if they have room so.
type Cards struct {
	Columns  int  // a row, and never fewer; 0 is as many as there are cards, four at most
	Numbered bool // 1, 2, 3 above the titles: their order counts
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
	title, high := b.phrases(c)
	if !tiles {
		if g.Gap = s.Grid.Text; c.Columns == 0 {
			g.Terms = &layout.Lines{Top: s.Colors.Ink, Between: s.Colors.Hairline}
		}
	} else if g.High = high; high > 0 {
		g.Pad = 16 * pt
	}
	before := 0
	for i, k := range c.Items {
		cell := layout.GridCell{}
		if tiles {
			cell.Node, cell.Surface, cell.Rule, cell.Weight = b.tile(c, i, title), &s.Colors.Surface, &s.Colors.Primary, 3*pt
		} else {
			tone := b.tone(k.Title)
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

// tone is the colour of a card: that of the thing which its title names, as in charts, or the primary one.
func (b *builder) tone(title string) layout.Color {
	if n := b.Entities[title]; n > 0 && n <= len(b.Colors.Series) {
		return b.Colors.SeriesText(n - 1)
	}
	return b.Colors.Primary
}

// phrases is the look of the titles of tiles, and how high their rows may grow, 0 if that is not said. Tiles of one phrase are set in
// regular text of 20 pt, 18 or 16 if they must, and grow to 176 pt.
func (b *builder) phrases(c Cards) (title look, high layout.Length) {
	for _, k := range c.Items {
		if k.Kicker != "" || k.Subtitle != "" {
			return look{layout.CardText, layout.RoleP, b.Colors.Ink, true}, 0
		}
	}
	high = 176 * pt
	if b.Mode == theme.Read { // at 14 pt
		high = 123 * pt
	}
	return look{layout.SideText, layout.RoleP, b.Colors.Ink, false}, high
}

// tile is a card without a body: its number and its title.
func (b *builder) tile(c Cards, i int, title look) layout.Node {
	k := c.Items[i]
	st := &layout.Stack{Gap: 6 * pt}
	if c.Numbered {
		n := b.para(fmt.Sprint(i+1), look{layout.CardNumber, layout.RoleP, b.Colors.Accent, true})
		st.Nodes = append(st.Nodes, n)
	}
	st.Nodes = append(st.Nodes, b.head(k, title)...)
	return st
}

// column fills a cell with a card: its head, and its body under it; before is how many blocks stand in the cards before it.
func (b *builder) column(cell *layout.GridCell, k Card, tone layout.Color, before int) {
	inner := *b.Setting
	inner.Body, inner.Carded = layout.SideText, true
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
