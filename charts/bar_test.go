package charts

import (
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

func TestBar(t *testing.T) {
	t.Run("shows 27 states on a page, each with its name and value", func(t *testing.T) {
		states := strings.Fields("Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy Latvia " +
			"Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden")
		c := Chart{Kind: Bar{}, Unit: "Percent of gross domestic product", Categories: states, Series: []Series{{Name: "Debt"}}}
		for i := range states {
			c.Series[0].Values = append(c.Series[0].Values, 20.5+float64(i*37%101))
		}
		size := layout.Size{W: 864 * layout.Pt, H: 352 * layout.Pt}
		ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
		f, rest, err := c.Node(setting()).Layout(ctx, layout.Region{W: size.W, H: size.H, Break: size.H})
		if err != nil || rest != nil {
			t.Fatal(err, rest)
		}
		e := look(f)
		for _, fault := range e.faults(size) {
			t.Error(fault)
		}
		for i, s := range states {
			if v := fmt.Sprint(c.Series[0].Values[i]); !e.has(s) || !e.has(v) {
				t.Errorf("no %s, %s", s, v)
			}
		}
	})
}
