package report

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/xlsx"
)

// figures are the deck's figures on their way to its workbook, and where those of each slide stand there.
type figures struct {
	set    *theme.Setting
	book   *xlsx.Book
	wishes []string     // for the names of the sheets
	at     []whereabout // by slide
	ids    map[string]int
	errs   []error
}

// whereabout is where a slide's figures stand.
type whereabout struct {
	sheets  []int // in the book
	numbers bool
	count   map[string]int // of its figures without an ID, by kind
}

// collect gathers the figures of a deck that is valid: the charts, tables and numbers of its slides in their order.
func collect(d *Deck, set *theme.Setting) (*figures, error) {
	t := set.Theme
	f := &figures{set: set, at: make([]whereabout, len(d.Slides)), ids: map[string]int{}, book: &xlsx.Book{
		Title: d.Title, Subtitle: d.Subtitle, Author: d.Author, Lang: set.Lang, Date: d.Date,
		Look: xlsx.Look{Font: t.Fonts[0].Office(), Ink: t.Light.Ink, Muted: t.Light.Muted, Rule: t.Light.Hairline, Primary: t.Light.Primary},
	}}
	if d.Title == "" {
		f.book.Title = plain(d.Slides[0].Title)
	}
	slides := make([]slideFigures, len(d.Slides))
	for i := range slides {
		f.at[i].count = map[string]int{}
		slides[i] = slideFigures{f, &d.Slides[i], i}
		each(d.Slides[i].Body, slides[i].reserve) // before others get what is left
		slides[i].reserveAll(d.Slides[i].Figures)
	}
	for i := range slides {
		each(d.Slides[i].Body, slides[i].block)
		slides[i].numbers(d.Slides[i].Figures)
	}
	for i, name := range xlsx.Names(f.wishes) {
		f.book.Sheets[i].Name = name
	}
	return f, errors.Join(f.errs...)
}

// slideFigures adds the figures of one slide.
type slideFigures struct {
	*figures
	*Slide
	index int
}

// reserve notes the IDs that a block's figures have.
func (s *slideFigures) reserve(b Block) {
	switch b := b.(type) {
	case charts.Chart:
		s.own(b.ID)
	case *charts.Chart:
		s.own(b.ID)
	case Table:
		s.own(b.ID)
	case Stats:
		s.reserveAll(b)
	case Facts:
		s.reserveAll(b)
	}
}

func (s *slideFigures) reserveAll(stats []Stat) {
	for _, st := range stats {
		s.own(st.ID)
	}
}

// own notes an ID; two of one are an error.
func (s *slideFigures) own(id string) {
	if id == "" {
		return
	}
	if k, ok := s.ids[id]; ok {
		s.errs = append(s.errs, place{s.index + 1, s.Title}.of(fmt.Errorf("the figure ID %q is on slide %d, too; IDs are unique", id, k)))
		return
	}
	s.ids[id] = s.index + 1
}

// block adds the figures of a block.
func (s *slideFigures) block(b Block) {
	switch b := b.(type) {
	case charts.Chart:
		s.chart(&b)
	case *charts.Chart:
		s.chart(b)
	case Table:
		s.table(&b)
	case Stats:
		s.numbers(b)
	case Facts:
		s.numbers(b)
	}
}

// sheet adds a sheet that has the slide's title where it has none of its own.
func (s *slideFigures) sheet(x xlsx.Sheet) {
	at := &s.at[s.index]
	x.ID = s.id(x.ID, [...]string{xlsx.ChartSheet: "chart", xlsx.TableSheet: "table"}[x.What])
	x.Slide, x.SlideTitle = s.index+1, plain(s.Title)
	if x.Source == "" {
		x.Source = plain(s.Source)
	}
	if x.Unit == "" && len(s.Body) == 1 {
		x.Unit = plain(s.Subtitle)
	}
	at.sheets = append(at.sheets, len(s.book.Sheets))
	wish := x.Title
	if wish == "" {
		wish = x.SlideTitle
	}
	s.wishes = append(s.wishes, wish)
	s.book.Sheets = append(s.book.Sheets, x)
}

// id is a figure's ID: its own, or made from its slide's ID or title and its place among the slide's, so that it stays when
// slides move.
func (s *slideFigures) id(own, kind string) string {
	if own != "" {
		return own
	}
	base := s.ID
	if base == "" {
		base = slug(plain(s.Title))
	}
	count := s.at[s.index].count
	count[kind]++
	suffix := "_" + kind
	if n := count[kind]; n > 1 {
		suffix += strconv.Itoa(n)
	}
	id := base + suffix
	for k := 2; s.ids[id] > 0; k++ {
		id = base + strconv.Itoa(k) + suffix
	}
	s.ids[id] = s.index + 1
	return id
}

// slug is the letters and digits of a title, words joined by _.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "_")
}

// chart adds the sheet of a chart.
func (s *slideFigures) chart(c *charts.Chart) {
	columns := c.Columns(s.set.Lang)
	var all []float64
	for _, col := range columns {
		all = append(all, col.Values...)
	}
	code := c.Format.For(all).Code()
	x := xlsx.Sheet{ID: c.ID, What: xlsx.ChartSheet, Title: plain(c.Title), Unit: plain(c.Unit), Source: plain(c.Source)}
	first := xlsx.Column{}
	if len(c.Dates) > 0 {
		first.Code = number.Day.Code()
	}
	x.Columns = append(x.Columns, first)
	var drawn []int
	for i, col := range columns {
		x.Columns = append(x.Columns, xlsx.Column{Name: oneLine(col.Name), Code: code})
		if col.Drawn {
			drawn = append(drawn, i+1)
		}
	}
	x.Rows = max(len(c.Categories), len(c.Dates))
	sketch, ok := c.Sketch(&s.set.Light)
	if ok {
		x.Chart = &xlsx.Chart{Form: sketch.Form, Stacking: sketch.Stacking, Across: sketch.Across, Hole: sketch.Hole, Series: drawn, Colors: sketch.Colors}
		if sketch.Points != nil {
			x.Chart.Points = sketch.Points
			if sketch.Order != nil {
				x.Chart.Points = reordered(sketch)
			}
		}
	}
	x.Row = func(i int, dst []any) []any {
		if sketch.Order != nil {
			i = sketch.Order[i]
		}
		if len(c.Dates) > 0 {
			dst = append(dst, c.Dates[i].UTC())
		} else {
			dst = append(dst, oneLine(c.Categories[i]))
		}
		for _, col := range columns {
			dst = append(dst, col.Values[i])
		}
		return dst
	}
	s.sheet(x)
}

// reordered are the colours of single points by their place among those drawn.
func reordered(k charts.Sketch) (points map[int]layout.Color) {
	points = make(map[int]layout.Color, len(k.Points))
	for at, i := range k.Order {
		if c, ok := k.Points[i]; ok {
			points[at] = c
		}
	}
	return points
}

// table adds the sheet of a table.
func (s *slideFigures) table(t *Table) {
	x := xlsx.Sheet{ID: t.ID, What: xlsx.TableSheet, Title: plain(t.Title), Unit: plain(t.Unit), Source: plain(t.Source), Rows: len(t.Rows)}
	for i, f := range t.formats() {
		col := &t.Columns[i]
		name := plain(col.Name)
		if col.Group != "" {
			name = strings.TrimSuffix(plain(col.Group)+", "+name, ", ")
		}
		c := xlsx.Column{Name: name, Code: f.Code()}
		switch {
		case t.dated(i):
			c.Code = number.Day.Code()
		case col.AsPrinted && col.Format == number.Format{}:
			c.Code = ""
		}
		x.Columns = append(x.Columns, c)
	}
	down := make([]hanging, len(t.Columns))
	x.Row = func(i int, dst []any) []any {
		for k, v := range t.Rows[i] {
			if sp, ok := v.(Span); ok {
				v = sp.Value
				down[k] = hanging{v, i, i + sp.Rows}
			} else if h := down[k]; i > h.from && i < h.to {
				v = h.value // a row says all it has, so that it can be sorted
			}
			dst = append(dst, cellValue(v))
		}
		return dst
	}
	s.sheet(x)
}

// hanging is a value that spans the rows before to.
type hanging struct {
	value    any
	from, to int
}

// dated reports a column with dates.
func (t *Table) dated(i int) bool {
	for _, row := range t.Rows {
		if _, ok := unspanned(row[i]).(time.Time); ok {
			return true
		}
	}
	return false
}

// cellValue is a value as a workbook has it.
func cellValue(v any) any {
	switch v := v.(type) {
	case string:
		return plain(v)
	case int32:
		return int(v)
	case float32:
		return float64(v)
	}
	return v
}

// numbers adds big numbers, or those that the slide's texts state.
func (s *slideFigures) numbers(stats []Stat) {
	for _, st := range stats {
		n := xlsx.Number{
			ID: s.id(st.ID, "number"), Slide: s.index + 1, SlideTitle: plain(s.Title), Label: plain(st.Label), Value: cellValue(st.Value),
			Unit: plain(st.Unit), Note: plain(st.Note), Source: plain(s.Source),
		}
		if v, ok := float(st.Value); ok {
			n.Code = st.Format.For([]float64{v}).Code()
		}
		s.at[s.index].numbers = true
		s.book.Numbers = append(s.book.Numbers, n)
	}
}

// dataWords are what comes before the names of sheets, by language: of one, and of several.
var dataWords = map[string][2]string{
	"en": {"Data: sheet ", "Data: sheets "}, "de": {"Daten: Blatt ", "Daten: Blätter "},
	"es": {"Datos: hoja ", "Datos: hojas "}, "fr": {"Données : feuille ", "Données : feuilles "},
}

// told is where the figures of a slide stand, as runs for its source line: the sheet by its name, several by their numbers.
// They link into the workbook where its address is known.
func (f *figures) told(slide int, workbook string) (runs []layout.Run) {
	var names, texts []string
	for _, k := range f.at[slide].sheets {
		names = append(names, f.book.Sheets[k].Name)
	}
	if f.at[slide].numbers {
		names = append(names, xlsx.NumbersName(f.set.Lang))
	}
	if len(names) == 0 {
		return nil
	}
	for i, n := range names {
		if texts = append(texts, n); len(names) > 1 && i < len(f.at[slide].sheets) {
			texts[i], _, _ = strings.Cut(n, " ")
		}
	}
	lang, _, _ := strings.Cut(f.set.Lang, "-")
	words, ok := dataWords[lang]
	if !ok {
		words = dataWords["en"]
	}
	word := words[min(len(names)-1, 1)]
	for i, n := range names {
		r := layout.Run{Text: texts[i], Color: f.set.Light.Muted}
		if workbook != "" {
			r.Href = (&url.URL{Path: workbook, Fragment: "'" + strings.ReplaceAll(n, "'", "''") + "'!A1"}).String()
		}
		runs = append(runs, layout.Run{Text: word, Color: f.set.Light.Muted}, r)
		word = ", "
	}
	return runs
}
