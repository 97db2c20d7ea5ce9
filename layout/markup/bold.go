package markup

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"github.com/deckfold/deckfold/layout"
)

// marked says whether a text can have markup; most have none.
func marked(s string) bool { return strings.IndexByte(s, '*') >= 0 || beyondStars(s) }

// beyondStars says whether a text can have other markup than emphasis.
func beyondStars(s string) bool {
	return strings.IndexByte(s, '\\') >= 0 || strings.Contains(s, "](") || strings.Contains(s, "[^") || twice(s, '^') || twice(s, '~')
}

func twice(s string, c byte) bool { return strings.IndexByte(s, c) != strings.LastIndexByte(s, c) }

// bold gives the runs of a text whose only marks are pairs of **, much the commonest; nil for any other.
// It saves nine tenths of the time. A fuzz test holds it to what the parser gives.
func (w *writer) bold(s string) []layout.Run {
	if beyondStars(s) {
		return nil
	}
	fast := writer{style: w.style, runs: make([]layout.Run, 0, 3)}
	var l look
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '*')
		if i < 0 {
			if l.bold {
				return nil
			}
			fast.add(l, s[at:])
			return fast.runs
		}
		i += at
		opens, closes, ok := stars(s, i)
		if !ok || l.bold && !closes || !l.bold && !opens {
			return nil
		}
		fast.add(l, s[at:i])
		l.bold = !l.bold
		at = i + 2
	}
}

// stars says whether the two stars at i can open and close emphasis (CommonMark 0.31, 6.2); ok is false for another number.
func stars(s string, i int) (opens, closes, ok bool) {
	if i+1 >= len(s) || s[i+1] != '*' || i+2 < len(s) && s[i+2] == '*' {
		return false, false, false
	}
	before, after := ' ', ' '
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:i])
	}
	if i+2 < len(s) {
		after, _ = utf8.DecodeRuneInString(s[i+2:])
	}
	opens = !util.IsSpaceRune(after) && (!util.IsPunctRune(after) || util.IsSpaceRune(before) || util.IsPunctRune(before))
	closes = !util.IsSpaceRune(before) && (!util.IsPunctRune(before) || util.IsSpaceRune(after) || util.IsPunctRune(after))
	return opens, closes, true
}
