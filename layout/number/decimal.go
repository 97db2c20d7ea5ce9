package number

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// digits is how many digits of a number spreadsheets keep.
const digits = 15

// decimal is a number without its sign: 0.ddd times ten to the power of point, without trailing zeros.
type decimal struct {
	d     [digits]byte // '0' to '9', the first n of them count
	n     int          // 0 is zero
	point int
}

// decimalOf is a finite value to 15 significant digits.
func decimalOf(v float64) (d decimal) {
	var buf [32]byte
	s := strconv.AppendFloat(buf[:0], math.Abs(v), 'e', digits-1, 64)
	d.d[0] = s[0]
	copy(d.d[1:], s[2:])
	d.n = digits
	exp, _ := strconv.Atoi(string(s[digits+2:]))
	d.point = exp + 1
	d.trim()
	return d
}

func (d *decimal) trim() {
	for d.n > 0 && d.d[d.n-1] == '0' {
		d.n--
	}
}

// places is the number of decimals; below zero it is the number of zeros before the point.
func (d *decimal) places() int {
	if d.n == 0 {
		return 0
	}
	return d.n - d.point
}

// equal reports the same number.
func (d *decimal) equal(o *decimal) bool {
	return d.n == o.n && (d.n == 0 || d.point == o.point) && string(d.d[:d.n]) == string(o.d[:o.n])
}

// float is the number nearest to it.
func (d *decimal) float(negative bool) float64 {
	b := make([]byte, 0, 32)
	if negative && d.n > 0 {
		b = append(b, '-')
	}
	b = append(append(b, "0."...), d.d[:d.n]...)
	b = strconv.AppendInt(append(b, 'e'), int64(d.point), 10)
	v, _ := strconv.ParseFloat(string(b), 64)
	return v
}

// round rounds to so many decimals, half away from zero.
func (d *decimal) round(places int) {
	keep := d.point + places
	if keep >= d.n {
		return
	}
	up := keep >= 0 && d.d[keep] >= '5'
	d.n = max(keep, 0)
	if up {
		d.carry()
	}
	d.trim()
}

// carry adds one to the last digit kept.
func (d *decimal) carry() {
	for d.n > 0 && d.d[d.n-1] == '9' {
		d.n--
	}
	if d.n == 0 {
		d.d[0], d.n = '1', 1
		d.point++
		return
	}
	d.d[d.n-1]++
}

// at is the digit at a place, from the first one.
func (d *decimal) at(i int) byte {
	if i < 0 || i >= d.n {
		return '0'
	}
	return d.d[i]
}

// whole is how many digits stand before the point.
func (d *decimal) whole() int {
	if d.n == 0 {
		return 1
	}
	return max(d.point, 1)
}

// first is the place of the first digit shown; before the first one of a small number stand zeros.
func (d *decimal) first() int {
	if d.n == 0 {
		return 0
	}
	return min(d.point-1, 0)
}

func (d *decimal) appendPlain(b []byte, places int, f *forms) []byte {
	from := d.first()
	for i := range d.whole() {
		b = f.appendDigit(b, d.at(from+i))
	}
	return d.appendPlaces(b, places, f)
}

func (d *decimal) appendGrouped(b []byte, places int, f *forms) []byte {
	from, n := d.first(), d.whole()
	grouped := n >= f.least
	for i := range n {
		if grouped && i > 0 && f.boundary(n-i) {
			b = append(b, f.group...)
		}
		b = f.appendDigit(b, d.at(from+i))
	}
	return d.appendPlaces(b, places, f)
}

// appendScientific appends one digit, decimals, and the power of ten; zero is 0.
func (d *decimal) appendScientific(b []byte, places int, f *forms) []byte {
	if d.n == 0 {
		return f.appendDigit(b, '0')
	}
	one := *d
	one.point = 1
	b = append(one.appendPlain(b, places, f), 'E')
	exp := d.point - 1
	if exp < 0 {
		b, exp = append(b, '-'), -exp
	} else {
		b = append(b, '+')
	}
	return f.appendInt(b, exp, 1)
}

func (d *decimal) appendPlaces(b []byte, places int, f *forms) []byte {
	if places == 0 {
		return b
	}
	b = append(b, f.decimal...)
	from := d.first() + d.whole()
	for i := range places {
		b = f.appendDigit(b, d.at(from+i))
	}
	return b
}

// appendDigit appends the locale's digit of an ASCII one.
func (f *forms) appendDigit(b []byte, d byte) []byte {
	if f.zero == '0' {
		return append(b, d)
	}
	return utf8.AppendRune(b, f.zero+rune(d-'0'))
}
