package template_test

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// lowTitle is a layout for content with a title of one line on a band of a height, and a body from a place on.
func lowTitle(band, body int) templatetest.Sheet {
	return templatetest.Sheet{
		Name: "Only Text", Type: "obj", Holders: []templatetest.Holder{
			{Name: "Title", Ph: `type="title"`, X: 40, Y: 20, W: 880, H: 46, Style: `<a:lvl1pPr><a:defRPr sz="2800"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>`},
			{Name: "Content", Ph: `idx="1"`, X: 40, Y: body, W: 880, H: 480 - body},
		},
		Shapes: templatetest.Band(0, band),
	}
}

func TestGrown(t *testing.T) {
	place := func(s templatetest.Sheet, r layout.PlaceRole) *theme.Place {
		return &mustApply(t, templatetest.Make(s)).Theme.Layout(theme.ContentLayout).Places[r]
	}
	t.Run("gives a title of one line more where nothing is in its way", func(t *testing.T) {
		p := place(lowTitle(130, 140), layout.PlaceTitle)
		if p.Grown.Y != p.Box.Y || p.Grown.H <= p.Box.H || p.Grown.Bottom() > 130*layout.Pt || p.Lines < 2 {
			t.Errorf("its box is %v, grown %v, for %d lines", p.Box, p.Grown, p.Lines)
		}
	})
	t.Run("gives it room above where there is none below", func(t *testing.T) {
		p := place(lowTitle(74, 140), layout.PlaceTitle)
		if p.Grown.Y >= p.Box.Y || p.Grown.Bottom() > 74*layout.Pt || p.Lines != 2 {
			t.Errorf("its box is %v, grown %v, for %d lines", p.Box, p.Grown, p.Lines)
		}
	})
	t.Run("gives it room of the body where it can be read there", func(t *testing.T) {
		s := lowTitle(130, 66)
		if p := place(s, layout.PlaceTitle); p.Grown.Bottom() <= 66*layout.Pt || p.Lines < 2 {
			t.Errorf("its box is %v, grown %v, for %d lines", p.Box, p.Grown, p.Lines)
		}
	})
	t.Run("never has it leave the ground on which it can be read, nor cross the edge of a shape", func(t *testing.T) {
		for band := 66; band < 140; band += 5 {
			p := place(lowTitle(band, 70), layout.PlaceTitle)
			if p.Grown.H > 0 && p.Grown.Bottom() > layout.Length(band)*layout.Pt {
				t.Errorf("on a band of %d pt it has %v", band, p.Grown)
			}
		}
	})
	t.Run("leaves boxes as they are that take three lines", func(t *testing.T) {
		s := lowTitle(540, 240)
		s.Holders[0].H = 200
		if p := place(s, layout.PlaceTitle); p.Grown.H != 0 {
			t.Errorf("grown %v", p.Grown)
		}
	})
}
