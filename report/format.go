package report

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"runtime/debug"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/pdf"
	"github.com/deckfold/deckfold/report/pptx"
	"github.com/deckfold/deckfold/report/xlsx"
)

// Format is a kind of file that a deck can become.
type Format interface {
	// Ext is the extension of its files: ".pdf".
	Ext() string
	// Begin starts a file.
	Begin(info layout.Info, t *theme.Theme) layout.Writer
}

// PDF is tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a.
var PDF Format = pdfFormat{}

// PPTX is a PowerPoint file (ISO/IEC 29500, transitional) whose text, tables and charts stay editable.
var PPTX Format = pptxFormat{}

type pptxFormat struct{}

func (pptxFormat) Ext() string { return ".pptx" }

func (pptxFormat) Begin(info layout.Info, t *theme.Theme) layout.Writer { return pptx.New(info, t) }

type pdfFormat struct{}

func (pdfFormat) Ext() string { return ".pdf" }

func (pdfFormat) Begin(info layout.Info, _ *theme.Theme) layout.Writer { return pdf.New(info) }

// XLSX is a workbook with the figures behind every chart, table and big number. In the other files that are rendered with it
// the slides' source lines say where their figures stand in it.
var XLSX Format = xlsxFormat{}

type xlsxFormat struct{}

func (xlsxFormat) Ext() string { return ".xlsx" }

func (xlsxFormat) Begin(layout.Info, *theme.Theme) layout.Writer { return new(bookWriter) }

// bookWriter writes the workbook, which does not come from the pages.
type bookWriter struct {
	book *xlsx.Book
	data []byte // the file, where it was written for the PDF already
}

// Page needs nothing of a page.
func (*bookWriter) Page(int, *layout.Page) error { return nil }

// Finish writes the workbook.
func (w *bookWriter) Finish(out io.Writer) error {
	if w.data != nil {
		_, err := out.Write(w.data)
		return err
	}
	return xlsx.Write(context.Background(), out, w.book)
}

// builtIn are the formats that are known by their extensions.
var builtIn = []Format{PDF, PPTX, XLSX}

// appendix gathers the deck's figures and tells the slides where theirs stand; nil where no workbook is asked for.
func (r *Renderer) appendix(d *Deck, jobs []job) (book *xlsx.Book, err error) {
	defer func() {
		if p := recover(); p != nil { // of a stranger's block
			err = fmt.Errorf("report: the deck's figures: %w: %v\n%s", ErrInternal, p, debug.Stack())
		}
	}()
	if r.Attach && r.Formats != nil && !slices.Contains(r.Formats, PDF) {
		return nil, errors.New("report: Renderer.Attach has a PDF carry the workbook, and no PDF is asked for; add one, or leave Attach out")
	}
	if !r.Attach && !slices.Contains(r.Formats, XLSX) {
		return nil, nil
	}
	f, err := collect(d, &jobs[0].set)
	if err != nil {
		return nil, err
	}
	for i := range jobs {
		jobs[i].data = f.told(i, r.Workbook)
	}
	return f.book, nil
}

// take hands the workbook to its writer, and to the PDF that carries it.
func (d *Document) take(ctx context.Context, b *xlsx.Book, r *Renderer) error {
	var data []byte
	if r.Attach {
		var file bytes.Buffer
		if err := xlsx.Write(ctx, &file, b); err != nil {
			return err
		}
		data = file.Bytes()
	}
	for _, w := range d.writers {
		switch w := w.(type) {
		case *bookWriter:
			w.book, w.data = b, data
		case *pdf.Writer:
			if r.Attach {
				w.Attach(pdf.Attachment{Name: path.Base(cmp.Or(r.Workbook, "figures.xlsx")), Type: xlsx.MediaType, Description: b.Title, Data: data})
			}
		}
	}
	return nil
}
