package charts

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
)

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

// text is what the bar of series k at point i says.
func (r *rows) text(k, i int) string {
	if r.says != nil {
		return r.says(i)
	}
	return r.c.text(&r.c.Series[k], i, r.c.Setting)
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
			if t := r.text(k, i); c.Width(t, strong) > c.Width(text, strong) {
				text = t
			}
		}
	}
	return text
}
