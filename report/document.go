package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/paginate"
)

// Document is a rendered deck. It may be written any number of times, also by several goroutines at once.
type Document struct {
	Pages    int
	Warnings []Warning
	files    []*file
}

// file is the deck in one format.
type file struct {
	format  Format
	ext     string
	figures bool          // it holds them
	turn    chan struct{} // of those that ask for its bytes, one at a time
	writer  layout.Writer // nil once the file is finished
	data    pieces
	most    int   // of its bytes
	err     error // why it could not be finished
}

// Write writes the document in one of the formats that it was rendered in, by its extension. A file that the context ended
// while it was made for the first time stays unfinished: render again then. A writer that does not return is waited for until a
// second after the context has ended; its goroutine stays until it does, and then writes no more.
func (d *Document) Write(ctx context.Context, w io.Writer, f Format) (err error) {
	defer guard.Recover(&err)
	switch {
	case d == nil:
		return deckError("the document is nil; Render gave an error, or was not called")
	case ctx == nil:
		return deckError("the context is nil; give context.Background()")
	case w == nil:
		return deckError("the writer is nil")
	case f == nil:
		return deckError("the format is nil")
	}
	return typed(d.write(ctx, w, f))
}

func (d *Document) write(ctx context.Context, w io.Writer, f Format) error {
	ext := ""
	if err := guard.Await(ctx, "the format's Ext", func() error { ext = f.Ext(); return nil }); err != nil {
		return err
	}
	i := slices.IndexFunc(d.files, func(have *file) bool { return have.ext == ext })
	if i < 0 {
		return fmt.Errorf("the document was not rendered as %s; add it to Renderer.Formats", ext)
	}
	data, err := d.files[i].bytes(ctx)
	if err == nil {
		err = guard.Await(ctx, "its writer", func() error { return data.copy(ctx, w) })
	}
	if err != nil {
		return fmt.Errorf("the %s file: %w", ext, err)
	}
	return nil
}

// finish finishes all files side by side. What goes wrong is said when they are written.
func (d *Document) finish(ctx context.Context) {
	var all sync.WaitGroup
	for _, f := range d.files {
		all.Go(func() { _ = guard.Call(func() error { _, err := f.bytes(ctx); return err }) }) // kept for who asks
	}
	all.Wait()
}

// bytes is the file, finished when it is first asked for.
func (f *file) bytes(ctx context.Context) (pieces, error) {
	if err := ctx.Err(); err != nil {
		return nil, context.Cause(ctx) // not begun yet
	}
	select {
	case f.turn <- struct{}{}:
		defer func() { <-f.turn }()
	case <-ctx.Done():
		return nil, fmt.Errorf("%w; another call has not finished it yet", context.Cause(ctx))
	}
	if f.writer == nil {
		return f.data, f.err
	}
	b := bounded{most: f.most}
	wr := f.writer
	f.writer, f.err = nil, guard.ErrExit // unless it returns
	f.err = guard.Await(ctx, "Finish", func() error { return wr.Finish(ctx, &b) })
	data := b.close()
	if f.err != nil {
		if ctx.Err() != nil {
			f.err = fmt.Errorf("%w; it stays unfinished, render again", f.err)
		}
		return nil, f.err
	}
	f.data = data
	return f.data, nil
}

// pieces are a file in the pieces in which it was written, since one long piece would be copied as it grows.
type pieces [][]byte

// leastPiece is the least room of a piece.
const leastPiece = 1 << 16

// Write keeps a copy of b. It never fails.
func (p *pieces) Write(b []byte) (int, error) {
	n := len(b)
	if last := len(*p) - 1; last >= 0 {
		room := cap((*p)[last]) - len((*p)[last])
		k := min(room, len(b))
		(*p)[last], b = append((*p)[last], b[:k]...), b[k:]
	}
	if len(b) > 0 {
		*p = append(*p, append(make([]byte, 0, max(len(b), leastPiece)), b...))
	}
	return n, nil
}

// copy writes the file to anybody's writer.
func (p pieces) copy(ctx context.Context, w io.Writer) error {
	for _, b := range p {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		n, err := w.Write(b)
		switch {
		case err != nil:
			return err
		case n < len(b):
			return io.ErrShortWrite
		case n > len(b):
			return fmt.Errorf("its writer says that it wrote %d of %d bytes", n, len(b))
		}
	}
	return nil
}

// bounded are pieces of at most so many bytes. A format may write them from a goroutine, and after Finish has returned, when they
// are closed to it.
type bounded struct {
	mu      sync.Mutex
	pieces  pieces
	most, n int
	closed  bool
}

// close ends the writing; what was written is given.
func (w *bounded) close() pieces {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	return w.pieces
}

// Write keeps a copy of b.
func (w *bounded) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return 0, fmt.Errorf("%w: its Finish has returned, or its context has ended", fs.ErrClosed)
	}
	if w.n += len(b); w.n > w.most {
		return 0, fmt.Errorf("it has more than %d bytes; split the deck, or raise Limits.FileBytes", w.most)
	}
	return w.pieces.Write(b)
}

// files are those of the formats, of at most so many bytes each, before they are begun.
func (r *Renderer) files(ctx context.Context, most int) ([]*file, error) {
	var files []*file
	err := guard.Await(ctx, "a format's Ext or HoldsFigures", func() error {
		exts, err := extensions(r.formats())
		for i, ext := range exts {
			f := &file{format: r.formats()[i], ext: ext, most: most, turn: make(chan struct{}, 1)}
			if w, ok := f.format.(Workbook); ok {
				f.figures = w.HoldsFigures()
			}
			files = append(files, f)
		}
		return err
	})
	if err != nil {
		return nil, typed(err)
	}
	return files, nil
}

// cites reports that one of the files holds the figures.
func cites(files []*file) bool {
	return slices.ContainsFunc(files, func(f *file) bool { return f.figures })
}

// begin starts the files.
func begin(ctx context.Context, files []*file, info layout.Info, t *theme.Theme) error {
	var errs []error
	for _, f := range files {
		err := guard.Await(ctx, "Begin", func() (err error) {
			f.writer, err = f.format.Begin(ctx, info, t)
			return err
		})
		if err == nil && f.writer == nil {
			err = errors.New("its Begin gives no writer")
		}
		for _, e := range split(err) {
			var at *Error
			if !errors.As(e, &at) {
				e = deckError("the %s file: %w", f.ext, e)
			}
			errs = append(errs, e)
		}
	}
	return errors.Join(errs...)
}

// outputs are the files as the pages are drawn to them.
func outputs(files []*file) []paginate.File {
	out := make([]paginate.File, len(files))
	for i, f := range files {
		out[i] = paginate.File{Ext: f.ext, Writer: f.writer}
	}
	return out
}

// info is what the files say of the deck; first is the index of every slide's first page, and behind them the number of all.
func (r *Renderer) info(jobs []job, first []int) layout.Info {
	set, d := &jobs[0].set, jobs[0].deck
	info := layout.Info{
		Title: text.Line(d.Title), Subtitle: text.Line(d.Subtitle), Author: text.Line(d.Author), Lang: set.Lang, Words: set.Words, Date: d.Date,
		Size: set.Grid.Page, Pos: map[string]int{}, Workbook: r.Workbook, Slides: r.Slides,
	}
	if info.Title == "" {
		info.Title = titled(d.Slides[0].Title)
	}
	for i := range jobs {
		if id := jobs[i].slide.ID; id != "" {
			info.Pos[id] = first[i]
		}
	}
	for _, p := range d.sections {
		info.Pos[p.anchor] = first[p.slide]
	}
	info.Pages = first[len(jobs)]
	return info
}

// plain is a text of one line without its markup.
func plain(s string) string { return text.Line(markup.Plain(s)) }

// letters is a text without its markup, raised and lowered text as it is typed: for IDs.
func letters(s string) string {
	runs, err := markup.Parse(s, markup.Style{})
	if err != nil {
		return plain(s)
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return text.Line(b.String())
}
