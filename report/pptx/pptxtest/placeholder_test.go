package pptxtest

var placeholderDefects = []defect{
	{"two placeholders with one idx", "placeholder-idx", replace(layout2, `idx="12"`, `idx="0"`)},
	{"a placeholder that its layout lacks", "placeholder-source",
		replace(slide1, `<p:ph idx="1"/>`, `<p:ph idx="2"/>`)},
	{"a placeholder of another type than its layout's", "placeholder-source",
		replace(slide1, `<p:ph idx="1"/>`, `<p:ph type="body" idx="1"/>`)},
	{"a placeholder of another size than its layout's", "placeholder-source",
		replace(slide3, `sz="quarter" idx="12"`, `idx="12"`)},
	{"a placeholder of a layout that its master lacks", "placeholder-source",
		replace(layout2, `type="sldNum"`, `type="ftr"`)},
	{"a placeholder of notes that their master lacks", "placeholder-source",
		replace(notes1, `type="body"`, `type="dt"`)},
	{"a placeholder in a group", "placeholder-place",
		replace(slide3, `name="Swatch"/><p:cNvSpPr/><p:nvPr/>`, `name="Swatch"/><p:cNvSpPr/><p:nvPr><p:ph idx="5"/></p:nvPr>`)},
	{"a placeholder that is a connector", "placeholder-place",
		replace(slide3, `<p:cNvCxnSpPr/><p:nvPr/>`, `<p:cNvCxnSpPr/><p:nvPr><p:ph idx="5"/></p:nvPr>`)},
}
