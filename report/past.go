package report

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// past is the line of what a figure was, up to what it is; nil if that is not given.
func (b *builder) past(s *Stat) *layout.Spark {
	all := s.history()
	if all == nil {
		return nil
	}
	say := b.Say()
	alt := say.Range.With(plain(s.with(s.Past[0]).shownAs(b.Setting)), plain(s.shownAs(b.Setting)))
	if s.Label != "" {
		alt = plain(s.Label) + say.Comma + alt
	}
	return &layout.Spark{
		Values: all, Color: b.Colors.Grey, Last: b.Colors.Primary, Alt: say.Named.With(say.LineChart, alt),
	}
}

// history is what a figure was, and last what it is; nil where it has no past, or is no number.
func (s *Stat) history() []float64 {
	v, ok := figure.Float(s.Value)
	if len(s.Past) == 0 || !ok {
		return nil
	}
	return append(slices.Clip(s.Past), v)
}

// changeNumbers are the changes of a figure, what they are measured by, and its target, as rows of the workbook.
func (s *Stat) changeNumbers(set *theme.Setting) (out []figure.Number) {
	say := set.Say()
	named := func(text string) string {
		if text = plain(text); s.Label == "" || text == "" {
			return plain(s.Label) + text
		}
		return say.Named.With(plain(s.Label), text)
	}
	for i := range s.Changes {
		c := &s.Changes[i]
		shown, value, f := s.changed(c, set)
		n := figure.Number{Label: named(c.Text), Value: value, Shown: shown}
		if c.Kind == ChangeUnits {
			by := s.with(value)
			by.Format.Sign = true
			n = by.number(set)
			n.ID, n.Label, n.Shown, n.Note = "", named(c.Text), shown, ""
		} else {
			n.Code = f.For([]float64{value}).Code(set.Locale)
			if c.Kind == ChangePoints {
				n.Unit = number.Format{Unit: number.PercentagePoint}.UnitWord(value, set.Locale)
			}
		}
		out = append(out, n)
		if c.From != nil {
			from := s.with(c.From).number(set)
			from.ID, from.Label, from.Shown, from.Note = "", named(c.Text), "", say.Compared
			out = append(out, from)
		}
	}
	if s.Target != nil {
		t := s.with(s.Target).number(set)
		t.ID, t.Label, t.Note = "", named(say.Target), ""
		out = append(out, t)
	}
	return out
}

// pastSheet is the past of figures, a column each, from the oldest period to the last; ok is false where none has any.
func pastSheet(stats []Stat, set *theme.Setting) (sheet figure.Sheet, ok bool) {
	var columns [][]float64
	sheet = figure.Sheet{Kind: figure.KindTable, Title: set.Say().Past}
	for i := range stats {
		s := &stats[i]
		all := s.history()
		if all == nil {
			continue
		}
		columns = append(columns, all)
		sheet.Rows = max(sheet.Rows, len(all))
		name := plain(s.Label)
		if unit := plain(s.unit(set.Locale)); unit != "" {
			name += " (" + unit + ")"
		}
		sheet.Columns = append(sheet.Columns, figure.Column{Name: name, Code: s.Format.For(all).Code(set.Locale)})
	}
	rows := sheet.Rows
	sheet.Row = func(i int, dst []any) []any {
		for _, c := range columns {
			if k := i - (rows - len(c)); k >= 0 {
				dst = append(dst, c[k])
			} else {
				dst = append(dst, nil)
			}
		}
		return dst
	}
	return sheet, len(columns) > 0
}
