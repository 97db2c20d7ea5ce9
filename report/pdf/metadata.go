package pdf

import (
	"bytes"
	"encoding/xml"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/deckfold/deckfold/layout/text"
)

const producer = "Deckfold"

// catalog is the document catalog (ISO 32000-1, 7.7.2).
func (w *Writer) catalog(f *file, structure int) []byte {
	b := appendRef([]byte("<</Type/Catalog/Pages "), pageTree)
	b = appendText(append(b, "/Lang"...), w.info.Lang)
	b = appendRef(append(b, "/StructTreeRoot "...), structure)
	b = append(b, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"...)
	b = appendRef(append(b, "/Outlines "...), w.outline(f))
	b = appendRef(append(b, "/Metadata "...), resources)
	profile := f.alloc()
	f.deflated(profile, "/N 3/Alternate/DeviceRGB", sRGB())
	b = append(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "...)
	b = append(appendRef(b, profile), ">>]"...)
	return append(w.attach(f, b), ">>"...)
}

// pdfDate is a date (ISO 32000-1, 7.9.4).
func pdfDate(t time.Time) string { return t.UTC().Format("(D:20060102150405Z)") }

// information is the document information dictionary (ISO 32000-1, 14.3.3); it says what the XMP says.
func (w *Writer) information() []byte {
	b := append([]byte("<</Title"), appendText(nil, w.info.Title)...)
	if w.info.Author != "" {
		b = appendText(append(b, "/Author"...), w.info.Author)
	}
	if w.info.Subtitle != "" {
		b = appendText(append(b, "/Subject"...), w.info.Subtitle)
	}
	b = append(b, "/Producer("+producer+")"...)
	if !w.info.Date.IsZero() {
		at := pdfDate(w.info.Date)
		b = append(b, "/CreationDate"+at+"/ModDate"+at...)
	}
	return append(b, ">>"...)
}

// oneLine is a text that the information dictionary, XMP and outlines can all hold, without spaces around it.
func oneLine(s string) string { return strings.TrimSpace(text.Line(s)) }

// appendText appends a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16BE.
func appendText(b []byte, s string) []byte {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] >= 32 && s[i] < 127
	}
	if ascii {
		b = append(b, '(')
		for i := range len(s) {
			if c := s[i]; c == '(' || c == ')' || c == '\\' {
				b = append(b, '\\')
			}
			b = append(b, s[i])
		}
		return append(b, ')')
	}
	b = append(b, "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, hexDigits[u>>12], hexDigits[u>>8&15], hexDigits[u>>4&15], hexDigits[u&15])
	}
	return append(b, '>')
}

// escape is a text for XML; what XML 1.0 cannot hold becomes U+FFFD.
func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer never fails
	return b.String()
}

// schema declares pdfuaid:part, which PDF/A-2 does not know (ISO 19005-2, 6.6.2.3).
const schema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

// xmp is the file's metadata (ISO 16684-1).
func (w *Writer) xmp() []byte {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ` +
		`xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">` + "\n")
	alt := func(key, text string) {
		b.WriteString("<dc:" + key + `><rdf:Alt><rdf:li xml:lang="x-default">` + escape(text) + "</rdf:li></rdf:Alt></dc:" + key + ">\n")
	}
	alt("title", w.info.Title)
	if w.info.Subtitle != "" {
		alt("description", w.info.Subtitle)
	}
	if w.info.Author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>" + escape(w.info.Author) + "</rdf:li></rdf:Seq></dc:creator>\n")
	}
	b.WriteString("<dc:language><rdf:Bag><rdf:li>" + escape(w.info.Lang) + "</rdf:li></rdf:Bag></dc:language>\n")
	if !w.info.Date.IsZero() {
		at := w.info.Date.UTC().Format(time.RFC3339)
		b.WriteString("<xmp:CreateDate>" + at + "</xmp:CreateDate><xmp:ModifyDate>" + at + "</xmp:ModifyDate>\n")
	}
	part := "2"
	if w.attached != nil {
		part = "3"
	}
	b.WriteString("<pdf:Producer>" + producer + "</pdf:Producer>\n<pdfuaid:part>1</pdfuaid:part><pdfaid:part>" + part + "</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n")
	b.WriteString(schema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return []byte(b.String())
}
