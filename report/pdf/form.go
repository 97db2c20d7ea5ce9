package pdf

import (
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/deflate"
)

// form is a group that stands on many pages and that the file holds once (ISO 32000-1, 8.10).
type form struct {
	once sync.Once
	err  error
	resourceSet
	size    layout.Size
	whole   bool   // it is as transparent as one picture is
	content []byte // deflated operators
	num     int    // 0 before it is written
}

// form is the form of a group, encoded by the worker that draws it first; it may be called from several goroutines.
func (w *Writer) form(g *layout.Group) (*form, error) {
	w.mu.Lock()
	x := w.forms[g]
	if x == nil {
		x = &form{size: g.Size}
		w.forms[g] = x
	}
	w.mu.Unlock()
	x.once.Do(func() { x.err = w.draw(x, g) })
	return x, x.err
}

// draw encodes a group as a form. What is in it is no content, as all of it is drawn as an artifact.
func (w *Writer) draw(x *form, g *layout.Group) error {
	e := encoders.Get().(*encoder)
	defer encoders.Put(e)
	e.reset(g.Size)
	e.artifact = true
	e.op("1 j\n")
	if x.whole = g.Transparency > 0; x.whole {
		e.plain(layout.Point{}, g.Items)
	} else {
		e.open(layout.Point{}, g)
	}
	if e.err != nil {
		return e.err
	}
	x.content = deflate.Zlib(nil, e.b)
	w.note(e.words)
	var err error
	x.resourceSet, err = w.resources(e)
	return err
}

// write adds the form, once, and lets it go.
func (x *form) write(f *file, faces map[*fonts.Face]int) {
	if x.num != 0 {
		return
	}
	x.resourceSet.write(f, faces)
	x.num = f.alloc()
	b := rect{0, 0, x.size.W, x.size.H}.append([]byte("/Type/XObject/Subtype/Form/BBox"))
	if x.whole {
		b = append(b, "/Group<</S/Transparency>>"...)
	}
	b = x.resourceSet.append(append(b, "/Resources"...), faces)
	f.stream(x.num, string(append(b, "/Filter/FlateDecode"...)), x.content)
	x.content = nil
}

// shares reports a group that the file holds once.
func shares(g *layout.Group) bool {
	f, ok := g.Source.(layout.Fixture)
	return ok && f.Shared
}

// refer draws a group that the file holds once.
func (e *encoder) refer(at layout.Point, g *layout.Group) {
	if e.track != 0 { // forms begin with the text state of the page
		e.track = 0
		e.op("0 Tc ")
	}
	e.op("q ")
	e.transparent(g.Transparency)
	e.op("1 0 0 1 ")
	e.num(at.X)
	e.num(e.size.H - at.Y - g.Size.H)
	e.op("cm ")
	e.b = named(e.b, 'X', indexIn(&e.shared, g))
	e.op("Do Q\n")
}

// drawing draws a drawing in a rectangle; what it does to the graphics state is undone by the caller.
func (e *encoder) drawing(r layout.Rect, d *layout.Drawing) {
	if e.track != 0 {
		e.op("0 Tc ")
	}
	e.share(float64(r.W) / float64(d.Size.W))
	e.op("0 0 ")
	e.share(float64(r.H) / float64(d.Size.H))
	e.num(r.X)
	e.num(e.size.H - r.Bottom())
	e.op("cm ")
	e.b = named(e.b, 'X', indexIn(&e.shared, d.Group))
	e.op("Do ")
}

// together draws a group that is as transparent as one picture is (ISO 32000-1, 11.6.6).
func (e *encoder) together(at layout.Point, g *layout.Group) {
	in := *g
	in.Transparency = 0
	e.refer(layout.Point{}, &layout.Group{Frame: layout.Frame{Size: e.size, Items: []layout.Placed{{At: at, Item: &in}}}, Transparency: g.Transparency})
}
