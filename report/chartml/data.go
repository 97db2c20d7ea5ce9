package chartml

import (
	"strconv"
)

// data appends the names and the values of a series, with what is in their cells.
func (g *graph) data(col Column) {
	x := g.x
	names, values := "c:cat>", "c:val>"
	if g.scattered() {
		names, values = "c:xVal>", "c:yVal>"
	}
	x.Raw(`<`, names)
	if g.names.Texts == nil {
		g.numbers(Column{Ref: g.names.Ref, Values: g.names.Numbers, Code: g.names.Code})
	} else {
		x.Raw(`<c:strRef><c:f>`)
		x.Text(g.names.Ref)
		x.Raw(`</c:f><c:strCache>`)
		g.number("ptCount", len(g.names.Texts))
		for i, name := range g.names.Texts {
			g.point(i)
			x.Text(name)
			x.Raw(`</c:v></c:pt>`)
		}
		x.Raw(`</c:strCache></c:strRef>`)
	}
	x.Raw(`</`, names, `<`, values)
	g.numbers(col)
	x.Raw(`</`, values)
}

// numbers appends numbers of cells, or those that stand in no cell.
func (g *graph) numbers(col Column) {
	x := g.x
	end := `</c:numCache></c:numRef>`
	if col.Ref == "" {
		x.Raw(`<c:numLit>`)
		end = `</c:numLit>`
	} else {
		x.Raw(`<c:numRef><c:f>`)
		x.Text(col.Ref)
		x.Raw(`</c:f><c:numCache>`)
	}
	x.Raw(`<c:formatCode>`)
	x.Text(col.Code)
	x.Raw(`</c:formatCode>`)
	g.number("ptCount", len(col.Values))
	for i, v := range col.Values {
		if present(v) {
			g.point(i)
			x.Float(v)
			x.Raw(`</c:v></c:pt>`)
		}
	}
	x.Raw(end)
}

func (g *graph) point(i int) { g.x.Raw(`<c:pt idx="`, strconv.Itoa(i), `"><c:v>`) }
