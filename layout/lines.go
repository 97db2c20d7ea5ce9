package layout

import (
	"fmt"
	"sort"
	"strings"

	"github.com/deckfold/deckfold/fonts"
)

// segment is what stands between two break opportunities: pieces a to b.
type segment struct {
	a, b      int
	ink, full Length // width without and with its trailing spaces, at the size last asked for
	hyphen    Length // width of what is drawn where a line ends after it, at a soft hyphen; 0 for none
	hard      bool   // a line must end after it
	spaced    bool   // it ends with a space
	tight     bool   // a line may end after it only inside a word that no line can hold
	head      Length // width up to an inner hyphen, after which other programs may end a line; 0: there is none
	glyphs    int
}

// line is the segments from to to; width has no trailing space.
type line struct {
	from, to int
	width    Length
}

// anywhere is the break between the clusters of a long word.
const anywhere fonts.Break = 1 << 7

func segments(ps []fonts.Piece) []segment {
	n := 0
	for i := range ps {
		if ps[i].After != fonts.Join || i == len(ps)-1 {
			n++
		}
	}
	segs := make([]segment, 0, n)
	a, glyphs := 0, 0
	for i := range ps {
		glyphs += len(ps[i].Glyphs)
		if ps[i].After == fonts.Join && i < len(ps)-1 {
			continue
		}
		segs = append(segs, segment{a: a, b: i + 1, hard: ps[i].After == fonts.Hard, spaced: ps[i].Space > 0, tight: ps[i].After == anywhere, glyphs: glyphs})
		a, glyphs = i+1, 0
	}
	return segs
}

// breaker breaks the rest of one paragraph at one size.
type breaker struct {
	c    *Context
	t    *shaped
	size Length
	from int // first segment
	most int // lines; 0 is any number
}

// breaker measures the segments for a size.
func (p *Para) breaker(c *Context, t *shaped, size Length) breaker {
	if t.size != size {
		t.resize(c, p.root(), size)
	}
	b := breaker{c: c, t: t, size: size}
	if p.from > 0 {
		b.from = sort.Search(len(t.segs), func(i int) bool { return t.segs[i].b > p.from })
	}
	return b
}

// resize measures all segments for a size, and the text.
func (t *shaped) resize(c *Context, p *Para, size Length) {
	t.size, t.whole, t.rests = size, widths{}, nil
	var pen Length
	for i := range t.segs {
		s := &t.segs[i]
		if c.Work(1) != nil {
			return
		}
		t.measure(s, p, size)
		if i == len(t.segs)-1 {
			s.hyphen = 0
		}
		if t.long != nil {
			t.long.sums[i+1] = t.long.sums[i] + s.full
		}
		t.whole.natural, t.whole.least = max(t.whole.natural, pen+s.ink), max(t.whole.least, s.ink+s.hyphen)
		if pen += s.full; s.hard {
			pen = 0
		}
	}
}

// least is the width of the widest segment of the rest.
func (b *breaker) least() Length {
	t := b.t
	if b.from == 0 {
		return t.whole.least
	}
	if t.rests == nil {
		t.rests = make([]Length, len(t.segs)+1)
		for i := len(t.segs) - 1; i >= 0; i-- {
			t.rests[i] = max(t.rests[i+1], t.segs[i].ink+t.segs[i].hyphen)
		}
	}
	return t.rests[b.from]
}

func (t *shaped) measure(s *segment, p *Para, size Length) {
	s.full, s.head = 0, 0
	var tail Length // trailing space
	for _, pc := range t.pieces[s.a:s.b] {
		if s.head == 0 && strings.IndexByte(pc.Text, '-') > 0 {
			if w := p.hyphen(pc, size); w > 0 {
				s.head = s.full + w
			}
		}
		ink, space := p.advance(pc, size)
		if pc.Ink > 0 || len(pc.Glyphs) > 0 && pc.Space == 0 {
			tail = 0
		}
		tail += space
		s.full += ink + space
	}
	s.ink = s.full - tail
	if s.hyphen = 0; !s.hard && t.pieces[s.b-1].Hyphen != nil {
		s.hyphen, _ = p.advance(t.hyphen(*s), size)
	}
}

// hyphen is the piece that is drawn after a segment where a line ends there.
func (t *shaped) hyphen(s segment) fonts.Piece {
	last := t.pieces[s.b-1]
	return fonts.Piece{Word: last.Hyphen, Span: last.Span}
}

// advance is the width of a piece's ink and of its trailing spaces.
func (p *Para) advance(pc fonts.Piece, size Length) (ink, space Length) {
	if p.Runs[pc.Span].Shift != 0 {
		size = shifted(size)
	}
	ink, space = Scale32(pc.Ink, size, pc.Face), Scale32(pc.Space, size, pc.Face)
	if p.Track != 0 {
		n := 0
		for n < len(pc.Glyphs) && pc.Space > 0 && pc.Glyphs[len(pc.Glyphs)-1-n].Text == " " {
			n++
		}
		space += p.Track * Length(n)
		ink += p.Track * Length(len(pc.Glyphs)-n)
	}
	return ink, space
}

// hyphen is the width of a piece up to its first inner hyphen, as in "COVID-19".
func (p *Para) hyphen(pc fonts.Piece, size Length) (w Length) {
	for i, g := range pc.Glyphs {
		w += Scale32(g.Adv, size, pc.Face) + p.Track
		if g.Text == "-" && i > 0 && i < len(pc.Glyphs)-1 && pc.Glyphs[i+1].Text != " " {
			return w
		}
	}
	return 0
}

// shifted is the size of superscripts and subscripts.
func shifted(size Length) Length { return size * 62 / 100 }

// TooWide is a word that no line can hold, or a table whose columns have no room side by side.
type TooWide struct {
	Word       string // "" where it is a table
	Columns    int    // of the table
	Need, Room Length
}

// Error says how much room is missing.
func (e *TooWide) Error() string {
	if e.Word == "" {
		return fmt.Sprintf("its %d columns need %s pt of width, %s are available; leave some out, shorten the longest words in heads and cells, or split the table", e.Columns, e.Need, e.Room)
	}
	return fmt.Sprintf("the word %.80q needs %s pt of width and has %s; give it more room or shorten it", e.Word, e.Need, e.Room)
}

// fits reports a word that no line of width w can hold. Long words may be broken anywhere.
func (b *breaker) fits(w Length) error {
	if b.t.whole.least <= w || b.least() <= w {
		return nil
	}
	for _, s := range b.t.segs[b.from:] {
		if s.ink+s.hyphen > w {
			var word strings.Builder
			for _, pc := range b.t.pieces[s.a:s.b] {
				word.WriteString(b.t.says(pc.Word))
			}
			return &TooWide{Word: strings.TrimSpace(word.String()), Need: s.ink + s.hyphen, Room: w}
		}
	}
	return nil
}

// broken is a paragraph's lines. Other programs keep them in a box of the right width if the spaces between the segments
// from glue on do not break: so the last line has a second word.
type broken struct {
	lines []line
	glue  int // the number of segments if nothing is glued
}

// lines breaks greedily within limit. The last line gets a second word if that costs no line and leaves the line before
// it more than a stump.
func (b *breaker) lines(dst []line, limit Length) broken {
	segs := b.t.segs
	lines := b.greedy(dst, limit, len(segs))
	if n := len(lines); n > 1 && lines[n-1].to == len(segs) && b.lone(lines[n-1]) {
		if glue := lines[n-1].from - 1; glue > lines[n-2].from && segs[glue].spaced {
			try := b.greedy(make([]line, 0, n+1), limit, glue)
			if len(try) == n && try[n-1].to == len(segs) && try[n-1].width <= limit && try[n-2].width >= limit*35/100 {
				return broken{append(dst[:0], try...), glue}
			}
		}
	}
	return broken{lines, len(segs)}
}

// ends reports lines with the end of the text; without it there are more.
func (b *breaker) ends(br broken) bool {
	n := len(br.lines)
	return n == 0 || br.lines[n-1].to == len(b.t.segs)
}

// lone reports a line of one word.
func (b *breaker) lone(l line) bool {
	for _, s := range b.t.segs[l.from : l.to-1] {
		if s.spaced {
			return false
		}
	}
	return !b.t.segs[l.from].hard && (l.from == 0 || !b.t.segs[l.from-1].hard)
}

// greedy fills line after line; segments from glue on stay together. A line may have room for a segment and not for the
// hyphen after it: then it ends where it has, unless the next segment fits, too.
func (b *breaker) greedy(dst []line, limit Length, glue int) []line {
	segs := b.t.segs
	for i := b.from; i < len(segs) && (b.most == 0 || len(dst) < b.most); {
		l := line{from: i}
		var pen, width Length
		for i < len(segs) {
			next, ink, full := i+1, segs[i].ink, segs[i].full
			if i == glue || segs[i].tight {
				next, ink, full = b.unit(i, glue, limit)
			}
			if pen+ink > limit && i > l.from {
				break
			}
			width, pen, i = pen+ink, pen+full, next
			if w := width + segs[i-1].hyphen; w <= limit || l.to == 0 {
				l.to, l.width = i, w
			}
			if segs[i-1].hard {
				break
			}
		}
		if b.c.Work(i-l.from) != nil {
			return append(dst, line{from: l.from, to: len(segs)})
		}
		i = l.to
		dst = append(dst, l)
	}
	return dst
}

// unit is the end and the widths of the segments from i that stay together: those from glue, or a long word
// unless it is wider than a line.
func (b *breaker) unit(i, glue int, limit Length) (next int, ink, full Length) {
	segs := b.t.segs
	if i == glue {
		w := b.rest(i)
		return len(segs), w, w
	}
	next = b.t.long.ends[i]
	last := next - 1
	if full = b.t.long.sums[last] - b.t.long.sums[i]; full+segs[last].ink > limit {
		return i + 1, segs[i].ink, segs[i].full
	}
	return next, full + segs[last].ink, full + segs[last].full
}

// rest is the width of all segments from i on one line.
func (b *breaker) rest(i int) (w Length) {
	segs := b.t.segs
	for ; i < len(segs)-1; i++ {
		w += segs[i].full
	}
	return w + segs[i].ink
}

// room is the widest line and the narrowest line with its next piece; over is 0 if every line ends by itself.
func (b *breaker) room(br broken) (widest, over Length) {
	segs := b.t.segs
	for _, l := range br.lines {
		widest = max(widest, l.width)
		if l.to == len(segs) || segs[l.to-1].hard {
			continue
		}
		next := segs[l.to].ink
		switch {
		case l.to == br.glue:
			next = b.rest(l.to)
		case segs[l.to].tight && !segs[l.to-1].tight:
			_, next, _ = b.unit(l.to, len(segs), Unlimited)
		}
		if h := segs[l.to].head; h > 0 {
			next = h
		}
		full := l.width + segs[l.to-1].full - segs[l.to-1].ink + next
		if over == 0 || full < over {
			over = full
		}
	}
	return widest, over
}

// slack is how far, in 1/10 %, another program's widths may be off before a line in a box of the middle width breaks elsewhere.
func slack(widest, over, limit Length) int {
	if over == 0 || widest == 0 {
		return 1000
	}
	w := min((widest+over)/2, limit+BoxSlack)
	return int(min(w*1000/widest, over*1000/w)) - 1000
}

// enough is the slack that holds against LibreOffice, whose widths are off by up to 0.5 %, and PowerPoint.
const enough = 12

// narrowest is by how many quarters of a percent lines are narrowed at most to find slack.
const narrowest = 16

// settle breaks slightly narrower where that makes the breaks hold in other programs; balanced text as narrow as it goes.
func (b *breaker) settle(br broken, limit Length, balance bool) broken {
	n := len(br.lines)
	ends := b.ends(br)
	if ends {
		b.most = n + 1 // to see that it is too many
	}
	if balance && ends {
		return b.balance(br, limit)
	}
	wide, over := b.room(br)
	best := slack(wide, over, limit)
	for d := 1; d <= narrowest && best < enough; d++ {
		try := b.lines(make([]line, 0, n+1), limit-limit*Length(d)/400)
		if ends && len(try.lines) > n {
			break
		}
		wide, over = b.room(try)
		if s := slack(wide, over, limit); s > best {
			best, br = s, try
		}
	}
	return br
}

// balance finds the least limit that needs no more lines.
func (b *breaker) balance(br broken, limit Length) broken {
	n := len(br.lines)
	if n == 2 {
		if at, ok := b.parted(br); ok {
			return at
		}
	}
	lo, hi := limit/Length(n)/2, limit
	for hi-lo > Pt {
		mid := (lo + hi) / 2
		try := b.lines(make([]line, 0, n+1), mid)
		wide, _ := b.room(try)
		if len(try.lines) > n || wide > mid {
			lo = mid
		} else {
			hi, br = mid, try
		}
	}
	return br
}
