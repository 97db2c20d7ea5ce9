package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Renderer renders decks. The zero value renders PDF on all cores; it may be shared between goroutines.
type Renderer struct {
	Formats []Format // nil: PDF
	Strict  bool     // warnings are errors
	Limits  Limits
	Workers int // at once; 0 is as many as there are cores. It never changes the result
	// Attach has the PDF carry the workbook with its figures; then it is PDF/A-3a.
	Attach bool
	// Workbook is the address at which the other files link to the workbook, where they are rendered with it: relative to
	// theirs, or absolute. "" makes no links; Save sets it by the paths.
	Workbook string
}

// Document is a rendered deck. It is not safe for concurrent use.
type Document struct {
	Pages    int
	Warnings []Warning
	formats  []Format
	writers  []layout.Writer
}

// Warning is something that was drawn, though not as asked; Text says what, and what to do.
type Warning struct {
	Slide int // from 1
	Title string
	Text  string
}

// String is the warning with its slide.
func (w Warning) String() string { return fmt.Sprintf("slide %d %q: %s", w.Slide, w.Title, w.Text) }

// ErrInternal is wrapped by errors that are no fault of the deck.
var ErrInternal = errors.New("internal error")

// Render lays out the deck and encodes it in the renderer's formats. All that is wrong with the deck is in the one error.
func (r *Renderer) Render(ctx context.Context, d *Deck) (*Document, error) {
	if err := given(ctx, d); err != nil {
		return nil, err
	}
	if err := r.Limits.check(d); err != nil {
		return nil, err
	}
	jobs, err := newJobs(d)
	if err != nil {
		return nil, err
	}
	book, err := r.appendix(d, jobs)
	if err != nil {
		return nil, err
	}
	crew := r.crew(ctx, &jobs[0].set)
	crew.each(jobs, func(c *layout.Context, j *job) {
		j.prepare(c)
		j.fit(c)
	})
	if ctx.Err() == nil {
		siblings(crew.contexts[0], jobs)
	}
	crew.each(jobs, func(c *layout.Context, j *job) { j.settle(c) })
	if err := failure(ctx, jobs); err != nil {
		return nil, err
	}
	doc := r.begin(d, jobs)
	if err := doc.take(ctx, book, r); err != nil {
		return nil, err
	}
	first := firsts(jobs)
	crew.each(jobs, func(c *layout.Context, j *job) { j.draw(c, doc, first[j.index]) })
	if err := failure(ctx, jobs); err != nil {
		return nil, err
	}
	for i := range jobs {
		doc.Warnings = append(doc.Warnings, jobs[i].warnings...)
	}
	if r.Strict && len(doc.Warnings) > 0 {
		return nil, strict(doc.Warnings)
	}
	return doc, nil
}

// Write writes the document in one of the formats that it was rendered in, once each.
func (d *Document) Write(w io.Writer, f Format) error {
	for i, have := range d.formats {
		if have != f {
			continue
		}
		if d.writers[i] == nil {
			return fmt.Errorf("report: the %s file was written already; render again", f.Ext())
		}
		wr := d.writers[i]
		d.writers[i] = nil
		return wr.Finish(w)
	}
	return fmt.Errorf("report: the document was not rendered as %s; add it to Renderer.Formats", f.Ext())
}

func strict(ws []Warning) error {
	errs := make([]error, len(ws))
	for i, w := range ws {
		errs[i] = fmt.Errorf("report: %s", w)
	}
	return errors.Join(errs...)
}

// newJobs makes a job of every slide.
func newJobs(d *Deck) ([]job, error) {
	set, err := setting(d)
	if err != nil {
		return nil, err
	}
	o := &outline{Deck: d, footer: d.Title}
	if o.footer == "" && len(d.Slides) > 0 {
		o.footer = markup.Plain(d.Slides[0].Title)
	}
	o.footer = oneLine(o.footer)
	jobs := make([]job, len(d.Slides))
	section, kicker := "", ""
	for i := range d.Slides {
		s := &d.Slides[i]
		j := &jobs[i]
		*j = job{deck: o, slide: s, index: i, set: set, footer: o.footer}
		if s.Kind == Cover || s.Kind == Section {
			j.set.Colors = &set.Theme.Dark
		}
		if s.Kind == Section {
			section = plain(s.Title)
			if kicker = s.Kicker; kicker == "" {
				kicker = section
			}
			o.sections = append(o.sections, kicker)
		}
		j.section, j.kicker, j.number = section, s.Kicker, len(o.sections)
		if j.kicker == "" {
			j.kicker = kicker
		}
	}
	twins(jobs)
	return jobs, validate(d)
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

// setting is what the blocks of the deck may ask.
func setting(d *Deck) (theme.Setting, error) {
	t, lang := d.Theme, d.Lang
	if t == nil {
		t = theme.Default()
	}
	if lang == "" {
		lang = "en"
	}
	locale, err := number.ParseLocale(lang)
	if err != nil {
		return theme.Setting{}, fmt.Errorf("report: Deck.Lang: %w", err)
	}
	return theme.Setting{Theme: t, Colors: &t.Light, Mode: t.Mode, Lang: lang, Locale: locale}, nil
}

// crew are the workers of one render.
type crew struct {
	ctx      context.Context
	contexts []*layout.Context
}

func (r *Renderer) crew(ctx context.Context, s *theme.Setting) *crew {
	n := r.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	c := &crew{ctx: ctx}
	for range n {
		c.contexts = append(c.contexts, &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(s.Mode)})
	}
	return c
}

// each has the workers do something with every job. A panic becomes the job's error.
func (w *crew) each(jobs []job, do func(*layout.Context, *job)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for _, c := range w.contexts {
		wg.Go(func() {
			for w.ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					return
				}
				if j := &jobs[i]; len(j.errs) == 0 {
					j.guarded(c, do)
				}
			}
		})
	}
	wg.Wait()
}

// guarded is the last net: what a block or a dependency panics with is contained.
func (j *job) guarded(c *layout.Context, do func(*layout.Context, *job)) {
	defer func() {
		if p := recover(); p != nil {
			j.fail(fmt.Errorf("%w: %v\n%s", ErrInternal, p, debug.Stack()))
		}
	}()
	do(c, j)
}

// failure joins the errors of all slides.
func failure(ctx context.Context, jobs []job) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	var errs []error
	for i := range jobs {
		for _, err := range jobs[i].errs {
			errs = append(errs, place{i + 1, jobs[i].slide.Title}.of(err))
		}
	}
	return errors.Join(errs...)
}
