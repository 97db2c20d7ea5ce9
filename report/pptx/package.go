package pptx

import "github.com/deckfold/deckfold/report/opc"

// The namespaces and the roots of names.
const (
	nsA   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsR   = opc.NsR
	nsP   = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsC   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsAll = `xmlns:a="` + nsA + `" xmlns:r="` + nsR + `" xmlns:p="` + nsP + `"`

	header    = opc.Header
	pml       = "application/vnd.openxmlformats-officedocument.presentationml."
	typeTheme = "application/vnd.openxmlformats-officedocument.theme+xml"
	typeChart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
)
