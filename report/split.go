package report

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Split places blocks side by side. On a template the two sides of a slide's only Split stand in the placeholders of its layout of two contents, where
// that has columns of about their widths. If one side ends before the other, the other continues over the full width;
// a chart or picture beside a text that continues is repeated beside it. Bars of tables in sides of one width are on one scale where their
// columns have one name and their numbers one unit. Where no share is declared, a chart beside texts has five of twelve columns for up to three
// upright columns, six for up to six, else seven. A text of up to 30 words beside a chart is set as large as it has room, under a rule.
type Split []Side

// Side is one side of a Split.
type Side struct {
	Share int // of the width, relative to the other sides: 7 and 5; 0 is 1, but see Split
	Body  []Block
}

// Blocks are the blocks of all sides.
func (s Split) Blocks() []Block {
	var out []Block
	for _, side := range s {
		out = append(out, side.Body...)
	}
	return out
}

// Validate reports sides without a width.
func (s Split) Validate() error {
	var errs []error
	for i, side := range s {
		if side.Share < 0 {
			errs = append(errs, fmt.Errorf("side %d has a share of %d; give 1 or more", i+1, side.Share))
		}
		if len(side.Body) == 0 {
			errs = append(errs, fmt.Errorf("side %d is empty", i+1))
		}
	}
	return errors.Join(errs...)
}

// Lists reports sides of lists alone.
func (s Split) Lists() bool {
	for _, side := range s {
		if len(side.Body) != 1 || !listed(side.Body[0]) {
			return false
		}
	}
	return len(s) > 0
}

// ruled is a block that a hairline parts from another such block beside it.
type ruled interface{ Ruled() bool }

// Node is a row of stacks; two lists of equal width are parted by a rule.
func (s Split) Node(set *theme.Setting) layout.Node {
	set.Shows(s)
	inner := *set
	inner.Beside, inner.Columns = true, nil
	if inner.Body == layout.Body {
		inner.Body = layout.SideText
	}
	row := &layout.Columns{Gap: set.Grid.Text}
	lists, before := len(s) == 2 && s[0].Share == s[1].Share, 0
	shares := s.shares()
	for i, side := range s.onOneScale() {
		in := inner
		fact := set.Body == layout.Body && s.fact(i)
		if fact {
			in.Body = layout.Body
		}
		body := nodes(&in, side.Body, before)
		if fact {
			body = underRule(set, body)
		}
		row.Sides = append(row.Sides, layout.Side{Node: &layout.Stack{Nodes: body, Gap: set.Grid.Block}, Share: shares[i]})
		before += len(side.Body)
		for _, b := range side.Body {
			r, ok := b.(ruled)
			lists = lists && ok && r.Ruled()
		}
	}
	if lists {
		row.Gap, row.Rule = set.Grid.TextRuled, &set.Colors.Hairline
	}
	if of := set.Columns; of != nil {
		row.Gap, row.Rule = cmp.Or(of.Gap, set.ColumnGap(of.Split)), nil
		for i := range row.Sides {
			row.Sides[i].Share = of.Split[i]
		}
	}
	return row
}

// parts is the only block of a body where that is a Split whose sides are about as wide as the columns of a place; nil: it is none.
func parts(body []Block, in *theme.Place) Split {
	if len(body) != 1 || len(in.Split) != 2 {
		return nil
	}
	s, ok := body[0].(Split)
	if !ok || len(s) != 2 {
		return nil
	}
	a, b := max(s[0].Share, 1), max(s[1].Share, 1)
	if own, theirs := a*100/(a+b), in.Split[0]*100/(in.Split[0]+in.Split[1]); max(own-theirs, theirs-own) > alikeShares {
		return nil
	}
	return s
}

// alikeShares is by how much, in percent of both, a side of a Split may differ from a column of a layout that has a place for it.
const alikeShares = 10
