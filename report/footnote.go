package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// footnotes are the slide's, a line each after its number; nil where it has none.
func (j *job) footnotes() *layout.Para {
	if len(j.slide.Footnotes) == 0 {
		return nil
	}
	b := texts(&j.set)
	l := look{layout.Source, layout.RoleP, j.set.Colors.Muted, false}
	all := &layout.Para{Type: l.Type, Role: l.Role}
	for i, s := range j.slide.Footnotes {
		if i > 0 {
			all.Runs = append(all.Runs, layout.Run{Text: "\n", Color: l.Color})
		}
		all.Runs = append(all.Runs, layout.Run{Text: strconv.Itoa(i + 1), Shift: layout.Super, Color: l.Color}, layout.Run{Text: "\u00a0", Color: l.Color})
		all.Runs = append(all.Runs, b.para(text.Line(s), l).Runs...)
	}
	b.report(j, "footnotes")
	return all
}

// titled is a title without its markup, and without the marks of footnotes: what names a slide elsewhere.
func titled(s string) string {
	if !strings.Contains(s, "[^") {
		return plain(s)
	}
	runs, err := markup.Parse(s, markup.Style{})
	if err != nil {
		return plain(s)
	}
	return text.Line(layout.Plain(slices.DeleteFunc(runs, func(r layout.Run) bool { return r.Note > 0 })))
}

// checkFootnotes reports footnotes that say nothing, and those of slides without a place for them.
func (j *job) checkFootnotes() {
	notes := j.slide.Footnotes
	if len(notes) == 0 {
		return
	}
	if len(notes) > markup.MostNote {
		j.fail(fmt.Errorf("it has %d footnotes, at most %d are allowed; split the slide", len(notes), markup.MostNote))
	}
	if !j.placeOf(layout.PlaceSource).On {
		j.fail(fmt.Errorf("its layout %q has no place for footnotes, which stand above the source; leave them out, or choose another layout", j.layout.Key))
	}
	for i, s := range notes {
		if strings.TrimSpace(s) == "" {
			j.fail(fmt.Errorf("footnote %d is empty; leave it out, with its mark", i+1))
		}
	}
}

// Footnote takes note of the mark of a footnote, and reports one that the slide has not.
func (j *job) Footnote(n int) error {
	if n > len(j.slide.Footnotes) {
		return fmt.Errorf("the mark [^%d] has no note, as Slide.Footnotes has %d; add the note, or write \\[^%d] for the characters", n, len(j.slide.Footnotes), n)
	}
	return nil
}

// noteMarks are the numbers of footnotes that a page marks.
type noteMarks map[int]bool

// take takes those of items: marks in paragraphs, and the characters of data.
func (m noteMarks) take(items []layout.Placed) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Text:
			for _, w := range v.Words {
				m.text(w.Text)
			}
		case *layout.Group:
			if p, ok := v.Source.(*layout.ParaPart); ok {
				if p.Type == layout.Source {
					continue
				}
				for i := range p.Runs {
					if n := p.Runs[i].Note; n > 0 {
						m[int(n)] = true
					}
				}
			}
			m.take(v.Items)
		}
	}
}

// text takes those of a text's characters.
func (m noteMarks) text(s string) {
	for _, r := range superscripts(s) {
		m[r] = true
	}
}

// superscripts are the numbers that a text writes in superscript characters.
func superscripts(s string) (out []int) {
	n := 0
	for _, r := range s + " " {
		if d := strings.IndexRune(superDigits, r); d >= 0 {
			n = min(10*n+len([]rune(superDigits[:d])), markup.MostNote+1)
			continue
		}
		if n > 0 {
			out, n = append(out, n), 0
		}
	}
	return out
}

const superDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// superscript is a number in superscript characters.
func superscript(n int) string {
	var b strings.Builder
	digits := []rune(superDigits)
	for _, r := range strconv.Itoa(n) {
		b.WriteRune(digits[r-'0'])
	}
	return b.String()
}

// unmarked warns of footnotes that no page of the slide marks.
func (j *job) unmarked() {
	for i := range j.slide.Footnotes {
		if !j.cites[i+1] {
			j.warn(layout.Warning{Text: fmt.Sprintf("footnote %d is marked nowhere; write [^%d] where it belongs, or leave it out", i+1, i+1)})
		}
	}
	j.cites = nil
}

// noteFigures gives the sheets of a slide's figures its footnotes.
func (j *job) noteFigures() {
	var all []string
	for i := range j.slide.Footnotes {
		all = append(all, j.footnote(i))
	}
	for i := range j.figures.Sheets {
		s := &j.figures.Sheets[i]
		s.Notes = append(slices.Clip(s.Notes), all...)
	}
}

// footnote is a footnote with its number, from 0, in characters alone.
func (j *job) footnote(i int) string {
	return superscript(i+1) + " " + text.Line(plain(j.slide.Footnotes[i]))
}

// Footnotes are those that a text with markup marks.
func (j *job) Footnotes(s string) (out []string) {
	if len(j.slide.Footnotes) == 0 {
		return nil
	}
	runs, _ := markup.Parse(s, markup.Style{})
	for _, r := range runs {
		if n := int(r.Note); n > 0 && n <= len(j.slide.Footnotes) {
			out = append(out, j.footnote(n-1))
		}
	}
	return out
}

// footnotesOf are the slide's footnotes that texts with markup mark, as the workbook has them.
func footnotesOf(set *theme.Setting, texts ...string) (out []string) {
	if h, ok := set.Host.(interface{ Footnotes(s string) []string }); ok {
		for _, s := range texts {
			out = append(out, h.Footnotes(s)...)
		}
	}
	return out
}
