package charts

import (
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// leastHeight is that of a chart with its title and unit, of every kind that does not need more for its marks.
const leastHeight = 110 * layout.Pt

// body is the least room under title, unit and legend: for a plot with labels over its marks and names under it.
func (c *Canvas) body() int { return c.footing() + tickHead + c.Size(layout.Label) + 26*pt }

// footing is the room of one line of names under a plot.
func (c *Canvas) footing() int {
	if c.nameless {
		return c.Size(layout.Tick) / 2 // of the lowest tick
	}
	return 2 * c.Size(layout.Tick)
}

// labelStep is the step of the sizes of labels in a room, which follows from that alone, so that charts of one size have labels of
// one size: 14 pt from 336 x 168 pt on, 12 from 238 x 126, else 11.
func labelStep(s *layout.Scale, room layout.Size) int {
	em := s.Size(layout.Label, 0)
	switch {
	case room.W >= 24*em && room.H >= 12*em:
		return 0
	case room.W >= 17*em && room.H >= 9*em:
		return 1
	}
	return leastLabels
}

// leastLabels is the step of the smallest labels.
const leastLabels = 2

// advise warns of what has no room and is left out.
func (c *Canvas) advise(what string) {
	name := "a chart"
	if c.Title != "" {
		name = "the chart " + strconv.Quote(plain(c.Title))
	}
	c.rec.ctx.Advise(fmt.Sprintf("%s of %d x %d pt has no room for %s, and leaves that out; give the chart more room, or say it shorter", name, c.W/pt, c.H/pt, what))
}

// rung is how much a label at a line's end says; the less, the less room it needs.
type rung uint8

// The rungs, from the one that says most. Under them is the legend, and without room for that an advice.
const (
	nameAndValue rung = iota
	nameOverValue
	nameAlone
	rungsAtEnds
)

// leastPlotted is the least height of a plot with the names under it.
const leastPlotted = 70 * layout.Pt
