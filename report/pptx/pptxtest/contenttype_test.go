package pptxtest

var typeDefects = []defect{
	{"a part without content type", "content-type", replace(typesPart, `Extension="png"`, `Extension="jpg"`)},
	{"an override for a part that is not there", "phantom-override",
		override("ppt/slideMasters/slideMaster2.xml", pml+"slideMaster+xml")},
	{"an override without slash", "phantom-override", replace(typesPart, `"/`+slide1, `"`+slide1)},
	{"two overrides for a part", "override-twice", override(slide1, pml+"slide+xml")},
	{"two defaults for an extension", "override-twice",
		replace(typesPart, `</Types>`, `<Default Extension="PNG" ContentType="image/png"/></Types>`)},
	{"a default for parts that are not there", "unused-default",
		replace(typesPart, `</Types>`, `<Default Extension="jpeg" ContentType="image/jpeg"/></Types>`)},
	{"XML that has the default type", "xml-override", both(
		replace(typesPart, `</Types>`, `<Default Extension="xml" ContentType="application/xml"/></Types>`),
		replace(typesPart, `PartName="/`+slide1, `PartName="/none`))},
	{"a slide with the content type of a layout", "part-kind", both(
		replace(typesPart, `PartName="/`+slide1, `PartName="/none`), override(slide1, pml+"slideLayout+xml"))},
	{"a theme that is reached as something else", "part-kind",
		replace(presentationRels, `Target="presProps.xml"`, `Target="theme/theme1.xml"`)},
	{"a slide whose root is that of a layout", "part-kind",
		both(replace(slide1, "<p:sld ", "<p:sldLayout "), replace(slide1, "</p:sld>", "</p:sldLayout>"))},
	{"a part that nothing leads to", "orphan-part", add("ppt/media/image3.png", "")},
	{"relationships of a part that is not there", "orphan-part", add("ppt/slides/_rels/slide9.xml.rels", "<a/>")},
}
