package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestStays(t *testing.T) {
	n := 0
	for r := range rune(unicode.MaxRune + 1) {
		if !stays(r) {
			continue
		}
		n++
		s := string(r)
		p := norm.NFC.PropertiesString(s)
		if utf8.RuneLen(r) < 0 || classOf(r) != isPlain || !norm.NFC.IsNormalString(s) || p.CCC() != 0 || !p.BoundaryBefore() {
			t.Errorf("%U is taken to stay as it is, whatever is before it, and does not", r)
		}
	}
	if n < 30_000 {
		t.Errorf("only %d characters stay", n)
	}
}

func TestPrintable(t *testing.T) {
	for c := range 256 {
		for at := range 8 {
			for _, fill := range []byte{' ', '~', 'a'} {
				b := []byte{fill, fill, fill, fill, fill, fill, fill, fill}
				b[at] = byte(c)
				if got, want := printable(string(b)), c >= ' ' && c < 0x7F; got != want {
					t.Errorf("printable(%q) = %v, want %v", b, got, want)
				}
			}
		}
	}
}
