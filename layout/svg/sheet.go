package svg

import (
	"cmp"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/xmltree"
)

// declaration is what an element has a property be.
type declaration struct {
	property, value string
	important       bool // it counts before those that are not
}

// rule is a rule of a style sheet: what the elements of a selector have their properties be.
type rule struct {
	selector     []compound // the last is of the element, those before of elements around it
	weight       int        // specificity (CSS Selectors 3, 9)
	declarations []declaration
}

// compound is what is asked of one element.
type compound struct {
	name, id string // "": any
	classes  []string
	child    bool // of the compound before it, not only somewhere within
}

// readSheet adds the rules of a style sheet.
func (d *drawer) readSheet(text string) {
	text = uncommented(text)
	for {
		head, rest, ok := strings.Cut(text, "{")
		if !ok {
			break
		}
		head = strings.TrimSpace(head)
		if strings.HasPrefix(head, "@") {
			text = d.skipRule(head, rest)
			continue
		}
		body, after, _ := strings.Cut(rest, "}")
		for _, s := range strings.Split(head, ",") {
			d.addRule(strings.TrimSpace(s), declarations(body))
		}
		text = after
	}
	slices.SortStableFunc(d.rules, func(a, b rule) int { return cmp.Compare(a.weight, b.weight) })
}

// skipRule passes over a rule of an @ word, which is left out, and gives what is behind it.
func (d *drawer) skipRule(head, rest string) string {
	if before, after, ok := strings.Cut(head, ";"); ok { // one without a block stands before another
		d.leave("the rule "+clip(firstWord(before))+" of its style sheet", " is not heeded")
		return after + "{" + rest
	}
	d.leave("the rule "+clip(firstWord(head))+" of its style sheet", " is not heeded")
	for depth := 1; depth > 0; {
		i := strings.IndexAny(rest, "{}")
		if i < 0 {
			return ""
		}
		if rest[i] == '{' {
			depth++
		} else {
			depth--
		}
		rest = rest[i+1:]
	}
	return rest
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return word
}

// uncommented is a style sheet without comments.
func uncommented(s string) string {
	for _, mark := range [...]string{"<!--", "-->"} {
		s = strings.ReplaceAll(s, mark, "")
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, s, _ = strings.Cut(rest, "*/")
	}
}

// declarations reads what stands between braces, or in a style attribute.
func declarations(s string) (out []declaration) {
	for _, part := range strings.Split(s, ";") {
		property, value, ok := strings.Cut(part, ":")
		if property = strings.ToLower(strings.TrimSpace(property)); ok && property != "" {
			value, mark, _ := strings.Cut(value, "!")
			out = append(out, declaration{property, strings.TrimSpace(value), strings.TrimSpace(mark) == "important"})
		}
	}
	return out
}

// addRule adds a rule of one selector.
func (d *drawer) addRule(selector string, all []declaration) {
	r := rule{declarations: all}
	child := false
	for _, word := range strings.Fields(strings.ReplaceAll(selector, ">", " > ")) {
		if word == ">" {
			child = true
			continue
		}
		c, ok := parseCompound(word)
		if !ok {
			d.leave("the selector "+clip(selector)+" of its style sheet", " is not known, and its rule is not heeded")
			return
		}
		c.child, child = child, false
		r.selector = append(r.selector, c)
		if r.weight += 10 * len(c.classes); c.id != "" {
			r.weight += 1000
		}
		if c.name != "" {
			r.weight++
		}
	}
	if len(d.rules) >= mostRules {
		d.err = cmp.Or(d.err, errMatches)
		return
	}
	if len(r.selector) > 0 {
		d.rules = append(d.rules, r)
	}
}

// parseCompound reads "path", ".st0", "#id", "*" and what is made of them.
func parseCompound(s string) (c compound, ok bool) {
	if strings.ContainsAny(s, "[]:+~()\"'\\") {
		return c, false
	}
	for s != "" {
		n := strings.IndexAny(s[1:], ".#") + 1
		if n == 0 {
			n = len(s)
		}
		switch part := s[:n]; {
		case part[0] == '.' && n > 1:
			c.classes = append(c.classes, part[1:])
		case part[0] == '#' && n > 1:
			c.id = part[1:]
		case part[0] == '.' || part[0] == '#':
			return c, false
		case part != "*":
			c.name = part
		}
		s = s[n:]
	}
	return c, true
}

// rank orders declarations that are not important before those that are, and the size of the font, which others are measured by, before all.
func rank(d declaration) int {
	switch {
	case d.property == "font-size" || d.property == "font":
		return 0
	case d.important:
		return 2
	}
	return 1
}

// matches reports an element that a rule is about.
func (d *drawer) matches(r *rule, e *xmltree.Element) bool {
	last := len(r.selector) - 1
	return r.selector[last].fits(e) && d.within(r.selector[:last], r.selector[last].child, e)
}

// within reports an element that stands in others as compounds ask.
func (d *drawer) within(in []compound, child bool, e *xmltree.Element) bool {
	if len(in) == 0 {
		return true
	}
	last := len(in) - 1
	for up := d.parents[e]; up != nil; up = d.parents[up] {
		if d.matched++; in[last].fits(up) && d.within(in[:last], in[last].child, up) {
			return true
		}
		if child || d.matched > mostMatches {
			return false
		}
	}
	return false
}

// fits reports an element that is what a compound asks.
func (c *compound) fits(e *xmltree.Element) bool {
	if c.name != "" && "svg:"+c.name != e.Name || c.id != "" && c.id != e.Attr("id") {
		return false
	}
	if len(c.classes) == 0 {
		return true
	}
	have := strings.Fields(e.Attr("class"))
	for _, class := range c.classes {
		if !slices.Contains(have, class) {
			return false
		}
	}
	return true
}

// declared is what an element has its properties be: its attributes, then rules by their weight, then its style attribute, the last of a property
// counting (SVG 1.1, 6.4 and 6.15).
func (d *drawer) declared(e *xmltree.Element) (out []declaration) {
	for i := range e.Attrs {
		_, drawn := properties[e.Attrs[i].Name]
		if _, told := effects[e.Attrs[i].Name]; drawn || told {
			out = append(out, declaration{property: e.Attrs[i].Name, value: strings.TrimSpace(e.Attrs[i].Value)})
		}
	}
	if d.matched += len(d.rules); d.matched > mostMatches {
		d.err = cmp.Or(d.err, errMatches)
		return out
	}
	for i := range d.rules {
		if d.matches(&d.rules[i], e) {
			out = append(out, d.rules[i].declarations...)
		}
	}
	out = append(out, declarations(e.Attr("style"))...)
	slices.SortStableFunc(out, func(a, b declaration) int { return rank(a) - rank(b) })
	return out
}
