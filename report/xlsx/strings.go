package xlsx

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// The limits of the strings that cells share.
const (
	mostStringBytes = 128 << 20
	mostStrings     = 4 << 20
)

// readStrings reads the strings that cells share (ECMA-376-1, 18.4.9).
func readStrings(ctx context.Context, c *contents) (all []string, err error) {
	if c.strings == "" {
		return nil, nil
	}
	s, err := c.open(ctx, c.strings, mostStringBytes)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var buf []byte
	for {
		t, err := s.token()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, s.fault(err)
		}
		if e, ok := t.(xml.StartElement); !ok || e.Name.Local != "si" {
			continue
		}
		if len(all) == mostStrings {
			return nil, s.fault(fmt.Errorf("more than %d strings", mostStrings))
		}
		if buf, err = s.chars(buf[:0], spelled); err != nil {
			return nil, s.fault(err)
		}
		all = append(all, unescape(string(buf)))
	}
}

// unescape is text as spreadsheets escape it (ECMA-376-1, 22.9.2.19): _x000D_ is a carriage return, in units of UTF-16.
func unescape(s string) string {
	if !strings.Contains(s, "_x") && !strings.Contains(s, "_X") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '_' || !escapes(s[i:]) {
			b.WriteByte(s[i])
			i++
			continue
		}
		r := escaped(s[i:])
		i += escapeSize
		if utf16.IsSurrogate(r) && escapes(s[i:]) {
			if pair := utf16.DecodeRune(r, escaped(s[i:])); pair != '\uFFFD' {
				r = pair
				i += escapeSize
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

const escapeSize = len("_x000D_")

// escaped is the unit that an escape stands for.
func escaped(s string) rune {
	n, _ := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n)
}
