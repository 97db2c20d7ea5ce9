package calendar_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

func random(r *rand.Rand) time.Time {
	return time.Date(1+r.IntN(3000), time.Month(1+r.IntN(12)), 1+r.IntN(31), r.IntN(24), 0, 0, 0, time.FixedZone("", r.IntN(86400)-43200))
}

func TestSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		at := random(r)
		for _, s := range calendar.Steps {
			from := s.Round(at)
			if to := s.After(from); from.After(number.Clock(at)) || s.N != 2 && s.N != 14 && !to.After(number.Clock(at)) {
				t.Fatalf("%v in steps of %v: from %v to %v", at, s, from, to)
			}
			if again := s.Round(from); !again.Equal(from) {
				t.Fatalf("%v in steps of %v: %v is rounded to %v", at, s, from, again)
			}
		}
	}
	for _, test := range []struct {
		step calendar.Step
		want string
	}{
		{calendar.Step{1, calendar.Days}, "2026-11-26"}, {calendar.Step{7, calendar.Days}, "2026-11-23"}, {calendar.Step{3, calendar.Months}, "2026-10-01"},
		{calendar.Step{6, calendar.Months}, "2026-07-01"}, {calendar.Step{5, calendar.Years}, "2025-01-01"},
	} {
		if got := test.step.Round(time.Date(2026, 11, 26, 23, 0, 0, 0, time.UTC)).Format(time.DateOnly); got != test.want {
			t.Errorf("%v: %s, want %s", test.step, got, test.want)
		}
	}
}

// TestUnder writes random dates at each step: a second line stands under the first and where what it says changes, and nowhere else.
func TestUnder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var l number.Locale
	for range 500 {
		from := random(r)
		for _, s := range calendar.Steps {
			var before *time.Time
			for at := s.Round(from); before == nil || at.Year() < from.Year()+2*s.N; at = s.After(at) {
				said := calendar.Under(s.Line(), before, at, l)
				changes := before == nil || before.Year() != at.Year() || s.Unit == calendar.Days && before.Month() != at.Month()
				if want := changes && s.Unit != calendar.Years; (said != "") != want {
					t.Fatalf("%q stands under %v in steps of %v", said, at, s)
				}
				now := at
				if before = &now; s.Unit == calendar.Years {
					break
				}
			}
		}
	}
}
