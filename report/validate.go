package report

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// given reports what a caller left out without which nothing can be rendered.
func (r *Renderer) given(ctx context.Context, d *Deck) error {
	switch {
	case r == nil:
		return deckError("the renderer is nil; give new(report.Renderer)")
	case ctx == nil:
		return deckError("the context is nil; give context.Background()")
	case d == nil:
		return deckError("the deck is nil")
	}
	return nil
}

// identified notes the slide's ID; two of one are an error.
func (j *job) identified() {
	id := j.slide.ID
	if id == "" {
		return
	}
	if k, ok := j.deck.ids[id]; ok {
		j.fail(fmt.Errorf("ID %q is that of slide %d, too; IDs are unique", id, k))
		return
	}
	j.deck.ids[id] = j.index + 1
}

// validate notes all that is wrong with the slide before anything is laid out.
func (j *job) validate() {
	s := j.slide
	if strings.TrimSpace(s.Title) == "" {
		j.fail(errors.New("it has no title; give every slide one, readers find slides by it"))
	}
	switch {
	case s.Kind > Quote:
		j.fail(fmt.Errorf("no Kind is %d; choose Content, Cover, Section, Statement or Quote", s.Kind))
	case !j.placeOf(layout.PlaceBody).On && len(s.Body) > 0 && s.Layout == "":
		j.fail(errors.New("sections and statements have no body; put the blocks on a slide of their own"))
	case !j.placeOf(layout.PlaceBody).On && len(s.Body) > 0:
		j.fail(fmt.Errorf("the layout %q has no place for blocks; choose another, or put the blocks on a slide of their own", s.Layout))
	}
	if s.Appendix && s.Kind != Section {
		j.fail(errors.New("it is an Appendix, and opens no section; give it the Kind Section, or its section's slide Appendix"))
	}
	if j.deck.applied != nil && s.Kicker != "" && s.Kind != Section && !j.placeOf(layout.PlaceKicker).On {
		j.warn(layout.Warning{Text: fmt.Sprintf("the kicker %q is left out, as the template's layout %q has no place for it", s.Kicker, j.layout.Name)})
	}
	j.checkPicture()
	j.checkFootnotes()
	j.failField("Figures")(validStats(s.Figures))
	for i := range s.Data {
		j.failField(dataField(i))(s.Data[i].Validate())
	}
	for i, b := range s.Body {
		j.checkBlock(below(nil, i), b)
	}
}

// chooseLayout finds the slide's layout; where it names none that there is, it has that of its kind, or of content.
func (j *job) chooseLayout() error {
	t, s := j.set.Theme, j.slide
	if s.Kind == Cover && s.Layout == "" && j.paneled() {
		if j.layout = t.Layout(theme.CoverPanelLayout); j.layout != nil {
			return nil
		}
	}
	if two := t.Layout(theme.TwoColumnsLayout); s.Kind == Content && s.Layout == "" && two != nil && len(two.Places[layout.PlaceBody].Holders) == 2 && parts(s.Body, &two.Places[layout.PlaceBody]) != nil {
		j.layout = two
		return nil
	}
	if j.layout = t.LayoutFor(s.Kind, s.Layout); j.layout != nil && j.layout.Key != theme.MasterLayout {
		return nil
	}
	if j.layout = t.LayoutFor(s.Kind, ""); j.layout == nil {
		j.layout = t.Layout(theme.ContentLayout)
	}
	if s.Layout == "" {
		return nil
	}
	if n, right := theme.PictureSide(s.Layout); n > 0 && j.deck.applied != nil {
		j.free = freePicture{n, right}
		j.warn(layout.Warning{Text: fmt.Sprintf("the template has no layout with a picture at the edge of the page as %q has it; the picture stands beside the texts", s.Layout)})
		return nil
	}
	var names []string
	for i := range t.Layouts {
		if key := t.Layouts[i].Key; key != theme.MasterLayout {
			names = append(names, key)
		}
	}
	return fmt.Errorf("the theme has no layout %q; choose one of %s", s.Layout, strings.Join(names, ", "))
}
