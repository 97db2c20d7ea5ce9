package report_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/xuri/excelize/v2"
)

// rendered is a deck's pages and its workbook, read back.
func rendered(t *testing.T, d *report.Deck) ([]*layout.Page, *excelize.File) {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.XLSX{}}, Workbook: "book.xlsx"}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.XLSX{}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	pages := make([]*layout.Page, doc.Pages)
	for i := range pages {
		pages[i] = r.pages[i]
	}
	return pages, f
}

// pageText is all texts of a slide's pages.
func pageText(pages []*layout.Page, slide int) string {
	var b strings.Builder
	for _, p := range pages {
		if p.Slide != slide {
			continue
		}
		for _, s := range texts(p) {
			b.WriteString(s.text + " ")
		}
	}
	return b.String()
}

// figuresDeck has a chart, a table, numbers and a figure in its text.
func figuresDeck() *report.Deck {
	return &report.Deck{Title: "Trade", Slides: []report.Slide{
		{Title: "Trade by partner", Subtitle: "EUR million", Source: "Ledger", Body: []report.Block{charts.Chart{
			Kind: charts.Bar{}, Categories: []string{"North", "South", "=cmd|' /C calc'!A0"},
			Series: []charts.Series{{Name: "Exports", Values: []float64{41.23456789012345, 38.5, 61}}}, Format: number.Format{Places: number.Fixed(1)},
		}}},
		{Title: "States", Body: []report.Block{report.Table{
			ID: "states", Title: "By state", Columns: []report.Column{{Name: "State"}, {Group: "2021", Name: "Jobs"}, {Name: "Share", Format: number.Format{Unit: number.Percent, Places: number.Fixed(1)}}},
			Rows: [][]any{{report.Span{Value: report.Rich("**Texas**"), Rows: 2}, 174, 0.1234567}, {nil, 61, nil}, {"Ohio", math.NaN(), 0.5}},
		}}},
		{Title: "In one number", Body: []report.Block{report.Facts{{ID: "total", Label: "Total", Value: 661.2, Unit: "billion"}, {Label: "Factor", Value: "6×"}}},
			Subtitle: "It grew by 27%", Figures: []report.Stat{{Label: "Growth", Value: 0.27, Format: number.Format{Unit: number.Percent}}}},
		{Title: "Only words", Body: []report.Block{report.Text("Words.")}},
	}}
}

func TestWorkbook(t *testing.T) {
	pages, f := rendered(t, figuresDeck())
	rows := func(sheet string) string {
		all, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, r := range all[5:] {
			b.WriteString(strings.TrimRight(strings.Join(r, "|"), "|") + "\n")
		}
		return b.String()
	}
	t.Run("has a sheet for every chart and table, in the order of the slides, and one of numbers", func(t *testing.T) {
		if got := strings.Join(f.GetSheetList(), ", "); got != "Contents, 01 Trade by partner, 02 By state, Key figures" {
			t.Error(got)
		}
	})
	t.Run("has every figure at full precision, in the order in which it is drawn, and text as text", func(t *testing.T) {
		if got, want := rows("01 Trade by partner"), "Category|Exports\n=cmd|' /C calc'!A0|61\nNorth|41.23456789012345\nSouth|38.5\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
	t.Run("repeats a value that spans rows, names groups, and leaves out what is missing", func(t *testing.T) {
		if got, want := rows("02 By state"), "State|2021, Jobs|Share\nTexas|174|0.1234567\nTexas|61\nOhio||0.5\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
	t.Run("gathers big numbers and those in texts", func(t *testing.T) {
		if got, want := rows("Key figures"), "Slide|Slide title|Figure|Value|Unit|On the slide|Note|Source\n3|In one number|Total|661200000000||661.2 billion\n3|In one number|Factor|6×||6×\n3|In one number|Growth|0.27||27%\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
	t.Run("is told of in the source line of each slide", func(t *testing.T) {
		for slide, want := range map[int]string{1: "Source: Ledger; Data: sheet 01 Trade by partner", 2: "Data: sheet 02 By state", 3: "Data: sheet Key figures"} {
			squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
			if got := pageText(pages, slide); !strings.Contains(squeeze(got), squeeze(want)) {
				t.Errorf("slide %d says %q, want %q", slide, got, want)
			}
		}
		if got := pageText(pages, 4); strings.Contains(got, "Data") {
			t.Errorf("a slide without figures says %q", got)
		}
	})
	t.Run("is linked to from there", func(t *testing.T) {
		if got := strings.Join(links(pages[1].Items), " "); got != "book.xlsx#%2702%20By%20state%27!A6:C9" && got != "book.xlsx#'02%20By%20state'!A6:C9" {
			t.Error(got)
		}
	})
	t.Run("names its tables by IDs that stay when slides move", func(t *testing.T) {
		d := figuresDeck()
		d.Slides[0], d.Slides[1] = d.Slides[1], d.Slides[0]
		_, moved := rendered(t, d)
		for sheet, want := range map[string]string{"02 Trade by partner": "trade_by_partner_chart", "01 By state": "states"} {
			tables, err := moved.GetTables(sheet)
			if err != nil || len(tables) != 1 || tables[0].Name != want {
				t.Errorf("%s: %+v, %v", sheet, tables, err)
			}
		}
	})
}

// links are the targets of the links among items.
func links(items []layout.Placed) (out []string) {
	for _, it := range items {
		if g, ok := it.Item.(*layout.Group); ok {
			if g.Role == layout.RoleLink {
				out = append(out, g.Attr.Href)
			}
			out = append(out, links(g.Items)...)
		}
	}
	return out
}

// TestLineage holds the slides against the workbook: what a slide shows of a table is the cell, rounded.
func TestLineage(t *testing.T) {
	en, err := number.ParseLocale("en")
	if err != nil {
		t.Fatal(err)
	}
	d := reference(30)
	pages, f := rendered(t, d)
	sheets := f.GetSheetList()[1:]
	for i, s := range d.Slides {
		for _, b := range s.Body {
			var want [][]float64 // as the sheet has them, by row
			var formats []number.Format
			switch b := b.(type) {
			case report.Table:
				for k, col := range b.Columns[1:] {
					var all []float64
					for r, row := range b.Rows {
						v, _ := strconv.ParseFloat(fmt.Sprint(row[k+1]), 64)
						if all = append(all, v); k == 0 {
							want = append(want, nil)
						}
						want[r] = append(want[r], v)
					}
					formats = append(formats, col.Format.For(all))
				}
			case charts.Chart:
				for r := range b.Categories {
					var row []float64
					for _, s := range b.Series {
						row = append(row, s.Values[r])
					}
					want = append(want, row)
				}
			default:
				continue
			}
			sheet := sheets[0]
			sheets = sheets[1:]
			checkSheet(t, f, sheet, want)
			text := pageText(pages, i+1)
			for _, row := range want {
				for k, format := range formats {
					if shown := format.Text(row[k], en); !strings.Contains(text, shown) {
						t.Errorf("slide %d does not show %s, the cell %v of %q", i+1, shown, row[k], sheet)
					}
				}
			}
		}
	}
}

// checkSheet holds the numbers of a sheet's table against what they should be, exactly.
func checkSheet(t *testing.T, f *excelize.File, sheet string, want [][]float64) {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for r, row := range want {
		for k, v := range row {
			got, err := strconv.ParseFloat(rows[len(rows)-len(want)+r][k+1], 64)
			if err != nil || got != v {
				t.Fatalf("%s, row %d, column %d: %v, %v, want %v", sheet, r+1, k+2, got, err, v)
			}
		}
	}
}

func TestWorkbookRefuses(t *testing.T) {
	t.Run("a figure that is none", func(t *testing.T) {
		d := figuresDeck()
		d.Slides[2].Figures[0].Value = nil
		_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), d)
		if err == nil || !strings.Contains(err.Error(), `slide 3 "In one number": its Figures: number 1 "Growth" has the value <nil>`) {
			t.Error(err)
		}
	})
	t.Run("a figure that only a part of a longer number states", func(t *testing.T) {
		for text, ok := range map[string]bool{"In 2012": false, "12.5 million": false, "3.12": false, "12,000": false, "over 12 million": true, "12.": true, "(12)": true, "2012 and 12": true} {
			d := one(report.Text(text))
			d.Slides[0].Figures = []report.Stat{{Label: "Jobs", Value: 12}}
			_, err := (&report.Renderer{}).Render(context.Background(), d)
			if (err == nil) != ok {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
	t.Run("a figure that the slide's texts do not state", func(t *testing.T) {
		d := figuresDeck()
		d.Slides[2].Figures[0].Value = 0.28
		_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(context.Background(), d)
		if err == nil || !strings.Contains(err.Error(), `slide 3 "In one number": its texts do not say "28%", as the figure "Growth" does`) {
			t.Error(err)
		}
	})
	t.Run("two figures of one ID", func(t *testing.T) {
		d := figuresDeck()
		d.Slides[2].Figures[0].ID = "states"
		_, err := (&report.Renderer{Formats: []report.Format{report.XLSX{}}}).Render(context.Background(), d)
		if err == nil || !strings.Contains(err.Error(), `slide 3 "In one number": the figure ID "states" is on slide 2, too`) {
			t.Error(err)
		}
	})
}

// TestSaveAll saves all files at once, twice.
func TestSaveAll(t *testing.T) {
	dir := t.TempDir()
	for seed := range uint64(12) {
		d := decktest.New(seed, 17).Deck()
		_, err := report.Save(context.Background(), d, filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.pptx"), filepath.Join(dir, "a.xlsx"))
		if err != nil {
			if !excused(err) {
				t.Errorf("seed %d: %v", seed, err)
			}
			continue
		}
		f, err := excelize.OpenFile(filepath.Join(dir, "a.xlsx"))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestAttach has the PDF carry the workbook.
func TestAttach(t *testing.T) {
	dir := t.TempDir()
	path, book := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.xlsx")
	r := &report.Renderer{Formats: []report.Format{report.PDF{Attach: true}}}
	if _, err := r.Save(context.Background(), figuresDeck(), path, book); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("as the same file", func(t *testing.T) {
		officetest.Judges(t, "qpdf")
		got, err := exec.Command("qpdf", "--show-attachment=a.xlsx", path).Output()
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%v, %d bytes, want %d", err, len(got), len(want))
		}
	})
	t.Run("as PDF/A-3a that is PDF/UA-1, too", func(t *testing.T) {
		officetest.Conforms(t, "3a", path)
		officetest.Conforms(t, "ua1", path)
	})
}

func TestFigureIDs(t *testing.T) {
	names := func(d *report.Deck) string {
		_, f := rendered(t, d)
		var out []string
		for _, n := range f.GetDefinedName() {
			if n.Name != "_xlnm.Print_Titles" {
				out = append(out, n.Name)
			}
		}
		for _, sheet := range f.GetSheetList()[1:] {
			tables, err := f.GetTables(sheet)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, tables[0].Name)
		}
		slices.Sort(out)
		return strings.Join(out, " ")
	}
	table := report.Table{Columns: []report.Column{{Name: "A"}}, Rows: [][]any{{1}}}
	named := table
	named.ID = "states_table"
	deck := func(turned bool) *report.Deck {
		d := &report.Deck{Slides: []report.Slide{
			{Title: "States", Body: []report.Block{table, report.Facts{{Value: 1}, {Value: 2}}}},
			{Title: "Others", Body: []report.Block{named, report.Facts{{Value: 3}}}},
		}}
		if turned {
			slices.Reverse(d.Slides)
		}
		return d
	}
	t.Run("give way to an ID that a later figure has, and stay when slides move", func(t *testing.T) {
		want := "Key_figures others_number states2_table states_number states_number2 states_table"
		for _, turned := range []bool{false, true} {
			if got := names(deck(turned)); got != want {
				t.Errorf("turned %v: %s, want %s", turned, got, want)
			}
		}
	})
}
