package charts

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// themes are the default theme, and those of random brands.
func themes(t *testing.T, r *rand.Rand) (out []*theme.Theme) {
	t.Helper()
	out = append(out, theme.Default())
	for range 12 {
		th, err := theme.Parse(fmt.Appendf(nil, "colors.light.primary = \"#%06X\"\ncolors.light.accent = \"#%06X\"\n", r.IntN(1<<24), r.IntN(1<<24)), "brand.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, th)
	}
	return out
}

// TestRuleInk draws random charts with rules in random themes, light and dark: a rule and its text have one neutral ink, which no series is
// near to.
func TestRuleInk(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 28))
	all, ruled := themes(t, r), 0
	for _, k := range kinds {
		for seed := range uint64(60) {
			c := random(k, seed)
			if c.Rules = []Rule{{Value: c.Series[0].Values[0], Text: "Limit"}}; c.Validate() != nil {
				continue
			}
			th := all[r.IntN(len(all))]
			colors := &th.Light
			if r.IntN(2) == 0 {
				colors = &th.Dark
			}
			s := &theme.Setting{Theme: th, Colors: colors, Lang: "en"}
			ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
			f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
			if err != nil || rest != nil {
				continue
			}
			ruled++
			d := source(f)
			ink := d.Plan.rules
			if ink != colors.Ink && ink != colors.Muted {
				t.Errorf("%#v, seed %d: a rule in %v", k, seed, ink)
			}
			least := 9.0 // of a brand whose series are near both inks
			if th == all[0] {
				least = leastRuleApart
			}
			d.eachMark(func(mark layout.Color) {
				if n := theme.Distance(ink, mark); n < least {
					t.Errorf("%#v, seed %d in the theme of %v: a rule in %v and a mark in %v are %.1f apart", k, seed, colors.Primary, ink, mark, n)
				}
			})
			for i := range d.Layers {
				for _, tr := range d.Layers[i].Traces {
					if tr.Role == RoleRule && *tr.Look.Stroke != ink {
						t.Errorf("%#v, seed %d: the part's rule is in %v, not in %v", k, seed, *tr.Look.Stroke, ink)
					}
				}
			}
		}
	}
	if ruled < 300 {
		t.Errorf("%d charts have rules", ruled)
	}
}
