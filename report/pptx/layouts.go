package pptx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/template"
)

// sheetLayout is a layout of the file: one of the theme's for titles of so many lines, with content placeholders.
type sheetLayout struct {
	*theme.Seats
	layoutKey
	part     string // its name, below ppt, once all layouts of the file are known
	kind     string // ISO/IEC 29500-1, 19.7.15; "" is none
	name     string
	holders  []placeholder
	contents []layout.Rect // places of those that are contents
	xml      deflate.Entry // once it is written
	used     bool          // a slide stands on it, or it is always there

	on     *template.Layout // nil: it is our own
	colors colors           // of slides on it
}

// layoutKey is what tells the layouts of a file apart.
type layoutKey struct {
	of    int    // index of the theme's layout in order
	lines int    // of the title
	step  int    // of its ladder, at which the title is set
	code  string // of the arrangement of its content placeholders
	nth   int    // from 0, of those of one arrangement with their contents at other places
}

// usual is for how many title lines a layout is that is always there; the others, and those with a picture, are where slides stand on them.
const usual = 2

// hold makes the styles and the layouts that are always there.
func (s *sheet) hold() {
	s.inherited.box, s.inherited.title, s.inherited.body = s.plainStyle(), s.titleStyle(), s.bodyStyle()
	s.inherited.cell, s.rules = s.cellStyle(), s.tableLooks()
	s.master = sheetLayout{Seats: s.Seats(s.Layout(theme.MasterLayout), 1)}
	s.master.holders = s.feet(&s.master)
	for _, r := range [...]layout.PlaceRole{layout.PlaceFooter, layout.PlaceSlideNumber, layout.PlaceDate} {
		if s.master.Places[r].W > 0 {
			s.inherited.feet[r] = s.holder(&s.master, r, placeholder{}).style
		}
	}
	s.order = order(s.Layouts)
	s.made = map[layoutKey]*sheetLayout{}
	for i, l := range s.order {
		if l.Places[layout.PlacePicture].On && l.Key != theme.ContentLayout { // most decks have no such slide
			continue
		}
		for _, code := range arrange.Usual(l) {
			k := layoutKey{of: i, lines: usual, step: s.TitleStep(l, usual), code: code}
			s.made[k] = s.newLayout(k, nil)
			s.made[k].used = true
		}
	}
}

// order are the layouts of slides as they stand in the file: cover and section, then those of content, then the others.
func order(all []theme.SlideLayout) (out []*theme.SlideLayout) {
	first := [...]string{theme.CoverLayout, theme.SectionLayout, theme.ContentLayout, theme.StatementLayout, theme.QuoteLayout}
	rank := func(l *theme.SlideLayout) int {
		if i := slices.Index(first[:], l.Key); i >= 0 {
			return i
		}
		return len(first)
	}
	for i := range all {
		if all[i].Key != theme.MasterLayout {
			out = append(out, &all[i])
		}
	}
	slices.SortStableFunc(out, func(a, b *theme.SlideLayout) int { return rank(a) - rank(b) })
	return out
}

// layoutOf is the layout of a page whose contents have the code of an arrangement, with the usual places. Several goroutines may call it.
func (s *sheet) layoutOf(p *layout.Page, l *theme.SlideLayout, code []byte) *sheetLayout {
	k := layoutKey{of: slices.Index(s.order, l), lines: min(max(p.TitleLines, 1), max(l.Places[layout.PlaceTitle].MostLines(), 3)), step: p.TitleStep, code: string(code)}
	s.making.Lock()
	defer s.making.Unlock()
	if s.made[k] == nil {
		s.made[k] = s.newLayout(k, nil)
	}
	return s.made[k]
}

// use notes that a slide stands on a layout. Several goroutines may call it.
func (s *sheet) use(k *sheetLayout) {
	s.making.Lock()
	defer s.making.Unlock()
	k.used = true
}

// newLayout makes a layout, with its contents at places, or at the usual ones of its arrangement.
func (s *sheet) newLayout(key layoutKey, places []layout.Rect) *sheetLayout {
	l := s.order[key.of]
	k := &sheetLayout{Seats: s.SeatsAt(l, key.lines, key.step), layoutKey: key}
	k.kind, k.name = s.kindOf(l, key.code)
	if key.nth > 0 {
		k.name += " " + strconv.Itoa(key.nth+1)
	}
	if of := s.titleOf(k); of != "" {
		k.name += " (" + of + ")"
	}
	if places == nil {
		places = s.usualPlaces(k)
	}
	k.holders = s.placeholders(k, places)
	k.contents = places
	return k
}

// titleOf is for which titles a layout is, where they are not the usual ones: their lines, and their size where it is not that of so
// many lines.
func (s *sheet) titleOf(k *sheetLayout) string {
	var all []string
	switch k.lines {
	case usual:
	case 1:
		all = append(all, s.words.OneLine)
	case 3:
		all = append(all, s.words.ThreeLines)
	default:
		all = append(all, s.words.TitleLines.With(strconv.Itoa(k.lines)))
	}
	if k.step != s.TitleStep(k.Layout, k.lines) {
		all = append(all, s.words.TitleSize.With(k.Places[layout.PlaceTitle].TypeSize.String()))
	}
	return strings.Join(all, s.words.Comma)
}

// before orders the layouts of a file: those that are always there first, of each that for the usual title.
func (s *sheet) before(a, b *sheetLayout) int {
	rank := func(k *sheetLayout) (arrangement, title int) {
		all := arrange.Usual(k.Layout)
		if arrangement = slices.Index(all, k.code); arrangement < 0 {
			arrangement = len(all) + len(k.code)
		}
		if title = k.lines; title == usual && k.step == s.TitleStep(k.Layout, usual) {
			title = 0
		}
		return arrangement, title
	}
	arrangementA, titleA := rank(a)
	arrangementB, titleB := rank(b)
	return cmp.Or(a.of-b.of, arrangementA-arrangementB, strings.Compare(a.code, b.code), a.nth-b.nth, titleA-titleB, a.step-b.step)
}

// kindOf is what PowerPoint knows a layout as, and what it is called.
func (s *sheet) kindOf(l *theme.SlideLayout, code string) (kind, name string) {
	w := s.words
	switch l.Key {
	case theme.CoverLayout:
		kind, name = "title", w.CoverLayout
	case theme.CoverPanelLayout:
		kind, name = "title", w.CoverPanelLayout
	case theme.SectionLayout:
		kind, name = "secHead", w.SectionLayout
	case theme.StatementLayout:
		name = w.StatementLayout
	case theme.QuoteLayout:
		name = w.QuoteLayout
	case theme.PictureLeftLayout, theme.PictureLeftHalfLayout, theme.PictureLeftTwoThirdsLayout:
		name = w.PictureLeftLayout + part(l.Key)
	case theme.PictureRightLayout, theme.PictureRightHalfLayout, theme.PictureRightTwoThirdsLayout:
		name = w.PictureRightLayout + part(l.Key)
	case theme.PictureFullLayout:
		name = w.PictureFullLayout
	case theme.ContentLayout:
		return s.arrangementOf(code)
	default:
		name = l.Key
	}
	if l.Name != "" {
		name = l.Name
	}
	if !slices.Contains(arrange.Usual(l)[:1], code) {
		_, what := s.arrangementOf(code)
		name += ", " + what
	}
	return kind, name
}

// part is how much of the page a picture has, as it stands in the name of a layout.
func part(key string) string {
	switch {
	case strings.HasSuffix(key, "-half"):
		return ", 1/2"
	case strings.HasSuffix(key, "-two-thirds"):
		return ", 2/3"
	}
	return ", 1/3"
}

// arrangementOf is what PowerPoint knows an arrangement of contents as, and what it is called.
func (s *sheet) arrangementOf(code string) (kind, name string) {
	w := s.words
	switch code {
	case arrange.None:
		return "titleOnly", w.TitleLayout
	case arrange.One:
		return "obj", w.ContentLayout
	case arrange.TwoColumns:
		return "twoObj", w.ColumnsLayout
	case arrange.ThreeColumns:
		return "", w.ThreeColumnsLayout
	case arrange.TwoByTwo:
		return "fourObj", w.TwoByTwoLayout
	}
	count := clip(arrange.Counted(code), longestCount)
	if arrange.InColumns(code) {
		return "", w.ColumnsOf.With(count)
	}
	return "", w.RowsOf.With(count)
}

// longestCount is how many characters of the counts of contents stand in the name of a layout.
const longestCount = 100
