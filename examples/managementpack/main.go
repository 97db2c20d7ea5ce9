// Command managementpack writes the monthly pack that a board gets, from the files of three systems: CSV in German and in English, and a
// workbook. The company, its figures and its customers are made up.
package main

import (
	"context"
	"embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/deckfold/deckfold/report"
)

//go:embed theme.toml logo.png logo-white.png data
var files embed.FS

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
	ctx := context.Background()
	d, err := deck(ctx)
	if err != nil {
		return err
	}
	name := filepath.Join(dir, "management-pack")
	doc, err := report.Save(ctx, d, name+".pdf", name+".pptx", name+".xlsx")
	if err != nil {
		return err
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	return nil
}
