package pptx

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

func TestRoom(t *testing.T) {
	at := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x * layout.Pt, Y: y * layout.Pt}, Size: layout.Size{W: w * layout.Pt, H: h * layout.Pt}}
	}
	text := func(r layout.Rect) object { return object{Rect: r, flow: &flow{Rect: r}} }
	for name, c := range map[string]struct {
		others []object
		want   layout.Length // of the bottom, in pt
	}{
		"to the end of the region":                                {nil, 500},
		"to what stands below it, a distance away":                {[]object{text(at(150, 300, 50, 20))}, 294},
		"to what stands in a group below it":                      {[]object{{Rect: at(150, 300, 50, 20), items: []object{text(at(150, 300, 50, 20))}}}, 294},
		"past what stands beside it":                              {[]object{text(at(250, 120, 50, 20))}, 500},
		"past what stands above it":                               {[]object{text(at(100, 50, 100, 50))}, 500},
		"in its ground, as far from its end as above":             {[]object{{Rect: at(90, 88, 200, 200), path: &layout.Path{}}}, 276},
		"no farther than it did where a ground is as tight as it": {[]object{{Rect: at(90, 80, 200, 70), path: &layout.Path{}}}, 150},
		"no farther than it did over a picture":                   {[]object{{Rect: at(90, 80, 200, 200), image: &layout.Picture{}}}, 150},
	} {
		t.Run("of a text reaches "+name, func(t *testing.T) {
			objects := append([]object{text(at(100, 100, 100, 50))}, c.others...)
			if got := free(&objects[0], objects[0].text(), objects, 500*layout.Pt); got != c.want*layout.Pt {
				t.Errorf("%s pt, want %s", got, c.want*layout.Pt)
			}
		})
	}
	t.Run("of a text that ends with the region reaches past it by the least room, unless a source of two lines begins there", func(t *testing.T) {
		w := New(info(1), theme.Default())
		on := w.newLayout(layoutKey{lines: usual, code: soleContent})
		end := on.Places[layout.PlaceBody].Bottom()
		for from, want := range map[layout.Length]layout.Length{0: 0, 12 * layout.Pt: 54 * layout.Pt} {
			objects := []object{text(at(100, 0, 100, 50)), {Rect: at(100, 0, 100, 20), role: isSource}}
			objects[0].Y, objects[1].Y = end-50*layout.Pt, end+from
			objects[0].flow.Rect = objects[0].Rect
			(&slide{on: on}).makeRoom(objects)
			if got := objects[0].room; got != want {
				t.Errorf("with a source %s pt below it: room of %s pt, want %s", from, got, want)
			}
		}
	})
	t.Run("lets a text shrink as a person types", func(t *testing.T) {
		file := write(t, pageOf(t, prose("text")))
		if s := file["ppt/slides/slide1.xml"]; !strings.Contains(s, `<a:normAutofit/>`) {
			t.Error("the text does not give way")
		}
	})
}
