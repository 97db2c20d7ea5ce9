package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/deflate"
)

// Write writes the book; the same book gives the same bytes. Nothing is written if the book is wrong: the error joins all
// that is, with of every sheet the first wrong value, its row and column. It names rows from 1 and without the head. A
// cancelled context ends it within a few hundred rows.
func Write(ctx context.Context, w io.Writer, b *Book) (err error) {
	defer guard.Recover(&err)
	if err := b.Check(); err != nil {
		return err
	}
	book := *b
	book.Look = b.Look.orBriefing()
	sheets := book.worksheets()
	if err := measure(ctx, sheets); err != nil {
		return err
	}
	k, err := book.pack(sheets)
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
			return fmt.Errorf("xlsx: sheet %q, %w", sheets[i].name, err)
		}
		return nil
	})
}

// spread does n pieces of work on all cores, each core with a press of its own. The error is the context's, or joins those
// of the work in its order.
func spread(ctx context.Context, n int, work func(p *press, i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			p := new(press)
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				errs[i] = guarded(p, i, work)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	return errors.Join(errs...)
}

func guarded(p *press, i int, work func(p *press, i int) error) (err error) {
	defer guard.Recover(&err)
	return work(p, i)
}

// MediaType is that of workbooks.
const MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
