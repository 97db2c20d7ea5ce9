package pptx

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// flow is the text of one box: paragraphs of one column from the top.
type flow struct {
	layout.Rect             // of the column on the page
	box         layout.Rect // that keeps the lines
	paras       []para
}

// para is one paragraph.
type para struct {
	runs        []run
	size        layout.Length // of the type
	pitch       int           // of lines, percent of 1.2 em
	top, height layout.Length // below the column's group
	left, hang  layout.Length // of the text in the column, and of the marker left of it
	level       int
	marker      string // "1."; layout.Bullet for a bullet; "" for none
	start       int    // of the count that the marker belongs to; 0: none of PowerPoint's
	markColor   layout.Color
	align       layout.Align
	track       layout.Length
}

// run is a stretch of text in one look.
type run struct {
	layout.Run
	size  layout.Length // 0 is the paragraph's
	track layout.Length // after it, besides the paragraph's
}

// flowOf is a text as it stands at a place on the page.
func flowOf(at layout.Point, t *layout.TextBody) *flow {
	f := &flow{Rect: t.Rect, box: t.Box(), paras: make([]para, 0, len(t.Paras))}
	for _, r := range [...]*layout.Rect{&f.Rect, &f.box} {
		r.X, r.Y = at.X+r.X, at.Y+r.Y
	}
	for i := range t.Paras {
		f.paras = append(f.paras, paraOf(&t.Paras[i]))
	}
	return f
}

func paraOf(p *layout.TextPara) para {
	q := para{
		size: p.ParaPart.Size, pitch: p.Percent(), top: p.Y, height: p.H, left: p.X, hang: p.Hang,
		level: p.Level, marker: p.Marker, markColor: p.MarkColor, align: p.ParaPart.Align, track: p.Track,
	}
	runs := p.PartRuns(p.Fixed)
	q.runs = make([]run, len(runs))
	for i, r := range runs {
		q.runs[i].Run = r
	}
	if p.Beside == nil {
		return q
	}
	// a space as wide as their distance
	space := run{Run: layout.Run{Text: " "}, size: p.Beside.Size, track: p.Gap - p.Beside.Size*spaceWidth/1000}
	beside := p.Beside.PartRuns(false)
	if len(beside) > 0 {
		space.Color = beside[0].Color
	}
	q.runs = append(q.runs, space)
	for _, r := range beside {
		q.runs = append(q.runs, run{Run: r, size: p.Beside.Size})
	}
	return q
}

// spaceWidth is the width of a space in 1/1000 em, as Calibri and Carlito have it.
const spaceWidth = 226

// text is the plain text of the paragraphs, in one line.
func (f *flow) text() string {
	var b strings.Builder
	for i := range f.paras {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(f.paras[i].text())
	}
	return strings.TrimSpace(strings.ReplaceAll(b.String(), "\n", " "))
}

// text is the plain text of the paragraph.
func (p *para) text() string {
	runs := make([]layout.Run, len(p.runs))
	for k, r := range p.runs {
		runs[k] = r.Run
	}
	return layout.Plain(runs)
}
