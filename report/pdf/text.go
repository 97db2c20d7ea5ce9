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
	e.num(e.size.H - at.Y)
	e.op("Td ")
	s := shower{e: e, face: t.Face, upem: int64(t.Face.Upem()), size: t.Size, track: t.Track}
	for ws := t.Words; len(ws) > 0; {
		n := stretch(ws)
		switch {
		case t.Actual != "":
			n = len(ws)
			s.actual(t.Actual, ws)
		case ws[0].Level > 0:
			s.bidi(ws[:n])
		case vague(ws[0]) && !e.artifact:
			s.actual(spoken(ws[:n]), ws[:n])
		default:
			s.words(ws[:n])
		}
		ws = ws[n:]
	}
	s.end()
	e.op("ET\n")
}

// face is the number of a face's resource on the page.
func (e *encoder) face(f *fonts.Face) int {
	return indexIn(&e.faces, f)
}

// shower writes the operands of TJ.
type shower struct {
	e     *encoder
	face  *fonts.Face
	upem  int64
	size  layout.Length
	array bool          // an array is open
	open  bool          // a string in it is
	lag   int64         // by how many font units the pen is ahead of where the next glyph stands
	track layout.Length // letterspacing
}

// beginActual begins glyphs that stand for a text.
func (s *shower) beginActual(text string) {
	s.end()
	s.e.op("/Span <</ActualText")
	s.e.b = appendText(s.e.b, text)
	s.e.op(">> BDC ")
}

// endActual ends them.
func (s *shower) endActual() {
	s.end()
	s.e.op("EMC ")
}

// actual shows words that stand for a text.
func (s *shower) actual(text string, ws []*fonts.Word) {
	s.beginActual(text)
	s.words(ws)
	s.endActual()
}

func (s *shower) words(ws []*fonts.Word) {
	s.e.words = append(s.e.words, ws...)
	for _, w := range ws {
		for i := range w.Glyphs {
			s.glyph(&w.Glyphs[i])
		}
	}
}

// glyph shows one glyph where shaping put it. What a kern moves by less than 1/1000 em is carried to the next.
func (s *shower) glyph(g *fonts.Glyph) {
	if g.ID == 0 {
		s.e.fail(errNotdef)
	}
	s.lag -= int64(g.X)
	if n := round(s.lag*1000, s.upem); n != 0 {
		s.begin()
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
	s.begin()
	b := s.e.b
	if !s.open {
		b, s.open = append(b, '<'), true
	}
	s.e.b = append(b, hexDigits[id>>12], hexDigits[id>>8&15], hexDigits[id>>4&15], hexDigits[id&15])
}

// rise shows a glyph off the baseline, such as a mark on its letter.
func (s *shower) rise(g *fonts.Glyph) {
	s.end()
	s.e.num(layout.Scale32(g.Y, s.size, s.face))
	s.e.op("Ts ")
	s.show(g.ID)
	s.end()
	s.e.op("0 Ts ")
}

func (s *shower) begin() {
	if !s.array {
		s.e.b, s.array = append(s.e.b, '['), true
	}
}

func (s *shower) close() {
	if s.open {
		s.e.b, s.open = append(s.e.b, '>'), false
	}
}

func (s *shower) end() {
	s.close()
	if s.array {
		s.array = false
		s.e.op("] TJ ")
	}
}

// round is a/b to the nearest integer, b > 0.
func round(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
