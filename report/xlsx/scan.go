package xlsx

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// scanner reads the XML of a part piece by piece, none of them large: what is unpacked is never held.
type scanner struct {
	name   string
	xml    *xml.Decoder
	source *metered
	depth  int
	stack  [mostDepth]string // names of the elements that are open, without their prefixes
}

// newScanner reads a part; Close closes r.
func newScanner(ctx context.Context, r io.ReadCloser, name string) *scanner {
	m := &metered{ctx: ctx, r: r}
	return &scanner{name: name, xml: xml.NewDecoder(m), source: m}
}

func (s *scanner) Close() error { return s.source.r.Close() }

// fault says in which part something is wrong.
func (s *scanner) fault(err error) error {
	if e := (*xml.SyntaxError)(nil); errors.As(err, &e) {
		err = fmt.Errorf("its XML is broken: line %d: %s", e.Line, e.Msg)
	}
	return fmt.Errorf("part %.100q: %w", s.name, err)
}

// token is the next piece, io.EOF at the end. It is good until the next call. Namespaces are not looked up, which takes a third
// of the time: no two elements that are read differ in them alone.
func (s *scanner) token() (xml.Token, error) {
	t, err := s.xml.RawToken()
	s.source.done = s.xml.InputOffset()
	if errors.Is(err, io.EOF) && s.depth > 0 {
		err = fmt.Errorf("its XML is broken: it ends within %.40q", s.stack[s.depth-1])
	}
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case xml.StartElement:
		if s.depth == mostDepth {
			return nil, fmt.Errorf("more than %d elements stand within each other", mostDepth)
		}
		s.stack[s.depth] = t.Name.Local
		s.depth++
	case xml.EndElement:
		if s.depth == 0 || s.stack[s.depth-1] != t.Name.Local {
			return nil, fmt.Errorf("its XML is broken: an end of %.40q that does not begin there", t.Name.Local)
		}
		s.depth--
	case xml.Directive:
		return nil, errors.New("it has a document type, which no workbook has")
	}
	return t, nil
}

// element is the start of an element.
type element struct {
	name, parent string // without their namespaces, which the strict and the transitional form of a workbook have different
	attrs        []xml.Attr
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// element is the next element that starts.
func (s *scanner) element() (e element, err error) {
	for {
		t, err := s.token()
		if err != nil {
			return e, err
		}
		if t, ok := t.(xml.StartElement); ok {
			e = element{name: t.Name.Local, attrs: t.Attr}
			if s.depth > 1 {
				e.parent = s.stack[s.depth-2]
			}
			return e, nil
		}
	}
}

// chars appends the characters up to the end of the element that has started, of those elements within it that are kept, by
// the names that lead to them.
func (s *scanner) chars(dst []byte, keep func(within []string) bool) ([]byte, error) {
	outer := s.depth
	for {
		t, err := s.token()
		if err != nil {
			return dst, err
		}
		switch t := t.(type) {
		case xml.CharData:
			if keep(s.stack[outer:s.depth]) {
				dst = append(dst, t...)
			}
		case xml.EndElement:
			if s.depth < outer {
				return dst, nil
			}
		}
		if len(dst) > mostToken {
			return dst, fmt.Errorf("a text of more than %d bytes", mostToken)
		}
	}
}

// own keeps the characters of an element itself.
func own(within []string) bool { return len(within) == 0 }

// spelled keeps the characters of a string, in one piece or in runs, but not how they are pronounced (ECMA-376-1, 18.4).
func spelled(within []string) bool {
	n := len(within)
	return n > 0 && within[n-1] == "t" && (n == 1 || n == 2 && within[0] == "r")
}

// metered is a part as it is unpacked. It fails where a piece is too large, or the context has ended.
type metered struct {
	ctx  context.Context
	r    io.ReadCloser
	n    int64 // bytes read
	done int64 // of which so many have been taken
}

func (m *metered) Read(b []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	if m.n-m.done > mostToken {
		return 0, fmt.Errorf("a tag or a text of more than %d bytes", mostToken)
	}
	n, err := m.r.Read(b)
	m.n += int64(n)
	return n, err
}
