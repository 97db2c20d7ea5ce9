package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/xuri/excelize/v2"
)

// skeleton is the workbook that excelize makes: everything but rows, tables, charts and properties.
func (b *Book) skeleton(sheets []*worksheet) (*collector, *styles, error) {
	f := excelize.NewFile()
	s := &styles{file: f, look: b.Look, ids: map[style]int{}, codes: map[string]bool{}}
	c := &collector{parts: map[string][]byte{}}
	err := b.build(f, s, sheets)
	if err == nil {
		f.ZipWriter = func(io.Writer) excelize.ZipWriter { return c }
		err = f.Write(io.Discard)
	}
	return c, s, errors.Join(err, f.Close())
}

func (b *Book) build(f *excelize.File, s *styles, sheets []*worksheet) error {
	if err := f.SetDefaultFont(b.Look.Font); err != nil {
		return err
	}
	if err := b.codes(s); err != nil {
		return err
	}
	for i, w := range sheets {
		var err error
		if i == 0 {
			err = f.SetSheetName("Sheet1", w.name)
		} else {
			_, err = f.NewSheet(w.name)
		}
		// each at once, as excelize looks for a sheet among all there are
		if err := errors.Join(err, w.dress(s), b.frame(f, w)); err != nil {
			return fmt.Errorf("sheet %q: %w", w.name, err)
		}
	}
	return nil
}

// codes adds the styles of numbers.
func (b *Book) codes(s *styles) error {
	for _, n := range b.Numbers {
		v, _ := figure.Plain(n.Value) // check has refused what is none
		if _, err := s.add(coded{v, n.Code}.style()); err != nil {
			return err
		}
	}
	return nil
}

// across is how wide what is printed may be on an upright page, in tenths of a digit's width.
const across = 950

// onePage is how many rows are printed on one page, smaller if need be; more go on over as many as they take.
const onePage = 48

// frame is a sheet without rows. The properties come before the stream, which writes them first; links before its end.
func (b *Book) frame(f *excelize.File, w *worksheet) error {
	yes, no, one, tall, high := true, false, 1, 0, float64(rowHigh)
	if w.rows <= onePage {
		tall = 1
	}
	tag, err := language.Parse(b.Lang)
	paper, orientation := paperOf(tag), "portrait"
	if w.extent() > across {
		orientation = "landscape"
	}
	err = errors.Join(err,
		f.SetSheetDimension(w.name, "A1:"+letters(len(w.columns)-1)+strconv.Itoa(w.last())),
		f.SetSheetProps(w.name, &excelize.SheetPropsOptions{FitToPage: &yes, CustomHeight: &yes, DefaultRowHeight: &high}),
		f.SetSheetView(w.name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		f.SetPageLayout(w.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &one, FitToHeight: &tall}),
		f.SetHeaderFooter(w.name, &excelize.HeaderFooterOptions{OddFooter: b.footer()}),
	)
	if err != nil {
		return err
	}
	out, err := f.NewStreamWriter(w.name)
	if err != nil {
		return err
	}
	below := "A" + strconv.Itoa(headRow+1)
	err = out.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: headRow, TopLeftCell: below, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomLeft"}},
	})
	if err != nil {
		return err
	}
	for _, l := range w.links {
		if err := f.SetCellHyperLink(w.name, l.cell, quoted(l.sheet)+"!A1", "Location"); err != nil {
			return err
		}
	}
	return out.Flush()
}

// extent is how wide the table and its chart are, in tenths of a digit's width.
func (w *worksheet) extent() (n int) {
	for _, c := range w.columns {
		n += c.wide
	}
	if w.chart != nil {
		n += chartWide / digitPixels * 10
	}
	return n
}

// footer is the book's title and the page, printed under every sheet; & begins its codes (ECMA-376-1, 18.3.1.46).
func (b *Book) footer() string {
	const most = 200
	title := strings.ReplaceAll(cut(oneLine(b.Title), most/2), "&", "&&")
	return "&L" + title + "&R&P / &N"
}

// collector is the archive as excelize sees it: it keeps the parts.
type collector struct{ parts map[string][]byte }

// Create begins a part.
func (c *collector) Create(name string) (io.Writer, error) { return entry{c, name}, nil }

// AddFS is not called by excelize.
func (c *collector) AddFS(fs.FS) error { return errors.New("no files are added") }

// Close does nothing: the parts are not yet complete.
func (c *collector) Close() error { return nil }

// entry is a part of a collector.
type entry struct {
	*collector
	name string
}

func (e entry) Write(p []byte) (int, error) {
	e.parts[e.name] = append(e.parts[e.name], p...)
	return len(p), nil
}

// replace puts our content in a part for a mark that must stand in it.
func (c *collector) replace(name, mark, content string) error {
	head, tail, ok := bytes.Cut(c.parts[name], []byte(mark))
	if !ok {
		return fmt.Errorf("excelize wrote %s without %s", name, mark)
	}
	c.parts[name] = slices.Concat(head, []byte(content), tail)
	return nil
}

// sheet takes a sheet's part out, cut where its rows belong, without its start, which declares some sixty namespaces, and
// without its end.
func (c *collector) sheet(name string) (before, after []byte, err error) {
	_, content, opened := bytes.Cut(c.parts[name], []byte("<worksheet "))
	_, content, _ = bytes.Cut(content, []byte(">"))
	content, closed := bytes.CutSuffix(content, []byte("</worksheet>"))
	before, after, found := bytes.Cut(content, []byte("<sheetData></sheetData>"))
	if !opened || !closed || !found {
		return nil, nil, fmt.Errorf("excelize wrote %s without an empty sheetData", name)
	}
	delete(c.parts, name)
	return before, after, nil
}
