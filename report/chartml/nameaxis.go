package chartml

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/text"
)

// timed is the axis of time that the points stand on; its Base is calendar.None where they stand at equal distances under their names.
func (g *graph) timed() (a charts.TimeAxis) {
	switch {
	case !g.names.Dates, g.Time() == calendar.Seconds && g.Layers[0].Form != charts.Lines:
		return a
	case g.Drawn != nil:
		return g.Drawn.Names.Time
	}
	return g.TimeAxis(func(a *charts.TimeAxis) bool { return len(a.Ticks()) <= mostDates })
}

// axisNames are the cells that the axis reads. Names that are thinned, and dates that stand at equal distances, are a column of
// formulas over the real ones, so that a new row goes on with them.
func (g *graph) axisNames() Names {
	if g.X != nil {
		return g.places()
	}
	n := g.Cells.Names()
	if g.Drawn != nil && g.Drawn.Slices != nil {
		return g.call(n)
	}
	if g.Drawn == nil || n.Dates && g.Drawn.Names.Time.Base != calendar.None {
		return n
	}
	every, first := max(g.Drawn.Names.Every, 1), g.Drawn.Names.First
	if every == 1 && !n.Dates {
		return n
	}
	texts, spaced := make([]string, len(g.points)), false
	for k, i := range g.points {
		if k >= first && (k-first)%every == 0 {
			if texts[k] = text.Line(g.Plan.Names[i]); n.Dates {
				texts[k] = g.Locale.Date(g.Dates[i], g.Drawn.Names.Form)
			}
			spaced = spaced || every > 1 && strings.Contains(texts[k], " ")
		}
	}
	if spaced { // programs would break a name in the room of one point
		for k := range texts {
			texts[k] = strings.ReplaceAll(texts[k], " ", noBreak)
		}
	}
	form := g.Drawn.Names.Form
	col := g.Cells.Helper(Helper{Axis: true, Texts: texts, Formula: func(cell func(int) string) string {
		name := cell(namesCell) + `&""`
		if n.Dates {
			name = form.Formula(cell(namesCell), g.Locale)
		}
		if every == 1 {
			return name
		}
		if spaced {
			name = "SUBSTITUTE(" + name + `," ","` + noBreak + `")`
		}
		return "IF(MOD(ROW()-" + strconv.Itoa(2+first) + "," + strconv.Itoa(every) + ")=0," + name + `,"")`
	}})
	return Names{Ref: col.Ref, Texts: texts}
}

// noBreak is a space that no line ends with.
const noBreak = "\u00a0"

// nameAxis appends the axis of the names, or of time.
func (g *graph) nameAxis() {
	x := g.x
	side, turned := "b", "minMax"
	if g.Across {
		side, turned = "l", "maxMin" // the first is on top
	}
	kind := g.nameKind()
	x.Raw(`<c:`, kind, `><c:axId val="`, namesAxis, `"/><c:scaling><c:orientation val="`, turned, `"/>`)
	if a := &g.time; a.Base == calendar.Seconds || a.Base != calendar.None && g.Drawn != nil && a.Early(g.Dates[0]) {
		g.float("min", Serial(a.From)) // its other end follows from the last point
	}
	x.Raw(`</c:scaling><c:delete val="0"/><c:axPos val="`, side, `"/>`)
	h := charts.Head{Text: g.Along, Size: g.tick(), Label: charts.Label{Color: g.Colors.Muted}}
	if g.Drawn != nil {
		h = g.Drawn.XTitle
	}
	if h.Text != "" {
		g.title(h, "0")
	}
	g.code(g.nameCode())
	tick := "none"
	if g.Drawn != nil && g.Drawn.Names.Ticks {
		tick = "out"
	}
	g.value("majorTickMark", tick)
	x.Raw(`<c:minorTickMark val="none"/><c:tickLblPos val="`)
	if g.Drawn == nil || g.Drawn.Names.Every > 0 {
		x.Raw(`low"/>`)
	} else {
		x.Raw(`none"/>`) // texts over the chart are the names
	}
	g.base()
	g.nameText()
	x.Raw(`<c:crossAx val="`, valuesAxis, `"/><c:crosses val="`, atFoot(&g.axis), `"/>`)
	g.nameSteps()
	x.Raw(`</c:`, kind, `>`)
}

// nameKind is the kind of the axis of the names.
func (g *graph) nameKind() string {
	switch g.time.Base {
	case calendar.None:
		return "catAx"
	case calendar.Seconds:
		return "valAx"
	}
	return "dateAx"
}

// nameText appends the type of the names. Where programs may break them they stand upright for certain; names that are thinned would be
// broken in the room of one.
func (g *graph) nameText() {
	if g.Drawn == nil {
		g.text(freeBody, g.tick(), g.Colors.Muted, false)
		return
	}
	n, body := &g.Drawn.Names, axisBody
	if n.Every > 1 && g.time.Base == calendar.None {
		body = freeBody
	}
	g.text(body, cmp.Or(n.Size, g.tick()), cmp.Or(n.Color, g.Colors.Muted), n.Bold)
}

// nameSteps appends how far apart the names are.
func (g *graph) nameSteps() {
	x := g.x
	switch g.time.Base {
	case calendar.None:
		x.Raw(`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`)
		if skip := g.skip(); skip > 0 {
			g.number("tickLblSkip", skip)
		}
		x.Raw(`<c:noMultiLvlLbl val="1"/>`)
	case calendar.Seconds:
		g.value("crossBetween", "midCat")
		g.float("majorUnit", float64(g.time.Step)/86400)
	default:
		x.Raw(`<c:auto val="0"/><c:lblOffset val="100"/>`)
		g.value("baseTimeUnit", timeUnit(g.time.Base))
		g.number("majorUnit", max(g.time.Step, 1))
		g.value("majorTimeUnit", timeUnit(g.time.Unit))
	}
}

// timeUnit is a unit of time (ISO/IEC 29500-1, 21.2.3.50).
func timeUnit(u calendar.Unit) string {
	switch u {
	case calendar.Years:
		return "years"
	case calendar.Months:
		return "months"
	}
	return "days"
}

// nameCode is the number format of names that are numbers. Dates have no more than tells them apart.
func (g *graph) nameCode() string {
	switch {
	case g.time.Base != calendar.None:
		form := g.time.Form
		if g.Drawn == nil { // there are no second lines
			form = g.time.Full
		}
		return months(form.Code(g.Locale), g.Lang)
	case g.names.Code == "":
		return "General"
	case len(g.Dates) == 0:
		return g.names.Code
	}
	return months(g.Precision().Code(g.Locale), g.Lang)
}

// languages are the numbers by which number formats name the languages that the library speaks ([MS-LCID], 2.2).
var languages = map[string]string{
	"de": "407", "en": "409", "en-GB": "809", "es": "C0A", "fr": "40C", "it": "410", "nl": "413", "pl": "415", "pt": "416", "pt-PT": "816",
}

// months is a number format of dates whose months and days have the names of a language; without one they have those of whoever opens the file.
func months(code, lang string) string {
	if !strings.Contains(code, "mmm") && !strings.Contains(code, "ddd") {
		return code
	}
	id := languages[lang]
	if id == "" {
		base, _, _ := strings.Cut(lang, "-")
		id = languages[base]
	}
	if id == "" {
		return code
	}
	return "[$-" + id + "]" + code
}

// How many categories have room for their names side by side where nothing was drawn, and how many dates.
const (
	mostNames = 24
	mostDates = 8
)

// skip is every which name is printed; 0 leaves that to programs. Names that were drawn are thinned in their cells: LibreOffice would
// print all.
func (g *graph) skip() int {
	switch n := (len(g.points) + mostNames - 1) / mostNames; {
	case g.Drawn != nil:
		return min(g.Drawn.Names.Every, 1)
	case n > 1 && !g.Across:
		return n
	}
	return 0
}

// base appends the line of the axis of names: the line that bars stand on, or the gridline of zero, where there are gridlines.
func (g *graph) base() {
	line, width := &g.Colors.Ink, layout.Pt
	if g.Layers[0].Form != charts.Columns {
		line, width = &g.Colors.Muted, layout.Pt*3/4
		switch {
		case !g.axis.Shown && g.Layers[0].Form != charts.Dots:
			line = nil
		case g.axis.Min > 0 || g.axis.Max < 0:
			line = &g.Colors.Hairline
		}
	} else if g.axis.Min > 0 || g.axis.Max < 0 { // of boxes, which do not stand on it
		line, width = &g.Colors.Hairline, layout.Pt*3/4
	}
	if g.Split {
		line = nil
	}
	g.x.Raw(`<c:spPr>`)
	g.line(&layout.Path{Stroke: line, Width: width})
	g.x.Raw(`</c:spPr>`)
}
