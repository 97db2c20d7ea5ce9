package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"github.com/deckfold/deckfold/fonts/cff"
)

// shapers are the tables that shape text of a face whose outlines are drawn anew. The outlines are not among them: the shaper
// needs them only to place the marks of a font that does not say where they go, and it bounds no charstrings.
var shapers = []string{"cmap", "head", "hhea", "hmtx", "maxp", "OS/2", "GDEF", "GSUB", "GPOS", "kern", "fvar", "avar", "MVAR"}

// redrawn reads a font of CFF outlines, or an instance of a variable one, which stands at a place on its axes.
func redrawn(own map[string][]byte, d *design, at []float64, label string, moved bool) (*Face, error) {
	f := &Face{tables: own}
	var err error
	if moved {
		if f.coords, err = d.normalize(own, at); err != nil {
			return nil, err
		}
	}
	if err := f.outlines(); err != nil {
		return nil, err
	}
	source := *f // as it is in the file
	if moved {
		advances, err := source.widths()
		if err != nil {
			return nil, err
		}
		f.tables, f.metrics = maps.Clone(own), f.glyphs
		f.tables["hmtx"] = metricsTable(advances)
		f.tables["hhea"] = patched(own["hhea"], 34, uint16(f.glyphs))
		for i, a := range d.axes {
			if a.tag == "wght" {
				f.weight = min(max(int32(at[i]), 1), 1000)
			}
		}
	}
	if f.draw == nil {
		f.draw = source.pen
	}
	if err := f.shapedBy(f.shaped()); err != nil {
		return nil, err
	}
	if moved {
		f.name += "-" + plainName([]byte(label))
	}
	return f, nil
}

// outlines checks and reads the face's kind of outlines; those of CFF are drawn by draw.
func (f *Face) outlines() error {
	for _, name := range [2]string{"CFF2", "CFF "} {
		t, ok := f.tables[name]
		if !ok {
			continue
		}
		if err := f.measures(name); err != nil {
			return err
		}
		outlines, err := cff.Parse(t)
		if err != nil {
			return fmt.Errorf("the font is broken: %w", err)
		}
		if outlines.Glyphs() < f.glyphs {
			return fmt.Errorf("the font is broken: it has %d glyphs, and outlines of %d", f.glyphs, outlines.Glyphs())
		}
		coords := f.coords
		f.draw = func([]uint16) (drawer, error) {
			p, err := outlines.Pen(coords)
			if err != nil {
				return nil, err
			}
			return p.Draw, nil
		}
		return nil
	}
	if _, ok := f.tables["glyf"]; !ok {
		return errors.New("the font has no outlines (tables glyf, CFF or CFF2); give one that has, bitmaps are not embedded")
	}
	if err := f.measures("loca", "glyf"); err != nil {
		return err
	}
	return f.offsets()
}

// shaped is a font file that shapes the face's text. Advances are those of its table hmtx, where it stands on its axes, too.
func (f *Face) shaped() []byte {
	var kept []opentype.Table
	for _, name := range shapers {
		if t, ok := f.tables[name]; ok {
			if name == "fvar" {
				t = unnamed(t)
			}
			kept = append(kept, opentype.Table{Tag: opentype.MustNewTag(name), Content: t})
		}
	}
	if f.coords != nil {
		kept = append(kept, opentype.Table{Tag: opentype.MustNewTag("HVAR"), Content: unvaried(len(f.coords))})
	}
	slices.SortFunc(kept, func(a, b opentype.Table) int { return int(int64(a.Tag) - int64(b.Tag)) })
	return opentype.WriteTTF(kept)
}

// astray reports a mark that the font puts on no letter and that would be drawn on the next: its outline does not reach back.
func (f *Face) astray(g Glyph) bool {
	if g.Adv != 0 || g.X != 0 || g.Y != 0 {
		return false
	}
	draw, err := f.draw([]uint16{g.ID})
	if err != nil {
		return true
	}
	outline, err := draw(g.ID)
	return err != nil || len(outline) > 0 && !slices.ContainsFunc(outline, func(s opentype.Segment) bool { return s.Args[0].X < 0 })
}

// unvaried is a table HVAR by which no advance varies.
func unvaried(axes int) []byte {
	b := make([]byte, 32)
	b[1], b[7] = 1, 20 // version 1.0, the store follows
	b[21], b[25] = 1, 8
	return append(b[:28], byte(axes>>8), byte(axes), 0, 0)
}

// varied changes a descriptor to what the font says of the instance (OpenType 1.9, MVAR).
func (f *Face) varied(m *Metrics) {
	face := font.NewFace(f.font)
	face.SetCoords(f.coords)
	if e, ok := face.FontHExtents(); ok {
		m.Ascent, m.Descent = int32(e.Ascender)*1000/f.upem, int32(e.Descender)*1000/f.upem
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 90 && binary.BigEndian.Uint16(os2) >= 2 {
		m.CapHeight = int32(face.LineMetric(font.CapHeight)) * 1000 / f.upem
	}
}
