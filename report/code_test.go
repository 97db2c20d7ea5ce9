package report_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// coded are the lines of code on pages, as they are drawn, and the sizes that they have.
func coded(pages []*layout.Page) (lines []string, sizes map[layout.Length]bool) {
	sizes = map[layout.Length]bool{}
	var walk func(items []layout.Placed, y layout.Length)
	at := layout.Length(-1)
	walk = func(items []layout.Placed, y layout.Length) {
		for _, it := range items {
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(v.Items, y+it.At.Y)
			case *layout.Text:
				if v.Face != fonts.GoMono().Face(fonts.Regular) {
					continue
				}
				text := ""
				for _, w := range v.Words {
					text += w.Text
				}
				sizes[v.Size] = true
				if y+it.At.Y != at {
					at, lines = y+it.At.Y, append(lines, "")
				}
				lines[len(lines)-1] += text
			}
		}
	}
	for _, p := range pages {
		at = -1
		walk(p.Items, 0)
	}
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \n")
	}
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" }), sizes
}

func TestCode(t *testing.T) {
	t.Run("keeps every line, on as many pages as it needs, in one size", func(t *testing.T) {
		for seed := range uint64(60) {
			r := rand.New(rand.NewPCG(seed, 3))
			var want []string
			for range 1 + r.IntN(90) {
				line := strings.Repeat(" ", 4*r.IntN(4)) + strings.Repeat("call(a, b) ", r.IntN(7)) + fmt.Sprint("x", r.IntN(100))
				if want = append(want, line); r.IntN(5) == 0 {
					want = append(want, "")
				}
			}
			pages, err := pagesOf(one(report.Code(strings.Join(want, "\n"))))
			if err != nil {
				t.Fatal(seed, err)
			}
			got, sizes := coded(pages)
			want = slices.DeleteFunc(want, func(s string) bool { return s == "" })
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d:\n%s\nwant\n%s", seed, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if len(sizes) != 1 {
				t.Errorf("seed %d: sizes %v", seed, sizes)
			}
		}
	})
	t.Run("is no Markdown, and has tabs of four spaces", func(t *testing.T) {
		pages, err := pagesOf(one(report.Code("\ta := **b**\n\n\t// *c* [d](e)\n")))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := coded(pages); !slices.Equal(got, []string{"    a := **b**", "    // *c* [d](e)"}) {
			t.Errorf("%q", got)
		}
	})
	t.Run("says which line has no room, and how much has", func(t *testing.T) {
		_, err := pagesOf(one(report.Code("short\n" + strings.Repeat("x", 200))))
		if want := "line 2 of the code has 200 characters, and 139 have room at 10 pt, the smallest size; break it"; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	})
	t.Run("without a line draws nothing", func(t *testing.T) {
		pages, err := pagesOf(one(report.Code("\n \n"), report.Text("text")))
		if err != nil || len(pages) != 1 {
			t.Fatal(len(pages), err)
		}
	})
	t.Run("names Courier New in PowerPoint, whose letters are as wide", func(t *testing.T) {
		files, err := encoded(one(report.Code("x := 1")), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		if slide := string(partOf(t, files[0], "ppt/slides/slide1.xml")); !strings.Contains(slide, `noProof="1"><a:latin typeface="Courier New"/>`) {
			t.Error(slide)
		}
	})
}
