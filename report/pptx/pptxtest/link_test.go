package pptxtest

import "strings"

var linkDefects = []defect{
	{"a link to a script", "link-target", link("javascript:alert(1)")},
	{"a link to a file", "link-target", link("file:///etc/passwd")},
	{"a link to a share", "link-target", link(`\\evil\share`)},
	{"a link with a space", "link-target", link("https://example.com/annual report")},
	{"a link beyond ASCII", "link-target", link("https://example.com/übersicht")},
	{"a link without scheme", "link-target", link("example.com")},
	{"a link to a workbook of the root", "link-target", link("/book.xlsx#'A'!A1")},
	{"a link to no cell of a workbook", "link-target", link("book.xlsx#'A'!A0:B2")},
	{"a link to a workbook on a share", "link-target", link("//evil/book.xlsx#'A'!A1")},
	{"a link without host", "link-target", link("https:///report")},
	{"a link with a bad escape", "link-target", link("https://example.com/%zz")},
	{"a link that is too long", "link-target", link("https://example.com/" + strings.Repeat("a", longestLink))},
	{"a mail to nobody", "link-target", link("mailto:")},
	{"a link to a slide without its action", "link-action", replace(slide1, ` action="ppaction://hlinksldjump"`, "")},
	{"a link of a run a word", "link-run", replace(slide1, `<a:hlinkClick r:id="rId2"/></a:rPr><a:t>Annual report on the web</a:t></a:r>`,
		`<a:hlinkClick r:id="rId2"/></a:rPr><a:t>Annual </a:t></a:r><a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId2"/></a:rPr><a:t>report</a:t></a:r>`)},
	{"a link to the web with an action", "link-action",
		replace(slide1, `r:id="rId2"/>`, `r:id="rId2" action="ppaction://program"/>`)},
}

// link is another target for the link out of the good deck.
func link(to string) edit {
	return replace(slide1Rels, "https://example.com/report?year=2026&amp;page=4", to)
}
