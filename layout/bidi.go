package layout

import (
	"slices"

	"github.com/deckfold/deckfold/fonts"
)

// visual is the order of the pieces of one line from left to right, by their numbers (UAX 9, L2); nil where it is that of
// reading. Spaces at the end of the line stand at its right end (L1).
func visual(ps []fonts.Piece) []int {
	if !slices.ContainsFunc(ps, func(p fonts.Piece) bool { return p.Level != 0 }) {
		return nil
	}
	order := make([]int, len(ps))
	levels := make([]uint8, len(ps))
	for i := range ps {
		order[i], levels[i] = i, ps[i].Level
	}
	for i := len(ps) - 1; i >= 0 && blank(ps[i]); i-- {
		levels[i] = 0
	}
	for level := slices.Max(levels); level > 0; level-- {
		for a, b := range stretches(levels, level) {
			slices.Reverse(order[a:b])
			slices.Reverse(levels[a:b])
		}
	}
	return order
}

// blank reports a piece of nothing but spaces.
func blank(p fonts.Piece) bool { return p.Ink == 0 && p.Space > 0 }

// stretches are the longest stretches of a level or above.
func stretches(levels []uint8, level uint8) func(yield func(a, b int) bool) {
	return func(yield func(a, b int) bool) {
		for i := 0; i < len(levels); i++ {
			from := i
			for i < len(levels) && levels[i] >= level {
				i++
			}
			if i > from && !yield(from, i) {
				return
			}
		}
	}
}

// Reading is the words of a text, which stand from left to right, in the order of reading: ws itself where that is the same.
// It undoes L2 of UAX 9: what that reversed last, from the lowest level, is reversed first.
func Reading(ws []*fonts.Word) []*fonts.Word {
	if !slices.ContainsFunc(ws, func(w *fonts.Word) bool { return w.Level != 0 }) {
		return ws
	}
	ws = slices.Clone(ws)
	levels := make([]uint8, len(ws))
	for i, w := range ws {
		levels[i] = w.Level
	}
	highest := slices.Max(levels)
	for level := uint8(1); level <= highest; level++ {
		for a, b := range stretches(levels, level) {
			slices.Reverse(ws[a:b])
			slices.Reverse(levels[a:b])
		}
	}
	return ws
}

// Arrange appends to dst where the pieces of one line stand, by their distance from its left end, in the order of reading
// (UAX 9, L1 and L2); advance is the width of a piece.
func Arrange(dst []Length, ps []fonts.Piece, advance func(fonts.Piece) Length) []Length {
	order, from := visual(ps), len(dst)
	dst = slices.Grow(dst, len(ps))[:from+len(ps)]
	var x Length
	for k := range ps {
		i := k
		if order != nil {
			i = order[k]
		}
		dst[from+i] = x
		x += advance(ps[i])
	}
	return dst
}

// mixed is a line with pieces from right to left. It is drawn in the order of reading, in stretches of one look that stand
// beside each other.
type mixed struct {
	pieces []fonts.Piece
	order  []int    // from left to right
	place  []int    // of every piece, from the left
	at     []Length // of every piece
}

func mix(ps []fonts.Piece, order []int, advance func(fonts.Piece) Length) mixed {
	m := mixed{slices.Clone(ps), order, make([]int, len(ps)), Arrange(nil, ps, advance)}
	for i := len(ps) - 1; i >= 0 && blank(ps[i]); i-- {
		if ps[i].Level > 0 { // L1: the end of a line is of the paragraph's level
			w := *ps[i].Word
			w.Level = 0
			m.pieces[i].Word = &w
		}
	}
	for k, i := range order {
		m.place[i] = k
	}
	return m
}

// stretch is how many pieces of one look from piece i on stand beside each other, and the place of the first from the left.
func (m *mixed) stretch(i int) (first, n int) {
	lo, hi := m.place[i], m.place[i]
	first, n = lo, 1
	for k := i + 1; k < len(m.pieces) && alike(m.pieces[i], m.pieces[k]); k++ {
		if lo, hi = min(lo, m.place[k]), max(hi, m.place[k]); hi-lo == k-i {
			first, n = lo, k-i+1
		}
	}
	return first, n
}

// visual is n pieces from left to right from a place on.
func (m *mixed) visual(first, n int) (ps []fonts.Piece) {
	for _, k := range m.order[first : first+n] {
		ps = append(ps, m.pieces[k])
	}
	return ps
}
