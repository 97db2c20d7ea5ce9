package theme

import (
	"slices"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestGuides(t *testing.T) {
	t.Run("of a grid are the edges of its columns, between the margins", func(t *testing.T) {
		for columns := 1; columns <= mostColumns; columns++ {
			for _, gutter := range []layout.Length{0, 7 * layout.Pt, 12 * layout.Pt} {
				g := Default().Grid
				g.Columns, g.Gutter = columns, gutter
				got, want := g.Guides(), 2*columns
				if gutter == 0 {
					want = columns + 1
				}
				if len(got) != want || got[0] != g.Margin || got[len(got)-1] != g.Right() {
					t.Fatalf("%d columns with gutters of %v pt: %v", columns, gutter, got)
				}
				for i := range columns {
					if !slices.Contains(got, g.Col(i)) || !slices.Contains(got, g.Margin+g.Cols(i+1)) {
						t.Errorf("%d columns: an edge of column %d is not among %v", columns, i, got)
					}
				}
				if !slices.IsSorted(got) {
					t.Errorf("%v are not in order", got)
				}
			}
		}
	})
	t.Run("of a layout are the title's baseline and the ends of the body", func(t *testing.T) {
		th := Default()
		for i := range th.Layouts {
			for lines := 1; lines <= titleLines; lines++ {
				s := th.Seats(&th.Layouts[i], lines)
				got, title, body := s.Guides(), s.Places[layout.PlaceTitle], s.Places[layout.PlaceBody]
				if title.W > 0 && !slices.Contains(got, title.Last) {
					t.Errorf("%s: the baseline %v pt of a title of %d lines is not among %v", s.Layout.Key, title.Last, lines, got)
				}
				if body.W > 0 && (!slices.Contains(got, body.Y) || !slices.Contains(got, body.Bottom())) {
					t.Errorf("%s: an end of the body is not among %v", s.Layout.Key, got)
				}
				if title.W == 0 && body.W == 0 && got != nil {
					t.Errorf("%s: %v, though it has neither title nor body", s.Layout.Key, got)
				}
			}
		}
	})
}
