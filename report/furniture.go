package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
)

// source is the slide's source line, with where its figures stand; nil if there is nothing to say.
func (j *job) source() *layout.Para {
	text := j.sources()
	if text == "" && j.cited == nil {
		return nil
	}
	b := texts(&j.set)
	p := b.para(text, look{layout.Source, layout.RoleP, j.set.Colors.Muted, false})
	b.report(j, "source")
	if j.cited == nil {
		return p
	}
	if text == "" {
		p.Runs = nil
	} else {
		p.Runs = append(p.Runs, layout.Run{Text: j.set.Say().Semicolon, Color: j.set.Colors.Muted})
	}
	p.Runs = append(p.Runs, j.cited...)
	return p
}

// sources are the slide's source, made from its blocks' where it has none of its own.
func (j *job) sources() string {
	line := j.slide.Source
	if line == "" {
		seen := map[string]bool{}
		var all []string
		able, _ := asked[Sourced](j.shown)
		for _, x := range able {
			for _, s := range x.Sources() {
				s, err := text.Clean(s) // each by itself, so that none turns the next around
				if err != nil {
					j.fail(fmt.Errorf("source: %w", err))
				}
				if s != "" && !seen[s] {
					seen[s], all = true, append(all, s)
				}
			}
		}
		line = strings.Join(all, markup.Escape(j.set.Say().Semicolon))
	}
	if line == "" {
		return ""
	}
	return words.SourceText(markup.Escape(string(j.set.Say().SourceLine))).With(line)
}

// drawSource places the source line with its last baseline at the theme's.
func (j *job) drawSource(c *layout.Context, page *layout.Page) error {
	if j.sourceLine == nil {
		return nil
	}
	g := &j.set.Grid
	up := layout.Length(j.sourceLines-1) * j.sourceLine.LineHeight(c)
	f, err := seat(c, j.sourceLine, layout.Point{X: g.Margin, Y: g.Source - up}, g.Width())
	if page.Part > 1 {
		page.Add(0, 0, &layout.Group{Role: layout.RoleArtifact, Frame: f})
		return err
	}
	page.AddAll(0, 0, f)
	return err
}

// furniture is what stands on every page: a rule, the deck's title, the page number and the logo.
func (j *job) furniture(c *layout.Context, page *layout.Page, number int) error {
	g, colors := &j.set.Grid, j.set.Colors
	a := &layout.Group{Role: layout.RoleArtifact, Source: layout.Furniture{}, Frame: layout.Frame{Size: g.Page}}
	a.Add(g.Margin, g.Rule, layout.FilledRect(layout.Size{W: g.Width(), H: pt * 3 / 4}, colors.Hairline))
	n := &layout.Para{Type: layout.Footer, Align: layout.Right, Runs: []layout.Run{{Text: strconv.Itoa(number), Bold: true, Color: colors.Muted}}}
	f, err := seat(c, n, layout.Point{X: g.Margin, Y: g.Footer}, g.Width())
	if err != nil {
		return err
	}
	a.AddAll(0, 0, f)
	if j.footer != "" {
		t := &layout.Para{Type: layout.Footer, Runs: []layout.Run{{Text: j.footer, Color: colors.Muted}}}
		room := g.Width() - 60*pt
		if w, _ := t.Widths(c); w > room {
			j.warn(layout.Warning{Text: "the deck's title is too long for the footer and left out there; shorten it"})
		} else if f, err = seat(c, t, layout.Point{X: g.Margin, Y: g.Footer}, room); err != nil {
			return err
		} else {
			a.AddAll(0, 0, f)
		}
	}
	if l := j.set.Logo; l != nil {
		box := j.set.LogoBox()
		a.Add(box.X, box.Y, &layout.Image{Picture: l, Size: box.Size})
	}
	page.Add(0, 0, a)
	return nil
}
