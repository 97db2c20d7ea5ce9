package arrange

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestRoom(t *testing.T) {
	at := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x * layout.Pt, Y: y * layout.Pt}, Size: layout.Size{W: w * layout.Pt, H: h * layout.Pt}}
	}
	text := func(r layout.Rect) Box { return Box{Rect: r, Text: r, Says: true, Shown: true} }
	for name, c := range map[string]struct {
		others []Box
		want   layout.Length // of the bottom, in pt
	}{
		"to the end of the region":                                {nil, 500},
		"to what stands below it, a distance away":                {[]Box{text(at(150, 300, 50, 20))}, 294},
		"to what stands in a group below it":                      {[]Box{{Rect: at(150, 250, 50, 70), Within: 1}, text(at(150, 300, 50, 20))}, 294},
		"past what stands beside it":                              {[]Box{text(at(250, 120, 50, 20))}, 500},
		"past what stands above it":                               {[]Box{text(at(100, 50, 100, 50))}, 500},
		"in its ground, as far from its end as above":             {[]Box{{Rect: at(90, 88, 200, 200), Ground: true}}, 276},
		"no farther than it did where a ground is as tight as it": {[]Box{{Rect: at(90, 80, 200, 70), Ground: true}}, 150},
		"no farther than it did over a picture":                   {[]Box{{Rect: at(90, 80, 200, 200)}}, 150},
	} {
		t.Run("of a text reaches "+name, func(t *testing.T) {
			all := append([]Box{text(at(100, 100, 100, 50))}, c.others...)
			if got := free(all, 0, 500*layout.Pt); got != c.want*layout.Pt {
				t.Errorf("%s pt, want %s", got, c.want*layout.Pt)
			}
		})
	}
	t.Run("of a text that ends with the region reaches past it by the least room, unless a source of two lines begins there", func(t *testing.T) {
		body := at(0, 100, 900, 372)
		for from, want := range map[layout.Length]layout.Length{0: 0, 12 * layout.Pt: 54 * layout.Pt} {
			all := []Box{text(at(100, 422, 100, 50)), {Rect: at(100, 472, 100, 20)}}
			all[1].Y += from
			if Rooms(all, body); all[0].Room != want {
				t.Errorf("with a source %s pt below it: room of %s pt, want %s", from, all[0].Room, want)
			}
		}
	})
	t.Run("of a text in a group ends with the group", func(t *testing.T) {
		all := []Box{{Rect: at(100, 100, 100, 90), Within: 1}, text(at(100, 100, 100, 50))}
		if Rooms(all, at(0, 0, 900, 500)); all[1].Room != 90*layout.Pt {
			t.Errorf("room of %s pt, want 90", all[1].Room)
		}
	})
	t.Run("of a text in a filled panel leaves the panel's padding but for the least", func(t *testing.T) {
		fill := layout.Color{}
		all := []Box{text(at(110, 110, 80, 50))}
		all[0].Rect, all[0].Panel = at(100, 100, 100, 200), &layout.Panel{Fill: &fill, Inset: layout.Insets{Bottom: 10 * layout.Pt}}
		if Rooms(all, at(0, 0, 900, 500)); all[0].Room != 184*layout.Pt {
			t.Errorf("room of %s pt, want 184", all[0].Room)
		}
	})
}

func TestAlone(t *testing.T) {
	room := layout.Rect{Size: layout.Size{W: 100, H: 100}}
	in := func(x, y layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x, Y: y}, Size: layout.Size{W: 50, H: 50}}
	}
	for name, c := range map[string]struct {
		other Box
		want  bool
	}{
		"beside what stands outside":     {Box{Rect: in(100, 0), Shown: true}, true},
		"beside what decorates":          {Box{Rect: in(50, 50)}, true},
		"not beside what stands with it": {Box{Rect: in(50, 50), Shown: true}, false},
	} {
		t.Run("a box is alone "+name, func(t *testing.T) {
			if got := Alone([]Box{{Rect: in(0, 0), Shown: true}, c.other}, 0, room); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestStands(t *testing.T) {
	place := layout.Rect{Point: layout.Point{X: 10 * layout.Pt, Y: 10 * layout.Pt}, Size: layout.Size{W: 100 * layout.Pt, H: 100 * layout.Pt}}
	with := func(dy, h layout.Length) layout.Rect {
		r := place
		r.Y, r.H = r.Y+dy*layout.Pt, h*layout.Pt
		return r
	}
	for name, c := range map[string]struct {
		box          layout.Rect
		bottom, want bool
	}{
		"a text at the top":                           {with(0, 40), false, true},
		"a text at the top that is higher":            {with(0, 120), false, false},
		"a text below the top":                        {with(9, 40), false, false},
		"a text on the bottom":                        {with(60, 40), true, true},
		"a text above the bottom":                     {with(50, 40), true, false},
		"a text at the top of a place for the bottom": {with(0, 40), true, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Stands(c.box, c.box, place, c.bottom); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestEnded(t *testing.T) {
	rect := func(y, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{Y: y * layout.Pt}, Size: layout.Size{W: 100 * layout.Pt, H: h * layout.Pt}}
	}
	for name, c := range map[string]struct {
		others []layout.Rect
		want   layout.Length
	}{
		"above a chart":             {[]layout.Rect{rect(50, 100)}, 40},
		"above what is highest":     {[]layout.Rect{rect(80, 100), rect(32, 20)}, 22},
		"as they are beside a text": {[]layout.Rect{rect(15, 15)}, 200},
		"as they are alone":         {nil, 200},
	} {
		t.Run("has panels end "+name, func(t *testing.T) {
			if got := Ended(rect(10, 200), rect(15, 15), c.others); got.H != c.want*layout.Pt {
				t.Errorf("%v high, want %v", got.H, c.want)
			}
		})
	}
}
