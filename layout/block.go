package layout

import "github.com/deckfold/deckfold/layout/guard"

// Block is a node that stands for a block of the deck: errors and warnings that come from within name it. It lays out, grows
// and breathes as its node does. What its groups say instead of their items is cleaned; what layout/text refuses is its error.
type Block struct {
	Node Node
	Of   any // the block, as who asks for the layout knows it
}

// BlockError is an error of a block; of a block in a block it is that of the outer one, and wraps that of the inner.
type BlockError struct {
	Of  any
	Err error
}

// Error is the block's error.
func (e *BlockError) Error() string { return e.Err.Error() }

// Unwrap is the block's error.
func (e *BlockError) Unwrap() error { return e.Err }

// Layout lays out the node. A panic of it becomes an error of the block.
func (b *Block) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	outer := c.block
	c.block = b
	f, rest, err = b.guarded(c, r)
	c.block = outer
	switch {
	case err != nil:
		return f, nil, &BlockError{b.Of, err}
	case rest == nil:
		return f, nil, nil
	}
	return f, &Block{rest, b.Of}, nil
}

func (b *Block) guarded(c *Context, r Region) (f Frame, rest Node, err error) {
	defer guard.Recover(&err)
	if f, rest, err = b.Node.Layout(c, r); err == nil && !c.Dry {
		err = cleanGroups(f.Items)
	}
	return f, rest, err
}

// again is the block with what is drawn again of its node.
func (b *Block) again(c *Context) Node { return &Block{again(c, b.Node), b.Of} }

func (b *Block) first() Node { return b.Node }

// Least is the least height of the node, 0 if it does not grow.
func (b *Block) Least(c *Context) Length { return least(c, b.Node) }

// Most is the greatest height of use to the node.
func (b *Block) Most(c *Context) Length { return most(c, b.Node) }

// LeastWidth is the least width of the node.
func (b *Block) LeastWidth(c *Context) Length { return leastWidth(c, b.Node) }

// Breathe lets the node use the height that is left, where it can.
func (b *Block) Breathe() { breathe(b.Node) }

func (b *Block) breathes(last bool) bool { return breathes(b.Node, last) }

// Leads reports a node that may not stand alone at the end of a page.
func (b *Block) Leads() bool { return leads(b.Node) }
