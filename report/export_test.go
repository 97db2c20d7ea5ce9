package report

// Holding is the renderer with so many slides that hold their nodes, from 1.
func (r Renderer) Holding(slides int) *Renderer {
	r.held = slides
	return &r
}
