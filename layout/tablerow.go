package layout

// RowKind is what a row of a table is to its reader.
type RowKind uint8

// The kinds of rows.
const (
	BodyRow     RowKind = iota
	HeadRow             // of the table's head, which alone has such
	HeadingRow          // names the rows below it, and does not stand last on a page
	SubtotalRow         // under a thin rule
	TotalRow            // between rules, on the table's tint
	SpacerRow           // empty, without a line below it
)

// RowStyle is how a row of a part looks.
type RowStyle struct {
	Kind RowKind
	Tint bool // it stands on the table's tint
}

// rowStyle is the style of a row that is not the head's.
func rowStyle(row []TableCell) RowStyle {
	if len(row) == 0 {
		return RowStyle{}
	}
	kind := row[0].Kind
	return RowStyle{kind, row[0].Highlight || kind == TotalRow}
}

const tableLine = Pt / 2 // under rows

// Line is the line below a row of the part, 0 for none: rules stand under the head, above and below a total, and above a subtotal.
func (p *TablePart) Line(row int) (thick Length, color Color) {
	next := BodyRow
	if row+1 < len(p.Rows) {
		next = p.Rows[row+1].Kind
	}
	switch kind := p.Rows[row].Kind; {
	case row == p.Heads-1, kind == TotalRow, next == TotalRow:
		return Pt, p.Style.Rule
	case kind == HeadRow:
		return tableLine, p.Style.Hairline
	case next == SubtotalRow:
		return Pt * 3 / 4, p.Style.Rule
	case p.Close && (row-p.Heads+1)%5 > 0, kind == SpacerRow, next == SpacerRow, len(p.Key) > 0 && p.matrix():
		return 0, Color{}
	}
	return tableLine, p.Style.Hairline
}
