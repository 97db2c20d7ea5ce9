package report

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// The sections that stand beside a cover's texts are so many.
const (
	leastBeside = 2
	mostBeside  = 13
)

// paneled reports a cover with something that stands beside its texts: a picture, or on the deck's first slide its sections.
func (j *job) paneled() bool {
	if pictured(j.slide.Body) >= 0 {
		return true
	}
	n := 0
	for i := range j.deck.Slides {
		if j.deck.Slides[i].Kind == Section {
			n++
		}
	}
	return j.index == 0 && n >= leastBeside && n <= mostBeside
}

// pictured is the index of the first picture among blocks, -1 for none.
func pictured(blocks []Block) int {
	return slices.IndexFunc(blocks, func(b Block) bool {
		p, ok := b.(interface{ Pictured() bool })
		return ok && missing(b) == nil && p.Pictured()
	})
}

// roomy reports a place for the sections in which they stand one below another, instead of in a bar.
func roomy(k theme.Seat) bool { return k.H > 3*k.TypeSize }

// panel draws what stands beside the texts of a cover: its picture, else the sections and their pages, as large as they fit.
func (j *job) panel(c *layout.Context, page *layout.Page, f *frame) error {
	if j.beside != nil {
		return j.picture(c, page, f)
	}
	k := f.seats.Places[layout.PlaceSections]
	for _, size := range [...]layout.Type{j.placeOf(layout.PlaceSections).Type, layout.CardText, layout.Subtitle} {
		t := j.besideCover(size)
		in, rest, err := t.Layout(c, layout.Region{W: k.W, H: k.H, Break: k.H})
		if err != nil {
			return err
		}
		if rest == nil {
			page.AddAll(k.X, k.Y, in)
			return nil
		}
	}
	j.warn(layout.Warning{Text: "the sections do not fit beside the cover's title and are left out there; give them shorter Kickers"})
	return nil
}

// besideCover are the sections in a size, as they stand on a cover.
func (j *job) besideCover(size layout.Type) layout.Node {
	colors := j.set.Colors
	t := &layout.Contents{Style: contentsStyle(colors), Top: pt / 2, Name: (18 + 10*j.deck.digits()) * pt, Page: 36 * pt, Most: mostPitch}
	for _, p := range j.deck.sections {
		t.Rows = append(t.Rows, layout.ContentsRow{
			Number: p.counted(look{size, layout.RoleP, colors.Accent, true}), Name: spokenLine(p.name, look{size, layout.RoleP, colors.Ink, false}), Href: "#" + p.anchor,
		})
	}
	return &contents{Contents: t, deck: j.deck, page: look{layout.Subtitle, layout.RoleP, colors.Muted, false}}
}

// picture draws the picture of a cover in the middle of the mark that is its panel.
func (j *job) picture(c *layout.Context, page *layout.Page, f *frame) error {
	for i := range f.seats.Marks {
		if j.layout.Marks[i].Key != panelMark {
			continue
		}
		r := f.seats.Marks[i].Rect
		in, rest, err := j.beside.Layout(c, layout.Region{W: r.W, H: r.H, Break: r.H})
		if err != nil || rest != nil {
			return err
		}
		page.AddAll(r.X, r.Y+(r.H-in.Size.H)/2, in)
	}
	return nil
}

// panelMark is the key of the mark that pictures of covers stand on.
const panelMark = "panel"
