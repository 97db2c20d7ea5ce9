package guard_test

import (
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/deckfold/deckfold/layout/guard"
)

func TestAwait(t *testing.T) {
	for name, ctx := range map[string]context.Context{"without an end": context.Background(), "with an end": t.Context()} {
		t.Run("is the error of a call in a context "+name, func(t *testing.T) {
			if err := guard.Await(ctx, "it", func() error { return io.EOF }); err != io.EOF {
				t.Errorf("%v", err)
			}
			if err := guard.Await(ctx, "it", func() error { panic("oops") }); !errors.Is(err, guard.ErrInternal) {
				t.Errorf("%v", err)
			}
		})
	}
	t.Run("tells a call that ends its goroutine", func(t *testing.T) {
		if err := guard.Await(t.Context(), "it", func() error { runtime.Goexit(); return nil }); !errors.Is(err, guard.ErrExit) {
			t.Errorf("%v", err)
		}
	})
	t.Run("returns soon after the context for a call that does not", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			stay := make(chan int)
			defer close(stay)
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			began := time.Now()
			err := guard.Await(ctx, "the block", func() error { <-stay; return nil })
			if !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "the block did not return") || time.Since(began) != time.Minute+guard.Patience {
				t.Errorf("after %v: %v", time.Since(began), err)
			}
		})
	})
	t.Run("waits a little for a call that returns after the context", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			err := guard.Await(ctx, "the block", func() error { time.Sleep(time.Minute + guard.Patience/2); return io.EOF })
			if err != io.EOF {
				t.Errorf("%v", err)
			}
		})
	})
}
