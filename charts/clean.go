package charts

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout/text"
)

// clean is the chart with its texts clean: names on one line, so that they are found whatever way they are written; it is c
// itself where they are. What layout/text refuses is U+FFFD in it, and an error that says where it stands.
func (c *Chart) clean() (clean *Chart, errs []error) {
	same := true
	c.texts(func(f field, s *string) {
		t, err := f.clean(*s)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", f, err))
		}
		same = same && t == *s
	})
	if same {
		return c, errs
	}
	out := c.clone()
	out.texts(func(f field, s *string) { *s, _ = f.clean(*s) })
	return out, errs
}

// ready is the chart clean, of a kind, and with names of its points.
func (c Chart) ready() (clean *Chart, errs []error) {
	if c.Kind == nil {
		c.Kind = Column{}
	}
	c.numbered()
	return c.clean()
}

// clone is a copy of the chart whose texts are its own.
func (c *Chart) clone() *Chart {
	out := *c
	for _, s := range [...]*[]string{&out.Categories, &out.Focus, &out.Provisional} {
		*s = slices.Clone(*s)
	}
	out.Series, out.Notes, out.Rules = slices.Clone(c.Series), slices.Clone(c.Notes), slices.Clone(c.Rules)
	out.Periods, out.Legend, out.Changes = slices.Clone(c.Periods), slices.Clone(c.Legend), slices.Clone(c.Changes)
	for i := range out.Legend {
		out.Legend[i].Series = slices.Clone(out.Legend[i].Series)
	}
	return &out
}

// field is a text of a chart.
type field struct {
	name  string
	n     int  // of several, from 1; 0: the only one
	lines bool // it may have several
}

// String is the field's name in an error: "category 3".
func (f field) String() string {
	if f.n > 0 {
		return fmt.Sprintf("%s %d", f.name, f.n)
	}
	return f.name
}

// clean is s as a text of the field.
func (f field) clean(s string) (string, error) {
	t, err := text.Clean(s)
	if !f.lines {
		t = text.Line(t)
	}
	return t, err
}

// texts visits all texts of the chart.
func (c *Chart) texts(visit func(field, *string)) {
	visit(field{name: "ID"}, &c.ID)
	visit(field{name: "title", lines: true}, &c.Title)
	visit(field{name: "unit", lines: true}, &c.Unit)
	visit(field{name: "source", lines: true}, &c.Source)
	visit(field{name: "alternative text", lines: true}, &c.Alt)
	visit(field{name: "other"}, &c.Other)
	visit(field{name: "format prefix"}, &c.Format.Prefix)
	visit(field{name: "format suffix"}, &c.Format.Suffix)
	each := func(what string, all []string) {
		for i := range all {
			visit(field{name: what, n: i + 1}, &all[i])
		}
	}
	each("category", c.Categories)
	for i := range c.Series {
		s := &c.Series[i]
		visit(field{name: "series", n: i + 1}, &s.Name)
		visit(field{name: "format prefix of series", n: i + 1}, &s.Format.Prefix)
		visit(field{name: "format suffix of series", n: i + 1}, &s.Format.Suffix)
	}
	each("focus", c.Focus)
	each("provisional", c.Provisional)
	for i := range c.Notes {
		n := &c.Notes[i]
		visit(field{name: "note", n: i + 1}, &n.At)
		visit(field{name: "note", n: i + 1}, &n.Series)
		visit(field{name: "note", n: i + 1, lines: true}, &n.Text)
	}
	for i := range c.Rules {
		visit(field{name: "rule", n: i + 1}, &c.Rules[i].Text)
	}
	for i := range c.Changes {
		ch := &c.Changes[i]
		for _, s := range [...]*string{&ch.From, &ch.To, &ch.Series, &ch.Text, &ch.Format.Prefix, &ch.Format.Suffix} {
			visit(field{name: "change", n: i + 1}, s)
		}
	}
	for i := range c.Periods {
		p := &c.Periods[i]
		for _, s := range [...]*string{&p.From, &p.To, &p.Text} {
			visit(field{name: "period", n: i + 1}, s)
		}
	}
	for i := range c.Legend {
		visit(field{name: "legend", n: i + 1}, &c.Legend[i].Title)
		each("legend", c.Legend[i].Series)
	}
}

// clean is s as a canvas draws it.
func (c *Canvas) clean(s string) string {
	if _, err := text.Clean(s); err != nil {
		c.fail(err)
	}
	return text.Line(s)
}
