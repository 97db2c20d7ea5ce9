package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"github.com/deckfold/deckfold/fonts/cff"
)

// normalize turns users' values into coordinates from -1 to 1 (OpenType 1.9, coordinate scales and normalization; avar).
func (d *design) normalize(own map[string][]byte, at []float64) ([]tables.Coord, error) {
	coords := make([]tables.Coord, len(at))
	for i, a := range d.axes {
		v := min(max(at[i], a.least), a.most)
		switch {
		case v < a.usual:
			v = (v - a.usual) / (a.usual - a.least)
		case v > a.usual:
			v = (v - a.usual) / (a.most - a.usual)
		default:
			v = 0
		}
		coords[i] = tables.Coord(math.Round(v * (1 << 14)))
	}
	b := own["avar"]
	if len(b) < 2 {
		return coords, nil
	}
	if v := binary.BigEndian.Uint16(b); v != 1 {
		return nil, fmt.Errorf("the font's axes are bent by version %d of table avar, which is not supported; give its static files", v)
	}
	avar, _, err := tables.ParseAvar(b)
	if err != nil || len(avar.AxisSegmentMaps) > len(coords) {
		return nil, errors.New(`the font is broken: table "avar" cannot be read`)
	}
	for i, m := range avar.AxisSegmentMaps {
		coords[i] = m.Map(coords[i])
	}
	return coords, nil
}

// stores checks the variations that the shaper reads before it reads them.
func stores(own map[string][]byte) error {
	for _, t := range [...]struct {
		name           string
		at, size, from int // where the store's place is, in how many bytes, and from what version on
	}{{"HVAR", 4, 4, 0x10000}, {"MVAR", 10, 2, 0x10000}, {"GDEF", 14, 4, 0x10003}} {
		b := own[t.name]
		if len(b) < t.at+t.size || binary.BigEndian.Uint32(b) < uint32(t.from) {
			continue
		}
		at := uint64(binary.BigEndian.Uint16(b[t.at:]))
		if t.size == 4 {
			at = uint64(binary.BigEndian.Uint32(b[t.at:]))
		}
		if at == 0 {
			continue
		}
		err := errors.New("its variations are cut off")
		if at < uint64(len(b)) {
			err = cff.CheckStore(b[at:])
		}
		if err != nil {
			return fmt.Errorf("the font is broken: table %q: %w", t.name, err)
		}
	}
	return nil
}

// widths are the advances of all glyphs where an instance stands: by HVAR, else by how the outlines vary.
func (f *Face) widths() ([]uint16, error) {
	advances := make([]uint16, f.glyphs)
	var delta func(glyph uint16) float32
	if hvar, _, err := tables.ParseHVAR(f.tables["HVAR"]); err == nil {
		delta = func(glyph uint16) float32 { return hvar.AdvanceDelta(tables.GlyphID(glyph), f.coords) }
	} else if f.loca == nil {
		return nil, errors.New("the font does not say in a way that is supported how the widths of its letters vary (table HVAR); give its static files")
	} else {
		all := make([]uint16, f.glyphs)
		for g := range all {
			all[g] = uint16(g)
		}
		face, err := f.instance(all)
		if err != nil {
			return nil, err
		}
		delta = func(glyph uint16) float32 { return face.HorizontalAdvance(font.GID(glyph)) - float32(f.Advance(glyph)) }
	}
	for g := range advances {
		v := math.Round(float64(f.Advance(uint16(g))) + float64(delta(uint16(g))))
		advances[g] = uint16(min(max(v, 0), math.MaxInt16))
	}
	return advances, nil
}

// metricsTable is a table hmtx with these advances.
func metricsTable(advances []uint16) []byte {
	b := make([]byte, 4*len(advances))
	for g, v := range advances {
		binary.BigEndian.PutUint16(b[4*g:], v)
	}
	return b
}

// instance is a font of some glyphs and what they are composed of, that varies as the face does and stands where it stands.
func (f *Face) instance(ids []uint16) (*font.Face, error) {
	keep, n := f.kept(ids)
	t := f.subsetTables(keep, n)
	if err := f.expansion(keep); err != nil {
		return nil, err
	}
	var err error
	if t["gvar"], err = f.variationsOf(keep, n); err != nil {
		return nil, err
	}
	t["fvar"], t["cmap"] = unnamed(f.tables["fvar"]), emptyMap
	parsed, err := font.ParseTTF(bytes.NewReader(program(t)))
	if err != nil {
		return nil, fmt.Errorf("the font is broken: %w", err)
	}
	parsed.SetCoords(f.coords)
	return parsed, nil
}

// emptyMap is a character map without characters, of format 12.
var emptyMap = []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0}

// unnamed is a table fvar without named instances, which go-text misreads.
func unnamed(fvar []byte) []byte { return patched(fvar, 12, 0) }

// pen draws glyphs of a varied glyf font.
func (f *Face) pen(ids []uint16) (drawer, error) {
	face, err := f.instance(ids)
	if err != nil {
		return nil, err
	}
	return func(glyph uint16) ([]opentype.Segment, error) {
		o, ok := face.GlyphDataOutline(font.GID(glyph))
		if !ok {
			return nil, errors.New("its outlines are broken")
		}
		for _, s := range o.Segments {
			for _, p := range s.Args {
				if !(max(p.X, -p.X, p.Y, -p.Y) < 1<<14) {
					return nil, fmt.Errorf("its outlines leave the square of %d units", 1<<14-1)
				}
			}
		}
		return o.Segments, nil
	}, nil
}

// variationsOf is a table gvar (OpenType 1.9) of n glyphs of which only some vary, checked.
func (f *Face) variationsOf(keep map[uint16]bool, n int) ([]byte, error) {
	b := f.tables["gvar"]
	broken := errors.New(`the font is broken: how its outlines vary (table "gvar") cannot be read`)
	if len(b) < 20 || int(binary.BigEndian.Uint16(b[4:])) != len(f.coords) || int(binary.BigEndian.Uint16(b[12:])) != f.glyphs {
		return nil, broken
	}
	shared, from := int64(binary.BigEndian.Uint32(b[8:])), int64(binary.BigEndian.Uint32(b[16:]))
	tuples := 2 * int64(len(f.coords)) * int64(binary.BigEndian.Uint16(b[6:]))
	width := int64(2)
	if b[15]&1 != 0 {
		width = 4
	}
	if shared+tuples > int64(len(b)) || from > int64(len(b)) || 20+width*int64(f.glyphs+1) > int64(len(b)) {
		return nil, broken
	}
	offset := func(i int) int64 {
		if width == 2 {
			return 2 * int64(binary.BigEndian.Uint16(b[20+2*i:]))
		}
		return int64(binary.BigEndian.Uint32(b[20+4*i:]))
	}
	out := append([]byte{0, 1, 0, 0}, b[4:8]...)
	head := 20 + 4*(n+1)
	out = binary.BigEndian.AppendUint32(out, uint32(head))
	out = append(binary.BigEndian.AppendUint16(out, uint16(n)), 0, 1)
	out = binary.BigEndian.AppendUint32(out, uint32(head+int(tuples)))
	places, data := make([]byte, 4), []byte(nil)
	total := 0
	for g := range n {
		if a, e := offset(g), offset(g+1); keep[uint16(g)] && a != e {
			if a > e || from+e > int64(len(b)) {
				return nil, broken
			}
			own := b[from+a : from+e]
			deltas, ok := tupleDeltas(own, len(f.coords), f.points(uint16(g))+4)
			if total += deltas; !ok || total > mostDeltas {
				return nil, broken
			}
			for data = append(data, own...); len(data)%4 != 0; data = append(data, 0) {
			}
		}
		places = binary.BigEndian.AppendUint32(places, uint32(len(data)))
	}
	return append(append(append(out, places...), b[shared:shared+tuples]...), data...), nil
}

// mostDeltas is how many points the variations of a font may move in all, which packed may take few bytes.
const mostDeltas = 1 << 25
