package data

import (
	"fmt"
	"strings"
)

// Sniffed is how a file was read: what was found and why, for a look before figures are shown. Its String is a report in lines.
type Sniffed struct {
	Name     string
	Encoding Encoding
	Comma    rune   // between values; 0 where the table is from no file
	Why      string // the comma is one
	HeadLine int    // the line that names the columns; 0: none does
	Rows     int
	Columns  []SniffedColumn
}

// SniffedColumn is how a column was read.
type SniffedColumn struct {
	Name    string
	Type    Type
	Decimal rune   // before the decimals of its numbers; 0 where they are none
	Why     string // it has the type: "declared", "all have 2 decimals"
	Advice  string // what to do, or what is wrong; ""
}

// Sniffed is how the table was read. All of its columns are looked at, all of their rows.
func (t *Table) Sniffed() Sniffed {
	s := Sniffed{Name: t.source.name, Rows: t.Len()}
	if f := t.source.file; f != nil {
		s.Encoding, s.Comma, s.Why, s.HeadLine = f.encoding, f.comma, f.why, f.head
	}
	for _, c := range t.columns {
		r := c.reading()
		x := SniffedColumn{Name: c.name, Type: r.typ, Why: r.why, Advice: r.advice}
		if r.typ.numeric() && !r.mixed && r.whole == nil {
			x.Decimal = rune(r.decimal)
		}
		if r.whole != nil {
			x.Advice = r.whole.Cause
		}
		s.Columns = append(s.Columns, x)
	}
	return s
}

// String is a line for the file and one for each column.
func (s Sniffed) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d rows", s.Name, s.Rows)
	if s.Comma != 0 {
		fmt.Fprintf(&b, ", %s, parted by %q (%s)", s.Encoding, s.Comma, s.Why)
	}
	if s.HeadLine > 0 {
		fmt.Fprintf(&b, ", named by line %d", s.HeadLine)
	}
	for _, c := range s.Columns {
		fmt.Fprintf(&b, "\n  %q: %s (%s)", c.Name, c.Type, c.Why)
		if c.Decimal == ',' {
			b.WriteString(", decimals after a comma")
		}
		if c.Advice != "" {
			b.WriteString("; " + c.Advice)
		}
	}
	return b.String()
}

// Advice is what to do with columns that a few cells keep from being numbers. A table or a chart made of the column has it
// as a warning; declaring the column's type answers it.
func (t *Table) Advice(columns ...string) (advice []string) {
	if len(columns) == 0 {
		columns = t.Columns()
	}
	for _, name := range columns {
		i := t.index(name)
		if i < 0 {
			continue
		}
		switch r := t.columns[i].reading(); {
		case r.advice == "":
		case r.typ == Text:
			advice = append(advice, fmt.Sprintf("%s, column %q is text: %s", t.source.name, name, r.advice))
		default:
			advice = append(advice, fmt.Sprintf("%s, column %q: %s", t.source.name, name, r.advice))
		}
	}
	return advice
}
