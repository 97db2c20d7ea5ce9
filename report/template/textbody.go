package template

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// bodies are the properties of the text of a placeholder, its own first, then the master's.
func (p *Placeholder) bodies() []*xmltree.Element {
	if p.From == nil {
		return []*xmltree.Element{p.Body()}
	}
	return []*xmltree.Element{p.Body(), p.From.Body()}
}

// Insets are the distances of its text from its box: 7.2 pt at the sides, 3.6 pt above and below where nothing is said (ISO/IEC 29500-1,
// 21.1.2.1.1).
func (p *Placeholder) Insets() layout.Insets {
	in := func(name string, usual layout.Length) layout.Length {
		for _, b := range p.bodies() {
			if v, ok := b.Int(name); ok && v > -most && v < most {
				return layout.Length(v)
			}
		}
		return usual
	}
	return layout.Insets{Left: in("lIns", 91440), Top: in("tIns", 45720), Right: in("rIns", 91440), Bottom: in("bIns", 45720)}
}

// Room is the box of its text: its own without its insets.
func (p *Placeholder) Room() layout.Rect {
	r, in := p.Rect, p.Insets()
	r.X, r.Y = r.X+in.Left, r.Y+in.Top
	r.W, r.H = max(r.W-in.Left-in.Right, 0), max(r.H-in.Top-in.Bottom, 0)
	return r
}

// Anchor is where its text stands in its box (ISO/IEC 29500-1, 20.1.10.60): "t", "ctr" or "b", which counts for rarer ones, too.
func (p *Placeholder) Anchor() string {
	for _, b := range p.bodies() {
		if v, ok := b.Lookup("anchor"); ok {
			return v
		}
	}
	return "t"
}

// Shrinks reports a text that gives way as a person types (a:normAutofit).
func (p *Placeholder) Shrinks() bool {
	for _, b := range p.bodies() {
		switch {
		case b.Child("a:normAutofit") != nil:
			return true
		case b.Child("a:noAutofit") != nil, b.Child("a:spAutoFit") != nil:
			return false
		}
	}
	return false
}
