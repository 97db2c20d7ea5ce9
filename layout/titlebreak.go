package layout

import (
	"strings"
	"unicode/utf8"
)

// lastOfLongest is the least width of the last of two lines, in percent of the longer one's, where they part after a sign.
const lastOfLongest = 40

// parted is two lines of which the first ends with a sign that parts a title, where a box of some width breaks them so: of several
// such breaks the one with the shortest longer line. br has the widest first line.
func (b *breaker) parted(br broken) (best broken, ok bool) {
	for least := Length(0); len(br.lines) == 2; br = b.lines(make([]line, 0, 3), br.lines[0].width-1) {
		wide, over := b.room(br)
		first, last := br.lines[0], br.lines[1]
		signed := b.signed(first) && last.width*100 >= wide*lastOfLongest
		if signed && slack(wide, over, Unlimited) >= enough && (!ok || wide < least) {
			best, least, ok = br, wide, true
		}
		if last.width >= first.width || b.t.segs[first.to-1].hard || first.to-first.from == 1 {
			break // a narrower box would need another line, or break nowhere else
		}
	}
	return best, ok
}

// signed reports a line that ends with a sign after which a title may part, and not by a break of the author's own.
func (b *breaker) signed(l line) bool {
	s := b.t.segs[l.to-1]
	text := strings.TrimRight(b.t.pieces[s.b-1].Text, " ")
	last, _ := utf8.DecodeLastRuneInString(text)
	return !s.hard && strings.ContainsRune(":;,–", last)
}
