// Command reference reads a deck as JSON and saves it in the formats that the other arguments name by their extensions:
// how another tool embeds the library.
//
//	go run ./examples/reference examples/reference/deck.json deck.pdf deck.pptx
//	go run ./examples/reference -template acme.potx examples/reference/deck.json deck.pdf deck.pptx
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

func main() {
	template := flag.String("template", "", "a company's .potx or .pptx `file` that the deck is to stand on")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: reference [-template FILE] IN.json OUT...")
		flag.PrintDefaults()
	}
	if flag.Parse(); flag.NArg() < 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := convert(*template, flag.Arg(0), flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func convert(template, in string, out []string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	d, err := f.deck()
	if err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	if template != "" {
		if d.Theme, err = standing(template); err != nil {
			return err
		}
	}
	_, err = report.Save(context.Background(), d, out...)
	return err
}

// standing is the default theme on a template.
func standing(path string) (*theme.Theme, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t := *theme.Default()
	t.Template = &theme.Template{Name: filepath.Base(path), Data: data}
	return &t, nil
}
