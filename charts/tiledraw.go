package charts

import (
	"math"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// tileMap draws a map of tiles.
type tileMap struct {
	*Canvas
	of      TileMap
	places  []place
	classes []class
	missing int // places without a value
	values  []string
	code    int // the widths of the widest texts, in labels
	figure  int
	all     []tileEntry // of the key, from the highest class
	rows    int
	columns int
	x0, y0  int // the first column and row
}

// tileText is how much a tile says.
type tileText uint8

// The rungs.
const (
	codeAndValue tileText = iota
	codeAlone
	tilesAlone
)

// tileGrid is where tiles stand.
type tileGrid struct {
	columns, rows int
	wide, high    int // of a tile
	gap           int
	text          tileText
	look          layout.Type
}

// width is that of all tiles.
func (g *tileGrid) width() int { return g.columns*(g.wide+g.gap) - g.gap }

// Distances in a map and its key.
const (
	tileApart  = 15      // a gap is that part of a tile
	tilePad    = 2 * pt  // left and right of its text
	keyApart   = 36 * pt // between the map and its key
	keyWidest  = 292 * pt
	keySwatch  = 24 * pt
	keyCount   = 24 * pt // between a name and its count
	keyShare   = 45      // percent of the width
	keySquares = 12 * pt // in a row
	keyGain    = 60      // percent of the tiles' size that a key leaves at least
)

// Draw draws the tiles and their key, beside them or above, where the tiles have more room.
func (k TileMap) Draw(c *Canvas) error {
	m := &tileMap{Canvas: c, of: k}
	var err error
	if m.places, err = k.places(c.Chart); err != nil {
		return err
	}
	vs := c.Series[0].Values
	m.classes = c.classes(vs, k.Classes)
	m.values = make([]string, len(vs))
	m.x0, m.y0 = mostTiles, mostTiles
	for _, p := range m.places {
		m.code = max(m.code, m.Width(p.Code, Label{layout.Label, m.Colors.Ink, true}))
		if m.value(p) {
			m.values[p.point] = c.Value(0, p.point)
			m.figure = max(m.figure, m.Width(m.values[p.point], Label{layout.Label, m.Colors.Ink, false}))
		} else {
			m.missing++
		}
		m.x0, m.y0 = min(m.x0, p.Column), min(m.y0, p.Row)
		m.columns, m.rows = max(m.columns, p.Column), max(m.rows, p.Row)
	}
	m.columns, m.rows = m.columns-m.x0+1, m.rows-m.y0+1
	m.all = m.entries()
	m.arrange()
	return nil
}

// value reports a place that has one.
func (m *tileMap) value(p place) bool {
	return p.point >= 0 && !math.IsNaN(m.Series[0].Values[p.point])
}

// arrange draws the map with its key where it takes least of the tiles' size.
func (m *tileMap) arrange() {
	room := m.H - m.Top
	bare := m.grid(m.W, room)
	wide, high := m.columnSize()
	across := m.rowSize()
	best, beside := tileGrid{}, false
	if wide > 0 && wide <= m.W*keyShare/100 && high <= room {
		best, beside = m.grid(m.W-wide-keyApart, room), true
	}
	if above := m.grid(m.W, room-across); across > 0 && min(above.wide, above.high) > min(best.wide, best.high) {
		best, beside = above, false
	}
	if min(best.wide, best.high)*100 < min(bare.wide, bare.high)*keyGain {
		m.advise("the key of its shades")
		m.draw(bare, m.Top)
		return
	}
	if beside {
		m.draw(best, m.Top)
		m.keyColumn(best.width())
		return
	}
	m.keyRow()
	m.draw(best, m.Top+across)
}

// mostTile is the greatest height of tiles, and of those of a map width: that of the widest column.
const mostTile = 96 * pt

// grid is the largest grid of tiles in a room: of squares for a map, of rectangles for tiles in rows.
func (m *tileMap) grid(w, h int) (best tileGrid) {
	if m.of.Tiles != nil {
		side := max(min(w*tileApart/((tileApart+1)*m.columns-1), h*tileApart/((tileApart+1)*m.rows-1), mostTile), 0)
		best = tileGrid{columns: m.columns, rows: m.rows, wide: side, high: side, gap: side / tileApart}
		m.label(&best)
		return best
	}
	n := len(m.places)
	for columns := 1; columns <= n; columns++ {
		g := tileGrid{columns: columns, rows: (n + columns - 1) / columns, gap: 3 * pt}
		g.wide, g.high = max((w+g.gap)/g.columns-g.gap, 0), max((h+g.gap)/g.rows-g.gap, 0)
		g.high = min(g.high, g.wide, mostTile)
		m.label(&g)
		if columns == 1 || g.text < best.text || g.text == best.text && min(g.wide, 2*g.high) > min(best.wide, 2*best.high) {
			best = g
		}
	}
	return best
}

// label finds how much the tiles of a grid say, and in which type: alike in all.
func (m *tileMap) label(g *tileGrid) {
	for g.text = codeAndValue; g.text < tilesAlone; g.text++ {
		for _, g.look = range [...]layout.Type{layout.Label, layout.Small, layout.Tick} {
			lines := 1
			if g.text == codeAndValue {
				lines = 2
			}
			if lines*m.pitch(g.look) <= g.high && m.widest(g) <= g.wide-2*tilePad {
				return
			}
		}
	}
}

// pitch is the distance of the lines of a text in a shape.
func (c *Canvas) pitch(t layout.Type) int {
	return int(layout.Leading(c.rec.ctx.Size(t), layout.BodyPitch)/unit) + 1
}

// widest is the width of the widest text of a tile, rounded up.
func (m *tileMap) widest(g *tileGrid) int {
	w := m.code
	if g.text == codeAndValue {
		w = max(w, m.figure)
	}
	return w*m.Size(g.look)/m.Size(layout.Label) + 1
}

// draw draws the tiles of a grid from a top on.
func (m *tileMap) draw(g tileGrid, top int) {
	switch g.text {
	case codeAlone:
		m.advise("the values of its places")
	case tilesAlone:
		m.advise("the names of its places")
	}
	for i, p := range m.places {
		column, row := p.Column-m.x0, p.Row-m.y0
		if m.of.Tiles == nil {
			column, row = i%g.columns, i/g.columns
		}
		m.tile(&g, p, point(column*(g.wide+g.gap), top+row*(g.high+g.gap)))
	}
}

// tile draws a place as one shape with its text.
func (m *tileMap) tile(g *tileGrid, p place, at layout.Point) {
	panel := &layout.Panel{Name: p.Name, Middle: true}
	tone := m.Colors.Muted
	if m.value(p) {
		c := &m.classes[classOf(m.classes, m.format(0).Rounded(m.Series[0].Values[p.point]))]
		panel.Fill, tone = &c.fill, m.Colors.TextOn(c.fill)
	} else {
		panel.Border = &m.Colors.Hairline
	}
	size := layout.Size{W: layout.Length(g.wide) * unit, H: layout.Length(g.high) * unit}
	var text layout.Frame
	if g.text < tilesAlone {
		said := &layout.Para{Type: g.look, Align: layout.Center, Role: layout.RoleSpan, Runs: []layout.Run{{Text: p.Code, Bold: m.value(p), Color: tone}}}
		if g.text == codeAndValue && m.value(p) {
			said.Runs[0].Text += "\n"
			said.Runs = append(said.Runs, layout.Run{Text: m.values[p.point], Color: tone})
		}
		var err error
		if text, _, err = said.Layout(m.rec.ctx, layout.Region{W: size.W, H: layout.Unlimited, Break: layout.Unlimited}); err != nil {
			m.fail(err)
		}
	}
	m.rec.items = append(m.rec.items, layout.Placed{At: at, Item: panel.Group(size, text)})
}

// entry is a line of the key.
type tileEntry struct {
	class
	blank bool // of places without a value
}

// entries are the lines of the key, from the highest class.
func (m *tileMap) entries() (out []tileEntry) {
	for i := len(m.classes) - 1; i >= 0; i-- {
		if m.classes[i].text != "" {
			out = append(out, tileEntry{class: m.classes[i]})
		}
	}
	if m.missing > 0 {
		text := m.of.Missing
		if text == "" {
			text = m.Say().NoValue
		}
		out = append(out, tileEntry{class{text: text, count: m.missing}, true})
	}
	return out
}

// swatch draws the sign of a line of the key.
func (m *tileMap) swatch(e tileEntry, x, y, wide int) {
	if !e.blank {
		m.Rect(x, y, x+wide, y+keySquares, e.fill)
		return
	}
	m.stroke(m.Colors.Hairline, hairline)
	m.box(x, y, x+wide, y+keySquares)
	m.Canvas.r.Stroke()
}

func (m *tileMap) keyName() Label { return Label{layout.Label, m.Colors.Ink, false} }

func (m *tileMap) countName() Label { return Label{layout.Label, m.Colors.Muted, false} }

// keyPitch is the distance of the lines of a key in a column.
func (m *tileMap) keyPitch() int { return m.Size(layout.Label) * 24 / 14 }

// columnSize is the room of the key in a column, of names and counts.
func (m *tileMap) columnSize() (w, h int) {
	counts := m.Width(m.Say().Places, Label{layout.Tick, m.Colors.Muted, false})
	for _, e := range m.all {
		w, counts = max(w, m.Width(e.text, m.keyName())), max(counts, m.Width(strconv.Itoa(e.count), m.countName()))
	}
	if w == 0 {
		return 0, 0
	}
	return keySwatch + keySignGap + w + keyCount + counts, (len(m.all) + 1) * m.keyPitch()
}

// keySignGap is between a swatch and its name.
const keySignGap = 10 * pt

// keyColumn draws the key right of the map, at the right edge of the chart.
func (m *tileMap) keyColumn(after int) {
	w, _ := m.columnSize()
	w = max(w, min(keyWidest, m.W-after-keyApart))
	x, y := m.W-w, m.Top
	if x-after > 4*keyApart {
		x = after + 2*keyApart
	}
	head := Label{layout.Tick, m.Colors.Muted, false}
	text := m.Say().Places
	m.Text(text, x+w-m.Width(text, head), y+m.Size(layout.Tick)*75/100, head)
	for i, e := range m.all {
		base := y + (i+1)*m.keyPitch() + m.Size(layout.Label)*75/100
		m.swatch(e, x, base-m.Size(layout.Label)*34/100-keySquares/2, keySwatch)
		m.Text(e.text, x+keySwatch+keySignGap, base, m.keyName())
		n := strconv.Itoa(e.count)
		m.Text(n, x+w-m.Width(n, m.countName()), base, m.countName())
	}
}

// rowSize is the height of the key in rows above the map; 0: a name has no room there.
func (m *tileMap) rowSize() int {
	lines := 0
	if !m.eachInRow(func(_ tileEntry, _, line int) { lines = line + 1 }) || lines == 0 {
		return 0
	}
	return lines*m.rowPitch() + 6*pt
}

// rowPitch is the distance of the rows of a key.
func (m *tileMap) rowPitch() int { return max(m.Size(layout.Small)*14/10, keySquares+2*pt) }

// eachInRow visits the lines of the key as they stand in rows, from the lowest class; false: one has no room.
func (m *tileMap) eachInRow(visit func(e tileEntry, x, line int)) bool {
	x, line := 0, 0
	n := len(m.all)
	if m.missing > 0 {
		n--
	}
	for i := range m.all {
		e := m.all[i]
		if i < n {
			e = m.all[n-1-i]
		}
		w := keySquares + keySignGap/2 + m.Width(e.text, m.legendLabel())
		if w > m.W {
			return false
		}
		if x > 0 && x+w > m.W {
			x, line = 0, line+1
		}
		visit(e, x, line)
		x += w + 18*pt
	}
	return true
}

// keyRow draws the key in rows.
func (m *tileMap) keyRow() {
	m.eachInRow(func(e tileEntry, x, line int) {
		base := m.Top + line*m.rowPitch() + keySquares*85/100
		m.swatch(e, x, base-m.Size(layout.Small)*34/100-keySquares/2, keySquares)
		m.Text(e.text, x+keySquares+keySignGap/2, base, m.legendLabel())
	})
}
