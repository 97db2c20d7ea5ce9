package fonts

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font/opentype"

	"github.com/deckfold/deckfold/fonts/cff"
	"github.com/deckfold/deckfold/layout/guard"
)

// Program is a font program with some glyphs of a face.
type Program struct {
	Data []byte
	CFF  bool // it is a CID-keyed CFF program (Adobe Technical Note 5176), not a TrueType file
}

// drawer draws a glyph's outline in font units.
type drawer func(glyph uint16) ([]opentype.Segment, error)

// Subset is a program with the given glyphs, and those they are composed of, under their own numbers. Glyph 0 is always in it.
// The same glyphs give the same bytes. A TrueType face gives their outlines as they are; CFF outlines, and those of an instance
// of a variable font, are drawn anew without hints. Those may be broken, which is an error.
func (f *Face) Subset(glyphs []uint16) (p Program, err error) {
	if f.draw == nil {
		return Program{Data: program(f.subsetTables(f.kept(glyphs)))}, nil
	}
	defer guard.Recover(&err)
	ids := append([]uint16{0}, glyphs...)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	draw, err := f.draw(ids)
	if err != nil {
		return p, fmt.Errorf("font %q: %w", f.name, err)
	}
	drawn := make([]cff.Glyph, len(ids))
	for i, g := range ids {
		outline, err := draw(g)
		if err != nil {
			return p, fmt.Errorf("font %q, glyph %d: %w", f.name, g, err)
		}
		drawn[i] = cff.Glyph{CID: g, Advance: f.Advance(g), Outline: outline}
	}
	return Program{cff.Program(drawn, int(f.upem)), true}, nil
}

// kept are glyphs and what they are composed of, and how many glyphs there are up to the last of them.
func (f *Face) kept(glyphs []uint16) (keep map[uint16]bool, n int) {
	keep = map[uint16]bool{}
	f.keep(keep, 0)
	for _, g := range glyphs {
		f.keep(keep, g)
	}
	last := uint16(0)
	for g := range keep {
		last = max(last, g)
	}
	return keep, int(last) + 1
}

// Flags of a component (OpenType 1.9, glyf, composite glyph description).
const (
	wordArguments = 1 << 0
	hasScale      = 1 << 3
	moreParts     = 1 << 5
	hasTwoScales  = 1 << 6
	hasMatrix     = 1 << 7
)

// keep marks a glyph and its components; a glyph is looked into once, so cycles end.
func (f *Face) keep(keep map[uint16]bool, g uint16) {
	if keep[g] || int(g)+1 >= len(f.loca) {
		return
	}
	keep[g] = true
	d := f.outline(g)
	if len(d) < 10 || int16(binary.BigEndian.Uint16(d)) >= 0 {
		return
	}
	parts(d, func(part uint16) { f.keep(keep, part) })
}

// parts are the glyphs that a composed glyph names.
func parts(d []byte, part func(glyph uint16)) {
	for p := 10; p+4 <= len(d); {
		flags := binary.BigEndian.Uint16(d[p:])
		part(binary.BigEndian.Uint16(d[p+2:]))
		p += 6
		if flags&wordArguments != 0 {
			p += 2
		}
		switch {
		case flags&hasScale != 0:
			p += 2
		case flags&hasTwoScales != 0:
			p += 4
		case flags&hasMatrix != 0:
			p += 8
		}
		if flags&moreParts == 0 {
			return
		}
	}
}

// outline is a glyph's description, empty for a space.
func (f *Face) outline(g uint16) []byte {
	a, b := f.loca[g], f.loca[g+1]
	if a >= b || int(b) > len(f.glyf) {
		return nil
	}
	return f.glyf[a:b]
}

// subsetTables are the tables of a font of n glyphs of which only some have outlines.
func (f *Face) subsetTables(keep map[uint16]bool, n int) map[string][]byte {
	long := min(f.metrics, n)
	hmtx := make([]byte, 4*long+2*(n-long))
	loca := make([]byte, 4*(n+1))
	var glyf []byte
	source := f.tables["hmtx"]
	for g := range n {
		binary.BigEndian.PutUint32(loca[4*g:], uint32(len(glyf)))
		if !keep[uint16(g)] {
			continue
		}
		glyf = append(glyf, f.outline(uint16(g))...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		if g < long {
			copy(hmtx[4*g:4*g+4], source[4*g:])
		} else if at := 4*f.metrics + 2*(g-f.metrics); at+2 <= len(source) {
			copy(hmtx[4*long+2*(g-long):], source[at:at+2])
		}
	}
	binary.BigEndian.PutUint32(loca[4*n:], uint32(len(glyf)))
	if long == f.metrics {
		copy(hmtx[4*(long-1):4*long], source[4*(long-1):]) // its advance is that of all glyphs after it
	}
	t := map[string][]byte{"glyf": glyf, "loca": loca, "hmtx": hmtx}
	t["head"] = patched(f.tables["head"], 50, 1) // long offsets in loca
	binary.BigEndian.PutUint32(t["head"][8:], 0)
	t["hhea"] = patched(f.tables["hhea"], 34, uint16(long))
	t["maxp"] = patched(f.tables["maxp"], 4, uint16(n))
	for _, name := range []string{"cvt ", "fpgm", "prep"} {
		if b := f.tables[name]; b != nil {
			t[name] = b
		}
	}
	return t
}

func patched(table []byte, at int, v uint16) []byte {
	b := slices.Clone(table)
	binary.BigEndian.PutUint16(b[at:], v)
	return b
}

// program is a font file of tables (OpenType 1.9, organization of an OpenType font).
func program(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for n := range tables {
		names = append(names, n)
	}
	slices.Sort(names)
	log := 0
	for 1<<(log+1) <= len(names) {
		log++
	}
	size := 12 + 16*len(names)
	for _, t := range tables {
		size += (len(t) + 3) &^ 3
	}
	out := binary.BigEndian.AppendUint32(make([]byte, 0, size), 0x00010000)
	for _, v := range []int{len(names), 16 << log, log, 16*len(names) - 16<<log} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	offset := len(out) + 16*len(names)
	for _, n := range names {
		t := tables[n]
		out = append(out, n...)
		out = binary.BigEndian.AppendUint32(out, checksum(t))
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t)))
		offset += (len(t) + 3) &^ 3
	}
	for _, n := range names {
		out = append(out, tables[n]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func checksum(t []byte) (sum uint32) {
	for ; len(t) >= 4; t = t[4:] {
		sum += binary.BigEndian.Uint32(t)
	}
	var last [4]byte
	copy(last[:], t)
	return sum + binary.BigEndian.Uint32(last[:])
}
