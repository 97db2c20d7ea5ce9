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
		{"a file that is not there", files, "a/c.png", []string{`there is no file "a/c.png"`}, fs.ErrNotExist},
		{"a path that leads out", files, "../logo.png", []string{`"../logo.png"`, `such as "logo.png"`}, nil},
		{"a path from the root", files, "/a/b.png", []string{`such as "a/b.png"`}, nil},
		{"a path of Windows", files, `C:\pictures\..\b.png`, []string{`there is no file`}, nil},
		{"nothing", files, "", []string{`""`}, nil},
		{"a folder", files, "a", []string{`"a" is a folder`}, nil},
		{"a file that is too large", files, "large", []string{"more than 10 bytes"}, nil},
		{"a file that is larger than it says", growing{files}, "large", []string{"more than 10 bytes"}, nil},
		{"a file of no file system", nil, "b.png", []string{"os.DirFS"}, nil},
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
