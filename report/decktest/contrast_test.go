package decktest_test

import (
	"math"
	"path"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/theme"
)

// box is a filled place on a slide.
type box struct {
	x, y, w, h int64
	paint
}

func (b *box) holds(x, y int64) bool { return b.x <= x && x <= b.x+b.w && b.y <= y && y <= b.y+b.h }

func boxOf(n *node) (b box) {
	if n == nil {
		return b
	}
	at := func(n *node, name string) int64 { v, _ := strconv.ParseInt(n.attr(name), 10, 64); return v }
	if off, ext := n.at("off"), n.at("ext"); off != nil && ext != nil {
		b.x, b.y, b.w, b.h = at(off, "x"), at(off, "y"), at(ext, "cx"), at(ext, "cy")
	}
	return b
}

// contrast is how clear the texts of a file are.
type contrast struct {
	*rethemed
	name  string // of slide and scheme
	clr   *node  // colour map
	boxes []box  // from the back
	pairs int
}

// slide compares every text of a slide with what is behind it.
func (c *contrast) slide(name string) {
	slide := c.parts[name]
	under := c.parent(name, "slideLayout")
	master := c.parent(under, "slideMaster")
	c.clr = c.parts[master].at("clrMap")
	for _, p := range []string{under, name} {
		if m := c.parts[p].at("clrMapOvr", "overrideClrMapping"); m != nil {
			c.clr = m
		}
	}
	c.boxes = nil
	for _, p := range []string{master, under, name} {
		if bg, ok := c.paint(c.parts[p].at("cSld", "bg", "bgPr"), c.clr); ok {
			c.boxes = []box{{0, 0, math.MaxInt64, math.MaxInt64, bg}}
		}
	}
	c.shapes(slide.at("cSld", "spTree"), under)
}

// parent is the part of a kind that another stands on.
func (c *contrast) parent(name, kind string) string {
	return c.target(name, func(r *node) bool { return strings.HasSuffix(r.attr("Type"), "/"+kind) })
}

// target is the part that a relationship of another leads to.
func (c *contrast) target(name string, wanted func(*node) bool) (out string) {
	rels := c.parts[path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")]
	rels.all("Relationship", func(r *node) {
		if wanted(r) {
			out = path.Join(path.Dir(name), r.attr("Target"))
		}
	})
	return out
}

func (c *contrast) shapes(tree *node, under string) {
	for i := range tree.Nodes {
		switch s := &tree.Nodes[i]; s.XMLName.Local {
		case "grpSp":
			c.shapes(s, under)
		case "sp":
			b := boxIn(s, c.parts[under])
			ruled := s.at("spPr", "custGeom", "pathLst", "path").attrOr("stroke") == "0" // a rectangle with a line on its top
			if p, ok := c.paint(s.at("spPr"), c.clr); ok && (ruled || s.at("spPr", "prstGeom").attrOr("prst") == "rect") {
				b.paint = p
				c.boxes = append(c.boxes, b)
			}
			c.texts(s, c.behind(b.x+b.w/2, b.y+b.h/2), c.styles(s, under))
		case "graphicFrame":
			c.table(s)
			c.chart(s)
		}
	}
}

func (n *node) attrOr(name string) string {
	if n == nil {
		return ""
	}
	return n.attr(name)
}

// boxIn is the box of a shape, which a placeholder may have from its slide's layout.
func boxIn(s, layout *node) (b box) {
	if xfrm := s.at("spPr", "xfrm"); xfrm != nil {
		return boxOf(xfrm)
	}
	ph := s.at("nvSpPr", "nvPr", "ph")
	layout.all("sp", func(s *node) {
		if q := s.at("nvSpPr", "nvPr", "ph"); q != nil && ph != nil && q.attr("type") == ph.attr("type") && q.attr("idx") == ph.attr("idx") {
			b = boxOf(s.at("spPr", "xfrm"))
		}
	})
	return b
}

// behind is what stands at a point.
func (c *contrast) behind(x, y int64) paint {
	for i := len(c.boxes) - 1; i >= 0; i-- {
		if c.boxes[i].holds(x, y) {
			return c.boxes[i].paint
		}
	}
	c.t.Fatalf("%s: no ground", c.name)
	return paint{}
}

// table compares the texts of cells with the cells' fills.
func (c *contrast) table(frame *node) {
	b := boxOf(frame.at("xfrm"))
	frame.all("tc", func(tc *node) {
		ground := c.behind(b.x+b.w/2, b.y+b.h/2)
		if p, ok := c.paint(tc.at("tcPr"), c.clr); ok {
			ground = p
		}
		c.texts(tc, ground, nil)
	})
}

// chart compares the names at axes with the ground, and labels within marks with these.
func (c *contrast) chart(frame *node) {
	ref := frame.at("graphic", "graphicData", "chart")
	if ref == nil {
		return
	}
	chart := c.parts[c.target(c.name, func(r *node) bool { return r.attr("Id") == ref.attr("id") })]
	b := boxOf(frame.at("xfrm"))
	text := func(n *node, ground paint) {
		if p, ok := c.paint(n.at("txPr", "p", "pPr", "defRPr"), c.clr); ok {
			c.compare("a label", p, ground)
		}
	}
	for _, axis := range []string{"catAx", "dateAx", "valAx"} {
		chart.all(axis, func(n *node) { text(n, c.behind(b.x+b.w/2, b.y+b.h/2)) })
	}
	chart.all("ser", func(ser *node) {
		mark, ok := c.paint(ser.at("spPr"), c.clr)
		pos := ser.at("dLbls", "dLblPos").attrOr("val")
		if ok && (pos == "ctr" || strings.HasPrefix(pos, "in")) {
			text(ser.at("dLbls"), mark)
		}
	})
}

// styles are the list styles that the text of a shape inherits, the nearest first: its own, those of its placeholder's layout and
// of the master, and the presentation's for other boxes.
func (c *contrast) styles(s *node, under string) []*node {
	out := []*node{s.at("txBody", "lstStyle")}
	ph := s.at("nvSpPr", "nvPr", "ph")
	if ph == nil {
		return append(out, c.parts["ppt/presentation.xml"].at("defaultTextStyle"))
	}
	c.parts[under].all("sp", func(l *node) {
		if q := l.at("nvSpPr", "nvPr", "ph"); q != nil && q.attr("type") == ph.attr("type") && q.attr("idx") == ph.attr("idx") {
			out = append(out, l.at("txBody", "lstStyle"))
		}
	})
	styles := c.parts[c.parent(under, "slideMaster")].at("txStyles")
	switch ph.attr("type") {
	case "title", "ctrTitle":
		return append(out, styles.at("titleStyle"))
	case "ftr", "sldNum", "dt":
		return append(out, styles.at("otherStyle"))
	}
	return append(out, styles.at("bodyStyle"))
}

// texts compares the runs and fields of a text with its ground.
func (c *contrast) texts(n *node, ground paint, styles []*node) {
	n.all("p", func(para *node) {
		level := "lvl1pPr"
		if l := para.at("pPr").attrOr("lvl"); l != "" {
			l, _ := strconv.Atoi(l)
			level = "lvl" + strconv.Itoa(l+1) + "pPr"
		}
		for i := range para.Nodes {
			r := &para.Nodes[i]
			if k := r.XMLName.Local; k != "r" && k != "fld" || strings.TrimSpace(r.at("t").Text) == "" {
				continue
			}
			p, ok := c.paint(r.at("rPr"), c.clr)
			for _, s := range styles {
				if !ok {
					p, ok = c.paint(s.at(level, "defRPr"), c.clr)
				}
			}
			if ok {
				c.compare(r.at("t").Text, p, ground)
			}
		}
	})
}

// compare holds that a text is clear on its ground where both are the theme's: of the 4.5:1 that it has on its own 4:1. What is on
// marks is as clear as these on the ground, and how clear accents are is up to the scheme; tones of them are a little less. A scheme
// whose own text is not clear on a ground, a mid-grey, has no clear tones of it there.
func (c *contrast) compare(text string, p, ground paint) {
	if p.slot == "" || ground.slot == "" {
		return
	}
	c.pairs++
	least := min(4, max(theme.Contrast(c.colors["lt1"], ground.Color), theme.Contrast(c.colors["dk1"], ground.Color))/3)
	switch {
	case !p.neutral():
		least = min(3, theme.Contrast(c.colors[p.slot], ground.Color)/1.6)
	case !ground.neutral():
		least = min(3, theme.Contrast(c.colors[ground.slot], c.boxes[0].Color)/1.6)
	}
	if got := theme.Contrast(p.Color, ground.Color); got < least {
		c.t.Errorf("%s: %q in %v (%s) on %v (%s) has %.1f:1, want %.1f", c.name, text, p.Color, p.slot, ground.Color, ground.slot, got, least)
	}
}
