package pptxtest

var notesDefects = []defect{
	{"notes whose master is not listed", "notes-master",
		replace(presentationXML, `<p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst>`, "")},
	{"notes without master", "notes-page", replace(notes1Rels, `relationships/notesMaster"`, `relationships/master"`)},
	{"notes without slide", "notes-page", replace(notes1Rels, `relationships/slide"`, `relationships/page"`)},
	{"notes of a slide that has none", "notes-page", replace(notes1Rels, `slide1.xml`, `slide2.xml`)},
}
