package theme_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// opening is a file system that does what a test says.
type opening func(name string) (fs.File, error)

func (o opening) Open(name string) (fs.File, error) { return o(name) }

func TestStrangers(t *testing.T) {
	const own = "[fonts]\nfamily = \"Own\"\nregular = \"own.ttf\"\n[logo]\nfile = \"logo.png\"\nalt = \"Us\"\n"
	doors := []struct {
		name string
		do   func(fsys fs.FS) error
	}{
		{"Open", func(fsys fs.FS) error { _, err := theme.Open(fsys, "a/my.toml"); return err }},
		{"Parse", func(fsys fs.FS) error { _, err := theme.Parse([]byte(own), "my.toml", fsys); return err }},
		{"OpenFamily", func(fsys fs.FS) error {
			_, err := fonts.OpenFamily(fsys, "Own", "", fonts.Paths{Regular: "own.ttf"})
			return err
		}},
	}
	for _, c := range []struct {
		name string
		fsys fs.FS
		want string
	}{
		{"is nil", nil, "without a file system"},
		{"panics", opening(func(string) (fs.File, error) { panic("oops") }), "internal error: oops"},
		{"fails", opening(func(string) (fs.File, error) { return nil, fs.ErrPermission }), "cannot be read: permission denied"},
		{"opens nothing", opening(func(string) (fs.File, error) { return nil, nil }), "nil"},
		{"has pipes", fstest.MapFS{"a/my.toml": {Mode: fs.ModeNamedPipe}, "own.ttf": {Mode: fs.ModeNamedPipe}, "logo.png": {Mode: fs.ModeDevice}}, "is no regular file"},
		{"has too large files", fstest.MapFS{"a/my.toml": {Data: make([]byte, 64<<10+1)}, "own.ttf": {Data: make([]byte, 64<<20+1)}, "logo.png": {}}, "has more than"},
	} {
		for _, d := range doors {
			t.Run("of which the file system "+c.name+", by "+d.name, func(t *testing.T) {
				err := d.do(c.fsys)
				if err == nil || !strings.Contains(err.Error(), c.want) || c.name == "panics" && !errors.Is(err, guard.ErrInternal) {
					t.Errorf("%v, want %q", err, c.want)
				}
			})
		}
	}
}
