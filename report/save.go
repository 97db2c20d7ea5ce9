package report

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/fileset"
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
		with.Workbook = beside(paths, byPath, XLSX{})
	}
	if with.Slides == "" {
		with.Slides = cmp.Or(beside(paths, byPath, PPTX{}), beside(paths, byPath, PDF{}))
	}
	doc, err = with.Render(ctx, d)
	if err != nil {
		return nil, err
	}
	doc.finish(ctx)
	files := make([]fileset.File, len(paths))
	for i, p := range paths {
		files[i] = fileset.File{Path: p, Write: func(w io.Writer) error { return doc.write(ctx, w, byPath[i]) }}
	}
	if err := fileset.Write(ctx, files); err != nil {
		return doc, fmt.Errorf("report: %w", err)
	}
	return doc, nil
}

// beside is the name of the file of a format among paths if all are in its folder, so that the others can link to it.
func beside(paths []string, formats []Format, to Format) string {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Ext() == to.Ext() })
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
