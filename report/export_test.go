package report

// Holding is the renderer with so many slides that hold their nodes, from 1.
func (r Renderer) Holding(slides int) *Renderer {
	r.held = slides
	return &r
}

// Even is how many of n tiles stand in a row.
var Even = even
