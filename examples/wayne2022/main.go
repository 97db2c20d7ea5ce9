// Command wayne2022 writes the briefing "Working with Mexico" (E. Anthony Wayne, June 2022) as a PDF, as a PowerPoint
// file, and its figures as a workbook.
//
// Words and titles are the briefing's own. Its charts are lost; they are drawn anew from public figures, whose sources
// stand under them. Where a figure of the briefing conflicts with a public source, the speaker notes say so.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

func main() {
	dir := flag.String("o", "out", "the folder to write to")
	look := flag.String("theme", "", "a theme file; the default theme where it is not given")
	untraced := flag.Bool("untraced", false, "warn of numbers in texts that stand in no cell of the workbook")
	flag.Parse()
	if err := run(*dir, *look, &report.Renderer{Untraced: *untraced}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, look string, r *report.Renderer) error {
	start := time.Now()
	d, err := deck()
	if err != nil {
		return err
	}
	if look != "" {
		if d.Theme, err = theme.Load(look); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var paths []string
	for _, ext := range [...]string{".pdf", ".pptx", ".xlsx"} {
		paths = append(paths, filepath.Join(dir, "working-with-mexico"+ext))
	}
	doc, err := r.Save(context.Background(), d, paths...)
	if err != nil {
		return err
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d bytes\n", path, info.Size())
	}
	fmt.Printf("%d pages in %d ms\n", doc.Pages, time.Since(start).Milliseconds())
	return nil
}
