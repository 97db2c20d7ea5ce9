package report

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Agenda is the deck's sections, a row for each: its number, its short name, a note, and its page. Rows are links. The note is the
// subtitle of the section's slide, or its title where that is not the name. On a slide within a section, or right before a further one,
// this one's row is tinted; before the first section none is. Appendices have no numbers. Without sections nothing is drawn, with a
// warning.
type Agenda struct{}

// Node is a table of contents.
func (a Agenda) Node(s *theme.Setting) layout.Node {
	b := build(s, a)
	j, ok := s.Host.(interface{ agenda() (*outline, int) })
	if !ok {
		return &contents{Contents: &layout.Contents{}}
	}
	deck, current := j.agenda()
	c := s.Colors
	t := &layout.Contents{Style: contentsStyle(c), Top: pt, Inset: 8 * pt, Name: (24 + 14*max(deck.digits(), 2)) * pt, Page: 40 * pt, Most: mostPitch}
	for i, p := range deck.sections {
		row := layout.ContentsRow{Current: i == current-1, Href: "#" + p.anchor, Number: p.counted(look{s.Body, layout.RoleP, c.Accent, true})}
		ink := c.Ink
		if row.Current {
			ink = c.Primary
		}
		row.Name = spokenLine(p.name, look{s.Body, layout.RoleP, ink, row.Current})
		if p.note != "" {
			row.Note = spokenLine(p.note, look{layout.CardText, layout.RoleP, c.Muted, false})
		}
		t.Rows = append(t.Rows, row)
	}
	return b.node(&contents{Contents: t, deck: deck, page: look{layout.CardText, layout.RoleP, c.Muted, false}})
}

// agenda is the deck, and which of its parts is under way on the slide, from 1; 0: none.
func (j *job) agenda() (deck *outline, current int) {
	next := j.index + 1
	if j.part > 0 && next < len(j.deck.Slides) && j.deck.Slides[next].Kind == Section {
		return j.deck, j.part + 1
	}
	return j.deck, j.part
}

// mostPitch is the greatest height of a row of a table of contents.
const mostPitch = 62 * pt

func contentsStyle(c *theme.Palette) layout.TableStyle {
	return layout.TableStyle{Rule: c.Ink, Hairline: c.Hairline, Tint: c.Tint, Ground: c.Ground}
}

// chapter is a section of the deck: as it opens, and where.
type chapter struct {
	name, note string
	number     int    // from 1, appendices left out
	slide      int    // index of its first slide
	anchor     string // by which links lead there
	appendix   bool
}

// newChapter is the section that a slide opens, with its short name.
func newChapter(s *Slide, index, number int, name string) chapter {
	p := chapter{name: name, number: number, slide: index, anchor: s.ID, appendix: s.Appendix}
	if p.note = plain(s.Subtitle); p.note == "" && plain(s.Title) != name {
		p.note = plain(s.Title)
	}
	return p
}

// anchor gives the sections an anchor whose slides have no ID: one that no slide has.
func (o *outline) anchor() {
	for i := range o.sections {
		p := &o.sections[i]
		if p.anchor != "" {
			continue
		}
		p.anchor = "section-" + strconv.Itoa(i+1)
		for o.ids[p.anchor] > 0 {
			p.anchor += "-"
		}
	}
}

// underWay is how many sections the deck has, appendices left out.
func (o *outline) underWay() (n int) {
	for i := range o.sections {
		if !o.sections[i].appendix {
			n++
		}
	}
	return n
}

// digits is how many digits the number of the last section has.
func (o *outline) digits() layout.Length { return layout.Length(len(strconv.Itoa(o.underWay()))) }

// counted is the number of a section; nil: it has none.
func (p *chapter) counted(l look) *layout.Para {
	if p.appendix {
		return nil
	}
	return spokenLine(strconv.Itoa(p.number), l)
}

// spokenLine is a paragraph of data.
func spokenLine(s string, l look) *layout.Para {
	return &layout.Para{Type: l.Type, Role: l.Role, Runs: []layout.Run{{Text: s, Bold: l.bold, Color: l.Color}}}
}

// contents is a table of contents of a deck, whose pages are known once all slides are laid out.
type contents struct {
	*layout.Contents
	deck *outline
	page look
}

// anyPage is as wide as the pages that are not known yet.
const anyPage = "000"

// Layout is that of the table with its pages.
func (t *contents) Layout(c *layout.Context, r layout.Region) (layout.Frame, layout.Node, error) {
	if len(t.Rows) == 0 {
		c.Advise("the deck has no sections, and so the agenda has no rows; add slides of the Kind Section, or leave it out")
		return layout.Frame{}, nil, nil
	}
	in := *t.Contents
	in.Rows = slices.Clone(t.Rows)
	noted := false
	for i := range in.Rows {
		l, page := t.page, anyPage
		if in.Rows[i].Current {
			l.bold, l.Color = true, in.Style.Rule
		}
		if t.deck.first != nil {
			page = strconv.Itoa(t.deck.first[t.deck.sections[i].slide] + 1)
		}
		in.Rows[i].Page = spokenLine(page, l)
		in.Rows[i].Page.Align = layout.Right
		noted = noted || in.Rows[i].Note != nil
	}
	if noted {
		in.Note = (r.W + 12*pt) / 2
	}
	return in.Layout(c, r)
}
