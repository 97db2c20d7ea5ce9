package report

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// Block is a part of a slide's body. Anyone may write one, also as a pointer or with another embedded. What a block can do
// besides is asked of it: the interfaces below are met by the built-in blocks as by any other. A block that draws itself
// through the Node of another needs none of Figured, Sourced and Flowing: those of the other are asked then.
type Block interface {
	// Node is the block as layout sees it, the same for the same setting: long decks ask for it several times. It must not keep
	// or change the setting.
	Node(s *theme.Setting) layout.Node
}

// Validator is a block that knows what is wrong with itself. Its errors are joined, with the slide and the block named;
// nothing is drawn then.
type Validator interface {
	Validate() error
}

// Adviser is a block that knows what of it could be better though it can be drawn. Its advice becomes warnings: each says
// what is so, and what to do.
type Adviser interface {
	Advice() []string
}

// Container is a block that holds others.
type Container interface {
	Blocks() []Block
}

// Figured is a block with figures: they stand in the workbook, and any other format gets them.
type Figured interface {
	Figures(s *theme.Setting) figure.Figures
}

// Sourced is a block that names the sources of its figures; "" is none. They stand in the slide's source line where the slide
// names none itself.
type Sourced interface {
	Sources() []string
}

// Flowing is a block of text that may flow in columns. A slide of nothing else that needs more than a page is set in two.
type Flowing interface {
	Flows() bool
}

// kindOf is what a block is called in messages: the name of its type in lower case, or of the first that it embeds where its
// own has none.
func kindOf(b Block) string {
	t := reflect.TypeOf(b)
	for t != nil {
		switch {
		case t.Kind() == reflect.Pointer:
			t = t.Elem()
		case t.Name() != "":
			return strings.ToLower(t.Name())
		case t.Kind() == reflect.Struct && t.NumField() > 0 && t.Field(0).Anonymous:
			t = t.Field(0).Type
		default:
			return "block"
		}
	}
	return "nil"
}

// each calls do for every block with its path, containers first, then what they hold.
func each(blocks []Block, path []int, do func(path []int, b Block)) {
	for i, b := range blocks {
		at := below(path, i)
		do(at, b)
		if c, ok := b.(Container); ok {
			each(c.Blocks(), at, do)
		}
	}
}

// below is the path of block i, from 0, of what is at path.
func below(path []int, i int) []int { return append(path[:len(path):len(path)], i+1) }

// shown is what a block shows: the block itself, or another whose Node it called.
type shown struct {
	path []int
	x    any
	by   int // of another: the place of the block among what the slide shows; -1 for the block itself
}

// Shows takes note of what the block at a path shows (theme.Host).
func (j *job) Shows(block []int, x any) {
	for by := len(j.shown) - 1; by >= 0; by-- {
		if j.shown[by].by < 0 && slices.Equal(j.shown[by].path, block) {
			j.shown = append(j.shown, shown{block, x, by})
			return
		}
	}
}

// Target reports a link to a slide that is not there (theme.Host).
func (j *job) Target(id string) error { return j.deck.target(id) }

// asked are those of what a slide's blocks show that can do something: a block itself, else what it shows.
func asked[T any](all []shown) (able []T, paths [][]int) {
	for _, s := range all {
		x, ok := s.x.(T)
		if ok && s.by >= 0 {
			_, itself := all[s.by].x.(T)
			ok = !itself
		}
		if ok {
			able, paths = append(able, x), append(paths, s.path)
		}
	}
	return able, paths
}

// flows reports a body of nothing but texts that flow in columns.
func (j *job) flows() bool {
	able, paths := asked[Flowing](j.shown)
	flowing := make([]bool, len(j.slide.Body))
	for i, x := range able {
		switch at := paths[i]; {
		case len(at) > 1:
		case !x.Flows():
			return false
		default:
			flowing[at[0]-1] = true
		}
	}
	return !slices.Contains(flowing, false)
}

// nodes are blocks as nodes; from is how many the block that holds them has before these.
func nodes(s *theme.Setting, blocks []Block, from int) []layout.Node {
	out := make([]layout.Node, 0, len(blocks))
	for i, b := range blocks {
		in := *s
		in.Block, in.Leads = below(s.Block, from+i), i+1 < len(blocks) && listed(blocks[i+1])
		out = append(out, node(&in, b))
	}
	return out
}

// listing is a block that may be a list, or lists side by side.
type listing interface{ Lists() bool }

func listed(b Block) bool {
	l, ok := b.(listing)
	return ok && l.Lists()
}

// lowering is a slide whose blocks become nodes: it takes note of each, and of what is wrong with it.
type lowering interface {
	lowers(path []int, b Block)
	refuses(path []int, b Block, err error)
}

func (j *job) lowers(path []int, b Block) { j.shown = append(j.shown, shown{path, b, -1}) }

func (j *job) refuses(path []int, b Block, err error) { j.failAt(j.at(path, b), err) }

// node is a block as a node that names it in errors and warnings. What is wrong with it is the slide's error at once where
// the slide is being built, so that all is found.
func node(s *theme.Setting, b Block) layout.Node {
	slide, ok := s.Host.(lowering)
	if ok {
		slide.lowers(s.Block, b)
	}
	n, err := nodeOf(s, b)
	if err != nil {
		n = broken{err}
		if ok {
			slide.refuses(s.Block, b, err)
		}
	}
	return &layout.Block{Node: n, Of: &spot{s.Block, b}}
}

// nodeOf is a block's node, or what is wrong with it.
func nodeOf(s *theme.Setting, b Block) (n layout.Node, err error) {
	defer guard.Recover(&err)
	if n = b.Node(s); n == nil {
		return nil, errors.New("its Node is nil; give a node, such as an empty *layout.Stack")
	}
	if f, ok := n.(interface{ Err() error }); ok {
		return n, f.Err()
	}
	return n, nil
}

// broken is a block with an error.
type broken struct{ err error }

// Err is the block's error.
func (n broken) Err() error { return n.err }

// Layout is the error.
func (n broken) Layout(*layout.Context, layout.Region) (layout.Frame, layout.Node, error) {
	return layout.Frame{}, nil, n.err
}

// checkBlock validates a block and what it holds, and says at which path what is wrong; ok says that nothing is. A panic of a
// block is contained.
func (j *job) checkBlock(path []int, b Block) (ok bool) {
	errs := len(j.errs)
	if err := guard.Call(func() error { return j.check(path, b) }); err != nil {
		j.failAt(j.at(path, b), err)
	}
	ok = len(j.errs) == errs
	if !ok {
		j.unsound = append(j.unsound, path)
	}
	return ok
}

// sound reports a block with which, and with what it holds, nothing is wrong.
func (j *job) sound(path []int) bool {
	return !slices.ContainsFunc(j.unsound, func(p []int) bool { return slices.Equal(p, path) })
}

// tryNodes makes nodes of the sound blocks among some that are not all sound, for what is wrong with their texts and pictures.
func (j *job) tryNodes(blocks []Block, path []int) {
	for i, b := range blocks {
		at := below(path, i)
		if j.sound(at) {
			set := j.set
			set.Block = at
			node(&set, b)
		} else if c, ok := b.(Container); ok {
			j.tryNodes(c.Blocks(), at)
		}
	}
}

// missing reports a block that is not there.
func missing(b Block) error {
	if b == nil {
		return errors.New("it is nil")
	}
	if v := reflect.ValueOf(b); v.Kind() == reflect.Pointer && v.IsNil() {
		return fmt.Errorf("it is a %T that is nil", b)
	}
	return nil
}

func (j *job) check(path []int, b Block) error {
	err := missing(b)
	if err != nil {
		return err
	}
	if v, ok := b.(Validator); ok {
		err = v.Validate()
	}
	if c, ok := b.(Container); ok {
		for i, in := range c.Blocks() {
			j.checkBlock(below(path, i), in)
		}
	}
	return err
}
