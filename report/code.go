package report

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Code is lines of a program, of a file or of a command, as they stand: no Markdown, in a font of one width, on a surface. A tab is as
// wide as four spaces. No line is broken: all are set as small as the longest needs, and one that has no room in the smallest size is an
// error, which says how many characters have. What is higher than a page continues on the next.
type Code string

// codeTab is what stands for a tab: files without tab stops have none.
const codeTab = "    "

// Node is the lines on a surface.
func (t Code) Node(s *theme.Setting) layout.Node {
	b := build(s, t)
	lines := strings.Split(b.clean(strings.ReplaceAll(string(t), "\t", codeTab)), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	said := strings.Trim(strings.Join(lines, "\n"), "\n")
	if said == "" {
		return b.node(&layout.Stack{})
	}
	code := &layout.Code{Text: said, Color: s.Colors.Ink}
	return b.node(&layout.Grid{Name: s.Say().Code, Columns: 1, Pad: 12 * pt, Cells: []layout.GridCell{{Node: code, Surface: &s.Colors.Surface}}})
}
