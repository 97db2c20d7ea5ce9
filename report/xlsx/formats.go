package xlsx

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// meaning is what a number format makes of a number.
type meaning uint8

const (
	aNumber   meaning = iota
	aDate             // with or without a time of day
	aTime             // of day
	aDuration         // all of its hours, minutes or seconds
)

// mostStyles is how many styles of cells are read; Excel has 65,490.
const mostStyles = 1 << 20

// readFormats are the meanings of a workbook's styles of cells by their index (ECMA-376-1, 18.8.10, 18.8.30).
func readFormats(ctx context.Context, c *contents) (styles []meaning, err error) {
	if c.styles == "" {
		return nil, nil
	}
	codes := map[string]string{}
	return styles, c.each(ctx, c.styles, func(e element) error {
		switch {
		case e.name == "numFmt" && e.parent == "numFmts":
			codes[e.attr("numFmtId")] = e.attr("formatCode")
		case e.name == "xf" && e.parent == "cellXfs":
			if len(styles) == mostStyles {
				return fmt.Errorf("more than %d styles", mostStyles)
			}
			id := e.attr("numFmtId")
			if code, ok := codes[id]; ok {
				styles = append(styles, meaningOf(code))
			} else {
				styles = append(styles, builtIn(id))
			}
		}
		return nil
	})
}

// builtIn is the meaning of a number format that workbooks do not spell out; from 27 on they are those of East Asia and Thailand.
func builtIn(id string) meaning {
	n, _ := strconv.Atoi(id)
	switch {
	case n >= 14 && n <= 17, n == 22, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58, n >= 71 && n <= 74, n == 77, n == 81:
		return aDate
	case n >= 18 && n <= 21, n == 45, n == 47, n >= 32 && n <= 35, n == 55, n == 56, n == 75, n == 76, n == 78, n == 80:
		return aTime
	case n == 46, n == 79:
		return aDuration
	}
	return aNumber
}

var general = regexp.MustCompile("(?i)general")

// meaningOf is the meaning of a number format, by its first section, which is that of positive numbers.
func meaningOf(code string) meaning {
	if isGeneral(code) {
		return aNumber
	}
	if isElapsed(code) {
		return aDuration
	}
	var day, era, month, clock, digits bool
	for c, rest := token(general.ReplaceAllString(code, "0")); c != "" && c != ";"; c, rest = token(rest) {
		switch strings.ToLower(c) {
		case "y", "d":
			day = true
		case "e", "g", "b": // years of the calendars of East Asia and Thailand, but for the E of 0.00E+00
			era = true
		case "m":
			month = true
		case "h", "s":
			clock = true
		case "0", "#", "?":
			digits = true
		}
	}
	switch {
	case day, month && !clock, era && !digits:
		return aDate
	case clock:
		return aTime
	}
	return aNumber
}
