package report_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// counting is a writer that says how much it wrote as a test has it.
type counting func(b []byte) (int, error)

func (c counting) Write(b []byte) (int, error) { return c(b) }

func TestWriters(t *testing.T) {
	doc, err := new(report.Renderer).Render(t.Context(), one(report.Text("x")))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		w    counting
		want string
		is   error
	}{
		{"writes less than it is given", func(b []byte) (int, error) { return len(b) - 1, nil }, "the .pdf file: short write", io.ErrShortWrite},
		{"writes nothing", func([]byte) (int, error) { return 0, nil }, "the .pdf file: short write", io.ErrShortWrite},
		{"writes less than nothing", func([]byte) (int, error) { return -1, nil }, "the .pdf file: short write", io.ErrShortWrite},
		{"writes more than it is given", func(b []byte) (int, error) { return len(b) + 1, nil }, "the .pdf file: its writer says that it wrote", nil},
		{"is closed", func([]byte) (int, error) { return 0, io.ErrClosedPipe }, "the .pdf file: io: read/write on closed pipe", io.ErrClosedPipe},
	} {
		t.Run("of which one "+c.name+" are told", func(t *testing.T) {
			err := doc.Write(t.Context(), c.w, report.PDF{})
			var typed *report.Error
			if !errors.As(err, &typed) || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("get no more once the context has ended", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			calls, stay := 0, make(chan int)
			many := custom{ext: ".x", finish: func(w io.Writer) error { _, err := w.Write(make([]byte, 1<<17)); return errors.Join(err, second(w)) }}
			doc, err := (&report.Renderer{Formats: []report.Format{many}}).Render(ctx, one())
			if err != nil {
				t.Fatal(err)
			}
			err = doc.Write(ctx, counting(func(b []byte) (int, error) { calls++; <-stay; return len(b), nil }), many)
			close(stay)
			if synctest.Wait(); !errors.Is(err, context.DeadlineExceeded) || calls != 1 {
				t.Errorf("%d calls, %v", calls, err)
			}
		})
	})
}

// second writes another piece.
func second(w io.Writer) error { _, err := w.Write(make([]byte, 1<<17)); return err }

func TestFinish(t *testing.T) {
	t.Run("writes no more once it has returned", func(t *testing.T) {
		var kept io.Writer
		f := custom{ext: ".x", finish: func(w io.Writer) error { kept = w; _, err := io.WriteString(w, "whole"); return err }}
		doc, err := (&report.Renderer{Formats: []report.Format{f}}).Render(t.Context(), one())
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			var b bytes.Buffer
			if err := doc.Write(t.Context(), &b, f); err != nil || b.String() != "whole" {
				t.Errorf("%q, %v", b.String(), err)
			}
			if n, err := io.WriteString(kept, "more"); n != 0 || !errors.Is(err, fs.ErrClosed) {
				t.Errorf("%d, %v", n, err)
			}
		}
	})
	t.Run("writes no more once its context has ended", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			stay := make(chan int)
			var late error
			f := custom{ext: ".x", finish: func(w io.Writer) error { <-stay; _, late = io.WriteString(w, "late"); return late }}
			doc, err := (&report.Renderer{Formats: []report.Format{f}}).Render(ctx, one())
			if err != nil {
				t.Fatal(err)
			}
			err = doc.Write(ctx, io.Discard, f)
			close(stay)
			if synctest.Wait(); !errors.Is(err, context.DeadlineExceeded) || !errors.Is(late, fs.ErrClosed) {
				t.Errorf("%v; late: %v", err, late)
			}
		})
	})
	t.Run("does not keep another call beyond its own context", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			stay := make(chan int)
			f := custom{ext: ".x", finish: func(io.Writer) error { <-stay; return nil }}
			doc, err := (&report.Renderer{Formats: []report.Format{f}}).Render(t.Context(), one())
			if err != nil {
				t.Fatal(err)
			}
			first := make(chan error)
			go func() { first <- doc.Write(context.Background(), io.Discard, f) }()
			synctest.Wait()
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			if err := doc.Write(ctx, io.Discard, f); !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "another call has not finished it yet") {
				t.Errorf("%v", err)
			}
			close(stay)
			if err := <-first; err != nil {
				t.Error(err)
			}
		})
	})
}

// sketching is a kind of chart that does what a test says.
type sketching struct {
	least, most layout.Length
	draw        func(c *charts.Canvas) error
}

func (d sketching) Least(*charts.Chart) layout.Length             { return d.least }
func (d sketching) Most(*charts.Chart) layout.Length              { return d.most }
func (sketching) Options() charts.Options                         { return charts.Options{} }
func (sketching) Plan(*charts.Chart, *theme.Setting) *charts.Plan { return nil }
func (d sketching) Draw(c *charts.Canvas) error {
	if d.draw == nil {
		return nil
	}
	return d.draw(c)
}

// charted is a deck with a chart of a kind.
func charted(k charts.Kind) *report.Deck {
	return one(charts.Chart{Alt: "x", Kind: k, Categories: []string{"a"}, Series: []charts.Series{{Values: []float64{1}}}})
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		name string
		kind sketching
		want string // "" is drawn
	}{
		{"needs less than nothing", sketching{least: math.MinInt64}, ""},
		{"needs more than there is", sketching{least: math.MaxInt64 / 4}, "pt"},
		{"has use for less than nothing", sketching{most: math.MinInt64}, ""},
		{"has use for all there is", sketching{most: math.MaxInt64}, ""},
		{"draws far out of its canvas", sketching{draw: func(c *charts.Canvas) error {
			c.Text("x", math.MaxInt, math.MinInt, charts.Label{})
			return nil
		}}, "has no room in a chart"},
		{"fails", sketching{draw: func(*charts.Canvas) error { return io.ErrNoProgress }}, "multiple Read"},
	} {
		t.Run("of which one "+c.name+" are drawn, or an error", func(t *testing.T) {
			_, err := new(report.Renderer).Render(t.Context(), charted(c.kind))
			var typed *report.Error
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (!errors.As(err, &typed) || typed.Slide != 1 || typed.Kind != "chart" || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("draw nothing once Draw has returned", func(t *testing.T) {
		all := func(c *charts.Canvas) {
			c.Text("late words", 1000, 1000, charts.Label{})
			_ = c.Width("other late words", charts.Label{Bold: true})
			c.Rect(0, 0, 100, 100, layout.Color{})
			c.Line(0, 0, 100, 100, charts.Stroke{Width: 100})
			c.Dot(100, 100, 10, layout.Color{})
		}
		pdf := func(k charts.Kind) []byte {
			doc, err := new(report.Renderer).Render(t.Context(), charted(k))
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := doc.Write(t.Context(), &b, report.PDF{}); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
		var late *charts.Canvas
		going, done := make(chan int), make(chan int)
		got := pdf(sketching{draw: func(c *charts.Canvas) error {
			late = c
			go func() {
				defer close(done)
				<-going
				for range 100 {
					all(c)
				}
			}()
			return nil
		}})
		close(going)
		if want := pdf(sketching{}); !bytes.Equal(got, want) {
			t.Errorf("%d bytes, want %d", len(got), len(want))
		}
		<-done
		all(late)
	})
}

func TestRenderer(t *testing.T) {
	var none context.Context
	for _, c := range []struct {
		name string
		do   func() error
		want string
	}{
		{"no renderer", func() error { _, err := (*report.Renderer)(nil).Render(t.Context(), one()); return err }, "report: the renderer is nil"},
		{"no renderer to save with", func() error { _, err := (*report.Renderer)(nil).Save(t.Context(), one(), "a.pdf"); return err }, "report: the renderer is nil"},
		{"no context to save with", func() error { _, err := report.Save(none, one(), "a.pdf"); return err }, "report: the context is nil"},
		{"no deck to save", func() error { _, err := report.Save(t.Context(), nil, "a.pdf"); return err }, "report: the deck is nil"},
		{"no path", func() error { _, err := report.Save(t.Context(), one()); return err }, "report: no file to save to"},
		{"a format that is a nil pointer", func() error {
			_, err := (&report.Renderer{Formats: []report.Format{(*report.PDF)(nil)}}).Render(t.Context(), one())
			return err
		}, "report: format 1 is a *report.PDF that is nil"},
		{"a format to save with that is nil", func() error {
			_, err := (&report.Renderer{Formats: []report.Format{nil}}).Save(t.Context(), one(), "a.pdf")
			return err
		}, "report: format 1 is nil"},
		{"no document", func() error { return (*report.Document)(nil).Write(t.Context(), io.Discard, report.PDF{}) }, "report: the document is nil"},
		{"a context that has ended", func() error {
			ctx, cancel := context.WithCancelCause(t.Context())
			cancel(io.ErrClosedPipe)
			_, err := new(report.Renderer).Render(ctx, one())
			return err
		}, "report: io: read/write on closed pipe"},
	} {
		t.Run("says what is wrong with "+c.name, func(t *testing.T) {
			err := c.do()
			var typed *report.Error
			if !errors.As(err, &typed) || !strings.Contains(err.Error(), c.want) || errors.Is(err, report.ErrInternal) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("renders PDF where its formats are none", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{}, Workers: -1}).Render(t.Context(), one())
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(t.Context(), io.Discard, report.PDF{}); err != nil {
			t.Error(err)
		}
	})
}
