package chartml

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// logAxis is what a part says of an axis of values.
var logAxis = regexp.MustCompile(`(?s)<c:valAx><c:axId val="(\d+)"/><c:scaling><c:logBase val="10"/><c:orientation val="minMax"/><c:max val="([^"]*)"/><c:min val="([^"]*)"/></c:scaling><c:delete val="(\d)"/>.*?</c:valAx>`)

func TestLog(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	part := func(c charts.Chart) (string, *charts.Drawn) {
		fig := figureOf(c, s, layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt})
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		out := Chart{Plan: d.Plan, Drawn: d, Cells: NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
		out.Write(&x)
		return string(x.B), d
	}
	random := func(r *rand.Rand, k charts.Kind) charts.Chart {
		c := charts.Chart{Kind: k, Log: true}
		wide := 5 * r.Float64()
		for i := range 3 {
			var values []float64
			for range 6 {
				values = append(values, math.Pow(10, float64(wide*r.Float64())))
			}
			c.Series = append(c.Series, charts.Series{Name: "Series " + strconv.Itoa(i+1), Values: values})
		}
		c.Categories = []string{"a", "b", "c", "d", "e", "f"}
		return c
	}
	t.Run("has the ends that were drawn", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 1))
		for range 200 {
			for _, k := range []charts.Kind{charts.Line{}, charts.Scatter{LogX: true}, charts.Bubble{LogX: true}} {
				p, d := part(random(r, k))
				found := logAxis.FindAllStringSubmatch(p, -1)
				want := []charts.Axis{d.Value}
				if d.Plan.X != nil {
					want = []charts.Axis{d.X, d.Value}
				}
				if len(found) != len(want) {
					t.Fatalf("%d logarithmic axes, want %d", len(found), len(want))
				}
				for i, m := range found {
					hi, _ := strconv.ParseFloat(m[2], 64)
					lo, _ := strconv.ParseFloat(m[3], 64)
					if a := want[i]; lo != a.Min || hi != a.Max || a.Step > 0 != strings.Contains(m[0], "<c:majorUnit") {
						t.Errorf("%g to %g, want %+v", lo, hi, a)
					}
				}
				if strings.Contains(p, `<c:crosses val="autoZero"/>`) {
					t.Error("an axis crosses where programs like")
				}
			}
		}
	})
	t.Run("shows no ticks of its own where other ones were drawn", func(t *testing.T) {
		for _, test := range []struct {
			most   float64
			delete string
		}{{900, "0"}, {130, "1"}} {
			c := charts.Chart{Kind: charts.Line{}, Log: true, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "x", Values: []float64{15, test.most}}}}
			p, _ := part(c)
			if m := logAxis.FindStringSubmatch(p); m == nil || m[4] != test.delete {
				t.Errorf("%g: %q", test.most, m)
			}
		}
	})
	t.Run("is said in the title of the axis of a chart that was not drawn", func(t *testing.T) {
		_, d := part(charts.Chart{Kind: charts.Line{}, Unit: "Users", Log: true, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "x", Values: []float64{2000, 4e6}}}, Format: number.Format{Unit: number.Million}})
		var x opc.Markup
		out := Chart{Plan: d.Plan, Cells: NewDataSheet("Sheet1", words.Or(nil, "en")).Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: layout.Size{W: 600 * layout.Pt, H: 400 * layout.Pt}, Divisor: 1e6}
		out.Write(&x)
		p := string(x.B)
		if !strings.Contains(p, "Users, million; logarithmic scale") {
			t.Error("it is not")
		}
		if m := logAxis.FindStringSubmatch(p); m == nil || m[2] != "10" || m[3] != "0.001" || !strings.Contains(m[0], `<c:majorUnit val="10"/>`) {
			t.Errorf("cells that were divided: %q", m)
		}
	})
}
