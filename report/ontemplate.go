package report

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/paginate"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/sheet"
)

// onTemplate is what its template makes of a theme.
func onTemplate(t *theme.Theme) (*template.Applied, error) {
	of, err := template.Of(t.Template)
	if err != nil {
		return nil, err
	}
	a, err := of.Apply(t)
	if err == nil {
		err = a.Theme.Faults()
	}
	return a, err
}

// told notes warnings of the deck as a whole.
func (o *outline) told(all []layout.Warning) {
	for _, w := range all {
		o.warnings = append(o.warnings, Warning{Text: w.Text})
	}
}

// tones warns of colours of the template that are others on the layouts that the slides have.
func (o *outline) tones(jobs []job) {
	if o.applied == nil {
		return
	}
	var keys []string
	for i := range jobs {
		if key := jobs[i].layout.Key; !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	o.told(o.applied.Tones(keys))
}

// seated is a format whose slides stand on the template's own layouts, or that has no pages, and so needs no drawings of them.
type seated interface{ seated() }

func (PPTX) seated() {}
func (XLSX) seated() {}

// drawSheets draws the template's layouts that slides stand on, where a format needs them.
func (o *outline) drawSheets(jobs []job) {
	if o.applied == nil {
		return
	}
	decoded := o.applied.Decoded()
	if !slices.ContainsFunc(o.formats, func(f Format) bool { _, ok := f.(seated); return !ok }) {
		return
	}
	of, t := o.applied.Template, o.applied.Theme
	shaper := fonts.NewShaper(t.Fonts...)
	d := &sheet.Drawer{Template: of.Name, Size: of.Size, Given: o.applied.Given, Substitute: o.applied.Substitute, Decoded: decoded, Shaper: func(string) *fonts.Shaper { return shaper }}
	var used []*template.Layout
	for i := range jobs {
		if l := of.Layout(jobs[i].layout.Sheet); l != nil {
			used = append(used, l)
		}
	}
	o.sheets = d.Sheets(of, used)
	o.told(d.Warnings)
}

// drawSheet draws the template's layout that the slide stands on.
func (j *job) drawSheet(c *layout.Context, page *layout.Page, at paginate.Part) {
	if j.deck.sheets == nil {
		return
	}
	f := sheet.Fields{Number: strconv.Itoa(at.Number), Shaper: func(string) *fonts.Shaper { return c.Shaper }}
	if d := j.deck.Date; !d.IsZero() {
		f.Date = j.set.Locale.Date(d, number.Day)
	}
	l := j.deck.applied.Template.Layout(j.layout.Sheet)
	if l == nil {
		return
	}
	if slices.ContainsFunc(l.Grounds(), (*template.Sheet).Background) { // which may be one that paper shines through
		page.Ground = layout.Color{R: 255, G: 255, B: 255}
	}
	j.deck.sheets.On(&page.Frame, l, f)
}
