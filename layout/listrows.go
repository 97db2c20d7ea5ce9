package layout

// The rows of a list that would leave its page empty: three to seven items of one line whose last baseline, with no more than their least
// distances, is above 60 % of the room that they have become rows of up to 62 pt at 24 pt of type, under a rule of 1 pt in the ink,
// parted by hairlines.
const (
	fewestRows, mostRows = 3, 7
	sparseList           = 60 // percent
	rowPitch             = 62 // of a row, by rowType of its type's largest size
	rowType              = 24
	rowRule              = Pt
)

// Hairlines is the source of a group of lines between the lines of a text, which may grow over them.
type Hairlines struct{}

// Lines are the colours of the lines of a list's rows: on top, and between them.
type Lines struct{ Top, Between Color }

// rows is the pitch of the list's rows, 0 where it stays as it is: high is its height with the items as near as they may be.
func (l *List) rows(c *Context, r Region, high Length) Length {
	n := Length(len(l.Items))
	if l.Lines == nil || n < fewestRows || n > mostRows || l.Items[n-1].Body == nil {
		return 0
	}
	last := l.Items[n-1].Body
	if (high-last.LineHeight(c)+last.Baseline(c))*100 >= r.H*sparseList {
		return 0
	}
	lines := high - l.gap(c)*(n-1)
	w := r.W - l.rowHang(c)
	for _, it := range l.Items {
		if it.Body == nil || it.Sub != nil {
			return 0
		}
		if natural, _ := it.Body.Widths(c); natural > it.Body.limit(it.Body.size(c), w) {
			return 0
		}
		lines -= it.Body.LineHeight(c)
	}
	if lines > 0 {
		return 0 // there are line breaks in items
	}
	pitch := min(c.Scale.Size(l.Items[0].Body.Type, 0)*rowPitch/rowType, (r.H*fullest/100-rowRule)/n)
	return max(pitch, high/n)
}

// rowed places the items in rows.
func (l *List) rowed(c *Context, r Region, set spacing) (f Frame, err error) {
	line := l.Items[0].Body.LineHeight(c)
	set.gap, set.hang = set.pitch-line, l.rowHang(c)
	in, _, err := l.lay(c, Region{r.W, Unlimited, Unlimited}, set)
	if err != nil {
		return f, err
	}
	f.stack(rowRule+(set.pitch-line)/2, in)
	if !c.Dry { // behind the items, which are one text with what stands above them
		f.Add(0, 0, l.hairlines(Size{r.W, set.pitch}))
	}
	f.Size = Size{r.W, rowRule + set.pitch*Length(len(l.Items))}
	return f, nil
}

// rowHang is how far the texts of rows stand right of their markers: 44 pt at 24 pt of type behind
// numbers, and 30 behind squares.
func (l *List) rowHang(c *Context) Length {
	most := l.size(c) * 30 / rowType
	for _, it := range l.Items {
		if it.Marker != "" {
			most = l.size(c) * 44 / rowType
		}
	}
	return max(l.hang(c), most)
}

// hairlines draws the lines of rows of a size: one on top, and one below each.
func (l *List) hairlines(row Size) *Group {
	n := len(l.Items)
	g := &Group{Role: RoleArtifact, Source: Hairlines{}, Frame: Frame{Size: Size{row.W, row.H*Length(n) + rowRule}}}
	for i := range n + 1 {
		p := &Path{Stroke: &l.Lines.Between, Width: hairline}
		if i == 0 {
			p.Stroke, p.Width = &l.Lines.Top, rowRule
		}
		p.Move(0, 0)
		p.Line(row.W, 0)
		g.Add(0, row.H*Length(i)+rowRule/2, p)
	}
	return g
}
