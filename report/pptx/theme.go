package pptx

import "github.com/deckfold/deckfold/layout/theme"

// themePart is the theme's twelve colours, its fonts, and plain fills and lines (ISO/IEC 29500-1, 20.1.6). PowerPoint wants
// three of each style.
func themePart(t *theme.Theme) *markup {
	x := &markup{}
	x.Raw(header, `<a:theme xmlns:a="`, nsA, `" name="`)
	x.Text(t.Name)
	x.Raw(`"><a:themeElements><a:clrScheme name="`)
	x.Text(t.Name)
	x.Raw(`">`)
	for _, s := range slots(t) {
		x.Raw("<a:", s.name, `><a:srgbClr val="`, s.color.String()[1:], `"/></a:`, s.name, ">")
	}
	x.Raw(`</a:clrScheme><a:fontScheme name="`)
	x.Text(t.Name)
	x.Raw(`">`)
	for _, kind := range [...]string{"majorFont", "minorFont"} {
		x.Raw("<a:", kind, `><a:latin typeface="`)
		x.Text(t.Fonts[0].Office())
		x.Raw(`"/><a:ea typeface=""/><a:cs typeface=""/></a:`, kind, ">")
	}
	const (
		fill   = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
		line   = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">` + fill + `<a:prstDash val="solid"/></a:ln>`
		effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	)
	x.Raw(`</a:fontScheme><a:fmtScheme name="Deckfold"><a:fillStyleLst>`, fill, fill, fill, `</a:fillStyleLst><a:lnStyleLst>`, line, line, line,
		`</a:lnStyleLst><a:effectStyleLst>`, effect, effect, effect, `</a:effectStyleLst><a:bgFillStyleLst>`, fill, fill, fill,
		`</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`)
	return x
}
