package svg

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// errEntities is what is said of entities that are out of bounds.
var errEntities = errors.New("its document type defines entities that grow too large; save it without them")

// plain is a document without its document type, which has no part in what is drawn but for the entities that it defines: Adobe Illustrator writes
// the names of namespaces so. Entities of other files are not fetched; what refers to them is an error.
func plain(data []byte) ([]byte, error) {
	from, to, err := documentType(data)
	if err != nil || from == to {
		return data, err
	}
	entities, err := entities(string(data[from:to]))
	if err != nil {
		return nil, err
	}
	out := append(bytes.Clone(data[:from]), bytes.Repeat([]byte("\n"), bytes.Count(data[from:to], []byte("\n")))...) // lines keep their numbers
	rest := string(data[to:])
	if len(entities) > 0 {
		if rest, err = replaced(rest, entities); err != nil {
			return nil, err
		}
	}
	return append(out, rest...), nil
}

// documentType finds the document type, which stands before the first element.
func documentType(data []byte) (from, to int, err error) {
	for at := 0; ; {
		n := bytes.IndexByte(data[at:], '<')
		if n < 0 {
			return 0, 0, nil
		}
		at += n
		end := ""
		switch rest := data[at:]; {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(rest, []byte("<!DOCTYPE")):
			n := typeEnd(data[at:])
			if n < 0 {
				return 0, 0, errors.New("its document type has no end")
			}
			return at, at + n, nil
		default:
			return 0, 0, nil
		}
		if n = bytes.Index(data[at:], []byte(end)); n < 0 {
			return 0, 0, nil // the parser says so
		}
		at += n + len(end)
	}
}

// typeEnd is where a document type ends, -1 where it does not.
func typeEnd(s []byte) int {
	inside := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\'':
			n := bytes.IndexByte(s[i+1:], c)
			if n < 0 {
				return -1
			}
			i += n + 1
		case bytes.HasPrefix(s[i:], []byte("<!--")):
			n := bytes.Index(s[i:], []byte("-->"))
			if n < 0 {
				return -1
			}
			i += n + 2
		case c == '[':
			inside = true
		case c == ']':
			inside = false
		case c == '>' && !inside:
			return i + 1
		}
	}
	return -1
}

// mostEntities is how many entities are read.
const mostEntities = 500

// entities are the entities that a document type defines itself, each with those in it replaced.
func entities(s string) (map[string]string, error) {
	out := map[string]string{}
	for {
		_, rest, ok := strings.Cut(s, "<!ENTITY")
		if !ok {
			return out, nil
		}
		s = rest
		rest = strings.TrimLeft(rest, " \t\r\n")
		name, rest, _ := strings.Cut(rest, " ")
		rest = strings.TrimLeft(rest, " \t\r\n")
		if name == "%" || rest == "" || rest[0] != '"' && rest[0] != '\'' || out[name] != "" {
			continue
		}
		value, after, ok := strings.Cut(rest[1:], rest[:1])
		if !ok || len(out) == mostEntities {
			return nil, errEntities
		}
		value, err := replaced(value, out)
		if err != nil {
			return nil, err
		}
		out[name], s = value, after
	}
}

// replaced is a text with its entities replaced; those of XML stay.
func replaced(s string, entities map[string]string) (string, error) {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		name, rest, ok := strings.Cut(s[i+1:], ";")
		value, known := entities[name]
		if !ok || !known {
			b.WriteByte('&')
			s = s[i+1:]
			continue
		}
		if strings.ContainsRune(value, '<') {
			return "", fmt.Errorf("its entity %s has elements, which are not read from there; save it without entities", clip(name))
		}
		b.WriteString(value)
		if s = rest; b.Len()+len(s) > mostBytes {
			return "", errEntities
		}
	}
	b.WriteString(s)
	return b.String(), nil
}
