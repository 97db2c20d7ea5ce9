package text

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Error is a text that no file can hold as it is.
type Error struct {
	Text   string // as given
	Offset int    // in bytes from 0, of what is refused
	Bytes  string // what is refused: one character, or bytes that are not UTF-8
	More   int    // places after it that are refused, too
}

// refuse notes that n bytes of a text are refused.
func (c *cleaner) refuse(s string, at, n int) {
	if c.err == nil {
		c.err = &Error{Text: s, Offset: at, Bytes: s[at : at+n]}
	} else {
		c.err.More++
	}
}

// Rune is the character that is refused; U+FFFD where it is bytes that are not UTF-8.
func (e *Error) Rune() rune {
	r, n := utf8.DecodeRuneInString(e.Bytes)
	if n < len(e.Bytes) {
		return utf8.RuneError
	}
	return r
}

// Error says what is refused, where it stands, and what to do.
func (e *Error) Error() string { return e.Subject() + " " + e.Cause() }

// Subject is the place that is refused, with the text about it.
func (e *Error) Subject() string {
	bytes, more := "", ""
	if e.Rune() == utf8.RuneError {
		bytes = " (" + e.hex() + ")"
	}
	if e.More > 0 {
		more = fmt.Sprintf(" (and %d more)", e.More)
	}
	return fmt.Sprintf("byte %d%s of %s%s", e.Offset, bytes, e.around(), more)
}

// Cause is what is wrong with the place, and what to do; it is the same for all texts of which that is so.
func (e *Error) Cause() string {
	switch r := e.Rune(); {
	case r == utf8.RuneError:
		return "is not UTF-8; convert the text to UTF-8"
	case r < 0x80:
		return fmt.Sprintf("is the control character %U; remove it", r)
	case r < 0xA0:
		return fmt.Sprintf("is the control character %U; remove it, or decode the text as Windows-1252 if it was that", r)
	default:
		return fmt.Sprintf("is %U, which is no character; remove it", r)
	}
}

// hex is the first bytes that are refused.
func (e *Error) hex() string {
	const most = 4
	var b strings.Builder
	for i := range min(len(e.Bytes), most) {
		fmt.Fprintf(&b, " 0x%X", e.Bytes[i])
	}
	if len(e.Bytes) > most {
		b.WriteString(" ...")
	}
	return b.String()[1:]
}

// around is the text about the place, quoted.
func (e *Error) around() string {
	const most = 20
	from, to := max(e.Offset-most, 0), min(e.Offset+len(e.Bytes)+most, len(e.Text))
	for from > 0 && from > e.Offset-most-utf8.UTFMax && !utf8.RuneStart(e.Text[from]) {
		from--
	}
	for to < len(e.Text) && to < e.Offset+len(e.Bytes)+most+utf8.UTFMax && !utf8.RuneStart(e.Text[to]) {
		to++
	}
	var b strings.Builder
	if from > 0 {
		b.WriteString("… ")
	}
	fmt.Fprintf(&b, "%q", e.Text[from:to])
	if to < len(e.Text) {
		b.WriteString(" …")
	}
	return b.String()
}
