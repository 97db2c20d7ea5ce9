package report

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// poster is a slide that is one page with its parts at fixed places: a cover, a section slide, a statement.
type poster struct {
	*builder
	c *layout.Context
	f layout.Frame
	y layout.Length // where the next part may begin
}

// errPoster says that a cover or the like has no room for its texts.
var errPoster = errors.New("its texts do not fit on one page; shorten them")

// add places a paragraph with its first baseline at y, and moves y below it.
func (p *poster) add(para *layout.Para, x, y, w layout.Length) error {
	f, err := seat(p.c, para, layout.Point{X: x, Y: y}, w)
	if err != nil {
		return err
	}
	p.f.AddAll(0, 0, f)
	p.y = y - para.Baseline(p.c) + f.Size.H
	for _, it := range f.Items {
		if g, ok := it.Item.(*layout.Group); ok {
			p.y = it.At.Y + g.Size.H
		}
	}
	return nil
}

// rule is the short thick rule of covers and statements.
func (p *poster) rule(y layout.Length) {
	a := &layout.Group{Role: layout.RoleArtifact}
	a.Add(0, 0, layout.FilledRect(layout.Size{W: 56 * pt, H: 4 * pt}, p.Colors.Accent))
	p.f.Add(p.Grid.Margin, y, a)
}

// poster lays out a cover, section or statement slide.
func (j *job) poster(c *layout.Context) (layout.Frame, error) {
	at := *c
	at.Step = 0
	p := &poster{builder: texts(&j.set), c: &at}
	p.f.Size = j.set.Grid.Page
	var err error
	switch j.slide.Kind {
	case Cover:
		err = j.drawCover(p)
	case Section:
		err = j.drawSection(p)
	default:
		err = j.drawStatement(p)
	}
	if err = errors.Join(append(p.errs, err)...); err != nil {
		return p.f, err
	}
	if p.y > j.set.Grid.Rule {
		return p.f, errPoster
	}
	return p.f, nil
}

// drawCover has its title above the middle and its blocks at the foot; the title moves up where the blocks need room.
func (j *job) drawCover(p *poster) error {
	g := &p.Grid
	foot := &layout.Stack{Nodes: j.blocks, Gap: 10 * pt}
	end := g.Source + 8*pt
	ff, rest, err := foot.Layout(p.c, layout.Region{W: g.Width(), H: end - g.Kicker, Break: end - g.Kicker})
	if err != nil || rest != nil {
		return errors.Join(err, errPoster)
	}
	title := p.para(j.slide.Title, look{layout.CoverTitle, layout.RoleH1, p.Colors.Ink, true})
	title.Pitch, title.Balance = layout.TitlePitch, true
	n, err := lines(p.c, title, g.Width())
	if err != nil {
		return fmt.Errorf("title: %w", err)
	}
	more := layout.Length(max(n-1, 0)) * title.LineHeight(p.c)
	up := more / 2
	if j.slide.Kicker != "" {
		if err := p.add(p.letterspaced(j, look{layout.Small, layout.RoleP, p.Colors.Muted, true}), g.Margin, g.Cover.Kicker-up, g.Width()); err != nil {
			return err
		}
	}
	p.rule(g.Cover.Rule - up)
	if err := p.add(title, g.Margin, g.Cover.Title-up, g.Width()); err != nil {
		return err
	}
	if j.slide.Subtitle != "" {
		lead := p.para(j.slide.Subtitle, look{layout.Lead, layout.RoleP, p.Colors.Ink, false})
		if err := p.add(lead, g.Margin, g.Cover.Lead-up+more, g.Cols(10)); err != nil {
			return err
		}
	}
	if p.y+12*pt > end-ff.Size.H {
		return errPoster
	}
	p.f.AddAll(g.Margin, end-ff.Size.H, ff)
	p.y = end
	return nil
}

// letterspaced is the kicker of a poster, set wider than that of a slide.
func (p *poster) letterspaced(j *job, l look) *layout.Para {
	k := j.kickerLine(p.builder, l)
	k.Track = 14 * pt / 10
	return k
}

// drawSection has its number, its title, and the deck's sections along the foot.
func (j *job) drawSection(p *poster) error {
	g := &p.Grid
	x := g.Col(1) + 24*pt
	number := &layout.Para{Type: layout.SectionNumber, Pitch: layout.TitlePitch, Runs: []layout.Run{{Text: strconv.Itoa(j.number), Bold: true, Color: p.Colors.Accent}}}
	title := p.para(j.slide.Title, look{layout.SectionTitle, layout.RoleH1, p.Colors.Ink, true})
	title.Pitch, title.Balance = layout.TitlePitch, true
	if j.slide.Kicker != "" {
		p.letterspaced(j, look{}) // the slides after it have it; what is wrong with it is this slide's error
	}
	w, _ := number.Widths(p.c)
	x = max(x, g.Margin+w+24*pt)
	nf, err := seat(p.c, number, layout.Point{X: g.Margin, Y: g.Section.Title}, g.Width())
	if err != nil {
		return err
	}
	p.f.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: nf})
	if err := p.add(title, x, g.Section.Title, g.Right()-x); err != nil {
		return fmt.Errorf("title: %w", err)
	}
	if j.slide.Subtitle != "" {
		sub := p.para(j.slide.Subtitle, look{layout.CardText, layout.RoleP, p.Colors.Muted, false})
		if err := p.add(sub, x, p.y+24*pt, g.Cols(9)); err != nil {
			return err
		}
	}
	if p.y > g.Section.Bars-20*pt {
		return errPoster
	}
	return j.strip(p)
}

// strip shows the deck's sections, this one in colour. It is left out where their names would not fit.
func (j *job) strip(p *poster) error {
	n := layout.Length(len(j.deck.sections))
	if n < 2 {
		return nil
	}
	g := &p.Grid
	w := (g.Width() - g.Gutter*(n-1)) / n
	a := &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: g.Page}}
	for i, name := range j.deck.sections {
		bar, text := p.Colors.Hairline, p.Colors.Muted
		if i == j.number-1 {
			bar, text = p.Colors.Accent, p.Colors.Ink
		}
		x := g.Margin + layout.Length(i)*(w+g.Gutter)
		a.Add(x, g.Section.Bars, layout.FilledRect(layout.Size{W: w, H: 3 * pt}, bar))
		label := &layout.Para{Type: layout.Footer, Runs: []layout.Run{{Text: name, Bold: i == j.number-1, Color: text}}}
		if wide, _ := label.Widths(p.c); wide > w {
			return nil
		}
		f, err := seat(p.c, label, layout.Point{X: x, Y: g.Section.Names}, w)
		if err != nil {
			return err
		}
		a.AddAll(0, 0, f)
	}
	p.f.Add(0, 0, a)
	return nil
}

// drawStatement is one sentence, set large.
func (j *job) drawStatement(p *poster) error {
	g := &p.Grid
	if j.kicker != "" {
		k := p.letterspaced(j, look{layout.Kicker, layout.RoleP, p.Colors.Accent, true})
		f, err := seat(p.c, k, layout.Point{X: g.Margin, Y: g.Kicker}, g.Width())
		if err != nil {
			return err
		}
		p.f.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: f})
	}
	p.rule(g.Statement.Rule)
	title := p.para(j.slide.Title, look{layout.Statement, layout.RoleH1, p.Colors.Ink, false})
	title.Balance = true
	if err := p.add(title, g.Margin, g.Statement.Title, g.Cols(10)); err != nil {
		return fmt.Errorf("title: %w", err)
	}
	if j.slide.Subtitle != "" {
		sub := p.para(j.slide.Subtitle, look{layout.CardText, layout.RoleP, p.Colors.Muted, false})
		return p.add(sub, g.Margin, p.y+24*pt, g.Cols(10))
	}
	return nil
}
