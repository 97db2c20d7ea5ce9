package report

import (
	"github.com/deckfold/deckfold/layout"
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
	set := j.set
	if j.slide.Kind == Cover {
		set.Body = layout.CardText
	}
	j.blocks, j.held = nodes(&set, j.slide.Body, 0), true
}

// Hold makes the nodes of a slide that has let them go. All that was found of the slide before stands.
func (j *job) Hold(c *layout.Context) {
	if j.held || len(j.unsound) > 0 {
		return
	}
	top, lines, was := j.top, j.sourceLines, j.faults
	j.lower()
	if j.prepared {
		_, _ = j.Room(c, 1) // what is wrong was said
	}
	j.top, j.sourceLines, j.faults = top, lines, was
}

// Drop lets the nodes go.
func (j *job) Drop() {
	j.held, j.blocks, j.shown, j.node, j.head, j.sourceLine = false, nil, nil, nil, nil, nil
}

// Blocks are the nodes of the slide's blocks.
func (j *job) Blocks() []layout.Node { return j.blocks }
