package pptx

import "github.com/deckfold/deckfold/report/template"

// phTag appends what kind of placeholder a shape is.
func phTag(x *markup, kind string, idx int) {
	x.Raw(`<p:ph`)
	if kind != "" {
		x.Raw(` type="`, kind, `"`)
	}
	switch kind {
	case "ftr", "sldNum":
		x.Raw(` sz="quarter"`)
	case "dt":
		x.Raw(` sz="half"`)
	}
	if idx > 0 {
		x.Attr("idx", int64(idx))
	}
	x.Raw(`/>`)
}

// holderTag is how a slide names a placeholder of a template: with its type, orientation, size and index there (ISO/IEC 29500-1, 19.3.1.36).
func holderTag(of *template.Placeholder) string {
	x := &markup{}
	x.Raw(`<p:ph`)
	for _, name := range [...]string{"type", "orient", "sz", "idx"} {
		if v, ok := of.Ph.Lookup(name); ok {
			x.Raw(` `, name, `="`)
			x.Text(v)
			x.Raw(`"`)
		}
	}
	x.Raw(`/>`)
	return string(x.B)
}

// tag appends what kind of placeholder a shape is.
func (p *placeholder) tag(x *markup) {
	if p.of == nil {
		phTag(x, p.kind, p.idx)
		return
	}
	x.Raw(holderTag(p.of))
}
