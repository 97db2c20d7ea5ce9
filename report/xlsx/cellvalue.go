package xlsx

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// values reads the values of a workbook's cells.
type values struct {
	*contents
	missing []string
	styles  []meaning
	shared  []string
	loaded  bool // shared
}

// newValues reads what the values of a workbook depend on.
func newValues(ctx context.Context, c *contents, missing []string) (*values, error) {
	styles, err := readFormats(ctx, c)
	return &values{contents: c, missing: missing, styles: styles}, err
}

// rawCell is a cell as it stands in its part.
type rawCell struct {
	kind    string // ECMA-376-1, 18.18.11
	style   string
	formula bool
	stored  bool // it has a value
	text    []byte
}

// value is the value of a cell, nil for none. An error that is a *cellFault is the cell's alone.
func (v *values) value(ctx context.Context, c rawCell) (any, error) {
	if c.formula {
		if err := v.checkFormula(c); err != nil {
			return nil, err
		}
	}
	text := string(c.text)
	switch c.kind {
	case "", "n":
		return v.number(strings.TrimSpace(text), c.style)
	case "s":
		return v.sharedString(ctx, strings.TrimSpace(text))
	case "str", "inlineStr":
		return v.text(unescape(text)), nil
	case "b":
		switch text {
		case "":
			return nil, nil
		case "1", "true":
			return true, nil
		case "0", "false":
			return false, nil
		}
		return nil, &cellFault{quote(text), "is no truth value"}
	case "e":
		if slices.Contains(v.missing, text) {
			return nil, nil
		}
		return nil, &cellFault{text, "is an error; mend it, or name it in Missing if it stands for no value"}
	case "d":
		return readISO(text)
	}
	return nil, &cellFault{"", fmt.Sprintf("has the type %.20q, which no workbook has", c.kind)}
}

func quote(s string) string { return fmt.Sprintf("%.40q", s) }

// checkFormula reports a formula whose result is not stored, or not for sure.
func (v *values) checkFormula(c rawCell) error {
	switch {
	case v.unreckoned:
		return &cellFault{"", "is a formula of a workbook that was not calculated when it was saved; open and save it in a spreadsheet program"}
	case !c.stored || len(c.text) == 0 && c.kind != "str":
		return &cellFault{"", "is a formula whose result is not stored; open and save the workbook in a spreadsheet program"}
	}
	return nil
}

// text is a text as a value; an empty one is none.
func (v *values) text(s string) any {
	if s == "" || slices.Contains(v.missing, strings.TrimSpace(s)) {
		return nil
	}
	return s
}

// sharedString is the string of an index.
func (v *values) sharedString(ctx context.Context, index string) (any, error) {
	if index == "" {
		return nil, nil
	}
	if !v.loaded {
		all, err := readStrings(ctx, v.contents)
		if err != nil {
			return nil, err
		}
		v.shared, v.loaded = all, true
	}
	i, err := strconv.ParseUint(index, 10, 31)
	if err != nil || i >= uint64(len(v.shared)) {
		return nil, &cellFault{quote(index), fmt.Sprintf("is none of the %d strings that the workbook has; it is damaged", len(v.shared))}
	}
	return v.text(v.shared[i]), nil
}

// number is a number, or what its style makes of it.
func (v *values) number(text, style string) (any, error) {
	if text == "" || slices.Contains(v.missing, text) {
		return nil, nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) || strings.Trim(text, "+-.0123456789eE") != "" {
		return nil, &cellFault{quote(text), "is no number"}
	}
	what := aNumber
	if style != "" && style != "0" || len(v.styles) > 0 {
		i := uint64(0)
		if style != "" {
			i, err = strconv.ParseUint(style, 10, 31)
		}
		if err != nil || i >= uint64(len(v.styles)) {
			return nil, &cellFault{quote(style), fmt.Sprintf("is none of the %d styles that the workbook has; it is damaged", len(v.styles))}
		}
		what = v.styles[i]
	}
	switch {
	case what == aDate, what == aTime && n >= 1:
		return dateOf(n, v.date1904)
	case what == aTime && n < 0:
		return nil, &cellFault{text, "is no time of day"}
	case what != aNumber:
		return durationOf(n)
	}
	return n, nil
}

// dateOf is the date that a number of days stands for (ECMA-376-1, 18.17.4.1), as serial has it.
func dateOf(days float64, from1904 bool) (any, error) {
	n := days
	if from1904 {
		n += 1462
	}
	whole := math.Floor(n)
	switch {
	case days < 0 || whole < 1 || whole > 2958465:
		return nil, &cellFault{strconv.FormatFloat(days, 'g', -1, 64), "is no date, though its format is one; Excel's are from 1900 to 9999"}
	case whole == 60:
		return nil, &cellFault{strconv.FormatFloat(days, 'g', -1, 64), "is February 29, 1900, a day that only Excel has"}
	}
	if whole > 60 {
		whole--
	}
	return time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(whole)).Add(ofDay(n - math.Floor(n)).Round(time.Millisecond)), nil
}

// durationOf is the duration of a number of days.
func durationOf(days float64) (any, error) {
	if math.Abs(days) > 106_751 { // 292 years, the most that a time.Duration holds
		return nil, &cellFault{strconv.FormatFloat(days, 'g', -1, 64), "is a duration of more than 106,751 days; format it as a number"}
	}
	whole := math.Trunc(days)
	return time.Duration(whole)*24*time.Hour + ofDay(days-whole), nil
}

// ofDay is a part of a day. What is a microsecond or two off a millisecond is taken for it, as a number of many days is no more
// exact.
func ofDay(part float64) time.Duration {
	d := time.Duration(math.Round(part * float64(24*time.Hour)))
	if ms := d.Round(time.Millisecond); (d-ms).Abs() <= 2*time.Microsecond && ms != 0 {
		return ms
	}
	return d
}

// readISO is a date or a time of day in ISO 8601.
func readISO(text string) (any, error) {
	if text == "" {
		return nil, nil
	}
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04:05.999999999Z"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	if t, err := time.Parse("15:04:05.999999999", strings.TrimPrefix(text, "T")); err == nil {
		return t.Sub(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)), nil
	}
	return nil, &cellFault{quote(text), "is no date in ISO 8601"}
}
