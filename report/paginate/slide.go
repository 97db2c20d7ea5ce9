package paginate

import "github.com/deckfold/deckfold/layout"

// Slide is a slide that is laid out. It says what stands on its pages, and is told what is wrong with them. Between two stages it
// belongs to one worker.
type Slide interface {
	Task
	// Lower makes the slide's nodes for the first time.
	Lower()
	// Hold makes the nodes anew where they were dropped. What was found of the slide before stands.
	Hold(c *layout.Context)
	// Drop lets the nodes go.
	Drop()
	// Siblings is what the slides have in common that share a step; "" is a slide that stands alone.
	Siblings() string
	// Room is the room of the body on the pages of the slide where they are so many; on 1 it is asked first. What is wrong with
	// what stands around the body is the error.
	Room(c *layout.Context, parts int) (layout.Size, error)
	// Body is the body as it is laid out, nil where the slide is one page without a body that could continue.
	Body() layout.Node
	// Blocks are the parts of the slide that are laid out alone, to find what is wrong with them.
	Blocks() []layout.Node
	// Begin is called once the bodies of all pages are drawn, End once their pages are.
	Begin()
	// Page is the page around a body.
	Page(c *layout.Context, body layout.Frame, at Part) (*layout.Page, error)
	End()
	// Warn notes what is drawn, though not as asked.
	Warn(w layout.Warning)
	// Failed reports that something is wrong with the slide.
	Failed() bool
}

// Part is one of the pages of a slide.
type Part struct {
	Number    int // of the page in the deck, from 1
	Of, Parts int // the part of the slide, from 1, and how many there are
	Pages     int // of the deck
}

// slide is a slide with what the stages find of it.
type slide struct {
	Slide
	index       int
	size        layout.Size // of the body
	step, pages int
	asked       layout.TypeSet // by the body
	brk         layout.Length  // where its pages end
}

// good reports a slide with which nothing is wrong so far.
func good(s *slide) bool { return !s.Failed() }

func bad(s *slide) bool { return s.Failed() }

func all(*slide) bool { return true }
