package xlsx

import (
	"strings"

	"github.com/deckfold/deckfold/layout/language"
)

// The paper sizes (ECMA-376-1, 18.3.1.63).
const (
	letter = 1
	a4     = 9
)

// lettered are the regions that print on Letter: North America and its neighbours (CLDR 48, paperSize).
const lettered = "US CA MX PR CL CO CR GT NI PA PH SV VE BZ"

// paperOf is the paper of the region that a language's tag names.
func paperOf(t language.Tag) int {
	if r := t.Region(); r != "" && strings.Contains(lettered, r) {
		return letter
	}
	return a4
}
