package svg

import (
	"strings"
)

// font is how text is set.
type font struct {
	size    float64
	weight  int // 100 to 900
	italic  bool
	family  string
	anchor  float64 // the share of a text's width that stands before its place
	spacing float64 // after every letter
	// baseline is how far below its place a text stands, in sizes of the font.
	baseline float64
}

var anchors = map[string]float64{"start": 0, "middle": 0.5, "end": 1}

// baselines are how far texts are below their places, in sizes of the font (CSS Inline 3, 4.1): what stands there is about so high in all fonts.
var baselines = map[string]float64{
	"auto": 0, "alphabetic": 0, "baseline": 0, "ideographic": -0.2, "text-after-edge": -0.2, "text-bottom": -0.2, "after-edge": -0.2, "bottom": -0.2,
	"middle": 0.24, "central": 0.32, "mathematical": 0.32, "hanging": 0.7, "text-before-edge": 0.8, "before-edge": 0.8, "text-top": 0.8, "top": 0.8,
}

// sizes are the sizes of fonts that have names (CSS Fonts 3, 3.5).
var sizes = map[string]float64{"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32}

// readSize reads the size of a font; percents and em are of that around it.
func readSize(s *setting, v string) (float64, bool) {
	switch n, named := sizes[v]; {
	case named:
		return n, true
	case v == "smaller":
		return s.size / 1.2, true
	case v == "larger":
		return s.size * 1.2, true
	}
	n, ok := measure(v, s.size, s.size)
	return n, ok && n >= 0
}

func readWeight(s *setting, v string) (int, bool) {
	switch v {
	case "normal":
		return 400, true
	case "bold":
		return 700, true
	case "bolder":
		return min(s.weight+300, 900), true
	case "lighter":
		return max(s.weight-300, 100), true
	}
	n, rest, ok := number(v)
	return int(n), ok && rest == "" && n >= 1 && n <= 1000
}

func readItalic(_ *setting, v string) (bool, bool) {
	return strings.HasPrefix(v, "italic") || strings.HasPrefix(v, "oblique"), true
}

func readSpacing(s *setting, v string) (float64, bool) {
	if v == "normal" {
		return 0, true
	}
	return measure(v, s.size, s.size)
}

// readFont reads the shorthand of all: style and weight, the size with the height of lines, the families (CSS Fonts 3, 3.7).
func readFont(s *setting, v string) (f font, ok bool) {
	f = s.font
	f.weight, f.italic = 400, false
	words := strings.Fields(v)
	for i, w := range words {
		size, _, _ := strings.Cut(w, "/")
		if n, is := readSize(s, size); is && !(i == 0 && len(words) > 1 && strings.Trim(w, "0123456789") == "") {
			f.size, f.family = n, strings.Join(words[i+1:], " ")
			return f, true
		}
		if n, is := readWeight(s, w); is {
			f.weight = n
		}
		f.italic = f.italic || w == "italic" || w == "oblique"
	}
	return f, false
}
