package report

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
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

	mostHeld int // 0: mostHeld
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
	jobs[0].deck.mostHeld = cmp.Or(r.mostHeld, mostHeld)
	jobs[0].deck.workbook, jobs[0].deck.formats = workbook, r.formats()
	if r.Untraced {
		jobs[0].deck.claims = newClaimReader(jobs[0].set.Locale)
	}
	w := r.workers(ctx, &jobs[0].set, len(jobs), limits.Pages)
	if err := w.check(jobs); err != nil {
		return nil, err
	}
	if len(errs) > 0 {
		return nil, errors.Join(append(errs, failure(jobs))...)
	}
	if err := r.layOut(w, jobs, files); err != nil {
		return nil, err
	}
	info := r.info(jobs)
	info.Figures = jobs[0].deck.figures
	paged(info.Figures, pageOffsets(jobs))
	doc = &Document{Pages: info.Pages, files: files}
	if err := begin(ctx, files, info, jobs[0].set.Theme); err != nil {
		return nil, err
	}
	if err := w.draw(jobs, doc.files); err != nil {
		return nil, err
	}
	if r.Untraced {
		if err := errors.Join(w.trace(jobs), failure(jobs)); err != nil {
			return nil, err
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

// layOut builds the slides' blocks and finds the type, the pages and the heights of all slides. Where something is wrong it
// also draws the others, so that all that is wrong is said.
func (r *Renderer) layOut(w *workers, jobs []job, files []*file) error {
	any := func(*job) bool { return true }
	if err := w.each(jobs, any, func(_ *worker, j *job) { j.build() }); err != nil {
		return err
	}
	if jobs[0].deck.figures = collect(jobs); cites(files) {
		r.cite(jobs)
	} else {
		unkept(jobs)
	}
	if err := w.each(jobs, any, func(c *worker, j *job) { j.fit(c.Context) }); err != nil {
		return err
	}
	if err := w.alone().run(func(c *worker) { siblings(c, jobs) }); err != nil {
		return err
	}
	if err := w.each(jobs, good, func(c *worker, j *job) { j.settle(c.Context) }); err != nil {
		return err
	}
	if failure(jobs) == nil {
		return jobs[0].deck.limits.countPages(jobs)
	}
	return w.draw(jobs, nil)
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

// draw draws the slides into the files. The error joins all that is wrong with the deck.
func (w *workers) draw(jobs []job, files []*file) error {
	first := pageOffsets(jobs)
	err := w.each(jobs, good, func(c *worker, j *job) { j.draw(c, files, first[j.index]) })
	if err != nil {
		return err
	}
	bad := func(j *job) bool { return len(j.errs) > 0 }
	if err := w.each(jobs, bad, func(c *worker, j *job) { j.diagnose(c.Context) }); err != nil {
		return err
	}
	return failure(jobs)
}

// good reports a slide with which nothing is wrong so far.
func good(j *job) bool { return len(j.errs) == 0 }

// pageOffsets is the index of every slide's first page.
func pageOffsets(jobs []job) []int {
	first := make([]int, len(jobs))
	n := 0
	for i := range jobs {
		first[i] = n
		n += jobs[i].pages
	}
	return first
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
		o.footer = plain(d.Slides[0].Title)
	}
	jobs := make([]job, len(d.Slides))
	section, kicker := "", ""
	for i := range d.Slides {
		if err := ceased(ctx); err != nil {
			return nil, []error{err}
		}
		s, dirty := d.Slides[i].clean()
		j := &jobs[i]
		*j = job{deck: o, slide: s, index: i, set: set, footer: o.footer}
		j.set.Host = j
		j.set.Heading = s.Title + "\n" + s.Subtitle
		if s.Kind == Cover || s.Kind == Section {
			j.set.Colors = &set.Theme.Dark
		}
		if s.Kind == Section {
			section = plain(s.Title)
			if kicker = s.Kicker; kicker == "" {
				kicker = s.Title
			}
			o.sections = append(o.sections, plain(kicker))
		}
		for _, err := range dirty {
			j.fail(err)
		}
		j.identified()
		j.section, j.kicker, j.number = section, s.Kicker, len(o.sections)
		if j.kicker == "" {
			j.kicker = kicker
		}
	}
	twins(jobs)
	return jobs, errs
}

// check notes what is wrong with the slides before anything is laid out.
func (w *workers) check(jobs []job) error {
	any := func(*job) bool { return true }
	if err := w.alone().each(jobs, any, func(_ *worker, j *job) { j.bounded() }); err != nil {
		return err
	}
	return w.each(jobs, any, func(_ *worker, j *job) { j.validate() })
}

// twins warns of slides that have the title of an earlier one.
func twins(jobs []job) {
	first := make(map[string]int, len(jobs))
	for i := range jobs {
		title := plain(jobs[i].slide.Title)
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
	o.fail(dirty)
	for _, a := range advice {
		o.warnings = append(o.warnings, Warning{Text: a.String()})
	}
	l, wrong := o.language()
	if errs = append(errs, wrong...); l.advice != "" {
		o.warnings = append(o.warnings, Warning{Text: l.advice})
	}
	return theme.Setting{Theme: t, Colors: &t.Light, Mode: t.Mode, Lang: l.tag, Locale: l.locale, Words: l.words}, errs
}

// failure joins the errors of the deck and of all slides.
func failure(jobs []job) error {
	errs := slices.Clip(jobs[0].deck.errs)
	for i := range jobs {
		errs = append(errs, jobs[i].errs...)
	}
	return errors.Join(errs...)
}
