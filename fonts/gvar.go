package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// tupleDeltas checks how a glyph varies (OpenType 1.9, tuple variation store), and counts the points that are moved: go-text
// takes the numbers of points as they come, and leaves out what it cannot read.
func tupleDeltas(b []byte, axes, points int) (total int, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	count, at := int(binary.BigEndian.Uint16(b)), int(binary.BigEndian.Uint16(b[2:]))
	if at > len(b) {
		return 0, false
	}
	head, data := b[4:], b[at:]
	shared := 0 // points; 0 is all
	if count&0x8000 != 0 {
		if shared, data, ok = pointNumbers(data, points); !ok {
			return 0, false
		}
	}
	for range count & 0xfff {
		if len(head) < 4 {
			return 0, false
		}
		size, flags := int(binary.BigEndian.Uint16(head)), binary.BigEndian.Uint16(head[2:])
		head = head[4:]
		tuples := 0
		if flags&0x8000 != 0 {
			tuples++
		}
		if flags&0x4000 != 0 {
			tuples += 2
		}
		if len(head) < 2*axes*tuples || len(data) < size {
			return 0, false
		}
		head = head[2*axes*tuples:]
		own, n := data, shared
		if flags&0x2000 != 0 {
			if n, own, ok = pointNumbers(own, points); !ok {
				return 0, false
			}
		}
		if n == 0 {
			n = points
		}
		if total += n; !packedDeltas(own, 2*n) {
			return 0, false
		}
		data = data[size:]
	}
	return total, true
}

// pointNumbers are how many points are named, 0 for all, and what follows; ok says that all are there.
func pointNumbers(b []byte, points int) (n int, rest []byte, ok bool) {
	if len(b) < 2 {
		return 0, nil, len(b) == 1 && b[0] == 0
	}
	n, rest = int(b[0]), b[1:]
	if n&0x80 != 0 {
		n, rest = (n&0x7f)<<8|int(b[1]), b[2:]
	}
	last := 0
	for left := n; left > 0; {
		if len(rest) == 0 {
			return 0, nil, false
		}
		run, width := int(rest[0]&0x7f)+1, 1+int(rest[0]>>7)
		if rest = rest[1:]; run > left || len(rest) < run*width {
			return 0, nil, false
		}
		for i := range run {
			step := int(rest[i])
			if width == 2 {
				step = int(binary.BigEndian.Uint16(rest[2*i:]))
			}
			if last += step; last >= points {
				return 0, nil, false
			}
		}
		left, rest = left-run, rest[run*width:]
	}
	return n, rest, true
}

// packedDeltas reports that there are n deltas.
func packedDeltas(b []byte, n int) bool {
	for n > 0 {
		if len(b) == 0 {
			return false
		}
		control := b[0]
		run, width := int(control&0x3f)+1, 1
		switch {
		case control&0x80 != 0:
			width = 0
		case control&0x40 != 0:
			width = 2
		}
		if b = b[1:]; run > n && width > 0 || len(b) < run*width {
			return false
		}
		n, b = n-run, b[run*width:]
	}
	return true
}

// points is how many points a simple glyph has, or how many parts a composed one.
func (f *Face) points(glyph uint16) int {
	d := f.outline(glyph)
	if len(d) < 10 {
		return 0
	}
	contours := int(int16(binary.BigEndian.Uint16(d)))
	switch {
	case contours < 0:
		n := 0
		parts(d, func(uint16) { n++ })
		return n
	case contours == 0 || len(d) < 10+2*contours:
		return 0
	}
	return int(binary.BigEndian.Uint16(d[10+2*contours-2:])) + 1
}

// mostPoints is how many points the outlines of a font may have in all, and mostOfGlyph one of them with all of its parts: few
// bytes may stand for many, and composed glyphs for their parts over and over.
const (
	mostPoints  = 1 << 23
	mostOfGlyph = 1 << 16
)

// expansion checks the number of points of glyphs of a glyf font.
func (f *Face) expansion(keep map[uint16]bool) error {
	total, sums := 0, map[uint16]int{}
	for g := range f.glyphs {
		if keep != nil && !keep[uint16(g)] {
			continue
		}
		n := 0
		if d := f.outline(uint16(g)); len(d) >= 10 && d[0]&0x80 != 0 {
			var err error
			if n, err = f.expand(uint16(g), sums, 0); err != nil {
				return err
			}
		} else {
			total += f.points(uint16(g))
		}
		if total > mostPoints || n > mostOfGlyph {
			return fmt.Errorf("the font's outlines have more than %d points in all, or %d a letter", mostPoints, mostOfGlyph)
		}
	}
	return nil
}

// expand is how many points a glyph has with all of its parts; sums are of composed glyphs.
func (f *Face) expand(glyph uint16, sums map[uint16]int, depth int) (int, error) {
	d := f.outline(glyph)
	if len(d) < 10 || int16(binary.BigEndian.Uint16(d)) >= 0 {
		return f.points(glyph), nil
	}
	if n, ok := sums[glyph]; ok {
		return n, nil
	}
	if depth > 16 {
		return 0, errors.New("the font is broken: its letters are composed of each other without end")
	}
	n := 1
	var err error
	parts(d, func(part uint16) {
		if int(part)+1 >= len(f.loca) || err != nil {
			return
		}
		m := 0
		if m, err = f.expand(part, sums, depth+1); err == nil {
			n = min(n+m, mostOfGlyph+1)
		}
	})
	sums[glyph] = n
	return n, err
}
