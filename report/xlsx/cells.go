package xlsx

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// The limits of a sheet that is read.
const (
	mostCells  = 5_000_000
	mostMerged = 100_000
)

// cells are those of a sheet that have a value, within an area.
type cells struct {
	rows   []cellRow // from above
	merged []area
	faults cellFaults
}

// cellRow is a row with values.
type cellRow struct {
	n     int // from 1
	cells []valued
}

// valued is a cell with a value.
type valued struct {
	column int // from 1
	value  any
}

// at is the value in a column, nil for none.
func (r *cellRow) at(column int) any {
	if i, ok := r.find(column); ok {
		return r.cells[i].value
	}
	return nil
}

func (r *cellRow) find(column int) (int, bool) {
	return slices.BinarySearchFunc(r.cells, column, func(c valued, column int) int { return c.column - column })
}

// set puts a value into a column.
func (r *cellRow) set(column int, v any) {
	i, ok := r.find(column)
	if !ok {
		r.cells = slices.Insert(r.cells, i, valued{column: column})
	}
	r.cells[i].value = v
}

// sheetReader reads the cells of a sheet (ECMA-376-1, 18.3.1).
type sheetReader struct {
	*scanner
	*values
	within area
	out    cells
	row    int  // the last one
	last   spot // the last cell
	count  int
}

// readCells reads the cells of a sheet that stand within an area.
func readCells(ctx context.Context, v *values, part string, within area) (*cells, error) {
	s, err := v.open(ctx, part, form.Part)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	r := &sheetReader{scanner: s, values: v, within: within}
	for {
		e, err := s.element()
		if errors.Is(err, io.EOF) {
			return &r.out, nil
		}
		if err == nil {
			err = r.element(ctx, e)
		}
		if err != nil {
			return nil, s.fault(err)
		}
	}
}

// element takes an element of the sheet.
func (r *sheetReader) element(ctx context.Context, e element) error {
	switch {
	case e.name == "row" && e.parent == "sheetData":
		return r.startRow(e)
	case e.name == "c" && e.parent == "row":
		at, err := r.spot(e)
		if err != nil {
			return err
		}
		return r.cell(ctx, at, e)
	case e.name == "mergeCell" && e.parent == "mergeCells":
		a, err := parseArea(e.attr("ref"))
		if err != nil {
			return err
		}
		if len(r.out.merged) == mostMerged {
			return fmt.Errorf("more than %d merged cells", mostMerged)
		}
		r.out.merged = append(r.out.merged, a)
	}
	return nil
}

// startRow begins a row, which comes after those above it.
func (r *sheetReader) startRow(e element) error {
	n := r.row + 1
	if s := e.attr("r"); s != "" {
		v, err := strconv.ParseUint(s, 10, 24)
		if err != nil || v < 1 {
			return fmt.Errorf("a row %.20q; they count from 1", s)
		}
		n = int(v)
	}
	switch {
	case n > mostRows:
		return fmt.Errorf("row %d; a sheet has %d", n, mostRows)
	case n <= r.row:
		return fmt.Errorf("row %d after row %d", n, r.row)
	}
	r.row, r.last = n, spot{0, n}
	return nil
}

// spot is where a cell stands: in its row, after those left of it.
func (r *sheetReader) spot(e element) (spot, error) {
	at := spot{r.last.column + 1, r.row}
	if s := e.attr("r"); s != "" {
		var err error
		if at, err = parseSpot(s); err != nil {
			return at, err
		}
	}
	switch {
	case r.row == 0:
		return at, errors.New("a cell that stands in no row")
	case at.row != r.row:
		return at, fmt.Errorf("cell %v in row %d", at, r.row)
	case at.column <= r.last.column:
		return at, fmt.Errorf("cell %v after %v", at, r.last)
	case at.column > mostColumns:
		return at, fmt.Errorf("row %d has more than %d cells", at.row, mostColumns)
	}
	r.last = at
	return at, nil
}

// cell reads a cell.
func (r *sheetReader) cell(ctx context.Context, at spot, e element) error {
	c := rawCell{kind: e.attr("t"), style: e.attr("s")}
	for depth := r.depth; r.depth >= depth; {
		t, err := r.token()
		if err != nil {
			return err
		}
		s, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch s.Name.Local {
		case "f":
			c.formula = true
			_, err = r.chars(nil, none)
		case "v":
			c.stored = true
			c.text, err = r.chars(c.text, own)
		case "is":
			c.stored = true
			c.text, err = r.chars(c.text, spelled)
		}
		if err != nil {
			return err
		}
	}
	if !r.within.has(at) {
		return nil
	}
	v, err := r.value(ctx, c)
	if err != nil {
		if f := (*cellFault)(nil); errors.As(err, &f) {
			r.out.faults.add(at, f)
			return nil
		}
		return err
	}
	return r.add(at, v)
}

// none keeps no characters.
func none([]string) bool { return false }

// add keeps a value.
func (r *sheetReader) add(at spot, v any) error {
	if v == nil {
		return nil
	}
	if r.count++; r.count > mostCells {
		return fmt.Errorf("more than %d cells with values; read a range of them", mostCells)
	}
	rows := r.out.rows
	if n := len(rows); n == 0 || rows[n-1].n != at.row {
		rows = append(rows, cellRow{n: at.row})
	}
	last := &rows[len(rows)-1]
	last.cells = append(last.cells, valued{at.column, v})
	r.out.rows = rows
	return nil
}
