package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// sample is a random chart with the room and the mode that it is drawn in.
type sample struct {
	Chart
	size layout.Size
	mode theme.Mode
}

var (
	shortNames = []string{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"}
	plainNames = []string{"Germany", "France", "Italy", "Spain", "Poland", "Austria", "Sweden", "Greece", "Ireland", "Hungary", "Finland", "Portugal"}
	longNames  = []string{
		"Other countries of the European Union", "Bundesverfassungsgericht", "United States of America", "Wages and salaries", "Natural and semi-synthetic",
		"Trinidad and Tobago", "Services", "Forschungsausgaben der Hochschulen", "Rest of the world", "Papua New Guinea", "Health and social work", "Nord",
	}
)

// random is the sample of a kind and a seed.
func random(k Kind, seed uint64) sample {
	r := rand.New(rand.NewPCG(seed, 1))
	s := sample{Chart: Chart{Kind: k}}
	for {
		s.size = layout.Size{W: layout.Length(160+r.IntN([]int{150, 400, 700}[r.IntN(3)])) * layout.Pt, H: layout.Length(110+r.IntN([]int{60, 150, 250}[r.IntN(3)])) * layout.Pt}
		s.mode = []theme.Mode{theme.Present, theme.Read}[r.IntN(2)]
		names := [][]string{shortNames, plainNames, plainNames, longNames}[r.IntN(4)]
		series := []int{1, 1, 2, 3, 4, 5, 6, 9, 12}[r.IntN(9)]
		points := []int{1, 2, 3, 5, 8, 12, 20, 31}[r.IntN(8)]
		s.Categories, s.Dates = nil, nil
		if r.IntN(4) == 0 {
			s.Dates = randomDates(r, points)
		} else {
			s.Categories = randomCategories(r, points)
		}
		s.Series = nil
		scale := math.Pow(10, float64(r.IntN(11)-3))
		sign := r.IntN(3)
		for i := range series {
			name := names[i]
			if s.roled() {
				name = fmt.Sprintf("Series %d", i+1)
			}
			s.Series = append(s.Series, Series{Name: name, Values: randomValues(r, points, sign, scale)})
		}
		s.Format = []number.Format{{}, {}, {}, {Unit: number.Percent}, {Suffix: " EUR"}, {Unit: number.Million}}[r.IntN(6)]
		if s.Validate() != nil { // shares and slices are of values from zero on, slices of one series
			for i := range s.Series {
				for k, v := range s.Series[i].Values {
					if s.Series[i].Values[k] = math.Abs(v); math.IsNaN(v) {
						s.Series[i].Values[k] = scale
					}
				}
			}
			if s.Validate() != nil {
				s.Series = s.Series[:1]
			}
			if s.roled() && s.Validate() != nil {
				s.Series = nil
				for i := range 4 {
					s.Series = append(s.Series, Series{Name: fmt.Sprintf("Series %d", i+1), Values: randomValues(r, points, sign, scale)})
				}
				fit(&s.Chart)
			}
		}
		if s.Validate() == nil {
			break
		}
	}
	s.adorn(r)
	if s.Validate() != nil { // notes of stacks are of none of their series
		for i := range s.Notes {
			s.Notes[i].Series = ""
		}
	}
	return s
}

// roled reports a kind that names series of its own.
func (s *sample) roled() bool { return strings.Contains(fmt.Sprintf("%#v", s.Kind), `"Series `) }

func randomDates(r *rand.Rand, n int) (ds []time.Time) {
	at := time.Date(2019+r.IntN(4), time.Month(1+r.IntN(12)), 1, 0, 0, 0, 0, time.UTC)
	step := r.IntN(5)
	for range n {
		ds = append(ds, at)
		switch step {
		case 0:
			at = at.AddDate(0, 1, 0)
		case 1:
			at = at.AddDate(0, 3, 0)
		case 2:
			at = at.AddDate(1+r.IntN(5), 0, 0)
		case 3:
			at = at.AddDate(0, 0, 1+r.IntN(9))
		default:
			at = at.Add(time.Duration(1+r.IntN(50)) * time.Minute)
		}
	}
	return ds
}

func randomCategories(r *rand.Rand, n int) (out []string) {
	of := r.IntN(3)
	for i := range n {
		switch of {
		case 0:
			out = append(out, fmt.Sprint(1990+i))
		case 1:
			out = append(out, fmt.Sprintf("Q%d %d", i%4+1, 2015+i/4))
		default:
			name := longNames[i%12]
			if i >= 12 {
				name = fmt.Sprint(name, " ", i/12+1)
			}
			out = append(out, name)
		}
	}
	return out
}

// randomValues have gaps, also at their ends, zeros and values alike; sign 0 is of values from zero on.
func randomValues(r *rand.Rand, n, sign int, scale float64) []float64 {
	vs := make([]float64, n)
	of, walk := r.IntN(6), r.Float64()*scale
	for i := range vs {
		walk += (r.Float64() - 0.5) * scale / 4
		switch vs[i] = r.Float64() * scale; of {
		case 0:
			vs[i] = scale
		case 1:
			vs[i] = float64(i+1) * scale
		case 2, 3:
			vs[i] = math.Abs(walk)
		}
		if sign == 1 {
			vs[i] -= scale / 2
		}
		if r.IntN(15) == 0 {
			vs[i] = 0
		}
		if r.IntN(12) == 0 && n > 1 {
			vs[i] = math.NaN()
		}
	}
	if r.IntN(6) == 0 && n > 2 { // it ends early
		for i := n/2 + 1; i < n; i++ {
			vs[i] = math.NaN()
		}
	}
	return vs
}

// marked reports a value that a mark shows.
func (s *sample) marked(series, i int) bool {
	for k := range s.Series {
		if s.positions(k) && (k == series || math.IsNaN(s.Series[k].Values[i])) {
			return false
		}
	}
	return true
}

// adorn adds what the kind shows.
func (s *sample) adorn(r *rand.Rand) {
	o, n := s.Kind.Options(), s.points()
	at := func() (string, int) { i := r.IntN(n); return s.key(i), i }
	if r.IntN(3) == 0 {
		s.Title = []string{"Exports", "Exports of goods and services by country"}[r.IntN(2)]
	}
	if r.IntN(3) == 0 {
		s.Unit = []string{"EUR", "Percent of gross domestic product"}[r.IntN(2)]
	}
	if k := r.IntN(4); o.Notes && k < 3 {
		for range k {
			key, i := at()
			of := r.IntN(len(s.Series))
			if !math.IsNaN(s.Series[of].Values[i]) && s.marked(of, i) {
				s.Notes = append(s.Notes, Note{At: key, Series: s.Series[of].Name, Text: []string{"", "", "Borders closed", "What was\nthere before"}[r.IntN(4)]})
			}
		}
	}
	if r.IntN(6) == 0 && o.Periods {
		from, _ := at()
		to, _ := at()
		s.Periods = []Period{{From: from, To: to, Text: []string{"", "Pandemic", "Second world war"}[r.IntN(3)]}}
	}
	if r.IntN(4) == 0 && o.Rules {
		for range 1 + r.IntN(2) {
			v := s.Series[0].Values[r.IntN(n)]
			if math.IsNaN(v) {
				v = 1
			}
			s.Rules = append(s.Rules, Rule{Value: v * (0.9 + r.Float64()/5), Text: []string{"Target", "", "Mean of the European Union"}[r.IntN(3)]})
		}
	}
	if r.IntN(5) == 0 && o.Focus {
		key, _ := at()
		s.Focus = []string{key}
	} else if r.IntN(5) == 0 && o.FocusSeries && len(s.Series) > 1 {
		if s.Focus = []string{s.Series[0].Name}; s.Validate() != nil {
			s.Focus = nil // it is the only one with marks
		}
	}
	if r.IntN(8) == 0 && o.Predicted {
		s.Series[0].Predicted = randomValues(r, n, 0, math.Abs(s.sum(0))+1)
	}
	if r.IntN(10) == 0 && o.Legend && len(s.Series) > 2 {
		s.Legend = []LegendGroup{{Title: "North"}, {Title: "South and east"}}
		for i := range s.Series {
			s.Legend[i%2].Series = append(s.Legend[i%2].Series, s.Series[i].Name)
		}
	}
}
