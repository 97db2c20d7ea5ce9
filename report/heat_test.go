package report_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// heated is a table of numbers with tints.
func heated(scale report.HeatScale, f number.Format, rows ...[]float64) report.Table {
	t := report.Table{Columns: []report.Column{{Name: "Name"}}, Heat: scale}
	for range rows[0] {
		t.Columns = append(t.Columns, report.Column{Name: fmt.Sprint("C", len(t.Columns)), Heat: true, Format: f})
	}
	for k, r := range rows {
		row := []any{fmt.Sprint("R", k)}
		for _, v := range r {
			row = append(row, v)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// keyOf are the names of the classes of a table on a page, and the fills of its cells by their text.
func keyOf(pages []*layout.Page) (key []string, fills map[string]layout.Color) {
	fills = map[string]layout.Color{}
	var walk func(items []layout.Placed)
	walk = func(items []layout.Placed) {
		for _, it := range items {
			g, ok := it.Item.(*layout.Group)
			if !ok {
				continue
			}
			if p, ok := g.Source.(*layout.TablePart); ok {
				key = key[:0]
				for _, c := range p.Key {
					key = append(key, c.Name.Text())
				}
				for i := range p.Cells {
					c := &p.Cells[i]
					var body layout.TextBody
					if c.Class > 0 && c.Text(&body) {
						fills[body.Paras[0].Text()] = p.Key[c.Class-1].Fill
					}
				}
			}
			walk(g.Items)
		}
	}
	for _, p := range pages {
		walk(p.Items)
	}
	return key, fills
}

func TestHeat(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name   string
		scale  report.HeatScale
		format number.Format
		rows   [][]float64
		want   string
	}{
		{"has classes of round bounds", report.HeatScale{}, number.Format{}, [][]float64{{2, 58}, {31, nan}}, "under 10|10–19|20–29|30–39|40 and more"},
		{"has bounds in the unit of its format", report.HeatScale{}, number.Format{Unit: number.Percent, Places: number.Fixed(1)}, [][]float64{{0.02, 0.172}}, "under 5.0%|5.0%–9.9%|10.0%–14.9%|15.0% and more"},
		{"has no bounds that its format does not show", report.HeatScale{}, number.Format{Unit: number.Million, Places: number.Fixed(0)}, [][]float64{{1e6, 4e6}}, "under 2|2|3|4 and more"},
		{"parts at the middle", report.HeatScale{Diverging: true}, number.Format{Sign: true}, [][]float64{{-60, 95}}, "under −50|−50 to −26|−25 to −1|0 to +24|+25 to +49|+50 and more"},
		{"parts at a middle of its own", report.HeatScale{Diverging: true, Middle: 100}, number.Format{}, [][]float64{{90, 130}}, "under 100|100–109|110–119|120 and more"},
		{"names one number alone", report.HeatScale{}, number.Format{}, [][]float64{{7, 7}}, "7 and more"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, _ := rendered(t, one(heated(c.scale, c.format, c.rows...)))
			if key, _ := keyOf(pages); strings.Join(key, "|") != c.want {
				t.Errorf("the key is %s, want %s", strings.Join(key, "|"), c.want)
			}
		})
	}
	t.Run("is darker the greater a number is, and its text is read", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		p := theme.Default().Light
		for range 60 {
			var row []float64
			for range 2 + r.IntN(9) {
				row = append(row, math.Round((r.Float64()-0.3)*1e4)*math.Pow10(r.IntN(3)-2))
			}
			table := heated(report.HeatScale{}, number.Format{Places: number.Fixed(2), Plain: true}, row)
			pages, _ := rendered(t, one(table))
			key, fills := keyOf(pages)
			if len(key) > 5 {
				t.Errorf("%v have the classes %q", row, key)
			}
			for _, a := range row {
				for _, b := range row {
					f := table.Columns[1].Format
					x, y := fills[f.Text(a, number.Locale{})], fills[f.Text(b, number.Locale{})]
					if a < b && theme.Contrast(x, p.Ground) > theme.Contrast(y, p.Ground)+1e-9 {
						t.Errorf("%v is darker than %v", a, b)
					}
				}
			}
		}
	})
	t.Run("has the same classes in every unit", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		for range 60 {
			scale := report.HeatScale{Diverging: r.IntN(2) == 0}
			var row, millions, shares []float64
			wide := 2 + r.IntN(39)
			for range 2 + r.IntN(9) {
				tenths := float64(r.IntN(wide) - wide/3)
				row, millions, shares = append(row, tenths/10), append(millions, tenths*1e5), append(shares, tenths/1000)
			}
			looks := func(f number.Format, values []float64) string {
				f.Places = number.Fixed(1)
				pages, _ := rendered(t, one(heated(scale, f, values)))
				key, fills := keyOf(pages)
				return strings.ReplaceAll(fmt.Sprint(key, fills), "%", "")
			}
			want := looks(number.Format{}, row)
			if got := looks(number.Format{Unit: number.Million}, millions); got != want {
				t.Errorf("%v in millions: %s, want %s", row, got, want)
			}
			if got := looks(number.Format{Unit: number.Percent}, shares); got != want {
				t.Errorf("%v in percent: %s, want %s", row, got, want)
			}
		}
	})
	t.Run("has neither tint nor part in the scale in rows that are sums", func(t *testing.T) {
		table := heated(report.HeatScale{}, number.Format{}, []float64{1, 2}, []float64{3, 4}, []float64{4, 6})
		table.Styles = []report.RowStyle{{Rows: []int{2}, Kind: report.TotalRow}}
		pages, _ := rendered(t, one(table))
		if key, fills := keyOf(pages); len(fills) != 4 || key[len(key)-1] != "4 and more" {
			t.Errorf("the key is %q, fills are %v", key, fills)
		}
	})
	bar := heated(report.HeatScale{}, number.Format{}, []float64{1, 2})
	bar.Columns[1].Bar = true
	units := heated(report.HeatScale{}, number.Format{}, []float64{1, 2})
	units.Columns[2].Format.Unit = number.Percent
	none := heated(report.HeatScale{Diverging: true}, number.Format{}, []float64{1})
	none.Columns[1].Heat = false
	for want, table := range map[string]report.Table{
		`column 2 "C1" has Bar and Heat, which show the same`:     bar,
		`columns "C1" and "C2" have Heat, but different units`:    units,
		`the table has a scale of tints, but no column with Heat`: none,
		`Heat.Middle is 5, but the scale has none`:                heated(report.HeatScale{Middle: 5}, number.Format{}, []float64{1}),
		`Heat.Middle is NaN; give a number`:                       heated(report.HeatScale{Diverging: true, Middle: nan}, number.Format{}, []float64{1}),
		`the value is infinite`:                                   heated(report.HeatScale{}, number.Format{}, []float64{math.Inf(1)}),
	} {
		t.Run("refuses what says: "+want, func(t *testing.T) {
			if err := table.Validate(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, want %s", err, want)
			}
		})
	}
	t.Run("has fills of cells in PowerPoint, and a colour scale in the workbook", func(t *testing.T) {
		table := heated(report.HeatScale{Diverging: true}, number.Format{Unit: number.Thousand}, []float64{-2000, 4000}, []float64{1000, 3000}, []float64{-1000, 7000})
		table.Styles = []report.RowStyle{{Rows: []int{2}, Kind: report.TotalRow}}
		doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}, report.XLSX{}}}).Render(context.Background(), one(table))
		if err != nil {
			t.Fatal(err)
		}
		var deck, book bytes.Buffer
		if err := doc.Write(context.Background(), &deck, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(context.Background(), &book, report.XLSX{}); err != nil {
			t.Fatal(err)
		}
		cells := strings.Split(string(partOf(t, deck.Bytes(), "ppt/slides/slide1.xml")), "<a:tc>")
		filled := 0
		for _, c := range cells[1:] {
			if strings.Contains(c, "<a:lnL w=\"25400\">") && strings.Contains(c, "</a:lnB><a:solidFill>") {
				filled++
			}
		}
		if filled != 4 {
			t.Errorf("%d cells have fills, want 4", filled)
		}
		sheet := string(partOf(t, book.Bytes(), "xl/worksheets/sheet2.xml"))
		if want := `<conditionalFormatting sqref="B7:B8 C7:C8"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="-4"/><cfvo type="num" val="0"/><cfvo type="num" val="4"/>`; !strings.Contains(sheet, want) {
			t.Errorf("the sheet has no %s", want)
		}
	})
}
