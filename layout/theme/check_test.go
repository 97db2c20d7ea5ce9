package theme

import (
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// logo is a picture of 4 x 2 pixels; only its size matters here.
func logo() *layout.Picture { return &layout.Picture{Pixels: [2]int{4, 2}, Data: []byte("x")} }

func TestCheckRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Theme)
		want   []string
	}{
		{"no families", func(t *Theme) { t.Fonts = nil }, []string{"theme: Fonts: there is none; give at least one family, such as fonts.Carlito()"}},
		{"a nil family", func(t *Theme) { t.Fonts = append(t.Fonts, nil) }, []string{"theme: Fonts: family 2 of 2 has no faces; make families by fonts.NewFamily"}},
		{"a family without faces", func(t *Theme) { t.Fonts[0] = new(fonts.Family) }, []string{"theme: Fonts: family 1 of 1 has no faces; make families by fonts.NewFamily"}},
		{"a mode that is none", func(t *Theme) { t.Mode = 7 }, []string{"theme: Mode: 7 is no mode, want Present or Read"}},
		{"no series", func(t *Theme) { t.Light.Series = nil }, []string{"theme: Light.Series: there are 0 colours, want 1 to 32"}},
		{"no ramp", func(t *Theme) { t.Dark.Ramp = nil }, []string{"theme: Dark.Ramp: there are 0 colours, want 1 to 32"}},
		{"texts that are not as many as the series", func(t *Theme) { t.Dark.Series = t.Dark.Series[:2] }, []string{"theme: Dark.Series: there are 6 tones of text and 2 series, want one for each"}},
		{"an empty ladder", func(t *Theme) { t.Scale[layout.BigUnit] = nil }, []string{"theme: Scale[layout.BigUnit]: there are 0 sizes, want 1 to 32"}},
		{"a size that is none", func(t *Theme) { t.ReadScale[layout.Tick][0] = -layout.Pt }, []string{"theme: ReadScale[layout.Tick]: -1 pt is no size, want whole points from 1 to 200"}},
		{"half points", func(t *Theme) { t.Scale[layout.Tick][0] = 25 * layout.Pt / 2 }, []string{"theme: Scale[layout.Tick]: 12.5 pt is no size, want whole points from 1 to 200"}},
		{"a ladder that goes up", func(t *Theme) { slices.Reverse(t.Scale[layout.Title]) }, []string{"theme: Scale[layout.Title]: 27 pt follows 24 pt, want the largest size first"}},
		{"a grid without columns", func(t *Theme) { t.Grid.Columns = 0 }, []string{"theme: Grid.Columns: 0 is no number of columns, want 1 to 24"}},
		{"distances that are none", func(t *Theme) { t.Grid.Margin, t.Grid.TextRuled = -layout.Pt, 5000*layout.Pt }, []string{
			"theme: Grid.Margin: -1 pt is no distance, want points from 0 to 4000", "theme: Grid.TextRuled: 5000 pt is no distance, want points from 0 to 4000"}},
		{"places on each other", func(t *Theme) { t.Layout(ContentLayout).Places[layout.PlaceKicker].Baseline = 60 * layout.Pt }, []string{"theme: Layout(\"content\").Places[layout.PlaceTitle]: it stands on the kicker where the title has 1 of 3 lines"}},
		{"a logo's text without a logo", func(t *Theme) { t.LogoAlt = "Us" }, []string{"theme: Logo: is missing"}},
		{"a logo without a text", func(t *Theme) { t.Logo = logo() }, []string{"theme: LogoAlt: is missing: say what the logo shows, for those who do not see it"}},
		{"a logo without pixels", func(t *Theme) { t.Logo, t.LogoAlt = new(layout.Picture), "Us" }, []string{"theme: Logo: is an empty picture; make it by svg.Picture"}},
		{"a logo larger than the head", func(t *Theme) { t.Logo, t.LogoAlt, t.LogoHeight = logo(), "Us", 101*layout.Pt }, []string{"theme: LogoHeight: the logo is 202 x 101 pt, there is room for 864 x 100 pt"}},
		{"a logo of no height", func(t *Theme) { t.Logo, t.LogoAlt, t.LogoHeight = logo(), "Us", 1<<62 }, []string{"theme: LogoHeight: 363124883340739.21 pt is no distance, want points from 0 to 4000"}},
		{"a logo below zero", func(t *Theme) { t.Logo, t.LogoAlt, t.LogoHeight = logo(), "Us", -layout.Pt }, []string{"theme: LogoHeight: -1 pt is no distance, want points from 0 to 4000"}},
		{"several at once", func(t *Theme) { t.Fonts, t.Dark.Ramp = nil, nil }, []string{
			"theme: Fonts: there is none; give at least one family, such as fonts.Carlito()", "theme: Dark.Ramp: there are 0 colours, want 1 to 32"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			th := Default()
			test.change(th)
			advice, err := th.Check()
			if want := strings.Join(test.want, "\n"); err == nil || err.Error() != want || advice != nil {
				t.Errorf("got  %v\nwant %v", err, want)
			}
			if fault := (*Error)(nil); !errors.As(err, &fault) || fault.Key == "" {
				t.Errorf("got %+v", fault)
			}
		})
	}
	t.Run("a theme without anything", func(t *testing.T) {
		_, err := new(Theme).Check()
		for _, want := range []string{"Fonts: ", "Light.Series: ", "Dark.Text: ", "Scale[layout.Body]: ", "ReadScale[layout.BigUnit]: ", "Grid.Columns: "} {
			if err == nil || !strings.Contains(err.Error(), "theme: "+want) {
				t.Errorf("got %v, want %s", err, want)
			}
		}
	})
}

func TestCheckAdvises(t *testing.T) {
	grey := layout.Color{R: 0xAA, G: 0xAA, B: 0xAA}
	const text = "mode = \"read\"\n[colors.light]\nprimary = \"#AAAAAA\"\n[type]\nbody = [20, 12]\n"
	parsed := func(t *testing.T) *Theme {
		got, err := Parse([]byte(text), "my.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	tests := []struct {
		name  string
		theme func(*testing.T) *Theme
		want  []string // places
	}{
		{"of nothing in the default", func(*testing.T) *Theme { return Default() }, nil},
		{"of what a file names, by its line", parsed, []string{"my.toml:3: colors.light.primary: text #AAAAAA", "my.toml:5: type.body: 12 pt"}},
		{"of what code has changed, by its field", func(*testing.T) *Theme {
			d := Default()
			d.Light.Muted, d.Dark.Series[2], d.ReadScale[layout.Small][0] = grey, d.Dark.Series[1], 4*layout.Pt
			return d
		}, []string{"Light.Muted: text #AAAAAA", "Dark.Series: mark #E9A23B (number 3)", "ReadScale[layout.Small]: 4 pt"}},
		{"of what code has changed after a file, by its field", func(t *testing.T) *Theme {
			p := parsed(t)
			p.Light.Primary, p.Light.Accent = p.Light.Ink, grey
			return p
		}, []string{"Light.Accent: text #AAAAAA", "my.toml:5: type.body: 12 pt"}},
		{"of what a copy has changed", func(t *testing.T) *Theme {
			p := *parsed(t)
			if _, err := p.Check(); err != nil {
				t.Fatal(err)
			}
			p.Light.Primary = grey
			p.Light.Series[1] = p.Light.Series[0]
			return &p
		}, []string{"my.toml:3: colors.light.primary: text #AAAAAA", "Light.Series: mark #", "my.toml:5: type.body: 12 pt"}},
		{"of a theme that is all code's", func(*testing.T) *Theme {
			d := *Default()
			d.from = nil
			d.Light.Text[3], d.Light.Ground = grey, layout.Color{R: 254, G: 254, B: 254}
			return &d
		}, []string{"Light.Text: text #AAAAAA (number 4) has contrast 2.30:1 on ground #FEFEFE"}},
		{"of a ground that code has changed, once", func(*testing.T) *Theme {
			d := Default()
			d.Light.Ground = d.Dark.Ground
			return d
		}, []string{"Light.Ground: ground #0B2E4F has contrast 1.13:1 under the default's ink #1B2430"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			th := test.theme(t)
			first, err := th.Check()
			if err != nil {
				t.Fatal(err)
			}
			if len(first) != len(test.want) {
				t.Fatalf("got %v, want %v", first, test.want)
			}
			for i, a := range first {
				if !strings.HasPrefix(a.String(), "theme: "+test.want[i]) {
					t.Errorf("got %s, want %s", a, test.want[i])
				}
			}
			clear(first)
			again, err := th.Check()
			if err != nil || len(again) != len(first) || slices.ContainsFunc(again, func(a Advice) bool { return a.Text == "" }) {
				t.Errorf("then got %v, %v", again, err)
			}
		})
	}
}

func TestCheckMayBeShared(t *testing.T) {
	th, err := Parse([]byte("colors.light.primary = \"#FFCC00\""), "my.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			other := *th
			other.Dark.Primary = other.Dark.Ground
			for _, c := range []struct {
				*Theme
				want int
			}{{th, 1}, {&other, 2}, {th, 1}} {
				if advice, err := c.Check(); err != nil || len(advice) != c.want {
					t.Errorf("got %v, %v", advice, err)
				}
			}
		})
	}
	all.Wait()
}

// TestGoName holds that a place in code is a field that there is.
func TestGoName(t *testing.T) {
	th := Default()
	for _, f := range append(th.fields(), field{"logo.file", &th.Logo}, field{"logo.alt", &th.LogoAlt}, field{"logo.height", &th.LogoHeight}, field{"fonts", &th.Fonts}) {
		name := goName(f.key)
		if strings.HasPrefix(f.key, layoutKeys) {
			continue
		}
		v := reflect.ValueOf(th).Elem()
		path, kind, _ := strings.Cut(strings.TrimSuffix(name, "]"), "[layout.")
		for part := range strings.SplitSeq(path, ".") {
			if v = v.FieldByName(part); !v.IsValid() {
				t.Fatalf("%s is %s, which there is not", f.key, name)
			}
		}
		if kind != "" {
			i := slices.Index(typeNames[:], strings.ToLower(regexp.MustCompile(`(.)([A-Z])`).ReplaceAllString(kind, "$1-$2")))
			if i < 0 {
				t.Fatalf("%s is %s, which there is not", f.key, name)
			}
			v = v.Index(i)
		}
		if v.Addr().Interface() != f.to {
			t.Errorf("%s is not %s", f.key, name)
		}
	}
}

// TestOddThemes holds that nobody panics who asks before a check.
func TestOddThemes(t *testing.T) {
	var none Theme
	p := Palette{Series: make([]layout.Color, 2), Text: []layout.Color{{R: 1}}, Extra: layout.Color{R: 2}, Ink: layout.Color{R: 3}}
	for i, want := range []uint8{1, 3, 2, 1} {
		if got := p.SeriesText(i); got.R != want {
			t.Errorf("series %d has text %v", i, got)
		}
	}
	if p.SeriesColor(-1) != p.Extra || none.Light.SeriesColor(5) != none.Light.Extra || none.Dark.SeriesText(-3) != none.Dark.Extra {
		t.Error("a palette without series has others than its extra")
	}
	if none.Grid.Cols(3) != 0 || none.Grid.Col(2) != 0 || none.LogoBox() != (layout.Rect{Point: layout.Point{Y: logoTop}}) {
		t.Error("an empty grid has room")
	}
	if none.ScaleFor(9).Size(layout.Body, 3) != 0 || none.ScaleFor(Read).Floor(layout.Body, 0) || none.Scale.Steps() != 0 {
		t.Error("an empty scale has sizes")
	}
	if s := (Setting{Theme: &none, Colors: &p}); s.On(nil).Colors != &p {
		t.Error("a block that stands on no ground has left its own")
	}
}

func BenchmarkCheck(b *testing.B) {
	parse := func(text string) *Theme {
		t, err := Parse([]byte(text), "my.toml", nil)
		if err != nil {
			b.Fatal(err)
		}
		return t
	}
	changed, literal := Default(), *parse(`colors.light.primary = "#7A1FA2"`)
	changed.Light.Primary = changed.Light.Ink
	literal.from = nil
	for _, bench := range []struct {
		name string
		*Theme
	}{
		{"default", Default()}, {"parsed", parse(`colors.light.primary = "#FFCC00"`)}, {"changed in code", changed}, {"made in code", &literal},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := bench.Check(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{
		"empty": "", "a primary": `colors.light.primary = "#123456"`, "a mid-grey ground": `colors.light.ground = "#808080"`,
		"eight series": `colors.light.series = ["#4E79A7", "#F28E2B", "#E15759", "#76B7B2", "#59A14F", "#EDC948", "#B07AA1", "#FF9DA7"]`,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse([]byte(text), "my.toml", nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNearest(b *testing.B) {
	yellow := layout.Color{R: 255, G: 204}
	for b.Loop() {
		nearest(yellow, func(c layout.Color) bool { return Contrast(c, white) >= textContrast })
	}
}

// TestLayoutField holds what a place of a layout is called in code.
func TestLayoutField(t *testing.T) {
	for key, want := range map[string]string{
		"layouts.content":                    `Layout("content")`,
		"layouts.content.rise":               `Layout("content").Rise`,
		"layouts.cover.slide-number":         `Layout("cover").Places[layout.PlaceSlideNumber]`,
		"layouts.cover.title.baseline":       `Layout("cover").Places[layout.PlaceTitle].Baseline`,
		"layouts.statement.marks.rule.color": `Layout("statement").Marks, rule.color`,
	} {
		if got := goName(key); got != want {
			t.Errorf("%s is %s, want %s", key, got, want)
		}
	}
}
