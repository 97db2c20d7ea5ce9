package report_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"math"
	"math/rand/v2"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/chartstest"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

// ωμέγα is a kind of chart that the library does not know.
type ωμέγα struct{}

func (ωμέγα) Least(*charts.Chart) layout.Length { return 100 * layout.Pt }

func (ωμέγα) Options() charts.Options { return charts.Options{} }

func (ωμέγα) Plan(*charts.Chart, *theme.Setting) *charts.Plan { return nil }

func (ωμέγα) Draw(c *charts.Canvas) error {
	c.Text("α", 0, c.H/2, charts.Label{Type: layout.Small, Color: c.Colors.Ink})
	c.Line(0, c.H, c.W, c.H, charts.Stroke{Color: c.Colors.Ink, Width: 100})
	return nil
}

// spokenDeck has all that makes the library say something. Its own texts are Greek: what is in Latin letters is the library's.
func spokenDeck(t *testing.T) *report.Deck {
	t.Helper()
	look := *theme.Default()
	picture, err := layout.DecodePicture(redPNG(t))
	if err != nil {
		t.Fatal(err)
	}
	look.Name, look.Logo, look.LogoAlt, look.LogoHeight = "θέμα", picture, "σήμα", 20*layout.Pt
	names, many := []string{"α", "β", "γ"}, make([]string, 14)
	values := make([]float64, len(many))
	for i := range many {
		many[i], values[i] = "α"+strconv.Itoa(i), float64(100+i)
	}
	two := []charts.Series{{Name: "ένα", Values: []float64{1, 2, 3}}, {Name: "δύο", Values: []float64{2, 3, 4}}}
	high := []charts.Series{{Name: "ένα", Values: []float64{1, 2, 3}, High: []float64{2, 3, 5}}}
	guess := []charts.Series{{Name: "ένα", Values: values, Predicted: values}, {Name: "δύο", Values: values[:14]}}
	var crowd []charts.Series
	for _, name := range many[:7] {
		crowd = append(crowd, charts.Series{Name: name, Values: []float64{1, 2, 3}})
	}
	slide := func(body ...report.Block) report.Slide {
		return report.Slide{Title: "Τίτλος", Subtitle: "υπό", Kicker: "άνω", Source: "πηγή", Notes: "λόγος", Body: body}
	}
	d := &report.Deck{Title: "Τίτλος", Subtitle: "υπό", Author: "Ωμέγα", Stamp: "σχέδιο", Theme: &look, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Αρχή", Kicker: "άνω", Subtitle: "υπό"},
		{Kind: report.Section, Title: "Μέρος"},
		{Kind: report.Statement, Title: "Λόγος", Subtitle: "υπό"},
		{Kind: report.Quote, Title: "Λόγος", Body: []report.Block{report.Byline{Name: "Άννα", Role: "υπό"}}},
		{Kind: report.Statement, Title: strings.Repeat("Μακρύς λόγος ", 9)},
		{Layout: "picture-left", Title: "Εικόνα", Body: []report.Block{report.Image{Data: redPNG(t), Alt: "κόκκινο"}}},
		{Layout: "picture-right", Title: "Εικόνα", Body: []report.Block{report.Image{Data: redPNG(t), Alt: "κόκκινο"}}},
		{Layout: "picture-full", Title: "Εικόνα", Body: []report.Block{report.Image{Data: redPNG(t), Alt: "κόκκινο"}}},
		{Kind: report.Content, Title: strings.Repeat("Μακρύς τίτλος ", 12)},
		slide(report.List{"α", "β"}),
		slide(charts.Chart{Kind: charts.Line{}, Unit: "μονάδες", Categories: many, Series: guess, Title: "ω",
			Notes: []charts.Note{{At: "α3", Text: "εδώ"}, {At: "α9", Text: "εκεί"}}, Periods: []charts.Period{{From: "α1", To: "α2", Text: "τότε"}, {From: "α5", To: "α6", Text: "τότε"}}}),
		slide(charts.Chart{Kind: charts.Line{}, Categories: many, Series: []charts.Series{{Values: values}}}),
		slide(charts.Chart{Kind: charts.Line{}, Categories: many, Series: guess, Legend: []charts.LegendGroup{{Title: "όλα", Series: []string{"ένα", "δύο"}}}}),
		slide(charts.Chart{Kind: charts.Area{}, Dates: []time.Time{day(2022, 1, 1), day(2022, 4, 1), day(2022, 7, 1)}, Series: two[:1]}),
		slide(charts.Chart{Kind: charts.Line{}, Dates: []time.Time{day(2022, 1, 1), day(2022, 6, 1), day(2022, 8, 1)}, Series: two}),
		slide(charts.Chart{Kind: charts.Column{Stacked: true}, Categories: names, Series: two}, charts.Chart{Kind: charts.Ring{}, Categories: names, Series: two[:1]}),
		slide(charts.Chart{Categories: names, Series: high}),
		slide(charts.Chart{Kind: charts.Line{}, Categories: names, Series: crowd, Focus: many[:1]}),
		slide(charts.Chart{Categories: []string{"2019", "2020", "2021"}, Series: two}),
		slide(charts.Chart{Categories: names, Series: two[:1], Changes: []charts.Change{{From: "α", To: "β", As: charts.AnnualGrowth, Years: 1}, {From: "β", To: "γ"}}}),
		slide(charts.Chart{Kind: charts.Bar{}, Categories: names, Series: two}),
		slide(charts.Chart{Kind: charts.Bar{}, Dates: []time.Time{day(2022, 1, 1), day(2022, 6, 1), day(2022, 8, 1)}, Series: two}),
		slide(charts.Chart{Kind: charts.Pie{}, Categories: names, Series: two[:1]}),
		slide(charts.Chart{Kind: charts.Scatter{Trend: true}, Categories: names, Series: two}),
		slide(charts.Chart{Kind: charts.Box{}, Series: []charts.Series{{Name: "σειρά", Values: []float64{1, 2, 3, 4, 5, 99}}}}),
		slide(charts.Chart{Kind: charts.TileMap{}, Categories: names, Series: []charts.Series{{Name: "σειρά", Values: []float64{1, 2, math.NaN()}}}}),
		slide(charts.Chart{Kind: ωμέγα{}, Categories: names, Series: two[:1]}),
		slide(report.Table{Title: "πίνακας", Unit: "μονάδες", Columns: []report.Column{{Name: "α"}, {Group: "β", Name: "γ", Bar: true, Good: report.UpIsGood}, {}}, Rows: [][]any{{true, 1, day(2022, 6, 5)}, {false, math.Pi, nil}}, Highlight: []int{1}}),
		slide(report.Table{Columns: []report.Column{{Name: "α"}, {Name: "γ", Heat: true}, {Name: "δ", Spark: report.OwnScale}}, Rows: [][]any{{"α", 1, []float64{1, 2}}, {"β", 9, nil}}}),
		slide(report.Stats{{Label: "α", Value: 12345.5, Unit: "μ", Note: "ν"}, {Value: 3}}, keyFigures(), report.Facts{{Label: "α", Value: 7}, {Label: "β", Value: 8}}),
		slide(report.Cards{Items: []report.Card{{Title: "α", Body: []report.Block{report.Text("β")}}, {Title: "γ", Body: []report.Block{report.Text("δ")}}}}),
		slide(report.Steps{{When: "1", Title: "α", Text: "β", State: report.StepDone}, {When: "2", Title: "γ", Text: "δ", State: report.StepNow}}, report.Stages{{When: "1", Title: "α", Text: "β"}, {Title: "γ", Text: "δ"}}),
		slide(report.Gantt{Today: day(2022, 7, 1), Tasks: []report.Task{
			{Group: "α", Name: "β", Start: day(2022, 6, 5), End: day(2022, 8, 1), Done: 0.5}, {Name: "γ", Start: day(2022, 8, 2), Note: "δ"}}}),
		slide(report.Timeline{{Date: day(2022, 6, 5), Title: "α", Text: "β"}, {Date: day(2022, 8, 1), Title: "γ"}}, report.Callout("λόγος"), report.Code("α = β")),
		slide(report.TwoByTwo{Across: report.Criterion{Name: "α"}, Up: report.Criterion{Name: "β"}, UpperLeft: report.Quadrant{Title: "γ", Items: []string{"δ"}, Focus: true}}),
		slide(report.RiskMatrix{Likelihood: []string{"α", "β"}, Impact: []string{"γ", "δ"}, Severity: []string{"ε"}, Risks: []report.Risk{{Name: "ζ", Likelihood: 1, Impact: 1}}}),
		slide(report.Dashboard{Panels: []report.Panel{{Name: "α", Figure: &report.Stat{Value: 7}}, {Name: "β", Body: []report.Block{report.Text("γ")}}}}),
		slide(report.Image{Data: redPNG(t), Alt: "εικόνα"}, report.Text("κείμενο")),
		{Kind: report.Section, Title: "Άλλο"},
		slide(report.Split{{Body: []report.Block{report.Text("κείμενο")}}, {Body: []report.Block{report.Callout("λόγος"), report.Callout("έργο")}}}),
	}}
	greek := chartstest.Maker{Rand: rand.New(rand.NewPCG(1, 2)), Series: "σειρά ", Point: "α", Points: 4}
	for _, k := range charts.Kinds() {
		d.Slides = append(d.Slides, slide(greek.Chart(k)))
	}
	for i := range d.Slides {
		d.Slides[i].Title += " " + strconv.Itoa(i+1)
	}
	d.Slides[3].Figures = []report.Stat{{Label: "α", Value: 4}}
	return d
}

// allWords are the words of a table, with the names of their fields.
func allWords(w *words.Words) iter.Seq2[string, string] {
	v := reflect.ValueOf(w).Elem()
	return func(yield func(string, string) bool) {
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String && !yield(v.Type().Field(i).Name, f.String()) {
				return
			}
		}
	}
}

var place = regexp.MustCompile(`\{[a-z]+\}`)

// says reports a text that has a word of the library, whatever stands in its places. Spaces do not count: they are not drawn.
func says(text, word string) bool {
	text = strings.Join(strings.Fields(text), "")
	for _, part := range place.Split(word, -1) {
		_, rest, ok := strings.Cut(text, strings.Join(strings.Fields(part), ""))
		if !ok {
			return false
		}
		text = rest
	}
	return true
}

// toldIn is every text that a reader of a deck's three files may see or hear, without what is only code.
func toldIn(t *testing.T, d *report.Deck) (told []string) {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{Attach: true}, report.PPTX{}, report.XLSX{}, r}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.pages {
		page := ""
		for _, s := range texts(p) {
			page += s.text
		}
		told = append(told, page)
	}
	for _, f := range []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}} {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, f); err != nil {
			t.Fatal(err)
		}
		switch f.Ext() {
		case ".pdf":
			told = append(told, toldInPDF(t, b.Bytes())...)
			continue
		case ".pptx":
			for _, fault := range pptxtest.Lint(b.Bytes()) {
				t.Error(fault)
			}
		}
		told = append(told, toldInOffice(t, b.Bytes())...)
	}
	return told
}

// The texts of a PDF that are not drawn: alternative texts, titles, what is attached.
var hidden = regexp.MustCompile(`/(Alt|ActualText|Title|Subject|Author|Contents|Desc|UF|F)(\((?:\\.|[^\\)])*\)|<FEFF[0-9A-F]*>)`)

func toldInPDF(t *testing.T, file []byte) (out []string) {
	t.Helper()
	for _, piece := range bytes.Split(file, []byte("stream\n")) {
		data := piece
		if z, err := zlib.NewReader(bytes.NewReader(piece)); err == nil {
			data, _ = io.ReadAll(z) // what is no stream ends at once
		}
		for _, m := range hidden.FindAllSubmatch(data, -1) {
			text := string(m[2][1 : len(m[2])-1])
			if hexed, ok := strings.CutPrefix(text, "FEFF"); ok {
				b, err := hex.DecodeString(hexed)
				if err != nil {
					t.Fatal(err)
				}
				units := make([]uint16, len(b)/2)
				for i := range units {
					units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
				}
				text = string(utf16.Decode(units))
			}
			out = append(out, text)
		}
	}
	if len(out) < 20 {
		t.Fatalf("the PDF says only %q", out)
	}
	return out
}

// toldInOffice reads a package and the workbooks in it.
func toldInOffice(t *testing.T, file []byte) (out []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		switch ext := path.Ext(f.Name); {
		case ext == ".xlsx":
			out = append(out, toldInOffice(t, data)...)
		case ext == ".xml" && !strings.Contains(f.Name, "theme") && !strings.Contains(f.Name, "styles") && !strings.Contains(f.Name, "app.xml") && f.Name != "[Content_Types].xml":
			out = append(out, toldInXML(t, data)...)
		}
	}
	return out
}

// code are the elements whose text nobody reads: formulas, number formats, the codes of footers, the language.
var code = []string{"f", "calculatedColumnFormula", "formatCode", "oddFooter", "language", "definedName", "tableStyleId"}

func toldInXML(t *testing.T, data []byte) (out []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	in := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			in = e.Name.Local
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "name", "descr", "title", "displayName", "tooltip", "display":
					out = append(out, a.Value)
				}
			}
		case xml.CharData:
			if !slices.Contains(code, in) {
				out = append(out, string(e))
			}
		}
	}
}

var letters = regexp.MustCompile(`\p{Latin}{2,}`)

func TestMarkedWords(t *testing.T) {
	marked := new(words.Words)
	v := reflect.ValueOf(marked).Elem()
	n := 0
	mark := func() string {
		n++
		return fmt.Sprintf("§%d", 1000+n)
	}
	english := reflect.ValueOf(words.Or(nil, "en")).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			f.SetString(mark() + strings.Join(place.FindAllString(english.Field(i).String(), -1), mark()) + mark())
		}
	}
	names := reflect.ValueOf(&marked.Names).Elem()
	for i := range names.NumField() {
		f := names.Field(i)
		if f.Kind() == reflect.String {
			f.SetString(mark())
			continue
		}
		for k := range f.Len() {
			f.Index(k).SetString(mark())
		}
	}
	d := spokenDeck(t)
	d.Words = marked
	told := toldIn(t, d)
	t.Run("no word of the library's is left in any file", func(t *testing.T) {
		for _, s := range told {
			if got := letters.FindAllString(strings.TrimSuffix(s, ".xlsx"), -1); got != nil && s != "_xlnm.Print_Titles" {
				t.Errorf("%q in %q", got, s)
			}
		}
	})
	t.Run("every word is said somewhere", func(t *testing.T) {
		for name, text := range allWords(marked) {
			if !slices.ContainsFunc(told, func(s string) bool { return says(s, text) }) {
				t.Errorf("%s, %q, is not", name, text)
			}
		}
	})
	t.Run("months and quarters are the user's", func(t *testing.T) {
		all := strings.Join(told, " ")
		for what, text := range map[string]string{"a month": marked.Months[7], "a month beside a day": marked.DayMonths[5], "a short month": marked.ShortMonths[5], "a quarter": marked.Quarters[1]} {
			if !strings.Contains(all, text) {
				t.Errorf("%s, %s, is not", what, text)
			}
		}
	})
	if !unicode.Is(unicode.Latin, 'a') || !letters.MatchString("Σαle") {
		t.Error("the test finds no letters")
	}
}

// keyFigures are numbers with all that can belong to them.
func keyFigures() report.Stats {
	percent := number.Format{Unit: number.Percent, Places: number.Fixed(1)}
	return report.Stats{
		{Label: "α", Value: 0.221, Format: percent, Changes: []report.Change{{From: 0.229, Kind: report.ChangePoints, Text: "β"}}, State: report.StateGood, Target: 0.2},
		{Label: "β", Value: 47, Good: report.DownIsGood, Changes: []report.Change{{From: 44, Kind: report.ChangeUnits}}, State: report.StateGood},
		{Label: "γ", Value: 3.27, Good: report.UpIsGood, Changes: []report.Change{{By: -0.012, Text: "δ"}}, State: report.StateWatch, Past: []float64{3, 3.1, 3.31}},
		{Label: "δ", Value: 12, State: report.StateBad},
	}
}
