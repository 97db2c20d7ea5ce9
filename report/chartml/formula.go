package chartml

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts"
)

// derived is the formula of a column that follows from others, as charts.Op computes it. Where a part of it is missing it is #N/A,
// which charts leave out. own is the place of the column in the plan's data.
func derived(data *charts.Data, own int) Formula {
	d := data.From
	return func(cell func(data int) string) string {
		if f := steps(d, own, cell); f != "" {
			return f
		}
		if d.Op == charts.OpSame {
			return strconv.FormatFloat(data.Values[0], 'f', -1, 64)
		}
		refs := make([]string, len(d.Of))
		for i, k := range d.Of {
			refs[i] = cell(k)
		}
		if d.Op == charts.OpStatistic {
			return data.Statistic.Formula(cell(ownSample), refs...)
		}
		list := cellList(refs)
		whole := func(f string) string {
			return "IF(COUNT(" + list + ")=" + strconv.Itoa(len(refs)) + "," + f + ",NA())"
		}
		switch d.Op {
		case charts.OpSum:
			return whole("SUM(" + list + ")")
		case charts.OpSumAbove:
			return whole(signed(refs, ">", "MAX"))
		}
		switch own := refs[0]; d.Op {
		case charts.OpOfBefore:
			before := cell(above(d.Of[0]))
			return "IF(AND(COUNT(" + own + ")=1,COUNT(" + before + ")=1),IF(" + before + ">0," + own + "/" + before + ",NA()),NA())"
		case charts.OpMargin:
			return "IF(COUNT(" + own + ")=1,(MAX(" + wholeColumn(own) + ")-" + own + ")/2,NA())"
		}
		if d.Op == charts.OpCount {
			all, from, to := cell(observed(0)), refs[0], refs[1]
			return "COUNTIFS(" + all + `,">="&` + from + "," + all + `,"<"&` + to + ")+IF(" + to + "=MAX(" + wholeColumn(to) + "),COUNTIF(" + all + "," + to + "),0)"
		}
		if d.Op == charts.OpWith {
			return "IF(COUNT(" + cellList(refs) + ")=" + strconv.Itoa(len(refs)) + "," + refs[0] + ",NA())"
		}
		low, high := refs[0], refs[1]
		if d.Op == charts.OpShare {
			parts := cellList(refs[1:])
			return "IF(AND(COUNT(" + parts + ")=" + strconv.Itoa(len(refs)-1) + ",SUM(" + parts + ")>0)," + low + "/SUM(" + parts + "),NA())"
		}
		ranged := func(f, one string) string {
			return "IF(COUNT(" + low + ")=0,NA(),IF(AND(COUNT(" + high + ")=1," + high + ">" + low + ")," + f + "," + one + "))"
		}
		switch d.Op {
		case charts.OpBase:
			return ranged("MEDIAN(0,"+low+","+high+")", "0")
		case charts.OpAbove:
			return ranged("MAX(0,"+high+")-MAX(0,"+low+")", "MAX(0,"+low+")")
		case charts.OpHigher:
			return ranged(high, "MAX(0,"+low+")")
		case charts.OpBelow:
			return ranged("MIN(0,"+low+")-MIN(0,"+high+")", "MIN(0,"+low+")")
		}
		return ""
	}
}

// signed is the sum of those cells that are on one side of zero.
func signed(refs []string, than, end string) (f string) {
	if adjacent(refs) {
		return "SUMIF(" + refs[0] + ":" + refs[len(refs)-1] + `,"` + than + `0")`
	}
	for i, r := range refs {
		if i > 0 {
			f += "+"
		}
		f += end + "(0," + r + ")"
	}
	return f
}

// cellList is cells as functions take them: as a range, where they are one.
func cellList(refs []string) string {
	if adjacent(refs) {
		return refs[0] + ":" + refs[len(refs)-1]
	}
	return strings.Join(refs, ",")
}

// adjacent reports cells of which each stands right of the one before.
func adjacent(refs []string) bool {
	for i := range refs[1:] {
		if columnOf(refs[i+1]) != columnOf(refs[i])+1 {
			return false
		}
	}
	return len(refs) > 1
}
