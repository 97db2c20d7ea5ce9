package pptx

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// TestAxis holds the axes that programs make of a chart part against those that are drawn: random charts, and the rule by which
// spreadsheet programs find the ends of an axis, in exact fractions.
func TestAxis(t *testing.T) {
	for seed := range uint64(150) {
		c := randomBars(rand.New(rand.NewPCG(seed, 17)))
		page := pageOf(t, figure(c))
		d := sourceOf(page.Items)
		part := write(t, page)["ppt/charts/chart1-1.xml"]
		if d == nil || part == "" {
			t.Fatalf("seed %d: no chart", seed)
		}
		a := readAxis(t, part)
		lo, hi := a.ends()
		if from, to := a.libre(); from.Cmp(lo) != 0 || to.Cmp(hi) != 0 {
			t.Errorf("seed %d: the axis of %#v runs from %v to %v in Office, from %v to %v in LibreOffice; values %v", seed, c.Kind, lo, hi, from, to, c.Series)
		}
		unit := 1.0
		if d.Value.Percent {
			unit = 100
		}
		for _, x := range []struct {
			what string
			got  *big.Rat
			want float64
		}{{"begins", lo, d.Value.Min / unit}, {"ends", hi, d.Value.Max / unit}} {
			if got, _ := x.got.Float64(); math.Abs(got-x.want) > 1e-9*math.Max(math.Abs(d.Value.Min), math.Abs(d.Value.Max)) {
				t.Errorf("seed %d: the axis of %#v %s at %g in other programs, at %g in ours: %+v, values %v, rules %v", seed, c.Kind, x.what, got, x.want, d.Value, c.Series, c.Rules)
			}
		}
		if a.max != nil && !d.Value.FixedMax || a.min != nil && a.least().Sign() < 0 && len(c.Rules) == 0 {
			t.Errorf("seed %d: an end is written that no value may pass", seed)
		}
	}
	t.Run("ends past a value that was changed", func(t *testing.T) {
		part := write(t, pageOf(t, figure(charts.Chart{Kind: charts.Bar{}, Categories: years, Series: []charts.Series{{Values: []float64{664.8, 200, 100}}}})))["ppt/charts/chart1-1.xml"]
		a := readAxis(t, strings.ReplaceAll(part, "664.8", "900"))
		if _, hi := a.ends(); hi.Cmp(big.NewRat(945, 1)) < 0 {
			t.Errorf("an axis to %v for 900", hi)
		}
	})
}

// randomBars is a chart with an axis of values.
func randomBars(r *rand.Rand) charts.Chart {
	kinds := []charts.Kind{
		charts.Column{}, charts.Bar{}, charts.Line{}, charts.Line{Zero: true}, charts.Column{Stacked: true}, charts.Bar{Stacked: true},
		charts.Column{Share: true}, charts.Bar{Share: true}, charts.Area{},
	}
	of := r.IntN(len(kinds))
	c := charts.Chart{Kind: kinds[of]}
	points, series := 1+r.IntN(20), 1+r.IntN(3)
	if of == 8 {
		series = 1
	}
	if kinds[of] == (charts.Bar{}) || of == 5 || of == 7 {
		points = 1 + r.IntN(5)
	}
	for i := range points {
		c.Categories = append(c.Categories, fmt.Sprint(2001+i))
	}
	scale, shift, whole := math.Pow(10, float64(r.IntN(18)-6)), []float64{0, 0, 0.3, 1, -0.9, 20, -20}[r.IntN(7)], r.IntN(3) == 0
	for k := range series {
		s := charts.Series{Name: fmt.Sprint("Series ", k+1)}
		for range points {
			v := (r.Float64() + shift) * scale
			if whole {
				v = math.Round((r.Float64() + shift) * float64(1+r.IntN(30)))
			}
			if of == 6 || of == 7 {
				v = math.Abs(v) + scale/8
			} else if r.IntN(12) == 0 && points > 1 && len(s.Values) > 0 {
				v = math.NaN()
			}
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	if series == 1 && shift >= 0 && of < 2 && r.IntN(3) == 0 {
		for _, v := range c.Series[0].Values {
			c.Series[0].High = append(c.Series[0].High, v+scale*r.Float64())
		}
	}
	if of < 6 && r.IntN(4) == 0 {
		c.Rules = []charts.Rule{{Value: (3*r.Float64() - 1 + shift) * scale, Text: "target"}}
	}
	return c
}

// sourceOf is the source of the first chart among items.
func sourceOf(items []layout.Placed) *charts.Drawn {
	for _, it := range items {
		if g, ok := it.Item.(*layout.Group); ok {
			if d, ok := g.Source.(*charts.Drawn); ok {
				return d
			}
			if d := sourceOf(g.Items); d != nil {
				return d
			}
		}
	}
	return nil
}

// officeAxis is what a chart part says of its axis of values, and the values that other programs find its ends by.
type officeAxis struct {
	min, max, step *big.Rat // nil: not written
	values         []*big.Rat
}

var (
	groupPart = regexp.MustCompile(`(?s)<c:(bar|line|area)Chart>.*?</c:(?:bar|line|area)Chart>`)
	valuePart = regexp.MustCompile(`(?s)<c:val>.*?</c:val>`)
	pointPart = regexp.MustCompile(`<c:pt idx="(\d+)"><c:v>(.*?)</c:v>`)
)

func readAxis(t *testing.T, part string) (a officeAxis) {
	t.Helper()
	number := func(text string) *big.Rat {
		r, ok := new(big.Rat).SetString(text)
		if !ok {
			t.Fatalf("%q is no number", text)
		}
		return r
	}
	axis := part[strings.Index(part, "<c:valAx>"):]
	for name, to := range map[string]**big.Rat{"min": &a.min, "max": &a.max, "majorUnit": &a.step} {
		if m := regexp.MustCompile(`<c:` + name + ` val="(.*?)"`).FindStringSubmatch(axis); m != nil {
			*to = number(m[1])
		}
	}
	for _, g := range groupPart.FindAllString(part, -1) {
		stacked := strings.Contains(g, `grouping val="stacked"`)
		up, down := map[string]*big.Rat{}, map[string]*big.Rat{}
		for _, vs := range valuePart.FindAllString(g, -1) {
			for _, p := range pointPart.FindAllStringSubmatch(vs, -1) {
				v := number(p[2])
				if stacked {
					of := up
					if v.Sign() < 0 {
						of = down
					}
					if of[p[1]] != nil {
						v = new(big.Rat).Add(v, of[p[1]])
					}
					of[p[1]] = v
				}
				a.values = append(a.values, v)
			}
		}
	}
	return a
}

func (a officeAxis) least() *big.Rat {
	out := a.values[0]
	for _, v := range a.values {
		if v.Cmp(out) < 0 {
			out = v
		}
	}
	return out
}

func (a officeAxis) greatest() *big.Rat {
	out := a.values[0]
	for _, v := range a.values {
		if v.Cmp(out) > 0 {
			out = v
		}
	}
	return out
}

// ends are the ends of the axis: those that are written, else the first steps past the values and a twentieth of their range. Of
// values on one side of zero it is zero, unless they lie within a sixth of the farthest (Microsoft KB 214075).
func (a officeAxis) ends() (lo, hi *big.Rat) {
	least, greatest := a.least(), a.greatest()
	zero := new(big.Rat)
	plus := func(x, y *big.Rat, a, b int64) *big.Rat { // x + (x - y) * a/b
		d := new(big.Rat).Sub(x, y)
		return d.Mul(d, big.NewRat(a, b)).Add(d, x)
	}
	if lo = a.min; lo == nil {
		lo = zero
		if least.Sign() < 0 {
			top := greatest
			if top.Sign() < 0 && plus(zero, least, 1, 6).Cmp(new(big.Rat).Sub(top, least)) < 0 {
				top = zero
			}
			if a.max != nil {
				top = a.max
			}
			lo = a.round(plus(least, top, 1, 20), -1)
		}
	}
	if hi = a.max; hi != nil {
		return lo, hi
	}
	switch {
	case greatest.Sign() > 0:
		hi = a.round(plus(greatest, lo, 1, 20), 1)
	case greatest.Sign() == 0 && least.Sign() == 0:
		hi = big.NewRat(1, 1)
	case greatest.Sign() < 0 && plus(zero, least, 1, 6).Cmp(new(big.Rat).Sub(greatest, least)) >= 0:
		hi = a.round(plus(greatest, least, 1, 2), 1)
	default:
		hi = zero
	}
	return lo, hi
}

// libre are the ends of the axis in LibreOffice (chart2, ScaleAutomatism): the next steps, and one more where a value is within
// a twentieth of them.
func (a officeAxis) libre() (lo, hi *big.Rat) {
	least, greatest := a.least(), a.greatest()
	lo, hi = a.ends()
	if a.max == nil && greatest.Sign() > 0 {
		from := lo
		if lo.Sign() < 0 {
			from = a.further(a.round(least, -1), greatest, least, -1)
		}
		hi = a.further(a.round(greatest, 1), from, greatest, 1)
	}
	if a.min == nil && least.Sign() < 0 && greatest.Sign() >= 0 {
		lo = a.further(a.round(least, -1), greatest, least, -1)
	}
	return lo, hi
}

// further is an end of an axis, or one step more where the value next to it leaves less than a twentieth of what lies between
// that and the other end.
func (a officeAxis) further(end, other, value *big.Rat, side int64) *big.Rat {
	all, used := new(big.Rat).Sub(end, other), new(big.Rat).Sub(value, other)
	if used.Mul(used, big.NewRat(21, 20)).Abs(used).Cmp(all.Abs(all)) <= 0 {
		return end
	}
	return new(big.Rat).Add(end, new(big.Rat).Mul(a.step, big.NewRat(side, 1)))
}

// round is the nearest multiple of the step on one side of a value.
func (a officeAxis) round(v *big.Rat, side int) *big.Rat {
	q := new(big.Rat).Quo(v, a.step)
	n, rest := new(big.Int).DivMod(q.Num(), q.Denom(), new(big.Int))
	if side > 0 && rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt(n), a.step)
}
