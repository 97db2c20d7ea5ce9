package xlsx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/text"
)

// mostName is how many UTF-16 units a sheet's name has at most.
const mostName = 31

// Names gives sheets names: "07 Trade by partner". They are numbered from 1 in the order given, with two digits or as many
// as are needed, and so are unique, and differ from Excel's own "History" and from the sheets that we add. What a name
// must not have is left out, and a long one ends at a word.
func Names(wishes []string) []string {
	digits := max(len(strconv.Itoa(len(wishes))), 2)
	names := make([]string, len(wishes))
	for i, wish := range wishes {
		n := strconv.Itoa(i + 1)
		n = strings.Repeat("0", digits-len(n)) + n
		names[i] = n
		if s := cut(tidy(wish), mostName-digits-1); s != "" {
			names[i] += " " + s
		}
	}
	return names
}

// tidy leaves out what no name of a sheet has, and joins words by one space.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]:*?/\`, r), unicode.IsSpace(r):
			return ' '
		case r == utf8.RuneError:
			return -1
		}
		return r
	}, text.Line(s))
	return strings.Trim(strings.Join(strings.Fields(s), " "), "' ")
}

// cut shortens text to so many UTF-16 units: at a word's end if a quarter can stay, else between two characters.
func cut(s string, most int) string {
	n, word, whole := 0, 0, 0
	joined := false
	for i, r := range s {
		if r == ' ' && n >= most/4 {
			word = i
		}
		if !joined && !extends(r) {
			whole = i
		}
		joined = r == joiner
		if n += max(utf16.RuneLen(r), 1); n <= most {
			continue
		}
		if word > 0 {
			whole = word
		}
		return strings.TrimRight(s[:whole], "' ,;:.\u2013-")
	}
	return s
}

// joiner makes one character of two.
const joiner = '\u200D'

// extends reports what is part of the character before it (UAX 29): marks, selectors of variants, tones of skin.
func extends(r rune) bool {
	return r == joiner || unicode.Is(unicode.M, r) || r >= 0x1F3FB && r <= 0x1F3FF
}

// units is the length of text as Excel counts it, in UTF-16 units.
func units(s string) (n int) {
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}

// names are defined names, which tables and cells share, by their lower case.
type names map[string]bool

// newNames has the names that Excel keeps for itself (ECMA-376-1, 18.2.5), and what it reads as a value.
func newNames() names {
	return names{
		"print_area": true, "print_titles": true, "criteria": true, "extract": true, "database": true, "consolidate_area": true,
		"sheet_title": true, "_filterdatabase": true, "true": true, "false": true,
	}
}

// mostDefined is how many UTF-16 units we give a defined name; Excel allows 255.
const mostDefined = 100

// define makes a defined name of an ID: letters, digits and underscores that cannot be read as a cell, and unique.
func (n names) define(id string) string {
	name := strings.Map(func(r rune) rune {
		if r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return '_'
	}, id)
	name = cut(name, mostDefined)
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(first) {
		name = "_" + name
	}
	if cellLike(name) {
		name += "_"
	}
	unique := name
	for i := 2; n[strings.ToLower(unique)]; i++ {
		unique = name + "_" + strconv.Itoa(i)
	}
	n[strings.ToLower(unique)] = true
	return unique
}

// cellLike reports a name that can be read as a cell in one of Excel's two notations: B7, R1C1, R, C; in doubt it does.
func cellLike(name string) bool {
	s := strings.ToUpper(name)
	letters := strings.TrimRight(s, "0123456789")
	if len(letters) < len(s) && len(letters) <= 3 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return true
	}
	return s[0] == 'R' && strings.Trim(s, "RC0123456789") == "" || s[0] == 'C' && strings.Trim(s[1:], "0123456789") == ""
}
