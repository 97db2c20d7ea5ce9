package chartml

import (
	"strconv"

	"github.com/deckfold/deckfold/charts"
)

// above is what a Formula calls the cell of a column in the row before its own; before the first row that is a head.
func above(data int) int { return nextName - 1 - data }

// under is what a Formula calls the cell of a column in the row after its own.
func under(data int) int { return -1<<20 - data }

// steps is the formula of a column of a waterfall, of a forecast, of answers, of dumbbells or of boxes, as charts.Op computes it; "": it is none. own is the place of the column.
func steps(d charts.Derivation, own int, cell func(data int) string) string {
	ref := func(k int) string { return cell(d.Of[k]) }
	level := func(c string) string { return "MAX(0," + c + ")" }
	depth := func(c string) string { return "MIN(0," + c + ")" }
	end := func(than, end string) string {
		return "IF(AND(COUNT(" + ref(1) + ")=0,COUNT(" + ref(0) + ")=1)," + "IF(" + ref(0) + than + "0," + end + ",NA()),NA())"
	}
	number := func(f string) string { return "IF(COUNT(" + ref(0) + ")=1," + f + ",NA())" }
	both := func(f string) string { return "IF(COUNT(" + cellList([]string{ref(0), ref(1)}) + ")=2," + f + ",NA())" }
	or := func(c string) string { return "IF(COUNT(" + c + ")=1," + c + ",NA())" }
	switch d.Op {
	case charts.OpLeast:
		return both("MIN(" + cellList([]string{ref(0), ref(1)}) + ")")
	case charts.OpApart:
		return both("ABS(" + ref(1) + "-" + ref(0) + ")")
	case charts.OpExcess:
		return both(ref(1) + "-" + ref(0))
	case charts.OpMiddle:
		return both(ref(0) + "+(" + ref(1) + "-" + ref(0) + ")/2")
	case charts.OpPartAbove:
		return both("IF(" + ref(1) + "<0,NA()," + level(ref(1)) + "-" + level(ref(0)) + ")")
	case charts.OpPartBelow:
		return both("IF(" + ref(0) + ">0,NA()," + depth(ref(0)) + "-" + depth(ref(1)) + ")")
	case charts.OpNearZero:
		return both("MEDIAN(0," + cellList([]string{ref(0), ref(1)}) + ")")
	case charts.OpLess:
		return number("-" + ref(0))
	case charts.OpHalf:
		return number(ref(0) + "/2")
	case charts.OpLessHalf:
		return number("-" + ref(0) + "/2")
	case charts.OpJoin:
		return "IF(COUNT(" + ref(0) + ")=1," + ref(0) + ",IF(AND(COUNT(" + cell(under(d.Of[0])) + ")=1,COUNT(" + ref(1) + ")=1)," + ref(1) + ",NA()))"
	case charts.OpFloor:
		return "IF(COUNT(" + ref(0) + ")=1," + ref(0) + ",N(" + ref(1) + "))"
	case charts.OpSpread:
		return "IF(AND(COUNT(" + ref(0) + ")=1,COUNT(" + ref(1) + ")=1)," + ref(1) + "-" + ref(0) + ",0)"
	case charts.OpLevel:
		return "IF(COUNT(" + ref(1) + ")=1," + ref(1) + ",N(" + cell(above(own)) + ")+N(" + ref(0) + "))"
	case charts.OpBefore:
		return "IF(COUNT(" + ref(0) + ")=1," + ref(1) + ",N(" + cell(above(d.Of[1])) + "))"
	case charts.OpStepBase:
		return "IF(COUNT(" + ref(0) + ")=1,0,MEDIAN(0," + ref(1) + "," + ref(2) + "))"
	case charts.OpRiseAbove:
		return "MAX(0," + level(ref(1)) + "-" + level(ref(0)) + ")"
	case charts.OpRiseBelow:
		return "MIN(0," + depth(ref(0)) + "-" + depth(ref(1)) + ")"
	case charts.OpRiseEnd:
		return end(">=", ref(2))
	case charts.OpFallEnd:
		return end("<", ref(2))
	case charts.OpTotalEnd:
		return "IF(COUNT(" + ref(0) + ")=1," + level(ref(0)) + ",NA())"
	case charts.OpConnect0, charts.OpConnect1, charts.OpConnect2:
		return connected(int(d.Op-charts.OpConnect0), or(ref(0)), or(cell(above(d.Of[0]))), cell(nextName))
	}
	return ""
}

// connected is the formula of a connector: the level of every third row, there and in the next.
func connected(of int, level, before, next string) string {
	row := func(k int) string { return "MOD(ROW()-2,3)=" + strconv.Itoa(k%3) }
	return "IF(" + row(of) + ",IF(ISBLANK(" + next + "),NA()," + level + "),IF(AND(ROW()>2," + row(of+1) + ")," + before + ",NA()))"
}

// nsNA is the namespace of what has formulas without a value leave a gap in lines ([MS-ODRAWXML], 2.24.3.79).
const nsNA = "http://schemas.microsoft.com/office/drawing/2017/03/chart"

// gapped appends that formulas without a value leave gaps in lines, where a line of the chart has some: without it programs draw on
// from the value before to the one after.
func (g *graph) gapped() {
	for i := range g.Layers {
		if g.Layers[i].Traces[0].Role == charts.RoleConnector {
			g.x.Raw(`<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="`, nsNA, `"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>`)
			return
		}
	}
}
