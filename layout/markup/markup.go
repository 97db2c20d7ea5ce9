// Package markup reads inline Markdown: **bold**, *italic*, [text](link), ^sup^, ~sub~, the fraction ^2^/~3~ and the mark [^1] of a
// footnote; a newline is a hard break.
//
// It is CommonMark's inline syntax without what surprises in a deck: no blocks (a text may begin with "1. " or "# "),
// no HTML, no entities, no code, no images, and _ is a letter like any other. Superscripts and subscripts are those of
// Pandoc and hold no space. What is no markup stays as typed; a backslash takes the meaning of the character after it.
package markup

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
)

// Style is the look of text without markup, and of links.
type Style struct {
	Color layout.Color
	Link  layout.Color
	Bold  bool
}

// The bounds of one text. Matching marks takes the square of their number at worst.
const (
	mostBytes = 1 << 20
	mostMarks = 4096
)

// Parse reads a text of at most 1 MB with at most 4,096 of the characters *, [ and ], cleaned as layout/text does it. It
// gives at least one run, and neighbours differ in look. What layout/text refuses is an error, and so is a link that is not
// http, https, mailto, tel or "#ID".
func Parse(s string, st Style) ([]layout.Run, error) {
	if err := bounds(s); err != nil {
		return nil, err
	}
	w := writer{text: s, style: st}
	s, w.err = text.Clean(s)
	w.write(s)
	return w.runs, w.err
}

// Verbatim is a text as it stands, clean: no character of it is markup. It gives one run. What layout/text refuses is an error.
func Verbatim(s string, st Style) ([]layout.Run, error) {
	w := writer{style: st}
	s, err := text.Clean(s)
	return []layout.Run{w.run(look{}, s)}, err
}

// Plain is the text without its markup, in characters alone (layout.Plain): "10^6^" is "10⁶". What layout/text refuses is U+FFFD.
// A text that Parse refuses for its length is given back with its markup.
func Plain(s string) string {
	clean, _ := text.Clean(s)
	if bounds(s) != nil {
		return clean
	}
	w := writer{text: s}
	w.write(clean)
	return layout.Plain(w.runs)
}

var escaper = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `[`, `\[`, `]`, `\]`, `^`, `\^`, `~`, `\~`)

// Escape is markup that shows s as it is, as an item of a list, too: "1. x" is no item with a number then.
func Escape(s string) string {
	marked := strings.TrimLeft(s, " ")
	if m, text := CutMarker(marked); m != (Marker{}) {
		stop := len(s) - len(text) - len(". ")
		return s[:stop] + `\. ` + escaper.Replace(text)
	}
	return escaper.Replace(s)
}

func bounds(s string) error {
	if len(s) > mostBytes {
		return fmt.Errorf("markup: text %.40q ... has %d bytes, at most %d are allowed", s, len(s), mostBytes)
	}
	if len(s) <= mostMarks {
		return nil
	}
	if n := strings.Count(s, "*") + strings.Count(s, "[") + strings.Count(s, "]"); n > mostMarks {
		return fmt.Errorf("markup: text %.40q ... has %d of the characters * [ ], at most %d are allowed", s, n, mostMarks)
	}
	return nil
}

// writer collects the runs of a text.
type writer struct {
	text  string // as given, for messages
	style Style
	runs  []layout.Run
	err   error
}

func (w *writer) write(s string) {
	if !marked(s) {
		w.runs = []layout.Run{w.run(look{}, s)}
		return
	}
	if w.runs = w.bold(s); w.runs == nil {
		w.parse(s)
		w.fractions()
	}
	if len(w.runs) == 0 {
		w.runs = []layout.Run{w.run(look{}, "")}
	}
}

// fractions makes fractions of a superscript and a subscript that a slash parts: ^2^/~3~.
func (w *writer) fractions() {
	for i := range len(w.runs) {
		if i < 2 || w.runs[i-2].Shift != layout.Super || w.runs[i-1].Text != "/" || w.runs[i].Shift != layout.Sub {
			continue
		}
		w.runs[i-1].Text = layout.FractionSlash
		w.runs[i].Shift = layout.Denominator
	}
}

// look is how a stretch of text differs from the style.
type look struct {
	bold, italic bool
	shift        layout.Shift
	note         uint8
	href         string
}

func (w *writer) run(l look, text string) layout.Run {
	r := layout.Run{Text: text, Bold: w.style.Bold || l.bold, Italic: l.italic, Shift: l.shift, Note: l.note, Color: w.style.Color, Href: l.href}
	if l.href != "" {
		r.Color = w.style.Link
		r.Text = strings.Map(shown, text)
	}
	return r
}

// shown drops the characters that reorder text: in a link they can make one address look like another.
func shown(r rune) rune {
	switch {
	case r == 0x061C, r == 0x200E, r == 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
		return -1
	}
	return r
}

func (w *writer) add(l look, text string) {
	r := w.run(l, text)
	if r.Text == "" {
		return
	}
	if n := len(w.runs); n > 0 && r.Note > 0 && w.runs[n-1].Note > 0 {
		w.runs[n-1].Text += "," // 1,2 is not 12
	} else if n > 0 && r.Note == 0 {
		last := &w.runs[n-1]
		if t := last.Text; *last == (layout.Run{Text: t, Bold: r.Bold, Italic: r.Italic, Shift: r.Shift, Color: r.Color, Href: r.Href}) {
			last.Text = t + r.Text
			return
		}
	}
	w.runs = append(w.runs, r)
}
