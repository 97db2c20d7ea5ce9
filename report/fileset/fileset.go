// Package fileset writes several files as one: all of them, or none.
//
// Every file is written whole and synced under a hidden name beside its target, before the first takes its target's place. What
// stood there before is kept under another hidden name until the last has its place: if one cannot take it, those that have are
// put back. The folders are synced, so that the names hold after a crash, too.
package fileset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// File is a file to be written.
type File struct {
	Path  string // symbolic links are followed, also to a file that is not there yet
	Write func(w io.Writer) error
}

// Write writes the files. A file that was there keeps its permissions, a new one has those of the process's mask. The error names
// the file by its path, and, where even putting back failed, says which files stand in which state.
func Write(ctx context.Context, files []File) error { return write(ctx, osDisk{}, files) }

// set are files on their way to their places.
type set struct {
	disk
	files []*placing
}

// placing is one file on its way.
type placing struct {
	path    string // as it was given
	target  string // the file itself, or where it will be
	existed bool
	temp    string // what is written; "" before and after
	out     file   // that; nil once it is closed
	perm    fs.FileMode
	backup  string // what stood there; "" before and after
	placed  bool
}

func write(ctx context.Context, d disk, files []File) error {
	s := &set{disk: d}
	defer s.clean()
	for _, f := range files {
		if err := s.stage(f); err != nil {
			return fmt.Errorf("%s: %w", f.Path, err)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	for _, p := range s.files { // once all are written, as the first sync of a journal does much of the others' work
		if err := p.settle(); err != nil {
			return fmt.Errorf("%s: %w", p.path, plain(err))
		}
	}
	for _, p := range s.files {
		if err := s.place(p); err != nil {
			return s.putBack(fmt.Errorf("%s: %w", p.path, plain(err)))
		}
	}
	if err := s.sync(); err != nil {
		return s.putBack(err)
	}
	return nil
}

// stage writes a file beside its target.
func (s *set) stage(f File) error {
	p := &placing{path: f.Path}
	var err error
	if p.target, p.perm, p.existed, err = s.resolve(f.Path); err != nil {
		return err
	}
	for _, have := range s.files {
		if have.target == p.target {
			return fmt.Errorf("it is the same file as %s; save each to one of its own", have.path)
		}
	}
	if p.out, err = s.create(p.target, p.perm); err != nil {
		return folderFault(filepath.Dir(p.target), err)
	}
	p.temp = p.out.Name()
	s.files = append(s.files, p)
	return plain(f.Write(p.out))
}

// settle has what was written stay, with its permissions.
func (p *placing) settle() error {
	err := p.out.Sync()
	if err == nil && p.existed {
		err = p.out.Chmod(p.perm) // the mask took some of it
	}
	return errors.Join(err, p.close())
}

func (p *placing) close() error {
	if p.out == nil {
		return nil
	}
	err := p.out.Close()
	p.out = nil
	return err
}

// place has a file take its target's place, and keeps what stood there.
func (s *set) place(p *placing) error {
	if p.existed {
		var err error
		if p.backup, err = s.keep(p.target); err != nil {
			return err
		}
	}
	if err := s.Rename(p.temp, p.target); err != nil {
		return err
	}
	p.temp, p.placed = "", true
	return nil
}

// putBack gives the files that were placed their old content, or takes them away where there was none.
func (s *set) putBack(cause error) error {
	var stuck []string
	for _, p := range s.files {
		switch {
		case !p.placed:
		case !p.existed:
			if s.Remove(p.target) != nil {
				stuck = append(stuck, p.path)
			}
		case s.Rename(p.backup, p.target) != nil:
			stuck = append(stuck, p.path+" (what stood there is in "+p.backup+")")
			p.backup = "" // it stays
		default:
			p.backup = ""
		}
	}
	_ = s.sync() // the names that are back hold after a crash, too, where the folders can be synced
	if stuck == nil {
		return fmt.Errorf("%w; all files are as before", cause)
	}
	return fmt.Errorf("%w; new, and not to be put back, are %s; all others are as before", cause, strings.Join(stuck, ", "))
}

// clean removes what stands under hidden names.
func (s *set) clean() {
	for _, p := range s.files {
		_ = p.close() // there was an error before
		for _, name := range [...]string{p.temp, p.backup} {
			if name != "" {
				_ = s.Remove(name) // it is hidden, and in nobody's way
			}
		}
	}
}

// sync syncs the folders of the files.
func (s *set) sync() error {
	seen := map[string]bool{}
	for _, p := range s.files {
		if dir := filepath.Dir(p.target); !seen[dir] {
			seen[dir] = true
			if err := s.SyncDir(dir); err != nil {
				return fmt.Errorf("the folder %s cannot be synced: %w", dir, plain(err))
			}
		}
	}
	return nil
}

// mostLinks is how many symbolic links are followed from one to the next.
const mostLinks = 40

// resolve is the regular file that a path names, or will name, its permissions, and whether it is there.
func (s *set) resolve(path string) (target string, perm fs.FileMode, existed bool, err error) {
	target = filepath.Clean(path)
	for range mostLinks {
		info, err := s.Lstat(target)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return target, 0o666, false, nil
		case err != nil:
			return "", 0, false, plain(err)
		case info.Mode()&fs.ModeSymlink != 0:
			to, err := s.Readlink(target)
			if err != nil {
				return "", 0, false, plain(err)
			}
			if !filepath.IsAbs(to) {
				to = filepath.Join(filepath.Dir(target), to)
			}
			target = to
		case !info.Mode().IsRegular():
			return "", 0, false, errors.New("it is not a regular file; choose another path")
		default:
			return target, info.Mode().Perm(), true, nil
		}
	}
	return "", 0, false, fmt.Errorf("more than %d symbolic links lead from one to the next", mostLinks)
}

// folderFault says why no file can be made in a folder.
func folderFault(folder string, err error) error {
	err = plain(err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s (%w); make it first", folder, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("no file may be made in the folder %s (%w); choose another, or change its permissions", folder, err)
	}
	return fmt.Errorf("no file can be made in the folder %s: %w", folder, err)
}
