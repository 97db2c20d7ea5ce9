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
	f, err := Open(fsys, name)
	return read(f, err, most)
}

// Open opens a regular file of a file system. What it reads is as [Reader] reads it, without a bound.
func Open(fsys fs.FS, name string) (io.ReadCloser, error) {
	if fsys == nil {
		return nil, errors.New("cannot be read without a file system")
	}
	name, err := Inside(name)
	if err != nil {
		return nil, err
	}
	if info, err := look(fsys, name); err != nil || info != nil {
		if err := regular(info, err); err != nil {
			return nil, err
		}
	}
	f, err := fsys.Open(name)
	switch {
	case err != nil:
		return nil, Cause(err)
	case f == nil:
		return nil, errors.New("cannot be read: its file system opens it as nil")
	}
	info, err := f.Stat()
	if err := regular(info, err); err != nil {
		_ = f.Close() // nothing was written to it
		return nil, err
	}
	return f, nil
}

// ReadDisk is ReadFile for a path on disk.
func ReadDisk(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err := regular(info, err); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, Cause(err)
	}
	return read(f, nil, most)
}

// mostLinks is how many symbolic links are followed from one to the next.
const mostLinks = 40

// look is what a name stands for without opening it, as that would wait for who writes to a pipe; nil is not known. A file
// system that follows links by itself says it; of another, such as one of fs.Sub, the links are followed here.
func look(fsys fs.FS, name string) (fs.FileInfo, error) {
	if s, ok := fsys.(fs.StatFS); ok {
		return s.Stat(name)
	}
	links, ok := fsys.(fs.ReadLinkFS)
	if !ok {
		return nil, nil
	}
	for range mostLinks {
		info, err := links.Lstat(name)
		if err != nil || info == nil || info.Mode()&fs.ModeSymlink == 0 {
			return info, err
		}
		to, err := links.ReadLink(name)
		if err != nil {
			return nil, err
		}
		if name = path.Join(path.Dir(name), to); path.IsAbs(to) || !fs.ValidPath(name) {
			return nil, nil // out of the file system, which says itself whether it goes there
		}
	}
	return nil, fmt.Errorf("more than %d symbolic links lead from one to the next", mostLinks)
}

// regular reports what is no file.
func regular(info fs.FileInfo, err error) error {
	switch {
	case err != nil:
		return Cause(err)
	case info == nil:
		return errors.New("cannot be read: its file system says nothing of it")
	case info.IsDir():
		return errors.New("is a folder, want a file")
	case !info.Mode().IsRegular():
		return errors.New("is no regular file")
	}
	return nil
}

// read reads an opened file.
func read(f io.ReadCloser, err error, most int64) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(Reader(f, most))
	switch {
	case errors.Is(err, ErrLarge):
		return nil, fmt.Errorf("has %w %d bytes", ErrLarge, most)
	case err != nil:
		return nil, Cause(err)
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
