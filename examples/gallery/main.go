// Command gallery writes a slide for every kind of chart and every option of it, by what the chart is to show, each beside its code: to
// look up how a chart is written, and to see all of them at once. It writes a PDF, a PowerPoint file and a workbook.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

func main() {
	dir := flag.String("o", "out", "the folder to write to")
	look := flag.String("theme", "light", "the theme: light, dark, or reading, which is set smaller, for paper")
	flag.Parse()
	if err := run(*dir, *look); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, look string) error {
	d, err := deck(look)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	name := "gallery"
	if look != "light" {
		name += "-" + look
	}
	var paths []string
	for _, ext := range [...]string{".pdf", ".pptx", ".xlsx"} {
		paths = append(paths, filepath.Join(dir, name+ext))
	}
	doc, err := report.Save(context.Background(), d, paths...)
	if err != nil {
		return err
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	return nil
}

// page is a slide of the gallery: what is to be seen, where its figures are from, and what it shows.
type page struct {
	title, source string
	block         report.Block
	notes         []string      // under it
	wide          bool          // its code stands on a slide of its own
	slide         *report.Slide // all of it, in place of the block, with its code on the next
}

// parts are the pages by their purpose. The code of a page is that of its function.
var parts = []struct {
	title string
	pages []func() page
}{
	{"Change over time", overTime}, {"Ranking", rankings}, {"Part to whole", wholes}, {"Deviation", deviations}, {"Correlation", correlations},
	{"Distribution", distributions}, {"Flow", flows}, {"Place", places}, {"Tables, and charts in rows", grids}, {"Plans", plans}, {"Pictures", pictures},
}

// deck is the gallery in a theme.
func deck(look string) (*report.Deck, error) {
	t, err := themed(look)
	if err != nil {
		return nil, err
	}
	code, err := readSource()
	if err != nil {
		return nil, err
	}
	d := &report.Deck{Title: "Gallery of charts", Theme: t, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Gallery of charts", Subtitle: "Every kind and every option beside its code, with figures of trade, migration and public safety in Mexico and the United States"},
	}}
	for _, part := range parts {
		d.Slides = append(d.Slides, report.Slide{Kind: report.Section, Title: part.title})
		for _, of := range part.pages {
			p := of()
			most := beside
			if p.wide || p.slide != nil {
				most = alone
			}
			said, err := code.of(of, most)
			if err != nil {
				return nil, err
			}
			if p.slide != nil {
				p.slide.Source = p.source
				d.Slides = append(d.Slides, *p.slide, report.Slide{Title: "Code: " + p.title, Body: []report.Block{report.Code(said)}})
				continue
			}
			shows, lines := []report.Block{p.block}, []report.Block{report.Code(said)}
			if p.wide {
				d.Slides = append(d.Slides, report.Slide{Title: p.title, Source: p.source, Footnotes: p.notes, Body: shows}, report.Slide{Title: "Code: " + p.title, Body: lines})
				continue
			}
			d.Slides = append(d.Slides, report.Slide{Title: p.title, Source: p.source, Footnotes: p.notes, Body: []report.Block{report.Split{{Share: 7, Body: shows}, {Share: 5, Body: lines}}}})
		}
	}
	return d, nil
}

// themed is the default theme in a look.
func themed(look string) (*theme.Theme, error) {
	t := *theme.Default()
	switch look {
	case "light":
	case "dark":
		t.Light = t.Dark
	case "reading":
		t.Mode = theme.Read
	default:
		return nil, fmt.Errorf("there is no theme %q, want light, dark or reading", look)
	}
	return &t, nil
}
