// Package charts draws charts as vectors with real text.
//
// A [Chart] is data and a [Kind], the way to draw it; it is a block of a deck by structure alone. The kinds are ours: go-chart
// lends the interfaces (chart, series, range, renderer), and its renderer here records what is drawn as layout items. Its
// own axes, ticks, bars and renderers, which hang or panic on some finite data, are never reached, and it sees only numbers
// that [Chart.Validate] has checked.
//
// A kind says once what its chart is, without room for it: its [Plan]. Drawing adds the places, [Drawn]; PowerPoint's chart is made
// of both, the workbook's of the plan alone.
//
// Title and unit are drawn above what a kind draws. What is in one format and has room in one line is a part of the chart in other
// programs, too: the chart's title, and the title of the axis where this shows, else the unit stands behind the title. The rest is
// text of the picture.
//
// The names of series stand at the ends of lines and beside stacked columns, where they are labels of the chart; where no label can
// carry them, in its legend, in the order of the data. Groups of a legend under titles, and in other orders, no program has: they are
// text of the picture, and so is the key that says what lines and rings are. See [Canvas.LegendRow] and [Canvas.LegendColumn].
//
// Names of dates say in a first line what changes from one to the next (09:00, Wed 2, Sep), and in a second what holds from there on
// (the day, the month, the year). The first is the axis of the chart in other programs; the second no program has beside it, it is text of
// the picture.
//
// A logarithmic axis is never found: it is declared, by Log of the [Chart] or LogX of [Scatter] and [Bubble], and the chart says so beside its
// unit. Its ticks are powers of ten, or 1, 2 and 5 of each where the values lie within few, and it ends at ticks in all programs. These
// count by powers of ten alone, so that other ticks are lines and texts of the picture. Bars and areas have none, as their lengths begin at zero.
//
// Values that hold until the next are steps of a [Line]. No other program has them in a chart of rows that people edit: there they are lines from each value
// to the next point, in three columns of formulas by turns, and error bars from the value before, so that they follow the data.
//
// What lies between two points is a [Change]: an arrow with a figure that follows the values, in other programs too. The arrow itself is a
// shape there, and stays where it was drawn when values are edited.
//
// Categories and series are one table, whatever the kind. Where points stand, and how large they are, is said by series too, which the
// kind names: see [Scatter], [Bubble] and [Positioner]. Such a series has a format and an axis of its own.
//
// A chart has up to 100,000 points. Of lines and points that lie closer than can be seen, half a point of width, what shows is drawn: the
// first, the highest, the lowest and the last, and discs that are not covered. Charts of more than 32,000 points are shapes in PowerPoint,
// which stands still over more; the workbook has all values, and Excel's chart of them.
//
// Some charts stay out, as readers misread them or other programs have none:
//
//   - broken axes: bars that are cut say a false ratio. Leave the great value out and name it in a [Note], use [Line], which begins where its
//     values lie, or two charts one under another.
//   - three dimensions, shadows, gradients: what is behind looks small. All kinds are flat.
//   - radar: its area depends on the order of the axes. [Bar] for one thing, [Slope] or [Dumbbell] for two, small charts in a grid for more.
//   - gauges: a dial for one number. A big number with its target and its past (report.Stat), or [Bullet] for several.
//   - treemaps and sunbursts: areas cannot be compared, and PowerPoint has them only as charts that no other program draws. [Bar] sorted,
//     stacked for two levels, or a table with bars. [Marimekko] parts wholes by two measures, in columns.
//   - sankeys: as above. [Waterfall] for what comes and goes, [Column] as shares for how a whole is parted before and after.
//   - two values on two scales in one plot, but where they are declared: [Combo], or two charts one under another.
//   - maps of areas: large and empty places outweigh small and populous ones. [TileMap].
//
// Anyone may write a kind: Options says what of a chart it shows, Plan what the chart is (begin with [NewPlan], [Plan.Trace] and
// [Plan.Line]), Draw draws it on a [Canvas], mostly within a [Plot]. The kinds here go the same way.
//
// One unit of the canvas is 1/100 pt. Coordinates are rounded once, from floats that are never fused, so that every
// machine draws the same.
package charts
