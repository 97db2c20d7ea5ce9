package charts

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// optional are charts with one option each, by its name: of a chart of two categories and a number of series.
var optional = map[string]func(c *Chart){
	"Focus":       func(c *Chart) { c.Focus = []string{"2001"} },
	"FocusSeries": func(c *Chart) { c.Focus = []string{"Series 1"} },
	"Other":       func(c *Chart) { c.Other = "2001" },
	"OtherSeries": func(c *Chart) { c.Other = "Series 1" },
	"Provisional": func(c *Chart) { c.Provisional = []string{"2001"} },
	"Notes":       func(c *Chart) { c.Notes = []Note{{At: "2001", Text: "a note"}} },
	"Rules":       func(c *Chart) { c.Rules = []Rule{{Value: 2, Text: "a rule"}} },
	"Changes":     func(c *Chart) { c.Changes = []Change{{From: "2000", To: "2001"}} },
	"Periods":     func(c *Chart) { c.Periods = []Period{{From: "2000", To: "2001", Text: "then"}} },
	"Legend": func(c *Chart) {
		c.Legend = []LegendGroup{{Title: "All"}}
		for _, s := range c.Series {
			c.Legend[0].Series = append(c.Legend[0].Series, s.Name)
		}
	},
	"Bounds":    func(c *Chart) { c.Bounds = Bounds{0, 80} },
	"Log":       func(c *Chart) { c.Log = true },
	"Ramp":      func(c *Chart) { c.Ramp = true },
	"High":      func(c *Chart) { c.Series[0].High = []float64{4, 5, 6} },
	"Target":    func(c *Chart) { c.Series[0].Target = []float64{2, 1, 2} },
	"Sums":      func(c *Chart) { c.Sums = StackSums{Hidden: true} },
	"Interval":  func(c *Chart) { c.Series[0].Interval = Interval{[]float64{0, 1, 0}, []float64{3, 3, 4}} },
	"Predicted": func(c *Chart) { c.Series[0].Predicted = []float64{math.NaN(), 2, 2} },
}

func TestOptions(t *testing.T) {
	typ := reflect.TypeFor[Options]()
	for _, k := range kinds {
		for i := range typ.NumField() {
			name := typ.Field(i).Name
			few, more := chart(k, []float64{1, 2, 3}), chart(k, []float64{1, 2, 3}, []float64{3, 1, 2})
			shows := reflect.ValueOf(k.Options()).Field(i).Bool()
			t.Run(fmt.Sprintf("show or refuse %s in %#v", name, k), func(t *testing.T) {
				changed := false
				for _, c := range []Chart{few, more} {
					plain, err := drawn(c)
					if err != nil {
						continue // one series only
					}
					optional[name](&c)
					err = c.Validate()
					if !shows {
						if err == nil || !strings.Contains(err.Error(), typeName(k)+" shows no ") {
							t.Errorf("%v", err)
						}
						continue
					}
					if err != nil {
						if !strings.Contains(err.Error(), "not stacked") && !strings.Contains(err.Error(), "of one series") && !strings.Contains(err.Error(), "is the only series") && !strings.Contains(err.Error(), "says where or how large") && !strings.Contains(err.Error(), "on a logarithmic axis") && !strings.Contains(err.Error(), "a logarithmic axis has no zero") {
							t.Error(err)
						}
						continue
					}
					with, err := drawn(c)
					if err != nil {
						t.Error(err)
					}
					changed = changed || painted(plain) != painted(with)
				}
				if shows && !changed {
					refused := optional[name]
					c := few
					if refused(&c); c.Validate() == nil {
						t.Error("it changes nothing")
					}
				}
			})
		}
	}
	t.Run("are all that not every kind shows", func(t *testing.T) {
		always := []string{"ID", "Title", "Unit", "Source", "Alt", "Kind", "Categories", "Dates", "Series", "Format", "Name", "Values", "Tone"}
		for _, of := range []reflect.Type{reflect.TypeFor[Chart](), reflect.TypeFor[Series]()} {
			for i := range of.NumField() {
				f := of.Field(i)
				if _, ok := optional[f.Name]; f.IsExported() && ok == slices.Contains(always, f.Name) {
					t.Errorf("%s.%s is an option: %v", of.Name(), f.Name, ok)
				}
			}
		}
		if len(optional) != typ.NumField() {
			t.Errorf("%d options are tried of %d", len(optional), typ.NumField())
		}
	})
}
