package markup

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/deckfold/deckfold/layout"
)

// separator stands for a newline while parsing, and around the text: goldmark takes it as white space, but neither trims
// it nor sees a line in it, so that all of a text is one block.
const separator = "\u2028"

// inlines is goldmark with one block parser and no inline parsers but ours. It may be shared between goroutines.
var inlines = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(whole{}, 1)),
		parser.WithInlineParsers(
			util.Prioritized(shifts{}, 1),
			util.Prioritized(notes{}, 1),
			util.Prioritized(links{parser.NewLinkParser()}, 2),
			util.Prioritized(emphasis{}, 3),
		),
	)
})

// parse adds the runs of a text with markup.
func (w *writer) parse(s string) {
	src := []byte(separator + strings.ReplaceAll(s, "\n", separator) + separator)
	doc := inlines().Parse(text.NewReader(src))
	w.children(doc, src, look{})
	first, last := &w.runs[0], &w.runs[len(w.runs)-1]
	first.Text = strings.TrimPrefix(first.Text, "\n")
	last.Text = strings.TrimSuffix(last.Text, "\n")
	if last.Text == "" {
		w.runs = w.runs[:len(w.runs)-1]
	}
	if len(w.runs) > 0 && w.runs[0].Text == "" {
		w.runs = w.runs[1:]
	}
}

func (w *writer) children(n ast.Node, src []byte, l look) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, src, l)
	}
}

func (w *writer) node(n ast.Node, src []byte, l look) {
	switch n := n.(type) {
	case *ast.Text:
		w.literal(l, n.Segment.Value(src))
		return
	case *shifted:
		l.shift, l.note = n.shift, n.note
		w.literal(l, n.segment.Value(src))
		return
	case *ast.Emphasis:
		l.bold = l.bold || n.Level == 2
		l.italic = l.italic || n.Level == 1
	case *ast.Link:
		href, err := target(string(util.UnescapePunctuations(n.Destination)))
		if err != nil && w.err == nil {
			w.err = &LinkError{Text: w.text, Err: err}
		}
		l.href = href
	}
	w.children(n, src, l)
}

// literal adds source text, in which punctuation may be escaped.
func (w *writer) literal(l look, b []byte) {
	w.add(l, strings.ReplaceAll(string(util.UnescapePunctuations(b)), separator, "\n"))
}

// whole is a block parser that takes all of the text.
type whole struct{}

func (whole) Trigger() []byte             { return nil }
func (whole) CanInterruptParagraph() bool { return false }
func (whole) CanAcceptIndentedLine() bool { return true }

func (whole) Open(_ ast.Node, r text.Reader, _ parser.Context) (ast.Node, parser.State) {
	_, segment := r.PeekLine()
	n := ast.NewTextBlock()
	n.Lines().Append(segment)
	r.AdvanceToEOL()
	return n, parser.NoChildren
}

func (whole) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }
func (whole) Close(ast.Node, text.Reader, parser.Context)                 {}

// links is goldmark's link parser without its images: "!" before a link stays.
type links struct{ parser.InlineParser }

func (links) Trigger() []byte { return []byte{'[', ']'} }

func (l links) CloseBlock(n ast.Node, r text.Reader, c parser.Context) {
	l.InlineParser.(parser.CloseBlocker).CloseBlock(n, r, c)
}

// emphasis is goldmark's emphasis without "_", which names in figures are full of.
type emphasis struct{}

func (emphasis) Trigger() []byte                                     { return []byte{'*'} }
func (emphasis) IsDelimiter(b byte) bool                             { return b == '*' }
func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool { return true }
func (emphasis) OnMatch(consumes int) ast.Node                       { return ast.NewEmphasis(consumes) }

func (e emphasis) Parse(_ ast.Node, r text.Reader, c parser.Context) ast.Node {
	before := r.PrecendingCharacter()
	line, segment := r.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, e)
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	r.Advance(d.OriginalLength)
	c.PushDelimiter(d)
	return d
}

// shifted is a superscript or subscript; it holds text only.
type shifted struct {
	ast.BaseInline
	shift   layout.Shift
	note    uint8 // of a footnote's mark
	segment text.Segment
}

var kindShifted = ast.NewNodeKind("Shifted")

func (n *shifted) Kind() ast.NodeKind            { return kindShifted }
func (n *shifted) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// shifts reads ^sup^ and ~sub~, as Pandoc does: without spaces.
type shifts struct{}

func (shifts) Trigger() []byte { return []byte{'^', '~'} }

func (shifts) Parse(_ ast.Node, r text.Reader, _ parser.Context) ast.Node {
	line, segment := r.PeekLine()
	end := closing(line)
	if end < 2 {
		return nil
	}
	r.Advance(end + 1)
	n := &shifted{shift: layout.Super, segment: text.NewSegment(segment.Start+1, segment.Start+end)}
	if line[0] == '~' {
		n.shift = layout.Sub
	}
	return n
}

// MostNote is the greatest number of a footnote.
const MostNote = 99

// notes reads the marks of footnotes: [^1] to [^99].
type notes struct{}

func (notes) Trigger() []byte { return []byte{'['} }

func (notes) Parse(_ ast.Node, r text.Reader, _ parser.Context) ast.Node {
	line, segment := r.PeekLine()
	const from = 2
	n, end := 0, from
	for ; end < len(line) && '0' <= line[end] && line[end] <= '9' && n <= MostNote; end++ {
		n = 10*n + int(line[end]-'0')
	}
	if len(line) < from || line[1] != '^' || n == 0 || n > MostNote || line[from] == '0' || end >= len(line) || line[end] != ']' {
		return nil
	}
	r.Advance(end + 1)
	return &shifted{shift: layout.Super, note: uint8(n), segment: text.NewSegment(segment.Start+from, segment.Start+end)}
}

// closing is where the mark that line begins with stands again in the same word, or 0.
func closing(line []byte) int {
	for i := 1; i < len(line); {
		c, n := utf8.DecodeRune(line[i:])
		switch {
		case c == rune(line[0]):
			return i
		case unicode.IsSpace(c):
			return 0
		case c == '\\' && i+1 < len(line) && util.IsPunct(line[i+1]):
			n = 2
		}
		i += n
	}
	return 0
}
