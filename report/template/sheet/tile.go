package sheet

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// mostTiles bounds the tiles of one shape.
const mostTiles = 2_000

// pixel is the size of a picture's pixel where that does not say it: 96 to the inch.
const pixel = layout.Inch / 96

// tiled repeats a picture over an area of a shape of a size (ISO/IEC 29500-1, 20.1.8.58); ok is false where that needs too many.
func tiled(tile *xmltree.Element, m *layout.Picture, size layout.Size, area *layout.Path, transparency int32) (out []layout.Placed, ok bool) {
	one := layout.Size{W: scaled(tile.Attr("sx"), m.Pixels[0]), H: scaled(tile.Attr("sy"), m.Pixels[1])}
	if one.W <= 0 || one.H <= 0 || (size.W/one.W+2)*(size.H/one.H+2) > mostTiles {
		return nil, false
	}
	tx, _ := tile.Int("tx")
	ty, _ := tile.Int("ty")
	x, y := align(tile.Attr("algn"), size, one)
	x, y = before(x+bound(tx), one.W), before(y+bound(ty), one.H)
	g := &layout.Group{Frame: layout.Frame{Size: size}, Clip: moved(area, 0, 0)}
	for ; y < size.H; y += one.H {
		for at := x; at < size.W; at += one.W {
			g.Add(at, y, &layout.Image{Picture: m, Size: one, Transparency: transparency})
		}
	}
	return []layout.Placed{{Item: g}}, true
}

// scaled is the length of pixels, scaled.
func scaled(by string, pixels int) layout.Length {
	v, ok := thousandths(by)
	if !ok {
		v = layout.Clear
	}
	return layout.Length(pixels) * pixel * layout.Length(v) / layout.Clear
}

// align is where the first tile stands (ISO/IEC 29500-1, 20.1.10.53).
func align(how string, size, one layout.Size) (x, y layout.Length) {
	switch how {
	case "t", "ctr", "b":
		x = (size.W - one.W) / 2
	case "tr", "r", "br":
		x = size.W - one.W
	}
	switch how {
	case "l", "ctr", "r":
		y = (size.H - one.H) / 2
	case "bl", "b", "br":
		y = size.H - one.H
	}
	return x, y
}

// before is the last place, not after the corner, of those that are a step apart.
func before(at, step layout.Length) layout.Length {
	if at %= step; at > 0 {
		at -= step
	}
	return at
}
