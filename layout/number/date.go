package number

import (
	"strconv"
	"strings"
	"time"
)

// Precision is how much of a date is shown, and in which form.
type Precision uint8

// The precisions, with what they show in American English.
const (
	Day           Precision = iota // June 5, 2022; in British English 5 June 2022
	Month                          // June 2022
	ShortMonth                     // Jun 2022
	Quarter                        // Q2 2022
	Year                           // 2022
	NumericDay                     // 6/5/2022; in German 05.06.2022
	Minute                         // 14:30, the time of day alone
	Second                         // 14:30:05
	DayMinute                      // June 5, 2022, 14:30
	DaySecond                      // June 5, 2022, 14:30:05
	NumericMinute                  // 6/5/2022, 14:30
	NumericSecond                  // 6/5/2022, 14:30:05
	MonthName                      // Jun, the month alone
	QuarterName                    // Q2, the quarter alone
	DayOfMonth                     // 5, the day alone
	Weekday                        // Sun 5, the day with its name in the week

	lastPrecision = Weekday
)

// parts are the date and the time of day of a precision that has both.
func (p Precision) parts() (date, time Precision) {
	date, time = Day, Minute
	if p == NumericMinute || p == NumericSecond {
		date = NumericDay
	}
	if p == DaySecond || p == NumericSecond {
		time = Second
	}
	return date, time
}

// For adds the times of day to Day and NumericDay where those of some dates differ, to the minute or, where one has them, with
// seconds; a date alone has its time unless it is midnight. Other precisions stay. Missing dates, the zero time, count nothing.
func (p Precision) For(dates []time.Time) Precision {
	if p != Day && p != NumericDay {
		return p
	}
	var first time.Time
	n, differ, seconds := 0, false, false
	for _, t := range dates {
		if t.IsZero() {
			continue
		}
		t = Clock(t)
		if n++; n == 1 {
			first = t
		}
		differ = differ || sinceMidnight(t) != sinceMidnight(first)
		seconds = seconds || t.Second() > 0
	}
	switch {
	case !differ && (n != 1 || sinceMidnight(first) == 0):
		return p
	case p == Day && seconds:
		return DaySecond
	case p == Day:
		return DayMinute
	case seconds:
		return NumericSecond
	}
	return NumericMinute
}

// sinceMidnight is the time of day in seconds.
func sinceMidnight(t time.Time) int {
	h, m, s := t.Clock()
	return h*3600 + m*60 + s
}

// Clock is the time that t's own clock shows, as a time in UTC. A date means what its clock shows, wherever that stands: all
// that orders dates, counts the time between them or writes them down asks Clock first, so that a first of a month in Tokyo
// stays one.
func Clock(t time.Time) time.Time {
	if t.Location() == time.UTC {
		return t
	}
	y, month, d := t.Date()
	h, m, s := t.Clock()
	return time.Date(y, month, d, h, m, s, t.Nanosecond(), time.UTC)
}

// Date is the date of t, as its own clock shows it, in the Gregorian calendar and as text. Times of day have 24 hours in all
// languages, as tables and axes do.
func (l Locale) Date(t time.Time, p Precision) string {
	f := l.get()
	var buf [64]byte
	b := buf[:0]
	for rest := f.pattern(p); rest != ""; {
		var next part
		next, rest = cut(rest)
		next.precision = p
		b = f.appendPart(b, t, next)
	}
	return string(b)
}

// pattern is that of a precision; of one that there is not it is Year's.
func (f *forms) pattern(p Precision) string {
	if p > lastPrecision {
		p = Year
	}
	return f.patterns[p]
}

// part is one letter of a pattern, so many times, or a text.
type part struct {
	letter    byte // 0: a text
	n         int
	text      string
	precision Precision
}

// letters are what stands for a part of a date: N and R are the names of month and quarter, M and Q their numbers, E is the name of a day
// of the week.
const letters = "yMNQRdEHms"

// cut takes the first part of a pattern that is not empty.
func cut(pattern string) (first part, rest string) {
	c := pattern[0]
	if c == '\'' {
		text, rest, _ := strings.Cut(pattern[1:], "'")
		return part{text: text}, rest
	}
	n := 1
	if strings.IndexByte(letters, c) < 0 {
		for n < len(pattern) && pattern[n] != '\'' && strings.IndexByte(letters, pattern[n]) < 0 {
			n++
		}
		return part{text: pattern[:n]}, pattern[n:]
	}
	for n < len(pattern) && pattern[n] == c {
		n++
	}
	return part{letter: c, n: n}, pattern[n:]
}

// appendPart appends what a part of a pattern stands for.
func (f *forms) appendPart(b []byte, t time.Time, p part) []byte {
	month := int(t.Month())
	switch p.letter {
	case 'y':
		return f.appendInt(b, t.Year(), 1)
	case 'M':
		return f.appendInt(b, month, p.n)
	case 'N':
		return append(b, f.names[p.names()][month-1]...)
	case 'Q':
		return f.appendInt(b, (month+2)/3, 1)
	case 'R':
		return append(b, f.quarters[(month-1)/3]...)
	case 'd':
		if t.Day() == 1 && f.first != "" && p.precision.named() {
			return append(b, f.first...)
		}
		return f.appendInt(b, t.Day(), p.n)
	case 'E':
		return append(b, f.weekdays[t.Weekday()]...)
	case 'H':
		return f.appendInt(b, t.Hour(), p.n)
	case 'm':
		return f.appendInt(b, t.Minute(), p.n)
	case 's':
		return f.appendInt(b, t.Second(), p.n)
	}
	return append(b, p.text...)
}

// names is the precision whose names of months the part has.
func (p part) names() Precision {
	switch p.precision {
	case Month, ShortMonth:
		return p.precision
	case MonthName:
		return ShortMonth
	}
	return Day
}

// named reports a precision that has a day beside the name of its month.
func (p Precision) named() bool { return p == Day || p == DayMinute || p == DaySecond }

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

// Code is the Excel number format of dates of a precision, in the order of the locale's (ECMA-376-1, 18.8.31). The names of
// months are in the language of whoever opens the workbook. Excel knows no quarters; they show their month.
func (p Precision) Code(l Locale) string {
	switch p {
	case Quarter:
		p = ShortMonth
	case QuarterName:
		p = MonthName
	}
	var b []byte
	for rest := l.get().pattern(p); rest != ""; {
		var next part
		next, rest = cut(rest)
		next.precision = p
		b = append(b, next.code()...)
	}
	return string(b)
}

// Coded reports a precision of which Code shows all dates as Locale.Date writes them, but for the language of months and digits:
// not where the first of a month is a word of its own, and not quarters.
func (p Precision) Coded(l Locale) bool {
	return p != Quarter && p != QuarterName && !(p.named() && l.get().first != "")
}

// code is the part in an Excel number format.
func (p part) code() string {
	switch p.letter {
	case 0:
		return literal(p.text)
	case 'y':
		return "yyyy"
	case 'N':
		if p.names() == ShortMonth {
			return "mmm"
		}
		return "mmmm"
	case 'E':
		return "ddd"
	}
	return strings.Repeat(strings.ToLower(string(rune(p.letter))), min(p.n, 2))
}

// separators are the characters between the parts of a date that stand without quotes in a number format.
const separators = " :-./,()"

// literal is text in a date's number format: separators stand alone or after a \, as Excel writes them, the rest in quotes.
func literal(s string) string {
	var b strings.Builder
	for s != "" {
		n := strings.IndexAny(s, separators)
		switch {
		case n < 0:
			n = len(s)
			fallthrough
		case n > 0:
			b.WriteString(quote(s[:n]))
		default:
			if n = 1; !strings.ContainsAny(s[:1], " :-") {
				b.WriteByte('\\')
			}
			b.WriteByte(s[0])
		}
		s = s[n:]
	}
	return b.String()
}
