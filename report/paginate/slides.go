package paginate

import (
	"errors"

	"github.com/deckfold/deckfold/layout"
)

// mostHeld is how many slides hold their nodes, with all their shaped text, from one stage to the next. Those after them make
// them anew, so that a long deck takes little more memory than its files.
const mostHeld = 1000

// Slides are all slides of a deck on their way to pages.
type Slides struct {
	pool *Pool
	all  []slide
	room layout.Size
	held int
}

// Options are how slides are laid out.
type Options struct {
	Room layout.Size // of a body whose own room could not be found, to find what else is wrong with it
	Held int         // how many slides hold their nodes from one stage to the next; 0 is 1,000. It never changes the result
}

// New are slides that a pool lays out; at is slide i of n, from 0.
func New(p *Pool, n int, at func(i int) Slide, o Options) *Slides {
	s := &Slides{pool: p, all: make([]slide, n), room: o.Room, held: o.Held}
	if s.held == 0 {
		s.held = mostHeld
	}
	for i := range s.all {
		s.all[i].Slide, s.all[i].index = at(i), i
	}
	return s
}

// Lower makes the nodes of all slides. As with all stages, what is wrong with a slide it is told itself; the error is that of
// [Each].
func (s *Slides) Lower() error {
	return Each(s.pool, s.all, all, func(_ *Worker, x *slide) {
		x.Lower()
		s.release(x)
	})
}

// Fit finds the type, the pages and the heights of all slides.
func (s *Slides) Fit() error {
	if err := Each(s.pool, s.all, all, func(c *Worker, x *slide) { s.fit(c.Context, x) }); err != nil {
		return err
	}
	if err := s.pool.Alone().run(func(i int) Task { return &s.all[i] }, s.share); err != nil {
		return err
	}
	return Each(s.pool, s.all, good, func(c *Worker, x *slide) { s.settle(c.Context, x) })
}

// Draw draws the slides with which nothing is wrong into the files, which may be none, and finds what else is wrong with the
// others.
func (s *Slides) Draw(files []File) error {
	first := s.Offsets()
	err := Each(s.pool, s.all, good, func(c *Worker, x *slide) { x.draw(c, files, first[x.index], first[len(s.all)]) })
	if err != nil {
		return err
	}
	return Each(s.pool, s.all, bad, func(c *Worker, x *slide) { s.diagnose(c.Context, x) })
}

// Offsets is the index of every slide's first page, and behind them the number of all pages.
func (s *Slides) Offsets() []int {
	first := make([]int, len(s.all)+1)
	for i := range s.all {
		first[i+1] = first[i] + s.all[i].pages
	}
	return first
}

// release lets the nodes of a slide go between two stages, if it does not hold them.
func (s *Slides) release(x *slide) {
	if x.index >= s.held {
		x.Drop()
	}
}

// diagnose finds what else is wrong with a slide that could not be laid out or drawn: each block is laid out alone, in all of the
// body's room.
func (s *Slides) diagnose(c *layout.Context, x *slide) {
	x.Hold(c)
	at := *c
	at.Step = c.Scale.Steps() - 1
	size := x.size
	if size.H <= 0 {
		size = s.room
	}
	for _, n := range x.Blocks() {
		if _, err := layout.Draw(&at, n, size, size.H); err != nil && !errors.Is(err, layout.ErrPages) {
			x.Fail(err)
		}
	}
	s.release(x)
}
