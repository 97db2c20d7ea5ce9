// Package number formats numbers and dates for a reader's locale, and gives the Excel code that shows the same.
package number

// Places is a number of decimals.
type Places uint8

// Auto is the fewest decimals that show every value of a column or chart as it is.
const Auto Places = 0

// Fixed is always n decimals, 0 to 9.
func Fixed(n int) Places { return Places(n + 1) }

// Format says how values are shown. The zero value is a grouped number with as many decimals as its column needs.
type Format struct {
	Places Places
	Unit   Unit
	Sign   bool // a plus sign on positive values: for changes
	Plain  bool // no grouping: years, numbers that name something
	Prefix string
	Suffix string
}

// Unit divides the value, or multiplies it for percent.
type Unit uint8

// The units.
const (
	One Unit = iota
	Thousand
	Million
	Billion
	Percent // a share: 0.27 is 27%
)

// Locale is a reader's number habits; the zero value is English.
type Locale struct{}

// For fixes Auto to the fewest decimals, at most 3, that show all values.
func (f Format) For(values []float64) Format { return f }

// Text is the value as text: U+2212 for minus, an en dash for NaN.
func (f Format) Text(v float64, l Locale) string { return "" }

// Code is the Excel number format that shows the same.
func (f Format) Code() string { return "" }
