package charts

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// cadences are equal steps of dates, from a first one on, by how many.
var cadences = map[string]func(from time.Time, n int) time.Time{
	"minutes":           func(t time.Time, n int) time.Time { return t.Add(time.Duration(n) * 5 * time.Minute) },
	"quarters of hours": func(t time.Time, n int) time.Time { return t.Add(time.Duration(n) * 15 * time.Minute) },
	"hours":             func(t time.Time, n int) time.Time { return t.Truncate(time.Hour).Add(time.Duration(n) * time.Hour) },
	"six hours":         func(t time.Time, n int) time.Time { return t.Truncate(time.Hour).Add(time.Duration(n) * 6 * time.Hour) },
	"days":              func(t time.Time, n int) time.Time { return midnightOf(t).AddDate(0, 0, n) },
	"weeks":             func(t time.Time, n int) time.Time { return midnightOf(t).AddDate(0, 0, 7*n) },
	"months begun":      func(t time.Time, n int) time.Time { return monthOf(t, n) },
	"months ended":      func(t time.Time, n int) time.Time { return monthOf(t, n+1).AddDate(0, 0, -1) },
	"months' middles":   func(t time.Time, n int) time.Time { return monthOf(t, n).AddDate(0, 0, 14) },
	"quarters begun":    func(t time.Time, n int) time.Time { return monthOf(quarterOf(t), 3*n) },
	"quarters ended":    func(t time.Time, n int) time.Time { return monthOf(quarterOf(t), 3*n+3).AddDate(0, 0, -1) },
	"years begun":       func(t time.Time, n int) time.Time { return time.Date(t.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC) },
	"years ended":       func(t time.Time, n int) time.Time { return time.Date(t.Year()+n, 12, 31, 0, 0, 0, 0, time.UTC) },
	"fiscal years":      func(t time.Time, n int) time.Time { return time.Date(t.Year()+n, 6, 30, 0, 0, 0, 0, time.UTC) },
}

func midnightOf(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }

func monthOf(t time.Time, n int) time.Time {
	return time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
}

func quarterOf(t time.Time) time.Time { return monthOf(t, -int(t.Month()-1)%3) }

// dated is a chart of some of the cadences' dates.
func dated(r *rand.Rand) (c Chart, cadence string) {
	names := slices.Sorted(maps.Keys(cadences))
	cadence = names[r.IntN(len(names))]
	c = Chart{Kind: []Kind{Line{}, Column{}, Area{}, Combo{Line: "B"}, Dumbbell{}}[r.IntN(5)], Series: []Series{{Name: "A"}, {Name: "B"}}}
	if _, ok := c.Kind.(Area); ok {
		c.Series = c.Series[:1]
	}
	from := time.Date(1950+r.IntN(80), time.Month(1+r.IntN(12)), 1+r.IntN(31), r.IntN(24), 5*r.IntN(12), 0, 0, time.UTC)
	for i := range 3 + r.IntN([]int{6, 25, 90}[r.IntN(3)]) {
		c.Dates = append(c.Dates, cadences[cadence](from, i))
		for k := range c.Series {
			c.Series[k].Values = append(c.Series[k].Values, 1+float64(r.IntN(90)))
		}
	}
	return c, cadence
}

// footOf are the names under a plot in their first line and in their second, from left to right.
func footOf(f layout.Frame, d *Drawn) (first, second []seenText) {
	top, size := pts(d.Plot.Bottom()), pts(d.Names.Size)
	for _, s := range look(f).texts {
		s.text = strings.ReplaceAll(s.text, "\u00a0", " ")
		switch base := s.y1 - size*0.15; {
		case base > top+size*2:
			second = append(second, s)
		case base > top+size*0.6:
			first = append(first, s)
		}
	}
	return first, second
}

// unequal reports names whose middles are at unequal distances. Months are not equally long where days are counted.
func unequal(d *Drawn, names []seenText) bool {
	lo, hi := math.Inf(1), 0.0
	for i := 1; i < len(names); i++ {
		gap := (names[i].x0 + names[i].x1 - names[i-1].x0 - names[i-1].x1) / 2
		lo, hi = math.Min(lo, gap), math.Max(hi, gap)
	}
	if a := &d.Names.Time; a.Base == calendar.Days && a.Unit >= calendar.Months {
		return hi > lo*31/28+0.3
	}
	return hi > lo+0.3
}

// astray are names that stand at a point whose date is another, and names between points where each is to stand at one; an axis may begin
// before the first.
func astray(d *Drawn, names []seenText) (out []string) {
	for _, n := range names {
		at, early := -1, false
		for i := range d.Dates {
			share := (float64(i) + 0.5) / float64(len(d.Dates))
			if d.Names.Time.Base != calendar.None && d.Layers[0].Form.calendar() {
				share = d.Along(i)
			}
			if x := pts(d.Plot.X) + float64(share*pts(d.Plot.W)); math.Abs(x-(n.x0+n.x1)/2) < 0.06 {
				at = i
			} else if i == 0 {
				early = (n.x0+n.x1)/2 < x
			}
		}
		exact := d.Names.Time.Base == calendar.Months || !d.Layers[0].Form.calendar()
		switch {
		case at < 0 && !early && exact:
			out = append(out, n.text+" stands between points")
		case at >= 0 && n.text != strings.ReplaceAll(d.Locale.Date(d.Dates[at], d.Names.Form), "\u00a0", " "):
			out = append(out, n.text+" stands at "+d.Dates[at].Format(time.DateTime))
		}
	}
	return out
}

// TestTimeGaps draws dates at equal steps: their names stand at equal distances, each at its date, and say what changes alone.
func TestTimeGaps(t *testing.T) {
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 77))
		c, cadence := dated(r)
		s := setting()
		s.Lang = words.Languages()[r.IntN(len(words.Languages()))]
		s.Locale, _ = number.ParseLocale(s.Lang)
		ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
		wide := 200 + r.IntN(600)
		f, _, err := c.Node(s).Layout(ctx, layout.Region{W: layout.Length(wide) * layout.Pt, H: 260 * layout.Pt, Break: 260 * layout.Pt})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		d := source(f)
		first, second := footOf(f, d)
		var faults []string
		if unequal(d, first) {
			faults = append(faults, "unequal gaps")
		}
		if len(first) < 2 && wide > 260 {
			faults = append(faults, "one name")
		}
		faults = append(faults, astray(d, first)...)
		for i := 1; i < len(second); i++ {
			if second[i].text == second[i-1].text {
				faults = append(faults, second[i].text+" stands twice under others")
			}
		}
		if full := d.Names.Form; len(second) > 0 && (full == number.ShortMonth || full == number.NumericDay || full == number.Day) {
			faults = append(faults, "the first line says what the second does")
		}
		if len(faults) > 0 {
			t.Errorf("seed %d, %d %s from %s on as %T in %s, %d pt wide: %q; names %v over %v", seed, len(c.Dates), cadence, c.Dates[0].Format(time.DateTime), c.Kind, s.Lang, wide, faults, first, second)
		}
	}
}

func TestUnitOf(t *testing.T) {
	date := func(m time.Month, d int) time.Time { return time.Date(2022, m, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		name  string
		dates []time.Time
		want  calendar.Unit
	}{
		{"the ends of months are months", []time.Time{date(1, 31), date(2, 28), date(3, 31)}, calendar.Months},
		{"one day of months is months", []time.Time{date(2, 28), date(3, 28), date(4, 28)}, calendar.Months},
		{"an end among other days is a day", []time.Time{date(2, 28), date(3, 31), date(4, 28)}, calendar.Days},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := unitOf(test.dates); got != test.want {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
}
