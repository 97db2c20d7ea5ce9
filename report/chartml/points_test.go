package chartml

import (
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// valueAxis is an axis of values of a part.
type valueAxis struct {
	Position struct {
		Val string `xml:"val,attr"`
	} `xml:"axPos"`
	Min  *fraction `xml:"scaling>min"`
	Max  *fraction `xml:"scaling>max"`
	Step *fraction `xml:"majorUnit"`
}

// pointed is a part of a chart of points.
type pointed struct {
	X      fraction `xml:"layout>manualLayout>x"`
	Y      fraction `xml:"layout>manualLayout>y"`
	W      fraction `xml:"layout>manualLayout>w"`
	H      fraction `xml:"layout>manualLayout>h"`
	Series []struct {
		Marker struct {
			Val string `xml:"val,attr"`
		} `xml:"marker>symbol"`
		XRef   string  `xml:"xVal>numRef>f"`
		Xs     *points `xml:"xVal>numRef>numCache"`
		Ys     *points `xml:"yVal>numRef>numCache"`
		Labels []label `xml:"dLbls>dLbl"`
		Said   *points `xml:"extLst>ext>datalabelsRange>dlblRangeCache"`
		Trends []label `xml:"trendline"`
	} `xml:"scatterChart>ser"`
	Bubbles []struct {
		Xs    *points `xml:"xVal>numRef>numCache"`
		Sizes string  `xml:"bubbleSize>numRef>f"`
	} `xml:"bubbleChart>ser"`
	Axes []valueAxis `xml:"valAx"`
}

// ends are where Office begins and ends an axis of values from lo to hi.
func (a *valueAxis) ends(lo, hi float64) (float64, float64) {
	of := area{}
	of.Axis.Min, of.Axis.Max, of.Axis.Step = a.Min, a.Max, a.Step
	of.Lines = &struct {
		Series []ser `xml:"ser"`
	}{[]ser{{Values: &points{}}}}
	for i, v := range []float64{lo, hi} {
		of.Lines.Series[0].Values.Count.Val++
		of.Lines.Series[0].Values.Pts = append(of.Lines.Series[0].Values.Pts, struct {
			Idx int    `xml:"idx,attr"`
			V   string `xml:"v"`
		}{i, fmt.Sprint(v)})
	}
	return of.ends()
}

// discs are the middles of the circles of a figure.
func discsOf(items []layout.Placed, at layout.Point) (out []layout.Point) {
	for _, it := range items {
		to := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, discsOf(v.Items, to)...)
		case *layout.Path:
			if len(v.Points) == 13 && v.Fill != nil {
				out = append(out, layout.Point{X: to.X + v.Points[3].X, Y: to.Y + v.Points[0].Y})
			}
		}
	}
	return out
}

// randomPoints are points of up to three groups.
func randomPoints(r *rand.Rand, k charts.Kind) charts.Chart {
	c := charts.Chart{Kind: k, Unit: "units"}
	n, groups := 2+r.IntN(30), 1+r.IntN(3)
	x := charts.Series{Name: "along"}
	var ys []float64
	var of []string
	from := []float64{0, -40, 300}[r.IntN(3)]
	for i := range n {
		c.Categories = append(c.Categories, fmt.Sprint("name ", i))
		x.Values = append(x.Values, math.Round(from*10+r.Float64()*1000)/10)
		ys = append(ys, math.Round(r.Float64()*1000-300)/10)
		of = append(of, fmt.Sprint("Group ", r.IntN(groups)))
		if i > 1 && r.IntN(9) == 0 {
			x.Values[i] = math.NaN()
		}
	}
	c.Series = append([]charts.Series{x}, charts.Split(ys, of)...)
	c.Focus = []string{"name 0", "name 1"}
	if r.IntN(3) == 0 {
		c.Rules = []charts.Rule{{Value: 30, Text: "target"}}
	}
	return c
}

// TestPoints holds parts of charts of points against what was drawn.
func TestPoints(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet, size := NewDataSheet("Sheet1", words.Or(nil, "en")), layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}
	seen, labelled, trends := 0, 0, 0
	for seed := range uint64(200) {
		c := randomPoints(rand.New(rand.NewPCG(seed, 5)), charts.Scatter{Trend: seed%2 == 0})
		fig := figureOf(c, s, size)
		if fig == nil {
			continue
		}
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		(&Chart{Plan: d.Plan, Drawn: d, Cells: sheet.Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: size, Book: "rId1"}).Write(&x)
		var doc struct {
			Plot pointed `xml:"chart>plotArea"`
		}
		if err := xml.Unmarshal(x.B, &doc); err != nil {
			t.Fatal(err)
		}
		p, drawn := &doc.Plot, discsOf(fig.Items, layout.Point{})
		if len(p.Axes) != 2 || p.Axes[0].Position.Val != "b" {
			t.Fatalf("seed %d: axes %+v", seed, p.Axes)
		}
		var xs, ys []float64
		for _, sr := range p.Series {
			for i, v := range sr.Ys.numbers() {
				if at := sr.Xs.numbers()[i]; !math.IsNaN(v) && !math.IsNaN(at) {
					xs, ys = append(xs, at), append(ys, v)
				}
			}
		}
		x0, x1 := p.Axes[0].ends(slices.Min(xs), slices.Max(xs))
		y0, y1 := p.Axes[1].ends(slices.Min(ys), slices.Max(ys))
		if x0 != d.X.Min || math.Abs(x1-d.X.Max) > d.X.Step/1000 {
			t.Errorf("seed %d: Office’s axis is %g to %g, drawn %+v, of %v", seed, x0, x1, d.X, xs)
		}
		if math.Abs(y0-d.Value.Min) > d.Value.Step*1.001 || math.Abs(y1-d.Value.Max) > d.Value.Step*1.001 {
			t.Errorf("seed %d: Office's axis is %g to %g, drawn %g to %g", seed, y0, y1, d.Value.Min, d.Value.Max)
		}
		y0, y1 = d.Value.Min, d.Value.Max
		for _, sr := range p.Series {
			trends += len(sr.Trends)
			if sr.Said != nil {
				labelled += len(sr.Labels)
			}
			if sr.Marker.Val != "circle" {
				continue
			}
			if sr.XRef != "Sheet1!$B$2:$B$"+fmt.Sprint(len(c.Categories)+1) {
				t.Errorf("seed %d: the points stand at %s", seed, sr.XRef)
			}
			for i, v := range sr.Ys.numbers() {
				along := sr.Xs.numbers()[i]
				if math.IsNaN(v) || math.IsNaN(along) {
					continue
				}
				px := (p.X.Val + p.W.Val*(along-x0)/(x1-x0)) * 600
				py := (p.Y.Val + p.H.Val*(y1-v)/(y1-y0)) * 400
				if seen++; !slices.ContainsFunc(drawn, func(q layout.Point) bool {
					return math.Abs(float64(q.X)/float64(layout.Pt)-px) < 1 && math.Abs(float64(q.Y)/float64(layout.Pt)-py) < 1
				}) {
					t.Fatalf("seed %d: a point at %.1f, %.1f, which was not drawn", seed, px, py)
				}
			}
		}
	}
	if seen < 2000 || labelled < 200 || trends < 100 {
		t.Errorf("%d points, %d labels, %d trends", seen, labelled, trends)
	}
}

// TestFit holds what the workbook computes of a trend.
func TestFit(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	c := charts.Chart{Kind: charts.Scatter{Trend: true}, Categories: []string{"a", "b", "c", "d"}, Series: []charts.Series{
		{Name: "X", Values: []float64{1, 4, 2, 3}}, {Name: "Y", Values: []float64{2, 7, 5, 6}},
	}}
	fig := figureOf(c, s, layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt})
	d := fig.Source.(*charts.Drawn)
	book := NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan)
	var x opc.Markup
	(&Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size, Book: "rId1"}).Write(&x)
	for _, want := range []string{`<c:trendlineType val="linear"/><c:dispRSqr val="0"/>`, "<c15:f>Sheet1!$D$2:$D$5</c15:f>", "<a:t>R² = 0.91</a:t>", "<c:f>Sheet1!$E$2:$E$5</c:f>", `<c:f>Sheet1!$E$2:$E$5</c:f><c:numCache><c:formatCode></c:formatCode><c:ptCount val="4"/><c:pt idx="1"><c:v>7</c:v>`} {
		if !strings.Contains(string(x.B), want) {
			t.Errorf("no %s in %s", want, x.B)
		}
	}
	var y opc.Markup
	book.sheet(&y, book.codes())
	for _, want := range []string{`IF(AND(A3=&quot;b&quot;,COUNT(B3:C3)=2),C3,NA())</f><v>7</v>`, "RSQ($C:$C,$B:$B)"} {
		if !strings.Contains(string(y.B), want) {
			t.Errorf("no %s in %s", want, y.B)
		}
	}
}

func TestBubbles(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet, size := NewDataSheet("Sheet1", words.Or(nil, "en")), layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}
	seen := 0
	for seed := range uint64(60) {
		c := randomPoints(rand.New(rand.NewPCG(seed, 6)), charts.Bubble{})
		of := charts.Series{Name: "size"}
		for i := range c.Categories {
			of.Values = append(of.Values, float64(1+i*7%11))
		}
		c.Series, c.Rules = append(c.Series, of), nil
		fig := figureOf(c, s, size)
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		(&Chart{Plan: d.Plan, Drawn: d, Cells: sheet.Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: size, Book: "rId1"}).Write(&x)
		var doc struct {
			Plot pointed `xml:"chart>plotArea"`
		}
		if err := xml.Unmarshal(x.B, &doc); err != nil {
			t.Fatal(err)
		}
		for _, sr := range doc.Plot.Bubbles {
			seen++
			column := Letters(len(c.Series))
			if want := "Sheet1!$" + column + "$2:$" + column + "$" + fmt.Sprint(len(c.Categories)+1); sr.Sizes != want || sr.Xs.Count.Val != len(c.Categories) {
				t.Errorf("seed %d: sizes in %s, want %s", seed, sr.Sizes, want)
			}
		}
		for _, a := range doc.Plot.Axes {
			if a.Max != nil {
				t.Errorf("seed %d: an axis ends at %g, whatever the data are", seed, a.Max.Val)
			}
		}
	}
	if seen < 60 {
		t.Errorf("%d series", seen)
	}
}
