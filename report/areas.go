package report

import "github.com/deckfold/deckfold/layout"

// areas is a table of cells as large as each other, which fill the room, without its rows and its tints: what tells the rows apart, what tells the
// columns apart, and their names.
func (b *builder) areas(rows, across *layout.Para, columns ...*layout.Para) *layout.TableNode {
	c := b.Colors
	t := &layout.TableNode{Areas: true, Columns: make([]layout.TableColumn, 1+len(columns)), Style: layout.TableStyle{Rule: c.Ink, Hairline: c.Hairline, Tint: c.Tint, Ground: c.Ground}}
	names := make([]layout.TableCell, len(t.Columns))
	for i, p := range columns {
		t.Columns[i+1].Heat = true
		names[i+1].Para = p
	}
	if len(across.Runs) == 0 {
		names[0].Para = rows
		t.Head = [][]layout.TableCell{names}
		return t
	}
	top := make([]layout.TableCell, len(t.Columns))
	top[0], top[1] = layout.TableCell{Para: rows, RowSpan: 2}, layout.TableCell{Para: across, ColSpan: len(columns)}
	t.Head = [][]layout.TableCell{top, names}
	return t
}

// areaHead is the look of heads over areas.
func (b *builder) areaHead() look { return look{layout.ColumnHead, layout.RoleP, b.Colors.Muted, true} }

// areaRow is the look of the name of a row of areas.
func (b *builder) areaRow() look { return look{layout.Cell, layout.RoleP, b.Colors.Ink, true} }
