package charts

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Options are what a chart may have and not every kind shows. A kind says which it does; a chart that has another is refused,
// so that nothing is given in vain. They are named as the fields of Chart and Series.
type Options struct {
	Focus       bool // on categories or dates
	FocusSeries bool // on series
	Other       bool // a category or date that gathers the rest
	OtherSeries bool // a series that does
	Provisional bool
	Notes       bool
	Rules       bool
	Changes     bool
	Periods     bool
	Sums        bool
	Bounds      bool
	Log         bool
	Legend      bool
	Ramp        bool
	High        bool // of series
	Predicted   bool // of series
	Target      bool // of series
	Interval    bool // of series
}

// options are those that the chart has.
func (c *Chart) options() (o Options) {
	r := c.resolved()
	o.Focus, o.FocusSeries, o.Other, o.OtherSeries = r.focus != nil, r.focusSeries != nil, r.other != nil, r.otherSeries >= 0
	o.Provisional, o.Notes, o.Rules, o.Periods, o.Legend = len(c.Provisional) > 0, len(c.Notes) > 0, len(c.Rules) > 0, len(c.Periods) > 0, len(c.Legend) > 0
	o.Changes, o.Sums = len(c.Changes) > 0, c.Sums.Values != nil || c.Sums.Hidden
	o.Ramp, o.Bounds, o.Log = c.Ramp, c.Bounds != Bounds{}, c.Log
	for i := range c.Series {
		o.Interval = o.Interval || c.Series[i].Interval.given()
		o.Target = o.Target || c.Series[i].Target != nil
		o.High, o.Predicted = o.High || c.Series[i].High != nil, o.Predicted || c.Series[i].Predicted != nil
	}
	return o
}

// optionWords are options in words, where their name does not say all.
var optionWords = map[string]string{
	"Focus": "Focus on a category or date", "FocusSeries": "Focus on a series", "Other": "Other that is a category or date",
	"Log":         "logarithmic axis (Log), as what it draws has a length or an area in proportion to its value, and such an axis has no zero for it to begin at",
	"OtherSeries": "Other that is a series", "High": "High of a series", "Predicted": "Predicted of a series", "Target": "Target of a series", "Interval": "Interval of a series",
}

// checkOptions reports options that the chart has and its kind does not show.
func (c *Chart) checkOptions() (errs []error) {
	has, shows := reflect.ValueOf(c.options()), reflect.ValueOf(c.Kind.Options())
	for i := range has.NumField() {
		if !has.Field(i).Bool() || shows.Field(i).Bool() {
			continue
		}
		name := has.Type().Field(i).Name
		what := optionWords[name]
		if what == "" {
			what = name
		}
		var others []string
		for _, k := range Kinds() {
			if other := typeName(k); reflect.ValueOf(k.Options()).Field(i).Bool() && !slices.Contains(others, other) {
				others = append(others, other)
			}
		}
		errs = append(errs, fmt.Errorf("%s shows no %s; leave it out, or choose a kind that does: %s", typeName(c.Kind), what, strings.Join(others, ", ")))
	}
	return errs
}

// typeName is the name of a kind's type.
func typeName(k Kind) string {
	name := fmt.Sprintf("%T", k)
	return name[strings.LastIndex(name, ".")+1:]
}
