package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout/language"
)

// Capitals sets runs in the capitals of a language (BCP 47): a style, the text stays as typed. Words that would say something
// else keep their case, as runs of their own: those with a capital inside (mW, kWh, pH, iPhone), those with a micro sign, and
// symbols of units after a number ("5 km/h", "20 ms", "1980s").
func Capitals(runs []Run, lang string) (out []Run) {
	out = make([]Run, 0, len(runs))
	before := inText
	for _, r := range runs {
		if r.Caps = lang; r.Lang != "" {
			r.Caps = r.Lang
		}
		from, keeps := 0, false // of the part that goes on
		for at := 0; at < len(r.Text); {
			w := word(r.Text[at:])
			var kept bool
			if kept, before = before.takes(w); kept != keeps {
				to := at
				if kept {
					to = from + bound(r.Text[from:at])
				}
				out = r.part(out, from, to, keeps)
				if n := len(out); to == from && from > 0 { // the last word that keeps its case goes on
					from -= len(out[n-1].Text)
					out = out[:n-1]
				} else {
					from = to
				}
				keeps = kept
			}
			at += len(w)
		}
		if out = r.part(out, from, len(r.Text), keeps); r.Text == "" {
			out = append(out, r)
		}
	}
	return out
}

// part adds a part of a run unless it is empty.
func (r Run) part(out []Run, from, to int, kept bool) []Run {
	if from == to {
		return out
	}
	if r.Text = r.Text[from:to]; kept {
		r.Caps = ""
	}
	return append(out, r)
}

// bound is where in a text begins what stands directly before a word after it, so that "5mW" is one word to readers.
func bound(s string) int {
	return len(strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !lettered(r) }))
}

func lettered(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// word is the letters or the digits at the beginning of a text, or what stands before the first of them.
func word(s string) string {
	class := func(r rune) int {
		switch {
		case lettered(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 0
	}
	first, _ := utf8.DecodeRuneInString(s)
	if end := strings.IndexFunc(s, func(r rune) bool { return class(r) != class(first) }); end > 0 {
		return s[:end]
	}
	return s
}

// preceding is what stands before a word, as far as that says how to read it.
type preceding uint8

const (
	inText      preceding = iota
	afterWord             // letters, directly
	afterNumber           // a number, with a space or without
	afterUnit             // the symbol of a unit or what can be one, directly
	inUnit                // the symbol of a unit and a slash or a dot
)

// takes reports whether a word keeps its case in a context, and the context after it.
func (c preceding) takes(s string) (kept bool, after preceding) {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case lettered(first):
		if innerCapital(s) || (c == afterNumber || c == inUnit) && strings.Contains(symbols, " "+s+" ") {
			return true, afterUnit
		}
		return false, afterWord
	case unicode.IsDigit(first) && (c == afterWord || c == afterUnit):
		return false, c // H2, m2
	case unicode.IsDigit(first):
		return false, afterNumber
	case c == afterNumber && (s == " " || s == "\u00a0" || s == "\u2009" || s == "\u202f"):
		return false, afterNumber
	case c == afterUnit && (s == "/" || s == "·" || s == "\u22c5" || s == "²/" || s == "³/"):
		return true, inUnit
	}
	return false, inText
}

// innerCapital reports a word whose capitals say more than that it begins: one with a small letter and a capital inside, or a micro sign.
func innerCapital(s string) bool {
	small, inside := false, false
	for i, r := range s {
		if micro := r == '\u00b5' || r == '\u03bc' && i+2 < len(s) && s[i+2] < utf8.RuneSelf; micro {
			return true
		}
		small = small || unicode.IsLower(r)
		inside = inside || i > 0 && unicode.IsUpper(r)
	}
	return small && inside
}

// symbols are the units whose capitals are another's, or nobody's; those with a capital inside, as kWh, are known by that.
const symbols = " m km dm cm mm nm g kg mg t kt Mt Gt l hl dl cl ml s ms ns min h Hz Pa Wh Ah Nm Bq Sv Gy lm lx cd mol Mbit Gbit mbar" +
	" k mn bn tn pp bp bps ppm ppb "

// capital is a text in capitals, and what of the text as typed they stand for.
type capital struct {
	drawn string
	text  string   // as typed, letter for letter of as many bytes; where not, "", and
	typed []string // by letter drawn: nothing for all but the first where one letter becomes two
}

// capitals are the capitals of a run.
func (r *Run) capitals() capital {
	text := strings.ReplaceAll(r.Text, "\r\n", "\n")
	if ascii(text) && !dotted(r.Caps) {
		return capital{drawn: strings.ToUpper(text), text: text}
	}
	var c capital
	var b strings.Builder
	tag, _ := language.Parse(r.Caps) // what is no tag is English
	for rest := text; rest != ""; {
		s := word(rest)
		rest = rest[len(s):]
		caps := tag.Upper(s)
		b.WriteString(caps)
		c.add(s, utf8.RuneCountInString(caps))
	}
	c.drawn = b.String()
	return c
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// dotted reports a language in which the capital of i may not be I (Unicode, SpecialCasing.txt).
func dotted(lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return base == "tr" || base == "az" || base == "lt" || len(base) != 2
}

// add adds a word and the number of its capitals. Where it has another, as "ß" and "SS" do, all of the word stands for its first
// letter.
func (c *capital) add(s string, n int) {
	same := n == utf8.RuneCountInString(s)
	for range n {
		size := len(s)
		if same {
			_, size = utf8.DecodeRuneInString(s)
		}
		c.typed, s = append(c.typed, s[:size]), s[size:]
	}
}

// take is what the next letters that are drawn stand for.
func (c *capital) take(drawn string) (typed string) {
	if c.text != "" {
		n := min(len(drawn), len(c.text))
		typed, c.text = c.text[:n], c.text[n:]
		return typed
	}
	n := min(utf8.RuneCountInString(drawn), len(c.typed))
	typed = strings.Join(c.typed[:n], "")
	c.typed = c.typed[n:]
	return typed
}

// capitals shapes runs of which some are in capitals, and notes what their words stand for.
func (t *shaped) capitals(s *fonts.Shaper, runs []Run, spans []fonts.Span) {
	caps := make([]capital, len(runs))
	for i := range runs {
		if runs[i].Caps != "" {
			caps[i] = runs[i].capitals()
			spans[i].Text = caps[i].drawn
		}
	}
	t.pieces = s.Pieces(nil, spans)
	for i := range t.pieces {
		pc := &t.pieces[i]
		if runs[pc.Span].Caps == "" {
			continue
		}
		if typed := caps[pc.Span].take(pc.Text); typed != pc.Text {
			if t.typed == nil {
				t.typed = map[*fonts.Word]string{}
			}
			own := *pc.Word // as other words may have the same capitals
			pc.Word = &own
			t.typed[pc.Word] = typed
		}
	}
}

// says is the text of a word as it is typed.
func (t *shaped) says(w *fonts.Word) string {
	if typed, ok := t.typed[w]; ok {
		return typed
	}
	return w.Text
}

// silent reports words that stand for nothing: the later letters of one that became several.
func (t *shaped) silent(words []*fonts.Word) bool {
	for _, w := range words {
		if t.says(w) != "" {
			return false
		}
	}
	return true
}

// read is what pieces are read as; differs says that their own text is another.
func (t *shaped) read(ps []fonts.Piece) (text string, differs bool) {
	var b strings.Builder
	for i, pc := range ps {
		typed := t.says(pc.Word)
		differs = differs || typed != pc.Text
		if i+1 < len(ps) && pc.Hyphen != nil && pc.Hyphen == ps[i+1].Word {
			typed = strings.TrimSuffix(typed, "\u00ad") // the hyphen that is drawn says it
		}
		b.WriteString(typed)
	}
	return b.String(), differs
}
