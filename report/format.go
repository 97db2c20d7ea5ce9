package report

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/chartml"
	"github.com/deckfold/deckfold/report/pdf"
	"github.com/deckfold/deckfold/report/pptx"
	"github.com/deckfold/deckfold/report/xlsx"
)

// Format is a kind of file that a deck can become; its options are its fields. The built-in ones are PDF, PPTX and XLSX;
// anyone may write another.
type Format interface {
	// Ext is the extension of its files, in lower case: ".pdf". A deck is rendered in one format of each.
	Ext() string
	// Begin starts a file: what it says of the deck is in info, with all figures. An error stops the render before
	// anything is drawn.
	Begin(ctx context.Context, info layout.Info, t *theme.Theme) (layout.Writer, error)
}

// Workbook is a format whose files hold the deck's figures on sheets of the names in layout.Info: the slides' source lines say
// where theirs stand.
type Workbook interface {
	Format
	HoldsFigures() bool
}

// PDF is tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a.
type PDF struct {
	// Attach has the file carry the workbook with the deck's figures; then it conforms to PDF/A-3a.
	Attach bool
}

// Ext is ".pdf".
func (PDF) Ext() string { return ".pdf" }

// HoldsFigures reports a file that carries the workbook.
func (f PDF) HoldsFigures() bool { return f.Attach }

// Begin starts a PDF file.
func (f PDF) Begin(ctx context.Context, info layout.Info, t *theme.Theme) (layout.Writer, error) {
	if !f.Attach {
		return pdf.New(info), nil
	}
	b, err := beginBook(ctx, info, t)
	return &carrier{pdf.New(info), b, info}, err
}

// carrier writes a PDF that carries a workbook.
type carrier struct {
	*pdf.Writer
	book *xlsx.File
	info layout.Info
}

// Finish writes the workbook, then the file with it.
func (c *carrier) Finish(ctx context.Context, w io.Writer) error {
	var file bytes.Buffer
	if err := c.book.Write(ctx, &file); err != nil {
		return err
	}
	at, err := address("Workbook", c.info.Workbook)
	if err != nil {
		return err
	}
	name := path.Base(cmp.Or(at.Path, words.Or(c.info.Words, c.info.Lang).WorkbookName+XLSX{}.Ext()))
	c.Attach(pdf.Attachment{Name: name, Type: xlsx.MediaType, Description: c.info.Title, Data: file.Bytes()})
	return c.Writer.Finish(ctx, w)
}

// PPTX is a PowerPoint file (ISO/IEC 29500, transitional) whose text, tables and charts stay editable.
type PPTX struct {
	// EmbedFonts has the file carry the theme's own font, or on a template the fonts that it names and whose files the theme has, so that
	// they need not be installed where the file is read: whole, with all characters, as text is to be edited in them, which adds about
	// half of their files' size. PowerPoint reads them; where a program does not, nothing changes. What the file names by another name is
	// not embedded: Calibri, which Carlito stands for, Arial and Courier New are where PowerPoint is. Nor are families that only lend
	// characters. A font that cannot be embedded is an error: PowerPoint takes static TrueType fonts whose licence allows it to edit
	// (OS/2 fsType), by the names in their files.
	EmbedFonts bool
}

// Ext is ".pptx".
func (PPTX) Ext() string { return ".pptx" }

// Begin starts a PowerPoint file.
func (f PPTX) Begin(_ context.Context, info layout.Info, t *theme.Theme) (layout.Writer, error) {
	w := pptx.New(info, t)
	if f.EmbedFonts {
		return w, w.EmbedFonts()
	}
	return w, nil
}

// Lacks says what the file's chart lacks of a sheet's.
func (PPTX) Lacks(s *figure.Sheet) string {
	if p, ok := s.Chart.(*charts.Plan); ok && lacks(s) == "" {
		return chartml.Slow(p)
	}
	return lacks(s)
}

func lacks(s *figure.Sheet) string {
	if p, ok := s.Chart.(*charts.Plan); ok {
		return chartml.Lacks(p)
	}
	return ""
}

// XLSX is a workbook with the figures behind every chart, table and big number.
type XLSX struct{}

// Ext is ".xlsx".
func (XLSX) Ext() string { return ".xlsx" }

// HoldsFigures reports that the file holds the figures.
func (XLSX) HoldsFigures() bool { return true }

// Lacks says what the file's chart lacks of a sheet's.
func (XLSX) Lacks(s *figure.Sheet) string { return lacks(s) }

// Begin starts a workbook.
func (XLSX) Begin(ctx context.Context, info layout.Info, t *theme.Theme) (layout.Writer, error) {
	b, err := beginBook(ctx, info, t)
	return bookWriter{b}, err
}

// bookWriter writes a workbook, which does not come from the pages.
type bookWriter struct{ book *xlsx.File }

// Page needs nothing of a page.
func (bookWriter) Page(int, *layout.Page) error { return nil }

// Finish writes the workbook.
func (w bookWriter) Finish(ctx context.Context, out io.Writer) error { return w.book.Write(ctx, out) }

// placed are the errors of a workbook with the slides that they are about.
func placed(err error) error {
	if err == nil {
		return nil
	}
	var out []error
	for _, e := range split(err) {
		var x *xlsx.Error
		if errors.As(e, &x) {
			e = &Error{Place{Slide: x.On.Slide, Title: x.On.Title}, x.Err}
		}
		out = append(out, e)
	}
	return errors.Join(out...)
}

// beginBook begins the workbook of a deck.
func beginBook(ctx context.Context, info layout.Info, t *theme.Theme) (*xlsx.File, error) {
	p := &t.Light
	b := &xlsx.Book{
		Title: info.Title, Subtitle: info.Subtitle, Author: info.Author, Lang: info.Lang, Words: info.Words, Date: info.Date,
		Look: xlsx.Look{Font: t.Fonts[0].Office(), Ink: p.Ink, Muted: p.Muted, Rule: p.Hairline, Primary: p.Primary, Heat: heatLook(p)},
	}
	to, err := address("Slides", info.Slides)
	if err != nil {
		return nil, err
	}
	b.Slides = to.String()
	if info.Figures != nil {
		b.Sheets, b.Numbers = info.Figures.Sheets, info.Figures.Numbers
	}
	f, err := xlsx.Begin(ctx, b)
	return f, placed(err)
}

// builtIn are the formats that are known by their extensions.
var builtIn = [...]Format{PDF{}, PPTX{}, XLSX{}}

// extensions are those of formats, none of which is missing or stands twice.
func extensions(formats []Format) ([]string, error) {
	exts := make([]string, len(formats))
	for i, f := range formats {
		if f == nil {
			return nil, deckError("format %d is nil", i+1)
		}
		if v := reflect.ValueOf(f); v.Kind() == reflect.Pointer && v.IsNil() {
			return nil, deckError("format %d is a %T that is nil", i+1, f)
		}
		ext := f.Ext()
		switch {
		case len(ext) < 2 || ext[0] != '.' || ext != strings.ToLower(ext) || strings.ContainsAny(ext, `/\`):
			return nil, deckError("format %d has the extension %q; give one in lower case with a dot, such as \".pdf\"", i+1, ext)
		case slices.Contains(exts[:i], ext):
			return nil, deckError("two formats have the extension %s; render the deck once for each", ext)
		}
		exts[i] = ext
	}
	return exts, nil
}
