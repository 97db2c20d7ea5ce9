package cff

import (
	"encoding/binary"
	"math"
	"slices"
	"strconv"

	"github.com/go-text/typesetting/font/opentype"
)

// Glyph is a glyph of a program: its number, its advance and its outline, both in font units.
type Glyph struct {
	CID     uint16
	Advance int32
	Outline []opentype.Segment
}

// Program is a CID-keyed CFF program of one font DICT, without hints and subroutines. The glyphs stand in the order of their
// numbers, the first is 0; coordinates are rounded to whole units. The same glyphs give the same bytes.
func Program(glyphs []Glyph, upem int) []byte {
	ids, charstrings := make([]uint16, len(glyphs)), make([][]byte, len(glyphs))
	var w writer
	for i, g := range glyphs {
		ids[i], charstrings[i] = g.CID, w.draw(g)
	}
	private := appendOp(appendNumber(nil, 0), opDefaultWidth) // every glyph tells its width, from a nominal one of 0
	head := appendIndex([]byte{1, 0, 4, 4}, [][]byte{[]byte("Subset")})
	tail := appendIndex(nil, [][]byte{[]byte("Adobe"), []byte("Identity")})
	tail = appendIndex(tail, nil) // global subroutines
	at := len(head) + len(appendIndex(nil, [][]byte{topDict(ids, [4]int{})})) + len(tail)
	body := []byte{0} // charset, format 0
	for _, g := range ids[1:] {
		body = binary.BigEndian.AppendUint16(body, g)
	}
	places := [4]int{at, at + len(body)}
	body = append(body, 3, 0, 1, 0, 0, 0) // FDSelect: one range, all in font DICT 0
	body = binary.BigEndian.AppendUint16(body, uint16(len(ids)))
	places[2] = at + len(body)
	body = appendIndex(body, charstrings)
	fd := appendOp(appendInt(appendInt(fontMatrix(upem), len(private)), at+len(body)), opPrivate)
	body = append(body, private...)
	places[3] = at + len(body)
	body = appendIndex(body, [][]byte{fd})
	return slices.Concat(appendIndex(head, [][]byte{topDict(ids, places)}), tail, body)
}

// topDict is the top DICT with the places of the charset, the font DICTs' numbers, the glyphs and the font DICTs. Places take
// five bytes, so that sizes do not depend on them. ROS comes first (5176, 18) and its operands are short: veraPDF wants both.
func topDict(ids []uint16, places [4]int) []byte {
	d := appendOp(appendNumber(appendNumber(appendNumber(nil, 391), 392), 0), opROS)
	d = appendOp(appendInt(d, int(ids[len(ids)-1])+1), opCount)
	for i, op := range [4]int{opCharset, opFDOf, opGlyphs, opFDs} {
		d = appendOp(appendInt(d, places[i]), op)
	}
	return d
}

// fontMatrix is what a font DICT begins with where an em has not 1000 units. It is not in the top DICT, where veraPDF 1.30 takes an
// operand of ROS for it.
func fontMatrix(upem int) (d []byte) {
	if upem == 1000 {
		return nil
	}
	for _, v := range [6]float64{1 / float64(upem), 0, 0, 1 / float64(upem), 0, 0} {
		d = appendReal(d, v)
	}
	return appendOp(d, opMatrix)
}

// appendReal appends a real operand: decimal digits, two a byte.
func appendReal(b []byte, v float64) []byte {
	if v == 0 {
		return appendNumber(b, 0)
	}
	var nibbles []byte
	for _, c := range strconv.FormatFloat(v, 'f', 9, 64)[1:] { // .000488281
		if c == '.' {
			nibbles = append(nibbles, 10)
		} else {
			nibbles = append(nibbles, byte(c-'0'))
		}
	}
	nibbles = append(nibbles, 15, 15)
	b = append(b, 30)
	for i := 0; i+1 < len(nibbles); i += 2 {
		b = append(b, nibbles[i]<<4|nibbles[i+1])
	}
	return b
}

func appendIndex(b []byte, items [][]byte) []byte {
	b = binary.BigEndian.AppendUint16(b, uint16(len(items)))
	if len(items) == 0 {
		return b
	}
	total := 1
	for _, it := range items {
		total += len(it)
	}
	size := 1
	for total>>(8*size) > 0 {
		size++
	}
	b = append(b, byte(size))
	put := func(at int) {
		for k := size - 1; k >= 0; k-- {
			b = append(b, byte(at>>(8*k)))
		}
	}
	put(1)
	at := 1
	for _, it := range items {
		at += len(it)
		put(at)
	}
	for _, it := range items {
		b = append(b, it...)
	}
	return b
}

func appendInt(b []byte, v int) []byte {
	return binary.BigEndian.AppendUint32(append(b, 29), uint32(int32(v)))
}

// appendNumber appends an operand in its shortest form, the same in charstrings and DICTs.
func appendNumber(b []byte, v int) []byte {
	switch {
	case v >= -107 && v <= 107:
		return append(b, byte(v+139))
	case v >= 108 && v <= 1131:
		return append(b, byte((v-108)>>8+247), byte(v-108))
	case v <= -108 && v >= -1131:
		return append(b, byte((-v-108)>>8+251), byte(-v-108))
	}
	return binary.BigEndian.AppendUint16(append(b, 28), uint16(int16(v)))
}

func appendOp(b []byte, op int) []byte {
	if op >= 12<<8 {
		b = append(b, 12)
	}
	return append(b, byte(op))
}

// writer writes charstrings with the short forms of lines and curves.
type writer struct {
	x, y int
	b    []byte
	args []int
	op   byte // that args belong to
}

// mostArgs is the largest stack of CFF (5177, appendix B).
const mostArgs = 48

// draw is a glyph's charstring.
func (w *writer) draw(g Glyph) []byte {
	*w = writer{args: append(w.args[:0], int(g.Advance))}
	for _, s := range g.Outline {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			w.move(s.Args[0])
		case opentype.SegmentOpLineTo:
			w.line(w.to(s.Args[0]))
		case opentype.SegmentOpCubeTo:
			w.curve(s.Args)
		case opentype.SegmentOpQuadTo:
			x, y := float32(w.x), float32(w.y)
			c, e := s.Args[0], s.Args[1]
			w.curve([3]opentype.SegmentPoint{{X: x + (c.X-x)*2/3, Y: y + (c.Y-y)*2/3}, {X: e.X + (c.X-e.X)*2/3, Y: e.Y + (c.Y-e.Y)*2/3}, e})
		}
	}
	w.flush()
	w.op = opEndChar
	w.flush()
	return w.b
}

// to goes to a point, rounded; rounding places, not steps, lets no error add up.
func (w *writer) to(q opentype.SegmentPoint) (dx, dy int) {
	x, y := int(math.Round(float64(q.X))), int(math.Round(float64(q.Y)))
	dx, dy = x-w.x, y-w.y
	w.x, w.y = x, y
	return dx, dy
}

func (w *writer) move(q opentype.SegmentPoint) {
	dx, dy := w.to(q)
	w.flush()
	switch {
	case dy == 0:
		w.args, w.op = append(w.args, dx), opHMove
	case dx == 0:
		w.args, w.op = append(w.args, dy), opVMove
	default:
		w.args, w.op = append(w.args, dx, dy), opRMove
	}
	w.flush()
}

func (w *writer) line(dx, dy int) {
	switch {
	case dx == 0 && dy == 0:
	case dy == 0:
		w.inTurn(opHLine, opVLine, dx)
	case dx == 0:
		w.inTurn(opVLine, opHLine, dy)
	default:
		w.more(opRLine, dx, dy)
	}
}

// inTurn adds a horizontal or vertical line; hlineto and vlineto take such lines in turn.
func (w *writer) inTurn(op, other byte, d int) {
	fits := w.op == op && len(w.args)%2 == 0 || w.op == other && len(w.args)%2 == 1
	if !fits || len(w.args) == mostArgs {
		w.flush()
		w.op = op
	}
	w.args = append(w.args, d)
}

func (w *writer) curve(q [3]opentype.SegmentPoint) {
	ax, ay := w.to(q[0])
	bx, by := w.to(q[1])
	cx, cy := w.to(q[2])
	switch {
	case ay == 0 && cx == 0:
		w.turn(opHVCurve, opVHCurve, ax, bx, by, cy)
	case ax == 0 && cy == 0:
		w.turn(opVHCurve, opHVCurve, ay, bx, by, cx)
	case ay == 0 && cy == 0:
		w.more(opHHCurve, ax, bx, by, cx)
	case ax == 0 && cx == 0:
		w.more(opVVCurve, ay, bx, by, cy)
	default:
		w.more(opRRCurve, ax, ay, bx, by, cx, cy)
	}
}

// turn adds a curve from horizontal to vertical or back; hvcurveto and vhcurveto take such curves in turn.
func (w *writer) turn(op, other byte, d ...int) {
	fits := w.op == op && len(w.args)%8 == 0 || w.op == other && len(w.args)%8 == 4
	if !fits || len(w.args)+4 > mostArgs {
		w.flush()
		w.op = op
	}
	w.args = append(w.args, d...)
}

func (w *writer) more(op byte, d ...int) {
	if w.op != op || len(w.args)+len(d) > mostArgs {
		w.flush()
		w.op = op
	}
	w.args = append(w.args, d...)
}

// flush writes the operands so far; the width waits for the first operator.
func (w *writer) flush() {
	if w.op == 0 {
		return
	}
	for _, v := range w.args {
		w.b = appendNumber(w.b, v)
	}
	w.b = append(w.b, w.op)
	w.args, w.op = w.args[:0], 0
}
