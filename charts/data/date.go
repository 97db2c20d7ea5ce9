package data

import (
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

// iso are the days and moments of ISO 8601, with a space for the T as databases write them, as layouts of package time.
var iso = [...]string{
	time.DateOnly, "2006-01-02T15:04:05", time.DateTime, time.RFC3339, "2006-01-02 15:04:05Z07:00",
	"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04Z07:00", "2006-01-02 15:04Z07:00",
}

// dateForm is a way to write dates.
type dateForm interface {
	parse(s string) (time.Time, bool)
	print(t time.Time) string
	months() int // how long what it stands for is; 0 for days and moments
}

// layout is a form of package time.
type layout string

func (l layout) parse(s string) (time.Time, bool) {
	t, err := time.Parse(string(l), s)
	return t, err == nil
}

func (l layout) print(t time.Time) string { return t.Format(string(l)) }

func (l layout) months() int {
	first := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	switch at := l.print(first); at {
	case l.print(first.AddDate(0, 11, 30)):
		return 12
	case l.print(first.AddDate(0, 0, 30)):
		return 1
	}
	return 0
}

// period is a form of months, quarters and years: YYYY, MM and q stand for digits, all else for itself. Its date is the
// first day.
type period string

// The forms of periods.
var periods = [...]period{
	"YYYY-MM", "YYYYqQ", "YYYY qQ", "YYYY-qQ", "YYYY/qQ", "qQ YYYY", "qQ/YYYY", "qQ-YYYY", "YYYYmMM", "YYYY-mMM", "MM/YYYY", "MM.YYYY", "YYYY",
}

func (p period) parse(s string) (time.Time, bool) {
	if len(s) != len(p) {
		return time.Time{}, false
	}
	var year, quarter, month int
	for i := range len(p) {
		d := int(s[i]) - '0'
		in := &year
		switch p[i] {
		case 'Y':
		case 'Q':
			in = &quarter
		case 'M':
			in = &month
		default:
			if !strings.EqualFold(s[i:i+1], string(p[i:i+1])) {
				return time.Time{}, false
			}
			continue
		}
		if d < 0 || d > 9 {
			return time.Time{}, false
		}
		*in = *in*10 + d
	}
	hasQuarter, hasMonth := strings.Contains(string(p), "Q"), strings.Contains(string(p), "M")
	if hasQuarter && (quarter < 1 || quarter > 4) || hasMonth && (month < 1 || month > 12) {
		return time.Time{}, false
	}
	if hasQuarter {
		month = 3*quarter - 2
	}
	return time.Date(year, time.Month(max(month, 1)), 1, 0, 0, 0, 0, time.UTC), true
}

func (p period) print(t time.Time) string {
	two := func(n int) string { return strconv.Itoa(n/10%10) + strconv.Itoa(n%10) }
	return strings.NewReplacer(
		"YYYY", two(t.Year()/100)+two(t.Year()), "MM", two(int(t.Month())), "Q", strconv.Itoa(int(t.Month()+2)/3), "q", "Q", "m", "M",
	).Replace(string(p))
}

func (p period) months() int {
	switch {
	case strings.Contains(string(p), "M"):
		return 1
	case strings.Contains(string(p), "Q"):
		return 3
	}
	return 12
}

// The causes of texts that are no dates; each says what to write or to set instead.
const (
	noDate   = "is no date; write 2006-01-02, 2006-01, 2006Q1 or 2006, name what else it is in Options (Locale: \"de\" for 31.12.2006, Dates: []string{\"2 Jan 2006\"}), or declare months and quarters in other forms data.Period"
	noDay    = "is no day; write 2006-01-02 or 2006-01-02T15:04, or name what else it is in Options (Locale: \"de\" for 31.12.2006, Dates: []string{\"2 Jan 2006\"})"
	noPeriod = "is no period; write it as 2006-01, 2006M01, 2006-M01, 01/2006, 01.2006, 2006Q1, 2006 Q1, 2006-Q1, 2006/Q1, Q1 2006, Q1/2006, Q1-2006 or 2006, or give its form in Options.Dates (\"Jan 2006\")"
	empty    = "is empty; a date stands in every row, or leave the row out"
)

// dateForms are the forms that a column of a type has.
func (r *rules) dateForms(typ Type) (forms []dateForm, cause string) {
	if typ != Period {
		for _, l := range iso {
			forms = append(forms, layout(l))
		}
	}
	for _, l := range r.dates {
		forms = append(forms, layout(l))
	}
	switch typ {
	case Period:
		for _, p := range periods {
			forms = append(forms, p)
		}
		return forms, noPeriod
	case Date:
		return forms, noDay
	}
	return append(forms, period("YYYY-MM"), period("YYYYqQ"), period("YYYY qQ"), period("YYYY")), noDate
}

// dateReader reads texts as dates of some forms.
type dateReader struct {
	forms []dateForm
	cause string
	last  int // the form of the text before
}

func (r *rules) reader(typ Type) *dateReader {
	d := &dateReader{}
	d.forms, d.cause = r.dateForms(typ)
	return d
}

func (d *dateReader) read(s string) (time.Time, *figure.Error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, &figure.Error{Cause: empty}
	}
	if t, ok := d.forms[d.last].parse(s); ok {
		return t, nil
	}
	for i, f := range d.forms {
		if t, ok := f.parse(s); ok {
			d.last = i
			return t, nil
		}
	}
	if missing(s) {
		return time.Time{}, &figure.Error{Value: quoted(s), Cause: "marks a missing value; name it in Options.Missing, or leave its row out"}
	}
	return time.Time{}, &figure.Error{Value: quoted(s), Cause: d.cause}
}
