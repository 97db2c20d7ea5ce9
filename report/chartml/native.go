package chartml

import (
	"slices"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/calendar"
)

// mostSeries is how many series a chart may have, with those that only carry others (Excel specifications and limits: 255).
const mostSeries = 127

// Native reports whether the programs have a chart for what was drawn; where not, it stands as shapes.
func Native(d *charts.Drawn) bool {
	return d.Plot.W > 0 && possible(d.Plan) && undated(d.Plan) == ""
}

// Lacks says what both programs cannot show of a plan's chart; "": nothing.
func Lacks(p *charts.Plan) string {
	what := undated(p)
	if what == "" || !possible(p) {
		return ""
	}
	return "PowerPoint and Excel have no " + what + ": there it is shapes, and a chart whose points stand at equal distances"
}

// undated is what programs lack for dates that stand at their distances; "": nothing. Those of lines with times of day stand on an axis
// of values, which areas cannot.
func undated(p *charts.Plan) string {
	switch u := p.Time(); {
	case u == calendar.None || p.Layers[0].Form == charts.Columns:
		return ""
	case !counted(p.Dates):
		return "axis of days before March 1900"
	case u == calendar.Seconds && p.Layers[0].Form != charts.Lines:
		return "areas over times of day"
	}
	return ""
}

// possible reports a plan of which a chart can be made.
func possible(p *charts.Plan) bool {
	return len(p.Layers) > 0 && len(p.Series) <= mostSeries
}

// counted reports dates of the spreadsheet's calendar: 1900-03-01 is the first day on which spreadsheets agree.
func counted(ds []time.Time) bool {
	return !slices.ContainsFunc(ds, func(t time.Time) bool { return Serial(t) < 61 || t.Year() > 9999 })
}
