package pptxtest

import "strings"

var xmlDefects = []defect{
	{"XML that is cut off", "well-formed", func(f *file) { f.parts[slide1] = f.parts[slide1][:900] }},
	{"an empty part", "well-formed", func(f *file) { f.parts[slide1] = "" }},
	{"a control character", "well-formed", replace(slide1, "Summary", "Sum\x01mary")},
	{"a control character that is escaped", "well-formed", replace(slide1, "Summary", "Sum&#1;mary")},
	{"a noncharacter", "well-formed", replace(slide1, "Summary", "Sum\uffffmary")},
	{"bytes that are not UTF-8", "well-formed", replace(slide1, "Summary", "Sum\xedmary")},
	{"XML in another encoding", "well-formed", replace(slide1, "UTF-8", "ISO-8859-1")},
	{"an ampersand that is not escaped", "well-formed", replace(slide1, "Summary", "R&D")},
	{"an attribute twice", "well-formed", replace(slide1, `name="Title"`, `name="Title" name="Title"`)},
	{"an element whose prefix is not declared", "well-formed", replace(slide1, "<p:spPr/>", "<q:spPr/>")},
	{"an attribute whose prefix is not declared", "well-formed", replace(slide1, `name="Title"`, `q:name="Title"`)},
	{"a second root", "well-formed", replace(slide1, "</p:sld>", "</p:sld><a/>")},
	{"text after the root", "well-formed", replace(slide1, "</p:sld>", "</p:sld>text")},
	{"elements that nest too deep", "well-formed",
		replace(slide1, "<p:spPr/>", strings.Repeat("<a>", 200)+strings.Repeat("</a>", 200))},
	{"a document type", "doctype", replace(slide1, "<p:sld ", "<!DOCTYPE sld><p:sld ")},
	{"an alternative text with a line break", "broken-attribute", replace(slide2, "&#10;", "\n")},
	{"an attribute in single quotes with a tab", "broken-attribute",
		replace(slide1, `name="Title"`, "name\n=\n'Ti\ttle'")},
	{"an ignorable prefix that is not declared", "ignorable-prefix",
		replace(slide1, "<p:sld ", `<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p14" `)},
	{"a required prefix that is not declared", "ignorable-prefix",
		replace(slide3, `Requires="a14"`, `Requires="a14 p14"`)},
	{"a choice that requires nothing", "ignorable-prefix", replace(slide3, `Requires="a14"`, `Requires=""`)},
}
