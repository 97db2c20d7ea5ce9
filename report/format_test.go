package report_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// custom is a format of a stranger's whose parts do what a test says. It holds a slice, so that it cannot be compared.
type custom struct {
	ext    string
	begin  func() (layout.Writer, error)
	page   func() error
	finish func(w io.Writer) error
	_      []int
}

func (c custom) Ext() string { return c.ext }

func (c custom) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	if c.begin != nil {
		return c.begin()
	}
	return c, nil
}

func (c custom) Page(int, *layout.Page) error {
	if c.page != nil {
		return c.page()
	}
	return nil
}

func (c custom) Finish(_ context.Context, w io.Writer) error {
	if c.finish != nil {
		return c.finish(w)
	}
	_, err := io.WriteString(w, "written")
	return err
}

// acted is a block whose Node does what a test says.
type acted struct{ do func() }

func (a acted) Node(*theme.Setting) layout.Node {
	a.do()
	return &layout.Stack{}
}

func TestFormats(t *testing.T) {
	ctx := context.Background()
	oops := func() error { panic("oops") }
	for _, c := range []struct {
		name    string
		formats []report.Format
		want    string
	}{
		{"that is nil", []report.Format{report.PDF{}, nil}, "format 2 is nil"},
		{"without an extension", []report.Format{custom{}}, `format 1 has the extension ""`},
		{"with an extension in capitals", []report.Format{custom{ext: ".PDF"}}, `extension ".PDF"`},
		{"that stands twice", []report.Format{report.PDF{}, report.PDF{Attach: true}}, "two formats have the extension .pdf"},
		{"with the extension of a built-in one", []report.Format{report.PPTX{}, custom{ext: ".pptx"}}, "two formats have the extension .pptx"},
		{"whose Begin panics", []report.Format{custom{ext: ".x", begin: func() (layout.Writer, error) { panic("oops") }}}, "the .x file: internal error: oops"},
		{"whose Begin fails", []report.Format{custom{ext: ".x", begin: func() (layout.Writer, error) { return nil, io.ErrNoProgress }}}, "the .x file: multiple Read"},
		{"whose Begin gives no writer", []report.Format{custom{ext: ".x", begin: func() (layout.Writer, error) { return nil, nil }}}, "its Begin gives no writer"},
		{"whose Page panics", []report.Format{custom{ext: ".x", page: oops}}, `slide 1 "Results": the .x file: internal error: oops`},
		{"whose Page fails", []report.Format{custom{ext: ".x", page: func() error { return io.ErrNoProgress }}}, `slide 1 "Results": the .x file: multiple Read`},
	} {
		t.Run("refuse one "+c.name, func(t *testing.T) {
			doc, err := (&report.Renderer{Formats: c.formats}).Render(ctx, one())
			if doc != nil || err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("tell a panic of Finish, and write nothing", func(t *testing.T) {
		dir := t.TempDir()
		finish := func(w io.Writer) error {
			if _, err := io.WriteString(w, "half"); err != nil {
				return err
			}
			panic("oops")
		}
		_, err := (&report.Renderer{Formats: []report.Format{custom{ext: ".x", finish: finish}}}).Save(ctx, one(), filepath.Join(dir, "a.x"), filepath.Join(dir, "a.pdf"))
		var p *guard.Panic
		if !errors.As(err, &p) || !errors.Is(err, report.ErrInternal) || len(p.Stack) == 0 {
			t.Errorf("%v", err)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 0 {
			t.Errorf("%v is left", left)
		}
	})
	t.Run("need not be comparable", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{custom{ext: ".x"}}}).Render(ctx, one())
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := doc.Write(ctx, &b, custom{ext: ".x"}); err != nil || b.String() != "written" {
			t.Errorf("%q, %v", b.String(), err)
		}
	})
}

// TestBlocking gives what never returns: once the context has ended, the error says so.
func TestBlocking(t *testing.T) {
	for _, c := range []struct {
		name   string
		format func(stay chan int) custom
		block  func(stay chan int) report.Block
		want   string
	}{
		{"a block's Node", nil, func(stay chan int) report.Block { return acted{func() { <-stay }} }, `slide 1 "Results": context deadline exceeded; and it did not return`},
		{"a format's Begin", func(stay chan int) custom {
			return custom{ext: ".x", begin: func() (layout.Writer, error) { <-stay; return nil, nil }}
		}, nil, "the .x file: context deadline exceeded; and Begin did not return"},
		{"a format's Page", func(stay chan int) custom { return custom{ext: ".x", page: func() error { <-stay; return nil }} }, nil, `slide 1 "Results": context deadline exceeded; and the Page of .x did not return`},
		{"a format's Finish", func(stay chan int) custom {
			return custom{ext: ".x", finish: func(io.Writer) error { <-stay; return nil }}
		}, nil, "Finish did not return"},
	} {
		t.Run("ends soon after the context for "+c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				stay := make(chan int)
				defer close(stay)
				ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
				defer cancel()
				r, d, f := &report.Renderer{}, one(), custom{ext: ".x"}
				if c.format != nil {
					f = c.format(stay)
				}
				if r.Formats = []report.Format{f}; c.block != nil {
					d = one(c.block(stay))
				}
				began := time.Now()
				doc, err := r.Render(ctx, d)
				if err == nil {
					err = doc.Write(ctx, io.Discard, f)
				}
				if took := time.Since(began); !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), c.want) || took > 62*time.Second {
					t.Errorf("after %v: %v, want %q", took, err, c.want)
				}
			})
		})
	}
}

func TestDocument(t *testing.T) {
	ctx := context.Background()
	formats := []report.Format{report.PDF{Attach: true}, report.PPTX{}, report.XLSX{}}
	doc, err := (&report.Renderer{Formats: formats}).Render(ctx, one(sampleBlocks()[0].value))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("is written any number of times, also at once, with the same bytes", func(t *testing.T) {
		for _, f := range formats {
			var files [6]bytes.Buffer
			var wg sync.WaitGroup
			for i := range files {
				wg.Go(func() {
					if err := doc.Write(ctx, &files[i], f); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			for i := range files {
				if files[i].Len() == 0 || !bytes.Equal(files[i].Bytes(), files[0].Bytes()) {
					t.Errorf("%s: file %d has %d bytes, the first %d", f.Ext(), i+1, files[i].Len(), files[0].Len())
				}
			}
		}
	})
	for _, c := range []struct {
		name string
		do   func() error
		want string
	}{
		{"a format that it was not rendered in", func() error { return doc.Write(ctx, io.Discard, custom{ext: ".x"}) }, "not rendered as .x; add it to Renderer.Formats"},
		{"no format", func() error { return doc.Write(ctx, io.Discard, nil) }, "the format is nil"},
		{"no writer", func() error { return doc.Write(ctx, nil, report.PDF{}) }, "the writer is nil"},
		{"a writer that fails", func() error { return doc.Write(ctx, failingWriter{}, report.PDF{}) }, "report: the .pdf file: disk full"},
		{"a writer that panics", func() error { return doc.Write(ctx, panickingWriter{}, report.PDF{}) }, "internal error: oops"},
	} {
		t.Run("says what is wrong with "+c.name, func(t *testing.T) {
			if err := c.do(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("is still written after a context that had ended before", func(t *testing.T) {
		over, cancel := context.WithCancel(ctx)
		cancel()
		doc, err := new(report.Renderer).Render(ctx, one())
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(over, io.Discard, report.PDF{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
		if err := doc.Write(ctx, io.Discard, report.PDF{}); err != nil {
			t.Error(err)
		}
	})
	t.Run("says that a file which the context ended stays unfinished", func(t *testing.T) {
		over, cancel := context.WithCancel(ctx)
		f := custom{ext: ".x", finish: func(io.Writer) error { cancel(); return over.Err() }}
		doc, err := (&report.Renderer{Formats: []report.Format{f}}).Render(ctx, one())
		if err != nil {
			t.Fatal(err)
		}
		for _, ctx := range []context.Context{over, ctx} {
			if err := doc.Write(ctx, io.Discard, f); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "it stays unfinished, render again") {
				t.Errorf("%v", err)
			}
		}
	})
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errDisk }

type panickingWriter struct{}

func (panickingWriter) Write([]byte) (int, error) { panic("oops") }
