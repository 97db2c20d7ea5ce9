package layout

// Picture is a decoded and checked picture, ready for every writer. It is never changed.
type Picture struct {
	Pixels  [2]int // width, height; of a drawing their ratio
	Data    []byte // a baseline JPEG, or an 8-bit PNG without interlacing; of a drawing an SVG of what is drawn of it
	JPEG    bool
	Alpha   bool     // the PNG has transparent pixels
	Kept    *Kept    // what writers make of one that many decks have; nil: it is made for each
	Drawing *Drawing // what it is drawn of, instead of pixels; nil: pixels
	LeftOut []string // what of it is not drawn, or not as the file has it, each a sentence for a warning
}

// Drawing is a picture of lines, areas and texts. It is never changed.
type Drawing struct {
	*Group       // its items, in coordinates of their own: the size has the ratio of the picture's Pixels
	Natural Size // the size that its file gives it
}

// advise says what of the picture is not drawn.
func (p *Picture) advise(c *Context) {
	for _, text := range p.LeftOut {
		c.Advise(text)
	}
}

// Natural is the size of a picture that nobody gives another: that of its drawing, else 96 pixels to the inch.
func (p *Picture) Natural() Size {
	if p.Drawing != nil {
		return p.Drawing.Natural
	}
	return Size{Length(p.Pixels[0]) * pixel, Length(p.Pixels[1]) * pixel}
}
