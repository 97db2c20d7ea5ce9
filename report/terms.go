package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
)

// A list is one of terms where three quarters of its items begin with bold words and a colon, of 40 characters at most, or have items below
// them; two items are none.
const (
	longestTerm = 40
	fewestTerms = 3
	mostTerms   = 24
)

// termItem is an item as a term and what is said of it.
type termItem struct {
	marker     string
	name, text []layout.Run
	sub        []*layout.ListItem
}

// terms are the items of a list as terms in a table, nil where they are none, or more than a page holds.
func (b *builder) terms(l *layout.List) layout.Node {
	if len(l.Items) < fewestTerms || len(l.Items) > mostTerms {
		return nil
	}
	items, named, numbered := make([]termItem, len(l.Items)), 0, false
	for i, it := range l.Items {
		if it.Sub != nil && !flat(it.Sub) {
			return nil
		}
		if items[i] = termItemOf(it); items[i].name != nil {
			named++
		}
		numbered = numbered || it.Marker != ""
	}
	if named*4 < len(items)*3 {
		return nil
	}
	c := b.Colors
	t := &layout.TableNode{Terms: true, Gap: b.Grid.Gutter, Style: layout.TableStyle{Rule: c.Ink, Hairline: c.Hairline, Tint: c.Tint, Ground: c.Ground}}
	t.Columns = make([]layout.TableColumn, 2, 3)
	if numbered {
		t.Columns = t.Columns[:3]
	}
	for i := range items {
		t.Rows = append(t.Rows, b.termRows(&items[i], numbered)...)
	}
	return t
}

// termItemOf is an item as a term, without a name where it is none.
func termItemOf(it *layout.ListItem) termItem {
	x := termItem{marker: strings.TrimSuffix(it.Marker, "."), text: it.Body.Runs}
	if it.Sub != nil {
		x.sub = it.Sub.Items
	}
	switch name, text, ok := termOf(it.Body.Runs); {
	case ok && (len(text) > 0 || x.sub != nil):
		x.name, x.text = name, text
	case x.sub != nil:
		x.name, x.text = slices.Clone(it.Body.Runs), nil
		for i := range x.name {
			x.name[i].Bold = true
		}
	}
	return x
}

// flat reports a list of bullets with no other below it.
func flat(l *layout.List) bool {
	return !slices.ContainsFunc(l.Items, func(it *layout.ListItem) bool { return it.Sub != nil || it.Marker != "" })
}

// termRows are the rows of an item: one for what is said of it, and one for each item below it.
func (b *builder) termRows(it *termItem, numbered bool) (rows [][]layout.TableCell) {
	var texts [][]layout.Run
	if len(it.text) > 0 {
		texts = append(texts, it.text)
	}
	for _, sub := range it.sub {
		texts = append(texts, sub.Body.Runs)
	}
	for i, text := range texts {
		row := []layout.TableCell{{}, {Para: b.cellText(text)}}
		if i == 0 && it.name != nil {
			row[0] = layout.TableCell{Para: b.cellText(it.name), RowSpan: len(texts)}
		}
		if numbered {
			number := layout.TableCell{}
			if i == 0 && it.marker != "" {
				number = layout.TableCell{Para: b.cellText([]layout.Run{{Text: it.marker, Bold: true, Color: b.Colors.Accent}}), RowSpan: len(texts)}
			}
			row = append([]layout.TableCell{number}, row...)
		}
		rows = append(rows, row)
	}
	return rows
}

// cellText is body text in a cell.
func (b *builder) cellText(runs []layout.Run) *layout.Para {
	return &layout.Para{Runs: runs, Type: b.Setting.Body, Role: layout.RoleP}
}

// termOf parts runs into the bold words that they begin with and what follows a colon behind them, or their last character; not ok says
// that they do not begin so.
func termOf(runs []layout.Run) (name, text []layout.Run, ok bool) {
	n, length := 0, 0
	for ; n < len(runs) && runs[n].Bold; n++ {
		length += utf8.RuneCountInString(runs[n].Text)
	}
	if n == 0 || length > longestTerm+1 {
		return nil, nil, false
	}
	name, text = slices.Clone(runs[:n]), slices.Clone(runs[n:])
	last := &name[n-1]
	switch bare, colon := strings.CutSuffix(strings.TrimRight(last.Text, " "), ":"); {
	case colon:
		last.Text = bare
	case len(text) > 0 && strings.HasPrefix(text[0].Text, ":"):
		text[0].Text = text[0].Text[1:]
	default:
		return nil, nil, false
	}
	if len(text) > 0 {
		text[0].Text = strings.TrimLeft(text[0].Text, " ")
	}
	if len(text) == 1 && text[0].Text == "" {
		text = nil
	}
	return name, text, strings.TrimSpace(name[0].Text) != ""
}
