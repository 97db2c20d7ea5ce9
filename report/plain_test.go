package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

// said is what each of a deck's files says: the texts of its pages, its slides and its sheets, spaces left out.
type said struct {
	page, slide, sheet string
	links              []string // of the pages
}

// files are the texts of a deck's three files.
func files(t *testing.T, d *report.Deck) said {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var s said
	for i := range doc.Pages {
		s.page += pageText([]*layout.Page{r.pages[i]}, r.pages[i].Slide)
		s.links = append(s.links, links(r.pages[i].Items)...)
	}
	s.page = unspaced(s.page)
	var pptx, xlsx bytes.Buffer
	if err := errors.Join(doc.Write(context.Background(), &pptx, report.PPTX{}), doc.Write(context.Background(), &xlsx, report.XLSX{})); err != nil {
		t.Fatal(err)
	}
	s.slide = unspaced(strings.Join(paragraphs(t, pptx.Bytes()), "\n"))
	f, err := excelize.OpenReader(&xlsx)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			s.sheet += unspaced(strings.Join(row, "|")) + "\n"
		}
	}
	return s
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// paragraphs are the texts of the slides and charts of a PowerPoint file.
func paragraphs(t *testing.T, file []byte) (out []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "ppt/slides/slide") && !strings.HasPrefix(part.Name, "ppt/charts/chart") {
			continue
		}
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for dec, text := xml.NewDecoder(in), false; ; {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				text = tok.Name.Local == "t" || tok.Name.Local == "v"
			case xml.CharData:
				if text {
					b.Write(tok)
				}
			case xml.EndElement:
				if text = false; tok.Name.Local == "p" || tok.Name.Local == "v" {
					out = append(out, b.String())
					b.Reset()
				}
			}
		}
	}
	return out
}

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
		for _, want := range []string{"co2|b\n", "xy|z*\n", "|6×\n", "Factor|6×\n"} {
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
	t.Run("has a long title of a chart be an error", func(t *testing.T) {
		_, err := pagesOf(one(chart(charts.Chart{Title: fmt.Sprint("CO~2~ ", strings.Repeat("long ", 60))})))
		if err == nil || !strings.Contains(err.Error(), "has no room in a chart") {
			t.Error(err)
		}
	})
}

// TestKickers holds that capitals are a style: all files have the text as typed.
func TestKickers(t *testing.T) {
	d := &report.Deck{Title: "Deck", Lang: "de", Slides: []report.Slide{
		{Kind: report.Cover, Kicker: "Die *Straße*\nvon 5 mW", Title: "Cover"},
		{Kind: report.Section, Title: "Fluß und H~2~O: 5*3*2 kWh", Kicker: ""},
		{Title: "Below it"},
		{Kind: report.Statement, Title: "A statement"},
		{Title: "Its own", Kicker: "Groß wie 10^6^ \\*"},
	}}
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	slides := paragraphs(t, b.Bytes())
	for i, want := range []struct{ drawn, typed string }{
		{"DIE STRASSE VON 5 mW", "Die Straße von 5 mW"},
		{"", ""},
		{"FLUSS UND H2O: 532 kWh", "Fluß und H2O: 532 kWh"},
		{"FLUSS UND H2O: 532 kWh", "Fluß und H2O: 532 kWh"},
		{"GROSS WIE 106 *", "Groß wie 106 *"},
	} {
		t.Run(fmt.Sprintf("are drawn in capitals and read as typed on slide %d", i+1), func(t *testing.T) {
			var drawn, read strings.Builder
			for _, s := range texts(r.pages[i]) {
				drawn.WriteString(s.text)
			}
			for _, s := range actuals(r.pages[i].Items) {
				read.WriteString(s)
			}
			if !strings.Contains(unspaced(drawn.String()), unspaced(want.drawn)) {
				t.Errorf("drawn is %q, want %q", drawn.String(), want.drawn)
			}
			if !strings.Contains(unspaced(read.String()), unspaced(want.typed)) {
				t.Errorf("read is %q, want %q", read.String(), want.typed)
			}
			if n := slices.IndexFunc(slides, func(s string) bool { return s == want.typed }); want.typed != "" && n < 0 {
				t.Errorf("no %q on the slides: %q", want.typed, slides)
			}
		})
	}
	t.Run("of a section link nowhere on the slides after it, and are wrong once", func(t *testing.T) {
		for _, section := range []report.Slide{{Title: "[Trade](#a)"}, {Title: "Trade", Kicker: "[Trade](#a)"}} {
			section.Kind = report.Section
			d := &report.Deck{Title: "Deck", Slides: []report.Slide{section, {ID: "a", Title: "A"}, {Kind: report.Statement, Title: "B"}}}
			pages, err := pagesOf(d)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range pages[1:] {
				if links := links(p.Items); len(links) > 0 {
					t.Errorf("%q links to %q", p.Title, links)
				}
			}
			d.Slides[1].ID = ""
			if _, err := pagesOf(d); err == nil || strings.Count(err.Error(), "the link #a leads") != 1 || !strings.Contains(err.Error(), "slide 1") {
				t.Error(err)
			}
		}
	})
	t.Run("are capitals by style in PowerPoint, but for words that would say something else", func(t *testing.T) {
		var caps, kept []string
		for _, ps := range boxes(t, b.Bytes()) {
			for _, p := range ps {
				for i, r := range p.Runs {
					switch {
					case r.Props.Caps == "all":
						caps = append(caps, r.Text)
					case i > 0 && p.Runs[i-1].Props.Caps != "":
						kept = append(kept, r.Text)
					}
				}
			}
		}
		if got, want := fmt.Sprintf("%q %q", caps, kept), `["Die " "Straße" " von 5 " "Fluß und H" "2" "O: 5" "3" "2 " "Fluß und H" "2" "O: 5" "3" "2 " "Groß wie 10" "6" " *"] ["mW" "kWh" "kWh"]`; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	})
}

// actuals are the texts of items as they are read.
func actuals(items []layout.Placed) (out []string) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, actuals(v.Items)...)
		case *layout.Text:
			own := v.Actual
			if own == "" {
				for _, w := range v.Words {
					own += w.Text
				}
			}
			out = append(out, own)
		}
	}
	return out
}

// TestPlainForms holds the forms of texts that are characters only: outline, names, alternative texts.
func TestPlainForms(t *testing.T) {
	const title, want = "Output of 10^6^ t of H~2~O", "Output of 10⁶ t of H₂O"
	lies := []string{"106 t", "H2O"}
	d := &report.Deck{Slides: []report.Slide{
		{Title: title, Body: []report.Block{charts.Chart{Title: title, Unit: "g/m^3^", Categories: []string{"a", "b"}, Series: []charts.Series{{Values: []float64{1, 2}}}}}},
		{ID: "second", Title: "Second", Body: []report.Block{
			report.Table{Title: title, Columns: []report.Column{{Name: "a"}}, Rows: [][]any{{report.Rich("10^6^ t")}}},
			report.Text("See [" + title + "](#second) in the year ^1^/~3~."),
			report.Cards{Items: []report.Card{{Title: title}, {Title: "Other"}}},
		}, Figures: []report.Stat{{Label: "Third", Value: report.Rich("^1^/~3~")}, {Label: "Million", Value: report.Rich("10^6^")}}},
	}}
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	tells := func(t *testing.T, text string) {
		t.Helper()
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
		for _, lie := range lies {
			if strings.Contains(text, lie) {
				t.Errorf("%q says %q", text, lie)
			}
		}
	}
	t.Run("tell the truth as the title of a page", func(t *testing.T) { tells(t, r.pages[0].Title) })
	t.Run("tell the truth as alternative texts of a chart and a link", func(t *testing.T) {
		var alts []string
		for _, p := range r.pages {
			alts = append(alts, alternatives(p.Items)...)
		}
		if len(alts) != 2 {
			t.Errorf("%q", alts)
		}
		for _, alt := range alts {
			tells(t, alt)
		}
	})
	var pptx, xlsx bytes.Buffer
	if err := errors.Join(doc.Write(context.Background(), &pptx, report.PPTX{}), doc.Write(context.Background(), &xlsx, report.XLSX{})); err != nil {
		t.Fatal(err)
	}
	t.Run("tell the truth in a PowerPoint file", func(t *testing.T) {
		named := attributes(t, pptx.Bytes(), "name", "descr")
		for _, what := range []string{want + ", g/m³. Values: a 1, b 2.", want + ": 1 × 1", "Card: " + want} {
			if !slices.ContainsFunc(named, func(s string) bool { return strings.Contains(s, what) }) {
				t.Errorf("no %q among %q", what, named)
			}
		}
		for _, s := range named {
			if strings.Contains(s, "Output") {
				tells(t, s)
			}
		}
	})
	t.Run("tell the truth in a workbook", func(t *testing.T) {
		f, err := excelize.OpenReader(&xlsx)
		if err != nil {
			t.Fatal(err)
		}
		sheets := f.GetSheetList()
		tells(t, strings.Join(sheets, " "))
		props, err := f.GetDocProps()
		if err != nil {
			t.Fatal(err)
		}
		tells(t, props.Title)
		if cell, err := f.GetCellValue(sheets[2], "A7"); err != nil || cell != "10⁶ t" {
			t.Errorf("%q, %v", cell, err)
		}
		if tables, err := f.GetTables(sheets[1]); err != nil || tables[0].Name != "output_of_106_t_of_h2o_chart" {
			t.Errorf("%+v, %v", tables, err)
		}
	})
}

// alternatives are the alternative texts of items.
func alternatives(items []layout.Placed) (out []string) {
	for _, it := range items {
		if g, ok := it.Item.(*layout.Group); ok {
			if g.Alt != "" {
				out = append(out, g.Alt)
			}
			out = append(out, alternatives(g.Items)...)
		}
	}
	return out
}

// attributes are the values of attributes of the slides of a PowerPoint file.
func attributes(t *testing.T, file []byte, names ...string) (out []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "ppt/slides/slide") {
			continue
		}
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		for dec := xml.NewDecoder(in); ; {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if e, ok := tok.(xml.StartElement); ok {
				for _, a := range e.Attr {
					if slices.Contains(names, a.Name.Local) {
						out = append(out, a.Value)
					}
				}
			}
		}
	}
	return out
}
