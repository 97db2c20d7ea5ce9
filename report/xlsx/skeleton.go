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

	"github.com/deckfold/deckfold/layout/language"
	"github.com/xuri/excelize/v2"
)

// skeleton is the workbook that excelize makes: everything but rows, tables, charts and properties; of the sheets it has one of
// each frame, since excelize looks for a sheet among all there are.
func (b *Book) skeleton(sheets []*worksheet) (*collector, *styles, error) {
	f := excelize.NewFile()
	s := &styles{file: f, look: b.Look, ids: map[style]int{}, codes: map[string]bool{}}
	c := &collector{parts: map[string][]byte{}}
	err := b.build(f, s, sheets, c)
	if err == nil {
		f.ZipWriter = func(io.Writer) excelize.ZipWriter { return c }
		err = f.Write(io.Discard)
	}
	return c, s, errors.Join(err, f.Close())
}

func (b *Book) build(f *excelize.File, s *styles, sheets []*worksheet, c *collector) error {
	if err := f.SetDefaultFont(b.Look.Font); err != nil {
		return err
	}
	if err := b.codes(s); err != nil {
		return err
	}
	for i, w := range sheets {
		err := w.dress(s)
		if err == nil && len(w.links) > mostLinks {
			err = fmt.Errorf("%d links; a sheet holds %d", len(w.links), mostLinks)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", w.name, err)
		}
		if k := w.frame(i); !slices.Contains(c.frames, k) {
			c.frames = append(c.frames, k)
		}
	}
	for i, k := range c.frames {
		if err := b.sample(f, sampleName(i), k); err != nil {
			return err
		}
	}
	return nil
}

// mostLinks is how many links Excel reads on a sheet.
const mostLinks = 65_529

// codes adds the styles of numbers.
func (b *Book) codes(s *styles) error {
	for i := range b.Numbers {
		if _, err := s.add(codedOf(&b.Numbers[i]).style()); err != nil {
			return err
		}
	}
	return nil
}

// across is how wide what is printed may be on an upright page, in tenths of a digit's width.
const across = 950

// acrossLandscape is how wide it may be on each of several landscape pages: printed at 60 %, in 6.6 pt.
const acrossLandscape = 2350

// The heights, in points, of what is printed on one page, at 65 % if need be; more goes on over as many as it takes.
const (
	onUpright   = 1130
	onLandscape = 750
)

// frame is what tells sheets apart but for their rows, their links and their size.
type frame struct {
	first     bool // it is shown when the book is opened
	landscape bool
	long      bool // it is printed on as many pages as its rows take
	pages     int  // side by side
}

// frame is that of the sheet, which is the ith of the book, from 0.
func (w *worksheet) frame(i int) frame {
	n := w.extent()
	k := frame{first: i == 0, landscape: n > across, pages: (n-1)/acrossLandscape + 1}
	k.long = w.height() > map[bool]int{false: onUpright, true: onLandscape}[k.landscape]
	return k
}

// height is about how high the sheet is, in points: where texts are broken, rows have two lines.
func (w *worksheet) height() int {
	high := rowHigh
	for _, c := range w.columns {
		if c.wraps {
			high = rowHigh + lineHigh
		}
	}
	return headRow*rowHigh + w.rows*high
}

// sampleName is the name of the ith sample, from 0.
func sampleName(i int) string { return "Sheet" + strconv.Itoa(i+1) }

// What the samples have for what tells sheets apart.
const sampleArea = "A1:B2"

var sampleLink = link{cell: "A1", sheet: sampleName(0)}

// sample adds a sheet without rows. The properties come before the stream, which writes them first; links before its end.
func (b *Book) sample(f *excelize.File, name string, k frame) error {
	yes, no, tall, high := true, false, 1, float64(rowHigh)
	if k.long {
		tall = 0
	}
	tag, err := language.Parse(b.Lang)
	paper, orientation, reversed := paperOf(tag), "portrait", tag.RightToLeft()
	if k.landscape {
		orientation = "landscape"
	}
	_, added := f.NewSheet(name)
	err = errors.Join(err, added,
		f.SetSheetDimension(name, sampleArea),
		f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, CustomHeight: &yes, DefaultRowHeight: &high}),
		f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no, RightToLeft: &reversed}),
		f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &k.pages, FitToHeight: &tall}),
		f.SetHeaderFooter(name, b.margins(reversed)),
	)
	if err != nil {
		return err
	}
	out, err := f.NewStreamWriter(name)
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
	return errors.Join(f.SetCellHyperLink(name, sampleLink.cell, sampleLink.target(), "Location"), out.Flush())
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

// margins are the book's title over every page, and the sheet and the page under it; & begins their codes (ECMA-376-1, 18.3.1.46).
func (b *Book) margins(reversed bool) *excelize.HeaderFooterOptions {
	const most = 200
	start, end := "&L", "&R"
	if reversed {
		start, end = end, start
	}
	o := &excelize.HeaderFooterOptions{OddFooter: start + "&A" + end + "&P / &N"}
	if title := cut(oneLine(b.Title), most/2); title != "" {
		o.OddHeader = start + strings.ReplaceAll(title, "&", "&&")
	}
	return o
}

// collector is the archive as excelize sees it: it keeps the parts.
type collector struct {
	parts  map[string][]byte
	frames []frame // of the sample sheets, in their order
}

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
