package report

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/words"
)

// source is the slide's source line, with where its figures stand, under its footnotes and the caption of a picture from edge to edge; nil if there is
// nothing to say.
func (j *job) source() (all *layout.Para) {
	for _, p := range [...]*layout.Para{j.footnotes(), j.credit(), j.sourceLine()} {
		switch {
		case p == nil:
		case all == nil:
			all = p
		default:
			all.Runs = append(append(all.Runs, layout.Run{Text: "\n", Color: j.set.Colors.Muted}), p.Runs...)
		}
	}
	return all
}

// sourceLine is the line without the footnotes.
func (j *job) sourceLine() *layout.Para {
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
