package layout

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/text"
)

// ImageNode is a picture in its own ratio, as large as the region allows, or with a Focus all of the region, with a caption under it.
type ImageNode struct {
	*Picture
	Focus      *Focus // the picture is cut to fill the region, or its Width, with this point to be seen; nil: it is shown whole
	Alt        string
	Caption    *Para  // nil: none
	Seen       int    // of a picture that is cut, in percent: where less of it is seen, a warning says so; 0: none does
	Width      Length // 0: the region's, at most the natural width
	Decorative bool   // an artifact, which needs no Alt
}

// pixel is the natural size of a picture's pixel: 96 to the inch.
const pixel = Inch / 96

// leastPicture is the least height a picture is drawn in, unless it is smaller by nature.
const leastPicture = 90 * Pt

// Layout scales the picture down to the region, never up, or cuts it to fill the region.
func (n *ImageNode) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	if r.H < n.Least(c) {
		return f, n, nil
	}
	alt, err := text.Clean(n.Alt)
	if err != nil {
		return f, nil, fmt.Errorf("alternative text: %w", err)
	}
	var caption Frame
	if n.Caption != nil {
		if caption, _, err = n.Caption.Layout(c, Region{r.W, Unlimited, Unlimited}); err != nil {
			return f, nil, err
		}
		caption.Size.H += captionGap
	}
	w := min(r.W, n.Natural().W)
	if n.Width > 0 {
		w = min(r.W, n.Width)
	}
	h := w * Length(n.Pixels[1]) / Length(n.Pixels[0])
	if room := r.H - caption.Size.H; h > room {
		if h = room; h <= 0 {
			return f, n, nil
		}
		w = h * Length(n.Pixels[0]) / Length(n.Pixels[1])
	}
	image := &Image{Picture: n.Picture, Size: Size{w, h}}
	if n.Focus != nil && r.H < Unlimited/2 {
		if w = r.W; n.Width > 0 {
			w = min(r.W, n.Width)
		}
		h = r.H - caption.Size.H
		image = n.Fill(Size{w, h}, *n.Focus)
		if seen := image.Crop.seen(); seen < n.Seen {
			c.Advise(fmt.Sprintf("only %d %% of the picture is seen: it is cut to fill its place; give its Crop the point that is to be seen, or a picture nearer to the place's proportions", seen))
		}
	}
	f.Size = Size{r.W, h + caption.Size.H}
	if c.Dry {
		return f, nil, nil
	}
	n.advise(c)
	g := &Group{Role: RoleFigure, Of: n, Alt: alt, Frame: Frame{Size: Size{w, h}}}
	if n.Decorative {
		g.Role = RoleArtifact
	}
	g.Add(0, 0, image)
	f.Add(0, 0, g)
	f.AddAll(0, h+captionGap, caption)
	return f, nil, nil
}

// Least is the height that the picture still says something in.
func (n *ImageNode) Least(*Context) Length {
	return min(leastPicture, n.Natural().H)
}
