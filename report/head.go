package report

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
)

// mostTitleLines is how many lines a title may have; from three on there is a warning.
const mostTitleLines = 3

// head is what stands above a slide's body.
type head struct {
	kicker          *layout.Para // nil: none
	own             bool         // the kicker is the slide's own, not its section's
	title, subtitle *layout.Para // subtitle nil: none
	step, lines     int          // of the title
	subtitleLines   int
}

// newHead prepares a slide's head; suffix follows the title on pages of a slide that continues.
func (j *job) newHead(suffix string) *head {
	b := texts(&j.set)
	h := &head{own: j.slide.Kicker != ""}
	if j.kicker != "" {
		h.kicker = j.kickerLine(b, look{layout.Kicker, layout.RoleP, b.Colors.Accent, true})
		h.kicker.Track = 11 * pt / 10
	}
	h.title = b.para(j.slide.Title, look{layout.Title, layout.RoleH1, b.Colors.Ink, true})
	h.title.Pitch, h.title.Balance = layout.TitlePitch, true
	if suffix != "" {
		h.title.Runs = append(h.title.Runs, layout.Run{Text: suffix, Color: b.Colors.Muted})
	}
	if j.slide.Subtitle != "" {
		h.subtitle = b.para(j.slide.Subtitle, look{layout.Subtitle, layout.RoleP, b.Colors.Muted, false})
	}
	b.report(j, "")
	return h
}

// kickerLine is the slide's kicker, a line in capitals. Its section's has no links, and what is wrong with it the section's slide
// says.
func (j *job) kickerLine(b *builder, l look) *layout.Para {
	own := j.slide.Kicker != ""
	if !own {
		b = texts(&j.set)
	}
	p := b.para(text.Line(j.kicker), l)
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Href != "" && !own {
			r.Href, r.Color = "", l.Color
		}
	}
	p.Runs = layout.Capitals(p.Runs, b.Lang)
	return p
}

// solve finds the title's size and the lines of the head, and from them the top of the body.
func (j *job) solve(c *layout.Context, h *head) (top layout.Length, err error) {
	g := &j.set.Grid
	dry := *c
	dry.Dry, dry.Warn = true, nil
	for dry.Step = 0; ; dry.Step++ {
		if h.lines, err = lines(&dry, h.title, g.Width()); err != nil {
			return 0, fmt.Errorf("title: %w", err)
		}
		h.step = dry.Step
		if h.lines < mostTitleLines || dry.Step+1 >= len(c.Scale[layout.Title]) {
			break
		}
	}
	if h.lines > mostTitleLines {
		return 0, fmt.Errorf("the title takes %d lines at its smallest size; shorten it to %d at most", h.lines, mostTitleLines)
	}
	top = g.Body[max(h.lines-1, 0)]
	if h.subtitle != nil {
		if h.subtitleLines, err = lines(&dry, h.subtitle, g.Width()); err != nil {
			return 0, fmt.Errorf("subtitle: %w", err)
		}
		top += layout.Length(h.subtitleLines-1) * h.subtitle.LineHeight(&dry)
	}
	if h.kicker != nil {
		if w, _ := h.kicker.Widths(&dry); w > g.Width() {
			return 0, fmt.Errorf("the kicker %q needs %s pt of width and has %s; shorten it, or give the section a Kicker", j.kicker, w, g.Width())
		}
	}
	return top, nil
}

// lines is the number of lines of a paragraph in a width.
func lines(c *layout.Context, p *layout.Para, w layout.Length) (int, error) {
	f, _, err := p.Layout(c, open(w))
	return int(f.Size.H / p.LineHeight(c)), err
}

func open(w layout.Length) layout.Region {
	return layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited}
}

// draw places the head on a page; on a page that continues a slide it repeats as an artifact.
func (j *job) drawHead(c *layout.Context, page *layout.Page, h *head) error {
	g := &j.set.Grid
	at := *c
	at.Step = h.step
	frame := layout.Frame{Size: g.Page}
	target := &frame
	if h.kicker != nil {
		k, err := seat(&at, h.kicker, layout.Point{X: g.Margin, Y: g.Kicker}, g.Width())
		if err != nil {
			return err
		}
		if h.own {
			target.AddAll(0, 0, k)
		} else {
			target.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: k})
		}
	}
	y := g.Title
	t, err := seat(&at, h.title, layout.Point{X: g.Margin, Y: y}, g.Width())
	if err != nil {
		return err
	}
	target.AddAll(0, 0, t)
	if h.subtitle != nil {
		y += layout.Length(h.lines-1)*h.title.LineHeight(&at) + subtitleDrop
		s, err := seat(&at, h.subtitle, layout.Point{X: g.Margin, Y: y}, g.Width())
		if err != nil {
			return err
		}
		target.AddAll(0, 0, s)
	}
	if page.Part > 1 {
		page.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: frame})
		return nil
	}
	page.AddAll(0, 0, frame)
	return nil
}

// subtitleDrop is the distance of the subtitle's baseline from the title's last.
const subtitleDrop = 25 * pt

// seat lays out a paragraph with its first baseline at a point of the page.
func seat(c *layout.Context, p *layout.Para, at layout.Point, w layout.Length) (f layout.Frame, err error) {
	in, _, err := p.Layout(c, open(w))
	f.AddAll(at.X, at.Y-p.Baseline(c), in)
	return f, err
}
