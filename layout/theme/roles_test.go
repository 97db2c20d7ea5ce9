package theme

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// inPlace holds that every colour of a theme has the role of its place.
func inPlace(t *testing.T, th *Theme) {
	t.Helper()
	for name, p := range map[string]*Palette{"light": &th.Light, "dark": &th.Dark} {
		want := map[layout.ColorRole][]layout.Color{
			layout.ColorGround: {p.Ground}, layout.ColorInk: {p.Ink}, layout.ColorMuted: {p.Muted}, layout.ColorHairline: {p.Hairline},
			layout.ColorSurface: {p.Surface}, layout.ColorTint: {p.Tint}, layout.ColorPrimary: {p.Primary}, layout.ColorAccent: {p.Accent},
			layout.ColorGrey: {p.Grey}, layout.ColorSeries: p.Series, layout.ColorSeriesText: p.Text, layout.ColorExtra: {p.Extra}, layout.ColorRamp: p.Ramp,
			layout.ColorGood: {p.Good}, layout.ColorWatch: {p.Watch}, layout.ColorBad: {p.Bad},
		}
		n := 0
		for r, list := range want {
			for i, c := range list {
				if n++; c.Role != r || int(c.Index) != i {
					t.Errorf("%s: %v has role %d, %d, want %d, %d", name, c, c.Role, c.Index, r, i)
				}
			}
		}
		for range p.Colors() {
			n--
		}
		if n != 0 {
			t.Errorf("%s: Colors yields %d colours more or less than there are", name, n)
		}
	}
}

func TestRoles(t *testing.T) {
	t.Run("are given by the place of a colour in a palette", func(t *testing.T) {
		inPlace(t, Default())
		read, err := Parse([]byte("colors.light.series = ['#5A6876', '#0F4C81']\ncolors.light.ground = '#101010'"), "my.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		inPlace(t, read)
	})
	t.Run("are not taken along from another place", func(t *testing.T) {
		th := Default()
		th.Light.Muted, th.Dark.Ramp, th.Light.Ink = th.Light.Series[1], th.Dark.Series, layout.Color{R: 7}
		got := th.WithRoles()
		inPlace(t, got)
		if th.Light.Muted.Role != layout.ColorSeries || got.Light.Muted.Plain() != th.Light.Series[1].Plain() {
			t.Errorf("the given theme has %v now, the other %v", th.Light.Muted, got.Light.Muted)
		}
	})
	t.Run("need no copy where they are right", func(t *testing.T) {
		th := Default()
		if n := testing.AllocsPerRun(10, func() {
			if th.WithRoles() != th {
				t.Fatal("a copy")
			}
		}); n > 0 {
			t.Errorf("%v allocations", n)
		}
	})
	t.Run("do not matter to what is advised", func(t *testing.T) {
		said := func(th *Theme) string {
			advice, err := th.Check()
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for _, a := range advice {
				out = append(out, a.String())
			}
			return strings.Join(out, "\n")
		}
		with := Default()
		without := standard().clone()
		for _, th := range []*Theme{with, without} {
			th.from = Default().from
			th.Light.Muted = layout.Color{R: 0xF0, G: 0xF0, B: 0xF0}
		}
		if a, b := said(with), said(without); a != b || a == "" {
			t.Errorf("got %q with roles, %q without", a, b)
		}
	})
}
