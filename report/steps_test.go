package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// flowchart is the cards of steps on a page in the order of reading, and the arrows by their points.
type flowchart struct {
	cards  []layout.Rect
	arrows [][]layout.Point
}

func (f *flowchart) gather(at layout.Point, items []layout.Placed) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := g.Source.(type) {
		case *layout.Panel:
			if v.Name == "Step" {
				f.cards = append(f.cards, layout.Rect{Point: p, Size: g.Size})
			}
		case layout.Arrow:
			var points []layout.Point
			for _, q := range v.Line.Points {
				points = append(points, layout.Point{X: p.X + q.X, Y: p.Y + q.Y})
			}
			f.arrows = append(f.arrows, points)
		}
		f.gather(p, g.Items)
	}
}

// near reports a point at most 6 pt away from a card, and not on it.
func near(p layout.Point, r layout.Rect) bool {
	const reach = 6 * layout.Pt
	on := p.X > r.X && p.X < r.Right() && p.Y > r.Y && p.Y < r.Bottom()
	return !on && p.X >= r.X-reach && p.X <= r.Right()+reach && p.Y >= r.Y-reach && p.Y <= r.Bottom()+reach
}

// crosses reports an upright or lying part of a line that meets a card.
func crosses(a, b layout.Point, r layout.Rect) bool {
	return max(a.X, b.X) > r.X && min(a.X, b.X) < r.Right() && max(a.Y, b.Y) > r.Y && min(a.Y, b.Y) < r.Bottom()
}

// check reports steps of a page that no arrow leads to from the one before, and arrows that meet a card.
func (f *flowchart) check(t *testing.T) {
	t.Helper()
	if len(f.arrows) != len(f.cards)-1 {
		t.Errorf("%d arrows between %d steps", len(f.arrows), len(f.cards))
	}
	for i := range f.cards[1:] {
		joined := 0
		for _, a := range f.arrows {
			if near(a[0], f.cards[i]) && near(a[len(a)-1], f.cards[i+1]) {
				joined++
			}
		}
		if joined != 1 {
			t.Errorf("%d arrows from %v to %v", joined, f.cards[i], f.cards[i+1])
		}
	}
	for _, a := range f.arrows {
		for k := range a[1:] {
			for _, r := range f.cards {
				if crosses(a[k], a[k+1], r) {
					t.Errorf("the arrow %v meets the step at %v", a, r)
				}
			}
		}
	}
}

// randomSteps are n steps with some texts, dates and states.
func randomSteps(r *rand.Rand, n int) (s report.Steps) {
	word := func(n int) string { return strings.TrimSpace(strings.Repeat("word ", r.IntN(n))) }
	for i := range n {
		s = append(s, report.Step{Title: fmt.Sprintf("Step %d %s", i+1, word(4)), Text: word(12), When: word(5), State: report.StepState(r.IntN(3))})
	}
	return s
}

func TestSteps(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		n, lang, th := 1+r.IntN(16), [...]string{"en", "ar"}[r.IntN(2)], *theme.Default()
		if r.IntN(2) == 0 {
			th.Mode = theme.Read
		}
		t.Run(fmt.Sprintf("seed %d: %d in %s are joined by arrows one after the other", seed, n, lang), func(t *testing.T) {
			s := randomSteps(r, n)
			d := one(s)
			if r.IntN(3) == 0 {
				d = one(report.Split{{Body: []report.Block{s}}, {Share: 1 + r.IntN(2), Body: []report.Block{report.Text("beside")}}})
			}
			d.Lang, d.Theme = lang, &th
			pages, err := pagesOf(d)
			if err != nil {
				t.Fatal(err)
			}
			all := 0
			for _, p := range pages {
				var f flowchart
				f.gather(layout.Point{}, p.Items)
				if len(f.cards) > 0 {
					f.check(t)
				}
				all += len(f.cards)
			}
			if all != n {
				t.Errorf("%d cards of %d steps", all, n)
			}
		})
	}
	three := report.Steps{{Title: "Plan", State: report.StepDone}, {Title: "Build", State: report.StepNow, When: "May"}, {Title: "Open"}}
	t.Run("run to the left where people read so", func(t *testing.T) {
		d := one(three)
		d.Lang = "ar"
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatal(err)
		}
		var f flowchart
		if f.gather(layout.Point{}, pages[0].Items); f.cards[0].X <= f.cards[1].X || f.arrows[0][0].X <= f.arrows[0][1].X {
			t.Errorf("the cards stand at %v, the arrows at %v", f.cards, f.arrows)
		}
	})
	t.Run("say their numbers, how far they are and their dates, in this order", func(t *testing.T) {
		pages, err := pagesOf(one(three))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(pageText(pages, 1)), " "); !strings.Contains(got, "1 done Plan 2 now Build May 3 Open") {
			t.Errorf("%q", got)
		}
	})
	t.Run("are shapes with their texts in PowerPoint, joined by connectors, which decorate", func(t *testing.T) {
		out, err := encoded(one(three), report.PPTX{})
		if err != nil {
			t.Fatal(err)
		}
		slide := zipped(t, out[0], "ppt/slides/slide1.xml")
		for want, n := range map[string]int{`prst="straightConnector1"`: 2, `<a:tailEnd type="triangle" w="lg" len="lg"/>`: 2, ` name="Arrow`: 2, `name="Step: 1 done Plan"`: 1} {
			if strings.Count(slide, want) != n {
				t.Errorf("%d of %s, want %d, in\n%s", strings.Count(slide, want), want, n, slide)
			}
		}
	})
	t.Run("are refused with a state that is none", func(t *testing.T) {
		s := report.Steps{{Title: "a", State: report.StepState(7)}}
		if err := s.Validate(); err == nil || !strings.Contains(err.Error(), "step 1 has the State 7, which is none; choose StepToCome, StepDone or StepNow") {
			t.Error(err)
		}
		if _, err := pagesOf(one(s)); err == nil {
			t.Error("drawn")
		}
	})
	t.Run("have states, and stages have none", func(t *testing.T) {
		if err := report.Stages(three).Validate(); err == nil || !strings.Contains(err.Error(), "stage 1 has a State, which stages do not show; leave it out, or make them Steps") {
			t.Error(err)
		}
	})
}

// The state of a step is a word beside its number, and the colour of both.
func ExampleSteps() {
	d := &report.Deck{Slides: []report.Slide{{Title: "The go-live stands", Body: []report.Block{report.Steps{
		{Title: "Blueprint", Text: "Processes agreed", When: "July 2026", State: report.StepDone},
		{Title: "Data migration", Text: "Customers, items", When: "September 2026", State: report.StepNow},
		{Title: "Go-live", When: "4 January 2027"},
	}}}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}
