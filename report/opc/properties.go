package opc

import (
	"strings"
	"time"
	"unicode"
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
		if text := OneLine(v[1]); text != "" {
			x.Raw(`<`, v[0], `>`)
			x.Text(text)
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

// OneLine is a text without breaks and control characters, for names and properties.
func OneLine(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s))
}
