package report

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// List is a list, an item a string. Two spaces at its beginning put an item one level deeper. Items are bullets unless
// they begin with a number ("1. ") or a letter ("A. ", "a. "); numbers and letters of one level count on.
// A text that only looks like one is written "1\. ".
type List []string

// entry is an item as it is written.
type entry struct {
	depth  int
	marker string // without its full stop; "" for a bullet
	kind   layout.Numbering
	text   string
}

// Validate reports items that skip a level or do not count on.
func (l List) Validate() error {
	var errs []error
	var last []entry // of every level above and at the item's
	for i, s := range l {
		e := parseEntry(s)
		switch {
		case strings.TrimSpace(e.text) == "":
			errs = append(errs, fmt.Errorf("item %d is empty", i+1))
		case e.depth > len(last):
			errs = append(errs, fmt.Errorf("item %d %q is %d levels deeper than the item before; indent by two spaces a level", i+1, s, e.depth-len(last)+1))
			e.depth = len(last)
		case e.depth < len(last) && e.kind != layout.Square && e.kind == last[e.depth].kind:
			if want := next(last[e.depth].marker); want != e.marker {
				errs = append(errs, fmt.Errorf("item %d is %q, want %q after %q", i+1, e.marker+".", want+".", last[e.depth].marker+"."))
			}
		}
		last = append(last[:e.depth], e)
	}
	return errors.Join(errs...)
}

// mostItems is how many items of the first level an audience takes in.
const mostItems = 8

// Advice is what to do with a list that is too long.
func (l List) Advice() []string {
	n := 0
	for _, s := range l {
		if parseEntry(s).depth == 0 {
			n++
		}
	}
	if n <= mostItems {
		return nil
	}
	return []string{fmt.Sprintf("a list has %d items, more than %d; gather them under headings, or split the slide", n, mostItems)}
}

// next is the marker after m.
func next(m string) string {
	if n, err := strconv.Atoi(m); err == nil {
		return strconv.Itoa(n + 1)
	}
	return string(m[0] + 1)
}

// Node is a list of paragraphs.
func (l List) Node(s *theme.Setting) layout.Node {
	b := build(s, l)
	entries := make([]entry, len(l))
	for i, item := range l {
		entries[i] = parseEntry(item)
	}
	list, _ := b.list(entries, 0)
	return b.node(list)
}

// Ruled reports that a hairline parts lists side by side.
func (List) Ruled() bool { return true }

// Flows reports that lists flow in columns.
func (List) Flows() bool { return true }

// list is the list of the entries at depth, up to the first that is less deep.
func (b *builder) list(entries []entry, depth int) (*layout.List, []entry) {
	l := &layout.List{Color: b.Colors.Accent}
	for len(entries) > 0 && entries[0].depth >= depth {
		e := entries[0]
		if e.depth > depth && len(l.Items) > 0 {
			l.Items[len(l.Items)-1].Sub, entries = b.list(entries, e.depth)
			continue
		}
		it := &layout.ListItem{Body: b.body(e.text), Numbering: e.kind}
		if e.marker != "" {
			it.Marker = e.marker + "."
		}
		l.Items, entries = append(l.Items, it), entries[1:]
	}
	return l, entries
}

// parseEntry reads an item's level and marker.
func parseEntry(s string) entry {
	t := strings.TrimLeft(s, " ")
	e := entry{depth: (len(s) - len(t)) / 2, text: t, kind: layout.Square}
	mark, text, ok := strings.Cut(t, ". ")
	switch {
	case !ok || mark == "":
		return e
	case len(mark) == 1 && mark[0] >= 'A' && mark[0] <= 'Z':
		e.kind = layout.UpperAlpha
	case len(mark) == 1 && mark[0] >= 'a' && mark[0] <= 'z':
		e.kind = layout.LowerAlpha
	case len(mark) <= 3 && strings.Trim(mark, "0123456789") == "":
		e.kind = layout.Decimal
	default:
		return e
	}
	e.marker, e.text = mark, text
	return e
}
