package data

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
)

// The largest file that is read.
const (
	mostBytes   = 256 << 20
	mostRows    = 1 << 20
	mostColumns = 1 << 10
)

// CSV reads a table whose first line names its columns (RFC 4180, in UTF-8). Cells are texts; empty ones are nil. Values
// may be parted by semicolons or tabs instead of commas; with semicolons a number may have a decimal comma. Name is for
// errors.
func CSV(r io.Reader, name string) (t *Table, err error) {
	defer guard.Recover(&err)
	in := bufio.NewReader(&limited{r: r, left: mostBytes})
	if head, _ := in.Peek(3); string(head) == "\xef\xbb\xbf" {
		if _, err := in.Discard(3); err != nil {
			return nil, fmt.Errorf("data: %s: %w", name, err)
		}
	}
	c := csv.NewReader(in)
	c.Comma = separator(in)
	c.ReuseRecord = true
	head, err := c.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = errors.New("the file is empty; its first line names the columns")
		}
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	t = newTable(name, nil)
	t.comma = c.Comma == ';'
	if err := t.head(head); err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	for {
		record, err := c.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err == nil && len(t.rows) == mostRows {
			err = fmt.Errorf("there are more than %d rows", mostRows)
		}
		if err != nil {
			return nil, fmt.Errorf("data: %s: %w", name, err)
		}
		row := make([]any, len(record))
		for i, v := range record {
			if v != "" {
				row[i] = strings.Clone(v)
			}
		}
		line, _ := c.FieldPos(0)
		t.rows, t.places = append(t.rows, row), append(t.places, line)
	}
}

// OpenCSV is CSV with a file of a file system.
func OpenCSV(fsys fs.FS, path string) (t *Table, err error) {
	defer guard.Recover(&err)
	f, err := fsys.Open(path)
	if err != nil {
		return nil, fmt.Errorf("data: %w", err)
	}
	defer f.Close()
	return CSV(f, path)
}

// head takes the names of the columns, each of which must be there once.
func (t *Table) head(names []string) error {
	if len(names) > mostColumns {
		return fmt.Errorf("there are %d columns, at most %d are read", len(names), mostColumns)
	}
	seen := map[string]int{}
	for i, n := range names {
		n = strings.TrimSpace(n)
		if n == "" {
			return fmt.Errorf("column %d has no name", i+1)
		}
		if k, ok := seen[n]; ok {
			return fmt.Errorf("columns %d and %d are both named %q", k+1, i+1, n)
		}
		seen[n] = i
		t.columns = append(t.columns, n)
	}
	return nil
}

// separator is what parts the values of the first line: the commonest of comma, semicolon and tab.
func separator(in *bufio.Reader) rune {
	head, _ := in.Peek(in.Size())
	line, _, _ := strings.Cut(string(head), "\n")
	best, most := ',', strings.Count(line, ",")
	for _, s := range ";\t" {
		if n := strings.Count(line, string(s)); n > most {
			best, most = s, n
		}
	}
	return best
}

// limited fails where a file goes on past what is read.
type limited struct {
	r    io.Reader
	left int
}

func (l *limited) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, fmt.Errorf("the file has more than %d bytes", mostBytes)
	}
	n, err := l.r.Read(b[:min(len(b), l.left)])
	l.left -= n
	return n, err
}
