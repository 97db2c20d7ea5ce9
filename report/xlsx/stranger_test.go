package xlsx_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/xlsx"
)

// reading is a reader that does what a test says.
type reading func(b []byte) (int, error)

func (r reading) Read(b []byte) (int, error) { return r(b) }

// opening is a file system that does what a test says.
type opening func(name string) (fs.File, error)

func (o opening) Open(name string) (fs.File, error) { return o(name) }

func TestStrangers(t *testing.T) {
	for _, c := range []struct {
		name string
		read func(ctx context.Context, stay chan int) error
		want string
		is   error
	}{
		{"is nil", from(func(chan int) io.Reader { return nil }), "xlsx: a.xlsx: the reader is nil", nil},
		{"panics", from(func(chan int) io.Reader { return reading(func([]byte) (int, error) { panic("oops") }) }), "xlsx: a.xlsx: internal error: oops", guard.ErrInternal},
		{"never gives anything", from(func(chan int) io.Reader { return reading(func([]byte) (int, error) { return 0, nil }) }), "multiple Read calls", io.ErrNoProgress},
		{"never ends", from(func(chan int) io.Reader { return reading(func(b []byte) (int, error) { return len(b), nil }) }), "it has more than 67108864 bytes", nil},
		{"gives more than has room", from(func(chan int) io.Reader { return reading(func(b []byte) (int, error) { return len(b) + 1, nil }) }), "its Read returned", nil},
		{"does not return", from(func(stay chan int) io.Reader { return reading(func([]byte) (int, error) { <-stay; return 0, io.EOF }) }), "its reader did not return within 1s", context.DeadlineExceeded},
		{"has no file system", open(nil), `xlsx: file "a.xlsx" cannot be read without a file system`, nil},
		{"has a file system that panics", open(opening(func(string) (fs.File, error) { panic("oops") })), "internal error: oops", guard.ErrInternal},
		{"has a file system that opens nothing", open(opening(func(string) (fs.File, error) { return nil, nil })), "its file system opens it as nil", nil},
		{"has a file system that does not return", func(ctx context.Context, stay chan int) error {
			return open(opening(func(string) (fs.File, error) { <-stay; return nil, nil }))(ctx, stay)
		},
			`xlsx: file "a.xlsx": context deadline exceeded; and its file system did not return within 1s`, context.DeadlineExceeded},
	} {
		t.Run("of which one "+c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				stay := make(chan int)
				defer close(stay)
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				if err := c.read(ctx, stay); err == nil || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is) {
					t.Errorf("%v, want %q", err, c.want)
				}
			})
		})
	}
}

// from reads a workbook from a reader.
func from(r func(stay chan int) io.Reader) func(context.Context, chan int) error {
	return func(ctx context.Context, stay chan int) error {
		_, err := xlsx.Read(ctx, r(stay), "a.xlsx", xlsx.Source{})
		return err
	}
}

// open reads a workbook of a file system.
func open(fsys fs.FS) func(context.Context, chan int) error {
	return func(ctx context.Context, _ chan int) error {
		_, err := xlsx.ReadFile(ctx, fsys, "a.xlsx", xlsx.Source{})
		return err
	}
}
