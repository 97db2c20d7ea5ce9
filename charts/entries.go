package charts

import "slices"

// Entries are the traces that a legend of the plan names, in the order in which programs have them: bars and areas before lines.
// What is not seen by itself has none, nor have rules, whose texts stand at their ends; of several traces of a series the first has
// one, and so has the first of all those with predicted values, which have the colours of their series.
func (p *Plan) Entries() (out []*Trace) {
	ringed := false
	for _, lines := range [...]bool{false, true} {
		for i := range p.Layers {
			l := &p.Layers[i]
			if (l.Form == Lines) != lines {
				continue
			}
			for k := range l.Traces {
				switch t := &l.Traces[k]; {
				case t.Role == RoleBase || t.Role == RoleEnd || t.Role == RoleRule || t.Role == RoleConnector || t.Role == RoleChange || t.Role == RoleSingle || t.Role == RolePredicted && ringed:
				case slices.ContainsFunc(out, t.again):
				default:
					out, ringed = append(out, t), ringed || t.Role == RolePredicted
				}
			}
		}
	}
	return out
}

// again reports a trace that shows the same as another.
func (t *Trace) again(o *Trace) bool {
	return t.Series == o.Series && (t.Role == RolePredicted) == (o.Role == RolePredicted) && (t.Series >= 0 || t.Name == o.Name)
}

// entry is the trace that a legend has for a series.
func (p *Plan) entry(series int) *Trace {
	entries := p.Entries()
	return entries[slices.IndexFunc(entries, func(t *Trace) bool { return t.Series == series && t.Role != RolePredicted })]
}
