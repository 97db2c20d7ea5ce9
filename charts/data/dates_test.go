package data_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
)

// days are dates as days, with their time of day where they have one.
func days(dates []time.Time) string {
	var out []string
	for _, d := range dates {
		out = append(out, strings.TrimSuffix(d.Format("2006-01-02 15:04:05.999"), " 00:00:00"))
	}
	return strings.Join(out, "|")
}

func TestDates(t *testing.T) {
	declared := func(typ data.Type) data.Options { return data.Options{Types: map[string]data.Type{"v": typ}} }
	german := declared(data.Date)
	german.Locale = "de"
	short := declared(data.Period)
	short.Dates = []string{"Jan 2006"}
	for _, c := range []struct {
		name  string
		o     data.Options
		cells string
		want  string
	}{
		{"days, months, quarters and years", data.Options{}, "2026-05-06|2026-05|2026Q2|2026 Q3|2026", "2026-05-06|2026-05-01|2026-04-01|2026-07-01|2026-01-01"},
		{"moments", data.Options{}, "2026-09-01T09:10:00|2026-09-01 09:20:30.5|2026-09-01T09:30", "2026-09-01 09:10:00|2026-09-01 09:20:30.5|2026-09-01 09:30:00"},
		{"moments in their own zone", data.Options{}, "2026-09-01T00:10:00+09:00", "2026-09-01 00:10:00"},
		{"German days and moments", german, "31.01.2026|1.2.2026 14:30", "2026-01-31|2026-02-01 14:30:00"},
		{"a form of their own beside that of ISO 8601", data.Options{Dates: []string{"02/01/06"}}, "31/12/26|2026-01-02", "2026-12-31|2026-01-02"},
		{"quarters that are declared", declared(data.Period), "2025-Q4|2026Q1|2026 Q2|2026/q3|Q4 2026|Q1/2027|q2-2027", "2025-10-01|2026-01-01|2026-04-01|2026-07-01|2026-10-01|2027-01-01|2027-04-01"},
		{"months that are declared", declared(data.Period), "2026-01|2026M02|2026-M03|04/2026|05.2026", "2026-01-01|2026-02-01|2026-03-01|2026-04-01|2026-05-01"},
		{"years that are declared", declared(data.Period), "2026|2027", "2026-01-01|2027-01-01"},
		{"months by their names", short, "Jan 2026|Feb 2026", "2026-01-01|2026-02-01"},
	} {
		t.Run("are "+c.name, func(t *testing.T) {
			got := column(t, c.o, strings.Split(c.cells, "|")...)
			if dates := days(got.Dates("v")); dates != c.want || got.Err() != nil {
				t.Errorf("%s, %v, want %s", dates, got.Err(), c.want)
			}
		})
	}
	for _, c := range []struct {
		name  string
		o     data.Options
		cells string
		want  string
	}{
		{"quarters in a form that nobody declared", data.Options{}, "2025-Q4", `"2025-Q4" is no date; write 2006-01-02, 2006-01, 2006Q1 or 2006, name what else it is in Options (Locale: "de" for 31.12.2006, Dates: []string{"2 Jan 2006"}), or declare months and quarters in other forms data.Period`},
		{"days of a locale that nobody named", data.Options{}, "31.01.2026", `"31.01.2026" is no date`},
		{"days where days are declared, that are months", declared(data.Date), "2026-01", `"2026-01" is no day; write 2006-01-02`},
		{"days of a locale that is another", data.Options{Locale: "en"}, "31/01/2026", `"31/01/2026" is no date`},
		{"days where periods are declared", declared(data.Period), "2026-01-02", `"2026-01-02" is no period; write it as 2006-01, 2006M01`},
		{"a quarter that is none", declared(data.Period), "2026-Q5", `"2026-Q5" is no period`},
		{"a month that is none", declared(data.Period), "2026-13", `"2026-13" is no period`},
		{"nothing", data.Options{}, "2026-01-02|", `row 3, column "v": is empty; a date stands in every row`},
	} {
		t.Run("are not "+c.name, func(t *testing.T) {
			got := column(t, c.o, strings.Split(c.cells, "|")...)
			got.Dates("v")
			if err := got.Err(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v\nwant %s", err, c.want)
			}
		})
	}
	t.Run("keep their own day, whatever zone they come from", func(t *testing.T) {
		type row struct{ Day time.Time }
		tokyo := time.FixedZone("UTC+9", 9*3600)
		got, err := data.Structs([]row{{time.Date(2026, 3, 1, 0, 0, 0, 0, tokyo)}})
		if err != nil || days(got.Dates("Day")) != "2026-03-01" {
			t.Error(days(got.Dates("Day")), err)
		}
	})
}

func TestPeriods(t *testing.T) {
	o := data.Options{Types: map[string]data.Type{"v": data.Period}}
	t.Run("stand in tables as they are written", func(t *testing.T) {
		got := column(t, o, "2025-Q4", "2026M04", "")
		if rows := values(got.Rows()); rows != "[2025-Q4 2026M04 <nil>]" || got.Err() != nil {
			t.Error(rows, got.Err())
		}
	})
	for _, c := range []struct {
		name  string
		typ   data.Type
		cells string
		want  bool
	}{
		{"quarters in their order are a calendar", data.Period, "2025-Q4|2026-Q1", true},
		{"quarters in several forms are one", data.Period, "2025-Q4|Q1 2026", true},
		{"months in their order are one", data.Period, "2026-01|2026M02", true},
		{"days in their order are one", data.Auto, "2026-01-01|2026-01-02", true},
		{"moments in their order are one", data.Auto, "2026-01-01T09:10|2026-01-01T09:20", true},
		{"quarters beside months are none", data.Period, "2025-Q4|2026M04", false},
		{"days out of order are none", data.Auto, "2026-01-02|2026-01-01", false},
		{"days twice are none", data.Auto, "2026-01-01|2026-01-01", false},
		{"days with a gap are none", data.Auto, "2026-01-01|", false},
		{"months that nobody declared are none", data.Auto, "2026-01|2026-02", false},
		{"words are none", data.Auto, "a|b", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := column(t, data.Options{Types: map[string]data.Type{"v": c.typ}}, strings.Split(c.cells, "|")...)
			if dates, ok := got.Calendar("v"); ok != c.want || ok != (dates != nil) || got.Err() != nil {
				t.Errorf("%v, %v, %v", days(dates), ok, got.Err())
			}
		})
	}
	t.Run("are filled up in the form of the first", func(t *testing.T) {
		for first, want := range map[string]string{
			"2025-Q4": "[2025-Q4 2026-Q1 2026-Q2 2026-Q3]", "Q4 2025": "[Q4 2025 Q1 2026 Q2 2026 2026-Q3]", "2025M10": "[2025M10 2026M01 2026M04 2026-Q3]",
		} {
			got := column(t, o, first, "2026-Q3").Every("v", 3)
			if texts := fmt.Sprint(got.Texts("v")); texts != want || got.Err() != nil {
				t.Error(texts, got.Err(), want)
			}
			if typ := got.Type("v"); typ != data.Period {
				t.Error(typ)
			}
		}
	})
}

func TestMoney(t *testing.T) {
	o := data.Options{Types: map[string]data.Type{"v": data.Money}}
	for _, c := range []struct {
		name  string
		cells string
		rows  string
		want  number.Format
	}{
		{"has its sign before it", "$1,234.50|-$5|", "[1234.5 -5 <nil>]", number.Format{Prefix: "$", Places: number.Fixed(2)}},
		{"has its sign after it, with a space", "5 €|6,5 €", "[5 6.5]", number.Format{Suffix: "\u00a0€", Places: number.Fixed(1)}},
		{"has its three letters", "EUR 5|EUR 6", "[5 6]", number.Format{Prefix: "EUR\u00a0", Places: number.Fixed(0)}},
		{"has its sign in some cells", "$5|6", "[5 6]", number.Format{Prefix: "$", Places: number.Fixed(0)}},
		{"has no sign where it has several", "$1,234.50|$5|€1,000", "[1234.5 5 1000]", number.Format{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := column(t, o, strings.Split(c.cells, "|")...)
			if rows := values(got.Rows()); rows != c.rows || got.Format("v") != c.want || got.Err() != nil {
				t.Errorf("%s, %+v, %v; want %s, %+v", rows, got.Format("v"), got.Err(), c.rows, c.want)
			}
		})
	}
	t.Run("of several currencies has a word about it", func(t *testing.T) {
		advice := column(t, o, "$5", "€6").Advice()
		if len(advice) != 1 || !strings.Contains(advice[0], `v.csv, column "v": there are several currencies, "$" (row 2) beside "€" (row 3); amounts are shown without them`) {
			t.Error(advice)
		}
	})
	t.Run("is no word", func(t *testing.T) {
		got := column(t, o, "$5", "free")
		if got.Rows(); got.Err() == nil || !strings.Contains(got.Err().Error(), `"free" is no amount of money; write it as $1234.50`) {
			t.Error(got.Err())
		}
	})
	t.Run("is a share where it is declared so", func(t *testing.T) {
		got := column(t, data.Options{Types: map[string]data.Type{"v": data.Percent}}, "+12%", "-3%", "0%")
		if rows := values(got.Rows()); rows != "[0.12 -0.03 0]" || got.Format("v") != (number.Format{Unit: number.Percent, Sign: true}) {
			t.Error(rows, got.Format("v"))
		}
		got = column(t, data.Options{Types: map[string]data.Type{"v": data.Percent}}, "12%", "3")
		if got.Rows(); got.Err() == nil || !strings.Contains(got.Err().Error(), `"3" is no share in percent, with its sign`) {
			t.Error(got.Err())
		}
	})
}
