package report

import (
	"errors"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/paginate"
)

// Begin takes the advice of the slide's blocks.
func (j *job) Begin() {
	each(j.slide.Body, nil, func(path []int, b Block) {
		if a, ok := b.(Adviser); ok {
			for _, text := range a.Advice() {
				j.warn(layout.Warning{Text: text, Block: &spot{path, b}})
			}
		}
	})
	j.unquoted()
	j.notes = j.noteClaims()
	if len(j.slide.Footnotes) > 0 {
		j.cites = noteMarks{}
	}
}

// End holds what the slide's texts say against its figures.
func (j *job) End() {
	j.stated(j.said.String())
	j.notes.annotations()
	j.unmarked()
	j.said, j.notes = strings.Builder{}, nil
}

// Page is a page of the slide around a body: with head and source, and what stands on every page.
func (j *job) Page(c *layout.Context, body layout.Frame, at paginate.Part) (*layout.Page, error) {
	page, err := j.page(c, body, at)
	if err != nil {
		return nil, err
	}
	if len(j.slide.Figures) > 0 {
		j.said.WriteString(spoken(page.Items))
	}
	if j.cites != nil {
		j.cites.take(page.Items)
	}
	j.notes.note(page.Items)
	return page, errors.Join(j.stamp(c, page), j.furniture(c, page, at))
}

// ground is the colour of the slide's pages.
func (j *job) ground() layout.Color {
	if name := j.layout.Ground; name != "" {
		return j.set.Colors.Color(name)
	}
	return j.set.Colors.Ground
}

// longTitle is how many lines of a title above a body are too many.
const longTitle = 3

// page is a page of the slide with its body.
func (j *job) page(c *layout.Context, body layout.Frame, at paginate.Part) (*layout.Page, error) {
	s := j.slide
	page := &layout.Page{
		Kind: s.Kind, Layout: j.layout.Key, Ground: j.ground(), Title: titled(s.Title), Section: j.section,
		Notes: s.Notes, Slide: j.index + 1, Part: at.Of, Parts: at.Parts,
	}
	page.Size = j.set.Grid.Page
	j.drawSheet(c, page, at)
	if at.Of == 1 {
		page.ID = s.ID
	}
	return page, j.fill(c, page, body, at)
}

// fill draws what stands on a page of the slide: under or after the texts a picture from edge to edge.
func (j *job) fill(c *layout.Context, page *layout.Page, body layout.Frame, at paginate.Part) error {
	seats := j.set.Theme.Seats(j.layout, 1)
	under := j.filled() && seats.PictureUnder()
	if under {
		if err := j.drawPicture(c, page, seats); err != nil {
			return err
		}
	}
	draw := j.poster
	if j.continues() {
		draw = func(c *layout.Context, page *layout.Page) error { return j.bodyPage(c, page, body, at) }
	}
	if err := draw(c, page); err != nil || under || !j.filled() {
		return err
	}
	return j.drawPicture(c, page, seats)
}

// bodyPage draws a page of a slide that may continue: its head, its body and its source.
func (j *job) bodyPage(c *layout.Context, page *layout.Page, body layout.Frame, at paginate.Part) error {
	f := j.frame
	if at.Parts > 1 {
		f = j.newFrame(part(at.Of, at.Parts))
		if err := j.solve(c, f); err != nil {
			return err
		}
	}
	if f.lines[layout.PlaceTitle] == longTitle {
		j.warn(layout.Warning{Text: "the title takes three lines; shorten it to two"})
	}
	page.TitleLines, page.TitleStep = f.seats.Lines, f.step
	if _, err := j.drawHead(c, page, f); err != nil {
		return err
	}
	page.AddAll(j.room.X, j.room.Y, body)
	return j.drawSource(c, page, f)
}
