package pptx

import (
	"slices"
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
	marker      string // "1."; layout.Bullet or layout.Dash for a bullet; "" for none
	mark        layout.Mark
	start       int // of the count that the marker belongs to; 0: none of PowerPoint's
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

// arena is the texts of a page in the memory of those of the page before.
type arena struct {
	body  layout.TextBody // solved last
	part  []layout.Run    // of the paragraph made last
	flows []flow
	paras []para
	runs  []run
}

// clear forgets the texts.
func (t *arena) clear() {
	clear(t.body.Paras)
	clear(t.part)
	clear(t.flows)
	clear(t.paras)
	clear(t.runs)
	*t = arena{layout.TextBody{Paras: t.body.Paras[:0]}, t.part[:0], t.flows[:0], t.paras[:0], t.runs[:0]}
}

// flow is a text as it stands at a place on the page. Those made before stay where they are when there is no room for another.
func (t *arena) flow(at layout.Point, of *layout.TextBody) *flow {
	first := len(t.paras)
	for i := range of.Paras {
		t.paras = append(t.paras, t.para(&of.Paras[i]))
	}
	t.flows = append(t.flows, flow{Rect: of.Rect, box: of.Box(), paras: slices.Clip(t.paras[first:])})
	f := &t.flows[len(t.flows)-1]
	for _, r := range [...]*layout.Rect{&f.Rect, &f.box} {
		r.X, r.Y = at.X+r.X, at.Y+r.Y
	}
	return f
}

func (t *arena) para(p *layout.TextPara) para {
	q := para{
		size: p.ParaPart.Size, pitch: p.Percent(), top: p.Y, height: p.H, left: p.X, hang: p.Hang,
		level: p.Level, marker: p.Marker, mark: p.Mark, markColor: p.MarkColor, align: p.ParaPart.Align, track: p.Track,
	}
	first := len(t.runs)
	t.add(p.ParaPart, p.Fixed, 0)
	if p.Beside != nil { // a space as wide as their distance
		space := len(t.runs)
		t.runs = append(t.runs, run{Run: layout.Run{Text: " "}, size: p.Beside.Size, track: p.Gap - p.Beside.Size*spaceWidth/1000})
		if t.add(p.Beside, false, p.Beside.Size); len(t.runs) > space+1 {
			t.runs[space].Color = t.runs[space+1].Color
		}
	}
	q.runs = slices.Clip(t.runs[first:])
	return q
}

// add adds the runs of a part, whose size is the paragraph's if it is 0.
func (t *arena) add(p *layout.ParaPart, fixed bool, size layout.Length) {
	t.part = p.PartRuns(t.part[:0], fixed)
	for _, r := range t.part {
		t.runs = append(t.runs, run{Run: r, size: size})
	}
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
