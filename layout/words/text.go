package words

import (
	"strings"

	"github.com/deckfold/deckfold/layout/number"
)

// These are texts with places for others, in braces: each stands in them once, in the order that the language wants.
type (
	NamedText  string // {name}, {text}
	SourceText string // {source}
	SheetText  string // {sheet}
	KindText   string // {kind}
	SeriesText string // {series}
	RangeText  string // {first}, {last}
	ValueText  string // {value}
	NumberText string // {number}
	SizeText   string // {rows}, {columns}
)

// places are the names of a text's places.
type places interface{ places() []string }

var (
	namedPlaces  = []string{"name", "text"}
	sourcePlaces = []string{"source"}
	sheetPlaces  = []string{"sheet"}
	kindPlaces   = []string{"kind"}
	seriesPlaces = []string{"series"}
	rangePlaces  = []string{"first", "last"}
	valuePlaces  = []string{"value"}
	numberPlaces = []string{"number"}
	sizePlaces   = []string{"rows", "columns"}
)

func (NamedText) places() []string  { return namedPlaces }
func (SourceText) places() []string { return sourcePlaces }
func (SheetText) places() []string  { return sheetPlaces }
func (KindText) places() []string   { return kindPlaces }
func (SeriesText) places() []string { return seriesPlaces }
func (RangeText) places() []string  { return rangePlaces }
func (ValueText) places() []string  { return valuePlaces }
func (NumberText) places() []string { return numberPlaces }
func (SizeText) places() []string   { return sizePlaces }

// With is the text about a thing of a name.
func (t NamedText) With(name, text string) string { return fill(string(t), namedPlaces, name, text) }

// With is the text with a source; one that itself begins with the words before the place stays as it is.
func (t SourceText) With(source string) string {
	before, _, _ := strings.Cut(string(t), "{")
	if before = strings.TrimSpace(before); before != "" && strings.HasPrefix(source, before) {
		return source
	}
	return fill(string(t), sourcePlaces, source)
}

// Around is what stands before a sheet's name, or several, and after it.
func (t SheetText) Around() (before, after string) {
	before, after, _ = strings.Cut(string(t), "{"+sheetPlaces[0]+"}")
	return before, after
}

// With is the text with a kind of chart.
func (t KindText) With(kind string) string { return fill(string(t), kindPlaces, kind) }

// With is the text with the name of a series.
func (t SeriesText) With(series string) string { return fill(string(t), seriesPlaces, series) }

// Interval is a range of numbers in a format: "2–4"; in words where numbers have signs, "−4 to −2", as a dash beside a minus is read as
// another. One whose upper end is missing, or not above the lower one, is that one alone.
func (w *Words) Interval(f number.Format, low, high float64, l number.Locale) string {
	if high > low && (low < 0 || f.Sign) {
		return w.Range.With(f.Text(low, l), f.Text(high, l))
	}
	return f.Span(low, high, l)
}

// IntervalFormula is the formula that makes the same of two cells, see number.Format.Formula.
func (w *Words) IntervalFormula(f number.Format, low, high string, l number.Locale) string {
	const first, last = "\x01", "\x02"
	said := number.FormulaText(w.Range.With(first, last))
	said = strings.NewReplacer(first, `"&`+f.Formula(low, l)+`&"`, last, `"&`+f.Formula(high, l)+`&"`).Replace(said)
	if said = strings.TrimSuffix(strings.TrimPrefix(said, `""&`), `&""`); f.Sign {
		return "IF(AND(COUNT(" + high + ")=1," + high + ">" + low + ")," + said + "," + f.Formula(low, l) + ")"
	}
	return "IF(AND(COUNT(" + high + ")=1," + high + ">" + low + "," + low + "<0)," + said + "," + f.SpanFormula(low, high, l) + ")"
}

// With is the text with the first and the last of several.
func (t RangeText) With(first, last string) string { return fill(string(t), rangePlaces, first, last) }

// With is the text with a value.
func (t ValueText) With(value string) string { return fill(string(t), valuePlaces, value) }

// With is the text with a number.
func (t NumberText) With(number string) string { return fill(string(t), numberPlaces, number) }

// With is the text with how many rows and columns there are.
func (t SizeText) With(rows, columns string) string {
	return fill(string(t), sizePlaces, rows, columns)
}

// fill puts values into a text's places.
func fill(t string, names []string, values ...string) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(t, "{")
		b.WriteString(before)
		name, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			return b.String()
		}
		for i, n := range names {
			if n == name {
				b.WriteString(values[i])
			}
		}
		t = after
	}
}
