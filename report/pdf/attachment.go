package pdf

import "strconv"

// Attachment is a file that the document carries.
type Attachment struct {
	Name        string // with its extension
	Type        string // media type: "text/csv"
	Description string
	Data        []byte
}

// Attach has the document carry a file as the data that it shows; it then is PDF/A-3, which allows that (ISO 19005-3, 6.8).
// It is called once, before Finish.
func (w *Writer) Attach(a Attachment) { w.attached = &a }

// attach appends the attachment to the catalog.
func (w *Writer) attach(f *file, b []byte) []byte {
	a := w.attached
	if a == nil {
		return b
	}
	stream, spec := f.alloc(), f.alloc()
	dict := "/Type/EmbeddedFile/Subtype" + string(appendName(nil, a.Type)) + "/Params<</Size " + strconv.Itoa(len(a.Data))
	if !w.info.Date.IsZero() {
		dict += "/ModDate" + pdfDate(w.info.Date)
	}
	f.deflated(stream, dict+">>", a.Data)
	d := []byte("<</Type/Filespec/AFRelationship/Data")
	d = appendText(append(d, "/F"...), a.Name)
	d = appendText(append(d, "/UF"...), a.Name)
	d = appendText(append(d, "/Desc"...), a.Description)
	d = appendRef(append(d, "/EF<</F "...), stream)
	d = appendRef(append(d, "/UF "...), stream)
	f.object(spec, append(d, ">>>>"...))
	b = appendRef(append(b, "/AF["...), spec)
	b = appendText(append(b, "]/Names<</EmbeddedFiles<</Names["...), a.Name)
	return append(appendRef(append(b, ' '), spec), "]>>>>"...)
}

// appendName appends a name (ISO 32000-1, 7.3.5).
func appendName(b []byte, name string) []byte {
	b = append(b, '/')
	for i := range len(name) {
		switch c := name[i]; {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c == '-', c == '.':
			b = append(b, c)
		default:
			b = append(b, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return b
}
