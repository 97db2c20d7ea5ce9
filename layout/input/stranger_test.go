package input_test

import (
	"io/fs"
	"strings"
	"testing/fstest"
)

// stranger is a file system whose files are what a test says; false is none.
type stranger struct {
	open func(name string) (file, bool)
}

func (s stranger) Open(name string) (fs.File, error) {
	f, ok := s.open(name)
	if !ok {
		return nil, nil
	}
	if f.read == nil {
		f.read = strings.NewReader("data").Read
	}
	return f, nil
}

// file is a file that does what a test says.
type file struct {
	stat func() (fs.FileInfo, error)
	read func(b []byte) (int, error)
}

func (f file) Stat() (fs.FileInfo, error) { return f.stat() }
func (f file) Read(b []byte) (int, error) { return f.read(b) }
func (file) Close() error                 { return nil }

func noInfo() (fs.FileInfo, error) { return nil, nil }

// info is what is known of a file, with a size of its own.
type info struct {
	fs.FileInfo
	size int64
}

func (i info) Size() int64 { return i.size }

// sized says a size.
func sized(n int64) func() (fs.FileInfo, error) {
	return func() (fs.FileInfo, error) {
		of, err := fstest.MapFS{"a": {}}.Stat("a")
		return info{of, n}, err
	}
}
