package markup

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Marker is what a list's item may begin with: a number from 1 to 999, or one letter, with a full stop and a space after it.
// The zero value is none.
type Marker struct {
	Numbering layout.Numbering
	Ordinal   int // 2 of "2.", "B." and "b."
}

// CutMarker parts an item of a list from what can be its marker. It says nothing of whether that is meant as one: "J. Smith"
// begins as "J. tenth item" does. Text is all of s where the marker is zero.
func CutMarker(s string) (m Marker, text string) {
	mark, text, ok := strings.Cut(s, ". ")
	if !ok || mark == "" || len(mark) > 3 || strings.Trim(text, " ") == "" {
		return m, s
	}
	switch c := mark[0]; {
	case len(mark) == 1 && 'A' <= c && c <= 'Z':
		return Marker{layout.UpperAlpha, int(c-'A') + 1}, text
	case len(mark) == 1 && 'a' <= c && c <= 'z':
		return Marker{layout.LowerAlpha, int(c-'a') + 1}, text
	case '1' <= c && c <= '9' && strings.Trim(mark, "0123456789") == "":
		n, _ := strconv.Atoi(mark)
		return Marker{layout.Decimal, n}, text
	}
	return m, s
}

// String is the marker as it is drawn: "2.", "B.", "b."; "" is none.
func (m Marker) String() string {
	switch m.Numbering {
	case layout.Decimal:
		return strconv.Itoa(m.Ordinal) + "."
	case layout.UpperAlpha:
		return string(rune('A'-1+m.Ordinal)) + "."
	case layout.LowerAlpha:
		return string(rune('a'-1+m.Ordinal)) + "."
	}
	return ""
}
