package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf16"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// Family is the family that the font's file says it is of, in English (name ID 1): by it Office programs find the font.
func (f *Face) Family() string { return f.entry(1) }

// entry is an entry of the naming table, "" where there is none.
func (f *Face) entry(id tables.NameID) string {
	t, _, err := tables.ParseName(f.tables["name"])
	if err != nil {
		return ""
	}
	return t.Name(id)
}

// Style is the style that the font's file says it has (OpenType 1.9, OS/2 fsSelection; without that table head macStyle).
func (f *Face) Style() (s Style) {
	bold, italic := f.tables["head"][45]&1 != 0, f.tables["head"][45]&2 != 0
	if os2 := f.tables["OS/2"]; len(os2) >= 64 {
		bold, italic = os2[63]&(1<<5) != 0, os2[63]&1 != 0
	}
	if bold {
		s |= Bold
	}
	if italic {
		s |= Italic
	}
	return s
}

// The fixed values of an Embedded OpenType file.
const (
	eotVersion  = 0x00020002
	eotMagic    = 0x504c
	eotCharset  = 1          // DEFAULT_CHARSET
	eotNoRoot   = 0x50475342 // the checksum of no root string
	eotCodePage = 1252       // of characters of the user's own, of which there are none
)

// EOT is the whole font as PowerPoint files carry fonts: an Embedded OpenType file (W3C submission of 5 March 2008, version 2.2) that
// is neither compressed nor encrypted. All its characters are in it, so that text can be edited.
//
// An error are outlines of CFF, which PowerPoint does not embed, an instance of a variable font other than its default, and a licence
// that allows a font in files to be shown and printed only (OS/2 fsType), as PowerPoint then refuses to have the file edited.
func (f *Face) EOT() ([]byte, error) {
	os2, err := f.embeddable()
	if err != nil {
		return nil, err
	}
	font, adjustment := f.whole()
	var b []byte
	word := func(v ...uint16) {
		for _, v := range v {
			b = binary.LittleEndian.AppendUint16(b, v)
		}
	}
	long := func(v ...uint32) {
		for _, v := range v {
			b = binary.LittleEndian.AppendUint32(b, v)
		}
	}
	at := func(from int) uint32 {
		if len(os2) < from+4 {
			return 0 // as code pages, which the first version of the table does not have
		}
		return binary.BigEndian.Uint32(os2[from:])
	}
	long(0, uint32(len(font)), eotVersion, 0)
	b = append(b, os2[32:42]...)
	b = append(b, eotCharset, byte(f.Style()>>1&1))
	long(uint32(binary.BigEndian.Uint16(os2[4:])))
	word(binary.BigEndian.Uint16(os2[8:]), eotMagic)
	long(at(42), at(46), at(50), at(54), at(78), at(82), adjustment, 0, 0, 0, 0)
	for _, id := range [...]tables.NameID{1, 2, 5, 4} {
		name := utf16.Encode([]rune(f.entry(id) + "\x00"))
		word(0, uint16(2*len(name)))
		word(name...)
	}
	word(0, 0)
	long(eotNoRoot, eotCodePage)
	word(0, 0)
	long(0, 0)
	b = append(b, font...)
	binary.LittleEndian.PutUint32(b, uint32(len(b)))
	return b, nil
}

// embeddable is the table OS/2 of a font that a file which is edited may carry whole.
func (f *Face) embeddable() (os2 []byte, err error) {
	os2 = f.tables["OS/2"]
	switch {
	case f.coords != nil:
		err = errors.New("is an instance of a variable font, and PowerPoint embeds fonts that do not vary; give a file of the instance alone: fonttools varLib.instancer")
	case f.draw != nil:
		err = errors.New("has outlines of CFF, and PowerPoint embeds TrueType outlines only; give the family's .ttf files")
	case len(os2) < 78 || f.Family() == "":
		err = errors.New("does not say its family and its licence (tables name and OS/2); give a whole file")
	case len(f.entry(1))+len(f.entry(2))+len(f.entry(4))+len(f.entry(5)) > 1<<14:
		err = errors.New("has longer names than an embedded font may have; give another file")
	default:
		// of several permissions the least restrictive holds (OpenType 1.9, OS/2 fsType); 4 is preview and print
		if t := binary.BigEndian.Uint16(os2[8:]); t&0xf != 0 && t&8 == 0 {
			err = fmt.Errorf("has a licence for files that are shown and printed, not for files that are edited (OS/2 fsType %#04x)", t)
		}
	}
	return os2, err
}

// variation are the tables of a variable font that its default instance does without, and a signature, which holds for a file only.
var variation = []string{"fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT", "DSIG"}

// whole is the file of a TrueType font, that of a variable one in its default instance, and its checksumAdjustment.
func (f *Face) whole() (file []byte, adjustment uint32) {
	own := maps.Clone(f.tables)
	for _, name := range variation {
		delete(own, name)
	}
	own["head"] = slices.Clone(own["head"])
	binary.BigEndian.PutUint32(own["head"][8:], 0)
	file = program(own)
	adjustment = 0xb1b0afba - checksum(file) // OpenType 1.9, head
	for e := file[12:]; ; e = e[16:] {
		if string(e[:4]) == "head" {
			binary.BigEndian.PutUint32(file[binary.BigEndian.Uint32(e[8:])+8:], adjustment)
			return file, adjustment
		}
	}
}
