package template

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Placeholder is a placeholder of a layout or a master.
type Placeholder struct {
	Name   string           // of its shape
	Type   string           // ISO/IEC 29500-1, 19.7.10: "title", "body"; where none is given "obj"
	Idx    string           // as it is written, "" where none is given, which counts as "0": up to 4294967295
	Orient string           // "vert"; "" is "horz"
	Sz     string           // "half", "quarter"; "" is "full"
	Hidden bool             // its shape is hidden
	Own    bool             // it has a place of its own, not its master's
	Placed bool             // it has a place, its own or its master's
	Moved  bool             // a sample slide has it elsewhere than its layout
	Rect   layout.Rect      // where its shape stands, before it is turned
	Turned bool             // it is turned or mirrored
	Shape  *xmltree.Element // p:sp, p:pic or p:graphicFrame
	Ph     *xmltree.Element // p:ph
	From   *Placeholder     // that of the master that it inherits from; nil: none, as for those of a master
}

// Body is the properties of its text (a:bodyPr); nil: none.
func (p *Placeholder) Body() *xmltree.Element { return p.Shape.Child("p:txBody", "a:bodyPr") }

// ListStyle is the styles of its levels (a:lstStyle); nil: none.
func (p *Placeholder) ListStyle() *xmltree.Element { return p.Shape.Child("p:txBody", "a:lstStyle") }

// Vertical reports a placeholder whose text does not run from left to right and downwards.
func (p *Placeholder) Vertical() bool {
	for q := p; q != nil; q = q.From {
		if v, ok := q.Body().Lookup("vert"); ok {
			return v != "horz"
		}
	}
	return p.Orient == "vert"
}

// kinds are the types of master placeholders that those of layouts inherit from (ISO/IEC 29500-1, 19.3.1.36); others have the body.
var kinds = map[string]string{"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum", "hdr": "hdr"}

// kind is the type of the master's placeholder that one of a type inherits from.
func kind(t string) string {
	if k := kinds[t]; k != "" {
		return k
	}
	return "body"
}

// placeholders are those of a sheet; of a layout they inherit from those of its master.
func placeholders(s *Sheet, master *Master) (out []*Placeholder) {
	for _, e := range s.Shapes() {
		p := placeholder(e)
		if p == nil {
			continue
		}
		if master != nil {
			p.inherit(master)
		}
		out = append(out, p)
	}
	return out
}

// placeholder is the placeholder that a shape is, nil where it is none.
func placeholder(e *xmltree.Element) *Placeholder {
	var own *xmltree.Element // p:nvSpPr, p:nvPicPr, p:nvGraphicFramePr
	for c := range e.Children() {
		if strings.HasPrefix(c.Name, "p:nv") {
			own = c
			break
		}
	}
	ph := own.Child("p:nvPr", "p:ph")
	if ph == nil || e.Name == "p:grpSp" || e.Name == "p:cxnSp" {
		return nil
	}
	p := &Placeholder{
		Name: line(own.Child("p:cNvPr").Attr("name")), Type: ph.Attr("type"), Idx: strings.TrimSpace(ph.Attr("idx")), Orient: ph.Attr("orient"), Sz: ph.Attr("sz"),
		Hidden: own.Child("p:cNvPr").True("hidden", false), Shape: e, Ph: ph,
	}
	if p.Type == "" {
		p.Type = "obj"
	}
	xfrm := e.Child("p:spPr", "a:xfrm")
	if xfrm == nil {
		xfrm = e.Child("p:xfrm")
	}
	p.place(xfrm)
	return p
}

// place takes the placeholder's own place, if it has one.
func (p *Placeholder) place(xfrm *xmltree.Element) {
	var n [4]int64
	for i, at := range [...][2]string{{"a:off", "x"}, {"a:off", "y"}, {"a:ext", "cx"}, {"a:ext", "cy"}} {
		v, ok := xfrm.Child(at[0]).Int(at[1])
		if !ok || v < -most || v > most {
			return
		}
		n[i] = v
	}
	turn, _ := xfrm.Int("rot")
	p.Own, p.Placed, p.Turned = true, true, turn != 0 || xfrm.True("flipH", false) || xfrm.True("flipV", false)
	p.Rect.X, p.Rect.Y, p.Rect.W, p.Rect.H = layout.Length(n[0]), layout.Length(n[1]), max(0, layout.Length(n[2])), max(0, layout.Length(n[3]))
}

// most is the largest coordinate (ISO/IEC 29500-1, 20.1.10.16).
const most = 27273042316900

// inherit finds the master's placeholder of its kind, and takes its place where it has none of its own.
func (p *Placeholder) inherit(m *Master) {
	for _, q := range m.Placeholders {
		if kind(p.Type) != kind(q.Type) {
			continue
		}
		p.From = q
		if !p.Own {
			p.Placed, p.Rect, p.Turned = q.Placed, q.Rect, q.Turned
		}
		return
	}
}

// line is a name in one line: names of layouts have breaks, with a hyphen where a word is parted.
func line(s string) string {
	s = strings.NewReplacer("-\n", "", "-\v", "", "_x000B_", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
