package data

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// example is a cell as a message shows it.
type example struct {
	row  int
	text string
}

func (e example) String() string { return fmt.Sprintf("%s (row %d)", quoted(e.text), e.row) }

// sample is how many cells there are of a kind, and some of them.
type sample struct {
	count int
	cells []example // the first of each text
}

// mostTexts is how many texts of a kind are looked at one by one.
const mostTexts = 12

func (s *sample) add(row int, text string) {
	s.count++
	if len(s.cells) < mostTexts && !slices.ContainsFunc(s.cells, func(e example) bool { return e.text == text }) {
		s.cells = append(s.cells, example{row, strings.Clone(text)})
	}
}

// first are the first cells, as a message shows them.
func (s *sample) first() string {
	const most = 3
	var out []string
	for _, e := range s.cells[:min(len(s.cells), most)] {
		out = append(out, e.String())
	}
	if more := s.count - len(out); more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(out, ", "), more)
	}
	return strings.Join(out, ", ")
}

// marks are the texts, if all of them are known to stand for missing values.
func (s *sample) marks() (marks []string) {
	for _, e := range s.cells {
		m := strings.TrimSpace(e.text)
		if !missing(m) {
			return nil
		}
		if !slices.Contains(marks, m) {
			marks = append(marks, m)
		}
	}
	if len(s.cells) == mostTexts {
		return nil
	}
	return marks
}

// missing reports a text that is known to stand for a missing value.
func missing(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= longestMark && slices.Contains(missingMarks, strings.ToLower(s))
}

// The two ways to read a number whose decimals may stand after a point or a comma.
const (
	byPoint uint8 = 1 << iota
	byComma
	either = byPoint | byComma
)

// survey is what the texts of a column have in common.
type survey struct {
	n        int    // that are not empty
	others   sample // that are no numbers of any form
	ways     uint8  // in which all of the numbers can be read
	point    sample // numbers that have a decimal point, if anything
	comma    sample // numbers that have a decimal comma, if anything
	doubt    sample // numbers that are another number after a point than after a comma
	commas   bool   // of which one has a comma
	sure     sample // numbers that are the same, whichever it is
	percent  sample
	bare     sample // numbers without percent
	currency []example
	signs    struct{ plus, minus, brackets, none int } // of numbers that are not zero
}

// survey looks at all texts of the column.
func (c *column) survey() *survey {
	s := &survey{ways: either}
	for k := range c.len() {
		text, ok := c.string(k)
		if !ok || text == "" {
			continue
		}
		n, ok := scan(text)
		if !ok {
			if strings.TrimSpace(text) != "" {
				s.n++
				s.others.add(c.source.place(k), text)
			}
			continue
		}
		s.n++
		s.add(&n, c.source.place(k), text)
	}
	return s
}

// add takes a number.
func (s *survey) add(n *numeral, row int, text string) {
	ways := n.ways()
	s.ways &= ways
	switch {
	case ways == byPoint:
		s.point.count++
		if len(s.point.cells) == 0 {
			s.point.cells = []example{{row, strings.Clone(text)}}
		}
	case ways == byComma:
		s.comma.add(row, text)
	case ways == either && n.inDoubt():
		s.doubt.add(row, text)
		s.commas = s.commas || strings.Contains(n.body, ",")
	case len(s.sure.cells) == 0:
		s.sure.add(row, text)
	}
	switch {
	case n.sign == '+':
		s.signs.plus++
	case n.sign == '-':
		s.signs.minus++
	case n.sign == '(':
		s.signs.brackets++
	case !n.zero():
		s.signs.none++
	}
	if n.percent {
		s.percent.add(row, text)
	} else if len(s.bare.cells) == 0 {
		s.bare.add(row, text)
	}
	if n.currency != "" && len(s.currency) < mostTexts && !slices.ContainsFunc(s.currency, func(e example) bool { return e.text == strings.TrimSpace(n.currency) }) {
		s.currency = append(s.currency, example{row, strings.TrimSpace(n.currency)})
	}
}

// ways are those in which the numeral can be read.
func (n *numeral) ways() (ways uint8) {
	if n.plain {
		at := strings.IndexByte(n.body, '.')
		if at < 0 || len(n.body)-at == 4 && at <= 3 && n.body[0] != '0' {
			return either
		}
		return byPoint
	}
	if _, grouped, ok := n.digits(signs{decimal: '.'}); ok && (!grouped || n.exp == "") {
		ways |= byPoint
	}
	if _, grouped, ok := n.digits(signs{decimal: ','}); ok && (!grouped || n.exp == "") {
		ways |= byComma
	}
	return ways
}

// inDoubt reports a numeral that has a point or a comma, of one that can be read in either way.
func (n *numeral) inDoubt() bool {
	return strings.IndexByte(n.body, '.') >= 0 || !n.plain && strings.IndexByte(n.body, ',') >= 0
}

// zero reports a numeral all of whose digits are 0.
func (n *numeral) zero() bool {
	for i := range len(n.body) {
		if c := n.body[i]; c >= '1' && c <= '9' {
			return false
		}
	}
	return true
}

// decide finds what decimals stand after; an error says how to decide.
func (s *survey) decide(r *rules) (decimal byte, err *figure.Error) {
	switch {
	case r.decimal != 0:
		return r.decimal, nil
	case s.ways == byComma && r.comma == ',':
		return '.', &figure.Error{Cause: fmt.Sprintf("%s has a comma, though a file parted by commas has decimal points; if it is decimal, set Options.Decimal: ','", s.comma.cells[0])}
	case s.ways == byComma:
		return ',', nil
	case s.ways == 0 && s.point.count > 0 && s.comma.count > 0:
		return '.', &figure.Error{Cause: fmt.Sprintf("%s beside %s: one has a decimal point, one a decimal comma; write them alike, or declare the column data.Text", s.point.cells[0], s.comma.cells[0])}
	case s.ways == either && s.doubt.count > 0 && (s.commas || !r.pointed()):
		return '.', s.ambiguous()
	}
	return '.', nil
}

// ambiguous is the error on a column whose numbers may be a thousand times as large.
func (s *survey) ambiguous() *figure.Error {
	e := s.doubt.cells[0]
	beside := ""
	if len(s.sure.cells) > 0 {
		beside = " beside " + s.sure.cells[0].String()
	}
	n, _ := scan(e.text)
	small, _, _ := n.digits(signs{decimal: '.'})
	large, _, _ := n.digits(signs{decimal: ','})
	if strings.Contains(n.body, ",") {
		small, large = large, small
	}
	return &figure.Error{Cause: fmt.Sprintf("%s%s may be %s or %s; say which: Options.Locale (\"de\" has 1.234,5 and \"en\" 1,234.5), Options.Decimal ('.' or ','), or declare the column data.Text", e, beside, small, large)}
}

// asked is how the column is read as numbers of a type, whatever form they have.
func (s *survey) asked(c *column, typ Type) *reading {
	rules := &c.source.rules
	r := &reading{typ: typ, signs: rules.signs}
	r.cause = noNumberOf(typ, s.others.marks())
	r.decimal, r.whole = s.decide(rules)
	switch {
	case r.whole != nil:
	case s.percent.count > 0 && s.bare.count > 0 && typ != Percent:
		r.whole = &figure.Error{Cause: fmt.Sprintf("%s beside %s: some cells are in percent, some are not; write them alike, or declare the column data.Text", s.percent.cells[0], s.bare.cells[0])}
	case len(s.currency) > 1 && typ != Money:
		r.whole = &figure.Error{Cause: fmt.Sprintf("%s beside %s: there are several currencies; declare the column data.Money if that is meant", s.currency[0], s.currency[1])}
	case typ == Money && len(s.currency) > 1:
		r.advice = fmt.Sprintf("there are several currencies, %s beside %s; amounts are shown without them: keep rows of one, or declare the column data.Text", s.currency[0], s.currency[1])
	}
	r.format = s.formatOf(c, r)
	return r
}

// changes reports numbers that all have a sign, some of them each: a plus says that it is a change, and is printed again.
func (s *survey) changes() bool {
	return s.signs.plus > 0 && s.signs.none == 0 && s.signs.minus+s.signs.brackets > 0
}

// formatOf is the format of the numbers: what their texts have about them.
func (s *survey) formatOf(c *column, r *reading) (f number.Format) {
	f.Sign = s.changes()
	switch {
	case r.typ == Year:
		f.Plain = true
	case s.percent.count > 0:
		f.Unit = number.Percent
	case len(s.currency) == 1:
		n, places := c.money(r)
		f.Places = number.Fixed(places)
		if n.before {
			f.Prefix = strings.ReplaceAll(n.currency, " ", "\u00a0")
		} else {
			f.Suffix = strings.ReplaceAll(n.currency, " ", "\u00a0")
		}
	}
	return f
}

// money is the first amount that has its currency, and the most decimals that an amount has.
func (c *column) money(r *reading) (first numeral, places int) {
	for k := range c.len() {
		text, _ := c.string(k)
		n, ok := scan(text)
		if !ok {
			continue
		}
		if n.currency != "" && first.currency == "" {
			first = n
		}
		if d, _, ok := n.digits(r.signs); ok {
			places = max(places, fractionLen(d))
		}
	}
	return first, places
}
