package report

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// patience is how long a call is waited for once the context has ended: a block or a format of the caller's may never return.
const patience = time.Second

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

// each has the workers do something with every job for which good holds. A panic becomes the job's error. The error is the
// context's.
func (w *workers) each(jobs []job, good func(*job) bool, do func(*worker, *job)) error {
	var next, ended atomic.Int64
	all := make(chan struct{})
	for _, c := range w.all {
		go func() {
			for w.ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					break
				}
				if j := &jobs[i]; good(j) {
					c.slide.Store(j)
					j.meter = c.Meter
					if err := guard.Call(func() error { do(c, j); return nil }); err != nil {
						j.fail(err)
					}
				}
			}
			c.slide.Store(nil)
			if int(ended.Add(1)) == len(w.all) {
				close(all)
			}
		}()
	}
	if !returned(w.ctx, all) {
		return fmt.Errorf("report: %w; and %s did not return within %v after it", context.Cause(w.ctx), w.stuck(), patience)
	}
	return ceased(w.ctx)
}

// ceased is the error of a context that has ended.
func ceased(ctx context.Context) error {
	if ctx.Err() != nil {
		return fmt.Errorf("report: %w", context.Cause(ctx))
	}
	return nil
}

// returned waits until done is closed; false says that it was not soon after the context ended.
func returned(ctx context.Context, done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	case <-ctx.Done():
	}
	t := time.NewTimer(patience)
	defer t.Stop()
	select {
	case <-done:
		return true
	case <-t.C:
		return false
	}
}

// stuck names what does not return.
func (w *workers) stuck() string {
	var names []string
	for _, c := range w.all {
		j, f := c.slide.Load(), c.file.Load()
		switch {
		case j == nil:
		case f == nil:
			names = append(names, j.place().String())
		default:
			names = append(names, fmt.Sprintf("the Page of %s for %s", f.ext, j.place()))
		}
	}
	return strings.Join(names, ", ")
}

// await calls do, which may be anybody's code: a panic is an error, and once the context has ended it is not waited for much
// longer.
func await(ctx context.Context, name string, do func() error) error {
	done := make(chan struct{})
	var err error
	go func() {
		defer close(done)
		err = guard.Call(do)
	}()
	if !returned(ctx, done) {
		return fmt.Errorf("%w; and %s did not return within %v after it", context.Cause(ctx), name, patience)
	}
	return err
}
