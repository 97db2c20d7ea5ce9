package layout

// A table of areas is a matrix whose cells are as large as each other and fill the room; see TableNode.Areas. Its texts hang from the top of
// their cells, so that those of a row are level.
const (
	areaPad   = 4 * Pt // above and below a text, at least
	areaAir   = 4 * Pt // added above it at most
	areaNames = 4      // the names of the rows have at most one part of so many of the width, unless their longest word needs more
)

// areaWidths gives the first column what its texts need and the others the rest in equal parts.
func (r *TableNode) areaWidths(s *tableSolution, natural, least []Length) error {
	n := Length(len(natural) - 1)
	taken, _ := r.taken()
	room := s.part - taken
	s.columns = natural
	s.columns[0] = max(least[0], min(natural[0], room/areaNames))
	each := (room - s.columns[0]) / max(n, 1)
	for i := range least[1:] {
		if s.columns[i+1] = each; each < least[i+1] {
			return &TooWide{Columns: len(natural), Need: s.least, Room: s.w}
		}
	}
	return nil
}

// level gives all rows of areas the height of the highest.
func (s *tableSolution) level() {
	var most Length
	for _, h := range s.rows {
		most = max(most, h)
	}
	for k := range s.rows {
		s.rows[k] = most
	}
}
