package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// dump is the content of a page as text: roles by indent, texts with their places in pt; artifacts without their parts.
func dump(p *layout.Page) string {
	var b strings.Builder
	var walk func(at layout.Point, items []layout.Placed, in string)
	walk = func(at layout.Point, items []layout.Placed, in string) {
		for _, it := range items {
			x, y := at.X+it.At.X, at.Y+it.At.Y
			switch v := it.Item.(type) {
			case *layout.Group:
				next := in
				if v.Role == layout.RoleArtifact {
					continue
				}
				if v.Role != layout.RoleNone {
					fmt.Fprintf(&b, "%s%s", in, v.Role)
					if v.Alt != "" {
						fmt.Fprintf(&b, " %q", v.Alt)
					}
					b.WriteByte('\n')
					next += "  "
				}
				if v.Role != layout.RoleFigure {
					walk(layout.Point{X: x, Y: y}, v.Items, next)
				}
			case *layout.Text:
				var t strings.Builder
				for _, w := range v.Words {
					t.WriteString(w.Text)
				}
				fmt.Fprintf(&b, "%s%s, %s of %s: %s\n", in, x, y, v.Size, t.String())
			}
		}
	}
	walk(layout.Point{}, p.Items, "")
	return b.String()
}

func golden(t *testing.T, got string) {
	t.Helper()
	path := filepath.Join("testdata", strings.NewReplacer("/", "-", " ", "_").Replace(t.Name())+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != got {
		t.Errorf("%v: differs from %s; run go test -update and read the change\n%s", err, path, got)
	}
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []report.Block
	}{
		{"stats set their numbers on one line", []report.Block{report.Stats{
			{Label: "A label that takes more than one line of its card", Value: 289.5, Format: number.Format{Prefix: "$"}, Unit: "billion"},
			{Label: "Short", Value: 12, Note: "and what it means"}, {Value: "6×"},
		}}},
		{"facts stand under rules", []report.Block{report.Facts{{Label: "each day over", Value: "1 million", Note: "border crossings"}}}},
		{"stages stand in boxes", []report.Block{report.Stages{{When: "2014", Title: "Group", Text: "(est. 2014)"}, {Title: "Dialogue\nof two lines"}}}},
		{"steps stand in a row", []report.Block{report.Steps{{When: "May", Title: "Begin", Text: "then go on", State: report.StepDone}, {When: "June", Title: "End", State: report.StepNow}}}},
		{"timeline prints its dates", []report.Block{report.Timeline{
			{Date: day(2007, 1, 1), Title: "Mérida Initiative", Text: "begins"}, {Date: day(2014, 6, 1), Title: "Group"}, {Date: day(2021, 10, 8), Title: "Framework"},
		}}},
		{"cards begin their bodies at one height", []report.Block{report.Cards{Items: []report.Card{
			{Title: "One", Body: []report.Block{report.Text("first")}},
			{Title: "A title that is so long that it takes two lines of its column", Body: []report.Block{report.Text("second")}},
		}}}},
		{"table spans rows and heads groups", []report.Block{report.Table{
			Columns: []report.Column{{Name: "Part"}, {Name: "2020", Group: "Exports"}, {Name: "2021", Group: "Exports"}},
			Rows:    [][]any{{report.Span{Value: "North", Rows: 2}, 1, 2}, {nil, 3, 4.5}, {report.Span{Value: "South, nothing yet", Columns: 3}, nil, nil}},
		}}},
		{"list numbers items inside a bullet", []report.Block{report.List{"One", "  1. first", "  2. second", "    A. letter", "    B. letter", "Two"}}},
		{"list takes for text what does not count on", []report.Block{report.List{"J. Smith", "A. Jones", "3. Quartal", "1. first", "2. second", "7. other", `1\. written`}}},
		{"text sets fractions and superscripts", []report.Block{report.Text("not ^2^/~3~ of them, the 3^rd^ of H~2~O")}},
		{"texts flow through two columns", []report.Block{report.Text(strings.Repeat("Sixteen words of a text that needs more than one page at any size but the smallest. ", 22)), report.Heading("Last"), report.List{"one", "two"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := pagesOf(&report.Deck{Title: "T", Slides: []report.Slide{{Title: "S", Body: c.blocks}}})
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, p := range pages {
				b.WriteString(dump(p))
			}
			golden(t, b.String())
		})
	}
}

func TestTableErrors(t *testing.T) {
	cols := []report.Column{{Name: "a"}, {Name: "b"}}
	for _, c := range []struct {
		name, want string
		table      report.Table
	}{
		{"a span that leaves the table", `row 2, column "a": the span of 2 rows`, report.Table{Columns: cols, Rows: [][]any{{1, 2}, {report.Span{Value: 1, Rows: 2}, 3}}}},
		{"a value under a span", `row 1, column "b": the span of row 1, column "a" covers this cell`, report.Table{Columns: cols, Rows: [][]any{{report.Span{Value: 1, Columns: 2}, 3}}}},
		{"a fold of too many parts", "7 parts; choose 1 to 6", report.Table{Fold: 7, Columns: cols}},
		{"a value of no known type in a span", "[]int", report.Table{Columns: cols, Rows: [][]any{{report.Span{Value: []int{1}}, 3}}}},
	} {
		t.Run("name "+c.name, func(t *testing.T) {
			if err := c.table.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
