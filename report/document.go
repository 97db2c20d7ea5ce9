package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Document is a rendered deck. It may be written any number of times, also by several goroutines at once.
type Document struct {
	Pages    int
	Warnings []Warning
	files    []*file
}

// file is the deck in one format.
type file struct {
	ext    string
	mu     sync.Mutex
	writer layout.Writer // nil once the file is finished
	data   pieces
	most   int   // of its bytes
	err    error // why it could not be finished
}

// Write writes the document in one of the formats that it was rendered in, by its extension. A file that the context ended
// while it was made for the first time stays unfinished: render again then.
func (d *Document) Write(ctx context.Context, w io.Writer, f Format) (err error) {
	defer guard.Recover(&err)
	switch {
	case ctx == nil:
		return deckError("the context is nil; give context.Background()")
	case w == nil:
		return deckError("the writer is nil")
	case f == nil:
		return deckError("the format is nil")
	}
	if err := d.write(ctx, w, f); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func (d *Document) write(ctx context.Context, w io.Writer, f Format) error {
	for _, have := range d.files {
		if have.ext != f.Ext() {
			continue
		}
		data, err := have.bytes(ctx)
		for i := 0; i < len(data) && err == nil; i++ {
			_, err = w.Write(data[i])
		}
		if err != nil {
			return fmt.Errorf("the %s file: %w", have.ext, err)
		}
		return nil
	}
	return fmt.Errorf("the document was not rendered as %s; add it to Renderer.Formats", f.Ext())
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
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.writer == nil {
		return f.data, f.err
	}
	if err := ctx.Err(); err != nil {
		return nil, err // not begun yet
	}
	b := bounded{most: f.most}
	wr := f.writer
	f.writer = nil
	if f.err = await(ctx, "Finish", func() error { return wr.Finish(ctx, &b) }); f.err != nil {
		if ctx.Err() != nil {
			f.err = fmt.Errorf("%w; it stays unfinished, render again", f.err)
		}
		return nil, f.err
	}
	f.data = b.pieces
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

// bounded are pieces of at most so many bytes.
type bounded struct {
	pieces
	most, n int
}

// Write keeps a copy of b.
func (w *bounded) Write(b []byte) (int, error) {
	if w.n += len(b); w.n > w.most {
		return 0, fmt.Errorf("it has more than %d bytes; split the deck, or raise Limits.FileBytes", w.most)
	}
	return w.pieces.Write(b)
}

// begin starts the files, each of at most so many bytes.
func (r *Renderer) begin(ctx context.Context, info layout.Info, t *theme.Theme, most int) ([]*file, error) {
	files := make([]*file, len(r.formats()))
	var errs []error
	for i, f := range r.formats() {
		files[i] = &file{ext: f.Ext(), most: most}
		err := await(ctx, "Begin", func() (err error) {
			files[i].writer, err = f.Begin(ctx, info, t)
			return err
		})
		if err == nil && files[i].writer == nil {
			err = errors.New("its Begin gives no writer")
		}
		for _, e := range split(err) {
			var at *Error
			if !errors.As(e, &at) {
				e = deckError("the %s file: %w", files[i].ext, e)
			}
			errs = append(errs, e)
		}
	}
	return files, errors.Join(errs...)
}

// info is what the files say of the deck.
func (r *Renderer) info(jobs []job) layout.Info {
	set, d := &jobs[0].set, jobs[0].deck
	info := layout.Info{
		Title: text.Line(d.Title), Subtitle: text.Line(d.Subtitle), Author: text.Line(d.Author), Lang: set.Lang, Words: set.Words, Date: d.Date,
		Size: set.Grid.Page, Pos: map[string]int{}, Workbook: r.Workbook, Slides: r.Slides,
	}
	if info.Title == "" {
		info.Title = plain(d.Slides[0].Title)
	}
	for i := range jobs {
		if id := jobs[i].slide.ID; id != "" {
			info.Pos[id] = info.Pages
		}
		info.Pages += jobs[i].pages
	}
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
