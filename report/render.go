package report

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/paginate"
)

// Renderer renders decks. The zero value renders PDF on all cores; it may be shared between goroutines.
type Renderer struct {
	Formats []Format // one of each extension; none: PDF
	Strict  bool     // warnings are errors
	Limits  Limits
	Workers int // at once; 0 is as many as there are cores, and more than 64 or than there are slides are not taken. It never changes the result
	// Workbook is the address at which the other files link to the workbook, where they are rendered with it: relative to
	// theirs, or absolute. "" makes no links; Save sets it by the paths.
	Workbook string
	// Slides is the address at which the workbook links to the slides, in a PowerPoint file or a PDF: as Workbook. "" makes no
	// links, and the workbook names the slides; Save sets it by the paths.
	Slides string
	// Untraced has a warning for each slide whose texts state numbers that stand in no cell: neither of the deck's tables, charts and
	// big numbers, nor of Slide.Data and Slide.Figures, nor as the sum, difference, ratio or change of two of the slide's own. It costs
	// a look at every cell.
	Untraced bool

	held int // as paginate.Options.Held
}

// formats are those to render.
func (r *Renderer) formats() []Format {
	if len(r.Formats) == 0 {
		return []Format{PDF{}}
	}
	return r.Formats
}

// Render lays out the deck and encodes it in the renderer's formats. All that is wrong with the deck is in the one error, a
// join of *Error; it is found before a file is begun.
func (r *Renderer) Render(ctx context.Context, d *Deck) (doc *Document, err error) {
	defer guard.Recover(&err)
	if err := r.given(ctx, d); err != nil {
		return nil, err
	}
	workbook, wrong := address("Workbook", r.Workbook)
	_, unknown := address("Slides", r.Slides)
	limits, err := r.Limits.resolved()
	files, unfit := r.files(ctx, limits.FileBytes)
	if err := errors.Join(unfit, wrong, unknown, err); err != nil {
		return nil, err
	}
	if err := limits.check(d); err != nil {
		return nil, err
	}
	jobs, errs := newJobs(ctx, d, limits)
	if jobs == nil {
		return nil, errors.Join(errs...)
	}
	jobs[0].deck.workbook, jobs[0].deck.formats = workbook, r.formats()
	if r.Untraced {
		jobs[0].deck.claims = newClaimReader(jobs[0].set.Locale)
	}
	jobs[0].deck.drawSheets(jobs)
	p := r.pool(ctx, &jobs[0].set, len(jobs), limits.Pages)
	if err := check(p, jobs); err != nil {
		return nil, typed(err)
	}
	if len(errs) > 0 {
		return nil, errors.Join(append(errs, failure(jobs))...)
	}
	slides := r.slides(p, jobs)
	if err := r.layOut(slides, jobs, files); err != nil {
		return nil, typed(err)
	}
	first := slides.Offsets()
	jobs[0].deck.first = first
	info := r.info(jobs, first)
	info.Figures = jobs[0].deck.figures
	paged(info.Figures, first)
	doc = &Document{Pages: info.Pages, files: files}
	if err := begin(ctx, files, info, jobs[0].set.Theme); err != nil {
		return nil, err
	}
	if err := cmp.Or(slides.Draw(outputs(files)), failure(jobs)); err != nil {
		return nil, typed(err)
	}
	if r.Untraced {
		if err := errors.Join(trace(p, jobs), failure(jobs)); err != nil {
			return nil, typed(err)
		}
	}
	doc.Warnings = jobs[0].deck.warnings
	for i := range jobs {
		doc.Warnings = append(doc.Warnings, jobs[i].warnings...)
	}
	if r.Strict && len(doc.Warnings) > 0 {
		return nil, strict(doc.Warnings)
	}
	return doc, nil
}

// pool is the workers of a render of so many slides and pages.
func (r *Renderer) pool(ctx context.Context, s *theme.Setting, slides, pages int) *paginate.Pool {
	return paginate.NewPool(ctx, r.Workers, slides, func() *layout.Context {
		c := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(s.Mode), Meter: layout.NewMeter(ctx), Pages: pages}
		c.Shaper.Work = c.Work
		return c
	})
}

// slides are the slides as they are laid out.
func (r *Renderer) slides(p *paginate.Pool, jobs []job) *paginate.Slides {
	t := jobs[0].set.Theme
	room := t.Seats(t.Layout(theme.ContentLayout), 1).Places[layout.PlaceBody].Size
	return paginate.New(p, len(jobs), func(i int) paginate.Slide { return &jobs[i] }, paginate.Options{Room: room, Held: r.held})
}

// layOut builds the slides' blocks and finds the type, the pages and the heights of all slides. Where something is wrong it
// also draws the others, so that all that is wrong is said.
func (r *Renderer) layOut(slides *paginate.Slides, jobs []job, files []*file) error {
	if err := slides.Lower(); err != nil {
		return err
	}
	if jobs[0].deck.figures = collect(jobs); cites(files) {
		r.cite(jobs)
	} else {
		unkept(jobs)
	}
	if err := slides.Fit(); err != nil {
		return err
	}
	if failure(jobs) == nil {
		return jobs[0].deck.limits.countPages(jobs, slides.Offsets())
	}
	return cmp.Or(slides.Draw(nil), failure(jobs))
}

// unkept warns of data that stand in no file.
func unkept(jobs []job) {
	for i := range jobs {
		if j := &jobs[i]; len(j.slide.Data) > 0 {
			j.warn(layout.Warning{Text: "its Data stand in a workbook only, and none is made; render the deck as XLSX too, or as PDF{Attach: true}"})
		}
	}
}

// cite has the slides say where their figures stand.
func (r *Renderer) cite(jobs []job) {
	sheets, numbers := jobs[0].deck.figures.Sheets, 0
	for i := range jobs {
		n := len(jobs[i].figures.Sheets)
		jobs[i].cite(sheets[:n], numbers)
		sheets, numbers = sheets[n:], numbers+len(jobs[i].figures.Numbers)
	}
}

// paged notes the pages that the slides of figures begin on; first is the index of every slide's first page.
func paged(f *figure.Figures, first []int) {
	note := func(on *figure.Place) {
		if on.Slide > 0 {
			on.Page = first[on.Slide-1] + 1
		}
	}
	for i := range f.Sheets {
		note(&f.Sheets[i].On)
	}
	for i := range f.Numbers {
		note(&f.Numbers[i].On)
	}
}

// anySlide is every slide.
func anySlide(*job) bool { return true }

// ceased is the error of a context that has ended.
func ceased(ctx context.Context) error {
	if ctx.Err() != nil {
		return deckError("%w", context.Cause(ctx))
	}
	return nil
}

// newJobs makes a job of every slide, with what is wrong with the slide as it was given. The errors are those of theme and
// language, or the context's without jobs.
func newJobs(ctx context.Context, d *Deck, limits Limits) ([]job, []error) {
	d, dirty := d.clean()
	o := &outline{Deck: d, footer: text.Line(d.Title), ids: map[string]int{}, limits: limits}
	o.fail(dirty)
	if y := d.Date.UTC().Year(); y < 1 || y > 9999 {
		o.fail([]error{fmt.Errorf("Deck.Date is in the year %d; the files' properties have room for the years 1 to 9999", y)})
	}
	set, errs := o.setting()
	if o.footer == "" {
		o.footer = titled(d.Slides[0].Title)
	}
	jobs := make([]job, len(d.Slides))
	section, kicker, number := "", "", 0
	if d.Classification != "" && !set.Theme.Shows("classification") {
		o.warnings = append(o.warnings, Warning{Text: fmt.Sprintf("the classification %q stands on no page, as the theme has no place for it; have footer.date say \"{classification}\"", text.Line(d.Classification))})
	}
	for i := range d.Slides {
		if err := ceased(ctx); err != nil {
			return nil, []error{err}
		}
		s, dirty := d.Slides[i].clean()
		j := &jobs[i]
		*j = job{deck: o, slide: s, index: i, set: set}
		j.set.Host = j
		j.set.Heading = s.Title + "\n" + s.Subtitle
		if err := j.chooseLayout(); err != nil {
			j.fail(err)
		}
		j.set.Colors = set.Theme.PaletteOf(j.layout)
		if s.Kind == Section {
			section = titled(s.Title)
			if kicker = s.Kicker; kicker == "" {
				kicker = s.Title
			}
			if !s.Appendix {
				number++
			}
			o.sections = append(o.sections, newChapter(s, i, number, plain(kicker)))
		}
		for _, err := range dirty {
			j.fail(err)
		}
		j.identified()
		j.section, j.kicker, j.part = section, s.Kicker, len(o.sections)
		if j.part > 0 && !o.sections[j.part-1].appendix {
			j.number = number
		}
		if j.kicker == "" {
			j.kicker = kicker
		}
	}
	o.anchor()
	o.tones(jobs)
	twins(jobs)
	return jobs, errs
}

// check notes what is wrong with the slides before anything is laid out.
func check(p *paginate.Pool, jobs []job) error {
	if err := paginate.Each(p.Alone(), jobs, anySlide, func(_ *paginate.Worker, j *job) { j.bounded() }); err != nil {
		return err
	}
	return paginate.Each(p, jobs, anySlide, func(_ *paginate.Worker, j *job) { j.validate() })
}

// twins warns of slides that have the title of an earlier one.
func twins(jobs []job) {
	first := make(map[string]int, len(jobs))
	for i := range jobs {
		title := titled(jobs[i].slide.Title)
		if k, ok := first[title]; ok {
			jobs[i].warn(layout.Warning{Text: fmt.Sprintf("slide %d has the same title; make them differ, as readers find slides by them", k+1)})
		} else {
			first[title] = i
		}
	}
}

// setting is what the blocks of the deck may ask. Its theme is checked: what makes the deck hard to read is a warning. Where
// theme or language are wrong, the setting has others, so that the slides can be checked all the same.
func (o *outline) setting() (set theme.Setting, errs []error) {
	t := o.Theme
	if t == nil {
		t = theme.Default()
	}
	advice, err := t.Check()
	for _, e := range split(err) {
		errs, t = append(errs, &Error{Err: e}), theme.Default()
	}
	t, dirty := cleanTheme(t)
	if t.Template != nil && len(errs) == 0 {
		advice = nil // its colours are others
		if o.applied, err = onTemplate(t); err != nil {
			for _, e := range split(err) {
				errs = append(errs, &Error{Err: e})
			}
			t, o.applied = theme.Default(), nil
		} else {
			t = o.applied.Theme
			o.told(o.applied.Warnings)
		}
	}
	t = t.WithRoles()
	o.fail(dirty)
	for _, a := range advice {
		o.warnings = append(o.warnings, Warning{Text: a.String()})
	}
	o.logos(t)
	l, wrong := o.language()
	if errs = append(errs, wrong...); l.advice != "" {
		o.warnings = append(o.warnings, Warning{Text: l.advice})
	}
	return theme.Setting{Theme: t, Colors: &t.Light, Mode: t.Mode, Lang: l.tag, Locale: l.locale, Words: l.words}, errs
}

// logos says what of the theme's logos is not drawn.
func (o *outline) logos(t *theme.Theme) {
	for _, p := range [...]*layout.Picture{t.Logo, t.LogoDark} {
		if p == nil {
			continue
		}
		for _, text := range p.LeftOut {
			o.warnings = append(o.warnings, Warning{Text: "of the theme's logo: " + text})
		}
	}
}

// failure joins the errors of the deck and of all slides.
func failure(jobs []job) error {
	errs := slices.Clip(jobs[0].deck.errs)
	for i := range jobs {
		errs = append(errs, jobs[i].errs...)
	}
	return errors.Join(errs...)
}
