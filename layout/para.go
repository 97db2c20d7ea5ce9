package layout

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/fonts"
)

// Align is where a line stands in its width.
type Align uint8

// The alignments. DecimalPoint aligns the numbers of a column at their decimal separator; only tables know it.
const (
	Left Align = iota
	Right
	Center
	DecimalPoint
)

// Shift raises or lowers a run.
type Shift int8

// The shifts. A shifted run is set at 62 % of the size, the mean of what PowerPoint and LibreOffice draw. A denominator
// stands on the baseline, below the raised numerator of its fraction.
const (
	Sub         Shift = -1
	Super       Shift = 1
	Denominator Shift = 2
)

// Run is a stretch of text in one look. A newline is a hard break.
type Run struct {
	Text         string
	Bold, Italic bool
	Mono         bool // in the font of code
	Shift        Shift
	Note         uint8 // of the footnote whose mark it is, from 1; 0: of none
	Color        Color
	Href         string // http, https, mailto or tel URL, or "#ID" of a slide; "" is no link
	Bare         bool   // of a link: no line is drawn under it
	Lang         string // BCP 47; "" is the deck's
	Caps         string // the language (BCP 47) in whose capitals the text is drawn, see Capitals; "" is as typed
}

// The line pitches that every program keeps, in percent of 1.2 em. LibreOffice cuts a percentage, PowerPoint rounds it,
// so they are whole.
const (
	TitlePitch = 96
	BodyPitch  = 107
)

// Para is rich text. Besides Runs every field's zero value works: body text, aligned left. Its runs are cleaned when it is
// laid out, as one text; what layout/text refuses is an error then.
type Para struct {
	Runs    []Run
	Type    Type
	Role    Role // RoleNone is P
	Align   Align
	Pitch   int    // percent of 1.2 em; 0 is BodyPitch
	Balance bool   // lines of about equal length: titles
	Smaller bool   // set in the next smaller size of its type
	Measure int    // widest line in em; 0: the region's width
	Track   Length // letterspacing

	whole *Para // of a rest: the paragraph whose pieces it shares
	from  int   // first piece; 0 unless a rest
	text  *shaped
}

// shaped is a paragraph's text once shaped; it serves every step and width.
type shaped struct {
	pieces []fonts.Piece
	segs   []segment
	size   Length                 // the widths are for this size: those of segs, and
	long   *longWords             // nil: there are none
	whole  widths                 // of the text
	rests  []Length               // the least width from each segment on, once a rest asks
	typed  map[*fonts.Word]string // what words in capitals stand for, where that differs; nil: there are none
	err    error                  // why the text cannot be laid out
}

// widths are a text's width with no breaks but its own, and that of its widest unbreakable piece.
type widths struct{ natural, least Length }

// ParaPart is the solved part of a paragraph that a group shows.
type ParaPart struct {
	*Para
	First, Last int    // pieces
	Size        Length // of the type
	Lines       int
	Align       Align // as it was laid out; cells take their column's
	// Widest is the widest line; Over is the narrowest line with the next piece still on it, 0 if there is none.
	// A text box whose width is their mean breaks the same lines in other programs.
	Widest, Over Length
	// Glue is the piece from which spaces must not break, Last if there is none: so the last line keeps two words.
	Glue int
	Ends []int // the pieces after which lines end, without the last
}

// PartRuns appends the runs of the part's text; spaces that must not break are U+00A0, and soft hyphens that end a line are
// hyphens, as LibreOffice 7.4 draws none at a soft hyphen. Fixed has a newline at the end of every
// line: for lines whose room is too tight for a box to keep them.
func (p *ParaPart) PartRuns(out []Run, fixed bool) []Run {
	var room [256]byte
	said := room[:0] // of the last run
	last := -1
	ends := p.Ends
	for i, pc := range p.shape(nil).pieces[p.First:p.Last] {
		if pc.Span != last {
			if last >= 0 {
				out[len(out)-1].Text, said = string(said), said[:0]
			}
			out, last = append(out, p.root().Runs[pc.Span]), pc.Span
		}
		text := p.root().text.says(pc.Word)
		if at := p.First + i; at >= p.Glue && at < p.Last-1 && strings.HasSuffix(text, " ") {
			text = text[:len(text)-1] + "\u00a0"
		}
		if p.hyphenated(p.First + i) {
			text = strings.TrimSuffix(text, "\u00ad") + "-"
		}
		if len(ends) > 0 && p.First+i+1 == ends[0] {
			if ends = ends[1:]; fixed && pc.After != fonts.Hard {
				text = strings.TrimRight(text, " \u00a0") + "\n"
			}
		}
		said = append(said, text...)
	}
	if last >= 0 {
		out[len(out)-1].Text = string(said)
	}
	return out
}

// hyphenated reports a piece after which a line of the part ends at a soft hyphen.
func (p *ParaPart) hyphenated(piece int) bool {
	ps := p.shape(nil).pieces
	if ps[piece].Hyphen == nil || ps[piece].After != fonts.Soft || piece == len(ps)-1 {
		return false
	}
	return piece == p.Last-1 || slices.Contains(p.Ends, piece+1)
}

func (p *Para) root() *Para {
	if p.whole != nil {
		return p.whole
	}
	return p
}

// pitch is the distance of lines at a size.
func (p *Para) pitch(size Length) Length { return Leading(size, p.Percent()) }

// size is the paragraph's type size.
func (p *Para) size(c *Context) Length {
	size := c.Size(p.Type)
	if p.Smaller {
		return c.Scale.Smaller(p.Type, c.Step)
	}
	return size
}

// Percent is the line pitch in percent of 1.2 em.
func (p *Para) Percent() int {
	if p.Pitch == 0 {
		return BodyPitch
	}
	return p.Pitch
}

func (p *Para) baseline(size Length) Length { return Ascent(size, p.Percent()) }

// Leading is the distance of lines of a size at a pitch in percent of 1.2 em.
func Leading(size Length, percent int) Length { return size * 12 * Length(percent) / 1000 }

// Ascent is the first baseline below a paragraph's top: the mean of where LibreOffice and PowerPoint set it, each constant
// per size, so that a text box that starts at the paragraph's top is least wrong in both.
func Ascent(size Length, pitch int) Length {
	libre, power := Ascents(size, pitch)
	return (libre + power) / 2
}

// Ascents are where LibreOffice and PowerPoint set the first baseline of a text box.
func Ascents(size Length, pitch int) (libre, power Length) {
	leading, percent := Leading(size, pitch), Length(pitch)
	switch {
	case percent == 100:
		return size, size * 936 / 1000
	case percent < 100:
		return leading * 8 / 10, leading - size*264/1000
	}
	return leading - size/5, size * 9 * percent / 1000
}

// Text is the paragraph's plain text, as Plain has it.
func (p *Para) Text() string { return Plain(p.Runs) }

// longWord is the number of glyphs from which a word may be broken anywhere if it is wider than its line.
const longWord = 20

// shape shapes the text once; the shaper may be nil when it has been shaped already.
func (p *Para) shape(s *fonts.Shaper) *shaped {
	r := p.root()
	if r.text != nil {
		return r.text
	}
	t := &shaped{err: r.clean()}
	var buf [8]fonts.Span
	spans := buf[:0]
	for _, run := range r.Runs {
		st := fonts.Regular
		if run.Bold {
			st |= fonts.Bold
		}
		if run.Italic {
			st |= fonts.Italic
		}
		if run.Mono {
			st |= fonts.Mono
		}
		spans = append(spans, fonts.Span{Text: run.Text, Style: st})
	}
	if slices.ContainsFunc(r.Runs, func(run Run) bool { return run.Caps != "" }) {
		t.capitals(s, r.Runs, spans)
	} else {
		t.pieces = s.Pieces(nil, spans)
	}
	t.segs = segments(t.pieces)
	if long := func(s segment) bool { return s.glyphs >= longWord }; slices.ContainsFunc(t.segs, long) {
		t.pieces = t.cut(s, long)
		t.segs = segments(t.pieces)
		t.long = ofLongWords(t.segs)
	}
	r.text = t
	return t
}

// cut cuts long words into their clusters.
func (t *shaped) cut(s *fonts.Shaper, long func(segment) bool) []fonts.Piece {
	out := make([]fonts.Piece, 0, len(t.pieces)+longWord)
	for _, seg := range t.segs {
		for _, pc := range t.pieces[seg.a:seg.b] {
			if s.Work != nil && s.Work(1+len(pc.Glyphs)/8) != nil {
				return t.pieces
			}
			switch {
			case blank(pc) && len(out) > 0 && out[len(out)-1].After&^anywhere == fonts.Join:
				out[len(out)-1].After = fonts.Join // more spaces of its word
				out = append(out, pc)
			case long(seg) && pc.Level&1 == 0 && t.typed[pc.Word] == "":
				out = append(out, clusters(pc)...)
			default:
				out = append(out, pc)
			}
		}
	}
	return out
}

// clusters cuts a long word into pieces of one cluster each, so that it can be broken where nothing else helps.
func clusters(p fonts.Piece) (out []fonts.Piece) {
	for _, w := range p.Clusters() {
		out = append(out, fonts.Piece{Word: w, Span: p.Span, After: anywhere})
	}
	if p.After != fonts.Join {
		out[len(out)-1].After = p.After
	}
	return out
}

// Layout breaks the paragraph into lines. It continues on another page with at least two lines on each.
func (p *Para) Layout(c *Context, r Region) (Frame, Node, error) {
	f, rest, err := p.lay(c, r, settled)
	if rest == nil {
		return f, nil, err
	}
	return f, rest, err
}

// settled asks a paragraph to narrow its lines by itself.
const settled = -1

// lay is Layout with the limit of its lines narrowed by so many quarters of a percent.
func (p *Para) lay(c *Context, r Region, narrower int) (f Frame, rest *Para, err error) {
	t := p.shape(c.Shaper)
	if t.err != nil || p.from >= len(t.pieces) {
		return f, nil, t.err
	}
	size := p.size(c)
	pitch := p.pitch(size)
	b := p.breaker(c, t, size)
	if err = b.fits(r.W); err != nil {
		return f, nil, err
	}
	limit := p.limit(size, r.W)
	room := int(min(r.Break, r.H) / pitch)
	b.most = ahead(int(r.H / pitch))
	br := b.lines(c.lines(), limit-limit*Length(max(narrower, 0))/400)
	if narrower == settled && len(br.lines) > 1 && (!c.Dry || room < len(br.lines)) {
		br = b.settle(br, limit, p.Balance)
	}
	lines := br.lines
	*c.scratch = lines
	if err = c.Work(1); err != nil {
		return f, nil, err
	}
	n := split(len(lines), room)
	if c.Whole && n < len(lines) {
		n = 0
	}
	if n == 0 {
		return f, p, nil
	}
	end := len(t.pieces)
	if n < len(lines) {
		end = t.segs[lines[n].from].a
		rest = &Para{}
		*rest = *p
		rest.whole, rest.from, rest.text = p.root(), end, nil
	}
	f.Size, f.texts = Size{r.W, pitch * Length(n)}, allText
	if !c.Dry {
		p.draw(c, &f, drawn{t, size, broken{lines[:n], br.glue}, end})
	}
	return f, rest, nil
}

// ahead is how many lines of what may continue on another page are broken at once where a page has room for so many: enough
// to know where the page ends, and to set what ends on the next with it.
func ahead(room int) int { return max(2*room, 0) + 2 }

// limit is the width that lines may fill.
func (p *Para) limit(size, w Length) Length {
	if p.Measure > 0 {
		return min(w, size*Length(p.Measure))
	}
	return w
}

// split is how many of n lines stand on a page with room for so many: all, or at least two with at least two left.
func split(n, room int) int {
	switch {
	case room >= n:
		return n
	case n-room == 1:
		room--
	}
	if room < 2 {
		return 0
	}
	return room
}

// Widths are the paragraph's width with no breaks but its own, and that of its widest unbreakable piece.
func (p *Para) Widths(c *Context) (natural, least Length) {
	t := p.shape(c.Shaper)
	b := p.breaker(c, t, p.size(c))
	if b.from == 0 {
		return t.whole.natural, t.whole.least
	}
	for i, pen := b.from, Length(0); i < len(t.segs); i++ {
		s := &t.segs[i]
		natural = max(natural, pen+s.ink)
		if pen += s.full; s.hard {
			pen = 0
		}
	}
	return natural, b.least()
}

// LeastWidth is the width of the widest word.
func (p *Para) LeastWidth(c *Context) Length {
	b := p.breaker(c, p.shape(c.Shaper), p.size(c))
	return b.least()
}

// Baseline is the first baseline below the paragraph's top.
func (p *Para) Baseline(c *Context) Length { return p.baseline(p.size(c)) }

// LineHeight is the distance of the paragraph's lines.
func (p *Para) LineHeight(c *Context) Length { return p.pitch(p.size(c)) }
