package xlsx

import (
	"strings"

	"github.com/deckfold/deckfold/report/opc"
)

// markup is XML of a part.
type markup struct{ opc.Markup }

// escape appends text as character data or an attribute's value, as spreadsheets escape what looks like an escape of theirs
// (ECMA-376-1, 22.9.2.19).
func (x *markup) escape(s string) {
	last := 0
	for i := range len(s) {
		if s[i] == '_' && escapes(s[i:]) {
			x.Text(s[last:i])
			x.Raw("_x005F_")
			last = i + 1
		}
	}
	x.Text(s[last:])
}

// escapes reports text that begins with what looks like an escape: _x000D_.
func escapes(s string) bool {
	return len(s) >= 7 && (s[1] == 'x' || s[1] == 'X') && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}

// spaced reports text whose spaces XML readers might take away.
func spaced(s string) bool {
	return s[0] <= ' ' || s[len(s)-1] <= ' ' || strings.IndexByte(s, '\n') >= 0
}
