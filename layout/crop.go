package layout

// Crop is what is cut away at the edges of a picture, in thousandths of a percent of its width and height, as DrawingML has it
// (ISO/IEC 29500-1, 20.1.8.55). The zero value is nothing.
type Crop struct{ Left, Top, Right, Bottom int32 }

// Sides are what is cut at the left, at the top, at the right and at the bottom.
func (c Crop) Sides() [4]int32 { return [4]int32{c.Left, c.Top, c.Right, c.Bottom} }

// seen is how much of the picture is left, in percent.
func (c Crop) seen() int {
	return int((whole - Length(c.Left+c.Right)) * (whole - Length(c.Top+c.Bottom)) / (whole * whole / 100))
}

// whole is 100 % in thousandths of a percent.
const whole = 100_000

// Focus is the point of a picture that is to be seen where the picture is cut, in percent of its width from the left and of its height from the top:
// {50, 50} is its middle.
type Focus struct{ X, Y int }

// Fill is the picture filling a rectangle: what it is too wide or too high for its ratio is cut, so that the focus is as near to the middle as the
// picture allows.
func (p *Picture) Fill(s Size, at Focus) *Image {
	m := &Image{Picture: p, Size: s}
	w, h := Length(p.Pixels[0]), Length(p.Pixels[1])
	if s.W <= 0 || s.H <= 0 {
		return m
	}
	if w*s.H > h*s.W {
		m.Crop.Left, m.Crop.Right = cut(h*s.W, w*s.H, at.X)
	} else {
		m.Crop.Top, m.Crop.Bottom = cut(w*s.H, h*s.W, at.Y)
	}
	return m
}

// Fit is where all of the picture is seen in the middle of a rectangle of a size at the origin.
func (p *Picture) Fit(s Size) Rect {
	w, h := Length(max(p.Pixels[0], 1)), Length(max(p.Pixels[1], 1))
	r := Rect{Size: s}
	if w*s.H > h*s.W {
		r.H = h * s.W / w
	} else {
		r.W = w * s.H / h
	}
	r.X, r.Y = (s.W-r.W)/2, (s.H-r.H)/2
	return r
}

// cut is what goes before and after the seen part of a whole around a point, which is in percent.
func cut(seen, of Length, at int) (before, after int32) {
	part := whole * seen / of
	from := min(max(Length(at)*whole/100-part/2, 0), whole-part)
	return int32(from), int32(whole - part - from)
}

// Full is the rectangle of all of the picture, of which a part is seen in a rectangle of the image's size at the origin.
func (m *Image) Full() Rect {
	across, down := whole-Length(m.Crop.Left+m.Crop.Right), whole-Length(m.Crop.Top+m.Crop.Bottom)
	if across <= 0 || down <= 0 {
		return Rect{Size: m.Size}
	}
	r := Rect{Size: Size{m.Size.W * whole / across, m.Size.H * whole / down}}
	r.X, r.Y = -r.W*Length(m.Crop.Left)/whole, -r.H*Length(m.Crop.Top)/whole
	return r
}

// Edge is the outline of what is seen of the picture; nil: all of it is.
func (m *Image) Edge() *Path {
	if m.Round {
		return Disc(m.Size.W/2, Color{})
	}
	if m.Crop != (Crop{}) {
		return FilledRect(m.Size, Color{})
	}
	return m.Clip
}
