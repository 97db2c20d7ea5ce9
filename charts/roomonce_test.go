package charts

import (
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// TestRoomOnce draws again what once was an error, or had texts on lines, points or texts.
func TestRoomOnce(t *testing.T) {
	s := setting()
	shaper := fonts.NewShaper(s.Fonts...)
	for _, of := range []struct {
		what  string
		kind  Kind
		seeds []uint64
	}{
		{"room that notes take from low columns", Column{}, []uint64{203, 572, 1561}},
		{"values of a focus on gridlines and on columns", Column{}, []uint64{466, 487, 740, 821, 866, 891, 1008}},
		{"values on points between gaps", Line{}, []uint64{207, 335, 346, 880, 882, 1079}},
		{"sums on gridlines", Column{Stacked: true}, []uint64{821, 1268}},
		{"steps at the line of zero", Waterfall{}, []uint64{397}},
		{"legends on names that stand out under the plot", Area{Share: true}, []uint64{739, 1405}},
		{"values of a forecast on discs", Forecast{Predicted: "Series 2", Low: "Series 3", High: "Series 4"}, []uint64{217, 317, 325, 897, 1217}},
		{"leaders through R²", Scatter{X: "Series 2", Trend: true}, []uint64{187, 252, 272, 830}},
		{"bubbles past the left edge", Bubble{X: "Series 2", Size: "Series 3"}, []uint64{639, 1484}},
	} {
		t.Run(of.what, func(t *testing.T) {
			for _, seed := range of.seeds {
				c := random(of.kind, seed)
				at := *s
				at.Mode = c.mode
				ctx := &layout.Context{Shaper: shaper, Scale: at.ScaleFor(c.mode)}
				f, _, err := c.Node(&at).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
				if err != nil {
					t.Errorf("seed %d: %v", seed, err)
					continue
				}
				for _, fault := range look(f).faults(c.size) {
					t.Errorf("seed %d: %s", seed, fault)
				}
			}
		})
	}
}
