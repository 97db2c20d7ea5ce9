package pptxtest

// guided gives a layout guides in an extension.
func guided(uri, guides string) edit {
	return replace(layout1, `</p:sldLayout>`, `<p:extLst><p:ext uri="`+uri+`"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">`+
		guides+`</p15:sldGuideLst></p:ext></p:extLst></p:sldLayout>`)
}

const guideColor = `<p15:clr><a:srgbClr val="FBAE40"/></p15:clr></p15:guide>`

var guideDefects = []defect{
	{"guides of a layout in a master's extension", "guide-list",
		guided(guideURIs["p:sldMaster"], `<p15:guide id="1" pos="100" userDrawn="1">`+guideColor)},
	{"two guides with one number", "guide",
		guided(guideURIs["p:sldLayout"], `<p15:guide id="1" pos="100">`+guideColor+`<p15:guide id="1" pos="200">`+guideColor)},
	{"a guide below the page", "guide", guided(guideURIs["p:sldLayout"], `<p15:guide id="1" orient="horz" pos="5000">`+guideColor)},
}
