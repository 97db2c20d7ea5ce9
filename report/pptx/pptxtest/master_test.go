package pptxtest

var masterDefects = []defect{
	{"a picture's placeholder on a master", "master-placeholder",
		replace(masterXML, `<p:ph type="sldNum"`, `<p:ph type="pic"`)},
	{"two title placeholders on a master", "master-placeholder",
		replace(masterXML, `<p:ph type="body"`, `<p:ph type="title"`)},
	{"a colour map that lacks a colour", "colour-map", replace(masterXML, ` accent4="accent4"`, "")},
	{"a colour map to a colour that is not there", "colour-map", replace(notesMasterXML, `bg1="lt1"`, `bg1="bg1"`)},
	{"a master without style of other text", "text-styles", replace(masterXML, "p:otherStyle>", "p:anotherStyle>")},
	{"a presentation without style of text", "text-styles",
		replace(presentationXML, "p:defaultTextStyle>", "p:textStyle>")},
	{"a layout without master", "master-of-layout",
		replace("ppt/slideLayouts/_rels/slideLayout2.xml.rels", `relationships/slideMaster"`, `relationships/master"`)},
	{"a layout that its master does not list", "master-of-layout", replace(masterXML, `r:id="rId2"`, `r:id="rId1"`)},
	{"a slide without layout", "layout-of-slide",
		replace(slide1Rels, `relationships/slideLayout"`, `relationships/layout"`)},
	{"a slide with two layouts", "layout-of-slide",
		relate(slide1Rels, "rId9", "slideLayout", "../slideLayouts/slideLayout2.xml")},
	{"a slide whose layout is not listed", "layout-of-slide",
		replace(masterXML, `<p:sldLayoutId id="2147483649" r:id="rId1"/>`, "")},
}
