// Command reference reads a deck as JSON and saves it in the formats that the other arguments name by their extensions:
// how another tool embeds the library.
//
//	go run ./examples/reference examples/reference/deck.json deck.pdf deck.pptx
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/deckfold/deckfold/report"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: reference IN.json OUT...")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func convert(in string, out []string) error {
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
	_, err = report.Save(context.Background(), d, out...)
	return err
}
