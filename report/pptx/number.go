package pptx

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// numberings are the names of the numberings that PowerPoint counts by itself (ISO/IEC 29500-1, 20.1.10.61).
var numberings = [...]string{layout.Decimal: "arabicPeriod", layout.UpperAlpha: "alphaUcPeriod", layout.LowerAlpha: "alphaLcPeriod"}

// mostOrdinal is the last number at which a count may start (ISO/IEC 29500-1, 20.1.10.60).
const mostOrdinal = 32767

// ordinal is the numbering and the number of a marker: 3 of "3." and of "C."; Unmarked of any other.
func ordinal(marker string) (layout.Numbering, int) {
	mark, ok := strings.CutSuffix(marker, ".")
	if !ok || mark == "" {
		return layout.Unmarked, 0
	}
	switch c := mark[0]; {
	case len(mark) == 1 && c >= 'A' && c <= 'Z':
		return layout.UpperAlpha, int(c-'A') + 1
	case len(mark) == 1 && c >= 'a' && c <= 'z':
		return layout.LowerAlpha, int(c-'a') + 1
	}
	n, err := strconv.Atoi(mark)
	if err != nil || n < 1 || n > mostOrdinal {
		return layout.Unmarked, 0
	}
	return layout.Decimal, n
}

// typed reports a marker that is typed before the text: PowerPoint would count otherwise, or has no such marker.
func (p *para) typed() bool {
	return p.marker != "" && p.marker != layout.Bullet && p.marker != layout.Dash && p.start == 0
}

// mostLevels is how many levels the paragraphs of a text have.
const mostLevels = 9

// count finds the starts of the counts that give the paragraphs of one text their numbers. PowerPoint and LibreOffice count
// on from paragraph to paragraph of one level, numbering and start; deeper ones between them do not matter, any other ends
// the count. So one that begins right after another with the same start would go on with it: its first number is typed.
func count(ps []para) {
	type counting struct {
		kind        layout.Numbering
		start, next int
	}
	var levels [mostLevels]counting
	for i := range ps {
		p := &ps[i]
		level := min(p.level, mostLevels-1)
		clear(levels[level+1:])
		at := &levels[level]
		kind, n := ordinal(p.marker)
		switch {
		case kind == layout.Unmarked || kind == at.kind && n != at.next && n == at.start:
			*at, p.start = counting{}, 0
		case kind == at.kind && n == at.next:
			at.next++
			p.start = at.start
		default:
			*at, p.start = counting{kind, n, n + 1}, n
		}
	}
}

// number appends a paragraph with the slide number as a field, between two texts; props ends the properties of its runs. There is no field
// for the number of all slides (ISO/IEC 29500-1, 21.1.2.2.4).
func (s *sheet) number(x *markup, text, props string, around [2]string) {
	x.Raw(`<a:p>`)
	s.beside(x, around[0], props)
	x.Raw(`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="`, s.lang, `"`, props, `<a:t>`, text, `</a:t></a:fld>`)
	s.beside(x, around[1], props)
	x.Raw(`<a:endParaRPr lang="`, s.lang, `"/></a:p>`)
}

// beside appends a text before or after the slide number.
func (s *sheet) beside(x *markup, text, props string) {
	if text == "" {
		return
	}
	x.Raw(`<a:r><a:rPr lang="`, s.lang, `"`, props, `<a:t>`)
	x.Text(text)
	x.Raw(`</a:t></a:r>`)
}
