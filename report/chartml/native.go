package chartml

import (
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// mostSeries is how many series a chart may have, with those that only carry others (Excel specifications and limits: 255).
const mostSeries = 127

// Native reports whether the programs have a chart for what was drawn; where not, it stands as shapes.
func Native(d *charts.Drawn) bool {
	return d.Plot.W > 0 && possible(d.Plan) && !(d.Calendar() && !days(d.Dates))
}

// Lacks says what both programs cannot show of a plan's chart; "": nothing.
func Lacks(p *charts.Plan) string {
	if !possible(p) || !p.Calendar() || days(p.Dates) {
		return ""
	}
	what := "times of day"
	if number.NumericDay.For(p.Dates) == number.NumericDay {
		what = "days before March 1900"
	}
	return "PowerPoint and Excel have no axis of " + what + ": there it is shapes, and a chart whose points stand at equal distances"
}

// possible reports a plan of which a chart can be made.
func possible(p *charts.Plan) bool {
	return len(p.Layers) > 0 && len(p.Series) <= mostSeries
}

// days reports dates that an axis of dates can show: whole days of the spreadsheet's calendar, each once.
func days(ds []time.Time) bool {
	if number.NumericDay.For(ds) != number.NumericDay {
		return false
	}
	last := 60.0 // 1900-03-01 is the first day on which spreadsheets agree
	for _, d := range ds {
		n := Serial(d)
		if n <= last {
			return false
		}
		last = n
	}
	return true
}
