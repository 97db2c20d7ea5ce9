package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// Face is one parsed TrueType font. It is immutable and may be shared between goroutines.
type Face struct {
	name    string
	font    *font.Font
	tables  map[string][]byte
	loca    []uint32
	upem    int32
	metrics int // glyphs with an advance of their own, from 1
	ascii   [128]uint16
	pairs   bool // simple text it kerns pair by pair, and draws as it is
}

// mostBytes is the largest font file that is read.
const mostBytes = 64 << 20

// Parse reads a TrueType font with glyf outlines and keeps a copy of its bytes. Collections, OpenType with CFF outlines,
// broken fonts, and fonts whose licence forbids embedding (OS/2 fsType) are errors.
func Parse(ttf []byte) (*Face, error) {
	if len(ttf) > mostBytes {
		return nil, fmt.Errorf("the font has %d bytes, at most %d are read", len(ttf), mostBytes)
	}
	if err := flavor(ttf); err != nil {
		return nil, err
	}
	data := slices.Clone(ttf)
	// the gate: of all parsers tried it is the one that never panics on broken fonts
	if _, err := sfnt.Parse(data); err != nil {
		return nil, fmt.Errorf("the font is broken: %w", err)
	}
	return parse(data, data)
}

// flavor says what kind of file it is where it is not TrueType.
func flavor(b []byte) error {
	switch {
	case len(b) < 12:
		return errors.New("the font is empty or cut off")
	case string(b[:4]) == "OTTO":
		return errors.New("the font has CFF outlines (OpenType .otf); give a TrueType file (.ttf)")
	case string(b[:4]) == "ttcf":
		return errors.New("the file is a font collection (.ttc); give one TrueType file (.ttf) of it")
	case string(b[:4]) == "wOFF" || string(b[:4]) == "wOF2":
		return errors.New("the file is a web font (.woff); give a TrueType file (.ttf)")
	case binary.BigEndian.Uint32(b) != 0x00010000 && string(b[:4]) != "true":
		return fmt.Errorf("the file begins with %q and is no TrueType font", b[:4])
	}
	return nil
}

// parse reads a font that is known not to be hostile; it keeps data. Shaped is what the shaper reads of it.
func parse(data, shaped []byte) (f *Face, err error) {
	defer func() {
		if errors.Is(err, guard.ErrInternal) {
			f, err = nil, fmt.Errorf("the font is broken: %w", err)
		}
	}()
	defer guard.Recover(&err)
	f = &Face{}
	if f.tables, err = directory(data); err != nil {
		return nil, err
	}
	if err := f.measures(); err != nil {
		return nil, err
	}
	parsed, err := font.ParseTTF(bytes.NewReader(shaped))
	if err != nil {
		return nil, fmt.Errorf("the font is broken: %w", err)
	}
	f.font = parsed.Font
	f.name = f.postScript()
	for r := range f.ascii {
		if g, ok := f.font.NominalGlyph(rune(r)); ok && int(g) < len(f.loca)-1 {
			f.ascii[r] = uint16(g)
		}
	}
	return f, nil
}

// directory are the tables of a font file.
func directory(data []byte) (map[string][]byte, error) {
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errors.New("the font is cut off")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		e := data[12+16*i:]
		at, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if at+size > uint64(len(data)) {
			return nil, fmt.Errorf("the font is cut off: table %q ends after the file", e[:4])
		}
		tables[string(e[:4])] = data[at : at+size : at+size]
	}
	return tables, nil
}

// withoutOutlines is a font file without its outlines. The shaper asks for them only to place the marks of a font whose GPOS
// table does not; parsing them takes two thirds of the time and of the memory that parsing a font does.
func withoutOutlines(data []byte) ([]byte, error) {
	tables, err := directory(data)
	if err != nil {
		return nil, err
	}
	var kept []opentype.Table
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if name != "glyf" && name != "loca" {
			kept = append(kept, opentype.Table{Tag: opentype.MustNewTag(name), Content: tables[name]})
		}
	}
	return opentype.WriteTTF(kept), nil
}

// required are the tables that every face needs, with their least size.
var required = []struct {
	name string
	size int
}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"loca", 4}, {"glyf", 0}, {"cmap", 4}}

// measures checks and reads what the subset needs.
func (f *Face) measures() error {
	for _, r := range required {
		if t, ok := f.tables[r.name]; !ok || len(t) < r.size {
			return fmt.Errorf("the font has no usable table %q; it is broken or not TrueType", r.name)
		}
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 10 {
		// fsType 2 alone is Restricted License embedding (OpenType 1.9, OS/2); 0x0200 allows bitmaps only
		if t := binary.BigEndian.Uint16(os2[8:]); t&0xF == 2 || t&0x0200 != 0 {
			return fmt.Errorf("the font's licence forbids embedding (OS/2 fsType %#04x); choose another font", t)
		}
	}
	f.upem = int32(binary.BigEndian.Uint16(f.tables["head"][18:]))
	glyphs := int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	if f.upem < 16 || f.upem > 16384 || glyphs == 0 || f.metrics == 0 || f.metrics > glyphs || len(f.tables["hmtx"]) < 4*f.metrics {
		return errors.New("the font is broken: its measures contradict each other")
	}
	return f.offsets(glyphs)
}

// offsets reads where the outlines are.
func (f *Face) offsets(glyphs int) error {
	t := f.tables["loca"]
	long := binary.BigEndian.Uint16(f.tables["head"][50:]) != 0
	width := 2
	if long {
		width = 4
	}
	if len(t) < width*(glyphs+1) {
		return errors.New(`the font is broken: table "loca" is too short`)
	}
	f.loca = make([]uint32, glyphs+1)
	for i := range f.loca {
		if long {
			f.loca[i] = binary.BigEndian.Uint32(t[4*i:])
		} else {
			f.loca[i] = 2 * uint32(binary.BigEndian.Uint16(t[2*i:]))
		}
	}
	return nil
}

// postScript is name 6 of the naming table, with the characters that a PostScript name may have.
func (f *Face) postScript() string {
	t := f.tables["name"]
	if len(t) >= 6 {
		n, base := int(binary.BigEndian.Uint16(t[2:])), int(binary.BigEndian.Uint16(t[4:]))
		for i := range n {
			if 6+12*(i+1) > len(t) {
				break
			}
			e := t[6+12*i:]
			size, at := int(binary.BigEndian.Uint16(e[8:])), base+int(binary.BigEndian.Uint16(e[10:]))
			if binary.BigEndian.Uint16(e[6:]) == 6 && at+size <= len(t) {
				if s := plainName(t[at : at+size]); s != "" {
					return s
				}
			}
		}
	}
	return "Unnamed"
}

// plainName keeps letters, digits and hyphens; that also makes ASCII of UTF-16.
func plainName(b []byte) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, string(b[:min(len(b), 126)]))
}

// Name is the PostScript name: "Carlito-Bold".
func (f *Face) Name() string { return f.name }

// Upem is the number of font units to the em.
func (f *Face) Upem() int32 { return f.upem }

// Advance is a glyph's nominal advance in font units.
func (f *Face) Advance(glyph uint16) int32 {
	return int32(binary.BigEndian.Uint16(f.tables["hmtx"][4*min(int(glyph), f.metrics-1):]))
}

// Has reports whether the face has a glyph for a character.
func (f *Face) Has(r rune) bool {
	if r >= 0 && r < 128 {
		return f.ascii[r] != 0
	}
	g, ok := f.font.NominalGlyph(r)
	return ok && g != 0 && int(g) < len(f.loca)-1
}

// Metrics are what a PDF font descriptor says of a face, in 1/1000 em (ISO 32000-1, table 122).
type Metrics struct {
	Ascent, Descent, CapHeight int32
	ItalicAngle                int32 // degrees, counter-clockwise
	StemV                      int32
	BBox                       [4]int32
	Flags                      uint32
}

// stem is the width of the stems, estimated from the weight (OS/2 usWeightClass) as fpdf does: no font says it.
func (f *Face) stem() int32 {
	weight := int32(400)
	if os2 := f.tables["OS/2"]; len(os2) >= 6 {
		weight = min(max(int32(binary.BigEndian.Uint16(os2[4:])), 1), 1000)
	}
	return 50 + weight*weight/(65*65)
}

// Metrics are the face's descriptor.
func (f *Face) Metrics() Metrics {
	em := func(table string, at int) int32 {
		t := f.tables[table]
		if len(t) < at+2 {
			return 0
		}
		return int32(int16(binary.BigEndian.Uint16(t[at:]))) * 1000 / f.upem
	}
	m := Metrics{
		Ascent: em("hhea", 4), Descent: em("hhea", 6), CapHeight: em("OS/2", 88), StemV: f.stem(),
		BBox:  [4]int32{em("head", 36), em("head", 38), em("head", 40), em("head", 42)},
		Flags: 1 << 2, // symbolic: the codes are the font's own
	}
	if m.CapHeight <= 0 {
		m.CapHeight = m.Ascent * 7 / 10
	}
	if post := f.tables["post"]; len(post) >= 8 {
		if m.ItalicAngle = int32(int16(binary.BigEndian.Uint16(post[4:]))); m.ItalicAngle != 0 {
			m.Flags |= 1 << 6
		}
	}
	return m
}
