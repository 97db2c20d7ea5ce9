package xmltree

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Parser parses parts within bounds that they share. The zero value lets nothing pass.
type Parser struct {
	Depth    int // of elements within each other
	Elements int // that are left, of all parts
	Attrs    int // that are left, of all parts
}

// mostAttrs is how many attributes an element may have; the largest that are known, of colour maps, have twelve.
const mostAttrs = 256

// ErrStrict is what a part in the namespaces of ISO/IEC 29500-1's strict form is refused with.
var ErrStrict = errors.New("it is in the strict form of Office Open XML")

// Parse parses a part. What it gives refers to a copy of data; the places of elements are those in Text, which is data unless that is
// in UTF-16.
func (p *Parser) Parse(data []byte) (root *Element, source string, err error) {
	s, err := decode(data)
	if err != nil {
		return nil, "", err
	}
	r := &reader{Parser: p, s: s}
	root, err = r.document()
	if err != nil {
		return nil, "", fmt.Errorf("line %d: %w", 1+strings.Count(s[:min(r.at, len(s))], "\n"), err)
	}
	return root, s, nil
}

// reader is a part that is parsed.
type reader struct {
	*Parser
	s     string
	at    int
	scope []binding
	stack []opened
	free  []Element // elements that were made together
	attrs []Attr    // likewise
}

// opened is an element whose end is to come.
type opened struct {
	*Element
	raw   string // its name as it is written
	more  []byte // its characters, where they are in several pieces
	scope int    // how many bindings there were before it
}

// document reads the root element, and what stands around it.
func (r *reader) document() (*Element, error) {
	var root *Element
	for {
		if err := r.misc(); err != nil {
			return nil, err
		}
		if r.at == len(r.s) {
			break
		}
		if root != nil || r.s[r.at] != '<' {
			return nil, errors.New("something stands beside the root element")
		}
		var err error
		if root, err = r.tree(); err != nil {
			return nil, err
		}
	}
	if root == nil {
		return nil, errors.New("it has no element")
	}
	return root, nil
}

// misc passes over white space, comments and instructions.
func (r *reader) misc() error {
	for {
		r.space()
		rest := r.s[r.at:]
		if !strings.HasPrefix(rest, "<!") && !strings.HasPrefix(rest, "<?") {
			return nil
		}
		if err := r.aside(); err != nil {
			return err
		}
	}
}

// aside passes over a comment or an instruction.
func (r *reader) aside() error {
	switch rest := r.s[r.at:]; {
	case strings.HasPrefix(rest, "<!--"):
		return r.past("<!--", "-->")
	case strings.HasPrefix(rest, "<?"):
		return r.past("<?", "?>")
	}
	return errors.New("it has a document type, which no part may have (ISO/IEC 29500-2, 6.2.5)")
}

// past goes past what begins and ends with marks.
func (r *reader) past(begin, end string) error {
	i := strings.Index(r.s[r.at+len(begin):], end)
	if i < 0 {
		return fmt.Errorf("%s has no end", begin)
	}
	r.at += len(begin) + i + len(end)
	return nil
}

func (r *reader) space() {
	for r.at < len(r.s) && blank(r.s[r.at]) {
		r.at++
	}
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// tree reads an element with what is in it; elements within each other are on a stack, not in calls.
func (r *reader) tree() (*Element, error) {
	root, err := r.start()
	if err != nil {
		return nil, err
	}
	for len(r.stack) > 0 {
		if err := r.content(); err != nil {
			return nil, err
		}
	}
	return root, nil
}

// content reads the next thing in the innermost element.
func (r *reader) content() error {
	in := &r.stack[len(r.stack)-1]
	i := strings.IndexByte(r.s[r.at:], '<')
	if i < 0 {
		return fmt.Errorf("it ends within %s", clip(in.raw))
	}
	if i > 0 {
		return r.text(in, i)
	}
	switch rest := r.s[r.at:]; {
	case strings.HasPrefix(rest, "</"):
		return r.end()
	case strings.HasPrefix(rest, "<![CDATA["):
		from := r.at + len("<![CDATA[")
		if err := r.past("<![CDATA[", "]]>"); err != nil {
			return err
		}
		in.say(r.s[from : r.at-len("]]>")])
		return nil
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"):
		return r.aside()
	}
	_, err := r.start()
	return err
}

// text reads n bytes of character data.
func (r *reader) text(in *opened, n int) error {
	t, err := unescape(r.s[r.at:r.at+n], false)
	if err != nil {
		return err
	}
	r.at += n
	if in.Text == "" || strings.Trim(t, " \t\r\n") != "" { // what indents the next element says nothing
		in.say(t)
	}
	return nil
}

// say adds characters to an element.
func (o *opened) say(t string) {
	switch {
	case o.more != nil:
		o.more = append(o.more, t...)
	case o.Text == "":
		o.Text = t
	default:
		o.more = append([]byte(o.Text), t...)
	}
}

// start reads a start tag.
func (r *reader) start() (*Element, error) {
	from := r.at
	r.at++
	raw := r.name()
	switch {
	case raw == "":
		return nil, errors.New("an element has no name")
	case len(r.stack) >= r.Depth:
		return nil, fmt.Errorf("more than %d elements stand within each other", r.Depth)
	case r.Elements <= 0:
		return nil, errors.New("too many elements")
	}
	r.Elements--
	e := r.element()
	e.from = from
	outer := len(r.scope)
	if err := r.attributes(e); err != nil {
		return nil, err
	}
	for i := range e.Attrs {
		a := &e.Attrs[i]
		name, err := r.resolve(a.Name, true)
		if err != nil {
			return nil, err
		}
		a.Name = name
	}
	var err error
	if e.Name, err = r.resolve(raw, false); err != nil {
		return nil, err
	}
	r.hang(e)
	return e, r.close(opened{Element: e, raw: raw, scope: outer})
}

// close ends a start tag.
func (r *reader) close(o opened) error {
	empty := strings.HasPrefix(r.s[r.at:], "/>")
	if empty {
		r.at++
	}
	if r.at >= len(r.s) || r.s[r.at] != '>' {
		return fmt.Errorf("the tag of %s has no end", clip(o.raw))
	}
	r.at++
	if o.open, o.to = r.at, r.at; empty {
		r.scope = r.scope[:o.scope]
		return nil
	}
	r.stack = append(r.stack, o)
	return nil
}

// hang puts an element into the innermost one.
func (r *reader) hang(e *Element) {
	if len(r.stack) == 0 {
		return
	}
	in := r.stack[len(r.stack)-1].Element
	if in.first == nil {
		in.first = e
	} else {
		in.last.next = e
	}
	in.last = e
}

// end reads an end tag.
func (r *reader) end() error {
	r.at += len("</")
	name := r.name()
	r.space()
	in := r.stack[len(r.stack)-1]
	if name != in.raw || r.at >= len(r.s) || r.s[r.at] != '>' {
		return fmt.Errorf("%s ends where %s is open", clip(name), clip(in.raw))
	}
	r.at++
	if in.to = r.at; in.more != nil {
		in.Text = string(in.more)
	}
	r.scope = r.scope[:in.scope]
	r.stack = r.stack[:len(r.stack)-1]
	return nil
}

// name reads a name; "" is none.
func (r *reader) name() string {
	from := r.at
	for r.at < len(r.s) {
		c := r.s[r.at]
		if blank(c) || c < ' ' || strings.IndexByte(`/>=<"'&?!`, c) >= 0 {
			break
		}
		r.at++
	}
	return r.s[from:r.at]
}

// element is a new one, made with others: most parts have thousands.
func (r *reader) element() *Element {
	if len(r.free) == 0 {
		r.free = make([]Element, min(max(64, len(r.s)/256), 1024))
	}
	e := &r.free[0]
	r.free = r.free[1:]
	return e
}

// clip is a name for an error.
func clip(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	return fmt.Sprintf("%q", strings.ToValidUTF8(s, string(utf8.RuneError)))
}
