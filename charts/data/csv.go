package data

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/input"
)

// The largest file that is read.
const (
	mostBytes   = 256 << 20
	mostRows    = 1 << 23
	mostColumns = 1 << 14
)

// csvFile is a file that is being read into a table.
type csvFile struct {
	Options
	t       *Table
	dialect dialect
	sample  []byte // of its beginning
	whole   bool   // the sample is all of it
	above   int    // lines that are passed over before the reader begins
	text    *watch
	csv     *csv.Reader
	places  []*column // by their place in the file; nil: it is not kept
	none    []bool    // by their place: no name, and until now no value
	least   int       // how many values a row has at least: the head's, but for those at its end that are empty
	missing map[string]bool
}

// read reads the file. Its errors begin with ": " or with the place.
func (f *csvFile) read(r io.Reader) error {
	in, err := f.begin(input.Reader(r, mostBytes))
	if err != nil {
		return fmt.Errorf(": %w", err)
	}
	f.csv = csv.NewReader(in)
	f.csv.Comma, f.csv.Comment, f.csv.LazyQuotes = f.dialect.comma, f.Comment, f.LazyQuotes
	f.csv.FieldsPerRecord, f.csv.ReuseRecord = -1, true
	f.t.source.file, f.t.source.rules.comma = &f.dialect, f.dialect.comma
	f.missing = map[string]bool{}
	for _, m := range f.Missing {
		f.missing[strings.TrimSpace(m)] = true
	}
	return f.rows()
}

// begin finds how the file is written, and passes over what stands above the head.
func (f *csvFile) begin(r io.Reader) (*bufio.Reader, error) {
	text, has, marked := decoded(r, f.Encoding)
	f.dialect.encoding, f.dialect.marked = has, marked
	f.text = &watch{r: text, encoding: has}
	in := bufio.NewReaderSize(f.text, sampleSize)
	sample, err := in.Peek(sampleSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if err := checkText(sample, has); err != nil {
		return nil, err
	}
	if carriageReturns(sample) {
		in = bufio.NewReaderSize(&newlines{r: in}, sampleSize)
		if sample, err = in.Peek(sampleSize); err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
	}
	f.sample, f.whole = slices.Clone(sample), err != nil
	return in, f.head(in)
}

// head passes over the lines above the head and finds the separator.
func (f *csvFile) head(in *bufio.Reader) error {
	named, ok := separatorLine(f.sample)
	if ok {
		f.above = 1
	}
	f.above = max(f.above, f.HeadLine-1)
	below := f.sample
	for range f.above {
		at := strings.IndexByte(string(below), '\n')
		switch {
		case at < 0 && f.whole:
			return fmt.Errorf("Options.HeadLine is %d, but the file ends before", f.HeadLine)
		case at < 0:
			return fmt.Errorf("Options.HeadLine is %d, but the head is looked for in the first %d bytes", f.HeadLine, sampleSize)
		}
		below = below[at+1:]
	}
	if _, err := in.Discard(len(f.sample) - len(below)); err != nil {
		return err
	}
	f.sample = below
	switch {
	case f.Comma != 0:
		f.dialect.comma, f.dialect.why = f.Comma, "as declared"
		return nil
	case ok:
		f.dialect.comma, f.dialect.why = named, "as the first line says"
		return nil
	}
	var err error
	f.dialect.comma, f.dialect.why, err = separator(below, f.Comment, f.whole)
	return err
}

// rows reads the head and the rows.
func (f *csvFile) rows() error {
	s := f.t.source
	for {
		record, err := f.csv.Read()
		switch {
		case errors.Is(err, io.EOF) && f.places == nil:
			return errors.New(": the file is empty; its first line names the columns")
		case errors.Is(err, io.EOF):
			return f.done()
		case err != nil:
			return f.broken(err)
		}
		line, _ := f.csv.FieldPos(0)
		line += f.above
		if f.places == nil {
			if err := f.columns(record, line); err != nil {
				return err
			}
			if !f.NoHead {
				continue
			}
		}
		if len(s.places) == mostRows {
			return fmt.Errorf(": there are more than %d rows; part the file, or sum it up before", mostRows)
		}
		if err := f.row(record, line); err != nil {
			return err
		}
		s.places = append(s.places, int32(line))
	}
}

// columns takes the names of the columns from the head.
func (f *csvFile) columns(head []string, line int) error {
	for i, name := range f.Names {
		if i < 1 || i > len(head) {
			return fmt.Errorf(": Options.Names: there is no column %d (%q), of %d", i, name, len(head))
		}
	}
	names := make([]string, len(head))
	for i, n := range head {
		if err := f.dialect.encoding.check([]byte(n)); err != nil {
			return fmt.Errorf(", row %d, column %d: %w", line, i+1, err)
		}
		names[i] = f.name(i, n)
	}
	if !f.NoHead {
		f.dialect.head = line
	}
	if err := f.distinct(names); err != nil {
		return err
	}
	f.places, f.none, f.least = make([]*column, len(names)), make([]bool, len(names)), len(names)
	for f.least > 1 && names[f.least-1] == "" {
		f.least--
	}
	kept := 0
	for i, n := range names {
		if f.Keep != nil && !slices.Contains(f.Keep, n) || f.Names[i+1] == leftOut {
			continue
		}
		f.places[i] = &column{name: n, source: f.t.source, typ: f.Types[n]}
		f.none[i] = n == ""
		kept++
	}
	if kept > mostColumns {
		return fmt.Errorf(": there are %d columns, at most %d are read; name those that you need in Options.Keep", kept, mostColumns)
	}
	return nil
}

// leftOut is the name of a column that is not kept, as in the tags of structs.
const leftOut = "-"

// name is the name of the column at a place, from 0.
func (f *csvFile) name(i int, head string) string {
	n, ok := f.Names[i+1]
	switch {
	case ok:
		return n
	case f.NoHead:
		return fmt.Sprintf("Column %d", i+1)
	case i == 0:
		head = strings.TrimPrefix(head, "\ufeff") // within quotes
	}
	if n = strings.TrimSpace(head); n == "" && f.NumberHeads {
		n = fmt.Sprintf("Column %d", i+1)
	}
	return strings.Clone(n)
}

// distinct has each name once.
func (f *csvFile) distinct(names []string) error {
	first := map[string]int{}
	for i, n := range names {
		if f.Names[i+1] == leftOut || n == "" {
			continue
		}
		k, twice := first[n]
		switch {
		case !twice:
			first[n] = i
		case f.NumberHeads:
			for count := 2; twice; count++ {
				names[i] = fmt.Sprintf("%s (%d)", n, count)
				twice = slices.Contains(names[:i], names[i]) || slices.Contains(names[i+1:], names[i])
			}
			first[names[i]] = i
		case f.Keep == nil || slices.Contains(f.Keep, n):
			return fmt.Errorf(": columns %d and %d are both named %q; set Options.NumberHeads, or name one in Options.Names (%d: %q), or leave it out (%d: \"-\")", k+1, i+1, n, i+1, n+" (2)", i+1)
		}
	}
	return nil
}

// row takes the values of a row.
func (f *csvFile) row(record []string, line int) error {
	if err := f.ragged(record, line); err != nil {
		return err
	}
	for i, c := range f.places {
		if c == nil {
			continue
		}
		var v string
		if i < len(record) {
			v = record[i]
		}
		if f.text.suspect {
			if err := f.dialect.encoding.check([]byte(v)); err != nil {
				return fmt.Errorf(", row %d, column %q: %w", line, c.name, err)
			}
		}
		if len(f.missing) > 0 && f.missing[strings.TrimSpace(v)] {
			v = ""
		}
		if v != "" && f.none[i] {
			return f.unnamed(i, v, line)
		}
		c.texts.add(v)
	}
	return nil
}

// ragged reports a row that has another number of values than the head; at the end of either, what is empty does not count.
func (f *csvFile) ragged(record []string, line int) error {
	n := len(record)
	for n > len(f.places) && record[n-1] == "" {
		n--
	}
	if n <= len(f.places) && n >= f.least {
		return nil
	}
	if at := f.titled(); at > 0 {
		return fmt.Errorf(": line %d looks like the head, below a title; set Options.HeadLine: %d", at, at)
	}
	first := "the head names"
	if f.NoHead {
		first = "the first row has"
	}
	return fmt.Errorf(", row %d: it has %s, and %s %d, as parted by %q; mend the row, or say what parts them in Options.Comma", line, valueCount(n), first, len(f.places), f.dialect.comma)
}

// valueCount is a number of values in words.
func valueCount(n int) string {
	if n == 1 {
		return "1 value"
	}
	return fmt.Sprintf("%d values", n)
}

// titled is the line that looks like the head, below titles; 0 if there is none.
func (f *csvFile) titled() int {
	if f.NoHead || f.HeadLine > 0 {
		return 0
	}
	if at := headLine(f.sample, f.dialect.comma, f.Comment, f.whole); at > 0 {
		return at + f.above
	}
	return 0
}

// unnamed is the error on a column without a name that has a value.
func (f *csvFile) unnamed(i int, v string, line int) error {
	if at := f.titled(); at > 0 {
		return fmt.Errorf(": line %d looks like the head, below a title; set Options.HeadLine: %d", at, at)
	}
	return fmt.Errorf(": column %d has no name, and row %d has %s in it; name it in Options.Names (%d: \"Row\"), leave it out (%d: \"-\"), or set Options.NumberHeads", i+1, line, quoted(v), i+1, i+1)
}

// broken is an error of the file's reader, with the option that may mend it.
func (f *csvFile) broken(err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return fmt.Errorf(": %w", err)
	}
	switch line := p.Line + f.above; {
	case errors.Is(err, csv.ErrBareQuote):
		return fmt.Errorf(", row %d: a quote stands within a value that is not quoted; quote the value and double the quote, or set Options.LazyQuotes", line)
	case errors.Is(err, csv.ErrQuote):
		return fmt.Errorf(", row %d: a quoted value has a single quote in it, or does not end; double the quotes within, or set Options.LazyQuotes", p.StartLine+f.above)
	default:
		return fmt.Errorf(", row %d: %w", line, p.Err)
	}
}

// done gives the table its columns: those that are kept, without those that have neither name nor value.
func (f *csvFile) done() error {
	for i, c := range f.places {
		if c == nil || f.none[i] {
			continue
		}
		c.texts.seal()
		c.texts.buf, c.texts.ends = nil, nil
		f.t.columns = append(f.t.columns, c)
	}
	err := errors.Join(f.known(f.t)...)
	if f.Keep == nil || err != nil {
		return err
	}
	kept := make([]*column, len(f.Keep))
	for i, name := range f.Keep {
		kept[i] = f.t.columns[f.t.index(name)]
	}
	f.t.columns = kept
	return nil
}
