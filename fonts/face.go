package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/font/sfnt"
)

// Face is one parsed font. It is immutable and may be shared between goroutines.
type Face struct {
	name    string
	font    *font.Font
	tables  map[string][]byte
	loca    []uint32 // of glyf outlines
	glyf    []byte
	upem    int32
	glyphs  int
	metrics int // glyphs with an advance of their own, from 1
	ascii   [128]uint16
	pairs   bool                                  // simple text it kerns pair by pair, and draws as it is
	coords  []tables.Coord                        // where an instance of a variable font stands; nil: the default
	weight  int32                                 // of that, where the font has such an axis
	draw    func(glyphs []uint16) (drawer, error) // of faces whose outlines are drawn anew; nil: they are taken as they are
}

// mostBytes is the largest font file that is read.
const mostBytes = 64 << 20

// Parse is ParseFace of a file that has one font, in its default instance if it is variable.
func Parse(file []byte) (*Face, error) { return ParseFace(file, "") }

// ParseFace reads a font of a file and keeps a copy of its bytes: TrueType (.ttf), OpenType with outlines of CFF or CFF2 (.otf), or
// one of a collection (.ttc, .otc), also an instance of a variable font. Which says what is meant, in parts between commas: a
// font of a collection by one of its names or its number from 0 ("NotoSansCJKsc-Regular", "2"); an instance by its name ("Bold")
// or by settings of axes ("wght=650", "wght=650,wdth=90"). "" is the only font, in its default instance.
//
// Broken fonts, web fonts, fonts without outlines, and fonts whose licence forbids embedding (OS/2 fsType) are errors; so is a
// choice that the file does not have, which tells what it has.
func ParseFace(file []byte, which string) (f *Face, err error) {
	defer func() {
		if errors.Is(err, guard.ErrInternal) {
			f, err = nil, fmt.Errorf("the font is broken: %w", err)
		}
	}()
	defer guard.Recover(&err)
	if len(file) > mostBytes {
		return nil, fmt.Errorf("the font has %d bytes, at most %d are read", len(file), mostBytes)
	}
	if err := flavor(file); err != nil {
		return nil, err
	}
	c, err := readChoice(which)
	if err != nil {
		return nil, err
	}
	var data []byte
	if string(file[:4]) == "ttcf" {
		data, c, err = member(file, c)
	} else {
		data = slices.Clone(file)
	}
	if err != nil {
		return nil, err
	}
	return choose(data, c)
}

// choose reads a font file, at the place on its axes that a choice says; it keeps data.
func choose(data []byte, c choice) (*Face, error) {
	own, err := directory(data, 0)
	if err != nil {
		return nil, err
	}
	if err := stores(own); err != nil {
		return nil, err
	}
	d, err := designOf(own)
	if err != nil {
		return nil, err
	}
	if len(c.names) > 0 {
		if _, err := d.named(c.names[0]); err != nil && namesOf(own).means(c.names[0]) {
			c.names = c.names[1:] // the font is called so
		}
	}
	if len(c.names) > 1 {
		return nil, fmt.Errorf("the choice of a font has the name %q too many", c.names[1])
	}
	at, label, moved, err := d.place(c)
	if err != nil {
		return nil, err
	}
	_, glyf := own["glyf"]
	if glyf && !moved {
		// the gate: of all parsers tried it is the one that never panics on broken fonts
		if _, err := sfnt.Parse(data); err != nil {
			return nil, fmt.Errorf("the font is broken: %w", err)
		}
		f, err := parse(data, data)
		if err == nil {
			err = f.expansion(nil)
		}
		if err != nil {
			return nil, err
		}
		return f, nil
	}
	return redrawn(own, &d, at, label, moved)
}

// flavor says what kind of file it is where it is no OpenType font.
func flavor(b []byte) error {
	switch {
	case len(b) < 12:
		return errors.New("the font is empty or cut off")
	case string(b[:4]) == "wOFF" || string(b[:4]) == "wOF2":
		return errors.New("the file is a web font (.woff, .woff2); give the OpenType font that it was made of (.ttf, .otf), " +
			"or convert it back: fonttools ttLib.woff2 decompress font.woff2")
	case binary.BigEndian.Uint32(b) != 0x00010000 && string(b[:4]) != "true" && string(b[:4]) != "OTTO" && string(b[:4]) != "ttcf":
		return fmt.Errorf("the file begins with %q and is no TrueType or OpenType font", b[:4])
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
	if f.tables, err = directory(data, 0); err != nil {
		return nil, err
	}
	if err := f.measures("loca", "glyf"); err != nil {
		return nil, err
	}
	if err := f.offsets(); err != nil {
		return nil, err
	}
	return f, f.shapedBy(shaped)
}

// shapedBy reads the font file that shapes the face's text.
func (f *Face) shapedBy(file []byte) error {
	parsed, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		return fmt.Errorf("the font is broken: %w", err)
	}
	f.font = parsed.Font
	f.name = postScript(f.tables["name"], 6)
	for r := range f.ascii {
		if g, ok := f.font.NominalGlyph(rune(r)); ok && int(g) < f.glyphs {
			f.ascii[r] = uint16(g)
		}
	}
	return nil
}

// withoutOutlines is a font file without its outlines. The shaper asks for them only to place the marks of a font whose GPOS
// table does not; parsing them takes two thirds of the time and of the memory that parsing a font does.
func withoutOutlines(data []byte) ([]byte, error) {
	tables, err := directory(data, 0)
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
}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"cmap", 4}}

// measures checks and reads what every face needs; outlines are the tables that its kind has.
func (f *Face) measures(outlines ...string) error {
	for _, r := range required {
		if t, ok := f.tables[r.name]; !ok || len(t) < r.size {
			return fmt.Errorf("the font has no usable table %q; it is broken or not TrueType", r.name)
		}
	}
	for _, name := range outlines {
		if _, ok := f.tables[name]; !ok {
			return fmt.Errorf("the font has no table %q; it is broken", name)
		}
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 10 {
		// fsType 2 alone is Restricted License embedding (OpenType 1.9, OS/2); 0x0200 allows bitmaps only
		if t := binary.BigEndian.Uint16(os2[8:]); t&0xF == 2 || t&0x0200 != 0 {
			return fmt.Errorf("the font's licence forbids embedding (OS/2 fsType %#04x); choose another font", t)
		}
	}
	f.upem = int32(binary.BigEndian.Uint16(f.tables["head"][18:]))
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	if f.upem < 16 || f.upem > 16384 || f.glyphs == 0 || f.metrics == 0 || f.metrics > f.glyphs || len(f.tables["hmtx"]) < 4*f.metrics {
		return errors.New("the font is broken: its measures contradict each other")
	}
	return nil
}

// offsets reads where glyf outlines are.
func (f *Face) offsets() error {
	t := f.tables["loca"]
	long := binary.BigEndian.Uint16(f.tables["head"][50:]) != 0
	width := 2
	if long {
		width = 4
	}
	if len(t) < width*(f.glyphs+1) {
		return errors.New(`the font is broken: table "loca" is too short`)
	}
	f.loca, f.glyf = make([]uint32, f.glyphs+1), f.tables["glyf"]
	for i := range f.loca {
		if long {
			f.loca[i] = binary.BigEndian.Uint32(t[4*i:])
		} else {
			f.loca[i] = 2 * uint32(binary.BigEndian.Uint16(t[2*i:]))
		}
	}
	return nil
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
	return ok && g != 0 && int(g) < f.glyphs
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
	if f.weight > 0 {
		weight = f.weight
	} else if os2 := f.tables["OS/2"]; len(os2) >= 6 {
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
	if f.coords != nil {
		f.varied(&m)
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
