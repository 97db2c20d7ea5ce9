package chartml

import (
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

func TestStrips(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	fig := figureOf(charts.Chart{
		Kind: charts.Bullet{Ordered: true}, Categories: []string{"Revenue", "Profit"},
		Series: []charts.Series{
			{Name: "Actual", Values: []float64{96, -12}}, {Name: "Plan", Values: []float64{100, 20}},
			{Name: "poor", Values: []float64{80, 10}}, {Name: "fair", Values: []float64{110, 30}},
		},
	}, s, layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt})
	d := fig.Source.(*charts.Drawn)
	book := NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan)
	part := func(of *charts.Drawn) []string {
		var x opc.Markup
		c := Chart{Plan: d.Plan, Drawn: of, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
		c.Write(&x)
		return regexp.MustCompile(`(?s)<c:ser>.*?</c:ser>`).FindAllString(string(x.B), -1)
	}
	all := part(d)
	named := func(all []string, name string) string {
		for _, ser := range all {
			if strings.Contains(ser, "<c:v>"+name+"</c:v></c:pt></c:strCache></c:strRef></c:tx>") {
				return ser
			}
		}
		t.Fatalf("no series %q", name)
		return ""
	}
	t.Run("are error bars of cells from the values to zero, as thick as they were drawn, on bars that are not seen", func(t *testing.T) {
		ser := named(all, "Actual")
		if n := strings.Count(ser, "<c:dPt>"); n != 2 || strings.Count(ser, `<a:noFill/>`) < 2 {
			t.Errorf("%d bars that are not seen: %s", n, ser)
		}
		want := regexp.MustCompile(`<c:noEndCap val="1"/><c:plus><c:numRef><c:f>Sheet1!\$[A-Z]\$2:\$[A-Z]\$3</c:f><c:numCache><c:formatCode>[^<]*</c:formatCode><c:ptCount val="2"/><c:pt idx="1"><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:plus><c:minus><c:numRef><c:f>[^<]*</c:f><c:numCache><c:formatCode>[^<]*</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>96</c:v>`)
		if !want.MatchString(ser) || !regexp.MustCompile(`<a:ln w="\d{5,}" cap="flat">`).MatchString(ser) {
			t.Errorf("%s", ser)
		}
	})
	t.Run("stand in front of bands, the highest behind, and of the line at the target, over which bands go on as far as to it", func(t *testing.T) {
		order := []string{"fair", "poor", "Plan", "\u00a0", "\u00a0", "\u00a0", "\u00a0", "Actual", "\u00a0"}
		if len(all) != len(order) {
			t.Fatalf("%d series, want %d", len(all), len(order))
		}
		for i, name := range order {
			if !strings.Contains(all[i], "<c:v>"+name+"</c:v>") {
				t.Errorf("series %d is not %q: %s", i+1, name, all[i])
			}
		}
	})
	t.Run("have a short error bar at targets in a chart that was not drawn", func(t *testing.T) {
		bare := part(nil)
		if ser := named(bare, "Plan"); !strings.Contains(ser, `<c:errValType val="fixedVal"/>`) {
			t.Errorf("%s", ser)
		}
		if strings.Contains(strings.Join(bare, ""), " &lt; Plan") {
			t.Error("bands are drawn twice")
		}
	})
	t.Run("follow edits by formulas", func(t *testing.T) {
		heads := map[string]Formula{}
		for _, c := range book.columns {
			if c.formula != nil {
				heads[c.head] = c.formula
			}
		}
		cell := func(k int) string { return "c" + Letters(k) }
		for head, want := range map[string]string{
			"Actual < 0": `^IF\(cA<0,ABS\(cA\),""\)$`, "Actual > 0": `^IF\(cA>0,ABS\(cA\),""\)$`,
			"Plan +": `^IF\(COUNT\(cB\)<1,NA\(\),MAX\(cB\+[\d.]+,0\)\)$`, "poor < Plan": `^IF\(COUNT\(cB,cC\)<2,NA\(\),MIN\(MAX\(cB-[\d.]+,0\),cC\)\)$`,
		} {
			if f := heads[head]; f == nil || !regexp.MustCompile(want).MatchString(f(cell)) {
				t.Errorf("%q is none of %v, or says other than %s", head, heads, want)
			}
		}
	})
}
