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

// join takes a step if no more pages are needed at it.
func (s *Slides) join(c *layout.Context, x *slide, common int) {
	x.Hold(c) // smaller type does not always need fewer pages, so each slide is counted again
	if n, ok, _ := x.within(c, x.Body(), common, x.pages); ok {
		x.step, x.pages = common, n
	}
	s.release(x)
}
