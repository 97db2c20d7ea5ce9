package pptx

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestNames holds what people read of shapes in the selection pane.
func TestNames(t *testing.T) {
	table := &layout.TableNode{Caption: prose("Exports by year"), Columns: make([]layout.TableColumn, 1), Head: [][]layout.TableCell{{{Para: prose("head")}}}, Rows: [][]layout.TableCell{{{Para: prose("cell")}}}}
	aside := func(text string) layout.Node { // in a column, so that it is a text of its own
		return &layout.Columns{Sides: []layout.Side{{Node: prose(text)}}}
	}
	s := write(t, pageOf(t, aside("Mexico"), table, aside("Mexico"), aside(strings.Repeat("long ", 20))))["ppt/slides/slide1.xml"]
	for _, want := range []string{"Title", "Mexico", "Mexico 2", "Exports by year", "Exports by year 2", strings.Repeat("long ", longestName/5) + "…"} {
		if n := strings.Count(s, `name="`+want+`"`); n != 1 {
			t.Errorf("%d shapes have the name %q", n, want)
		}
	}
}
