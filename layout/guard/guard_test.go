package guard_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/guard"
)

// index panics with an index of a slice.
func index(s []int, i int) int { return s[i] }

func TestRecover(t *testing.T) {
	t.Run("leaves the error of a function that returns", func(t *testing.T) {
		if err := guard.Call(func() error { return io.EOF }); err != io.EOF {
			t.Errorf("%v", err)
		}
		if err := guard.Call(func() error { return nil }); err != nil {
			t.Errorf("%v", err)
		}
	})
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"a fault of the runtime", func() { index(nil, 3) }, "internal error: runtime error: index out of range [3] with length 0, in guard_test.index (guard_test.go:"},
		{"a nil pointer", func() { var p *guard.Panic; _ = p.Func }, "nil pointer dereference"},
		{"a text", func() { panic("no such thing") }, "internal error: no such thing, in guard_test."},
		{"an error", func() { panic(io.ErrUnexpectedEOF) }, "internal error: unexpected EOF"},
	} {
		t.Run("makes an error of "+c.name+" that says where", func(t *testing.T) {
			err := guard.Call(func() error { c.do(); return nil })
			var p *guard.Panic
			if !errors.As(err, &p) || !errors.Is(err, guard.ErrInternal) || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("%v, want %q", err, c.want)
			}
			if strings.Contains(err.Error(), "\n") || !strings.Contains(string(p.Stack), "guard_test.go") {
				t.Errorf("the message has the stack, or the stack is missing: %v\n%s", err, p.Stack)
			}
		})
	}
	t.Run("finds an error that was panicked with", func(t *testing.T) {
		if err := guard.Call(func() error { panic(io.ErrUnexpectedEOF) }); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%v", err)
		}
	})
}
