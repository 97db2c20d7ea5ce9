package data

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is how the characters of a file are stored. A byte order mark at its beginning says it, too, and is believed.
type Encoding uint8

// The encodings.
const (
	UTF8        Encoding = iota
	UTF16LE              // without a byte order mark
	UTF16BE              // without a byte order mark
	Windows1252          // of Western Europe
	Latin1               // ISO 8859-1
)

var encodingNames = [...]string{"UTF-8", "UTF-16, little-endian", "UTF-16, big-endian", "Windows-1252", "Latin-1"}

// String is the name of the encoding.
func (e Encoding) String() string {
	if int(e) < len(encodingNames) {
		return encodingNames[e]
	}
	return fmt.Sprintf("Encoding(%d)", uint8(e))
}

// marks are the byte order marks.
var marks = [...]struct {
	mark     string
	encoding Encoding
}{{"\xef\xbb\xbf", UTF8}, {"\xff\xfe", UTF16LE}, {"\xfe\xff", UTF16BE}}

// decoded is a file's text in UTF-8 without its byte order mark, and the encoding that it has. Bytes that are no characters
// stay so in UTF-8, and become U+FFFD in the others.
func decoded(r io.Reader, e Encoding) (text io.Reader, has Encoding, marked bool) {
	in := bufio.NewReaderSize(r, 16) // small, so that large reads pass by it
	head, _ := in.Peek(3)
	for _, m := range marks {
		if !marked && strings.HasPrefix(string(head), m.mark) {
			e, marked = m.encoding, true
			_, _ = in.Discard(len(m.mark)) // it was peeked
		}
	}
	var decoder *encoding.Decoder
	switch e {
	case UTF16LE:
		decoder = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case UTF16BE:
		decoder = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder()
	case Windows1252:
		decoder = charmap.Windows1252.NewDecoder()
	case Latin1:
		decoder = charmap.ISO8859_1.NewDecoder()
	default:
		return in, e, marked
	}
	return transform.NewReader(in, decoder), e, marked
}

// replacement is what a decoder writes for bytes that are no characters.
var replacement = []byte(string(utf8.RuneError))

// check reports a text with bytes that are no characters in the encoding.
func (e Encoding) check(s []byte) error {
	switch {
	case e != UTF8 && bytes.Contains(s, replacement):
		return fmt.Errorf("%.40q has a character that is none in %s; set Options.Encoding to what the file has", s, e)
	case e != UTF8 || utf8.Valid(s):
		return nil
	}
	as, err := charmap.Windows1252.NewDecoder().Bytes(s)
	if err != nil || bytes.Contains(as, replacement) {
		return fmt.Errorf("%.40q is not UTF-8; set Options.Encoding to what the file has", s)
	}
	return fmt.Errorf("%.40q is not UTF-8; Options.Encoding: data.Windows1252 reads it as %.40q", s, as)
}

// checkText reports what is no text in an encoding that can be told by its first bytes.
func checkText(sample []byte, e Encoding) error {
	switch at := bytes.IndexByte(sample, 0); {
	case bytes.HasPrefix(sample, []byte("PK\x03\x04")):
		return fmt.Errorf("the file is a zip archive, such as an Excel workbook; save it as CSV")
	case at >= 0 && e == UTF8 && at%2 == 1:
		return fmt.Errorf("the file has zero bytes, as UTF-16 without a byte order mark; set Options.Encoding: data.UTF16LE")
	case at >= 0 && e == UTF8:
		return fmt.Errorf("the file has zero bytes, as UTF-16 without a byte order mark; set Options.Encoding: data.UTF16BE")
	}
	return nil
}

// watch passes on a text in UTF-8, and suspects it where not all of it is characters: from there on each cell is checked.
type watch struct {
	r        io.Reader
	encoding Encoding
	suspect  bool
	rest     []byte // the beginning of a character, held back
}

func (w *watch) Read(b []byte) (int, error) {
	if w.suspect || len(b) < utf8.UTFMax {
		w.suspect = true
		if n := copy(b, w.rest); n > 0 {
			w.rest = w.rest[n:]
			return n, nil
		}
		return w.r.Read(b)
	}
	held := copy(b, w.rest)
	n, err := w.r.Read(b[held:])
	n += held
	end := n
	if err == nil {
		end = characters(b[:n])
	}
	w.rest = append(w.rest[:0], b[end:n]...)
	w.suspect = w.encoding.check(b[:end]) != nil
	return end, err
}

// characters is where the last character ends that is there as a whole.
func characters(b []byte) int {
	for i := len(b) - 1; i >= 0 && i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}

// newlines makes a line feed of every carriage return, for files whose lines end with those alone.
type newlines struct {
	r     io.Reader
	after bool // a carriage return
}

func (n *newlines) Read(b []byte) (int, error) {
	k, err := n.r.Read(b)
	out := b[:0]
	for _, c := range b[:k] {
		if c == '\n' && n.after {
			n.after = false
			continue
		}
		if n.after = c == '\r'; n.after {
			c = '\n'
		}
		out = append(out, c)
	}
	return len(out), err
}
