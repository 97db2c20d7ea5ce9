package report

import "github.com/deckfold/deckfold/layout"

// mostHeld is how many slides hold their nodes, with all their shaped text, from one stage to the next. Those after them make
// them anew, so that a long deck takes little more memory than its files.
const mostHeld = 1000

// hold makes the nodes of a slide that has let them go. All that was found of the slide before stands.
func (j *job) hold(c *layout.Context) {
	if j.held || len(j.unsound) > 0 {
		return
	}
	was := *j
	j.lower()
	if was.prepared {
		j.prepare(c)
	}
	j.pages, j.top, j.size, j.sourceLines, j.errs, j.warnings = was.pages, was.top, was.size, was.sourceLines, was.errs, was.warnings
}

// release lets the nodes go between two stages, if the slide does not hold them.
func (j *job) release() {
	if j.index >= j.deck.mostHeld {
		j.let()
	}
}

// let lets the nodes go.
func (j *job) let() {
	j.held, j.blocks, j.shown, j.body, j.node, j.head, j.sourceLine = false, nil, nil, nil, nil, nil, nil
}
