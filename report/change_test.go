package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report"
)

func TestChanges(t *testing.T) {
	share := number.Format{Unit: number.Percent, Places: number.Fixed(1)}
	million := number.Format{Unit: number.Million, Places: number.Fixed(2)}
	for _, c := range []struct {
		name, lang string
		stat       report.Stat
		shown      string
		value      any // in the workbook
	}{
		{"are computed in percent", "en", report.Stat{Value: 3.27e6, Format: million, Changes: []report.Change{{From: 3.31e6}}}, "−1.2%", -0.012084592145015116},
		{"are computed in percentage points of shares", "en", report.Stat{Value: 0.221, Format: share, Changes: []report.Change{{From: 0.229, Kind: report.ChangePoints}}}, "−0.8 pp", -0.8},
		{"are computed in percentage points of percentages", "de", report.Stat{Value: 22.1, Unit: "%", Changes: []report.Change{{From: 21.8, Kind: report.ChangePoints}}}, "+0,3 Pp.", 0.3},
		{"are computed in the unit, which the format divides", "en", report.Stat{Value: 0.72e6, Format: million, Unit: "EUR", Changes: []report.Change{{From: 0.68e6, Kind: report.ChangeUnits}}}, "+0.04 million", 40000.0},
		{"are computed from values of any type of number", "en", report.Stat{Value: 47, Unit: "days", Changes: []report.Change{{From: int8(44), Kind: report.ChangeUnits}}}, "+3", 3.0},
		{"are given as a share", "en", report.Stat{Value: "many", Changes: []report.Change{{By: 0.05}}}, "+5.0%", 0.05},
		{"are given as a difference of shares", "en", report.Stat{Value: 0.221, Format: share, Changes: []report.Change{{By: -0.008, Kind: report.ChangePoints}}}, "−0.8 pp", -0.8},
		{"have no sign where there is none", "en", report.Stat{Value: 412, Changes: []report.Change{{From: 412, Kind: report.ChangeUnits}}}, "0", 0.0},
		{"may be large", "en", report.Stat{Value: 30, Changes: []report.Change{{From: 2}}}, "+1,400.0%", 14.0},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, b := range []report.Block{report.Stats{c.stat}, report.Facts{c.stat}} {
				d := one(b)
				d.Lang = c.lang
				pages, err := pagesOf(d)
				if err != nil {
					t.Fatal(err)
				}
				if got := strings.ReplaceAll(pageText(pages, 1), "\u00a0", " "); !strings.Contains(got, c.shown) {
					t.Errorf("%T is drawn as %q, want %q in it", b, got, c.shown)
				}
			}
			set := settingIn(t, c.lang)
			n := report.Stats{c.stat}.Figures(set).Numbers[1]
			if v, _ := figure.Float(n.Value); v != c.value {
				t.Errorf("the workbook has %v, want %v", n.Value, c.value)
			}
		})
	}
}

func TestChangesThatSayNothing(t *testing.T) {
	change := func(c report.Change) report.Stat {
		return report.Stat{Label: "L", Value: 5, Changes: []report.Change{c}}
	}
	for _, c := range []struct {
		name string
		stat report.Stat
		want string
	}{
		{"of nothing", change(report.Change{Text: "on plan"}), `number 1 "L": change 1 "on plan" has neither From nor By`},
		{"that are said twice", change(report.Change{From: 4, By: 0.25}), "leave By out, which is computed"},
		{"from zero in percent", change(report.Change{From: 0}), "is in percent of 0, which is not above zero; use ChangeUnits"},
		{"from a loss in percent", change(report.Change{From: -3}), "use ChangeUnits"},
		{"from a text", change(report.Change{From: "four"}), `is from "four" by <nil>; give finite numbers`},
		{"in points of no percentage", change(report.Change{From: 4, Kind: report.ChangePoints}), "the value is no percentage"},
		{"of no kind", change(report.Change{From: 4, Kind: 9}), "has the Kind 9"},
		{"of a text", report.Stat{Label: "L", Value: "6×", Changes: []report.Change{{From: 4}}}, `is computed from the value "6×"; give a number, or the change as By`},
		{"of no direction", report.Stat{Value: 1, Good: 7}, "which is no Direction"},
		{"of no state", report.Stat{Value: 1, State: 7}, "State is 7"},
		{"with words about no state", report.Stat{Value: 1, StateText: "fine"}, "belongs to no State"},
		{"with a target that is none", report.Stat{Value: 1, Target: []int{1}}, "Target"},
		{"with a past of a text", report.Stat{Value: "6×", Past: []float64{1, 2}}, "Past ends at the value"},
		{"with a past that is not finite", report.Stat{Value: 1, Past: []float64{1, 0 / zero()}}, "Past has a value that is not finite"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, b := range []report.Validator{report.Stats{c.stat}, report.Facts{c.stat}} {
				if err := b.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%T: %v, want %q in it", b, err, c.want)
				}
			}
		})
	}
}

// settingIn is a setting of the default theme in a language.
func settingIn(t *testing.T, lang string) *theme.Setting {
	t.Helper()
	l, err := number.ParseLocale(lang)
	if err != nil {
		t.Fatal(err)
	}
	return &theme.Setting{Theme: theme.Default(), Locale: l, Words: words.Or(nil, lang)}
}

func zero() float64 { return 0 }

func TestKeyFigures(t *testing.T) {
	t.Run("say a state in words where the author does not", func(t *testing.T) {
		pages, err := pagesOf(one(report.Stats{{Label: "A", Value: 1, State: report.StateGood}, {Label: "B", Value: 2, State: report.StateBad}}))
		if err != nil {
			t.Fatal(err)
		}
		if got := pageText(pages, 1); !strings.Contains(got, "on track") || !strings.Contains(got, "off track") {
			t.Errorf("%q", got)
		}
	})
	t.Run("stand in rows that are as even as can be", func(t *testing.T) {
		for n, want := range []int{1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3, 10: 4, 11: 4, 12: 4} {
			if n == 0 {
				continue
			}
			if got := report.Even(n); got != want {
				t.Errorf("%d tiles stand %d in a row, want %d", n, got, want)
			}
		}
	})
	t.Run("have their past in the workbook, the last value last", func(t *testing.T) {
		set := settingIn(t, "en")
		s := report.Stats{{Label: "A", Value: 3, Past: []float64{1, 2}}, {Label: "B", Value: 5, Unit: "t", Past: []float64{4}}, {Label: "C", Value: 6}}.Figures(set).Sheets[0]
		var rows []string
		for i := range s.Rows {
			rows = append(rows, strings.Trim(fmt.Sprint(s.Row(i, nil)), "[]"))
		}
		if got, want := s.Columns[0].Name+"|"+s.Columns[1].Name+": "+strings.Join(rows, "; "), "A|B (t): 1 <nil>; 2 4; 3 5"; got != want || len(s.Columns) != 2 {
			t.Errorf("%s, want %s", got, want)
		}
	})
}
