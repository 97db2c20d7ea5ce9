package arrange

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// rects are places: x, y, width, height.
func rects(all ...[4]layout.Length) (out []layout.Rect) {
	for _, p := range all {
		out = append(out, layout.Rect{Point: layout.Point{X: p[0], Y: p[1]}, Size: layout.Size{W: p[2], H: p[3]}})
	}
	return out
}

func TestAppend(t *testing.T) {
	for name, c := range map[string]struct {
		code, counted string
		all           []layout.Rect
	}{
		"nothing":              {None, "", nil},
		"a text":               {One, "", rects([4]layout.Length{0, 0, 9, 9})},
		"a text beside a text": {TwoColumns, "1 + 1", rects([4]layout.Length{0, 0, 5, 2}, [4]layout.Length{5, 0, 5, 9})},
		"two rows of two":      {TwoByTwo, "2 + 2", rects([4]layout.Length{0, 0, 4, 4}, [4]layout.Length{5, 0, 4, 4}, [4]layout.Length{0, 5, 4, 4}, [4]layout.Length{5, 5, 4, 4})},
		"a text over a column and two rows": {"r1c1r11xxx", "1 + (1 + 2)",
			rects([4]layout.Length{0, 0, 9, 1}, [4]layout.Length{0, 2, 4, 7}, [4]layout.Length{5, 2, 4, 3}, [4]layout.Length{5, 6, 4, 3})},
		"texts on one another": {"r11x", "1 + 1", rects([4]layout.Length{0, 0, 9, 9}, [4]layout.Length{1, 1, 3, 3})},
	} {
		t.Run(name, func(t *testing.T) {
			if got := string(Append(nil, c.all)); got != c.code {
				t.Errorf("%q, want %q", got, c.code)
			}
			if len(c.all) > 1 && Counted(c.code) != c.counted {
				t.Errorf("counted %q, want %q", Counted(c.code), c.counted)
			}
		})
	}
}
