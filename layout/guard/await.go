package guard

import (
	"context"
	"fmt"
	"time"
)

// Patience is how long a call is waited for once the context has ended: code of the caller's may never return.
const Patience = time.Second

// ErrExit is what a call is that ends its goroutine.
var ErrExit = fmt.Errorf("%w: it ended its goroutine by runtime.Goexit", ErrInternal)

// Await is Call for what may block. Once the context has ended it is not waited for much longer: the error is the context's
// then, and says by its name what did not return. Its goroutine stays until it does.
func Await(ctx context.Context, name string, do func() error) error {
	if ctx.Done() == nil {
		return Call(do)
	}
	done := make(chan error, 1)
	go func() {
		err := ErrExit
		defer func() { done <- err }()
		err = Call(do)
	}()
	if err, ok := Receive(ctx, done); ok {
		return err
	}
	return fmt.Errorf("%w; and %s did not return within %v after it", context.Cause(ctx), name, Patience)
}

// Receive waits for a value, once the context has ended only for so long as Patience; ok says that it came.
func Receive[T any](ctx context.Context, from <-chan T) (v T, ok bool) {
	select {
	case v = <-from:
		return v, true
	case <-ctx.Done():
	}
	t := time.NewTimer(Patience)
	defer t.Stop()
	select {
	case v = <-from:
		return v, true
	case <-t.C:
		return v, false
	}
}
