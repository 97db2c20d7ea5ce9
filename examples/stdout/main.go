// Command stdout writes a deck to standard output: how a server answers with a file, or a program without a disk makes one. It
// needs no file system, and runs in WebAssembly as elsewhere.
//
//	go run ./examples/stdout pdf >q3.pdf
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// formats are the formats by their names.
var formats = map[string]report.Format{"pdf": report.PDF{}, "pptx": report.PPTX{}, "xlsx": report.XLSX{}}

func run(args []string, w io.Writer) error {
	if len(args) != 1 || formats[args[0]] == nil {
		return fmt.Errorf("usage: stdout pdf|pptx|xlsx")
	}
	f := formats[args[0]]
	doc, err := (&report.Renderer{Formats: []report.Format{f}}).Render(context.Background(), deck())
	if err != nil {
		return err
	}
	return doc.Write(context.Background(), w, f)
}

func deck() *report.Deck {
	return &report.Deck{Title: "Third quarter", Slides: []report.Slide{{
		Title: "North grew most", Subtitle: "Revenue, EUR million", Source: "Ledger, 30 September",
		Body: []report.Block{charts.Chart{
			Kind:       charts.Column{},
			Categories: []string{"North", "South", "West"},
			Series:     []charts.Series{{Name: "Revenue", Values: []float64{41.2, 38.5, 22.9}}},
			Focus:      []string{"North"},
		}},
	}}}
}
