package xlsx

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// contents are what a workbook has besides its cells.
type contents struct {
	*archive
	sheets     []sheetPart
	strings    string // part of the shared strings; "" for none
	styles     string
	date1904   bool // days are counted from 1904
	unreckoned bool // formulas are to be calculated when the workbook is opened
}

// sheetPart is a sheet of a workbook.
type sheetPart struct {
	name, part string
	hidden     bool
	cells      bool // a worksheet, not a chart's
}

// mostSheets is how many sheets are read of.
const mostSheets = 10_000

// readContents reads what a workbook has.
func readContents(ctx context.Context, a *archive) (*contents, error) {
	c := &contents{archive: a}
	book := "xl/workbook.xml"
	top, err := a.relations(ctx, "")
	if err != nil {
		return nil, err
	}
	for _, r := range top {
		if r.kind == "officeDocument" {
			book = r.target
		}
	}
	to, err := a.relations(ctx, book)
	if err != nil {
		return nil, err
	}
	for _, r := range to {
		switch r.kind {
		case "sharedStrings":
			c.strings = r.target
		case "styles":
			c.styles = r.target
		}
	}
	return c, a.each(ctx, book, func(e element) error { return c.element(e, to) })
}

// element takes what an element of the workbook's part says.
func (c *contents) element(e element, to map[string]relation) error {
	switch e.name {
	case "workbookPr":
		c.date1904 = truth(e.attr("date1904"))
	case "calcPr":
		c.unreckoned = truth(e.attr("fullCalcOnLoad"))
	case "sheet":
		if e.parent != "sheets" {
			return nil
		}
		if len(c.sheets) == mostSheets {
			return fmt.Errorf("more than %d sheets", mostSheets)
		}
		r := to[e.attr("id")]
		state := e.attr("state")
		c.sheets = append(c.sheets, sheetPart{e.attr("name"), r.target, state == "hidden" || state == "veryHidden", r.kind == "worksheet"})
	}
	return nil
}

// truth is a truth value of XML.
func truth(s string) bool { return s == "1" || s == "true" }

// sheet is the sheet of a name; "" is the only one that is shown.
func (c *contents) sheet(name string) (*sheetPart, error) {
	var found []*sheetPart
	for i := range c.sheets {
		s := &c.sheets[i]
		if name == s.name {
			return s, s.check()
		}
		if name == "" && s.cells && !s.hidden || name != "" && strings.EqualFold(name, s.name) {
			found = append(found, s)
		}
	}
	switch {
	case c.names() == "":
		return nil, errors.New("it has no worksheets")
	case len(found) == 1:
		return found[0], found[0].check()
	case name == "" && len(found) == 0:
		return nil, errors.New("it has no sheet that is shown; set Sheet to one of " + c.names())
	case name == "":
		return nil, errors.New("it has several sheets; set Sheet to one of " + c.names())
	}
	return nil, fmt.Errorf("it has no sheet %.60q, want one of %s", name, c.names())
}

func (s *sheetPart) check() error {
	switch {
	case s.part == "":
		return fmt.Errorf("sheet %.60q has no part", s.name)
	case !s.cells:
		return fmt.Errorf("sheet %.60q is no worksheet; it has no cells", s.name)
	}
	return nil
}

// names are the sheets with cells, for errors.
func (c *contents) names() string {
	var all []string
	for _, s := range c.sheets {
		if s.cells {
			all = append(all, s.name)
		}
	}
	return listed(all)
}

// listed are the first of some names.
func listed(names []string) string {
	const most = 10
	var all []string
	for i, n := range names {
		if i == most {
			all = append(all, fmt.Sprintf("... (%d in all)", len(names)))
			break
		}
		all = append(all, fmt.Sprintf("%.60q", n))
	}
	return strings.Join(all, ", ")
}

// tablePart is an Excel table.
type tablePart struct {
	name    string
	cells   area
	columns []string
	headed  bool // its first row has the names
	totals  bool // its last row has totals
}

// table is the Excel table of a name, and its sheet.
func (c *contents) table(ctx context.Context, name string) (*sheetPart, *tablePart, error) {
	var names []string
	for i := range c.sheets {
		s := &c.sheets[i]
		if !s.cells || s.part == "" {
			continue
		}
		to, err := c.relations(ctx, s.part)
		if err != nil {
			return nil, nil, err
		}
		for _, id := range slices.Sorted(maps.Keys(to)) {
			r := to[id]
			if r.kind != "table" {
				continue
			}
			t, err := c.readTable(ctx, r.target)
			if err != nil {
				return nil, nil, err
			}
			if strings.EqualFold(t.name, name) {
				return s, t, nil
			}
			names = append(names, t.name)
		}
	}
	if len(names) == 0 {
		return nil, nil, fmt.Errorf("it has no Excel tables; set Sheet and Range in the place of Table %.60q", name)
	}
	return nil, nil, fmt.Errorf("it has no Excel table %.60q, want one of %s", name, listed(names))
}

// readTable reads a table's part (ECMA-376-1, 18.5.1.2).
func (c *contents) readTable(ctx context.Context, part string) (*tablePart, error) {
	t := &tablePart{headed: true}
	return t, c.each(ctx, part, func(e element) (err error) {
		switch e.name {
		case "table":
			t.name = e.attr("displayName")
			if t.name == "" {
				t.name = e.attr("name")
			}
			t.headed = e.attr("headerRowCount") != "0"
			n, _ := strconv.Atoi(e.attr("totalsRowCount"))
			t.totals = n > 0
			t.cells, err = parseArea(e.attr("ref"))
		case "tableColumn":
			if len(t.columns) == mostColumns {
				return fmt.Errorf("more than %d columns", mostColumns)
			}
			t.columns = append(t.columns, unescape(e.attr("name")))
		}
		return err
	})
}
