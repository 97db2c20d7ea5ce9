// Package chartstest makes random charts of every kind, for tests of packages that take charts. A kind that is new in charts.Kinds is in
// all of them.
package chartstest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/charts"
)

// Maker makes charts. The names of their series and points are a word with a number, from 1 on.
type Maker struct {
	*rand.Rand
	Series, Point string // with what parts them from the number
	Points        int    // at most so many; 0: 12
}

// Chart is a random chart of a kind: with values of both signs, gaps, dates and several series where the kind takes them. Fields of the
// kind that name series or points name those of the chart.
func (m *Maker) Chart(k charts.Kind) charts.Chart {
	most := m.Points
	if most == 0 {
		most = 12
	}
	n, series := 1+m.IntN(most), 1+m.IntN(4)
	dates, named := m.IntN(3) == 0, m.IntN(2) == 0
	rows := make([][]float64, 4)
	for i := range rows {
		rows[i] = m.values(max(n, 4))
	}
	for _, count := range [...]int{series, 1, 2, 3, 4} {
		for _, points := range [...]int{n, 2, 3, 4} {
			for pass := range 6 {
				c := m.chart(k, points, dates && pass < 5)
				if named == (pass < 5) || pass == 4 {
					c.Kind = m.named(k, c.Categories)
				}
				for i, vs := range rows[:count] {
					c.Series = append(c.Series, charts.Series{Name: fmt.Sprint(m.Series, i+1), Values: slices.Clone(vs[:points])})
				}
				fill(&c, pass)
				if c.Validate() == nil {
					return c
				}
			}
		}
	}
	panic(fmt.Sprintf("chartstest: no random chart is one for %#v", k))
}

// fill has the values of a chart be what more kinds take: from zero on, without gaps, both, and each series above the one before.
func fill(c *charts.Chart, pass int) {
	for i := range c.Series {
		for k, v := range c.Series[i].Values {
			if pass > 1 && math.IsNaN(v) {
				v = 1
			}
			if pass == 1 || pass > 2 {
				v = math.Abs(v)
			}
			if c.Series[i].Values[k] = v; pass > 3 && i > 0 {
				c.Series[i].Values[k] += c.Series[i-1].Values[k]
			}
		}
	}
}

func (m *Maker) values(n int) []float64 {
	vs := make([]float64, n)
	for i := range vs {
		if vs[i] = math.Round((m.Float64()-0.3)*1000) / 10; m.IntN(9) == 0 {
			vs[i] = math.NaN()
		}
	}
	return vs
}

func (m *Maker) chart(k charts.Kind, n int, dates bool) charts.Chart {
	c := charts.Chart{Kind: k}
	for i := range n {
		if dates {
			c.Dates = append(c.Dates, time.Date(2010+i, time.Month(1+i*5%12), 1, 0, 0, 0, 0, time.UTC))
		} else {
			c.Categories = append(c.Categories, fmt.Sprint(m.Point, i+1))
		}
	}
	return c
}

// named is a kind whose fields of one name name series, from the second on, and those of several the first point.
func (m *Maker) named(k charts.Kind, points []string) charts.Kind {
	v := reflect.New(reflect.TypeOf(k)).Elem()
	v.Set(reflect.ValueOf(k))
	at := 2
	for i := range v.NumField() {
		switch v.Field(i).Kind() {
		case reflect.String:
			v.Field(i).SetString(fmt.Sprint(m.Series, at))
			at++
		case reflect.Slice:
			if len(points) > 0 && v.Field(i).Type() == reflect.TypeOf(points) {
				v.Field(i).Set(reflect.ValueOf(points[:1]))
			}
		}
	}
	return v.Interface().(charts.Kind)
}

// Name is what tests call a kind: its type with the options that are on.
func Name(k charts.Kind) string {
	v := reflect.ValueOf(k)
	name := v.Type().Name()
	for i := range v.NumField() {
		if !v.Field(i).IsZero() {
			name += " " + strings.ToLower(v.Type().Field(i).Name)
		}
	}
	return name
}
