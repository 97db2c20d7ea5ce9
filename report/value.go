package report

import (
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// format is how values are shown, those of a column alike.
type format struct {
	number  number.Format
	elapsed number.Elapsed
	dates   number.Precision
	kinds   [3]bool // of values there are: numbers, durations, dates
}

const (
	numbersKind = iota
	durationsKind
	datesKind
)

// tally is what values there are.
type tally struct {
	numbers []float64
	elapsed number.Elapsed
	dates   []time.Time
	kinds   [3]bool
}

func (t *tally) add(v any) {
	if own, ok := ownValue(v); ok {
		own.tally(t)
		return
	}
	if n, ok := figure.Float(v); ok {
		t.numbers, t.kinds[numbersKind] = append(t.numbers, n), true
		return
	}
	p, _ := figure.Plain(v)
	switch p := p.(type) {
	case time.Duration:
		t.kinds[durationsKind] = true
		t.elapsed.Add(p)
	case time.Time:
		t.dates, t.kinds[datesKind] = append(t.dates, p), true
	}
}

// format is how the values are shown, their numbers as f has them and their dates as p.
func (t *tally) format(f number.Format, p number.Precision) format {
	return format{f.For(t.numbers), t.elapsed, p.For(t.dates), t.kinds}
}

// code is the Excel number format that shows the same.
func (f *format) code(l number.Locale) string {
	switch {
	case f.kinds[datesKind]:
		return f.dates.Code(l)
	case f.kinds[durationsKind] && !f.kinds[numbersKind]:
		return f.elapsed.Code()
	}
	return f.number.Code(l)
}

// text is a value that is data as text; nothing is an en dash.
func (b *builder) text(v any, f *format) string {
	if n, ok := figure.Float(v); ok {
		return f.number.Text(n, b.Locale)
	}
	v, err := figure.Plain(v)
	if err != nil {
		b.errs = append(b.errs, err)
	}
	switch v := v.(type) {
	case string:
		return v
	case bool:
		if v {
			return b.Say().Yes
		}
		return b.Say().No
	case time.Time:
		return b.Locale.Date(v, f.dates)
	case time.Duration:
		return f.elapsed.Text(v, b.Locale)
	}
	return "\u2013"
}

// value is a value as a paragraph; a Rich has markup.
func (b *builder) value(v any, f *format, l look) *layout.Para {
	if r, ok := rich(v); ok {
		return b.para(r, l)
	}
	return b.verbatim(b.text(v, f), l)
}

// size is what a bar is as long as: a number, or the seconds of a duration.
func size(v any) (n float64, ok bool) {
	if n, ok = figure.Float(v); ok {
		return n, ok
	}
	p, _ := figure.Plain(v)
	d, ok := p.(time.Duration)
	return d.Seconds(), ok
}
