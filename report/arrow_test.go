package report

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// TestArrow holds that the arrow and the colour of a change say what its printed figure does, also where that is rounded.
func TestArrow(t *testing.T) {
	l, err := number.ParseLocale("en")
	if err != nil {
		t.Fatal(err)
	}
	set := &theme.Setting{Theme: theme.Default(), Locale: l, Lang: "en", Colors: &theme.Default().Light}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		s := Stat{Value: float64(1+r.IntN(900)) / 1000, Format: number.Format{Unit: number.Percent, Places: number.Fixed(r.IntN(3))}, Good: UpIsGood}
		from := s.Value.(float64) + float64(r.IntN(41)-20)/[...]float64{1e2, 1e4, 1e6}[r.IntN(3)]
		s.Changes = []Change{{From: max(from, 1e-6), Kind: ChangeKind(r.IntN(3))}}
		m := texts(set).changes(&s)[0]
		want, tone := layout.NoMark, set.Colors.Muted
		switch text := layout.Plain(m.Runs); {
		case strings.HasPrefix(text, "+"):
			want, tone = layout.MarkUp, set.Colors.Good
		case strings.HasPrefix(text, "\u2212"):
			want, tone = layout.MarkDown, set.Colors.Bad
		}
		if m.Mark != want || m.Color != tone {
			t.Fatalf("%v from %v is %q with the mark %q in %v", s.Value, from, layout.Plain(m.Runs), m.Mark, m.Color)
		}
	}
}
