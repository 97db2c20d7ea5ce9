package template

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// pictureKeys are those of the theme's layouts that have a picture at an edge of the page.
var pictureKeys = [...]string{
	theme.PictureLeftLayout, theme.PictureRightLayout, theme.PictureLeftHalfLayout, theme.PictureRightHalfLayout, theme.PictureLeftTwoThirdsLayout,
	theme.PictureRightTwoThirdsLayout,
}

// pictures adds the theme's layouts with a picture at an edge of the page: for each the layout of the template whose placeholder for a picture stands at that
// edge, from top to bottom, and is nearest to the part of the page; none where there is no such layout.
func (a *applier) pictures() {
	for _, key := range pictureKeys {
		twelfths, right := theme.PictureSide(key)
		want := a.Size.W * layout.Length(twelfths) / 12
		var best *Layout
		var at int
		var least layout.Length
		for i, l := range a.all {
			if s := Rate(Content, &a.rated[i], a.Size); s.Unfit != "" {
				continue
			}
			n, off := a.pictureAt(l, right, want)
			if n > 0 && off <= a.Size.W/10 && (best == nil || off < least) {
				best, at, least = l, n, off
			}
		}
		if best == nil {
			continue
		}
		if l := a.pictureSheet(key, best, at); l.Places[layout.PlaceTitle].MostLines() >= leastTitleLines {
			a.Theme.Layouts = append(a.Theme.Layouts, l)
		}
	}
}

// leastTitleLines are those that a title beside a picture has room for: it is narrower than others.
const leastTitleLines = 2

// pictureAt is which placeholder of a layout, from 1, has a picture at an edge of the page, and how far its width is off; 0: none.
func (a *applier) pictureAt(l *Layout, right bool, want layout.Length) (n int, off layout.Length) {
	near := a.Size.W / 50
	for i, p := range l.Placeholders {
		if p.Type != "pic" {
			continue
		}
		r := p.Rect
		edge := r.X <= near
		if right {
			edge = r.Right() >= a.Size.W-near
		}
		if n > 0 || !edge || p.Hidden || !p.Placed || p.Turned || r.Y > near || r.Bottom() < a.Size.H-near || r.X < 0 || r.Right() > a.Size.W {
			return 0, 0
		}
		n, off = i+1, max(r.W-want, want-r.W)
	}
	if n == 0 {
		return 0, 0
	}
	s := a.slotsOf(l, Content)
	if len(s.body) == 0 || s.title == nil || overlap(s.title.box, l.Placeholders[n-1].Rect) || overlap(s.body[0].box, l.Placeholders[n-1].Rect) {
		return 0, 0
	}
	return n, off
}

func overlap(a, b layout.Rect) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}

// pictureSheet is a layout of the theme with a picture at a placeholder. What the template has at the foot of the page under the picture is left out.
func (a *applier) pictureSheet(key string, l *Layout, at int) theme.SlideLayout {
	out := a.sheet(key, Content, l, false)
	r := l.Placeholders[at-1].Rect
	for i := range out.Places {
		if p := &out.Places[i]; p.On && overlap(p.Box, r) {
			p.On = false
		}
	}
	out.Places[layout.PlacePicture] = theme.Place{On: true, Color: "ink", Box: r, Holders: []int{at}}
	return out
}
