package theme

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestBrands reads testdata/brands.txt: a brand, what its theme names and, after "=>", the palettes that come of it, after
// "~>" the advice on them.
func TestBrands(t *testing.T) {
	const file = "testdata/brands.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for part := range strings.SplitSeq(strings.TrimPrefix(string(golden), "== "), "\n== ") {
		name, text, _ := strings.Cut(part, "\n")
		text, want := cutResult(text)
		th := parse(t, text)
		got := written("light", &th.Light) + written("dark", &th.Dark)
		for _, a := range advice(t, th) {
			got += "~> " + a.String() + "\n"
		}
		out.WriteString("== " + name + "\n" + text + "\n" + got + "\n")
		t.Run(name, func(t *testing.T) {
			if got = strings.TrimSpace(got); !*update && got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			derivedPass(t, text)
		})
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.TrimRight(out.String(), "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// written is a palette in three lines.
func written(table string, p *Palette) string {
	var one, many string
	for r := range roles {
		if l := p.list(r); l != nil {
			many += fmt.Sprintf(" %s %v", roleNames[r], *l)
		} else {
			one += fmt.Sprintf(" %s %v", roleNames[r], *p.one(r))
		}
	}
	return "=> " + table + one + "\n=> " + table + many + "\n"
}

func parse(t *testing.T, text string) *Theme {
	t.Helper()
	th, err := Parse([]byte(text), "my.toml", nil)
	if err != nil {
		t.Fatalf("%s\n%v", text, err)
	}
	return th
}

func advice(t *testing.T, th *Theme) []Advice {
	t.Helper()
	out, err := th.Check()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// derivedPass holds that colours that a theme does not name break no rule, and that those which it names are as it names
// them. A card or row may be too dark for a named text that hardly has its contrast on the ground, as it must be seen.
func derivedPass(t *testing.T, text string) {
	t.Helper()
	th := parse(t, text)
	for table, p := range map[string]*Palette{"colors.light.": &th.Light, "colors.dark.": &th.Dark} {
		named := func(r role) bool { return th.from.source.given[table+roleNames[r]] }
		v := all(p)
		for r := range roles {
			for i := range p.count(r) {
				s := spot{r, i}
				if named(r) {
					if !strings.Contains(text, p.at(s).String()) {
						t.Errorf("%s\n%s%s is %v", text, table, roleNames[r], *p.at(s))
					}
					continue
				}
				for _, f := range v.faults(s, &v.looks[r][i]) {
					if !f.on || !named(f.with.role) || Contrast(*p.at(f.with), p.Ground) >= 1.2*textContrast {
						t.Errorf("%s\n%s%s %d, %v: %+v", text, table, roleNames[r], i, *p.at(s), f)
					}
				}
			}
		}
	}
}

// naming is a theme file that names roles of a table in any colours; the lists have n.
func naming(r *rand.Rand, table string, n int, names ...role) string {
	out := "[colors." + table + "]\n"
	for _, k := range names {
		if new(Palette).list(k) == nil {
			out += fmt.Sprintf("%s = %q\n", roleNames[k], anyColor(r))
			continue
		}
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf("%q", anyColor(r))
		}
		out += roleNames[k] + " = [" + strings.Join(list, ", ") + "]\n"
	}
	return out
}

func TestDerive(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, test := range []struct {
		name  string
		times int
		names []role
	}{
		{"a primary is enough", 600, []role{primary}},
		{"primary and accent are enough", 150, []role{primary, accent}},
		{"a ground is enough", 40, []role{ground}},
		{"ground and primary are enough", 40, []role{ground, primary}},
		{"series are enough", 50, []role{series}},
		{"an ink is enough", 60, []role{ink}},
		{"an accent is enough", 60, []role{accent}},
		{"texts are enough", 20, []role{seriesText}},
		{"an extra is enough", 20, []role{extra}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for range test.times {
				derivedPass(t, naming(r, "light", 3+r.IntN(6), test.names...))
			}
			for range test.times / 10 {
				derivedPass(t, naming(r, "dark", 3+r.IntN(6), test.names...))
			}
		})
	}
	t.Run("keeps the accent off the primary, and the rest off the focus", func(t *testing.T) {
		for range 150 {
			text := naming(r, "light", 0, primary)
			for _, p := range []*Palette{&parse(t, text).Light, &parse(t, text).Dark} {
				if Distance(p.Accent, p.Primary) < unlike || Distance(p.Grey, p.Primary) < leastDistance {
					t.Errorf("%s has accent %v and grey %v beside %v", text, p.Accent, p.Grey, p.Primary)
				}
				if len(p.Series) < 6 || len(p.Ramp) != 5 {
					t.Errorf("%s has series %v and ramp %v", text, p.Series, p.Ramp)
				}
				if Distance(p.Surface, p.Ground) < 1.5 || Distance(p.Tint, p.Ground) < 1.5 {
					t.Errorf("%s has cards %v and rows %v on %v", text, p.Surface, p.Tint, p.Ground)
				}
			}
		}
	})
	t.Run("leaves what nothing named bears on", func(t *testing.T) {
		for _, text := range []string{"", "mode = \"read\"", "[colors.light]", "colors.dark.ramp = [\"#000000\"]", "colors.light.hairline = \"#123456\""} {
			got, want := parse(t, text), Default()
			got.Light.Hairline, got.Dark.Ramp = want.Light.Hairline, want.Dark.Ramp
			if !got.Light.equal(&want.Light) || !got.Dark.equal(&want.Dark) {
				t.Errorf("%q has changed the colours to %v, %v", text, got.Light, got.Dark)
			}
		}
	})
	t.Run("leaves the dark colours if only light neutrals are named", func(t *testing.T) {
		if got := parse(t, `colors.light.ground = "#FAF6EF"`); !got.Dark.equal(&standard().Dark) {
			t.Errorf("got %v", got.Dark)
		}
	})
	t.Run("takes a theme that names everything as it is", func(t *testing.T) {
		all := make([]role, roles)
		for i := range all {
			all[i] = role(i)
		}
		for range 50 {
			text := naming(r, "light", 1+r.IntN(8), all...) + naming(r, "dark", 1+r.IntN(8), all...)
			got := parse(t, text)
			for _, p := range []*Palette{&got.Light, &got.Dark} {
				for k := range roles {
					for i := range p.count(k) {
						if c := p.at(spot{k, i}).String(); !strings.Contains(text, c) {
							t.Errorf("%s\nhas %s for %s", text, c, roleNames[k])
						}
						text = strings.Replace(text, p.at(spot{k, i}).String(), "taken", 1)
					}
				}
			}
		}
	})
}

// TestAdviceIsEnough holds that who takes all the advice on a palette gets no more.
func TestAdviceIsEnough(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	kinds := [][]role{{primary}, {primary, accent}, {series}, {ground, ink, primary}, {ground, surface, muted, series, extra}}
	given := 0
	for n := range 60 {
		text := naming(r, "light", 3+r.IntN(6), kinds[n%len(kinds)]...)
		if n%2 == 1 {
			text = naming(r, "dark", 3+r.IntN(6), kinds[n%len(kinds)]...)
		}
		lines := strings.Split(text, "\n")
		first := advice(t, parse(t, text))
		if slices.ContainsFunc(first, func(a Advice) bool { return !a.Passes }) {
			continue // there is not always a way out
		}
		for _, a := range first {
			line := lines[a.Line-1]
			at := strings.IndexByte(line, '#') + a.Index*len(`"#000000", `)
			lines[a.Line-1] = line[:at] + a.Nearest.String() + line[at+7:]
			given++
		}
		if more := advice(t, parse(t, strings.Join(lines, "\n"))); len(more) > 0 {
			t.Errorf("%s\ngot %v\nand then %v", text, first, more)
		}
	}
	if given < 60 {
		t.Errorf("only %d colours were to change", given)
	}
}
