package report_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

var tokyo = time.FixedZone("JST", 9*3600)

// money is a table with a column of each kind of format.
func money() report.Table {
	return report.Table{
		Columns: []report.Column{
			{Name: "Region"}, {Name: "Revenue", Format: number.Format{Unit: number.Million, Parentheses: true}},
			{Name: "Growth", Format: number.Format{Unit: number.Percent, Sign: true, Suffix: "%"}}, {Name: "Spread", Format: number.Format{Unit: number.BasisPoint}},
			{Name: "Since"}, {Name: "Closed", Dates: number.NumericDay}, {Name: "Quarter", Dates: number.Quarter}, {Name: "Balance"},
		},
		Rows: [][]any{
			{"North", 1734686, 0.0125, 0.0025, time.Date(2026, 10, 1, 0, 0, 0, 0, tokyo), time.Date(2026, 10, 31, 14, 30, 0, 0, tokyo), time.Date(2026, 7, 1, 0, 0, 0, 0, tokyo), -120.5},
			{"South", -36600000, -0.125, -0.00255, time.Time{}, time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC), nil, math.Copysign(0, -1)},
		},
	}
}

func TestNumbers(t *testing.T) {
	d := one(money())
	pages, f := rendered(t, d)
	text := strings.Join(strings.Fields(pageText(pages, 1)), " ") // which takes no-break spaces for spaces
	for _, test := range []struct{ name, want string }{
		{"name a unit in the head", "Revenue, million"}, {"show millions", " 1.7 "}, {"show a loss in parentheses", " (36.6) "},
		{"have one sign of percent", " +1.25% "}, {"have basis points", " −25.5 bp "}, {"keep a first of October in Tokyo", " October 1, 2026 "},
		{"show times of day where they differ, and dates in numbers", " 10/31/2026, 14:30 "}, {"show quarters", " Q3 2026 "},
		{"show the zero time as missing", " – "}, {"show a negative zero as zero", " 0.0 "},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(text, test.want) {
				t.Errorf("%q does not stand in %q", test.want, text)
			}
		})
	}
	sheet := f.GetSheetList()[1]
	t.Run("stand in the workbook with all digits, in the unit that the head names", func(t *testing.T) {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		want := []string{
			"Region|Revenue, million|Growth|Spread|Since|Closed|Quarter|Balance",
			"North|1.734686|0.0125|0.0025|46296|46326.604166666664|46204|-120.5", "South|-36.6|-0.125|-0.00255||46327.375||0",
		}
		for i, w := range want {
			if got := strings.Join(rows[5+i], "|"); got != w {
				t.Errorf("got %s, want %s", got, w)
			}
		}
	})
	t.Run("look in the workbook as on the slide", func(t *testing.T) {
		for cell, want := range map[string]string{
			"B7": `#,##0.0;(#,##0.0)`, "C7": `+#,##0.00%;"−"#,##0.00%;#,##0.00%`, "D7": `#,##0.000%;"−"#,##0.000%`, "E7": `mmmm d\, yyyy`,
			"F7": `m\/d\/yyyy\, hh:mm`, "G7": "mmm yyyy", "H7": `#,##0.0;"−"#,##0.0`,
		} {
			id, err := f.GetCellStyle(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			style, err := f.GetStyle(id)
			if err != nil || style.CustomNumFmt == nil || *style.CustomNumFmt != want {
				t.Errorf("%s has %+v, want %s", cell, style, want)
			}
		}
	})
	t.Run("name a unit once", func(t *testing.T) {
		for _, change := range []func(d *report.Deck, t *report.Table){
			func(_ *report.Deck, t *report.Table) { t.Columns[1].Name = "Revenue, EUR m" },
			func(_ *report.Deck, t *report.Table) { t.Columns[1].Group = "Millions of euros" },
			func(_ *report.Deck, t *report.Table) { t.Title, t.Unit = "Regions", "EUR million" },
			func(d *report.Deck, _ *report.Table) { d.Slides[0].Subtitle = "Revenue in million euros" },
			func(_ *report.Deck, t *report.Table) { t.Columns[1].Head = "Revenue, ^EUR^ million" },
		} {
			table := money()
			d := one(nil)
			change(d, &table)
			d.Slides[0].Body = []report.Block{table}
			pages, _ := rendered(t, d)
			if text := pageText(pages, 1); strings.Contains(text, "Revenue, million") {
				t.Errorf("%q", text)
			}
		}
	})
	t.Run("name a unit in the deck's language, beside a head with markup, too", func(t *testing.T) {
		table := money()
		table.Columns[1].Head = "**Umsatz**"
		d := one(table)
		d.Lang = "de"
		pages, _ := rendered(t, d)
		if text := strings.Join(strings.Fields(pageText(pages, 1)), " "); !strings.Contains(text, "Umsatz , Millionen") && !strings.Contains(text, "Umsatz, Millionen") || !strings.Contains(text, "31.10.2026, 14:30") {
			t.Errorf("%q", text)
		}
	})
}

func TestStatsSay(t *testing.T) {
	day := time.Date(2026, 10, 1, 0, 0, 0, 0, tokyo)
	for _, test := range []struct {
		name string
		stat report.Stat
		want string // on the slide
		unit string // in the workbook
	}{
		{"what a value is divided by", report.Stat{Value: 1.5e6, Format: number.Format{Unit: number.Million}}, "1.5 million", ""},
		{"it before the unit", report.Stat{Value: 1.5e6, Format: number.Format{Unit: number.Million}, Unit: "EUR"}, "1.5 million EUR", "EUR"},
		{"it once", report.Stat{Value: 1.5e6, Format: number.Format{Unit: number.Million, Prefix: "$"}, Unit: "million a year"}, "$1.5 million a year", "$ a year"},
		{"one sign of percent", report.Stat{Value: 0.995, Format: number.Format{Unit: number.Percent}, Unit: "% of all"}, "99.5% of all", "of all"},
		{"small values", report.Stat{Value: 0.00012}, "0.00012", ""},
		{"dates", report.Stat{Value: day}, "October 1, 2026", ""},
		{"dates as they are asked for", report.Stat{Value: &day, Date: number.ShortMonth}, "Oct 2026", ""},
	} {
		t.Run("say "+test.name, func(t *testing.T) {
			for _, b := range []report.Block{report.Stats{test.stat}, report.Facts{test.stat}} {
				pages, f := rendered(t, one(b))
				got := strings.Join(strings.Fields(pageText(pages, 1)), " ")
				if !strings.Contains(got+" ", " "+test.want+" ") {
					t.Errorf("%q is not said in %q", test.want, got)
				}
				if unit, err := f.GetCellValue("Key figures", "E7"); err != nil || unit != test.unit {
					t.Errorf("%q, %v", unit, err)
				}
			}
		})
	}
}

func TestTimelineSays(t *testing.T) {
	at := func(month, day, hour int) time.Time {
		return time.Date(2026, time.Month(month), day, hour, 0, 0, 0, tokyo)
	}
	for _, test := range []struct {
		name  string
		dates []time.Time
		want  []string
	}{
		{"firsts of months in Tokyo as months", []time.Time{at(2, 1, 0), at(3, 1, 0)}, []string{"February 2026", "March 2026"}},
		{"times of day where they differ", []time.Time{at(2, 1, 8), at(2, 1, 14)}, []string{"February 1, 2026, 08:00", "February 1, 2026, 14:00"}},
		{"dates in the order of their clocks", []time.Time{at(2, 2, 0), time.Date(2026, 2, 3, 0, 0, 0, 0, time.FixedZone("", 14*3600))}, []string{"February 2, 2026", "February 3, 2026"}},
	} {
		t.Run("says "+test.name, func(t *testing.T) {
			var events report.Timeline
			for _, d := range test.dates {
				events = append(events, report.Event{Date: d, Title: "x"})
			}
			pages, _ := rendered(t, one(events))
			got := strings.Join(strings.Fields(pageText(pages, 1)), " ")
			for _, w := range test.want {
				if !strings.Contains(got, w) {
					t.Errorf("%q is not said in %q", w, got)
				}
			}
		})
	}
}
