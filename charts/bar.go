package charts

import (
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
)

// Bar draws horizontal bars from zero with their names at the left and their values at their ends, the largest first.
// Bars of several series stand one under another, or as parts of one bar.
type Bar struct {
	Ordered bool // the categories have an order of their own, which stands
	Stacked bool // the series as parts of one bar, with their sum at its end
	Share   bool // the series as parts of one bar, as shares of their sum, in percent
}

const (
	mostPitch  = 66 * pt // of bars
	leastPitch = 15 * pt
	leastBar   = 15 * pt // of one of several side by side
)

// Check reports what bars cannot show.
func (b Bar) Check(c *Chart) error { return checkBars(c, stacking(b.Stacked, b.Share)) }

// Least is what the bars need to stand apart.
func (b Bar) Least(c *Chart) layout.Length {
	row := leastPitch
	if n := len(c.Series); n > 1 && !b.Stacked && !b.Share {
		row = max(row, n*leastBar+6*pt)
	}
	h := c.points() * row
	if len(c.Rules) > 0 {
		h += ruleHead
	}
	if len(c.Series) > 1 {
		h += 24 * pt
	}
	return max(60*layout.Pt, layout.Length(h)*unit)
}

// Most is the height at which the bars are as thick as they get.
func (b Bar) Most(c *Chart) layout.Length {
	h := c.points() * b.mostPitch(c)
	if len(c.Rules) > 0 {
		h += ruleHead
	}
	if len(c.Series) > 1 {
		h += 24 * pt
	}
	return layout.Length(h) * unit
}

// mostPitch is the greatest distance of the categories.
func (b Bar) mostPitch(c *Chart) int {
	n, stacked := len(c.Series), b.Stacked || b.Share
	switch {
	case n > 1 && !stacked:
		return max(mostPitch, n*28*pt)
	case stacked && c.points() < 3:
		return 110 * pt
	}
	return mostPitch
}

// rows draws lying bars.
type rows struct {
	*bars
	order  []int
	names  [][]string // by point, in lines
	x0, x1 int
	pitch  int
	x      Scale
	mute   bool     // the bars have no room for their values
	cut    []string // names that are not whole
	texts  []rect   // of values, from the top
}

// Draw draws the bars.
func (b Bar) Draw(c *Canvas) error {
	r := &rows{bars: newBars(c), order: c.Plan.Order}
	c.legendOf(false)
	if len(c.Rules) > 0 {
		c.Top += ruleHead
	}
	r.pitch = min((c.H-c.Top)/max(len(r.order), 1), b.mostPitch(c.Chart))
	r.measure()
	c.drawn.Plot = c.area(rect{r.x0, c.Top, r.x1, c.Top + r.pitch*len(r.order)})
	c.Native(r.draw)
	r.rules()
	return nil
}

// measure finds where the bars begin and end: beside their names, which are cut before values are left out.
func (r *rows) measure() {
	c := r.c
	lo, _ := c.Plan.Scope.bounds()
	room := func(wide int) int {
		label := r.labelWidth()
		if lo < 0 {
			label *= 2
		}
		return c.W - wide - wrapSlack - nameGap - 24*pt - label
	}
	wide, ok := r.wrapNames()
	if !ok || room(wide) < leastPlot {
		wide = r.cutNames(c.W * 35 / 100)
	}
	if room(wide) < leastPlot {
		r.mute = true
		c.advise("the values of its bars")
	}
	r.fit(wide, r.labelWidth())
}

// labelWidth is the width of the widest text past the ends of the bars.
func (r *rows) labelWidth() (w int) {
	for _, i := range r.order {
		w = max(w, r.c.Width(r.widest(i), Label{r.typeOf(), r.c.Colors.Ink, true}))
	}
	return w
}

// fit fits the axis between names and labels of these widths.
func (r *rows) fit(wide, label int) {
	c := r.c
	s := c.Plan.Scope
	lo, hi := s.bounds()
	if r.x0 = 0; wide > 0 {
		r.x0 = wide + wrapSlack + nameGap
	}
	if r.x1 = c.W - 8*pt - label; label == 0 {
		r.x1 = c.W - pt
	}
	outer, least := [2]int{r.x0, c.W - pt}, r.x0 // where the axis and the least value may stand
	if lo < 0 {
		s.foot = label + 8*pt
		least += s.foot
	}
	axis := s.axis(r.x1 - r.x0)
	below, above := s.outlying() // a line, as under columns, cannot carry the rule: it would be upright
	axis.FixedMin, axis.FixedMax = axis.FixedMin || below, axis.FixedMax || above || below
	inner := [2]int{least, r.x1}
	r.x0, r.x1 = axis.fit(lo, hi, inner, outer)
	for lo < 0 && r.x0 > outer[0] && axis.at(lo, r.x0, r.x1) < r.x0+s.foot { // names and labels would meet
		axis.Min, axis.FixedMin = axis.Min-axis.Step, true
		r.x0, r.x1 = axis.fit(lo, hi, inner, outer)
	}
	r.x = Scale{Min: axis.Min, Max: axis.Max, Domain: r.x1 - r.x0}
	c.drawn.Value = axis
	for i := range r.names { // programs break them by the room left of the plot
		if r.cut == nil {
			r.names[i] = c.wrap(c.texts[i], r.x0-nameGap-wrapSlack/2, r.named())
		}
	}
}

// The room of names left of the plot: to the plot, and what the width of one may differ by in other programs.
const (
	nameGap   = 7 * pt
	wrapSlack = 2 * pt
)

// native reports names that other programs break as they are drawn. Where bars lie on both sides of zero LibreOffice breaks names by
// the room up to zero.
func (r *rows) native() bool {
	lo, _ := r.c.Plan.Scope.bounds()
	return r.cut == nil && (lo >= 0 || lineCount(r.names) < 2)
}

// named is how the names look.
func (r *rows) named() Label { return Label{r.typeOf(), r.c.Colors.Ink, false} }

// wrapNames breaks the names into lines that the distance of the bars holds, and gives the width of the widest; ok is false where some
// have no room.
func (r *rows) wrapNames() (wide int, ok bool) {
	c := r.c
	look := r.named()
	r.names = make([][]string, c.points())
	rooms := [...]struct {
		share int // of the width, in percent
		lines int // as many at most
	}{{40, 1}, {40, 99}, {60, 99}}
	from := 1
	if lo, _ := c.Plan.Scope.bounds(); lo < 0 { // see native
		from = 0
	}
	for _, room := range rooms[from:] {
		wide, ok = 0, true
		for _, i := range r.order {
			lines := c.wrap(c.texts[i], c.W*room.share/100, look)
			if lines == nil || len(lines) > room.lines || len(lines)*c.Size(look.Type) > r.pitch {
				ok = false
				break
			}
			r.names[i] = lines
			for _, t := range lines {
				wide = max(wide, c.Width(t, look))
			}
		}
		if ok {
			return wide, true
		}
	}
	return wide, false
}

// cutNames breaks the names into lines of a width, also within words, and cuts those that the distance of the bars does not hold so.
func (r *rows) cutNames(w int) (wide int) {
	c, look := r.c, r.named()
	most := max(r.pitch/c.Size(look.Type), 1)
	r.cut = []string{}
	for _, i := range r.order {
		lines := c.breakWords(c.texts[i], w, look)
		if len(lines) > most {
			r.cut = append(r.cut, strconv.Quote(c.texts[i]))
			lines = lines[:most]
			last := lines[most-1]
			for last != "" && c.Width(last+"…", look) > w {
				_, n := utf8.DecodeLastRuneInString(last)
				last = last[:len(last)-n]
			}
			lines[most-1] = strings.TrimSpace(last) + "…"
		}
		r.names[i] = lines
		for _, t := range lines {
			wide = max(wide, c.Width(t, look))
		}
	}
	if len(r.cut) > 0 {
		c.advise("all of the names " + firstOf(r.cut))
	}
	return wide
}

// breakWords breaks a text into lines of a width, also within words.
func (c *Canvas) breakWords(text string, w int, l Label) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if longer := strings.TrimSpace(line + " " + word); c.Width(longer, l) <= w {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; c.Width(line, l) > w; {
			head := line
			for utf8.RuneCountInString(head) > 1 && c.Width(head, l) > w {
				_, n := utf8.DecodeLastRuneInString(head)
				head = head[:len(head)-n]
			}
			if head == line {
				break
			}
			lines, line = append(lines, head), line[len(head):]
		}
	}
	return append(lines, line)
}

// firstOf are the first of some names, for a message.
func firstOf(names []string) string {
	const most = 3
	if len(names) > most {
		return strings.Join(names[:most], ", ") + " ..."
	}
	return strings.Join(names, ", ")
}

// widest is the widest text past the end of a point's bars.
func (r *rows) widest(i int) string {
	c, text := r.c, ""
	switch {
	case r.st == Shares || r.mute:
	case r.summed():
		text = c.total(i)
	default:
		for k := range c.Series {
			strong := Label{layout.Label, c.Colors.Ink, true}
			if t := c.text(&c.Series[k], i, c.Locale); c.Width(t, strong) > c.Width(text, strong) {
				text = t
			}
		}
	}
	return text
}

// order is the categories from the top: by their sums, Other last.
func (b Bar) order(c *Chart, of *resolved) []int {
	order := make([]int, c.points())
	for i := range order {
		order[i] = i
	}
	if b.Ordered || b.Share {
		return order
	}
	size := func(i int) float64 {
		switch {
		case of.rest(i):
			return math.Inf(-1)
		case !c.some(i):
			return -math.MaxFloat64
		case len(c.Series) == 1:
			return c.Series[0].top(i)
		}
		return c.sum(i)
	}
	sort.SliceStable(order, func(a, z int) bool { return size(order[a]) > size(order[z]) })
	return order
}

func (r *rows) at(v float64) int { return r.x0 + r.x.Translate(v) }

// draw draws names and bars from the top, and the line they begin at.
func (r *rows) draw() {
	c := r.c
	half := r.pitch * 62 / 200
	if r.st == Apart && len(c.Series) > 1 {
		half = r.pitch * 82 / 200
	}
	for row, i := range r.order {
		middle := c.Top + row*r.pitch + r.pitch/2
		if r.native() {
			r.name(i, middle)
		} else {
			c.Over(func() { r.name(i, middle) })
		}
		if r.st == Apart {
			r.group(i, middle, half)
		} else {
			r.stack(i, middle, half)
		}
	}
	zero := r.at(0)
	c.Line(zero, c.Top, zero, c.Top+r.pitch*len(r.order), Stroke{Color: c.Colors.Ink, Width: pt})
	one := max(2*half, 1)
	if n := len(c.Series); r.st == Apart && !r.base {
		one = max(one/n, 1)
	} else {
		c.drawn.Overlap = 100
	}
	c.drawn.Gap = (r.pitch - 2*half) * 100 / one
	c.drawn.Names = NameAxis{Label: r.named(), Size: c.rec.ctx.Size(r.typeOf()), Every: 1, Form: c.dateForm()}
	if !anyNamed(c.texts) || !r.native() {
		c.drawn.Names.Every = 0
	}
}

// typeOf is the type of names and values: smaller where the bars are narrow.
func (r *rows) typeOf() layout.Type {
	if r.pitch < 18*pt {
		return layout.Tick
	}
	return layout.Label
}

// name draws a category's name at the left of the plot, its lines about their middle, as programs do.
func (r *rows) name(i, middle int) {
	c := r.c
	l, wide := r.named(), 0
	size, lines := c.Size(l.Type), r.names[i]
	for _, t := range lines {
		wide = max(wide, c.Width(t, l))
	}
	if wide == 0 {
		return
	}
	leading := min(size*12/10, r.pitch/len(lines))
	y := middle + size*33/100 - (len(lines)-1)*leading/2
	c.Block(Block{Label: l, Lines: lines, Align: layout.Center, Leading: leading}, r.x0-nameGap-wide+wide/2, y)
}

// group draws the bars of one category one under another.
func (r *rows) group(i, middle, half int) {
	c := r.c
	n := len(c.Series)
	for k := range c.Series {
		top := middle - half + 2*half*k/n
		bottom := middle - half + 2*half*(k+1)/n
		if n > 1 && k < n-1 {
			bottom -= pt / 2
		}
		r.bar(k, i, rect{0, top, 0, bottom})
	}
}

// bar draws one bar between the top and the bottom of a rectangle, its value past its end; missing values are an en dash.
func (r *rows) bar(k, i int, b rect) {
	c, s := r.c, r.spans[k][i]
	l := Label{r.typeOf(), c.Colors.Ink, false}
	if b.y1-b.y0 < 16*pt && len(c.Series) > 1 {
		l.Type = layout.Tick
	}
	base := (b.y0+b.y1)/2 + c.Size(l.Type)*33/100
	switch {
	case !s.ok && r.mute:
		return
	case !s.ok:
		r.write(c.Value(k, i), l, r.at(0)+8*pt, base)
		c.Over(func() { c.Text(c.Value(k, i), r.at(0)+8*pt, base, l) })
		return
	}
	look, _, tone := r.look(k, i)
	switch {
	case c.Plan.focused(i):
		l.Bold, l.Color = true, c.Colors.Primary
	case len(c.Series) > 1:
		l.Color = tone
	}
	if s.from > 0 {
		c.Rect(r.at(0), b.y0, r.at(s.from), b.y1, c.Colors.Tint)
	}
	r.bars.draw(look, rect{r.at(s.from), b.y0, r.at(s.to), b.y1})
	if r.mute {
		return
	}
	text := c.text(&c.Series[k], i, c.Locale)
	x := r.at(math.Max(s.from, s.to)) + 8*pt
	if s.to < 0 {
		x = r.at(s.to) - 8*pt - c.Width(text, l)
	}
	r.write(text, l, x, base)
	r.label(k, DataLabel{Point: i, Text: text, Place: Outside, Label: l}, x, base)
}

// stack draws the parts of one bar, their values in them and their sum at the end.
func (r *rows) stack(i, middle, half int) {
	c := r.c
	end := 0.0
	for k := range c.Series {
		s := r.spans[k][i]
		if !s.ok {
			continue
		}
		look, fill, _ := r.look(k, i)
		x0, x1 := r.at(math.Min(s.from, s.to)), r.at(math.Max(s.from, s.to))
		if x1-x0 > 3*pt && s.from != 0 {
			x0 += pt // a hair of the ground parts it from the one before
		}
		r.bars.draw(look, rect{x0, middle - half, x1, middle + half})
		end = math.Max(end, s.to)
		if text, l, ok := r.inside(k, i, fill, x1-x0, 2*half); ok {
			if x, ok := r.clear((x0+x1)/2, c.Width(text, l), rect{x0 + 3*pt, 0, x1 - 3*pt, 0}); ok {
				r.label(k, DataLabel{Point: i, Text: text, Place: Middle, Label: l}, x, middle+c.Size(l.Type)*34/100)
			}
		}
	}
	if text := c.total(i); r.summed() && text != "" && !r.mute {
		l := Label{r.typeOf(), c.Colors.Ink, true}
		x, base := r.at(end)+8*pt, middle+c.Size(l.Type)*33/100
		r.write(text, l, x, base)
		c.DataLabel(0, r.end(), DataLabel{Point: i, Text: text, Place: Outside, Label: l}, x, base)
	}
}

// write notes where a value stands, if there are rules that must not cross it out.
func (r *rows) write(text string, l Label, x, base int) {
	if len(r.c.Rules) > 0 {
		size := r.c.Size(l.Type)
		r.texts = append(r.texts, rect{x - 3*pt, base - size*8/10, x + r.c.Width(text, l) + 3*pt, base + size*3/10})
	}
}

// clear is where a text of width w may begin about a middle and within a bar without touching a rule.
func (r *rows) clear(middle, w int, bar rect) (x int, ok bool) {
	free := func(x int) bool {
		for _, u := range r.c.Rules {
			if at := r.at(u.Value); at > x-4*pt && at < x+w+4*pt {
				return false
			}
		}
		return x >= bar.x0 && x+w <= bar.x1
	}
	tries := []int{middle - w/2}
	for _, u := range r.c.Rules {
		tries = append(tries, r.at(u.Value)-w-5*pt, r.at(u.Value)+5*pt)
	}
	for _, x := range tries {
		if free(x) {
			return x, true
		}
	}
	return 0, false
}
