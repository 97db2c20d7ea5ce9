package charts

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
)

// marimekko draws columns of different widths.
type marimekko struct {
	*Canvas
	shares *shares
	sums   []string
	gap    int   // between columns
	edges  []int // the left edges of the columns, and that after the last
	heads  []columnHead
	look   layout.Type // of the heads
	lines  int         // of the highest name
	y0     int
	left   int // shares without room
}

// columnHead is what stands over a column.
type columnHead struct {
	name []string // in lines; nil: it has no room
	sum  string
}

// Distances in a Marimekko chart.
const (
	columnGap = 2 * pt
	cellGap   = 3 * pt / 4
	headGap   = 4 * pt // between a head and its column, and between two heads
	headOver  = 6 * pt // between the legend and the heads, where there is room
	leastCell = 60 * pt
)

// Draw draws the legend, the heads and the cells under them.
func (Marimekko) Draw(c *Canvas) error {
	entries := make([]*Trace, len(c.Series))
	for k := range entries {
		t := c.Plan.Trace(k)
		entries[k] = &t
	}
	if c.legendRow(entries); c.H-c.Top > 3*leastCell {
		c.Top += headOver
	}
	m := &marimekko{Canvas: c, shares: newShares(c.Locale, c.wholes()), sums: make([]string, c.points())}
	for i := range m.sums {
		if !c.Sums.Hidden {
			m.sums[i] = c.total(i)
		}
	}
	m.widths()
	m.head()
	if m.y0 = c.Top + m.headRoom(); c.H-m.y0 < leastHigh {
		return fmt.Errorf("the names leave the columns no room in a chart of %d x %d pt; shorten them, or give the chart more room", c.W/pt, c.H/pt)
	}
	for i := range m.heads {
		m.drawHead(i)
		m.cells(i)
	}
	if m.left > 0 {
		c.advise(fmt.Sprintf("%d shares of its cells", m.left))
	}
	return nil
}

// widths finds the edges of the columns: all that is no gap is parted in proportion to their sums.
func (m *marimekko) widths() {
	n := m.points()
	m.gap = min(columnGap, m.W/(4*n))
	all, before := 0.0, 0.0
	for i := range n {
		all += m.published(i)
	}
	room := float64(m.W - m.gap*(n-1))
	for i := range n + 1 {
		m.edges = append(m.edges, int(math.Round(float64(room*before)/all))+m.gap*i)
		if i < n {
			before += m.published(i)
		}
	}
}

// wide is the width of a column.
func (m *marimekko) wide(i int) int { return m.edges[i+1] - m.gap - m.edges[i] }

// headRoom is the height of the heads.
func (m *marimekko) headRoom() int {
	lines := m.lines
	for _, h := range m.heads {
		if h.sum != "" {
			lines++
			break
		}
	}
	return lines*m.Size(m.look)*12/10 + headGap
}

// head finds what stands over the columns: in the type and the lines in which most names have room, in few lines in a low chart.
func (m *marimekko) head() {
	best := len(m.sums) + 1
	for most := 3; most > 0; most-- {
		for _, look := range [...]layout.Type{layout.Small, layout.Tick} {
			o := *m
			o.look, o.lines, o.heads = look, 0, make([]columnHead, len(m.sums))
			lost := 0
			for i := range o.heads {
				if o.heads[i] = o.over(i, most); o.heads[i].name == nil {
					lost++
				}
				o.lines = max(o.lines, len(o.heads[i].name))
			}
			if high := m.H - m.Top - o.headRoom(); lost < best && (high >= leastCell || most == 1) {
				*m, best = o, lost
			}
		}
	}
	nameless, bare := 0, 0
	for _, h := range m.heads {
		if h.name == nil {
			nameless++
		} else if h.sum == "" && !m.Sums.Hidden {
			bare++
		}
	}
	if nameless > 0 {
		m.advise(fmt.Sprintf("the names of %d of its columns, and their sums", nameless))
	}
	if bare > 0 {
		m.advise(fmt.Sprintf("the sums of %d of its columns", bare))
	}
}

// over is what stands over a column, in so many lines at most.
func (m *marimekko) over(i, most int) (h columnHead) {
	room := m.wide(i)
	if i < len(m.sums)-1 {
		room += m.gap - headGap
	}
	if h.name = m.wrap(m.texts[i], room, m.nameLook()); len(h.name) > most {
		h.name = nil
	}
	if h.name != nil && m.Width(m.sums[i], m.sumLook()) <= room {
		h.sum = m.sums[i]
	}
	return h
}

func (m *marimekko) nameLook() Label { return Label{m.look, m.Colors.Ink, true} }
func (m *marimekko) sumLook() Label  { return Label{m.look, m.Colors.Muted, false} }

// drawHead draws what stands over a column, at its left edge: the name on the sum, which are one text each.
func (m *marimekko) drawHead(i int) {
	h := m.heads[i]
	pitch := m.Size(m.look) * 12 / 10
	base := m.y0 - headGap - m.Size(m.look)*2/10
	if h.sum != "" {
		m.Text(h.sum, m.edges[i], base, m.sumLook())
	}
	if m.headRoom() > m.lines*pitch+headGap { // there is a row of sums
		base -= pitch
	}
	if n := len(h.name); n > 0 {
		m.Block(Block{Label: m.nameLook(), Lines: h.name, Leading: pitch}, m.edges[i], base-(n-1)*pitch)
	}
}

// cells draws the cells of a column, the first series lowest.
func (m *marimekko) cells(i int) {
	high := float64(m.H - m.y0)
	share := 0.0
	for k := range m.Series {
		bottom := m.H - int(math.Round(float64(high*share)))
		share += m.shares.wholes[i][k]
		top := m.H - int(math.Round(float64(high*math.Min(share, 1))))
		if top >= bottom {
			continue
		}
		if k < len(m.Series)-1 && bottom-top > 3*cellGap {
			top += cellGap
		}
		m.cell(k, i, rect{m.edges[i], top, max(m.edges[i]+m.wide(i), m.edges[i]+1), bottom})
	}
}

// cell draws a cell as one shape with its share, in the larger type in which this has room.
func (m *marimekko) cell(k, i int, r rect) {
	fill, _ := m.Shade(k)
	panel := &layout.Panel{Name: m.Say().Named.With(m.texts[i], m.Series[k].Name), Middle: true, Fill: &fill}
	size := layout.Size{W: layout.Length(r.x1-r.x0) * unit, H: layout.Length(r.y1-r.y0) * unit}
	said, text := m.shares.text(k, i), layout.Frame{}
	fits := false
	for _, l := range [...]Label{{layout.Label, m.Colors.TextOn(fill), true}, {layout.Tick, m.Colors.TextOn(fill), false}} {
		if fits = m.Width(said, l)+2*tilePad <= r.x1-r.x0 && m.pitch(l.Type) <= r.y1-r.y0; !fits {
			continue
		}
		p := &layout.Para{Type: l.Type, Align: layout.Center, Role: layout.RoleSpan, Runs: []layout.Run{{Text: said, Bold: l.Bold, Color: l.Color}}}
		var err error
		if text, _, err = p.Layout(m.rec.ctx, layout.Region{W: size.W, H: layout.Unlimited, Break: layout.Unlimited}); err != nil {
			m.fail(err)
		}
		break
	}
	if !fits {
		m.left++
	}
	m.rec.items = append(m.rec.items, layout.Placed{At: point(r.x0, r.y0), Item: panel.Group(size, text)})
}
