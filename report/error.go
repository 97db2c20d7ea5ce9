package report

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
)

// ErrInternal is wrapped by errors that are no fault of the deck: a panic, of the library, of a dependency or of a block or
// format of the caller's. The *guard.Panic in it has the stack.
var ErrInternal = guard.ErrInternal

// Place is where in a deck something is.
type Place struct {
	Slide int    // from 1; 0: the deck as a whole
	ID    string // of the slide, "" if it has none
	Title string // of the slide, plain
	Block []int  // path of the block: its place in the slide's body from 1, then in each block that holds it; nil: no block
	Kind  string // of the block: "table"; "" without one
	Part  string // of the block that holds it, where that calls its parts by name: `panel 2 "Revenue"`; "" for others
}

// String is the place in words: `slide 4 "Results", block 2.1 (table)`, or `block 2.1 (table) in panel 1 "Revenue"`; "" is the deck as a whole.
func (p Place) String() string {
	if p.Slide == 0 {
		return ""
	}
	s := fmt.Sprintf("slide %d %.80q", p.Slide, p.Title)
	if len(p.Block) == 0 {
		return s
	}
	path := make([]string, len(p.Block))
	for i, n := range p.Block {
		path[i] = strconv.Itoa(n)
	}
	s += ", block " + strings.Join(path, ".")
	if p.Kind != "" {
		s += " (" + p.Kind + ")"
	}
	if p.Part != "" {
		s += " in " + p.Part
	}
	return s
}

// Error is one thing that is wrong with a deck, and where. Render and Save join all that they find: Errors takes them apart.
type Error struct {
	Place
	Err error
}

// Error is the error with its place.
func (e *Error) Error() string {
	if at := e.Place.String(); at != "" {
		return "report: " + at + ": " + e.Err.Error()
	}
	return "report: " + e.Err.Error()
}

// Unwrap is the error without its place.
func (e *Error) Unwrap() error { return e.Err }

// Errors are all that an error of Render or Save says of the deck, in the order of its slides.
func Errors(err error) (all []*Error) {
	if e, ok := err.(*Error); ok {
		return []*Error{e}
	}
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		for _, in := range e.Unwrap() {
			all = append(all, Errors(in)...)
		}
	case interface{ Unwrap() error }:
		return Errors(e.Unwrap())
	}
	return all
}

// Warning is something that was drawn, though not as asked; Text says what, and what to do.
type Warning struct {
	Place
	Text string
}

// String is the warning with its place.
func (w Warning) String() string {
	if at := w.Place.String(); at != "" {
		return at + ": " + w.Text
	}
	return w.Text
}

// strict makes errors of warnings.
func strict(ws []Warning) error {
	errs := make([]error, len(ws))
	for i, w := range ws {
		errs[i] = &Error{w.Place, errors.New(w.Text)}
	}
	return errors.Join(errs...)
}

// deckError is an error of the deck as a whole, or of how it is to be rendered.
func deckError(format string, args ...any) error { return &Error{Err: fmt.Errorf(format, args...)} }

// typed is an error as an *Error, of the deck as a whole where it is of no slide.
func typed(err error) error {
	var have *Error
	if err == nil || errors.As(err, &have) {
		return err
	}
	return &Error{Err: err}
}

// split takes joined errors apart, so that each stands on its own line with its place.
func split(err error) []error {
	if err == nil {
		return nil
	}
	many, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var out []error
	for _, e := range many.Unwrap() {
		out = append(out, split(e)...)
	}
	return out
}

// spot is a block of a slide, as layout names it in its errors and warnings.
type spot struct {
	path  []int
	block Block
}

// located is an error of the slide at a place, or at that of the innermost block that it comes from.
func (j *job) located(at Place, err error) *Error {
	for {
		var in *layout.BlockError
		if !errors.As(err, &in) {
			return &Error{at, err}
		}
		if s, ok := in.Of.(*spot); ok {
			at.Block, at.Kind, at.Part = s.path, kindOf(s.block), j.within(s.path)
		}
		err = in.Err
	}
}

// place is the slide.
func (j *job) place() Place {
	return Place{Slide: j.index + 1, ID: j.slide.ID, Title: titled(j.slide.Title)}
}

// at is the place of a block of the slide.
func (j *job) at(path []int, b Block) Place {
	p := j.place()
	p.Block, p.Kind, p.Part = path, kindOf(b), j.within(path)
	return p
}

// parted is a block that calls the parts in which its blocks are by names.
type parted interface{ Part(block int) string }

// within is the innermost part with a name that the block at a path is in, "" where there is none.
func (j *job) within(path []int) (name string) {
	_ = guard.Call(func() error { // a block that panics is an error elsewhere
		blocks := j.slide.Body
		for k := 0; k+1 < len(path) && path[k] <= len(blocks); k++ {
			b := blocks[path[k]-1]
			if p, ok := b.(parted); ok {
				name = p.Part(path[k+1] - 1)
			}
			c, ok := b.(Container)
			if !ok {
				return nil
			}
			blocks = c.Blocks()
		}
		return nil
	})
	return name
}

// fail notes an error of the slide, or of the block that it comes from; joined ones each by itself, the same one once.
func (j *job) fail(err error) { j.failAt(j.place(), err) }

// Fail notes an error of the slide (paginate.Task).
func (j *job) Fail(err error) {
	for _, e := range split(err) {
		if errors.Is(e, layout.ErrPages) {
			e = fmt.Errorf("%w, or raise Limits.Pages", e)
		}
		j.fail(e)
	}
}

// Warn notes what was drawn, though not as asked (paginate.Slide).
func (j *job) Warn(w layout.Warning) { j.warn(w) }

// Failed reports that something is wrong with the slide.
func (j *job) Failed() bool { return len(j.errs) > 0 }

// At is an error with the slide's place (paginate.Task).
func (j *job) At(err error) error { return &Error{j.place(), err} }

func (j *job) failAt(at Place, err error) {
	for _, e := range split(err) {
		found := j.located(at, e)
		for _, one := range split(found.Err) {
			j.note(&Error{found.Place, one})
		}
	}
}

func (j *job) note(e *Error) {
	text := e.Error()
	for _, have := range j.errs {
		if have.Error() == text {
			return
		}
	}
	j.errs = append(j.errs, e)
}

// warn notes what was drawn, though not as asked; the same thing once.
func (j *job) warn(w layout.Warning) {
	if j.warned(w.Text) {
		return
	}
	at := j.place()
	if s, ok := w.Block.(*spot); ok {
		at.Block, at.Kind, at.Part = s.path, kindOf(s.block), j.within(s.path)
	}
	j.warnings = append(j.warnings, Warning{at, w.Text})
}

// warned reports a warning that was noted before.
func (j *job) warned(text string) bool {
	return slices.ContainsFunc(j.warnings, func(w Warning) bool { return w.Text == text })
}
