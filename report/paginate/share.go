package paginate

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// share gives siblings one step, so that text does not jump when paging: the largest at which three quarters of them keep their
// page count. The others keep their own.
func (s *Slides) share(c *Worker) {
	groups := map[string][]*slide{}
	for i := range s.all {
		x := &s.all[i]
		if key := x.Siblings(); key != "" && good(x) {
			groups[key] = append(groups[key], x)
		}
	}
	for _, g := range groups {
		s.shareOne(c, g)
	}
}

// sparse is the part of a page, in percent, that a slide fills which keeps larger type than its siblings, and mostApart by how many
// steps of the ladder at most.
const (
	sparse    = 60
	mostApart = 3
)

// shareOne finds and sets the step of one group. The order of groups does not matter: each slide is in one.
func (s *Slides) shareOne(c *Worker, g []*slide) {
	steps := make([]int, len(g))
	for i, x := range g {
		steps[i] = x.step
	}
	slices.Sort(steps)
	common := steps[(len(steps)*3+3)/4-1]
	for _, x := range g {
		if x.step < common {
			c.on(x.index, x, func() error { s.join(c.Context, x, common); return nil })
		}
	}
}

// join takes a step if no more pages are needed at it, and the page does not look empty then; else one that is near.
func (s *Slides) join(c *layout.Context, x *slide, common int) {
	x.Hold(c) // smaller type does not always need fewer pages, so each slide is counted again
	defer s.release(x)
	own := x.step
	for _, step := range [...]int{common, max(own, common-mostApart)} {
		n, ok, _ := x.within(c, x.Body(), step, x.pages)
		if !ok {
			return
		}
		x.step, x.pages = step, n
		if n > 1 || x.fills(c, step) {
			return
		}
	}
}

// fills reports that the slide's one page is not sparse at a step.
func (x *slide) fills(c *layout.Context, step int) bool {
	at := *c
	at.Step, at.Tight = step, true
	return layout.Height(&at, x.Body(), x.size)*100 >= x.size.H*sparse
}
