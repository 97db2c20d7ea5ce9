package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// List is a list, an item a string. Two spaces at its beginning put an item one level deeper.
//
// Items are bullets. "1. ", "A. " or "a. " at the beginning of an item is its marker where two neighbours of its list count
// on: "1. " and "2. ", "C. " and "D. ", also with bullets or deeper items between them. A "1. " alone is a marker, too, if
// no other number stands next to it. All else is text: "J. Smith", "3. Quartal". A text that would count on is written
// "1\. "; markup.Escape does so.
//
// An item alone has no bullet, but in cards; one with all others below it leads them, muted. Three to seven items of one line that would
// leave their page empty stand in rows between hairlines. In PowerPoint they stay paragraphs of one list, with space above them, so that
// a further one is typed as in any list; the hairlines are a group of their own.
//
// A list is one of terms where three quarters of its items, three at least, begin with up to 40 bold characters and ":", or have items
// below them. Where a page of texts has room for them they are a table, the terms without their colons left of what is said of them. In
// PowerPoint it is a table, too, whose rows grow with their texts.
type List []string

// entry is an item as it is written.
type entry struct {
	depth  int
	marker markup.Marker // or what could be one; zero for a bullet
	text   string        // without the marker
}

// entries are the items. An item that skips a level, which Validate reports, stands one level below the item before it.
func (l List) entries() []entry {
	es := make([]entry, len(l))
	depth := -1
	for i, s := range l {
		e := &es[i]
		e.text = strings.TrimLeft(s, " ")
		depth = min(indent(s), depth+1)
		e.depth = depth
		e.marker, _ = markup.CutMarker(e.text)
	}
	counted(es)
	for i := range es {
		if es[i].marker != (markup.Marker{}) {
			_, es[i].text = markup.CutMarker(es[i].text)
		}
	}
	return es
}

// indent is how many levels an item is indented.
func indent(s string) int { return (len(s) - len(strings.TrimLeft(s, " "))) / 2 }

// counting is what counted knows of a list while it goes through its items; all are items from 1 on, 0 is none.
type counting struct {
	last   int                        // the item before
	latest [layout.LowerAlpha + 1]int // by numbering: the latest that can have a marker of it
}

// counted leaves the markers that are meant as such.
func counted(es []entry) {
	counts := make([]bool, len(es)) // with the one before or after it
	beside := make([]bool, len(es)) // next to another of its numbering
	var lists []counting            // that the item stands in, by depth
	for i := range es {
		e := &es[i]
		if lists = lists[:min(len(lists), e.depth+1)]; len(lists) <= e.depth {
			lists = append(lists, counting{})
		}
		in, n := &lists[e.depth], e.marker.Numbering
		if k := in.latest[n]; n != layout.Unmarked && k > 0 && es[k-1].marker.Ordinal+1 == e.marker.Ordinal {
			counts[k-1], counts[i] = true, true
		}
		if k := in.last; n != layout.Unmarked && k > 0 && es[k-1].marker.Numbering == n {
			beside[k-1], beside[i] = true, true
		}
		in.last, in.latest[n] = i+1, i+1
	}
	for i := range es {
		first := es[i].marker == markup.Marker{Numbering: layout.Decimal, Ordinal: 1}
		if !counts[i] && (!first || beside[i]) {
			es[i].marker = markup.Marker{}
		}
	}
}

// clean is the list with its items clean. What layout/text refuses is U+FFFD in them, and an error.
func (l List) clean() (clean List, errs []error) {
	clean = l
	for i, s := range l {
		t, err := text.Clean(s)
		if err != nil {
			errs = append(errs, fmt.Errorf("item %d: %w", i+1, err))
		}
		if t == s {
			continue
		}
		if &clean[0] == &l[0] {
			clean = slices.Clone(l)
		}
		clean[i] = t
	}
	return clean, errs
}

// Validate reports items that are empty, skip a level, or have what no file can hold.
func (l List) Validate() error {
	l, errs := l.clean()
	depth := -1
	for i, s := range l {
		own := indent(s)
		switch {
		case strings.TrimSpace(s) == "":
			errs = append(errs, fmt.Errorf("item %d is empty", i+1))
		case own > depth+1:
			errs = append(errs, fmt.Errorf("item %d %q is %d levels deeper than the item before; indent by two spaces a level", i+1, s, own-depth))
		}
		depth = min(own, depth+1)
	}
	return errors.Join(errs...)
}

// mostItems is how many items of the first level an audience takes in.
const mostItems = 8

// Advice is what to do with a list that is too long.
func (l List) Advice() []string {
	n := 0
	l, _ = l.clean()
	for _, s := range l {
		if indent(s) == 0 {
			n++
		}
	}
	if n <= mostItems {
		return nil
	}
	return []string{fmt.Sprintf("a list has %d items, more than %d; gather them under headings, or split the slide", n, mostItems)}
}

// Node is a list of paragraphs.
func (l List) Node(s *theme.Setting) layout.Node {
	b := build(s, l)
	l, b.errs = l.clean()
	items := l.entries()
	if !alone(items) || s.Carded {
		list, _ := b.list(items, 0)
		return b.node(b.formed(list))
	}
	if len(items) == 1 {
		return b.node(b.body(items[0].text))
	}
	list, _ := b.list(items[1:], 1)
	return b.node(&layout.Stack{Nodes: []layout.Node{b.lead(items[0].text), b.formed(list)}, Gap: s.Grid.Block})
}

// alone reports a list with one item of the first level, a bullet. An only item has none; in cards, where the lists beside it have some, it
// does.
func alone(items []entry) bool {
	if len(items) == 0 || items[0].marker != (markup.Marker{}) {
		return false
	}
	return !slices.ContainsFunc(items[1:], func(e entry) bool { return e.depth == 0 })
}

// lead is the text that a list follows, smaller than the list where that is large.
func (b *builder) lead(text string) *layout.Para {
	size := b.Setting.Body
	if size == layout.Body {
		size = layout.SideText
	}
	p := b.para(text, look{size, layout.RoleP, b.Colors.Muted, false})
	p.Measure = measure
	return p
}

// formed lets a list that has a page for itself stand in rows, or as terms.
func (b *builder) formed(l *layout.List) *layout.List {
	if b.Setting.Body == layout.Body {
		l.Lines, l.Terms = &layout.Lines{Top: b.Colors.Ink, Between: b.Colors.Hairline}, b.terms(l)
	}
	return l
}

// Ruled reports that a hairline parts lists side by side.
func (List) Ruled() bool { return true }

// Flows reports that lists flow in columns.
func (List) Flows() bool { return true }

// Lists reports a list, which what stands above it leads.
func (List) Lists() bool { return true }

// list is the list of the entries at depth, up to the first that is less deep.
func (b *builder) list(entries []entry, depth int) (*layout.List, []entry) {
	l := &layout.List{Color: b.Colors.Accent, Muted: b.Colors.Muted}
	for len(entries) > 0 && entries[0].depth >= depth {
		e := entries[0]
		if e.depth > depth && len(l.Items) > 0 {
			var below *layout.List
			below, entries = b.list(entries, e.depth)
			for _, it := range below.Items {
				it.Body.Smaller = true // a level looks unlike the one over it
			}
			l.Items[len(l.Items)-1].Sub = below
			continue
		}
		numbering := max(e.marker.Numbering, layout.Square)
		l.Items = append(l.Items, &layout.ListItem{Body: b.body(e.text), Numbering: numbering, Marker: e.marker.String()})
		entries = entries[1:]
	}
	return l, entries
}
