package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is s as a clean text. Most texts are clean already and come back as they are, without an allocation.
// The error is an *Error. With it, U+FFFD stands for what is refused, for writers whose last net this is.
func Clean(s string) (string, error) {
	if common(s) || clean(s) {
		return s, nil
	}
	var c cleaner
	out := c.end(c.read(make([]byte, 0, len(s)+8), s))
	return string(norm.NFC.Bytes(out)), c.error()
}

// Runs cleans the runs of one text, in place: what one of them opens another may close. The error is the first run's
// that has one.
func Runs(runs []string) error {
	var c cleaner
	for i, s := range runs {
		out := c.read(nil, s)
		if i == len(runs)-1 {
			out = c.end(out)
		}
		runs[i] = string(norm.NFC.Bytes(out))
	}
	return c.error()
}

// Line is s as a clean text on one line, for names, titles and cells: every newline is a space. What Clean refuses is U+FFFD.
func Line(s string) string {
	s, _ = Clean(s)
	return strings.ReplaceAll(s, "\n", " ")
}

// Rune is r as a clean text has it: a newline for what breaks a line, a space for a tab, U+FFFD for what is refused. It
// is for those who see only one character; Clean decides by more.
func Rune(r rune) rune {
	if r >= ' ' && r < 0x7F {
		return r
	}
	return uncommon(r)
}

// uncommon is Rune of other characters than those printed in ASCII; apart, so that Rune is inlined.
//
//go:noinline
func uncommon(r rune) rune {
	switch classOf(r) {
	case isBreak:
		return '\n'
	case isTab:
		return ' '
	case isRefused:
		return utf8.RuneError
	case isJoiner:
		return joiner
	}
	return r
}

// common reports a text of characters that stay as they are, whatever stands beside them, and are most of those in use.
func common(s string) bool {
	for i := 0; i < len(s); {
		for len(s)-i >= 8 && printable(s[i:i+8]) {
			i += 8
		}
		if i == len(s) || len(s) >= 8 && len(s)-i < 8 && printable(s[len(s)-8:]) {
			break
		}
		if c := s[i]; c >= ' ' && c < 0x7F || c == '\n' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !stays(r) {
			return false
		}
		i += n
	}
	return true
}

// printable reports eight bytes of printed ASCII: none has its highest bit, none borrows where a space is taken from it, and
// none is DEL.
func printable(s string) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (x|(x-each*' ')|(x+each))&high == 0
}

// stays reports characters that neither Clean nor Form C ever changes, and that combine with none before them: Latin,
// Greek and Cyrillic letters, Han and Hangul, punctuation and signs. A test holds it to all of Unicode.
func stays(r rune) bool {
	switch {
	case r < 0x300:
		return r >= 0xA0
	case r < 0x2000:
		return r >= 0x388 && r < 0x483
	case r < 0x3000:
		return r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205E || r >= 0x20A0 && r <= 0x20CF || r >= 0x2190 && r <= 0x2328 ||
			r >= 0x2460 && r <= 0x2ADB
	}
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3
}

// clean reports a text that is clean, as far as can be said without a look at its directions.
func clean(s string) bool {
	for i, r := range s {
		switch classOf(r) {
		case isPlain:
			if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
				return false
			}
		case isBreak:
			if r != '\n' {
				return false
			}
		default:
			return false
		}
	}
	return norm.NFC.QuickSpanString(s) == len(s) || norm.NFC.IsNormalString(s)
}

// class is what a character is to a text.
type class uint8

const (
	isPlain class = iota
	isBreak
	isTab
	isJoiner    // U+FEFF
	isEmbedding // opens an embedding or an override
	isIsolate   // opens an isolate
	isPop       // ends an embedding or an override
	isPopIsolate
	isRefused
)

const (
	joiner     = '\u2060'
	pop        = '\u202C'
	popIsolate = '\u2069'
)

func classOf(r rune) class {
	switch {
	case r < ' ':
		switch r {
		case '\n', '\v', '\f', '\r':
			return isBreak
		case '\t':
			return isTab
		}
		return isRefused
	case r < 0x7F:
		return isPlain
	case r < 0xA0:
		if r == '\u0085' {
			return isBreak
		}
		return isRefused
	case r < '\u2028':
		return isPlain
	case r <= popIsolate:
		return formatClass(r)
	case r == '\uFEFF':
		return isJoiner
	case r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF, r > utf8.MaxRune:
		return isRefused
	}
	return isPlain
}

// formatClass is the class of the characters from U+2028 to U+2069.
func formatClass(r rune) class {
	switch r {
	case '\u2028', '\u2029':
		return isBreak
	case '\u202A', '\u202B', '\u202D', '\u202E':
		return isEmbedding
	case pop:
		return isPop
	case '\u2066', '\u2067', '\u2068':
		return isIsolate
	case popIsolate:
		return isPopIsolate
	}
	return isPlain
}

// cleaner reads the runs of a text.
type cleaner struct {
	open []class // what was opened on this line and not closed: embeddings and isolates
	last rune    // that was read; 0 before the first
	err  *Error  // the first
}

func (c *cleaner) error() error {
	if c.err == nil {
		return nil
	}
	return c.err
}

// read appends a run to dst.
func (c *cleaner) read(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		k := classOf(r)
		switch {
		case r == utf8.RuneError && n == 1:
			n = broken(s[i:])
			c.refuse(s, i, n)
			dst = utf8.AppendRune(dst, utf8.RuneError)
		case k == isRefused:
			c.refuse(s, i, n)
			dst = utf8.AppendRune(dst, utf8.RuneError)
		default:
			dst = c.append(dst, r, k)
		}
		c.last = r
		i += n
	}
	return dst
}

// append appends a character that is not refused.
func (c *cleaner) append(dst []byte, r rune, k class) []byte {
	switch k {
	case isBreak:
		if r == '\n' && c.last == '\r' {
			return dst
		}
		return append(c.end(dst), '\n')
	case isTab:
		return append(dst, ' ')
	case isJoiner:
		if c.last == 0 {
			return dst
		}
		r = joiner
	case isEmbedding, isIsolate:
		c.open = append(c.open, k)
	case isPop:
		// it ends no embedding around an isolate that is open (UAX 9, X7)
		if n := len(c.open); n == 0 || c.open[n-1] != isEmbedding {
			return dst
		}
		c.open = c.open[:len(c.open)-1]
	case isPopIsolate:
		return c.endIsolate(dst)
	}
	return utf8.AppendRune(dst, r)
}

// endIsolate ends the innermost isolate with the embeddings in it (UAX 9, X6a), if there is one.
func (c *cleaner) endIsolate(dst []byte) []byte {
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i] == isIsolate {
			return c.close(dst, i)
		}
	}
	return dst
}

// end closes what is open at the end of a line.
func (c *cleaner) end(dst []byte) []byte { return c.close(dst, 0) }

// close closes what is open from place i on.
func (c *cleaner) close(dst []byte, i int) []byte {
	for k := len(c.open) - 1; k >= i; k-- {
		r := pop
		if c.open[k] == isIsolate {
			r = popIsolate
		}
		dst = utf8.AppendRune(dst, r)
	}
	c.open = c.open[:i]
	return dst
}

// broken is how many bytes from the first of s are not UTF-8.
func broken(s string) (n int) {
	for n < len(s) {
		if r, size := utf8.DecodeRuneInString(s[n:]); r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}
