package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// TileMap draws each place of a map as a tile of one size, in a shade of the theme's ramp by the class of its value, with a key: a large
// and empty place weighs no more than a small and populous one. The categories name the places, by name or by code. No other program has
// such a chart: it is a group of shapes in PowerPoint, whose texts can be edited, and whose shades do not follow the values.
type TileMap struct {
	Tiles   *Tiles    // the map: USStates(), MexicanStates(), Europe(), or one of yours; nil: the categories are tiles in rows, in their order
	Classes []float64 // where classes begin, the lowest apart, up to 8; nil: at round values that part the places into classes of about one size
	Missing string    // what places without a value are called in the key: "not among the first 16"; "" is "no value"
}

// mostClasses is how many classes can be told apart.
const mostClasses = 9

// Name is the word for maps of tiles.
func (TileMap) Name(w *words.Words) string { return w.TileMap }

// Options are none.
func (TileMap) Options() Options { return Options{} }

// Least is the least height of a readable map.
func (TileMap) Least(*Chart) layout.Length { return leastPlotted }

// Plan has no layers.
func (TileMap) Plan(*Chart, *theme.Setting) *Plan { return nil }

// Told are the places with a value, from the greatest.
func (TileMap) Told(c *Chart) (out []int) {
	vs := c.Series[0].Values
	for i, v := range vs {
		if !math.IsNaN(v) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		switch {
		case vs[a] > vs[b]:
			return -1
		case vs[a] < vs[b]:
			return 1
		}
		return 0
	})
	return out
}

// Check reports categories that are no place of the map, or one that another is, and classes that are none.
func (k TileMap) Check(c *Chart) error {
	switch {
	case len(c.Series) != 1:
		return fmt.Errorf("a tile map shows one series, this chart has %d", len(c.Series))
	case len(c.Dates) > 0:
		return errors.New("a tile map has places, not dates; name them in Categories")
	case len(k.Classes) >= mostClasses:
		return fmt.Errorf("the map has %d classes, at most %d can be told apart", len(k.Classes)+1, mostClasses)
	}
	for i, v := range k.Classes {
		if math.IsNaN(v) || math.IsInf(v, 0) || i > 0 && v <= k.Classes[i-1] {
			return fmt.Errorf("class %d begins at %g; give numbers, each greater than the one before", i+2, v)
		}
	}
	if n := c.points(); k.Tiles == nil && n > mostTiles*mostTiles {
		return fmt.Errorf("a map of %d tiles cannot be read; give %d at most", n, mostTiles*mostTiles)
	}
	_, err := k.places(c)
	return err
}

// place is a tile that is drawn.
type place struct {
	*Tile
	point int // of the chart, -1: it has no value
}

// places are the tiles that are drawn.
func (k TileMap) places(c *Chart) (out []place, err error) {
	if k.Tiles == nil {
		for i, name := range c.Categories {
			out = append(out, place{&Tile{Code: name, Name: name}, i})
		}
		return out, nil
	}
	point := make([]int, len(k.Tiles.all))
	var errs []error
	for i, name := range c.Categories {
		at, err := k.Tiles.find(name)
		switch {
		case err != nil:
			errs = append(errs, fmt.Errorf("category %d: %w", i+1, err))
		case point[at] > 0:
			errs = append(errs, fmt.Errorf("categories %d %q and %d %q are one place; give it one value", point[at], c.Categories[point[at]-1], i+1, name))
		default:
			point[at] = i + 1
		}
	}
	for i := range k.Tiles.all {
		t := &k.Tiles.all[i]
		p := place{t, point[i] - 1}
		if p.point >= 0 && math.IsNaN(c.Series[0].Values[p.point]) {
			p.point = -1
		}
		if p.point >= 0 || !t.Optional {
			out = append(out, p)
		}
	}
	return out, errors.Join(errs...)
}
