// Package opc writes Open Packaging Conventions files (ISO/IEC 29500-2), which PowerPoint and Excel files are: XML, parts with
// their content types, the relationships between them, and the document's properties. The same parts give the same bytes.
package opc

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/text"
)

// Markup is XML that grows at its end. Appending strings is twenty times faster than marshalling. The zero value is empty.
type Markup struct{ B []byte }

// Header begins every part of XML.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Raw appends markup as it is.
func (x *Markup) Raw(parts ...string) {
	b := x.B // one write to the heap, not one for every part
	for _, s := range parts {
		b = append(b, s...)
	}
	x.B = b
}

// Int appends a whole number.
func (x *Markup) Int(n int64) { x.B = strconv.AppendInt(x.B, n, 10) }

// Float appends a finite number with all its digits, as Excel writes it: with an exponent only where it is very large or
// small, and zero without a sign.
func (x *Markup) Float(v float64) {
	format := byte('f')
	if a := math.Abs(v); a != 0 && a < 1e-9 || a >= 1e21 {
		format = 'E'
	}
	x.B = strconv.AppendFloat(x.B, v+0, format, -1, 64)
}

// Attr appends ` name="n"`.
func (x *Markup) Attr(name string, n int64) {
	x.B = append(append(append(x.B, ' '), name...), `="`...)
	x.Int(n)
	x.B = append(x.B, '"')
}

// Text appends character data or an attribute's value. It should be clean; characters that are not become what layout/text
// has for them, so that none is written that XML 1.0 forbids.
func (x *Markup) Text(s string) {
	last := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		e := escaped(r, n)
		if e != "" {
			x.B = append(append(x.B, s[last:i]...), e...)
			last = i + n
		}
		i += n
	}
	x.B = append(x.B, s[last:]...)
}

// escaped is what stands for a character of n bytes; "" is itself.
func escaped(r rune, n int) string {
	if r == '\t' { // none is in a clean text: it is the writer's
		return "&#9;"
	}
	clean := text.Rune(r)
	switch clean {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&quot;"
	case '\n':
		return "&#10;"
	}
	if clean != r || r == utf8.RuneError && n == 1 {
		return string(clean)
	}
	return ""
}

// GUID is a GUID made of a name, of version 8 (RFC 9562, 5.8), as Office writes them.
func GUID(name string) string {
	sum := sha256.Sum256([]byte(name))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("{%X-%X-%X-%X-%X}", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
