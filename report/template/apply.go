package template

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
)

// Applied is what a template makes of a theme.
type Applied struct {
	Template *Template
	Theme    *theme.Theme
	Choices  [Uses]Choice
	Fonts    []Font
	Toned    map[string][]Toned // by the keys of the theme's layouts
	Given    Given              // pictures of the author's
	Warnings []layout.Warning   // those of the template, too; those of colours are in Tones

	pictures *layout.Kept // that were decoded to see what texts stand on; nil: they were let go
}

// Choice is the layout that serves a use.
type Choice struct {
	Layout *Layout
	Why    string
	Key    string // of the theme's layout
}

// Decoded gives the pictures of the template that were decoded to see what texts stand on, by the names of their parts, nil for others, and
// lets them go once it is forgotten.
func (a *Applied) Decoded() func(part string) *layout.Decoded {
	have := a.pictures
	a.pictures = nil
	return func(part string) *layout.Decoded {
		return have.Of(part, func() any { return pixels{} }).(pixels).own
	}
}

// applier applies a template to a theme.
type applier struct {
	*Template
	*Applied
	on       *theme.Theme
	all      []*Layout
	rated    []Candidate
	grounds  grounds
	palettes map[string]*palette
	brands   []layout.Color      // nil: not looked for yet
	given    map[string][]string // roles that the author's theme gives, by its tables
}

func (a *applier) warn(format string, args ...any) {
	a.Applied.Warnings = append(a.Applied.Warnings, layout.Warning{Text: "template " + a.Name + ": " + fmt.Sprintf(format, args...)})
}

// Apply makes of a theme the one of the template: its page, its layouts with the places of their placeholders, their colours and their
// sizes. What the theme's file gives stays: colours, mode, fonts, what stands at the foot. A template without a layout for content is an
// error, as is a name of a layout that it does not have.
func (t *Template) Apply(on *theme.Theme) (of *Applied, err error) {
	defer guard.Recover(&err)
	pictures := new(layout.Kept)
	a := &applier{
		Template: t, Applied: &Applied{pictures: pictures, Warnings: slices.Clone(t.Warnings), Toned: map[string][]Toned{}, Template: t}, on: on,
		grounds: grounds{in: t, pictures: pictures}, palettes: map[string]*palette{}, given: map[string][]string{},
	}
	for _, m := range t.Masters {
		a.all = append(a.all, m.Layouts...)
	}
	for i, l := range a.all {
		c := candidate(l, i)
		c.Art = t.Made.Of(artKey{l}, func() any { return a.grounds.art(l, &c) }).(int)
		a.rated = append(a.rated, c)
	}
	if err := errors.Join(a.choose(), a.give()); err != nil {
		return nil, fmt.Errorf("template %.100q: %w", t.Name, err)
	}
	a.sampleWarnings()
	own := *on
	a.Theme = &own
	a.page()
	a.sizes()
	a.fonts()
	a.layouts()
	a.foot()
	return a.Applied, nil
}

// candidate is what the choice knows of a layout.
func candidate(l *Layout, order int) Candidate {
	c := Candidate{Name: l.Name, Type: l.Type, Order: order, Ground: l.Background()}
	for _, p := range l.Placeholders {
		if !p.Hidden && p.Placed {
			c.Holders = append(c.Holders, CandidateHolder{p.Type, p.Rect, p.Vertical()})
		}
	}
	return c
}

// names are those of all layouts, with their masters' where a name stands twice.
func (a *applier) names() (out []string) {
	n := map[string]int{}
	for _, l := range a.all {
		n[fold(l.Name)]++
	}
	for _, l := range a.all {
		name := l.Name
		if n[fold(name)] > 1 {
			name = l.Master.Name + "/" + name
		}
		out = append(out, name)
	}
	return out
}

// named is the layout of a name, as [Template.Apply] gives it to slides.
func (a *applier) named(name string) (*Layout, error) {
	all, want := a.names(), fold(name)
	for i, n := range all {
		if fold(n) == want {
			return a.all[i], nil
		}
	}
	if l, err := a.sampled(name); l != nil || err != nil {
		return l, err
	}
	for i, l := range a.all {
		if fold(l.Name) == want {
			return nil, fmt.Errorf("several of its layouts are called %q; say which: %q", name, all[i])
		}
	}
	return nil, fmt.Errorf("it has no layout %q; it has %s", name, quoted(all))
}

func quoted(all []string) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(out, ", ")
}

// useKeys are the keys of the theme's layouts by their uses.
var useKeys = [Uses]string{Cover: theme.CoverLayout, Section: theme.SectionLayout, Content: theme.ContentLayout, Two: theme.TwoColumnsLayout, TitleOnly: theme.TitleOnlyLayout, Statement: theme.StatementLayout}

// choose finds the layouts of all uses.
func (a *applier) choose() error {
	for u := range Uses {
		c := &a.Choices[u]
		c.Key = useKeys[u]
		if name := a.asked(c.Key); name != "" {
			l, err := a.named(name)
			if err != nil {
				return fmt.Errorf("the layout for %s: %w", u, err)
			}
			c.Layout, c.Why = l, "by its name, which was given"
			continue
		}
		if at, s := best(u, a.rated, a.Size); at >= 0 {
			c.Layout, c.Why = a.all[at], fmt.Sprintf("%d.%d points: %s", s.Tenths/10, s.Tenths%10, strings.Join(s.Why, ", "))
		}
	}
	return a.fallbacks()
}

// asked is the name of a layout that the author's theme gives for one of ours.
func (a *applier) asked(key string) string {
	if a.on.Template == nil {
		return ""
	}
	return a.on.Template.Layouts[key]
}

// fallbacks finds layouts for the uses that none is made for.
func (a *applier) fallbacks() error {
	take := func(u Use, l *Layout, why string) {
		if c := &a.Choices[u]; c.Layout == nil && l != nil {
			c.Layout, c.Why = l, why
		}
	}
	of := func(u Use) *Layout { return a.Choices[u].Layout }
	take(Content, of(TitleOnly), "none is made for it: that of a title only, with a text box")
	for i, l := range a.all { // the first with a title
		if s := Rate(Statement, &a.rated[i], a.Size); s.Unfit == "" {
			take(Content, l, "none is made for it: the first with a title")
			break
		}
	}
	if of(Content) == nil {
		return errors.New("none of its layouts has a place for a title, by which readers find slides; have a layout with a title placeholder")
	}
	take(TitleOnly, of(Content), "none is made for it: that of content without its body")
	for i, l := range a.all {
		if l.Master == a.Masters[0] {
			if s := Rate(Cover, &a.rated[i], a.Size); s.Unfit == "" {
				take(Cover, l, "none is made for it: the first of the first master")
			}
			break
		}
	}
	take(Cover, of(Section), "none is made for it: that of sections")
	take(Cover, of(TitleOnly), "none is made for it: that of a title only")
	take(Section, of(Cover), "none is made for it: the cover's")
	take(Two, of(Content), "none is made for it: that of content, its body split")
	take(Statement, of(TitleOnly), "none is made for it: that of a title only, its title moved")
	return nil
}

// page takes the size of slides and the margin of the content's body.
func (a *applier) page() {
	g := &a.Theme.Grid
	was := g.Page.W
	g.Page = a.Size
	s := a.slotsOf(a.Choices[Content].Layout, Content)
	box := a.bodyBox(s)
	g.Margin = min(max(box.X, 0), a.Size.W/8)
	if g.Margin == 0 {
		g.Margin = a.on.Grid.Margin * a.Size.W / max(was, 1)
	}
}

// mostSteps is how many sizes a body may have.
const mostSteps = 6

// ladder are sizes from the largest down to the least that can be read, each about nine tenths of the one before it, of whole points after
// the first; more than most are thinned.
func ladder(first, floor layout.Length, most int) []layout.Length {
	out := []layout.Length{first}
	for next := first; ; {
		next = next * 9 / 10 / layout.Pt * layout.Pt
		if next < floor || next >= out[len(out)-1] {
			break
		}
		out = append(out, next)
	}
	if last := out[len(out)-1]; last > floor && floor < first && last-floor >= layout.Pt {
		out = append(out, floor)
	}
	if n := len(out); n > most {
		thin := make([]layout.Length, most)
		for i := range thin {
			thin[i] = out[i*(n-1)/(most-1)]
		}
		out = thin
	}
	return out
}

// sizes takes the sizes of the content's body, and from them how the deck is used.
func (a *applier) sizes() {
	t := a.Theme
	s := a.slotsOf(a.Choices[Content].Layout, Content)
	t.Scale, t.ReadScale = cloned(&a.on.Scale), cloned(&a.on.ReadScale)
	if len(s.body) == 0 {
		return
	}
	first := s.body[0].Size / layout.Pt * layout.Pt
	if first < theme.Floor(layout.Body, theme.Present) && !a.on.Gives("mode") {
		t.Mode = theme.Read
	}
	scale := t.ScaleFor(t.Mode)
	first = max(first, theme.Floor(layout.Body, t.Mode))
	scale[layout.Body] = ladder(first, theme.Floor(layout.Body, t.Mode), mostSteps)
	for _, of := range [...]layout.Type{layout.SideText, layout.Cell, layout.CardText, layout.Lead} {
		for i := range scale[of] {
			scale[of][i] = min(scale[of][i], first)
		}
	}
}

func cloned(s *layout.Scale) (c layout.Scale) {
	for i := range s {
		c[i] = slices.Clone(s[i])
	}
	return c
}

// foot says what stands at the feet that the template has.
func (a *applier) foot() {
	f := &a.Theme.Footer
	if !a.on.Gives("footer.text") {
		f.Text = theme.Parts{"{title}", "{classification}"}
	}
	if !a.on.Gives("footer.date") {
		f.Date = theme.Parts{"{date}"}
	}
}

// layouts makes the theme's layouts: those of all uses, and of each layout of the template with a title one by its name.
func (a *applier) layouts() {
	t := a.Theme
	t.Layouts = []theme.SlideLayout{{Key: theme.MasterLayout}}
	for u := range Uses {
		c := &a.Choices[u]
		t.Layouts = append(t.Layouts, a.sheet(c.Key, u, c.Layout, u == Statement && c.Layout == a.Choices[TitleOnly].Layout))
	}
	for i, name := range a.names() {
		if s := Rate(Content, &a.rated[i], a.Size); s.Unfit != "" || t.Layout(name) != nil {
			continue
		}
		u := Content
		f := fitting{c: &a.rated[i], area: area(layout.Rect{Size: a.Size})}
		switch {
		case f.two() != nil:
			u = Two
		case len(f.boxes(partShare, false)) == 0 && f.has("ctrTitle", "subTitle"):
			u = Cover
		}
		t.Layouts = append(t.Layouts, a.sheet(name, u, a.all[i], false))
	}
	a.pictures()
	content := t.Layout(theme.ContentLayout)
	if l := a.Choices[Content].Layout; !a.grounds.clear(l, content.Places[layout.PlaceBody].Box) {
		a.warn("the layout %q has shapes under its body, on which texts may be hard to read; name another for content, or have the template keep them away", l.Name)
	}
	t.Light = *content.Colors
	t.Dark = *t.Layout(theme.CoverLayout).Colors
}
