package xlsx

import (
	"strconv"
	"time"
)

// categories writes the first column: dates and numbers as such, all else as text.
func (d *drawer) categories() {
	c := d.sheet.columns[0]
	switch {
	case d.dated():
		d.numbers(0, days)
		return
	case c.numbers && !c.texts && !c.dates:
		d.numbers(0, digits)
		return
	}
	d.Raw("<c:strRef><c:f>")
	d.Text(d.sheet.rangeOf(0))
	d.Raw("</c:f>")
	if d.sheet.kept != nil {
		d.Raw("<c:strCache>")
		d.cache(0, plainly)
		d.Raw("</c:strCache>")
	}
	d.Raw("</c:strRef>")
}

// dated reports categories that are dates.
func (d *drawer) dated() bool {
	c := d.sheet.columns[0]
	return c.dates && !c.early && !c.texts && !c.numbers
}

// numbers writes column k as numbers.
func (d *drawer) numbers(k int, text func(any) string) {
	d.Raw("<c:numRef><c:f>")
	d.Text(d.sheet.rangeOf(k))
	d.Raw("</c:f>")
	if d.sheet.kept != nil {
		d.Raw("<c:numCache><c:formatCode>")
		d.Text(d.code(k))
		d.Raw("</c:formatCode>")
		d.cache(k, text)
		d.Raw("</c:numCache>")
	}
	d.Raw("</c:numRef>")
}

// code is the number format of column k.
func (d *drawer) code(k int) string {
	c := d.sheet.columns[k]
	code := numberCode(c.code)
	if c.dates {
		code = c.dateCode(c.code)
	}
	if code == "" {
		code = "General"
	}
	return code
}

// cache writes the values of column k that have a text.
func (d *drawer) cache(k int, text func(any) string) {
	values := d.sheet.kept[k]
	d.valueInt("c:ptCount", len(values))
	for i, v := range values {
		if s := text(v); s != "" {
			d.Raw(`<c:pt idx="`, strconv.Itoa(i), `"><c:v>`)
			d.Text(s)
			d.Raw("</c:v></c:pt>")
		}
	}
}

// digits is a number as a chart's value; "" for what is none.
func digits(v any) string {
	if x, ok := finite(v); ok {
		return inFull(x)
	}
	return ""
}

func inFull(v float64) string {
	var x markup
	x.Float(v)
	return string(x.B)
}

// days is a date as a chart's value.
func days(v any) string {
	if t, ok := v.(time.Time); ok {
		return inFull(serial(t))
	}
	return ""
}

// plainly is a value as a category.
func plainly(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return iso(v)
	}
	return digits(v)
}
