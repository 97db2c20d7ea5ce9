package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"path"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/emf"
	"github.com/deckfold/deckfold/report/template/geometry"
	"github.com/deckfold/deckfold/report/xmltree"
)

// drawable is a picture of which is known what it is: of pixels, which are decoded when it is drawn, or of lines and areas.
type drawable struct {
	given   *layout.Picture // by the author
	format  string
	size    image.Point // in pixels
	drawing *emf.Drawing
	err     error
	damaged bool // its part cannot be unpacked
}

// picture draws a picture.
func (c *canvas) picture(e *xmltree.Element, s space) {
	properties := e.Child("p:spPr")
	b, ok := s.place(properties.Child("a:xfrm"))
	if !ok {
		c.warn("it has no place near the page and is left out")
		return
	}
	shape, err := geometry.Of(properties, b.Size)
	if err != nil {
		c.warn("%v, and it is drawn as a rectangle", err)
		shape, _ = geometry.Of(nil, b.Size)
	}
	c.effects(properties)
	l := look{fill: paint{kind: pictured, blip: e.Child("p:blipFill"), from: c.pictures}}
	under := c.look(e, properties, &s)
	l.line = under.line
	if under.fill.kind != pictured {
		under.line = line{}
		c.add(&s, &b, under.items(c, &shape, b.Size)) // what shines through
	}
	c.add(&s, &b, l.items(c, &shape, b.Size))
}

// given draws the picture that is given for a shape, within its box.
func (c *canvas) given(e *xmltree.Element, p *layout.Picture, s space) {
	xfrm := e.Child("p:xfrm")
	for _, properties := range [...]string{"p:spPr", "p:grpSpPr"} {
		if in := e.Child(properties, "a:xfrm"); in != nil {
			xfrm = in
		}
	}
	b, ok := s.place(xfrm)
	if !ok {
		c.warn("it has no place near the page and is left out")
		return
	}
	at := p.Fit(b.Size)
	c.add(&s, &b, []layout.Placed{{At: at.Point, Item: &layout.Image{Picture: p, Size: at.Size}}})
}

// instead says how to give a picture for the shape.
func (c *canvas) instead() string {
	return fmt.Sprintf("; give a picture of it, as by [pictures] %q = %q in the theme's file", c.in.Name+"/"+c.shape, "picture.png")
}

// pasted is the picture of a fill in an area of a shape of a size; what cannot be drawn is left out with a warning.
func (c *canvas) pasted(f *paint, size layout.Size, area *layout.Path) []layout.Placed {
	d, name := c.load(f)
	if d.err != nil {
		c.warn("%v", d.err)
		return nil
	}
	at, ok := spread(f.blip, size)
	if !ok {
		c.warn("%s is cut to nothing, or drawn too large, and is left out", name)
		return nil
	}
	c.changes(f.blip.Child("a:blip"), name)
	transparency := transparency(f.blip.Child("a:blip"))
	if tile := f.blip.Child("a:tile"); tile != nil && d.drawing == nil {
		if whole, _, err := c.pixels(&d, f, at, at); err != nil {
			c.warn("%v", err)
			return nil
		} else if items, ok := tiled(tile, whole, size, area, transparency); ok {
			return items
		}
		c.warn("%s is stretched, as it is too small for its tiles to be drawn", name)
	}
	var pixels *layout.Picture
	if d.drawing == nil {
		var err error
		if pixels, at, err = c.pixels(&d, f, at, area.Bounds()); err != nil {
			c.warn("%v", err)
			return nil
		}
	}
	cut := !covers(area, at)
	if d.drawing != nil {
		items := traced(d.drawing, at, transparency)
		if cut {
			return []layout.Placed{{Item: &layout.Group{Frame: layout.Frame{Size: size, Items: items}, Clip: moved(area, 0, 0)}}}
		}
		return items
	}
	m := &layout.Image{Picture: pixels, Size: at.Size, Transparency: transparency}
	if cut {
		m.Clip = moved(area, -at.X, -at.Y)
	}
	return []layout.Placed{{At: at.Point, Item: m}}
}

// traced are the paths of a drawing in a rectangle.
func traced(d *emf.Drawing, at layout.Rect, transparency int32) (out []layout.Placed) {
	for _, p := range d.To(at.Size) {
		p.Transparency = transparency
		out = append(out, layout.Placed{At: at.Point, Item: p})
	}
	return out
}

// spread is where the whole of a picture stands for what is left of it to fill a shape of a size (ISO/IEC 29500-1, 20.1.8.55 and 20.1.8.30).
func spread(blip *xmltree.Element, size layout.Size) (at layout.Rect, ok bool) {
	var cut, in [4]float64
	for i, side := range sides {
		v, _ := thousandths(blip.Child("a:srcRect").Attr(side))
		cut[i] = float64(v) / layout.Clear
		v, _ = thousandths(blip.Child("a:stretch", "a:fillRect").Attr(side))
		in[i] = float64(v) / layout.Clear
	}
	w, h := float64(size.W)*(1-in[0]-in[2]), float64(size.H)*(1-in[1]-in[3])
	part := [2]float64{1 - cut[0] - cut[2], 1 - cut[1] - cut[3]}
	if part[0] < 1e-4 || part[1] < 1e-4 || w <= 0 || h <= 0 {
		return at, false
	}
	at.W, at.H = round(w/part[0]), round(h/part[1])
	at.X = round(float64(float64(size.W)*in[0]) - float64(float64(at.W)*cut[0]))
	at.Y = round(float64(float64(size.H)*in[1]) - float64(float64(at.H)*cut[1]))
	return at, at.W > 0 && at.H > 0 && at.W < farthest && at.H < farthest && near(layout.Point{}, at.Point)
}

// covers reports an area that is a rectangle in which all of a picture stands.
func covers(area *layout.Path, r layout.Rect) bool {
	if len(area.Verbs) != 5 || len(area.Points) != 4 {
		return false
	}
	all := area.Bounds()
	for _, p := range area.Points {
		if p.X != all.X && p.X != all.Right() || p.Y != all.Y && p.Y != all.Bottom() {
			return false
		}
	}
	const slack = 2 // of rounding
	return all.X <= r.X+slack && all.Y <= r.Y+slack && all.Right() >= r.Right()-slack && all.Bottom() >= r.Bottom()-slack
}

// moved is the outline of a path, moved.
func moved(p *layout.Path, dx, dy layout.Length) *layout.Path {
	q := &layout.Path{Verbs: p.Verbs, EvenOdd: p.EvenOdd, Points: make([]layout.Point, len(p.Points))}
	for i, at := range p.Points {
		q.Points[i] = layout.Point{X: at.X + dx, Y: at.Y + dy}
	}
	return q
}

// transparency is that of a picture (ISO/IEC 29500-1, 20.1.8.6).
func transparency(blip *xmltree.Element) int32 {
	if m := blip.Child("a:alphaModFix"); m != nil {
		if v, ok := thousandths(m.Attr("amt")); ok {
			return layout.Clear - min(max(v, 0), layout.Clear)
		}
	}
	return 0
}

// changes says which changes of a picture's colours are not made.
func (c *canvas) changes(blip *xmltree.Element, name string) {
	for _, change := range [...]string{"a:duotone", "a:grayscl", "a:biLevel", "a:clrChange", "a:clrRepl", "a:lum", "a:hsl", "a:tint"} {
		if e := blip.Child(change); e != nil && (len(e.Attrs) > 0 || change == "a:grayscl" || e.Child("a:clrFrom") != nil) {
			c.warn("%s is drawn in its own colours", name)
			return
		}
	}
}

// load reads the picture of a fill, once for all places where it stands; name is that of its file.
func (c *canvas) load(f *paint) (d drawable, name string) {
	id := f.blip.Child("a:blip").Attr("r:embed")
	var unpack func() ([]byte, error)
	if f.from != nil && id != "" {
		name, unpack = f.from(id)
	}
	base := path.Base(name)
	if p := c.Given.Part(name); p != nil {
		return drawable{given: p}, base
	}
	if unpack == nil {
		if f.blip.Child("a:blip").Attr("r:link") != "" {
			return drawable{err: errors.New("its picture is only linked, and is not fetched; insert it")}, name
		}
		return drawable{err: errors.New("its picture is not in the file")}, name
	}
	d = c.once(name, unpack)
	d.err = d.instead(d.err, base)
	return d, base
}

// instead says of what is wrong with a picture what to do about it.
func (d *drawable) instead(err error, base string) error {
	if err == nil || d.damaged {
		return err
	}
	return fmt.Errorf("%w; give a picture for it, as by [pictures] %q = %q in the theme's file", err, base, "logo.png")
}

// drawableKey is what a picture is kept by, and viewKey what is kept of it as it is drawn.
type (
	drawableKey string
	viewKey     struct {
		name string
		view
	}
)

// once looks at a picture that was not looked at before.
func (d *Drawer) once(name string, unpack func() ([]byte, error)) drawable {
	return d.loaded.Of(drawableKey(name), func() any {
		data, err := unpack()
		if err != nil {
			return drawable{err: unread(err), damaged: true}
		}
		return read(data)
	}).(drawable)
}

func unread(err error) error { return fmt.Errorf("its picture cannot be read: %w", err) }

// read reads what a picture is.
func read(data []byte) (d drawable) {
	switch d.format = format(data); d.format {
	case "PNG", "JPEG":
		d.size, d.err = layout.PictureSize(data)
	case "GIF":
		var conf image.Config
		conf, d.err = gif.DecodeConfig(bytes.NewReader(data))
		if d.size = image.Pt(conf.Width, conf.Height); d.err != nil {
			d.err = fmt.Errorf("the GIF is broken: %w", d.err)
		}
	case "EMF":
		d.drawing, d.err = emf.Read(data)
	case "":
		d.err = errors.New("its picture is of an unknown format, which is not drawn")
	default:
		d.err = fmt.Errorf("%s is not drawn", d.format)
	}
	if d.err == nil && d.drawing == nil && (d.size.X <= 0 || d.size.Y <= 0) {
		d.err = errors.New("its picture has no pixels")
	}
	return d
}

// pixels is what is seen of a picture that stands in a rectangle within another, and where it stands.
func (c *canvas) pixels(d *drawable, f *paint, at, seen layout.Rect) (*layout.Picture, layout.Rect, error) {
	if d.given != nil {
		return d.given, at, nil
	}
	v, in := viewOf(d.size, at, seen, d.format == "JPEG")
	name, unpack := f.from(f.blip.Child("a:blip").Attr("r:embed"))
	p := c.loaded.Of(viewKey{name, v}, func() any {
		m, err := c.decode(d, name, unpack)
		if err != nil {
			return made{nil, err}
		}
		p, err := m.Part(v.of, v.size)
		if p != nil && c.loaded != nil {
			p.Kept = new(layout.Kept)
		}
		return made{p, err}
	}).(made)
	return p.Picture, in, d.instead(p.err, path.Base(name))
}

// made is a picture as it is drawn.
type made struct {
	*layout.Picture
	err error
}

// decode reads the pixels of a picture, where they were not read before.
func (d *Drawer) decode(of *drawable, name string, unpack func() ([]byte, error)) (*layout.Decoded, error) {
	if d.Decoded != nil {
		if m := d.Decoded(name); m != nil {
			return m, nil
		}
	}
	data, err := unpack()
	switch {
	case err != nil:
		return nil, unread(err)
	case of.format == "GIF":
		return firstFrame(data, of.size)
	}
	return layout.Decode(data)
}

// format is the format of a picture, by its first bytes.
func format(data []byte) string {
	for _, f := range [...]struct{ head, name string }{
		{"\x89PNG\r\n\x1a\n", "PNG"}, {"\xff\xd8", "JPEG"}, {"GIF8", "GIF"}, {"\xd7\xcd\xc6\x9a", "WMF"}, {"\x01\x00\x09\x00\x00\x03", "WMF"},
		{"BM", "BMP"}, {"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"}, {"RIFF", "WebP"}, {"%!PS", "EPS"}, {"%PDF", "PDF"},
	} {
		if bytes.HasPrefix(data, []byte(f.head)) {
			return f.name
		}
	}
	switch {
	case emf.Is(data):
		return "EMF"
	case strings.Contains(string(data[:min(len(data), 1000)]), "<svg"):
		return "SVG"
	}
	return ""
}

// firstFrame is the first frame of a GIF file.
func firstFrame(data []byte, size image.Point) (*layout.Decoded, error) {
	if int64(size.X)*int64(size.Y) > layout.MostPixels {
		return nil, fmt.Errorf("the GIF has %d x %d pixels; %w", size.X, size.Y, layout.ErrPixels)
	}
	m, err := gif.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("the GIF is broken: %w", err)
	}
	return &layout.Decoded{Image: m}, nil
}
