package chartml

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf16"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/deflate"
)

// Book is the workbook behind a chart of a presentation, which "Edit Data" opens. Its one sheet is a table: the names in column A
// from row 2 on, the data that were given, and after them the columns that follow from those, whose cells are formulas. So that an
// edit is the chart's, too: a new row gets the formulas, and what the chart reads besides the data moves with them. It is made for
// one chart.
type Book struct {
	*DataSheet
	plan    *charts.Plan
	points  []int
	first   column   // the names
	columns []column // after it
	beside  *figure
	of      []int // by column of the plan's data: the number of its column here; 0: it is not there
}

// DataSheet is the one sheet of all workbooks of a file: its name as formulas have it, the words for its heads, the part that lists
// it, and the parts of styles, of which most workbooks have the same. It may be shared between goroutines.
type DataSheet struct {
	name   string
	say    *words.Words
	part   func() deflate.Entry
	styles deflate.Shared
}

// NewDataSheet is the sheet of a name.
func NewDataSheet(name string, say *words.Words) *DataSheet {
	return &DataSheet{name: Quoted(name), say: say, part: sync.OnceValue(func() deflate.Entry { return workbookPart(name) })}
}

// column is a column of the sheet: numbers, NaN where a cell is empty, or texts.
type column struct {
	name    string // of what it has
	head    string // the same, but where another column has that or it is too long for a table's
	numbers []float64
	texts   []string
	code    string         // number format
	codes   map[int]string // those of single rows, from 0, which have another
	formula Formula        // nil: it is given
}

// Formula makes the formula of a cell from the references to the cells of its row: to that of a column of the plan's data, to its
// name, or to that of the next row; or to that of a column in the row before, see above.
type Formula func(cell func(data int) string) string

// figure is a cell that follows from whole columns, in the first row beside the table, after the cell that says what it is of. New
// rows do not touch it.
type figure struct {
	Figure
	at int // the column of the first
}

// What a Formula calls the name of its row, and that of the next.
const (
	namesCell = -1
	nextName  = -2
)

// Book is the workbook of a plan.
func (d *DataSheet) Book(p *charts.Plan) *Book {
	b := &Book{DataSheet: d, plan: p, points: Order(p), of: make([]int, len(p.Data))}
	b.first = b.named()
	for k := range p.Data {
		if o := &p.Data[k]; o.From.Op == charts.Given && o.Series >= 0 {
			b.data(k)
		}
	}
	return b
}

// named is the column of the names: dates, years as numbers, or texts.
func (b *Book) named() column {
	c := column{head: b.say.Category}
	switch {
	case b.dated():
		if c.code = dateCode; number.NumericDay.For(b.plan.Dates) != number.NumericDay {
			c.code = momentCode
		}
		for _, i := range b.points {
			v := Serial(b.plan.Dates[i])
			if c.code == dateCode {
				v = math.Floor(v)
			}
			c.numbers = append(c.numbers, v)
		}
		return c
	case b.yearly():
		c.head, c.code = b.say.Year, yearCode
		for _, i := range b.points {
			year, _ := strconv.Atoi(b.plan.Names[i])
			c.numbers = append(c.numbers, float64(year))
		}
		return c
	}
	c.texts = make([]string, 0, len(b.points))
	for _, i := range b.points {
		c.texts = append(c.texts, text.Line(b.plan.Names[i]))
	}
	return c
}

// dated reports points at dates that spreadsheets can count.
func (b *Book) dated() bool { return len(b.plan.Dates) > 0 && counted(b.plan.Dates) }

// yearly reports points that are years, which charts without slices can read as numbers.
func (b *Book) yearly() bool {
	if len(b.plan.Dates) > 0 || len(b.plan.Layers) > 0 && b.plan.Layers[0].Form == charts.Slices {
		return false
	}
	for _, name := range b.plan.Names {
		if n, err := strconv.Atoi(name); err != nil || n < 1000 || n > 2999 || len(name) != 4 {
			return false
		}
	}
	return true
}

// The number formats of dates, those of ISO 8601, and of years that are numbers.
const (
	yearCode   = "0"
	dateCode   = `yyyy\-mm\-dd`
	momentCode = `yyyy\-mm\-dd hh:mm:ss`
)

// Names are the names of the points.
func (b *Book) Names() Names {
	return Names{Ref: b.cells(0), Texts: b.first.texts, Numbers: b.first.numbers, Code: b.first.code, Dates: b.dated()}
}

// Column is the column of a trace.
func (b *Book) Column(t *charts.Trace, points []int) Column {
	if t.Data >= 0 {
		return b.Data(t.Data, points)
	}
	return b.read(b.add(column{head: t.Name, numbers: along(t.Values, points), code: t.Format.Code(b.plan.Locale)}))
}

// Data is a column of the plan's data.
func (b *Book) Data(k int, _ []int) Column { return b.read(b.data(k)) }

// read is column k of the sheet, from 1, as charts read it.
func (b *Book) read(k int) Column {
	c := &b.columns[k-1]
	out := Column{Ref: b.cells(k), Name: c.name, Values: c.numbers, Code: c.code}
	if c.head == c.name { // else a series would be called as no one called it
		out.Head = b.cellRange(k, 1, 1)
	}
	return out
}

// Helper adds a column that follows from others.
func (b *Book) Helper(h Helper) Column {
	for _, k := range h.Of {
		b.data(k)
	}
	c := column{head: h.Head, numbers: h.Numbers, texts: h.Texts, formula: h.Formula}
	switch {
	case c.head != "":
	case h.Axis:
		c.head = b.say.OnAxis
	default:
		c.head = b.say.Label
	}
	return b.read(b.add(c))
}

// Figure adds a figure beside the columns, of which there are to be no more.
func (b *Book) Figure(f Figure) (ref string) {
	if f.Of == "" {
		f.Of = b.say.Total
	}
	b.beside = &figure{f, len(b.columns) + 2}
	return b.cellRange(b.beside.at+1, 1, 1)
}

// data is the number of the column of the plan's data k, after those that it follows from.
func (b *Book) data(k int) int {
	if b.of[k] > 0 {
		return b.of[k]
	}
	d := &b.plan.Data[k]
	c := column{head: d.Name, numbers: along(d.Values, b.points), code: d.Format.Code(b.plan.Locale)}
	for at, i := range b.points {
		if f, ok := d.Formats[i]; ok {
			if c.codes == nil {
				c.codes = map[int]string{}
			}
			c.codes[at] = f.Code(b.plan.Locale)
		}
	}
	if d.From.Op != charts.Given {
		for _, o := range d.From.Of {
			b.data(o)
		}
		if c.formula = derived(d, k); charts.OpPercent <= d.From.Op && d.From.Op <= charts.OpGrowth {
			c.formula = b.change(d)
		}
	}
	b.of[k] = b.add(c)
	return b.of[k]
}

// mostHead is how many UTF-16 units the name of a table's column has at most (Excel specifications and limits).
const mostHead = 255

// add adds a column under a head that no other has, as a table needs it (ECMA-376-1, 18.5.1.3: names are unique).
func (b *Book) add(c column) int {
	if c.name = text.Line(c.head); c.name == "" {
		c.name = b.say.Values
	}
	c.head = shortened(c.name, mostHead)
	for n := 2; b.headed(c.head); n++ {
		end := " " + strconv.Itoa(n)
		c.head = shortened(c.name, mostHead-len(end)) + end
	}
	b.columns = append(b.columns, c)
	return len(b.columns)
}

// shortened is a text of at most so many UTF-16 units; one that is cut says so by its end.
func shortened(s string, most int) string {
	n, cut := 0, 0
	for i, r := range s {
		if n < most {
			cut = i
		}
		if n += utf16.RuneLen(r); n > most {
			return s[:cut] + "…"
		}
	}
	return s
}

// headed reports a column under a head; case does not tell them apart.
func (b *Book) headed(head string) bool {
	return strings.EqualFold(b.first.head, head) || slices.ContainsFunc(b.columns, func(c column) bool { return strings.EqualFold(c.head, head) })
}

// along are values in an order, NaN where there is none.
func along(values []float64, points []int) []float64 {
	out := make([]float64, len(points))
	for k, i := range points {
		if out[k] = values[i]; math.IsInf(out[k], 0) {
			out[k] = math.NaN()
		}
	}
	return out
}

// cells is the range of the cells of column k, from 0.
func (b *Book) cells(k int) string { return b.cellRange(k, 2, len(b.points)+1) }

// cellRange is a range of one column, from 0, rows from 1.
func (d *DataSheet) cellRange(col, from, to int) string {
	name := Letters(col)
	s := d.name + "!$" + name + "$" + strconv.Itoa(from)
	if to > from {
		s += ":$" + name + "$" + strconv.Itoa(to)
	}
	return s
}

// formulaIn is the formula of a column in a row.
func (b *Book) formulaIn(c *column, row string) string {
	return c.formula(func(data int) string {
		switch data {
		case namesCell:
			return "A" + row
		case nextName:
			n, _ := strconv.Atoi(row)
			return "A" + strconv.Itoa(n+1)
		}
		if data == ownSample {
			return "OFFSET(" + wholeColumn(Letters(b.observations())) + ",0,ROW()-2)"
		}
		if data <= observed(0) {
			return wholeColumn(Letters(b.observations() + observed(0) - data))
		}
		if data <= under(0) {
			return "OFFSET(A" + row + ",1," + strconv.Itoa(b.of[under(0)-data]) + ")"
		}
		if data < nextName { // a cell named by its row would stay with that where a row is put between
			return "OFFSET(A" + row + ",-1," + strconv.Itoa(b.of[nextName-1-data]) + ")"
		}
		return Letters(b.of[data]) + row
	})
}
