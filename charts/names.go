package charts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
)

// mark is a name under the plot and the middle it stands at.
type mark struct {
	text string
	x    int
	must bool      // it is in focus: where names are thinned, it stands
	at   time.Time // of a date
}

// widestName is how wide a name may be, in percent of the chart.
const widestName = 60

// namesGap is the least room between two names.
const namesGap = 8 * pt

// wrapped are names in lines that a width holds; nil where all hold in one line, or where they do not in three.
func (p *Plot) wrapped(names []string, w int) [][]string {
	c := p.c
	wide := 0
	for _, n := range names {
		wide = max(wide, c.Width(n, c.tick()))
	}
	if wide <= w {
		return nil
	}
	rows := make([][]string, len(names))
	for i, n := range names {
		if rows[i] = c.wrap(n, w, c.tick()); rows[i] == nil || len(rows[i]) > 3 {
			return nil
		}
	}
	return rows
}

func lineCount(rows [][]string) int {
	n := 1
	for _, r := range rows {
		n = max(n, len(r))
	}
	return n
}

// wrap breaks a text between words into lines of a width; nil where a word is wider.
func (c *Canvas) wrap(text string, w int, l Label) (lines []string) {
	for para := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.FieldsSeq(para) {
			longer := strings.TrimSpace(line + " " + word)
			switch {
			case c.Width(longer, l) <= w:
				line = longer
			case c.Width(word, l) > w:
				return nil
			default:
				lines, line = append(lines, line), word
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// foot are the names under a plot, with the axis of time that they stand on, and those that stand.
type foot struct {
	time         TimeAxis
	marks        []mark
	form         dateForm // of dates
	single       bool     // there is no room for second lines: the one says all
	lasts        []mark   // second lines under them, from their left edges on
	places       []rect   // of the names that stand, with the room to the next
	every, first int
	wide         bool // a name is too wide to stand
}

// widen finds the names under the plot, which all stand about the middle of their points, and takes of the plot's width what the first
// and the last of them need that would stand out of the canvas.
func (p *Plot) widen(foot func(p *Plot) []mark) {
	c := p.c
	if c.nameless {
		return
	}
	for range 8 {
		p.stand(foot(p))
		left, right := 0, 0
		for _, r := range p.foot.places {
			if r.x1 != r.x0 {
				left, right = max(left, -r.x0), max(right, r.x1-namesGap-c.W)
			}
		}
		if left+right == 0 {
			return
		}
		p.x0, p.x1 = p.x0+left+pt/10, p.x1-right-pt/10
	}
	p.stand(foot(p))
}

// stand notes the names under the plot and finds those that stand. Wrapped ones all do, each in the room of its point.
func (p *Plot) stand(marks []mark) {
	f := &p.foot
	f.marks, f.places, f.lasts = marks, f.places[:0], nil
	switch dates := len(p.c.Dates) > 0; {
	case dates && f.time.Base == calendar.None:
		p.standDates()
	case p.rows == nil:
		f.places = slices.Grow(f.places, len(marks))[:len(marks)]
		f.every, f.first = p.thin(marks, f.places)
		if dates {
			f.form = dateForm{f.time.Form, f.time.Full}
			f.lasts, _ = p.lasts(f.form, marks, f.places)
		}
	}
}

// names draws names under the plot: in their lines where they are wrapped, else in one line, thinned so that none touches
// another.
func (p *Plot) names() {
	c, marks := p.c, p.foot.marks
	y := p.y1 + 7*pt + c.Size(layout.Tick)*75/100
	c.drawn.Names.Label, c.drawn.Names.Size = c.tick(), c.rec.ctx.Size(layout.Tick)
	if c.nameless {
		return
	}
	if p.rows != nil {
		c.drawn.Names.Every = 1
		for i, m := range marks {
			c.Block(Block{Label: c.tick(), Lines: p.rows[i], Align: layout.Center, Leading: c.leading()}, m.x, y)
		}
		return
	}
	places := p.foot.places
	c.drawn.Names.Every, c.drawn.Names.First = p.foot.every, p.foot.first
	draw := func() {
		for i, r := range places {
			if r.x1 != r.x0 {
				c.Text(marks[i].text, r.x0, y, c.tick())
			}
		}
	}
	c.drawn.Names.Form = p.foot.form.line
	// LibreOffice breaks a name that stands alone among many in the room of one of them
	if alone := len(marks) > 1 && c.drawn.Names.Every >= len(marks); alone || p.foot.wide || !anyNamed(c.texts) {
		c.drawn.Names.Every, c.drawn.Names.First = 0, 0
		c.Over(draw)
	} else {
		draw()
	}
	if len(p.foot.lasts) > 0 {
		c.Over(func() {
			for _, m := range p.foot.lasts {
				c.Text(m.text, m.x, y+c.leading(), c.tick())
			}
		})
	}
	p.missed(marks, places)
}

// anyNamed reports points that have names: of those that have none programs print numbers of their own.
func anyNamed(names []string) bool {
	return slices.ContainsFunc(names, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// missed warns of names that had no room and that nobody can guess from their neighbours.
func (p *Plot) missed(marks []mark, places []rect) {
	left := 0
	for _, r := range places {
		if r.x1 == r.x0 {
			left++
		}
	}
	if left == 0 || len(p.c.Dates) > 0 {
		return
	}
	for _, m := range marks {
		if !strings.ContainsAny(m.text, "0123456789") {
			p.c.rec.ctx.Advise(fmt.Sprintf("%d of %d names under a chart have no room; shorten them, or show the figures as Bar", left, len(marks)))
			return
		}
	}
}

// clamp is the left edge of a text of width w about x, within the canvas.
func (p *Plot) clamp(x, w int) int { return max(0, min(x-w/2, p.c.W-w)) }

// thinnings are the round steps between names.
var thinnings = [...]int{1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000}

// thin is the least step between names at which they have room at equal gaps, and the first that stands; places get those that do.
func (p *Plot) thin(marks []mark, places []rect) (every, first int) {
	for i, m := range marks {
		w := p.c.Width(m.text, p.c.tick())
		places[i] = rect{m.x - w/2, 0, m.x - w/2 + w + namesGap, 1}
	}
	every = max(len(marks), 1)
	for _, k := range thinnings {
		if spaced(places, k, p.phase(marks, k)) {
			every = k
			break
		}
	}
	first = p.phase(marks, every)
	p.foot.wide = false
	for i := range places {
		stands := i >= first && (i-first)%every == 0
		if wide := places[i].x1-places[i].x0 > p.c.W*widestName/100; !stands || wide {
			p.foot.wide = p.foot.wide || stands
			places[i] = rect{}
		}
	}
	return every, first
}

// spaced reports places of which every so many from the first on do not touch.
func spaced(places []rect, every, first int) bool {
	for i := first + every; i < len(places); i += every {
		if places[i-every].x1 > places[i].x0 {
			return false
		}
	}
	return true
}

// phase is the first name that stands of every so many: such that the one in focus does, and that round years do; else the first.
func (p *Plot) phase(marks []mark, every int) int {
	if i := slices.IndexFunc(marks, func(m mark) bool { return m.must }); i >= 0 {
		return i % every
	}
	if every%5 != 0 || len(p.c.Dates) > 0 {
		return 0
	}
	for i := range min(every, len(marks)) {
		n, err := strconv.Atoi(strings.TrimSpace(marks[i].text))
		if err != nil || n <= 1000 || n >= 3000 {
			break
		}
		if n%every == 0 {
			return i
		}
	}
	return 0
}
