package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
)

// onLog is a chart of lines on a logarithmic axis.
func onLog(values ...[]float64) Chart {
	c := chart(Line{}, values...)
	c.Log = true
	return c
}

func TestLog(t *testing.T) {
	for _, test := range []struct {
		name     string
		from, to float64
		want     []float64
	}{
		{"are powers of ten", 12, 900, []float64{10, 100, 1000}},
		{"are powers of ten below one, too", 0.03, 70, []float64{0.01, 0.1, 1, 10, 100}},
		{"leave powers out where these are many", 2, 5e11, []float64{1, 1000, 1e6, 1e9, 1e12}},
		{"are 1, 2 and 5 within few powers", 15, 130, []float64{10, 20, 50, 100, 200}},
		{"end where the values do, if a tick is there", 10, 1000, []float64{10, 100, 1000}},
		{"stand on both sides of values that are nearly one", 100, 120, []float64{50, 100, 200}},
		{"stand on both sides of one value", 5, 5, []float64{2, 5, 10}},
	} {
		t.Run("has ticks that "+test.name, func(t *testing.T) {
			a := Scope{Min: test.from, Max: test.to, Log: true, Shown: true}.axis(240 * pt)
			var got []float64
			a.each(func(v float64) { got = append(got, v) })
			if !slices.Equal(got, test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
	t.Run("holds all values between few ticks, at whatever height", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 4000 {
			lo := math.Pow(10, 180*r.Float64()-90)
			hi := lo * math.Pow(10, r.Float64()*r.Float64()*r.Float64()*40)
			height := (10 + r.IntN(300)) * pt
			a := Scope{Min: lo, Max: hi, Log: true, Shown: true}.axis(height)
			n := 0
			a.each(func(float64) { n++ })
			if a.Min > lo || a.Max < hi || a.Position(lo) < 0 || a.Position(hi) > 1 || n < 2 || n > 7 || height >= lowPlot && n < 3 {
				t.Fatalf("%d ticks in %+v over %g to %g at %d", n, a, lo, hi, height/pt)
			}
		}
	})
	t.Run("has equal ratios at equal distances", func(t *testing.T) {
		f, err := drawn(onLog([]float64{1, 10, 100, 1000}))
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		d := sourceOf(t, onLog([]float64{1, 10, 100, 1000}))
		if a := d.Value; !a.Log || a.Min != 1 || a.Max != 1000 || a.Step != 10 || !a.FixedMin || !a.FixedMax {
			t.Errorf("%+v", a)
		}
		if p := d.Value.Position(10); math.Abs(p-1.0/3) > 1e-9 {
			t.Errorf("10 stands at %g of the axis", p)
		}
	})
	t.Run("is said beside the unit, in the alternative text and in the title of an axis along the plot", func(t *testing.T) {
		c := onLog([]float64{1, 10, 100})
		c.Unit = "Users"
		if all := told(t, c); !slices.Contains(all, "Users; logarithmic scale") {
			t.Errorf("%q", all)
		}
		if alt := c.describe(setting()); !strings.Contains(alt, "Users, logarithmic scale") {
			t.Error(alt)
		}
		along := chart(Scatter{LogX: true}, []float64{1, 10, 1000}, []float64{1, 2, 3})
		if all := told(t, along); !slices.Contains(all, "Series 1; logarithmic scale") {
			t.Errorf("%q", all)
		}
		if alt := along.describe(setting()); !strings.Contains(alt, "Series 1, logarithmic scale") {
			t.Error(alt)
		}
	})
	t.Run("has ticks with the decimals that each needs", func(t *testing.T) {
		c := onLog([]float64{0.02, 70000})
		c.Format = number.Format{Places: number.Fixed(3)}
		all := told(t, c)
		for _, want := range []string{"0.01", "1", "100", "10,000"} {
			if !slices.Contains(all, want) {
				t.Errorf("no %q in %q", want, all)
			}
		}
	})
	t.Run("leaves ticks to other programs where they have them alike", func(t *testing.T) {
		for _, test := range []struct {
			values []float64
			want   bool
		}{{[]float64{3, 900}, true}, {[]float64{15, 130}, false}, {[]float64{0.02, 70}, false}} {
			if d := sourceOf(t, onLog(test.values)); d.Value.Shown != test.want {
				t.Errorf("%v: %v", test.values, d.Value)
			}
		}
	})
	t.Run("takes declared ends that are ticks", func(t *testing.T) {
		c := onLog([]float64{30, 80})
		c.Bounds = Bounds{1, 1000}
		if a := sourceOf(t, c).Value; a.Min != 1 || a.Max != 1000 || a.Step != 10 {
			t.Errorf("%+v", a)
		}
		c.Bounds = Bounds{20, 100}
		if a := sourceOf(t, c).Value; a.Min != 20 || a.Max != 100 || a.Step != 0 {
			t.Errorf("%+v", a)
		}
	})
}

func TestLogRefused(t *testing.T) {
	bounded := func(lo, hi float64) Chart {
		c := onLog([]float64{40, 60})
		c.Bounds = Bounds{lo, hi}
		return c
	}
	columns := chart(Column{}, []float64{1, 2})
	columns.Log = true
	interval := onLog([]float64{1, 2})
	interval.Series[0].Interval = Interval{[]float64{-1, 1}, []float64{2, 3}}
	rule := onLog([]float64{1, 2})
	rule.Rules = []Rule{{Value: 0, Text: "none"}}
	zero := onLog([]float64{1, 2})
	zero.Kind = Line{Zero: true}
	gap := chart(Dumbbell{Gap: true}, []float64{1, 2}, []float64{2, 4})
	gap.Log = true
	trend := chart(Scatter{LogX: true, Trend: true}, []float64{1, 2, 3}, []float64{1, 2, 4})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"columns", "Column shows no logarithmic axis (Log), as what it draws has a length or an area in proportion to its value, and such an axis has no zero for it to begin at; leave it out, or choose a kind that does: Line, Dumbbell, Scatter, Bubble", columns},
		{"a value that is zero", `series "Series 2": the value at "2001" is 0, and a logarithmic axis has only what is above zero; give NaN for a gap, or leave the logarithm out`, onLog([]float64{1, 2}, []float64{1, 0})},
		{"a value below zero along the plot", `series "Series 1": the value at "2000" is -3`, chart(Scatter{LogX: true}, []float64{-3, 2}, []float64{1, 2})},
		{"an interval that reaches below zero", `the lower end of the interval at "2000" is -1`, interval},
		{"a rule at zero", `rule 1 "none" has the value 0, and a logarithmic axis`, rule},
		{"a beginning at zero", "Line.Zero: a logarithmic axis has no zero", zero},
		{"a straight trend", "Scatter.Trend: a straight line of the values is none on a logarithmic axis", trend},
		{"differences of dumbbells", "Dumbbell.Gap: what lies between two points on a logarithmic axis is a ratio", gap},
		{"ends between ticks", "neither 30 nor 100 may lie between two; give 20 and 100", bounded(30, 100)},
		{"an end at zero", "a logarithmic axis does not begin at 0; give ends above zero", bounded(0, 100)},
	} {
		t.Run("is refused with "+c.name, func(t *testing.T) {
			if _, err := drawn(c.of); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("is advised against where it shows what another would", func(t *testing.T) {
		if all := strings.Join(onLog([]float64{100, 120}).Advice(), " "); !strings.Contains(all, "between 100 and 120") {
			t.Errorf("%q", all)
		}
		if all := onLog([]float64{100, 900}).Advice(); all != nil {
			t.Errorf("%q", all)
		}
	})
}

// TestLogRandom holds that charts on logarithmic axes are drawn within their room, nothing on anything else.
func TestLogRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for i := range 300 {
		rows := make([][]float64, 3)
		n := 1 + r.IntN(30)
		wide := 6 * r.Float64()
		for k := range rows {
			for range n {
				rows[k] = append(rows[k], math.Pow(10, float64(wide*r.Float64())-2))
			}
		}
		k := []Kind{Line{}, Scatter{LogX: true}, Bubble{LogX: i%2 == 0}, Dumbbell{}}[i%4]
		if (k == Dumbbell{}) {
			rows = rows[:2]
		}
		c := chart(k, rows...)
		c.Log, c.Unit = true, "Unit"
		f, _, err := drawnIn(c, [2]int{200 + r.IntN(500), 140 + r.IntN(200)})
		if err != nil {
			continue // without room
		}
		for _, fault := range look(f).faults(f.Size) {
			t.Errorf("chart %d of %s: %s", i, typeName(c.Kind), fault)
		}
	}
}
