package number

import (
	"strconv"
	"time"
)

// Precision is how much of a date is shown.
type Precision uint8

// The precisions, with the date they show in American English.
const (
	Day        Precision = iota // June 5, 2022; in other English 5 June 2022
	Month                       // June 2022
	ShortMonth                  // Jun 2022
	Quarter                     // 2022 Q2
	Year                        // 2022
)

// Date is the date of t, in t's own zone, as text.
func (l Locale) Date(t time.Time, p Precision) string {
	c := l.convention()
	year, month, day := t.Date()
	y, m := strconv.Itoa(year), c.words.months[month-1]
	switch p {
	case Day:
		return c.day(day, m, y)
	case Month:
		return m + c.words.of + y
	case ShortMonth:
		return c.words.short[month-1] + " " + y
	case Quarter:
		q := c.words.quarter + strconv.Itoa(int(month+2)/3)
		if c.words == &english {
			return y + " " + q
		}
		return q + " " + y
	default:
		return y
	}
}

func (c *convention) day(day int, month, year string) string {
	d := strconv.Itoa(day)
	if c.monthDay {
		return month + " " + d + ", " + year
	}
	if day == 1 {
		d += c.words.first
	}
	return d + c.words.ofDay + month + c.words.of + year
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
