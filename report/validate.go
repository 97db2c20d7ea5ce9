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
		return errors.New("report: the context is nil; give context.Background()")
	case d == nil:
		return errors.New("report: the deck is nil")
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
		return errors.New("report: the deck has no slides")
	case n > most:
		return fmt.Errorf("report: the deck has %d slides, at most %d are allowed; raise Limits.Slides", n, most)
	}
	text := l.Text
	if text == 0 {
		text = 4 << 20
	}
	for i := range d.Slides {
		s := &d.Slides[i]
		if n := len(s.Title) + len(s.Subtitle) + len(s.Source) + len(s.Kicker) + len(s.Notes); n > text {
			return fmt.Errorf("report: slide %d has %d bytes of text around its body, at most %d are allowed; raise Limits.Text", i+1, n, text)
		}
	}
	return nil
}

// validate joins all that is wrong with the deck before anything is laid out.
func validate(d *Deck) error {
	var errs []error
	ids := map[string]int{}
	for i := range d.Slides {
		s := &d.Slides[i]
		at := func(err error) { errs = append(errs, place{i + 1, s.Title}.of(err)) }
		if strings.TrimSpace(s.Title) == "" {
			at(errors.New("it has no title; give every slide one, readers find slides by it"))
		}
		if s.ID != "" {
			if k, ok := ids[s.ID]; ok {
				at(fmt.Errorf("ID %q is that of slide %d, too; IDs are unique", s.ID, k))
			}
			ids[s.ID] = i + 1
		}
		if (s.Kind == Section || s.Kind == Statement) && len(s.Body) > 0 {
			at(errors.New("sections and statements have no body; put the blocks on a slide of their own"))
		}
		if err := validStats(s.Figures); err != nil {
			at(fmt.Errorf("its Figures: %w", err))
		}
		for k, b := range s.Body {
			checkBlock(b, func(err error) { at(&inBlock{k + 1, err}) })
		}
	}
	return errors.Join(errs...)
}

// place is a slide in a message.
type place struct {
	slide int
	title string
}

// inBlock is an error of one block of a slide.
type inBlock struct {
	block int // from 1
	err   error
}

func (e *inBlock) Error() string { return fmt.Sprintf("block %d: %v", e.block, e.err) }

func (e *inBlock) Unwrap() error { return e.err }

// of is an error with the slide, and the block where it is known.
func (p place) of(err error) error {
	if b, ok := err.(*inBlock); ok {
		return fmt.Errorf("report: slide %d %.80q, block %d: %w", p.slide, p.title, b.block, b.err)
	}
	return fmt.Errorf("report: slide %d %.80q: %w", p.slide, p.title, err)
}

// checkBlock validates a block and what it holds; a panic of a block is contained.
func checkBlock(b Block, at func(error)) {
	defer func() {
		if p := recover(); p != nil {
			at(fmt.Errorf("%w: %v", ErrInternal, p))
		}
	}()
	if b == nil {
		at(errors.New("it is nil"))
		return
	}
	if v, ok := b.(Validator); ok {
		if err := v.Validate(); err != nil {
			for _, e := range split(err) {
				at(e)
			}
			return
		}
	}
	if c, ok := b.(Container); ok {
		for _, in := range c.Blocks() {
			checkBlock(in, at)
		}
	}
}

// split takes joined errors apart, so that each stands on its own line with its slide.
func split(err error) []error {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	return []error{err}
}
