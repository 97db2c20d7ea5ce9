package color

import (
	"strings"

	"github.com/deckfold/deckfold/layout/colorname"
)

// preset is a colour by its name (ISO/IEC 29500-1, 20.1.10.48).
func preset(name string) (value, bool) {
	name = strings.ToLower(name)
	for _, short := range [...][2]string{{"dk", "dark"}, {"lt", "light"}, {"med", "medium"}} {
		if rest, ok := strings.CutPrefix(name, short[0]); ok && !strings.HasPrefix(name, short[1]) {
			name = short[1] + rest
		}
	}
	return hex(colorname.Hex(name))
}

// systemColors are names for the colours of windows where a file does not say what they were (ISO/IEC 29500-1, 20.1.10.58): those of
// Windows without a theme.
var systemColors = map[string]string{
	"window": "white", "windowText": "black", "windowFrame": "black", "menuText": "black", "captionText": "black", "btnText": "black",
	"infoText": "black", "scrollBar": "ltGray", "btnFace": "white", "btnHighlight": "white", "menu": "white", "infoBk": "ltYellow",
	"highlight": "navy", "highlightText": "white", "grayText": "gray", "btnShadow": "gray", "background": "black",
}
