package main

import (
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/charts/data"
)

//go:embed data/*.csv
var files embed.FS

// figures reads the data files and keeps what is wrong with them.
type figures struct {
	tables []*data.Table
	errs   []error
}

// open reads data/name.csv. A row whose status is not verified, derived or briefing is an error: nothing else is shown.
func (f *figures) open(name string) *data.Table {
	path := "data/" + name + ".csv"
	t, err := data.OpenCSV(files, path)
	if err != nil {
		f.errs = append(f.errs, err)
		t, _ = data.CSV(strings.NewReader("none\n"), path)
		return t
	}
	f.tables = append(f.tables, t)
	for i, s := range t.Texts("status") {
		switch word, _, _ := strings.Cut(s, " "); word {
		case "verified", "derived", "briefing":
		default:
			f.errs = append(f.errs, fmt.Errorf("%s, row %d: status %q is not shown", path, i+2, s))
		}
	}
	return t
}

// err is all that was wrong.
func (f *figures) err() error {
	errs := f.errs
	for _, t := range f.tables {
		errs = append(errs, t.Err())
	}
	return errors.Join(errs...)
}
