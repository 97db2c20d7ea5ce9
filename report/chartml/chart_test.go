package chartml

import (
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/chartstest"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// whole is an element with a number.
type whole struct {
	Val int `xml:"val,attr"`
}

// points are a cache, or literals.
type points struct {
	Count whole `xml:"ptCount"`
	Pts   []struct {
		Idx int    `xml:"idx,attr"`
		V   string `xml:"v"`
	} `xml:"pt"`
}

// label is that of a point, or a point that looks otherwise.
type label struct {
	Idx whole `xml:"idx"`
}

// series is one of a chart part.
type series struct {
	Idx    whole   `xml:"idx"`
	Order  whole   `xml:"order"`
	Name   string  `xml:"tx>strRef>strCache>pt>v"`
	Text   string  `xml:"tx>v"`
	Looks  []label `xml:"dPt"`
	Labels []label `xml:"dLbls>dLbl"`
	Names  *points `xml:"cat>strRef>strCache"`
	Days   *points `xml:"cat>numRef>numCache"`
	Values *points `xml:"val>numRef>numCache"`
	Trends []label `xml:"trendline"`
	Alone  *points `xml:"val>numLit"`
}

// part is a chart part.
type part struct {
	Charts []struct {
		XMLName xml.Name
		Series  []series `xml:"ser"`
		Gap     whole    `xml:"gapWidth"`
	} `xml:",any"`
}

// read is a chart part as a judge reads it that shares no code with the writer.
func read(t *testing.T, content []byte) (all []series, hidden []int) {
	t.Helper()
	var doc struct {
		Plot    part    `xml:"chart>plotArea"`
		Entries []label `xml:"chart>legend>legendEntry"`
	}
	if err := xml.Unmarshal(content, &doc); err != nil {
		t.Fatalf("%v in %s", err, content)
	}
	for _, c := range doc.Plot.Charts {
		if c.Gap.Val < 0 || c.Gap.Val > 500 {
			t.Errorf("a gap of %d", c.Gap.Val)
		}
		all = append(all, c.Series...)
	}
	for _, e := range doc.Entries {
		hidden = append(hidden, e.Idx.Val)
	}
	return all, hidden
}

// check reports what is wrong with the series of a part of n points.
func check(all []series, hidden []int, n int) error {
	for i, s := range all {
		values := s.Values
		if values == nil {
			values = s.Alone
		}
		names := s.Names
		if names == nil {
			names = s.Days
		}
		switch {
		case s.Idx.Val != i || s.Order.Val != i:
			return fmt.Errorf("series %d has the index %d and the order %d", i, s.Idx.Val, s.Order.Val)
		case values == nil || names == nil:
			return fmt.Errorf("series %d has no values or no names", i)
		case values.Count.Val != n || names.Count.Val != n || len(names.Pts) != n:
			return fmt.Errorf("series %d: %d values and %d names, want %d", i, values.Count.Val, names.Count.Val, n)
		}
		for _, ls := range [][]label{s.Looks, s.Labels} {
			last := -1
			for _, l := range ls {
				if l.Idx.Val <= last || l.Idx.Val >= n && len(values.Pts) > 1 {
					return fmt.Errorf("series %d: point %d after %d of %d", i, l.Idx.Val, last, n)
				}
				last = l.Idx.Val
			}
		}
	}
	trends := 0 // their entries stand after those of the series
	for _, s := range all {
		trends += len(s.Trends)
	}
	for _, h := range hidden {
		if h < 0 || h >= len(all)+trends {
			return fmt.Errorf("legend: no series %d", h)
		}
	}
	return nil
}

// has reports a series of a name and values among those of a part, in the order of points.
func has(all []series, name string, values []float64, order []int) bool {
	return slices.ContainsFunc(all, func(s series) bool {
		if s.Name != name && s.Text != name {
			return false
		}
		vs := s.Values
		if vs == nil {
			vs = s.Alone
		}
		got := slices.Repeat([]float64{math.NaN()}, len(order))
		for _, p := range vs.Pts {
			v, err := strconv.ParseFloat(p.V, 64)
			if err != nil || p.Idx >= len(got) {
				return false
			}
			got[p.Idx] = v
		}
		for k, i := range order {
			if got[k] != values[i] && !(math.IsNaN(got[k]) && math.IsNaN(values[i])) {
				return false
			}
		}
		return true
	})
}

// random is a chart of any kind that programs have and whose points stand under their names, with what it shows.
func random(r *rand.Rand) charts.Chart {
	all := slices.DeleteFunc(charts.Kinds(), func(k charts.Kind) bool {
		_, points := k.(charts.Positioner) // see TestPoints
		_, tiles := k.(charts.TileMap)
		return points || tiles || k == (charts.Marimekko{})
	})
	m := chartstest.Maker{Rand: r, Series: "Series ", Point: "name ", Points: 9}
	c := m.Chart(all[r.IntN(len(all))])
	dated, n, of := len(c.Dates) > 0, len(c.Categories), len(c.Series)
	o := c.Kind.Options()
	if o.High && of == 1 && r.IntN(3) == 0 && !stacked(c.Kind) {
		for _, v := range c.Series[0].Values {
			c.Series[0].High = append(c.Series[0].High, v+math.Round(r.Float64()*500)/10)
		}
	}
	if o.Predicted && r.IntN(3) == 0 {
		c.Series[0].Predicted = slices.Clone(c.Series[0].Values)
	}
	if o.Target && of == 1 && r.IntN(3) == 0 {
		c.Series[0].Target = slices.Clone(c.Series[0].Values)
	}
	if o.Sums && of > 1 && r.IntN(3) == 0 {
		c.Sums.Values = make([]float64, n+len(c.Dates))
		for i := range c.Sums.Values {
			for k := range c.Series {
				c.Sums.Values[i] += c.Series[k].Values[i]
			}
		}
	}
	if o.Rules && r.IntN(3) == 0 {
		c.Rules = []charts.Rule{{Value: 30, Text: "target"}}
	}
	if o.Focus && !dated && r.IntN(3) == 0 {
		c.Focus = []string{"name 1"}
	}
	if o.Provisional && !dated && r.IntN(3) == 0 {
		c.Provisional = []string{fmt.Sprint("name ", n)}
	}
	return c
}

// stacked reports series on one another, which have no ranges.
func stacked(k charts.Kind) bool {
	name := chartstest.Name(k)
	return strings.Contains(name, "stacked") || strings.Contains(name, "share")
}

// drawn is the source of a chart's figure.
func drawn(c charts.Chart, s *theme.Setting) (*charts.Drawn, error) {
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: 600 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
	if err == nil && rest != nil {
		err = fmt.Errorf("it has no room")
	}
	if err != nil {
		return nil, err
	}
	d, ok := f.Items[0].Item.(*layout.Group).Source.(*charts.Drawn)
	if !ok {
		return nil, fmt.Errorf("no chart")
	}
	return d, nil
}

// TestChart holds parts of random charts against their plans: one that was drawn and one that was not have the same series.
func TestChart(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet := NewDataSheet("Sheet1", &words.Words{Category: "Category", Values: "Values", Label: "Label"})
	seen := map[bool]int{}
	for seed := range uint64(600) {
		c := random(rand.New(rand.NewPCG(seed, 41)))
		f := c.Figures(s)
		if f.Sheets == nil {
			if err := c.Validate(); err == nil {
				t.Fatal("no figures")
			}
			continue
		}
		plan := f.Sheets[0].Chart.(*charts.Plan)
		d, err := drawn(c, s)
		if err != nil && !strings.Contains(err.Error(), "room") {
			t.Fatal(err)
		}
		for _, of := range []*charts.Drawn{nil, d} {
			if of == nil && d == nil {
				continue
			}
			p := plan
			if of != nil {
				p = of.Plan
			}
			var x opc.Markup
			chart := Chart{Plan: p, Drawn: of, Cells: sheet.Book(p), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}}
			chart.Write(&x)
			all, hidden := read(t, x.B)
			if err := check(all, hidden, len(p.Names)); err != nil {
				t.Errorf("seed %d, %#v, drawn %v: %v", seed, c.Kind, of != nil, err)
			}
			for _, l := range p.Layers {
				for _, tr := range l.Traces {
					name := chart.Cells.Column(&tr, Order(p)).Name
					if tr.Data >= 0 && tr.Role == charts.RoleValue && p.Data[tr.Data].From.Op != charts.Given {
						name = tr.Name // it is called as its series is
					}
					if of == nil && p.Split && has(all, "\u00a0", tr.Values, Order(p)) {
						continue // the other half has its name
					}
					if tr.Role != charts.RoleEnd && !has(all, name, tr.Values, Order(p)) {
						t.Errorf("seed %d, %#v, drawn %v: no %q %v", seed, c.Kind, of != nil, tr.Name, tr.Values)
					}
				}
			}
			seen[of != nil]++
		}
	}
	if seen[true] < 300 || seen[false] < 400 {
		t.Errorf("%d drawn, %d not", seen[true], seen[false])
	}
}

func TestLacks(t *testing.T) {
	at := func(y, h int) []time.Time {
		return []time.Time{time.Date(y, 1, 2, h, 0, 0, 0, time.UTC), time.Date(y, 1, 3, 0, 0, 0, 0, time.UTC)}
	}
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	for _, c := range []struct {
		kind  charts.Kind
		dates []time.Time
		want  string
	}{
		{charts.Line{}, at(2024, 0), ""}, {charts.Line{}, at(2024, 6), ""}, {charts.Area{}, at(2024, 6), "no areas over times of day"}, {charts.Line{}, at(1850, 0), "no axis of days before March 1900"},
		{charts.Column{}, at(2024, 6), ""},
	} {
		chart := charts.Chart{Kind: c.kind, Dates: c.dates, Series: []charts.Series{{Values: []float64{1, 2}}}}
		got := Lacks(chart.Figures(s).Sheets[0].Chart.(*charts.Plan))
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%T: %q, want %q", c.kind, got, c.want)
		}
	}
}
