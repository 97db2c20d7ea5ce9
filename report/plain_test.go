package report_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/report"
)

// dataFields are the fields whose texts are data.
var dataFields = []struct {
	name  string
	block func(s string) report.Block
	sheet bool // they stand in the workbook, too
}{
	{"a cell", func(s string) report.Block {
		return report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{s, 1}}}
	}, true},
	{"a cell over several", func(s string) report.Block {
		return report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{report.Span{Value: s, Columns: 2}, nil}}}
	}, true},
	{"a column's name", func(s string) report.Block {
		return report.Table{Columns: []report.Column{{Name: s}, {Name: "b"}}, Rows: [][]any{{1, 2}}}
	}, true},
	{"a group of columns", func(s string) report.Block {
		return report.Table{Columns: []report.Column{{Name: "a", Group: s}, {Name: "b", Group: s}}, Rows: [][]any{{1, 2}}}
	}, true},
	{"a big number's text", func(s string) report.Block { return report.Facts{{Value: s}} }, true},
	{"a category", func(s string) report.Block {
		return charts.Chart{Kind: charts.Bar{}, Categories: []string{s, "other"}, Series: []charts.Series{{Name: "n", Values: []float64{2, 1}}}}
	}, true},
	{"a series' name", func(s string) report.Block {
		return charts.Chart{Kind: charts.Line{}, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: s, Values: []float64{2, 1}}, {Name: "n", Values: []float64{20, 10}}}}
	}, true},
	{"a note", func(s string) report.Block { return annotated(charts.Chart{Notes: []charts.Note{{At: "b", Text: s}}}) }, false},
	{"a rule", func(s string) report.Block { return annotated(charts.Chart{Rules: []charts.Rule{{Value: 1, Text: s}}}) }, false},
	{"a period", func(s string) report.Block {
		return annotated(charts.Chart{Periods: []charts.Period{{From: "a", To: "c", Text: s}}})
	}, false},
	{"a legend", func(s string) report.Block {
		return annotated(charts.Chart{Legend: []charts.LegendGroup{{Title: s, Series: []string{"n"}}}})
	}, false},
}

// annotated is a chart with more than its data.
func annotated(c charts.Chart) report.Block {
	c.Kind, c.Categories, c.Series = charts.Line{Zero: true}, []string{"a", "b", "c"}, []charts.Series{{Name: "n", Values: []float64{9, 8, 9}}}
	return c
}

func TestData(t *testing.T) {
	check := func(t *testing.T, what, s string, got said) {
		t.Helper()
		for _, file := range []struct{ name, text string }{{"page", got.page}, {"slide", got.slide}, {"sheet", got.sheet}} {
			if !strings.Contains(file.text, unspaced(s)) {
				t.Errorf("%s is %q; the %s says %q", what, s, file.name, file.text)
			}
		}
		if len(got.links) > 0 {
			t.Errorf("%s %q is linked to %q", what, s, got.links)
		}
	}
	t.Run("of a file stand on page, slide and sheet as they are", func(t *testing.T) {
		const csv = "Part,Path,Note\n" + `5*3*2,C:\temp\*.csv,see [2](annex)` + "\n" + `R*D a*b*c,~5%/~7%,[Klick](http://example.com)` + "\n" +
			`H~2~O x^2^,_x_,J. Smith` + "\n" + `1. first,**b**,A. Jones` + "\n"
		table, err := data.CSV(strings.NewReader(csv), "markup.csv")
		if err != nil {
			t.Fatal(err)
		}
		block, err := report.FromTable(table)
		if err != nil {
			t.Fatal(err)
		}
		got := files(t, one(block))
		for _, row := range block.Rows {
			for _, cell := range row {
				check(t, "a cell", cell.(string), got)
			}
		}
	})
	for _, f := range dataFields {
		t.Run("are never markup in "+f.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, 7))
			for range 12 {
				s := marked(r)
				got := files(t, one(f.block(s)))
				if !f.sheet {
					got.sheet = unspaced(s)
				}
				check(t, f.name, s, got)
			}
		})
	}
}

// marked is a text full of what could be markup.
func marked(r *rand.Rand) string {
	parts := []string{"*", "**", "^", "~", "[", "](", "](#x)", "](http://a.org)", ")", `\`, `\*`, "1. ", "A. ", "x", "2", "_", " - ", "#", "<b>", "&amp;", "`", "^2^", "~3~", "/"}
	var b strings.Builder
	b.WriteString("a")
	for range 1 + r.IntN(7) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String() + "z"
}

func TestRich(t *testing.T) {
	xy := report.Rich("**x**y")
	d := one(report.Table{
		Columns: []report.Column{{Name: "co2", Head: "CO~2~, **kt**"}, {Head: "*b*"}},
		Rows:    [][]any{{&xy, report.Span{Value: report.Rich(`[z](https://example.org)\*`)}}},
	}, report.Facts{{Value: report.Rich("*6×*")}})
	d.Slides[0].Figures = []report.Stat{{Label: "Factor", Value: report.Rich("*6×*")}}
	got := files(t, d)
	t.Run("is read as Markdown where data stand", func(t *testing.T) {
		for _, want := range []string{"CO2,kt", "xy", "z*", "6×"} {
			if !strings.Contains(got.page, want) || !strings.Contains(got.slide, want) {
				t.Errorf("no %q on the page %q or the slide %q", want, got.page, got.slide)
			}
		}
		if !slices.Equal(got.links, []string{"https://example.org"}) {
			t.Errorf("links %q", got.links)
		}
	})
	t.Run("stands without its marks in the workbook, a column under its name", func(t *testing.T) {
		for _, want := range []string{"co2|b\n", "xy|z*\n", "|6×\n", "Factor|6×||6×\n"} {
			if !strings.Contains(got.sheet, want) {
				t.Errorf("no %q in the sheets\n%s", want, got.sheet)
			}
		}
	})
	t.Run("that cannot be read is an error of its cell's slide", func(t *testing.T) {
		_, err := pagesOf(one(report.Table{Columns: []report.Column{{Name: "a"}}, Rows: [][]any{{report.Rich("[a](b)")}}}))
		if err == nil || !strings.Contains(err.Error(), `slide 1 "Results"`) {
			t.Error(err)
		}
	})
}

// TestMarkdown goes through the fields that are read as Markdown.
func TestMarkdown(t *testing.T) {
	const in, out = `**b** \*x*y*`, "b*xy"
	chart := func(c charts.Chart) report.Block {
		c.Categories, c.Series, c.Alt = []string{"a", "b"}, []charts.Series{{Name: "n", Values: []float64{1, 2}}}, "alt"
		return c
	}
	table := func(x report.Table) report.Block {
		x.Columns, x.Rows = []report.Column{{Name: "a"}}, [][]any{{1}}
		return x
	}
	slide := func(s report.Slide) report.Slide {
		if s.Title == "" {
			s.Title = "Title"
		}
		return s
	}
	for name, s := range map[string]report.Slide{
		"a title":           {Title: in},
		"a subtitle":        {Subtitle: in},
		"a source":          {Source: in},
		"a kicker":          {Kicker: in},
		"a text":            {Body: []report.Block{report.Text(in)}},
		"a heading":         {Body: []report.Block{report.Heading(in)}},
		"a call-out":        {Body: []report.Block{report.Callout(in)}},
		"an item":           {Body: []report.Block{report.List{in}}},
		"a card's kicker":   {Body: []report.Block{report.Cards{Items: []report.Card{{Kicker: in, Title: "t"}}}}},
		"a card's title":    {Body: []report.Block{report.Cards{Items: []report.Card{{Title: in}}}}},
		"a card's subtitle": {Body: []report.Block{report.Cards{Items: []report.Card{{Title: "t", Subtitle: in}}}}},
		"a step's date":     {Body: []report.Block{report.Steps{{When: in}}}},
		"a step's title":    {Body: []report.Block{report.Steps{{Title: in}}}},
		"a step's text":     {Body: []report.Block{report.Stages{{Title: "t", Text: in}}}},
		"an event's date":   {Body: []report.Block{report.Timeline{{Date: day(2020, 1, 1), When: in, Title: "t"}}}},
		"an event's title":  {Body: []report.Block{report.Timeline{{Date: day(2020, 1, 1), Title: in}}}},
		"an event's text":   {Body: []report.Block{report.Timeline{{Date: day(2020, 1, 1), Text: in}}}},
		"a number's label":  {Body: []report.Block{report.Stats{{Label: in, Value: 1}}}},
		"a number's unit":   {Body: []report.Block{report.Stats{{Unit: in, Value: 1}}}},
		"a number's note":   {Body: []report.Block{report.Stats{{Note: in, Value: 1}}}},
		"a table's title":   {Body: []report.Block{table(report.Table{Title: in})}},
		"a table's unit":    {Body: []report.Block{table(report.Table{Title: "t", Unit: in})}},
		"a table's source":  {Body: []report.Block{table(report.Table{Source: in})}},
		"a chart's title":   {Body: []report.Block{chart(charts.Chart{Title: in})}},
		"a chart's unit":    {Body: []report.Block{chart(charts.Chart{Unit: in})}},
		"a chart's source":  {Body: []report.Block{chart(charts.Chart{Source: in})}},
		"a caption":         {Body: []report.Block{report.Image{Data: redPNG(t), Alt: "red", Caption: in}}},
	} {
		t.Run("is read in "+name, func(t *testing.T) {
			got := files(t, &report.Deck{Title: "Deck", Slides: []report.Slide{slide(s)}})
			if !strings.Contains(strings.ToLower(got.page), out) || !strings.Contains(got.slide, out) || strings.Contains(got.sheet, "**") {
				t.Errorf("no %q on the page %q, the slide %q or the sheets\n%s", out, got.page, got.slide, got.sheet)
			}
		})
	}
	for name, block := range map[string]report.Block{
		"a text": report.Text("[a](b)"), "a chart's title": chart(charts.Chart{Title: "[a](b)"}), "a chart's unit": chart(charts.Chart{Unit: "[a](b)"}),
		"a chart's source": chart(charts.Chart{Source: "[a](b)"}), "a table's unit": table(report.Table{Title: "t", Unit: "[a](b)"}),
	} {
		t.Run("that links nowhere is an error in "+name, func(t *testing.T) {
			if _, err := pagesOf(one(block)); err == nil || !strings.Contains(err.Error(), `link to "b" is not allowed`) {
				t.Error(err)
			}
		})
	}
	for name, block := range map[string]report.Block{
		"a text": report.Text("[a](#none)"), "a chart's title": chart(charts.Chart{Title: "[a](#none)"}), "a chart's unit": chart(charts.Chart{Unit: "[a](#none)"}),
		"a cell": report.Table{Columns: []report.Column{{Name: "a"}}, Rows: [][]any{{report.Rich("[a](#none)")}}},
	} {
		t.Run("that links to no slide is an error in "+name, func(t *testing.T) {
			if _, err := pagesOf(one(block)); err == nil || !strings.Contains(err.Error(), "block 1") || !strings.Contains(err.Error(), "the link #none leads to a slide") {
				t.Error(err)
			}
		})
	}
	t.Run("draws superscripts and links in the title of a chart", func(t *testing.T) {
		got := files(t, one(chart(charts.Chart{Title: "CO~2~ of [ours](https://example.org)", Unit: "g/m^2^"})))
		if !slices.Equal(got.links, []string{"https://example.org"}) || !strings.Contains(got.page, "CO2ofours") {
			t.Errorf("%q, %q", got.links, got.page)
		}
	})
	t.Run("breaks a long title of a chart", func(t *testing.T) {
		got := files(t, one(chart(charts.Chart{Title: fmt.Sprint("CO~2~ ", strings.Repeat("quux ", 60))})))
		if n := strings.Count(got.page, "quux"); n < 60 {
			t.Errorf("%d words, want 60 and those of the name of its sheet", n)
		}
	})
}
