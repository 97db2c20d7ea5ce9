package arrange

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// The code of an arrangement says how the contents of a slide stand to each other: one content; several side by side; several
// one above another, up to the end. Two columns, of which the right one has two rows, are "c1r11xx"; no content is "".
const (
	oneContent = '1'
	columns    = 'c'
	rows       = 'r'
	endOfParts = 'x'
)

// The arrangements of the layouts that are always there.
const (
	None         = ""
	One          = "1"
	TwoColumns   = "c11x"
	ThreeColumns = "c111x"
	TwoByTwo     = "rc11xc11xx"
)

// InColumns reports an arrangement whose first parts are columns.
func InColumns(code string) bool { return len(code) > 0 && code[0] == columns }

// Append appends the code of the arrangement of contents, which are in reading order.
func Append(code []byte, all []layout.Rect) []byte { return appendIn(columns, code, all) }

// appendIn appends the code of the arrangement of contents among columns, or among rows.
func appendIn(among byte, code []byte, all []layout.Rect) []byte {
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
			code = appendIn(way, code, rest[:n])
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
func apartFrom(all []layout.Rect, across bool) int {
	for n := 1; n < len(all); n++ {
		end, begin := extentOf(&all[0], across).end, extentOf(&all[n], across).begin
		for i := range all[1:n] {
			end = max(end, extentOf(&all[1+i], across).end)
		}
		for i := range all[n+1:] {
			begin = min(begin, extentOf(&all[n+1+i], across).begin)
		}
		if end <= begin {
			return n
		}
	}
	return len(all)
}

// extent is where something begins and ends, from left to right or from top to bottom.
type extent struct{ begin, end layout.Length }

func extentOf(r *layout.Rect, across bool) extent {
	if across {
		return extent{r.X, r.Right()}
	}
	return extent{r.Y, r.Bottom()}
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

// Counted is how many contents each part of an arrangement has: "1 + (1 + 2)".
func Counted(code string) string {
	all := parts(code)
	for i, p := range all {
		if len(p) > 1 {
			all[i] = "(" + Counted(p) + ")"
			if n := len(parts(p)); strings.Count(p, string(oneContent)) == n {
				all[i] = strconv.Itoa(n)
			}
		}
	}
	return strings.Join(all, " + ")
}

// Places are where the contents of an arrangement stand in a body of a theme, in the order of its code; shares are those of its
// columns, nil for equal ones.
func Places(t *theme.Theme, code string, body layout.Rect, shares []int) []layout.Rect {
	switch code {
	case None:
		return nil
	case One:
		return []layout.Rect{body}
	}
	var out, in []layout.Rect
	all := parts(code)
	if code[0] == columns {
		if len(shares) != len(all) {
			shares = slices.Repeat([]int{1}, len(all))
		}
		in = t.Parted(body, shares)
	} else {
		in = t.Stacked(body, len(all))
	}
	for i, part := range all {
		out = append(out, Places(t, part, in[i], nil)...)
	}
	return out
}

// Usual are the arrangements of the layouts that a layout of the theme always gives.
func Usual(l *theme.SlideLayout) []string {
	switch p := &l.Places[layout.PlaceBody]; {
	case !p.On:
		return []string{None}
	case p.OnePage():
		return []string{One}
	case len(p.Split) > 1:
		return []string{split(p)}
	}
	return []string{One, TwoColumns, ThreeColumns, TwoByTwo, None}
}

// split is the arrangement of a body that its layout parts into columns.
func split(p *theme.Place) string {
	return string(columns) + strings.Repeat(string(oneContent), len(p.Split)) + string(endOfParts)
}

// AppendOn appends the code of the arrangement that contents have on a layout whose body takes what stands in it.
func AppendOn(code []byte, l *theme.SlideLayout, all []layout.Rect) []byte {
	switch p := &l.Places[layout.PlaceBody]; {
	case !p.On:
		return code
	case p.OnePage():
		return append(code, One...)
	case len(p.Split) > 1 && len(all) < len(p.Split):
		return append(code, split(p)...)
	}
	return Append(code, all)
}
