package pptxtest

import (
	"math"
	"slices"
)

var dataRules = []rule{
	{"workbook", entries(readableWorkbook),
		"the workbook of a chart is a package such as a deck is, and can be read (PowerPoint: Edit Data fails)"},
	{"workbook-formula", entries(workbookFormula),
		"a formula is that of its column and computes with the cells of its row, so that no text of the deck becomes one (ours)"},
	{"workbook-table", entries(workbookTable),
		"a table is of all cells, and its columns are called as they are headed, each otherwise (ECMA-376-1, 18.5.1.3; Excel repairs others)"},
	{"chart-reference", eachData(chartReference),
		"series refer to one row or column of a sheet that is there, absolutely (PowerPoint: Edit Data fails)"},
	{"chart-points", eachData(chartPoints),
		"a cache has a point for each cell, in their order, if the cell is not empty (the SDK passes others)"},
	{"series-length", elements(seriesLength, "c:ser"),
		"a series has as many values as categories (ours)"},
	{"chart-value", eachData(chartValue),
		"values in a cache are numbers, neither NaN nor infinite (the SDK passes them)"},
	{"chart-cache", eachData(chartCache),
		"a cache is what its cells hold (python-pptx #381: PowerPoint draws the cache and opens the workbook)"},
}

func readableWorkbook(p *part, f finder) {
	if p.kind == workbookPart && p.bad != nil {
		f.faultf("%v", p.bad)
	}
	if p.inside == nil {
		return
	}
	var faults []Fault
	for _, r := range slices.Concat(entryRules, typeRules, xmlRules, relationRules) {
		if !slices.Contains(ofDecks, r.name) {
			r.check(p.inside, finder{rule: r.name, faults: &faults})
		}
	}
	for _, inside := range faults {
		f.faultf("%v", inside)
	}
}

// ofDecks are the rules of packages that know the parts of decks only.
var ofDecks = []string{"part-kind", "reference-kind", "unreferenced-relationship"}

// data are a reference to cells, and what the chart remembers of them.
type data struct {
	formula string
	span    span
	valid   bool      // whether the formula is one that we write
	cache   *element  // nil if there is none
	numeric bool      // what the cache is of
	book    *workbook // nil if there is none that could be read
}

// dataOf are the data of a c:strRef or c:numRef.
func dataOf(p *part, ref *element) data {
	out := data{cache: ref.child("c:strCache"), numeric: ref.name == "c:numRef"}
	if out.numeric {
		out.cache = ref.child("c:numCache")
	}
	if e := ref.child("c:f"); e != nil {
		out.formula = e.text
	}
	out.span, out.valid = spanOf(out.formula)
	if r := p.referred(p.root.child("c:externalData"), "r:id"); r != nil && r.to != nil {
		out.book = r.to.book
	}
	return out
}

// eachData checks every reference of a chart to cells.
func eachData(look func(d data, f finder)) check {
	return parts(func(p *part, f finder) {
		for _, ref := range slices.Concat(p.named["c:strRef"], p.named["c:numRef"]) {
			look(dataOf(p, ref), f)
		}
	}, chartPart)
}

func chartReference(d data, f finder) {
	if !d.valid {
		f.faultf("%q is no row or column of cells", d.formula)
	} else if d.book != nil && d.book.sheets[d.span.sheet] == nil {
		f.faultf("%q: the workbook has no such sheet", d.formula)
	}
}

// count is the number of points that a cache claims; false if it claims none.
func (d data) count() (int, bool) {
	n, ok := d.cache.child("c:ptCount").whole("val", 0, mostRows)
	return int(n), ok
}

func seriesLength(e *element, f finder) {
	first, length := "", ""
	for _, axis := range []string{"c:cat", "c:val", "c:xVal", "c:yVal", "c:bubbleSize"} {
		for ref := range e.child(axis).each("c:strRef", "c:numRef") {
			for cache := range ref.each("c:strCache", "c:numCache") {
				switch n := cache.val("c:ptCount"); {
				case first == "":
					first, length = axis, n
				case n != length:
					f.faultf("%s has %s points in %s, and %s in %s", e.where(), length, first, n, axis)
				}
			}
		}
	}
}

func chartPoints(d data, f finder) {
	n, ok := d.count()
	if !ok {
		f.faultf("%s: c:ptCount %q", d.formula, d.cache.val("c:ptCount"))
		return
	}
	if d.valid && d.span.len() != n {
		f.faultf("%s: c:ptCount %d, want %d", d.formula, n, d.span.len())
	}
	last := int64(-1)
	for pt := range d.cache.each("c:pt") {
		idx, ok := pt.whole("idx", last+1, int64(n)-1)
		if !ok {
			f.faultf("%s: c:pt %q after %d, of %d points", d.formula, pt.attr("idx"), last, n)
			return
		}
		last = idx
	}
}

func chartValue(d data, f finder) {
	for pt := range d.cache.each("c:pt") {
		v := pt.child("c:v")
		switch {
		case v == nil:
			f.faultf("%s: c:pt %s has no c:v", d.formula, pt.attr("idx"))
		case d.numeric:
			if _, ok := finite(v.text); !ok {
				f.faultf("%s: c:pt %s is %q", d.formula, pt.attr("idx"), v.text)
			}
		}
	}
}

func chartCache(d data, f finder) {
	n, ok := d.count()
	if !ok || !d.valid || d.book == nil || d.span.len() != n || d.book.sheets[d.span.sheet] == nil {
		return
	}
	cells := d.book.sheets[d.span.sheet]
	points := map[int64]*element{}
	for pt := range d.cache.each("c:pt") {
		if idx, ok := pt.whole("idx", 0, int64(n)-1); ok {
			points[idx] = pt.child("c:v")
		}
	}
	for i := range n {
		c, filled := cells[d.span.at(i)]
		filled = filled && c != missing
		switch v := points[int64(i)]; {
		case v == nil && filled:
			f.faultf("%s: there is no point %d, the cell is %v", d.formula, i, c)
		case v != nil && !filled:
			f.faultf("%s: point %d is %q, the cell is empty", d.formula, i, v.text)
		case v != nil && !c.is(v.text, d.numeric):
			f.faultf("%s: point %d is %q, the cell is %v", d.formula, i, v.text, c)
		}
	}
}

// missing is a formula that has no value.
var missing = cell{text: "#N/A"}

// is reports whether a cell holds what a point says.
func (c cell) is(v string, numeric bool) bool {
	if !numeric {
		return !c.numeric && c.text == unescape(v)
	}
	n, ok := finite(v)
	return ok && c.numeric && math.Abs(n-c.number) <= 1e-12*math.Max(math.Abs(n), math.Abs(c.number))
}
