package report

import (
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Sources are where the plan is from.
func (g Gantt) Sources() []string { return []string{g.Source} }

// Figures are the tasks as a sheet, with dates that are dates. What no task has has no column.
func (g Gantt) Figures(set *theme.Setting) figure.Figures {
	if g.Validate() != nil {
		return figure.Figures{} // as Node says
	}
	w := set.Say()
	grouped, part, noted := false, false, false
	var dates []time.Time
	for i := range g.Tasks {
		t := &g.Tasks[i]
		grouped, part, noted = grouped || t.Group != "", part || t.Done > 0, noted || t.Note != ""
		dates = append(dates, t.Start, t.End)
	}
	code := number.Day.For(dates).Code(set.Locale)
	s := figure.Sheet{ID: g.ID, Kind: figure.KindTable, Source: plain(g.Source), Rows: len(g.Tasks)}
	add := func(is bool, name, code string) {
		if is {
			s.Columns = append(s.Columns, figure.Column{Name: name, Code: code})
		}
	}
	add(grouped, w.TaskGroup, "")
	add(true, w.Task, "")
	add(true, w.From, code)
	add(true, w.To, code)
	add(part, w.Progress, number.Format{Unit: number.Percent}.Code(set.Locale))
	add(noted, w.Note, "")
	s.Row = func(i int, dst []any) []any {
		t := &g.Tasks[i]
		if grouped {
			dst = append(dst, t.Group)
		}
		dst = append(dst, t.Name, number.Clock(t.Start))
		if t.milestone() {
			dst = append(dst, nil)
		} else {
			dst = append(dst, number.Clock(t.End))
		}
		if part {
			if t.milestone() {
				dst = append(dst, nil)
			} else {
				dst = append(dst, t.Done)
			}
		}
		if noted {
			dst = append(dst, t.Note)
		}
		return dst
	}
	return figure.Figures{Sheets: []figure.Sheet{s}}
}

// Extent is the tasks and the bytes of the plan's texts.
func (g Gantt) Extent() figure.Extent {
	e := figure.Extent{Items: len(g.Tasks), Text: figure.Text(g.ID, g.Source, g.Alt)}
	for i := range g.Tasks {
		e.Text += figure.Text(g.Tasks[i].Group, g.Tasks[i].Name, g.Tasks[i].Note)
	}
	return e
}
