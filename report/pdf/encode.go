package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// element is a structure element as far as one page shows it.
type element struct {
	role layout.Role
	of   any
	more *details // nil for most
	kids []kid
}

// details are what few elements have.
type details struct {
	attr layout.Attr
	alt  string
	text string // ActualText
	lang string
	box  rect // of figures
}

// kid is a child of an element: another element, a marked-content sequence of the page, or a link annotation.
type kid struct {
	elem *element
	mcid int
	link *annotation
}

// rect is a rectangle in PDF space: left, bottom, right, top.
type rect [4]layout.Length

func (r rect) append(b []byte) []byte {
	b = append(b, '[')
	for i, v := range r {
		if i > 0 {
			b = append(b, ' ')
		}
		b = v.Append(b)
	}
	return append(b, ']')
}

// annotation is a link's place on a page.
type annotation struct {
	box      rect
	href     string
	contents string
	page     int
	num      int // its object
	elem     *node
}

// encoder turns one page into operators and structure.
type encoder struct {
	b      []byte
	height layout.Length
	faces  []*fonts.Face     // resource F0, F1 ...
	images []*layout.Picture // resource P0, P1 ...
	words  []*fonts.Word
	marks  int
	links  []*annotation
	err    error

	color, stroke layout.Color
	colored       bool // color is set
	stroked       bool
	track         layout.Length
}

// reset makes an encoder ready for another page, keeping its buffers.
func (e *encoder) reset(height layout.Length) {
	*e = encoder{b: e.b[:0], words: e.words[:0], height: height}
}

// farthest is how far from the page's corner anything may be placed: the largest page of PDF 1.7 is 14,400 pt.
const farthest = 14400 * layout.Pt

func (e *encoder) num(v layout.Length) {
	if v > farthest || v < -farthest {
		e.fail(fmt.Errorf("a coordinate of %s pt is outside any page", v))
		v = 0
	}
	e.b = append(v.Append(e.b), ' ')
}

func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

func (e *encoder) op(s string) { e.b = append(e.b, s...) }

// page encodes a page; what stands in no group is an artifact.
func (e *encoder) page(p *layout.Page) *element {
	e.op("/Artifact BMC\n1 j\n")
	e.fill(p.Ground)
	e.op("0 0 ")
	e.num(p.Size.W)
	e.num(p.Size.H)
	e.op("re f\nEMC\n")
	root := &element{}
	for i := 0; i < len(p.Items); {
		it := p.Items[i]
		if g, ok := it.Item.(*layout.Group); ok {
			e.group(it.At, g, root)
			i++
			continue
		}
		e.op("/Artifact BMC\n")
		i += e.leaves(layout.Point{}, p.Items[i:])
		e.op("EMC\n")
	}
	return root
}

// group encodes a group as a child of parent.
func (e *encoder) group(at layout.Point, g *layout.Group, parent *element) {
	switch g.Role {
	case layout.RoleArtifact:
		e.op("/Artifact BMC\n")
		e.plain(at, g.Items)
		e.op("EMC\n")
		return
	case layout.RoleNone:
		e.items(at, g.Items, parent)
		return
	}
	el := &element{role: g.Role, of: g.Of}
	parent.kids = append(parent.kids, kid{elem: el})
	box := rect{at.X, e.height - at.Y - g.Size.H, at.X + g.Size.W, e.height - at.Y}
	if g.Attr != (layout.Attr{}) || g.Alt != "" || g.Actual != "" || g.Lang != "" || g.Role == layout.RoleFigure {
		el.more = &details{attr: g.Attr, alt: g.Alt, text: g.Actual, lang: g.Lang, box: box}
	}
	e.items(at, g.Items, el)
	if g.Role == layout.RoleLink {
		a := &annotation{box: box, href: g.Attr.Href, contents: g.Alt}
		if a.contents == "" {
			a.contents = strings.TrimSpace(read(g.Items))
		}
		e.links = append(e.links, a)
		el.kids = append(el.kids, kid{link: a})
	}
}

// items encodes a frame's items; each stretch outside groups is one marked-content sequence of el.
func (e *encoder) items(at layout.Point, items []layout.Placed, el *element) {
	for i := 0; i < len(items); {
		it := items[i]
		if g, ok := it.Item.(*layout.Group); ok {
			e.group(layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}, g, el)
			i++
			continue
		}
		e.op("/")
		e.op(el.role.String())
		e.op(" <</MCID ")
		e.b = strconv.AppendInt(e.b, int64(e.marks), 10)
		e.op(">> BDC\n")
		el.kids = append(el.kids, kid{mcid: e.marks})
		e.marks++
		i += e.leaves(at, items[i:])
		e.op("EMC\n")
	}
}

// leaves draws items up to the first group and says how many.
func (e *encoder) leaves(at layout.Point, items []layout.Placed) int {
	for i, it := range items {
		if _, ok := it.Item.(*layout.Group); ok {
			return i
		}
		e.leaf(layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}, it.Item)
	}
	return len(items)
}

// plain draws items without structure, groups opened.
func (e *encoder) plain(at layout.Point, items []layout.Placed) {
	for _, it := range items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if g, ok := it.Item.(*layout.Group); ok {
			e.plain(p, g.Items)
			continue
		}
		e.leaf(p, it.Item)
	}
}

func (e *encoder) leaf(at layout.Point, it layout.Item) {
	switch it := it.(type) {
	case *layout.Text:
		e.text(at, it)
	case *layout.Path:
		e.path(at, it)
	case *layout.Image:
		e.image(at, it)
	}
}

// fill sets the colour of fills and text.
func (e *encoder) fill(c layout.Color) {
	if e.colored && e.color == c {
		return
	}
	e.color, e.colored = c, true
	e.rgb(c)
	e.op("rg ")
}

// rgb appends the components with three decimals.
func (e *encoder) rgb(c layout.Color) {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		n := (int(v)*1000 + 127) / 255
		if n == 1000 {
			e.op("1 ")
			continue
		}
		e.b = append(e.b, '0', '.', byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10), ' ')
	}
}

func (e *encoder) path(at layout.Point, p *layout.Path) {
	if p.Fill == nil && p.Stroke == nil || len(p.Verbs) == 0 {
		return
	}
	paint := "f\n"
	if p.Fill != nil {
		e.fill(*p.Fill)
	}
	if p.Stroke != nil {
		if !e.stroked || e.stroke != *p.Stroke {
			e.stroke, e.stroked = *p.Stroke, true
			e.rgb(*p.Stroke)
			e.op("RG ")
		}
		e.num(p.Width)
		e.op("w ")
		if paint = "S\n"; p.Fill != nil {
			paint = "B\n"
		}
	}
	if p.Cap == layout.Round {
		e.op("1 J ")
	}
	if len(p.Dash) > 0 {
		e.op("[")
		for _, d := range p.Dash {
			e.num(d)
		}
		e.op("] 0 d ")
	}
	e.outline(at, p)
	e.op(paint)
	if len(p.Dash) > 0 {
		e.op("[] 0 d ")
	}
	if p.Cap == layout.Round {
		e.op("0 J ")
	}
}

func (e *encoder) outline(at layout.Point, p *layout.Path) {
	points := p.Points
	for _, v := range p.Verbs {
		n := 1
		switch v {
		case layout.CurveTo:
			n = 3
		case layout.Close:
			n = 0
		}
		if n > len(points) {
			e.fail(fmt.Errorf("a path of %d verbs has too few points", len(p.Verbs)))
			return
		}
		for _, q := range points[:n] {
			e.num(at.X + q.X)
			e.num(e.height - at.Y - q.Y)
		}
		points = points[n:]
		e.b = append(e.b, byte(v), ' ')
	}
}

func (e *encoder) image(at layout.Point, m *layout.Image) {
	k := 0
	for k < len(e.images) && e.images[k] != m.Picture {
		k++
	}
	if k == len(e.images) {
		e.images = append(e.images, m.Picture)
	}
	e.op("q ")
	e.num(m.Size.W)
	e.op("0 0 ")
	e.num(m.Size.H)
	e.num(at.X)
	e.num(e.height - at.Y - m.Size.H)
	e.op("cm /P")
	e.b = strconv.AppendInt(e.b, int64(k), 10)
	e.op(" Do Q\n")
}

// read is the text of items.
func read(items []layout.Placed) string {
	var b strings.Builder
	for _, it := range items {
		switch it := it.Item.(type) {
		case *layout.Group:
			b.WriteString(read(it.Items))
		case *layout.Text:
			for _, w := range it.Words {
				b.WriteString(w.Text)
			}
		}
	}
	return b.String()
}
