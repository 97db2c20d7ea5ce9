package pptxtest

// kind is what a part is, by its content type.
type kind int

const (
	otherPart kind = iota
	presentationPart
	masterPart
	layoutPart
	slidePart
	notesMasterPart
	notesPart
	handoutMasterPart
	themePart
	chartPart
	chartExPart
	workbookPart
	presPropsPart
	viewPropsPart
	tableStylesPart
	corePart
	appPart
	fontPart
)

// sheets are the kinds of parts that hold shapes.
var sheets = []kind{masterPart, layoutPart, slidePart, notesMasterPart, notesPart, handoutMasterPart}

const (
	office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

	openXML = "application/vnd.openxmlformats-officedocument."
	pml     = openXML + "presentationml."
)

// kinds are what the kinds of parts are called, in content types, in relationships, and by their root (ECMA-376-1, 13 to 15).
var kinds = map[kind]struct{ contentType, relation, root string }{
	presentationPart:  {pml + "presentation.main+xml", "officeDocument", "p:presentation"},
	masterPart:        {pml + "slideMaster+xml", "slideMaster", "p:sldMaster"},
	layoutPart:        {pml + "slideLayout+xml", "slideLayout", "p:sldLayout"},
	slidePart:         {pml + "slide+xml", "slide", "p:sld"},
	notesMasterPart:   {pml + "notesMaster+xml", "notesMaster", "p:notesMaster"},
	notesPart:         {pml + "notesSlide+xml", "notesSlide", "p:notes"},
	handoutMasterPart: {pml + "handoutMaster+xml", "handoutMaster", "p:handoutMaster"},
	themePart:         {openXML + "theme+xml", "theme", "a:theme"},
	chartPart:         {openXML + "drawingml.chart+xml", "chart", "c:chartSpace"},
	chartExPart: {"application/vnd.ms-office.chartex+xml",
		"http://schemas.microsoft.com/office/2014/relationships/chartEx", "cx:chartSpace"},
	workbookPart:    {openXML + "spreadsheetml.sheet", "package", ""},
	presPropsPart:   {pml + "presProps+xml", "presProps", "p:presentationPr"},
	viewPropsPart:   {pml + "viewProps+xml", "viewProps", "p:viewPr"},
	tableStylesPart: {pml + "tableStyles+xml", "tableStyles", "a:tblStyleLst"},
	corePart: {"application/vnd.openxmlformats-package.core-properties+xml",
		"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "cp:coreProperties"},
	appPart:  {openXML + "extended-properties+xml", "extended-properties", "ep:Properties"},
	fontPart: {"application/x-fontdata", "font", ""},
}
