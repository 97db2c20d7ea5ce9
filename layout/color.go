package layout

// Color is an opaque sRGB colour; the zero value is black. It may say what it is for: the colours of a theme's palettes do, so that
// a file whose theme is changed has the new theme's colour there (see ColorRole). Two colours are equal where value and role are;
// Plain compares values. A colour that is mixed from others is best made without a role; one that keeps it is written as a tone of
// that role's colour where it is near enough, else as it is.
type Color struct {
	R, G, B uint8
	Role    ColorRole // zero: none
	Index   uint8     // its place in a role of several colours, from 0
}

// ColorRole is what a palette has a colour for. Two roles may have the same colour: their texts and marks are still two in a file
// that is given another theme.
type ColorRole uint8

// The roles of colours: those of theme.Palette, in its order, and that of texts on marks. The zero ColorRole is none: a colour of
// the author's own, that no change of theme changes.
const (
	ColorLiteral ColorRole = iota
	ColorGround
	ColorInk
	ColorMuted
	ColorHairline
	ColorSurface
	ColorTint
	ColorPrimary
	ColorAccent
	ColorGrey
	ColorSeries     // Index is that of the series
	ColorSeriesText // Index is that of the series
	ColorExtra
	ColorRamp // Index is the step
	ColorGood // of a change or a state
	ColorWatch
	ColorBad
	ColorOnMark // of text on marks
)

// Plain is the colour without a role.
func (c Color) Plain() Color { return Color{R: c.R, G: c.G, B: c.B} }

// As is the colour in a role, at a place where the role has several colours.
func (c Color) As(r ColorRole, i int) Color { return Color{c.R, c.G, c.B, r, uint8(i)} }

const hexDigits = "0123456789ABCDEF"

// String is the colour as "#RRGGBB".
func (c Color) String() string {
	b := []byte("#000000")
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		b[1+2*i], b[2+2*i] = hexDigits[v>>4], hexDigits[v&15]
	}
	return string(b)
}
