package report

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// siblings gives slides of one section and arrangement one step, so that text does not jump when paging: the largest at
// which three quarters of them keep their page count. The others keep their own.
func siblings(c *worker, jobs []job) {
	groups := map[string][]*job{}
	for i := range jobs {
		if j := &jobs[i]; j.slide.Kind == Content && len(j.errs) == 0 && len(j.slide.Body) > 0 {
			key := j.arranged
			groups[key] = append(groups[key], j)
		}
	}
	for _, g := range groups {
		share(c, g)
	}
}

// share finds and sets the step of one group. The order of groups does not matter: each job is in one.
func share(c *worker, g []*job) {
	steps := make([]int, len(g))
	for i, j := range g {
		steps[i] = j.step
	}
	slices.Sort(steps)
	common := steps[(len(steps)*3+3)/4-1]
	for _, j := range g {
		if j.step >= common {
			continue
		}
		c.on(j, func() { j.join(c.Context, common) })
	}
}

// join takes a step if no more pages are needed at it.
func (j *job) join(c *layout.Context, common int) {
	j.hold(c) // smaller type does not always need fewer pages, so each slide is counted again
	if n, ok, _ := j.within(c, common, j.pages); ok {
		j.step, j.pages = common, n
	}
	j.release()
}
