package paginate

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
)

// Pool is the workers of one render.
type Pool struct {
	ctx context.Context
	all []*Worker
}

// Worker is one goroutine's view of a render.
type Worker struct {
	*layout.Context
	task atomic.Int64         // the number from 1 of that which it works on, for the error if it does not return; 0: none
	file atomic.Pointer[File] // that it hands a page to
}

// Task is what a worker works on.
type Task interface {
	// Meter has the task count its work on the worker's meter.
	Meter(m *layout.Meter)
	// Fail notes what is wrong with the task.
	Fail(err error)
	// At is an error with the task's place.
	At(err error) error
}

// mostWorkers bounds what the workers' caches take.
const mostWorkers = 64

// NewPool is a pool of n workers for so many tasks, each with a context of its own that view makes; 0 is as many as there are
// cores. More than 64, or than there are tasks, are not taken.
func NewPool(ctx context.Context, n, tasks int, view func() *layout.Context) *Pool {
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	p := &Pool{ctx: ctx}
	for range min(n, tasks, mostWorkers) {
		p.all = append(p.all, &Worker{Context: view()})
	}
	return p
}

// run has every worker do something; at is task i, from 0. One whose goroutine a block ends goes on in another; that is the
// task's error. The error is the context's, with the tasks on which a worker has not returned soon after it.
func (p *Pool) run(at func(i int) Task, do func(*Worker)) error {
	var ended atomic.Int64
	all := make(chan struct{})
	var guarded func(c *Worker)
	guarded = func(c *Worker) {
		defer func() {
			if i := c.task.Swap(0); i > 0 {
				at(int(i) - 1).Fail(guard.ErrExit)
				go guarded(c)
			} else if int(ended.Add(1)) == len(p.all) {
				close(all)
			}
		}()
		do(c)
	}
	for _, c := range p.all {
		go guarded(c)
	}
	if _, ok := guard.Receive(p.ctx, all); !ok {
		return p.stuck(at)
	}
	if p.ctx.Err() != nil {
		return context.Cause(p.ctx)
	}
	return nil
}

// Each has the workers do something with every one of the tasks for which good holds. A panic becomes the task's error. The
// error is the context's, with the tasks on which a worker has not returned soon after it.
func Each[T any, P interface {
	*T
	Task
}](p *Pool, tasks []T, good func(P) bool, do func(*Worker, P)) error {
	var next atomic.Int64
	return p.run(func(i int) Task { return P(&tasks[i]) }, func(c *Worker) {
		for p.ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= len(tasks) {
				return
			}
			if t := P(&tasks[i]); good(t) {
				c.on(i, t, func() error { do(c, t); return nil })
			}
		}
	})
}

// on has the worker do something with task i, whose error a panic becomes.
func (c *Worker) on(i int, t Task, do func() error) {
	c.task.Store(int64(i) + 1)
	t.Meter(c.Context.Meter)
	if err := guard.Call(do); err != nil {
		t.Fail(err)
	}
	c.task.Store(0)
}

// Alone is the first of the workers, for what must be done task by task.
func (p *Pool) Alone() *Pool { return &Pool{ctx: p.ctx, all: p.all[:1]} }

// stuck says on which tasks workers do not return.
func (p *Pool) stuck(at func(i int) Task) error {
	var errs []error
	for _, c := range p.all {
		i, f := int(c.task.Load()), c.file.Load()
		what := "it"
		switch {
		case i == 0:
			continue
		case f != nil:
			what = "the Page of " + f.Ext
		}
		errs = append(errs, at(i-1).At(fmt.Errorf("%w; and %s did not return within %v after it", context.Cause(p.ctx), what, guard.Patience)))
	}
	if errs == nil {
		return context.Cause(p.ctx)
	}
	return errors.Join(errs...)
}
