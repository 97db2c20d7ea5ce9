package report_test

import (
	"context"
	"io"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// meeting is a format whose Finish waits until that of all others is called.
type meeting struct {
	ext string
	all *sync.WaitGroup
}

func (m meeting) Ext() string { return m.ext }

func (m meeting) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	return m, nil
}

func (m meeting) Page(int, *layout.Page) error { return nil }

func (m meeting) Finish(_ context.Context, w io.Writer) error {
	m.all.Done()
	m.all.Wait()
	_, err := io.WriteString(w, m.ext)
	return err
}

func TestSaveFinishesFilesSideBySide(t *testing.T) {
	var all sync.WaitGroup
	all.Add(2)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r := &report.Renderer{Formats: []report.Format{meeting{".one", &all}, meeting{".two", &all}}}
	dir := t.TempDir()
	d := &report.Deck{Title: "T", Slides: []report.Slide{{Title: "S", Body: []report.Block{report.Text("x")}}}}
	if _, err := r.Save(ctx, d, filepath.Join(dir, "a.one"), filepath.Join(dir, "a.two")); err != nil {
		t.Error(err)
	}
}
