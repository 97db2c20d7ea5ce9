package layout

import "strconv"

// Length is a distance in EMU (English Metric Units, 914,400 to the inch; ISO/IEC 29500-1, 20.1.10.16).
// It is an integer, so that the same deck is laid out alike on every machine.
type Length int64

// The units of Length; 12*Pt is twelve points.
const (
	EMU  Length = 1
	Pt   Length = 12700
	Mm   Length = 36000
	Cm   Length = 360000
	Inch Length = 914400
)

// Hundredths is the length in 1/100 pt, rounded half away from zero.
func (l Length) Hundredths() int64 {
	if l < 0 {
		return -(-l).Hundredths()
	}
	return int64((l + 63) / 127)
}

// String is the length in points with at most two decimals: "12.5".
func (l Length) String() string { return string(l.Append(nil)) }

// Append appends the length in points with at most two decimals, as PDF operators want it.
func (l Length) Append(b []byte) []byte {
	v := l.Hundredths()
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, v/100, 10)
	if r := v % 100; r != 0 {
		b = append(b, '.', byte('0'+r/10))
		if r%10 != 0 {
			b = append(b, byte('0'+r%10))
		}
	}
	return b
}

// Point is a place; x grows to the right and y downwards.
type Point struct{ X, Y Length }

// Size is a width and a height.
type Size struct{ W, H Length }

// Rect is a rectangle by its upper left corner and its size.
type Rect struct {
	Point
	Size
}

// Right is the x of the right edge.
func (r Rect) Right() Length { return r.X + r.W }

// Bottom is the y of the bottom edge.
func (r Rect) Bottom() Length { return r.Y + r.H }
