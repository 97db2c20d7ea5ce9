package report

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// barGroup is what tables beside one another have in common: the scales of their bars by what these measure, and the room for them.
type barGroup struct {
	scales map[barMeasure]barScale
	room   layout.BarGroup
}

// barMeasure is what the bars of a column say: numbers of one name in one unit.
type barMeasure struct {
	name, unit, prefix, suffix string
	by                         number.Unit
	good                       Direction
}

func (t *Table) measured(i int) barMeasure {
	c := &t.Columns[i]
	return barMeasure{plain(c.name()), plain(t.Unit), c.Format.Prefix, c.Format.Suffix, c.Format.Unit, c.Good}
}

// withBars is a block whose bars can be on one scale with those of blocks beside it.
type withBars interface {
	barsOf() map[barMeasure]barScale
	beside(g *barGroup) Block
}

// barsOf are the scales of the table's bars; nil where it has none that could be on another's.
func (t Table) barsOf() map[barMeasure]barScale {
	if t.Fold > 1 || len(t.checkDrawn()) > 0 {
		return nil
	}
	t = t.filled()
	out := map[barMeasure]barScale{}
	for i, s := range t.barScales() {
		if t.Columns[i].Bar {
			out[t.measured(i)] = s
		}
	}
	return out
}

// beside is the table with the scales of a group for its bars.
func (t Table) beside(g *barGroup) Block {
	t.bars = g
	return t
}

// over is a scale that has room for both.
func (s barScale) over(o barScale) barScale {
	return barScale{math.Min(s.least, o.least), math.Max(s.most, o.most)}
}

// onOneScale is the split with tables on one scale whose bars measure the same, where their sides are as wide as each other: else bars of
// one length would say two things beside one another.
func (s Split) onOneScale() Split {
	var tables [][2]int // side and place in it
	count, scales := map[barMeasure]int{}, map[barMeasure]barScale{}
	for i, side := range s {
		if max(side.Share, 1) != max(s[0].Share, 1) {
			return s
		}
		for k, b := range side.Body {
			t, ok := b.(withBars)
			if !ok {
				continue
			}
			tables = append(tables, [2]int{i, k})
			for m, scale := range t.barsOf() {
				count[m], scales[m] = count[m]+1, scales[m].over(scale)
			}
		}
	}
	for m, n := range count {
		if n < 2 {
			delete(scales, m)
		}
	}
	if len(scales) == 0 {
		return s
	}
	g, out := &barGroup{scales: scales}, append(Split(nil), s...)
	for i := range out {
		out[i].Body = append([]Block(nil), out[i].Body...)
	}
	for _, at := range tables {
		t := s[at[0]].Body[at[1]].(withBars)
		for m := range t.barsOf() {
			if _, shared := scales[m]; shared {
				out[at[0]].Body[at[1]] = t.beside(g)
			}
		}
	}
	return out
}
