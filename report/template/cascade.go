package template

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Cascade is styles of one level of texts, or of their characters, the nearest first: the first that says something counts.
type Cascade []*xmltree.Element

// Texts are the lists of styles that the texts of a placeholder of the layout inherit from, the nearest first: its own, that of the master's
// placeholder, the master's for texts of its kind and the presentation's. Nil elements say nothing.
func (l *Layout) Texts(of *Template, p *Placeholder) []*xmltree.Element {
	lists := []*xmltree.Element{p.ListStyle()}
	if p.From != nil {
		lists = append(lists, p.From.ListStyle())
	}
	style := "p:otherStyle"
	switch kind(p.Type) {
	case "title":
		style = "p:titleStyle"
	case "body":
		style = "p:bodyStyle"
	}
	return append(lists, l.Master.Root.Child("p:txStyles", style), of.Text)
}

// Level is what lists of styles say of a level, from 1: their own of it, else that of paragraphs without one.
func Level(n int, lists ...*xmltree.Element) (c Cascade) {
	for _, list := range lists {
		for _, name := range [...]string{"a:lvl" + strconv.Itoa(n) + "pPr", "a:defPPr"} {
			if e := list.Child(name); e != nil {
				c = append(c, e)
			}
		}
	}
	return c
}

// Runs is what a level says of its characters.
func (c Cascade) Runs() (out Cascade) {
	for _, e := range c {
		if r := e.Child("a:defRPr"); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// Lookup is an attribute of the first that has it.
func (c Cascade) Lookup(name string) (string, bool) {
	for _, e := range c {
		if v, ok := e.Lookup(name); ok {
			return v, true
		}
	}
	return "", false
}

// True reports a truth value that is said and true.
func (c Cascade) True(name string) bool {
	v, _ := c.Lookup(name)
	return v == "1" || v == "true"
}

// Int is a whole number of the first that has one, else 0.
func (c Cascade) Int(name string) int64 {
	for _, e := range c {
		if n, ok := e.Int(name); ok {
			return n
		}
	}
	return 0
}

// First is the first child of one of some names, of the first style that has one; nil: none has.
func (c Cascade) First(names ...string) *xmltree.Element {
	for _, e := range c {
		for _, name := range names {
			if child := e.Child(name); child != nil {
				return child
			}
		}
	}
	return nil
}

// Fill is the fill of characters; nil: none is said.
func (c Cascade) Fill() *xmltree.Element {
	return c.First("a:solidFill", "a:noFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill")
}

// The least and the largest pitch of lines that is taken, in percent.
const (
	leastPitch = 50
	mostPitch  = 300
)

// Pitch is the pitch of lines in a size, in percent of 1.2 em; it is not exact where the file has a distance, or no whole percentage that is taken.
func (c Cascade) Pitch(size layout.Length) (percent int, exact bool) {
	sp := c.First("a:lnSpc")
	if sp == nil {
		return 100, true
	}
	n := int64(100)
	if pts, ok := sp.Child("a:spcPts").Int("val"); ok && pts > 0 && pts < 1_000_000 {
		n = pts * int64(layout.Pt) / (int64(size) * 12 / 10)
	} else if share, sign := strings.CutSuffix(sp.Child("a:spcPct").Attr("val"), "%"); share != "" {
		if v, err := strconv.ParseInt(share, 10, 32); err == nil && sign {
			n, exact = v, true
		} else if err == nil {
			n, exact = (v+500)/1000, v%1000 == 0
		}
	}
	taken := min(max(n, leastPitch), mostPitch)
	return int(taken), exact && taken == n
}
