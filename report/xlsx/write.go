package xlsx

import (
	"context"
	"fmt"
	"io"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/deflate"
)

// File is a book that is ready to be written.
type File struct {
	book   Book
	sheets []*worksheet
}

// Begin reads and checks a book. The error joins an *Error for all that is wrong with it, with of every sheet the first wrong
// value, its row and column; rows count from 1, without the head. A cancelled context ends it within a few hundred rows.
func Begin(ctx context.Context, b *Book) (f *File, err error) {
	defer guard.Recover(&err)
	if err := b.check(); err != nil {
		return nil, err
	}
	f = &File{book: *b}
	f.book.Look = b.Look.orBriefing()
	f.sheets = f.book.worksheets()
	return f, measure(ctx, f.sheets)
}

// Write writes a book: Begin, and File.Write.
func Write(ctx context.Context, w io.Writer, b *Book) error {
	f, err := Begin(ctx, b)
	if err != nil {
		return err
	}
	return f.Write(ctx, w)
}

// Write writes the file; the same book gives the same bytes. It is called once. A cancelled context ends it within a few
// hundred rows.
func (f *File) Write(ctx context.Context, w io.Writer) (err error) {
	defer guard.Recover(&err)
	k, err := f.book.pack(f.sheets)
	if err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	files, err := k.compress(ctx)
	if err != nil {
		return err
	}
	if err := deflate.Archive(w, files); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	return nil
}

// measure measures the sheets side by side.
func measure(ctx context.Context, sheets []*worksheet) error {
	return spread(ctx, len(sheets), func(_ *press, i int) error {
		if err := sheets[i].measure(ctx); err != nil {
			return &Error{sheets[i].on, fmt.Errorf("xlsx: sheet %q, %w", sheets[i].name, err)}
		}
		return nil
	})
}

// spread does n pieces of work on all cores, each core with a press of its own.
func spread(ctx context.Context, n int, work func(p *press, i int) error) error {
	err := guard.Spread(ctx, n, work)
	if ctx.Err() != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	return err
}

// MediaType is that of workbooks.
const MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
