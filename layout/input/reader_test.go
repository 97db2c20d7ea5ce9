package input_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/deckfold/deckfold/layout/input"
)

// reading is a reader that does what a test says.
type reading func(b []byte) (int, error)

func (r reading) Read(b []byte) (int, error) { return r(b) }

func TestReader(t *testing.T) {
	for _, c := range []struct {
		name string
		r    io.Reader
		want string // of the error
		is   error
	}{
		{"one byte less than allowed", strings.NewReader("1234"), "", nil},
		{"as many bytes as allowed", strings.NewReader("12345"), "", nil},
		{"one byte more than allowed", strings.NewReader("123456"), "it has more than 5 bytes", input.ErrLarge},
		{"bytes without an end", reading(func(b []byte) (int, error) { return len(b), nil }), "it has more than 5 bytes", input.ErrLarge},
		{"one byte at a time", iotest.OneByteReader(strings.NewReader("12345")), "", nil},
		{"the last bytes with the end", iotest.DataErrReader(strings.NewReader("12345")), "", nil},
		{"an error", iotest.ErrReader(io.ErrUnexpectedEOF), "unexpected EOF", io.ErrUnexpectedEOF},
		{"more bytes than have room", reading(func(b []byte) (int, error) { return len(b) + 1, nil }), "its Read returned 7 bytes where 6 have room", nil},
		{"fewer bytes than none", reading(func([]byte) (int, error) { return -1, nil }), "its Read returned -1 bytes", nil},
		{"nothing, again and again", reading(func([]byte) (int, error) { return 0, nil }), "no data or error", io.ErrNoProgress},
		{"nothing now and then", func() io.Reader {
			n := 0
			rest := strings.NewReader("12345")
			return reading(func(b []byte) (int, error) {
				if n++; n%99 != 0 {
					return 0, nil
				}
				return rest.Read(b[:1])
			})
		}(), "", nil},
		{"nil", nil, "the reader is nil", nil},
	} {
		t.Run("reads or refuses "+c.name, func(t *testing.T) {
			got, err := io.ReadAll(input.Reader(c.r, 5))
			switch {
			case len(got) > 5:
				t.Errorf("it read %d bytes", len(got))
			case c.want == "" && (err != nil || len(got) < 4):
				t.Errorf("%q, %v", got, err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is)):
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("goes on to fail where it has failed", func(t *testing.T) {
		r := input.Reader(reading(func(b []byte) (int, error) { return len(b) + 1, nil }), 5)
		for range 2 {
			if n, err := r.Read(make([]byte, 3)); n != 0 || err == nil {
				t.Errorf("%d, %v", n, err)
			}
		}
	})
	t.Run("reads nothing into no room", func(t *testing.T) {
		if n, err := input.Reader(strings.NewReader("1"), 5).Read(nil); n != 0 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
	})
}

// Every caller of this package has files of strangers' file systems.
func TestStrangers(t *testing.T) {
	good := fstest.MapFS{"a": {Data: []byte("data")}}
	for _, c := range []struct {
		name string
		fsys stranger
		want string // "" is read
	}{
		{"opens nothing", stranger{open: func(string) (file, bool) { return file{}, false }}, "opens it as nil"},
		{"knows nothing of its files", stranger{open: func(string) (file, bool) { return file{stat: noInfo}, true }}, "says nothing of it"},
		{"says too large a size", stranger{open: func(string) (file, bool) { return file{stat: sized(1 << 62)}, true }}, ""},
		{"says a size below zero", stranger{open: func(string) (file, bool) { return file{stat: sized(-1)}, true }}, ""},
		{"reads without an end", stranger{open: func(string) (file, bool) {
			return file{stat: sized(1), read: func(b []byte) (int, error) { return len(b), nil }}, true
		}}, "has more than 10 bytes"},
		{"reads more than has room", stranger{open: func(string) (file, bool) {
			return file{stat: sized(1), read: func(b []byte) (int, error) { return len(b) + 1, nil }}, true
		}}, "cannot be read: its Read returned"},
		{"reads nothing", stranger{open: func(string) (file, bool) {
			return file{stat: sized(1), read: func([]byte) (int, error) { return 0, nil }}, true
		}}, "cannot be read: multiple Read calls return no data or error"},
	} {
		t.Run("of which one "+c.name, func(t *testing.T) {
			got, err := input.ReadFile(c.fsys, "a", 10)
			switch {
			case c.want == "" && (err != nil || string(got) != "data"):
				t.Errorf("%q, %v", got, err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	if _, err := input.ReadFile(good, "a", 10); err != nil {
		t.Error(err)
	}
}
