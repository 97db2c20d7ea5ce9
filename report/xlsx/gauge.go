package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/deckfold/deckfold/layout/number"
)

// gauge is what a column holds: what it needs of width, alignment and formats.
type gauge struct {
	text    int     // tenths of a digit's width, of the longest line
	most    float64 // the greatest number, without its sign
	lines   bool    // a text has line breaks
	texts   bool
	divisor float64 // of the numbers, whose format would divide them; 0: none
	years   years
	numbers bool
	dates   bool
	early   bool // a date before 1900: then all of them are written as text
	minutes bool // a date with a time of day
	seconds bool
	lasting bool // durations
	longest time.Duration
	lasts   number.Elapsed
}

// add takes a value of the column.
func (g *gauge) add(v any) {
	switch v := v.(type) {
	case string:
		g.texts = g.texts || v != ""
		g.years.add(v)
		g.lines = g.lines || strings.IndexByte(v, '\n') >= 0
		g.text = max(g.text, widest(v))
	case float64:
		if !math.IsNaN(v) {
			g.number(v)
		}
	case int:
		g.number(float64(v))
	case int64:
		g.number(float64(v))
	case bool:
		g.text = max(g.text, 70) // FALSCH, FALSE
	case time.Time:
		h, m, s := v.Clock()
		g.dates = true
		g.early = g.early || early(v)
		g.seconds = g.seconds || s+v.Nanosecond() > 0
		g.minutes = g.minutes || h+m+s+v.Nanosecond() > 0
	case time.Duration:
		g.lasting = true
		g.duration(v)
	case coded:
		if d, ok := v.value.(time.Duration); ok {
			g.texts = true
			g.duration(d)
			g.text = max(g.text, 10*g.elapsedWidth(v.code))
			return
		}
		if x, ok := finite(v.value); ok {
			g.numbers = true
			g.text = max(g.text, 10*widthOf(v.code, x))
			return
		}
		if t, ok := v.value.(time.Time); ok {
			g.texts = true
			g.text = max(g.text, 10*len(iso(t)), 10*dateWidth(v.code))
			return
		}
		g.add(v.value)
	}
}

func (g *gauge) duration(d time.Duration) {
	g.longest = max(g.longest, d.Abs())
	g.lasts.Add(d)
}

func (g *gauge) number(v float64) {
	g.numbers = true
	if g.divisor > 0 {
		v /= g.divisor
	}
	g.most = max(g.most, math.Abs(v))
}

// scaled is a value as its cell has it.
func (g *gauge) scaled(v any) any {
	if g.divisor > 0 {
		if x, ok := number64(v); ok {
			return x / g.divisor
		}
	}
	return v
}

// number64 is a number as the floating-point number that it is.
func number64(v any) (float64, bool) {
	if _, lasting := v.(time.Duration); lasting {
		return 0, false
	}
	return finite(v)
}

// finite is a value as the number that its cell has, if it has one; dates apart.
func finite(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, !math.IsNaN(v)
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case time.Duration:
		return elapsedDays(v), true
	}
	return 0, false
}

// right reports a column whose texts stand right, with its numbers.
func (g *gauge) right() bool { return (g.numbers || g.lasting) && !g.dates && !g.years.only() }

// dateCode is the number format of the column's dates.
func (g *gauge) dateCode(code string) string {
	switch {
	case isDate(code):
		return code
	case g.seconds:
		return isoSeconds
	case g.minutes:
		return isoMinutes
	}
	return isoDate
}

// elapsedCode is the number format of the column's durations.
func (g *gauge) elapsedCode(code string) string {
	if isElapsed(code) {
		return code
	}
	return g.lasts.Code()
}

// elapsedWidth is how many characters the column's durations take in their format, at most.
func (g *gauge) elapsedWidth(code string) int {
	code = g.elapsedCode(code)
	unit := map[byte]time.Duration{'h': time.Hour, 'm': time.Minute, 's': time.Second}[code[1]|0x20]
	if unit == 0 {
		return 14 // General fits longer ones to the column
	}
	return dateWidth(code) + len(strconv.FormatInt(int64(g.longest/unit), 10))
}

// numberCode is the number format of the column's numbers.
func numberCode(code string) string {
	if isDate(code) || isElapsed(code) {
		return ""
	}
	return code
}

// width is what the column needs for its values, in tenths of a digit's width.
func (g *gauge) width(code string) int {
	w := g.text
	if g.numbers {
		w = max(w, 10*widthOf(numberCode(code), g.most))
	}
	if g.dates {
		w = max(w, 10*dateWidth(g.dateCode(code)))
	}
	if g.lasting {
		w = max(w, 10*g.elapsedWidth(code))
	}
	if g.dates && g.early {
		w = max(w, 10*len(isoSeconds))
	}
	return w
}

// advances are the widths of Carlito's and so of Calibri's characters from U+0020, in tenths of a digit's, from '0' for 0.
const advances = "468::>=466::5658::::::::::55:::9B;;;<:9<<56:8A==:=;9:=;B::9686::69:8::69:5595@::::787:9>998696:"

// advance is the width of a character in tenths of a digit's.
func advance(r rune) int {
	switch {
	case r < ' ':
		return 0
	case int(r)-' ' < len(advances):
		return int(advances[r-' '] - '0')
	case r < 0x1100:
		if unicode.Is(unicode.Mn, r) {
			return 0
		}
		return 11
	case r < 0x2E80 && r >= 0x1200, r >= 0xFB00 && r < 0xFE30: // no full-width letters
		return 11
	}
	return 20
}

// widest is the width of the longest line of a text.
func widest(s string) int {
	most, w := 0, 0
	for _, r := range s {
		if r == '\n' {
			w = 0
			continue
		}
		w += advance(r)
		most = max(most, w)
	}
	return most
}

// word is the width of the longest word of a text.
func word(s string) int {
	most, w := 0, 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			w = 0
			continue
		}
		w += advance(r)
		most = max(most, w)
	}
	return most
}

// lineCount is how many lines a text takes in a column's room; in doubt one more.
func lineCount(s string, room int) (n int) {
	for line := range strings.SplitSeq(s, "\n") {
		if widest(line) <= room {
			n++
		} else {
			n += wrapped(line, max(room*96/100, 20))
		}
	}
	return n
}

// wrapped is how many lines of so much room a text takes that ends lines after spaces and full-width characters.
func wrapped(s string, room int) int {
	n, at, word := 1, 0, 0
	for _, r := range s {
		a := advance(r)
		at += a
		word += a
		switch {
		case a == 20 || unicode.IsSpace(r):
			if a == 20 && at > room {
				n, at = n+1, a
			}
			word = 0
		case at <= room:
		case word == at: // longer than a line
			n, at, word = n+1, a, a
		default:
			n, at = n+1, word
		}
	}
	return n
}
