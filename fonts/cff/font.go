package cff

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// Font is a table CFF or CFF2. It is immutable and may be shared between goroutines; it keeps the table's bytes, which must not
// change.
type Font struct {
	glyphs   index
	global   index
	fonts    []private // by font DICT
	selector []byte    // of glyphs' font DICTs; nil: all have the first
	charset  []byte    // of a font with names, from its format on; nil: the predefined one
	cff2     bool
	store    *tables.ItemVarStore // of a variable font
}

// private is what a font DICT's private DICT tells about outlines.
type private struct {
	local   index
	vsindex int
}

// Parse reads the table CFF of an OpenType font, or CFF2.
func Parse(table []byte) (*Font, error) {
	if len(table) < 5 {
		return nil, errCut
	}
	f := &Font{cff2: table[0] == 2}
	if table[0] != 1 && !f.cff2 {
		return nil, fmt.Errorf("its outlines are of version %d of CFF, only 1 and 2 are read", table[0])
	}
	top, at, err := f.top(table)
	if err != nil {
		return nil, err
	}
	if f.global, _, err = readIndex(table, at, f.wide()); err != nil {
		return nil, err
	}
	at, err = top.offset(opGlyphs, 0)
	if err != nil {
		return nil, err
	}
	if f.glyphs, _, err = readIndex(table, at, f.wide()); err != nil {
		return nil, err
	}
	if err := f.privates(table, top); err != nil {
		return nil, err
	}
	if f.cff2 {
		return f, f.variations(table, top)
	}
	if t := top[opType]; len(t) > 0 && t[0] != 2 {
		return nil, errors.New("its outlines are charstrings of type 1, only those of type 2 are read")
	}
	if at, err := top.offset(opCharset, 0); err == nil && at > 2 && at < len(table) {
		f.charset = table[at:]
	} else if at > 0 {
		f.charset = []byte{255} // of experts, or nowhere: it has no letters
	}
	return f, nil
}

// wide is how many bytes count the objects of an index.
func (f *Font) wide() int {
	if f.cff2 {
		return 4
	}
	return 2
}

// top is the top DICT, and where the index of global subroutines is, which follows it.
func (f *Font) top(table []byte) (top dict, next int, err error) {
	head := int(table[2])
	if f.cff2 {
		next = head + int(binary.BigEndian.Uint16(table[3:]))
		if next > len(table) {
			return nil, 0, errCut
		}
		top, err = readDict(table[head:next])
		return top, next, err
	}
	_, at, err := readIndex(table, head, 2) // names
	if err != nil {
		return nil, 0, err
	}
	tops, at, err := readIndex(table, at, 2)
	if err != nil {
		return nil, 0, err
	}
	if _, next, err = readIndex(table, at, 2); err != nil { // strings
		return nil, 0, err
	}
	b, err := tops.at(0)
	if err != nil {
		return nil, 0, err
	}
	top, err = readDict(b)
	return top, next, err
}

// privates reads the private DICTs: of the font DICTs, or of the top DICT.
func (f *Font) privates(table []byte, top dict) error {
	if _, keyed := top[opROS]; !keyed && !f.cff2 {
		return f.private(table, top)
	}
	at, err := top.offset(opFDs, 0)
	if err != nil {
		return err
	}
	dicts, _, err := readIndex(table, at, f.wide())
	if err != nil {
		return err
	}
	if dicts.count < 1 || dicts.count > 1<<16 {
		return fmt.Errorf("its outlines are broken: there are %d font DICTs", dicts.count)
	}
	for i := range dicts.count {
		b, err := dicts.at(i)
		if err != nil {
			return err
		}
		d, err := readDict(b)
		if err != nil {
			return err
		}
		if err := f.private(table, d); err != nil {
			return err
		}
	}
	if dicts.count == 1 {
		return nil
	}
	if at, err = top.offset(opFDOf, 0); err != nil {
		return err
	}
	if at >= len(table) {
		return errCut
	}
	f.selector = table[at:]
	return nil
}

// private reads the private DICT that a DICT names.
func (f *Font) private(table []byte, d dict) error {
	var p private
	if _, ok := d[opPrivate]; ok {
		size, err := d.offset(opPrivate, 0)
		if err != nil {
			return err
		}
		at, err := d.offset(opPrivate, 1)
		if err != nil {
			return err
		}
		if at > len(table) || size > len(table)-at {
			return errCut
		}
		own, err := readDict(table[at : at+size])
		if err != nil {
			return err
		}
		if v, err := own.offset(opVSIndex, 0); err == nil {
			p.vsindex = v
		}
		if s := own[opSubrs]; len(s) > 0 && s[len(s)-1] > 0 && s[len(s)-1] < float64(len(table)) {
			if p.local, _, err = readIndex(table, at+int(s[len(s)-1]), f.wide()); err != nil {
				return err
			}
		}
	}
	f.fonts = append(f.fonts, p)
	return nil
}

// variations reads how outlines vary.
func (f *Font) variations(table []byte, top dict) error {
	if _, ok := top[opStore]; !ok {
		return nil
	}
	at, err := top.offset(opStore, 0)
	if err != nil {
		return err
	}
	if at+2 > len(table) {
		return errCut
	}
	b := table[at+2:]
	if err := CheckStore(b); err != nil {
		return err
	}
	store, _, err := tables.ParseItemVarStore(b)
	if err != nil {
		return fmt.Errorf("its outlines are broken: %w", err)
	}
	f.store = &store
	return nil
}

// mostDeltas bounds what a store of variations holds, as several of its parts may stand in the same bytes.
const mostDeltas = 1 << 22

// CheckStore checks the size of a store of variations (OpenType 1.9, item variation store) before all of it is read, and that it
// names no regions that it does not have.
func CheckStore(b []byte) error {
	if len(b) < 8 {
		return errors.New("its variations are cut off")
	}
	at := int64(binary.BigEndian.Uint32(b[2:]))
	if at+4 > int64(len(b)) {
		return errors.New("its variations are cut off")
	}
	regions := int(binary.BigEndian.Uint16(b[at+2:]))
	n, total := int(binary.BigEndian.Uint16(b[6:])), 0
	for i := range n {
		if 8+4*i+4 > len(b) {
			return errors.New("its variations are cut off")
		}
		at := int64(binary.BigEndian.Uint32(b[8+4*i:]))
		if at+6 > int64(len(b)) {
			return errors.New("its variations are cut off")
		}
		part := b[at:]
		items, used := int(binary.BigEndian.Uint16(part)), int(binary.BigEndian.Uint16(part[4:]))
		if total += (items + 1) * (used + 16); total > mostDeltas {
			return fmt.Errorf("its variations have more than %d deltas", mostDeltas)
		}
		for k := range used {
			if 6+2*k+2 > len(part) || int(binary.BigEndian.Uint16(part[6+2*k:])) >= regions {
				return errors.New("its variations are broken: a region is named that is not there")
			}
		}
	}
	return nil
}

// Glyphs is how many glyphs there are.
func (f *Font) Glyphs() int { return f.glyphs.count }

// font is what the private DICT of a glyph tells.
func (f *Font) font(glyph int) (*private, error) {
	i, err := 0, error(nil)
	if f.selector != nil {
		i, err = fontDict(f.selector, glyph)
	}
	if err == nil && i >= len(f.fonts) {
		err = fmt.Errorf("its outlines are broken: font DICT %d of %d is asked for", i, len(f.fonts))
	}
	if err != nil {
		return nil, err
	}
	return &f.fonts[i], nil
}

// fontDict is the number of a glyph's font DICT (5176, 19; OpenType 1.9, CFF2, FDSelect).
func fontDict(b []byte, glyph int) (int, error) {
	count, first, size := 2, 2, 1 // bytes of a count, of a range's first glyph, of a number
	switch b[0] {
	case 0:
		if 1+glyph >= len(b) {
			return 0, errCut
		}
		return int(b[1+glyph]), nil
	case 3:
	case 4:
		count, first, size = 4, 4, 2
	default:
		return 0, fmt.Errorf("its outlines are broken: font DICTs are chosen in format %d", b[0])
	}
	if len(b) < 1+count {
		return 0, errCut
	}
	n := int64(big(b[1 : 1+count]))
	b = b[1+count:]
	each := first + size
	if n < 1 || n > int64(len(b)/each) {
		return 0, errCut
	}
	i := sort.Search(int(n), func(i int) bool { return int64(big(b[i*each:i*each+first])) > int64(glyph) }) - 1
	if i < 0 {
		return 0, errors.New("its outlines are broken: a glyph has no font DICT")
	}
	return int(big(b[i*each+first : (i+1)*each])), nil
}

// named is the glyph of a standard string (5176, 13); -1 is none.
func (f *Font) named(sid int) int {
	if f.charset == nil {
		if sid > 0 && sid <= 228 && sid < f.glyphs.count {
			return sid
		}
		return -1
	}
	b, glyph := f.charset[1:], 1
	each := map[byte]int{0: 2, 1: 3, 2: 4}[f.charset[0]]
	for each > 0 && len(b) >= each && glyph < f.glyphs.count {
		first, more := int(binary.BigEndian.Uint16(b)), int(big(b[2:each]))
		if sid >= first && sid <= first+more {
			return glyph + sid - first
		}
		glyph, b = glyph+1+more, b[each:]
	}
	return -1
}

// standard is the standard string of a code of the standard encoding (5176, appendix B); 0 is none.
func standard(code int) int {
	for _, r := range [...][3]int{{32, 126, 1}, {161, 175, 96}, {177, 180, 111}, {182, 189, 115}, {191, 191, 123}, {193, 200, 124},
		{202, 203, 132}, {205, 208, 134}, {225, 225, 138}, {227, 227, 139}, {232, 235, 140}, {241, 241, 144}, {245, 245, 145}, {248, 251, 146}} {
		if code >= r[0] && code <= r[1] {
			return r[2] + code - r[0]
		}
	}
	return 0
}
