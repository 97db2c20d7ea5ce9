package chartml

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/layout"
)

// fraction is an element with a number; nil where it is not there.
type fraction struct {
	Val float64 `xml:"val,attr"`
}

// ink is how a mark is drawn.
type ink struct {
	Fill   *struct{} `xml:"solidFill"`
	Stroke *struct {
		Fill *struct{} `xml:"solidFill"`
		Dash *struct{} `xml:"custDash"`
	} `xml:"ln"`
}

func (i *ink) seen() bool { return i.Fill != nil || i.Stroke != nil && i.Stroke.Fill != nil }

// ser is a series with what is drawn of it.
type ser struct {
	Ink   ink `xml:"spPr"`
	Looks []struct {
		Idx whole `xml:"idx"`
		Ink ink   `xml:"spPr"`
	} `xml:"dPt"`
	Days   *points `xml:"cat>numRef>numCache"`
	Values *points `xml:"val>numRef>numCache"`
}

// numbers are the points of a cache, NaN where there is none.
func (p *points) numbers() []float64 {
	out := slices.Repeat([]float64{math.NaN()}, p.Count.Val)
	for _, pt := range p.Pts {
		if v, err := strconv.ParseFloat(pt.V, 64); err == nil {
			out[pt.Idx] = v
		}
	}
	return out
}

// look is how point i is drawn.
func (s *ser) look(i int) *ink {
	for k := range s.Looks {
		if s.Looks[k].Idx.Val == i {
			return &s.Looks[k].Ink
		}
	}
	return &s.Ink
}

// area is the area of a plot with its charts and axes, as Office reads them (ISO/IEC 29500-1, 21.2).
type area struct {
	X fraction `xml:"layout>manualLayout>x"`
	Y fraction `xml:"layout>manualLayout>y"`
	W fraction `xml:"layout>manualLayout>w"`
	H fraction `xml:"layout>manualLayout>h"`

	Bars *struct {
		Dir struct {
			Val string `xml:"val,attr"`
		} `xml:"barDir"`
		Grouping struct {
			Val string `xml:"val,attr"`
		} `xml:"grouping"`
		Gap     fraction `xml:"gapWidth"`
		Overlap fraction `xml:"overlap"`
		Series  []ser    `xml:"ser"`
	} `xml:"barChart"`
	Areas *struct {
		Grouping struct {
			Val string `xml:"val,attr"`
		} `xml:"grouping"`
		Series []ser `xml:"ser"`
	} `xml:"areaChart"`
	Lines *struct {
		Series []ser `xml:"ser"`
	} `xml:"lineChart"`
	Calendar *struct {
		Min  *fraction `xml:"scaling>min"`
		Unit struct {
			Val string `xml:"val,attr"`
		} `xml:"baseTimeUnit"`
	} `xml:"dateAx"`
	Axis struct {
		Min     *fraction `xml:"scaling>min"`
		Max     *fraction `xml:"scaling>max"`
		Step    *fraction `xml:"majorUnit"`
		Between struct {
			Val string `xml:"val,attr"`
		} `xml:"crossBetween"`
	} `xml:"valAx"`
}

// extent is the least and the greatest of what the axis of the values has to show.
func (a *area) extent() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	take := func(v float64) {
		if !math.IsNaN(v) {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	if b := a.Bars; b != nil {
		stacked := b.Grouping.Val != "clustered"
		for i := range b.Series[0].Values.Count.Val {
			up, down := 0.0, 0.0
			for k := range b.Series {
				switch v := b.Series[k].Values.numbers()[i]; {
				case !stacked:
					take(v)
				case v > 0:
					up += v
				case v < 0:
					down += v
				}
			}
			if stacked {
				take(up)
				take(down)
			}
		}
	}
	if a.Areas != nil && a.Areas.Grouping.Val == "stacked" {
		for i := range a.Areas.Series[0].Values.Count.Val {
			sum := 0.0
			for k := range a.Areas.Series {
				sum += a.Areas.Series[k].Values.numbers()[i]
			}
			take(sum)
		}
	}
	if a.Lines != nil {
		for k := range a.Lines.Series {
			for _, v := range a.Lines.Series[k].Values.numbers() {
				take(v)
			}
		}
	}
	return lo, hi
}

// ends are those of the axis of the values as Office finds them of the data and the step ("How chart axis limits are calculated",
// Microsoft KB 214075).
func (a *area) ends() (lo, hi float64) {
	if a.Axis.Min != nil && a.Axis.Max != nil {
		return a.Axis.Min.Val, a.Axis.Max.Val
	}
	step := a.Axis.Step.Val
	lo, hi = a.extent()
	near := lo > 0 && hi-lo <= hi/6 || hi < 0 && hi-lo <= -lo/6
	least, greatest := lo, hi
	if !near {
		least, greatest = math.Min(lo, 0), math.Max(hi, 0)
	}
	room := (greatest - least) / 20
	const slack = 1e-9
	switch {
	case a.Axis.Min != nil:
		least = a.Axis.Min.Val
		room = (greatest - least) / 20
	case least < 0:
		least = math.Floor((least-room)/step+slack) * step
	}
	switch {
	case a.Axis.Max != nil:
		greatest = a.Axis.Max.Val
	case greatest > 0:
		greatest = math.Ceil((greatest+room)/step-slack) * step
	}
	return least, greatest
}

// time1900 is day 0 of spreadsheets, from March 1900 on.
var time1900 = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// box is a rectangle in pt.
type box struct{ x0, y0, x1, y1 float64 }

// is reports the same rectangle; a range may go on in another beyond one of its edges.
func (b box) is(o box, by float64, ranges bool) bool {
	edges := 0
	for _, d := range [...]float64{b.x0 - o.x0, b.y0 - o.y0, b.x1 - o.x1, b.y1 - o.y1} {
		if math.Abs(d) <= by {
			edges++
		}
	}
	return edges == 4 || ranges && edges == 3 && o.x0 <= b.x0+by && o.y0 <= b.y0+by && o.x1 >= b.x1-by && o.y1 >= b.y1-by
}

// ends reports bars in one row that end at one place, or of which one goes on to where the other begins, which covers it.
func (b box) ends(o box, by float64) bool {
	at := func(x, y float64) bool { return math.Abs(x-y) <= by }
	return at(b.y0+b.y1, o.y0+o.y1) && (at(b.x1, o.x1) || at(b.x1, o.x0) || at(b.x0, o.x0))
}

// rebuilt are the bars that Office draws in a frame of a size in pt, on an axis.
func (a *area) rebuilt(w, h, lo, hi float64) (out []box) {
	b := a.Bars
	if b == nil {
		return nil
	}
	plot := box{a.X.Val * w, a.Y.Val * h, (a.X.Val + a.W.Val) * w, (a.Y.Val + a.H.Val) * h}
	across := b.Dir.Val == "bar"
	n, m := b.Series[0].Values.Count.Val, len(b.Series)
	if b.Grouping.Val != "clustered" {
		m = 1
	}
	slot := (plot.x1 - plot.x0) / float64(n)
	if across {
		slot = (plot.y1 - plot.y0) / float64(n)
	}
	apart := 1 - b.Overlap.Val/100
	wide := slot / (1 + float64(m-1)*apart + b.Gap.Val/100)
	at := func(v float64) float64 {
		share := math.Max(0, math.Min((v-lo)/(hi-lo), 1))
		if across {
			return plot.x0 + share*(plot.x1-plot.x0)
		}
		return plot.y1 - share*(plot.y1-plot.y0)
	}
	for i := range n {
		up, down, sum := 0.0, 0.0, 0.0
		for k := range b.Series {
			if v := b.Series[k].Values.numbers()[i]; !math.IsNaN(v) {
				sum += v
			}
		}
		for k := range b.Series {
			v := b.Series[k].Values.numbers()[i]
			if math.IsNaN(v) || v == 0 {
				continue
			}
			from, to := 0.0, v
			left := slot*float64(i) + wide*b.Gap.Val/200
			switch {
			case b.Grouping.Val == "clustered":
				left += float64(k) * wide * apart
			case b.Grouping.Val == "percentStacked":
				from, up = up, up+v/sum
				to = up
			case v > 0:
				from, up = up, up+v
				to = up
			default:
				from, down = down, down+v
				to = down
			}
			if !b.Series[k].look(i).seen() {
				continue
			}
			p, q := math.Min(at(from), at(to)), math.Max(at(from), at(to))
			if across {
				out = append(out, box{p, plot.y0 + left, q, plot.y0 + left + wide})
			} else {
				out = append(out, box{plot.x0 + left, p, plot.x0 + left + wide, q})
			}
		}
	}
	return out
}

// runs are the lines that Office draws without gaps.
func (a *area) runs(w, h, lo, hi float64) (out [][]layout.Point) {
	if a.Lines == nil {
		return nil
	}
	pt := float64(layout.Pt)
	for k := range a.Lines.Series {
		s := &a.Lines.Series[k]
		if s.Ink.Stroke == nil || s.Ink.Stroke.Fill == nil || s.Ink.Stroke.Dash != nil {
			continue
		}
		vs := s.Values.numbers()
		var run []layout.Point
		for i, v := range append(vs, math.NaN()) {
			if math.IsNaN(v) {
				if len(run) > 1 {
					out = append(out, run)
				}
				run = nil
				continue
			}
			x := (a.X.Val + a.W.Val*a.along(s, i, len(vs))) * w
			y := (a.Y.Val + a.H.Val*(hi-v)/(hi-lo)) * h
			run = append(run, layout.Point{X: layout.Length(x * pt), Y: layout.Length(y * pt)})
		}
	}
	return out
}

// along is where point i of n stands on the axis of names, as a share of it.
func (a *area) along(s *ser, i, n int) float64 {
	if a.Axis.Between.Val == "between" {
		return (float64(i) + 0.5) / float64(n)
	}
	if a.Calendar != nil {
		days := s.Days.numbers()
		unit := func(day float64) float64 {
			t := time1900.AddDate(0, 0, int(day))
			switch a.Calendar.Unit.Val {
			case "years":
				return float64(t.Year())
			case "months":
				return float64(t.Year()*12 + int(t.Month()))
			}
			return day
		}
		from, to := unit(days[0]), unit(days[n-1])
		if a.Calendar.Min != nil {
			from = unit(float64(a.Calendar.Min.Val))
		}
		return (unit(days[i]) - from) / (to - from)
	}
	return float64(i) / float64(max(n-1, 1))
}
