package layout

import (
	"errors"
	"fmt"
)

// ColumnWidth is how wide the texts of a table's column are, bars apart. The zero value is as wide as they need, and wider by a gap where
// there is room.
type ColumnWidth struct {
	Share       int    // of the width that columns without one leave, relative to the shares of others; 0: none
	Fixed       Length // 0: not fixed
	Least, Most Length // 0: no bound
	NoWrap      bool   // no line of its texts is broken
}

// mostColumn is more than any page is wide.
const mostColumn = 10_000 * Pt

// Err reports what no column can be.
func (w ColumnWidth) Err() error {
	for _, l := range [...]struct {
		name string
		Length
	}{{"Fixed", w.Fixed}, {"Least", w.Least}, {"Most", w.Most}} {
		if l.Length < 0 || l.Length > mostColumn {
			return fmt.Errorf("its Width.%s is %s pt; give 0 to %s pt", l.name, l.Length, Length(mostColumn))
		}
	}
	switch {
	case w.Share < 0 || w.Share > mostShare:
		return fmt.Errorf("its Width.Share is %d; give 0 to %d", w.Share, mostShare)
	case w.Share > 0 && w.Fixed > 0:
		return errors.New("its Width has both a Share and Fixed; leave one out")
	case w.Fixed > 0 && (w.Least > 0 || w.Most > 0):
		return errors.New("its Width is Fixed; leave Least and Most out")
	case w.Most > 0 && w.Least > w.Most:
		return fmt.Errorf("its Width is at least %s and at most %s pt; give a Least that is no more than Most", w.Least, w.Most)
	case w.Share > 0 && w.Most > 0:
		return errors.New("its Width has both a Share and Most; leave one out")
	}
	return nil
}

const mostShare = 1000

// bound keeps the natural and the least width of a column within what is asked of it. The error is of a bound that a word, or a text
// that is not to be broken, does not fit in.
func (w *ColumnWidth) bound(natural, least *Length) error {
	word := "widest word"
	if w.NoWrap {
		*least, word = *natural, "widest text"
	}
	need := *least
	*natural, *least = max(*natural, w.Least), max(*least, w.Least)
	most, what := w.Most, "most width"
	if w.Fixed > 0 {
		*natural, *least, most, what = max(w.Fixed, need), max(w.Fixed, need), w.Fixed, "width"
	}
	if most == 0 {
		return nil
	}
	*natural = max(min(*natural, most), *least)
	if need > most {
		return fmt.Errorf("its %s of %s pt is less than the %s pt that its %s needs; make it wider, or shorten that", what, most, need, word)
	}
	return nil
}

// top is the greatest width that a column is given of what is left; w where it keeps that.
func (w *ColumnWidth) top(width Length) Length {
	switch {
	case w.Fixed > 0 || w.Share > 0:
		return width
	case w.Most > 0:
		return max(w.Most, width)
	}
	return Unlimited
}

// grow gives columns what is left of the width, in proportion to what they have, up to the most of each, and returns how much that is.
func (r *TableNode) grow(columns []Length, left Length) (given Length) {
	open := make([]bool, len(columns))
	for i, w := range columns {
		open[i] = r.Columns[i].top(w) > w
	}
	for full := true; full && left > 0; {
		var all Length
		for i, w := range columns {
			if open[i] {
				all += w
			}
		}
		full = false
		for i, w := range columns {
			if top := r.Columns[i].top(w); open[i] && w+left*w/max(all, 1) > top {
				given, left, columns[i] = given+top-w, left-(top-w), top
				open[i], full = false, true
				break // what is left for the others is another part now
			}
		}
		if full {
			continue
		}
		for i, w := range columns {
			if open[i] {
				more := left * w / max(all, 1)
				columns[i] += more
				given += more
			}
		}
	}
	return given
}

// share gives the columns with shares what the natural widths of the others leave of a room, at least what they need.
func (r *TableNode) share(natural, least []Length, room Length) {
	parts := 0
	for i := range r.Columns {
		if share := r.Columns[i].Share; share > 0 {
			natural[i], parts = least[i], parts+share
		}
	}
	if parts == 0 {
		return
	}
	left, open := room, make([]bool, len(natural))
	for i := range natural {
		if open[i] = r.Columns[i].Share > 0; !open[i] {
			left -= natural[i]
		}
	}
	for again := true; again && left > 0; {
		again = false
		for i := range natural {
			if share := r.Columns[i].Share; open[i] && left*Length(share)/Length(parts) < least[i] {
				left, parts, open[i], again = left-least[i], parts-share, false, true
				break
			}
		}
	}
	for i := range natural {
		if open[i] && left > 0 {
			natural[i] = left * Length(r.Columns[i].Share) / Length(parts)
		}
	}
}
