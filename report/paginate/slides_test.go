package paginate_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/paginate"
)

// lines is a node of so many lines, of which each is as high as the step's size.
type lines int

func (n lines) Layout(c *layout.Context, r layout.Region) (f layout.Frame, rest layout.Node, err error) {
	h := c.Size(layout.Body)
	k := min(int(n), int(r.Break/h))
	f.Size = layout.Size{W: r.W, H: h * layout.Length(k)}
	if k < int(n) {
		return f, n - lines(k), nil
	}
	return f, nil, nil
}

// rows is a node of so many rows of cells, which notes the steps that it is laid out at.
type rows struct {
	n     int
	steps map[int]bool
}

func (n rows) Layout(c *layout.Context, r layout.Region) (layout.Frame, layout.Node, error) {
	n.steps[c.Step] = true
	h := c.Size(layout.Cell)
	k := min(n.n, int(r.Break/h))
	f := layout.Frame{Size: layout.Size{W: r.W, H: h * layout.Length(k)}}
	if k < n.n {
		return f, rows{n.n - k, n.steps}, nil
	}
	return f, nil, nil
}

// broken is a node that panics.
type broken struct{}

func (broken) Layout(*layout.Context, layout.Region) (layout.Frame, layout.Node, error) {
	panic("broken")
}

// slide is a slide of one node in a room of 100 pt, or of 80 pt where it has several pages.
type slide struct {
	body     layout.Node
	siblings string
	around   error // what is wrong around the body
	exit     bool  // it ends the goroutine of its worker

	node        layout.Node
	made, ended int
	errs        []error
	pages       []layout.Frame
	parts       []paginate.Part
}

func (s *slide) Meter(*layout.Meter) {}
func (s *slide) Fail(err error)      { s.errs = append(s.errs, err) }
func (s *slide) At(err error) error  { return fmt.Errorf("the slide: %w", err) }
func (s *slide) Failed() bool        { return len(s.errs) > 0 }
func (s *slide) Warn(layout.Warning) {}
func (s *slide) Siblings() string    { return s.siblings }
func (s *slide) Body() layout.Node   { return s.node }
func (s *slide) Drop()               { s.node = nil }
func (s *slide) Begin()              {}
func (s *slide) End()                { s.ended++ }

func (s *slide) Blocks() []layout.Node {
	if s.body == nil {
		return nil
	}
	return []layout.Node{s.body}
}

func (s *slide) Lower() {
	if s.exit {
		runtime.Goexit()
	}
	s.node = s.body
	s.made++
}

func (s *slide) Hold(*layout.Context) {
	if s.node == nil {
		s.node = s.body
		s.made++
	}
}

func (s *slide) Room(_ *layout.Context, parts int) (layout.Size, error) {
	size := layout.Size{W: 100 * layout.Pt, H: 100 * layout.Pt}
	if parts > 1 {
		size.H = 80 * layout.Pt
	}
	return size, s.around
}

func (s *slide) Page(_ *layout.Context, body layout.Frame, at paginate.Part) (*layout.Page, error) {
	s.pages, s.parts = append(s.pages, body), append(s.parts, at)
	return &layout.Page{}, nil
}

// scale has steps of 10 to 5 pt; cells keep their size at some.
var scale = layout.Scale{
	layout.Body: {10 * layout.Pt, 9 * layout.Pt, 8 * layout.Pt, 7 * layout.Pt, 6 * layout.Pt, 5 * layout.Pt},
	layout.Cell: {10 * layout.Pt, 10 * layout.Pt, 10 * layout.Pt, 9 * layout.Pt, 9 * layout.Pt, 5 * layout.Pt},
}

// file notes the pages that it gets.
type file struct {
	mu    sync.Mutex
	pages []int
	err   error
}

func (f *file) Page(i int, _ *layout.Page) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pages = append(f.pages, i)
	return f.err
}

func (*file) Finish(context.Context, io.Writer) error { return nil }

// paginated lays out slides and draws them to a file.
func paginated(t *testing.T, f *file, workers, held int, all ...*slide) *paginate.Slides {
	t.Helper()
	ctx := context.Background()
	p := paginate.NewPool(ctx, workers, len(all), func() *layout.Context {
		return &layout.Context{Scale: &scale, Meter: layout.NewMeter(ctx)}
	})
	room := layout.Size{W: 100 * layout.Pt, H: 100 * layout.Pt}
	s := paginate.New(p, len(all), func(i int) paginate.Slide { return all[i] }, paginate.Options{Held: held, Room: room})
	for _, stage := range []func() error{s.Lower, s.Fit, func() error { return s.Draw([]paginate.File{{Ext: ".x", Writer: f}}) }} {
		if err := stage(); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// heights are those of the bodies of a slide's pages, in points.
func heights(s *slide) (out []int) {
	for _, f := range s.pages {
		out = append(out, int(f.Size.H/layout.Pt))
	}
	return out
}

func TestSlides(t *testing.T) {
	t.Run("take the largest step that needs no more pages than the smallest", func(t *testing.T) {
		for n, want := range map[lines][]int{0: {0}, 1: {10}, 10: {100}, 11: {99}, 20: {100}} {
			s := &slide{body: n}
			paginated(t, new(file), 1, 0, s)
			if got := heights(s); !slices.Equal(got, want) {
				t.Errorf("%d lines have pages of %v pt, want %v", n, got, want)
			}
		}
	})
	t.Run("try no step again at which all that they ask for has the same size", func(t *testing.T) {
		for n, want := range map[int]struct {
			height int
			steps  []int
		}{10: {100, []int{0}}, 11: {99, []int{0, 3, 5}}, 12: {60, []int{0, 3, 5}}} {
			body := rows{n, map[int]bool{}}
			s := &slide{body: body}
			paginated(t, new(file), 1, 0, s)
			if steps := slices.Sorted(maps.Keys(body.steps)); !slices.Equal(heights(s), []int{want.height}) || !slices.Equal(steps, want.steps) {
				t.Errorf("%d rows are %v pt high, laid out at %v, want %v", n, heights(s), steps, want)
			}
		}
	})
	t.Run("are counted again in the room that several pages have, and their pages are equally high", func(t *testing.T) {
		s := &slide{body: lines(34)} // two pages of 100 pt, three of 80
		paginated(t, new(file), 1, 0, s)
		for _, h := range heights(s) {
			if h > 80 || h < 40 {
				t.Errorf("the pages are %v pt high", heights(s))
			}
		}
		if k := len(s.parts); k < 2 || s.parts[k-1] != (paginate.Part{Number: k, Of: k, Parts: k, Pages: k}) {
			t.Errorf("the parts are %v", s.parts)
		}
	})
	t.Run("share a step with their siblings", func(t *testing.T) {
		all := []*slide{{body: lines(11), siblings: "a"}, {body: lines(16), siblings: "a"}, {body: lines(4), siblings: "b"}, {body: lines(4)}}
		paginated(t, new(file), 1, 0, all...)
		for i, want := range []int{66, 96, 40, 40} {
			if got := heights(all[i]); !slices.Equal(got, []int{want}) {
				t.Errorf("slide %d is %v pt high, want %d", i+1, got, want)
			}
		}
	})
	t.Run("of little text stay larger than their siblings, by three steps at most", func(t *testing.T) {
		for n, want := range map[int]int{3: 27, 6: 54, 9: 81, 10: 60, 12: 72} { // lines, and their height in points
			all := []*slide{{body: lines(16), siblings: "a"}, {body: lines(n), siblings: "a"}, {body: lines(15), siblings: "a"}}
			paginated(t, new(file), 1, 0, all...)
			if got := heights(all[1]); !slices.Equal(got, []int{want}) {
				t.Errorf("%d lines are %v pt high, want %d", n, got, want)
			}
		}
	})
	t.Run("are the same for any number of workers and of slides that hold their nodes", func(t *testing.T) {
		render := func(workers, held int) (out []string) {
			var all []*slide
			for n := range 40 {
				all = append(all, &slide{body: lines(n * 3), siblings: string(rune('a' + n%3))})
			}
			paginated(t, new(file), workers, held, all...)
			for _, s := range all {
				out = append(out, fmt.Sprint(heights(s), s.parts))
			}
			return out
		}
		want := render(1, 0)
		for _, c := range [][2]int{{4, 0}, {1, 1}, {3, 7}} {
			if got := render(c[0], c[1]); !slices.Equal(got, want) {
				t.Errorf("%d workers and %d slides that hold their nodes give other pages", c[0], c[1])
			}
		}
	})
	t.Run("make their nodes once where they hold them, else in every stage", func(t *testing.T) {
		held, dropped := &slide{body: lines(3)}, &slide{body: lines(3)}
		paginated(t, new(file), 1, 1, held, dropped)
		if held.made != 1 || dropped.made < 3 {
			t.Errorf("made %d and %d times", held.made, dropped.made)
		}
	})
	t.Run("reach a file page by page, each once", func(t *testing.T) {
		f := new(file)
		s := paginated(t, f, 3, 0, &slide{body: lines(50)}, &slide{}, &slide{body: lines(90)}, &slide{body: lines(1)})
		first := s.Offsets()
		slices.Sort(f.pages)
		for i, p := range f.pages {
			if i != p {
				t.Fatalf("the file has the pages %v", f.pages)
			}
		}
		if len(f.pages) != first[4] || first[0] != 0 || first[2] != first[1]+1 {
			t.Errorf("the file has %d pages, and the slides begin at %v", len(f.pages), first)
		}
	})
}

func TestFaults(t *testing.T) {
	odd := errors.New("odd")
	said := func(s *slide) string { return fmt.Sprint(s.errs) }
	t.Run("of a node are its slide's, and the others are drawn", func(t *testing.T) {
		bad, fine := &slide{body: broken{}}, &slide{body: lines(3)}
		paginated(t, new(file), 2, 0, bad, fine)
		if !strings.Contains(said(bad), "broken") || bad.ended != 0 || fine.ended != 1 || fine.Failed() {
			t.Errorf("said %s and %s", said(bad), said(fine))
		}
	})
	t.Run("around a body leave its blocks to be looked at", func(t *testing.T) {
		s := &slide{body: broken{}, around: odd}
		paginated(t, new(file), 1, 0, s)
		if !errors.Is(s.errs[0], odd) || !strings.Contains(said(s), "broken") {
			t.Errorf("said %s", said(s))
		}
	})
	t.Run("of a slide that ends its worker's goroutine stop no other", func(t *testing.T) {
		bad, fine := &slide{exit: true}, &slide{body: lines(3)}
		paginated(t, new(file), 1, 0, bad, fine)
		if !bad.Failed() || fine.ended != 1 {
			t.Errorf("said %s, and the other ended %d times", said(bad), fine.ended)
		}
	})
	t.Run("of a file name it", func(t *testing.T) {
		s := &slide{body: lines(3)}
		paginated(t, &file{err: odd}, 1, 0, s)
		if len(s.errs) != 1 || !errors.Is(s.errs[0], odd) || !strings.Contains(said(s), "the .x file") {
			t.Errorf("said %s", said(s))
		}
	})
	t.Run("of the context stop the stage", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		p := paginate.NewPool(ctx, 1, 1, func() *layout.Context { return &layout.Context{Scale: &scale, Meter: layout.NewMeter(ctx)} })
		s := paginate.New(p, 1, func(int) paginate.Slide { return &slide{} }, paginate.Options{})
		if err := s.Lower(); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}
