package pptx

import (
	"strconv"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
)

// markup is XML that grows at its end. Appending strings is twenty times faster than marshalling.
type markup struct{ b []byte }

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func (x *markup) raw(parts ...string) {
	for _, s := range parts {
		x.b = append(x.b, s...)
	}
}

func (x *markup) int(n int64) { x.b = strconv.AppendInt(x.b, n, 10) }

// attr appends ` name="n"`.
func (x *markup) attr(name string, n int64) {
	x.b = append(append(append(x.b, ' '), name...), `="`...)
	x.int(n)
	x.b = append(x.b, '"')
}

// text appends character data or an attribute's value. Characters that XML 1.0 forbids become U+25A1, as they are drawn
// and warned of on the page.
func (x *markup) text(s string) {
	last := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		var e string
		switch {
		case c == '&':
			e = "&amp;"
		case c == '<':
			e = "&lt;"
		case c == '>':
			e = "&gt;"
		case c == '"':
			e = "&quot;"
		case c == '\n':
			e = "&#10;"
		case c < 0x20, r == 0xFFFE, r == 0xFFFF, r == utf8.RuneError && n == 1:
			e = "\u25a1"
		default:
			i += n
			continue
		}
		x.b = append(append(x.b, s[last:i]...), e...)
		i += n
		last = i
	}
	x.b = append(x.b, s[last:]...)
}

// xfrm appends the place of a shape; ns is "a" or "p".
func (x *markup) xfrm(ns string, r layout.Rect) {
	x.raw("<", ns, ":xfrm><a:off")
	x.attr("x", int64(r.X))
	x.attr("y", int64(r.Y))
	x.raw("/><a:ext")
	x.attr("cx", int64(max(r.W, 0)))
	x.attr("cy", int64(max(r.H, 0)))
	x.raw("/></", ns, ":xfrm>")
}
