package xlsx

import (
	"github.com/deckfold/deckfold/layout/figure"
)

// axes writes the axis of the categories, 1, and that of the values, 2.
func (d *drawer) axes() {
	calendar := d.dated() && !d.sheet.columns[0].minutes && d.Form.Calendar() // Excel's calendar counts whole days
	element := "c:catAx"
	if calendar {
		element = "c:dateAx"
	}
	d.Raw("<", element, ">")
	d.scale(1, d.Across, false)
	d.value("c:axPos", d.side("l", "b"))
	d.format(d.code(0))
	d.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">`)
	d.solid(d.look.Muted)
	d.Raw(`</a:ln></c:spPr><c:crossAx val="2"/><c:crosses val="autoZero"/>`)
	if calendar {
		d.Raw(`<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>`)
		d.calendar()
	} else {
		d.Raw(`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`)
		if skip := (d.sheet.rows + mostNames - 1) / mostNames; skip > 1 && !d.Across {
			d.valueInt("c:tickLblSkip", skip)
		}
		d.value("c:noMultiLvlLbl", "1")
	}
	d.Raw("</", element, "><c:valAx>")
	d.values()
	d.Raw("</c:valAx>")
}

// mostNames is how many categories have room for their names side by side, and mostDates how many dates.
const (
	mostNames = 24
	mostDates = 8
)

// calendar sets the step of dates so that their names have room.
func (d *drawer) calendar() {
	months := int(d.sheet.columns[0].span().Hours() / (365.25 / 12 * 24))
	for _, step := range []int{1, 2, 3, 6} {
		if months >= 4 && months/step < mostDates {
			d.valueInt("c:majorUnit", step)
			d.value("c:majorTimeUnit", "months")
			return
		}
	}
	for _, step := range []int{1, 2, 5, 10, 20, 50, 100} {
		if months >= 4 && months/12/step < mostDates {
			d.valueInt("c:majorUnit", step)
			d.value("c:majorTimeUnit", "years")
			return
		}
	}
}

// values writes what is in the axis of the values.
func (d *drawer) values() {
	d.scale(2, false, d.labelled())
	d.value("c:axPos", d.side("b", "l"))
	if !d.labelled() {
		d.Raw(`<c:majorGridlines><c:spPr><a:ln w="6350">`)
		d.solid(d.look.Rule)
		d.Raw("</a:ln></c:spPr></c:majorGridlines>")
	}
	code := "0%"
	if d.Stacking != figure.Shares {
		code = d.code(d.drawn[0])
	}
	d.format(code)
	d.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
		`<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/>`)
	// where the first category is on top, the axis belongs beyond the last one, which is below
	d.value("c:crosses", map[bool]string{false: "autoZero", true: "max"}[d.Across])
	d.value("c:crossBetween", map[bool]string{false: "between", true: "midCat"}[d.Form == figure.Areas])
}

// scale writes the head of an axis.
func (d *drawer) scale(id int, reversed, hidden bool) {
	d.valueInt("c:axId", id)
	d.Raw("<c:scaling>")
	d.value("c:orientation", map[bool]string{false: "minMax", true: "maxMin"}[reversed])
	d.Raw("</c:scaling>")
	d.value("c:delete", digit(hidden))
}

// side is where an axis stands in a chart that lies, or in one upright.
func (d *drawer) side(lying, upright string) string {
	if d.Across {
		return lying
	}
	return upright
}

// legend names several series, or slices.
func (d *drawer) legend() {
	if d.Form != figure.Slices && len(d.drawn) < 2 {
		return
	}
	side := "t"
	if d.Form == figure.Slices {
		side = "r"
	}
	d.Raw("<c:legend>")
	d.value("c:legendPos", side)
	d.Raw(`<c:overlay val="0"/></c:legend>`)
}
