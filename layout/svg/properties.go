package svg

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// property is a property that is drawn.
type property struct {
	set     func(s *setting, value string) (ok bool) // ok is false where it has no such value
	inherit func(s, around *style)
}

// properties are those that are drawn, by their names.
var properties = map[string]property{
	"color":             value(func(s *style) *tint { return &s.color }, readColor),
	"fill":              value(func(s *style) *paint { return &s.fill }, readPaint),
	"stroke":            value(func(s *style) *paint { return &s.stroke }, readPaint),
	"fill-opacity":      value(func(s *style) *float64 { return &s.fillOpacity }, readShare),
	"stroke-opacity":    value(func(s *style) *float64 { return &s.strokeOpacity }, readShare),
	"opacity":           value(func(s *style) *float64 { return &s.opacity }, readShare),
	"fill-rule":         choice(func(s *style) *bool { return &s.evenOdd }, map[string]bool{"nonzero": false, "evenodd": true}),
	"clip-rule":         choice(func(s *style) *bool { return &s.clipEvenOdd }, map[string]bool{"nonzero": false, "evenodd": true}),
	"stroke-width":      value(func(s *style) *float64 { return &s.width }, readWidth),
	"stroke-linecap":    choice(func(s *style) *layout.Cap { return &s.cap }, map[string]layout.Cap{"butt": layout.Butt, "round": layout.Round, "square": layout.SquareCap}),
	"stroke-linejoin":   choice(func(s *style) *layout.Join { return &s.join }, joins),
	"stroke-miterlimit": value(func(s *style) *float64 { return &s.miter }, readLimit),
	"stroke-dasharray":  value(func(s *style) *[]float64 { return &s.dash }, readDashes),
	"stroke-dashoffset": value(func(s *style) *float64 { return &s.phase }, readLength),
	"visibility":        choice(func(s *style) *bool { return &s.hidden }, map[string]bool{"visible": false, "hidden": true, "collapse": true}),
	"display":           value(func(s *style) *bool { return &s.absent }, func(_ *setting, v string) (bool, bool) { return v == "none", true }),
	"vector-effect":     choice(func(s *style) *bool { return &s.fixed }, map[string]bool{"none": false, "non-scaling-stroke": true}),
	"transform":         value(func(s *style) *string { return &s.transform }, func(_ *setting, v string) (string, bool) { return v, true }),
	"clip-path":         value(func(s *style) *string { return &s.clip }, readReference),
	"mask":              value(func(s *style) *string { return &s.mask }, readReference),
	"stop-color":        value(func(s *style) *tint { return &s.stop }, readColor),
	"stop-opacity":      value(func(s *style) *float64 { return &s.stopOpacity }, readShare),
	"font":              value(func(s *style) *font { return &s.font }, readFont),
	"font-size":         value(func(s *style) *float64 { return &s.font.size }, readSize),
	"font-weight":       value(func(s *style) *int { return &s.weight }, readWeight),
	"font-style":        value(func(s *style) *bool { return &s.italic }, readItalic),
	"font-family":       value(func(s *style) *string { return &s.family }, func(_ *setting, v string) (string, bool) { return v, true }),
	"text-anchor":       choice(func(s *style) *float64 { return &s.anchor }, anchors),
	"dominant-baseline": choice(func(s *style) *float64 { return &s.baseline }, baselines),
	"letter-spacing":    value(func(s *style) *float64 { return &s.spacing }, readSpacing),
}

var joins = map[string]layout.Join{
	"miter": layout.MiterJoin, "round": layout.RoundJoin, "bevel": layout.BevelJoin, "miter-clip": layout.MiterJoin, "arcs": layout.MiterJoin,
}

// value is a property whose values are read.
func value[T any](of func(*style) *T, read func(s *setting, v string) (T, bool)) property {
	return property{
		set: func(s *setting, v string) bool {
			n, ok := read(s, v)
			if ok {
				*of(s.style) = n
			}
			return ok
		},
		inherit: func(s, around *style) { *of(s) = *of(around) },
	}
}

// choice is a property of a few values.
func choice[T any](of func(*style) *T, values map[string]T) property {
	return value(of, func(_ *setting, v string) (T, bool) {
		n, ok := values[v]
		return n, ok
	})
}

func readColor(s *setting, v string) (tint, bool) {
	if strings.EqualFold(v, "currentColor") {
		return s.color, true
	}
	return parseColor(v)
}

func readPaint(_ *setting, v string) (paint, bool) { return parsePaint(v) }

func readShare(_ *setting, v string) (float64, bool) { return share(v) }

func readReference(_ *setting, v string) (string, bool) {
	id, _, ok := cutURL(v)
	return id, ok || v == "none"
}

func readLength(s *setting, v string) (float64, bool) { return measure(v, s.diagonal(), s.size) }

// readWidth reads the width of a stroke, which is not below zero.
func readWidth(s *setting, v string) (float64, bool) {
	w, ok := readLength(s, v)
	return w, ok && w >= 0
}

func readLimit(_ *setting, v string) (float64, bool) {
	n, rest, ok := number(v)
	return n, ok && rest == "" && n >= 1
}

// mostDashes is how many lengths a pattern of dashes may have.
const mostDashes = 64

// readDashes reads a pattern of dashes (SVG 1.1, 11.4): none, or as many lengths twice where they are odd.
func readDashes(s *setting, v string) (out []float64, ok bool) {
	if v == "none" {
		return nil, true
	}
	sum := 0.0
	for _, part := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		n, ok := readLength(s, part)
		if !ok || n < 0 || len(out) == mostDashes {
			return nil, false
		}
		out = append(out, n)
		sum += n
	}
	if sum == 0 {
		return nil, true
	}
	if len(out)%2 == 1 {
		out = append(out, out...)
	}
	return out, true
}
