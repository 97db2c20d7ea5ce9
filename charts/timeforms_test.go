package charts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// TestTimeForms names random dates under lines and columns of random widths, in all languages that have words: no name stands on another,
// ticks stand at equal distances, and every second line says what changed since the one before it.
func TestTimeForms(t *testing.T) {
	seen := map[number.Precision]int{}
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 5))
		c := Chart{Kind: []Kind{Line{}, Column{}, Area{}}[r.IntN(3)], Series: []Series{{Name: "A"}}}
		at := time.Date(1950+r.IntN(80), time.Month(1+r.IntN(12)), 1+r.IntN(31), 0, 0, 0, 0, time.UTC)
		unit, step := r.IntN(6), 1+r.IntN(3)
		for range 2 + r.IntN([]int{5, 20, 120}[r.IntN(3)]) {
			c.Dates, c.Series[0].Values = append(c.Dates, at), append(c.Series[0].Values, 1+float64(r.IntN(90)))
			switch unit {
			case 0:
				at = at.Add(time.Duration(step*step) * 5 * time.Minute)
			case 1:
				at = at.AddDate(0, 0, step)
			case 2:
				at = at.AddDate(0, 0, 1+r.IntN(40))
			case 3:
				at = time.Date(at.Year(), at.Month()+time.Month(step)+1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -1) // ends of months
			case 4:
				at = time.Date(at.Year(), at.Month()+time.Month(step), 1, 0, 0, 0, 0, time.UTC)
			case 5:
				at = time.Date(at.Year()+step, at.Month(), 1, 0, 0, 0, 0, time.UTC)
			}
		}
		s := setting()
		s.Lang = words.Languages()[r.IntN(len(words.Languages()))]
		s.Locale, _ = number.ParseLocale(s.Lang)
		ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
		wide := layout.Length(200+r.IntN(600)) * layout.Pt
		f, _, err := c.Node(s).Layout(ctx, layout.Region{W: wide, H: 260 * layout.Pt, Break: 260 * layout.Pt})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		check(t, f)
		d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
		seen[d.Names.Form]++
		if a := d.Names.Time; a.Base != calendar.None {
			ticks := a.Ticks()
			for i := range ticks {
				if want := a.tick(i); !ticks[i].Equal(want) || len(ticks) > 60 {
					t.Errorf("seed %d: tick %d at %v, want %v of %d", seed, i, ticks[i], want, len(ticks))
				}
			}
			if first, from := c.Dates[0], a.From; a.Base == calendar.Days && a.Unit == calendar.Months && from.Day() != 1 && from != first {
				t.Errorf("seed %d: ticks of months from %v on", seed, from)
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d in %s, %v wide: %T over %v", seed, s.Lang, wide, c.Kind, c.Dates)
		}
	}
	for _, p := range []number.Precision{number.MonthName, number.DayOfMonth, number.Weekday, number.Minute, number.Year} {
		if seen[p] < 10 {
			t.Errorf("%d charts have names in the form %d", seen[p], p)
		}
	}
}

func TestSecondLines(t *testing.T) {
	date := func(y, m, d, h int) time.Time { return time.Date(y, time.Month(m), d, h, 0, 0, 0, time.UTC) }
	many := func(n int, at func(i int) time.Time) (out []time.Time) {
		for i := range n {
			out = append(out, at(i))
		}
		return out
	}
	for _, test := range []struct {
		name  string
		kind  Kind
		dates []time.Time
		want  []string // in this order
	}{
		{"have the year where months begin and where it changes", Column{}, many(5, func(i int) time.Time { return date(2021, 11+i, 1, 0) }), []string{"Nov", "Dec", "Jan", "Feb", "Mar", "2021", "2022"}},
		{"have the year under quarters", Column{}, many(6, func(i int) time.Time { return date(2021, 7+3*i, 1, 0) }), []string{"Q3", "Q4", "Q1", "Q2", "Q3", "Q4", "2021", "2022"}},
		{"have the month under days", Line{}, many(6, func(i int) time.Time { return date(2022, 1, 29+i, 0) }), []string{"Sat 29", "Sun 30", "Mon 31", "Tue 1", "Wed 2", "Thu 3", "Jan 2022", "Feb"}},
		{"have the day under hours", Column{}, many(4, func(i int) time.Time { return date(2022, 3, 1, 6*i+9) }), []string{"09:00", "15:00", "21:00", "03:00", "March 1, 2022", "Wed 2"}},
		{"stand at the first of months under many days", Line{}, many(300, func(i int) time.Time { return date(2022, 1, 17+i, 0) }), []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "2022"}},
		{"are none under years", Column{}, many(4, func(i int) time.Time { return date(2019+i, 1, 1, 0) }), []string{"2019", "2020", "2021", "2022"}},
		{"thin columns of months to Januaries", Column{}, many(150, func(i int) time.Time { return date(2010, 5+i, 1, 0) }), []string{"2011", "2012", "2013"}},
		{"thin columns of months to quarters that begin in January", Column{}, many(40, func(i int) time.Time { return date(2020, 5+i, 1, 0) }), []string{"Jul", "Oct", "Jan", "Apr", "Jul"}},
		{"thin columns of days to Mondays", Column{}, many(100, func(i int) time.Time { return date(2022, 3, 2+i, 0) }), []string{"7", "14", "21", "28", "4", "11", "Mar 2022", "Apr"}},
		{"have month ends in their months", Line{}, []time.Time{date(2022, 1, 31, 0), date(2022, 2, 28, 0), date(2022, 3, 31, 0)}, []string{"Jan", "Feb", "Mar", "2022"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := Chart{Kind: test.kind, Dates: test.dates, Series: []Series{{Values: make([]float64, len(test.dates))}}}
			for i := range c.Dates {
				c.Series[0].Values[i] = float64(1 + i%5)
			}
			all, at := told(t, c), 0
			for _, text := range all {
				if at < len(test.want) && text == test.want[at] {
					at++
				}
			}
			if at < len(test.want) {
				t.Errorf("%q, want %q", all, test.want)
			}
		})
	}
	t.Run("are the language's", func(t *testing.T) {
		from := date(2021, 12, 31, 0)
		for lang, want := range map[string][]string{"de": {"Dez. 2021", "Jan. 2022"}, "fr": {"déc. 2021", "janv. 2022"}, "pl": {"gru 2021", "sty 2022"}} {
			l, _ := number.ParseLocale(lang)
			got := []string{calendar.Under(number.Weekday, nil, from, l), calendar.Under(number.Weekday, &from, from.AddDate(0, 0, 1), l)}
			if !slices.Equal(got, want) {
				t.Error(fmt.Sprintf("%q", got), want)
			}
		}
	})
}

func TestWrappedNames(t *testing.T) {
	for _, names := range [][]string{
		{"FY 2016", "FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021", "FY 2022", "FY 2023", "FY 2024", "FY 2025", "FY 2026", "FY 2027", "FY 2028", "FY 2029"},
		{"Unaccompanied children", "Families and minors", "Single adults", "All others", "In ports of entry", "By sea"},
	} {
		c := Chart{Kind: Column{}, Categories: names, Series: []Series{{Values: make([]float64, len(names))}}}
		c.Series[0].Values[0] = 5
		if d := sourceOf(t, c); d.Names.Every != 1 {
			t.Errorf("%d of %q stand", len(names)/max(d.Names.Every, 1), names)
		}
	}
}
