package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// untraced are the numbers that are warned of, by slide.
func untraced(t *testing.T, d *report.Deck) map[int][]string {
	t.Helper()
	r := report.Renderer{Untraced: true, Formats: []report.Format{report.PDF{}, report.XLSX{}}}
	doc, err := r.Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	out := map[int][]string{}
	for _, w := range doc.Warnings {
		list, ok := strings.CutPrefix(w.Text, "its texts state ")
		if !ok {
			continue
		}
		list, _, _ = strings.Cut(list, ", which no cell")
		for _, m := range regexp.MustCompile(`"([^"]*)"|and \d+ more`).FindAllStringSubmatch(list, -1) {
			out[w.Slide] = append(out[w.Slide], m[1]+strings.TrimSuffix(m[0], `"`+m[1]+`"`))
		}
	}
	return out
}

// oneColumn is a table for the workbook.
func oneColumn(values ...any) report.Table {
	t := report.Table{Columns: []report.Column{{Name: "What"}, {Name: "Value"}}}
	for i, v := range values {
		t.Rows = append(t.Rows, []any{fmt.Sprintf("row %c", 'a'+i), v})
	}
	return t
}

// TestUntraced holds what is warned of a text beside a table, as "a|b".
func TestUntraced(t *testing.T) {
	for _, test := range []struct {
		name, lang, text string
		cells            []any
		want             string
	}{
		{"finds what stands in a cell", "en", "Exports were 289.5 and imports 387.8.", []any{289.5}, "387.8"},
		{"rounds as the text does", "en", "$3.2 billion, $3.21bn, $3.22 billion, 3.2bn", []any{3.214e9}, "$3.22 billion"},
		{"takes cells that count in millions", "en", "$3.2 billion or $3.4 billion", []any{3214}, "$3.4 billion"},
		{"takes cells that count as the word does", "en", "1.3 trillion, 14 million", []any{1.3, 13.6}, ""},
		{"takes cells that count in thousands", "en", "515,696 and 515,996 entries", []any{515.696}, "515,996"},
		{"takes percentages and shares", "en", "12%, 27.5 percent, 44 per cent and 45%", []any{0.12, 27.5, 0.441}, "45%"},
		{"takes no account of signs", "en", "It fell by 8.2%, to −17.4.", []any{-8.2, -17.4}, ""},
		{"computes a sum", "en", "Together 677.3 billion", []any{289.5, 387.8}, ""},
		{"computes a total", "en", "Together 61", []any{11, 20, 30}, ""},
		{"computes a difference", "en", "A deficit of $98.3 billion, not $97.3 billion", []any{289.5, 387.8}, "$97.3 billion"},
		{"computes a change", "en", "It grew by 34%, not by 35.9%.", []any{289.5, 387.8}, "35.9%"},
		{"computes a fall", "en", "It fell by 25.3%.", []any{387.8, 289.5}, ""},
		{"computes a share in a total", "en", "A share of 42.7%", []any{289.5, 387.8}, ""},
		{"computes percentage points", "en", "13.4 percentage points more", []any{0.412, 0.278}, ""},
		{"computes how many times", "en", "12.5 times as much; 13.5×", []any{20, 250}, "13.5×"},
		{"computes with more than two numbers their total only", "en", "90 and 110", []any{10, 20, 30, 50}, "90"},
		{"counts rows", "en", "in 11 states, not in 12", []any{100, 200, 300, 400, 500, 600, 700, 800, 900, 1000.5, 1100.5}, "12"},
		{"knows what is not exact", "en", "Over 100,000 deaths, nearly 70,000 of them there, but exactly 107,000.", []any{107_622, 69_810}, "107,000"},
		{"leaves years and dates", "en", "From 1995 to 2021, 2012-2016 and 2017–18; the 1990s; in June 2022, on June 15, on 31 December and on 12/31/2021 at 14:30", nil, ""},
		{"leaves ordinals, pages and names", "en", "The 21st century; page 12, Section 42, Title 42, Figure 11; COVID-19, F-16, G20, T40.4, ISO 9001, #12", nil, ""},
		{"leaves small whole numbers", "en", "10 steps in 3 phases; 11 more", nil, "11"},
		{"leaves short times", "en", "12 months, 30 days, 48 hours, a 24-month plan", nil, ""},
		{"leaves telephone numbers, versions and addresses", "en", "+1 202 555 0143, 555-123-4567, version 1.25.3, 192.168.20.11, a12@example.org, www.example.org/15", nil, ""},
		{"leaves raised marks and fractions", "en", "Trade^12^ grew to ^2^/~3~ of 10^16^", nil, ""},
		{"reads both ends of a range", "en", "35-36% of votes; 41 to 43%; 19-30", []any{0.35, 0.36, 41, 0.43, "$19-30"}, ""},
		{"reads texts in cells", "en", "$19 billion in 32 states", []any{"$19-30 billion", "all 32 states"}, ""},
		{"reads lengths of time in cells", "en", "It takes 130 minutes, not 131.", []any{130 * time.Minute}, "131"},
		{"takes a year in a cell for no more than a year", "en", "2,019 cases", []any{time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)}, "2,019"},
		{"names each number once", "en", "17 here, 17 there, 18 nowhere", nil, "17|18"},

		{"reads German", "de", "3,2 Mrd. € und 1.234,5 t, 12,5 % und 13,5 Prozent, aber nicht 1.237 t", []any{3.214e9, 1234.5, 0.125, 13.5}, "1.237"},
		{"knows German millions", "de", "1,3 Billionen Euro, 2,5 Mio. Stück", []any{1.3e12, 2_500_000}, ""},
		{"leaves what German texts name", "de", "Am 31. Dezember 2021, am 12.06.2022 um 14:30 Uhr; Seite 12, Abschnitt 42, Nr. 17; 24 Monate; die 1990er", nil, ""},
		{"knows what is not exact in German", "de", "Rund 70.000 Fälle, genau 80.000", []any{69_810, 80_100}, "80.000"},
		{"reads Spanish", "es", "3,2 mil millones de dólares; 1.234,5 toneladas; 12,5 % y 13,5 por ciento; 1.237 no", []any{3.214e9, 1234.5, 0.125, 13.5}, "1.237"},
		{"leaves what Spanish texts name", "es", "El 31 de diciembre de 2021, el 15 de junio; página 12, artículo 27, la 21ª sesión; 24 meses", nil, ""},
		{"reads French with spaces of any kind", "fr", "1 234,5 et 1 235 000, mais 1 236", []any{1234.5, 1_235_000}, "1 236"},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := []report.Block{report.Text(strings.ReplaceAll(test.text, "#", `\#`))}
			d := &report.Deck{Lang: test.lang, Slides: []report.Slide{{Title: "A slide", Body: body, Data: []report.Table{oneColumn(test.cells...)}}}}
			if test.cells == nil {
				d.Slides[0].Data = nil
			}
			got := strings.Join(untraced(t, d)[1], "|")
			if got = strings.ReplaceAll(got, "\u00a0", " "); got != test.want {
				t.Errorf("%q beside %v has %q, want %q", test.text, test.cells, got, test.want)
			}
		})
	}
}

func TestUntracedTexts(t *testing.T) {
	chart := charts.Chart{
		Alt: "A chart", Title: "Title 101.1", Unit: "Unit 102.2", Categories: []string{"103.3", "b"}, Series: []charts.Series{{Name: "104.4", Values: []float64{105.5, 3}}},
		Notes: []charts.Note{{At: "b", Text: "Note 106.6"}}, Periods: []charts.Period{{From: "103.3", To: "b", Text: "Period 107.7"}},
	}
	table := report.Table{Title: "Table 201.1", Columns: []report.Column{{Name: "Name 202.2"}, {Name: "n"}}, Rows: [][]any{{"a 203.3", 204.4}}}
	d := &report.Deck{Title: "Deck 901.1", Slides: []report.Slide{
		{Kind: report.Cover, Title: "Cover 301.1", Subtitle: "Lead 302.2", Body: []report.Block{report.Text("Foot 303.3")}},
		{Kind: report.Section, Title: "Section 311.1", Subtitle: "Under it 312.2"},
		{Kind: report.Statement, Title: "Statement 321.1"},
		{Title: "Slide 401.1", Subtitle: "What 402.2", Source: "Report 902.2", Notes: "To say 903.3", Body: []report.Block{
			report.Split{{Body: []report.Block{report.List{"1. Item 403.3", "2. **Item** 404.4"}, report.Heading("Heading 405.5")}}, {Body: []report.Block{report.Callout("Callout 406.6")}}},
			report.Cards{Items: []report.Card{{Kicker: "Kicker 407.7", Title: "Card 408.8", Subtitle: "Sub 409.9", Body: []report.Block{report.Text("Body 410.1")}}}},
		}},
		{Title: "Figures", Body: []report.Block{report.Stats{{Label: "Label 501.1", Value: 502.2, Unit: "unit 503.3", Note: "Note 504.4"}, {Label: "Two", Value: "505.5"}}}},
		{Title: "Chart", Body: []report.Block{chart}},
		{Title: "Embedded", Body: []report.Block{&struct{ charts.Chart }{chart}}},
		{Title: "Table", Body: []report.Block{table}},
		{Title: "Traced", Body: []report.Block{report.Text("105.5, 203.3, 204.4, 502.2, 505.5, 601.1 and 602.2")}, Figures: []report.Stat{{Label: "One", Value: 601.1}}, Data: []report.Table{oneColumn(602.2)}},
	}}
	got := untraced(t, d)
	for slide, want := range map[int]string{
		1: "301.1|302.2|303.3", 2: "311.1|312.2", 3: "321.1", 4: "401.1|402.2|403.3|404.4|405.5|406.6|407.7|408.8|409.9|410.1", 5: "501.1|504.4",
		6: "101.1|102.2|106.6|107.7", 7: "101.1|102.2|106.6|107.7", 8: "201.1", 9: "",
	} {
		if s := strings.Join(got[slide], "|"); s != want {
			t.Errorf("slide %d has %s, want %s", slide, s, want)
		}
	}
	t.Run("are looked at only where it is asked for, whatever the formats", func(t *testing.T) {
		for _, on := range []bool{false, true} {
			doc, err := (&report.Renderer{Untraced: on}).Render(context.Background(), d)
			if err != nil {
				t.Fatal(err)
			}
			if found := slices.ContainsFunc(doc.Warnings, func(w report.Warning) bool { return strings.Contains(w.Text, "no cell") }); found != on {
				t.Errorf("asked %v: %v", on, doc.Warnings)
			}
		}
	})
	t.Run("are errors where warnings are", func(t *testing.T) {
		if _, err := (&report.Renderer{Untraced: true, Strict: true}).Render(context.Background(), d); err == nil || !strings.Contains(err.Error(), `"321.1", which no cell`) {
			t.Error(err)
		}
	})
}

// TestUntracedEverywhere writes numbers as languages write them, beside cells that have them and cells that have others.
func TestUntracedEverywhere(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	units := []number.Unit{number.One, number.Thousand, number.Million, number.Billion, number.Percent}
	for _, lang := range []string{"en", "de", "fr", "es", "pl", "pt-PT", "de-CH", "hi", "sv"} {
		l, err := number.ParseLocale(lang)
		if err != nil {
			t.Fatal(err)
		}
		d := &report.Deck{Lang: lang}
		for range 60 {
			f := number.Format{Places: number.Fixed(1 + r.IntN(2)), Unit: units[r.IntN(len(units))]}
			v := float64(r.IntN(1e6)+1e5) / 1000
			switch f.Unit {
			case number.Percent:
				v /= 1000
			case number.One:
			default:
				v *= 1e7
			}
			text := strings.TrimSpace(f.Text(v, l) + " " + f.UnitWord(v, l))
			if f.Unit == number.Percent {
				text = f.Text(v, l)
			}
			d.Slides = append(d.Slides, report.Slide{Title: "Slide", Body: []report.Block{report.Text("x " + text)}, Data: []report.Table{oneColumn(v)}})
		}
		if got := untraced(t, d); len(got) > 0 {
			t.Errorf("%s: %v are in cells", lang, got)
		}
		for i := range d.Slides {
			d.Slides[i].Data = []report.Table{oneColumn(7e15)}
		}
		if got := untraced(t, d); len(got) != len(d.Slides) {
			t.Errorf("%s: %d of %d are found that are in no cell: %v", lang, len(got), len(d.Slides), got)
		}
	}
}

func TestUntracedInMuchData(t *testing.T) {
	rows := make([][]any, 60_000)
	for i := range rows {
		rows[i] = []any{i, float64(i) + 100_000.25}
	}
	data := report.Table{Columns: []report.Column{{Name: "Number"}, {Name: "Value"}}, Rows: rows}
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "%.2f x ", float64(i*20)+100_000.25)
	}
	slide := report.Slide{Title: "Much", Body: []report.Block{report.Text(b.String() + "159,999.25 and 7.77")}, Data: []report.Table{data}}
	if got := untraced(t, &report.Deck{Slides: []report.Slide{slide}})[1]; !slices.Equal(got, []string{"7.77"}) {
		t.Errorf("got %v", got)
	}
	slide.Data = nil
	if got := untraced(t, &report.Deck{Slides: []report.Slide{slide}})[1]; len(got) != 41 || got[40] != "and 2962 more" {
		t.Errorf("got %d: %v", len(got), got)
	}
}
