package layout

import (
	"cmp"
	"slices"
)

// Stack places nodes one under another. Growers share the height that the others leave.
// A heading stays with what follows it.
type Stack struct {
	Nodes []Node
	Gap   Length

	whole *Stack // of a rest
	from  int    // of a rest: its first node in the whole
	begun Node   // of a rest: what is left of its first node
	least suffixes
	width suffixes
	most  suffixes
}

func (s *Stack) root() *Stack {
	if s.whole != nil {
		return s.whole
	}
	return s
}

// at is node i, or what is left of it.
func (s *Stack) at(i int) Node {
	if i == 0 && s.begun != nil {
		return s.begun
	}
	return s.Nodes[i]
}

// Breathe lets the nodes use the height that is left, where they can and nothing grows: of lists the last node alone, as others would have
// their items further apart than they are from what follows.
func (s *Stack) Breathe() {
	for _, n := range s.Nodes {
		breathe(n)
	}
}

// breather is a node that can use more height than it needs.
type breather interface{ Breathe() }

func breathe(n Node) {
	if b, ok := n.(breather); ok {
		b.Breathe()
	}
}

// breathes reports a node that can use more height than it needs, as the last of a stack or above others: one that holds nodes, where one
// of them can.
func breathes(n Node, last bool) bool {
	if b, ok := n.(interface{ breathes(last bool) bool }); ok {
		return b.breathes(last)
	}
	_, ok := n.(breather)
	return ok
}

func (s *Stack) breathes(last bool) bool {
	for i, n := range s.Nodes {
		if breathes(n, last && i == len(s.Nodes)-1) {
			return true
		}
	}
	return false
}

// mostLaid is the room for the nodes of a page; more are seldom.
const mostLaid = 64

// laid is a node's place in a stack.
type laid struct {
	f    Frame
	grow bool
}

// Layout fills the region from the top; what does not fit is the rest.
func (s *Stack) Layout(c *Context, r Region) (Frame, Node, error) {
	f, rest, ok, err := s.fill(c, r, true)
	if err == nil && !ok {
		// something that grows has more than its share holds: let it take what it needs, and the others follow
		f, rest, _, err = s.fill(c, r, false)
	}
	return f, rest, err
}

// fill places the nodes. With grow the growers count with their least height first; not ok says that one of them then
// left a rest.
func (s *Stack) fill(c *Context, r Region, grow bool) (f Frame, rest Node, ok bool, err error) {
	out := make([]laid, 0, min(len(s.Nodes), mostLaid))
	var y Length
	growers, tight := 0, c
	if len(s.Nodes) > 1 && !c.Tight {
		at := *c
		at.Tight = true
		tight = &at
	}
	for i := range s.Nodes {
		if err := c.Work(1); err != nil {
			return f, nil, true, err
		}
		n, top := s.at(i), y
		if y > 0 {
			top += s.Gap
		}
		if m := least(c, n); grow && m > 0 {
			if top+m > r.H {
				rest = s.rest(i, n)
				break
			}
			out, y, growers = append(out, laid{f: Frame{Size: Size{r.W, m}}, grow: true}), top+m, growers+1
			continue
		}
		nf, more, err := n.Layout(tight, Region{r.W, r.H - top, r.Break - top})
		if err != nil {
			return f, nil, true, err
		}
		out = append(out, laid{f: nf})
		if nf.Size.H > 0 {
			y = top + nf.Size.H
		}
		if more != nil {
			rest = s.rest(i, more)
			break
		}
	}
	if rest != nil {
		out, rest = s.keep(out, rest.(*Stack))
	}
	switch {
	case growers > 0:
		if ok, err = s.grown(c, out, r.H-y); !ok || err != nil {
			return f, nil, ok, err
		}
	case tight != c && rest == nil && r.H == r.Break:
		if err = s.loosened(c, out, r.H-y); err != nil {
			return f, nil, true, err
		}
	}
	return s.place(r.W, out), rest, true, nil
}

// keep moves headings at the end of a page to where their text is.
func (s *Stack) keep(out []laid, rest *Stack) ([]laid, *Stack) {
	last := len(s.Nodes) - len(rest.Nodes) // index of the rest's first node
	if len(out) > last && out[last].f.Size.H > 0 {
		return out, rest
	}
	n := last
	for n > 0 && leads(s.at(n-1)) {
		n--
	}
	if n == last || n == 0 && leads(rest.at(0)) { // more headings than a page holds must part somewhere
		return out[:min(len(out), last)], rest
	}
	return out[:n], s.rest(n, s.at(n)) // nothing of the rest's first node has been placed
}

// leader is a node that may have to stay with the next.
type leader interface{ Leads() bool }

// leads reports a node that may not stand alone at the end of a page.
func leads(n Node) bool {
	l, ok := n.(leader)
	return ok && l.Leads()
}

// Leads reports a heading, which stays with what follows it.
func (p *Para) Leads() bool { return p.Role == RoleH2 || p.Role == RoleH3 }

// grown shares out extra height to the growers, first to those with the least use for it, and lays them out.
func (s *Stack) grown(c *Context, out []laid, extra Length) (ok bool, err error) {
	var growers []int
	for i := range out {
		if out[i].grow {
			growers = append(growers, i)
		}
	}
	use := func(i int) Length { return most(c, s.at(i)) - out[i].f.Size.H }
	slices.SortStableFunc(growers, func(a, b int) int { return cmp.Compare(use(a), use(b)) })
	for k, i := range growers {
		more := min(extra/Length(len(growers)-k), use(i))
		extra -= more
		h := out[i].f.Size.H + more
		f, left, err := s.at(i).Layout(c, Region{out[i].f.Size.W, h, h})
		if err != nil {
			return true, err
		}
		if left != nil {
			return false, nil
		}
		out[i].f = f
	}
	return true, nil
}

// loosened lays the nodes that can use more height out again, each with its part of the extra height and what those before it have left.
func (s *Stack) loosened(c *Context, out []laid, extra Length) error {
	loose := func(i int) bool { return breathes(s.at(i), i == len(out)-1) }
	n := Length(0)
	for i := range out {
		if loose(i) {
			n++
		}
	}
	for i := range out {
		if extra <= 0 || !loose(i) {
			continue
		}
		h := out[i].f.Size.H + extra/n
		f, rest, err := s.at(i).Layout(c, Region{out[i].f.Size.W, h, h})
		if err != nil {
			return err
		}
		if n--; rest == nil {
			extra -= f.Size.H - out[i].f.Size.H
			out[i].f = f
		}
	}
	return nil
}

// place places the frames one under another.
func (s *Stack) place(w Length, out []laid) (f Frame) {
	for _, l := range out {
		if l.f.Size.H == 0 {
			continue
		}
		if f.Size.H > 0 {
			f.Size.H += s.Gap
		}
		f.stack(f.Size.H, l.f)
		f.Size.H += l.f.Size.H
	}
	f.Size.W = w
	return f
}

// rest is the stack from node i on, which is left as more.
func (s *Stack) rest(i int, more Node) *Stack {
	return &Stack{Nodes: s.Nodes[i:], Gap: s.Gap, whole: s.root(), from: s.from + i, begun: more}
}

// again is the stack of what is drawn again of its nodes that grow.
func (s *Stack) again(c *Context) Node {
	out := &Stack{Gap: s.Gap}
	for i := range s.Nodes {
		if n := s.at(i); least(c, n) > 0 {
			out.Nodes = append(out.Nodes, again(c, n))
		}
	}
	return out
}

// first is the node on top, nil if there is none.
func (s *Stack) first() Node {
	if len(s.Nodes) == 0 {
		return nil
	}
	return s.at(0)
}

// Least is the height that the growers of the stack need, 0 if it has none.
func (s *Stack) Least(c *Context) (h Length) {
	return s.join(c, &s.root().least, least, func(h, n Length) Length { return h + n })
}

// LeastWidth is the least width of the node that needs most.
func (s *Stack) LeastWidth(c *Context) (w Length) {
	return s.join(c, &s.root().width, leastWidth, func(w, n Length) Length { return max(w, n) })
}

// Most is the height that the stack has use for where only its growers could use more, Unlimited without them.
func (s *Stack) Most(c *Context) (h Length) {
	return s.join(c, &s.root().most, most, func(h, n Length) Length { return min(h+n, Unlimited) })
}

// join is what all nodes need together.
func (s *Stack) join(c *Context, m *suffixes, need func(*Context, Node) Length, and func(a, b Length) Length) Length {
	r, from, begun := s.root(), s.from, Length(0)
	if s.begun != nil {
		begun, from = need(c, s.begun), from+1
	}
	return and(begun, m.at(c, from, len(r.Nodes), func(k int, rest Length) Length { return and(rest, need(c, r.Nodes[k])) }))
}

// least is the least height of a node that grows, 0 for any other.
func least(c *Context, n Node) Length {
	if g, ok := n.(Grower); ok {
		return g.Least(c)
	}
	return 0
}
