package pdf

import (
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

const hexDigits = "0123456789ABCDEF"

// text shows a run of shaped glyphs.
func (e *encoder) text(at layout.Point, t *layout.Text) {
	if len(t.Words) == 0 {
		return
	}
	e.fill(t.Color)
	if e.track != t.Track {
		e.track = t.Track
		e.num(t.Track)
		e.op("Tc ")
	}
	e.op("BT /F")
	e.b = strconv.AppendInt(e.b, int64(e.face(t.Face)), 10)
	e.op(" ")
	e.num(t.Size)
	e.op("Tf ")
	e.num(at.X)
	e.num(e.height - at.Y)
	e.op("Td [")
	s := shower{e: e, face: t.Face, upem: int64(t.Face.Upem()), size: t.Size}
	for _, w := range t.Words {
		e.words = append(e.words, w)
		for i := range w.Glyphs {
			s.glyph(&w.Glyphs[i])
		}
	}
	s.close()
	e.op("] TJ ET\n")
}

// face is the number of a face's resource on the page.
func (e *encoder) face(f *fonts.Face) int {
	for i, have := range e.faces {
		if have == f {
			return i
		}
	}
	e.faces = append(e.faces, f)
	return len(e.faces) - 1
}

// shower writes the operand of TJ.
type shower struct {
	e    *encoder
	face *fonts.Face
	upem int64
	size layout.Length
	open bool  // a string is
	lag  int64 // by how many font units the pen is ahead of where the next glyph stands
}

// glyph shows one glyph where shaping put it. What a kern moves by less than 1/1000 em is carried to the next.
func (s *shower) glyph(g *fonts.Glyph) {
	s.lag -= int64(g.X)
	if n := round(s.lag*1000, s.upem); n != 0 {
		s.close()
		s.e.b = strconv.AppendInt(s.e.b, n, 10)
		s.lag -= round(n*s.upem, 1000)
	}
	if g.Y != 0 {
		s.rise(g)
	} else {
		s.show(g.ID)
	}
	s.lag += int64(s.face.Advance(g.ID)) + int64(g.X) - int64(g.Adv)
}

func (s *shower) show(id uint16) {
	b := s.e.b
	if !s.open {
		b, s.open = append(b, '<'), true
	}
	s.e.b = append(b, hexDigits[id>>12], hexDigits[id>>8&15], hexDigits[id>>4&15], hexDigits[id&15])
}

// rise shows a glyph off the baseline, such as a mark on its letter.
func (s *shower) rise(g *fonts.Glyph) {
	s.close()
	s.e.op("] TJ ")
	s.e.num(layout.Scale32(g.Y, s.size, s.face))
	s.e.op("Ts [")
	s.show(g.ID)
	s.close()
	s.e.op("] TJ 0 Ts [")
}

func (s *shower) close() {
	if s.open {
		s.e.b, s.open = append(s.e.b, '>'), false
	}
}

// round is a/b to the nearest integer, b > 0.
func round(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
