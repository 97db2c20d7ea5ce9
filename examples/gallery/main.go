// Command gallery writes a slide for every kind of chart and every option of it, as a PDF, a PowerPoint file and a workbook: to
// look up how a chart is written, and to see all of them at once.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

func main() {
	dir := flag.String("o", "out", "the folder to write to")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var paths []string
	for _, ext := range [...]string{".pdf", ".pptx", ".xlsx"} {
		paths = append(paths, filepath.Join(dir, "gallery"+ext))
	}
	doc, err := report.Save(context.Background(), deck(), paths...)
	if err != nil {
		return err
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	return nil
}

// entry is a slide of the gallery: what its chart says, how it is written, and the chart.
type entry struct {
	title, code, source string
	chart               charts.Chart
}

// deck is the gallery.
func deck() *report.Deck {
	d := &report.Deck{Title: "Gallery of charts", Slides: []report.Slide{
		{Kind: report.Cover, Title: "Gallery of charts", Subtitle: "Every kind and every option, with figures of trade, migration and public safety in Mexico and the United States"},
	}}
	for _, part := range []struct {
		title   string
		entries []entry
	}{{"Lines and areas", lines()}, {"Columns", columns()}, {"Bars", bars()}, {"Parts of a whole", wholes()}, {"Correlation", points()}, {"Distribution", distribution()}, {"Place", places()}} {
		d.Slides = append(d.Slides, report.Slide{Kind: report.Section, Title: part.title})
		for _, e := range part.entries {
			d.Slides = append(d.Slides, report.Slide{Title: e.title, Subtitle: e.code, Source: e.source, Body: []report.Block{e.chart}})
		}
	}
	d.Slides = append(append(d.Slides, report.Slide{Kind: report.Section, Title: "Tables"}), tables()...)
	return d
}
