package fonts

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/deckfold/deckfold/fonts/fonttest"
)

func TestEOT(t *testing.T) {
	files := map[string][]byte{"Go": goregular.TTF, "Go Bold": gobold.TTF, "Go Italic": goitalic.TTF}
	for _, name := range []string{"carlito/Carlito-BoldItalic.ttf", "liberation/LiberationSans-Regular.ttf"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = b
	}
	for name, file := range files {
		t.Run("carries the whole font "+name, func(t *testing.T) {
			f, err := Parse(file)
			if err != nil {
				t.Fatal(err)
			}
			b, err := f.EOT()
			if err != nil {
				t.Fatal(err)
			}
			size := int(binary.LittleEndian.Uint32(b[4:]))
			if int(binary.LittleEndian.Uint32(b)) != len(b) || binary.LittleEndian.Uint16(b[34:]) != 0x504c || size >= len(b) {
				t.Fatalf("%d bytes begin with % x", len(b), b[:40])
			}
			font := b[len(b)-size:]
			if sum := checksum(font); sum != 0xb1b0afba || binary.LittleEndian.Uint32(b[60:]) != binary.BigEndian.Uint32(mustTables(t, font)["head"][8:]) {
				t.Errorf("the font's checksum is %#x", sum)
			}
			back := mustTables(t, font)
			for table, want := range f.tables {
				got := back[table]
				if table == "head" {
					got, want = bytes.Clone(got), bytes.Clone(want)
					copy(got[8:12], want[8:12])
				}
				if table != "DSIG" && !bytes.Equal(got, want) {
					t.Errorf("table %s is another", table)
				}
			}
			if again, err := f.EOT(); err != nil || !bytes.Equal(again, b) {
				t.Errorf("other bytes at the second call, %v", err)
			}
		})
	}
	t.Run("carries the default of a variable font, which does not vary", func(t *testing.T) {
		f, err := Parse(asOf(fonttest.Variable("abc", true), goregular.TTF))
		if err != nil {
			t.Fatal(err)
		}
		b, err := f.EOT()
		if err != nil {
			t.Fatal(err)
		}
		own := mustTables(t, b[len(b)-int(binary.LittleEndian.Uint32(b[4:])):])
		if own["fvar"] != nil || own["gvar"] != nil || own["glyf"] == nil {
			t.Errorf("it has %d tables", len(own))
		}
	})
	t.Run("says the family and the style of the file", func(t *testing.T) {
		for file, want := range map[*[]byte]Style{&goregular.TTF: Regular, &gobold.TTF: Bold, &goitalic.TTF: Italic} {
			f, err := Parse(*file)
			if err != nil || f.Family() != "Go" || f.Style() != want {
				t.Errorf("%q, %s, want %s, %v", f.Family(), f.Style(), want, err)
			}
		}
	})
}

func TestCalled(t *testing.T) {
	f, err := NewFamily("Mine", "Our Sans", Files{Regular: goregular.TTF})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"mine": true, "our sans": true, "GO": true, "Go Regular": false, "": false, "Carlito": false} {
		if f.Called(name) != want {
			t.Errorf("it is called %q: %v", name, !want)
		}
	}
	if c := Carlito(); !c.Called("Carlito") || !c.Called("calibri") || c.Called("Go") {
		t.Error("Carlito is called otherwise")
	}
}

func TestEOTIsRefused(t *testing.T) {
	licensed := func(bits uint16) []byte {
		own := mustTables(t, goregular.TTF)
		own["OS/2"] = patched(own["OS/2"], 8, bits)
		return program(own)
	}
	nameless := mustTables(t, goregular.TTF)
	delete(nameless, "name")
	for _, c := range []struct {
		name, which string
		file        []byte
		want        string // "" is none
	}{
		{"a licence for any use", "", licensed(0), ""},
		{"a licence to edit", "", licensed(8), ""},
		{"a licence to edit, of two that it has", "", licensed(12), ""},
		{"a licence to edit whole fonts", "", licensed(0x0108), ""},
		{"a licence to print", "", licensed(4), "not for files that are edited (OS/2 fsType 0x0004)"},
		{"a licence to print, with none", "", licensed(6), "(OS/2 fsType 0x0006)"},
		{"outlines of CFF", "", fonttest.CFF("Own", "abc"), "has outlines of CFF"},
		{"an instance", "wght=700", fonttest.Variable("abc", true), "is an instance of a variable font"},
		{"a font without names", "", program(nameless), "does not say its family and its licence"},
	} {
		t.Run("knows "+c.name, func(t *testing.T) {
			f, err := ParseFace(c.file, c.which)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.EOT(); c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// mustTables are the tables of a font file.
func mustTables(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	own, err := directory(file, 0)
	if err != nil {
		t.Fatal(err)
	}
	return own
}

// asOf is a font file with the tables of another that it lacks.
func asOf(file, other []byte) []byte {
	own, err := directory(file, 0)
	if err != nil {
		return nil
	}
	more, err := directory(other, 0)
	if err != nil {
		return nil
	}
	for name, t := range more {
		if own[name] == nil {
			own[name] = t
		}
	}
	return program(own)
}
