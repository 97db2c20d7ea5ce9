package number

// Span is the text of a range, from its lower to its upper end; what stands before and after the digits stands once. One whose upper
// end is missing, or not above the lower one, is that one alone.
func (f Format) Span(low, high float64, l Locale) string {
	if !(high > low) {
		return f.Text(low, l)
	}
	from, to := f.ends()
	return from.Text(low, l) + missing + to.Text(high, l)
}

// SpanFormula is the formula that makes the same of two cells, see Formula.
func (f Format) SpanFormula(low, high string, l Locale) string {
	from, to := f.ends()
	span := from.Formula(low, l) + `&"` + missing + `"&` + to.Formula(high, l)
	return "IF(AND(COUNT(" + high + ")=1," + high + ">" + low + ")," + span + "," + f.Formula(low, l) + ")"
}

// ends are the formats of the two ends.
func (f Format) ends() (from, to Format) {
	from, to = f, f
	from.Suffix, to.Prefix = "", ""
	return from, to
}
