package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
)

// effort is a matrix by effort and impact.
func effort(q report.Quadrant) report.TwoByTwo {
	return report.TwoByTwo{Across: report.Criterion{Name: "Effort"}, Up: report.Criterion{Name: "Impact"}, UpperLeft: q}
}

func TestTwoByTwo(t *testing.T) {
	t.Run("has the high row on top, and each quadrant's title and items in it", func(t *testing.T) {
		m := effort(report.Quadrant{Title: "Do now", Items: []string{"One", "**Two**"}})
		m.LowerRight = report.Quadrant{Title: "Leave", Items: []string{"Last"}}
		pages, _ := rendered(t, one(m))
		got := areasOf(partsOf(pages)[0])
		want := [][]string{{"high", "Do now\n• One\n• Two", ""}, {"low", "", "Leave\n• Last"}}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%q\nwant %q", got, want)
		}
	})
	t.Run("names its sides as the author does, else in the deck's language", func(t *testing.T) {
		m := effort(report.Quadrant{Title: "x"})
		m.Across = report.Criterion{Low: "Helpful", High: "Harmful"}
		d := one(m)
		d.Lang = "de"
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(pageText(pages, 1)), " "); !strings.Contains(got, "Impact Helpful Harmful hoch x niedrig") {
			t.Errorf("%q", got)
		}
	})
	t.Run("has rows as high as each other", func(t *testing.T) {
		for seed := range uint64(30) {
			r := rand.New(rand.NewPCG(seed, 5))
			quadrant := func() (q report.Quadrant) {
				q.Title = "Another"
				for range r.IntN(5) {
					q.Items = append(q.Items, strings.TrimSpace(strings.Repeat("word ", 1+r.IntN(8))))
				}
				return q
			}
			m := effort(report.Quadrant{Title: "Do now"})
			m.UpperRight, m.LowerLeft, m.LowerRight = quadrant(), quadrant(), quadrant()
			pages, _ := rendered(t, one(m))
			if len(pages) != 1 {
				t.Fatalf("seed %d: %d pages", seed, len(pages))
			}
			p := partsOf(pages)[0]
			if rows := p.Heights[p.Heads:]; rows[0] != rows[1] {
				t.Errorf("seed %d: the rows are %v high", seed, rows)
			}
		}
	})
	t.Run("is a table with its texts in PowerPoint", func(t *testing.T) {
		out, err := encoded(one(effort(report.Quadrant{Title: "Do now", Items: []string{"Remind"}})), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, out[0], "ppt/slides/slide1.xml")
		for _, want := range []string{"<a:tbl>", "Effort", "Impact", "Do now", "Remind"} {
			if !strings.Contains(slide, want) {
				t.Errorf("there is no %s in\n%s", want, slide)
			}
		}
	})
	for name, c := range map[string]struct {
		m    report.TwoByTwo
		want string
	}{
		"a criterion that says nothing":         {report.TwoByTwo{Up: report.Criterion{Name: "a"}, UpperLeft: report.Quadrant{Title: "b"}}, "Across says nothing; give it a Name"},
		"a criterion with the name of one side": {report.TwoByTwo{Across: report.Criterion{Name: "a"}, Up: report.Criterion{Low: "b"}, UpperLeft: report.Quadrant{Title: "c"}}, "Up names one of its two sides"},
		"four empty quadrants":                  {effort(report.Quadrant{}), "no quadrant has a title; give them some"},
		"items under no title":                  {effort(report.Quadrant{Items: []string{"a"}}), "UpperLeft has items and no title; give it one"},
		"an item without a text":                {effort(report.Quadrant{Title: "t", Items: []string{"a", " "}}), "UpperLeft has no text in item 2; leave it out"},
		"an item that no file can hold":         {effort(report.Quadrant{Title: "t", Items: []string{"a\x01"}}), `UpperLeft, item 1, text: byte 1 of "a\x01" is the control character`},
	} {
		t.Run("refuses "+name, func(t *testing.T) {
			if err := c.m.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
			if _, err := pagesOf(one(c.m)); err == nil {
				t.Error("drawn")
			}
		})
	}
}

// Strengths, weaknesses, opportunities and threats are quadrants whose sides have names of their own.
func ExampleTwoByTwo() {
	d := &report.Deck{Slides: []report.Slide{{Title: "The north is open to us", Body: []report.Block{report.TwoByTwo{
		Across: report.Criterion{Low: "Helpful", High: "Harmful"}, Up: report.Criterion{Low: "External", High: "Internal"},
		UpperLeft:  report.Quadrant{Title: "Strengths", Items: []string{"Two warehouses"}},
		UpperRight: report.Quadrant{Title: "Weaknesses", Items: []string{"One supplier"}},
		LowerLeft:  report.Quadrant{Title: "Opportunities", Items: []string{"The new crossing"}, Focus: true},
		LowerRight: report.Quadrant{Title: "Threats", Items: []string{"Fuel prices"}},
	}}}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}
