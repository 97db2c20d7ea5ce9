package report

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// Body is the body as it is laid out; nil: there is none that could continue.
func (j *job) Body() layout.Node { return j.node }

// Room is the room that head and source leave the body on the pages of a slide of so many.
func (j *job) Room(c *layout.Context, parts int) (layout.Size, error) {
	j.prepared = true
	if j.slide.Kind != Content {
		return layout.Size{}, nil
	}
	suffix := part(parts, parts)
	if parts > 1 {
		return j.headed(c, suffix)
	}
	j.node = j.body()
	err := j.sourced(c)
	size, wrong := j.headed(c, suffix)
	return size, errors.Join(err, wrong)
}

// body is the body of the slide's blocks; nil: there are none.
func (j *job) body() layout.Node {
	if len(j.blocks) == 0 {
		return nil
	}
	body := &layout.Stack{Nodes: j.blocks, Gap: j.set.Grid.Block * 3 / 2}
	body.Breathe()
	if j.flows() {
		return &layout.TextColumns{Stack: body, Space: j.set.Grid.TextRuled, Rule: &j.set.Colors.Hairline}
	}
	return body
}

// sourced finds the lines of the slide's source.
func (j *job) sourced(c *layout.Context) error {
	if j.sourceLine = j.source(); j.sourceLine == nil {
		return nil
	}
	n, err := lines(c, j.sourceLine, j.set.Grid.Width())
	if err != nil {
		return fmt.Errorf("source: %w", err)
	}
	j.sourceLines = n
	return nil
}

// headed gives the slide its head and the body what is left.
func (j *job) headed(c *layout.Context, suffix string) (room layout.Size, err error) {
	g := &j.set.Grid
	j.head = j.newHead(suffix)
	if j.top, err = j.solve(c, j.head); err != nil {
		return room, err
	}
	bottom := g.Bottom
	if j.sourceLine != nil {
		bottom -= layout.Length(j.sourceLines-1) * j.sourceLine.LineHeight(c)
	}
	room = layout.Size{W: g.Width(), H: bottom - j.top}
	if room.H < 72*pt {
		err = fmt.Errorf("title, subtitle and source leave only %s pt of height for the body; shorten them", room.H)
	}
	return room, err
}

// part is what follows the title of a slide's page, where it has several: " (2/3)".
func part(i, n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (%d/%d)", i, n)
}
