package color

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Opaque is the Alpha of a colour that nothing shines through: 100 % in thousandths of a percent.
const Opaque = 100_000

// Color is a colour, without a role, and how opaque it is.
type Color struct {
	layout.Color
	Alpha int32 // in thousandths of a percent, from 0, which is unseen, to Opaque
}

// Scheme is the colours of a theme by their names: "dk1", "lt1", "accent1" (ISO/IEC 29500-1, 20.1.6.2).
type Scheme map[string]layout.Color

// NewScheme reads a scheme (a:clrScheme); a colour that cannot be read is left out. Nil has none.
func NewScheme(e *xmltree.Element) Scheme {
	s := Scheme{}
	for slot := range e.Children() {
		if c, ok := (Resolver{}).In(slot); ok {
			s[strings.TrimPrefix(slot.Name, "a:")] = c.Color
		}
	}
	return s
}

// Map is what the names that slides use stand for in a scheme: "bg1" is "lt1" (ISO/IEC 29500-1, 19.3.1.6). Names that it does not have
// stand for themselves.
type Map map[string]string

// NewMap reads the map of a master (p:clrMap), or the one that a layout has instead (a:overrideClrMapping). Nil is the usual one.
func NewMap(e *xmltree.Element) Map {
	m := Map{"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
	if e != nil {
		for _, a := range e.Attrs {
			m[a.Name] = a.Value
		}
	}
	return m
}

// Override is the map of a layout by what it says (p:clrMapOvr): its own, or m, the master's.
func (m Map) Override(e *xmltree.Element) Map {
	if own := e.Child("a:overrideClrMapping"); own != nil {
		return NewMap(own)
	}
	return m
}

// Resolver resolves the colours of one sheet. The zero value knows values only.
type Resolver struct {
	Scheme      Scheme
	Map         Map
	Placeholder *Color // what phClr stands for in a style of the theme; nil: nothing
}

// With is the resolver for a style of the theme that is used with a colour.
func (r Resolver) With(c Color) Resolver {
	r.Placeholder = &c
	return r
}

// In is the first colour that stands in an element, such as a:solidFill or a:gs; ok is false where there is none that can be resolved.
func (r Resolver) In(e *xmltree.Element) (c Color, ok bool) {
	for child := range e.Children() {
		if c, ok = r.Of(child); ok {
			return c, true
		}
	}
	return Color{}, false
}

// Of is the colour of an element: a:schemeClr, a:srgbClr, a:sysClr, a:prstClr, a:scrgbClr or a:hslClr, as its modifiers change it. Ok is
// false for other elements, for names that mean nothing, and for values that are none.
func (r Resolver) Of(e *xmltree.Element) (c Color, ok bool) {
	v, ok := r.base(e)
	if !ok {
		return Color{}, false
	}
	for m := range e.Children() {
		v.modify(strings.TrimPrefix(m.Name, "a:"), m.Attr("val"))
	}
	return v.color(), true
}

// base is an element's colour before its modifiers.
func (r Resolver) base(e *xmltree.Element) (v value, ok bool) {
	if e == nil {
		return v, false
	}
	switch val := e.Attr("val"); e.Name {
	case "a:schemeClr":
		return r.named(val)
	case "a:srgbClr":
		return hex(val)
	case "a:sysClr":
		if v, ok = hex(e.Attr("lastClr")); !ok {
			v, ok = preset(systemColors[val])
		}
		return v, ok
	case "a:prstClr":
		return preset(val)
	case "a:scrgbClr":
		red, okR := percent(e.Attr("r"))
		green, okG := percent(e.Attr("g"))
		blue, okB := percent(e.Attr("b"))
		return value{encoded([3]float64{red, green, blue}), 1}, okR && okG && okB
	case "a:hslClr":
		hue, okH := angle(e.Attr("hue"))
		sat, okS := percent(e.Attr("sat"))
		lum, okL := percent(e.Attr("lum"))
		return value{hsl{hue, sat, lum}.rgb(), 1}, okH && okS && okL
	}
	return v, false
}

// named is a colour of the scheme, or the one that a style is used with.
func (r Resolver) named(name string) (v value, ok bool) {
	if name == "phClr" {
		if r.Placeholder == nil {
			return v, false
		}
		v = of(r.Placeholder.Color)
		v.alpha = float64(r.Placeholder.Alpha) / Opaque
		return v, true
	}
	if to, ok := r.Map[name]; ok {
		name = to
	}
	c, ok := r.Scheme[name]
	return of(c), ok
}

// hex is a colour of six hexadecimal digits.
func hex(s string) (value, bool) {
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		return value{}, false
	}
	return of(layout.Color{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n)}), true
}

// mostPercent bounds percentages, so that products of them stay small: 10,000 %.
const mostPercent = 100

// percent is a percentage as a share of 1: "50000" in thousandths of a percent, or "50%".
func percent(s string) (v float64, ok bool) {
	s, sign := strings.CutSuffix(strings.TrimSpace(s), "%")
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v != v {
		return 0, false
	}
	if v /= 100; !sign {
		v /= 1000
	}
	return min(max(v, -mostPercent), mostPercent), true
}

// turn is a whole turn in the units of angles: 60,000 to the degree.
const turn = 360 * 60_000

// angle is an angle as a share of a turn, from 0 to 1.
func angle(s string) (v float64, ok bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil {
		return 0, false
	}
	return float64(((n%turn)+turn)%turn) / turn, true
}
