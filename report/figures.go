package report

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/xlsx"
)

// gather takes the figures of what the slide's blocks show, and those that its texts state.
func (j *job) gather() {
	able, paths := asked[Figured](j.shown)
	for i, x := range able {
		err := guard.Call(func() error {
			of, err := figuresOf(x, &j.set)
			j.lack(of.Sheets, paths[i], x)
			return errors.Join(err, j.take(of))
		})
		at := j.place()
		at.Block = paths[i]
		for _, e := range split(err) {
			j.failAt(at, fmt.Errorf("its figures: %w", e))
		}
	}
	for i := range j.slide.Data {
		_ = j.take(j.slide.Data[i].Figures(&j.set)) // validate says what is refused
	}
	_ = j.take(figure.Figures{Numbers: numbers(j.slide.Figures, &j.set)}) // validate says what is refused
	on := figure.Place{Slide: j.index + 1, Title: titled(j.slide.Title)}
	source := plain(j.slide.Source)
	for i := range j.figures.Sheets {
		s := &j.figures.Sheets[i]
		s.On = on
		if s.Source == "" {
			s.Source = source
		}
		if s.Unit == "" && len(j.slide.Body) == 1 {
			s.Unit = plain(j.slide.Subtitle)
		}
	}
	for i := range j.figures.Numbers {
		n := &j.figures.Numbers[i]
		if n.On = on; n.Source == "" {
			n.Source = source
		}
	}
	j.noteFigures()
}

// wanting is a format whose files cannot show a chart of every plan as what it is: it says of a sheet's what they lack.
type wanting interface {
	Lacks(s *figure.Sheet) string
}

// lack warns, once, of what the files lack of the charts of a block.
func (j *job) lack(sheets []figure.Sheet, path []int, of Figured) {
	b, _ := of.(Block)
	for _, f := range j.deck.formats {
		f, ok := f.(wanting)
		for i := range sheets {
			if !ok {
				break
			}
			if text := f.Lacks(&sheets[i]); text != "" {
				j.warn(layout.Warning{Text: text, Block: &spot{path, b}})
			}
		}
	}
}

// take takes figures with their texts clean. The error joins what is refused.
func (j *job) take(of figure.Figures) (err error) {
	sheets, numbers := len(j.figures.Sheets), len(j.figures.Numbers)
	j.figures.Sheets = append(j.figures.Sheets, of.Sheets...)
	j.figures.Numbers = append(j.figures.Numbers, of.Numbers...)
	for i := range of.Sheets {
		err = errors.Join(err, j.figures.Sheets[sheets+i].Clean())
	}
	for i := range of.Numbers {
		err = errors.Join(err, j.figures.Numbers[numbers+i].Clean())
	}
	return err
}

// figuresOf are the figures of what a block shows. Their values are checked where it does not check itself.
func figuresOf(x Figured, s *theme.Setting) (of figure.Figures, err error) {
	of = x.Figures(s)
	if _, ok := x.(Validator); ok {
		return of, nil
	}
	for i := range of.Sheets {
		err = errors.Join(err, of.Sheets[i].Check())
	}
	return of, err
}

// collect gathers the deck's figures under IDs and names of sheets that are theirs alone.
func collect(jobs []job) *figure.Figures {
	ids := make(map[string]int) // slide number by ID
	for i := range jobs {
		jobs[i].reserve(ids) // before others get what is left
	}
	all := &figure.Figures{}
	for i := range jobs {
		jobs[i].identify(ids)
		all.Sheets = append(all.Sheets, jobs[i].figures.Sheets...)
		all.Numbers = append(all.Numbers, jobs[i].figures.Numbers...)
	}
	wishes := make([]string, len(all.Sheets))
	for i := range all.Sheets {
		if wishes[i] = all.Sheets[i].Title; wishes[i] == "" {
			wishes[i] = all.Sheets[i].On.Title
		}
	}
	for i, name := range xlsx.Names(wishes) {
		all.Sheets[i].Name = name
	}
	return all
}

// figureIDs are the IDs of the slide's figures, to be read or set.
func (j *job) figureIDs(do func(id *string, kind string)) {
	w := j.set.Say()
	for i := range j.figures.Sheets {
		s := &j.figures.Sheets[i]
		do(&s.ID, [...]string{figure.KindTable: w.Table, figure.KindChart: w.Chart}[s.Kind])
	}
	for i := range j.figures.Numbers {
		do(&j.figures.Numbers[i].ID, w.Number)
	}
}

// reserve notes the IDs that figures have; two of one are an error.
func (j *job) reserve(ids map[string]int) {
	j.figureIDs(func(id *string, _ string) {
		if *id == "" {
			return
		}
		if k, ok := ids[*id]; ok {
			j.fail(fmt.Errorf("the figure ID %q is on slide %d, too; IDs are unique", *id, k))
			return
		}
		ids[*id] = j.index + 1
	})
}

// identify gives IDs to figures without one: made from the slide's ID or title and their place among the slide's, so that they
// stay when slides move.
func (j *job) identify(ids map[string]int) {
	base := j.slide.ID
	if base == "" {
		base = slug(letters(j.slide.Title))
	}
	count := map[string]int{}
	j.figureIDs(func(id *string, kind string) {
		if *id != "" {
			return
		}
		count[kind]++
		suffix := "_" + slug(kind)
		if n := count[kind]; n > 1 {
			suffix += strconv.Itoa(n)
		}
		*id = base + suffix
		for k := 2; ids[*id] > 0; k++ {
			*id = base + strconv.Itoa(k) + suffix
		}
		ids[*id] = j.index + 1
	})
}

// slug is the letters and digits of a title, words joined by _.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "_")
}

// cite says where the figures of the slide stand in the workbook, as runs for its source line: the sheet by its name, several
// by their numbers; sheets are the slide's, and so are the numbers from the given one on. They link to the
// cells of the figures where the workbook's address is known.
func (j *job) cite(sheets []figure.Sheet, number int) {
	var names []cells
	var texts []string
	for i := range sheets {
		names = append(names, cells{sheets[i].Name, xlsx.Range(&sheets[i])})
	}
	if n := len(j.figures.Numbers); n > 0 {
		names = append(names, cells{j.set.Say().KeyFigures, xlsx.NumberRange(number, n)})
	}
	if len(names) == 0 {
		return
	}
	for i, n := range names {
		if texts = append(texts, n.sheet); len(names) > 1 && i < len(sheets) {
			texts[i], _, _ = strings.Cut(n.sheet, " ")
		}
	}
	line := j.set.Say().DataLine
	if len(names) > 1 {
		line = j.set.Say().DataLines
	}
	word, after := line.Around()
	muted := j.set.Light.Muted
	for i, n := range names {
		r := layout.Run{Text: texts[i], Color: muted}
		if to := j.deck.workbook; *to != (url.URL{}) {
			r.Href = n.link(to)
		}
		j.cited = append(j.cited, layout.Run{Text: word, Color: muted}, r)
		word = j.set.Say().Comma
	}
	if after != "" {
		j.cited = append(j.cited, layout.Run{Text: after, Color: muted})
	}
}
