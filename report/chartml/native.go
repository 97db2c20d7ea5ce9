package chartml

import (
	"fmt"
	"slices"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/calendar"
)

// mostSeries is how many series a chart may have, with those that only carry others (Excel specifications and limits: 255).
const mostSeries = 127

// Native reports whether the programs have a chart for what was drawn; where not, it stands as shapes.
func Native(d *charts.Drawn) bool {
	return d.Plot.W > 0 && possible(d.Plan) && undated(d.Plan) == "" && Slow(d.Plan) == ""
}

// mostPoints is how many points a series of PowerPoint's chart has: the limit of Office 2007 for charts of two dimensions (Excel
// specifications and limits). Later programs take as many as memory holds, and stand still while they lay out more.
const mostPoints = 32_000

// Slow says that a plan's chart has more points than PowerPoint draws at once; "": it does not. It is drawn as shapes, of which a line is one,
// and all points of a colour are one, with what can be seen of them; the workbook has all values, and Excel's chart of them.
func Slow(p *charts.Plan) string {
	if n := len(p.Names); n > mostPoints {
		return fmt.Sprintf("a chart of %d points is more than PowerPoint draws at once, which is %d: there it is shapes; sum the points up, by day or week, for a chart that can be edited", n, mostPoints)
	}
	return ""
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
