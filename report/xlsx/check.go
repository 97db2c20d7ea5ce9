package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
)

// Error is what is wrong with a sheet or a number, and where in the deck that stands.
type Error struct {
	On  figure.Place
	Err error // names the sheet or the number
}

// Error is the error, which names the sheet or the number.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap is the error without its place.
func (e *Error) Unwrap() error { return e.Err }

// at puts errors at a place of the deck.
func at(on figure.Place, errs []error) []error {
	for i, err := range errs {
		errs[i] = &Error{on, err}
	}
	return errs
}

// check reports all that is wrong with a book but for its rows.
func (b *Book) check() error {
	w := words.Or(b.Words, b.Lang)
	errs := append(b.checkLanguage(), texts("", pair{"title", b.Title}, pair{"subtitle", b.Subtitle}, pair{"author", b.Author}, pair{"font", b.Look.Font})...)
	seen := map[string]bool{strings.ToLower(w.Contents): true, strings.ToLower(w.KeyFigures): true, "history": true}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		if err := checkName(s.Name, seen); err != nil {
			errs = append(errs, &Error{s.On, fmt.Errorf("xlsx: sheet %d: %w", i+1, err)})
		}
		errs = append(errs, at(s.On, slices.Concat(checkSheet(s), b.checkCount(i), b.checkSummaries(i)))...)
	}
	for i := range b.Numbers {
		errs = append(errs, at(b.Numbers[i].On, checkNumber(&b.Numbers[i], i))...)
	}
	return errors.Join(errs...)
}

// checkLanguage reports a language that is no tag, and words that are wrong or not all there.
func (b *Book) checkLanguage() (errs []error) {
	if _, err := language.Parse(b.Lang); err != nil {
		errs = append(errs, fmt.Errorf("xlsx: %w", err))
	}
	if b.Words == nil {
		return errs
	}
	if missing := b.Words.Missing(); missing != nil {
		errs = append(errs, fmt.Errorf("xlsx: Words lacks %s; complete it by its method Over", strings.Join(missing, ", ")))
	}
	if err := b.Words.Check(); err != nil {
		errs = append(errs, fmt.Errorf("xlsx: %w", err))
	}
	return errs
}

// checkName reports a name that Excel refuses, or that stands twice.
func checkName(name string, seen map[string]bool) error {
	key := strings.ToLower(name)
	switch {
	case vetText(name) != nil:
		return fmt.Errorf("its name %q: %w", name, vetText(name))
	case name == "" || text.Line(name) != name || units(name) > mostName || strings.ContainsAny(name, `[]:*?/\`) || strings.Trim(name, "'") != name:
		return fmt.Errorf("no sheet can be named %q; let Names make its name", name)
	case seen[key]:
		return fmt.Errorf("another sheet, or one of Excel's or of ours, is named %q, too; let Names make its name", name)
	}
	seen[key] = true
	return nil
}

type pair struct{ what, text string }

// texts reports texts that no workbook can hold; where ends with ", " or is "".
func texts(where string, all ...pair) (errs []error) {
	for _, p := range all {
		if err := vetText(p.text); err != nil {
			errs = append(errs, fmt.Errorf("xlsx: %s%s: %w", where, p.what, err))
		}
	}
	return errs
}

// checkSheet reports what is wrong with a sheet but for its values.
func checkSheet(s *figure.Sheet) []error {
	where := fmt.Sprintf("sheet %q, ", s.Name)
	errs := texts(where, pair{"ID", s.ID}, pair{"slide title", s.On.Title}, pair{"title", s.Title}, pair{"unit", s.Unit},
		pair{"source", s.Source})
	say := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("xlsx: "+where+format, args...))
	}
	for k, c := range s.Columns {
		at := fmt.Sprintf("column %d %q, ", k+1, c.Name)
		errs = append(errs, texts(where+at, pair{"name", c.Name})...)
		if n := units(c.Name); n > mostHead {
			say("%sname of %d UTF-16 units; a table's columns have %d at most", at, n, mostHead)
		}
		if err := vetCode(c.Code); err != nil {
			say("%s%w", at, err)
		}
	}
	for i, n := range s.Notes {
		errs = append(errs, texts(where, pair{fmt.Sprintf("note %d", i+1), n})...)
	}
	switch {
	case s.Rows > mostRows-headRow-1-len(s.Notes) && len(s.Notes) > 0:
		say("%d rows and %d notes; a sheet holds %d under a table's head", s.Rows, len(s.Notes), mostRows-headRow-1)
	case len(s.Columns) == 0:
		say("it has no columns")
	case len(s.Columns) > mostColumns:
		say("%d columns; a sheet holds %d", len(s.Columns), mostColumns)
	case s.Rows < 0 || s.Rows > mostRows-headRow:
		say("%d rows; a sheet holds %d under a table's head", s.Rows, mostRows-headRow)
	case s.Rows > 0 && s.Row == nil:
		say("it has %d rows, and no Row", s.Rows)
	case s.Kind > figure.KindChart:
		say("no Kind is %d", s.Kind)
	case s.On.Slide < 0:
		say("slide %d; they count from 1, and 0 is none", s.On.Slide)
	}
	if _, err := planOf(s); err != nil {
		say("chart: %w", err)
	}
	checkSums(s, say)
	checkChanges(s, say)
	checkAcross(s, say)
	checkHeat(s, say)
	checkSparks(s, say)
	return errs
}

// checkSums reports number formats and sums of cells that there are not.
func checkSums(s *figure.Sheet, say func(format string, args ...any)) {
	for _, row := range slices.Sorted(maps.Keys(s.RowCodes)) {
		if row < 0 || row >= s.Rows {
			say("a number format of row %d; rows run from 0 to %d", row, s.Rows-1)
		}
		if err := vetCode(s.RowCodes[row]); err != nil {
			say("row %d, %w", row+1, err)
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(s.CellCodes), func(a, b figure.Cell) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) }) {
		if at.Row < 0 || at.Row >= s.Rows || at.Column < 0 || at.Column >= len(s.Columns) {
			say("a number format of row %d and column %d; rows run from 0 to %d, columns to %d", at.Row, at.Column, s.Rows-1, len(s.Columns)-1)
		}
		if err := vetCode(s.CellCodes[at]); err != nil {
			say("row %d, column %d, %w", at.Row+1, at.Column+1, err)
		}
	}
	for _, row := range s.Strong {
		if row < 0 || row >= s.Rows {
			say("row %d is to stand out; rows run from 0 to %d", row, s.Rows-1)
		}
	}
	for _, sum := range s.Sums {
		if sum.Column < 0 || sum.Column >= len(s.Columns) {
			say("a sum in column %d; columns run from 0 to %d", sum.Column, len(s.Columns)-1)
		}
		for _, row := range slices.Concat([]int{sum.Row}, sum.Of, sum.Less) {
			if row < 0 || row >= s.Rows {
				say("a sum with row %d; rows run from 0 to %d", row, s.Rows-1)
			}
		}
	}
}

// checkNumber reports what is wrong with number i.
func checkNumber(n *figure.Number, i int) []error {
	where := fmt.Sprintf("number %d %q, ", i+1, n.Label)
	errs := texts(where, pair{"ID", n.ID}, pair{"slide title", n.On.Title}, pair{"label", n.Label}, pair{"unit", n.Unit},
		pair{"shown", n.Shown}, pair{"note", n.Note}, pair{"source", n.Source})
	value, err := plain(n.Value)
	if err == nil {
		err = vet(value)
	}
	if err != nil {
		errs = append(errs, fmt.Errorf("xlsx: %svalue: %w", where, err))
	}
	if err := vetCode(n.Code); err != nil {
		errs = append(errs, fmt.Errorf("xlsx: %scode: %w", where, err))
	}
	if n.On.Slide < 0 {
		errs = append(errs, fmt.Errorf("xlsx: %sslide %d; they count from 1, and 0 is none", where, n.On.Slide))
	}
	return errs
}
