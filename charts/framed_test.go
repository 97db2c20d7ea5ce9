package charts

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// TestFramed draws random lines, columns, areas and bars as panels of a dashboard from their least height on: the plots of upright values begin
// and end within half a point, bars have the room that they need themselves, what is said outside has no label, and nothing stands on anything.
func TestFramed(t *testing.T) {
	drawn := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 5))
		a := Arrangement{Columns: 3, Framed: true}
		var cs []Chart
		for range 4 {
			c := chart([]Kind{Line{}, Column{}, Area{}, Bar{}, Column{Stacked: true}}[r.IntN(5)], randomValues(r, 3+r.IntN(12), r.IntN(3), 100))
			if c.Validate() == nil {
				cs, a.Said = append(cs, c), append(a.Said, r.IntN(2) == 0)
			}
		}
		panels := Panels(cs, a)
		ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
		nodes := make([]layout.Node, len(panels))
		size := layout.Size{W: layout.Length(200+r.IntN(220)) * layout.Pt}
		for i := range panels {
			nodes[i] = panels[i].Node(setting())
			size.H = max(size.H, nodes[i].(layout.Grower).Least(ctx))
		}
		size.H += layout.Length(r.IntN(3)*40) * layout.Pt
		var first *Drawn
		for i := range nodes {
			f, _, err := nodes[i].Layout(ctx, layout.Region{W: size.W, H: size.H, Break: size.H})
			if err != nil {
				t.Errorf("seed %d: %T in %v: %v", seed, cs[i].Kind, size, err)
				continue
			}
			for _, fault := range look(f).faults(f.Size) {
				t.Errorf("seed %d: %T in %v: %s", seed, cs[i].Kind, size, fault)
			}
			d := source(f)
			if drawn++; d.Across {
				continue
			}
			if a.Said[i] && d.Labels != nil && len(d.Labels[0]) > 0 && len(d.Labels[0][0]) > 0 {
				t.Errorf("seed %d: %T says %q, which is said", seed, cs[i].Kind, d.Labels[0][0][0].Text)
			}
			if first == nil {
				first = d
			}
			if apart := max(d.Plot.X-first.Plot.X, first.Plot.X-d.Plot.X, d.Plot.Right()-first.Plot.Right(), first.Plot.Right()-d.Plot.Right()); apart > layout.Pt/2 {
				t.Errorf("seed %d: a plot of %T from %s to %s, the first from %s to %s", seed, cs[i].Kind, d.Plot.X, d.Plot.Right(), first.Plot.X, first.Plot.Right())
			}
		}
	}
	if drawn < 300 {
		t.Errorf("%d charts", drawn)
	}
}
