package layout

import "github.com/deckfold/deckfold/fonts"

// Region is the room offered to a node.
type Region struct {
	W, H Length
	// Break is where what can continue on another page stops; at most H. Growers still get H.
	Break Length
}

// Node lays out as much of itself as fits and returns the rest, nil when nothing is left.
//
// It is a pure function of the node, the context's step and the region. A frame of height 0 with a rest says that nothing
// fits; without a rest, that there is nothing to show. A node belongs to one render and one goroutine at a time.
type Node interface {
	Layout(c *Context, r Region) (f Frame, rest Node, err error)
}

// Grower is a node that takes whatever height its neighbours leave, such as a chart.
type Grower interface {
	Node
	// Least is the least height it can be drawn in.
	Least(c *Context) Length
}

// Modest is a grower that has no use for more than a certain height.
type Modest interface {
	Grower
	// Most is that height; 0 is any.
	Most(c *Context) Length
}

// most is the greatest height of use to a grower.
func most(c *Context, n Node) Length {
	if m, ok := n.(Modest); ok {
		if h := m.Most(c); h > 0 {
			return max(h, m.Least(c))
		}
	}
	return Unlimited
}

// Wide is a node that knows how narrow it can be. Nodes beside each other ask it before they share out the width.
type Wide interface {
	Node
	// LeastWidth is the width of its widest word or other part that cannot be broken.
	LeastWidth(c *Context) Length
}

// leastWidth is the least width of a node, 0 where it does not know.
func leastWidth(c *Context, n Node) Length {
	if w, ok := n.(Wide); ok {
		return w.LeastWidth(c)
	}
	return 0
}

// Context is one worker's view of one attempt at a slide. It is never shared between goroutines.
type Context struct {
	Shaper *fonts.Shaper
	Scale  *Scale
	Step   int           // on the type ladder; decided by the caller, never by a node
	Labels int           // the step of Label, Tick and Small, which is a chart's own; 0 around it
	Dry    bool          // only sizes and rests are wanted; frames stay without items
	Pages  int           // that a node may need at most; 0 is 5000
	Whole  bool          // paragraphs do not continue in another column
	Terms  bool          // lists whose items are terms are set as such
	Tight  bool          // nothing uses more height than it needs, but for what grows
	Divide Length        // what needs more height than this may continue on another page, though it would rather stand whole; 0: it may not
	Warn   func(Warning) // nil while Dry, so that nothing is said twice
	Meter  *Meter        // counts the work and ends it with its context; nil: neither. See Work
	Asked  *TypeSet      // the types whose size at the step was asked for; nil: they are not noted

	block   *Block  // that is laid out; nil: none
	scratch *[]line // for lines that nobody keeps
}

// Advise warns of something in the block that is laid out; it says what is so and what to do.
func (c *Context) Advise(text string) {
	if c.Warn == nil {
		return
	}
	w := Warning{Text: text}
	if c.block != nil {
		w.Block = c.block.Of
	}
	c.Warn(w)
}

// dry is the context of an attempt of which only sizes and rests are wanted.
func (c *Context) dry() *Context {
	if c.Dry && c.Warn == nil {
		return c
	}
	dry := *c
	dry.Dry, dry.Warn = true, nil
	return &dry
}

// lines is room for the lines of one paragraph.
func (c *Context) lines() []line {
	if c.scratch == nil {
		c.scratch = new([]line)
	}
	return (*c.scratch)[:0]
}

// Size is the type size of t at the context's step; of what stands at marks, at that of Labels.
func (c *Context) Size(t Type) Length {
	switch t {
	case Label, Tick, Small:
		return c.Scale.Size(t, c.Labels)
	}
	if c.Asked != nil {
		*c.Asked |= 1 << t
	}
	return c.Scale.Size(t, c.Step)
}

// at is the context at a step of its own, which nobody but the node knows: all types count as asked for.
func (c *Context) at(step int) *Context {
	at := *c
	at.Step = step
	if c.Asked != nil {
		*c.Asked = allTypes
	}
	return &at
}

// Warning is something that was drawn, though not as asked; Text says what and what to do.
type Warning struct {
	Text  string
	Block any // Block.Of of the innermost block that it is about; nil: none
}

// Type names a row of the type ladder: what a text is for.
type Type uint8

// The types.
const (
	Body     Type = iota
	SideText      // body text in columns
	Cell
	ColumnHead
	CoverTitle
	SectionTitle
	SectionNumber
	Title
	Subtitle
	Kicker
	Heading    // above a part of a slide
	CardTitle  // name of a card
	CardNumber // of numbered cards
	CardText
	Lead // the line under a cover's title
	Statement
	Label
	Tick
	Small
	Source
	Footer
	Big // of figures: as many side by side, so many steps further down
	BigUnit
	CodeText
	Total       // in the middle of a ring
	CoverKicker // the line over a cover's title, and the sections beside it
	Quote       // what somebody said
	Types       // the number of types
)

// Scale is a theme's type ladder: for every type its sizes from the largest, by step.
// A shorter ladder stays at its last size.
type Scale [Types][]Length

// Size is the size of t at a step, 0 where its ladder is empty.
func (s *Scale) Size(t Type, step int) Length {
	l := s[t]
	if len(l) == 0 {
		return 0
	}
	return l[min(step, len(l)-1)]
}

// Smaller is the next smaller size of t than that at a step; that itself if it is the smallest.
func (s *Scale) Smaller(t Type, step int) Length {
	size := s.Size(t, step)
	for _, next := range s[t] {
		if next < size {
			return next
		}
	}
	return size
}

// Floor reports a step at which t is set at the last of several sizes.
func (s *Scale) Floor(t Type, step int) bool { return len(s[t]) > 1 && step >= len(s[t])-1 }

// TypeSet is a set of types.
type TypeSet uint32

const allTypes TypeSet = 1<<Types - 1

// Same reports whether all of some types have the same sizes at two steps.
func (s *Scale) Same(types TypeSet, a, b int) bool {
	for t := range Types {
		if types&(1<<t) != 0 && s.Size(t, a) != s.Size(t, b) {
			return false
		}
	}
	return true
}

// Steps is the number of steps of the longest ladder.
func (s *Scale) Steps() int {
	n := 0
	for _, l := range s {
		n = max(n, len(l))
	}
	return n
}
