package fonttest

import (
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"

	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/deckfold/deckfold/fonts/cff"
)

// tables are the tables of a font.
func tables(file []byte) map[string][]byte {
	out := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		e := file[12+16*i:]
		at, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		out[string(e[:4])] = file[at : at+size]
	}
	return out
}

// file is a font of tables.
func file(flavor string, tables map[string][]byte) []byte {
	out := binary.BigEndian.AppendUint16([]byte(flavor), uint16(len(tables)))
	out = append(out, 0, 0, 0, 0, 0, 0)
	at := 12 + 16*len(tables)
	var data []byte
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		t := tables[name]
		out = append(append(out, name...), 0, 0, 0, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at+len(data)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t)))
		for data = append(data, t...); len(data)%4 != 0; data = append(data, 0) {
		}
	}
	return append(out, data...)
}

// CFF is a font as Of makes it, with outlines of CFF, under a PostScript name. The outlines are those of Go Regular, with cubic
// curves.
func CFF(name, characters string) []byte {
	t := tables(Of(characters))
	source, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err)
	}
	glyphs := make([]cff.Glyph, source.NumGlyphs())
	for g := range glyphs {
		glyphs[g] = cff.Glyph{CID: uint16(g), Advance: int32(binary.BigEndian.Uint16(t["hmtx"][4*g:])), Outline: outline(source, g)}
	}
	t["CFF "] = cff.Program(glyphs, int(source.UnitsPerEm()))
	t["maxp"] = append([]byte{0, 0, 0x50, 0}, t["maxp"][4:6]...)
	t["name"] = nameTable(map[uint16]string{1: name, 6: name})
	for _, none := range []string{"glyf", "loca", "cvt ", "fpgm", "prep", "gasp"} {
		delete(t, none)
	}
	return file("OTTO", t)
}

func outline(f *sfnt.Font, glyph int) (out []opentype.Segment) {
	segments, err := f.LoadGlyph(nil, sfnt.GlyphIndex(glyph), fixed.I(int(f.UnitsPerEm())), nil)
	if err != nil {
		panic(err)
	}
	for _, s := range segments {
		o := opentype.Segment{Op: opentype.SegmentOp(s.Op)}
		for i, p := range s.Args {
			o.Args[i] = opentype.SegmentPoint{X: float32(p.X) / 64, Y: float32(-p.Y) / 64}
		}
		out = append(out, o)
	}
	return out
}

// Collection is a collection of fonts.
func Collection(fonts ...[]byte) []byte {
	out := binary.BigEndian.AppendUint32([]byte{'t', 't', 'c', 'f', 0, 1, 0, 0}, uint32(len(fonts)))
	at := len(out) + 4*len(fonts)
	for _, f := range fonts {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		at += len(f)
	}
	for _, f := range fonts {
		from := uint32(len(out))
		out = append(out, f...)
		for i := range int(binary.BigEndian.Uint16(f[4:])) {
			e := out[from+12+16*uint32(i):]
			binary.BigEndian.PutUint32(e[8:], from+binary.BigEndian.Uint32(e[8:]))
		}
	}
	return out
}

// nameTable is a naming table of Windows names in English.
func nameTable(names map[uint16]string) []byte {
	ids := slices.Sorted(maps.Keys(names))
	b := []byte{0, 0, 0, byte(len(ids)), 0, byte(6 + 12*len(ids))}
	var text []byte
	for _, id := range ids {
		var s []byte
		for _, c := range utf16.Encode([]rune(names[id])) {
			s = binary.BigEndian.AppendUint16(s, c)
		}
		for _, v := range []int{3, 1, 0x409, int(id), len(s), len(text)} {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
		text = append(text, s...)
	}
	return append(b, text...)
}

// Rise and Widen are by how many units a letter of Variable stands higher and is wider where its weight is greatest.
const (
	Rise  = 100
	Widen = 50
)

// Variable is a font as Of makes it that varies: along "wght" from 400, the default, to 900 its simple glyphs rise by Rise and widen
// by Widen. Its instances are "Regular", and "Heavy" at 900. With hvar a table HVAR says how it widens, too.
func Variable(characters string, hvar bool) []byte {
	t := tables(Of(characters))
	t["name"] = nameTable(map[uint16]string{1: "Vary", 2: "Regular", 6: "Vary-Regular", 256: "Heavy", 257: "Vary-Heavy"})
	t["fvar"] = []byte{0, 1, 0, 0, 0, 16, 0, 2, 0, 1, 0, 20, 0, 2, 0, 10, 'w', 'g', 'h', 't', 400 >> 8, 400 & 255, 0, 0, 400 >> 8, 400 & 255, 0, 0,
		900 >> 8, 900 & 255, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 400 >> 8, 400 & 255, 0, 0, 255, 255, 1, 0, 0, 0, 900 >> 8, 900 & 255, 0, 0, 1, 1}
	t["gvar"] = gvar(t)
	if hvar {
		t["HVAR"] = []byte{0, 1, 0, 0, 0, 0, 0, 20, 0, 0, 0, 59, 0, 0, 0, 0, 0, 0, 0, 0,
			0, 1, 0, 0, 0, 12, 0, 1, 0, 0, 0, 22, // a store of a region list and one part
			0, 1, 0, 1, 0, 0, 0x40, 0, 0x40, 0, // one axis: from 0 to 1 with its peak there
			0, 1, 0, 0, 0, 1, 0, 0, Widen, // one item of one region
			0, 0, 0, 1, 0} // every glyph's delta is that of the item
	}
	return file("\x00\x01\x00\x00", t)
}

// gvar are the variations of a variable font's simple glyphs.
func gvar(t map[string][]byte) []byte {
	n := int(binary.BigEndian.Uint16(t["maxp"][4:]))
	long := t["head"][51] != 0
	var places, data []byte
	offset := func(i int) int {
		if long {
			return int(binary.BigEndian.Uint32(t["loca"][4*i:]))
		}
		return 2 * int(binary.BigEndian.Uint16(t["loca"][2*i:]))
	}
	for g := range n {
		places = binary.BigEndian.AppendUint32(places, uint32(len(data)))
		d := t["glyf"][offset(g):offset(g+1)]
		if len(d) < 12 || int16(binary.BigEndian.Uint16(d)) <= 0 {
			continue
		}
		points := 1 + int(binary.BigEndian.Uint16(d[10+2*int(binary.BigEndian.Uint16(d))-2:]))
		deltas := []byte{0} // all points
		zeros := func(n int) {
			for ; n > 0; n -= 64 {
				deltas = append(deltas, 0x80|byte(min(n, 64)-1))
			}
		}
		zeros(points + 1)
		deltas = append(deltas, 0, Widen)
		zeros(2)
		for left := points; left > 0; left -= 64 {
			deltas = append(deltas, byte(min(left, 64)-1))
			deltas = append(deltas, slices.Repeat([]byte{Rise}, min(left, 64))...)
		}
		zeros(4)
		data = append(data, 0, 1, 0, 10)
		data = binary.BigEndian.AppendUint16(data, uint16(len(deltas)))
		data = append(data, 0xa0, 0, 0x40, 0) // a peak and points of its own
		for data = append(data, deltas...); len(data)%4 != 0; data = append(data, 0) {
		}
	}
	places = binary.BigEndian.AppendUint32(places, uint32(len(data)))
	out := []byte{0, 1, 0, 0, 0, 1, 0, 0}
	out = binary.BigEndian.AppendUint32(out, uint32(20+len(places)))
	out = append(binary.BigEndian.AppendUint16(out, uint16(n)), 0, 1)
	out = binary.BigEndian.AppendUint32(out, uint32(20+len(places)))
	return append(append(out, places...), data...)
}
