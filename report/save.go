package report

import (
	"cmp"
	"context"
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
	if err := r.given(ctx, d); err != nil {
		return nil, err
	}
	with := *r
	with.Formats = nil
	err = guard.Await(ctx, "a format's Ext", func() error {
		formats, beside, err := r.named(paths)
		with.Formats = formats
		with.Workbook = cmp.Or(with.Workbook, beside[XLSX{}.Ext()])
		with.Slides = cmp.Or(with.Slides, beside[PPTX{}.Ext()], beside[PDF{}.Ext()])
		return err
	})
	if err != nil {
		return nil, typed(err)
	}
	doc, err = with.Render(ctx, d)
	if err != nil {
		return nil, err
	}
	doc.finish(ctx)
	files := make([]fileset.File, len(paths))
	for i, p := range paths {
		files[i] = fileset.File{Path: p, Write: func(w io.Writer) error { return doc.write(ctx, w, with.Formats[i]) }}
	}
	if err := fileset.Write(ctx, files); err != nil {
		return doc, typed(err)
	}
	return doc, nil
}

// named are the formats of paths, and the names of the files by extension if all are in one folder, so that they can link to each
// other.
func (r *Renderer) named(paths []string) (formats []Format, beside map[string]string, err error) {
	if len(paths) == 0 {
		return nil, nil, deckError("no file to save to; give a path such as \"report.pdf\"")
	}
	known := append(r.Formats[:len(r.Formats):len(r.Formats)], builtIn[:]...)
	exts, err := extensions(r.Formats)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range builtIn {
		exts = append(exts, f.Ext())
	}
	folders, byExt := map[string]bool{}, map[string]string{}
	for _, p := range paths {
		ext := strings.ToLower(filepath.Ext(p))
		i := slices.Index(exts, ext)
		if i < 0 {
			return nil, nil, deckError("%s: unknown extension %q; known are .pdf, .pptx and .xlsx", p, ext)
		}
		if first, ok := byExt[ext]; ok {
			return nil, nil, deckError("%s and %s are both %s files; save each kind once", first, p, ext)
		}
		byExt[ext], folders[filepath.Dir(p)] = p, true
		formats = append(formats, known[i])
	}
	if len(folders) > 1 {
		return formats, nil, nil
	}
	for ext, path := range byExt {
		byExt[ext] = filepath.Base(path)
	}
	return formats, byExt, nil
}
