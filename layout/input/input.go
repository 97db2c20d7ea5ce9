// Package input reads the files that a deck names: fonts, pictures, themes. Its errors go on where the caller has named the file
// as the user wrote it, and say what to write instead: file "../logo.png" leads out of the folder that files are read from.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// ErrLarge is what a file of too many bytes is refused with.
var ErrLarge = errors.New("more than")

// ReadFile reads a regular file of at most so many bytes from a file system; a pipe would block, and a device never end.
func ReadFile(fsys fs.FS, name string, most int64) ([]byte, error) {
	if fsys == nil {
		return nil, errors.New("cannot be read without a file system")
	}
	name, err := Inside(name)
	if err != nil {
		return nil, err
	}
	info, err := fs.Stat(fsys, name)
	if err := regular(info, err); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	return read(f, err, most)
}

// ReadDisk is ReadFile for a path on disk.
func ReadDisk(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err := regular(info, err); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	return read(f, err, most)
}

// regular reports what is no file.
func regular(info fs.FileInfo, err error) error {
	switch {
	case err != nil:
		return Cause(err)
	case info.IsDir():
		return errors.New("is a folder, want a file")
	case !info.Mode().IsRegular():
		return errors.New("is no regular file")
	}
	return nil
}

// read reads an opened file.
func read(f fs.File, err error, most int64) ([]byte, error) {
	if err != nil {
		return nil, Cause(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, Cause(err)
	}
	if int64(len(data)) > most {
		return nil, fmt.Errorf("has %w %d bytes", ErrLarge, most)
	}
	return data, nil
}

// Inside is a path within a file system, without dots.
func Inside(name string) (string, error) {
	if clean := path.Clean(name); fs.ValidPath(clean) && !strings.Contains(name, `\`) {
		return clean, nil
	}
	slashed := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if drive := len(slashed) > 1 && slashed[1] == ':'; drive || !fs.ValidPath(slashed) {
		return "", fmt.Errorf("leads out of the folder that files are read from; copy it there and write %q", path.Base(slashed))
	}
	return "", fmt.Errorf("is no path here; write %q", slashed)
}

// Cause is why a file cannot be read, without its path and the name of a system call.
func Cause(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("cannot be read: %w", err)
}
