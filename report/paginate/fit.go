package paginate

import "github.com/deckfold/deckfold/layout"

// fit finds the room for the slide's body, and the largest step that needs no more pages than the smallest.
func (s *Slides) fit(c *layout.Context, x *slide) {
	x.Hold(c)
	defer s.release(x)
	x.pages = 1
	var err error
	if x.size, err = x.Room(c, 1); err != nil {
		x.Fail(err)
	}
	body := x.Body()
	if body == nil || x.Failed() {
		return
	}
	last := c.Scale.Steps() - 1
	one, ok, err := x.within(c, body, 0, 1)
	if ok {
		x.step, x.pages = 0, one
		return
	}
	several := err == nil
	n, err := x.count(c, body, last)
	if err != nil {
		x.Fail(err)
		return
	}
	x.step, x.pages = last, n
	for step := range last {
		if step == 0 && n == 1 && several || step > 0 && c.Scale.Same(x.asked, step-1, step) {
			continue // it did not fit in sizes that are the same
		}
		if m, ok, _ := x.within(c, body, step, n); ok {
			x.step, x.pages = step, m
			return
		}
	}
}

// count is the number of pages at a step.
func (x *slide) count(c *layout.Context, body layout.Node, step int) (int, error) {
	at := *c
	at.Step, at.Asked = step, &x.asked
	n, err := layout.Count(&at, body, x.size)
	return max(n, 1), err
}

// within is the number of pages at a step if it is at most so many; not ok says that it is not.
func (x *slide) within(c *layout.Context, body layout.Node, step, most int) (n int, ok bool, err error) {
	at := *c
	at.Step, at.Asked = step, &x.asked
	n, ok, err = layout.Within(&at, body, x.size, most)
	return max(n, 1), ok, err
}

// settle finds where the pages of a slide that continues end, once its step is known. What stands around the body may take more
// room on pages that say which they are.
func (s *Slides) settle(c *layout.Context, x *slide) {
	at := *c
	at.Step = x.step
	if x.pages > 1 {
		x.Hold(c)
		was := x.size
		var err error
		if x.size, err = x.Room(c, x.pages); err != nil {
			x.Fail(err)
		}
		if x.size != was && !x.Failed() {
			n, err := x.count(c, x.Body(), x.step)
			if err != nil {
				x.Fail(err)
				return
			}
			x.pages = n
		}
	}
	x.brk, x.pages = layout.Even(&at, x.Body(), x.size, x.pages)
	s.release(x)
}
