package report

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// workers are those of one render.
type workers struct {
	ctx context.Context
	all []*worker
}

// worker is one goroutine's view of a render.
type worker struct {
	*layout.Context
	slide atomic.Pointer[job]  // that it works on, for the error if it does not return
	file  atomic.Pointer[file] // that it hands a page to
}

// mostWorkers bounds what the workers' caches take.
const mostWorkers = 64

func (r *Renderer) workers(ctx context.Context, s *theme.Setting, slides, pages int) *workers {
	n := r.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	n = min(n, slides, mostWorkers)
	w := &workers{ctx: ctx}
	for range n {
		c := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(s.Mode), Meter: layout.NewMeter(ctx), Pages: pages}
		c.Shaper.Work = c.Work
		w.all = append(w.all, &worker{Context: c})
	}
	return w
}

// run has every worker do something. One whose goroutine a block ends goes on in another; that is the slide's error. The error
// is the context's, with the slides on which a worker has not returned soon after it.
func (w *workers) run(do func(*worker)) error {
	var ended atomic.Int64
	all := make(chan struct{})
	var guarded func(c *worker)
	guarded = func(c *worker) {
		defer func() {
			if j := c.slide.Swap(nil); j != nil {
				j.fail(guard.ErrExit)
				go guarded(c)
			} else if int(ended.Add(1)) == len(w.all) {
				close(all)
			}
		}()
		do(c)
	}
	for _, c := range w.all {
		go guarded(c)
	}
	if _, ok := guard.Receive(w.ctx, all); !ok {
		return w.stuck()
	}
	return ceased(w.ctx)
}

// ceased is the error of a context that has ended.
func ceased(ctx context.Context) error {
	if ctx.Err() != nil {
		return deckError("%w", context.Cause(ctx))
	}
	return nil
}

// each has the workers do something with every job for which good holds. A panic becomes the job's error. The error is that of
// run.
func (w *workers) each(jobs []job, good func(*job) bool, do func(*worker, *job)) error {
	var next atomic.Int64
	return w.run(func(c *worker) {
		for w.ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= len(jobs) {
				return
			}
			if j := &jobs[i]; good(j) {
				c.on(j, func() { do(c, j) })
			}
		}
	})
}

// on has the worker do something with a job, whose error a panic becomes.
func (c *worker) on(j *job, do func()) {
	c.slide.Store(j)
	j.meter = c.Meter
	if err := guard.Call(func() error { do(); return nil }); err != nil {
		j.fail(err)
	}
	c.slide.Store(nil)
}

// alone is the first of the workers, for what must be done slide by slide.
func (w *workers) alone() *workers { return &workers{ctx: w.ctx, all: w.all[:1]} }

// stuck says on which slides workers do not return.
func (w *workers) stuck() error {
	var errs []error
	for _, c := range w.all {
		j, f := c.slide.Load(), c.file.Load()
		what := "it"
		switch {
		case j == nil:
			continue
		case f != nil:
			what = "the Page of " + f.ext
		}
		errs = append(errs, &Error{j.place(), fmt.Errorf("%w; and %s did not return within %v after it", context.Cause(w.ctx), what, guard.Patience)})
	}
	if errs == nil {
		return deckError("%w", context.Cause(w.ctx))
	}
	return errors.Join(errs...)
}
