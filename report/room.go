package report

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// Body is the body as it is laid out; nil: there is none that could continue.
func (j *job) Body() layout.Node { return j.node }

// Room is the room that head and source leave the body on the pages of a slide of so many.
func (j *job) Room(c *layout.Context, parts int) (layout.Size, error) {
	j.prepared = true
	if !j.continues() {
		return layout.Size{}, nil
	}
	suffix := part(parts, parts)
	if parts == 1 {
		j.node = j.body()
	}
	return j.headed(c, suffix)
}

// body is the body of the slide's blocks; nil: there are none.
func (j *job) body() layout.Node {
	if len(j.blocks) == 0 {
		return nil
	}
	body := &layout.Stack{Nodes: j.blocks, Gap: j.set.Grid.Block * 3 / 2}
	body.Breathe()
	if j.flows() && len(j.placeOf(layout.PlaceBody).Split) < 2 {
		return &layout.TextColumns{Stack: body, Space: j.set.Grid.TextRuled, Rule: &j.set.Colors.Hairline}
	}
	return body
}

// headed gives the slide its head and the body what is left.
func (j *job) headed(c *layout.Context, suffix string) (room layout.Size, err error) {
	j.frame = j.newFrame(suffix)
	if err := j.solve(c, j.frame); err != nil {
		return room, err
	}
	j.room = j.bodyRoom(c, j.frame)
	if j.room.H < 72*pt {
		err = fmt.Errorf("title, subtitle and source leave only %s pt of height for the body; shorten them", j.room.H)
	}
	return j.room.Size, err
}

// part is what follows the title of a slide's page, where it has several: " (2/3)".
func part(i, n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (%d/%d)", i, n)
}
