package input_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/layout/input"
)

// growing is a file system whose files say that they are small.
type growing struct{ fstest.MapFS }

func (g growing) Stat(name string) (fs.FileInfo, error) {
	return fstest.MapFS{name: {Data: []byte("x")}}.Stat(name)
}

func TestReadFile(t *testing.T) {
	files := fstest.MapFS{"a/b.png": {Data: []byte("data")}, "large": {Data: make([]byte, 11)}}
	if got, err := input.ReadFile(files, "a/b.png", 10); err != nil || string(got) != "data" {
		t.Errorf("%q, %v", got, err)
	}
	for _, c := range []struct {
		name string
		fsys fs.FS
		path string
		want []string
		is   error
	}{
		{"a file that is not there", files, "a/c.png", []string{"cannot be read: file does not exist"}, fs.ErrNotExist},
		{"a path that leads out", files, "../logo.png", []string{`leads out of the folder that files are read from; copy it there and write "logo.png"`}, nil},
		{"a path from the root", files, "/a/b.png", []string{`write "b.png"`}, nil},
		{"a path of Windows", files, `C:\pictures\..\b.png`, []string{`write "b.png"`}, nil},
		{"nothing", files, "", []string{"is a folder, want a file"}, nil},
		{"a path with backslashes", files, `a\b.png`, []string{`is no path here; write "a/b.png"`}, nil},
		{"a folder", files, "a", []string{"is a folder"}, nil},
		{"a file that is too large", files, "large", []string{"more than 10 bytes"}, nil},
		{"a file that is larger than it says", growing{files}, "large", []string{"more than 10 bytes"}, nil},
		{"a file of no file system", nil, "b.png", []string{"without a file system"}, nil},
	} {
		t.Run("says what is wrong with "+c.name, func(t *testing.T) {
			_, err := input.ReadFile(c.fsys, c.path, 10)
			if err == nil || c.is != nil && !errors.Is(err, c.is) {
				t.Fatalf("%v", err)
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%v, want %q", err, w)
				}
			}
		})
	}
}
