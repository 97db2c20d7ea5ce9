package pptx

import (
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// The namespaces and the roots of names.
const (
	nsA   = drawingml.Ns
	nsR   = opc.NsR
	nsP   = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsAll = `xmlns:a="` + nsA + `" xmlns:r="` + nsR + `" xmlns:p="` + nsP + `"`

	header    = opc.Header
	pml       = "application/vnd.openxmlformats-officedocument.presentationml."
	typeTheme = "application/vnd.openxmlformats-officedocument.theme+xml"
	typeCore  = "application/vnd.openxmlformats-package.core-properties+xml"
	typeApp   = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
	typeChart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
)
