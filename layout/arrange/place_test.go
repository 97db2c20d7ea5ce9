package arrange

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// textAt is a body text at a place in points, with its room.
func textAt(x, y, w, h, room layout.Length) Box {
	r := layout.Rect{Point: layout.Point{X: x * layout.Pt, Y: y * layout.Pt}, Size: layout.Size{W: w * layout.Pt, H: h * layout.Pt}}
	return Box{Rect: r, Text: r, Lines: r, Says: true, Shown: true, Room: room * layout.Pt}
}

// indexes are those of n boxes.
func indexes(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	return out
}

var page = layout.Rect{Point: layout.Point{X: 50 * layout.Pt, Y: 100 * layout.Pt}, Size: layout.Size{W: 900 * layout.Pt, H: 400 * layout.Pt}}

func TestOwn(t *testing.T) {
	filled := textAt(50, 100, 300, 80, 90)
	filled.Panel, filled.Rect.H = &layout.Panel{Fill: &layout.Color{}}, 100*layout.Pt
	open := filled
	open.Panel = &layout.Panel{}
	aside := textAt(50, 100, 300, 80, 400)
	aside.Lines.X, aside.Lines.W = 150*layout.Pt, 200*layout.Pt
	picture := Box{Rect: textAt(50, 120, 300, 80, 0).Rect, Shown: true}
	for name, c := range map[string]struct {
		box   Box
		other []Box
		want  layout.Rect
	}{
		"of a text is as high as it may be, with slack":    {textAt(50, 100, 300, 80, 400), nil, textAt(50, 100, 306, 400, 0).Rect},
		"of a text ends with the body":                     {textAt(50, 100, 300, 400, 404), nil, textAt(50, 100, 306, 400, 0).Rect},
		"of a filled panel is the panel":                   {filled, nil, filled.Rect},
		"of a panel that nobody sees is what its text may": {open, nil, textAt(50, 100, 306, 100, 0).Rect},
		"of a text at the right is the box of its lines":   {aside, nil, textAt(150, 100, 200, 400, 0).Rect},
		"of a text has no slack where another begins":      {textAt(50, 100, 300, 80, 400), []Box{textAt(350, 100, 300, 80, 400)}, textAt(50, 100, 300, 400, 0).Rect},
		"of a picture is all of the body":                  {picture, nil, textAt(50, 100, 300, 400, 0).Rect},
		"of a picture ends over what stands below":         {picture, []Box{textAt(50, 300, 300, 80, 0)}, textAt(50, 100, 300, 194, 0).Rect},
	} {
		t.Run("the place "+name, func(t *testing.T) {
			all := append([]Box{c.box}, c.other...)
			if got := Own(nil, all, indexes(len(all)), page)[0].Rect; got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestSeats(t *testing.T) {
	own := func(b Box) Place { return Own(nil, []Box{b}, []int{0}, page)[0] }
	text := own(textAt(50, 100, 300, 80, 300))
	solid := textAt(50, 100, 300, 80, 90)
	solid.Panel = &layout.Panel{Fill: &layout.Color{}}
	at := func(x, y, w, h layout.Length) layout.Rect { return textAt(x, y, w, h, 0).Rect }
	for name, c := range map[string]struct {
		place Place
		at    layout.Rect
		want  bool
	}{
		"at its own place":                              {text, text.Rect, true},
		"with less room, but enough":                    {text, at(50, 100, 300, 84), true},
		"not as tight as it":                            {text, at(50, 100, 300, 80), false},
		"not with room that is another's":               {text, at(50, 100, 306, 310), false},
		"not in a place that breaks its lines":          {text, at(50, 100, 290, 300), false},
		"not at another corner":                         {text, at(51, 100, 306, 300), false},
		"on a panel that is seen at its own place":      {own(solid), at(50, 100, 300, 80), true},
		"on a panel that is seen not at one of another": {own(solid), at(50, 100, 306, 80), false},
	} {
		t.Run("a text stands "+name, func(t *testing.T) {
			if got := c.place.Seats(c.at); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// TestOwnSeats holds of texts in columns and rows of any heights that each stands at its own place, and that a layout may have all.
func TestOwnSeats(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var all []Box
		columns := 1 + r.IntN(3)
		w := (900 - 24*layout.Length(columns-1)) / layout.Length(columns)
		for k := range columns {
			y := layout.Length(100)
			for y < 450 && r.IntN(4) > 0 {
				h := min(layout.Length(10+r.IntN(100)), 490-y)
				all = append(all, textAt(50+(w+24)*layout.Length(k), y, w, h, 0))
				y += h + 6 + layout.Length(r.IntN(30))
			}
		}
		Rooms(all, page)
		own := Own(nil, all, indexes(len(all)), page)
		if !Fit(own, page) {
			t.Fatalf("the places of %v do not fit in the body: %v", all, own)
		}
		for i := range own {
			if !own[i].Seats(own[i].Rect) && all[i].Text.Bottom()+LeastRoom < page.Bottom() && all[i].Room > 0 {
				t.Fatalf("text %d of %v does not stand at its own place %v", i, all, own[i])
			}
		}
		if seated, texts := Seated(own, nil); seated != 0 || texts != len(all) {
			t.Fatalf("%d of %d texts stand at no places", seated, texts)
		}
		if !Alike(own, own) {
			t.Fatalf("the places of %v are not alike", all)
		}
	}
}

func TestWiden(t *testing.T) {
	at := func(x, y, w, h layout.Length) layout.Rect { return textAt(x, y, w, h, 0).Rect }
	for name, c := range map[string]struct {
		beside []layout.Rect
		want   layout.Length
	}{
		"of all slack":                          {nil, 106},
		"up to what stands near it":             {[]layout.Rect{at(103, 0, 100, 50)}, 103},
		"past what stands above and below it":   {[]layout.Rect{at(103, 50, 100, 50), at(0, 50, 100, 50)}, 106},
		"by nothing where another begins there": {[]layout.Rect{at(100, 20, 100, 50)}, 100},
	} {
		t.Run("a place is widened "+name, func(t *testing.T) {
			all := append([]layout.Rect{at(0, 0, 100, 50)}, c.beside...)
			if Widen(all); all[0].W != c.want*layout.Pt {
				t.Errorf("to %s pt, want %s", all[0].W, c.want*layout.Pt)
			}
		})
	}
}
