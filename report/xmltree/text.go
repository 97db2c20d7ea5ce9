package xmltree

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode is a part in UTF-8, without its byte order mark. Other encodings than UTF-8 and UTF-16 no part may have (ISO/IEC 29500-2, 6.2.5).
func decode(data []byte) (string, error) {
	switch {
	case len(data) >= 2 && data[0] == 0xff && data[1] == 0xfe:
		return wide(data[2:], binary.LittleEndian)
	case len(data) >= 2 && data[0] == 0xfe && data[1] == 0xff:
		return wide(data[2:], binary.BigEndian)
	}
	s := string(data)
	if strings.HasPrefix(s, "\ufeff") { // a space stands for it, so that places stay those of data
		s = "   " + s[3:]
	}
	if !utf8.ValidString(s) {
		return "", errors.New("it is neither in UTF-8 nor in UTF-16")
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return "", errors.New("it has a byte 0")
	}
	return s, nil
}

// wide is text in UTF-16.
func wide(data []byte, order binary.ByteOrder) (string, error) {
	if len(data)%2 != 0 {
		return "", errors.New("half a character is at its end")
	}
	u := make([]uint16, len(data)/2)
	for i := range u {
		u[i] = order.Uint16(data[2*i:])
	}
	s := string(utf16.Decode(u))
	if strings.IndexByte(s, 0) >= 0 {
		return "", errors.New("it has a character 0")
	}
	return s, nil
}

// unescape is character data with its references resolved and its breaks of lines as XML reads them: of an attribute they are spaces.
func unescape(s string, attr bool) (string, error) {
	special := "&\r"
	if attr {
		special = "&\r\n\t"
	}
	i := strings.IndexAny(s, special)
	if i < 0 {
		return s, nil
	}
	var b strings.Builder
	for ; i >= 0; i = strings.IndexAny(s, special) {
		b.WriteString(s[:i])
		rest := s[i+1:]
		switch {
		case s[i] == '&':
			name, after, ok := strings.Cut(rest, ";")
			r := reference(name)
			if !ok || r < 0 {
				return "", fmt.Errorf("&%.20s is no reference that XML has", strings.ToValidUTF8(name, "\ufffd"))
			}
			b.WriteRune(r)
			rest = after
		case attr:
			b.WriteByte(' ')
		case !strings.HasPrefix(rest, "\n"):
			b.WriteByte('\n')
		}
		s = rest
	}
	b.WriteString(s)
	return b.String(), nil
}

// reference is the character that a reference stands for, -1 for none.
func reference(name string) rune {
	switch name {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if hex, is := strings.CutPrefix(digits, "x"); is {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if r := rune(n); ok && err == nil && n <= utf8.MaxRune && n > 0 && utf8.ValidRune(r) {
		return r
	}
	return -1
}
