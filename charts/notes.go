package charts

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// notes draws the chart's notes with a thin leader to their points: below the lines where there is more room, else above.
func (l *lines) notes() {
	c := l.c
	for _, n := range c.Notes {
		i, k := l.find(n)
		if i < 0 {
			continue
		}
		l.note(strings.Split(n.Text, "\n"), l.xs[k], l.at(c.Series[i].Values[k]))
	}
}

// find is the series and the point of a note, -1 where there is none.
func (l *lines) find(n Note) (series, point int) {
	for i, s := range l.c.Series {
		if n.Series != "" && s.Name != n.Series {
			continue
		}
		for k, v := range s.Values {
			if l.c.category(k) == n.At && !math.IsNaN(v) {
				return i, k
			}
		}
	}
	return -1, 0
}

// note draws the lines of one note about a point.
func (l *lines) note(text []string, x, y int) {
	c := l.c
	label := Label{layout.Tick, c.Colors.Muted, false}
	wide := 0
	for _, t := range text {
		wide = max(wide, c.Width(t, label))
	}
	left := max(l.x0+2*pt, min(x-wide/2, l.x1-wide-2*pt))
	pitch := c.Size(layout.Tick) * 125 / 100
	high := pitch * len(text)
	top, bottom := l.between(left-4*pt, left+wide+4*pt)
	leader := Stroke{Color: c.Colors.Muted, Width: hairline}
	at := bottom + 18*pt
	if at+high < l.y1-4*pt {
		c.Line(x, y+8*pt, x, at-2*pt, leader)
	} else {
		if at = top - 18*pt - high; at < c.Top {
			at = c.Top
		}
		c.Line(x, y-8*pt, x, at+high+2*pt, leader)
	}
	for i, t := range text {
		line := at + pitch*i
		w := c.Width(t, label)
		tx := max(left, min(x-w/2, left+wide-w))
		ground := c.Colors.Ground
		if _, ok := c.Kind.(Area); ok && at > y {
			ground = c.Colors.Tint
		}
		c.Rect(tx-2*pt, line+pt, tx+w+2*pt, line+pitch-pt/2, ground) // no gridline runs through text
		c.Text(t, tx, line+c.Size(layout.Tick), label)
	}
}

// between is the highest and the lowest place of all lines from x0 to x1.
func (l *lines) between(x0, x1 int) (top, bottom int) {
	top, bottom = l.y1, l.y0
	for _, s := range l.c.Series {
		for k, v := range s.Values {
			if math.IsNaN(v) {
				continue
			}
			near := l.xs[k] >= x0 && l.xs[k] <= x1
			near = near || k > 0 && l.xs[k-1] < x1 && l.xs[k] > x0 || k+1 < len(l.xs) && l.xs[k] < x1 && l.xs[k+1] > x0
			if near {
				top, bottom = min(top, l.at(v)), max(bottom, l.at(v))
			}
		}
	}
	return top, bottom
}
