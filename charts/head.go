package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Head is a text over a plot that programs with charts of their own have as a part of theirs: the chart's title, or that of the
// axis of its values. It is one line in one format.
type Head struct {
	Text string        // "": there is none
	At   layout.Rect   // in the figure; the baseline is at three quarters of its height
	Size layout.Length // of its type
	Label
}

// heads are a chart's title and unit. A caption in one format is native: the title is that of the chart; the unit that of the axis
// of the values where this shows and has room for it, else it stands behind the title, or is itself the chart's where there is
// none. What is in several formats, has a link, or has no room so, is a text of the picture. In the hole of a ring stands its
// title, so that what stands over a ring is the picture's.
type heads struct {
	title, unit caption
	native      bool // the plan has a place for them
	axis        bool // the axis of the values shows
}

// Programs break the titles of charts and of axes that are wider than a share of the chart, in percent (seen in LibreOffice 7.4:
// four fifths, and a fifth, of letters that are not kerned).
const (
	titleShare = 76
	axisShare  = 19
)

// caption is a line of inline Markdown.
type caption struct {
	source string
	text   string // of one format
	bold   bool
	plain  bool // it is of one format
}

// captioned finds the heads of a plan.
func (p *Plan) captioned(s *theme.Setting) heads {
	h := heads{title: captionOf(p.Title, true), unit: captionOf(p.unitLine(s), false)}
	if len(p.Layers) == 0 {
		return h
	}
	slices := p.Layers[0].Form == Slices
	h.native = !slices || p.Layers[0].Hole == 0
	h.axis = !slices && p.Scope.Shown
	return h
}

// captionOf is a caption that is bold but where it says otherwise, or not.
func captionOf(source string, bold bool) caption {
	c := caption{source: text.Line(source)}
	if c.source == "" {
		return c
	}
	runs, err := markup.Parse(c.source, markup.Style{Bold: bold})
	if err != nil || len(runs) == 0 { // Validate has said what is wrong
		return c
	}
	c.text, c.bold = runs[0].Text, runs[0].Bold
	c.plain = len(runs) == 1 && runs[0] == layout.Run{Text: c.text, Bold: c.bold}
	return c
}

// both are title and unit in one line; ok is false where they cannot be.
func (h *heads) both(comma string) (c caption, ok bool) {
	if !h.native || !h.title.plain || !h.unit.plain {
		return c, false
	}
	c = h.title
	c.text += comma + h.unit.text
	return c, true
}

// Heads are the texts of the titles of the chart and of the axis of its values, as programs have them that place them by
// themselves; "" where there is none.
func (p *Plan) Heads() (title, axis string) {
	h := &p.heads
	title, axis = markup.Plain(h.title.source), markup.Plain(h.unit.source)
	switch {
	case h.axis || axis == "":
		return title, axis
	case title == "":
		return axis, ""
	}
	return title + p.say.Comma + axis, ""
}

// The heights of a chart's own heading.
const (
	titleHeight = 22 * pt
	unitHeight  = 18 * pt
)

// height is that of the chart's own title and unit, one under the other: whether both have room in one line is known only with its
// width.
func (h *heads) height() (most layout.Length) {
	if h.title.source != "" {
		most += titleHeight * unit
	}
	if h.unit.source != "" {
		most += unitHeight * unit
	}
	return most
}

// titleHeight and unitHeight are the heights of title and unit in a line each.
func (c *Canvas) titleHeight() int { return c.Size(layout.Label) * titleHeight / (14 * pt) }
func (c *Canvas) unitHeight() int  { return c.Size(layout.Small) * unitHeight / (12 * pt) }

// headline is a caption with its place.
type headline struct {
	caption
	Label
	says   line
	more   string // plain text behind it
	broken bool   // it stands in several lines
	base   int
	part   *Head // what it is of the chart, nil: a text of the picture
}

// line is what stands in a line of the head.
type line uint8

const (
	titleLine line = iota
	unitLine
	bothLine // the unit behind the title
	cropLine // where the axis begins, alone
)

// heading makes room for the chart's title and unit at the top. They are drawn when the kind is done, which may add to the unit.
func (c *Canvas) heading() {
	h := &c.Plan.heads
	t := headline{caption: h.title, Label: Label{layout.Label, c.Colors.Ink, true}}
	u := headline{caption: h.unit, Label: c.unitLabel(), says: unitLine}
	if u.part = c.unitPart(&u); u.part == nil && u.source != "" {
		if both, ok := h.both(c.Say().Comma); ok && c.share(both.text, t.Label) <= titleShare {
			t.caption, t.says, u.source = both, bothLine, ""
		}
	}
	if t.source != "" {
		if h.native && t.plain && c.share(t.text, t.Label) <= titleShare {
			t.part = &c.drawn.Title
		}
		c.headed(t, c.titleHeight(), "its title")
	}
	if u.source != "" {
		c.headed(u, c.unitHeight(), "its unit")
	}
}

// headed adds a caption under those before, in several lines where one has no room.
func (c *Canvas) headed(l headline, height int, what string) {
	l.base = c.Top + c.Size(l.Type)
	if c.captionWidth(l.source, l.Label) > c.W {
		l.part, l.broken = nil, true
		p := c.line(l.source, l.Label)
		f, _, err := p.Layout(c.rec.ctx, layout.Region{W: layout.Length(c.W) * unit, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil {
			c.fail(err)
		}
		height += ceil(f.Size.H) - c.Size(l.Type)*12/10
		if c.H-c.Top-height < c.body() {
			c.advise(what)
			return
		}
	}
	c.heads = append(c.heads, l)
	c.Top += height
}

// unitPart is what a line with the unit alone is of the chart, nil if it has no room there.
func (c *Canvas) unitPart(u *headline) *Head {
	h := &c.Plan.heads
	wide := c.share(u.text+u.more, u.Label)
	switch {
	case !h.native || !u.plain:
	case h.axis && wide <= axisShare:
		return &c.drawn.AxisTitle
	case h.title.source == "" && wide <= titleShare:
		return &c.drawn.Title
	}
	return nil
}

// share is how much of the chart's width a text takes, in percent, rounded up.
func (c *Canvas) share(text string, l Label) int {
	w := max(c.W, 1)
	return (c.Width(text, l)*100 + w - 1) / w
}

// withUnit is the line that has the unit, nil if there is none.
func (c *Canvas) withUnit() *headline {
	for i := range c.heads {
		if l := &c.heads[i]; l.says == unitLine || l.says == bothLine {
			return l
		}
	}
	return nil
}

// cropped is what says that an axis does not begin at zero, and whether it has room behind the unit.
func (c *Canvas) cropped(a Axis) (text string, ok bool) {
	text = c.Say().AxisFrom.With(a.from(c.Format).Text(a.nearest(), c.Locale))
	u := c.withUnit()
	if u == nil {
		return text, false
	}
	wide := c.Width(c.Say().Semicolon+text, u.Label)
	if u.says == bothLine {
		return text, wide+c.Width(u.text, u.Label) <= c.W*titleShare/100
	}
	return text, wide+c.captionWidth(u.source, u.Label) <= c.W
}

// crop says so behind the unit, or in a line of its own under a top.
func (c *Canvas) crop(a Axis, top int) {
	text, ok := c.cropped(a)
	u := c.withUnit()
	if ok {
		if u.more = c.Say().Semicolon + text; u.says == unitLine {
			u.part = c.unitPart(u)
		}
		return
	}
	l := headline{caption: caption{source: markup.Escape(text), text: text, plain: true}, Label: c.unitLabel(), says: cropLine, base: top + c.Size(layout.Small)}
	if u == nil {
		l.part = c.unitPart(&l)
	}
	c.heads = append(c.heads, l)
}

// captions draws title and unit, before all that is drawn already.
func (c *Canvas) captions() {
	kind := c.rec.items
	c.rec.items = nil
	for i := range c.heads {
		l := &c.heads[i]
		axis := l.part == &c.drawn.AxisTitle
		if l.part == nil || !l.plain || axis && !c.drawn.Value.Shown {
			c.caption(l)
			continue
		}
		l.Bold = l.bold
		*l.part = c.part(l)
	}
	c.rec.items = append(c.rec.items, kind...)
}

// part draws a caption of one format as a part of the chart.
func (c *Canvas) part(l *headline) Head {
	said := l.text + l.more
	c.own(Own{Head: true}, func() { c.Text(said, 0, l.base, l.Label) })
	size := c.Size(l.Type)
	return Head{
		Text: said, At: c.area(rect{0, l.base - size*3/4, c.Width(said, l.Label), l.base + size/4}), Size: c.rec.ctx.Size(l.Type), Label: l.Label,
	}
}
