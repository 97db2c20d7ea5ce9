package charts

import (
	"errors"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Sources are where the chart's figures come from.
func (c Chart) Sources() []string { return []string{c.Source} }

// Figures are the chart's data as a sheet, in the order in which they are drawn, and the plan of the chart.
func (c Chart) Figures(s *theme.Setting) figure.Figures {
	clean, _ := c.ready()
	c = *clean
	if errors.Join(c.validate()...) != nil {
		return figure.Figures{} // Validate says what is wrong
	}
	light := *s
	light.Colors = &s.Light
	c = *c.summed(&light)
	p, err := c.planned(&light)
	if err != nil {
		return figure.Figures{} // Layout says it
	}
	p.merge()
	sheet := figure.Sheet{ID: c.ID, Kind: figure.KindChart, Title: plain(c.Title), Unit: plain(c.unitLine(s)), Source: plain(c.Source), Rows: c.points()}
	names := figure.Column{}
	if len(c.Dates) > 0 {
		names.Code = number.Day.For(c.Dates).Code(s.Locale)
	}
	sheet.Columns = append(sheet.Columns, names)
	for i := range p.Data {
		sheet.Columns = append(sheet.Columns, figure.Column{Name: p.Data[i].Name, Code: p.Data[i].Format.Code(s.Locale)})
	}
	if len(p.Layers) > 0 {
		sheet.Chart = p
	} else {
		sheet.Across = p.across()
	}
	sheet.Row = func(i int, dst []any) []any {
		if p.Order != nil {
			i = p.Order[i]
		}
		if len(c.Dates) > 0 {
			dst = append(dst, number.Clock(c.Dates[i]))
		} else {
			dst = append(dst, c.Categories[i])
		}
		for k := range p.Data {
			dst = append(dst, p.Data[k].Values[i])
		}
		return dst
	}
	if p.Sample == nil {
		return figure.Figures{Sheets: []figure.Sheet{sheet}}
	}
	p.counted(&sheet)
	sheet.Unit = strings.Join(slices.DeleteFunc([]string{sheet.Unit, c.summary.along}, func(s string) bool { return s == "" }), s.Say().Semicolon)
	return figure.Figures{Sheets: []figure.Sheet{sheet, c.observations(s, p.Sample)}}
}

// counted says of a sheet which of its columns follow from the sheet of the sample after it.
func (p *Plan) counted(sheet *figure.Sheet) {
	for i := range p.Data {
		d := &p.Data[i]
		by := make([]int, len(d.From.Of))
		for k, of := range d.From.Of {
			by[k] = of + 1
		}
		switch d.From.Op {
		case OpCount:
			sheet.Count = &figure.Count{Column: i + 1, From: by[0], To: by[1], After: 1, Of: 1}
		case OpStatistic:
			sheet.Summaries = append(sheet.Summaries, figure.Summary{Statistic: d.Statistic, Column: i + 1, By: by, After: 1, Of: 1})
		}
	}
}

// across are the columns of sums and of shares, as formulas of a sheet; the first column has the names.
func (p *Plan) across() (out []figure.Across) {
	for i := range p.Data {
		from := p.Data[i].From
		of := make([]int, len(from.Of))
		for k, at := range from.Of {
			of[k] = at + 1
		}
		switch from.Op {
		case OpSum:
			out = append(out, figure.Across{Column: i + 1, Part: -1, Of: of})
		case OpShare:
			out = append(out, figure.Across{Column: i + 1, Part: of[0], Of: of[1:]})
		}
	}
	return out
}

// plain is a text of one line without its markup.
func plain(s string) string { return text.Line(markup.Plain(s)) }

// Annotations are the chart's texts besides its figures and their names: its title and unit, its notes, and what its periods are
// called. A rule says its own value.
func (c Chart) Annotations() []string {
	out := []string{markup.Plain(c.Title), markup.Plain(c.Unit)}
	for _, n := range c.Notes {
		out = append(out, n.Text)
	}
	for _, ch := range c.Changes {
		out = append(out, ch.Text)
	}
	for _, p := range c.Periods {
		out = append(out, p.Text)
	}
	return out
}
