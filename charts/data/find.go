package data

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

// find is how the column is read: as it was declared, or else as all of its cells are.
func (c *column) find() *reading {
	if c.typ != Auto {
		return c.as(c.typ)
	}
	if r, ok := c.ofValues(); ok {
		return r
	}
	s := c.survey()
	if s.n == 0 {
		return &reading{typ: Text, why: "all its cells are empty"}
	}
	if s.others.count == 0 {
		if r, ok := c.ofNumbers(s); ok {
			return r
		}
	}
	r, marks, ok := c.ofDates()
	if !ok {
		r = c.ofText(s)
		r.advise(marks)
	}
	return r
}

// as is how the column is read as of a declared type.
func (c *column) as(typ Type) *reading {
	var r *reading
	switch {
	case typ == Date || typ == Period:
		r = &reading{typ: typ, dates: c.source.rules.reader(typ)}
	case typ.numeric():
		r = c.survey().asked(c, typ)
	default:
		r = &reading{typ: typ}
	}
	r.why = "declared"
	return r
}

// ofValues is of a column of a source that knows the types of its values: its texts are texts, whatever they look like.
func (c *column) ofValues() (*reading, bool) {
	if c.values == nil {
		return nil, false
	}
	var numbers, dates, texts, rest int
	years := headsYears(c.name)
	for k := range c.values {
		switch v := c.values[k].(type) {
		case nil:
		case string:
			texts++
		case time.Time:
			dates++
		default:
			n, ok := figure.Float(v)
			if !ok {
				rest++
				continue
			}
			numbers++
			years = years && aYear(n)
		}
	}
	r := &reading{mixed: true, why: "as its values are"}
	switch {
	case numbers+dates+rest == 0:
		return &reading{typ: Text, why: r.why}, true
	case dates+texts+rest == 0 && years:
		r.typ, r.format.Plain = Year, true
	case dates+texts+rest == 0:
		r.typ = Number
	case numbers+texts+rest == 0:
		r.typ = Date
	}
	as := c.survey().asked(c, Auto) // of the texts among them
	r.signs, r.whole, r.cause = as.signs, as.whole, as.cause
	r.dates = c.source.rules.reader(Auto)
	return r, true
}

// Years reports a column of years, which are printed without groups: it is headed so, in a language whose words the library
// knows, and its numbers are whole, from 1000 to 2999. NaN are missing.
func Years(head string, numbers []float64) bool {
	some := false
	for _, v := range numbers {
		if !math.IsNaN(v) && !aYear(v) {
			return false
		}
		some = some || !math.IsNaN(v)
	}
	return some && headsYears(head)
}

func aYear(v float64) bool { return v >= 1000 && v < 3000 && v == math.Trunc(v) }

func headsYears(head string) bool {
	return slices.Contains(yearHeads, strings.ToLower(strings.TrimSpace(head)))
}

// ofNumbers is of a column whose texts are all numbers, if all are printed back as they stand, or can be read in two ways.
func (c *column) ofNumbers(s *survey) (*reading, bool) {
	rules := &c.source.rules
	if len(s.currency) > 0 || s.percent.count > 0 && (!rules.local || s.bare.count > 0) {
		return nil, false
	}
	r := &reading{typ: Number, signs: rules.signs, cause: noNumberOf(Number, nil)}
	r.decimal, r.whole = s.decide(rules)
	if r.whole != nil {
		r.why = "they can be read in two ways"
		return r, s.ways == either
	}
	t := c.tally(s, r)
	if t.odd() > 0 {
		return nil, false
	}
	switch {
	case s.percent.count > 0:
		r.typ = Percent
	case t.years:
		r.typ = Year
	}
	r.format, r.why = s.formatOf(c, r), t.why()
	return r, true
}

// mostPlaces is how many decimals a column is looked for that all of its cells have.
const mostPlaces = 20

// tally is which numbers of a column are printed back as they stand.
type tally struct {
	n        int
	programs int                 // as programs print them
	fixed    [mostPlaces + 1]int // with so many decimals
	dressed  sample              // with groups, brackets or percent, which nobody has declared
	years    bool                // in a column headed Year, all of them
}

// tally judges the texts that are numbers.
func (c *column) tally(s *survey, r *reading) *tally {
	t := &tally{years: headsYears(c.name)}
	rules := &c.source.rules
	changes := s.changes()
	for k := range c.len() {
		text, _ := c.string(k)
		n, ok := scan(text)
		if !ok {
			continue
		}
		t.n++
		digits, grouped, ok := n.digits(r.signs)
		switch {
		case !ok || n.sign == '+' && !changes:
			t.years = false
		case grouped && !rules.grouped || n.sign == '(' && !rules.local || n.currency != "" || n.percent && !rules.local:
			t.dressed.add(c.source.place(k), text)
		default:
			t.judge(&n, digits)
		}
	}
	return t
}

// judge takes the digits of a number.
func (t *tally) judge(n *numeral, digits string) {
	t.years = t.years && len(digits) == 4 && digits[0] >= '1' && digits[0] <= '2' && n.exp == "" && n.sign == 0
	asPrograms := programs(digits, n.exp)
	if asPrograms {
		t.programs++
	}
	places := fractionLen(digits)
	if n.exp != "" || places > mostPlaces || asPrograms && len(digits) > mostDigits && t.fixed[places] < t.n-1 {
		return // the last is too long to look at twice for nothing
	}
	if fixed(digits, places) {
		t.fixed[places]++
	}
}

// places is how many decimals most numbers have, and how many do.
func (t *tally) places() (places, count int) {
	for p, n := range t.fixed {
		if n > count {
			places, count = p, n
		}
	}
	return places, count
}

// odd is how many numbers keep the others from being a column of numbers.
func (t *tally) odd() int {
	_, n := t.places()
	return t.n - max(n, t.programs)
}

// why says in which way all numbers are printed back.
func (t *tally) why() string {
	switch p, n := t.places(); {
	case n < t.n:
		return "all are as programs print numbers"
	case p == 0:
		return "all are whole numbers"
	case p == 1:
		return "all have 1 decimal"
	default:
		return fmt.Sprintf("all have %d decimals", p)
	}
}

// ofDates is of a column whose texts are all days or moments. Where marks of missing values alone keep it from being one, these
// are what it returns.
func (c *column) ofDates() (r *reading, marks sample, ok bool) {
	d, some := c.source.rules.reader(Date), false
	for k := range c.len() {
		text, _ := c.string(k)
		switch {
		case strings.TrimSpace(text) == "":
		case missing(text):
			marks.add(c.source.place(k), text)
		default:
			if _, err := d.read(text); err != nil {
				return nil, sample{}, false
			}
			some = true
		}
	}
	switch {
	case !some:
		return nil, sample{}, false
	case marks.count > 0:
		return nil, marks, false
	}
	return &reading{typ: Date, dates: d, why: fmt.Sprintf("all can be read as %s", d.forms[d.last])}, marks, true
}

// ofText is of a column of texts, with advice where a few of them keep it from being one of numbers.
func (c *column) ofText(s *survey) *reading {
	as := s.asked(c, Number)
	t := c.tally(s, as)
	odd := s.others
	if odd.count == 0 {
		odd = c.odd(as, t)
	}
	r := &reading{typ: Text, why: odd.cells[0].String() + " is no number as programs print them, and no date"}
	numbers := s.n - s.others.count
	if numbers == 0 {
		return r
	}
	good := numbers - t.odd()
	switch {
	case as.whole != nil && s.others.count == 0:
		r.advice = as.whole.Cause
	case s.others.count == 0 && s.percent.count == s.n:
		r.advice = fmt.Sprintf("%s; declare it data.Percent in Options.Types, or data.Text", s.percent.first())
	case s.others.count == 0 && len(s.currency) > 0:
		r.advice = fmt.Sprintf("%s; declare it data.Money in Options.Types, or data.Text", t.dressed.first())
	case s.others.count == 0 && t.dressed.count > 0 && s.percent.count == 0:
		r.advice = fmt.Sprintf("%s are numbers of a locale; name it in Options.Locale, or declare it data.Number or data.Text in Options.Types", t.dressed.first())
	case len(s.others.marks()) > 0 && good == numbers:
		r.advise(s.others)
	case good > s.n/2:
		r.advice = fmt.Sprintf("%s; %d other cells are numbers: declare it data.Number in Options.Types, or data.Text", odd.first(), good)
	}
	return r
}

// advise says what to do with the marks of missing values that keep a column from being of numbers or dates.
func (r *reading) advise(marks sample) {
	if marks.count > 0 {
		r.advice = fmt.Sprintf("marks of missing values, %s; Options.Missing: %s makes them gaps, or declare it data.Text", marks.first(), goStrings(marks.marks()))
	}
}

// odd are the numbers that keep the others from being a column of numbers; all of them, if not.
func (c *column) odd(r *reading, t *tally) (s sample) {
	places, n := t.places()
	for k := range c.len() {
		text, _ := c.string(k)
		x, ok := scan(text)
		if !ok {
			continue
		}
		digits, grouped, ok := x.digits(r.signs)
		if n < t.programs {
			ok = ok && programs(digits, x.exp)
		} else {
			ok = ok && x.exp == "" && fixed(digits, places)
		}
		if !ok || grouped || x.sign == '(' || x.sign == '+' || x.currency != "" || x.percent {
			s.add(c.source.place(k), text)
		}
	}
	return s
}
