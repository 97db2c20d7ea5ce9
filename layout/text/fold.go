package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is what two ways to write a name have in common: its letters and digits, in lower case and without their accents. "St. Pölten"
// and "ST POLTEN" are one.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Distance is how many letters must be changed, added or left out to make one text of another, capitals or not (Levenshtein).
func Distance(a, b string) int {
	s, t := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	row := make([]int, len(t)+1)
	for k := range row {
		row[k] = k
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for k, y := range t {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[k+1]
			row[k+1] = min(change, row[k]+1, row[k+1]+1)
		}
	}
	return row[len(t)]
}
