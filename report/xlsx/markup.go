package xlsx

import (
	"math"
	"strconv"
	"strings"

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

func (x *markup) int(n int) { x.b = strconv.AppendInt(x.b, int64(n), 10) }

// float appends a number with all its digits, as Excel writes it: with an exponent only where it is very large or small.
func (x *markup) float(v float64) {
	format := byte('f')
	if a := math.Abs(v); a != 0 && a < 1e-9 || a >= 1e21 {
		format = 'E'
	}
	x.b = strconv.AppendFloat(x.b, v+0, format, -1, 64) // + 0: no negative zero
}

// value appends an empty element with the attribute val, as DrawingML has them.
func (x *markup) value(element, val string) { x.raw("<", element, ` val="`, val, `"/>`) }

func (x *markup) valueInt(element string, n int) { x.value(element, strconv.Itoa(n)) }

// solid appends a fill.
func (x *markup) solid(c layout.Color) {
	x.raw(`<a:solidFill><a:srgbClr val="`, c.String()[1:], `"/></a:solidFill>`)
}

// escape appends text that was vetted as character data or an attribute's value, as spreadsheets escape it
// (ECMA-376-1, 22.9.2.19): a carriage return, which XML would lose, and what looks like such an escape.
func (x *markup) escape(s string) { x.escaped(s, true) }

// plain appends text for a place where nothing but XML is escaped.
func (x *markup) plain(s string) { x.escaped(s, false) }

func (x *markup) escaped(s string, spreadsheet bool) {
	last := 0
	for i := 0; i < len(s); i++ {
		var e string
		switch s[i] {
		case '&':
			e = "&amp;"
		case '<':
			e = "&lt;"
		case '>':
			e = "&gt;"
		case '"':
			e = "&quot;"
		case '\t':
			e = "&#9;"
		case '\n':
			e = "&#10;"
		case '\r':
			if e = "&#13;"; spreadsheet {
				e = "_x000D_"
			}
		case '_':
			if !spreadsheet || !escapes(s[i:]) {
				continue
			}
			e = "_x005F_"
		default:
			continue
		}
		x.b = append(append(x.b, s[last:i]...), e...)
		last = i + 1
	}
	x.b = append(x.b, s[last:]...)
}

// escapes reports text that begins with what looks like an escape: _x000D_.
func escapes(s string) bool {
	return len(s) >= 7 && (s[1] == 'x' || s[1] == 'X') && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}

// spaced reports text whose spaces XML readers might take away.
func spaced(s string) bool {
	return s[0] <= ' ' || s[len(s)-1] <= ' ' || strings.IndexByte(s, '\n') >= 0
}
