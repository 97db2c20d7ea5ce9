// Package fonttest makes TrueType fonts for tests: fonts that have just the characters that a test asks for.
package fonttest

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// Font is a TrueType font that has the space and the characters that are the keys of glyphs. Each is drawn by the glyph that
// Go Regular has for its value. It has no kerning, and forms nothing: letters stand side by side.
func Font(glyphs map[rune]rune) []byte {
	source, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err)
	}
	have := map[rune]sfnt.GlyphIndex{}
	for r, as := range glyphs {
		have[r] = index(source, as)
	}
	have[' '] = index(source, ' ')
	return replace(goregular.TTF, "cmap", cmap(have))
}

// Of is a font of characters drawn as the letters a, b, c and so on, in their order and over again.
func Of(characters string) []byte {
	glyphs := map[rune]rune{}
	for _, r := range characters {
		glyphs[r] = 'a' + rune(len(glyphs)%26)
	}
	return Font(glyphs)
}

func index(f *sfnt.Font, r rune) sfnt.GlyphIndex {
	g, err := f.GlyphIndex(nil, r)
	if err != nil || g == 0 {
		panic(fmt.Sprintf("fonttest: Go Regular has no %q", r))
	}
	return g
}

// cmap is a character map of format 12 (OpenType 1.9, cmap).
func cmap(glyphs map[rune]sfnt.GlyphIndex) []byte {
	n := uint32(len(glyphs))
	b := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, v := range []uint32{16 + 12*n, 0, n} {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	for _, r := range slices.Sorted(maps.Keys(glyphs)) {
		for _, v := range []uint32{uint32(r), uint32(r), uint32(glyphs[r])} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
	}
	return b
}

// replace is a font with another table under a name that it has: appended, as tables may stand in any order.
func replace(ttf []byte, name string, table []byte) []byte {
	out := slices.Clone(ttf)
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		if e := out[12+16*i:]; string(e[:4]) == name {
			binary.BigEndian.PutUint32(e[8:], uint32(len(out)))
			binary.BigEndian.PutUint32(e[12:], uint32(len(table)))
			return append(out, table...)
		}
	}
	panic("fonttest: Go Regular has no table " + name)
}
