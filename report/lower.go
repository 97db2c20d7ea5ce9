package report

import (
	"cmp"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Lower makes nodes of the slide's blocks, and gathers their figures.
func (j *job) Lower() {
	if len(j.unsound) > 0 {
		j.tryNodes(j.slide.Body, nil)
		return
	}
	j.arranged = j.arrangement()
	j.lower()
	j.gather()
}

// lower makes nodes of the slide's blocks.
func (j *job) lower() {
	set, place := j.set, j.placeOf(layout.PlaceBody)
	set.Beside = len(place.Split) > 1 || j.filled() || j.free.twelfths > 0
	if set.Body = place.Type; len(place.Split) > 1 || mixed(j.texts()) || j.narrow() {
		set.Body = layout.SideText
	}
	set.Quoted = j.quoted()
	whole := parts(j.slide.Body, place) != nil
	if whole {
		set.Columns = place
	}
	j.held, j.beside = true, nil
	j.lowerPicture(&set)
	if set.Quoted {
		j.beside = speaker(&set, j.slide.Body)
	}
	if len(place.Split) > 1 && len(j.blocks) > 0 && !whole {
		j.blocks = []layout.Node{j.columns(place)}
	}
}

// mixed reports texts among other blocks, beside which they are not set in the largest type.
func mixed(blocks []Block) bool {
	return len(blocks) > 1 && slices.ContainsFunc(blocks, func(b Block) bool {
		t, ok := b.(Flowing)
		return !ok || !t.Flows()
	})
}

// columns are the slide's blocks in the columns of its layout, one in each, and what is left over in the last.
func (j *job) columns(place *theme.Place) layout.Node {
	shares := place.Split
	row := &layout.Columns{Gap: cmp.Or(place.Gap, j.set.ColumnGap(shares))}
	for i, share := range shares {
		from, to := min(i, len(j.blocks)), min(i+1, len(j.blocks))
		if i == len(shares)-1 {
			to = len(j.blocks)
		}
		row.Sides = append(row.Sides, layout.Side{Node: &layout.Stack{Nodes: j.blocks[from:to], Gap: j.set.Grid.Block}, Share: share})
	}
	return row
}

// Hold makes the nodes of a slide that has let them go. All that was found of the slide before stands.
func (j *job) Hold(c *layout.Context) {
	if j.held || len(j.unsound) > 0 {
		return
	}
	room, was := j.room, j.faults
	j.lower()
	if j.prepared {
		_, _ = j.Room(c, 1) // what is wrong was said
	}
	j.room, j.faults = room, was
}

// Drop lets the nodes go.
func (j *job) Drop() {
	j.beside = nil
	j.held, j.blocks, j.shown, j.node, j.frame = false, nil, nil, nil, nil
}

// Blocks are the nodes of the slide's blocks.
func (j *job) Blocks() []layout.Node { return j.blocks }
