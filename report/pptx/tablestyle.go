package pptx

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// The lines of the table style: under the head and above the last row, and under other rows.
const (
	rule     = layout.Pt
	hairline = layout.Pt / 2
)

// tableStyle is the identity of the style that all tables of a file have, and new ones begin with.
var tableStyle = opc.GUID("Deckfold table")

// tableLooks are the lines of the style as fills, which cells state only where theirs are others.
type tableLooks struct{ rule, hairline string }

// tableLooks are those of the theme's light slides.
func (s *sheet) tableLooks() tableLooks {
	return tableLooks{s.light.Fill(s.Light.Ink), s.light.Fill(s.Light.Hairline)}
}

// tableStyles is the part with our table style (ISO/IEC 29500-1, 20.1.4.2.26): hairlines under rows, a rule under the head.
func (s *sheet) tableStyles() *markup {
	const (
		none = `><a:ln><a:noFill/></a:ln></a:`
		text = `<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>`
	)
	look := &s.rules
	line := func(x *markup, side string, width layout.Length, fill string) {
		x.Raw(`<a:`, side, `><a:ln`)
		x.Attr("w", int64(width))
		x.Raw(` cmpd="sng">`, fill, `</a:ln></a:`, side, `>`)
	}
	x := &markup{}
	x.Raw(header, `<a:tblStyleLst xmlns:a="`, nsA, `" def="`, tableStyle, `"><a:tblStyle styleId="`, tableStyle, `" styleName="`)
	x.Text(s.Name)
	x.Raw(`"><a:wholeTbl><a:tcTxStyle>`, text, s.light.of(s.Light.Ink), `</a:tcTxStyle><a:tcStyle><a:tcBdr>`)
	for _, side := range [...]string{"left", "right", "top"} {
		x.Raw(`<a:`, side, none, side, `>`)
	}
	line(x, "bottom", hairline, look.hairline)
	line(x, "insideH", hairline, look.hairline)
	x.Raw(`<a:insideV`, none, `insideV></a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>`)
	x.Raw(`<a:lastRow><a:tcTxStyle b="on">`, text, s.light.of(s.Light.Ink), `</a:tcTxStyle><a:tcStyle><a:tcBdr>`)
	line(x, "top", rule, look.rule)
	x.Raw(`</a:tcBdr></a:tcStyle></a:lastRow>`)
	x.Raw(`<a:firstRow><a:tcTxStyle b="on">`, text, s.light.of(s.Light.Muted), `</a:tcTxStyle><a:tcStyle><a:tcBdr>`)
	line(x, "bottom", rule, look.rule)
	x.Raw(`</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`)
	return x
}
