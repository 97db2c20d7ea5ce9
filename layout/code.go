package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Code is lines in the font of code, of which none is broken: they have the largest size of CodeText in which the widest has room, from
// that of the step on. Where none is small enough it is an error. It continues on another page.
type Code struct {
	Text  string // clean, without tabs
	Color Color

	para *Para
}

// Layout places the lines.
func (k *Code) Layout(c *Context, r Region) (Frame, Node, error) {
	p, own, ok := k.lines(), *c, false
	for steps := len(c.Scale[CodeText]); ; own.Step++ {
		natural, _ := p.root().Widths(&own) // of all lines, so that they have one size on all pages
		if ok = natural <= r.W; ok || own.Step >= steps-1 {
			break
		}
	}
	if !ok {
		return Frame{}, nil, k.wide(&own, r.W)
	}
	f, rest, err := p.lay(&own, r, 0)
	if rest == nil {
		return f, nil, err
	}
	return f, &Code{Text: k.Text, Color: k.Color, para: rest}, nil
}

// wide says which line has no room.
func (k *Code) wide(c *Context, w Length) error {
	line, most, n := 0, 0, 0
	for text := range strings.SplitSeq(k.Text, "\n") {
		if n++; utf8.RuneCountInString(text) > most {
			line, most = n, utf8.RuneCountInString(text)
		}
	}
	digit := &Para{Runs: []Run{{Text: "0", Mono: true}}, Type: CodeText}
	one, _ := digit.Widths(c)
	return fmt.Errorf("line %d of the code has %d characters, and %d have room at %v pt, the smallest size; break it, or give the code more width", line, most, w/max(one, 1), c.Size(CodeText))
}

// LeastWidth is the width of the widest line at the smallest size.
func (k *Code) LeastWidth(c *Context) Length {
	own := *c
	own.Step = len(c.Scale[CodeText])
	w, _ := k.lines().root().Widths(&own)
	return w
}

// lines are the lines as one paragraph.
func (k *Code) lines() *Para {
	if k.para == nil {
		k.para = &Para{Runs: []Run{{Text: k.Text, Color: k.Color, Mono: true}}, Type: CodeText}
	}
	return k.para
}
