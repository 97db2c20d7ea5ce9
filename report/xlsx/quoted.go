package xlsx

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// asFormula reports a text that programs take for a formula once its cell is edited.
func asFormula(s string) bool { return s != "" && strings.IndexByte("=+-@", s[0]) >= 0 }

// quote adds to each style of texts one that has its cell stay a text when it is edited (quotePrefix, ECMA-376-1, 18.8.45),
// which excelize cannot.
func (s *styles) quote(c *collector) error {
	const part, before, after = "xl/styles.xml", "<cellXfs count=\"", "</cellXfs>"
	_, rest, found := bytes.Cut(c.parts[part], []byte(before))
	all, _, closed := bytes.Cut(rest, []byte(after))
	count, list, opened := bytes.Cut(all, []byte(`">`))
	n, err := strconv.Atoi(string(count))
	formats := bytes.Split(list, []byte("<xf "))
	if !found || !closed || !opened || err != nil || len(formats) != n+1 || len(formats[0]) > 0 {
		return fmt.Errorf("excelize wrote %s in a shape that is not known", part)
	}
	var added []byte
	s.quoted = map[int]int{}
	for _, x := range slices.SortedFunc(maps.Keys(s.ids), func(a, b style) int { return s.ids[a] - s.ids[b] }) {
		id := s.ids[x]
		if x.role == numberRole || x.role == dateRole || s.quoted[id] > 0 {
			continue
		}
		s.quoted[id] = n + len(s.quoted)
		added = append(append(added, `<xf quotePrefix="1" `...), formats[id+1]...)
	}
	total := strconv.Itoa(n + len(s.quoted))
	if err := c.replace(part, after, string(added)+after); err != nil {
		return err
	}
	return c.replace(part, before+string(count), before+total)
}
