package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/number"
)

// Options say of a CSV file what cannot be read off it with certainty. The zero value reads a file as [CSV] does: what it has
// not is found, and where two readings are possible, it is an error that names the field to set. Options are only read; they
// may be shared between goroutines.
type Options struct {
	// Locale is whose numbers and dates the file has, as a BCP 47 tag: "de" is 1.234,50, 31.12.2026, 12 % and (120) for
	// what is below zero. "" is none: decimal signs are found by column, and dates are those of ISO 8601.
	Locale string

	Comma    rune     // between values; 0 is found: a comma, a semicolon, a tab or a bar
	Comment  rune     // at the beginning of lines that are passed over; 0: there are none
	Encoding Encoding // of the file, unless it begins with a byte order mark

	Decimal rune     // before decimals, '.' or ','; 0 is the locale's
	Group   rune     // between thousands: ',', '.', ' ' or '\''; 0 is the locale's
	Dates   []string // forms of dates besides those of ISO 8601 and the locale, as package time writes them: "2 Jan 2006"
	Missing []string // texts that stand for a value that is missing: "NA"; such cells are empty

	HeadLine int  // the line, from 1, that names the columns; what stands above it is passed over; 0 is the first
	NoHead   bool // no line names the columns; they are "Column 1" and so on, or as Names has them

	// Names are names of columns by their place in the file, from 1, instead of the head's; "-" leaves a column out.
	Names map[int]string
	// NumberHeads names columns without a name by their place, "Column 3", and those whose name another has before them
	// "2025 (2)". Without it both are errors.
	NumberHeads bool

	Keep  []string        // the only columns that are read, in this order; nil: all
	Types map[string]Type // of columns, by name; of those not named it is found

	// LazyQuotes takes a quote within a value that is not quoted as it stands, and a single one within a value that is.
	LazyQuotes bool
}

// CSV reads a table whose first line names its columns (RFC 4180), with what it needs to know found in the file; see
// [Options.CSV].
func CSV(r io.Reader, name string) (*Table, error) { return Options{}.CSV(r, name) }

// OpenCSV is [CSV] with a file of a file system.
func OpenCSV(fsys fs.FS, path string) (*Table, error) { return Options{}.OpenCSV(fsys, path) }

// OpenCSV is [Options.CSV] with a regular file of a file system: folders, pipes and devices are refused before they are opened.
// The file system of [os.DirFS] follows symbolic links out of its folder; where others may have put files there, give that of
// [os.Root] instead, which does not.
func (o Options) OpenCSV(fsys fs.FS, path string) (t *Table, err error) {
	defer guard.Recover(&err)
	f, err := input.Open(fsys, path)
	if err != nil {
		return nil, fmt.Errorf("data: file %q %w", path, err)
	}
	defer f.Close()
	return o.CSV(f, path)
}

// CSV reads a table from a file (RFC 4180) of at most 256 MiB, 8,388,608 rows and 16,384 columns. Its lines may end with CR LF,
// LF or CR, a line break within a cell is LF. Its first line may name the separator, as Excel's "sep=;". Cells stay texts as
// they stand; what they are as values is found, or declared, for whole columns ([Type]). Empty cells have no value. Blank lines
// are passed over, and so are columns without a name in which no cell has a value. Name is for errors, which name row, as
// its line in the file, and column, and the option that mends them. Memory is in proportion to the columns kept.
// What r does not give is waited for: for a deadline, give a reader that fails when it has passed.
func (o Options) CSV(r io.Reader, name string) (t *Table, err error) {
	defer guard.Recover(&err)
	rules, err := o.rules()
	if err != nil {
		return nil, fmt.Errorf("data: %s: %w", name, err)
	}
	c := &csvFile{Options: o, t: newTable(name, nil)}
	c.t.source.rules = rules
	if err := c.read(r); err != nil {
		return nil, fmt.Errorf("data: %s%w", name, err)
	}
	return c.t, nil
}

// rules are what the options say of cells; an error names an option that cannot be.
func (o *Options) rules() (r rules, err error) {
	for _, c := range []rune{o.Comma, o.Comment} {
		if c == '"' || c == '\r' || c == '\n' || c == utf8.RuneError || c < 0 || c > utf8.MaxRune || c != 0 && c == o.Comma && c == o.Comment {
			return r, fmt.Errorf("Options.Comma %q and Options.Comment %q must be two characters, neither a quote nor a line break", o.Comma, o.Comment)
		}
	}
	if o.HeadLine < 0 || o.NoHead && o.HeadLine > 0 {
		return r, fmt.Errorf("Options.HeadLine is %d; give the line that names the columns, from 1, and none with NoHead", o.HeadLine)
	}
	if int(o.Encoding) >= len(encodingNames) {
		return r, fmt.Errorf("Options.Encoding is unknown: %v", o.Encoding)
	}
	for column, typ := range o.Types {
		if int(typ) >= len(typeNames) {
			err = errors.Join(err, fmt.Errorf("Options.Types: column %q has an unknown type, %d", column, typ))
		}
	}
	if err == nil && o.Locale != "" {
		err = r.locale(o.Locale)
	}
	if err == nil {
		err = o.signs(&r)
	}
	r.dates = append(r.dates, o.Dates...)
	return r, err
}

// signs takes the decimal sign and the one between groups.
func (o *Options) signs(r *rules) error {
	group := groupSign(o.Group)
	switch {
	case o.Decimal != 0 && o.Decimal != '.' && o.Decimal != ',':
		return fmt.Errorf("Options.Decimal is %q; give '.' or ','", o.Decimal)
	case o.Group != 0 && group == 0, group != 0 && group == o.Decimal:
		return fmt.Errorf("Options.Group is %q, with Options.Decimal %q; give two of ',', '.', ' ', '\\'' and '_'", o.Group, o.Decimal)
	case o.Decimal != 0:
		r.signs, r.grouped = signs{decimal: byte(o.Decimal), group: group, pairs: r.pairs}, true
	case group == '.':
		r.decimal, r.group, r.grouped = ',', group, true
	case group == ',':
		r.decimal, r.group, r.grouped = '.', group, true
	case group != 0:
		r.group, r.grouped = group, true
	}
	return nil
}

// locale takes the signs and the dates of a locale.
func (r *rules) locale(name string) error {
	tag, err := language.Parse(name)
	if err != nil {
		return fmt.Errorf("Options.Locale: %w", err)
	}
	l, known := number.LocaleOf(tag)
	if !known {
		return fmt.Errorf("Options.Locale: nobody knows the numbers of %q; set Options.Decimal, Options.Group and Options.Dates", name)
	}
	group, digits := l.Groups()
	sign, _ := utf8.DecodeRuneInString(group)
	r.signs = signs{l.Decimal()[0], groupSign(sign), digits == 2}
	if r.decimal != '.' && r.decimal != ',' {
		return fmt.Errorf("Options.Locale: numbers of %q have their decimals after %q, which are not read; write them with a point, and set no locale", name, l.Decimal())
	}
	r.local, r.grouped = true, true
	r.dates = localDates(tag)
	return nil
}

// numericDates are the days of languages and regions as they write them in figures, as layouts of package time, from CLDR 48
// (yMd). A day may have one digit or two.
var numericDates = map[string]string{
	"en": "1/2/2006", "en-001": "2/1/2006", "en-US": "1/2/2006", "en-PH": "1/2/2006", "en-PR": "1/2/2006", "en-CA": "2006-01-02", "en-ZA": "2006/01/02",
	"de": "2.1.2006", "es": "2/1/2006", "fr": "2/1/2006", "fr-CA": "2006-01-02", "fr-CH": "2.1.2006",
	"it": "2/1/2006", "it-CH": "2.1.2006", "nl": "2-1-2006", "pl": "2.1.2006", "pt": "2/1/2006",
	"es-PA": "1/2/2006", "es-PR": "1/2/2006",
}

// localDates are the layouts of days and moments of a locale.
func localDates(tag language.Tag) []string {
	for _, t := range tag.Chain() {
		if day, ok := numericDates[t]; ok {
			return []string{day, day + " 15:04", day + " 15:04:05"}
		}
	}
	return nil
}

// known reports names of columns in the options that the table does not have.
func (o *Options) known(t *Table) (errs []error) {
	var missing []string
	for _, name := range o.Keep {
		if t.index(name) < 0 && !slices.Contains(missing, name) {
			missing = append(missing, name)
		}
	}
	for name := range o.Types {
		if t.index(name) < 0 && !slices.Contains(missing, name) {
			missing = append(missing, name)
		}
	}
	slices.Sort(missing)
	for _, name := range missing {
		errs = append(errs, fmt.Errorf(": Options.Keep or Options.Types: there is no column %q, want one of %s", name, strings.Join(t.Columns(), ", ")))
	}
	return errs
}
