// Package input reads the files that a deck names: fonts, pictures, themes, data.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ReadFile reads a regular file of at most so many bytes from a file system; a pipe would block, and a device never end. The
// error names the file as it was given, and says what to write instead.
func ReadFile(fsys fs.FS, name string, most int64) ([]byte, error) {
	if fsys == nil {
		return nil, fmt.Errorf("the file %q cannot be read without a file system; give os.DirFS(folder), an embed.FS or another", name)
	}
	if !fs.ValidPath(name) {
		return nil, fmt.Errorf("the file %q leads out of its file system; name it by its path below the top, with / and without .. such as %q", name, below(name))
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, fault(name, err)
	}
	if err := regular(name, info, most); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fault(name, err)
	}
	defer f.Close()
	return read(f, name, most)
}

// ReadDisk is ReadFile for a path on disk.
func ReadDisk(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fault(path, err)
	}
	if err := regular(path, info, most); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fault(path, err)
	}
	defer f.Close()
	return read(f, path, most)
}

// regular reports what is no file, or too large.
func regular(name string, info fs.FileInfo, most int64) error {
	switch {
	case info.IsDir():
		return fmt.Errorf("%q is a folder; name a file", name)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%q is a pipe or a device; name a file", name)
	case info.Size() > most:
		return tooLarge(name, most)
	}
	return nil
}

func tooLarge(name string, most int64) error {
	return fmt.Errorf("the file %q has more than %d bytes, the most that is read", name, most)
}

func read(r io.Reader, name string, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, fault(name, err)
	}
	if int64(len(data)) > most {
		return nil, tooLarge(name, most)
	}
	return data, nil
}

// fault is an error without the system's call and the path as the system saw it.
func fault(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &missing{name, err}
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("the file %q may not be read: %w", name, err)
	}
	return fmt.Errorf("the file %q: %w", name, err)
}

// missing is a file that is not there.
type missing struct {
	name string
	err  error
}

func (e *missing) Error() string { return fmt.Sprintf("there is no file %q", e.name) }
func (e *missing) Unwrap() error { return e.err }

// below is a path without what leads out of its file system.
func below(name string) string {
	var parts []string
	for p := range strings.SplitSeq(filepath.ToSlash(strings.ReplaceAll(name, `\`, "/")), "/") {
		if p != "" && p != "." && p != ".." && !strings.HasSuffix(p, ":") {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return "picture.png"
	}
	return strings.Join(parts, "/")
}
