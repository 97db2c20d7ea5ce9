package data

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// sampleSize is how many bytes of a file are looked at before it is read.
const sampleSize = 64 << 10

// separators are what may part the values of a file, those that are found by themselves.
const separators = ",;\t|"

// dialect is how a file is written.
type dialect struct {
	encoding Encoding
	marked   bool // by a byte order mark
	comma    rune
	why      string // the comma is one
	head     int    // the line that names the columns; 0: none does
}

// profile is what a sample of a file has in its lines where its values are parted by a separator.
type profile struct {
	lines  []int  // where each record begins, from 1
	counts []int  // of values
	full   []bool // every value is there, each once, and none is a number
	title  []bool // there is only the first value
}

// mostRecords is how many records of a sample are looked at.
const mostRecords = 100

// newProfile reads the records of a sample; whole says that it is all of the file. Blank lines and comments are none.
func newProfile(sample []byte, comma byte, comment rune, whole bool) *profile {
	p := &profile{}
	values := map[string]bool{}
	for line := 1; len(sample) > 0 && len(p.lines) < mostRecords; {
		if eol := blank(sample); eol > 0 {
			sample, line = sample[eol:], line+1
			continue
		}
		if comment != 0 && bytes.HasPrefix(sample, []byte(string(comment))) {
			_, sample, _ = bytes.Cut(sample, []byte("\n"))
			line++
			continue
		}
		clear(values)
		full, title, n, at := true, true, 0, 0
		for end := false; !end; n++ {
			var value []byte
			value, at, end = nextValue(sample, at, comma)
			v := strings.TrimSpace(string(value))
			_, isNumber := scan(v)
			full = full && v != "" && !values[v] && !isNumber
			title = title && (v != "") == (n == 0)
			values[v] = true
		}
		if at >= len(sample) && !whole && sample[len(sample)-1] != '\n' {
			break // the sample ends within it
		}
		p.lines, p.counts, p.full, p.title = append(p.lines, line), append(p.counts, n), append(p.full, full), append(p.title, title)
		line += max(bytes.Count(sample[:at], []byte("\n")), 1)
		sample = sample[at:]
	}
	return p
}

// blank is the length of a blank line at the beginning, 0 if there is none.
func blank(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\n")):
		return 1
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2
	}
	return 0
}

// nextValue is the value at a place of a record, and where the next one begins; end says that it is the record's last.
func nextValue(b []byte, at int, comma byte) (value []byte, next int, end bool) {
	from, quoted := at, at < len(b) && b[at] == '"'
	if quoted {
		for at++; at < len(b); at++ {
			if b[at] != '"' {
				continue
			}
			if at+1 < len(b) && b[at+1] == '"' {
				at++
				continue
			}
			break
		}
	}
	for ; at < len(b); at++ {
		switch b[at] {
		case comma:
			return b[from:at], at + 1, false
		case '\n':
			return b[from:at], at + 1, true
		}
	}
	return b[from:], len(b), true
}

// consistent is how many values each record has, of which there are two at least; 0 where they differ.
func (p *profile) consistent() int {
	if len(p.counts) == 0 || p.counts[0] < 2 || slices.ContainsFunc(p.counts, func(n int) bool { return n != p.counts[0] }) {
		return 0
	}
	return p.counts[0]
}

// usual is the number of values, of two or more, that most records have, and how many of them.
func (p *profile) usual() (values, records int) {
	times := map[int]int{}
	for _, n := range p.counts {
		if times[n]++; n > 1 && (times[n] > records || times[n] == records && n > values) {
			values, records = n, times[n]
		}
	}
	return values, records
}

// separator finds what parts the values of a sample, and why; an error says that two may.
func separator(sample []byte, comment rune, whole bool) (comma rune, why string, err error) {
	var found []string
	profiles := map[rune]*profile{}
	for _, s := range separators {
		p := newProfile(sample, byte(s), comment, whole)
		profiles[s] = p
		n := p.consistent()
		if n == 0 {
			continue
		}
		if comma == 0 || len(p.counts) == 1 && n > profiles[comma].counts[0] {
			comma, why = s, fmt.Sprintf("each of the first %d records has %d values", len(p.counts), n)
		}
		if len(p.counts) > 1 {
			found = append(found, fmt.Sprintf("%q (%d values in each line)", s, n))
		}
	}
	if len(found) > 1 {
		return 0, "", fmt.Errorf("values may be parted by %s; say by which in Options.Comma", strings.Join(found, " or by "))
	}
	if comma != 0 {
		return comma, why, nil
	}
	return usualSeparator(profiles)
}

// usualSeparator is the separator of a file whose records have different numbers of values: that by which half of them have as
// many, or else that of the first line.
func usualSeparator(profiles map[rune]*profile) (comma rune, why string, err error) {
	most, least := 0, 0
	if values, _ := profiles[','].usual(); values == 0 {
		least = 1 // it may be one column of texts
	}
	for _, s := range separators {
		p := profiles[s]
		if n, records := p.usual(); records > most && 2*records >= len(p.counts)+least {
			comma, most, why = s, records, fmt.Sprintf("%d of the first %d records have %d values", records, len(p.counts), n)
		}
	}
	if most > 0 {
		return comma, why, nil
	}
	comma, most, why = ',', 1, "no other separator parts the lines"
	for _, s := range separators {
		if p := profiles[s]; len(p.counts) > 0 && p.counts[0] > most {
			comma, most, why = s, p.counts[0], fmt.Sprintf("the first line has %d values", p.counts[0])
		}
	}
	return comma, why, nil
}

// headLine is the line of a sample that looks like the head, below lines that look like titles: it has as many values as
// most records, all of them there, each once, and none a number. It is 0 where there is none.
func headLine(sample []byte, comma, comment rune, whole bool) int {
	if comma >= 0x80 {
		return 0
	}
	p := newProfile(sample, byte(comma), comment, whole)
	usual, _ := p.usual()
	for i, n := range p.counts {
		switch {
		case p.title[i]:
		case i > 0 && n == usual && p.full[i]:
			return p.lines[i]
		default:
			return 0
		}
	}
	return 0
}

// carriageReturns reports a sample whose first line ends with a carriage return alone.
func carriageReturns(sample []byte) bool {
	quoted := false
	for i, c := range sample {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\n':
			return false
		case c == '\r':
			return i+1 < len(sample) && sample[i+1] != '\n'
		}
	}
	return false
}

// separatorLine is the separator that the first line names as Excel does: sep=;
func separatorLine(sample []byte) (comma rune, ok bool) {
	line, _, _ := bytes.Cut(sample, []byte("\n"))
	line = bytes.Trim(line, "\r\"")
	if len(line) != len("sep=;") || !strings.EqualFold(string(line[:4]), "sep=") {
		return 0, false
	}
	return rune(line[4]), true
}
