package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
)

// Source says what of a workbook is read. The zero value is all of its only sheet, under a head that is found.
type Source struct {
	Sheet string // by its name; "" is the only one that is shown
	Range string // cells, "B3:F20", or whole columns, "B:F", whose first row is the head; "" is all that the sheet has
	Table string // an Excel table by its name, without its row of totals; Sheet and Range are "" then

	// HeadRow is the row of the sheet that names the columns, from 1; what stands above it is passed over. 0 is the first row of
	// the Range or the Table, and of a sheet the first that has several values, so that lines over the table are none.
	HeadRow int
	NoHead  bool // no row names the columns; they are "Column A" and so on, or as Names has them

	// Names are names of columns by their letters, such as "C", instead of the head's; "-" leaves a column out.
	Names map[string]string
	// NumberHeads names columns without a name by their letters, "Column C", and those whose name another has before them
	// "2025 (2)". Without it both are errors.
	NumberHeads bool

	Missing []string // texts and errors that stand for no value: "n/a", "#N/A"
}

// Read reads a table of a workbook (.xlsx, ECMA-376-1). Cells are typed as Excel has them: numbers are float64 with all their
// digits, dates by their number format time.Time in UTC, to the millisecond, durations and times of day time.Duration, the rest
// is text, bool, and nil where a cell is empty. A formula counts by the result that is stored. A text in cells that are merged
// downwards stands in each of them. Hidden rows and columns are read; rows without any value are left out.
//
// What is not certain is an error with the sheet and the cell: an error such as #DIV/0!, a formula without a stored result, a
// number in merged cells, which would count several times, a column that has values and no name, or one that another has, too.
// A file may have 64 MiB, its parts 1 GiB unpacked, and what is read of it 5,000,000 cells with values. Name is for errors. A
// cancelled context ends it within some kilobytes of the file; a reader that does not return is waited for a second more, and
// its goroutine stays until it does.
func Read(ctx context.Context, r io.Reader, name string, from Source) (t *data.Table, err error) {
	defer guard.Recover(&err)
	if ctx == nil {
		return nil, errors.New("xlsx: the context is nil; give context.Background()")
	}
	var file []byte
	err = guard.Await(ctx, "its reader", func() (err error) {
		file, err = io.ReadAll(input.Reader(r, mostFile))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("xlsx: %s: %w", name, err)
	}
	return read(ctx, file, name, from)
}

// ReadFile is Read with a regular file of a file system: folders, pipes and devices are refused before they are opened. The file
// system of [os.DirFS] follows symbolic links out of its folder; where others may have put files there, give that of [os.Root]
// instead, which does not.
func ReadFile(ctx context.Context, fsys fs.FS, path string, from Source) (t *data.Table, err error) {
	defer guard.Recover(&err)
	if ctx == nil {
		return nil, errors.New("xlsx: the context is nil; give context.Background()")
	}
	var file []byte
	err = guard.Await(ctx, "its file system", func() (err error) {
		file, err = input.ReadFile(fsys, path, mostFile)
		return err
	})
	switch {
	case ctx.Err() != nil && err != nil, errors.Is(err, guard.ErrInternal):
		return nil, fmt.Errorf("xlsx: file %q: %w", path, err)
	case err != nil:
		return nil, fmt.Errorf("xlsx: file %q %w", path, err)
	}
	return read(ctx, file, path, from)
}

// read reads a table of a file.
func read(ctx context.Context, file []byte, name string, from Source) (*data.Table, error) {
	g, err := readGrid(ctx, file, from)
	if err == nil {
		return data.Query(g, g.name(name))
	}
	if g != nil {
		name = g.name(name)
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return nil, fmt.Errorf("xlsx: %s: %w", name, err)
}

// readGrid reads the rows of a table; where it fails it may still know the sheet.
func readGrid(ctx context.Context, file []byte, from Source) (*grid, error) {
	if err := from.check(); err != nil {
		return nil, err
	}
	a, err := openArchive(file)
	if err != nil {
		return nil, err
	}
	c, err := readContents(ctx, a)
	if err != nil {
		return nil, err
	}
	g, err := c.place(ctx, from)
	if err != nil {
		return nil, err
	}
	v, err := newValues(ctx, c, from.Missing)
	if err != nil {
		return g, err
	}
	g.cells, err = readCells(ctx, v, g.sheet.part, g.area)
	if err != nil {
		return g, err
	}
	return g, g.build(from)
}

// check reports a source that says two things.
func (s *Source) check() error {
	switch {
	case s.Table != "" && (s.Sheet != "" || s.Range != ""):
		return fmt.Errorf("both the Table %.60q and Sheet or Range are set; a table stands where it stands, set one of them", s.Table)
	case s.Table != "" && (s.HeadRow != 0 || s.NoHead):
		return fmt.Errorf("both the Table %.60q and HeadRow or NoHead are set; a table has its own head", s.Table)
	case s.HeadRow < 0:
		return fmt.Errorf("the HeadRow %d is no row; they count from 1", s.HeadRow)
	case s.HeadRow > 0 && s.NoHead:
		return fmt.Errorf("both the HeadRow %d and NoHead are set; set one of them", s.HeadRow)
	}
	for _, c := range slices.Sorted(maps.Keys(s.Names)) {
		if _, ok := parseColumn(c); !ok {
			return fmt.Errorf("Names has %.20q, which is no column; write its letters, such as C", c)
		}
	}
	return nil
}
