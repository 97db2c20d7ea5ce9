package fileset

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// disk is what is asked of a file system.
type disk interface {
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	// Create makes a file that must not be there.
	Create(name string, perm fs.FileMode) (file, error)
	Open(name string) (file, error)
	Link(old, new string) error
	Rename(old, new string) error
	Remove(name string) error
	SyncDir(name string) error
}

// file is an open file.
type file interface {
	io.ReadWriteCloser
	Name() string
	Sync() error
	Chmod(perm fs.FileMode) error
}

// hidden begins the names of files that are nobody's to see.
const hidden = ".deckfold-"

// mostTries is how many names are tried.
const mostTries = 10_000

// create makes a file under a hidden name in the folder of target. Its name is short whatever target's is, since file systems
// bound names to 255 bytes.
func (s *set) create(target string, perm fs.FileMode) (file, error) {
	for n := 1; ; n++ {
		f, err := s.Create(filepath.Join(filepath.Dir(target), fmt.Sprintf("%s%d.tmp", hidden, n)), perm)
		if !errors.Is(err, fs.ErrExist) || n == mostTries {
			return f, err
		}
	}
}

// keep gives a file a second, hidden name, or where the file system has no such links makes a copy of it.
func (s *set) keep(target string) (string, error) {
	for n := 1; ; n++ {
		name := filepath.Join(filepath.Dir(target), fmt.Sprintf("%s%d.old", hidden, n))
		err := s.Link(target, name)
		switch {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrExist):
			return s.copy(target)
		case n == mostTries:
			return "", err
		}
	}
}

// copy copies a file to one under a hidden name.
func (s *set) copy(target string) (string, error) {
	in, err := s.Open(target)
	if err != nil {
		return "", err
	}
	defer in.Close()
	info, err := s.Lstat(target)
	if err != nil {
		return "", err
	}
	out, err := s.create(target, info.Mode().Perm())
	if err != nil {
		return "", err
	}
	_, err = io.Copy(out, in)
	// the mask took some of the permissions
	if err = errors.Join(err, out.Chmod(info.Mode().Perm()), out.Sync(), out.Close()); err != nil {
		_ = s.Remove(out.Name())
		return "", err
	}
	return out.Name(), nil
}

// plain is an error of the file system without our hidden names, any other as it is.
func plain(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p) && strings.HasPrefix(filepath.Base(p.Path), hidden):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}

// osDisk is the disk.
type osDisk struct{}

func (osDisk) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }
func (osDisk) Readlink(name string) (string, error)   { return os.Readlink(name) }
func (osDisk) Link(old, new string) error             { return os.Link(old, new) }
func (osDisk) Rename(old, new string) error           { return os.Rename(old, new) }
func (osDisk) Remove(name string) error               { return os.Remove(name) }

func (osDisk) Open(name string) (file, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osDisk) Create(name string, perm fs.FileMode) (file, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// SyncDir syncs a folder where the system can.
func (osDisk) SyncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return nil // a folder that may be written to need not be readable, and on some systems none can be opened
	}
	defer d.Close()
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) || errors.Is(err, fs.ErrPermission) {
		return nil // not every file system syncs folders (fsync(2): EINVAL)
	}
	return err
}
