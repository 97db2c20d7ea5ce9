// Package guard makes errors of panics. It is the last net, not the plan: what a dependency cannot take is refused before it
// sees it, and a stack overflow, a map written by two goroutines or a lack of memory cannot be recovered from.
//
// Every entry point of the library that runs other people's code or data, and every goroutine that it starts, defers Recover:
// a recover at an entry point does not reach another goroutine.
package guard

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
)

// ErrInternal is what every Panic is, for errors.Is.
var ErrInternal = errors.New("internal error")

// Panic is a panic as an error.
type Panic struct {
	Value any    // that was panicked with
	Func  string // where: the function, by its package's name: "charts.Column.Draw"; "" if that is not known
	File  string // its file and line: "column.go:33"
	Stack []byte // as debug.Stack writes it
}

// Error names the value and the place; the stack is left out.
func (p *Panic) Error() string {
	if p.Func == "" {
		return fmt.Sprintf("%v: %v", ErrInternal, p.Value)
	}
	return fmt.Sprintf("%v: %v, in %s (%s)", ErrInternal, p.Value, p.Func, p.File)
}

// Is reports that a panic is an ErrInternal.
func (p *Panic) Is(err error) bool { return err == ErrInternal }

// Unwrap is the value if it is an error.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// Recover is deferred: it makes *err a *Panic where the function panics, and leaves it as it is where it does not.
func Recover(err *error) {
	v := recover()
	if v == nil {
		return
	}
	p := &Panic{Value: v, Stack: debug.Stack()}
	p.Func, p.File = origin()
	*err = p
}

// Call calls do and makes an error of its panic.
func Call(do func() error) (err error) {
	defer Recover(&err)
	return do()
}

// origin is the function that panicked: below those of the runtime, the first that is none of its.
func origin() (name, file string) {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)]) // without Callers, origin and Recover
	for {
		f, more := frames.Next()
		if f.Function != "" && !strings.HasPrefix(f.Function, "runtime.") {
			return path.Base(f.Function), fmt.Sprintf("%s:%d", path.Base(f.File), f.Line)
		}
		if !more {
			return "", ""
		}
	}
}
