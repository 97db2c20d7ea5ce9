package pdf

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/deckfold/deckfold/fonts"
)

// use is what the file draws with one face: its glyphs and the text that each stands for.
type use struct {
	face *fonts.Face
	text map[uint16]meaning
}

// meaning is the text of a glyph; told says that it is told beside the glyph wherever that is shown.
type meaning struct {
	text string
	told bool
}

// word notes what a word's glyphs stand for. A box stands for itself, not for what is missing; the words around it tell.
func (u *use) word(w *fonts.Word) {
	whole := w.Level == 0 && vague(w)
	for i := range w.Glyphs {
		g := &w.Glyphs[i]
		text := g.Text
		if g.Box {
			text = "\u25a1"
		}
		u.note(g.ID, meaning{text, whole || unclear(w, i)})
	}
}

// note notes what a glyph stands for. Where it stands for several texts, the best is kept: the pages come in any order, and
// the bytes must not depend on it.
func (u *use) note(glyph uint16, m meaning) {
	if have, ok := u.text[glyph]; !ok || better(m, have) {
		u.text[glyph] = m
	}
}

// better orders the meanings of one glyph: first those that nothing else tells, as "(" from right to left has the glyph
// of ")"; then a space, one character, several, none; then by their bytes.
func better(a, b meaning) bool {
	if a.told != b.told {
		return b.told
	}
	if x, y := rank(a.text), rank(b.text); x != y {
		return x < y
	}
	return a.text < b.text
}

func rank(text string) int {
	switch n := utf8.RuneCountInString(text); {
	case text == " ":
		return 0
	case n == 1:
		return 1
	case n > 1:
		return 2
	}
	return 3
}

func (u *use) glyphs() []uint16 {
	ids := make([]uint16, 0, len(u.text)+1)
	for g := range u.text {
		ids = append(ids, g)
	}
	slices.Sort(ids)
	return ids
}

// write adds the font's objects (ISO 32000-1, 9.7): a subset that keeps the glyph numbers, so that codes are glyphs. A
// program of CFF is keyed by them, too.
func (u *use) write(f *file, font int) {
	ids := u.glyphs()
	name := subsetTag(ids) + "+" + u.face.Name()
	descendant, descriptor, toUnicode, program := f.alloc(), f.alloc(), f.alloc(), f.alloc()
	f.object(font, fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, toUnicode))
	subset, err := u.face.Subset(ids) // broken outlines
	if err != nil && !f.ended() {
		f.err = err
	}
	kind, toGlyphs, key, dict := "CIDFontType2", "/CIDToGIDMap/Identity", "FontFile2", "/Length1 "+strconv.Itoa(len(subset.Data))
	if subset.CFF {
		kind, toGlyphs, key, dict = "CIDFontType0", "", "FontFile3", "/Subtype/CIDFontType0C"
	}
	f.object(descendant, fmt.Appendf(nil, "<</Type/Font/Subtype/%s/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"%s/DW 0/W[%s]/FontDescriptor %d 0 R>>", kind, name, toGlyphs, u.widths(ids), descriptor))
	m := u.face.Metrics()
	f.object(descriptor, fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d"+
		"/FontBBox[%d %d %d %d]/%s %d 0 R>>", name, m.Flags, m.ItalicAngle, m.Ascent, m.Descent, m.CapHeight, m.StemV,
		m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3], key, program))
	f.deflated(toUnicode, "", u.toUnicode(ids))
	f.deflated(program, dict, subset.Data)
}

// subsetTag is six capitals that differ where the glyphs differ (ISO 32000-1, 9.6.4).
func subsetTag(ids []uint16) string {
	h := fnv.New64a()
	for _, g := range ids {
		_, _ = h.Write([]byte{byte(g >> 8), byte(g)})
	}
	n := h.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return string(tag[:])
}

// widths are the glyphs' advances in 1/1000 em with two decimals, in stretches of consecutive glyphs.
func (u *use) widths(ids []uint16) []byte {
	var b []byte
	upem := int64(u.face.Upem())
	for i, g := range ids {
		switch {
		case i == 0:
			b = append(strconv.AppendInt(b, int64(g), 10), '[')
		case g != ids[i-1]+1:
			b = append(b, ']')
			b = append(strconv.AppendInt(b, int64(g), 10), '[')
		default:
			b = append(b, ' ')
		}
		v := round(int64(u.face.Advance(g))*100000, upem)
		b = strconv.AppendInt(b, v/100, 10)
		if r := v % 100; r != 0 {
			b = append(b, '.', byte('0'+r/10), byte('0'+r%10))
		}
	}
	if len(ids) > 0 {
		b = append(b, ']')
	}
	return b
}

const cmapHead = `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`

// perBlock is how many characters one bfchar block may map (Adobe Technical Note 5014).
const perBlock = 100

// toUnicode is the CMap from glyphs to text (ISO 32000-1, 9.10.3).
func (u *use) toUnicode(ids []uint16) []byte {
	b := bytes.NewBufferString(cmapHead)
	for block := range slices.Chunk(ids, perBlock) {
		fmt.Fprintf(b, "%d beginbfchar\n", len(block))
		for _, g := range block {
			fmt.Fprintf(b, "<%04X><", g)
			text := u.text[g].text
			if text == "" {
				text = "\u200b" // a later part of a cluster adds nothing to its text, yet every glyph must map to something
			}
			for _, c := range utf16.Encode([]rune(text)) {
				fmt.Fprintf(b, "%04X", c)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")
	return b.Bytes()
}
