package layout

// BarGroup is tables beside each other, of one width, whose bars are on one scale: the bars of all have the room of those that have least,
// so that one length says one thing.
type BarGroup struct{ tables []*TableNode }

// Add adds a table, which is in no other group.
func (g *BarGroup) Add(t *TableNode) {
	g.tables = append(g.tables, t)
	t.bars = g
}

// spare is the least width that the bars of another table of the group have over the least that bars have, where each table is so wide.
func (g *BarGroup) spare(c *Context, but *TableNode, w Length) Length {
	most := Unlimited
	if g == nil {
		return most
	}
	for _, t := range g.tables {
		if t != but {
			most = min(most, t.spare(c, w))
		}
	}
	return most
}

// spare is the width that each of the table's bars has of its own over the least that bars have, where the table is so wide.
func (t *TableNode) spare(c *Context, w Length) Length {
	natural, least, err := t.measures(c, &tableSolution{points: make([]Length, len(t.Columns))})
	taken, bars := t.taken()
	room := w - taken
	if err != nil || bars == 0 || sum(least) > room {
		return 0
	}
	t.share(natural, least, room)
	all := sum(natural)
	all += t.loosen(natural, room)
	return max(room-all, 0) / bars
}
