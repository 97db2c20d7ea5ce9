package chartml

import (
	"strings"
	"time"
)

// Letters are the letters of a column of a spreadsheet, from 0.
func Letters(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// columnOf is the column of a cell, from 0: the opposite of Letters.
func columnOf(cell string) (n int) {
	for _, r := range strings.TrimRight(cell, "0123456789") {
		n = n*26 + int(r-'A') + 1
	}
	return n - 1
}

// wholeColumn is the column of a cell, with what is added to it.
func wholeColumn(cell string) string {
	letters := "$" + strings.TrimRight(cell, "0123456789")
	return letters + ":" + letters
}

// Quoted is a sheet's name as formulas have it: in quotes, unless it can be nothing else (ECMA-376-1, 18.17.2.2). A name of three
// letters and a number can be a cell, and true and false are values.
func Quoted(sheet string) string {
	letters := strings.TrimRight(sheet, "0123456789")
	for _, r := range letters {
		if r|0x20 < 'a' || r|0x20 > 'z' {
			letters = ""
		}
	}
	if len(letters) > 3 && !strings.EqualFold(letters, "true") && !strings.EqualFold(letters, "false") {
		return sheet
	}
	return "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
}

// Serial is a date as spreadsheets count it: days since the end of 1899 with a February 29 in 1900 (ECMA-376-1, 18.17.4.1), of
// what t's own clock shows.
func Serial(t time.Time) float64 {
	y, m, d := t.Date()
	days := time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400 + 25568
	if days > 59 {
		days++
	}
	h, min, s := t.Clock()
	ns := int64(h*3600+min*60+s)*1e9 + int64(t.Nanosecond())
	return float64(days) + float64(ns)/86400e9
}
