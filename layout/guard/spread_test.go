package guard_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/guard"
)

func TestSpread(t *testing.T) {
	t.Run("does every piece once", func(t *testing.T) {
		done := make([]int, 1000)
		if err := guard.Spread(context.Background(), len(done), func(_ *struct{}, i int) error { done[i]++; return nil }); err != nil {
			t.Fatal(err)
		}
		for i, n := range done {
			if n != 1 {
				t.Fatalf("piece %d was done %d times", i, n)
			}
		}
	})
	t.Run("has errors in the order of the pieces, and those that panic or end", func(t *testing.T) {
		bad := errors.New("bad")
		err := guard.Spread(context.Background(), 4, func(_ *int, i int) error {
			switch i {
			case 0:
				return bad
			case 1:
				panic("out")
			case 2:
				runtime.Goexit()
			}
			return nil
		})
		if !errors.Is(err, bad) || !errors.Is(err, guard.ErrInternal) || strings.Count(err.Error(), "\n") != 2 || !strings.HasPrefix(err.Error(), "bad\n") {
			t.Errorf("%v", err)
		}
	})
	t.Run("ends with its context", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		n := 0
		err := guard.Spread(ctx, 1<<20, func(own *int, i int) error {
			if i == 10 {
				cancel()
			}
			if *own++; i < 0 {
				n++
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	t.Run("of nothing is nothing", func(t *testing.T) {
		if err := guard.Spread(context.Background(), 0, func(*int, int) error { return errors.New("called") }); err != nil {
			t.Error(err)
		}
	})
}
