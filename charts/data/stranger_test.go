package data_test

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/guard"
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
		r    io.Reader
		want string
		is   error
	}{
		{"is nil", nil, "data: a.csv: the reader is nil", nil},
		{"panics", reading(func([]byte) (int, error) { panic("oops") }), "internal error: oops", guard.ErrInternal},
		{"fails", reading(func([]byte) (int, error) { return 0, io.ErrClosedPipe }), "data: a.csv: io: read/write on closed pipe", io.ErrClosedPipe},
		{"never gives anything", reading(func([]byte) (int, error) { return 0, nil }), "data: a.csv: multiple Read calls", io.ErrNoProgress},
		{"gives more than has room", reading(func(b []byte) (int, error) { return len(b) + 1, nil }), "data: a.csv: its Read returned", nil},
		{"gives less than nothing", reading(func([]byte) (int, error) { return -1, nil }), "data: a.csv: its Read returned -1 bytes", nil},
		{"fails after the head", io.MultiReader(strings.NewReader("a,b\n"+strings.Repeat("1,2\n", 20_000)), reading(func([]byte) (int, error) { return 0, io.ErrClosedPipe })), "closed pipe", io.ErrClosedPipe},
	} {
		t.Run("of which the reader "+c.name, func(t *testing.T) {
			got, err := data.CSV(c.r, "a.csv")
			if got != nil || err == nil || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	for _, c := range []struct {
		name string
		fsys fs.FS
		path string
		want string
	}{
		{"is nil", nil, "a.csv", `data: file "a.csv" cannot be read without a file system`},
		{"panics", opening(func(string) (fs.File, error) { panic("oops") }), "a.csv", "internal error: oops"},
		{"fails", opening(func(string) (fs.File, error) { return nil, fs.ErrPermission }), "a.csv", `data: file "a.csv" cannot be read: permission denied`},
		{"opens nothing", opening(func(string) (fs.File, error) { return nil, nil }), "a.csv", `data: file "a.csv" cannot be read: its file system opens it as nil`},
		{"has no such file", fstest.MapFS{}, "a.csv", `data: file "a.csv" cannot be read: file does not exist`},
		{"has a folder there", fstest.MapFS{"a/b.csv": {}}, "a", `data: file "a" is a folder, want a file`},
		{"has a pipe there", fstest.MapFS{"a.csv": {Mode: fs.ModeNamedPipe}}, "a.csv", `data: file "a.csv" is no regular file`},
		{"does not hold the path", fstest.MapFS{}, "../a.csv", `data: file "../a.csv" leads out of the folder`},
	} {
		t.Run("of which the file system "+c.name, func(t *testing.T) {
			if _, err := data.OpenCSV(c.fsys, c.path); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
