package pptx

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// The code of an arrangement, which says how the contents of a slide stand to each other: one content; several side by side; several
// one above another, up to the end. Two columns, of which the right one has two rows, are "c1r11xx"; no content is "".
const (
	oneContent = '1'
	columns    = 'c'
	rows       = 'r'
	endOfParts = 'x'
)

// The arrangements of the layouts that are always there.
const (
	noContents   = ""
	soleContent  = "1"
	twoColumns   = "c11x"
	threeColumns = "c111x"
	twoByTwo     = "rc11xc11xx"
)

// contents appends the objects that stand in content placeholders, in the order in which they are read: the texts of the body, charts,
// tables and pictures. Those in groups cannot.
func contents(out []*object, objects []object) []*object {
	for i := range objects {
		switch o := &objects[i]; {
		case o.role != inBody || o.decor:
		case o.flow != nil || o.chart != nil || o.table != nil || o.image != nil:
			out = append(out, o)
		}
	}
	return out
}

// arrange appends the code of the arrangement of contents.
func arrange(code []byte, all []*object) []byte { return arrangeIn(columns, code, all) }

// arrangeIn appends the code of the arrangement of contents among columns, or among rows.
func arrangeIn(among byte, code []byte, all []*object) []byte {
	switch len(all) {
	case 0:
		return code
	case 1:
		return append(code, oneContent)
	}
	for _, across := range [...]bool{true, false} {
		n := apartFrom(all, across)
		if n == len(all) {
			continue
		}
		way := byte(rows)
		if across {
			way = columns
		}
		code = append(code, way)
		for rest := all; len(rest) > 0; rest = rest[n:] {
			n = apartFrom(rest, across)
			code = arrangeIn(way, code, rest[:n])
		}
		return append(code, endOfParts)
	}
	some := bytes.Repeat([]byte{oneContent}, len(all)) // on one another
	if among == rows {
		return append(code, some...)
	}
	return append(append(append(code, rows), some...), endOfParts)
}

// apartFrom is how many of the contents stand left of all that follow, or above them; all where they do not part.
func apartFrom(all []*object, across bool) int {
	for n := 1; n < len(all); n++ {
		end, begin := all[0].extent(across).end, all[n].extent(across).begin
		for _, o := range all[1:n] {
			end = max(end, o.extent(across).end)
		}
		for _, o := range all[n+1:] {
			begin = min(begin, o.extent(across).begin)
		}
		if end <= begin {
			return n
		}
	}
	return len(all)
}

// extent is where something begins and ends, from left to right or from top to bottom.
type extent struct{ begin, end layout.Length }

func (o *object) extent(across bool) extent {
	if across {
		return extent{o.X, o.Right()}
	}
	return extent{o.Y, o.Bottom()}
}

// parts are the codes of the columns or rows of an arrangement that has some.
func parts(code string) (out []string) {
	depth, from := 0, 1
	for i := 1; i < len(code)-1; i++ {
		switch code[i] {
		case columns, rows:
			depth++
		case endOfParts:
			depth--
		}
		if depth == 0 {
			out = append(out, code[from:i+1])
			from = i + 1
		}
	}
	return out
}

// counted is how many contents each part of an arrangement has: "1 + (1 + 2)".
func counted(code string) string {
	all := parts(code)
	for i, p := range all {
		if len(p) > 1 {
			all[i] = "(" + counted(p) + ")"
			if n := len(parts(p)); strings.Count(p, string(oneContent)) == n {
				all[i] = strconv.Itoa(n)
			}
		}
	}
	return strings.Join(all, " + ")
}

// places are where the contents of an arrangement stand in a body, in the order of its code; shares are those of its columns.
func (s *sheet) places(code string, body layout.Rect, shares []int) []layout.Rect {
	switch code {
	case noContents:
		return nil
	case soleContent:
		return []layout.Rect{body}
	}
	var out, in []layout.Rect
	all := parts(code)
	if code[0] == columns {
		if len(shares) != len(all) {
			shares = slices.Repeat([]int{1}, len(all))
		}
		in = s.Parted(body, shares)
	} else {
		in = s.Stacked(body, len(all))
	}
	for i, part := range all {
		out = append(out, s.places(part, in[i], nil)...)
	}
	return out
}

// arrangements are those of the layouts that a layout of the theme always gives.
func arrangements(l *theme.SlideLayout) []string {
	switch p := &l.Places[layout.PlaceBody]; {
	case !p.On:
		return []string{noContents}
	case p.Foot:
		return []string{soleContent}
	case len(p.Split) > 1:
		return []string{split(p)}
	}
	return []string{soleContent, twoColumns, threeColumns, twoByTwo, noContents}
}

// split is the arrangement of a body that its layout parts into columns.
func split(p *theme.Place) string {
	return string(columns) + strings.Repeat(string(oneContent), len(p.Split)) + string(endOfParts)
}

// arranged is the code of the arrangement that the contents of a slide have on a layout, and those of them that stand in placeholders.
func arranged(code []byte, l *theme.SlideLayout, all []*object) ([]byte, []*object) {
	switch p := &l.Places[layout.PlaceBody]; {
	case !p.On:
		return code, nil
	case p.Foot:
		all = slices.DeleteFunc(all, func(o *object) bool { return o.flow == nil })
		return append(code, soleContent...), all[:min(len(all), 1)]
	case len(p.Split) > 1 && len(all) < len(p.Split):
		return append(code, split(p)...), all
	}
	return arrange(code, all), all
}
