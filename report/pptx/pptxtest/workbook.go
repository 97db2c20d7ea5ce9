package pptxtest

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// workbook is what the workbook in a chart holds: its sheets by name.
type workbook struct {
	sheets       map[string]sheet
	calculations map[string]*calculation // by sheet
}

// sheet is its cells that are not empty; their places count from 1.
type sheet map[place]cell

// cell is a number, or else a text. Booleans and errors are texts as they are written: "1", "#N/A".
type cell struct {
	text    string
	number  float64
	numeric bool
}

func (c cell) String() string {
	if c.numeric {
		return strconv.FormatFloat(c.number, 'g', -1, 64)
	}
	return strconv.Quote(c.text)
}

// readWorkbook reads the package of an XLSX file (ECMA-376-1, 12 and 18).
func readWorkbook(d *deck) (*workbook, error) {
	main := d.follow(d.relationships, "officeDocument")
	if main == nil || main.root.child("x:sheets") == nil {
		return nil, errors.New("it has no x:sheets")
	}
	shared := sharedStrings(d.follow(main.relations, "sharedStrings"))
	book := &workbook{sheets: map[string]sheet{}, calculations: map[string]*calculation{}}
	for e := range main.root.child("x:sheets").each("x:sheet") {
		name := e.attr("name")
		r := main.referred(e, "r:id")
		if r == nil || r.to == nil || r.to.root == nil {
			return nil, fmt.Errorf("sheet %q is not there", name)
		}
		if _, twice := book.sheets[name]; twice {
			return nil, fmt.Errorf("two sheets %q", name)
		}
		book.sheets[name] = sheet{}
		if err := book.readSheet(name, r.to, shared); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", name, err)
		}
	}
	return book, nil
}

// follow is the part that the first relationship of a kind leads to; nil if there is none.
func (d *deck) follow(from []*relationship, kind string) *part {
	for _, r := range from {
		if r.kind == kind && r.to != nil && r.to.root != nil {
			return r.to
		}
	}
	return nil
}

func sharedStrings(p *part) []string {
	var out []string
	if p != nil {
		for si := range p.root.each("x:si") {
			out = append(out, richText(si))
		}
	}
	return out
}

// richText is the text of a string and of its runs; what tells how to pronounce it does not count.
func richText(e *element) string {
	var b strings.Builder
	for t := range e.all() {
		if t.name == "x:t" && !t.inside("x:rPh") {
			b.WriteString(t.text)
		}
	}
	return unescape(b.String())
}

func (b *workbook) readSheet(name string, p *part, shared []string) error {
	sums := &calculation{formulas: map[place]string{}}
	b.calculations[name] = sums
	for _, r := range p.relations {
		if r.kind == "table" && r.to != nil {
			sums.table = r.to.root
		}
	}
	for _, e := range p.named["x:c"] {
		at, ok := placeOf(e.attr("r"))
		if !ok {
			return fmt.Errorf("a cell with r=%q", e.attr("r"))
		}
		if f := e.child("x:f"); f != nil {
			sums.formulas[at] = f.text
		}
		c, ok, err := readCell(e, shared)
		if err != nil {
			return fmt.Errorf("%s: %w", e.attr("r"), err)
		}
		if ok {
			b.sheets[name][at] = c
		}
	}
	return nil
}

// readCell reads a cell; false if it is empty.
func readCell(e *element, shared []string) (cell, bool, error) {
	v := e.child("x:v")
	switch t := e.attr("t"); {
	case t == "inlineStr":
		is := e.child("x:is")
		return cell{text: richText(is)}, is != nil, nil
	case v == nil:
		return cell{}, false, nil
	case t == "s":
		i, err := strconv.Atoi(v.text)
		if err != nil || i < 0 || i >= len(shared) {
			return cell{}, false, fmt.Errorf("there is no shared string %q", v.text)
		}
		return cell{text: shared[i]}, true, nil
	case t == "" || t == "n":
		n, ok := finite(v.text)
		if !ok {
			return cell{}, false, fmt.Errorf("%q is no number", v.text)
		}
		return cell{number: n, numeric: true}, true, nil
	}
	return cell{text: unescape(v.text)}, true, nil
}

// escaped is a character that XML cannot hold, as a string of a workbook writes it (ECMA-376-1, ST_Xstring).
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescape(s string) string {
	return escaped.ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:6], 16, 16)
		if err != nil {
			return e
		}
		return string(rune(n))
	})
}

// What a sheet has at most.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
)

// placeOf is the place of a cell such as "B12".
func placeOf(ref string) (place, bool) {
	digits := strings.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	letters := ref[:len(ref)-len(digits)]
	if len(letters) == 0 || len(letters) > 3 || strings.HasPrefix(digits, "+") {
		return place{}, false
	}
	column := 0
	for _, c := range letters {
		column = column*26 + int(c-'A') + 1
	}
	row, err := strconv.Atoi(digits)
	return place{row, column}, err == nil && row >= 1 && row <= mostRows && column <= mostColumns
}

// name is a place as formulas have it.
func (p place) name() string {
	letters := ""
	for c := p.column; c > 0; c = (c - 1) / 26 {
		letters = string(rune('A'+(c-1)%26)) + letters
	}
	return letters + strconv.Itoa(p.row)
}

// span is what a formula such as Sheet1!$A$2:$A$5 names: cells in one row or one column.
type span struct {
	sheet    string
	from, to place
}

var spanFormula = regexp.MustCompile(`^(?:'((?:[^']|'')+)'|([\pL_][\pL\pN_.]*))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$`)

func spanOf(formula string) (span, bool) {
	m := spanFormula.FindStringSubmatch(formula)
	if m == nil {
		return span{}, false
	}
	from, ok := placeOf(m[3] + m[4])
	s := span{strings.ReplaceAll(m[1], "''", "'") + m[2], from, from}
	if m[5] != "" {
		var also bool
		s.to, also = placeOf(m[5] + m[6])
		ok = ok && also
	}
	line := s.from.row == s.to.row && s.from.column <= s.to.column || s.from.column == s.to.column && s.from.row <= s.to.row
	return s, ok && line
}

func (s span) len() int { return s.to.row - s.from.row + s.to.column - s.from.column + 1 }

// at is the place of a point.
func (s span) at(i int) place {
	if s.from.row == s.to.row {
		return place{s.from.row, s.from.column + i}
	}
	return place{s.from.row + i, s.from.column}
}
