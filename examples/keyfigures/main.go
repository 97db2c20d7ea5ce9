// Command keyfigures writes the summary page of a monthly pack: key figures with their changes on the month before, how they stand
// to plan, and the line of the last twelve months; under them what moved and what is to be decided.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/deckfold/deckfold/layout/number"
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
	name := filepath.Join(dir, "key-figures")
	doc, err := report.Save(context.Background(), deck(), name+".pdf", name+".pptx", name+".xlsx")
	if err != nil {
		return err
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	return nil
}

// deck is the pack: what stands on its slides is made up.
func deck() *report.Deck {
	return &report.Deck{Title: "Management pack, October 2026", Slides: []report.Slide{
		{
			Kicker: "Summary", Title: "October beat the budget, though revenue fell on September",
			Subtitle: "Key figures, EUR; lines: the last twelve months", Source: "Group ledger, 6 November 2026",
			Body: []report.Block{figures(), report.Split{
				{Body: []report.Block{report.Heading("What moved"), report.List{
					"**Revenue** more than pays for freight.",
					"**Freight** is 15% over budget since April.",
				}}},
				{Body: []report.Block{report.Heading("To decide today"), report.List{
					"1. **Release 0.2 million** for freight capacity",
					"2. **Credit limit** for two late payers",
				}}},
			}},
		},
		{
			Kicker: "Summary", Title: "Six figures a month are enough to steer by", Source: "Group ledger, 6 November 2026",
			Body: []report.Block{six()},
		},
	}}
}

var million = number.Format{Unit: number.Million, Places: number.Fixed(2)}

// figures are the key figures of the month.
func figures() report.Stats {
	return report.Stats{
		{
			Label: "Revenue", Value: 3.27e6, Format: million, Changes: []report.Change{{From: 3.31e6, Text: "on September"}},
			State: report.StateGood, StateText: "2.5% over budget",
			Past: []float64{2.9e6, 3.02e6, 3.08e6, 3.02e6, 3.24e6, 2.96e6, 3.23e6, 3.14e6, 3.35e6, 3.41e6, 3.31e6},
		},
		{
			Label: "EBITDA margin", Value: 0.221, Format: number.Format{Unit: number.Percent, Places: number.Fixed(1)}, Good: report.UpIsGood,
			Changes: []report.Change{{From: 0.229, Kind: report.ChangePoints, Text: "on September"}},
			State:   report.StateWatch, Target: 0.225,
			Past: []float64{0.209, 0.202, 0.221, 0.223, 0.215, 0.204, 0.223, 0.23, 0.229, 0.238, 0.229},
		},
		{
			Label: "EBITDA", Value: 0.72e6, Format: million, Good: report.UpIsGood, Changes: []report.Change{{From: 0.68e6, Text: "on September"}},
			State: report.StateGood, StateText: "6.5% over budget",
			Past: []float64{0.6e6, 0.58e6, 0.64e6, 0.67e6, 0.64e6, 0.55e6, 0.66e6, 0.69e6, 0.7e6, 0.71e6, 0.68e6},
		},
		{
			Label: "Days sales outstanding", Value: 47, Unit: "days", Good: report.DownIsGood,
			Changes: []report.Change{{From: 44, Kind: report.ChangeUnits, Text: "on September"}}, State: report.StateBad, Target: 45,
			Past: []float64{44, 46, 44, 42, 45, 47, 45, 44, 44, 46, 44},
		},
	}
}

// six are the key figures without their past, and two more that have no plan.
func six() report.Stats {
	all := figures()
	for i := range all {
		all[i].Past = nil
	}
	return append(all, report.Stats{
		{Label: "Orders", Value: 1284, Good: report.UpIsGood, Changes: []report.Change{
			{From: 1251, Text: "on September"}, {From: 1190, Text: "on a year ago"},
		}},
		{Label: "Employees", Value: 412, Changes: []report.Change{{From: 412, Kind: report.ChangeUnits, Text: "on September"}}, Note: "full-time equivalents"},
	}...)
}
