package chartml

import (
	"encoding/xml"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// title is one of a part.
type title struct {
	Text string `xml:"tx>rich>p>r>t"`
}

// titlesOf are the titles of a chart and of the axis of its values.
func titlesOf(t *testing.T, content []byte) (chart, axis string, deleted bool) {
	t.Helper()
	var doc struct {
		Title   title `xml:"chart>title"`
		Deleted whole `xml:"chart>autoTitleDeleted"`
		Axes    []struct {
			Title  title `xml:"title"`
			Delete whole `xml:"delete"`
			ID     struct {
				Val string `xml:"val,attr"`
			} `xml:"axId"`
		} `xml:"chart>plotArea>valAx"`
		Names title `xml:"chart>plotArea>catAx>title"`
	}
	if err := xml.Unmarshal(content, &doc); err != nil {
		t.Fatalf("%v in %s", err, content)
	}
	for _, a := range doc.Axes {
		if a.ID.Val == secondValues {
			continue // it says the name of its line
		}
		if a.Title.Text != "" && a.Delete.Val == 1 {
			t.Errorf("an axis that does not show has the title %q", a.Title.Text)
		}
		axis += a.Title.Text
	}
	if doc.Names.Text != "" {
		axis = strings.TrimPrefix(axis+"|"+doc.Names.Text, "|")
	}
	return doc.Title.Text, axis, doc.Deleted.Val == 1
}

// said are the texts of the items of a figure that are no part of the chart: those before and after what is native.
func said(items []layout.Placed, own bool) (out string) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			if _, in := v.Source.(charts.Own); own || !in {
				out += said(v.Items, own)
			}
		case *layout.Text:
			for _, w := range v.Words {
				out += w.Text
			}
			out += "|"
		}
	}
	return out
}

// TestTitles holds the titles of random charts against their captions: each is drawn once, and is a title of the part or a text of
// the picture, but not both; in a workbook it is a title.
func TestTitles(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet := NewDataSheet("Sheet1", &words.Words{Category: "Category", Values: "Values", Label: "Label"})
	captions := [...]string{"", "Kraftfahrzeuge", "Kraftfahrzeuge im Bestand", "**Kraftfahrzeuge** im Bestand", strings.Repeat("Kraftfahrzeuge im Bestand ", 6), "[Kraftfahrzeuge](https://example.com)", "**Kraftfahrzeuge**"}
	seen := map[string]int{}
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 43))
		c := random(r)
		c.Title, c.Unit = captions[r.IntN(len(captions))], strings.ReplaceAll(captions[r.IntN(len(captions))], "Kraftfahrzeuge", "Tausend")
		if c.Kind == (charts.Line{}) && r.IntN(2) == 0 {
			for k := range c.Series {
				for i := range c.Series[k].Values {
					c.Series[k].Values[i] = 80 + r.Float64()*5 // the axis does not begin at zero
				}
			}
			c.Rules, c.Series[0].High, c.Series[0].Predicted = nil, nil, nil
		}
		figures := c.Figures(s)
		if figures.Sheets == nil {
			continue
		}
		plain, unit := strings.TrimSpace(markup.Plain(c.Title)), strings.TrimSpace(markup.Plain(c.Unit))
		write := func(p *charts.Plan, d *charts.Drawn) (string, string, bool) {
			var x opc.Markup
			chart := Chart{Plan: p, Drawn: d, Cells: sheet.Book(p), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}}
			chart.Write(&x)
			return titlesOf(t, x.B)
		}
		title, axis, deleted := write(figures.Sheets[0].Chart.(*charts.Plan), nil)
		if all := title + axis; strings.Count(all, plain) < 1 || strings.Count(all, unit) < 1 || deleted == (title != "") {
			t.Errorf("seed %d: of %q and %q the workbook's chart says %q and %q", seed, plain, unit, title, axis)
		}
		ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
		f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: 600 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
		if err != nil || rest != nil {
			if err != nil && !strings.Contains(err.Error(), "room") {
				t.Fatal(err)
			}
			continue
		}
		g := f.Items[0].Item.(*layout.Group)
		d := g.Source.(*charts.Drawn)
		title, axis, deleted = write(d.Plan, d)
		boxes := said(g.Items, false)
		joined := strings.NewReplacer("|", "", " ", "") // runs and lines of one caption
		for _, want := range []string{plain, unit} {
			if n := strings.Count(joined.Replace(title+axis+boxes), joined.Replace(want)); want != "" && n != 1 {
				t.Errorf("seed %d, %#v: %q stands %d times in the title %q, that of the axis %q, and the boxes %q", seed, c.Kind, want, n, title, axis, boxes)
			}
		}
		drawn := said(g.Items, true)
		for _, want := range append(strings.Split(axis, "|"), title) {
			if want != "" && strings.Count("|"+drawn, "|"+want+"|") != 1 {
				t.Errorf("seed %d, %#v: the part says %q, the drawing %q", seed, c.Kind, want, drawn)
			}
		}
		if deleted == (title != "" || d.Figure.Lines != nil) {
			t.Errorf("seed %d: the title %q is deleted: %v", seed, title, deleted)
		}
		if strings.Contains(title+axis, "axis from") {
			seen["cropped"]++
		}
		if title != "" && unit != "" && strings.Contains(title, ", "+unit) {
			seen["both"]++
		}
		if title != "" && title == unit {
			seen["unit alone"]++
		}
		if axis != "" {
			seen["axis"]++
		}
		if boxes := strings.Contains(boxes, "Kraft"); boxes {
			seen["box"]++
		}
	}
	for _, what := range []string{"cropped", "both", "unit alone", "axis", "box"} {
		if seen[what] < 5 {
			t.Errorf("%s: only %d charts", what, seen[what])
		}
	}
}
