package guard

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
)

// Spread does n pieces of work on all cores, on each core with a T of its own, which begins as its zero value. Once the context has
// ended it begins no more and returns the context's error; else the error joins those of the pieces in their order. A piece that
// panics is an error as of Call.
func Spread[T any](ctx context.Context, n int, do func(own *T, i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			own := new(T)
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				errs[i] = ErrExit // unless it returns
				errs[i] = Call(func() error { return do(own, i) })
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	return errors.Join(errs...)
}
