package opc

import (
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/text"
)

// Properties are what a document says of itself. What is empty is left out.
type Properties struct {
	Title, Subject, Author string
	Lang                   string // BCP 47
	Date                   time.Time
}

const ns = "http://schemas.openxmlformats.org/package/2006/"

// Core adds the core properties (ISO/IEC 29500-2, 11) as docProps/core.xml.
func (p *Package) Core(d *Properties) {
	var x Markup
	d.Append(&x)
	p.XML("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", &x)
}

// Append appends the part of the core properties.
func (d *Properties) Append(x *Markup) {
	x.Raw(Header, `<cp:coreProperties xmlns:cp="`, ns, `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, v := range [...][2]string{{"dc:title", d.Title}, {"dc:subject", d.Subject}, {"dc:creator", d.Author}, {"cp:lastModifiedBy", d.Author}, {"dc:language", d.Lang}} {
		if line := strings.TrimSpace(text.Line(v[1])); line != "" {
			x.Raw(`<`, v[0], `>`)
			x.Text(line)
			x.Raw(`</`, v[0], `>`)
		}
	}
	if !d.Date.IsZero() {
		at := d.Date.UTC().Format(time.RFC3339)
		for _, name := range [...]string{"dcterms:created", "dcterms:modified"} {
			x.Raw(`<`, name, ` xsi:type="dcterms:W3CDTF">`, at, `</`, name, `>`)
		}
	}
	x.Raw(`</cp:coreProperties>`)
}
