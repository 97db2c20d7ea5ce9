package theme

import (
	"errors"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// The bounds of a theme file. Nested arrays and long dotted keys take the square of their depth in memory when decoded:
// 20 kB of dots take a gigabyte.
const (
	mostBytes = 64 << 10
	mostDepth = 8
	mostDots  = 8
)

// source is the text of a theme file and where its keys stand in it.
type source struct {
	name string
	text string
	// given are the keys that set a value.
	given map[string]bool
}

// Error is a fault in a theme. Parse and Check join all that they find.
type Error struct {
	File string // "" for what was set in code
	Line int    // from 1; 0 if the fault has no line
	Key  string // dotted; "" where the file cannot be read as TOML; of what was set in code the field: "Light.Primary"
	Err  error
}

// Error names file, line and key.
func (e *Error) Error() string { return "theme: " + placed(e.File, e.Line, e.Key) + e.Err.Error() }

// placed begins a message with its place.
func placed(file string, line int, key string) (s string) {
	if s = file; line > 0 {
		s += fmt.Sprint(":", line)
	}
	if s != "" {
		s += ": "
	}
	if key != "" {
		s += key + ": "
	}
	return s
}

// Unwrap is the fault without its place.
func (e *Error) Unwrap() error { return e.Err }

// fault is an error at the first of some keys that the file gives, else at the table of the first.
func (s *source) fault(err error, keys ...string) *Error {
	places := s.places()
	for _, key := range keys {
		if at, ok := places[bare.Replace(key)]; ok {
			return &Error{File: s.name, Line: s.line(at), Key: key, Err: err}
		}
	}
	e := &Error{File: s.name, Key: keys[0], Err: err}
	for path := parent(e.Key); path != "" && e.Line == 0; path = parent(path) {
		if at, ok := places[path]; ok {
			e.Line = s.line(at)
		}
	}
	return e
}

// places are the byte offsets of the keys, by their dotted paths without quotes and spaces. They are found when there is a fault: most files have none.
func (s *source) places() map[string]int {
	k := scanner{text: s.text, keys: map[string]int{}}
	if len(s.text) > mostBytes || k.scan() != nil {
		return nil
	}
	return k.keys
}

func (s *source) line(at int) int { return 1 + strings.Count(s.text[:at], "\n") }

// parent is the table of a dotted key, "" at the root.
func parent(key string) string { return key[:max(strings.LastIndexByte(key, '.'), 0)] }

// decode is the file's tables and all its keys in its order. The text is bounded before the decoder sees it.
func (s *source) decode() (map[string]any, []toml.Key, error) {
	if len(s.text) > mostBytes {
		return nil, nil, &Error{File: s.name, Err: fmt.Errorf("the file has %d bytes, at most %d are allowed", len(s.text), mostBytes)}
	}
	k := scanner{text: s.text}
	if err := k.scan(); err != nil {
		return nil, nil, &Error{File: s.name, Line: s.line(k.i), Err: err}
	}
	var tables map[string]any
	meta, err := toml.Decode(s.text, &tables)
	if p := (toml.ParseError{}); errors.As(err, &p) {
		return nil, nil, &Error{File: s.name, Line: p.Position.Line, Err: errors.New(p.Message)}
	}
	if err != nil {
		return nil, nil, &Error{File: s.name, Err: err}
	}
	return tables, meta.Keys(), nil
}

// scanner finds the keys of a TOML text, and how deep it nests. It knows just enough of TOML 1.0 to pass over comments and
// strings; what is wrong in other ways is left to the decoder.
type scanner struct {
	text        string
	i           int
	start       int // of the statement
	depth, dots int
	table       string
	keys        map[string]int // byte offsets by dotted paths; nil if they are not wanted
}

func (k *scanner) scan() error {
	for k.i < len(k.text) {
		switch c := k.text[k.i]; c {
		case '#':
			k.comment()
			continue
		case '"', '\'':
			k.skip(c)
			continue
		case '\n':
			if k.dots = 0; k.depth == 0 {
				k.start = k.i + 1
			}
		case '=', ',':
			if k.dots = 0; c == '=' && k.depth == 0 {
				k.key()
			}
		case '.':
			if k.dots++; k.dots > mostDots {
				return fmt.Errorf("a key has more than %d parts", mostDots)
			}
		case '[', '{':
			if k.depth++; k.depth > mostDepth {
				return fmt.Errorf("brackets nest more than %d deep", mostDepth)
			}
		case ']', '}':
			k.close()
		}
		k.i++
	}
	return nil
}

func (k *scanner) comment() {
	if n := strings.IndexByte(k.text[k.i:], '\n'); n >= 0 {
		k.i += n
	} else {
		k.i = len(k.text)
	}
}

// skip passes over a string, of one line or, between three quotes, of several.
func (k *scanner) skip(quote byte) {
	mark := string(quote)
	long := strings.HasPrefix(k.text[k.i:], mark+mark+mark)
	if long {
		mark += mark + mark
	}
	k.i += len(mark)
	for k.i < len(k.text) && !strings.HasPrefix(k.text[k.i:], mark) {
		if !long && k.text[k.i] == '\n' {
			return
		}
		if quote == '"' && k.text[k.i] == '\\' {
			k.i++
		}
		k.i++
	}
	k.i = min(k.i+len(mark), len(k.text))
	for long && k.i < len(k.text) && k.text[k.i] == quote { // a long string may end with quotes of its own
		k.i++
	}
}

// close ends a bracket, or the head of a table.
func (k *scanner) close() {
	k.depth = max(k.depth-1, 0)
	head := strings.TrimLeft(k.text[k.start:k.i], " \t")
	if k.keys != nil && k.depth == 0 && strings.HasPrefix(head, "[") {
		k.table = bare.Replace(strings.Trim(head, "[]"))
		k.keys[k.table] = k.start
	}
}

var bare = strings.NewReplacer(" ", "", "\t", "", "\r", "", `"`, "", "'", "")

func (k *scanner) key() {
	if k.keys == nil {
		return
	}
	key := bare.Replace(k.text[k.start:k.i])
	if k.table != "" {
		key = k.table + "." + key
	}
	k.keys[key] = k.start
	k.start = k.i // what follows is no head of a table
}
