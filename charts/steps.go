package charts

import "math"

// Stepped reports lines whose values hold until the next point. No program has such lines: there they are lines from each value to the next
// point, in turn of three traces, so that none goes on to the value after it, and error bars from the value before.
func (p *Plan) Stepped() bool {
	for i := range p.Layers {
		for k := range p.Layers[i].Traces {
			if p.Layers[i].Traces[k].Steps {
				return true
			}
		}
	}
	return false
}

// hold has the lines of the first layer hold their values until the next point.
func (p *Plan) hold() {
	of := p.Layers[0].Traces
	held := Layer{Form: Lines, Traces: make([]Trace, 0, 3*len(of))}
	for i := range of {
		t := &of[i]
		t.Steps = true
		name := p.say.Named.With(t.Name, p.say.Connector)
		for op := OpConnect0; op <= OpConnect2; op++ {
			held.Traces = append(held.Traces, p.from(Trace{Role: RoleConnector, Series: -1, Name: name, Look: t.Look}, Data{Name: name, Series: -1, From: Derivation{op, []int{t.Data}}}))
		}
	}
	p.Layers = append(p.Layers, held)
}

// stairs calls do for every stretch of a series without gaps, with the corners of its steps: what holds before a gap does so until the point
// where that begins.
func (l *lines) stairs(vs []float64, do func(ps []Point)) {
	var ps []Point
	end := func() {
		if len(ps) > 0 {
			do(ps)
		}
		ps = nil
	}
	for i, v := range vs {
		if n := len(ps); n > 0 {
			ps = append(ps, Point{l.xs[i], ps[n-1].Y})
		}
		if math.IsNaN(v) {
			end()
			continue
		}
		ps = append(ps, Point{l.xs[i], l.At(v)})
	}
	end()
}
