package layout

// Breathe lets the items of a list that fits on one page stand further apart, by an em at most, or in rows.
func (l *List) Breathe() {
	l.loose = true
	if l.Terms != nil {
		breathe(l.Terms)
	}
}

// breathes is true of what nothing follows, see [Stack.Breathe].
func (l *List) breathes(last bool) bool { return last }

// spacing is how a list's items and lines are set.
type spacing struct {
	gap    Length // of the items
	narrow int    // quarters of a percent that the lines are narrowed by
	pitch  Length // of rows; 0: the items stand in none
	hang   Length // of their texts; 0 is the list's own
}

// fullest is the part of a page, in percent, that a list takes when its items part.
const fullest = 97

// airing remembers how far apart a list's items stand, or the pitch of its rows.
type airing struct {
	r          Region
	step       int
	gap, pitch Length
	ok         bool
}

// spaced places the items, further apart or in rows where the list may use the height that is left.
func (l *List) spaced(c *Context, r Region, n int) (Frame, *List, error) {
	set, gaps := spacing{gap: l.gap(c), narrow: n}, Length(len(l.Items)-1)
	if !l.loose || c.Tight || l.whole != nil || r.Break != r.H || gaps < 1 {
		return l.lay(c, r, set)
	}
	if m := l.aired; !m.ok || m.r != r || m.step != c.Step {
		aired, err := l.air(c.dry(), r, set)
		if err != nil {
			return Frame{}, nil, err
		}
		l.aired = airing{r, c.Step, aired.gap, aired.pitch, true}
	}
	if set.gap, set.pitch = l.aired.gap, l.aired.pitch; set.pitch > 0 {
		f, err := l.rowed(c, r, set)
		return f, nil, err
	}
	return l.lay(c, r, set)
}

// air is how the items stand that may use the height that is left.
func (l *List) air(c *Context, r Region, set spacing) (spacing, error) {
	f, rest, err := l.lay(c, r, set)
	if err != nil || rest != nil {
		return set, err
	}
	gaps := Length(len(l.Items) - 1)
	set.gap += max(min((r.H*fullest/100-f.Size.H)/gaps, l.size(c)-set.gap), 0)
	set.pitch = l.rows(c, r, f.Size.H)
	return set, nil
}
