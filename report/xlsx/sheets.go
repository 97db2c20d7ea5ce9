package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/chartml"
)

// worksheets are the book's sheets as they are written: contents, figures, numbers.
func (b *Book) worksheets() []*worksheet {
	w, taken := words.Or(b.Words, b.Lang), newNames()
	all := []*worksheet{b.contents(w, taken)}
	for i := range b.Sheets {
		f := b.figures(&b.Sheets[i], w, taken)
		f.count, f.summaries = b.countOf(i), b.summariesOf(i)
		all = append(all, f)
	}
	if len(b.Numbers) > 0 {
		all = append(all, b.numbers(w, taken))
	}
	return all
}

// contents is the sheet that lists the others.
func (b *Book) contents(w *words.Words, taken names) *worksheet {
	c := &worksheet{name: w.Contents, table: taken.define(w.Contents), rows: len(b.Sheets)}
	c.line(b.heading(w), titleRole)
	c.line(b.Subtitle, noteRole)
	c.head(w, []figure.Column{{Name: w.Slide}, {Name: w.SlideTitle}, {Name: w.What}, {Name: w.Sheet}, {Name: w.Unit}, {Name: w.Source}})
	const title, sheet = 1, 3
	c.columns[sheet].linked = true
	c.narrow()
	c.row = func(i int, dst []any) []any {
		if i == len(b.Sheets) {
			return append(dst, nil, w.FiguresInText, w.Numbers, w.KeyFigures, nil, nil)
		}
		s := &b.Sheets[i]
		return append(dst, place(s.On.Slide), s.On.Title, kindWord(w, s.Kind), s.Name, s.Unit, s.Source)
	}
	to := func(name string) {
		c.links = append(c.links, link{cell: chartml.Letters(sheet) + strconv.Itoa(headRow+1+len(c.links)), sheet: name})
	}
	for i := range b.Sheets {
		to(b.Sheets[i].Name)
	}
	if len(b.Numbers) > 0 {
		c.rows++
		to(w.KeyFigures)
	}
	c.lead(b, title, len(b.Sheets), func(i int) figure.Place { return b.Sheets[i].On })
	return c
}

// kindWord is what the figures of a sheet stand for.
func kindWord(w *words.Words, k figure.Kind) string {
	if k == figure.KindChart {
		return w.Chart
	}
	return w.Table
}

func (b *Book) heading(w *words.Words) string {
	if b.Title == "" {
		return w.Contents
	}
	return b.Title
}

// place is a slide's number as a cell's value.
func place(slide int) any {
	if slide == 0 {
		return nil
	}
	return slide
}

// figures is the sheet of a chart or table.
func (b *Book) figures(s *figure.Sheet, w *words.Words, taken names) *worksheet {
	id := s.ID
	if id == "" {
		id = s.Name
	}
	f := &worksheet{on: s.On, name: s.Name, table: taken.define(id), rows: s.Rows, row: s.Row, codes: s.RowCodes, cellCodes: s.CellCodes, heat: s.Heat, sparks: s.Sparks, notes: s.Notes, strong: slices.Sorted(slices.Values(s.Strong))}
	for i := range s.Sums {
		if f.sums == nil {
			f.sums = make(map[cellAt]*figure.Sum, len(s.Sums))
		}
		f.sums[cellAt{s.Sums[i].Row, s.Sums[i].Column}] = &s.Sums[i]
	}
	for i := range s.Changes {
		if f.changes == nil {
			f.changes = make(map[figure.Cell]*figure.Change, len(s.Changes))
		}
		f.changes[s.Changes[i].Cell] = &s.Changes[i]
	}
	for i := range s.Across {
		if f.across == nil {
			f.across = make(map[int]*figure.Across, len(s.Across))
		}
		f.across[s.Across[i].Column] = &s.Across[i]
	}
	title := s.Title
	if title == "" {
		title = s.On.Title
	}
	if title == "" {
		title = s.Name
	}
	f.line(title, titleRole)
	f.line(s.Unit, noteRole)
	if s.Source != "" {
		f.line(w.SourceLine.With(s.Source), noteRole)
	}
	f.line(onSlide(w, s.On), noteRole)
	if f.slides = b.deckFile(); f.slides != nil && s.On.Page > 0 {
		n := len(f.lines)
		f.lines[n-1].role = linkRole
		f.links = append(f.links, link{cell: "A" + strconv.Itoa(n), page: s.On.Page})
	}
	f.back(w)
	columns := s.Columns
	if s.Kind == figure.KindChart && columns[0].Name == "" {
		columns = append([]figure.Column{{Name: w.Category, Code: columns[0].Code}}, columns[1:]...)
	}
	f.head(w, columns)
	f.askYears(w, s.Kind == figure.KindChart, s.Columns[0].Name == "")
	if p, _ := planOf(s); p != nil && s.Rows > 0 { // check has said what is wrong
		f.chart, f.label, f.alt = p, w.Chart+" 1", title
		if s.Unit != "" {
			f.alt += w.Comma + s.Unit
		}
	}
	return f
}

// onSlide says where the figures stand.
func onSlide(w *words.Words, on figure.Place) string {
	switch {
	case on.Slide == 0:
		return on.Title
	case on.Title == "":
		return w.OnSlide.With(strconv.Itoa(on.Slide))
	}
	return w.Named.With(w.OnSlide.With(strconv.Itoa(on.Slide)), on.Title)
}

// numberColumns is how many columns the sheet of the single figures has.
const numberColumns = 8

// numbers is the sheet of the single figures.
func (b *Book) numbers(w *words.Words, taken names) *worksheet {
	n := &worksheet{name: w.KeyFigures, table: taken.define(w.KeyFigures), rows: len(b.Numbers)}
	n.line(w.KeyFigures, titleRole)
	n.line(w.FiguresInText, noteRole)
	n.back(w)
	n.head(w, []figure.Column{{Name: w.Slide}, {Name: w.SlideTitle}, {Name: w.Figure}, {Name: w.Value}, {Name: w.Unit}, {Name: w.Shown}, {Name: w.Note}, {Name: w.Source}})
	n.narrow()
	n.lead(b, 1, len(b.Numbers), func(i int) figure.Place { return b.Numbers[i].On })
	n.row = func(i int, dst []any) []any {
		x := &b.Numbers[i]
		return append(dst, place(x.On.Slide), x.On.Title, x.Label, codedOf(x), x.Unit, x.Shown, x.Note, x.Source)
	}
	for i := range b.Numbers {
		if id := b.Numbers[i].ID; id != "" {
			n.named = append(n.named, named{taken.define(id), n.cellOf(3, headRow+1+i)})
		}
	}
	return n
}

// narrow has texts broken early, so that a list is printed on one page's width in type that can be read.
func (w *worksheet) narrow() {
	for _, c := range w.columns {
		c.narrow = true
	}
}

// line adds a line over the table, if it says something.
func (w *worksheet) line(text string, r role) {
	if text = oneLine(text); text != "" {
		w.lines = append(w.lines, line{text, r})
	}
}

// back adds the line that leads to the contents.
func (w *worksheet) back(x *words.Words) {
	w.line(x.BackToContents, linkRole)
	w.links = append(w.links, link{cell: "A" + strconv.Itoa(len(w.lines)), sheet: x.Contents})
}

// head sets the columns, under names that differ but for case and say something, as a table's must. Names that were given
// stay; ours give way to them.
func (w *worksheet) head(x *words.Words, columns []figure.Column) {
	given, seen := map[string]bool{}, map[string]bool{}
	for _, c := range columns {
		given[strings.ToLower(oneLine(c.Name))] = true
	}
	for i, c := range columns {
		name := oneLine(c.Name)
		own := name == ""
		if own {
			name = x.ColumnNumber.With(strconv.Itoa(i + 1))
		}
		unique := name
		for n := 2; seen[strings.ToLower(unique)] || own && given[strings.ToLower(unique)]; n++ {
			own = true
			unique = cut(name, mostHead-10) + " (" + strconv.Itoa(n) + ")"
		}
		seen[strings.ToLower(unique)] = true
		code, divisor := undivided(c.Code)
		w.columns = append(w.columns, &column{name: unique, code: code, gauge: gauge{divisor: divisor}})
	}
}

// oneLine is text without line breaks, and without spaces around it.
func oneLine(s string) string { return strings.TrimSpace(text.Line(s)) }
