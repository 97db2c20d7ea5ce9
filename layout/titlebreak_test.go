package layout_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// TestTitleBreaks holds where titles of two lines part.
func TestTitleBreaks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		w    layout.Length
		want []string
	}{
		"after a colon": {"Bilateral Cooperation Against Crime: Pending Review", 640, []string{"Bilateral Cooperation Against Crime:", "Pending Review"}},
		"after the comma that leaves the lines alike": {"One, two and three and four, five and six and seven", 560, []string{"One, two and three and four,", "five and six and seven"}},
		"alike where a sign would leave a stump":      {"Border and trade and crime and all the rest: yes", 640, []string{"Border and trade and", "crime and all the rest: yes"}},
		"alike without a sign":                        {"Border pandemic expulsions to end soon and then some", 640, []string{"Border pandemic expulsions", "to end soon and then some"}},
		"where the author breaks them":                {"One: two\nthree", 560, []string{"One: two", "three"}},
		"not where the first line would be shorter":   {"Crime: bilateral cooperation and pending review", 560, []string{"Crime: bilateral cooperation", "and pending review"}},
	} {
		t.Run("are "+name, func(t *testing.T) {
			p := &layout.Para{Runs: []layout.Run{{Text: c.text, Bold: true}}, Type: layout.SectionTitle, Pitch: layout.TitlePitch, Balance: true}
			cx := &layout.Context{Shaper: fonts.NewShaper(), Scale: &layout.Scale{layout.SectionTitle: {38 * layout.Pt}}}
			f, _, err := p.Layout(cx, layout.Region{W: c.w * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
			if err != nil {
				t.Fatal(err)
			}
			got, _, _ := printedLines(f)
			for i := range got {
				got[i] = strings.TrimSpace(got[i])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
