package report

import (
	"reflect"

	"github.com/deckfold/deckfold/layout/figure"
)

// Sized is a block that says how much it holds, without the blocks that it holds. It is asked before anything else, so that
// Limits hold before work begins; a block that is not Sized is bound by what it draws.
type Sized interface {
	Extent() figure.Extent
}

// Extent is the bytes of the text.
func (t Text) Extent() figure.Extent { return figure.Extent{Text: len(t)} }

// Extent is the bytes of the text.
func (h Heading) Extent() figure.Extent { return figure.Extent{Text: len(h)} }

// Extent is the bytes of the text.
func (t Callout) Extent() figure.Extent { return figure.Extent{Text: len(t)} }

// Extent is the bytes of the text.
func (t Code) Extent() figure.Extent { return figure.Extent{Text: len(t)} }

// Extent is the bytes of the texts, and nothing else: it is one item.
func (y Byline) Extent() figure.Extent {
	return figure.Extent{Text: figure.Text(y.Name, y.Role) + figure.Text(y.Contacts...) + y.Picture.Extent().Text}
}

// Extent is the people and the bytes of their texts.
func (t Team) Extent() figure.Extent {
	e := figure.Extent{Items: len(t)}
	for i := range t {
		e.Text += t[i].Extent().Text
	}
	return e
}

// Extent is nothing of its own: the sections are the deck's.
func (Agenda) Extent() figure.Extent { return figure.Extent{} }

// Extent is the items and their bytes.
func (l List) Extent() figure.Extent {
	return figure.Extent{Items: len(l), Text: figure.Text(l...)}
}

// Extent is the figures and the bytes of their texts.
func (s Stats) Extent() figure.Extent { return statsExtent(s) }

// Extent is the figures and the bytes of their texts.
func (f Facts) Extent() figure.Extent { return statsExtent(f) }

func statsExtent(stats []Stat) figure.Extent {
	e := figure.Extent{Items: len(stats)}
	for i := range stats {
		s := &stats[i]
		e.Text += figure.Text(s.ID, s.Label, s.Unit, s.Note, s.StateText, s.Format.Prefix, s.Format.Suffix) + cellText(s.Value) + cellText(s.Target)
		e.Points += len(s.Past)
		for k := range s.Changes {
			c := &s.Changes[k]
			e.Text += figure.Text(c.Text) + cellText(c.From) + cellText(c.By)
		}
	}
	return e
}

// Extent is the cards and the bytes of their titles.
func (c Cards) Extent() figure.Extent {
	e := figure.Extent{Items: len(c.Items)}
	for i := range c.Items {
		e.Text += figure.Text(c.Items[i].Kicker, c.Items[i].Title, c.Items[i].Subtitle)
	}
	return e
}

// Extent is the sides.
func (s Split) Extent() figure.Extent { return figure.Extent{Items: len(s)} }

// Extent is the charts.
func (g Grid) Extent() figure.Extent { return figure.Extent{Items: len(g.Charts)} }

// Extent is the panels, with their figures, and the bytes of their names.
func (d Dashboard) Extent() figure.Extent {
	e := statsExtent(d.stats())
	e.Items = len(d.Panels)
	for i := range d.Panels {
		if p := &d.Panels[i]; p.Figure == nil { // else it is the figure's label
			e.Text += figure.Text(p.Name)
		}
	}
	return e
}

// Extent is the steps and the bytes of their texts.
func (s Steps) Extent() figure.Extent { return stepsExtent(s) }

// Extent is the stages and the bytes of their texts.
func (s Stages) Extent() figure.Extent { return stepsExtent(s) }

func stepsExtent(steps []Step) figure.Extent {
	e := figure.Extent{Items: len(steps)}
	for i := range steps {
		e.Text += figure.Text(steps[i].When, steps[i].Title, steps[i].Text)
	}
	return e
}

// Extent is the events and the bytes of their texts.
func (t Timeline) Extent() figure.Extent {
	e := figure.Extent{Items: len(t)}
	for i := range t {
		e.Text += figure.Text(t[i].When, t[i].Title, t[i].Text)
	}
	return e
}

// Extent is the bytes of the picture's texts; its file is bound when it is read.
func (m Image) Extent() figure.Extent {
	return figure.Extent{Text: figure.Text(m.Path, m.Alt, m.Caption)}
}

// Extent is the rows, the cells, and the bytes of the texts.
func (t Table) Extent() figure.Extent {
	e := figure.Extent{Rows: len(t.Rows), Cells: len(t.Columns), Items: len(t.Highlight)}
	e.Text = figure.Text(t.ID, t.Title, t.Unit, t.Source)
	for i := range t.Styles {
		s := &t.Styles[i]
		e.Items += len(s.Rows)
		e.Text += figure.Text(s.Format.Prefix, s.Format.Suffix)
	}
	for i := range t.Sums {
		e.Items += len(t.Sums[i].Of) + len(t.Sums[i].Less)
		e.Text += figure.Text(t.Sums[i].Columns...)
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		e.Text += figure.Text(c.Group, c.Name, string(c.Head), c.Format.Prefix, c.Format.Suffix, c.Change.Of, c.Change.From) + figure.Text(c.Points...)
	}
	for _, row := range t.Rows {
		e.Cells += len(row)
		for _, v := range row {
			e.Text += cellText(v)
			if line, ok := v.([]float64); ok {
				e.Points += len(line)
			}
		}
	}
	return e
}

// cellText is the bytes of a cell's text.
func cellText(v any) int {
	switch v := v.(type) {
	case nil, float64, int:
		return 0
	case string:
		return len(v)
	case Span:
		return cellText(v.Value)
	case Status:
		return len(v.Text)
	}
	if v := reflect.ValueOf(v); v.Kind() == reflect.String {
		return v.Len()
	}
	return 0
}
