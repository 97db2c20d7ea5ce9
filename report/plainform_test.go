package report_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

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
