package pptx

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/chartml"
)

// object is something on a slide that PowerPoint moves as a whole.
type object struct {
	layout.Rect
	name  string
	alt   string
	decor bool // says nothing

	flow   *flow             // text
	panel  *layout.Panel     // that the text stands on, of the object's size; nil: none
	table  *layout.TablePart // a table
	chart  *charts.Drawn     // a chart of ours
	path   *layout.Path      // a shape
	arrow  *layout.Arrow     // whose line the path is; nil: it is none
	image  *layout.Image     // a picture
	label  *layout.TextBox   // a text that is no paragraph
	face   *fonts.Face       // of the label; nil: its own Bold says how it looks
	items  []object          // a group
	role   role              // what it is of the slide's frame
	room   layout.Length     // height that a text may take; 0: no more than it has
	carded bool              // it is a panel, or stands on one
	hair   bool              // it parts lines of a text, which may take its place
	holder int               // index of the content placeholder it stands in; 0: none
	place  int               // index of its place among those of contents
	box    int               // index among the boxes of the slide
	around [2]string         // of a slide number: what stands before and after it
}

// role is what an object is of a slide's frame.
type role int

// The roles; the zero role is the body.
const (
	inBody role = iota
	isTitle
	isSubtitle
	isKicker
	isSource
	isSection // number
	isFooter
	isNumber
	isDate
	inFigure
	isPicture // from edge to edge of the page
)

// roles are what stands at the places of layouts.
var roles = [layout.PlaceRoles]role{
	layout.PlaceTitle: isTitle, layout.PlaceSubtitle: isSubtitle, layout.PlaceKicker: isKicker, layout.PlaceSource: isSource,
	layout.PlaceNumber: isSection, layout.PlaceFooter: isFooter, layout.PlaceSlideNumber: isNumber,
	layout.PlaceDate: isDate, layout.PlacePicture: isPicture,
}

// collector gathers the objects of a page.
type collector struct {
	say      *words.Words
	arena    *arena
	out      []object
	artifact bool
	drawing  bool // its texts are parts of a figure
	role     role // of the place that they stand in
}

// collect appends the objects of a page to out, which is empty, in reading order.
func collect(out []object, p *layout.Page, w *words.Words, t *arena) []object {
	c := collector{say: w, arena: t, out: out}
	c.items(layout.Point{}, p.Items)
	return c.out
}

func (c *collector) add(o object) {
	o.decor = o.decor || c.artifact && !o.says() && o.table == nil && o.alt == ""
	c.out = append(c.out, o)
}

// says reports an object that is a text.
func (o *object) says() bool { return o.flow != nil || o.label != nil }

func (c *collector) items(at layout.Point, items []layout.Placed) {
	for _, it := range items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			c.group(p, v)
		case *layout.Path:
			c.add(object{Rect: bounds(p, v), path: v, name: c.say.Shape})
		case *layout.Image:
			c.add(object{Rect: layout.Rect{Point: p, Size: v.Size}, image: v, name: c.say.Picture})
		case *layout.Text:
			c.add(object{Rect: textBox(p, v), label: labelOf(v), face: v.Face})
		}
	}
}

// group gathers what a group shows: the native thing where it says what that is.
func (c *collector) group(at layout.Point, g *layout.Group) {
	if layout.TextOf(&c.arena.body, g) {
		c.text(at, &c.arena.body)
		return
	}
	r := layout.Rect{Point: at, Size: g.Size}
	switch v := g.Source.(type) {
	case layout.Fixture: // it stands on the layout
		return
	case layout.PanelGround: // its panel draws it
		return
	case *layout.Panel:
		c.panel(r, g, v)
		return
	case layout.Placeholder:
		in := collector{say: c.say, arena: c.arena, role: roles[v.Role]}
		in.items(at, g.Items)
		for _, o := range in.out {
			o.around = [2]string{v.Before, v.After}
			if v.Role == layout.PlacePicture {
				o.role = isPicture
			}
			c.add(o)
		}
		return
	case *layout.TextBox:
		c.add(object{Rect: r, label: v})
		return
	case *layout.TablePart:
		c.table(at, g, v)
		return
	case *charts.Drawn:
		c.figure(r, g, v)
		return
	case layout.Named:
		c.named(at, g, v.Name)
		return
	case layout.Arrow:
		c.add(object{Rect: bounds(at, v.Line), path: v.Line, arrow: &v, name: v.Name, decor: true})
		return
	case layout.Hairlines:
		c.hairlines(at, g)
		return
	}
	switch {
	case g.Role == layout.RoleFigure:
		c.picture(r, g)
	case g.Role == layout.RoleSpan && g.Actual != "" && len(g.Items) == 1:
		c.spoken(at, g)
	default:
		outer := c.artifact
		c.artifact = c.artifact || g.Role == layout.RoleArtifact
		c.items(at, g.Items)
		c.artifact = outer
	}
}

// spoken gathers a text that stands for another: a box for a character that no font has.
func (c *collector) spoken(at layout.Point, g *layout.Group) {
	c.items(at, g.Items)
	if last := &c.out[len(c.out)-1]; last.label != nil {
		last.label.Lines = []string{g.Actual}
	}
}

// text gathers a text that stands at a place.
func (c *collector) text(at layout.Point, t *layout.TextBody) {
	o := object{flow: c.arena.flow(at, t), role: c.role}
	if o.Rect = o.flow.Rect; c.drawing {
		o.role = inFigure
	}
	switch o.role { // others are called by their own words
	case isKicker:
		o.name = c.say.Kicker
	case isSource:
		o.name = c.say.Source
	}
	c.add(o)
}

// named gathers a group of parts; a table cannot stand in a group, so then its parts stand alone.
func (c *collector) named(at layout.Point, g *layout.Group, name string) {
	in := collector{say: c.say, arena: c.arena, artifact: g.Role == layout.RoleArtifact}
	in.items(at, g.Items)
	if len(in.out) < 2 || !groupable(in.out) {
		for _, o := range in.out {
			c.add(o)
		}
		return
	}
	o := group(in.out, name, in.artifact)
	if texts := said(in.out); len(texts) > 0 {
		o.name = c.called(name, texts[0])
	}
	c.add(o)
}

// hairlines gathers lines between those of a text as one group: they do not follow the text, and are moved together.
func (c *collector) hairlines(at layout.Point, g *layout.Group) {
	in := collector{say: c.say, arena: c.arena, artifact: true}
	in.items(at, g.Items)
	for i := range in.out {
		in.out[i].name, in.out[i].hair = c.say.Rule, true
	}
	o := group(in.out, c.say.Rule, true)
	o.hair = true
	c.add(o)
}

// called is the name of a thing of a kind, which is told from others by a text; without one, of its kind alone.
func (c *collector) called(kind, text string) string {
	if text == "" {
		return kind
	}
	return c.say.Named.With(kind, clip(text, longestName))
}

// groupable reports parts that may stand in a group.
func groupable(parts []object) bool {
	for _, o := range parts {
		if o.table != nil || o.chart != nil || o.panel != nil || o.role != inBody {
			return false
		}
	}
	return true
}

// union is the smallest rectangle around objects.
func union(parts []object) layout.Rect {
	r := parts[0].Rect
	for _, o := range parts[1:] {
		right, bottom := max(r.Right(), o.Right()), max(r.Bottom(), o.Bottom())
		r.X, r.Y = min(r.X, o.X), min(r.Y, o.Y)
		r.W, r.H = right-r.X, bottom-r.Y
	}
	return r
}

// group is objects that move together; what it says is what they say. One that is to decorate does if they have no text.
func group(parts []object, name string, decor bool) object {
	o := object{Rect: union(parts), items: parts, name: name}
	if says := said(parts); !decor || len(says) > 0 {
		o.alt = clip(strings.Join(says, " "), longestAlt)
	}
	if i := slices.IndexFunc(parts, func(in object) bool { return len(in.items) > 0 && in.alt == o.alt }); i >= 0 { // nobody needs to hear it twice
		o.items = slices.Concat(parts[:i], parts[i].items, parts[i+1:])
	}
	o.decor = o.alt == ""
	return o
}

// How many characters of its texts name a group, and tell what it says.
const (
	longestName = 40
	longestAlt  = 250
)

// said is the texts of objects in their order.
func said(parts []object) (texts []string) {
	for i := range parts {
		switch o := &parts[i]; {
		case o.flow != nil:
			texts = append(texts, o.flow.text())
		case o.label != nil:
			texts = append(texts, o.words())
		default:
			texts = append(texts, said(o.items)...)
		}
	}
	return texts
}

// clip is at most n characters of a text.
func clip(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n]) + "…"
	}
	return text
}

// words is the text of a label, in one line.
func (o *object) words() string { return strings.Join(o.label.Lines, " ") }

// bounds is the rectangle around the points of a path that stands at a point.
func bounds(at layout.Point, p *layout.Path) layout.Rect {
	r := p.Bounds()
	r.X, r.Y = r.X+at.X, r.Y+at.Y
	return r
}

// picture gathers a picture with its text, or the drawing of a stranger as a group.
func (c *collector) picture(r layout.Rect, g *layout.Group) {
	in := collector{say: c.say, arena: c.arena, artifact: true, drawing: true}
	in.items(r.Point, g.Items)
	switch {
	case len(in.out) == 0:
	case len(in.out) == 1 && in.out[0].image != nil:
		o := in.out[0]
		o.alt, o.decor = g.Alt, false
		o.name = c.called(o.name, g.Alt)
		c.add(o)
	default:
		o := group(in.out, c.called(c.say.Drawing, g.Alt), false)
		o.alt, o.decor = g.Alt, false
		c.add(o)
	}
}

// figure gathers a chart with the texts and shapes under and over it.
func (c *collector) figure(r layout.Rect, g *layout.Group, d *charts.Drawn) {
	if !chartml.Native(d) {
		c.picture(r, g) // PowerPoint has no such chart
		return
	}
	under, over := collector{say: c.say, arena: c.arena, drawing: true}, collector{say: c.say, arena: c.arena, drawing: true}
	in := &under
	for _, it := range g.Items {
		p := layout.Point{X: r.X + it.At.X, Y: r.Y + it.At.Y}
		if g, ok := it.Item.(*layout.Group); ok {
			if own, ok := g.Source.(charts.Own); ok {
				if !own.Head {
					in = &over
				}
				continue
			}
		}
		in.items(p, []layout.Placed{{At: layout.Point{}, Item: it.Item}})
	}
	ground, texts := apart(under.out)
	c.parts(ground, c.say.ChartGround, true)
	for _, o := range texts { // a text says something
		o.name = c.called(c.say.ChartNotes, strings.Join(said([]object{o}), " "))
		c.add(o)
	}
	c.add(object{Rect: r, chart: d, name: clip(d.Title.Text, longestName), alt: g.Alt})
	c.parts(over.out, c.say.ChartNotes, false)
}

// apart are the shapes and the texts among objects.
func apart(all []object) (shapes, texts []object) {
	for _, o := range all {
		if o.says() {
			texts = append(texts, o)
		} else {
			shapes = append(shapes, o)
		}
	}
	return shapes, texts
}

// parts adds what stands under or over a chart, several parts as one group.
func (c *collector) parts(parts []object, name string, decor bool) {
	switch len(parts) {
	case 0:
	case 1:
		o := parts[0]
		if o.says() {
			o.name = c.called(name, said(parts)[0])
		}
		c.add(o)
	default:
		c.add(group(parts, name, decor))
	}
}
