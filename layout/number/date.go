package number

import (
	"strconv"
	"strings"
	"time"
)

// Precision is how much of a date is shown.
type Precision uint8

// The precisions, with the date they show in American English.
const (
	Day        Precision = iota // June 5, 2022; in British English 5 June 2022
	Month                       // June 2022
	ShortMonth                  // Jun 2022
	Quarter                     // 2022 Q2
	Year                        // 2022
)

// Date is the date of t, in t's own zone and the Gregorian calendar, as text.
func (l Locale) Date(t time.Time, p Precision) string {
	f := l.get()
	p = min(p, Year)
	var buf [64]byte
	b := buf[:0]
	for rest := f.patterns[p]; rest != ""; {
		c, n := rest[0], 1
		if c == '\'' { // text
			end := strings.IndexByte(rest[1:], '\'') + 1
			b, rest = append(b, rest[1:end]...), rest[end+1:]
			continue
		}
		for n < len(rest) && rest[n] == c {
			n++
		}
		b = f.appendPart(b, t, part{c, n, p})
		rest = rest[n:]
	}
	return string(b)
}

// part is one letter of a pattern, so many times.
type part struct {
	letter    byte
	n         int
	precision Precision
}

// appendPart appends what a part of a pattern stands for: N and R are the names of month and quarter, M and Q their numbers.
func (f *forms) appendPart(b []byte, t time.Time, p part) []byte {
	month := int(t.Month())
	switch p.letter {
	case 'y':
		return f.appendInt(b, t.Year(), 1)
	case 'M':
		return f.appendInt(b, month, p.n)
	case 'N':
		return append(b, f.names[p.precision][month-1]...)
	case 'Q':
		return f.appendInt(b, (month+2)/3, 1)
	case 'R':
		return append(b, f.quarters[(month-1)/3]...)
	case 'd':
		if t.Day() == 1 && f.first != "" {
			return append(b, f.first...)
		}
		return f.appendInt(b, t.Day(), p.n)
	}
	for range p.n {
		b = append(b, p.letter)
	}
	return b
}

// appendInt appends a whole number of at least so many digits, without groups.
func (f *forms) appendInt(b []byte, v, least int) []byte {
	var buf [20]byte
	s := strconv.AppendInt(buf[:0], int64(v), 10)
	for range least - len(s) {
		b = f.appendDigit(b, '0')
	}
	for _, d := range s {
		b = f.appendDigit(b, d)
	}
	return b
}

// Code is the Excel number format of dates of a precision. Excel knows no quarters; they show their month.
func (p Precision) Code() string {
	switch p {
	case Day:
		return "d mmmm yyyy"
	case Month:
		return "mmmm yyyy"
	case Year:
		return "yyyy"
	}
	return "mmm yyyy"
}
