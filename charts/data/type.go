package data

// Type is what the cells of a column are. A column has one; declared, or found in all its cells.
type Type uint8

// The types. Numbers may be written in every form that a column has alike: with groups, signs, parentheses for what is
// below zero, exponents, percent or one currency.
const (
	// Auto is to be found. A column of texts is of numbers only if all its cells are as programs print numbers (in the
	// shortest form, with ".0" after whole ones, or as 1e-05), or all have the same number of decimals; with a locale, its
	// signs, groups and percent are taken off first. It is of years if it is headed Year, in one of many languages, and all
	// are whole, from 1000 to 2999; of dates if all are days or moments of ISO 8601, or of the locale. Else it is text, as
	// 01067, 1E5, +4930123456 and numbers of more than 15 digits are.
	//
	// A column of numbers can be read in two ways where each point or comma in it has one to three digits before it, of which
	// the first is no 0, and three after: 1.234 beside 987. If neither Locale, Decimal nor Group decides, its numbers are an
	// error; in a file parted by commas a point is decimal.
	//
	// Auto is also the type of a column whose values are of several Go types.
	Auto    Type = iota
	Text         // as it stands
	Number       // 1234.5
	Percent      // 12% is a share, 0.12; every cell has its sign
	Money        // $1,234.50, 5 EUR: a number whose format has the currency
	Year         // a whole number that is printed without groups: 2019
	Date         // a day, or a moment with its time of day
	Period       // a month, a quarter or a year, as a date its first day: 2026-04, 2026M04, 04/2026, 2025-Q4, Q4 2025, 2025
)

var typeNames = [...]string{"values of several types", "text", "numbers", "shares in percent", "amounts of money", "years", "dates", "periods"}

// String says what the cells are: "numbers".
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return "an unknown type"
}

// numeric reports a type whose cells are numbers.
func (t Type) numeric() bool { return t >= Number && t <= Year }
