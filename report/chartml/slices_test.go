package chartml

import (
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// randomSlices is a pie or a ring.
func randomSlices(r *rand.Rand) charts.Chart {
	c := charts.Chart{Kind: charts.Pie{Share: r.IntN(2) == 0}}
	ring := r.IntN(2) == 0
	if ring {
		c.Kind = charts.Ring{Share: r.IntN(2) == 0}
	}
	names := []string{"Morena", "PAN, PRI or PRD", `"others"`, "Don’t know?", "~ half", "* of them", "D'Hondt & Co", "<5 years", "=A1", "x", "Movimiento Ciudadano"}
	r.Shuffle(len(names), func(i, k int) { names[i], names[k] = names[k], names[i] })
	n := 1 + r.IntN(8)
	if dated := r.IntN(5) == 0; dated {
		for i := range n {
			c.Dates = append(c.Dates, time.Date(2019+r.IntN(2), time.Month(1+i), 1+r.IntN(28), 0, 0, 0, 0, time.UTC))
		}
		slices.SortFunc(c.Dates, time.Time.Compare)
	} else {
		c.Categories = names[:n]
	}
	s := charts.Series{}
	if r.IntN(3) > 0 {
		s.Name = "Seats"
	}
	scale := math.Pow(10, float64(r.IntN(7)-2))
	for range n {
		v := math.Round(r.Float64()*r.Float64()*1000) / 10 * scale
		if r.IntN(12) == 0 {
			v = 0
		}
		s.Values = append(s.Values, v)
	}
	s.Values[0] += scale
	c.Series = []charts.Series{s}
	c.Format = []number.Format{
		{}, {}, {Places: number.Fixed(2)}, {Places: number.Fixed(0), Prefix: "$"}, {Unit: number.Percent}, {Unit: number.Million, Places: number.Fixed(1)}, {Suffix: ` "x"`, Sign: true}, {Plain: true},
	}[r.IntN(8)]
	if ring && r.IntN(2) == 0 {
		if c.Focus = []string{names[n-1]}; c.Dates != nil {
			c.Focus[0] = c.Dates[n-1].Format(time.DateOnly)
		}
	}
	if r.IntN(2) == 0 {
		c.Unit = "Seats in the chamber"
	}
	return c
}

// slicePart is what a part says of slices.
type slicePart struct {
	Title struct {
		Ref  string `xml:"f"`
		Text string `xml:"strCache>pt>v"`
	} `xml:"chart>title>tx>strRef"`
	Deleted whole `xml:"chart>autoTitleDeleted"`
	Plot    struct {
		Charts []struct {
			XMLName xml.Name
			Series  []struct {
				Looks []struct {
					Fill value `xml:"spPr>solidFill>srgbClr"`
				} `xml:"dPt"`
				Labels   []label `xml:"dLbls>dLbl"`
				Category whole   `xml:"dLbls>showCatName"`
				Leaders  whole   `xml:"dLbls>showLeaderLines"`
				Names    struct {
					Ref   string  `xml:"f"`
					Cache *points `xml:"strCache"`
				} `xml:"cat>strRef"`
			} `xml:"ser"`
		} `xml:",any"`
	} `xml:"chart>plotArea"`
	Legend *struct{} `xml:"chart>legend"`
}

type value struct {
	Val string `xml:"val,attr"`
}

// swatches are the squares and the texts behind them that a figure has of its own, in their order, and all other texts of its own.
func swatches(items []layout.Placed) (colors, texts, others []string) {
	last := ""
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			c, t, o := swatches(v.Items)
			colors, texts, others = append(colors, c...), append(texts, t...), append(others, o...)
		case *layout.Path:
			last = ""
			if v.Fill != nil && v.Stroke == nil {
				last = fmt.Sprintf("%02X%02X%02X", v.Fill.R, v.Fill.G, v.Fill.B)
			}
		case *layout.Text:
			said := ""
			for _, w := range v.Words {
				said += w.Text
			}
			if last != "" {
				colors, texts = append(colors, last), append(texts, said)
			} else {
				others = append(others, said)
			}
			last = ""
		}
	}
	return colors, texts, others
}

// own are the items of a figure that are parts of the chart.
func own(items []layout.Placed) (out []layout.Placed) {
	for _, it := range items {
		if g, ok := it.Item.(*layout.Group); ok {
			if o, is := g.Source.(charts.Own); is && !o.Head {
				out = append(out, g.Items...)
			}
		}
	}
	return out
}

// TestSlices holds the texts of random pies and rings, as a part and its workbook have them, against those that were drawn: the same
// names with values or shares in the same order and colours, and the same figure in the hole. Formulas give what the part keeps of them.
func TestSlices(t *testing.T) {
	th := theme.Default()
	sheet := NewDataSheet("Sheet1", &words.Words{Category: "Category", Values: "Values", Label: "Label", Total: "Total"})
	seen := map[string]int{}
	for seed := range uint64(800) {
		r := rand.New(rand.NewPCG(seed, 47))
		c := randomSlices(r)
		point, lang := ".", "en"
		if r.IntN(3) == 0 {
			point, lang = ",", "de"
		}
		locale, err := number.ParseLocale(lang)
		if err != nil {
			t.Fatal(err)
		}
		s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: lang, Locale: locale}
		size := layout.Size{W: layout.Length(200+r.IntN(600)) * layout.Pt, H: layout.Length(150+r.IntN(250)) * layout.Pt}
		ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
		f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: size.W, H: size.H, Break: size.H})
		if err != nil || rest != nil {
			if err != nil && !strings.Contains(err.Error(), "room") && !strings.Contains(err.Error(), "more height") {
				t.Fatal(seed, err)
			}
			continue
		}
		g := f.Items[0].Item.(*layout.Group)
		d := g.Source.(*charts.Drawn)
		var x, cells opc.Markup
		book := sheet.Book(d.Plan)
		(&Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: size, Book: "rId1"}).Write(&x)
		book.sheet(&cells, book.codes())
		var part slicePart
		if err := xml.Unmarshal(x.B, &part); err != nil {
			t.Fatal(err)
		}
		ser := part.Plot.Charts[len(part.Plot.Charts)-1].Series
		for _, c := range part.Plot.Charts {
			if len(c.Series) > 0 {
				ser = c.Series
			}
		}
		names := make([]string, len(d.Plan.Names))
		for _, p := range ser[0].Names.Cache.Pts {
			names[p.Idx] = p.V
		}
		colors, listed, others := swatches(own(g.Items))
		at := func(what string, args ...any) {
			t.Helper()
			t.Errorf("seed %d, %#v %+v: %s", seed, c.Kind, c.Format, fmt.Sprintf(what, args...))
		}
		switch around := ser[0].Category.Val == 1; {
		case !around && d.Legend.Size == 0 && part.Legend == nil: // not even the names have room
		case around == (part.Legend != nil):
			at("labels name the slices: %v, a legend: %v", around, part.Legend != nil)
		case around:
			seen["around"]++
			led := 0
			for _, l := range d.Labels[0][0] {
				if l.Shift != (layout.Point{}) {
					led++
				}
			}
			if n := len(ser[0].Labels); n != led || (ser[0].Leaders.Val == 1) != (led > 0) {
				at("%d labels are not those of the series, %d stand apart, with leaders: %d", n, led, ser[0].Leaders.Val)
			}
			if led > 0 {
				seen["led"]++
			}
			if said := strings.Join(others, "|"); said != strings.ReplaceAll(strings.Join(names, "|"), "\n", "|") {
				at("drawn %q, named %q", others, names)
			}
		default:
			seen["listed"]++
			var fills []string
			for _, l := range ser[0].Looks {
				fills = append(fills, l.Fill.Val)
			}
			if !slices.Equal(listed, names) || !slices.Equal(colors, fills) {
				at("drawn %q in %q, named %q in %q", listed, colors, names, fills)
			}
		}
		if lines := strings.Split(part.Title.Text, "\n"); part.Title.Text != "" {
			seen["figure"]++
			if n := len(others); n < len(lines) || !slices.Equal(others[n-len(lines):], lines) {
				at("the hole says %q, the part %q", others, lines)
			}
		}
		if part.Deleted.Val == 1 == (part.Title.Text != "" || d.Title.Text != "") {
			at("the title %q is deleted: %v", part.Title.Text, part.Deleted.Val == 1)
		}
		in := gridOf(t, cells.B, point)
		for i, name := range names {
			cell := fmt.Sprint("C", i+2)
			if got := in.compute(in.formulas[cell]); got != name || in.values[cell] != name {
				at("%s computes %q, the sheet has %q, the part %q", in.formulas[cell], got, in.values[cell], name)
			}
		}
		if c.Dates != nil {
			seen["dated"]++
		}
		if part.Title.Text != "" {
			cell := strings.NewReplacer("Sheet1!", "", "$", "").Replace(part.Title.Ref)
			if got := in.compute(in.formulas[cell]); got != part.Title.Text {
				at("%s computes %q, the part has %q", in.formulas[cell], got, part.Title.Text)
			}
		}
	}
	for _, what := range []string{"around", "led", "listed", "figure", "dated"} {
		if seen[what] < 20 {
			t.Errorf("%s: only %d charts", what, seen[what])
		}
	}
}
