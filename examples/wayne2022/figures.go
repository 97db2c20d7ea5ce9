package main

import (
	"embed"
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

//go:embed data/*.csv
var data embed.FS

// figures reads the data files and keeps what is wrong with them.
type figures struct{ errs []error }

// sheet is a data file: columns by name.
type sheet struct {
	f    *figures
	name string
	cols map[string]int
	rows [][]string
}

// open reads data/name.csv. A row whose status is not verified, derived or briefing is an error: nothing else is shown.
func (f *figures) open(name string) *sheet {
	s := &sheet{f: f, name: name, cols: map[string]int{}}
	file, err := data.Open("data/" + name + ".csv")
	if err != nil {
		f.errs = append(f.errs, err)
		return s
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		f.errs = append(f.errs, fmt.Errorf("%s.csv: %w", name, err))
		return s
	}
	for i, c := range all[0] {
		s.cols[c] = i
	}
	s.rows = all[1:]
	for i, st := range s.texts("status") {
		switch word, _, _ := strings.Cut(st, " "); word {
		case "verified", "derived", "briefing":
		default:
			f.errs = append(f.errs, fmt.Errorf("%s.csv, row %d: status %q is not shown", name, i+2, st))
		}
	}
	return s
}

// where keeps the rows in which a column has a value.
func (s *sheet) where(column, value string) *sheet {
	out := &sheet{f: s.f, name: s.name, cols: s.cols}
	for i, v := range s.texts(column) {
		if v == value {
			out.rows = append(out.rows, s.rows[i])
		}
	}
	return out
}

// from keeps the rows from the one whose column has a value.
func (s *sheet) from(column, value string) *sheet {
	for i, v := range s.texts(column) {
		if v == value {
			return &sheet{f: s.f, name: s.name, cols: s.cols, rows: s.rows[i:]}
		}
	}
	s.f.errs = append(s.f.errs, fmt.Errorf("%s.csv: no row has %s %s", s.name, column, value))
	return s
}

func (s *sheet) texts(column string) []string {
	at, ok := s.cols[column]
	if !ok {
		s.f.errs = append(s.f.errs, fmt.Errorf("%s.csv: no column %q", s.name, column))
		return make([]string, len(s.rows))
	}
	out := make([]string, len(s.rows))
	for i, r := range s.rows {
		out[i] = r[at]
	}
	return out
}

// months is a column of months, "2016-06", as their last days.
func (s *sheet) months(column string) []time.Time {
	out := make([]time.Time, len(s.rows))
	for i, t := range s.texts(column) {
		m, err := time.Parse("2006-01", t)
		if err != nil {
			s.f.errs = append(s.f.errs, fmt.Errorf("%s.csv, row %d, column %s: %q is no month", s.name, i+2, column, t))
		}
		out[i] = m.AddDate(0, 1, -1)
	}
	return out
}

// numbers is a column times a factor; an empty cell is a gap.
func (s *sheet) numbers(column string, factor float64) []float64 {
	out := make([]float64, len(s.rows))
	for i, t := range s.texts(column) {
		out[i] = math.NaN()
		if t == "" {
			continue
		}
		v, err := strconv.ParseFloat(t, 64)
		if err != nil {
			s.f.errs = append(s.f.errs, fmt.Errorf("%s.csv, row %d, column %s: %q is no number", s.name, i+2, column, t))
			continue
		}
		out[i] = v * factor
	}
	return out
}
