package svg

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Limits bound what is read of a picture. The zero value has the defaults of layout.DecodePicture.
type Limits struct {
	Bytes  int                   // of the file; an SVG has at most 16 MiB
	Pixels int                   // of PNG and JPEG
	Fonts  []*fonts.Family       // that texts are set in: the one that an SVG names, else the first; nil: Carlito
	Work   func(units int) error // is told of the work, as layout.Context.Work is, and ends it with an error; nil: nobody is
}

// Is reports a file that is an SVG by its beginning.
func Is(data []byte) bool {
	head := data[:min(len(data), 4096)]
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		head = bytes.ReplaceAll(head, []byte{0}, nil)
	}
	head = bytes.TrimLeft(head, " \t\r\n\xef\xbb\xbf\xff\xfe")
	return bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("<svg")) || bytes.Contains(head, []byte(":svg")))
}

// Picture reads a picture: an SVG, or PNG and JPEG as layout.DecodePictureWithin does. What of an SVG is not drawn the picture says in LeftOut; one
// that is broken, that has more of something than is read, or that has no size, is an error.
func Picture(data []byte, l Limits) (p *layout.Picture, err error) {
	l.Bytes, l.Pixels = cmp.Or(l.Bytes, layout.MostPicture), cmp.Or(l.Pixels, layout.MostPixels)
	if !Is(data) {
		return layout.DecodePictureWithin(data, l.Bytes, l.Pixels, l.Work)
	}
	defer guard.Recover(&err)
	if n := min(l.Bytes, mostBytes); len(data) > n {
		return nil, fmt.Errorf("the SVG has %d bytes, at most %d are read; simplify it, or save it as PNG", len(data), n)
	}
	if p, err = read(data, l); err != nil {
		return nil, fmt.Errorf("the SVG cannot be drawn: %w", err)
	}
	return p, nil
}

// read reads a document.
func read(data []byte, l Limits) (*layout.Picture, error) {
	text, err := plain(data)
	if err != nil {
		return nil, err
	}
	parser := xmltree.Parser{Depth: mostDepth, Elements: mostElements, Attrs: mostAttrs}
	root, source, err := parser.Parse(text)
	if err != nil {
		return nil, err
	}
	if root.Name != "svg:svg" {
		return nil, fmt.Errorf(`its outermost element is %s, not svg of the namespace of SVG; add xmlns="http://www.w3.org/2000/svg" to it`, clip(root.Name))
	}
	d := &drawer{
		ids: map[string]*xmltree.Element{}, parents: map[*xmltree.Element]*xmltree.Element{}, work: l.Work, source: source,
		elements: mostElements, points: mostPoints,
	}
	if d.work == nil {
		d.work = func(int) error { return nil }
	}
	d.fonts = slices.DeleteFunc(slices.Clone(l.Fonts), func(f *fonts.Family) bool { return f == nil })
	if len(d.fonts) == 0 {
		d.fonts = []*fonts.Family{fonts.Carlito()}
	}
	d.index(root)
	p, err := d.picture(root)
	if err != nil {
		return nil, err
	}
	p.Data, p.LeftOut = cleaned(source, root), d.leftOut
	return p, nil
}

// index finds the elements that have an id, and the style sheets.
func (d *drawer) index(root *xmltree.Element) {
	for e := range root.Within() {
		for c := range e.Children() {
			d.parents[c] = e
		}
		if id := e.Attr("id"); id != "" && d.ids[id] == nil {
			d.ids[id] = e
		}
		if e.Name == "svg:style" {
			d.readSheet(e.Text)
		}
	}
}

const (
	side  = 10_000                  // pixels of the longer side, which give a drawing its ratio
	pixel = 2000 * layout.Pt / side // of the drawing, so that 1/100 pt of PDF is 1/200,000 of its side
)

var errSize = errors.New("it says neither its width and height nor a viewBox; give it a viewBox")

// picture draws the document.
func (d *drawer) picture(root *xmltree.Element) (*layout.Picture, error) {
	v, natural, err := d.rootSize(root)
	if err != nil {
		return nil, err
	}
	p := &layout.Picture{Pixels: [2]int{side, side}}
	if v.w >= v.h {
		p.Pixels[1] = max(int(math.Round(side*v.h/v.w)), 1)
	} else {
		p.Pixels[0] = max(int(math.Round(side*v.w/v.h)), 1)
	}
	d.extent = layout.Size{W: layout.Length(p.Pixels[0]) * pixel, H: layout.Length(p.Pixels[1]) * pixel}
	s := state{style: initial, view: v, m: matrix{float64(d.extent.W) / v.w, 0, 0, float64(d.extent.H) / v.h, 0, 0}}
	d.px = s.m.scale()
	g := &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: d.extent}}
	s.style = d.styled(root, initial, v)
	if d.place(&s, root) && !s.absent {
		var in layout.Frame
		s.box(root, v)
		d.group(root, &s, &in)
		d.add(root, &s, in, &g.Frame)
	}
	p.Drawing = &layout.Drawing{Group: g, Natural: natural}
	return p, d.err
}

// mostRatio is how much longer than the other a side may be.
const mostRatio = 1000

// rootSize is the viewport of the document, and the size that it asks for.
func (d *drawer) rootSize(root *xmltree.Element) (v view, natural layout.Size, err error) {
	_, _, w, h, boxed := viewBox(root)
	v = view{d.absolute(root, "width"), d.absolute(root, "height")}
	switch noW, noH := math.IsNaN(v.w), math.IsNaN(v.h); {
	case noW && noH && boxed:
		v = view{w, h}
	case noW && boxed:
		v.w = v.h * w / h
	case noH && boxed:
		v.h = v.w * h / w
	case noW || noH:
		return v, natural, errSize
	}
	if !(v.w > 0 && v.h > 0) || v.w > v.h*mostRatio || v.h > v.w*mostRatio {
		return v, natural, fmt.Errorf("its size is %.6g x %.6g; give it a width and a height", v.w, v.h)
	}
	per := min(float64(layout.Inch)/96, far/max(v.w, v.h))
	return v, layout.Size{W: max(length(float64(v.w*per)), 1), H: max(length(float64(v.h*per)), 1)}, nil
}

// absolute is a length of the root element, NaN where it says none, or one of a page that nobody knows.
func (d *drawer) absolute(root *xmltree.Element, name string) float64 {
	if strings.HasSuffix(strings.TrimSpace(root.Attr(name)), "%") {
		return math.NaN()
	}
	return d.lengthOf(root, name, 0, &state{style: initial}, math.NaN())
}
