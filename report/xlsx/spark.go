package xlsx

import (
	"strconv"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// writeSparks appends the sheet's sparklines ([MS-XLSX], 2.6.4, sparklineGroups), each over the cells of its row that hold its values.
func (w *worksheet) writeSparks(x *markup, l Look) {
	if len(w.sparks) == 0 || w.rows == 0 {
		return
	}
	x.Raw(`<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">`,
		`<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">`)
	for _, s := range w.sparks {
		scale := "individual"
		if s.Same {
			scale = "group"
		}
		x.Raw(`<x14:sparklineGroup lineWeight="1.5" displayEmptyCellsAs="gap" last="1" minAxisType="`, scale, `" maxAxisType="`, scale, `"><x14:colorSeries rgb="`, argb(l.Muted), `"/><x14:colorLast rgb="`, argb(l.Primary), `"/><x14:sparklines>`)
		at, from, to := chartml.Letters(s.Column), chartml.Letters(s.First), chartml.Letters(s.First+s.Count-1)
		for k := range w.rows {
			n := strconv.Itoa(headRow + 1 + k)
			x.Raw(`<x14:sparkline><xm:f>`)
			x.Text(quoted(w.name) + "!" + from + n + ":" + to + n)
			x.Raw(`</xm:f><xm:sqref>`, at, n, `</xm:sqref></x14:sparkline>`)
		}
		x.Raw(`</x14:sparklines></x14:sparklineGroup>`)
	}
	x.Raw(`</x14:sparklineGroups></ext></extLst>`)
}

// sparkWide is the width of a column with sparklines, in tenths of a digit's width.
const sparkWide = 220

// widenSparks gives columns with sparklines room for them.
func (w *worksheet) widenSparks() {
	for _, s := range w.sparks {
		c := w.columns[s.Column]
		c.wide = max(c.wide, sparkWide)
	}
}

// checkSparks reports sparklines of columns that there are none of.
func checkSparks(s *figure.Sheet, say func(format string, args ...any)) {
	for _, spark := range s.Sparks {
		if spark.Column < 0 || spark.Column >= len(s.Columns) {
			say("sparklines in column %d; columns run from 0 to %d", spark.Column, len(s.Columns)-1)
		}
		if spark.First < 0 || spark.Count < 1 || spark.Count > len(s.Columns)-spark.First {
			say("sparklines of %d columns from %d on; columns run from 0 to %d", spark.Count, spark.First, len(s.Columns)-1)
		}
	}
}
