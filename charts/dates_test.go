package charts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// told is all that a chart says, in the order in which it is drawn.
func told(t *testing.T, c Chart) (all []string) {
	t.Helper()
	f, err := drawn(c)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, b := range boxes(f) {
		if text += strings.ReplaceAll(b.text, "\u00a0", " "); b.text != "" && !strings.HasSuffix(b.text, " ") {
			all, text = append(all, text), ""
		}
	}
	return all
}

func TestDates(t *testing.T) {
	tokyo, lima := time.FixedZone("JST", 9*3600), time.FixedZone("PET", -5*3600)
	line := func(vs int, at func(i int) time.Time) Chart {
		c := Chart{Kind: Line{}, Series: []Series{{Name: "A"}}}
		for i := range vs {
			c.Dates, c.Series[0].Values = append(c.Dates, at(i)), append(c.Series[0].Values, float64(10+i))
		}
		return c
	}
	for _, zone := range []*time.Location{time.UTC, tokyo, lima} {
		t.Run(fmt.Sprintf("are what their clocks show in %v", zone), func(t *testing.T) {
			c := line(12, func(i int) time.Time { return time.Date(2026, time.Month(1+i), 1, 0, 0, 0, 0, zone) })
			c.Notes = []Note{{At: "2026-03", Text: "spring"}, {At: "2026-12-01"}}
			c.Periods = []Period{{From: "2026-01", To: "2026-02"}}
			utc := c
			utc.Dates = nil
			for _, d := range c.Dates {
				utc.Dates = append(utc.Dates, number.Clock(d))
			}
			if got, want := told(t, c), told(t, utc); !slices.Equal(got, want) || !slices.Contains(got, "Jan") || !slices.Contains(got, "2026") || slices.Contains(got, "2025") {
				t.Errorf("got %q, want %q", got, want)
			}
			f := c.Figures(setting()).Sheets[0]
			if got := f.Row(2, nil)[0]; got != time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) || f.Columns[0].Code != `mmmm d\, yyyy` {
				t.Errorf("the sheet has %v in %s", got, f.Columns[0].Code)
			}
			if alt := c.describe(setting()); !strings.Contains(alt, "Jan 2026 10, Feb 2026 11") {
				t.Error(alt)
			}
		})
	}
	hours := func(i int) time.Time { return time.Date(2026, 10, 31, 8, 15*i, 0, 0, tokyo) }
	for _, test := range []struct {
		name  string
		chart Chart
		want  []string
	}{
		{"of one day stand at their times", line(25, hours), []string{"08:00", "10:00", "14:00"}},
		{"of several days have the day where it begins", line(25, func(i int) time.Time { return hours(8 * i) }), []string{"12:00", "00:00", "October 31, 2026", "November 1, 2026", "Mon 2"}},
		{"of many days have days, from the first on", line(25, func(i int) time.Time { return hours(100 * i) }), []string{"31", "5", "10", "Oct 2026", "Nov"}},
		{"have seconds where they differ by them", line(5, func(i int) time.Time { return hours(0).Add(time.Duration(i) * 10 * time.Second) }), []string{"08:00:00", "08:00:10"}},
		{"on one day of their months are counted in months from the first on", line(9, func(i int) time.Time { return time.Date(2019, time.Month(10+6*i), 15, 0, 0, 0, 0, lima) }), []string{"Oct 2019", "Oct 2020", "Oct 2023"}},
		{"of a year each are years", line(9, func(i int) time.Time { return time.Date(2019+i*i, 6, 30, 0, 0, 0, 0, lima) }), []string{"2015", "2020", "2080"}},
		{"have no time that all have", line(3, func(i int) time.Time { return time.Date(2026, 10, 5+i, 12, 0, 0, 0, time.UTC) }), []string{"Mon 5", "Tue 6", "Oct 2026"}},
		{"of columns are named by their times", func() Chart { c := line(4, hours); c.Kind = Column{}; return c }(), []string{"08:00", "08:45"}},
		{"of bars on several days are named by both", func() Chart {
			c := line(4, func(i int) time.Time { return hours(64 * i) })
			c.Kind = Bar{}
			return c
		}(), []string{"10/31/2026, 08:00", "11/1/2026, 00:00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := told(t, test.chart)
			for _, w := range test.want {
				if !slices.Contains(all, w) {
					t.Errorf("%q does not stand among %q", w, all)
				}
			}
		})
	}
	t.Run("of one day have it where no axis is seen, and in the sheet", func(t *testing.T) {
		c := line(3, hours)
		f := c.Figures(setting()).Sheets[0]
		if alt := c.describe(setting()); !strings.Contains(alt, "10/31/2026, 08:15 11") || f.Columns[0].Code != `mmmm d\, yyyy\, hh:mm` || f.Row(1, nil)[0] != number.Clock(hours(1)) {
			t.Errorf("%s; %s, %v", alt, f.Columns[0].Code, f.Row(1, nil)[0])
		}
	})
	t.Run("are found by their beginnings", func(t *testing.T) {
		c := line(8, hours)
		for at, want := range map[string]int{"2026-10-31": 0, "2026-10-31 08:15": 1, "2026-10-31 09": 4, "2026-10-31 09:45:00": 7, "2026": 0, "2026-1": -1, "2026-10-31 08:1": -1, "": -1} {
			if got := c.find(at); got != want {
				t.Errorf("%q is point %d, want %d", at, got, want)
			}
		}
	})
}

func TestRefusedDates(t *testing.T) {
	day := time.Date(2026, 10, 25, 2, 0, 0, 0, time.FixedZone("", 7200))
	for _, test := range []struct {
		name  string
		chart Chart
		want  string
	}{
		{"a missing date", Chart{Dates: []time.Time{{}, day}, Series: []Series{{Values: []float64{1, 2}}}}, "date 1 is missing"},
		{"dates in the order of their moments, not of their clocks", Chart{Dates: []time.Time{day, day.In(time.FixedZone("", 3600))}, Series: []Series{{Values: []float64{1, 2}}}}, "date 2, 2026-10-25 01:00:00, is not after the date before it, 2026-10-25 02:00:00"},
	} {
		t.Run("name "+test.name, func(t *testing.T) {
			if err := test.chart.Validate(); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}
