package layout

import "fmt"

// List is a list of items, each a paragraph and perhaps a list below it. To a reader, neighbours of one numbering are one
// list, and where the numbering changes another begins.
type List struct {
	Items []*ListItem
	Color Color  // of the markers
	Muted Color  // of the dashes that items below others begin with
	Lines *Lines // of the rows that it becomes where it would leave its page empty; nil: it becomes none
	Terms Node   // its items as terms and what is said of them, for pages of texts that have room for that; nil: they are none

	whole *List     // of a rest
	from  int       // of a rest: its first item in the whole
	begun *ListItem // of a rest: what is left of its first item
	depth int       // 0 for the outermost
	loose bool      // its items stand as far apart as the height that is left allows
	told  bool      // its items where their numbering begins
	memo  narrowing
	aired airing
	hangs stepped[Length]
	least suffixes
}

// ListItem is one item of a list.
type ListItem struct {
	Body      *Para // nil once it ended on an earlier page
	Numbering Numbering
	Marker    string // as it is drawn: "1."; "" is a bullet
	Sub       *List

	first *ListItem // of its neighbours of one numbering
	whole *ListItem
	mark  *Para
}

// narrowing remembers by how much a list's lines are narrowed.
type narrowing struct {
	w, h    Length
	step, n int
	ok      bool
}

// itemsOf, itemOf and bodyOf are the identities of structure elements: of the list that begins with an item, of the item, and of
// its body.
type (
	itemsOf struct{ *ListItem }
	itemOf  struct{ *ListItem }
	bodyOf  struct{ *ListItem }
)

func (l *List) root() *List {
	if l.whole != nil {
		return l.whole
	}
	return l
}

func (it *ListItem) root() *ListItem {
	if it.whole != nil {
		return it.whole
	}
	return it
}

// Layout places item after item; an item that does not fit continues with its lines.
func (l *List) Layout(c *Context, r Region) (Frame, Node, error) {
	if c.Terms && l.Terms != nil && l.whole == nil {
		return l.Terms.Layout(c, r)
	}
	l.nest()
	n := 0
	if !c.Dry {
		n = l.narrower(c, r)
	}
	f, rest, err := l.spaced(c, r, n)
	if c.Dry && rest != nil && err == nil {
		// where a page ends inside the list, the lines must be those that will be drawn
		if n = l.narrower(c, r); n > 0 {
			f, rest, err = l.lay(c, r, spacing{gap: l.gap(c), narrow: n})
		}
	}
	if rest == nil {
		return f, nil, err
	}
	return f, rest, err
}

// nest tells the lists below l their depth, and all items where their numbering begins.
func (l *List) nest() {
	if l.told || l.whole != nil {
		return
	}
	l.told = true
	var first *ListItem
	for _, it := range l.Items {
		if it.first == nil {
			if first == nil || first.Numbering != it.Numbering {
				first = it
			}
			it.first = first
		}
		if it.Sub != nil && it.Sub.depth == 0 {
			it.Sub.depth = l.depth + 1
			it.Sub.nest()
		}
	}
}

// lay places the items.
func (l *List) lay(c *Context, r Region, set spacing) (f Frame, rest *List, err error) {
	hang, gap := set.hang, set.gap
	if hang == 0 {
		hang = l.hang(c)
	}
	var groups []Placed // one for each numbering
	var y Length
	for i := range l.Items {
		if err := c.Work(1); err != nil {
			return f, nil, err
		}
		it, top := l.at(i), y
		if y > 0 {
			top += gap
		}
		item, more, err := l.item(c, it, Region{r.W - hang, r.H - top, r.Break - top}, set.narrow)
		if err != nil {
			return f, nil, err
		}
		if y > 0 && more != nil && more.Body == nil && more.Sub == it.Sub {
			rest = l.rest(i, it) // an item stays with the beginning of the list below it
			break
		}
		if item.Size.H > 0 {
			y = top + item.Size.H
			if !c.Dry {
				groups = l.draw(c, groups, it, placedItem{item, top, hang})
			}
		}
		if more != nil {
			rest = l.rest(i, more)
			break
		}
	}
	if y == 0 {
		return f, rest, nil
	}
	f.Size, f.texts = Size{r.W, y}, allText
	for _, p := range groups {
		p.Item.(*Group).Size.W = r.W
		f.Add(0, p.At.Y, p.Item)
	}
	return f, rest, nil
}

// at is item i, or what is left of it.
func (l *List) at(i int) *ListItem {
	if i == 0 && l.begun != nil {
		return l.begun
	}
	return l.Items[i]
}

// rest is the list from item i on, which is left as more.
func (l *List) rest(i int, more *ListItem) *List {
	return &List{Items: l.Items[i:], Color: l.Color, Muted: l.Muted, whole: l.root(), from: l.from + i, begun: more, depth: l.depth}
}

// item lays out an item's paragraph and the list below it in the width of its text, its marker apart. more is what is left of it.
func (l *List) item(c *Context, it *ListItem, r Region, n int) (f Frame, more *ListItem, err error) {
	if it.Body != nil {
		if it.Marker != "" {
			if err := it.markPara(l.Color).shape(c.Shaper).err; err != nil {
				return f, nil, fmt.Errorf("marker: %w", err)
			}
		}
		var left *Para
		if f, left, err = it.Body.lay(c, r, n); err != nil {
			return f, nil, err
		}
		if left != nil && f.Size.H == 0 {
			return f, it, nil
		}
		if left != nil {
			return f, it.after(left, it.Sub), nil
		}
	}
	if it.Sub == nil {
		return f, nil, nil
	}
	top := f.Size.H
	if top > 0 {
		top += it.Sub.gap(c)
	}
	sub, left, err := it.Sub.lay(c, Region{r.W, r.H - top, r.Break - top}, spacing{gap: it.Sub.gap(c), narrow: n})
	if err != nil {
		return f, nil, err
	}
	if sub.Size.H > 0 {
		f.addRaw(0, top, sub.Items)
		f.Size = Size{r.W, top + sub.Size.H}
	}
	if sub.Size.H == 0 && left != nil {
		left = it.Sub
	}
	if left != nil {
		more = it.after(nil, left)
	}
	return f, more, nil
}

// after is what is left of an item.
func (it *ListItem) after(body *Para, sub *List) *ListItem {
	return &ListItem{Body: body, Sub: sub, Numbering: it.Numbering, Marker: it.Marker, first: it.first, whole: it.root()}
}

// placedItem is an item's frame, its top in the list and the hang of its text.
type placedItem struct {
	Frame
	top, hang Length
}

// draw adds an item with its marker to the group of its numbering; an item that continues has none.
func (l *List) draw(c *Context, groups []Placed, it *ListItem, p placedItem) []Placed {
	if n := len(groups); n == 0 || groups[n-1].Item.(*Group).Of != (itemsOf{it.first}) {
		g := &Group{Role: RoleL, Of: itemsOf{it.first}, Attr: Attr{Numbering: it.Numbering}, Source: l}
		groups = append(groups, Placed{Point{0, p.top}, g})
	}
	last := groups[len(groups)-1]
	g := last.Item.(*Group)
	li := &Group{Role: RoleLI, Of: itemOf{it.root()}, Source: it, Frame: Frame{Size: Size{p.Size.W + p.hang, p.Size.H}}}
	if it.marked() {
		li.Add(0, 0, l.marker(c, it))
	}
	li.Add(p.hang, 0, &Group{Role: RoleLBody, Of: bodyOf{it.root()}, Frame: p.Frame})
	g.Add(0, p.top-last.At.Y, li)
	g.Size.H = p.top - last.At.Y + li.Size.H
	return groups
}

// marker is an item's bullet on the middle of the lower case, or its number: squares in the accent, and muted
// dashes below them.
func (l *List) marker(c *Context, it *ListItem) *Group {
	size := it.Body.size(c)
	g := &Group{Role: RoleLbl}
	if it.Marker != "" {
		f, _, err := it.markPara(l.Color).lay(c, Region{W: 1 << 40, H: 1 << 40, Break: 1 << 40}, 0)
		if err == nil {
			g.Frame = f
		}
		return g
	}
	mark := Size{size * 33 / 100, size * 33 / 100}
	color := l.Color
	if g.Actual = Bullet; l.depth > 0 {
		g.Actual, mark, color = Dash, Size{size * 40 / 100, size * 6 / 100}, l.Muted
	}
	g.Size = Size{mark.W, it.Body.pitch(size)}
	g.Add(0, it.Body.baseline(size)-size/4-mark.H/2, FilledRect(mark, color))
	return g
}

// marked reports an item that begins with a marker, as one that continues does not.
func (it *ListItem) marked() bool {
	return it.whole == nil && it.Body != nil && it.Numbering != Unmarked
}

// text adds the items of the list that stand in a group, each with its marker and the list below it.
func (l *List) text(t *TextBody, at Point, g *Group) {
	for _, placed := range g.Items {
		li := placed.Item.(*Group)
		it, body := li.Source.(*ListItem), li.Items[len(li.Items)-1]
		n := len(t.Paras)
		t.add(Point{at.X + placed.At.X + body.At.X, at.Y + placed.At.Y + body.At.Y}, body.Item.(*Group).Items)
		if it.Body == nil || n == len(t.Paras) {
			continue
		}
		p := &t.Paras[n]
		p.Level, p.Hang = l.depth, body.At.X
		if it.marked() {
			p.MarkColor = l.Color
			switch p.Marker = it.Marker; {
			case p.Marker == "" && l.depth == 0:
				p.Marker = Bullet
			case p.Marker == "":
				p.Marker, p.MarkColor = Dash, l.Muted
			}
		}
	}
}

func (it *ListItem) markPara(color Color) *Para {
	r := it.root()
	if r.mark == nil {
		r.mark = &Para{Type: it.Body.Type, Smaller: it.Body.Smaller, Pitch: it.Body.Pitch, Role: RoleNone, Runs: []Run{{Text: it.Marker, Bold: true, Color: color}}}
	}
	return r.mark
}

// LeastWidth is the width of the widest word with what stands left of it.
func (l *List) LeastWidth(c *Context) (w Length) {
	l.nest() // lists below others have another hang
	r, from := l.root(), l.from
	if l.begun != nil {
		w, from = l.begun.leastWidth(c), from+1
	}
	rest := r.least.at(c, from, len(r.Items), func(k int, rest Length) Length { return max(rest, r.Items[k].leastWidth(c)) })
	return max(w, rest) + l.hang(c)
}

// leastWidth is that of the item without its marker.
func (it *ListItem) leastWidth(c *Context) (w Length) {
	if it.Body != nil {
		w = it.Body.LeastWidth(c)
	}
	if it.Sub != nil {
		w = max(w, it.Sub.LeastWidth(c))
	}
	return w
}

// hang is how far the text stands right of its marker: room for the widest marker and 3 pt at least, as PowerPoint needs.
func (l *List) hang(c *Context) Length {
	r := l.root()
	return r.hangs.at(c.Step, func() Length { return r.solveHang(c) })
}

func (l *List) solveHang(c *Context) Length {
	var size, widest Length
	for _, it := range l.Items {
		if c.Work(1) != nil {
			break
		}
		if it.Body == nil || it.Numbering == Unmarked {
			continue
		}
		size = max(size, it.Body.size(c))
		if it.Marker != "" {
			w, _ := it.markPara(l.Color).Widths(c)
			widest = max(widest, w)
		}
	}
	if size == 0 {
		return 0
	}
	least := size
	if l.depth == 0 {
		least = size * 95 / 100
	}
	return max(least, widest+max(size*4/10, 3*Pt))
}

// size is that of the list's text.
func (l *List) size(c *Context) Length {
	if r := l.root(); len(r.Items) > 0 && r.Items[0].Body != nil {
		return r.Items[0].Body.size(c)
	}
	return c.Size(Body)
}

// gap is the least distance of items.
func (l *List) gap(c *Context) Length {
	size := l.size(c)
	if l.depth > 0 {
		return size * 35 / 100
	}
	return max(size*55/100, 8*Pt)
}

// Baseline is the distance of the first line from the top; 0 of a list that begins with none.
func (l *List) Baseline(c *Context) Length {
	if len(l.Items) == 0 || l.at(0).Body == nil {
		return 0
	}
	return l.at(0).Body.Baseline(c)
}
