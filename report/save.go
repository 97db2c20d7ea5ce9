package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
)

// Save renders the deck and writes a file for every path, its format by the extension (.pdf, .pptx, .xlsx).
// Either all files are written whole, or, on an error, every file that was there before is as it was.
func Save(ctx context.Context, d *Deck, paths ...string) (*Document, error) {
	return new(Renderer).Save(ctx, d, paths...)
}

// Save is like the function Save, with the renderer's settings; its Formats are known besides the built-in ones.
func (r *Renderer) Save(ctx context.Context, d *Deck, paths ...string) (doc *Document, err error) {
	defer guard.Recover(&err)
	with := *r
	with.Formats = nil
	byPath := make([]Format, len(paths))
	for i, p := range paths {
		f, err := r.format(p)
		if err != nil {
			return nil, err
		}
		byPath[i] = f
		for k, have := range byPath[:i] {
			if have.Ext() == f.Ext() {
				return nil, deckError("%s and %s are both %s files; save each kind once", paths[k], p, f.Ext())
			}
		}
		with.Formats = append(with.Formats, f)
	}
	if len(paths) == 0 {
		return nil, deckError("no file to save to; give a path such as \"report.pdf\"")
	}
	if with.Workbook == "" {
		with.Workbook = workbook(paths, byPath)
	}
	doc, err = with.Render(ctx, d)
	if err != nil {
		return nil, err
	}
	return doc, replace(ctx, paths, func(i int, w io.Writer) error { return doc.write(ctx, w, byPath[i]) })
}

// workbook is the name of the workbook among paths if all are in its folder, so that the others can link to it.
func workbook(paths []string, formats []Format) string {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Ext() == XLSX{}.Ext() })
	if i < 0 {
		return ""
	}
	for _, p := range paths {
		if filepath.Dir(p) != filepath.Dir(paths[i]) {
			return ""
		}
	}
	return filepath.Base(paths[i])
}

// format is the format of a path.
func (r *Renderer) format(path string) (Format, error) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range append(r.Formats[:len(r.Formats):len(r.Formats)], builtIn[:]...) {
		if f.Ext() == ext {
			return f, nil
		}
	}
	return nil, deckError("%s: unknown extension %q; known are .pdf, .pptx and .xlsx", path, ext)
}

// replace writes every file beside its target, complete and synced, before the first takes its target's place.
func replace(ctx context.Context, paths []string, write func(i int, w io.Writer) error) (err error) {
	temps := make([]string, 0, len(paths))
	defer func() {
		if err != nil {
			for _, t := range temps {
				os.Remove(t)
			}
		}
	}()
	targets := make([]string, len(paths))
	for i, p := range paths {
		if targets[i], err = target(p); err != nil {
			return err
		}
		t, err := temp(targets[i], func(w io.Writer) error { return write(i, w) })
		if t != "" {
			temps = append(temps, t)
		}
		if err != nil {
			return fmt.Errorf("report: %s: %w", p, err)
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("report: %w", err)
		}
	}
	for i, t := range temps {
		if err = os.Rename(t, targets[i]); err != nil {
			return fmt.Errorf("report: %s: %w", paths[i], cause(err))
		}
	}
	return nil
}

// folderFault says why no file can be made in a folder.
func folderFault(folder string, err error) error {
	err = cause(err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s (%w); make it first", folder, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("no file may be made in the folder %s (%w); choose another, or change its permissions", folder, err)
	}
	return fmt.Errorf("no file can be made in the folder %s: %w", folder, err)
}

// cause is an error of the file system without the names of our temporary files, any other as it is.
func cause(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p) && strings.HasPrefix(filepath.Base(p.Path), "."):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}

// target is the regular file that a path names, or will name; symbolic links are followed.
func target(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	if err != nil {
		return "", fmt.Errorf("report: %w", err)
	}
	info, err := os.Stat(real)
	if err != nil {
		return "", fmt.Errorf("report: %w", err)
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("report: %s is not a regular file; choose another path", path)
	}
	return real, nil
}

// temp writes a synced file beside target, with its permissions if it exists. It names the file also when that fails.
func temp(target string, write func(io.Writer) error) (name string, err error) {
	f, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return "", folderFault(filepath.Dir(target), err)
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(target); err == nil {
		mode = info.Mode().Perm()
	}
	err = cause(write(f))
	for _, do := range [...]func() error{func() error { return f.Chmod(mode) }, f.Sync, f.Close} {
		if e := do(); e != nil {
			err = errors.Join(err, cause(e))
		}
	}
	return f.Name(), err
}
