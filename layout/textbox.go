package layout

// TextBox is the source of a group that is one text in one look, placed by itself, such as a note on a chart: its lines from the
// top, of the group's height together. A text of one line in one font needs no group: it is a *Text.
type TextBox struct {
	Lines []string // in the order of reading
	Size  Length   // of the em
	Pitch int      // of the lines, in percent of 1.2 em
	Color Color
	Bold  bool
	Align Align // of the lines to each other
}
