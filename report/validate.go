package report

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Limits bound what one deck may ask for. A zero field is its default.
type Limits struct {
	Slides int // 10,000
	Text   int // bytes of one slide's texts; 4 MiB
}

// given reports what a caller left out without which nothing can be rendered.
func given(ctx context.Context, d *Deck) error {
	switch {
	case ctx == nil:
		return deckError("the context is nil; give context.Background()")
	case d == nil:
		return deckError("the deck is nil")
	}
	return nil
}

func (l Limits) check(d *Deck) error {
	most := l.Slides
	if most == 0 {
		most = 10_000
	}
	switch n := len(d.Slides); {
	case n == 0:
		return deckError("the deck has no slides")
	case n > most:
		return deckError("the deck has %d slides, at most %d are allowed; raise Limits.Slides", n, most)
	}
	text := l.Text
	if text == 0 {
		text = 4 << 20
	}
	for i := range d.Slides {
		s := &d.Slides[i]
		if n := len(s.Title) + len(s.Subtitle) + len(s.Source) + len(s.Kicker) + len(s.Notes); n > text {
			err := fmt.Errorf("it has %d bytes of text around its body, at most %d are allowed; raise Limits.Text", n, text)
			return &Error{Place{Slide: i + 1, ID: s.ID}, err}
		}
	}
	return nil
}

// identified notes the slide's ID; two of one are an error.
func (j *job) identified() {
	id := j.slide.ID
	if id == "" {
		return
	}
	if k, ok := j.deck.ids[id]; ok {
		j.fail(fmt.Errorf("ID %q is that of slide %d, too; IDs are unique", id, k))
		return
	}
	j.deck.ids[id] = j.index + 1
}

// validate notes all that is wrong with the slide before anything is laid out.
func (j *job) validate() {
	s := j.slide
	if strings.TrimSpace(s.Title) == "" {
		j.fail(errors.New("it has no title; give every slide one, readers find slides by it"))
	}
	switch {
	case s.Kind > Statement:
		j.fail(fmt.Errorf("no Kind is %d; choose Content, Cover, Section or Statement", s.Kind))
	case (s.Kind == Section || s.Kind == Statement) && len(s.Body) > 0:
		j.fail(errors.New("sections and statements have no body; put the blocks on a slide of their own"))
	}
	for _, err := range split(validStats(s.Figures)) {
		j.fail(fmt.Errorf("its Figures: %w", err))
	}
	for i, b := range s.Body {
		j.checkBlock(below(nil, i), b)
	}
}
