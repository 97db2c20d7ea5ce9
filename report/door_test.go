package report_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// foreigner is a block, a kind of chart, a format, a file system and a writer, in each of which a test acts by the name of its
// method.
type foreigner struct {
	in  string
	act func()
	_   []int // it cannot be compared
}

func (s foreigner) do(method string) {
	if s.in == method {
		s.act()
	}
}

func (s foreigner) Node(*theme.Setting) layout.Node { s.do("Node"); return foreignNode{s} }
func (s foreigner) Validate() error                 { s.do("Validate"); return nil }
func (s foreigner) Advice() []string                { s.do("Advice"); return nil }
func (s foreigner) Blocks() []report.Block          { s.do("Blocks"); return nil }
func (s foreigner) Sources() []string               { s.do("Sources"); return nil }
func (s foreigner) Flows() bool                     { s.do("Flows"); return false }
func (s foreigner) Extent() (e figure.Extent)       { s.do("Extent"); return e }
func (s foreigner) Figures(*theme.Setting) figure.Figures {
	s.do("Figures")
	return figure.Figures{Sheets: []figure.Sheet{{Name: "S", Columns: []figure.Column{{Name: "V"}}, Rows: 1, Row: func(_ int, dst []any) []any {
		s.do("Row")
		return append(dst, 1)
	}}}}
}

// foreignNode is the node of a foreigner.
type foreignNode struct{ foreigner }

func (n foreignNode) Err() error                          { n.do("Err"); return nil }
func (n foreignNode) Least(*layout.Context) layout.Length { n.do("Least"); return layout.Pt }
func (n foreignNode) Most(*layout.Context) layout.Length  { n.do("Most"); return 0 }
func (n foreignNode) Layout(*layout.Context, layout.Region) (layout.Frame, layout.Node, error) {
	n.do("Layout")
	return layout.Frame{Size: layout.Size{W: layout.Pt, H: layout.Pt}}, nil, nil
}

// foreignKind is a stranger's kind of chart.
type foreignKind struct{ foreigner }

func (k foreignKind) Check(*charts.Chart) error         { k.do("Kind.Check"); return nil }
func (k foreignKind) Least(*charts.Chart) layout.Length { k.do("Kind.Least"); return 100 * layout.Pt }
func (k foreignKind) Most(*charts.Chart) layout.Length  { k.do("Kind.Most"); return 200 * layout.Pt }
func (k foreignKind) Options() charts.Options {
	k.do("Kind.Options")
	return charts.Options{}
}
func (k foreignKind) Plan(*charts.Chart, *theme.Setting) *charts.Plan {
	k.do("Kind.Plan")
	return nil
}
func (k foreignKind) Draw(*charts.Canvas) error { k.do("Kind.Draw"); return nil }

// foreignFormat is a stranger's format.
type foreignFormat struct{ foreigner }

func (f foreignFormat) Ext() string        { f.do("Ext"); return ".x" }
func (f foreignFormat) HoldsFigures() bool { f.do("HoldsFigures"); return true }
func (f foreignFormat) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	f.do("Begin")
	return f, nil
}
func (f foreignFormat) Page(int, *layout.Page) error { f.do("Page"); return nil }
func (f foreignFormat) Finish(_ context.Context, w io.Writer) error {
	if _, err := io.WriteString(w, "half"); err != nil {
		return err
	}
	f.do("Finish")
	return nil
}

// foreignFiles is a stranger's file system.
type foreignFiles struct{ foreigner }

func (s foreignFiles) Open(name string) (fs.File, error) {
	s.do("Open")
	f, err := fstest.MapFS{"a.png": {Data: []byte("x")}}.Open(name)
	return foreignFile{f, s.foreigner}, err
}

type foreignFile struct {
	fs.File
	foreigner
}

func (f foreignFile) Stat() (fs.FileInfo, error) { f.do("Stat"); return f.File.Stat() }
func (f foreignFile) Read(b []byte) (int, error) { f.do("Read"); return f.File.Read(b) }
func (f foreignFile) Close() error               { f.do("Close"); return f.File.Close() }

// Write writes to nothing.
func (s foreigner) Write(b []byte) (int, error) { s.do("Write"); return len(b), nil }

// deck is a deck in which the foreigner stands wherever it can.
func (s foreigner) deck() *report.Deck {
	d := one(s, charts.Chart{Alt: "x", Kind: foreignKind{s}, Categories: []string{"a"}, Series: []charts.Series{{Values: []float64{1}}}})
	if s.in == "Open" || s.in == "Stat" || s.in == "Read" || s.in == "Close" {
		d.Slides[0].Body = append(d.Slides[0].Body, report.Image{FS: foreignFiles{s}, Path: "a.png", Alt: "x"})
	}
	return d
}

// save saves the deck in a folder, and writes it to the foreigner.
func (s foreigner) save(ctx context.Context, dir string) error {
	r := &report.Renderer{Formats: []report.Format{foreignFormat{s}}}
	doc, err := r.Save(ctx, s.deck(), filepath.Join(dir, "a.x"), filepath.Join(dir, "a.xlsx"))
	if err == nil && s.in == "Write" {
		err = doc.Write(ctx, s, report.XLSX{})
	}
	return err
}

// doors are the methods of strangers, and whether a slide is to blame.
var doors = map[string]bool{
	"Node": true, "Validate": true, "Advice": true, "Blocks": true, "Sources": true, "Flows": true, "Extent": true, "Figures": true,
	"Err": true, "Least": true, "Most": true, "Layout": true,
	"Kind.Check": true, "Kind.Least": true, "Kind.Most": true, "Kind.Options": true, "Kind.Plan": true, "Kind.Draw": true,
	"Open": true, "Stat": true, "Read": true, "Close": true,
	"Page": true, "Ext": false, "HoldsFigures": false, "Begin": false, "Finish": false, "Row": false, "Write": false,
}

// TestDoor has everything that strangers may write panic, end its goroutine and never return.
func TestDoor(t *testing.T) {
	for door, ofSlide := range doors {
		for _, c := range []struct {
			name string
			act  func(stay chan int)
			is   error
		}{
			{"panics", func(chan int) { panic("oops") }, report.ErrInternal},
			{"panics with an error", func(chan int) { panic(io.ErrNoProgress) }, io.ErrNoProgress},
			{"ends its goroutine", func(chan int) { runtime.Goexit() }, guard.ErrExit},
			{"does not return", func(stay chan int) { <-stay }, context.DeadlineExceeded},
		} {
			t.Run("takes a "+door+" that "+c.name, func(t *testing.T) {
				dir := t.TempDir()
				synctest.Test(t, func(t *testing.T) {
					stay := make(chan int)
					defer close(stay)
					ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
					defer cancel()
					began := time.Now()
					err := foreigner{in: door, act: func() { c.act(stay) }}.save(ctx, dir)
					var typed *report.Error
					switch took := time.Since(began); {
					case !errors.As(err, &typed) || !errors.Is(err, c.is):
						t.Errorf("%T: %v, want %v", err, err, c.is)
					case ofSlide && typed.Slide != 1:
						t.Errorf("of slide %d: %v", typed.Slide, err)
					case took > time.Minute+guard.Patience:
						t.Errorf("after %v: %v", took, err)
					}
				})
				if left, err := os.ReadDir(dir); err != nil || door != "Write" && len(left) > 0 {
					t.Errorf("%v is left, %v", left, err)
				}
			})
		}
	}
	t.Run("takes strangers that do as they should", func(t *testing.T) {
		if err := (foreigner{}).save(t.Context(), t.TempDir()); err != nil {
			t.Error(err)
		}
	})
}
